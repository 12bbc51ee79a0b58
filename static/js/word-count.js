/* <textarea data-count="id" data-count-words="%s words">: says how much stands there; grows with the text. */
const count = (area) => {
  const place = document.getElementById(area.dataset.count);
  const words = area.value.trim().split(/\s+/).filter(Boolean).length;
  if (place) place.textContent = words ? (area.dataset.countWords || "%s").replace("%s", words) : "";
};
const grow = (area) => {
  if (CSS.supports("field-sizing", "content")) return;
  area.rows = Math.min(24, Math.max(3, area.value.split("\n").length + Math.floor(area.value.length / 70)));
};
document.addEventListener("input", (event) => {
  if (event.target.tagName !== "TEXTAREA") return;
  grow(event.target);
  if (event.target.dataset.count) count(event.target);
});
document.querySelectorAll("textarea").forEach((area) => { grow(area); if (area.dataset.count) count(area); });
