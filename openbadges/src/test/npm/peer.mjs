// Answers one JSON line with one JSON line, so that a thousand comparisons need one process.
import {createInterface} from 'node:readline';
import {cryptosuite} from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import {DataIntegrityProof} from '@digitalbazaar/data-integrity';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import {verifyCredential} from '@digitalcredentials/verifier-core';
import * as jose from 'jose';
import * as vc from '@digitalbazaar/vc';
import {loader, verify} from './world.mjs';

// Some peers talk while they work; standard output is for answers.
console.log = console.error;

const answers = {
  async issue({credential, key, created}) {
    const pair = await Ed25519Multikey.from({type: 'Multikey', ...key});
    const suite = new DataIntegrityProof({signer: pair.signer(), cryptosuite, date: created});
    const signed = await vc.issue({credential, suite, documentLoader: loader([])});
    return {signed: JSON.stringify(signed)};
  },

  async verify({credential, documents}) {
    return verify(credential, documents);
  },

  async verifierCore({credential}) {
    const {log, errors} = await verifyCredential({credential, knownDIDRegistries: [], reloadIssuerRegistry: false});
    return {log: log ?? [], error: JSON.stringify(errors ?? '')};
  },

  async jwtVerify({jwt, jwk, algorithm}) {
    const key = await jose.importJWK(jwk, algorithm);
    const {payload, protectedHeader} = await jose.jwtVerify(jwt, key, {algorithms: [algorithm]});
    return {payload, header: protectedHeader};
  },

  async jwtKey({algorithm}) {
    const pair = await jose.generateKeyPair(algorithm, {extractable: true});
    return {secret: await jose.exportJWK(pair.privateKey), published: await jose.exportJWK(pair.publicKey)};
  },

  async jwtSign({payload, header, jwk}) {
    const key = await jose.importJWK(jwk, header.alg);
    return {jwt: await new jose.SignJWT(payload).setProtectedHeader(header).sign(key)};
  },

  /** Times the peer for the benchmark: nanoseconds of CPU per operation. */
  async time({operation, rounds, ...rest}) {
    for (let i = 0; i < rounds; i++) await answers[operation](rest);
    const start = process.cpuUsage();
    for (let i = 0; i < rounds; i++) await answers[operation](rest);
    const {user, system} = process.cpuUsage(start);
    return {nanoseconds: (user + system) * 1000 / rounds};
  }
};

for await (const line of createInterface({input: process.stdin})) {
  const {ask, ...rest} = JSON.parse(line);
  const answer = await answers[ask](rest).catch(error => ({error: String(error.stack ?? error)}));
  process.stdout.write(JSON.stringify(answer) + '\n');
}
