/* [id][data-live="question.<uuid> notice"]: a part of a page names what it shows, one row or a whole kind. When news of
   it comes, the page is asked for once more, by the rules of whoever looks, and the part takes its place by its id. A
   part in which somebody is writing waits until they are done; a page that nobody looks at, until somebody does. */
const due = new Set();
let soon = 0;
let asking = false;

const words = document.body.dataset;
const all = () => [...document.querySelectorAll("[id][data-live]")];
const say = (sentence) => document.dispatchEvent(new CustomEvent("plnsite:say", { detail: sentence }));

const isTouched = (field) => {
  if (field.type === "hidden" || field.type === "submit") return false;
  if (field.matches("textarea, select, input") && field === document.activeElement) return true;
  if (field.type === "checkbox" || field.type === "radio") return field.checked !== field.defaultChecked;
  if (field.tagName !== "SELECT") return field.value !== field.defaultValue;
  const options = [...field.options];
  const set = options.some((option) => option.defaultSelected);
  return options.some((option, at) => option.selected !== (set ? option.defaultSelected : !field.multiple && at === 0));
};
const isInUse = (part) =>
  [...part.querySelectorAll("input, textarea, select")].some(isTouched) || part.querySelector("dialog[open]");

/* What a part says: how long ago something was is no news. */
const saying = (part) => {
  const copy = part.cloneNode(true);
  copy.querySelectorAll("time, script, option").forEach((each) => each.remove());
  return copy.textContent.replace(/\s+/g, " ").trim();
};

/* Where the keyboard is, and the same place in what comes instead. */
const placeOf = (element) =>
  ["id", "href", "action", "name"].map((name) => element.getAttribute(name) ?? "").join(" ") + element.textContent.trim();
const put = (part, fresh) => {
  const here = part.contains(document.activeElement) ? document.activeElement : null;
  const place = here && placeOf(here);
  const tag = here?.tagName;
  const open = [...part.querySelectorAll("details[open] > summary")].map(placeOf);
  fresh.querySelectorAll("details > summary").forEach((summary) => {
    summary.parentElement.open ||= open.includes(placeOf(summary));
  });
  htmx.swap(part, fresh.outerHTML, { swapStyle: "outerHTML", swapDelay: 0, settleDelay: 0 });
  if (!here) return;
  const now = document.getElementById(fresh.id);
  const same = [...now.querySelectorAll(tag)].find((each) => placeOf(each) === place);
  (same ?? document.getElementById("main"))?.focus({ preventScroll: true });
};

const ask = async () => {
  if (document.hidden || asking || !due.size) return;
  const parts = [...due];
  due.clear();
  asking = true;
  try {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" }, cache: "no-store", redirect: "manual" });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    let came = false;
    let waits = false;
    for (const id of parts) {
      const part = document.getElementById(id);
      const fresh = page.getElementById(id);
      if (!part || !fresh || saying(part) === saying(fresh)) continue;
      if (isInUse(part)) {
        waits ||= !part.dataset.waits;
        part.dataset.waits = "yes";
      } else {
        put(part, fresh);
        came = true;
      }
    }
    if (came) say(words.wordsNews);
    if (waits) say(words.wordsNewsLater);
  } catch {
    parts.forEach((id) => due.add(id)); /* the next news, or whoever comes back to the page, tries again */
  } finally {
    asking = false;
  }
};
/* Some moments later, so that what comes together is asked for together, and not by all pages at once. */
const askSoon = () => {
  clearTimeout(soon);
  if (due.size) soon = setTimeout(() => ask().then(() => due.size && !document.hidden && askSoon()), 100 + Math.random() * 300);
};

document.body.addEventListener("live:news", ({ detail: { what, uuid } }) => {
  all().filter((part) => part.dataset.live.split(/\s+/).some((key) => key === what || key === `${what}.${uuid}`))
    .forEach((part) => due.add(part.id));
  askSoon();
});
document.body.addEventListener("live:resync", () => {
  all().forEach((part) => due.add(part.id));
  askSoon();
});
document.addEventListener("visibilitychange", askSoon);
document.addEventListener("focusout", () => {
  all().filter((part) => part.dataset.waits && !isInUse(part)).forEach((part) => due.add(part.id));
  askSoon();
});
