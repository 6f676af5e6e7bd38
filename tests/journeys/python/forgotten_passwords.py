"""Forgotten passwords and the end of sign-ins through boto3, pycognito and an app's own HTTP."""

import os
import re

import requests
from pycognito import Cognito

import journey
import login_domain
from journey import refused, same

ENDPOINT = os.environ["AWS_ENDPOINT_URL"]
PASSWORD, NEW, NEWER = "Right-Password-1", "Other-Password-2", "Third-Password-3"
MISMATCH = "Invalid verification code provided, please try again."
EXPIRED = "Invalid code provided, please request a code again."
EXCEEDED = "Attempt limit exceeded, please try after some time."
REVOKED = "Access Token has been revoked"
cognito = journey.client("cognito-idp")
FLOWS = ["ALLOW_USER_PASSWORD_AUTH", "ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]


def make_client(pool, **settings):
    """A client of the pool."""
    return cognito.create_user_pool_client(UserPoolId=pool, ClientName="app", ExplicitAuthFlows=FLOWS, **settings)["UserPoolClient"]


def make_user(pool, name):
    """Somebody with a verified address."""
    user = {"UserPoolId": pool, "Username": name}
    attributes = [{"Name": "email", "Value": f"{name}@example.com"}, {"Name": "email_verified", "Value": "true"}]
    cognito.admin_create_user(**user, UserAttributes=attributes, MessageAction="SUPPRESS")
    cognito.admin_set_user_password(**user, Password=PASSWORD, Permanent=True)
    return user


def code_for(name):
    """The code in the newest message to somebody."""
    messages = login_domain.outbox(ENDPOINT)["messages"]
    return re.search(r"\b\d{6}\b", next(mail for mail in messages if mail["username"] == name)["body"])[0]


def sign_in(client, name, password):
    """USER_PASSWORD_AUTH."""
    parameters = {"USERNAME": name, "PASSWORD": password}
    answer = cognito.initiate_auth(AuthFlow="USER_PASSWORD_AUTH", ClientId=client, AuthParameters=parameters)
    return answer["AuthenticationResult"]


def sign_in_refused(client, name, password, code, message):
    """A sign-in that fails with these words."""
    parameters = {"USERNAME": name, "PASSWORD": password}
    refused(cognito.initiate_auth, 400, code, message, AuthFlow="USER_PASSWORD_AUTH", ClientId=client, AuthParameters=parameters)


recovery = {"RecoveryMechanisms": [{"Priority": 1, "Name": "verified_email"}]}
pool = cognito.create_user_pool(PoolName="people", AutoVerifiedAttributes=["email"], AccountRecoverySetting=recovery)["UserPool"]
same(pool["AccountRecoverySetting"], recovery)
pool = pool["Id"]
client, silent = make_client(pool)["ClientId"], make_client(pool, PreventUserExistenceErrors="ENABLED")["ClientId"]
ada = make_user(pool, "ada")

# A code, a wrong one, and the new password.
details = {"Destination": "a***@e***", "DeliveryMedium": "EMAIL", "AttributeName": "email"}
me = {"ClientId": client, "Username": "ada"}
refused(cognito.confirm_forgot_password, 400, "ExpiredCodeException", EXPIRED, **me, ConfirmationCode="123456", Password=NEW)
same(cognito.forgot_password(**me)["CodeDeliveryDetails"], details)
code = code_for("ada")
wrong = f"{(int(code) + 1) % 1_000_000:06}"
refused(cognito.confirm_forgot_password, 400, "CodeMismatchException", MISMATCH, **me, ConfirmationCode=wrong, Password=NEW)
weak = "Password did not conform with policy: Password not long enough"
refused(cognito.confirm_forgot_password, 400, "InvalidPasswordException", weak, **me, ConfirmationCode=code, Password="Short-1")
earlier = sign_in(client, "ada", PASSWORD)
cognito.confirm_forgot_password(**me, ConfirmationCode=code, Password=NEW)
refused(cognito.confirm_forgot_password, 400, "ExpiredCodeException", EXPIRED, **me, ConfirmationCode=code, Password=NEWER)
sign_in_refused(client, "ada", PASSWORD, "NotAuthorizedException", "Incorrect username or password.")
same(cognito.get_user(AccessToken=earlier["AccessToken"])["Username"], "ada")

# Nobody is told from somebody; only who is not hidden is.
refused(
    cognito.forgot_password, 400, "UserNotFoundException", "Username/client id combination not found.", ClientId=client, Username="x"
)
make_user(pool, "bob")
seen = {}
for name in ("bob", "nil"):
    hidden, answers = {"ClientId": silent, "Username": name}, []
    for _ in range(6):
        try:
            given = cognito.forgot_password(**hidden)["CodeDeliveryDetails"]
            answers.append((re.sub(r"\w\*\*\*@\w\*\*\*", "masked", given["Destination"]), given["DeliveryMedium"], given["AttributeName"]))
        except cognito.exceptions.LimitExceededException as limit:
            answers.append(limit.response["Error"]["Message"])
    for _ in range(6):
        try:
            cognito.confirm_forgot_password(**hidden, ConfirmationCode="nocode", Password=NEW)
        except cognito.exceptions.ClientError as error:
            answers.append((error.response["Error"]["Code"], error.response["Error"]["Message"]))
    seen[name] = answers
same(seen["bob"], seen["nil"])
same(seen["bob"][-2:], [("CodeMismatchException", MISMATCH), ("LimitExceededException", EXCEEDED)])

# An administrator asks for a new password; pycognito sets it, signs in by SRP, and out everywhere.
cognito.admin_reset_user_password(**ada)
same(cognito.admin_get_user(**ada)["UserStatus"], "RESET_REQUIRED")
sign_in_refused(client, "ada", NEW, "PasswordResetRequiredException", "Password reset required for the user")
os.environ["COGNITO_JWKS"] = requests.get(f"{ENDPOINT}/{pool}/.well-known/jwks.json", timeout=60).text
user = Cognito(pool, client, username="ada")
user.initiate_forgot_password()
user.confirm_forgot_password(code_for("ada"), NEWER)
same(cognito.admin_get_user(**ada)["UserStatus"], "CONFIRMED")
user.authenticate(password=NEWER)
access_token, refresh_token = user.access_token, user.refresh_token
user.logout()
refused(cognito.get_user, 400, "NotAuthorizedException", REVOKED, AccessToken=access_token)
refused(
    cognito.get_tokens_from_refresh_token, 400, "NotAuthorizedException", "Refresh Token has been revoked",
    RefreshToken=refresh_token, ClientId=client,
)
tokens = sign_in(client, "ada", NEWER)
cognito.admin_user_global_sign_out(**ada)
refused(cognito.global_sign_out, 400, "NotAuthorizedException", REVOKED, AccessToken=tokens["AccessToken"])

# One sign-in of two ends.
first, second = sign_in(client, "ada", NEWER), sign_in(client, "ada", NEWER)
cognito.revoke_token(Token=first["RefreshToken"], ClientId=client)
cognito.revoke_token(Token=first["RefreshToken"], ClientId=client)
refused(cognito.get_user, 400, "NotAuthorizedException", REVOKED, AccessToken=first["AccessToken"])
same(cognito.get_user(AccessToken=second["AccessToken"])["Username"], "ada")
foreign = {"Token": second["RefreshToken"], "ClientId": silent}
for code_of, arguments in {
    "UnauthorizedException": foreign,
    "UnsupportedTokenTypeException": {"Token": second["AccessToken"], "ClientId": client},
}.items():
    try:
        cognito.revoke_token(**arguments)
        raise AssertionError(f"{code_of} was expected")
    except cognito.exceptions.ClientError as error:
        same(error.response["Error"]["Code"], code_of)
kept = make_client(pool, EnableTokenRevocation=False)["ClientId"]
try:
    cognito.revoke_token(Token=sign_in(kept, "ada", NEWER)["RefreshToken"], ClientId=kept)
    raise AssertionError("a client that does not revoke tokens has revoked one")
except cognito.exceptions.UnsupportedOperationException:
    pass

# The same by OAuth, where the pool's document says.
cognito.create_user_pool_domain(UserPoolId=pool, Domain=login_domain.PREFIX)
document = requests.get(f"{ENDPOINT}/{pool}/.well-known/openid-configuration", timeout=60).json()
revocation = document["revocation_endpoint"]
same(revocation, f"{ENDPOINT}/_gatewright/auth/{login_domain.PREFIX}/oauth2/revoke")
proven = make_client(pool, GenerateSecret=True)
login = (proven["ClientId"], proven["ClientSecret"])
given = requests.post(revocation, data={"token": second["RefreshToken"], "client_id": client}, headers={"Origin": "https://a.example"}, timeout=60)
same((given.status_code, given.text, given.headers["Access-Control-Allow-Origin"]), (200, "", "*"))
refused(cognito.get_user, 400, "NotAuthorizedException", REVOKED, AccessToken=second["AccessToken"])
for auth, token, status, error in [
    (login, "x", 200, None),
    (login, second["AccessToken"], 400, "unsupported_token_type"),
    (login, "", 400, "invalid_request"),
    ((login[0], "wrong"), "x", 401, "invalid_client"),
]:
    given = requests.post(revocation, data={"token": token}, auth=auth, timeout=60)
    same((given.status_code, given.json()["error"] if given.text else None), (status, error))

# Where only administrators set passwords nobody else does.
closed = {"RecoveryMechanisms": [{"Priority": 1, "Name": "admin_only"}]}
cognito.update_user_pool(UserPoolId=pool, AccountRecoverySetting=closed)
refused(cognito.forgot_password, 400, "NotAuthorizedException", "Contact administrator to reset password.", **me)
journey.tell({"secrets": [PASSWORD, NEW, NEWER, code, second["RefreshToken"], login[1]]})
