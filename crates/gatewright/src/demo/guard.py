"""The authorizer: lets a request pass whose token the user pool has signed.

Python's standard library only. The token is an ID token, a JWT signed with RS256; the pool publishes the keys to check it with.
"""

import base64
import hashlib
import hmac
import json
import os
import time
import urllib.request

ISSUER = os.environ["ISSUER"]
CLIENT_ID = os.environ["CLIENT_ID"]
KEY_SET_URL = ISSUER + "/.well-known/jwks.json"

# What PKCS #1 v1.5 puts before a SHA-256 digest (RFC 8017, 9.2, note 1).
SHA256_PREFIX = bytes.fromhex("3031300d060960864801650304020105000420")

# These outlive the invocation, as everything does that stands outside of the handler: keys are fetched once, not for each token, and
# not more often than this for tokens that name keys which do not exist.
FETCH_INTERVAL = 10
keys = {}
fetched_at = -FETCH_INTERVAL


def handler(event, context):
    claims = verify(event["authorizationToken"])
    # The gateway keeps this policy and decides by it for every route of the stage, so it speaks of all of them, not only of the method
    # that happened to be asked for first (event["methodArn"]).
    stage = "/".join(event["methodArn"].split("/")[:2])
    return {
        "principalId": claims["sub"],
        "policyDocument": {
            "Version": "2012-10-17",
            "Statement": [
                {"Effect": "Allow", "Action": "execute-api:Invoke", "Resource": stage + "/GET/hello"},
                {"Effect": "Deny", "Action": "execute-api:Invoke", "Resource": stage + "/*/admin"},
            ],
        },
        # Who comes by Google has a name there, and a username that is made of Google's number for them.
        "context": {"name": claims.get("name", claims["cognito:username"])},
    }


def verify(authorization):
    scheme, _, token = authorization.partition(" ")
    try:
        header, payload, signature = token.split(".")
        head = json.loads(decoded(header))
        claims = json.loads(decoded(payload))
        is_ours = scheme == "Bearer" and head["alg"] == "RS256" and is_signed(header + "." + payload, decoded(signature), head["kid"])
        is_meant_for_us = claims["iss"] == ISSUER and claims["aud"] == CLIENT_ID and claims["token_use"] == "id"
        is_current = claims["exp"] > time.time()
    except (ValueError, KeyError, TypeError):
        raise Exception("Unauthorized") from None
    if not (is_ours and is_meant_for_us and is_current):
        # Exactly this message makes the gateway answer 401; any other failure is its 500.
        raise Exception("Unauthorized")
    return claims


def is_signed(text, signature, kid):
    global keys, fetched_at
    if kid not in keys and time.monotonic() - fetched_at >= FETCH_INTERVAL:
        with urllib.request.urlopen(KEY_SET_URL, timeout=2) as answer:
            keys = {key["kid"]: key for key in json.load(answer)["keys"]}
        fetched_at = time.monotonic()
    key = keys.get(kid)
    if key is None:
        return False
    modulus, exponent = (int.from_bytes(decoded(key[part]), "big") for part in ("n", "e"))
    size = (modulus.bit_length() + 7) // 8
    if len(signature) != size:
        return False
    opened = pow(int.from_bytes(signature, "big"), exponent, modulus).to_bytes(size, "big")
    digest = SHA256_PREFIX + hashlib.sha256(text.encode()).digest()
    expected = b"\x00\x01" + b"\xff" * (size - len(digest) - 3) + b"\x00" + digest
    return hmac.compare_digest(opened, expected)


def decoded(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
