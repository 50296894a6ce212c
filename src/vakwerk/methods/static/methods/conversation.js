// Keeps the page of a live conversation fresh: asks for the state, saves what is typed, shows the time.
// Without this script the same page works by plain page loads.

const root = document.getElementById("gesprek");
const status = document.getElementById("melding");
const words = root.dataset;
const INTERVAL = 1500;
const HIDDEN = 15000;
const CAP = 4000;
let tag = words.tag;
let skew = Number(words.now) - Date.now();
let failures = 0;
let timer = 0;
let token = document.getElementById("deel-alles").dataset.token;
let spoken = document.getElementById("deel-kop").dataset.say;

const trouble = document.getElementById("storing");
const say = (text) => {
  if (text && status.textContent !== text) status.textContent = text;
};
const warn = (text) => {
  trouble.textContent = text ?? "";
};
const ask = (url, options = {}) =>
  fetch(url, {
    ...options,
    cache: "no-store",
    headers: { "X-Vakwerk": "script", ...options.headers },
    signal: AbortSignal.timeout(8000),
  });

// The state ------------------------------------------------------------------------------------------------

function next() {
  clearTimeout(timer);
  const wait = failures
    ? Math.random() * Math.min(CAP, 500 * 2 ** failures)
    : document.hidden
      ? HIDDEN
      : INTERVAL * (0.9 + 0.2 * Math.random());
  timer = setTimeout(poll, wait);
}

async function poll() {
  try {
    const answer = await ask(words.state, { headers: { "If-None-Match": `"${tag}"` } });
    if (failures >= 3) {
      warn();
      say(words.found);
    }
    failures = 0;
    if (answer.status === 200) {
      show(await answer.text());
      tag = answer.headers.get("ETag").replace(/^W\/|"/g, "");
    } else if (answer.status === 401) {
      warn(words.signedOut);
      failures = 4;
    } else if (answer.status === 404) {
      forget();
      location.assign(words.after);
      return;
    } else if (answer.status !== 304) throw new Error(answer.status);
  } catch {
    failures += 1;
    if (failures === 3) warn(words.lost);
  }
  next();
}

const bare = (part) => part.outerHTML.replaceAll(/name="csrfmiddlewaretoken" value="[^"]*"/g, "");

function show(html) {
  const fresh = new DOMParser().parseFromString(html, "text/html");
  const all = fresh.getElementById("deel-alles");
  const here = document.getElementById("deel-alles");
  skew = Number(all.dataset.now) - Date.now();
  token = all.dataset.token || token;
  for (const proof of all.querySelectorAll("[name=csrfmiddlewaretoken]")) proof.value ||= token;
  if (all.dataset.shape !== here.dataset.shape) {
    flush();
    location.reload();
    return;
  }
  document.getElementById("aanwezig").textContent = all.dataset.here;
  const focused = document.activeElement;
  for (const part of all.querySelectorAll("[id^=deel-]")) {
    const old = document.getElementById(part.id);
    if (!old || old.contains(focused) && part.id === "deel-kring" && focused.type === "checkbox") continue;
    if (part.id === "deel-schrijven" && part.dataset.key === old.dataset.key) {
      if (part.dataset.key.endsWith("+")) adopt(part, old);
      continue;
    }
    if (part.dataset.keep !== undefined && part.dataset.keep === old.dataset.keep) continue;
    if (bare(part) === bare(old)) continue;
    if (part.id === "deel-schrijven") turnOver();
    old.replaceWith(part);
  }
  if (!focused.isConnected) restore(focused);
  start();
  document.title = `${document.getElementById("stap").textContent.trim()} - ${document.title.split(" - ").at(-1)}`;
  const sentence = document.getElementById("deel-kop").dataset.say;
  if (sentence !== spoken) say((spoken = sentence));
}

// Focus stays on the same deed; when that is gone, it goes to the heading of the step.
function restore(lost) {
  ((lost.id && document.getElementById(lost.id)) || document.getElementById("stap")).focus();
}

// What is typed --------------------------------------------------------------------------------------------

const sheet = () => document.querySelector("form[data-sheet]");
const key = (form) => `${words.state}${form.elements.step.value}`;
let dirty = false;
let flying = false;
let again = 0;
let opened = performance.now();

const fields = (form) => [...form.querySelectorAll("textarea, input[type=date]")];

function remember(form) {
  sessionStorage.setItem(key(form), JSON.stringify(fields(form).map((field) => field.value)));
}

function forget() {
  for (const name of Object.keys(sessionStorage)) if (name.startsWith(words.state)) sessionStorage.removeItem(name);
}

// The same sheet in another tab was changed: take over what stands there, unless something is being typed here.
function adopt(part, old) {
  if (dirty || flying) return;
  for (const [n, field] of fields(part).entries()) {
    const mine = fields(old)[n];
    if (mine && mine !== document.activeElement && mine.value !== field.value) mine.value = field.value;
  }
  old.querySelector("#schrijf-staat").textContent ||= part.querySelector("#schrijf-staat").textContent;
}

async function save(form, ready) {
  if (flying) {
    again = setTimeout(() => save(form, ready), 300);
    return;
  }
  flying = true;
  dirty = false;
  const sent = filled(form);
  if (ready) sent.set("ready", "1");
  const place = form.querySelector("#schrijf-staat");
  try {
    const answer = await ask(form.action, { method: "POST", body: sent });
    const told = await answer.json();
    place.textContent = told.said ?? told.refused;
    if (answer.status === 409 || answer.status === 404) poll();
    if (answer.ok && !dirty) sessionStorage.removeItem(key(form));
  } catch {
    place.textContent = words.lost;
    dirty = true;
    again = setTimeout(() => save(form, ready), 1000 + Math.random() * 2000);
  }
  flying = false;
}

// A new sheet: what was typed on the old one in the last second is still sent.
function turnOver() {
  flush();
  dirty = false;
  opened = performance.now();
}

function flush() {
  const form = sheet();
  if (!form || !dirty) return;
  fetch(form.action, { method: "POST", body: filled(form), keepalive: true, headers: { "X-Vakwerk": "script" } });
}

// The number rises by the server's clock, so that the newest text wins on every device.
function filled(form) {
  const sent = new FormData(form);
  sent.set("sequence", Math.round(Number(form.elements.sequence.value) + performance.now() - opened));
  return sent;
}

root.addEventListener("input", (event) => {
  const form = event.target.closest("form[data-sheet]");
  if (!form) return;
  if (!dirty) {
    clearTimeout(again);
    again = setTimeout(() => save(form, false), 1200); // from the first letter on: who goes on typing is saved too
  }
  dirty = true;
  remember(form);
});

root.addEventListener("submit", async (event) => {
  const form = event.target;
  if (!form.matches("[data-sheet], [data-live], .vw-act")) return;
  event.preventDefault();
  if (form.matches("[data-sheet]")) {
    clearTimeout(again);
    await save(form, event.submitter?.name === "ready");
  } else {
    try {
      const answer = await ask(form.action, { method: "POST", body: new FormData(form) });
      warn(answer.status === 204 ? "" : (await answer.json()).refused);
      if (answer.ok && form.closest("[data-keep]")) form.reset();
    } catch {
      warn(words.lost);
    }
  }
  poll();
});

addEventListener("pagehide", () => flush());
document.addEventListener("visibilitychange", () => {
  if (!document.hidden) poll();
  else flush();
});

// Text that was typed but not confirmed before a reload comes back, and is saved.
function recover() {
  const form = sheet();
  const kept = form && sessionStorage.getItem(key(form));
  if (!kept) return;
  for (const [n, value] of JSON.parse(kept).entries()) if (fields(form)[n]) fields(form)[n].value = value;
  dirty = true;
  save(form, false);
}

// The time -------------------------------------------------------------------------------------------------

let warned = "";
let clock = 0;

function start() {
  clearInterval(clock);
  tick();
  clock = setInterval(tick, 1000);
}

function tick() {
  const face = document.querySelector("[data-timer]");
  if (!face) return;
  const total = Number(face.dataset.seconds);
  const left =
    "paused" in face.dataset
      ? Number(face.dataset.paused)
      : Math.round((Number(face.dataset.ends) - Date.now() - skew) / 1000);
  face.textContent = reading(left, "exact" in face.dataset);
  document.querySelector("[data-left]")?.setAttribute("width", Math.max(0, Math.min(600, (600 * left) / total)));
  const step = `${document.getElementById("deel-kop").dataset.say}${total}`;
  const level = left <= 0 ? "over" : left <= 60 ? "minute" : left <= total / 2 ? "half" : "";
  if (level && warned !== step + level) {
    if (warned.startsWith(step) || warned === "" || level !== "half" || left > total / 2 - 3) say(words[level]);
    warned = step + level;
  }
}

function reading(left, exact) {
  if (left <= 0) return words.over;
  const seconds = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
  return exact || left < 60 ? seconds : words.minutes.replace("%s", Math.ceil(left / 60));
}

start();
recover();
timer = setTimeout(poll, Math.random() * INTERVAL);
