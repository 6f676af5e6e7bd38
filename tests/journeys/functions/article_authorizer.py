"""An authorizer as articles about API Gateway and Cognito write it: it checks a user pool's ID token with python-jose.

Its configuration lies beside it in the deployment package, and so do python-jose and what that stands on.
"""

import json
import os
import time
import urllib.request

from jose import jwk, jwt
from jose.utils import base64url_decode

with open(os.path.join(os.path.dirname(__file__), "config.json")) as file:
    CONFIG = json.load(file)

ISSUER = f"https://cognito-idp.{CONFIG['region']}.amazonaws.com/{CONFIG['user_pool_id']}"

with urllib.request.urlopen(CONFIG["keys_url"], timeout=10) as answer:
    KEYS = {key["kid"]: key for key in json.loads(answer.read())["keys"]}


def handler(event, context):
    try:
        claims = claims_of(event["authorizationToken"])
    except Exception as problem:
        print("refused:", problem)
        # API Gateway answers 401 to exactly this word.
        raise Exception("Unauthorized")
    effect = "Deny" if claims["cognito:username"] in CONFIG["denied_users"] else "Allow"
    statement = {"Action": "execute-api:Invoke", "Effect": effect, "Resource": event["methodArn"]}
    return {
        "principalId": claims["sub"],
        "policyDocument": {"Version": "2012-10-17", "Statement": [statement]},
        "context": {"name": claims["name"]},
    }


def claims_of(token):
    key = KEYS[jwt.get_unverified_headers(token)["kid"]]
    message, _, signature = token.rpartition(".")
    if not jwk.construct(key).verify(message.encode(), base64url_decode(signature.encode())):
        raise ValueError("the signature is wrong")
    claims = jwt.get_unverified_claims(token)
    if time.time() > claims["exp"]:
        raise ValueError("the token has expired")
    if claims["aud"] not in CONFIG["client_ids"] or claims["iss"] != ISSUER or claims["token_use"] != "id":
        raise ValueError("the token is for somebody else")
    return claims
