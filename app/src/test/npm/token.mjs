// node token.mjs <token> <did.json>: verifies with jose, by the published key alone; prints the payload.
import {readFileSync} from 'node:fs';
import {compactVerify, decodeProtectedHeader, importJWK} from 'jose';

const [token, did] = process.argv.slice(2).map(file => readFileSync(file, 'utf8').trim());
const {kid, alg} = decodeProtectedHeader(token);
const document = JSON.parse(did);
const method = document.verificationMethod.find(it => it.id === kid);
if (!method || !document.assertionMethod.includes(kid)) {
  throw new Error(`${kid} is not published`);
}
const key = await importJWK(method.publicKeyJwk, alg);
const {payload} = await compactVerify(token, key, {algorithms: ['ES256']});
process.stdout.write(payload);
