/* <button data-reveal="input-id" aria-pressed="false" hidden>: shows and hides what is typed into a password field. */
document.querySelectorAll("[data-reveal][hidden]").forEach((button) => button.removeAttribute("hidden"));
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-reveal]");
  if (!button) return;
  const input = document.getElementById(button.dataset.reveal);
  const shown = input.type === "password";
  input.type = shown ? "text" : "password";
  button.setAttribute("aria-pressed", String(shown));
});
