/* [data-recorder="seconds"]: records with the microphone for so long at most, puts the file into the form's own input and
   says "recorded". Without a microphone, or without this script, the input itself stays: a telephone's own recorder. */
const KINDS = ["audio/webm;codecs=opus", "audio/mp4", "audio/ogg;codecs=opus"];
const canRecord = () => Boolean(navigator.mediaDevices?.getUserMedia && window.MediaRecorder);

const record = async (recorder) => {
  const part = (name) => recorder.querySelector(`[data-recorder-${name}]`);
  const say = (what) => { part("status").textContent = what ? recorder.dataset[`says${what}`] : ""; };
  const show = (recording) => {
    part("start").hidden = recording;
    part("stop").hidden = !recording;
    part("remove")?.toggleAttribute("hidden", recording);
    part(recording ? "stop" : "start").focus();
  };

  let stream;
  try {
    stream = await navigator.mediaDevices.getUserMedia({ audio: { channelCount: 1, echoCancellation: true } });
  } catch (error) {
    say(error.name === "NotFoundError" ? "Missing" : "Denied");
    return;
  }
  const mimeType = KINDS.find((kind) => MediaRecorder.isTypeSupported(kind));
  const tape = new MediaRecorder(stream, { mimeType, audioBitsPerSecond: 64_000 });
  const pieces = [];
  const began = Date.now();
  const most = Number(recorder.dataset.recorder);
  const ticking = setInterval(() => {
    const seconds = Math.floor((Date.now() - began) / 1000);
    part("time").textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
    if (seconds >= most) tape.stop();
  }, 250);
  const stop = () => { if (tape.state !== "inactive") tape.stop(); };

  tape.addEventListener("dataavailable", ({ data }) => { if (data.size) pieces.push(data); });
  tape.addEventListener("stop", () => {
    clearInterval(ticking);
    stream.getTracks().forEach((track) => track.stop());
    part("stop").removeEventListener("click", stop);
    if (!recorder.isConnected) return;
    show(false);
    say("Sending");
    const kept = new DataTransfer();
    kept.items.add(new File(pieces, "recording", { type: tape.mimeType.split(";")[0] }));
    recorder.querySelector("[data-recorder-file]").files = kept.files;
    recorder.dispatchEvent(new Event("recorded"));
  }, { once: true });
  part("stop").addEventListener("click", stop);
  part("time").textContent = "0:00";
  tape.start(1000);
  show(true);
  say("Recording");
};

const setUpRecorder = (recorder) => {
  const start = recorder.querySelector("[data-recorder-start]");
  if (!start || !canRecord()) return;
  recorder.querySelector("[data-recorder-plain]").hidden = true;
  start.hidden = false;
  start.addEventListener("click", () => record(recorder));
};

const setUpRecorders = (root) => {
  if (root.matches?.("[data-recorder]")) setUpRecorder(root);
  else root.querySelectorAll("[data-recorder]").forEach(setUpRecorder);
};
setUpRecorders(document);
document.addEventListener("htmx:load", ({ detail }) => { if (detail.elt !== document.body) setUpRecorders(detail.elt); });
document.addEventListener("htmx:afterRequest", ({ detail }) => {
  const recorder = detail.failed && detail.elt.closest?.("[data-recorder]");
  if (recorder) recorder.querySelector("[data-recorder-status]").textContent = recorder.dataset.saysLost;
});
