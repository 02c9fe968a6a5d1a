// The scoring screen by keys, the draft saved as it is written, and the next item without a new page.
// Without this file the form works with a mouse and buttons.

const KEYS_OFF = "laurel.review.keys";

const form = () => document.querySelector(".rating");
const criteria = () => [...document.querySelectorAll(".rating .criterion")];
const current = () => Math.max(0, criteria().findIndex((it) => it.contains(document.activeElement)));

let unsaved = false;

async function save() {
  if (!unsaved || !form()) return;
  unsaved = false;
  const saved = document.querySelector(".saved");
  try {
    const answer = await fetch(form().dataset.draft, {
      method: "POST",
      headers: { "X-Autosave": "yes" },
      body: new URLSearchParams(new FormData(form())),
    });
    if (!answer.ok) throw new Error(answer.status);
    saved.textContent = "Saved " + new Date().toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
  } catch {
    unsaved = true;
    saved.textContent = "Not saved yet. We try again in a moment.";
  }
}

document.addEventListener("input", (event) => {
  if (event.target.closest(".rating")) unsaved = true;
});
document.addEventListener("submit", () => (unsaved = false));
setInterval(save, 5000);
addEventListener("visibilitychange", save);

function move(to) {
  const all = criteria();
  const criterion = all[Math.min(Math.max(to, 0), all.length - 1)];
  (criterion.querySelector("input:checked") ?? criterion.querySelector("input")).focus();
  criterion.scrollIntoView({ block: "start" });
}

// A level that shows the competency needs no words, so the next criterion follows by itself.
function choose(key) {
  const at = current();
  const level = criteria()[at].querySelector(`input[data-key="${key}"]`);
  if (!level) return;
  level.checked = true;
  unsaved = true;
  if (level.dataset.reach === "DEMONSTRATED") move(at + 1);
  else criteria()[at].querySelector("textarea").focus();
}

// A comment of one's own goes behind what is written; then the keys work again.
function insert(list) {
  const words = list.selectedOptions[0]?.dataset.text;
  const criterion = list.closest(".criterion");
  if (!words) return;
  const field = criterion.querySelector("textarea");
  field.value = (field.value.trim() + " " + words).trim();
  list.selectedIndex = 0;
  unsaved = true;
  criterion.focus();
}

const clock = (seconds) => {
  const s = Math.floor(seconds);
  const two = (n) => String(n).padStart(2, "0");
  return s < 3600
    ? Math.floor(s / 60) + ":" + two(s % 60)
    : Math.floor(s / 3600) + ":" + two(Math.floor((s % 3600) / 60)) + ":" + two(s % 60);
};

function note(id, text) {
  const field = document.getElementById(id);
  const place = field.closest("details");
  place.open = true;
  field.value = text;
  place.querySelector("textarea").focus();
}

function take(button) {
  const player = button.closest(".remarks").previousElementSibling.querySelector("video, audio");
  note(button.dataset.take, clock(player?.currentTime ?? 0));
}

function quote(button) {
  const words = getSelection().toString().trim().replace(/\s+/g, " ").slice(0, 1000);
  if (words) note(button.dataset.quote, words);
}

let played = null;
document.addEventListener("play", (event) => (played = event.target), true);

function takeOfPlayed() {
  const player = played?.isConnected ? played : document.querySelector(".piece video, .piece audio");
  const button = player?.closest(".piece").nextElementSibling.querySelector("[data-take]");
  if (button) take(button);
}

function quoteOfSelected() {
  const at = getSelection().anchorNode;
  const button = at?.parentElement?.closest(".piece")?.nextElementSibling.querySelector("[data-quote]");
  if (button) quote(button);
}

function help() {
  const keys = document.querySelector(".keys");
  keys.open = !keys.open;
  if (keys.open) keys.querySelector("summary").focus();
}

const actions = {
  j: () => move(current() + 1),
  k: () => move(current() - 1),
  c: () => criteria()[current()].querySelector("textarea").focus(),
  b: () => criteria()[current()].querySelector("select")?.focus(),
  t: takeOfPlayed,
  q: quoteOfSelected,
  n: () => form().querySelector(".send").click(),
  "?": help,
};

const on = () => localStorage.getItem(KEYS_OFF) !== "off";

// Never in a field: there the keys write. A list takes digits and letters too.
document.addEventListener("keydown", (event) => {
  if (!form() || event.ctrlKey || event.metaKey || event.altKey || !on()) return;
  if (event.target.matches("textarea, select, input:not([type=radio])")) {
    if (event.key === "Escape") (event.target.closest(".criterion") ?? criteria()[0]).focus();
    return;
  }
  const act = /^[1-9]$/.test(event.key) ? () => choose(event.key) : actions[event.key];
  if (!act) return;
  event.preventDefault();
  act();
});

document.addEventListener("change", (event) => {
  if (event.target.matches(".bank select")) insert(event.target);
});

document.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (button?.dataset.take) take(button);
  if (button?.dataset.quote) quote(button);
  if (button?.matches(".keys button")) {
    localStorage.setItem(KEYS_OFF, on() ? "off" : "on");
    prepare();
  }
});

// Keys of one letter can be in the way of speech input, so they can be switched off (WCAG 2.1.4).
function prepare() {
  const keys = document.querySelector(".keys");
  if (!keys) return;
  keys.hidden = false;
  const toggle = keys.querySelector("button");
  toggle.textContent = on() ? "Keys are on" : "Keys are off";
  toggle.setAttribute("aria-pressed", on());
  for (const button of document.querySelectorAll("[data-take], [data-quote]")) button.hidden = false;
  for (const button of document.querySelectorAll(".bank .insert")) button.hidden = true;
}

// A rating that is not whole comes back as a page that says why.
document.addEventListener("htmx:beforeSwap", (event) => {
  if (event.detail.xhr.status !== 400) return;
  event.detail.shouldSwap = true;
  event.detail.isError = false;
});

// The address follows, so that a reload shows the same; what is new begins at its top.
document.addEventListener("htmx:afterSettle", (event) => {
  const { xhr } = event.detail;
  prepare();
  unsaved = false;
  const mistakes = document.querySelector(".mistakes");
  if (mistakes) return mistakes.focus();
  const address = new URL(xhr.responseURL);
  if (address.pathname === location.pathname) return;
  history.pushState({}, "", address.pathname);
  scrollTo(0, 0);
  document.querySelector("#main").focus({ preventScroll: true });
});
addEventListener("popstate", () => location.reload());

prepare();
