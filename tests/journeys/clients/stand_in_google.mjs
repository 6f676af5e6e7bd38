// A stand-in for Google: npm's certified `oidc-provider` with Google's claims, and a sign-in form that needs no script.
//
//   node stand_in_google.mjs --client-id ID --client-secret SECRET --redirect-uri URI [--redirect-uri URI …] [--account JSON …]
//
// It takes a free port of 127.0.0.1, prints one line of JSON, `{"issuer": "http://127.0.0.1:PORT"}`, and runs until it is ended. Whoever
// types an address of mail is that person, every time anew: nobody stays signed in. `sub` is a decimal number made from the address, as
// Google's are, unless `--account '{"email": "…", "sub": "…", "email_verified": false, "name": "…"}'` says otherwise; claims that are `null`
// are left out. "Cancel" on the form answers `error=access_denied`.

import { createHash, generateKeyPairSync, randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import { parseArgs } from "node:util";
import { Provider, interactionPolicy } from "oidc-provider";

const { values: given } = parseArgs({
  options: {
    "client-id": { type: "string" },
    "client-secret": { type: "string" },
    "redirect-uri": { type: "string", multiple: true },
    account: { type: "string", multiple: true, default: [] },
  },
});
const told = new Map(given.account.map((text) => JSON.parse(text)).map((account) => [account.email, account]));
const people = new Map();

/** Who has an address of mail. */
function person(email) {
  const name = email.split("@")[0];
  const digits = BigInt(`0x${createHash("sha256").update(email).digest("hex")}`).toString().slice(0, 21);
  const claims = { sub: digits, email, email_verified: true, name, given_name: name, ...told.get(email) };
  const kept = Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== null));
  people.set(kept.sub, kept);
  return kept;
}

const server = createServer().listen(0, "127.0.0.1");
await once(server, "listening");
const issuer = `http://127.0.0.1:${server.address().port}`;

const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const policy = interactionPolicy.base();
// Google knows it; here everybody is asked anyway.
policy.add(new interactionPolicy.Prompt({ name: "select_account", requestable: true }), 0);
const provider = new Provider(issuer, {
  clients: [
    {
      client_id: given["client-id"],
      client_secret: given["client-secret"],
      redirect_uris: given["redirect-uri"],
      response_types: ["code"],
      grant_types: ["authorization_code"],
      token_endpoint_auth_method: "client_secret_post",
    },
  ],
  claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name", "given_name"] },
  // Google's ID tokens have the claims of all scopes.
  conformIdTokenClaims: false,
  cookies: { keys: [randomBytes(32).toString("hex")] },
  features: { devInteractions: { enabled: false } },
  findAccount: (_, sub) => ({ accountId: sub, claims: () => people.get(sub) }),
  interactions: { policy, url: (_, interaction) => `/interaction/${interaction.uid}` },
  jwks: { keys: [{ ...privateKey.export({ format: "jwk" }), alg: "RS256", use: "sig" }] },
  // Nobody is asked for consent: the app is given what it asks for.
  loadExistingGrant: async (context) => {
    const { client, session, params } = context.oidc;
    const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
    grant.addOIDCScope(params.scope);
    await grant.save();
    return grant;
  },
  pkce: { required: () => false },
  ttl: { AccessToken: 3600, AuthorizationCode: 60, Grant: 3600, IdToken: 3600, Interaction: 3600, Session: 3600 },
});
const handle = provider.callback();

const escaped = (text) => text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);
const form = (hint) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Stand-in Google</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><h1>Stand-in Google</h1>
<form method="post"><label for="email">Email</label> <input id="email" name="email" type="email" value="${escaped(hint)}" autofocus>
<button name="choice" value="continue">Continue</button> <button name="choice" value="cancel">Cancel</button></form>`;

async function body(request) {
  let text = "";
  for await (const chunk of request) text += chunk;
  return new URLSearchParams(text);
}

async function interact(request, response) {
  const { params, prompt } = await provider.interactionDetails(request, response);
  if (request.method !== "POST") {
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    return response.end(form(params.login_hint ?? ""));
  }
  const fields = await body(request);
  const email = fields.get("email") ?? "";
  if (fields.get("choice") === "cancel") {
    const refused = { error: "access_denied", error_description: "The person does not want to." };
    return provider.interactionFinished(request, response, refused, { mergeWithLastSubmission: false });
  }
  if (!email.includes("@")) {
    response.writeHead(400, { "Content-Type": "text/html; charset=utf-8" });
    return response.end(form(email));
  }
  const result = { [prompt.name]: {}, login: { accountId: person(email).sub } };
  return provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
}

server.on("request", (request, response) => {
  // Nobody stays signed in, so that the form always comes and anybody may be somebody else next time.
  const cookies = (request.headers.cookie ?? "").split("; ").filter((cookie) => !cookie.startsWith("_session"));
  request.headers.cookie = cookies.join("; ");
  if (!request.url.startsWith("/interaction/")) return handle(request, response);
  interact(request, response).catch((problem) => {
    console.error(problem);
    response.writeHead(400).end("This sign-in is over.");
  });
});
console.log(JSON.stringify({ issuer }));
