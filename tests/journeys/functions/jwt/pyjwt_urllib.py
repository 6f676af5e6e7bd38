"""PyJWT with its own client for key sets, which uses urllib."""

import os

import jwt

ISSUER = f"https://cognito-idp.{os.environ['AWS_REGION']}.amazonaws.com/{os.environ['USER_POOL_ID']}"
KEYS = jwt.PyJWKClient(ISSUER + "/.well-known/jwks.json")


def handler(event, context):
    token = event["authorizationToken"]
    try:
        key = KEYS.get_signing_key_from_jwt(token)
        claims = jwt.decode(token, key.key, algorithms=["RS256"], audience=os.environ["CLIENT_ID"], issuer=ISSUER)
    except Exception as problem:
        print(problem)
        raise Exception("Unauthorized")
    statement = {"Action": "execute-api:Invoke", "Effect": "Allow", "Resource": event["methodArn"]}
    return {"principalId": claims["sub"], "policyDocument": {"Version": "2012-10-17", "Statement": [statement]}}
