"""Functions run by AWS's own runtime client, which is installed beside boto3."""

import json
import pathlib
import sys

import awslambdaric

import journey

functions = journey.client("lambda")
SOURCE = """
import sys
import boto3

calls = 0


def handler(event, context):
    global calls
    calls += 1
    if event == "raise":
        raise ValueError("größe")
    if event == "exit":
        sys.exit(3)
    if event == "who":
        return boto3.client("sts").get_caller_identity()["Arn"]
    return {"calls": calls, "client": "awslambdaric" in sys.modules, "event": event, "name": context.function_name}
"""
role = journey.role()
runtime = "python%d.%d" % sys.version_info[:2]

# The client and what it stands on are in the package, as in one for Lambda.
site_packages = pathlib.Path(awslambdaric.__file__).parent.parent
files = {"app.py": SOURCE.encode()}
for name in ("awslambdaric", "snapshot_restore_py", "simplejson"):
    files.update({str(path.relative_to(site_packages)): path.read_bytes() for path in (site_packages / name).rglob("*") if path.is_file()})
files.update({path.name: path.read_bytes() for path in site_packages.glob("runtime_client*")})

# This client cannot ask for the SDK that AWS's runtime carries, so a function of our own client does it first.
journey.function("carrier", "import boto3\ndef handler(event, context):\n    return boto3.__version__\n", role, Runtime=runtime, Timeout=60)
carried = functions.invoke(FunctionName="carrier")
assert "FunctionError" not in carried, carried["Payload"].read()

variables = {"GATEWRIGHT_RUNTIME_CLIENT": "awslambdaric"}
functions.create_function(
    FunctionName="official",
    Runtime=runtime,
    Handler="app.handler",
    Role=role,
    Code={"ZipFile": journey.package(files)},
    Environment={"Variables": variables},
    Timeout=20,
)


def invoke(event):
    answer = functions.invoke(FunctionName="official", Payload=json.dumps(event).encode(), LogType="Tail")
    return answer.get("FunctionError"), json.loads(answer["Payload"].read())


problems = []


def check(shown, expected):
    if shown != expected:
        problems.append({"shown": shown, "expected": expected})


base = {"client": True, "name": "official"}
check(invoke({"ü": 1}), (None, {**base, "calls": 1, "event": {"ü": 1}}))
check(invoke(None), (None, {**base, "calls": 2, "event": None}))
kind, error = invoke("raise")
check((kind, error.get("errorType"), error.get("errorMessage")), ("Unhandled", "ValueError", "größe"))
kind, error = invoke("exit")
check((kind, error.get("errorType"), error.get("errorMessage", "").endswith("exit status 3")), ("Unhandled", "Runtime.ExitError", True))
check(invoke(1), (None, {**base, "calls": 1, "event": 1}))
kind, who = invoke("who")
check((kind, str(who).startswith(f"arn:aws:sts::{journey.ACCOUNT}:assumed-role/runner/")), (None, True))
if problems:
    print(who, file=sys.stderr)
journey.tell({"problems": problems})
