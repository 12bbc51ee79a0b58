/* [data-load] with a <template> inside: a press puts what the template holds (a player of another site) in its place,
   and says so by "player:shown". */
document.addEventListener("click", (event) => {
  const opener = event.target.closest("[data-load-press]");
  const card = opener?.closest("[data-load]");
  const waiting = card?.querySelector("template");
  if (!waiting) return;
  event.preventDefault();
  const loaded = waiting.content.cloneNode(true);
  card.replaceChildren(loaded);
  card.querySelector("iframe")?.focus();
  card.dispatchEvent(new CustomEvent("player:shown", { bubbles: true }));
});
