"""A function URL with signatures: botocore signs from outside, functions by their roles from inside."""

import json
import sys
import urllib.error
import urllib.request

import boto3
from botocore.auth import SigV4Auth, SigV4QueryAuth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials
from journey import ACCOUNT, REGION, client, function, role, same

URL, ID = sys.argv[1:]
FORBIDDEN = '{"Message":"Forbidden. For troubleshooting Function URL authorization issues, see: https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html"}'


def call(url, headers=None, data=None, method=None):
    """Status and body."""
    try:
        with urllib.request.urlopen(urllib.request.Request(url, data, headers or {}, method=method)) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as refused:
        return refused.code, refused.read().decode()


def signed(key="test", service="lambda", region=REGION, data=None, url=URL + "a//b/../c?x=y%20z", more=None, method="GET"):
    """The same, signed in a header."""
    request = AWSRequest(method, url, data=data, headers=more or {})
    SigV4Auth(Credentials(key, "secret"), service, region).add_auth(request)
    return call(url, dict(request.headers), data, method)


status, body = signed(data=b'{"a": 1}', method="POST", more={"Content-Type": "application/json"})
same(status, 200, body)
event = json.loads(body)
same(event["requestContext"]["accountId"], ACCOUNT)
root = f"arn:aws:iam::{ACCOUNT}:root"
same(
    event["requestContext"]["authorizer"]["iam"],
    {
        "accessKey": "test",
        "accountId": ACCOUNT,
        "callerId": ACCOUNT,
        "cognitoIdentity": None,
        "principalOrgId": None,
        "userArn": root,
        "userId": ACCOUNT,
    },
)
same((event["rawPath"], event["body"], "authorization" in event["headers"]), ("/a//b/../c", '{"a": 1}', False))
same("x-amz-date" in event["headers"], True)

request = AWSRequest("GET", URL)
SigV4QueryAuth(Credentials("test", "secret"), "lambda", REGION, expires=60).add_auth(request)
same(call(request.url)[0], 200, "presigned")
# A page can send such a URL without asking: nobody has issued its key, so it is nobody's then.
for page in ({"Origin": "https://evil.example"}, {"Sec-Fetch-Site": "cross-site"}, {"Sec-Fetch-Site": "same-origin"}):
    same(call(request.url, page), (403, FORBIDDEN), page)
    same(signed(more=page), (403, FORBIDDEN), page)

same(signed(service="execute-api")[0], 403)
same(signed(region="eu-west-1")[0], 403)
same(call(URL, {"Authorization": "AWS4-HMAC-SHA256 nonsense"})[0], 403)
same(call(URL, {"Authorization": "Bearer token"}), (403, FORBIDDEN))

# Another account needs both policies: its root has all of its own, and the function's names nobody yet.
other = "111111111111"
same(signed(key=other), (403, FORBIDDEN))
client("lambda").add_permission(
    FunctionName="echo",
    StatementId="other",
    Action="lambda:InvokeFunctionUrl",
    Principal=other,
    FunctionUrlAuthType="AWS_IAM",
)
status, body = signed(key=other)
same((status, json.loads(body)["requestContext"]["accountId"]), (200, other))

# From inside: by AWS's own name, as the role's session, never as root.
CALLER = '''
import datetime, hashlib, hmac, json, os, urllib.error, urllib.request

def sign(key, text):
    return hmac.new(key, text.encode(), hashlib.sha256).digest()

def handler(event, context):
    host, key, token = event["host"], event.get("key") or os.environ["AWS_ACCESS_KEY_ID"], os.environ["AWS_SESSION_TOKEN"]
    date = datetime.datetime.now(datetime.timezone.utc).strftime("%Y%m%dT%H%M%SZ")
    scope = f"{date[:8]}/us-east-1/lambda/aws4_request"
    names = "host;x-amz-date;x-amz-security-token"
    lines = f"host:{host}\\nx-amz-date:{date}\\nx-amz-security-token:{token}\\n"
    canonical = f"GET\\n/inside\\n\\n{lines}\\n{names}\\n{hashlib.sha256(b'').hexdigest()}"
    text = f"AWS4-HMAC-SHA256\\n{date}\\n{scope}\\n{hashlib.sha256(canonical.encode()).hexdigest()}"
    signing = ("AWS4" + os.environ["AWS_SECRET_ACCESS_KEY"]).encode()
    for part in scope.split("/"):
        signing = sign(signing, part)
    headers = {"X-Amz-Date": date, "X-Amz-Security-Token": token}
    if event.get("signed", True):
        signature = sign(signing, text).hex()
        headers["Authorization"] = f"AWS4-HMAC-SHA256 Credential={key}/{scope}, SignedHeaders={names}, Signature={signature}"
    try:
        with urllib.request.urlopen(urllib.request.Request(f"https://{host}/inside", headers=headers)) as answer:
            return [answer.status, json.load(answer)]
    except urllib.error.HTTPError as refused:
        return [refused.code, refused.read().decode()]
'''
HOST = f"{ID}.lambda-url.{REGION}.on.aws"
caller = role("caller")
function("caller", CALLER, caller, Timeout=60)


def inside(**event):
    answer = client("lambda").invoke(FunctionName="caller", Payload=json.dumps({"host": HOST, **event}))
    return json.load(answer["Payload"])


same(inside(), [403, FORBIDDEN], "the role may nothing")
same(inside(signed=False), [403, FORBIDDEN])
same(inside(key="test")[0], 403, "a key that nobody issued")
echo = f"arn:aws:lambda:{REGION}:{ACCOUNT}:function:echo"
ALLOW = {"Effect": "Allow", "Action": "lambda:InvokeFunctionUrl", "Resource": echo}
POLICY = {"Version": "2012-10-17", "Statement": [ALLOW]}
put = lambda: client("iam").put_role_policy(RoleName="caller", PolicyName="p", PolicyDocument=json.dumps(POLICY))
ALLOW["Condition"] = {"StringEquals": {"lambda:FunctionUrlAuthType": "NONE"}}
put()
same(inside(), [403, FORBIDDEN], "the role may call open URLs alone")
ALLOW["Condition"] = {"StringEquals": {"lambda:FunctionUrlAuthType": "AWS_IAM"}, "Bool": {"lambda:InvokedViaFunctionUrl": "true"}}
put()
status, event = inside()
same((status, event["requestContext"]["domainName"]), (200, HOST))
iam = event["requestContext"]["authorizer"]["iam"]
same((iam["userArn"], iam["accountId"]), (f"arn:aws:sts::{ACCOUNT}:assumed-role/caller/caller", ACCOUNT))
POLICY["Statement"].append({"Effect": "Deny", "Action": "lambda:InvokeFunctionUrl", "Resource": "*"})
put()
same(inside(), [403, FORBIDDEN], "a denial wins")
client("iam").delete_role_policy(RoleName="caller", PolicyName="p")
client("lambda").add_permission(
    FunctionName="echo", StatementId="role", Action="lambda:InvokeFunctionUrl", Principal=caller, FunctionUrlAuthType="AWS_IAM"
)
same(inside()[0], 200, "the function's policy names the role")

# An alias has a URL of its own, guarded by its own policy; it outlives the alias, and then refuses.
lam = client("lambda")
lam.publish_version(FunctionName="echo")
lam.create_alias(FunctionName="echo", Name="live", FunctionVersion="1")
alias_url = lam.create_function_url_config(FunctionName="echo", Qualifier="live", AuthType="NONE")["FunctionUrl"]
same(call(alias_url), (403, FORBIDDEN), "no policy of the alias")
lam.add_permission(
    FunctionName="echo",
    Qualifier="live",
    StatementId="open",
    Action="lambda:InvokeFunctionUrl",
    Principal="*",
    FunctionUrlAuthType="NONE",
)
same(call(alias_url)[0], 200)
same([found["FunctionUrl"] for found in lam.list_function_url_configs(FunctionName="echo")["FunctionUrlConfigs"]], [URL, alias_url])
lam.put_function_concurrency(FunctionName="echo", ReservedConcurrentExecutions=0)
same(call(alias_url), (429, '{"Message":"Rate Exceeded."}'))
lam.delete_function_concurrency(FunctionName="echo")
lam.delete_alias(FunctionName="echo", Name="live")
same(call(alias_url), (403, FORBIDDEN), "the alias is gone")
lam.delete_function_url_config(FunctionName="echo", Qualifier="live")
same(call(alias_url), (403, '{"Message":null}'), "the URL is gone")
