"""One route, and everything about it changed in turn; each change shows in the very next answer."""

import http.client
import os

import journey
from journey import same

api_gateway = journey.client("apigateway")
functions = journey.client("lambda")
role = journey.role()
api = api_gateway.create_rest_api(name="changing")
api_id = api["id"]
INTERNAL = b'{"message": "Internal server error"}'
FORBIDDEN = b'{"message":"Forbidden"}'


def source(text):
    return f"def handler(event, context):\n    return {{'statusCode': 200, 'body': {text}}}\n"


def get(stage="dev", headers={}):
    connection = http.client.HTTPConnection(os.environ["AWS_ENDPOINT_URL"].removeprefix("http://"), timeout=60)
    connection.request("GET", f"/restapis/{api_id}/{stage}/_user_request_/it", headers=headers)
    answer = connection.getresponse()
    return answer.status, answer.read()


backend = journey.function("backend", source("'first'"), role)
resource = api_gateway.create_resource(restApiId=api_id, parentId=api["rootResourceId"], pathPart="it")["id"]
method = {"restApiId": api_id, "resourceId": resource, "httpMethod": "GET"}
api_gateway.put_method(**method, authorizationType="NONE")
api_gateway.put_integration(**method, type="AWS_PROXY", integrationHttpMethod="POST", uri=journey.uri(backend))
same(get(), (403, FORBIDDEN), "nothing is deployed")
first = api_gateway.create_deployment(restApiId=api_id, stageName="dev")["id"]
same(get(), (500, INTERNAL), "the gateway may not invoke the function yet")
journey.permit("backend", api_id, "*/GET/other")
same(get(), (500, INTERNAL), "it may for another route")
journey.permit("backend", api_id, "*/GET/it", "right")
same(get(), (200, b"first"))
functions.update_function_code(FunctionName="backend", ZipFile=journey.package({"app.py": source("'second'")}))
same(get(), (200, b"second"), "new code")
variables = {"Variables": {"WORD": "third"}}
functions.update_function_code(FunctionName="backend", ZipFile=journey.package({"app.py": "import os\n" + source("os.environ['WORD']")}))
functions.update_function_configuration(FunctionName="backend", Environment=variables)
same(get(), (200, b"third"), "new environment")
functions.update_function_configuration(FunctionName="backend", Handler="app.nothing")
same(get(), (502, INTERNAL), "a handler that is not there")
functions.delete_function(FunctionName="backend")
same(get(), (500, INTERNAL), "no function")
journey.function("backend", source("event['stageVariables']['word']"), role)
same(get(), (500, INTERNAL), "a new function of the old name has no permission from the old one")
journey.permit("backend", api_id, "*")
same(get(), (502, INTERNAL), "no stage variable")


def patch(**values):
    operations = [{"op": "replace", "path": "/" + name.replace("__", "/"), "value": value} for name, value in values.items()]
    return api_gateway.update_stage(restApiId=api_id, stageName="dev", patchOperations=operations)


patch(variables__word="fourth")
same(get(), (200, b"fourth"), "a stage variable needs no deployment")

# A guard that is put before the route counts from the next deployment on, and a stage can go back behind it.
guard = journey.function("guard", "def handler(event, context):\n    raise Exception('Unauthorized')\n", role)
authorizer = api_gateway.create_authorizer(
    restApiId=api_id, name="guard", type="TOKEN", authorizerUri=journey.uri(guard), identitySource="method.request.header.Authorization"
)["id"]
journey.permit("guard", api_id, f"authorizers/{authorizer}")
operations = [
    {"op": "replace", "path": "/authorizationType", "value": "CUSTOM"},
    {"op": "replace", "path": "/authorizerId", "value": authorizer},
]
api_gateway.update_method(**method, patchOperations=operations)
same(get(), (200, b"fourth"), "the guard is not deployed")
second = api_gateway.create_deployment(restApiId=api_id, stageName="dev")["id"]
same(get(), (401, b'{"message":"Unauthorized"}'))
same(get(headers={"Authorization": "x"}), (401, b'{"message":"Unauthorized"}'))
patch(deploymentId=first)
same(get(), (200, b"fourth"), "back at the first deployment")
patch(deploymentId=second)
same(get(), (401, b'{"message":"Unauthorized"}'), "and behind the guard again")
# What is deployed does not lose its guard when the working copy does.
api_gateway.update_method(**method, patchOperations=[{"op": "replace", "path": "/authorizationType", "value": "NONE"}])
api_gateway.delete_authorizer(restApiId=api_id, authorizerId=authorizer)
same(get(), (401, b'{"message":"Unauthorized"}'), "the deployment keeps its guard")
functions.delete_function(FunctionName="guard")
same(get(headers={"Authorization": "x"}), (500, b'{"message":null}'), "a guard that is gone lets nobody in")
api_gateway.create_stage(restApiId=api_id, stageName="open", deploymentId=first, variables={"word": "fifth"})
same(get("open"), (200, b"fifth"))
api_gateway.delete_stage(restApiId=api_id, stageName="open")
same(get("open"), (403, FORBIDDEN), "no stage")
api_gateway.delete_rest_api(restApiId=api_id)
same(get(), (403, FORBIDDEN), "no API")
