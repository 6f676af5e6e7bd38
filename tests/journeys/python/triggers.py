"""A user pool's triggers as real functions: made, permitted, and tried with boto3; good ones, and every kind of bad one."""

import base64
import json
import urllib.error
import urllib.parse
import urllib.request

import journey
import login_domain

PASSWORD = "Right-Password-1"
REFUSED, UNEXPECTED, NO_ANSWER = "UserLambdaValidationException", "UnexpectedLambdaException", "InvalidLambdaResponseException"
cognito, functions = journey.client("cognito-idp"), journey.client("lambda")
runner = journey.role()

# What a function does with its own pool: unsigned, as an app would, and saying what call it stands inside.
CALL = """
import json, os, urllib.error, urllib.request
def call(region, operation, body):
    request = urllib.request.Request(f"https://cognito-idp.{region}.amazonaws.com/", json.dumps(body).encode(), {
        "Content-Type": "application/x-amz-json-1.1", "X-Amz-Target": f"AWSCognitoIdentityProviderService.{operation}",
        "X-Amzn-Trace-Id": os.environ["_X_AMZN_TRACE_ID"]})
    try:
        with urllib.request.urlopen(request, timeout=60) as answer:
            return json.load(answer)
    except urllib.error.HTTPError as refused:
        return json.load(refused)
"""
GOOD = """
def handler(event, context):
    if event["triggerSource"] == "PreSignUp_SignUp":
        if not event["request"]["userAttributes"]["email"].endswith("@example.com"):
            raise Exception("only example.com")
        if event["request"].get("clientMetadata", {}).get("trusted") == "yes":
            event["response"].update(autoConfirmUser=True, autoVerifyEmail=True)
    return event
"""
THROWS = """
def handler(event, context):
    raise ValueError("closed today")
"""
SLOW = """
import time
def handler(event, context):
    time.sleep(30)
"""
HALF = """
def handler(event, context):
    return {"response": {"autoConfirmUser": True}}
"""
NOTHING = """
def handler(event, context):
    pass
"""
VISITS = CALL + """
def handler(event, context):
    asked = {"AuthFlow": "USER_PASSWORD_AUTH", "ClientId": event["callerContext"]["clientId"],
             "AuthParameters": {"USERNAME": "helper", "PASSWORD": "%s"}}
    answer = call(event["region"], "InitiateAuth", asked)
    event["response"]["autoConfirmUser"] = "AuthenticationResult" in answer
    return event
""" % PASSWORD
CIRCLE = CALL + """
def handler(event, context):
    print("DEPTH", os.environ["_X_AMZN_TRACE_ID"].rsplit(":")[-1])
    asked = {"ClientId": event["callerContext"]["clientId"], "Username": event["userName"] + "x", "Password": "%s"}
    answer = call(event["region"], "SignUp", asked)
    if "UserSub" not in answer:
        raise Exception(answer["__type"])
    return event
""" % PASSWORD
TOKENS = """
def handler(event, context):
    if event["userName"] == "barred":
        raise Exception("no tokens for you")
    groups = {"groupsToOverride": ["admins"], "iamRolesToOverride": [], "preferredRole": None}
    added = {"team": "red", "sub": "mine", "source": event["triggerSource"], "metadata": event["request"].get("clientMetadata")}
    if event["version"] == "1":
        added = {"team": "red", "sub": "mine", "source": event["triggerSource"]}
        event["response"]["claimsOverrideDetails"] = {
            "claimsToAddOrOverride": added, "claimsToSuppress": ["email"], "groupOverrideDetails": groups}
    else:
        access = {"claimsToAddOrOverride": {name: value for name, value in added.items() if value is not None},
                  "scopesToAdd": ["orders/read"]}
        event["response"]["claimsAndScopeOverrideDetails"] = {
            "idTokenGeneration": {"claimsToAddOrOverride": {"limits": {"seats": 3}}},
            "accessTokenGeneration": access, "groupOverrideDetails": groups}
    return event
"""


def permit(name, pool, source_arn=None, statement="pool"):
    """Lets a pool call a function."""
    functions.add_permission(
        FunctionName=name, StatementId=statement, Action="lambda:InvokeFunction", Principal="cognito-idp.amazonaws.com",
        SourceArn=source_arn or pool["Arn"], SourceAccount=journey.ACCOUNT,
    )


def trigger(pool, **config):
    """Gives a pool these triggers, and takes all others."""
    cognito.update_user_pool(UserPoolId=pool["Id"], LambdaConfig=config, AutoVerifiedAttributes=["email"])


def made(name, source, pool, **settings):
    """A function that the pool may call."""
    arn = journey.function(name, source, runner, **settings)
    permit(name, pool)
    return arn


def signing_up(username, address=None, **more):
    """The arguments of SignUp."""
    attributes = [{"Name": "email", "Value": address or f"{username}@example.com"}]
    return {"ClientId": client, "Username": username, "Password": PASSWORD, "UserAttributes": attributes, **more}


def refused(code, message, username):
    """A sign-up that fails with these words, and leaves nothing behind."""
    journey.refused(cognito.sign_up, 400, code, message, **signing_up(username))
    journey.same([user["Username"] for user in cognito.list_users(UserPoolId=pool["Id"])["Users"] if user["Username"] == username], [])


def claims(token):
    """What a token says."""
    part = token.split(".")[1]
    return json.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)))


def sign_in(username="ada"):
    """USER_PASSWORD_AUTH."""
    parameters = {"USERNAME": username, "PASSWORD": PASSWORD}
    answer = cognito.initiate_auth(AuthFlow="USER_PASSWORD_AUTH", ClientId=client, AuthParameters=parameters)
    return answer["AuthenticationResult"]


def user(username):
    """Somebody who can sign in."""
    who = {"UserPoolId": pool["Id"], "Username": username}
    address = [{"Name": "email", "Value": f"{username}@example.com"}]
    cognito.admin_create_user(**who, UserAttributes=address, MessageAction="SUPPRESS")
    cognito.admin_set_user_password(**who, Password=PASSWORD, Permanent=True)


def invocations(name):
    """What a function's log says of its calls."""
    logs = journey.client("logs")
    events = logs.filter_log_events(logGroupName=f"/aws/lambda/{name}", filterPattern="DEPTH")["events"]
    return [int(event["message"].split()[1]) for event in events]


pool = cognito.create_user_pool(PoolName="people", AutoVerifiedAttributes=["email"])["UserPool"]
settings = {"ClientName": "app", "ExplicitAuthFlows": ["ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]}
client = cognito.create_user_pool_client(UserPoolId=pool["Id"], **settings)["UserPoolClient"]["ClientId"]
user("helper")

# A function that the pool may not call, or may call for another pool only, refuses everybody; so does one that is not there.
good = journey.function("good", GOOD, runner)
trigger(pool, PreSignUp=good)
denied = "PreSignUp invocation failed due to error AccessDeniedException."
refused(UNEXPECTED, denied, "ada")
permit("good", pool, pool["Arn"] + "x", "other")
refused(UNEXPECTED, denied, "ada")
trigger(pool, PreSignUp=good + "-gone")
refused(UNEXPECTED, "PreSignUp invocation failed due to error ResourceNotFoundException.", "ada")

# One that may be called decides.
trigger(pool, PreSignUp=good, PostConfirmation=good)
permit("good", pool)
journey.same(cognito.describe_user_pool(UserPoolId=pool["Id"])["UserPool"]["LambdaConfig"], {"PreSignUp": good, "PostConfirmation": good})
words = "PreSignUp failed with error only example.com."
journey.refused(cognito.sign_up, 400, REFUSED, words, **signing_up("eve", "eve@evil.example"))
journey.same(cognito.sign_up(**signing_up("bob"))["UserConfirmed"], False)
journey.same(cognito.sign_up(**signing_up("ada", ClientMetadata={"trusted": "yes"}))["UserConfirmed"], True)
journey.same("AccessToken" in sign_in(), True)
cognito.admin_confirm_sign_up(UserPoolId=pool["Id"], Username="bob")

# Bad ones: what they do is said in AWS's words, and nobody is signed up.
for name, source, code, message in [
    ("throws", THROWS, REFUSED, "PreSignUp failed with error closed today."),
    ("half", HALF, NO_ANSWER, "Unrecognizable lambda output"),
    ("nothing", NOTHING, NO_ANSWER, "Invalid lambda function output : Invalid JSON"),
]:
    trigger(pool, PreSignUp=made(name, source, pool))
    refused(code, message, "carol")
trigger(pool, PreSignUp=made("slow", SLOW, pool, Timeout=60))
refused(UNEXPECTED, "PreSignUp invocation failed due to error Socket timeout while invoking Lambda function.", "carol")

# One that comes back to its own pool gets its answer; one that goes in a circle comes to an end, and so do all its calls.
trigger(pool, PreSignUp=made("visits", VISITS, pool, Timeout=60))
journey.same(cognito.sign_up(**signing_up("carol"))["UserConfirmed"], True)
trigger(pool, PreSignUp=made("circle", CIRCLE, pool, Timeout=60))
try:
    cognito.sign_up(**signing_up("dan"))
    raise AssertionError("a circle has no end")
except (cognito.exceptions.UserLambdaValidationException, cognito.exceptions.UnexpectedLambdaException):
    pass
trigger(pool)
names = [found["Username"] for found in cognito.list_users(UserPoolId=pool["Id"])["Users"]]
journey.same(sorted(names), ["ada", "bob", "carol", "helper"])
depths = invocations("circle")
# Three attempts from outside, one at every depth.
journey.same(1 in depths and max(depths) <= 16 and len(depths) <= 3 * 17, True, str(depths))

# Before tokens: version 1 and the ID token, version 2 and both, version 3 and a machine's.
user("barred")
tokens = made("tokens", TOKENS, pool)
trigger(pool, PreTokenGeneration=tokens)
given = sign_in()
said, access = claims(given["IdToken"]), claims(given["AccessToken"])
journey.same((said["team"], said["source"], said.get("email"), said["cognito:groups"]), ("red", "TokenGeneration_Authentication", None, ["admins"]))
journey.same((said["sub"] == "mine", access.get("team"), access["cognito:groups"]), (False, None, ["admins"]))
trigger(pool, PreTokenGenerationConfig={"LambdaVersion": "V2_0", "LambdaArn": tokens})
given = sign_in()
said, access = claims(given["IdToken"]), claims(given["AccessToken"])
journey.same((said["limits"], access["team"], access["scope"]), ({"seats": 3}, "red", "aws.cognito.signin.user.admin orders/read"))
journey.same(cognito.get_user(AccessToken=given["AccessToken"])["Username"], "ada")
again = cognito.initiate_auth(
    AuthFlow="REFRESH_TOKEN_AUTH", ClientId=client, AuthParameters={"REFRESH_TOKEN": given["RefreshToken"]}
)["AuthenticationResult"]
journey.same(claims(again["AccessToken"])["source"], "TokenGeneration_RefreshTokens")
again = cognito.get_tokens_from_refresh_token(
    ClientId=client, RefreshToken=given["RefreshToken"], ClientMetadata={"device": "d1"}
)["AuthenticationResult"]
journey.same(claims(again["AccessToken"])["metadata"], {"device": "d1"})
barred = {"AuthFlow": "USER_PASSWORD_AUTH", "ClientId": client, "AuthParameters": {"USERNAME": "barred", "PASSWORD": PASSWORD}}
journey.refused(cognito.initiate_auth, 400, REFUSED, "PreTokenGeneration failed with error no tokens for you.", **barred)

trigger(pool, PreTokenGenerationConfig={"LambdaVersion": "V3_0", "LambdaArn": tokens})
cognito.create_resource_server(
    UserPoolId=pool["Id"], Identifier="orders", Name="Orders", Scopes=[{"ScopeName": "write", "ScopeDescription": "w"}]
)
machine = cognito.create_user_pool_client(
    UserPoolId=pool["Id"], ClientName="machine", GenerateSecret=True, AllowedOAuthFlows=["client_credentials"],
    AllowedOAuthFlowsUserPoolClient=True, AllowedOAuthScopes=["orders/write"],
)["UserPoolClient"]
cognito.create_user_pool_domain(UserPoolId=pool["Id"], Domain=login_domain.PREFIX)
form = {
    "grant_type": "client_credentials", "client_id": machine["ClientId"], "client_secret": machine["ClientSecret"],
    "aws_client_metadata": json.dumps({"environment": "dev"}),
}
address = f"{cognito.meta.endpoint_url}/_gatewright/auth/{login_domain.PREFIX}/oauth2/token"


def token():
    """What the token endpoint says to the machine: status and document."""
    try:
        with urllib.request.urlopen(address, urllib.parse.urlencode(form).encode(), timeout=100) as answer:
            return answer.status, json.load(answer)
    except urllib.error.HTTPError as problem:
        return problem.code, json.load(problem)


status, answer = token()
journey.same(status, 200, str(answer))
access = claims(answer["access_token"])
journey.same(
    (access["sub"], access["scope"], access["metadata"], access["source"]),
    (machine["ClientId"], "orders/write orders/read", {"environment": "dev"}, "TokenGeneration_ClientCredentials"),
)
functions.remove_permission(FunctionName="tokens", StatementId="pool")
description = "PreTokenGeneration invocation failed due to error AccessDeniedException."
journey.same(token(), (400, {"error": "invalid_request", "error_description": description}))
