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
packages = pathlib.Path(awslambdaric.__file__).parent.parent
variables = {"GATEWRIGHT_RUNTIME_CLIENT": "awslambdaric", "PYTHONPATH": str(packages)}
role = journey.role()
runtime = "python%d.%d" % sys.version_info[:2]
journey.function("official", SOURCE, role, Runtime=runtime, Environment={"Variables": variables}, Timeout=20)


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
