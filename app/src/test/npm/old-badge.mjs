// node old-badge.mjs <assertion> <badge class> <issuer>
// Expands each with jsonld by the context of Open Badges 2.0, where no word may be lost, and checks
// the whole against the JSON schema of Blockcerts, which is that of Open Badges 2.0 and more.
// The context and the schemas come from @blockcerts/schemas. Prints what is not as it must be.
import {readFileSync} from 'node:fs';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import jsonld from 'jsonld';

const folder = new URL('node_modules/@blockcerts/schemas/schemas/2.1/', import.meta.url);
const read = file => JSON.parse(readFileSync(file, 'utf8'));
const context = read(new URL('obi.json', folder));
const [assertion, badge, issuer] = process.argv.slice(2).map(read);

const documentLoader = async url => {
  if (url !== 'https://w3id.org/openbadges/v2') {
    throw new Error(`Not found: ${url}`);
  }
  return {contextUrl: null, documentUrl: url, document: context};
};

function names(value) {
  if (Array.isArray(value)) {
    return value.flatMap(names);
  }
  return value && typeof value === 'object'
    ? Object.entries(value).flatMap(([name, inner]) => [name, ...names(inner)]) : [];
}

const wrong = [];
for (const document of [assertion, badge, issuer]) {
  const [expanded] = await jsonld.expand(document, {documentLoader, safe: true});
  if (expanded['@id'] !== document.id) {
    wrong.push(`${document.id} expands to ${expanded['@id']}`);
  }
  const said = names(document).filter(it => it !== '@context').length;
  const kept = names(expanded).filter(it => it !== '@value').length;
  if (kept < said) {
    wrong.push(`${document.id} says ${said} things, and ${kept} are left`);
  }
}

const ajv = new Ajv({strict: false, allErrors: true, validateFormats: true});
addFormats(ajv);
const draft4 = schema => JSON.parse(JSON.stringify(schema, (name, value) => name === '$schema' ? undefined : value));
for (const name of ['issuerSchema', 'merkleProof2017Schema', 'recipientSchema', 'signatureLineSchema']) {
  const schema = draft4(read(new URL(`${name}.json`, folder)));
  ajv.addSchema(schema, `https://w3id.org/blockcerts/schema/2.1/${name}.json`);
}
const validate = ajv.compile(draft4(read(new URL('schema.json', folder))));
const whole = {...assertion, badge: {...badge, issuer}};
if (!validate(whole)) {
  wrong.push(...validate.errors.map(it => `${it.instancePath} ${it.message}`));
}
console.log(wrong.join('\n'));
process.exitCode = wrong.length === 0 ? 0 : 1;
