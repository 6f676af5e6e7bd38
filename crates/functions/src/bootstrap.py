"""Gatewright's Lambda runtime client for Python: one file, standard library only, Python 3.8 and later.

Speaks the Lambda Runtime API over one connection, finds the handler, and answers as AWS's own client does:
https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html

# Not (yet) like AWS
- A named tuple in an answer comes out as a list, as `json` writes it; AWS's client makes an object of its fields.
"""

import importlib
import importlib.machinery
import json
import logging
import os
import socket
import sys
import time
import traceback

HERE = __file__
API = "/2018-06-01/runtime/"
NO_BREAK_SPACE = "\u00a0"


class Fault(Exception):
    """An error of the function's packaging, with the type Lambda gives it."""

    def __init__(self, error_type, message, trace=None):
        super().__init__(message)
        self.error_type = error_type
        self.message = message
        self.trace = trace or []


# --- the connection -------------------------------------------------------------------------------------------------


class RuntimeApi:
    """HTTP/1.1 over one kept connection. When the server is gone, so is this process."""

    def __init__(self, address):
        self.address = address
        host, port = address.rsplit(":", 1)
        self.socket = socket.create_connection((host, int(port)))
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.reader = self.socket.makefile("rb")

    def call(self, method, path, body=b"", headers=()):
        lines = ["%s %s%s HTTP/1.1" % (method, API, path), "Host: " + self.address]
        lines += ["%s: %s" % header for header in headers]
        if method == "POST":
            lines.append("Content-Length: %d" % len(body))
        head = ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1", "replace")
        try:
            self.socket.sendall(head + body if len(body) < 65536 else head)
            if len(body) >= 65536:
                self.socket.sendall(body)
            return self.receive()
        except OSError:
            os._exit(1)

    def receive(self):
        status_line = self.reader.readline()
        if not status_line:
            os._exit(1)
        status = int(status_line.split(b" ", 2)[1])
        headers = {}
        while True:
            line = self.reader.readline().rstrip(b"\r\n")
            if not line:
                break
            name, _, value = line.partition(b":")
            headers[name.strip().lower().decode("latin-1")] = value.strip().decode("utf-8", "replace")
        length = int(headers.get("content-length", "0"))
        body = self.reader.read(length)
        if len(body) != length:
            os._exit(1)
        return status, headers, body


# --- the context object ---------------------------------------------------------------------------------------------


class Record:
    """Named values; absent ones are None."""

    names = ()

    def __init__(self, values=None):
        for name in self.names:
            setattr(self, name, (values or {}).get(name))

    def __repr__(self):
        return "%s([%s])" % (type(self).__name__, ",".join("%s=%s" % (name, getattr(self, name)) for name in self.names))


class CognitoIdentity(Record):
    names = ("cognito_identity_id", "cognito_identity_pool_id")


class Client(Record):
    names = ("installation_id", "app_title", "app_version_name", "app_version_code", "app_package_name")


class ClientContext(Record):
    names = ("custom", "env", "client")


class LambdaContext(Record):
    names = (
        "aws_request_id",
        "log_group_name",
        "log_stream_name",
        "function_name",
        "memory_limit_in_mb",
        "function_version",
        "invoked_function_arn",
        "client_context",
        "identity",
        "tenant_id",
    )

    def __init__(self, headers):
        environ = os.environ.get
        super().__init__(
            {
                "aws_request_id": headers["lambda-runtime-aws-request-id"],
                "log_group_name": environ("AWS_LAMBDA_LOG_GROUP_NAME"),
                "log_stream_name": environ("AWS_LAMBDA_LOG_STREAM_NAME"),
                "function_name": environ("AWS_LAMBDA_FUNCTION_NAME"),
                "memory_limit_in_mb": environ("AWS_LAMBDA_FUNCTION_MEMORY_SIZE"),
                "function_version": environ("AWS_LAMBDA_FUNCTION_VERSION"),
                "invoked_function_arn": headers.get("lambda-runtime-invoked-function-arn"),
                "tenant_id": headers.get("lambda-runtime-aws-tenant-id"),
            }
        )
        self._deadline_ms = int(headers["lambda-runtime-deadline-ms"])
        given = header_json(headers, "lambda-runtime-client-context", "Client Context")
        if given is not None:
            self.client_context = ClientContext(given)
            if self.client_context.client is not None:
                self.client_context.client = Client(self.client_context.client)
        cognito = header_json(headers, "lambda-runtime-cognito-identity", "Cognito Identity") or {}
        self.identity = CognitoIdentity(
            {
                "cognito_identity_id": cognito.get("cognitoIdentityId"),
                "cognito_identity_pool_id": cognito.get("cognitoIdentityPoolId"),
            }
        )

    def get_remaining_time_in_millis(self):
        return max(0, self._deadline_ms - int(time.time() * 1000))

    def log(self, message):
        sys.stdout.write(str(message))


def header_json(headers, name, label):
    if not headers.get(name):
        return None
    try:
        return json.loads(headers[name])
    except Exception as error:
        raise Fault("Runtime.LambdaContextUnmarshalError", "Unable to parse %s JSON: %s" % (label, error))


# --- JSON as Lambda writes it ---------------------------------------------------------------------------------------


class Encoder(json.JSONEncoder):
    """Decimals become numbers, written digit for digit; bytes inside a document are UTF-8 text."""

    def __init__(self):
        super().__init__(ensure_ascii=not writes_utf8(), allow_nan=True)
        self.decimals = {}

    def default(self, value):
        decimal = sys.modules.get("decimal")
        if decimal is not None and isinstance(value, decimal.Decimal):
            if value.is_nan():
                return float("nan")
            mark = "decimal-%s-%d" % (os.urandom(16).hex(), len(self.decimals))
            self.decimals['"%s"' % mark] = str(value)
            return mark
        if isinstance(value, bytes):
            return value.decode("utf-8")
        return super().default(value)


def writes_utf8():
    """From 3.12 on, Lambda's client leaves letters outside ASCII as they are."""
    version = os.environ.get("AWS_EXECUTION_ENV", "").rpartition("python3.")[2]
    return version.isdigit() and int(version) >= 12


def to_json(value):
    encoder = Encoder()
    text = encoder.encode(value)
    for mark, digits in encoder.decimals.items():
        text = text.replace(mark, digits, 1)
    return text


def marshal(result):
    if isinstance(result, bytes):
        return result, "application/unknown"
    try:
        return to_json(result).encode("utf-8"), "application/json"
    except Exception as error:
        raise Fault("Runtime.MarshalError", "Unable to marshal response: %s" % error)


def unmarshal(body, content_type):
    if content_type != "application/json":
        return body
    try:
        return json.loads(body)
    except Exception as error:
        raise Fault("Runtime.UnmarshalError", "Unable to unmarshal input: %s" % error)


# --- what AWS's runtime carries -------------------------------------------------------------------------------------


class CarriedPackages:
    """Finds the SDK that is not in the function's package: the server fetches it when it is first imported."""

    names = ("boto3", "botocore")

    def __init__(self, address):
        self.address = address
        self.is_there = False

    def find_spec(self, name, path=None, target=None):
        if self.is_there or name not in self.names:
            return None
        # A connection of its own: an import in the middle of an invocation must not wait for the loop's.
        status, _, body = RuntimeApi(self.address).call("GET", "sdk/python")
        answer = json.loads(body)
        if status != 200:
            raise ModuleNotFoundError("No module named '%s': %s" % (name, answer["errorMessage"]), name=name)
        self.is_there = True
        sys.path.append(answer["path"])
        importlib.invalidate_caches()
        return importlib.machinery.PathFinder.find_spec(name)


def add_layers(paths):
    """Lambda's order: the code, layers, and only then what the runtime brings."""
    version = "python%d.%d" % sys.version_info[:2]
    layers = ("/opt/python/lib/%s/site-packages" % version, "/opt/python")
    paths[1:1] = [layer for layer in layers if os.path.isdir(layer)]


# --- errors ---------------------------------------------------------------------------------------------------------


def error_document(message, error_type, trace, request_id):
    return {"errorMessage": message or "", "errorType": error_type or "", "requestId": request_id, "stackTrace": trace or []}


def error_body(document):
    """A message may hold halves of letters, which UTF-8 cannot."""
    return to_json(document).encode("utf-8", "replace")


def exception_document(request_id):
    """The exception in flight, without this file's own frames."""
    kind, value, trace = sys.exc_info()
    frames = [(frame.filename, frame.lineno, frame.name, frame.line) for frame in traceback.extract_tb(trace)]
    own = 0
    while own < len(frames) and frames[own][0] == HERE:
        own += 1
    # A failure of this file alone keeps its frames: a trace from nowhere would help nobody.
    return error_document(str(value), kind.__name__, traceback.format_list(frames[own:] or frames), request_id)


def log_error(document):
    title = ": ".join(part for part in (document["errorType"], document["errorMessage"]) if part)
    lines = ["[ERROR] " + title if title else "[ERROR]", "Traceback (most recent call last):"]
    for entry in document["stackTrace"]:
        for line in entry.splitlines() or [""]:
            bare = line.lstrip(" ")
            lines.append(NO_BREAK_SPACE * (len(line) - len(bare)) + bare)
    # One log event: inside it, lines end with a carriage return.
    sys.stdout.write("\r".join(lines) + "\n")


# --- logging --------------------------------------------------------------------------------------------------------


class RequestId(logging.Filter):
    current = ""

    def filter(self, record):
        record.aws_request_id = RequestId.current
        return True


class StandardOutput(logging.Handler):
    """Writes to whatever sys.stdout is at the time, so that a function may redirect it."""

    def emit(self, record):
        try:
            sys.stdout.write(self.format(record))
        except Exception:
            self.handleError(record)


def set_up_logging():
    logging.Formatter.converter = time.gmtime
    handler = StandardOutput()
    handler.setFormatter(
        logging.Formatter("[%(levelname)s]\t%(asctime)s.%(msecs)03dZ\t%(aws_request_id)s\t%(message)s\n", "%Y-%m-%dT%H:%M:%S")
    )
    handler.addFilter(RequestId())
    logging.getLogger().addHandler(handler)


def set_up_output():
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace", line_buffering=True, write_through=True)


def flush_output():
    """Everything printed is in the pipe before the answer is: the server reads the pipe empty when the answer comes."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except Exception:
            pass


# --- the handler ----------------------------------------------------------------------------------------------------


def find_handler(name):
    try:
        module_name, function_name = name.rsplit(".", 1)
    except ValueError as error:
        raise Fault("Runtime.MalformedHandlerName", "Bad handler '%s': %s" % (name, error))
    if module_name.split(".")[0] in sys.builtin_module_names:
        raise Fault("Runtime.BuiltInModuleConflict", "Cannot use built-in module %s as a handler module" % module_name)
    try:
        module = importlib.import_module(module_name.replace("/", "."))
    except ImportError as error:
        raise Fault("Runtime.ImportModuleError", "Unable to import module '%s': %s" % (module_name, error))
    except SyntaxError as error:
        place = '  File "%s" Line %s\n    %s' % (error.filename, error.lineno, error.text)
        raise Fault("Runtime.UserCodeSyntaxError", "Syntax error in module '%s': %s" % (module_name, error), [place])
    try:
        return getattr(module, function_name)
    except AttributeError:
        raise Fault("Runtime.HandlerNotFound", "Handler '%s' missing on module '%s'" % (function_name, module_name))


def initialize(api, handler_name):
    try:
        return find_handler(handler_name)
    except Fault as fault:
        document = error_document(fault.message, fault.error_type, fault.trace, "")
    except Exception:
        document = exception_document("")
    log_error(document)
    flush_output()
    api.call("POST", "init/error", error_body(document), [("Lambda-Runtime-Function-Error-Type", document["errorType"])])
    sys.exit(1)


def handle(handler, headers, body):
    """One event: (path, body, headers) of the answer."""
    request_id = headers["lambda-runtime-aws-request-id"]
    try:
        context = LambdaContext(headers)
        event = unmarshal(body, headers.get("content-type"))
        payload, content_type = marshal(handler(event, context))
        return "invocation/%s/response" % request_id, payload, [("Content-Type", content_type)]
    except Fault as fault:
        document = error_document(fault.message, fault.error_type, fault.trace, request_id)
    except Exception:
        document = exception_document(request_id)
    log_error(document)
    return "invocation/%s/error" % request_id, error_body(document), [("Content-Type", "application/json")]


def main():
    api = RuntimeApi(os.environ["AWS_LAMBDA_RUNTIME_API"])
    # The first entry is this file's directory; a function's imports begin at its own root.
    sys.path[0] = os.environ["LAMBDA_TASK_ROOT"]
    add_layers(sys.path)
    # Last: what the package or a layer brings counts first.
    sys.meta_path.append(CarriedPackages(api.address))
    set_up_output()
    set_up_logging()
    handler = initialize(api, sys.argv[1])
    flush_output()
    while True:
        status, headers, body = api.call("GET", "invocation/next")
        if status != 200:
            sys.exit(1)
        RequestId.current = headers["lambda-runtime-aws-request-id"]
        trace_id = headers.get("lambda-runtime-trace-id")
        if trace_id:
            os.environ["_X_AMZN_TRACE_ID"] = trace_id
        else:
            os.environ.pop("_X_AMZN_TRACE_ID", None)
        path, answer, answer_headers = handle(handler, headers, body)
        flush_output()
        status, _, _ = api.call("POST", path, answer, answer_headers)
        if status not in (202, 413):
            sys.exit(1)


if __name__ == "__main__":
    main()
