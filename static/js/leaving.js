/* [data-keeps] keeps what is typed into its form by htmx, after a pause. Who leaves before that pause, or puts the
   phone away, finds it kept all the same; what did not arrive, for the network was gone, is tried again then. */
const unsaved = new Set();
const keeperOf = (form) => form?.querySelector("[data-keeps]");
document.addEventListener("input", ({ target }) => {
  const keeper = keeperOf(target.form);
  if (keeper) unsaved.add(keeper);
});
document.addEventListener("htmx:beforeRequest", ({ detail }) => unsaved.delete(detail.elt));
/* Who types before this script has come is kept all the same, and so is what a browser puts back into a form. */
const typed = ({ value, defaultValue, type }) => defaultValue !== undefined && type !== "hidden" && value !== defaultValue;
window.addEventListener("load", () =>
  document.querySelectorAll("[data-keeps]").forEach((keeper) => {
    const early = [...keeper.closest("form").elements].find(typed);
    early?.dispatchEvent(new Event("input", { bubbles: true }));
  }));
/* What was kept says what this page has seen by now (kit/web/drafts.py). */
document.addEventListener("plnsite:kept", ({ target, detail }) => {
  const { basis } = target.closest("form")?.elements ?? {};
  if (basis) basis.value = detail.basis;
});
const keepLater = ({ detail }) => detail.elt.matches("[data-keeps]") && unsaved.add(detail.elt);
document.addEventListener("htmx:sendError", keepLater);
document.addEventListener("htmx:responseError", keepLater);
document.addEventListener("submit", ({ target }) => unsaved.delete(keeperOf(target)));
const keepNow = () => {
  const leaving = [...unsaved];
  unsaved.clear();
  for (const keeper of leaving) {
    if (!keeper.isConnected) continue;
    const words = new FormData(keeper.closest("form"));
    // A file is more than a browser lets a leaving page send.
    for (const [name, value] of [...words]) if (value instanceof File) words.delete(name);
    for (const [name, value] of Object.entries(JSON.parse(keeper.getAttribute("hx-vals") ?? "{}"))) words.set(name, value);
    const headers = { "HX-Request": "true" };
    fetch(keeper.getAttribute("hx-post") || location.href, { method: "POST", body: words, keepalive: true, headers })
      .then(({ ok }) => ok || unsaved.add(keeper), () => unsaved.add(keeper));
  }
};
window.addEventListener("pagehide", keepNow);
document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && keepNow());
