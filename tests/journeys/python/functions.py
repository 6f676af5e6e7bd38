"""Every operation on functions: created, read, listed, updated, invoked, deleted, with all waiters."""

import base64
import hashlib
import json
import re
import urllib.request

import journey
from journey import refused, same, status, without_metadata

functions = journey.client("lambda")
ARN = f"arn:aws:lambda:{journey.REGION}:{journey.ACCOUNT}:function:"
SOURCE = "import os\ndef handler(event, context):\n    return [1, os.environ.get('COLOUR'), event, context.memory_limit_in_mb]\n"
role = journey.role()


def wait(name):
    for waiter in ("function_exists", "function_active", "function_active_v2", "function_updated", "function_updated_v2"):
        functions.get_waiter(waiter).wait(FunctionName=name)


def create():
    code = journey.package({"app.py": SOURCE})
    created = functions.create_function(
        FunctionName="f", Runtime="python3.13", Handler="app.handler", Role=role, Code={"ZipFile": code}, Description="d",
        Environment={"Variables": {"COLOUR": "blue"}},
    )
    same((status(created), created["State"], created["StateReasonCode"]), (201, "Pending", "Creating"))
    same(("LastUpdateStatus" in created, created["FunctionArn"], created["Version"]), (False, ARN + "f", "$LATEST"))
    same((created["Timeout"], created["MemorySize"], created["PackageType"], created["Architectures"]), (3, 128, "Zip", ["x86_64"]))
    same((created["CodeSize"], created["CodeSha256"]), (len(code), base64.b64encode(hashlib.sha256(code).digest()).decode()))
    same(bool(re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+0000", created["LastModified"])), True, created["LastModified"])
    wait("f")
    read = functions.get_function(FunctionName="f")
    configuration = read["Configuration"]
    same((configuration["State"], configuration["LastUpdateStatus"]), ("Active", "Successful"))
    same(configuration["RevisionId"] == created["RevisionId"], False)
    same(read["Code"]["RepositoryType"], "S3")
    with urllib.request.urlopen(read["Code"]["Location"], timeout=60) as answer:
        same(answer.read(), code)
    for name in ("f", ARN + "f", f"{journey.ACCOUNT}:function:f", "f:$LATEST"):
        shown = functions.get_function_configuration(FunctionName=name)
        same((shown["FunctionName"], shown["RevisionId"]), ("f", configuration["RevisionId"]), name)
    message = f"Function already exist: f"
    refused(
        functions.create_function, 409, "ResourceConflictException", message, FunctionName="f", Runtime="python3.13", Handler="app.handler",
        Role=role, Code={"ZipFile": code},
    )


def invoke():
    answer = functions.invoke(FunctionName="f", Payload=b'{"a": "\xc3\xbc"}')
    same((status(answer), answer["ExecutedVersion"], "FunctionError" in answer), (200, "$LATEST", False))
    same(answer["Payload"].read(), '[1, "blue", {"a": "ü"}, "128"]'.encode())
    dry = functions.invoke(FunctionName="f", InvocationType="DryRun")
    same((status(dry), dry["Payload"].read()), (204, b""))
    refused(functions.invoke, 404, "ResourceNotFoundException", f"Function not found: {ARN}nobody:$LATEST", FunctionName="nobody")


def update():
    before = functions.get_function_configuration(FunctionName="f")
    changed = functions.update_function_code(FunctionName="f", ZipFile=journey.package({"app.py": SOURCE.replace("[1", "[2")}))
    same((status(changed), changed["LastUpdateStatus"], changed["State"]), (200, "InProgress", "Active"))
    wait("f")
    configured = functions.update_function_configuration(
        FunctionName="f", MemorySize=256, Timeout=5, Environment={"Variables": {"COLOUR": "red"}}, Description="e"
    )
    same((status(configured), configured["MemorySize"], configured["Timeout"], configured["Handler"]), (200, 256, 5, "app.handler"))
    wait("f")
    same(functions.invoke(FunctionName="f", Payload=b"null")["Payload"].read(), b'[2, "red", null, "256"]')
    stale = "The Revision Id provided does not match the latest Revision Id. Call the GetFunction/GetAlias API to retrieve the latest Revision Id"
    code = {"FunctionName": "f", "ZipFile": journey.package({"app.py": SOURCE}), "RevisionId": before["RevisionId"]}
    refused(functions.update_function_code, 412, "PreconditionFailedException", stale, **code)
    dry = functions.update_function_code(FunctionName="f", ZipFile=journey.package({"app.py": "x = 1"}), DryRun=True)
    same(status(dry), 200)
    same(functions.invoke(FunctionName="f", Payload=b"null")["Payload"].read()[:2], b"[2")


def versions():
    first = functions.publish_version(FunctionName="f", Description="first")
    same((status(first), first["Version"], first["FunctionArn"], first["Description"]), (201, "1", ARN + "f:1", "first"))
    functions.get_waiter("published_version_active").wait(FunctionName="f", Qualifier="1")
    # What was published already is not published twice.
    same(functions.publish_version(FunctionName="f")["Version"], "1")
    functions.update_function_code(FunctionName="f", ZipFile=journey.package({"app.py": SOURCE.replace("[1", "[3")}))
    wait("f")
    answer = functions.invoke(FunctionName="f", Qualifier="1", Payload=b"null")
    same((answer["ExecutedVersion"], answer["Payload"].read()), ("1", b'[2, "red", null, "256"]'))
    same(functions.invoke(FunctionName="f:1", Payload=b"null")["ExecutedVersion"], "1")
    answer = functions.invoke(FunctionName="f", Payload=b"null")
    same((answer["ExecutedVersion"], answer["Payload"].read()[:2]), ("$LATEST", b"[3"))
    same(functions.publish_version(FunctionName="f")["Version"], "2")
    listed = functions.list_versions_by_function(FunctionName="f")["Versions"]
    same([version["Version"] for version in listed], ["$LATEST", "1", "2"])
    shown = functions.get_function_configuration(FunctionName="f", Qualifier="1")
    same((shown["CodeSha256"], shown["Description"]), (first["CodeSha256"], "first"))
    functions.delete_function(FunctionName="f", Qualifier="1")
    listed = functions.list_versions_by_function(FunctionName="f")["Versions"]
    same([version["Version"] for version in listed], ["$LATEST", "2"])
    missing = f"Function not found: {ARN}f:1"
    refused(functions.invoke, 404, "ResourceNotFoundException", missing, FunctionName="f", Qualifier="1")


def list_all():
    for number in range(4):
        journey.function(f"g{number}", SOURCE, role)
    pages = list(functions.get_paginator("list_functions").paginate(PaginationConfig={"PageSize": 2}))
    same([len(page["Functions"]) for page in pages], [2, 2, 1])
    listed = [function for page in pages for function in page["Functions"]]
    same(sorted(function["FunctionName"] for function in listed), ["f", "g0", "g1", "g2", "g3"])
    same(any("State" in function or "LastUpdateStatus" in function for function in listed), False)


def permissions():
    refused(functions.get_policy, 404, "ResourceNotFoundException", "The resource you requested does not exist.", FunctionName="f")
    statement = {"FunctionName": "f", "StatementId": "s", "Action": "lambda:InvokeFunction", "Principal": "apigateway.amazonaws.com"}
    added = functions.add_permission(**statement, SourceArn="arn:aws:execute-api:us-east-1:000000000000:abc/*")
    expected = {
        "Sid": "s",
        "Effect": "Allow",
        "Principal": {"Service": "apigateway.amazonaws.com"},
        "Action": "lambda:InvokeFunction",
        "Resource": ARN + "f",
        "Condition": {"ArnLike": {"AWS:SourceArn": "arn:aws:execute-api:us-east-1:000000000000:abc/*"}},
    }
    same((status(added), json.loads(added["Statement"]), list(json.loads(added["Statement"]))), (201, expected, list(expected)))
    read = functions.get_policy(FunctionName="f")
    same(json.loads(read["Policy"]), {"Version": "2012-10-17", "Id": "default", "Statement": [expected]})
    taken = "The statement id (s) provided already exists. Please provide a new statement id, or remove the existing statement."
    refused(functions.add_permission, 409, "ResourceConflictException", taken, **statement)


def delete():
    same(status(functions.delete_function(FunctionName="f")), 204)
    gone = f"Function not found: {ARN}f"
    for call in (functions.get_function, functions.get_function_configuration, functions.delete_function):
        refused(call, 404, "ResourceNotFoundException", gone, FunctionName="f")
    # A new function of that name is a new one: no policy, no environment.
    journey.function("f", SOURCE, role)
    wait("f")
    refused(functions.get_policy, 404, "ResourceNotFoundException", "The resource you requested does not exist.", FunctionName="f")
    same(functions.invoke(FunctionName="f", Payload=b"0")["Payload"].read(), b'[1, null, 0, "128"]')


create()
invoke()
update()
versions()
list_all()
permissions()
delete()
