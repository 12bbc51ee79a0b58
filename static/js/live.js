/* <body data-live-address data-live-token>: listens for news and passes it on as `live:<what>` events on the body,
   so that a part of a page can refetch itself with hx-trigger="live:notice from:body". Gives up quietly: all news
   is also there after a reload. */
const page = document.body.dataset;
const FIRST_PAUSE = 2000;
const LONGEST_PAUSE = 120000;
const MOST_FAILURES = 12;
let stream = null;
let failures = 0;
let waiting = 0;

const tell = (what, detail = {}) =>
  document.body.dispatchEvent(new CustomEvent(`live:${what}`, { detail }));

/* After a break nobody knows what was missed: every part that listens looks anew. */
const resync = () => {
  const listeners = document.querySelectorAll('[hx-trigger*="live:"]');
  const whats = [...listeners].flatMap((part) =>
    [...part.getAttribute("hx-trigger").matchAll(/live:([\w-]+)/g)].map((match) => match[1]));
  new Set([...whats, "resync"]).forEach((what) => tell(what));
};

const hear = (event) => {
  const news = JSON.parse(event.data);
  if (news.what === "resync") resync();
  else tell(news.what, { uuid: news.uuid });
};

const listen = () => {
  stop();
  const address = new URL(page.liveAddress, location.href);
  address.searchParams.set("token", page.liveToken);
  stream = new EventSource(address);
  stream.addEventListener("open", () => {
    if (failures) resync();
    failures = 0;
  });
  stream.addEventListener("news", hear);
  stream.addEventListener("renew", renew);
  /* A lost connection the browser mends by itself (CONNECTING); a refusal (CLOSED) asks for a new token. */
  stream.addEventListener("error", () => {
    failures += 1;
    if (stream?.readyState === EventSource.CLOSED || failures > 2) renewLater();
  });
};

const stop = () => {
  clearTimeout(waiting);
  stream?.close();
  stream = null;
};

const renewLater = () => {
  stop();
  if (failures > MOST_FAILURES) return;
  const pause = Math.min(FIRST_PAUSE * 2 ** failures, LONGEST_PAUSE);
  waiting = setTimeout(renew, pause * (0.75 + Math.random() / 2));
};

const renew = async () => {
  stop();
  try {
    const answer = await fetch("/live-token/", { headers: { Accept: "application/json" }, redirect: "manual" });
    if (answer.type === "opaqueredirect" || answer.status === 404) return; /* signed out */
    if (!answer.ok) throw new Error(answer.status);
    const fresh = await answer.json();
    page.liveAddress = fresh.address;
    page.liveToken = fresh.token;
    listen();
  } catch {
    failures += 1;
    renewLater();
  }
};

if (page.liveToken && "EventSource" in window) {
  listen();
  addEventListener("pagehide", stop);
  addEventListener("pageshow", (event) => { if (event.persisted) renew(); });
}
