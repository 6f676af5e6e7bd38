"""A user pool's tokens open an API: ID tokens, access tokens with a scope, claims at the backend, and whatever does not open it."""

import base64
import json
import urllib.error
import urllib.request

import jwt

import journey
from journey import same

cognito, gateway = journey.client("cognito-idp"), journey.client("apigateway")
PASSWORD = "Right-Password-1"
BACKEND = """
import json
def handler(event, context):
    return {"statusCode": 200, "body": json.dumps(event["requestContext"]["authorizer"])}
"""
UNAUTHORIZED = (401, "UnauthorizedException", '{"message":"Unauthorized"}')


def make_pool(name):
    """A pool with a user, and the user's tokens."""
    pool = cognito.create_user_pool(PoolName=name)["UserPool"]
    client = cognito.create_user_pool_client(
        UserPoolId=pool["Id"], ClientName="page", ExplicitAuthFlows=["ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]
    )["UserPoolClient"]["ClientId"]
    attributes = [{"Name": "email", "Value": "ada@example.com"}, {"Name": "email_verified", "Value": "true"}]
    user = {"UserPoolId": pool["Id"], "Username": "ada"}
    cognito.admin_create_user(**user, UserAttributes=attributes, MessageAction="SUPPRESS")
    cognito.admin_set_user_password(**user, Password=PASSWORD, Permanent=True)
    tokens = cognito.initiate_auth(
        AuthFlow="USER_PASSWORD_AUTH", ClientId=client, AuthParameters={"USERNAME": "ada", "PASSWORD": PASSWORD}
    )["AuthenticationResult"]
    return pool, client, tokens


def call(path, token=None, header="Authorization"):
    """Status, error type and body, as any HTTP client sees them."""
    request = urllib.request.Request(f"{base}{path}", headers={header: token} if token is not None else {})
    try:
        with urllib.request.urlopen(request, timeout=60) as answer:
            return answer.status, answer.headers["x-amzn-ErrorType"], answer.read().decode()
    except urllib.error.HTTPError as refused:
        return refused.code, refused.headers["x-amzn-ErrorType"], refused.read().decode()


pool, client, tokens = make_pool("people")
other_pool, _, other_tokens = make_pool("strangers")
backend_arn = journey.function("backend", BACKEND, journey.role())
api = gateway.create_rest_api(name="pets")
api_id = api["id"]
made = gateway.create_authorizer(
    restApiId=api_id, name="people", type="COGNITO_USER_POOLS", providerARNs=[pool["Arn"]],
    identitySource="method.request.header.Authorization",
)
authorizer = made["id"]
same(
    journey.without_metadata(made),
    {
        "id": authorizer, "name": "people", "type": "COGNITO_USER_POOLS", "authType": "cognito_user_pools",
        "providerARNs": [pool["Arn"]], "identitySource": "method.request.header.Authorization",
    },
)
nobodys = pool["Arn"].replace("000000000000", "111111111111")
journey.refused(
    gateway.create_authorizer, 400, "BadRequestException",
    f"Invalid ARN specified in the request: {nobodys} is no user pool of this server, and nobody elsewhere can be asked for its keys; "
    "see --allow-issuer",
    restApiId=api_id, name="nobody", type="COGNITO_USER_POOLS", providerARNs=[nobodys],
)
for path, scopes in {"profile": [], "settings": ["aws.cognito.signin.user.admin"], "orders": ["orders/read"]}.items():
    resource = gateway.create_resource(restApiId=api_id, parentId=api["rootResourceId"], pathPart=path)["id"]
    method = {"restApiId": api_id, "resourceId": resource, "httpMethod": "GET"}
    put = gateway.put_method(
        **method, authorizationType="COGNITO_USER_POOLS", authorizerId=authorizer, **({"authorizationScopes": scopes} if scopes else {})
    )
    same((put["authorizationType"], put.get("authorizationScopes", [])), ("COGNITO_USER_POOLS", scopes))
    gateway.put_integration(**method, type="AWS_PROXY", integrationHttpMethod="POST", uri=journey.uri(backend_arn))
journey.permit("backend", api_id, "*/*/*")
gateway.create_deployment(restApiId=api_id, stageName="test")
base = f"{gateway.meta.endpoint_url}/restapis/{api_id}/test/_user_request_"

# The ID token, alone and as a bearer's, the second time from memory.
said = jwt.decode(tokens["IdToken"], options={"verify_signature": False})
for form in [tokens["IdToken"], f"Bearer {tokens['IdToken']}", tokens["IdToken"]]:
    status, _, body = call("/profile", form)
    same(status, 200, body)
    shown = json.loads(body)
    same(list(shown), ["claims"])
    claims = shown["claims"]
    same(set(claims), set(said))
    same({type(value) for value in claims.values()}, {str})
    same(
        (claims["sub"], claims["aud"], claims["cognito:username"], claims["email"], claims["email_verified"], claims["token_use"]),
        (said["sub"], client, "ada", "ada@example.com", "true", "id"),
    )
    same((claims["auth_time"], claims["exp"].split()[4]), (str(said["auth_time"]), "UTC"))

# An access token opens what asks for one of its scopes, and only that.
status, _, body = call("/settings", tokens["AccessToken"])
same((status, json.loads(body)["claims"]["scope"]), (200, "aws.cognito.signin.user.admin"))
same(call("/orders", tokens["AccessToken"]), UNAUTHORIZED)
same(call("/profile", tokens["AccessToken"]), UNAUTHORIZED)
same(call("/settings", tokens["IdToken"]), UNAUTHORIZED)

# Nothing, something else, somebody else's, and somebody's own changed.
same(call("/profile"), UNAUTHORIZED)
same(call("/profile", "Bearer"), UNAUTHORIZED)
same(call("/profile", tokens["IdToken"], header="X-Token"), UNAUTHORIZED)
same(call("/profile", other_tokens["IdToken"]), UNAUTHORIZED)
same(call("/profile", tokens["RefreshToken"]), UNAUTHORIZED)
head, body, signature = tokens["IdToken"].split(".")
unsigned = base64.urlsafe_b64encode(json.dumps({"alg": "none", "kid": "x"}).encode()).decode().rstrip("=")
for forged in [
    f"{head}.{body}.", f"{unsigned}.{body}.", f"{head}.{body}.{signature[:-4]}AAAA", jwt.encode(said, "x" * 32, algorithm="HS256"),
    f"{head}.{other_tokens['IdToken'].split('.')[1]}.{signature}",
]:
    same(call("/profile", forged), UNAUTHORIZED, forged)

# The expression is about the audience; access tokens have none.
gateway.update_authorizer(
    restApiId=api_id, authorizerId=authorizer,
    patchOperations=[
        {"op": "replace", "path": "/identityValidationExpression", "value": client},
        {"op": "add", "path": "/providerARNs", "value": other_pool["Arn"]},
    ],
)
gateway.create_deployment(restApiId=api_id, stageName="test")
same(call("/profile", tokens["IdToken"])[0], 200)
same(call("/profile", other_tokens["IdToken"]), UNAUTHORIZED)
same(call("/settings", tokens["AccessToken"]), UNAUTHORIZED)
gateway.update_authorizer(
    restApiId=api_id, authorizerId=authorizer,
    patchOperations=[{"op": "replace", "path": "/identityValidationExpression", "value": ""}],
)
gateway.create_deployment(restApiId=api_id, stageName="test")
same(call("/profile", other_tokens["IdToken"])[0], 200)

# A test call takes ID tokens.
tested = gateway.test_invoke_authorizer(restApiId=api_id, authorizerId=authorizer, headers={"Authorization": tokens["IdToken"]})
same((tested["clientStatus"], tested["claims"]["sub"]), (0, said["sub"]))
tested = gateway.test_invoke_authorizer(restApiId=api_id, authorizerId=authorizer, headers={"Authorization": tokens["AccessToken"]})
same((tested["clientStatus"], "claims" in tested), (401, False))

# With its pool a token ends, although it was seen before.
cognito.delete_user_pool(UserPoolId=other_pool["Id"])
same(call("/profile", other_tokens["IdToken"]), UNAUTHORIZED)
same(call("/profile", tokens["IdToken"])[0], 200)
journey.tell({"token": tokens["IdToken"]})
