"""A user pool of one server and an API of another, which fetches the pool's keys. Each part runs against its own server."""

import json
import sys
import time
import urllib.error
import urllib.request

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa

import journey
from journey import refused, same

PASSWORD = "Right-Password-1"
AWS = "https://cognito-idp.us-east-1.amazonaws.com"
UNAUTHORIZED = (401, "UnauthorizedException", '{"message":"Unauthorized"}')
BACKEND = """
import json
def handler(event, context):
    return {"statusCode": 200, "body": json.dumps(event["requestContext"]["authorizer"])}
"""
key = rsa.generate_private_key(public_exponent=65537, key_size=2048)


def arn(pool_id, account="111111111111"):
    """The pool as the other server names it: its account is known to nobody there."""
    return f"arn:aws:cognito-idp:us-east-1:{account}:userpool/{pool_id}"


def people():
    """Three pools with a user each."""
    cognito = journey.client("cognito-idp")
    pools = {}
    for name in ["first", "second", "third"]:
        pool = cognito.create_user_pool(PoolName=name)["UserPool"]["Id"]
        client = cognito.create_user_pool_client(
            UserPoolId=pool, ClientName="page", ExplicitAuthFlows=["ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]
        )["UserPoolClient"]["ClientId"]
        user = {"UserPoolId": pool, "Username": "ada"}
        cognito.admin_create_user(**user, MessageAction="SUPPRESS")
        cognito.admin_set_user_password(**user, Password=PASSWORD, Permanent=True)
        sign_in = {"AuthFlow": "USER_PASSWORD_AUTH", "ClientId": client, "AuthParameters": {"USERNAME": "ada", "PASSWORD": PASSWORD}}
        tokens = cognito.initiate_auth(**sign_in)["AuthenticationResult"]
        later = cognito.initiate_auth(**sign_in)["AuthenticationResult"]
        pools[name] = {"id": pool, "issuer": f"{AWS}/{pool}", "tokens": tokens, "later": later["IdToken"]}
    journey.tell(pools)


def call(base, path, token):
    """Status, error type and body; and the request's id."""
    request = urllib.request.Request(f"{base}{path}", headers={"Authorization": f"Bearer {token}"})
    try:
        with urllib.request.urlopen(request, timeout=60) as answer:
            return (answer.status, answer.headers["x-amzn-ErrorType"], answer.read().decode()), answer.headers["x-amzn-RequestId"]
    except urllib.error.HTTPError as problem:
        return (problem.code, problem.headers["x-amzn-ErrorType"], problem.read().decode()), problem.headers["x-amzn-RequestId"]


def forged(issuer, kid, **claims):
    """A token of which all is right but its signature."""
    claims = {"iss": issuer, "sub": "u", "token_use": "id", "aud": "x", "exp": int(time.time()) + 600, **claims}
    return jwt.encode(claims, key, algorithm="RS256", headers={"kid": kid, "jku": "http://127.0.0.1:1/"})


def api(state, people_address):
    gateway = journey.client("apigateway")
    pools = {name: pool["id"] for name, pool in state.items()} | {"dead": "us-east-1_Dead", "missing": "us-east-1_Missing"}
    arns = [arn(pools["first"]), arn(pools["second"], "000000000000"), arn(pools["dead"]), arn(pools["missing"])]
    made = gateway.create_rest_api(name="pets")
    api_id = made["id"]
    authorizer = {"restApiId": api_id, "name": "people", "type": "COGNITO_USER_POOLS", "identitySource": "method.request.header.Authorization"}
    # Of the account of nobody, and nobody said where it is.
    nowhere = arn(pools["third"], "000000000000")
    refused(
        gateway.create_authorizer, 400, "BadRequestException",
        f"Invalid ARN specified in the request: {nowhere} is no user pool of this server, and nobody elsewhere can be asked for its keys; "
        "see --allow-issuer",
        **authorizer, providerARNs=[*arns, nowhere],
    )
    made_authorizer = gateway.create_authorizer(**authorizer, providerARNs=arns)
    same(made_authorizer["providerARNs"], arns)
    authorizer_id = made_authorizer["id"]
    backend = journey.function("backend", BACKEND, journey.role())
    for path, scopes in {"profile": [], "settings": ["aws.cognito.signin.user.admin"]}.items():
        resource = gateway.create_resource(restApiId=api_id, parentId=made["rootResourceId"], pathPart=path)["id"]
        method = {"restApiId": api_id, "resourceId": resource, "httpMethod": "GET"}
        scoped = {"authorizationScopes": scopes} if scopes else {}
        gateway.put_method(**method, authorizationType="COGNITO_USER_POOLS", authorizerId=authorizer_id, **scoped)
        gateway.put_integration(**method, type="AWS_PROXY", integrationHttpMethod="POST", uri=journey.uri(backend))
    journey.permit("backend", api_id, "*/*/*")
    gateway.create_deployment(restApiId=api_id, stageName="test")
    base = f"{gateway.meta.endpoint_url}/restapis/{api_id}/test/_user_request_"
    told = {"api": api_id}

    # A test call is the first who asks.
    first, second = state["first"], state["second"]
    tested = gateway.test_invoke_authorizer(
        restApiId=api_id, authorizerId=authorizer_id, headers={"Authorization": first["tokens"]["IdToken"]}
    )
    same((tested["clientStatus"], tested["claims"]["iss"]), (0, first["issuer"]), tested["log"])
    for pool in [first, second]:
        for _ in range(2):
            (status, _, body), _ = call(base, "/profile", pool["tokens"]["IdToken"])
            same(status, 200, body)
            same(json.loads(body)["claims"]["iss"], pool["issuer"])
    same(call(base, "/settings", first["tokens"]["AccessToken"])[0][0], 200)
    same(call(base, "/settings", first["tokens"]["IdToken"])[0], UNAUTHORIZED)

    # Forged, by a key of its own under a known id; of nobody's key; of a pool that nobody named; of issuers who do not answer.
    kid = jwt.get_unverified_header(first["tokens"]["IdToken"])["kid"]
    same(call(base, "/profile", forged(first["issuer"], kid))[0], UNAUTHORIZED)
    for name, token in {
        "unknown": forged(first["issuer"], "nobodys"),
        "third": state["third"]["tokens"]["IdToken"],
        "dead": forged(f"{AWS}/us-east-1_Dead", "k"),
        "missing": forged(f"https://{people_address}/us-east-1_Missing", "k"),
    }.items():
        answer, told[name] = call(base, "/profile", token)
        same(answer, UNAUTHORIZED, name)
    journey.tell(told)


def away(state, api_id):
    """Nobody is there any more to be asked for keys, nor need be."""
    base = f"{journey.client('apigateway').meta.endpoint_url}/restapis/{api_id}/test/_user_request_"
    for pool in ["first", "second"]:
        for token in [state[pool]["tokens"]["IdToken"], state[pool]["later"]]:
            (status, _, body), _ = call(base, "/profile", token)
            same(status, 200, body)
    same(call(base, "/profile", forged(state["second"]["issuer"], "nobodys"))[0], UNAUTHORIZED)
    journey.tell({})


def named(state):
    """Pools of nobody's account are taken where somebody has said where they are, and others are not."""
    gateway = journey.client("apigateway")
    api_id = gateway.create_rest_api(name="pets")["id"]
    authorizer = {"restApiId": api_id, "type": "COGNITO_USER_POOLS"}
    arns = [arn(pool, "000000000000") for pool in state["allowed"]]
    same(gateway.create_authorizer(**authorizer, name="a", providerARNs=arns)["providerARNs"], arns)
    journey.tell({})


part, *arguments = sys.argv[1:]
if arguments:
    arguments[0] = json.loads(arguments[0])
{"people": people, "api": api, "away": away, "named": named}[part](*arguments)
