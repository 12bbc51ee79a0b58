/* <body data-live-address data-live-token>: listens for news ({what, uuid}) and passes it on as an event `live:news`
   on the body, or `live:resync` when some may have been missed. Gives up quietly: all is also there after a reload. */
const page = document.body.dataset;
const FIRST_PAUSE = 2000;
const LONGEST_PAUSE = 120000;
const MOST_FAILURES = 12;
let stream = null;
let failures = 0;
let waiting = 0;
let paused = false; /* whether nobody listened for a while: news may have been missed */

const tell = (event, detail = {}) => document.body.dispatchEvent(new CustomEvent(event, { detail }));
const hear = (event) => {
  const news = JSON.parse(event.data);
  if (news.what === "resync") tell("live:resync");
  else tell("live:news", news);
};

const listen = () => {
  stop();
  const address = new URL(page.liveAddress, location.href);
  address.searchParams.set("token", page.liveToken);
  stream = new EventSource(address);
  stream.addEventListener("open", () => {
    if (paused) tell("live:resync");
    paused = false;
    failures = 0;
  });
  stream.addEventListener("news", hear);
  stream.addEventListener("renew", renew);
  /* A lost connection the browser mends by itself (CONNECTING); a refusal (CLOSED) asks for a new token. */
  stream.addEventListener("error", () => {
    failures += 1;
    paused = true;
    if (stream?.readyState === EventSource.CLOSED || failures > 2) renewLater();
  });
};

const stop = () => {
  clearTimeout(waiting);
  paused ||= Boolean(stream);
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
    if (answer.type === "opaqueredirect" || answer.status === 404) {
      document.dispatchEvent(new CustomEvent("plnsite:signed-out"));
      return;
    }
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
