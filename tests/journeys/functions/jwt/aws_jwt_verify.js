// AWS's own library.
const { CognitoJwtVerifier } = require("aws-jwt-verify");

const verifier = CognitoJwtVerifier.create({
  userPoolId: process.env.USER_POOL_ID,
  tokenUse: "id",
  clientId: process.env.CLIENT_ID,
});

exports.handler = async (event) => {
  let claims;
  try {
    claims = await verifier.verify(event.authorizationToken);
  } catch (error) {
    console.log(error.message);
    throw new Error("Unauthorized");
  }
  const statement = { Action: "execute-api:Invoke", Effect: "Allow", Resource: event.methodArn };
  return { principalId: claims.sub, policyDocument: { Version: "2012-10-17", Statement: [statement] } };
};
