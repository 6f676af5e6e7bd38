"""What every script here needs: clients, packages, and checks that say what was wrong."""

import io
import json
import os
import zipfile

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError

ACCOUNT = "000000000000"
REGION = "us-east-1"
TRUST = json.dumps(
    {
        "Version": "2012-10-17",
        "Statement": [{"Effect": "Allow", "Principal": {"Service": "lambda.amazonaws.com"}, "Action": "sts:AssumeRole"}],
    }
)


def noted(service, operation, who):
    """Notes the name of an operation that succeeded: the evidence of docs/compat (xtask/src/seen.rs)."""
    if "GATEWRIGHT_TEST_SEEN" in os.environ:
        with open(os.path.join(os.environ["GATEWRIGHT_TEST_SEEN"], f"{who}-{os.getpid()}"), "a") as notes:
            notes.write(f"{service} {operation} {who}\n")


def note(http_response, parsed, model, **_):
    """Notes what boto3 has called."""
    if http_response.status_code < 300 and "Error" not in parsed:
        noted(model.service_model.service_name, model.name, "boto3")


if "GATEWRIGHT_TEST_SEEN" in os.environ:
    boto3.setup_default_session()
    boto3.DEFAULT_SESSION.events.register("after-call", note)


def client(service, **options):
    """A client that asks once and checks nothing itself, so that the server does."""
    config = Config(retries={"total_max_attempts": 1}, parameter_validation=False, read_timeout=100)
    return boto3.client(service, config=config, **options)


def tell(document):
    """The script's result: its last line."""
    print(json.dumps(document))


def package(files):
    """A deployment package: name to text."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return buffer.getvalue()


def role(name="runner"):
    """Makes a role that functions may run as."""
    return client("iam").create_role(RoleName=name, AssumeRolePolicyDocument=TRUST)["Role"]["Arn"]


def function(name, source, role_arn, **settings):
    """Makes a function from one file's source."""
    return client("lambda").create_function(
        FunctionName=name,
        Runtime=settings.pop("Runtime", "python3.13"),
        Handler="app.handler",
        Role=role_arn,
        Code={"ZipFile": package({"app.py": source})},
        **settings,
    )["FunctionArn"]


def uri(function_arn):
    """A function as API Gateway addresses it."""
    return f"arn:aws:apigateway:{REGION}:lambda:path/2015-03-31/functions/{function_arn}/invocations"


def permit(function_name, api_id, what, statement_id="gateway"):
    """Lets the gateway invoke a function."""
    client("lambda").add_permission(
        FunctionName=function_name,
        StatementId=statement_id,
        Action="lambda:InvokeFunction",
        Principal="apigateway.amazonaws.com",
        SourceArn=f"arn:aws:execute-api:{REGION}:{ACCOUNT}:{api_id}/{what}",
    )


def same(shown, expected, what=""):
    """Fails with both when they differ."""
    if shown != expected:
        raise AssertionError(f"{what}\n   shown: {shown!r}\nexpected: {expected!r}")


def without_metadata(answer):
    """An answer without what botocore adds to it."""
    return {key: value for key, value in answer.items() if key != "ResponseMetadata"}


def status(answer):
    """The HTTP status of an answer."""
    return answer["ResponseMetadata"]["HTTPStatusCode"]


def refusal(call, **arguments):
    """What a call that fails is answered."""
    try:
        answer = call(**arguments)
    except ClientError as problem:
        return problem.response
    raise AssertionError(f"{call.__name__} {str(arguments)[:300]} was not refused: {answer}")


def refused(call, expected_status, code, message, **arguments):
    """The call fails with exactly this status, code and message."""
    answer = refusal(call, **arguments)
    error = answer["Error"]
    text = error.get("Message") or answer.get("message") or answer.get("Message")
    same((status(answer), error["Code"], text), (expected_status, code, message), f"{call.__name__} {arguments}")
    return answer
