"""A function that calls itself through boto3: how deep it gets, and that the server goes on."""

import json

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

# It calls itself as its role, which must be allowed to.
POLICY = {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "lambda:InvokeFunction", "Resource": "*"}}
runner = role()
client("iam").put_role_policy(RoleName=runner.rpartition("/")[2], PolicyName="calls", PolicyDocument=json.dumps(POLICY))
function("deep", SOURCE, runner, Timeout=100, MemorySize=256)
answer = client("lambda").invoke(FunctionName="deep", Payload=b"{}")
tell(json.load(answer["Payload"]))
