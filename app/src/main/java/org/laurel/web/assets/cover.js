// Lets a teacher cover faces and names in a photo, or cut it, before it is sent. What is sent is drawn
// anew from what is shown, so that nothing of what was covered leaves the device.
const LONGEST_EDGE = 4096;
const LONGEST_SHOWN = 1024;
const BLOCKS = 6; // across the shorter side of what is covered: too few to know anybody by
const STEP = 0.02;
const GROWTH = 1.25;
const TAP = 8;
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

remember("[data-cover]", "cover photos");
let turn = Promise.resolve();

// The photo as it may be sent, or null when it may not; one at a time. Fails where it cannot be shown.
function covered(form, file) {
  if (!form.querySelector("[data-cover]")?.checked || !file.type.startsWith("image/")) return file;
  const edited = turn.then(() => edit(form, file));
  turn = edited.catch(() => {});
  return edited;
}

async function edit(form, file) {
  const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
  const section = document.querySelector("#cover").content.firstElementChild.cloneNode(true);
  form.querySelector(".progress").before(section);
  try {
    return await new Cover(section, picture, file).choice;
  } finally {
    section.remove();
    form.querySelector("input[type=file]").focus();
  }
}

class Cover {
  constructor(section, picture, file) {
    this.picture = picture;
    this.file = file;
    this.steps = [];
    this.canvas = section.querySelector("canvas");
    this.status = section.querySelector("[role=status]");
    this.undoing = section.querySelector("[data-do=undo]");
    section.querySelector("h3").textContent = `Cover what nobody should see in “${file.name}”`;
    const scale = Math.min(1, LONGEST_EDGE / Math.max(picture.width, picture.height));
    this.whole = { x: 0, y: 0, w: Math.round(picture.width * scale), h: Math.round(picture.height * scale) };
    this.work = canvasOf(this.whole);
    this.choice = new Promise((choose, fail) => Object.assign(this, { choose, fail }));
    section.addEventListener("click", (event) => this.act(event.target.closest("[data-do]")?.dataset.do));
    this.canvas.addEventListener("keydown", (event) => this.key(event));
    for (const event of ["pointerdown", "pointermove", "pointerup", "pointercancel"])
      this.canvas.addEventListener(event, (pointer) => this[event](pointer));
    this.centre();
    this.paint();
    this.canvas.focus();
    section.scrollIntoView({ block: "nearest" });
  }

  act(what) {
    const acts = {
      cover: () => this.take("cover", "Covered."),
      crop: () => this.take("crop", "Cut. Only this is left."),
      undo: () => this.undo(),
      bigger: () => this.grow(GROWTH),
      smaller: () => this.grow(1 / GROWTH),
      send: () => this.sent().then(this.choose, this.fail),
      leave: () => this.choose(null),
    };
    acts[what]?.();
  }

  take(kind, words) {
    this.steps.push({ kind, area: this.frame });
    if (kind === "crop") this.centre();
    this.paint();
    this.status.textContent = words;
  }

  undo() {
    const step = this.steps.pop();
    if (!step) return;
    this.frame = step.area;
    this.paint();
    this.status.textContent = "Undone.";
    if (!this.steps.length) this.canvas.focus();
  }

  // What is left of the photo.
  view() {
    return this.steps.findLast((it) => it.kind === "crop")?.area ?? this.whole;
  }

  // A third of what is left, in the middle of it.
  centre() {
    const { x, y, w, h } = this.view();
    this.put({ x: x + w / 3, y: y + h / 3, w: w / 3, h: h / 3 });
  }

  // Whole pixels, and nothing beyond the edge.
  put({ x, y, w, h }) {
    const view = this.view();
    const wide = Math.round(Math.min(Math.max(w, Math.min(TAP, view.w)), view.w));
    const high = Math.round(Math.min(Math.max(h, Math.min(TAP, view.h)), view.h));
    const within = (at, from, room) => Math.round(Math.min(Math.max(at, from), from + room));
    this.frame = { x: within(x, view.x, view.w - wide), y: within(y, view.y, view.h - high), w: wide, h: high };
  }

  grow(by) {
    const { x, y, w, h } = this.frame;
    this.put({ x: x - (w * by - w) / 2, y: y - (h * by - h) / 2, w: w * by, h: h * by });
    this.show();
    this.tell();
  }

  key(event) {
    const arrow = ARROWS[event.key];
    if (arrow) this.push(...arrow, event.shiftKey);
    else if (event.key === "Enter") this.act("cover");
    else return;
    event.preventDefault();
  }

  push(right, down, resize) {
    const view = this.view();
    const { x, y, w, h } = this.frame;
    const [across, along] = [right * view.w * STEP, down * view.h * STEP];
    this.put(resize ? { x, y, w: w + across, h: h + along } : { x: x + across, y: y + along, w, h });
    this.show();
    this.tell();
  }

  pointerdown(pointer) {
    this.before = this.frame;
    this.from = this.spot(pointer);
    this.canvas.setPointerCapture(pointer.pointerId);
  }

  pointermove(pointer) {
    if (!this.from) return;
    const to = this.spot(pointer);
    this.put({
      x: Math.min(this.from.x, to.x),
      y: Math.min(this.from.y, to.y),
      w: Math.abs(this.from.x - to.x),
      h: Math.abs(this.from.y - to.y),
    });
    this.show();
  }

  // A tap alone moves the frame there, as large as it was.
  pointerup(pointer) {
    if (!this.from) return;
    const to = this.spot(pointer);
    const { w, h } = this.before;
    if (Math.hypot(to.left - this.from.left, to.top - this.from.top) < TAP)
      this.put({ x: to.x - w / 2, y: to.y - h / 2, w, h });
    this.from = null;
    this.show();
    this.tell();
  }

  pointercancel() {
    this.from = null;
  }

  spot({ clientX, clientY }) {
    const view = this.view();
    const box = this.canvas.getBoundingClientRect();
    const [left, top] = [clientX - box.left, clientY - box.top];
    return { left, top, x: view.x + (left / box.width) * view.w, y: view.y + (top / box.height) * view.h };
  }

  paint() {
    const { w, h } = this.whole;
    const pen = this.work.getContext("2d");
    pen.drawImage(this.picture, 0, 0, w, h);
    for (const { kind, area } of this.steps) if (kind === "cover") coarsen(this.work, area);
    this.undoing.disabled = !this.steps.length;
    this.show();
  }

  show() {
    const view = this.view();
    const scale = Math.min(1, LONGEST_SHOWN / Math.max(view.w, view.h));
    Object.assign(this.canvas, { width: Math.round(view.w * scale), height: Math.round(view.h * scale) });
    const pen = this.canvas.getContext("2d");
    pen.drawImage(this.work, view.x, view.y, view.w, view.h, 0, 0, this.canvas.width, this.canvas.height);
    const { x, y, w, h } = this.frame;
    const pixel = this.canvas.width / (this.canvas.clientWidth || this.canvas.width);
    for (const [colour, dash] of [["#000", []], ["#fff", [6 * pixel, 6 * pixel]]]) {
      Object.assign(pen, { strokeStyle: colour, lineWidth: 3 * pixel });
      pen.setLineDash(dash);
      pen.strokeRect((x - view.x) * scale, (y - view.y) * scale, w * scale, h * scale);
    }
  }

  tell() {
    const view = this.view();
    const part = (of, whole) => `${Math.round((100 * of) / whole)} %`;
    const { x, y, w, h } = this.frame;
    this.status.textContent =
      `The frame begins ${part(x - view.x, view.w)} from the left and ${part(y - view.y, view.h)} from the top; ` +
      `it is ${part(w, view.w)} wide and ${part(h, view.h)} high.`;
  }

  // Untouched, it goes as it was chosen.
  async sent() {
    if (!this.steps.length) return this.file;
    const view = this.view();
    const cut = canvasOf(view);
    cut.getContext("2d").drawImage(this.work, view.x, view.y, view.w, view.h, 0, 0, view.w, view.h);
    const [type, ending] = this.file.type === "image/png" ? ["image/png", "png"] : ["image/jpeg", "jpg"];
    const content = await new Promise((done) => cut.toBlob(done, type, 0.92));
    if (!content) throw new Error("no room to draw it");
    return new File([content], `${this.file.name.replace(/\.[^.]*$/, "")}.${ending}`, { type });
  }
}

function canvasOf({ w, h }) {
  return Object.assign(document.createElement("canvas"), { width: w, height: h });
}

// Each block gets one colour: what was there cannot be had back from it.
function coarsen(canvas, { x, y, w, h }) {
  const block = Math.min(w, h) / BLOCKS;
  const small = canvasOf({ w: Math.max(1, Math.round(w / block)), h: Math.max(1, Math.round(h / block)) });
  const pen = small.getContext("2d");
  pen.imageSmoothingQuality = "high";
  pen.drawImage(canvas, x, y, w, h, 0, 0, small.width, small.height);
  const back = canvas.getContext("2d");
  back.imageSmoothingEnabled = false;
  back.drawImage(small, 0, 0, small.width, small.height, x, y, w, h);
  back.imageSmoothingEnabled = true;
}
