/* [data-netmap]: makes a map lively. Arrow keys walk from tie to tie, looking at one lights up what shares its
   interests, the legend hides kinds, buttons, wheel with Ctrl and two fingers zoom, and looking back in time
   becomes a slider. Nothing here is needed to read the map. */
const SIDES = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const CLOSEST = 0.2;

const middleOf = (element) => {
  const box = element.getBoundingClientRect();
  return [box.x + box.width / 2, box.y + box.height / 2];
};

/* --- arrow keys: the nearest tie in that direction --- */
const walk = (event) => {
  const side = SIDES[event.key];
  const here = event.target.closest?.(".netmap-picture a");
  if (!side || !here) return;
  const [x, y] = middleOf(here);
  let best = null;
  let least = Infinity;
  for (const other of here.closest("svg").querySelectorAll("a:not(.is-filtered)")) {
    const [otherX, otherY] = middleOf(other);
    const along = (otherX - x) * side[0] + (otherY - y) * side[1];
    const across = Math.abs((otherX - x) * side[1]) + Math.abs((otherY - y) * side[0]);
    if (other !== here && along > 4 && along + across * 2 < least) {
      best = other;
      least = along + across * 2;
    }
  }
  if (!best) return;
  event.preventDefault();
  best.focus();
};

/* --- looking at a tie lights up what shares its interests --- */
const choose = (tie) => {
  const svg = tie.closest("svg");
  const topics = tie.dataset.topics.split(" ").filter(Boolean);
  svg.classList.add("has-chosen");
  for (const other of svg.querySelectorAll("[data-tie]")) {
    const shares = other === tie || other.dataset.topics.split(" ").some((topic) => topics.includes(topic));
    other.classList.toggle("is-chosen", shares);
    svg.querySelector(`[data-line="${other.dataset.tie}"]`)?.classList.toggle("is-chosen", shares);
  }
};
const unchoose = (svg) => {
  svg.classList.remove("has-chosen");
  svg.querySelectorAll(".is-chosen").forEach((part) => part.classList.remove("is-chosen"));
};
const look = (event) => {
  const tie = event.target.closest?.(".netmap-picture [data-tie]");
  if (tie) choose(tie);
};
const lookAway = (event) => {
  const svg = event.target.closest?.(".netmap-picture.has-chosen");
  if (svg && !event.relatedTarget?.closest?.("[data-tie]")) unchoose(svg);
};

/* --- the legend's kinds become buttons that hide and show --- */
const hideKind = (board, kind, hidden) => {
  for (const tie of board.querySelectorAll(`.netmap-picture [data-kind="${kind}"]`)) {
    tie.classList.toggle("is-filtered", hidden);
    tie.closest("svg").querySelector(`[data-line="${tie.dataset.tie}"]`)?.classList.toggle("is-filtered", hidden);
  }
};
const makeFilters = (board) => {
  for (const item of board.querySelectorAll("[data-netmap-kind]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.setAttribute("aria-pressed", "true");
    button.append(...item.childNodes);
    button.addEventListener("click", () => {
      const hidden = button.getAttribute("aria-pressed") === "true";
      button.setAttribute("aria-pressed", String(!hidden));
      hideKind(board, item.dataset.netmapKind, hidden);
    });
    item.append(button);
  }
};

/* --- zoom: the picture's own window on itself --- */
const zoomOf = (svg) => {
  const whole = svg.viewBox.baseVal;
  svg.whole ??= { x: whole.x, y: whole.y, width: whole.width, height: whole.height };
  return svg.whole;
};
const show = (svg, x, y, width) => {
  const whole = zoomOf(svg);
  const share = Math.min(1, Math.max(CLOSEST, width / whole.width));
  const [wide, high] = [whole.width * share, whole.height * share];
  const left = Math.min(Math.max(x, whole.x), whole.x + whole.width - wide);
  const top = Math.min(Math.max(y, whole.y), whole.y + whole.height - high);
  svg.setAttribute("viewBox", [left, top, wide, high].map((number) => number.toFixed(1)).join(" "));
  svg.classList.toggle("is-zoomed", share < 1);
};
/* Zoom by `factor` so that the point (x, y) of the screen stays where it is. */
const zoom = (svg, factor, [x, y] = middleOf(svg)) => {
  zoomOf(svg);
  const now = svg.viewBox.baseVal;
  const frame = svg.getBoundingClientRect();
  const [shareX, shareY] = [(x - frame.x) / frame.width, (y - frame.y) / frame.height];
  const width = Math.min(svg.whole.width, Math.max(svg.whole.width * CLOSEST, now.width * factor));
  const height = width * (svg.whole.height / svg.whole.width);
  show(svg, now.x + (now.width - width) * shareX, now.y + (now.height - height) * shareY, width);
};
const move = (svg, byX, byY) => {
  const now = svg.viewBox.baseVal;
  const scale = now.width / svg.getBoundingClientRect().width;
  show(svg, now.x - byX * scale, now.y - byY * scale, now.width);
};
const visible = (board) => [...board.querySelectorAll(".netmap-picture")].find((svg) => svg.clientWidth > 0);

const makeZoom = (board) => {
  const bar = board.querySelector("[data-netmap-zoom]");
  bar.hidden = false;
  bar.addEventListener("click", (event) => {
    const wish = event.target.closest("[data-zoom]")?.dataset.zoom;
    const svg = visible(board);
    if (!wish || !svg) return;
    if (wish === "all") show(svg, 0, 0, Infinity);
    else zoom(svg, wish === "in" ? 0.75 : 1 / 0.75);
  });
  board.querySelectorAll(".netmap-picture").forEach(makePinch);
};
/* One finger or the mouse moves a zoomed picture, two fingers zoom; a drag is not a click. */
const makePinch = (svg) => {
  const fingers = new Map();
  let travelled = 0;
  const spread = () => {
    const [one, other] = [...fingers.values()];
    return Math.hypot(one.x - other.x, one.y - other.y);
  };
  svg.addEventListener("pointerdown", (event) => {
    if (!fingers.size) travelled = 0;
    fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
  });
  svg.addEventListener("pointermove", (event) => {
    const finger = fingers.get(event.pointerId);
    if (!finger) return;
    const before = fingers.size === 2 ? spread() : 0;
    const [byX, byY] = [event.clientX - finger.x, event.clientY - finger.y];
    fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    travelled += Math.abs(byX) + Math.abs(byY);
    if (fingers.size === 2 && before) {
      const points = [...fingers.values()];
      zoom(svg, before / (spread() || 1), [(points[0].x + points[1].x) / 2, (points[0].y + points[1].y) / 2]);
    } else if (svg.classList.contains("is-zoomed")) move(svg, byX, byY);
  });
  const lift = (event) => fingers.delete(event.pointerId);
  ["pointerup", "pointercancel", "pointerleave"].forEach((name) => svg.addEventListener(name, lift));
  svg.addEventListener("click", (event) => {
    if (travelled > 8 && svg.classList.contains("is-zoomed")) event.preventDefault();
  }, true);
  svg.addEventListener("dragstart", (event) => event.preventDefault());
  svg.addEventListener("wheel", (event) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    zoom(svg, event.deltaY > 0 ? 1.12 : 0.89, [event.clientX, event.clientY]);
  }, { passive: false });
};

/* --- looking back: the list of days becomes a slider --- */
let sliding = false;
const makeSlider = (form) => {
  const list = form.querySelector("select");
  const slider = document.createElement("input");
  const day = document.createElement("output");
  Object.assign(slider, { type: "range", min: 0, max: list.options.length - 1, value: list.selectedIndex, id: list.id });
  const say = () => {
    day.textContent = list.options[slider.value].textContent;
    slider.setAttribute("aria-valuetext", day.textContent);
  };
  slider.addEventListener("input", say);
  slider.addEventListener("change", () => {
    list.selectedIndex = slider.value;
    sliding = true;
    form.requestSubmit();
  });
  list.removeAttribute("id");
  list.hidden = true;
  form.querySelector("button").hidden = true;
  list.after(slider, day);
  say();
  if (sliding) slider.focus();
  sliding = false;
};

const enliven = () => {
  document.querySelectorAll("[data-netmap]:not([data-lively])").forEach((board) => {
    board.dataset.lively = "";
    makeFilters(board);
    makeZoom(board);
  });
  document.querySelectorAll("[data-netmap-time]:not([data-lively])").forEach((form) => {
    form.dataset.lively = "";
    makeSlider(form);
  });
};

document.addEventListener("keydown", walk);
document.addEventListener("focusin", look);
document.addEventListener("mouseover", look);
document.addEventListener("focusout", lookAway);
document.addEventListener("mouseout", lookAway);
document.addEventListener("htmx:afterSettle", enliven);
enliven();
