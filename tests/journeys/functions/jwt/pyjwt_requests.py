"""PyJWT, with the key set fetched by requests."""

import os

import jwt
import requests

ISSUER = f"https://cognito-idp.{os.environ['AWS_REGION']}.amazonaws.com/{os.environ['USER_POOL_ID']}"
KEYS = {key["kid"]: jwt.PyJWK(key) for key in requests.get(ISSUER + "/.well-known/jwks.json", timeout=10).json()["keys"]}


def handler(event, context):
    token = event["authorizationToken"]
    try:
        key = KEYS[jwt.get_unverified_header(token)["kid"]]
        claims = jwt.decode(token, key.key, algorithms=["RS256"], audience=os.environ["CLIENT_ID"], issuer=ISSUER)
    except Exception as problem:
        print(problem)
        raise Exception("Unauthorized")
    statement = {"Action": "execute-api:Invoke", "Effect": "Allow", "Resource": event["methodArn"]}
    return {"principalId": claims["sub"], "policyDocument": {"Version": "2012-10-17", "Statement": [statement]}}
