"""Functions without any resource policy: an authorizer asked by a role, a backend called by one."""

import json
import urllib.error
import urllib.request

import journey
from journey import client, same

functions, gateway, iam = client("lambda"), client("apigateway"), client("iam")
GUARD = """
def handler(event, context):
    statement = {"Action": "execute-api:Invoke", "Effect": "Allow", "Resource": "*"}
    return {"principalId": event["authorizationToken"], "policyDocument": {"Version": "2012-10-17", "Statement": [statement]}}
"""
BACKEND = """
def handler(event, context):
    return {"statusCode": 200, "body": event["requestContext"].get("authorizer", {}).get("principalId", "nobody")}
"""


def trust(service):
    statement = {"Effect": "Allow", "Principal": {"Service": service}, "Action": "sts:AssumeRole"}
    return json.dumps({"Version": "2012-10-17", "Statement": [statement]})


def role(name):
    return iam.create_role(RoleName=name, AssumeRolePolicyDocument=trust("apigateway.amazonaws.com"))["Role"]["Arn"]


def allow(name, resource, effect="Allow"):
    statement = {"Effect": effect, "Action": "lambda:InvokeFunction", "Resource": resource}
    document = json.dumps({"Version": "2012-10-17", "Statement": [statement]})
    iam.put_role_policy(RoleName=name, PolicyName=effect, PolicyDocument=document)


def forbid(name, effect="Allow"):
    iam.delete_role_policy(RoleName=name, PolicyName=effect)


def call(token=None, path="/guarded"):
    headers = {"Authorization": token} if token else {}
    try:
        with urllib.request.urlopen(urllib.request.Request(base + path, headers=headers)) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as refused:
        return refused.code, refused.read().decode()


runner = journey.role()
guard, backend = journey.function("guard", GUARD, runner), journey.function("backend", BACKEND, runner)
asks, calls = role("asks"), role("calls")
api = gateway.create_rest_api(name="pets")
api_id, root = api["id"], api["rootResourceId"]
given = {"restApiId": api_id, "name": "guard", "type": "TOKEN", "identitySource": "method.request.header.Authorization"}
made = gateway.create_authorizer(**given, authorizerUri=journey.uri(guard), authorizerCredentials=asks)
authorizer = {"restApiId": api_id, "authorizerId": made["id"]}
same(gateway.get_authorizer(**authorizer)["authorizerCredentials"], asks)
for path, more in [("guarded", {"authorizationType": "CUSTOM", "authorizerId": made["id"]}), ("open", {"authorizationType": "NONE"})]:
    resource = gateway.create_resource(restApiId=api_id, parentId=root, pathPart=path)["id"]
    method = {"restApiId": api_id, "resourceId": resource, "httpMethod": "GET"}
    gateway.put_method(**method, **more)
    shown = gateway.put_integration(
        **method, type="AWS_PROXY", integrationHttpMethod="POST", uri=journey.uri(backend), credentials=calls
    )
    same(shown["credentials"], calls)
gateway.create_deployment(restApiId=api_id, stageName="dev")
base = f"{gateway.meta.endpoint_url}/restapis/{api_id}/dev/_user_request_"
unconfigured, broken = (500, '{"message":null}'), (500, '{"message": "Internal server error"}')

# Neither role may do anything yet.
same(call("a"), unconfigured)
same(call(path="/open"), broken)
allow("asks", guard)
same(call("a"), broken, "the guard has let it pass, the backend is not let")
allow("calls", backend)
same((call("a"), call(path="/open")), ((200, "a"), (200, "nobody")))
# From now on a new token is refused; a policy that was kept still counts, and a backend's answer is never kept.
forbid("asks")
same((call("a"), call("b")), ((200, "a"), unconfigured))
forbid("calls")
same((call("a"), call(path="/open")), (broken, broken))
allow("calls", backend)
allow("asks", guard)
same(call("b"), (200, "b"), "a refusal is not kept")
# A denial wins.
allow("asks", "*", "Deny")
same(call("c"), unconfigured)
forbid("asks", "Deny")
same(call("c"), (200, "c"))


def tested():
    return gateway.test_invoke_authorizer(**authorizer, headers={"Authorization": "t"})


# Whom the role trusts counts at once as well, for test calls too.
same((tested()["clientStatus"], tested()["principalId"]), (0, "t"))
iam.update_assume_role_policy(RoleName="asks", PolicyDocument=trust("lambda.amazonaws.com"))
same((call("c"), call("d")), ((200, "c"), unconfigured))
told = tested()
same(told["clientStatus"], 500)
same(f"API Gateway does not have permission to assume the provided role {asks}\n" in told["log"], True, told["log"])
iam.update_assume_role_policy(RoleName="asks", PolicyDocument=trust("apigateway.amazonaws.com"))
same(call("d"), (200, "d"))
# The resource policy can let the role in by itself.
forbid("asks")
functions.add_permission(FunctionName="guard", StatementId="asks", Action="lambda:InvokeFunction", Principal=asks)
same(call("e"), (200, "e"))
functions.remove_permission(FunctionName="guard", StatementId="asks")
same(call("f"), unconfigured)
# By an alias it takes the alias's ARN.
functions.publish_version(FunctionName="guard")
functions.create_alias(FunctionName="guard", Name="live", FunctionVersion="1")
patch = [{"op": "replace", "path": "/authorizerUri", "value": journey.uri(f"{guard}:live")}]
gateway.update_authorizer(**authorizer, patchOperations=patch)
gateway.create_deployment(restApiId=api_id, stageName="dev")
allow("asks", guard)
same(call("g"), unconfigured)
allow("asks", f"{guard}:live")
same(call("g"), (200, "g"))
# Without the role it is the function's resource policy again, which is none.
patch = [{"op": "replace", "path": "/authorizerCredentials", "value": ""}]
same("authorizerCredentials" in gateway.update_authorizer(**authorizer, patchOperations=patch), False)
gateway.create_deployment(restApiId=api_id, stageName="dev")
same(call("g"), unconfigured, "what the role was told is not everybody's")
# A role that is gone trusts nobody.
gateway.update_authorizer(**authorizer, patchOperations=[{"op": "replace", "path": "/authorizerCredentials", "value": asks}])
gateway.create_deployment(restApiId=api_id, stageName="dev")
same(call("g"), (200, "g"))
forbid("asks")
iam.delete_role(RoleName="asks")
same((call("g"), call("h")), ((200, "g"), unconfigured))
# What is handed over must be a role of this account.
journey.refused(
    gateway.create_authorizer, 403, "AccessDeniedException", "Cross-account pass role is not allowed.",
    **{**given, "name": "other"}, authorizerUri=journey.uri(guard), authorizerCredentials="arn:aws:iam::123456789012:role/asks",
)
# And it takes the permission to hand it over.
HANDS = f"""
import boto3
def handler(event, context):
    given = {{"restApiId": "{api_id}", "name": "third", "type": "TOKEN", "identitySource": "method.request.header.A"}}
    try:
        boto3.client("apigateway").create_authorizer(**given, authorizerUri="{journey.uri(guard)}", authorizerCredentials="{calls}")
        return "made"
    except Exception as problem:
        return str(problem)
"""
journey.function("hands", HANDS, journey.role("hands"), Timeout=60)
STATEMENTS = [{"Effect": "Allow", "Action": "apigateway:*", "Resource": "*"}]


def handed():
    document = json.dumps({"Version": "2012-10-17", "Statement": STATEMENTS})
    iam.put_role_policy(RoleName="hands", PolicyName="p", PolicyDocument=document)
    return json.load(functions.invoke(FunctionName="hands")["Payload"])


said = handed()
same(f"is not authorized to perform: iam:PassRole on resource: {calls}" in said, True, said)
STATEMENTS.append({"Effect": "Allow", "Action": "iam:PassRole", "Resource": calls})
same(handed(), "made")
journey.tell({})
