/* <button data-copy="text" data-copied="word" hidden>: puts the text on the clipboard and says so. */
const showCopy = (root) => {
  if (navigator.clipboard) root.querySelectorAll?.("[data-copy][hidden]").forEach((one) => one.removeAttribute("hidden"));
};
document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy]");
  if (!button) return;
  try {
    await navigator.clipboard.writeText(button.dataset.copy);
    document.dispatchEvent(new CustomEvent("plnsite:say", { detail: button.dataset.copied }));
  } catch {
    button.hidden = true;
  }
});
showCopy(document);
document.addEventListener("htmx:afterSettle", (event) => showCopy(event.target));
