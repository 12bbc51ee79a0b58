/* [data-audio="key"] around an <audio>: our own buttons, a speed, and the position where one stopped: kept with the
   person where there is a form [data-audio-keep], else in this browser. A link [data-audio-at="seconds"] jumps.
   Heard to its end, it says so by "audio:ended". */
const SPEEDS = [1, 1.25, 1.5, 2, 0.75];
const KEEP_EVERY = { browser: 5, person: 15 };

const clock = (seconds) => {
  const whole = Math.floor(seconds || 0);
  const parts = [Math.floor(whole / 60) % 60, whole % 60].map((part) => String(part).padStart(2, "0"));
  if (whole >= 3600) parts.unshift(Math.floor(whole / 3600));
  return parts.join(":");
};

const inBrowser = (key) => ({
  every: KEEP_EVERY.browser,
  position() {
    try { return Number(localStorage.getItem(key)) || 0; } catch { return 0; }
  },
  keep(seconds) {
    try {
      if (seconds) localStorage.setItem(key, String(seconds));
      else localStorage.removeItem(key);
    } catch { /* a browser that keeps nothing still plays */ }
  },
});

const withPerson = (form, position) => ({
  every: KEEP_EVERY.person,
  position: () => position,
  keep(seconds, speed) {
    form.elements.seconds.value = seconds;
    form.elements.speed.value = Math.round(speed * 100);
    const body = new FormData(form);
    fetch(form.action, { method: "POST", body, keepalive: true, redirect: "manual" }).catch(() => {});
  },
});

const setUp = (player) => {
  if (player.dataset.ready) return;
  player.dataset.ready = "yes";
  const audio = player.querySelector("audio");
  const part = (name) => player.querySelector(`[data-audio-${name}]`);
  const [seek, now, total, play, speed] = ["seek", "now", "total", "play", "speed"].map(part);
  const form = part("keep");
  const memory = form
    ? withPerson(form, Number(player.dataset.audioPosition) || 0)
    : inBrowser(`audio:${player.dataset.audio}`);
  let kept = memory.position();
  let wanted = kept;
  const keep = (seconds) => {
    kept = Math.floor(seconds);
    memory.keep(kept, audio.playbackRate);
  };

  if (form) audio.src = audio.getAttribute("src").split("#")[0];
  audio.removeAttribute("controls");
  part("controls").hidden = false;
  const show = () => {
    play.setAttribute("aria-pressed", String(!audio.paused));
    play.querySelector("[data-when='paused']").toggleAttribute("hidden", !audio.paused);
    play.querySelector("[data-when='playing']").toggleAttribute("hidden", audio.paused);
  };
  const showPosition = (seconds) => {
    seek.value = Math.floor(seconds);
    seek.setAttribute("aria-valuetext", clock(seconds));
    now.textContent = clock(seconds);
  };
  const setSpeed = (rate) => {
    audio.defaultPlaybackRate = audio.playbackRate = rate;
    speed.textContent = `${rate}×`;
  };
  if (player.dataset.audioRate) setSpeed(Number(player.dataset.audioRate) / 100);
  if (Number(seek.max)) {
    total.textContent = clock(Number(seek.max));
    if (wanted) showPosition(wanted);
  }

  audio.addEventListener("loadedmetadata", () => {
    if (wanted && wanted < audio.duration - 10) audio.currentTime = wanted;
    wanted = 0;
    seek.max = Math.floor(audio.duration);
    total.textContent = clock(audio.duration);
  });
  audio.addEventListener("timeupdate", () => {
    showPosition(audio.currentTime);
    if (!audio.paused && Math.abs(audio.currentTime - kept) >= memory.every) keep(audio.currentTime);
  });
  const start = () => audio.play().then(() => { part("trouble").hidden = true; }, (no) => {
    if (no.name !== "AbortError") part("trouble").hidden = false;
  });
  audio.addEventListener("play", show);
  audio.addEventListener("pause", () => { show(); if (!audio.ended) keep(audio.currentTime); });
  audio.addEventListener("ended", () => {
    show();
    keep(0);
    player.dispatchEvent(new CustomEvent("audio:ended", { bubbles: true }));
  });
  window.addEventListener("pagehide", () => { if (!audio.paused) keep(audio.currentTime); });
  play.addEventListener("click", () => { if (audio.paused) start(); else audio.pause(); });
  part("back").addEventListener("click", () => { audio.currentTime = Math.max(0, audio.currentTime - 15); });
  part("on").addEventListener("click", () => { audio.currentTime += 15; });
  seek.addEventListener("input", () => { audio.currentTime = Number(seek.value); });
  speed.addEventListener("click", () => {
    setSpeed(SPEEDS[(SPEEDS.indexOf(audio.playbackRate) + 1) % SPEEDS.length]);
    if (form && audio.currentTime) keep(audio.currentTime);
  });
  player.addEventListener("audio:jump", (event) => {
    if (audio.readyState) audio.currentTime = event.detail;
    else wanted = event.detail;
    start();
  });
};

document.addEventListener("click", (event) => {
  const link = event.target.closest("[data-audio-at]");
  const player = link && document.querySelector("[data-audio]");
  if (!player || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  player.dispatchEvent(new CustomEvent("audio:jump", { detail: Number(link.dataset.audioAt) }));
});

const setUpAll = (root) => root.querySelectorAll?.("[data-audio]").forEach(setUp);
setUpAll(document);
document.addEventListener("htmx:afterSettle", (event) => setUpAll(event.target));
