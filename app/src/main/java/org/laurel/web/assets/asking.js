// Asks the server with the secret of this page's forms. To be signed out, or signed in anew beside
// this page, is told apart from a line that is down.
class SignedOut extends Error {}

async function ask(url, options = {}) {
  const answer = await askOnce(url, options);
  if (answer.status !== 403) return answer;
  freshSecret(await freshPage());
  return askOnce(url, options);
}

async function askOnce(url, { headers, ...options }) {
  const secret = document.querySelector("input[name=_csrf]").value;
  const answer = await fetch(url, { ...options, redirect: "manual", headers: { ...headers, "X-CSRF-TOKEN": secret } });
  if (answer.type === "opaqueredirect") throw new SignedOut();
  return answer;
}

// This page as it would be drawn now. Who may not see it any more is signed out, or somebody else.
async function freshPage() {
  const path = location.pathname.replace(/(\/enrollments\/[^/]+).*/, "$1");
  const answer = await fetch(path, { redirect: "manual", cache: "no-store" });
  if (answer.type === "opaqueredirect" || answer.status === 404) throw new SignedOut();
  if (!answer.ok) throw new TypeError("no page");
  return new DOMParser().parseFromString(await answer.text(), "text/html");
}

function freshSecret(page) {
  const secret = page.querySelector("input[name=_csrf]").value;
  for (const input of document.querySelectorAll("input[name=_csrf]")) input.value = secret;
}

// Draws again what a change has touched, and leaves alone what somebody may be writing in.
async function redraw() {
  const page = await freshPage();
  for (const part of document.querySelectorAll("[data-fresh]")) {
    const fresh = page.querySelector(`[data-fresh="${part.dataset.fresh}"]`);
    if (fresh) part.replaceWith(document.adoptNode(fresh));
  }
}

// A sentence with a way to sign in again beside this page.
function saySignedOut(status, sentence) {
  const link = document.createElement("a");
  link.href = document.querySelector(".masthead .logo").pathname.replace(/\/?$/, "/sign-in");
  link.target = "_blank";
  link.textContent = "Sign in again";
  status.replaceChildren(`You are signed out. ${sentence} `, link, " in another tab; this page then goes on by itself.");
}
