// Small help on every page; without it everything still works.

// A form that was given back after signing in again carries an old token: take the one of now.
const cookie = document.cookie.split("; ").find((part) => /^(__Host-)?csrf=/.test(part));
for (const form of document.querySelectorAll("form[data-kept]")) {
  form.addEventListener("submit", () => {
    const now = document.cookie.split("; ").find((part) => /^(__Host-)?csrf=/.test(part)) ?? cookie;
    if (now) form.elements.csrfmiddlewaretoken.value = now.split("=")[1];
  });
}

// The summary of what is wrong takes focus.
document.querySelector(".vw-errors")?.focus();

// A button is pressed once.
document.addEventListener("submit", (event) => {
  if (event.defaultPrevented) return;
  setTimeout(() => event.target.querySelectorAll("button[type=submit]").forEach((b) => (b.disabled = true)));
  setTimeout(() => event.target.querySelectorAll("button[type=submit]").forEach((b) => (b.disabled = false)), 4000);
});
