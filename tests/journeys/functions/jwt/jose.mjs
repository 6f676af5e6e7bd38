// jose, an ES module; it fetches the key set itself.
import { createRemoteJWKSet, jwtVerify } from "jose";

const issuer = `https://cognito-idp.${process.env.AWS_REGION}.amazonaws.com/${process.env.USER_POOL_ID}`;
const keys = createRemoteJWKSet(new URL(`${issuer}/.well-known/jwks.json`));

export const handler = async (event) => {
  let claims;
  try {
    claims = (await jwtVerify(event.authorizationToken, keys, { issuer, audience: process.env.CLIENT_ID })).payload;
  } catch (error) {
    console.log(error.message);
    throw new Error("Unauthorized");
  }
  const statement = { Action: "execute-api:Invoke", Effect: "Allow", Resource: event.methodArn };
  return { principalId: claims.sub, policyDocument: { Version: "2012-10-17", Statement: [statement] } };
};
