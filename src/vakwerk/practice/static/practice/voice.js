// Reads the page aloud, when the device has a voice in its language. Nothing is sent and nothing is kept.
const button = document.querySelector("[data-read]");
const speech = window.speechSynthesis;
const language = document.documentElement.lang;

function voice() {
  return speech.getVoices().find((each) => each.lang.toLowerCase().startsWith(language));
}

function offer() {
  button.parentElement.hidden = !voice();
}

function stop() {
  speech.cancel();
  button.textContent = button.dataset.read;
}

function ended({ error }) {
  if (error !== "interrupted" && error !== "canceled") stop(); // those two come of stopping
}

function read() {
  button.textContent = button.dataset.stop;
  const parts = [...document.querySelectorAll("[data-aloud]")].map((each) => each.innerText);
  for (const [n, text] of parts.entries()) {
    const said = new SpeechSynthesisUtterance(text);
    said.lang = language;
    said.voice = voice();
    said.rate = 0.9;
    if (n === parts.length - 1) said.onend = said.onerror = ended;
    speech.speak(said);
  }
}

if (button && speech) {
  offer();
  speech.addEventListener?.("voiceschanged", offer); // a device tells its voices a moment later
  button.addEventListener("click", () => (speech.speaking ? stop() : read()));
  window.addEventListener("pagehide", () => speech.cancel());
}
