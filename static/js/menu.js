/* <details data-menu>: closes on Escape, on a press outside, and when the focus leaves it. */
const closeMenu = (menu) => { menu.open = false; };
const openMenus = () => document.querySelectorAll("details[data-menu][open]");

document.addEventListener("click", (event) => {
  openMenus().forEach((menu) => { if (!menu.contains(event.target)) closeMenu(menu); });
});
document.addEventListener("focusin", (event) => {
  openMenus().forEach((menu) => { if (!menu.contains(event.target)) closeMenu(menu); });
});
document.addEventListener("keydown", (event) => {
  const menu = event.target.closest?.("details[data-menu][open]");
  if (!menu) return;
  if (event.key === "Escape") {
    closeMenu(menu);
    menu.querySelector("summary").focus();
  }
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const items = [...menu.querySelectorAll("a, button")];
  const step = event.key === "ArrowDown" ? 1 : -1;
  const next = items[(items.indexOf(document.activeElement) + step + items.length) % items.length];
  if (next) {
    event.preventDefault();
    next.focus();
  }
});
