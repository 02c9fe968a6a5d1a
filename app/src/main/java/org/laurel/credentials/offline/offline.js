// Verifies a credential as a token (VC-JWT, ES256) by what this page knows, and asks nobody.
'use strict';
const known = JSON.parse(document.getElementById('known').textContent);
const at = id => document.getElementById(id);

class Wrong extends Error {
  constructor(message, verdict = 'Not valid') {
    super(message);
    this.verdict = verdict;
  }
}

const noToken = () => new Wrong('This is no signed token. Choose the file open-badge.jwt.', 'Nothing to check');

function bytes(base64url) {
  try {
    const binary = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(binary, letter => letter.charCodeAt(0));
  } catch {
    throw noToken();
  }
}

function json(part) {
  try {
    return JSON.parse(new TextDecoder('utf-8', {fatal: true}).decode(bytes(part)));
  } catch {
    throw noToken();
  }
}

function read(text) {
  const token = text.trim();
  if (!token) {
    throw new Wrong('Choose a file, or paste the text of a token.', 'Nothing to check');
  }
  const parts = token.split('.');
  if (parts.length !== 3) {
    throw noToken();
  }
  return {header: json(parts[0]), says: json(parts[1]), signature: bytes(parts[2]),
    signed: new TextEncoder().encode(parts[0] + '.' + parts[1])};
}

function keyOf({header, says}) {
  const issuer = typeof says.issuer === 'string' ? says.issuer : says.issuer && says.issuer.id;
  if (issuer !== known.did || says.iss !== known.did) {
    throw new Wrong('It names another issuer. This page knows the keys of ' + known.agency + ' alone, so it cannot tell.',
      'Another issuer');
  }
  const key = known.keys.find(it => it.id === header.kid);
  if (!key || header.alg !== 'ES256' || header.crit) {
    throw new Wrong('It was signed with a key that this page does not know: it is newer than this page, or it is not genuine.',
      'This page cannot tell');
  }
  return key;
}

async function proves(token) {
  const key = keyOf(token);
  const curve = {name: 'ECDSA', namedCurve: 'P-256'};
  const imported = await crypto.subtle.importKey('jwk', key.jwk, curve, false, ['verify']);
  const hashed = {name: 'ECDSA', hash: 'SHA-256'};
  if (!await crypto.subtle.verify(hashed, imported, token.signature, token.signed)) {
    throw new Wrong('It was changed after it was signed, or its signature is not the issuer’s.');
  }
  if (key.stolenSince && Date.parse(token.says.validFrom) >= Date.parse(key.stolenSince)) {
    throw new Wrong('Its key was reported stolen, and what was signed with it since then proves nothing.');
  }
}

function inTime(says) {
  if (Date.parse(says.validFrom) > Date.now()) {
    throw new Wrong('It is not valid yet.');
  }
  if (says.validUntil && Date.parse(says.validUntil) <= Date.now()) {
    throw new Wrong('It is what the issuer signed. It was valid until ' + String(says.validUntil).slice(0, 10) + ', and that day is over.', 'Expired');
  }
}

async function bits(encoded) {
  const packed = new Blob([bytes(encoded.slice(1))]).stream();
  const unpacked = packed.pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(unpacked).arrayBuffer());
}

async function standing(says) {
  for (const entry of [says.credentialStatus ?? []].flat()) {
    const list = known.lists.find(it => it.url === entry.statusListCredential);
    if (!list) {
      return 'unknown';
    }
    const index = Number(entry.statusListIndex);
    const octet = (await bits(list.bits))[index >> 3];
    if (octet === undefined) {
      return 'unknown';
    }
    if (octet & (128 >> (index & 7))) {
      return entry.statusPurpose === 'suspension' ? 'suspended' : 'revoked';
    }
  }
  return 'stands';
}

const answers = {
  stands: ['Valid, as far as this page knows', 'It is what the issuer signed, and it stood when this page was made.'],
  revoked: ['Revoked', 'It is what the issuer signed, but the issuer had taken it back when this page was made.'],
  suspended: ['Suspended', 'It is what the issuer signed, but it was suspended when this page was made.'],
  unknown: ['Signed by the issuer', 'It is what the issuer signed. Whether it still stands, this page cannot tell: it is newer than this page.'],
};

function named(says) {
  const subject = [says.credentialSubject].flat()[0] ?? {};
  const name = [subject.identifier ?? []].flat().find(it => it.identityType === 'name');
  const title = (subject.achievement && subject.achievement.name) || says.name || 'A credential';
  return title + (name ? ', earned by ' + name.identityHash : '') + ', on '
    + String(says.validFrom).slice(0, 10) + '.';
}

function show(verdict, what, because) {
  at('verdict').textContent = verdict;
  at('what').textContent = what;
  at('because').textContent = because;
  at('found').hidden = false;
}

async function check(text) {
  try {
    const token = read(text);
    await proves(token);
    inTime(token.says);
    const [verdict, because] = answers[await standing(token.says)];
    show(verdict, named(token.says), because + ' (' + known.takenAt + ')');
  } catch (problem) {
    show(problem instanceof Wrong ? problem.verdict : 'It could not be checked', '',
      problem instanceof Wrong ? problem.message : 'This browser lacks what is needed, or the file is damaged.');
  }
}

at('form').addEventListener('submit', async event => {
  event.preventDefault();
  const file = at('file').files[0];
  await check(file ? await file.text() : at('token').value);
});
