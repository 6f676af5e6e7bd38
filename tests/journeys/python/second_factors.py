"""Authenticator apps as boto3 and pycognito set them up and use them: `second_factors.py before`, a restart, `second_factors.py after STATE`."""

import json
import os
import sys
import urllib.request

from pycognito import Cognito
from pycognito.exceptions import SoftwareTokenMFAChallengeException

import journey
from authenticator import Authenticator
from journey import refusal, refused, same

PASSWORD = "Right-Password-1"
APP = {"SoftwareTokenMfaConfiguration": {"Enabled": True}}
MISMATCH = (400, "CodeMismatchException", "Invalid code received for user")
USED = (400, "ExpiredCodeException", "Your software token has already been used once.")
cognito = journey.client("cognito-idp")


def user(pool, name):
    """A user with a password of their own."""
    cognito.admin_create_user(UserPoolId=pool, Username=name, MessageAction="SUPPRESS")
    cognito.admin_set_user_password(UserPoolId=pool, Username=name, Password=PASSWORD, Permanent=True)


def sign_in(client, name):
    """The first step, by password."""
    parameters = {"USERNAME": name, "PASSWORD": PASSWORD}
    return cognito.initiate_auth(AuthFlow="USER_PASSWORD_AUTH", ClientId=client, AuthParameters=parameters)


def answer(client, name, asked, code):
    """What the second step is asked with."""
    responses = {"USERNAME": name, "SOFTWARE_TOKEN_MFA_CODE": code}
    return {"ClientId": client, "ChallengeName": asked["ChallengeName"], "Session": asked["Session"], "ChallengeResponses": responses}


def before():
    pool = cognito.create_user_pool(PoolName="people")["UserPool"]["Id"]
    flows = ["ALLOW_USER_PASSWORD_AUTH", "ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]
    client = cognito.create_user_pool_client(UserPoolId=pool, ClientName="app", ExplicitAuthFlows=flows)["UserPoolClient"]["ClientId"]
    same(cognito.get_user_pool_mfa_config(UserPoolId=pool)["MfaConfiguration"], "OFF")
    cognito.set_user_pool_mfa_config(UserPoolId=pool, MfaConfiguration="OPTIONAL", **APP)

    # Ann turns an app on, with pycognito, which signs in by SRP.
    user(pool, "ann")
    # pycognito checks every token that it gets with the pool's published keys.
    with urllib.request.urlopen(f"{os.environ['AWS_ENDPOINT_URL']}/{pool}/.well-known/jwks.json", timeout=60) as keys:
        os.environ["COGNITO_JWKS"] = keys.read().decode()
    ann = Cognito(pool, client, username="ann")
    ann.authenticate(password=PASSWORD)
    secret = ann.associate_software_token()
    app = Authenticator(secret)
    wrong = (400, "EnableSoftwareTokenMFAException", "Code mismatch and fail enable Software Token MFA")
    refused(cognito.verify_software_token, *wrong, AccessToken=ann.access_token, UserCode=app.wrong())
    same(ann.verify_software_token(app.code(), "phone"), True)
    ann.set_user_mfa_preference(False, True, "SOFTWARE_TOKEN")
    shown = cognito.get_user(AccessToken=ann.access_token)
    same((shown["UserMFASettingList"], shown["PreferredMfaSetting"]), (["SOFTWARE_TOKEN_MFA"], "SOFTWARE_TOKEN_MFA"))
    same(cognito.admin_get_user(UserPoolId=pool, Username="ann")["UserMFASettingList"], ["SOFTWARE_TOKEN_MFA"])

    asked = sign_in(client, "ann")
    same((asked["ChallengeName"], asked["ChallengeParameters"]["FRIENDLY_DEVICE_NAME"]), ("SOFTWARE_TOKEN_MFA", "phone"))
    respond = cognito.respond_to_auth_challenge
    refused(respond, *MISMATCH, **answer(client, "ann", asked, app.wrong()))
    refused(respond, *USED, **answer(client, "ann", asked, app.used()))
    try:
        ann.authenticate(password=PASSWORD)
        raise AssertionError("no second factor was asked for")
    except SoftwareTokenMFAChallengeException:
        ann.respond_to_software_token_mfa_challenge(app.code())
    assert cognito.get_user(AccessToken=ann.access_token)["Username"] == "ann"

    # The pool demands one: Bob sets his up on the way in.
    cognito.set_user_pool_mfa_config(UserPoolId=pool, MfaConfiguration="ON", **APP)
    user(pool, "bob")
    asked = sign_in(client, "bob")
    same((asked["ChallengeName"], asked["ChallengeParameters"]["MFAS_CAN_SETUP"]), ("MFA_SETUP", '["SOFTWARE_TOKEN_MFA"]'))
    setup = {"ClientId": client, "ChallengeName": "MFA_SETUP", "ChallengeResponses": {"USERNAME": "bob"}}
    refused(respond, 400, "NotAuthorizedException", "Invalid session for the user.", **setup, Session=asked["Session"])
    given = cognito.associate_software_token(Session=asked["Session"])
    bobs = Authenticator(given["SecretCode"])
    verified = cognito.verify_software_token(Session=given["Session"], UserCode=bobs.code())
    same(verified["Status"], "SUCCESS")
    tokens = respond(**setup, Session=verified["Session"])["AuthenticationResult"]
    once = "Invalid session for the user, session can only be used once."
    refused(respond, 400, "NotAuthorizedException", once, **setup, Session=verified["Session"])

    asked = sign_in(client, "bob")
    journey.tell(
        {
            "pool": pool, "client": client, "secrets": [secret, given["SecretCode"]], "last": bobs.last,
            "asked": {"ChallengeName": asked["ChallengeName"], "Session": asked["Session"]}, "refresh": tokens["RefreshToken"],
        }
    )


def after(state):
    pool, client = state["pool"], state["client"]
    bobs = Authenticator(state["secrets"][1])
    bobs.last = state["last"]
    respond = cognito.respond_to_auth_challenge
    # What was used before the restart is used after it, and a session from before it goes on.
    refused(respond, *USED, **answer(client, "bob", state["asked"], bobs.used()))
    tokens = respond(**answer(client, "bob", state["asked"], bobs.code()))["AuthenticationResult"]
    same(cognito.get_user(AccessToken=tokens["AccessToken"])["Username"], "bob")
    refreshed = cognito.get_tokens_from_refresh_token(ClientId=client, RefreshToken=state["refresh"])
    assert refreshed["AuthenticationResult"]["AccessToken"]

    # Five guesses are free, whatever the session; then it takes no more than a slow machine needs to come in time for the lock.
    guesses = [answer(client, "bob", sign_in(client, "bob"), bobs.wrong()) for _ in range(10)]
    for guess in guesses[:5]:
        refused(respond, *MISMATCH, **guess)
    said = {refusal(respond, **guess)["Error"]["Message"] for guess in guesses[5:]}
    same(said | {MISMATCH[2]}, {MISMATCH[2], "Password attempts exceeded"})

    # The phone is lost: an administrator turns the app off, and Bob sets up another.
    off = {"SoftwareTokenMfaSettings": {"Enabled": False, "PreferredMfa": False}}
    cognito.admin_set_user_mfa_preference(UserPoolId=pool, Username="bob", **off)
    same(sign_in(client, "bob")["ChallengeName"], "MFA_SETUP")
    mine = cognito.set_user_mfa_preference(AccessToken=tokens["AccessToken"], **off)
    same(mine["ResponseMetadata"]["HTTPStatusCode"], 200)
    cognito.set_user_pool_mfa_config(UserPoolId=pool, MfaConfiguration="OFF")
    assert "AccessToken" in sign_in(client, "bob")["AuthenticationResult"]
    journey.tell({})


if sys.argv[1] == "before":
    before()
else:
    after(json.loads(sys.argv[2]))
