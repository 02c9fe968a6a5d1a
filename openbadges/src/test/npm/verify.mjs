// node verify.mjs <credential.json> [<did.json or status list>...]
// Verifies with @digitalbazaar/vc, prints {verified, status, error} as JSON; exit code 1 if not verified.
import {readFileSync} from 'node:fs';
import {verify} from './world.mjs';

const [credential, ...documents] =
  process.argv.slice(2).map(file => JSON.parse(readFileSync(file, 'utf8')));
const result = await verify(credential, documents);
console.log(JSON.stringify(result));
process.exitCode = result.verified ? 0 : 1;
