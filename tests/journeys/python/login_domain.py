"""What the scripts about a pool's domain share: a pool with a domain, an app of it, a user, and an API that its tokens open."""

import base64
import hashlib
import json
import os
import re

import journey

PASSWORD = "Right-Password-1"
PREFIX = "my-app"
BACKEND = """
import json
def handler(event, context):
    headers = {"Access-Control-Allow-Origin": "*"}
    return {"statusCode": 200, "headers": headers, "body": json.dumps(event["requestContext"]["authorizer"]["claims"])}
"""
OPTIONS = '{"statusCode": 200}'


def pkce():
    """A verifier and its challenge."""
    verifier = base64.urlsafe_b64encode(os.urandom(32)).decode().rstrip("=")
    digest = hashlib.sha256(verifier.encode()).digest()
    return verifier, base64.urlsafe_b64encode(digest).decode().rstrip("=")


def app_settings(callback, **others):
    """What an app's client is made with; as much is said again when one of it changes."""
    return {
        "ClientName": "app",
        "AllowedOAuthFlowsUserPoolClient": True,
        "AllowedOAuthFlows": ["code"],
        "AllowedOAuthScopes": ["openid", "email"],
        "CallbackURLs": [callback],
        "LogoutURLs": [callback],
        "SupportedIdentityProviders": ["COGNITO"],
        **others,
    }


def make(callback, **client_settings):
    """The pool, the app's client, and the address of the API's only path."""
    cognito, gateway = journey.client("cognito-idp"), journey.client("apigateway")
    pool = cognito.create_user_pool(PoolName="people", AutoVerifiedAttributes=["email"])["UserPool"]
    cognito.create_user_pool_domain(UserPoolId=pool["Id"], Domain=PREFIX)
    settings = app_settings(callback, **client_settings)
    client = cognito.create_user_pool_client(UserPoolId=pool["Id"], **settings)["UserPoolClient"]
    user = {"UserPoolId": pool["Id"], "Username": "ada"}
    attributes = [{"Name": "email", "Value": "ada@example.com"}, {"Name": "email_verified", "Value": "true"}]
    cognito.admin_create_user(**user, UserAttributes=attributes, MessageAction="SUPPRESS")
    cognito.admin_set_user_password(**user, Password=PASSWORD, Permanent=True)

    arn = journey.function("backend", BACKEND, journey.role())
    api = gateway.create_rest_api(name="profiles")
    api_id, root = api["id"], api["rootResourceId"]
    authorizer = gateway.create_authorizer(
        restApiId=api_id, name="people", type="COGNITO_USER_POOLS", providerARNs=[pool["Arn"]],
        identitySource="method.request.header.Authorization",
    )["id"]
    resource = gateway.create_resource(restApiId=api_id, parentId=root, pathPart="profile")["id"]
    get = {"restApiId": api_id, "resourceId": resource, "httpMethod": "GET"}
    gateway.put_method(**get, authorizationType="COGNITO_USER_POOLS", authorizerId=authorizer)
    gateway.put_integration(**get, type="AWS_PROXY", integrationHttpMethod="POST", uri=journey.uri(arn))
    answer_preflights(gateway, {**get, "httpMethod": "OPTIONS"})
    journey.permit("backend", api_id, "*/*/*")
    gateway.create_deployment(restApiId=api_id, stageName="test")
    return pool, client, f"{gateway.meta.endpoint_url}/restapis/{api_id}/test/_user_request_/profile"


def answer_preflights(gateway, options):
    """Lets pages of any origin send an Authorization header, as the console's "enable CORS" does."""
    gateway.put_method(**options, authorizationType="NONE")
    gateway.put_integration(**options, type="MOCK", requestTemplates={"application/json": OPTIONS})
    names = {"Access-Control-Allow-Origin": "'*'", "Access-Control-Allow-Headers": "'Authorization'"}
    mapped = {f"method.response.header.{name}": value for name, value in names.items()}
    gateway.put_method_response(**options, statusCode="200", responseParameters=dict.fromkeys(mapped, False))
    gateway.put_integration_response(**options, statusCode="200", responseParameters=mapped)


def outbox(endpoint):
    """The messages that the server would have sent."""
    import urllib.request

    with urllib.request.urlopen(f"{endpoint}/_gatewright/outbox", timeout=60) as answer:
        return json.loads(answer.read())


def code(endpoint):
    """The code that was sent last."""
    return re.findall(r"\b\d{6}\b", str(outbox(endpoint)))[0]
