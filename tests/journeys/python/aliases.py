"""Aliases: every operation on them, calls by them, and an API whose integration and authorizer name one."""

import urllib.error
import urllib.request

import journey
from journey import refused, same, status, without_metadata

functions, gateway = journey.client("lambda"), journey.client("apigateway")
ARN = f"arn:aws:lambda:{journey.REGION}:{journey.ACCOUNT}:function:f"
SOURCE = """
def handler(event, context):
    if event and event.get("type") == "TOKEN":
        allow = {"Effect": "Allow", "Action": "execute-api:Invoke", "Resource": "*"}
        return {"principalId": context.function_version, "policyDocument": {"Version": "2012-10-17", "Statement": [allow]}}
    return {"statusCode": 200, "body": context.function_version + " " + context.invoked_function_arn}
"""
ALIAS = {"FunctionName": "f", "Name": "live"}


def publish(text):
    functions.update_function_code(FunctionName="f", ZipFile=journey.package({"app.py": f"{SOURCE}# {text}\n"}))
    return functions.publish_version(FunctionName="f")["Version"]


def made():
    created = functions.create_alias(**ALIAS, FunctionVersion="1", Description="now")
    expected = {"AliasArn": f"{ARN}:live", "Name": "live", "FunctionVersion": "1", "Description": "now", "RevisionId": created["RevisionId"]}
    same((status(created), without_metadata(created)), (201, expected))
    same(without_metadata(functions.get_alias(**ALIAS)), expected)
    refused(functions.create_alias, 409, "ResourceConflictException", f"Alias already exists: {ARN}:live", **ALIAS, FunctionVersion="2")
    missing = f"Cannot find alias arn: {ARN}:other"
    refused(functions.get_alias, 404, "ResourceNotFoundException", missing, FunctionName="f", Name="other")
    shown = functions.get_function(FunctionName="f", Qualifier="live")["Configuration"]
    same((shown["FunctionArn"], shown["Version"]), (f"{ARN}:live", "1"))
    answer = functions.invoke(FunctionName="f:live")
    same((answer["ExecutedVersion"], answer["Payload"].read()), ("1", f'{{"statusCode": 200, "body": "1 {ARN}:live"}}'.encode()))


def led_elsewhere():
    shared = functions.update_alias(**ALIAS, RoutingConfig={"AdditionalVersionWeights": {"2": 1.0}})
    same(shared["RoutingConfig"], {"AdditionalVersionWeights": {"2": 1.0}})
    same(functions.invoke(FunctionName="f", Qualifier="live")["ExecutedVersion"], "2")
    functions.update_alias(**ALIAS, RoutingConfig={"AdditionalVersionWeights": {"2": 0.5}})
    seen = {functions.invoke(FunctionName="f:live", InvocationType="RequestResponse")["ExecutedVersion"] for _ in range(40)}
    same(seen, {"1", "2"})
    pages = list(functions.get_paginator("list_aliases").paginate(FunctionName="f", PaginationConfig={"PageSize": 1}))
    same([alias["Name"] for page in pages for alias in page["Aliases"]], ["live"])
    referenced = "Unable to delete version because the following aliases reference it: [live]"
    refused(functions.delete_function, 409, "ResourceConflictException", referenced, FunctionName="f", Qualifier="2")
    ended = functions.update_alias(**ALIAS, FunctionVersion="2", RoutingConfig={})
    same(("RoutingConfig" in ended, ended["FunctionVersion"]), (False, "2"))


def call(url):
    request = urllib.request.Request(url, headers={"Authorization": "token"})
    try:
        with urllib.request.urlopen(request) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as problem:
        return problem.code, problem.read().decode()


def behind_an_api():
    api = gateway.create_rest_api(name="pets")
    api_id, root = api["id"], api["rootResourceId"]
    guard = gateway.create_authorizer(
        restApiId=api_id, name="guard", type="TOKEN", authorizerUri=journey.uri(f"{ARN}:live"),
        identitySource="method.request.header.Authorization", authorizerResultTtlInSeconds=0,
    )["id"]
    method = {"restApiId": api_id, "resourceId": root, "httpMethod": "GET"}
    gateway.put_method(**method, authorizationType="CUSTOM", authorizerId=guard)
    gateway.put_integration(**method, type="AWS_PROXY", integrationHttpMethod="POST", uri=journey.uri(f"{ARN}:live"))
    gateway.create_deployment(restApiId=api_id, stageName="dev")
    url = f"{gateway.meta.endpoint_url}/restapis/{api_id}/dev/_user_request_/"
    permission = {"FunctionName": "f", "StatementId": "s", "Action": "lambda:InvokeFunction", "Principal": "apigateway.amazonaws.com"}
    # A permission of the function, or of the version, is none of the alias.
    functions.add_permission(**permission)
    functions.add_permission(**permission, Qualifier="2")
    same(call(url), (500, '{"message":null}'))
    functions.add_permission(**permission, Qualifier="live")
    same(call(url), (200, f"2 {ARN}:live"))
    # The alias keeps its permission when it leads elsewhere, and the next call follows it.
    functions.update_alias(**ALIAS, FunctionVersion="1")
    same(call(url), (200, f"1 {ARN}:live"))
    functions.remove_permission(FunctionName="f", StatementId="s", Qualifier="live")
    same(call(url), (500, '{"message":null}'))


journey.function("f", SOURCE, journey.role())
publish("one")
publish("two")
made()
led_elsewhere()
behind_an_api()
same(status(functions.delete_alias(**ALIAS)), 204)
same(status(functions.delete_alias(**ALIAS)), 204)
gone = f"Function not found: {ARN}:live"
refused(functions.invoke, 404, "ResourceNotFoundException", gone, FunctionName="f", Qualifier="live")
