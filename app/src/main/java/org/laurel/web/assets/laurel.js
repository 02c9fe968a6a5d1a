// What every page gains from a browser with JavaScript; nothing here is needed to use Laurel.

// A form sent twice by an impatient thumb would answer twice; the second press is ignored.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = "yes";
  setTimeout(() => delete form.dataset.sent, 5000);
});

// After a failed form the summary has the focus, so that a screen reader begins with it.
document.querySelector(".mistakes")?.focus();

// On a phone the menu is one row that scrolls; it begins where one is.
document.querySelector(".masthead nav [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
