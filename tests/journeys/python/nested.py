"""A function that calls itself through boto3: how deep it gets, and that the server goes on."""

import json
import sys

from journey import client, function, role, tell

SOURCE = """
import boto3, json

def handler(event, context):
    try:
        answer = boto3.client("lambda").invoke(FunctionName=context.function_name, Payload=b"{}")
    except Exception as problem:
        return {"depth": 0, "problem": str(problem)}
    told = json.load(answer["Payload"])
    return {"depth": told["depth"] + 1, "problem": told["problem"]}
"""

# boto3 is not part of this server's runtimes yet, so the function gets this interpreter's.
SITE_PACKAGES = [path for path in sys.path if path.endswith("site-packages")]
function("deep", SOURCE, role(), Timeout=100, Environment={"Variables": {"PYTHONPATH": ":".join(SITE_PACKAGES)}})
answer = client("lambda").invoke(FunctionName="deep", Payload=b"{}")
tell(json.load(answer["Payload"]))
