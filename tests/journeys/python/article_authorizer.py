"""A deployed API behind the article's authorizer, and tokens of people of two pools: `article_authorizer.py SOURCE PACKAGES`."""

import io
import json
import sys

import journey
import pack

source, packages = sys.argv[1:]
cognito = journey.client("cognito-idp")
api_gateway = journey.client("apigateway")


def pool(name):
    """A pool with one client and one user; her tokens."""
    pool_id = cognito.create_user_pool(PoolName=name)["UserPool"]["Id"]
    flows = ["ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]
    client = cognito.create_user_pool_client(UserPoolId=pool_id, ClientName="page", ExplicitAuthFlows=flows)
    client_id = client["UserPoolClient"]["ClientId"]
    user = {"UserPoolId": pool_id, "Username": "ada"}
    attributes = [{"Name": "name", "Value": f"Ada of {name}"}]
    created = cognito.admin_create_user(**user, MessageAction="SUPPRESS", UserAttributes=attributes)["User"]
    cognito.admin_set_user_password(**user, Password="Right-Password-1", Permanent=True)
    parameters = {"USERNAME": "ada", "PASSWORD": "Right-Password-1"}
    tokens = cognito.initiate_auth(AuthFlow="USER_PASSWORD_AUTH", ClientId=client_id, AuthParameters=parameters)
    sub = next(attribute["Value"] for attribute in created["Attributes"] if attribute["Name"] == "sub")
    return pool_id, client_id, sub, tokens["AuthenticationResult"]


pool_id, client_id, sub, tokens = pool("readers")
_, _, _, tokens_of_others = pool("others")

config = {
    "keys_url": f"https://cognito-idp.{journey.REGION}.amazonaws.com/{pool_id}/.well-known/jwks.json",
    "region": journey.REGION,
    "user_pool_id": pool_id,
    "client_ids": [client_id],
    "denied_users": [],
}
with open(source) as file:
    files = {"app.py": file.read(), "config.json": json.dumps(config)}
package = io.BytesIO()
pack.pack(package, files, packages)
role = journey.role()
authorizer_function = journey.client("lambda").create_function(
    FunctionName="authorizer",
    Runtime="python3.13",
    Handler="app.handler",
    Role=role,
    Timeout=20,
    Code={"ZipFile": package.getvalue()},
)["FunctionArn"]

tell_caller = """import json
def handler(event, context):
    return {"statusCode": 200, "body": json.dumps(event["requestContext"]["authorizer"])}
"""
backend = journey.function("backend", tell_caller, role)
api = api_gateway.create_rest_api(name="guarded")
authorizer = api_gateway.create_authorizer(
    restApiId=api["id"],
    name="readers",
    type="TOKEN",
    authorizerUri=journey.uri(authorizer_function),
    identitySource="method.request.header.Authorization",
)["id"]
resource = api_gateway.create_resource(restApiId=api["id"], parentId=api["rootResourceId"], pathPart="me")["id"]
method = {"restApiId": api["id"], "resourceId": resource, "httpMethod": "GET"}
api_gateway.put_method(**method, authorizationType="CUSTOM", authorizerId=authorizer)
api_gateway.put_integration(**method, type="AWS_PROXY", integrationHttpMethod="POST", uri=journey.uri(backend))
journey.permit("backend", api["id"], "*/GET/me")
journey.permit("authorizer", api["id"], f"authorizers/{authorizer}")
api_gateway.create_deployment(restApiId=api["id"], stageName="dev")
journey.tell(
    {
        "api": api["id"],
        "sub": sub,
        "id_token": tokens["IdToken"],
        "access_token": tokens["AccessToken"],
        "id_token_of_others": tokens_of_others["IdToken"],
    }
)
