// What `aws-jwt-verify` makes of tokens: `node aws_jwt_verify.mjs`, one line of JSON on standard input:
// {"endpoint": "https://…", "pool": "…", "issuer": "…", "client": "…", "id": "TOKEN", "access": "TOKEN"}. The server's authority is trusted by
// `NODE_EXTRA_CA_CERTS`. Prints what each verifier says, as JSON.

import { once } from "node:events";
import { createInterface } from "node:readline";
import { CognitoJwtVerifier, JwtVerifier } from "aws-jwt-verify";

const [line] = await once(createInterface(process.stdin), "line");
const { endpoint, pool, issuer, client, id, access } = JSON.parse(line);
process.stdin.destroy();
const jwksUri = `${endpoint}/${pool}/.well-known/jwks.json`;
const changed = (token) => token.replace(/.(?=.{100}$)/, (sign) => (sign === "A" ? "B" : "A"));

/** The token's `sub`, or why it does not count. */
const said = (verifier, token) => verifier.verify(token).then(({ sub }) => sub, (problem) => problem.constructor.name);

/** Cognito's own: it knows where AWS has the keys, and is given this server's. */
async function of_cognito(tokenUse, clientId) {
  const verifier = CognitoJwtVerifier.create({ userPoolId: pool, tokenUse, clientId });
  verifier.cacheJwks(await (await fetch(jwksUri)).json());
  return verifier;
}

const ids = await of_cognito("id", client);
const accesses = await of_cognito("access", client);
const any = JwtVerifier.create({ issuer, audience: client, jwksUri });
console.log(
  JSON.stringify({
    id: await said(ids, id),
    access: await said(accesses, access),
    by_issuer: await said(any, id),
    access_as_id: await said(ids, access),
    id_as_access: await said(accesses, id),
    changed: await said(ids, changed(id)),
    changed_by_issuer: await said(any, changed(id)),
    of_another_client: await said(await of_cognito("id", "anotherclient"), id),
    of_another_issuer: await said(JwtVerifier.create({ issuer: `${issuer}x`, audience: client, jwksUri }), id),
  }),
);
