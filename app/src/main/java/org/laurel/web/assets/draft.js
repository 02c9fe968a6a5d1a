// Saves what a teacher writes every five seconds: on the server, and until that has answered also in
// this browser, so that a dead battery or a dead network loses five seconds at most.
const EVERY = 5000;

for (const area of document.querySelectorAll("textarea[data-draft]")) {
  const form = area.form;
  const status = form.querySelector(".saved");
  const version = form.elements.version;
  const key = `draft ${form.action}`;
  let saved = area.value;
  let stopped = false;

  const local = JSON.parse(localStorage.getItem(key) ?? "null");
  if (local && local.text !== saved && local.version === version.value) {
    area.value = local.text;
    status.textContent = "We put back what this browser had not saved yet.";
  } else if (local && local.text !== saved) {
    showOther(local.text);
  }

  area.addEventListener("input", () => {
    localStorage.setItem(key, JSON.stringify({ text: area.value, version: version.value }));
    status.textContent = "";
  });

  form.addEventListener("submit", () => localStorage.removeItem(key));

  setInterval(save, EVERY);

  async function save() {
    const text = area.value;
    if (stopped || text === saved || form.dataset.sent) return;
    const body = new URLSearchParams(new FormData(form));
    try {
      const response = await fetch(form.action, { method: "POST", body, headers: { Accept: "application/json" } });
      if (!response.ok) throw await response.json();
      const answer = await response.json();
      version.value = answer.version;
      saved = text;
      if (area.value === text) localStorage.removeItem(key);
      status.textContent = `Saved ${new Date(answer.at).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" })}`;
    } catch (failure) {
      // Another text was saved first: this one stays here until the teacher has seen both.
      stopped = failure.status === 409;
      status.textContent = stopped ? failure.detail : "Not saved yet. It is kept in this browser, and we try again.";
    }
  }

  function showOther(text) {
    const other = document.createElement("details");
    const summary = document.createElement("summary");
    const words = document.createElement("pre");
    summary.textContent = "This browser holds another text that was not saved";
    words.className = "other";
    words.textContent = text;
    other.open = true;
    other.append(summary, words);
    area.after(other);
  }
}

// A shared computer must not show the next person what somebody wrote.
document.querySelector("form[action$='/sign-out']")?.addEventListener("submit", () => {
  for (const key of Object.keys(localStorage)) if (key.startsWith("draft ")) localStorage.removeItem(key);
});
