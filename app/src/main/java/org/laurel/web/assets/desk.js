// Saves what an author writes every five seconds, and once more when they leave the page.
const EVERY = 5000;

for (const form of document.querySelectorAll("form[data-autosave]")) {
  let changed = false;
  let leaving = false;

  form.addEventListener("input", () => { changed = true; });
  form.addEventListener("submit", () => { leaving = true; });

  setInterval(() => {
    if (!changed || leaving) return;
    changed = false;
    htmx.trigger(form, "autosave");
  }, EVERY);

  for (const failure of ["htmx:sendError", "htmx:responseError"])
    form.addEventListener(failure, () => {
      changed = true;
      form.querySelector("#saved-words").textContent = "Not saved yet. Keep this page open: we try again.";
    });

  addEventListener("pagehide", () => {
    if (!changed || leaving) return;
    const body = new URLSearchParams(new FormData(form));
    fetch(form.action, { method: "POST", body, headers: { "HX-Request": "true" }, keepalive: true });
  });

  // What could not be saved, such as a second text beside somebody else's, is not left without a question.
  addEventListener("beforeunload", (event) => {
    if (!leaving && form.querySelector("#saved").dataset.unsaved) event.preventDefault();
  });
}
