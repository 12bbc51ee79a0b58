/* A session may end, and another begin, while a page is open. <body data-page-of data-page-check> says whose page it
   is, and where to ask whose it would be now. What htmx could not send stays in the page: a dialog says what to do,
   and once the same person is signed in again it goes on with a fresh token. A page that is looked at again after a
   while, or hears that its session is over, goes to the sign-in; where words wait in it, it hides and waits with them.
   One that comes back by the back button shows nothing before it is known that it is still theirs. A page of
   somebody signed in says so, so that a dialog in another tab looks again by itself. */
const { pageOf, pageCheck } = document.body.dataset;
const SIGNED_IN = "plnsite:signed-in";
let stopped = null;

const hide = (so) => document.documentElement.toggleAttribute("data-unsure", so);

const holdsWords = () =>
  [...document.querySelectorAll("form[method='post'] :is(textarea, input:not([type='hidden']))")].some((field) =>
    field.files?.length || (["checkbox", "radio"].includes(field.type) ? field.checked !== field.defaultChecked
      : field.value !== field.defaultValue));

const check = async () => {
  const answer = await fetch(pageCheck, { headers: { Accept: "application/json" }, cache: "no-store" });
  if (!answer.ok) throw new Error(answer.status);
  return answer.json();
};

const takeToken = (token) => {
  const headers = JSON.parse(document.body.getAttribute("hx-headers"));
  document.body.setAttribute("hx-headers", JSON.stringify({ ...headers, "X-CSRFToken": token }));
  document.querySelectorAll("input[name='csrfmiddlewaretoken']").forEach((field) => { field.value = token; });
};

/* What keeps itself while one types is sent once more by itself; anything else by another press. */
const goOn = (token) => {
  takeToken(token);
  document.querySelectorAll("[data-keeps]").forEach((keeper) =>
    keeper.closest("form").dispatchEvent(new Event("input", { bubbles: true })));
};

const tell = ({ title, text, href, label, anew }, hides = false) => {
  if (stopped?.isConnected) return;
  stopped = document.createElement("dialog");
  stopped.className = "dialog";
  stopped.dataset.interrupted = "";
  const heading = document.createElement("h2");
  heading.textContent = title;
  const words = document.createElement("p");
  words.textContent = text;
  const foot = document.createElement("div");
  foot.className = "dialog-foot";
  const close = document.createElement("button");
  close.type = "button";
  close.className = "button";
  close.textContent = document.body.dataset.wordsClose;
  close.addEventListener("click", () => stopped.close());
  const way = document.createElement("a");
  way.className = "button button-primary";
  way.href = href;
  way.textContent = label;
  if (!anew) way.target = "_blank";
  foot.append(...(hides ? [way] : [close, way]));
  stopped.append(heading, words, foot);
  const others = "BroadcastChannel" in window ? new BroadcastChannel(SIGNED_IN) : null;
  others?.addEventListener("message", lookAgain);
  stopped.addEventListener("close", () => {
    others?.close();
    stopped.remove();
  });
  stopped.addEventListener("cancel", (event) => { if (hides) event.preventDefault(); });
  hide(hides);
  document.body.append(stopped);
  stopped.showModal();
  way.focus();
};

document.addEventListener("plnsite:interrupted", ({ detail }) => {
  if (!detail.token) return tell(detail);
  goOn(detail.token);
  document.dispatchEvent(new CustomEvent("plnsite:say", { detail: detail.text }));
});

/* Without a network nobody can say, and what was typed here must not be lost. Somebody else's page is not shown to
   whoever signed in. */
const lookAgain = async () => {
  const now = await check().catch(() => null);
  if (!now) return hide(false);
  if (now.page_of === pageOf) {
    if (stopped?.isConnected) {
      stopped.close();
      goOn(now.token);
    } else takeToken(now.token);
    return hide(false);
  }
  if (now.page_of || !holdsWords()) return location.reload();
  if (!stopped?.isConnected) tell(now.stopped, true);
};
const lookAgainIfSeen = () => { if (document.visibilityState === "visible") lookAgain(); };
const comeBack = () => {
  hide(true);
  lookAgain();
};

if (pageOf && "BroadcastChannel" in window) {
  const others = new BroadcastChannel(SIGNED_IN);
  others.postMessage("");
  others.close();
}
if (pageCheck) {
  document.addEventListener("visibilitychange", lookAgainIfSeen);
  document.addEventListener("plnsite:signed-out", lookAgain);
  addEventListener("focus", () => { if (stopped?.isConnected) lookAgain(); });
  addEventListener("pagehide", ({ persisted }) => hide(persisted));
  addEventListener("pageshow", ({ persisted }) => { if (persisted) comeBack(); });
  if (performance.getEntriesByType("navigation")[0]?.type === "back_forward") comeBack();
}
