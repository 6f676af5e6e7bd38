import json


def handler(event, context):
    caller = event["requestContext"].get("authorizer", {}).get("principalId", "nobody")
    return {"statusCode": 200, "body": json.dumps({"hello": caller, "path": event["path"]})}
