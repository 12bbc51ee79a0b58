/* [data-filter]: narrows the list of that id to the items whose words hold what one types. An item is a row, a card, or
   whatever is marked data-filter-item; a part of the list without any item left goes too. */
const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
const ITEMS = ":is(li, tbody > tr, .card, [data-filter-item])";

const narrow = (box) => {
  const list = document.getElementById(box.dataset.filter);
  const words = plain(box.querySelector("input").value).split(/\s+/).filter(Boolean);
  let left = 0;
  for (const item of list.querySelectorAll(ITEMS)) {
    if (item.parentElement.closest(ITEMS)) continue;
    const text = plain(item.textContent);
    item.hidden = !words.every((word) => text.includes(word));
    if (!item.hidden) left += 1;
  }
  for (const part of list.querySelectorAll("section")) part.hidden = !part.querySelector(`${ITEMS}:not([hidden])`);
  const says = box.querySelector("[data-filter-none]");
  says.textContent = left ? "" : says.dataset.filterNone;
};

document.addEventListener("input", (event) => {
  const box = event.target.closest?.("[data-filter]");
  if (box) narrow(box);
});
/* What a browser kept in the box on the way back still holds. */
addEventListener("pageshow", () => document.querySelectorAll("[data-filter]").forEach(narrow));
