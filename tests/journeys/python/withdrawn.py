"""What was allowed is taken back: a flushed authorizer cache, a removed permission."""

import urllib.error
import urllib.request

from journey import client, function, role, tell, uri

COUNTING_GUARD = """
count = 0

def handler(event, context):
    global count
    count += 1
    allow = {"Effect": "Allow", "Action": "execute-api:Invoke", "Resource": "*"}
    return {"principalId": str(count), "policyDocument": {"Version": "2012-10-17", "Statement": [allow]}}
"""
BACKEND = """
def handler(event, context):
    return {"statusCode": 200, "body": event["requestContext"]["authorizer"]["principalId"]}
"""


def call(url):
    request = urllib.request.Request(url, headers={"Authorization": "token"})
    try:
        with urllib.request.urlopen(request) as answer:
            return [answer.status, answer.read().decode()]
    except urllib.error.HTTPError as problem:
        return [problem.code, problem.read().decode()]


runner = role()
guard, backend = (function(name, source, runner) for name, source in [("guard", COUNTING_GUARD), ("backend", BACKEND)])
gateway, functions = client("apigateway"), client("lambda")
made = gateway.create_rest_api(name="pets")
api, root = made["id"], made["rootResourceId"]
authorizer = gateway.create_authorizer(
    restApiId=api, name="guard", type="TOKEN", authorizerUri=uri(guard), identitySource="method.request.header.Authorization"
)["id"]
gateway.put_method(restApiId=api, resourceId=root, httpMethod="GET", authorizationType="CUSTOM", authorizerId=authorizer)
gateway.put_integration(
    restApiId=api, resourceId=root, httpMethod="GET", type="AWS_PROXY", integrationHttpMethod="POST", uri=uri(backend)
)
for name in ["guard", "backend"]:
    functions.add_permission(
        FunctionName=name, StatementId="gateway", Action="lambda:InvokeFunction", Principal="apigateway.amazonaws.com"
    )
gateway.create_deployment(restApiId=api, stageName="dev")
url = f"{gateway.meta.endpoint_url}/restapis/{api}/dev/_user_request_/"
answers = [call(url), call(url)]
gateway.flush_stage_authorizers_cache(restApiId=api, stageName="dev")
answers.append(call(url))
functions.remove_permission(FunctionName="backend", StatementId="gateway")
answers.append(call(url))
functions.remove_permission(FunctionName="guard", StatementId="gateway")
gateway.flush_stage_authorizers_cache(restApiId=api, stageName="dev")
answers.append(call(url))
tell(answers)
