/* Toasts: each can be closed; one that offers nothing to press goes by itself, unless somebody is on it. */
const STAY = 8000;

const dismissLater = (toast) => {
  if (toast.querySelector("form, a")) return;
  setTimeout(() => {
    if (toast.matches(":hover, :focus-within")) dismissLater(toast);
    else toast.remove();
  }, STAY);
};

const prepare = (toast) => {
  if (toast.dataset.ready) return;
  toast.dataset.ready = "yes";
  toast.querySelector("[data-toast-close]")?.removeAttribute("hidden");
  dismissLater(toast);
};

const say = (sentence) => {
  const box = document.getElementById("toasts");
  if (!box || !sentence) return;
  const toast = document.createElement("div");
  toast.className = "toast";
  toast.dataset.toast = "";
  const words = document.createElement("p");
  words.className = "fill";
  words.textContent = sentence;
  toast.append(words);
  box.append(toast);
  prepare(toast);
};

const prepareAll = () => document.querySelectorAll("[data-toast]").forEach(prepare);

document.addEventListener("click", (event) => {
  event.target.closest("[data-toast-close]")?.closest("[data-toast]").remove();
});
document.addEventListener("htmx:afterSettle", prepareAll);
document.addEventListener("htmx:sendError", () => say(document.body.dataset.wordsLost));
document.addEventListener("htmx:timeout", () => say(document.body.dataset.wordsLost));
document.addEventListener("htmx:responseError", ({ detail }) => {
  if (!detail.xhr.getResponseHeader("HX-Trigger")) say(document.body.dataset.wordsFailed); /* else the answer says it */
});
document.addEventListener("plnsite:say", (event) => say(event.detail));
prepareAll();
