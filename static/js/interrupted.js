/* A session may end, and another begin, while a page is open. <body data-page-of data-page-check> says whose page it
   is, and where to ask whose it would be now. What htmx could not send stays in the page: a dialog says what to do,
   and once the same person is signed in again it goes on with a fresh token. What was left and is looked at again
   (the back button) shows nothing before it is known that it is still theirs. */
const { pageOf, pageCheck } = document.body.dataset;
let stopped = null;

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

const tell = ({ title, text, href, label, anew }) => {
  if (stopped?.isConnected) return;
  stopped = document.createElement("dialog");
  stopped.className = "dialog";
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
  foot.append(close, way);
  stopped.append(heading, words, foot);
  stopped.addEventListener("close", () => stopped.remove());
  document.body.append(stopped);
  stopped.showModal();
  way.focus();
};

document.addEventListener("plnsite:interrupted", ({ detail }) => {
  if (!detail.token) return tell(detail);
  goOn(detail.token);
  document.dispatchEvent(new CustomEvent("plnsite:say", { detail: detail.text }));
});

/* Back from signing in elsewhere. Somebody else's page is not shown to whoever signed in. */
const lookAgain = async () => {
  if (document.visibilityState !== "visible" || !stopped?.isConnected) return;
  const now = await check().catch(() => ({}));
  if (now.page_of === pageOf) {
    stopped.close();
    goOn(now.token);
  } else if (now.page_of) location.reload();
};

const comeBack = async () => {
  document.documentElement.dataset.unsure = "";
  try {
    const now = await check();
    if (now.page_of !== pageOf) return location.reload();
    takeToken(now.token);
  } catch { /* without a network nobody can say, and what was typed here must not be lost */ }
  delete document.documentElement.dataset.unsure;
};

if (pageCheck) {
  document.addEventListener("visibilitychange", lookAgain);
  addEventListener("focus", lookAgain);
  addEventListener("pagehide", ({ persisted }) => { if (persisted) document.documentElement.dataset.unsure = ""; });
  addEventListener("pageshow", ({ persisted }) => { if (persisted) comeBack(); });
  if (performance.getEntriesByType("navigation")[0]?.type === "back_forward") comeBack();
}
