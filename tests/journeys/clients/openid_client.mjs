// An app that signs people in with npm's `openid-client`, a certified relying party:
//
//   node openid_client.mjs        prints {"app": "http://localhost:PORT"}, reads one line of JSON, what the app is told of its pool, and
//                                 prints {"ready": true} once it serves
//
// `/login?flow=NAME` sends a browser to the sign-in; `/callback` ends the flow of that name and shows, as JSON, what came of it; `/logout` signs
// out and comes back to `/`.

import { once } from "node:events";
import { createServer } from "node:http";
import { createInterface } from "node:readline";
import * as openid from "openid-client";

const server = createServer().listen(0, "localhost");
await once(server, "listening");
const app = `http://localhost:${server.address().port}`;
const callback = `${app}/callback`;
console.log(JSON.stringify({ app }));
const [line] = await once(createInterface(process.stdin), "line");
const told = JSON.parse(line);

// On this machine, without TLS.
const plain = { execute: [openid.allowInsecureRequests] };
const found = new URL(`${told.endpoint}/${told.pool}/.well-known/openid-configuration`);
const discovered = (id, secret, method) => openid.discovery(found, id, secret, method?.(secret), plain);
const config = await discovered(told.client.id, told.client.secret);

/** The error that a call ends with: the server's word, else the client's own for an answer that it cannot read. */
async function refused(call) {
  try {
    await call;
  } catch (problem) {
    return { error: problem.error ?? problem.code, status: problem.status ?? problem.cause?.status };
  }
  return "not refused";
}

/** Discovery as the specification has it: the document names the issuer that it was asked of. AWS's address is this server's here. */
async function by_issuer() {
  const issuer = config.serverMetadata().issuer;
  const elsewhere = (url, options) => fetch(url.replace(new URL(issuer).origin, told.endpoint), options);
  const strict = await openid.discovery(new URL(issuer), told.client.id, told.client.secret, undefined, {
    [openid.customFetch]: elsewhere,
  });
  return strict.serverMetadata().token_endpoint === config.serverMetadata().token_endpoint;
}

/** A machine's token, by both ways to say the secret. */
async function machines() {
  const { id, secret, scope } = told.machine;
  const scopes = [];
  for (const method of [openid.ClientSecretBasic, openid.ClientSecretPost]) {
    const tokens = await openid.clientCredentialsGrant(await discovered(id, secret, method), { scope });
    scopes.push([tokens.scope ?? scope, tokens.token_type, tokens.id_token === undefined && tokens.refresh_token === undefined]);
  }
  return { scopes, refused: await refused(openid.clientCredentialsGrant(config)) };
}

const flows = {
  async whole(redeem) {
    const tokens = await redeem();
    const claims = tokens.claims();
    const user_info = await openid.fetchUserInfo(config, tokens.access_token, claims.sub);
    const unknown = await refused(openid.fetchUserInfo(config, "no.token.atall", claims.sub));
    const again = await openid.refreshTokenGrant(config, tokens.refresh_token);
    const other = await discovered(told.client.id, `${told.client.secret}x`);
    return {
      claims,
      user_info,
      unknown,
      by_issuer: await by_issuer(),
      refreshed: again.claims().sub === claims.sub && again.access_token !== tokens.access_token,
      wrong_secret: await refused(openid.refreshTokenGrant(other, tokens.refresh_token)),
      machines: await machines(),
      tokens,
    };
  },
  // Whoever has seen the code only: and the attempt costs the code.
  async wrong_verifier(redeem) {
    const wrong = await refused(redeem({ pkceCodeVerifier: openid.randomPKCECodeVerifier() }));
    return { wrong, then_right: await refused(redeem()) };
  },
  async no_verifier(redeem) {
    return { without: await refused(redeem({ pkceCodeVerifier: undefined })) };
  },
  // A code that comes twice ends what came of it.
  async reuse(redeem) {
    const tokens = await redeem();
    return {
      again: await refused(redeem()),
      refresh: await refused(openid.refreshTokenGrant(config, tokens.refresh_token)),
      user_info: await refused(openid.fetchUserInfo(config, tokens.access_token, tokens.claims().sub)),
    };
  },
  // Ends what came of a sign-in.
  async revoke(redeem) {
    const tokens = await redeem();
    await openid.tokenRevocation(config, tokens.refresh_token, { token_type_hint: "refresh_token" });
    return { refresh: await refused(openid.refreshTokenGrant(config, tokens.refresh_token)) };
  },
};

let asked;

async function login(flow) {
  const [pkceCodeVerifier, expectedState, expectedNonce] = [openid.randomPKCECodeVerifier(), openid.randomState(), openid.randomNonce()];
  asked = { flow, checks: { pkceCodeVerifier, expectedState, expectedNonce, idTokenExpected: true } };
  return openid.buildAuthorizationUrl(config, {
    redirect_uri: callback,
    scope: "openid email",
    code_challenge: await openid.calculatePKCECodeChallenge(pkceCodeVerifier),
    code_challenge_method: "S256",
    state: expectedState,
    nonce: expectedNonce,
  }).href;
}

async function answer(url) {
  if (url.pathname === "/login") return { to: await login(url.searchParams.get("flow")) };
  if (url.pathname === "/logout") return { to: openid.buildEndSessionUrl(config, { logout_uri: `${app}/` }).href };
  if (url.pathname !== "/callback") return { show: "signed out" };
  const redeem = (other = {}) => openid.authorizationCodeGrant(config, url, { ...asked.checks, ...other });
  return { show: JSON.stringify({ flow: asked.flow, ...(await flows[asked.flow](redeem)) }) };
}

server.on("request", (request, response) => {
  answer(new URL(request.url, app)).then(
    ({ to, show }) => (to ? response.writeHead(302, { Location: to }).end() : response.end(show)),
    (problem) => response.writeHead(500).end(`${problem.stack}\n${JSON.stringify(problem.cause ?? null)}`),
  );
});
console.log(JSON.stringify({ ready: true }));
