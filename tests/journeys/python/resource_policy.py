"""Resource policies: how they are kept and shown, whom they let in, and that they count from the next deployment on."""

import json
import urllib.error
import urllib.request

import journey
from botocore.auth import SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials
from journey import ACCOUNT, REGION, client, refused, same, without_metadata

gateway = client("apigateway")
INVALID = "Invalid policy document. Please check the policy syntax and ensure that Principals are valid."
HERE = "127.0.0.1/32"


def statement(effect="Allow", resource="execute-api:/*", principal="*", **more):
    return {"Effect": effect, "Principal": principal, "Action": "execute-api:Invoke", "Resource": resource, **more}


def document(*statements):
    return json.dumps({"Version": "2012-10-17", "Statement": statements}, indent=2)


def put(policy):
    operation = {"op": "replace", "path": "/policy", "value": policy}
    return gateway.update_rest_api(restApiId=api_id, patchOperations=[operation])


def deploy():
    gateway.create_deployment(restApiId=api_id, stageName="dev")


def call(path="/pets", key=None):
    """Status, error type and body; signed with a key, or by nobody."""
    url = base + path
    request = AWSRequest("GET", url)
    if key:
        SigV4Auth(Credentials(key, "secret"), "execute-api", REGION).add_auth(request)
    try:
        with urllib.request.urlopen(urllib.request.Request(url, headers=dict(request.headers))) as answer:
            return answer.status, None, json.load(answer)
    except urllib.error.HTTPError as refusal:
        return refusal.code, refusal.headers["x-amzn-ErrorType"], json.load(refusal)


def denied(why, path="pets", who="anonymous"):
    what = f"arn:aws:execute-api:{REGION}:********{ACCOUNT[-4:]}:{api_id}/dev/GET/{path}"
    said = f"User: {who} is not authorized to perform: execute-api:Invoke on resource: {what} {why}"
    return (403, "AccessDeniedException", {"Message": said})


NOT_ALLOWED = "because no resource-based policy allows the execute-api:Invoke action"
DENIED = "with an explicit deny in a resource-based policy"
OPEN = (200, None, {"from": "mock"})

from_here = {"IpAddress": {"aws:SourceIp": HERE}}
api = gateway.create_rest_api(name="pets", policy=document(statement(resource=["execute-api:/dev/GET/*"], Condition=from_here)))
api_id = api["id"]
base = f"{gateway.meta.endpoint_url}/restapis/{api_id}/dev/_user_request_"
arn = f"arn:aws:execute-api:{REGION}:{ACCOUNT}:{api_id}"
kept = {"Version": "2012-10-17", "Statement": [statement(resource=[f"{arn}/dev/GET/*"], Condition=from_here)]}
shown = gateway.get_rest_api(restApiId=api_id)["policy"]
# As AWS shows it: its JSON escaped once more, slashes too.
same(shown, json.dumps(kept, separators=(",", ":")).replace('"', '\\"').replace("/", "\\/"))
same(json.loads(json.loads(f'"{shown}"')), kept)
same((api["policy"], gateway.get_rest_apis()["items"][0]["policy"]), (shown, shown))

for path, kind in (("pets", "NONE"), ("signed", "AWS_IAM")):
    resource = gateway.create_resource(restApiId=api_id, parentId=api["rootResourceId"], pathPart=path)["id"]
    method = {"restApiId": api_id, "resourceId": resource, "httpMethod": "GET"}
    gateway.put_method(**method, authorizationType=kind)
    gateway.put_integration(**method, type="MOCK", requestTemplates={"application/json": '{"statusCode": 200}'})
    gateway.put_method_response(**method, statusCode="200")
    gateway.put_integration_response(**method, statusCode="200", responseTemplates={"application/json": '{"from": "mock"}'})
deploy()
same(call(), OPEN)
same(call("/signed")[1], "MissingAuthenticationTokenException", "the policy lets nobody in who has not signed")
same(call("/signed", "test"), OPEN)
same(call("/signed", "111111111111"), OPEN, "a root of another account, whom the policy allows")

# Written is not deployed.
put(document(statement(), statement("Deny", Condition=from_here)))
same(call(), OPEN)
deploy()
same(call(), denied(DENIED))
same(call("/signed", "test"), denied(DENIED, "signed", f"arn:aws:iam::{ACCOUNT}:root"))
put(document(statement(Condition={"NotIpAddress": {"aws:SourceIp": HERE}})))
deploy()
same(call(), denied(NOT_ALLOWED))
same(call("/signed", "test"), OPEN, "within the account, the caller's own right is enough")
same(call("/signed", "111111111111"), denied(NOT_ALLOWED, "signed", "arn:aws:iam::111111111111:root"))
put(document(statement(principal={"AWS": "111111111111"})))
deploy()
same(call(), denied(NOT_ALLOWED), "AWS: whoever names principals of AWS closes what is not AWS_IAM")
same(call("/signed", "111111111111"), OPEN)
same(call("/signed", "222222222222"), denied(NOT_ALLOWED, "signed", "arn:aws:iam::222222222222:root"))
# A test call asks no policy.
put(document(statement("Deny")))
resources = {resource["path"]: resource["id"] for resource in gateway.get_resources(restApiId=api_id)["items"]}
same(gateway.test_invoke_method(restApiId=api_id, resourceId=resources["/pets"], httpMethod="GET")["status"], 200)

before = without_metadata(gateway.get_rest_api(restApiId=api_id))
nobody = statement()
del nobody["Principal"]
for wrong in ("{", "{}", document(nobody), document(statement(principal={"AWS": "nobody"})), document(statement(Condition={"IpAdress": {"a": "b"}}))):
    operations = [{"op": "replace", "path": "/policy", "value": wrong}]
    refused(gateway.update_rest_api, 400, "BadRequestException", INVALID, restApiId=api_id, patchOperations=operations)
    refused(gateway.create_rest_api, 400, "BadRequestException", INVALID, name="x", policy=wrong)
same(without_metadata(gateway.get_rest_api(restApiId=api_id)), before)

same("policy" in put(""), False)
same(call(), denied(NOT_ALLOWED))
deploy()
same(call(), OPEN)
same(call("/signed", "111111111111"), denied(NOT_ALLOWED, "signed", "arn:aws:iam::111111111111:root"))
journey.tell({"api": api_id})
