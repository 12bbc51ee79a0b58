/* What was pressed is often swapped for its next state: the keyboard's place stays where it was. After “Show more”
   (data-more) it goes to the first of what came in. */
const reachableIn = (root) =>
  [...root.querySelectorAll("a[href], button, input:not([type='hidden']), select, textarea, summary")].filter(
    (one) => !one.closest("[hidden]"),
  );
const placesLeft = new WeakMap();
document.addEventListener("htmx:beforeRequest", ({ detail }) => {
  const there = detail.target?.id ? reachableIn(detail.target) : [];
  const at = detail.elt.matches("[data-more]") ? there.length : there.indexOf(document.activeElement);
  if (at >= 0) placesLeft.set(detail.xhr, { id: detail.target.id, at });
});
document.addEventListener("htmx:afterSettle", ({ detail }) => {
  const place = placesLeft.get(detail.xhr);
  if (!place || document.activeElement !== document.body) return;
  const fresh = document.getElementById(place.id);
  if (!fresh) return;
  const reachable = reachableIn(fresh);
  const next = reachable[Math.min(place.at, reachable.length - 1)] ?? fresh;
  if (next === fresh) fresh.tabIndex = -1;
  next.focus({ preventScroll: true });
});
