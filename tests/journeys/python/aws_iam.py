"""Methods with AWS_IAM: botocore signs from outside, functions by their roles from inside."""

import json
import urllib.error
import urllib.request

import journey
from botocore.auth import SigV4Auth, SigV4QueryAuth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials
from journey import ACCOUNT, REGION, client, function, role, same

gateway = client("apigateway")
BACKEND = """
import json
def handler(event, context):
    shown = {"identity": event["requestContext"]["identity"], "headers": sorted(event["headers"]), "body": event["body"]}
    return {"statusCode": 200, "body": json.dumps(shown)}
"""
UNSIGNED = (403, "MissingAuthenticationTokenException", {"message": "Missing Authentication Token"})


def call(url, headers=None, data=None, method=None):
    """Status, error type and body."""
    try:
        with urllib.request.urlopen(urllib.request.Request(url, data, headers or {}, method=method)) as answer:
            return answer.status, None, json.load(answer)
    except urllib.error.HTTPError as refused:
        return refused.code, refused.headers["x-amzn-ErrorType"], json.load(refused)


def signed(url, key="test", region=REGION, service="execute-api", data=None, more=None, method="GET"):
    """The same, signed in a header."""
    request = AWSRequest(method, url, data=data, headers=more or {})
    SigV4Auth(Credentials(key, "secret"), service, region).add_auth(request)
    return call(url, dict(request.headers), data, method)


def presigned(url):
    """The URL, signed in its query."""
    request = AWSRequest("GET", url)
    SigV4QueryAuth(Credentials("test", "secret"), "execute-api", REGION, expires=60).add_auth(request)
    return request.url


runner = role()
backend = function("backend", BACKEND, runner)
api = gateway.create_rest_api(name="pets")
api_id = api["id"]
pets = gateway.create_resource(restApiId=api_id, parentId=api["rootResourceId"], pathPart="pets")["id"]
for verb in ("GET", "POST"):
    method = {"restApiId": api_id, "resourceId": pets, "httpMethod": verb}
    gateway.put_method(**method, authorizationType="AWS_IAM")
    gateway.put_integration(**method, type="AWS_PROXY", integrationHttpMethod="POST", uri=journey.uri(backend))
same(gateway.get_method(restApiId=api_id, resourceId=pets, httpMethod="GET")["authorizationType"], "AWS_IAM")
journey.permit("backend", api_id, "*/*/*")
gateway.create_deployment(restApiId=api_id, stageName="dev")
base = f"{gateway.meta.endpoint_url}/restapis/{api_id}/dev/_user_request_"
url = base + "/pets"

same(call(url), UNSIGNED)
status, _, shown = signed(url + "?a=b%20c&d=", data=b'{"a": 1}', method="POST", more={"Content-Type": "application/json"})
same((status, shown["body"]), (200, '{"a": 1}'))
root = {
    "accessKey": "test", "accountId": ACCOUNT, "caller": ACCOUNT, "user": ACCOUNT, "userArn": f"arn:aws:iam::{ACCOUNT}:root",
}
same({name: shown["identity"][name] for name in root}, root)
same("Authorization" in shown["headers"], False, "the signature is not the backend's")
same(call(presigned(url))[0], 200)
same(call(url, {"Authorization": "Bearer xyz"})[1], "IncompleteSignatureException")
same(signed(url, service="lambda")[1], "InvalidSignatureException")
same(signed(url, region="eu-west-1")[1], "InvalidSignatureException")
status, kind, body = signed(url, key="111111111111")
same((status, kind), (403, "AccessDeniedException"))
same(body["Message"].startswith("User: arn:aws:iam::111111111111:root is not authorized to perform: execute-api:Invoke on resource: "), True, body)
# A page needs to know no secret: its keys are nobody's.
for page in ({"Origin": "https://evil.example"}, {"Sec-Fetch-Site": "cross-site"}):
    same(signed(url, more=page)[:2], (403, "UnrecognizedClientException"), page)
    same(call(presigned(url), page)[:2], (403, "UnrecognizedClientException"), page)
# What is not there is told to nobody but those who might call it.
same(call(base + "/nope"), UNSIGNED)
not_found = (404, "NotFoundException", {"message": "Not Found"})
same(signed(base + "/nope"), not_found)
same(call(presigned(base + "/nope")), not_found)

# From inside: by AWS's own name, as the role's session, never as root.
CALLER = '''
import datetime, hashlib, hmac, json, os, urllib.error, urllib.request

def sign(key, text):
    return hmac.new(key, text.encode(), hashlib.sha256).digest()

def handler(event, context):
    host, key, token = event["host"], event.get("key") or os.environ["AWS_ACCESS_KEY_ID"], os.environ["AWS_SESSION_TOKEN"]
    path, body = event["path"], event.get("body", "")
    verb = "POST" if body else "GET"
    date = datetime.datetime.now(datetime.timezone.utc).strftime("%Y%m%dT%H%M%SZ")
    scope = f"{date[:8]}/us-east-1/execute-api/aws4_request"
    names = "host;x-amz-date;x-amz-security-token"
    lines = f"host:{host}\\nx-amz-date:{date}\\nx-amz-security-token:{token}\\n"
    covered = event.get("covered", body)
    canonical = f"{verb}\\n{path}\\n\\n{lines}\\n{names}\\n{hashlib.sha256(covered.encode()).hexdigest()}"
    text = f"AWS4-HMAC-SHA256\\n{date}\\n{scope}\\n{hashlib.sha256(canonical.encode()).hexdigest()}"
    signing = ("AWS4" + os.environ["AWS_SECRET_ACCESS_KEY"]).encode()
    for part in scope.split("/"):
        signing = sign(signing, part)
    headers = {"X-Amz-Date": date, "X-Amz-Security-Token": token}
    if event.get("signed", True):
        signature = sign(signing, text).hex()
        headers["Authorization"] = f"AWS4-HMAC-SHA256 Credential={key}/{scope}, SignedHeaders={names}, Signature={signature}"
    request = urllib.request.Request(f"https://{host}{path}", body.encode() or None, headers, method=verb)
    try:
        with urllib.request.urlopen(request) as answer:
            return [answer.status, None, json.load(answer)]
    except urllib.error.HTTPError as refused:
        return [refused.code, refused.headers["x-amzn-ErrorType"], json.load(refused)]
'''
function("caller", CALLER, role("caller"), Timeout=60)
session = f"arn:aws:sts::{ACCOUNT}:assumed-role/caller/caller"
masked = f"arn:aws:execute-api:{REGION}:********{ACCOUNT[-4:]}:{api_id}/dev"


def inside(path="/dev/pets", **event):
    event = {"host": f"{api_id}.execute-api.{REGION}.amazonaws.com", "path": path, **event}
    return json.load(client("lambda").invoke(FunctionName="caller", Payload=json.dumps(event))["Payload"])


def denied(why, what="GET/pets"):
    said = f"User: {session} is not authorized to perform: execute-api:Invoke on resource: {masked}/{what} {why}"
    return [403, "AccessDeniedException", {"Message": said}]


SILENT = "because no identity-based policy allows the execute-api:Invoke action"
same(inside(), denied(SILENT))
same(inside("/dev/nope"), denied(SILENT, "GET/nope"))
same(inside(signed=False), list(UNSIGNED))
same(inside(key="test")[:2], [403, "UnrecognizedClientException"], "a key that nobody issued")
ALLOW = {"Effect": "Allow", "Action": "execute-api:Invoke", "Resource": f"arn:aws:execute-api:{REGION}:{ACCOUNT}:{api_id}/dev/*/*"}
POLICY = {"Version": "2012-10-17", "Statement": [ALLOW]}
put = lambda: client("iam").put_role_policy(RoleName="caller", PolicyName="p", PolicyDocument=json.dumps(POLICY))
put()
status, _, shown = inside(body="hello")
same((status, shown["body"]), (200, "hello"))
identity = shown["identity"]
same((identity["userArn"], identity["accountId"], identity["caller"]), (session, ACCOUNT, identity["user"]))
same(identity["caller"].startswith("AROA") and identity["caller"].endswith(":caller"), True, identity)
same(inside(body="hello", covered="other")[:2], [403, "InvalidSignatureException"], "another body than was signed")
same(inside("/dev/nope"), list(not_found))
# A function's line is as good as TLS, and conditions see the request.
ALLOW["Condition"] = {"Bool": {"aws:SecureTransport": "true"}, "StringLike": {"aws:UserAgent": "Python-urllib/*"}, "DateGreaterThan": {"aws:CurrentTime": "2020-01-01T00:00:00Z"}}
put()
same(inside(body="hello")[0], 200)
ALLOW["Condition"]["StringLike"] = {"aws:UserAgent": "curl/*"}
put()
same(inside(body="hello"), denied(SILENT, "POST/pets"))
del ALLOW["Condition"]
POLICY["Statement"].append({"Effect": "Deny", "Action": "execute-api:*", "Resource": ALLOW["Resource"].replace("/*/*", "/GET/pets")})
put()
same(inside(), denied("with an explicit deny in an identity-based policy"))
same(inside(body="hello")[0], 200)
# Managed policies count as well, and what is changed in them counts at once.
iam = client("iam")
iam.delete_role_policy(RoleName="caller", PolicyName="p")
same(inside(), denied(SILENT))
POLICY["Statement"].pop()
own = iam.create_policy(PolicyName="own", PolicyDocument=json.dumps(POLICY))["Policy"]["Arn"]
iam.attach_role_policy(RoleName="caller", PolicyArn=own)
same(inside()[0], 200)
ALLOW["Resource"] = ALLOW["Resource"].replace("/dev/*/*", "/dev/POST/*")
iam.create_policy_version(PolicyArn=own, PolicyDocument=json.dumps(POLICY), SetAsDefault=True)
same(inside(), denied(SILENT))
journey.tell({})
