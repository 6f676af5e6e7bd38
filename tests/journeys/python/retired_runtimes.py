"""Runtimes that AWS has retired: kept and shown as they were asked for, and run; or refused as AWS refuses them."""

import json
import sys

import journey
from journey import refused, same

functions = journey.client("lambda")
role = journey.role()
PYTHON = journey.package({"app.py": "import os\ndef handler(event, context):\n    return [event, os.environ['AWS_EXECUTION_ENV']]\n"})
NODE = journey.package({"app.js": "exports.handler = (event, context) => context.done(null, [event, process.env.AWS_EXECUTION_ENV]);\n"})
RUN = {"python3.6": PYTHON, "python3.7": PYTHON, "nodejs8.10": NODE, "nodejs10.x": NODE, "nodejs12.x": NODE, "nodejs14.x": NODE}
NEVER = ("python2.7", "java8", "go1.x", "ruby2.7", "dotnetcore3.1")


def refusal(runtime):
    return (
        f"The runtime parameter of {runtime} is no longer supported for creating or updating AWS Lambda functions. "
        "We recommend you use a supported runtime while creating or updating functions."
    )


def is_refused(runtime, message):
    refused(
        functions.create_function, 400, "InvalidParameterValueException", message, FunctionName="no", Runtime=runtime,
        Handler="app.handler", Role=role, Code={"ZipFile": PYTHON},
    )
    refused(
        functions.update_function_configuration, 400, "InvalidParameterValueException", message, FunctionName="now", Runtime=runtime
    )


functions.create_function(FunctionName="now", Runtime="python3.13", Handler="app.handler", Role=role, Code={"ZipFile": PYTHON})
for runtime in NEVER:
    is_refused(runtime, refusal(runtime))
is_refused(
    "java21",
    "Gatewright does not yet support the runtime java21: it has nothing that runs this language; it runs python3.*, nodejs*.x and provided.*.",
)
for runtime, code in RUN.items():
    if "strict" in sys.argv:
        is_refused(runtime, refusal(runtime))
        continue
    for name in (runtime.replace(".", "-"), runtime.replace(".", "-") + "-again"):
        made = functions.create_function(FunctionName=name, Runtime=runtime, Handler="app.handler", Role=role, Code={"ZipFile": code})
        same(made["Runtime"], runtime)
        same(functions.get_function_configuration(FunctionName=name)["Runtime"], runtime)
        answer = functions.invoke(FunctionName=name, Payload=b"1")
        same(json.loads(answer["Payload"].read()), [1, "AWS_Lambda_" + runtime])
if "strict" not in sys.argv:
    updated = functions.update_function_configuration(FunctionName="now", Runtime="python3.7")
    same(updated["Runtime"], "python3.7")
journey.tell(list(RUN))
