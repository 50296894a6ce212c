// Beside the page that turns names into roles. Without it everything works: this shows the text as it becomes, takes
// what is selected in it as missed, and warns before leaving. Nothing is sent or kept from here.

// How a role is put in the place of a name: the same as `replaced` in things.py, which keeps it.
const WORD = "[\\p{L}\\p{N}_]+";
const BEGINS = "(?<![\\p{L}\\p{N}_])";
const TITLE = new RegExp(`${BEGINS}(${WORD})\\.?[ \\t]+$`, "u");
const OWNED = new RegExp(`${BEGINS}(?:de|het|een|haar|zijn|hun|mijn|onze|ons|jouw|uw|deze|dit|die)[ \\t]+$`, "iu");
const ARTICLE = /^(?:de|het|een|haar|zijn|hun|mijn) /;
const OPENING = /(?:^|[.!?:\n])[ \t"'“‘(]*$/;
const folded = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trim().split(/\s+/);
const opens = (text, start) => OPENING.test(text.slice(0, start)) && /^\p{Lu}/u.test(text.slice(start));
const chosenRole = (decision) =>
  decision.querySelector("input[value=replace]").checked && decision.querySelector("input:not([type=radio])").value.trim();
const swallowed = (before, role, titles) => {
  const title = before.match(TITLE);
  if (title && titles.has(folded(title[1])[0])) return title[0].length;
  const said = folded(role);
  for (let count = said.length; count > 0; count -= 1) {
    const last = before.match(new RegExp(`${BEGINS}(?:${WORD}[ \\t]+){${count}}$`, "u"))?.[0];
    if (last && [said.slice(0, count), said.slice(-count)].some((each) => `${each}` === `${folded(last)}`)) return last.length;
  }
  return 0;
};

for (const part of document.querySelectorAll("[data-deidentify]")) {
  const form = part.closest("form");
  const preview = part.querySelector("[data-preview]");
  const missed = part.querySelector("[data-missed]");

  // A text that is not kept yet: ask before leaving.
  let leaving = false;
  const texts = [...form.querySelectorAll("textarea[data-case]")];
  form.addEventListener("submit", () => (leaving = true));
  addEventListener("beforeunload", (event) => {
    if (!leaving && texts.some((text) => text.value !== text.defaultValue || (preview && text.value))) event.preventDefault();
  });

  // The text as it becomes.
  const decisions = [...part.querySelectorAll("[data-decision]")];
  const pieces = [...(preview?.childNodes ?? [])].map((node) => ({ node, was: node.nodeName === "BR" ? "\n" : node.textContent }));
  const show = () => {
    const roles = Object.fromEntries(decisions.map((each) => [each.dataset.decision, chosenRole(each)]));
    let before = ""; // as it was typed, up to here
    let since = 0; // where what was replaced last ends
    let text = null; // what stands between, of which a title goes along
    for (const { node, was } of pieces) {
      const role = roles[node.dataset?.thing];
      if (node.dataset) node.classList.toggle("vw-preview__kept", !role);
      if (role) {
        const gone = Math.min(swallowed(before.slice(since), role, titles), text?.length ?? 0);
        if (gone) text.data = text.data.slice(0, -gone);
        const start = before.length - gone;
        const put = OWNED.test(before.slice(since, start)) ? role.replace(ARTICLE, "") : role;
        node.textContent = opens(before + was, start) ? put[0].toUpperCase() + put.slice(1) : put;
        node.title = was;
        since = before.length + was.length;
      } else if (node.nodeName !== "BR") {
        node.textContent = was;
        node.removeAttribute?.("title");
      }
      text = node.nodeType === Node.TEXT_NODE ? node : null;
      before += was;
    }
  };
  const titles = new Set(preview?.dataset.titles.split(" "));
  for (const decision of decisions) {
    decision.addEventListener("input", (event) => {
      if (event.target.type !== "radio") decision.querySelector("input[value=replace]").checked = true;
      show();
    });
  }
  show();

  // What is selected in it was missed.
  if (preview && missed) {
    const take = document.createElement("button");
    take.type = "button";
    take.className = "utrecht-button utrecht-button--secondary-action";
    take.hidden = true;
    preview.after(take);
    let chosen = "";
    document.addEventListener("selectionchange", () => {
      const selection = getSelection();
      chosen = preview.contains(selection.anchorNode) ? selection.toString().trim() : "";
      take.hidden = !chosen || chosen.includes("\n");
      if (!take.hidden) take.textContent = `${preview.dataset.mark}: ${chosen}`;
    });
    take.addEventListener("mousedown", (event) => event.preventDefault());
    take.addEventListener("click", () => {
      if (chosen) missed.value = `${missed.value.trim()}\n${chosen}`.trim();
      take.hidden = true;
      missed.focus();
    });
  }
}

document.querySelector("[data-found]")?.scrollIntoView({ block: "start" });
