// The scoring screen by keys, and the draft saved as it is written. Without this file the form
// works with a mouse and two buttons.

const form = document.querySelector(".rating");
const criteria = [...form.querySelectorAll(".criterion")];
const saved = document.querySelector(".saved");
const help = document.querySelector(".keys");
const toggle = help.querySelector("button");
const KEYS_OFF = "laurel.review.keys";

let unsaved = false;

async function save() {
  if (!unsaved) return;
  unsaved = false;
  try {
    const answer = await fetch(form.dataset.draft, {
      method: "POST",
      headers: { "X-Autosave": "yes" },
      body: new URLSearchParams(new FormData(form)),
    });
    if (!answer.ok) throw new Error(answer.status);
    saved.textContent = "Saved " + new Date().toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
  } catch {
    unsaved = true;
    saved.textContent = "Not saved yet. We try again in a moment.";
  }
}

form.addEventListener("input", () => (unsaved = true));
form.addEventListener("submit", () => (unsaved = false));
setInterval(save, 5000);
addEventListener("visibilitychange", save);

const current = () => Math.max(0, criteria.findIndex((it) => it.contains(document.activeElement)));

function move(to) {
  const criterion = criteria[Math.min(Math.max(to, 0), criteria.length - 1)];
  (criterion.querySelector("input:checked") ?? criterion.querySelector("input")).focus();
  criterion.scrollIntoView({ block: "start" });
}

// A level that shows the competency needs no words, so the next criterion follows by itself.
function choose(key) {
  const at = current();
  const level = criteria[at].querySelector(`input[data-key="${key}"]`);
  if (!level) return;
  level.checked = true;
  unsaved = true;
  if (level.dataset.reach === "DEMONSTRATED") move(at + 1);
  else criteria[at].querySelector("textarea").focus();
}

const actions = {
  j: () => move(current() + 1),
  k: () => move(current() - 1),
  c: () => criteria[current()].querySelector("textarea").focus(),
  n: () => form.requestSubmit(form.querySelector(".button")),
};

const on = () => localStorage.getItem(KEYS_OFF) !== "off";

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || !on()) return;
  if (event.target.matches("textarea, input[type=text]")) {
    if (event.key === "Escape") event.target.closest(".criterion").focus();
    return;
  }
  const act = /^[1-9]$/.test(event.key) ? () => choose(event.key) : actions[event.key];
  if (!act) return;
  event.preventDefault();
  act();
});

// Keys of one letter can be in the way of speech input, so they can be switched off (WCAG 2.1.4).
function show() {
  toggle.textContent = on() ? "Keys are on" : "Keys are off";
  toggle.setAttribute("aria-pressed", on());
}

toggle.addEventListener("click", () => {
  localStorage.setItem(KEYS_OFF, on() ? "off" : "on");
  show();
});

help.hidden = false;
show();
