"""Functions that start processes of their own: and answer, or hang, or die."""

import journey

START = "import os, subprocess, sys, time\ndef handler(event, context):\n    subprocess.Popen(['sleep', '100000'])\n    "
role = journey.role()
functions = journey.client("lambda")
for name, rest, error in [
    ("answers", "return 'well'\n", None),
    ("hangs", "time.sleep(100)\n", "Sandbox.Timedout"),
    ("dies", "os._exit(1)\n", "Runtime.ExitError"),
    ("raises", "raise ValueError('no')\n", "ValueError"),
]:
    journey.function(name, START + rest, role, Timeout=1 if error == "Sandbox.Timedout" else 10)
    answer = functions.invoke(FunctionName=name)
    payload = answer["Payload"].read().decode()
    journey.same(payload == '"well"' if error is None else f'"errorType":"{error}"' in payload.replace(" ", ""), True, payload)
