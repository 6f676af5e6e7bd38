"""A REQUEST authorizer as AWS's guide has it: identity by a header, a query parameter and a stage variable; test calls; a burst."""

import concurrent.futures
import http.client
import json
import urllib.parse

import journey
from journey import same

functions, gateway = journey.client("lambda"), journey.client("apigateway")
GUARD = """
import json
calls = 0

def handler(event, context):
    global calls
    calls += 1
    print(json.dumps(event))
    known = (event["headers"].get("HeaderAuth1"), event["queryStringParameters"].get("QueryString1"), event["stageVariables"].get("StageVar1"))
    if known != ("headerValue1", "queryValue1", "stageValue1"):
        raise Exception("Unauthorized")
    statement = {"Action": "execute-api:Invoke", "Effect": "Allow", "Resource": event["methodArn"]}
    return {
        "principalId": "me",
        "policyDocument": {"Version": "2012-10-17", "Statement": [statement]},
        "context": {"calls": calls, "type": event["type"], "hasBody": "body" in event, "id": event["pathParameters"].get("id", "")},
    }
"""
BACKEND = """
import json
def handler(event, context):
    return {"statusCode": 200, "body": json.dumps(event["requestContext"]["authorizer"])}
"""
SOURCE = "method.request.header.HeaderAuth1,method.request.querystring.QueryString1,stageVariables.StageVar1"


def call(url, header="headerValue1", data=None):
    """Not by urllib, which writes names of headers in its own way."""
    address = urllib.parse.urlsplit(url)
    connection = http.client.HTTPConnection(address.netloc)
    headers = {"HeaderAuth1": header} if header is not None else {}
    connection.request("POST" if data else "GET", f"{address.path}?{address.query}", body=data, headers=headers)
    answer = connection.getresponse()
    return answer.status, answer.read().decode()


role = journey.role()
guard_arn = journey.function("guard", GUARD, role)
backend_arn = journey.function("backend", BACKEND, role)
api = gateway.create_rest_api(name="pets")
api_id = api["id"]
pets = gateway.create_resource(restApiId=api_id, parentId=api["rootResourceId"], pathPart="pets")["id"]
pet = gateway.create_resource(restApiId=api_id, parentId=pets, pathPart="{id}")["id"]
made = gateway.create_authorizer(
    restApiId=api_id, name="guard", type="REQUEST", authorizerUri=journey.uri(guard_arn), identitySource=SOURCE
)
guard = made["id"]
expected = {
    "id": guard, "name": "guard", "type": "REQUEST", "authType": "custom", "authorizerUri": journey.uri(guard_arn),
    "identitySource": SOURCE,
}
same(journey.without_metadata(made), expected)
for resource, verb in [(pets, "GET"), (pet, "POST")]:
    method = {"restApiId": api_id, "resourceId": resource, "httpMethod": verb}
    gateway.put_method(**method, authorizationType="CUSTOM", authorizerId=guard)
    gateway.put_integration(**method, type="AWS_PROXY", integrationHttpMethod="POST", uri=journey.uri(backend_arn))
journey.permit("guard", api_id, f"authorizers/{guard}")
journey.permit("backend", api_id, "*/*/*")
gateway.create_deployment(restApiId=api_id, stageName="test", variables={"StageVar1": "stageValue1"})
base = f"{gateway.meta.endpoint_url}/restapis/{api_id}/test/_user_request_/pets"
query = "?QueryString1=queryValue1"

# A burst of one new identity asks once, and everybody is let in by that answer.
with concurrent.futures.ThreadPoolExecutor(16) as pool:
    burst = list(pool.map(lambda _: call(base + query), range(16)))
same({status for status, _ in burst}, {200})
told = {
    json.dumps({name: value for name, value in json.loads(body).items() if name != "integrationLatency"}, sort_keys=True)
    for _, body in burst
}
same(told, {json.dumps({"calls": "1", "hasBody": "false", "id": "", "principalId": "me", "type": "REQUEST"}, sort_keys=True)})
# Its policy speaks of that method alone, and is kept.
same(call(f"{base}/7{query}", data=b"{}")[0], 403)
unauthorized = (401, '{"message":"Unauthorized"}')
same(call(base), unauthorized)
same(call(base + "?QueryString1="), unauthorized)
same(call(base + query, header=None), unauthorized)
same(call(base + "?QueryString1=other"), unauthorized)
same(json.loads(call(base + query)[1])["calls"], "1")

# Another stage variable is another caller.
gateway.update_stage(
    restApiId=api_id, stageName="test", patchOperations=[{"op": "replace", "path": "/variables/StageVar1", "value": "other"}]
)
same(call(base + query), unauthorized)
gateway.update_stage(
    restApiId=api_id, stageName="test", patchOperations=[{"op": "replace", "path": "/variables/StageVar1", "value": "stageValue1"}]
)
same(call(base + query)[0], 200)

tested = gateway.test_invoke_authorizer(
    restApiId=api_id, authorizerId=guard, headers={"HeaderAuth1": "headerValue1"}, pathWithQueryString="/pets" + query,
    stageVariables={"StageVar1": "stageValue1"},
)
same((tested["clientStatus"], tested["principalId"]), (0, "me"))
policy = json.loads(tested["policy"])
same(policy["Statement"][0]["Resource"], f"arn:aws:execute-api:{journey.REGION}:{journey.ACCOUNT}:{api_id}/ESTestInvoke-stage/GET/pets")
same("Endpoint request body after transformations: {\"type\":\"REQUEST\"" in tested["log"], True, tested["log"])
same(gateway.test_invoke_authorizer(restApiId=api_id, authorizerId=guard, headers={})["clientStatus"], 401)

# Without policies to keep it may go without identity sources.
gateway.update_authorizer(
    restApiId=api_id, authorizerId=guard,
    patchOperations=[
        {"op": "replace", "path": "/authorizerResultTtlInSeconds", "value": "0"},
        {"op": "replace", "path": "/identitySource", "value": ""},
    ],
)
gateway.create_deployment(restApiId=api_id, stageName="test")
# The function is asked, and says 401 itself.
same(call(base, header=None), unauthorized)
before = int(json.loads(call(base + query)[1])["calls"])
same(int(json.loads(call(base + query)[1])["calls"]), before + 1)
journey.tell({})
