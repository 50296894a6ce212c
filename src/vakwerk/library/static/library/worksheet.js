// A worksheet lives on this screen only: its fields have no name and stand in no form, so nothing of them is sent.

const sheet = document.querySelector("[data-sheet]");
const place = sheet?.querySelector("[data-order]");
const list = place?.querySelector("ol");
const line = sheet?.querySelector("[data-line]");
const column = (number) => sheet.querySelector(`[data-column="${number}"]`);
const keep = document.querySelector("[data-keep]");
let dragged;

function wipe() {
  sheet.querySelectorAll("textarea").forEach((field) => (field.value = ""));
  keep?.querySelectorAll("textarea").forEach((field) => (field.value = ""));
  list?.replaceChildren();
}

// Gone when left: also when the browser would keep the page to go back to.
addEventListener("pagehide", wipe);
addEventListener("pageshow", (event) => event.persisted && wipe());
sheet?.querySelector("[data-wipe]").addEventListener("click", () => {
  wipe();
  const said = sheet.querySelector("[data-wiped]");
  said.textContent = said.dataset.words;
  sheet.querySelector("textarea").focus();
});

if (list) {
  place.hidden = false;
  column(3).hidden = true; // the list stands in its place
  column(2).addEventListener("input", fill);
  list.addEventListener("change", (event) => {
    const item = event.target.closest("li");
    const others = [...list.children].filter((other) => other !== item);
    const at = Math.min(Math.max(Number(event.target.value) || 1, 1), others.length + 1) - 1;
    others.length > at ? others[at].before(item) : list.append(item);
    number();
    item.querySelector("input").focus();
  });
  list.addEventListener("pointerdown", take);
  list.addEventListener("pointermove", move);
  for (const end of ["pointerup", "pointercancel"]) list.addEventListener(end, letGo);
}

// A mouse takes a line anywhere, a finger by its grip: beside that it scrolls the page.
function take(event) {
  const by = event.pointerType === "mouse" ? "li" : "[data-grip]";
  if (event.button || event.target.matches("input") || !event.target.closest(by)) return;
  event.preventDefault(); // no words are selected
  dragged = event.target.closest("li");
  dragged.toggleAttribute("data-moved", true);
  list.setPointerCapture(event.pointerId);
}

function move({ clientY }) {
  if (!dragged) return;
  const places = [...list.children].map((line) => [line, line.getBoundingClientRect()]);
  const [over, { top, bottom }] = places.find(([, { bottom }]) => clientY <= bottom) ?? places.at(-1);
  if (over !== dragged) clientY < (top + bottom) / 2 ? over.before(dragged) : over.after(dragged);
}

function letGo() {
  dragged?.removeAttribute("data-moved");
  if (dragged) number();
  dragged = undefined;
}

// The lines of the second column, in the order they have; a new one comes last.
function fill() {
  const wanted = column(2).value.split("\n").map((text) => text.trim()).filter(Boolean);
  const standing = words();
  const kept = standing.filter((text) => wanted.includes(text));
  const all = [...kept, ...wanted.filter((text) => !kept.includes(text))];
  list.replaceChildren(...all.map(item));
  number();
}

function item(text) {
  const made = line.content.cloneNode(true).querySelector("li");
  made.querySelector("[data-word]").textContent = text;
  made.querySelector("input").setAttribute("aria-label", text);
  return made;
}

function words() {
  return [...list.children].map((each) => each.querySelector("[data-word]").textContent);
}

function number() {
  [...list.children].forEach((each, index) => (each.querySelector("input").value = index + 1));
  if (keep) keep.elements.order.value = words().join("\n");
}
