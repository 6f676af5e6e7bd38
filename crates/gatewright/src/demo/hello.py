"""The backend: greets whom the authorizer has let pass."""

import json
import os

# With a proxy integration the whole answer is the function's, and so are the headers that let a page of another origin read it.
HEADERS = {
    "Content-Type": "application/json",
    "Access-Control-Allow-Origin": os.environ["PAGE_ORIGIN"],
    "Access-Control-Expose-Headers": "x-amzn-RequestId",
}


def handler(event, context):
    caller = event["requestContext"]["authorizer"]
    print("greeting", caller["name"])
    return {"statusCode": 200, "headers": HEADERS, "body": json.dumps({"hello": caller["name"], "path": event["path"]})}
