"""A user pool's whole life through boto3 and pycognito: `user_pools.py before`, a restart, `user_pools.py after STATE`."""

import json
import os
import re
import sys
import urllib.error
import urllib.request

import jwt
from pycognito import Cognito
from pycognito.exceptions import ForceChangePasswordException

import journey

ENDPOINT = os.environ["AWS_ENDPOINT_URL"]
PASSWORD = "Right-Password-1"
WRONG_PASSWORD = "Incorrect username or password."
cognito = journey.client("cognito-idp")


def read(path):
    """GET as any HTTP client does it: status and document."""
    try:
        with urllib.request.urlopen(ENDPOINT + path, timeout=60) as answer:
            return answer.status, json.loads(answer.read())
    except urllib.error.HTTPError as refused:
        return refused.code, json.loads(refused.read())


def mail(pool, username):
    """The newest message to somebody."""
    messages = read("/_gatewright/outbox")[1]["messages"]
    return next(mail for mail in messages if (mail["userPoolId"], mail["username"]) == (pool, username))


def code_for(pool, username):
    """The code in the newest message to somebody."""
    return re.fullmatch(r"Your verification code is (\d{6})\.", mail(pool, username)["body"])[1]


def keys(pool):
    """The published key set."""
    status, document = read(f"/{pool}/.well-known/jwks.json")
    journey.same(status, 200)
    for key in document["keys"]:
        journey.same((key["alg"], key["kty"], key["use"], "d" in key), ("RS256", "RSA", "sig", False))
    return document


def verified(token, pool, **options):
    """A token's claims, checked with the published keys."""
    key_set = jwt.PyJWKSet.from_dict(keys(pool))
    key = key_set[jwt.get_unverified_header(token)["kid"]].key
    issuer = f"https://cognito-idp.{journey.REGION}.amazonaws.com/{pool}"
    return jwt.decode(token, key, algorithms=["RS256"], issuer=issuer, **options)


def sign_in(client, username, password=PASSWORD, **more):
    """USER_PASSWORD_AUTH."""
    parameters = {"USERNAME": username, "PASSWORD": password}
    return cognito.initiate_auth(AuthFlow="USER_PASSWORD_AUTH", ClientId=client, AuthParameters=parameters, **more)


def tokens_of(answer):
    """What a sign-in ended in."""
    return answer["AuthenticationResult"]


def sign_in_refused(client, username, password, code, message):
    """A sign-in that fails with these words."""
    parameters = {"USERNAME": username, "PASSWORD": password}
    journey.refused(
        cognito.initiate_auth, 400, code, message, AuthFlow="USER_PASSWORD_AUTH", ClientId=client, AuthParameters=parameters
    )


def found(pool, filter_=None, **more):
    """The names that ListUsers finds."""
    arguments = {"UserPoolId": pool, **({"Filter": filter_} if filter_ else {}), **more}
    return sorted(user["Username"] for user in cognito.list_users(**arguments)["Users"])


def by_srp(pool, client, username):
    """pycognito, which checks every token that it gets with the pool's published keys."""
    os.environ["COGNITO_JWKS"] = json.dumps(keys(pool))
    return Cognito(pool, client, username=username)


def make_pool():
    created = cognito.create_user_pool(PoolName="people", AutoVerifiedAttributes=["email"])["UserPool"]
    journey.same((created["Name"], created["MfaConfiguration"], created["AutoVerifiedAttributes"]), ("people", "OFF", ["email"]))
    pool = created["Id"]
    journey.same([item["Id"] for item in cognito.list_user_pools(MaxResults=10)["UserPools"]], [pool])
    flows = ["ALLOW_USER_PASSWORD_AUTH", "ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]
    client = cognito.create_user_pool_client(UserPoolId=pool, ClientName="page", ExplicitAuthFlows=flows)["UserPoolClient"]
    silent = cognito.create_user_pool_client(
        UserPoolId=pool, ClientName="silent", ExplicitAuthFlows=flows, PreventUserExistenceErrors="ENABLED"
    )["UserPoolClient"]
    return pool, client["ClientId"], silent["ClientId"]


def sign_up(pool, client):
    ada = {"ClientId": client, "Username": "ada", "UserAttributes": [{"Name": "email", "Value": "ada@example.com"}]}
    weak = "Password did not conform with policy: "
    for password, problem in {
        "Short-1": "Password not long enough",
        "no-capital-1": "Password must have uppercase characters",
        "NO-SMALL-1": "Password must have lowercase characters",
        "No-Number-": "Password must have numeric characters",
        "NoSymbol1": "Password must have symbol characters",
    }.items():
        journey.refused(cognito.sign_up, 400, "InvalidPasswordException", weak + problem, **ada, Password=password)
    answer = cognito.sign_up(**ada, Password=PASSWORD)
    delivery = {"Destination": "a***@e***", "DeliveryMedium": "EMAIL", "AttributeName": "email"}
    journey.same((answer["UserConfirmed"], answer["CodeDeliveryDetails"]), (False, delivery))
    journey.refused(cognito.sign_up, 400, "UsernameExistsException", "User already exists", **ada, Password=PASSWORD)
    sign_in_refused(client, "ada", PASSWORD, "UserNotConfirmedException", "User is not confirmed.")

    code = code_for(pool, "ada")
    wrong = f"{(int(code) + 1) % 1_000_000:06}"
    mismatch = "Invalid verification code provided, please try again."
    confirm = {"ClientId": client, "Username": "ada"}
    journey.refused(
        cognito.confirm_sign_up, 400, "CodeMismatchException", mismatch, **confirm, ConfirmationCode=wrong
    )
    cognito.resend_confirmation_code(**confirm)
    journey.same(mail(pool, "ada")["destination"], "ada@example.com")
    cognito.confirm_sign_up(**confirm, ConfirmationCode=code_for(pool, "ada"))
    user = cognito.admin_get_user(UserPoolId=pool, Username="ada")
    attributes = {attribute["Name"]: attribute["Value"] for attribute in user["UserAttributes"]}
    shown = (user["UserStatus"], attributes["email_verified"], attributes["sub"])
    journey.same(shown, ("CONFIRMED", "true", answer["UserSub"]))
    return answer["UserSub"]


def sign_ins(pool, client, silent, sub):
    sign_in_refused(client, "ada", "Wrong-Password-1", "NotAuthorizedException", WRONG_PASSWORD)
    sign_in_refused(client, "nobody", PASSWORD, "UserNotFoundException", "User does not exist.")
    sign_in_refused(silent, "nobody", PASSWORD, "NotAuthorizedException", WRONG_PASSWORD)
    answer = sign_in(client, "ada")
    journey.same(answer["ChallengeParameters"], {})
    tokens = tokens_of(answer)
    journey.same((tokens["TokenType"], tokens["ExpiresIn"]), ("Bearer", 3600))
    claims = verified(tokens["IdToken"], pool, audience=client)
    shown = (claims["sub"], claims["cognito:username"], claims["email"], claims["email_verified"], claims["token_use"])
    journey.same(shown, (sub, "ada", "ada@example.com", True, "id"))
    claims = verified(tokens["AccessToken"], pool)
    shown = (claims["sub"], claims["username"], claims["client_id"], claims["token_use"], claims["scope"])
    journey.same(shown, (sub, "ada", client, "access", "aws.cognito.signin.user.admin"))
    me = cognito.get_user(AccessToken=tokens["AccessToken"])
    journey.same((me["Username"], {"Name": "sub", "Value": sub} in me["UserAttributes"]), ("ada", True))
    journey.refused(
        cognito.get_user, 400, "NotAuthorizedException", "Invalid Access Token", AccessToken=tokens["AccessToken"][:-8] + "AAAAAAAA"
    )
    refreshes(pool, client, tokens)
    return tokens


def refreshes(pool, client, tokens):
    refresh = {"AuthFlow": "REFRESH_TOKEN_AUTH", "ClientId": client}
    again = tokens_of(cognito.initiate_auth(**refresh, AuthParameters={"REFRESH_TOKEN": tokens["RefreshToken"]}))
    journey.same("RefreshToken" in again, False)
    first, second = (verified(id_token["IdToken"], pool, audience=client) for id_token in (tokens, again))
    journey.same((first["sub"], first["auth_time"], first["origin_jti"]), (second["sub"], second["auth_time"], second["origin_jti"]))
    journey.same(first["jti"] == second["jti"], False)
    again = tokens_of(cognito.get_tokens_from_refresh_token(RefreshToken=tokens["RefreshToken"], ClientId=client))
    verified(again["AccessToken"], pool)
    wrong = {"REFRESH_TOKEN": tokens["RefreshToken"][:-8] + "AAAAAAAA"}
    journey.refused(
        cognito.initiate_auth, 400, "NotAuthorizedException", "Invalid Refresh Token", **refresh, AuthParameters=wrong
    )


def invitations(pool, client):
    attributes = [{"Name": "email", "Value": "bob@example.com"}]
    bob = {"UserPoolId": pool, "Username": "bob"}
    user = cognito.admin_create_user(**bob, UserAttributes=attributes, DesiredDeliveryMediums=["EMAIL"])["User"]
    journey.same(user["UserStatus"], "FORCE_CHANGE_PASSWORD")
    journey.refused(cognito.admin_create_user, 400, "UsernameExistsException", "User account already exists", **bob)
    temporary = re.fullmatch(r"Your username is bob and temporary password is (.+)\.", mail(pool, "bob")["body"])[1]
    answer = sign_in(client, "bob", temporary)
    journey.same(("AuthenticationResult" in answer, answer["ChallengeName"]), (False, "NEW_PASSWORD_REQUIRED"))
    parameters = answer["ChallengeParameters"]
    journey.same((parameters["USER_ID_FOR_SRP"], json.loads(parameters["requiredAttributes"])), ("bob", []))
    reply = {"ClientId": client, "ChallengeName": "NEW_PASSWORD_REQUIRED", "Session": answer["Session"]}
    responses = {"USERNAME": "bob", "NEW_PASSWORD": PASSWORD}
    tokens = tokens_of(cognito.respond_to_auth_challenge(**reply, ChallengeResponses=responses))
    verified(tokens["IdToken"], pool, audience=client)
    used = "Invalid session for the user, session can only be used once."
    journey.refused(
        cognito.respond_to_auth_challenge, 400, "NotAuthorizedException", used, **reply, ChallengeResponses=responses
    )
    sign_in_refused(client, "bob", temporary, "NotAuthorizedException", WRONG_PASSWORD)
    journey.same(cognito.admin_get_user(**bob)["UserStatus"], "CONFIRMED")


def lists(pool):
    cognito.admin_create_user(UserPoolId=pool, Username="carol", MessageAction="SUPPRESS", TemporaryPassword="Temporary-1")
    journey.same(found(pool), ["ada", "bob", "carol"])
    for filter_, expected in {
        'username = "ada"': ["ada"],
        'email ^= "bob@"': ["bob"],
        'email = "nobody@example.com"': [],
        'cognito:user_status = "CONFIRMED"': ["ada", "bob"],
        'cognito:user_status = "FORCE_CHANGE_PASSWORD"': ["carol"],
        'status = "Enabled"': ["ada", "bob", "carol"],
    }.items():
        journey.same(found(pool, filter_), expected, filter_)
    pages, token = [], {}
    while True:
        page = cognito.list_users(UserPoolId=pool, Limit=2, **token)
        pages.append(len(page["Users"]))
        if "PaginationToken" not in page:
            break
        token = {"PaginationToken": page["PaginationToken"]}
    journey.same((sum(pages), max(pages)), (3, 2))


def srp(pool, client, sub):
    user = by_srp(pool, client, "ada")
    user.authenticate(password=PASSWORD)
    journey.same((user.id_claims["sub"], user.access_claims["sub"]), (sub, sub))
    user.renew_access_token()
    journey.same(user.get_user().email, "ada@example.com")
    for name, password, code, message in [
        ("ada", "Wrong-Password-1", "NotAuthorizedException", WRONG_PASSWORD),
        ("nobody", PASSWORD, "UserNotFoundException", "User does not exist."),
    ]:
        stranger = by_srp(pool, client, name)
        journey.refused(stranger.authenticate, 400, code, message, password=password)


def srp_new_password(pool, client):
    carol = by_srp(pool, client, "carol")
    try:
        carol.authenticate(password="Temporary-1")
        raise AssertionError("a temporary password was enough")
    except ForceChangePasswordException:
        pass
    carol.new_password_challenge("Temporary-1", PASSWORD)
    carol = by_srp(pool, client, "carol")
    carol.authenticate(password=PASSWORD)
    journey.same(carol.id_claims["cognito:username"], "carol")


def before():
    pool, client, silent = make_pool()
    sub = sign_up(pool, client)
    tokens = sign_ins(pool, client, silent, sub)
    invitations(pool, client)
    lists(pool)
    srp(pool, client, sub)
    srp_new_password(pool, client)
    journey.tell({"pool": pool, "client": client, "sub": sub, "tokens": tokens, "keys": keys(pool)})


def after(state):
    pool, client, sub, tokens = (state[name] for name in ("pool", "client", "sub", "tokens"))
    journey.same(keys(pool), state["keys"])
    verified(tokens["IdToken"], pool, audience=client)
    journey.same(cognito.get_user(AccessToken=tokens["AccessToken"])["Username"], "ada")
    refreshes(pool, client, tokens)
    journey.same(found(pool), ["ada", "bob", "carol"])
    srp(pool, client, sub)
    for name in ["ada", "bob", "carol"]:
        verified(tokens_of(sign_in(client, name))["IdToken"], pool, audience=client)

    cognito.admin_delete_user(UserPoolId=pool, Username="bob")
    sign_in_refused(client, "bob", PASSWORD, "UserNotFoundException", "User does not exist.")
    journey.same(found(pool), ["ada", "carol"])
    journey.refused(
        cognito.admin_get_user, 400, "UserNotFoundException", "User does not exist.", UserPoolId=pool, Username="bob"
    )
    cognito.delete_user_pool(UserPoolId=pool)
    gone = f"User pool client {client} does not exist."
    sign_in_refused(client, "ada", PASSWORD, "ResourceNotFoundException", gone)
    journey.same(cognito.list_user_pools(MaxResults=10)["UserPools"], [])
    journey.same(read(f"/{pool}/.well-known/jwks.json")[0], 400)


if sys.argv[1] == "before":
    before()
else:
    after(json.loads(sys.argv[2]))
