// Makes passkeys and signs in with them (Web Authentication level 3).

const post = async (place, path, body) => {
  const answer = await fetch(place.dataset.base + path, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-CSRF-TOKEN": place.dataset.csrf },
    body: body && JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`The server answered ${answer.status}.`);
  return answer.json();
};

const signIn = async (place) => {
  const options = await post(place, "/webauthn/authenticate/options");
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
  const credential = await navigator.credentials.get({ publicKey });
  await post(place, "/login/webauthn", credential.toJSON());
  location.assign(place.dataset.next);
};

const register = async (place) => {
  const options = await post(place, "/webauthn/register/options");
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
  const credential = await navigator.credentials.create({ publicKey });
  const label = place.querySelector("input").value || "Passkey";
  await post(place, "/webauthn/register", { publicKey: { credential: credential.toJSON(), label } });
  location.reload();
};

const offer = (id, act, failure) => {
  const place = document.getElementById(id);
  if (!place || !window.PublicKeyCredential?.parseRequestOptionsFromJSON) return;
  place.hidden = false;
  place.querySelector("button").addEventListener("click", () =>
    act(place).catch((error) => {
      place.querySelector("[role=alert]").textContent = failure;
      console.warn(error);
    }));
};

offer("passkey-sign-in", signIn, "The passkey did not open an account here. Try again, or use your password.");
offer("passkey-new", register, "No passkey was made. Try again, or leave it for another day.");
