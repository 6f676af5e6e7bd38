"""python-jose, with the key set fetched by requests."""

import os

import requests
from jose import jwt

ISSUER = f"https://cognito-idp.{os.environ['AWS_REGION']}.amazonaws.com/{os.environ['USER_POOL_ID']}"
KEYS = None


def handler(event, context):
    global KEYS
    if KEYS is None:
        KEYS = requests.get(ISSUER + "/.well-known/jwks.json", timeout=10).json()
    try:
        claims = jwt.decode(event["authorizationToken"], KEYS, algorithms=["RS256"], audience=os.environ["CLIENT_ID"], issuer=ISSUER, options={"verify_at_hash": False})
    except Exception as problem:
        print(problem)
        raise Exception("Unauthorized")
    statement = {"Action": "execute-api:Invoke", "Effect": "Allow", "Resource": event["methodArn"]}
    return {"principalId": claims["sub"], "policyDocument": {"Version": "2012-10-17", "Statement": [statement]}}
