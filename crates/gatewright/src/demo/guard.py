import hmac
import os


def handler(event, context):
    token = event["authorizationToken"]
    if not hmac.compare_digest(token, "Bearer " + os.environ["SHARED_SECRET"]):
        raise Exception("Unauthorized")
    # The gateway keeps this policy for every route of the stage, so it names the stage, not the one method that asked first.
    stage = "/".join(event["methodArn"].split("/")[:2])
    return {
        "principalId": "demo-user",
        "policyDocument": {
            "Version": "2012-10-17",
            "Statement": [
                {"Effect": "Allow", "Action": "execute-api:Invoke", "Resource": stage + "/*"},
                {"Effect": "Deny", "Action": "execute-api:Invoke", "Resource": stage + "/*/admin"},
            ],
        },
        "context": {"plan": "free"},
    }
