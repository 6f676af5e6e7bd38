// jsonwebtoken, with keys made into PEM by jwk-to-pem and fetched by axios.
const axios = require("axios");
const jwt = require("jsonwebtoken");
const jwkToPem = require("jwk-to-pem");

const issuer = `https://cognito-idp.${process.env.AWS_REGION}.amazonaws.com/${process.env.USER_POOL_ID}`;
let pems;

exports.handler = async (event) => {
  if (!pems) {
    const { data } = await axios.get(`${issuer}/.well-known/jwks.json`);
    pems = Object.fromEntries(data.keys.map((key) => [key.kid, jwkToPem(key)]));
  }
  let claims;
  try {
    const { header } = jwt.decode(event.authorizationToken, { complete: true });
    claims = jwt.verify(event.authorizationToken, pems[header.kid], { algorithms: ["RS256"], audience: process.env.CLIENT_ID, issuer });
  } catch (error) {
    console.log(error.message);
    throw new Error("Unauthorized");
  }
  const statement = { Action: "execute-api:Invoke", Effect: "Allow", Resource: event.methodArn };
  return { principalId: claims.sub, policyDocument: { Version: "2012-10-17", Statement: [statement] } };
};
