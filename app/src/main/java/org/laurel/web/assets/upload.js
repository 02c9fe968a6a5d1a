// A chosen, dropped, pasted or photographed file is sent at once, in pieces, and its progress is told
// in words. Without this the form does the same in one piece and one more press.
const MOST = 100 << 20;
const MOST_VIDEO = 500 << 20;
const MOST_AT_ONCE = 20;
const forms = [...document.querySelectorAll("form[data-upload]")];

for (const form of forms) {
  const slot = form.closest(".slot");
  const input = form.querySelector("input[type=file]");
  input.multiple = true;
  form.querySelector("[data-plain]").hidden = true;
  for (const part of form.querySelectorAll("[data-script]")) part.hidden = false;
  if (matchMedia("(any-pointer: coarse)").matches)
    for (const button of form.querySelectorAll("[data-camera]")) offerCamera(form, button);
  input.addEventListener("change", () => {
    add(form, [...input.files]);
    input.value = "";
  });
  slot.addEventListener("dragover", () => slot.classList.add("drop"));
  for (const end of ["dragleave", "drop"]) slot.addEventListener(end, () => slot.classList.remove("drop"));
  slot.addEventListener("drop", (event) => add(form, [...event.dataTransfer.files]));
}

// A file dropped beside a slot would replace the page.
for (const event of ["dragover", "drop"])
  document.addEventListener(event, (drag) => { if (drag.dataTransfer.types.includes("Files")) drag.preventDefault(); });

document.addEventListener("paste", (event) => {
  const files = [...event.clipboardData.files];
  const slot = document.activeElement.closest(".slot") ?? (forms.length === 1 ? forms[0].closest(".slot") : null);
  const form = slot?.querySelector("form[data-upload]");
  if (!form || !files.length || event.clipboardData.types.includes("text/plain")) return;
  event.preventDefault();
  add(form, files);
});

Shelf.all().then((entries) => {
  for (const entry of entries) {
    const form = forms.find((it) => it.dataset.arrived === entry.arrived);
    if (form && entry.file) alone(form, entry);
    else if (form) say(form, `“${entry.name}” has not arrived. Choose it again, and it goes on where it stopped.`);
  }
}).catch(() => {});

function offerCamera(form, button) {
  const camera = document.createElement("input");
  Object.assign(camera, { type: "file", accept: button.dataset.camera, hidden: true });
  camera.setAttribute("capture", "environment");
  button.after(camera);
  button.hidden = false;
  button.addEventListener("click", () => camera.click());
  camera.addEventListener("change", () => add(form, [...camera.files]));
}

async function add(form, files) {
  if (files.length > MOST_AT_ONCE) return say(form, "20 files are the most at once. Choose fewer, and add the others then.", "mistake");
  const agreed = form.querySelector("[data-shrink]").checked;
  for (const chosen of files) await addOne(form, chosen, agreed);
}

async function addOne(form, chosen, agreed) {
  const file = await mayGo(form, await shrunk(chosen, agreed));
  if (!file) return;
  const wrong = flaw(file);
  if (wrong) say(form, `“${file.name}”: ${wrong}`, "mistake");
  else await alone(form, await entryOf(form, file));
}

// A photo that was to be covered never goes as it is because something did not work.
async function mayGo(form, photo) {
  try {
    const file = await covered(form, photo);
    if (!file) say(form, `“${photo.name}” was not sent.`);
    return file;
  } catch {
    say(form, `“${photo.name}” was not sent: this browser cannot show it, so nothing in it can be covered. Save it as JPEG and add that.`, "mistake");
    return null;
  }
}

function flaw(file) {
  if (file.size === 0) return "This file is empty. Check that it opens for you, and add it again.";
  if (file.size > (file.type.startsWith("video/") ? MOST_VIDEO : MOST))
    return "This file is too large: 100 MB is the most, and 500 MB for a video. Make it smaller, or link to it.";
  return "";
}

// The same file chosen again goes on where it stopped.
async function entryOf(form, file) {
  const { arrived } = form.dataset;
  const key = [arrived, file.name, file.size, file.lastModified].join(" ");
  const known = (await Shelf.all().catch(() => [])).find((it) => it.key === key);
  return { key, arrived, name: file.name, url: known?.url ?? null, file };
}

// Another tab may be at the same file.
function alone(form, entry) {
  if (!navigator.locks) return deliver(form, entry);
  return navigator.locks.request(entry.key, { ifAvailable: true }, (lock) => (lock ? deliver(form, entry) : null));
}

async function deliver(form, entry) {
  for (entry.tries = 0; ; entry.tries++)
    try {
      return await sent(form, entry);
    } catch (failure) {
      if (failure.status === 404) {
        if (entry.told) return done(form, entry); // it had arrived, and the answer was lost
        entry.url = null; // its time was over
      } else if (failure instanceof Tus.Refused) return refused(form, entry, failure);
      else if (failure instanceof SignedOut) saySignedOut(status(form), `“${entry.name}” is kept in this browser.`);
      else say(form, `No connection. “${entry.name}” is kept in this browser and goes on by itself.`);
      await backOnline(Math.min(30000, 1000 * 2 ** entry.tries));
    }
}

async function sent(form, entry) {
  const tus = new Tus(form.dataset.upload, entry.file, entry.url);
  if (!entry.url) {
    await tus.begin();
    entry.url = tus.url;
    await keep(entry);
  }
  const tell = teller(form, entry, tus);
  await tus.send((at) => {
    entry.tries = 0;
    tell(at);
  });
  if (tus.stopped) return;
  say(form, `Looking into “${entry.name}”…`);
  entry.told = true;
  await keep(entry);
  const body = new URLSearchParams({ upload: entry.url.split("/").pop() });
  const answer = await ask(entry.arrived, { method: "POST", body });
  if (answer.status >= 500) throw new TypeError("no answer");
  if (!answer.ok) throw new Tus.Refused(answer.status, (await answer.json().catch(() => ({}))).detail ?? "It was not taken.");
  await done(form, entry);
}

// A browser that has no room for the file itself still knows how far it came.
function keep(entry) {
  return Shelf.put(entry).catch(() => Shelf.put({ ...entry, file: null })).catch(() => {});
}

async function done(form, entry) {
  await Shelf.remove(entry.key).catch(() => {});
  await redraw();
  say(form, `“${entry.name}” is saved.`);
}

async function refused(form, entry, failure) {
  if (failure.status !== 507) await Shelf.remove(entry.key).catch(() => {});
  say(form, failure.message, "mistake");
}

// Words every five per cent: a screen reader says each of them.
function teller(form, entry, tus) {
  const words = document.createElement("span");
  const bar = document.createElement("progress");
  const stop = document.createElement("button");
  bar.max = 100;
  bar.setAttribute("aria-label", `How much of ${entry.name} has arrived`);
  Object.assign(stop, { type: "button", className: "as-link", textContent: "Stop" });
  stop.addEventListener("click", async () => {
    await tus.stop().catch(() => {});
    await Shelf.remove(entry.key).catch(() => {});
    say(form, `“${entry.name}” was stopped. Nothing of it is kept.`);
  });
  say(form, words, "", bar, stop);
  let told = -5;
  return (at) => {
    const percent = Math.floor((100 * at) / entry.file.size);
    bar.value = percent;
    if (percent < told + 5) return;
    told = percent;
    words.textContent = `Sending “${entry.name}”: ${megabytes(at)} of ${megabytes(entry.file.size)} MB, ${percent} %.`;
  };
}

function megabytes(bytes) {
  return (bytes / (1 << 20)).toFixed(bytes < 10 << 20 ? 1 : 0);
}

function status(form) {
  const progress = form.querySelector(".progress");
  progress.hidden = false;
  progress.classList.remove("mistake");
  return progress;
}

function say(form, words, look, ...more) {
  const progress = status(form);
  if (look) progress.classList.add(look);
  progress.replaceChildren(words, ...more);
}

function backOnline(milliseconds) {
  return new Promise((go) => {
    setTimeout(go, milliseconds);
    addEventListener("online", go, { once: true });
  });
}
