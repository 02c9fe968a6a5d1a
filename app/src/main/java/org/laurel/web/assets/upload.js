// A chosen file is uploaded at once, and its progress is told in words. Without this the button does
// the same in one more press.
for (const form of document.querySelectorAll("form[data-upload]")) {
  const input = form.querySelector("input[type=file]");
  const progress = form.querySelector(".progress");
  form.querySelector(".actions").hidden = true;
  input.addEventListener("change", () => {
    if (!input.files.length) return;
    progress.hidden = false;
    progress.textContent = `Saving ${input.files[0].name}…`;
    form.requestSubmit();
  });
}
