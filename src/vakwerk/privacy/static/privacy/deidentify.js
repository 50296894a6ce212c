// Beside the page that turns names into roles. Without it everything works: this shows the text as it becomes, takes
// what is selected in it as missed, and warns before leaving. Nothing is sent or kept from here.

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
  const show = (decision) => {
    const role = decision.querySelector("input:not([type=radio])").value.trim();
    const replaces = decision.querySelector("input[value=replace]").checked && role;
    for (const mark of preview.querySelectorAll(`[data-thing="${decision.dataset.decision}"]`)) {
      mark.dataset.was ??= mark.textContent;
      mark.textContent = replaces ? role : mark.dataset.was;
      mark.classList.toggle("vw-preview__kept", !replaces);
      mark.title = replaces ? mark.dataset.was : "";
    }
  };
  for (const decision of part.querySelectorAll("[data-decision]")) {
    decision.addEventListener("input", (event) => {
      if (event.target.type !== "radio") decision.querySelector("input[value=replace]").checked = true;
      show(decision);
    });
    show(decision);
  }

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
