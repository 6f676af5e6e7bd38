"""An event that is being run when the server is killed: leaves the function so that the next attempt ends."""

import journey

functions, logs = journey.client("lambda"), journey.client("logs")
LOOKS_MAX = 20_000
SOURCE = """
import os, time

def handler(event, context):
    print(event["name"], os.environ["DOES"])
    if os.environ["DOES"] == "waits":
        time.sleep(600)
"""
journey.function("f", SOURCE, journey.role(), Timeout=900, Environment={"Variables": {"DOES": "waits"}})
accepted = functions.invoke(FunctionName="f", InvocationType="Event", Payload=b'{"name": "event"}')
for _ in range(LOOKS_MAX):
    groups = logs.describe_log_groups(logGroupNamePrefix="/aws/lambda/f")["logGroups"]
    if groups and logs.filter_log_events(logGroupName="/aws/lambda/f", filterPattern="waits")["events"]:
        break
else:
    raise AssertionError("the event is not run")
functions.update_function_configuration(FunctionName="f", Environment={"Variables": {"DOES": "ends"}})
journey.tell({"request_id": accepted["ResponseMetadata"]["RequestId"]})
