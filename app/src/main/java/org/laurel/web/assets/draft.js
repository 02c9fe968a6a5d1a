// Saves what a teacher writes every five seconds: on the server, and until that has answered also in
// this browser, so that neither time-out, dead line nor closed lid loses more. A text that was saved
// elsewhere meanwhile is shown beside this one, and nothing is overwritten until somebody has chosen.
const EVERY = 5000;
const TAB = sessionStorage.getItem("tab") ?? String(Math.random()).slice(2);
sessionStorage.setItem("tab", TAB);

for (const area of document.querySelectorAll("textarea[data-draft]")) watch(area);

function watch(area) {
  const form = area.form;
  const status = form.querySelector(".saved");
  const version = form.elements.version;
  const place = `draft ${form.action} `;
  const sent = new Set();
  let saved = area.defaultValue;
  let busy = false;
  let undecided = false;

  version.value = version.defaultValue; // some browsers fill in what it was before a reload
  takeUp();
  area.addEventListener("input", () => {
    keepHere();
    status.textContent = "";
  });
  setInterval(save, EVERY);
  addEventListener("online", save);
  addEventListener("pagehide", () => save({ keepalive: true }));
  document.addEventListener("visibilitychange", () => { if (document.hidden) save(); });

  function keepHere() {
    if (area.value === saved) localStorage.removeItem(place + TAB);
    else localStorage.setItem(place + TAB, JSON.stringify({ text: area.value, version: version.value, at: Date.now() }));
  }

  // What this browser still holds: the newest goes on where it was, others are shown beside it.
  function takeUp() {
    const held = Object.keys(localStorage)
      .filter((key) => key.startsWith(place))
      .map((key) => ({ key, ...JSON.parse(localStorage.getItem(key)) }))
      .sort((a, b) => b.at - a.at);
    for (const it of held) {
      if (it.text === saved || it.text === area.value) localStorage.removeItem(it.key);
      else if (area.value === saved && it.version === version.value) {
        area.value = it.text;
        localStorage.removeItem(it.key);
        keepHere();
        status.textContent = "We put back what this browser had not saved yet.";
      } else if (!undecided) {
        showBeside("Not saved yet, and kept in this browser", it.text, () => localStorage.removeItem(it.key));
      }
    }
  }

  async function save(how) {
    const text = area.value;
    if (busy || undecided || text === saved || form.dataset.sent) return;
    busy = true;
    try {
      sent.add(text);
      const body = new URLSearchParams({ text, version: version.value });
      const answer = await ask(form.action, { method: "POST", body, headers: { Accept: "application/json" }, ...how });
      const said = await answer.json();
      if (answer.status === 409 && "other" in said) differ(said);
      else if (!answer.ok) status.textContent = said.detail ?? "Not saved yet. It is kept in this browser, and we try again.";
      else keptAs(text, said);
    } catch (failure) {
      if (failure instanceof SignedOut) saySignedOut(status, "Your words are kept in this browser.");
      else status.textContent = "Not saved yet. It is kept in this browser, and we try again.";
    } finally {
      busy = false;
    }
  }

  function keptAs(text, said) {
    version.value = said.version;
    saved = text;
    sent.clear();
    keepHere();
    status.textContent = `Saved ${new Date(said.at).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" })}`;
  }

  // What this page sent itself, and never heard of again, is no other text.
  function differ({ other, version: newest, detail }) {
    if (sent.has(other)) {
      saved = other;
      version.value = newest;
      return;
    }
    status.textContent = detail;
    showBeside("The text that is saved", other, () => {
      saved = other;
      version.value = newest;
    });
  }

  function showBeside(title, text, decided) {
    const beside = document.createElement("div");
    const heading = document.createElement("h3");
    const words = document.createElement("pre");
    const actions = document.createElement("p");
    undecided = true;
    form.classList.add("two");
    beside.className = "beside";
    heading.textContent = title;
    words.className = "other";
    words.tabIndex = 0;
    words.textContent = text;
    actions.className = "actions";
    const choose = (label, outcome) => {
      const button = document.createElement("button");
      Object.assign(button, { type: "button", className: "button quiet", textContent: label });
      button.addEventListener("click", () => {
        area.value = outcome();
        undecided = false;
        form.classList.remove("two");
        beside.remove();
        decided();
        keepHere();
        area.focus();
        save();
      });
      actions.append(button, " ");
    };
    choose("Keep both texts", () => `${area.value}\n\n${text}`);
    choose("Take this one", () => text);
    choose("Drop this one", () => area.value);
    beside.append(heading, words, actions);
    area.closest(".field").after(beside);
  }
}

// A shared computer must not show the next person what somebody wrote.
document.querySelector("form[action$='/sign-out']")?.addEventListener("submit", () => {
  for (const key of Object.keys(localStorage)) if (key.startsWith("draft ")) localStorage.removeItem(key);
});
