"""An API with a route for each way in which an authorizer or a backend can misbehave; tells its id and the routes."""

import journey

api_gateway = journey.client("apigateway")
functions = journey.client("lambda")
role = journey.role()

ALLOW = """
def allow(event, **more):
    statement = {"Effect": "Allow", "Action": "execute-api:Invoke", "Resource": "*"}
    policy = {"Version": "2012-10-17", "Statement": [statement]}
    return {"principalId": "user", "policyDocument": policy, **more}
"""
AUTHORIZERS = {
    "exits": "import sys\ndef handler(event, context):\n    sys.exit(1)\n",
    "exits-well": "import sys\ndef handler(event, context):\n    sys.exit(0)\n",
    "exits-hard": "import os\ndef handler(event, context):\n    os._exit(3)\n",
    "is-killed": "import os\ndef handler(event, context):\n    os.kill(os.getpid(), 9)\n",
    "hangs": "import time\ndef handler(event, context):\n    time.sleep(60)\n",
    "does-not-import": "import nothing_of_that_name\n",
    "is-no-python": "def handler(:\n",
    "hangs-at-import": "import time\ntime.sleep(60)\n",
    "answers-text": "def handler(event, context):\n    return 'Allow'\n",
    "answers-nothing": "def handler(event, context):\n    pass\n",
    "answers-true": "def handler(event, context):\n    return True\n",
    "answers-what-is-no-json": "def handler(event, context):\n    return {1, 2}\n",
    "answers-a-proxy-response": "def handler(event, context):\n    return {'statusCode': 200, 'body': 'Allow'}\n",
    "answers-no-policy": "def handler(event, context):\n    return {'principalId': 'user'}\n",
    "misspells-the-effect": ALLOW.replace('"Allow"', '"allow"') + "def handler(event, context):\n    return allow(event)\n",
    "answers-6-mb": ALLOW + "def handler(event, context):\n    return allow(event, context={'text': 'x' * 6_300_000})\n",
    "answers-a-deep-context": ALLOW + "def handler(event, context):\n    return allow(event, context={'a': {'b': [1]}})\n",
    "has-another-handler": "def other(event, context):\n    return {}\n",
    "says-more-than-unauthorized": "def handler(event, context):\n    raise Exception('Unauthorized: expired')\n",
    "is-missing": ALLOW + "def handler(event, context):\n    return allow(event)\n",
    "is-not-permitted": ALLOW + "def handler(event, context):\n    return allow(event)\n",
    "is-permitted-for-another-api": ALLOW + "def handler(event, context):\n    return allow(event)\n",
    "allows": ALLOW + "def handler(event, context):\n    return allow(event)\n",
}
BACKENDS = {
    "backend-exits": "import sys\ndef handler(event, context):\n    sys.exit(1)\n",
    "backend-raises": "def handler(event, context):\n    raise ValueError('secret of the backend')\n",
    "backend-hangs": "import time\ndef handler(event, context):\n    time.sleep(60)\n",
    "backend-answers-text": "def handler(event, context):\n    return 'text'\n",
    "backend-answers-an-object-as-body": "def handler(event, context):\n    return {'statusCode': 200, 'body': {'a': 1}}\n",
    "backend-answers-a-bad-status": "def handler(event, context):\n    return {'statusCode': 'well', 'body': ''}\n",
    "backend-answers-7-mb": "def handler(event, context):\n    return {'statusCode': 200, 'body': 'x' * 7_000_000}\n",
    "backend-is-missing": "def handler(event, context):\n    return {'statusCode': 200}\n",
    "backend-is-not-permitted": "def handler(event, context):\n    return {'statusCode': 200}\n",
}
COUNTER = "calls = 0\ndef handler(event, context):\n    global calls\n    calls += 1\n    return {'statusCode': 200, 'body': str(calls)}\n"

api = api_gateway.create_rest_api(name="bad")
api_id, root_id = api["id"], api["rootResourceId"]
counter = journey.function("counter", COUNTER, role)
journey.permit("counter", api_id, "*")


def route(name, backend, authorizer_id=None, verb="GET"):
    resource = api_gateway.create_resource(restApiId=api_id, parentId=root_id, pathPart=name)["id"]
    method = {"restApiId": api_id, "resourceId": resource, "httpMethod": verb}
    guard = {"authorizationType": "NONE"} if authorizer_id is None else {"authorizationType": "CUSTOM", "authorizerId": authorizer_id}
    api_gateway.put_method(**method, **guard)
    api_gateway.put_integration(**method, type="AWS_PROXY", integrationHttpMethod="POST", uri=journey.uri(backend))


def function(name, source):
    timeout = {"Timeout": 1} if "hangs" in name else {"Timeout": 20}
    return journey.function(name, source, role, **timeout)


for name, source in AUTHORIZERS.items():
    arn = function(name, source)
    authorizer = api_gateway.create_authorizer(
        restApiId=api_id, name=name, type="TOKEN", authorizerUri=journey.uri(arn), identitySource="method.request.header.Authorization",
        authorizerResultTtlInSeconds=0,
    )["id"]
    route(name, counter, authorizer)
    if name == "is-permitted-for-another-api":
        journey.permit(name, "another", "authorizers/*")
    elif name != "is-not-permitted":
        journey.permit(name, api_id, f"authorizers/{authorizer}")
for name, source in BACKENDS.items():
    route(name, function(name, source))
    if name != "backend-is-not-permitted":
        journey.permit(name, api_id, "*/GET/*")
route("upload", counter, verb="POST")
api_gateway.create_deployment(restApiId=api_id, stageName="dev")
functions.delete_function(FunctionName="is-missing")
functions.delete_function(FunctionName="backend-is-missing")
authorizers = [name for name in AUTHORIZERS if name != "allows"]
journey.tell({"api": api_id, "authorizers": authorizers, "backends": list(BACKENDS)})
