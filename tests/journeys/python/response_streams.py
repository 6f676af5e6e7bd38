"""Answers that stream, by InvokeWithResponseStream; tells the URL of the same function, for raw HTTP."""

import base64
import json

from botocore.exceptions import ClientError
from journey import ACCOUNT, REGION, client, function, package, refused, role, same, status, tell

# Streams as its event says. What it waits for is that a URL is gone, which every client of it sees.
SOURCE = """
const https = require('node:https')

const exists = (host) => new Promise((resolve, reject) => {
  const headers = { origin: 'https://app.example', 'access-control-request-method': 'PUT' }
  const request = https.request({ host, method: 'OPTIONS', headers, agent: false }, (answer) => {
    answer.resume()
    answer.on('end', () => resolve(answer.statusCode === 200))
  })
  request.on('error', reject)
  request.end()
})

exports.handler = awslambda.streamifyResponse(async (event, stream) => {
  const { how, host } = event.rawPath === undefined ? event : { how: event.rawPath.slice(1), ...event.queryStringParameters }
  if (how === 'fail') throw new TypeError('at once')
  if (how === 'prelude') {
    stream = awslambda.HttpResponseStream.from(stream, {
      statusCode: 201,
      headers: { 'Content-Type': 'text/event-stream', 'X-Own': 'own', 'Access-Control-Allow-Origin': '*' },
      cookies: ['a=1; Path=/', 'b=2']
    })
  } else {
    stream.setContentType('text/plain')
  }
  console.log('streaming', how)
  stream.write(Buffer.from('first\\xff', 'latin1'))
  if (how === 'break') throw new TypeError('halfway')
  if (how === 'hang') await new Promise(() => setInterval(() => {}, 1000))
  if (host) while (await exists(host)) await new Promise((resolve) => setTimeout(resolve, 10))
  stream.write('last')
  stream.end()
})
"""

functions = client("lambda")
runner = role()


def made(name, source, **settings):
    """A function of Node."""
    functions.create_function(
        FunctionName=name,
        Runtime="nodejs20.x",
        Handler="app.handler",
        Role=runner,
        Code={"ZipFile": package({"app.js": source})},
        MemorySize=512,
        **settings,
    )


def gate(name):
    """A URL that is there until it is deleted, and its host."""
    functions.publish_version(FunctionName="stream")
    functions.create_alias(FunctionName="stream", Name=name, FunctionVersion="1")
    made = functions.create_function_url_config(
        FunctionName="stream", Qualifier=name, AuthType="NONE", Cors={"AllowOrigins": ["https://app.example"]}
    )
    return f"{made['FunctionUrl'].rstrip('/').rpartition('/')[2]}.lambda-url.{REGION}.on.aws"


def events(how, name="stream", **settings):
    """The payload's pieces as one, and the last event."""
    settings.setdefault("Payload", json.dumps(how))
    answer = functions.invoke_with_response_stream(FunctionName=name, **settings)
    same((status(answer), answer["ResponseStreamContentType"]), (200, "application/vnd.amazon.eventstream"))
    *chunks, last = list(answer["EventStream"])
    same(list(last), ["InvokeComplete"])
    return b"".join(chunk["PayloadChunk"]["Payload"] for chunk in chunks), last["InvokeComplete"]


made("stream", SOURCE, Timeout=60)
host = gate("gate")
answer = functions.invoke_with_response_stream(FunctionName="stream", Payload=json.dumps({"how": "wait", "host": host}))
same((status(answer), answer["ExecutedVersion"]), (200, "$LATEST"))
stream = iter(answer["EventStream"])
same(next(stream), {"PayloadChunk": {"Payload": b"first\xff"}})
# The function goes on only now, and not before this client has seen that it began.
functions.delete_function_url_config(FunctionName="stream", Qualifier="gate")
same(next(stream), {"PayloadChunk": {"Payload": b"last"}})
same(list(stream), [{"InvokeComplete": {}}])

said, complete = events({"how": "break"}, LogType="Tail")
same((said, complete["ErrorCode"]), (b"first\xff", "TypeError"))
same(json.loads(complete["ErrorDetails"])["errorMessage"], "halfway")
log = base64.b64decode(complete["LogResult"]).decode()
same(("streaming break" in log, "REPORT RequestId: " in log), (True, True), log)
said, complete = events({"how": "fail"})
same((said, complete["ErrorCode"], "LogResult" in complete), (b"", "TypeError", False))
same(events({}, Qualifier="gate"), (b"first\xfflast", {}))

made("hurried", SOURCE, Timeout=1)
said, complete = events({"how": "hang"}, "hurried")
same((said, complete["ErrorCode"]), (b"first\xff", "Sandbox.Timedout"))
same(json.loads(complete["ErrorDetails"])["errorMessage"].endswith("Error: Task timed out after 1.00 seconds"), True, complete)

# A function that does not stream gives one piece.
function("whole", "def handler(event, context):\n    return {'statusCode': 418, 'body': event.get('how', 'a body')}", runner)
said, complete = events({"how": "x"}, "whole")
same((json.loads(said), complete), ({"statusCode": 418, "body": "x"}, {}))

dry = functions.invoke_with_response_stream(FunctionName="whole", InvocationType="DryRun")
same((status(dry), list(dry["EventStream"])), (204, []))
refused(
    functions.invoke_with_response_stream,
    404,
    "ResourceNotFoundException",
    f"Function not found: arn:aws:lambda:{REGION}:{ACCOUNT}:function:nope:$LATEST",
    FunctionName="nope",
)
try:
    functions.invoke_with_response_stream(FunctionName="whole", Payload=b"no JSON")
    raise AssertionError("an event that is no JSON was not refused")
except ClientError as problem:
    same((status(problem.response), problem.response["Error"]["Code"]), (400, "InvalidRequestContentException"))

urls = {}
for name in ("stream", "hurried", "whole"):
    config = functions.create_function_url_config(FunctionName=name, AuthType="NONE", InvokeMode="RESPONSE_STREAM")
    same(config["InvokeMode"], "RESPONSE_STREAM")
    functions.add_permission(
        FunctionName=name,
        StatementId="open",
        Action="lambda:InvokeFunctionUrl",
        Principal="*",
        FunctionUrlAuthType="NONE",
    )
    urls[name] = config["FunctionUrl"]
functions.update_function_url_config(FunctionName="stream", Cors={"AllowOrigins": ["https://app.example"]})
same(functions.get_function_url_config(FunctionName="stream")["InvokeMode"], "RESPONSE_STREAM")
functions.create_alias(FunctionName="stream", Name="second", FunctionVersion="1")
second = functions.create_function_url_config(
    FunctionName="stream", Qualifier="second", AuthType="NONE", Cors={"AllowOrigins": ["https://app.example"]}
)
tell({**urls, "second": second["FunctionUrl"]})
