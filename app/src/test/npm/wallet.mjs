// node wallet.mjs <server> <offer link> <form> <method> [<code>]
// Takes a credential as a wallet does, with @openid4vc/openid4vci (OpenID4VCI 1.0), and prints it.
// https://laurel.example is <server>; <method> is how the wallet names its key: jwk or did:jwk.
import {createHash, randomBytes} from 'node:crypto';
import {clientAuthenticationAnonymous} from '@openid4vc/oauth2';
import {Openid4vciClient} from '@openid4vc/openid4vci';
import {SignJWT, exportJWK, generateKeyPair} from 'jose';

const [server, link, form, method, txCode] = process.argv.slice(2);
const {privateKey, publicKey} = await generateKeyPair('ES256');
const publicJwk = await exportJWK(publicKey);
const did = `did:jwk:${Buffer.from(JSON.stringify(publicJwk)).toString('base64url')}`;
const signer = method === 'jwk'
  ? {method: 'jwk', alg: 'ES256', publicJwk}
  : {method: 'did', alg: 'ES256', didUrl: `${did}#0`};

const client = new Openid4vciClient({callbacks: {
  fetch: (address, init) => fetch(String(address).replace('https://laurel.example', server), init),
  hash: (data, algorithm) => createHash(algorithm.replace('-', '')).update(data).digest(),
  generateRandom: length => randomBytes(length),
  clientAuthentication: clientAuthenticationAnonymous(),
  signJwt: async (_, {header, payload}) =>
    ({jwt: await new SignJWT(payload).setProtectedHeader(header).sign(privateKey), signerJwk: publicJwk}),
}});

const credentialOffer = await client.resolveCredentialOffer(link);
const issuerMetadata = await client.resolveIssuerMetadata(credentialOffer.credential_issuer);
if (issuerMetadata.originalDraftVersion !== 'V1' || !issuerMetadata.knownCredentialConfigurations[form]) {
  throw new Error(`read as ${issuerMetadata.originalDraftVersion}: ${Object.keys(issuerMetadata.knownCredentialConfigurations)}`);
}
const {accessTokenResponse} =
  await client.retrievePreAuthorizedCodeAccessTokenFromOffer({credentialOffer, issuerMetadata, txCode});
const {c_nonce: nonce} = await client.requestNonce({issuerMetadata});
const {jwt} = await client.createCredentialRequestJwtProof(
  {issuerMetadata, signer, credentialConfigurationId: form, nonce, issuedAt: new Date()});
const {credentialResponse} = await client.retrieveCredentials({
  issuerMetadata, accessToken: accessTokenResponse.access_token, credentialConfigurationId: form, proofs: {jwt: [jwt]}});
const [{credential}] = credentialResponse.credentials;
process.stdout.write(typeof credential === 'string' ? credential : JSON.stringify(credential));
