// Makes photos smaller on the device when the teacher agrees, and turns kinds of picture that the
// server does not take into JPEG where this browser can read them.
const LONGEST_SIDE = 2048;
const QUALITY = 0.85;
const FOREIGN = /^image\/(heic|heif|webp|avif|bmp)$/;

remember("[data-shrink]", "shrink photos");

// The same answer in every place of every page, and the next time.
function remember(which, key) {
  const boxes = document.querySelectorAll(which);
  for (const box of boxes) {
    box.checked = localStorage.getItem(key) === "yes";
    box.addEventListener("change", () => {
      localStorage.setItem(key, box.checked ? "yes" : "no");
      for (const other of boxes) other.checked = box.checked;
    });
  }
}

async function shrunk(file, agreed) {
  if (!FOREIGN.test(file.type) && !(agreed && file.type === "image/jpeg")) return file;
  try {
    const smaller = await drawnSmaller(file);
    return smaller.size < file.size || FOREIGN.test(file.type) ? smaller : file;
  } catch {
    return file;
  }
}

async function drawnSmaller(file) {
  const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
  const content = await new Promise((done) => canvas.toBlob(done, "image/jpeg", QUALITY));
  return new File([content], `${file.name.replace(/\.[^.]*$/, "")}.jpg`, { type: "image/jpeg" });
}
