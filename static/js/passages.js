/* Selecting words inside [data-passages] brings up [data-passage-tools]; a press there fills #passage-form and sends it.
   Without this one pastes the passage into that form. */
const EXTRA = ".passage-extra";
const tools = document.querySelector("[data-passage-tools]");
const byFinger = matchMedia("(pointer: coarse)");
let held = null;
let pressing = false;

const plain = (range) => {
  const copy = range.cloneContents();
  for (const extra of copy.querySelectorAll(EXTRA)) extra.remove();
  for (const block of copy.querySelectorAll("p, li, br, div, h2, h3, h4, h5, h6, blockquote, pre, td, th, tr, dt, dd, figcaption, img, hr")) {
    block.before(" ");
    block.append(" ");
  }
  return copy.textContent.replace(/\s+/g, " ").trim();
};

const selected = () => {
  const selection = getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const inside = (node) => (node.nodeType === 1 ? node : node.parentElement)?.closest("[data-passages]");
  const words = inside(range.commonAncestorContainer);
  if (!words) return null;
  const quote = plain(range);
  if (!quote) return null;
  const lead = document.createRange();
  lead.setStart(words, 0);
  lead.setEnd(range.startContainer, range.startOffset);
  return { range, quote, before: plain(lead).slice(-80) };
};

const place = () => {
  if (pressing) return;
  held = selected();
  tools.hidden = !held;
  if (!held) return;
  // A phone hangs its handles and its own menu about the words: there the tools stand at the foot (highlights.css).
  tools.classList.toggle("passage-tools-foot", byFinger.matches);
  if (byFinger.matches) return tools.removeAttribute("style");
  const box = held.range.getBoundingClientRect();
  const room = document.documentElement.clientWidth;
  const start = Math.max(8, Math.min(box.left + box.width / 2 - tools.offsetWidth / 2, room - tools.offsetWidth - 8));
  tools.style.insetInlineStart = `${document.dir === "rtl" ? room - start - tools.offsetWidth : start}px`;
  const below = box.bottom + 10;
  const fits = below + tools.offsetHeight < innerHeight;
  tools.style.insetBlockStart = `${fits ? below : Math.max(8, box.top - tools.offsetHeight - 10)}px`;
};

const mark = (kind) => {
  const form = document.getElementById("passage-form");
  if (!held || !form) return;
  form.elements.quote.value = held.quote;
  form.elements.before.value = held.before;
  form.elements.kind.value = kind;
  getSelection().removeAllRanges();
  tools.hidden = true;
  form.requestSubmit();
};

if (tools) {
  document.addEventListener("selectionchange", place);
  addEventListener("scroll", () => held && place(), { passive: true });
  // A press must not take the selection away before it is read. Some phones let go of it all the same.
  tools.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    pressing = true;
  });
  for (const end of ["pointercancel", "click"]) {
    document.addEventListener(end, () => {
      pressing = false;
      place();
    });
  }
  tools.addEventListener("click", (event) => {
    const question = event.target.closest("[data-passage-ask]");
    if (question && held) question.search = new URLSearchParams({ passage: held.quote.slice(0, 1000) });
    const button = event.target.closest("[data-passage-kind]");
    if (button) mark(button.dataset.passageKind);
  });
  document.addEventListener("plnsite:highlight", () => {
    place();
    if (held) return mark("important");
    const details = document.querySelector(".passage-make");
    if (!details) return;
    details.open = true;
    details.querySelector("textarea").focus();
  });
  for (const hint of document.querySelectorAll("[data-passage-hint]")) hint.hidden = false;
  document.addEventListener("htmx:afterSettle", () => {
    for (const hint of document.querySelectorAll("[data-passage-hint]")) hint.hidden = false;
  });
}
