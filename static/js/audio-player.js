/* [data-audio="key"] around an <audio>: our own buttons, a speed, and the place where one stopped, kept in this browser. */
const SPEEDS = [1, 1.25, 1.5, 0.75];
const KEEP_EVERY = 5;

const clock = (seconds) => {
  const whole = Math.floor(seconds || 0);
  const parts = [Math.floor(whole / 60) % 60, whole % 60].map((part) => String(part).padStart(2, "0"));
  if (whole >= 3600) parts.unshift(Math.floor(whole / 3600));
  return parts.join(":");
};

const remember = (key, seconds) => {
  try {
    if (seconds) localStorage.setItem(key, String(Math.floor(seconds)));
    else localStorage.removeItem(key);
  } catch { /* a browser that keeps nothing still plays */ }
};
const recall = (key) => {
  try { return Number(localStorage.getItem(key)) || 0; } catch { return 0; }
};

const setUp = (player) => {
  if (player.dataset.ready) return;
  player.dataset.ready = "yes";
  const audio = player.querySelector("audio");
  const part = (name) => player.querySelector(`[data-audio-${name}]`);
  const [seek, now, total, play, speed] = ["seek", "now", "total", "play", "speed"].map(part);
  const key = `audio:${player.dataset.audio}`;
  let kept = 0;

  audio.removeAttribute("controls");
  part("controls").hidden = false;
  audio.addEventListener("loadedmetadata", () => {
    const place = recall(key);
    if (place && place < audio.duration - 10) audio.currentTime = place;
    seek.max = Math.floor(audio.duration);
    total.textContent = clock(audio.duration);
  });
  audio.addEventListener("timeupdate", () => {
    seek.value = Math.floor(audio.currentTime);
    seek.setAttribute("aria-valuetext", clock(audio.currentTime));
    now.textContent = clock(audio.currentTime);
    if (Math.abs(audio.currentTime - kept) >= KEEP_EVERY) {
      kept = audio.currentTime;
      remember(key, kept);
    }
  });
  const show = () => {
    play.setAttribute("aria-pressed", String(!audio.paused));
    play.querySelector("[data-when='paused']").toggleAttribute("hidden", !audio.paused);
    play.querySelector("[data-when='playing']").toggleAttribute("hidden", audio.paused);
  };
  audio.addEventListener("play", show);
  audio.addEventListener("pause", () => { show(); remember(key, audio.currentTime); });
  audio.addEventListener("ended", () => remember(key, 0));
  play.addEventListener("click", () => { if (audio.paused) audio.play(); else audio.pause(); });
  part("back").addEventListener("click", () => { audio.currentTime = Math.max(0, audio.currentTime - 15); });
  part("on").addEventListener("click", () => { audio.currentTime += 15; });
  seek.addEventListener("input", () => { audio.currentTime = Number(seek.value); });
  speed.addEventListener("click", () => {
    audio.playbackRate = SPEEDS[(SPEEDS.indexOf(audio.playbackRate) + 1) % SPEEDS.length];
    speed.textContent = `${audio.playbackRate}×`;
  });
};

const setUpAll = (root) => root.querySelectorAll?.("[data-audio]").forEach(setUp);
setUpAll(document);
document.addEventListener("htmx:afterSettle", (event) => setUpAll(event.target));
