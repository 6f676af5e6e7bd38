// jsonwebtoken, with keys from jwks-rsa.
const jwt = require("jsonwebtoken");
const jwksClient = require("jwks-rsa");

const issuer = `https://cognito-idp.${process.env.AWS_REGION}.amazonaws.com/${process.env.USER_POOL_ID}`;
const client = jwksClient({ jwksUri: `${issuer}/.well-known/jwks.json`, cache: true, rateLimit: true });

function getKey(header, callback) {
  client.getSigningKey(header.kid, (error, key) => callback(error, key && key.getPublicKey()));
}

exports.handler = (event, context, callback) => {
  const options = { algorithms: ["RS256"], audience: process.env.CLIENT_ID, issuer };
  jwt.verify(event.authorizationToken, getKey, options, (error, claims) => {
    if (error) {
      console.log(error.message);
      return callback("Unauthorized");
    }
    const statement = { Action: "execute-api:Invoke", Effect: "Allow", Resource: event.methodArn };
    callback(null, { principalId: claims.sub, policyDocument: { Version: "2012-10-17", Statement: [statement] } });
  });
};
