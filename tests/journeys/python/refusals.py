"""Errors as AWS words them: status, code and message. Nothing that is refused changes anything."""

import journey
from journey import refused

api_gateway = journey.client("apigateway")
functions = journey.client("lambda")
roles = journey.client("iam")
role = journey.role()
arn = journey.function("f", "def handler(event, context):\n    return event\n", role)
api = api_gateway.create_rest_api(name="pets")
api_id, root_id = api["id"], api["rootResourceId"]
pets = api_gateway.create_resource(restApiId=api_id, parentId=root_id, pathPart="pets")["id"]
pet = api_gateway.create_resource(restApiId=api_id, parentId=pets, pathPart="{id}")["id"]
api_gateway.put_method(restApiId=api_id, resourceId=pets, httpMethod="GET", authorizationType="NONE")
ACCOUNT = journey.ACCOUNT
ARN = f"arn:aws:lambda:{journey.REGION}:{ACCOUNT}:function:"
METHOD = {"restApiId": api_id, "resourceId": pets, "httpMethod": "GET"}
BAD, MISSING, CONFLICT, INVALID = "BadRequestException", "NotFoundException", "ConflictException", "ValidationException"
PARAMETER, UNKNOWN = "InvalidParameterValueException", "ResourceNotFoundException"
ONE = "1 validation error detected: "
CODE = {"ZipFile": journey.package({"app.py": "x = 1"})}
FUNCTION = {"FunctionName": "new", "Runtime": "python3.13", "Handler": "app.handler", "Role": role, "Code": CODE}


pools = journey.client("cognito-idp")
pool = pools.create_user_pool(PoolName="p")["UserPool"]["Id"]
pool_client = pools.create_user_pool_client(UserPoolId=pool, ClientName="c")["UserPoolClient"]["ClientId"]
# What the model marks sensitive is in no message, for messages are logged.
refused(
    pools.sign_up, 400, "InvalidParameterException",
    ONE + r"Value at 'password' failed to satisfy constraint: Member must satisfy regular expression pattern: ^[\S]+.*[\S]+$",
    ClientId=pool_client, Username="ada", Password=" s3cret",
)


def patch(op, path, value=None):
    operation = {"op": op, "path": path}
    return [operation if value is None else {**operation, "value": value}]


GATEWAY = [
    (api_gateway.get_rest_api, 404, MISSING, f"Invalid API identifier specified {ACCOUNT}:nowhere", {"restApiId": "nowhere"}),
    (api_gateway.get_rest_api, 404, MISSING, f"Invalid API identifier specified {ACCOUNT}:{api_id.upper()}", {"restApiId": api_id.upper()}),
    (api_gateway.create_rest_api, 400, BAD, "Description cannot be an empty string", {"name": "x", "description": ""}),
    (
        api_gateway.create_rest_api, 400, INVALID,
        ONE + "Value null at 'createRestApiInput.name' failed to satisfy constraint: Member must not be null", {},
    ),
    (
        api_gateway.create_rest_api, 400, BAD, "Cannot create an api with multiple Endpoint Types.",
        {"name": "x", "endpointConfiguration": {"types": ["EDGE", "REGIONAL"]}},
    ),
    (api_gateway.get_resources, 404, MISSING, None, {"restApiId": "nowhere"}),
    (
        api_gateway.create_resource, 404, MISSING, "Invalid Resource identifier specified",
        {"restApiId": api_id, "parentId": "nowhere", "pathPart": "x"},
    ),
    (
        api_gateway.create_resource, 409, CONFLICT, "Another resource with the same parent already has this name: pets",
        {"restApiId": api_id, "parentId": root_id, "pathPart": "pets"},
    ),
    (
        api_gateway.create_resource, 400, BAD,
        "A sibling ({id}) of this resource already has a variable path part -- only one is allowed",
        {"restApiId": api_id, "parentId": pets, "pathPart": "{other}"},
    ),
    (
        api_gateway.update_resource, 400, BAD, "Root resource cannot update its pathPart.",
        {"restApiId": api_id, "resourceId": root_id, "patchOperations": patch("replace", "/pathPart", "x")},
    ),
    (
        api_gateway.update_resource, 400, BAD, "Resources cannot be cyclical.",
        {"restApiId": api_id, "resourceId": pets, "patchOperations": patch("replace", "/parentId", pet)},
    ),
    (
        api_gateway.update_resource, 400, BAD,
        "Invalid patch path  '/pathPart' specified for op 'remove'. Please choose supported operations",
        {"restApiId": api_id, "resourceId": pets, "patchOperations": patch("remove", "/pathPart")},
    ),
    (
        api_gateway.update_resource, 400, INVALID,
        ONE + "Value 'drop' at 'updateResourceInput.patchOperations.1.member.op' failed to satisfy constraint: "
        "Member must satisfy enum value set: [add, remove, move, test, replace, copy]",
        {"restApiId": api_id, "resourceId": pets, "patchOperations": patch("drop", "/pathPart")},
    ),
    (
        api_gateway.put_method, 400, BAD,
        "Invalid HttpMethod specified. Valid options are GET,PUT,POST,DELETE,PATCH,OPTIONS,HEAD,ANY",
        {"restApiId": api_id, "resourceId": pets, "httpMethod": "FETCH", "authorizationType": "NONE"},
    ),
    (
        api_gateway.put_method, 400, BAD,
        "Invalid authorizer ID specified. Setting the authorization type to CUSTOM or COGNITO_USER_POOLS requires a valid authorizer.",
        {"restApiId": api_id, "resourceId": pets, "httpMethod": "POST", "authorizationType": "CUSTOM", "authorizerId": "nobody"},
    ),
    (api_gateway.put_method, 409, CONFLICT, "Method already exists for this resource", {**METHOD, "authorizationType": "NONE"}),
    (api_gateway.get_method, 404, MISSING, "Invalid Method identifier specified", {**METHOD, "httpMethod": "wrong"}),
    (api_gateway.get_integration, 404, MISSING, "Invalid Integration identifier specified", METHOD),
    (
        api_gateway.put_integration, 400, INVALID,
        ONE + "Value 'HTTPS_PROXY' at 'putIntegrationInput.type' failed to satisfy constraint: "
        "Member must satisfy enum value set: [HTTP, MOCK, AWS_PROXY, HTTP_PROXY, AWS]",
        {**METHOD, "type": "HTTPS_PROXY"},
    ),
    (
        api_gateway.put_integration, 400, BAD, "Enumeration value for HttpMethod must be non-empty",
        {**METHOD, "type": "AWS_PROXY", "uri": journey.uri(arn)},
    ),
    (api_gateway.get_method_response, 404, MISSING, "Invalid Response status code specified", {**METHOD, "statusCode": "200"}),
    (api_gateway.create_deployment, 400, BAD, "No integration defined for method", {"restApiId": api_id, "stageName": "dev"}),
    (api_gateway.get_stage, 404, MISSING, "Invalid stage identifier specified", {"restApiId": api_id, "stageName": "dev"}),
    (
        api_gateway.create_authorizer, 409, CONFLICT,
        "Unable to complete operation due to concurrent modification. Please try again later.",
        {
            "restApiId": "nowhere", "name": "guard", "type": "TOKEN", "authorizerUri": journey.uri(arn),
            "identitySource": "method.request.header.Authorization",
        },
    ),
    (
        api_gateway.create_authorizer, 400, INVALID,
        ONE + "Value null at 'createAuthorizerInput.name' failed to satisfy constraint: Member must not be null",
        {"restApiId": api_id, "type": "TOKEN", "authorizerUri": journey.uri(arn)},
    ),
]

PATTERN = r"arn:(aws[a-zA-Z-]*)?:iam::\d{12}:role/?[a-zA-Z_0-9+=,.@\-_/]+"
LAMBDA = [
    (functions.get_function, 404, UNKNOWN, f"Function not found: {ARN}nobody", {"FunctionName": "nobody"}),
    (
        functions.create_function, 409, "ResourceConflictException", "Function already exist: f", {**FUNCTION, "FunctionName": "f"},
    ),
    (
        functions.create_function, 400, INVALID,
        ONE + f"Value 'nobody' at 'role' failed to satisfy constraint: Member must satisfy regular expression pattern: {PATTERN}",
        {**FUNCTION, "Role": "nobody"},
    ),
    (
        functions.create_function, 400, PARAMETER, "The role defined for the function cannot be assumed by Lambda.",
        {**FUNCTION, "Role": f"arn:aws:iam::{ACCOUNT}:role/nobody"},
    ),
    (
        functions.create_function, 400, PARAMETER,
        "Could not unzip uploaded file. Please check your file, then try to upload again.", {**FUNCTION, "Code": {"ZipFile": b"no zip"}},
    ),
    (
        functions.create_function, 400, PARAMETER,
        "Lambda was unable to configure your environment variables because the environment variables you have provided contains "
        "reserved keys that are currently not supported for modification. Reserved keys used in this request: AWS_REGION",
        {**FUNCTION, "Environment": {"Variables": {"AWS_REGION": "x"}}},
    ),
    (
        functions.create_function, 400, INVALID,
        ONE + "Value '0' at 'timeout' failed to satisfy constraint: Member must have value greater than or equal to 1",
        {**FUNCTION, "Timeout": 0},
    ),
    (
        functions.invoke, 404, UNKNOWN, f"Function not found: {ARN}nobody:$LATEST", {"FunctionName": "nobody"},
    ),
    (
        functions.get_function, 404, UNKNOWN,
        "Functions from 'eu-west-1' are not reachable in this region ('us-east-1')",
        {"FunctionName": f"arn:aws:lambda:eu-west-1:{ACCOUNT}:function:f"},
    ),
    (
        functions.add_permission, 400, PARAMETER, "The provided principal was invalid. Please check the principal and try again.",
        {"FunctionName": "f", "StatementId": "s", "Action": "lambda:InvokeFunction", "Principal": "nobody"},
    ),
    (
        functions.add_permission, 404, UNKNOWN, f"Function not found: {ARN}nobody",
        {"FunctionName": "nobody", "StatementId": "s", "Action": "lambda:InvokeFunction", "Principal": "apigateway.amazonaws.com"},
    ),
    (
        roles.create_role, 409, "EntityAlreadyExists", "Role with name runner already exists.",
        {"RoleName": "runner", "AssumeRolePolicyDocument": journey.TRUST},
    ),
    (roles.get_role, 404, "NoSuchEntity", "The role with name nobody cannot be found.", {"RoleName": "nobody"}),
    (
        roles.create_role, 400, "MalformedPolicyDocument", None, {"RoleName": "evil", "AssumeRolePolicyDocument": "{"},
    ),
    (
        functions.list_code_signing_configs, 501, "NotImplementedException",
        "Gatewright does not yet support ListCodeSigningConfigs of lambda.",
        {},
    ),
]

problems = []
for call, expected_status, code, message, arguments in GATEWAY + LAMBDA:
    try:
        if message is None:
            try:
                call(**arguments)
                raise AssertionError(f"{call.__name__} {arguments} was not refused")
            except journey.ClientError as problem:
                shown = (journey.status(problem.response), problem.response["Error"]["Code"])
                journey.same(shown, (expected_status, code), f"{call.__name__} {arguments}: {problem}")
        else:
            refused(call, expected_status, code, message, **arguments)
    except AssertionError as problem:
        problems.append(str(problem))
if problems:
    raise SystemExit("\n".join(problems))
journey.tell({"refusals": len(GATEWAY) + len(LAMBDA)})
