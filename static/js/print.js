/* <button data-print hidden>: prints the page. Without a script it is not there: the browser's own menu prints too. */
for (const button of document.querySelectorAll("[data-print]")) {
  button.addEventListener("click", () => window.print());
  button.hidden = false;
}
