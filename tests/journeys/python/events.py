"""Asynchronous invocations: tried again under one id, destinations told, and every operation on their configuration."""

import json

import journey
from journey import refused, same, status, without_metadata

functions, logs, roles = journey.client("lambda"), journey.client("logs"), journey.client("iam")
ARN = f"arn:aws:lambda:{journey.REGION}:{journey.ACCOUNT}:function:"
LOOKS_MAX = 20_000
role = journey.role()


def logged(name, pattern, count):
    """The events of a function's log that match, once there are so many."""
    for _ in range(LOOKS_MAX):
        try:
            found = logs.filter_log_events(logGroupName=f"/aws/lambda/{name}", filterPattern=pattern)["events"]
        except logs.exceptions.ResourceNotFoundException:
            found = []
        if len(found) >= count:
            return [event["message"] for event in found]
    raise AssertionError(f"{name} did not log {pattern} {count} times: {found}")


journey.function("f", "def handler(event, context):\n    if event['fail']:\n        raise ValueError('no')\n    return event['n']\n", role)
journey.function("told", "import json\ndef handler(event, context):\n    print('TOLD ' + json.dumps(event))\n", role)
OF_F = {"FunctionName": "f"}
destinations = {"OnSuccess": {"Destination": ARN + "told"}, "OnFailure": {"Destination": ARN + "told"}}
denied = f"The function's execution role does not have permissions to call InvokeFunction on {ARN}told"
put = {**OF_F, "MaximumRetryAttempts": 1, "DestinationConfig": destinations}
refused(functions.put_function_event_invoke_config, 400, "InvalidParameterValueException", denied, **put)
may_invoke = {"Effect": "Allow", "Action": "lambda:InvokeFunction", "Resource": ARN + "told"}
policy = json.dumps({"Version": "2012-10-17", "Statement": [may_invoke]})
roles.put_role_policy(RoleName="runner", PolicyName="invoke", PolicyDocument=policy)
written = functions.put_function_event_invoke_config(**put)
same((status(written), written["FunctionArn"], written["DestinationConfig"]), (200, ARN + "f:$LATEST", destinations))
changed = functions.update_function_event_invoke_config(**OF_F, MaximumEventAgeInSeconds=60)
same((changed["MaximumRetryAttempts"], changed["MaximumEventAgeInSeconds"]), (1, 60))
same(without_metadata(functions.get_function_event_invoke_config(**OF_F)), without_metadata(changed))
listed = functions.list_function_event_invoke_configs(**OF_F)["FunctionEventInvokeConfigs"]
same(listed, [without_metadata(changed)])

accepted = functions.invoke(**OF_F, InvocationType="Event", Payload=b'{"fail": false, "n": 7}')
same((status(accepted), accepted["Payload"].read(), "ExecutedVersion" in accepted), (202, b"", False))
record = json.loads(logged("told", "TOLD", 1)[0].removeprefix("TOLD "))
request_id = accepted["ResponseMetadata"]["RequestId"]
context = {"requestId": request_id, "functionArn": ARN + "f:$LATEST", "condition": "Success", "approximateInvokeCount": 1}
same((record["version"], record["requestContext"], record["requestPayload"]), ("1.0", context, {"fail": False, "n": 7}))
same((record["responseContext"], record["responsePayload"]), ({"statusCode": 200, "executedVersion": "$LATEST"}, 7))

failing = functions.invoke(**OF_F, InvocationType="Event", Payload=b'{"fail": true}')["ResponseMetadata"]["RequestId"]
record = json.loads(logged("told", "TOLD", 2)[1].removeprefix("TOLD "))
context = {**context, "requestId": failing, "condition": "RetriesExhausted", "approximateInvokeCount": 2}
same(record["requestContext"], context)
same(record["responseContext"], {"statusCode": 200, "executedVersion": "$LATEST", "functionError": "Unhandled"})
same((record["responsePayload"]["errorType"], record["responsePayload"]["requestId"]), ("ValueError", failing))
same(len(logged("f", f'"START RequestId: {failing}"', 2)), 2)

same(status(functions.delete_function_event_invoke_config(**OF_F)), 204)
none = f"The function {ARN}f:$LATEST doesn't have an EventInvokeConfig"
refused(functions.get_function_event_invoke_config, 404, "ResourceNotFoundException", none, **OF_F)
refused(
    functions.invoke, 400, "InvalidRequestContentException",
    "Could not parse request body into json: Could not parse payload into json: expected value at line 1 column 1",
    **OF_F, InvocationType="Event", Payload=b"x",
)
