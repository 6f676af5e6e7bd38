"""The event that was being run when the server ended has been run again, under its own id."""

import sys

import journey

logs = journey.client("logs")
LOOKS_MAX = 20_000


def logged(pattern):
    return [event["message"] for event in logs.filter_log_events(logGroupName="/aws/lambda/f", filterPattern=pattern)["events"]]


for _ in range(LOOKS_MAX):
    if logged('"event ends"'):
        break
else:
    raise AssertionError("the event was lost")
attempts = logged("START RequestId")
journey.same(len(attempts), 2, attempts)
journey.same([sys.argv[1] in attempt for attempt in attempts], [True, True], attempts)
