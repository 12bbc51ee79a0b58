/* Letters on pages to read, where [data-shortcuts="on"]: j and k go on and back, s saves, n notes, h highlights, ? helps.
   Never while somebody types or a dialog is open, and never together with another key. */
const keys = document.querySelector("[data-shortcuts='on']");

const step = (by) => {
  const link = document.querySelector(by > 0 ? "[data-key-next]" : "[data-key-previous]");
  if (link) return link.click();
  const links = [...document.querySelectorAll(".entry-title a")];
  if (!links.length) return;
  const at = links.indexOf(document.activeElement);
  const next = links[at < 0 ? (by > 0 ? 0 : links.length - 1) : Math.max(0, Math.min(links.length - 1, at + by))];
  next.focus();
  next.scrollIntoView({ block: "center" });
};

const acts = {
  j: () => step(1),
  k: () => step(-1),
  s: () => document.querySelector("#entry-save button")?.click(),
  n: () => {
    const note = document.getElementById("id_note");
    note?.focus();
    note?.setSelectionRange(note.value.length, note.value.length);
  },
  h: () => document.dispatchEvent(new Event("plnsite:highlight")),
  "?": () => document.getElementById("keys-help")?.showModal(),
};

if (keys) {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat) return;
    const typing = event.target.closest?.("input, textarea, select, [contenteditable], iframe");
    if (typing && !["radio", "checkbox", "button", "submit"].includes(typing.type)) return;
    if (document.querySelector("dialog[open]") || !Object.hasOwn(acts, event.key)) return;
    event.preventDefault();
    acts[event.key]();
  });
}
