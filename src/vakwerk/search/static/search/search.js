// Shows what is found while somebody types. Without it the button does the same, with a page.

const form = document.querySelector("form[data-search]");
const place = document.getElementById("gevonden");
const said = document.querySelector("[data-said]"); // for who does not see the list change
let waiting, asking;

async function ask() {
  asking?.abort();
  asking = new AbortController();
  const words = new FormData(form);
  const query = new URLSearchParams(words);
  try {
    const answer = await fetch(`${form.action}?${query}&deel=1`, {
      signal: AbortSignal.any([asking.signal, AbortSignal.timeout(8000)]),
      headers: { "X-Requested-With": "fetch" },
    });
    if (!answer.ok || new URL(answer.url).pathname !== new URL(form.action).pathname) return; // signed out: the button tells
    place.innerHTML = await answer.text(); // our own page, escaped by the server
    said.textContent = place.querySelector("h2")?.textContent.trim() ?? "";
    history.replaceState(null, "", `${form.action}?${query}`);
  } catch {
    // no connection, or overtaken by the next letter: what stands there stays
  }
}

form?.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(ask, 250);
});
