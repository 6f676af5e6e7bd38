"""CloudWatch Logs by boto3: groups, streams, events in both directions, filters, retention, tags."""

import time

from journey import ACCOUNT, REGION, client, refused, same, tell

logs = client("logs")
GROUP, STREAM = "/app/gate", "one"
arn = f"arn:aws:logs:{REGION}:{ACCOUNT}:log-group:{GROUP}"

logs.create_log_group(logGroupName=GROUP, tags={"team": "gate"})
refused(logs.create_log_group, 400, "ResourceAlreadyExistsException", "The specified log group already exists", logGroupName=GROUP)
logs.tag_resource(resourceArn=arn, tags={"stage": "dev"})
logs.untag_resource(resourceArn=arn, tagKeys=["team"])
same(logs.list_tags_for_resource(resourceArn=arn)["tags"], {"stage": "dev"})
same(logs.list_tags_log_group(logGroupName=GROUP)["tags"], {"stage": "dev"})
logs.put_retention_policy(logGroupName=GROUP, retentionInDays=7)
same(logs.describe_log_groups(logGroupNamePrefix="/app")["logGroups"][0]["retentionInDays"], 7)
logs.delete_retention_policy(logGroupName=GROUP)
same("retentionInDays" in logs.describe_log_groups(logGroupNamePrefix="/app")["logGroups"][0], False)

logs.create_log_stream(logGroupName=GROUP, logStreamName=STREAM)
now = int(time.time() * 1000)
events = [{"timestamp": now + number, "message": f'{{"number": {number}, "level": "{"ERROR" if number % 10 == 0 else "INFO"}"}}'} for number in range(100)]
logs.put_log_events(logGroupName=GROUP, logStreamName=STREAM, logEvents=events)
refused(
    logs.put_log_events,
    400,
    "InvalidParameterException",
    "Log events in a single PutLogEvents request must be in chronological order.",
    logGroupName=GROUP,
    logStreamName=STREAM,
    logEvents=events[::-1],
)

seen, token = [], None
while True:
    more = {"nextToken": token} if token else {"startFromHead": True}
    page = logs.get_log_events(logGroupName=GROUP, logStreamName=STREAM, limit=33, **more)
    seen += [event["message"] for event in page["events"]]
    if page["nextForwardToken"] == token:
        break
    token = page["nextForwardToken"]
same(seen, [event["message"] for event in events], "forward, page by page")
back = logs.get_log_events(logGroupName=GROUP, logStreamName=STREAM, limit=10)
same([event["message"] for event in back["events"]], [event["message"] for event in events[-10:]], "the newest")

paginator = logs.get_paginator("filter_log_events")
pages = paginator.paginate(logGroupName=GROUP, filterPattern='{ $.level = "ERROR" && $.number >= 50 }', limit=3)
found = [event for page in pages for event in page["events"]]
same([event["message"] for event in found], [events[number]["message"] for number in range(50, 100, 10)])
same(len({event["eventId"] for event in found}), 5, "ids differ")

streams = logs.describe_log_streams(logGroupName=GROUP, orderBy="LastEventTime", descending=True)["logStreams"]
same((streams[0]["logStreamName"], streams[0]["lastEventTimestamp"]), (STREAM, events[-1]["timestamp"]))
logs.delete_log_stream(logGroupName=GROUP, logStreamName=STREAM)
refused(
    logs.get_log_events,
    400,
    "ResourceNotFoundException",
    "The specified log stream does not exist.",
    logGroupName=GROUP,
    logStreamName=STREAM,
)
logs.delete_log_group(logGroupName=GROUP)
same(logs.describe_log_groups()["logGroups"], [])
tell({})
