"""Gatewright's Lambda runtime client for Python: one file, standard library only, Python 3.8 and later.

Finds the handler, takes events and gives answers over the line that the process was started with, and behaves as AWS's own client does:
https://docs.aws.amazon.com/lambda/latest/dg/python-handler.html

What a process waits for when it starts is kept small: modules that few functions need are imported when they do.

# Not (yet) like AWS
- A named tuple in an answer comes out as a list, as `json` writes it; AWS's client makes an object of its fields.
- When a function cannot be loaded, AWS's client also logs a warning that an update of the runtime may be to blame (`LAMBDA_WARNING`).
- JSON log: `logging.exception` outside of an `except` is a line without an error; AWS's client fails at it.
- Events come over descriptor 3, not over HTTP: a wrapper (`AWS_LAMBDA_EXEC_WRAPPER`) or a `sitecustomize` that closes or replaces it ends the
  process, which says so.
- The interpreter's `site` is not run: what is installed for the machine's Python is not for functions, and `.pth` files mean nothing.
"""

import errno
import importlib
import json
import os
import sys
import time

HERE = __file__
NO_BREAK_SPACE = "\u00a0"
WRITES_JSON_LOG = os.environ.get("AWS_LAMBDA_LOG_FORMAT", "").upper() == "JSON"
JSON_LOG_TIME = "%Y-%m-%dT%H:%M:%SZ"
ANSWER_BYTES_MAX = 6291556


class Fault(Exception):
    """An error of the function's packaging, with the type Lambda gives it."""

    def __init__(self, error_type, message, trace=None):
        super().__init__(message)
        self.error_type = error_type
        self.message = message
        self.trace = trace or []


# --- the line -------------------------------------------------------------------------------------------------------


class Line:
    """Frames over the descriptor that the process was started with. When the server is gone, so is this process.

    kind: 1 byte, 0, length of the head: 2 bytes, length of the body: 4 bytes, head, body; numbers are little-endian.
    """

    descriptor = 3
    at_once = 65536

    def __init__(self):
        try:
            is_socket = os.fstat(self.descriptor).st_mode & 0o170000 == 0o140000
        except OSError:
            is_socket = False
        if not is_socket:
            sys.exit("gatewright: descriptor 3, over which events come, was closed or replaced before the runtime client started")
        # Not for the processes that a function starts.
        os.set_inheritable(self.descriptor, False)

    def send(self, kind, head, body=b""):
        frame = b"%c\0%b%b%b" % (kind, len(head).to_bytes(2, "little"), len(body).to_bytes(4, "little"), head)
        if len(body) < self.at_once:
            frame += body
            body = b""
        try:
            for piece in (frame, body):
                while piece:
                    piece = piece[os.write(self.descriptor, piece) :]
        except OSError as error:
            self.end_if_broken(error)
            raise

    def event(self):
        """Fields of the head and the body of the next event."""
        received = self.receive()
        while len(received) < 8:
            received += self.receive()
        head_end = 8 + int.from_bytes(received[2:4], "little")
        end = head_end + int.from_bytes(received[4:8], "little")
        if len(received) < end:
            pieces = [received]
            missing = end - len(received)
            while missing:
                pieces.append(self.receive(missing))
                missing -= len(pieces[-1])
            received = b"".join(pieces)
        return received[8:head_end].decode().split("\0"), received[head_end:end]

    def receive(self, most=at_once):
        try:
            received = os.read(self.descriptor, most)
        except OSError as error:
            self.end_if_broken(error)
            raise
        if not received:
            os._exit(1)
        return received

    @staticmethod
    def end_if_broken(error):
        """A function's own signal handler may raise here, too: that is not ours."""
        if error.errno in (errno.EPIPE, errno.ECONNRESET, errno.EBADF, errno.ENOTCONN):
            os._exit(1)


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

    # The same in every event.
    log_group_name = os.environ.get("AWS_LAMBDA_LOG_GROUP_NAME")
    log_stream_name = os.environ.get("AWS_LAMBDA_LOG_STREAM_NAME")
    function_name = os.environ.get("AWS_LAMBDA_FUNCTION_NAME")
    memory_limit_in_mb = os.environ.get("AWS_LAMBDA_FUNCTION_MEMORY_SIZE")
    function_version = os.environ.get("AWS_LAMBDA_FUNCTION_VERSION")
    client_context = None
    tenant_id = None

    def __init__(self, request_id, deadline_ms, arn, client_context):
        self.aws_request_id = request_id
        self.invoked_function_arn = arn
        self._deadline_ms = int(deadline_ms)
        self.identity = CognitoIdentity()
        if client_context:
            self.client_context = ClientContext(parsed(client_context, "Client Context"))
            if self.client_context.client is not None:
                self.client_context.client = Client(self.client_context.client)

    def get_remaining_time_in_millis(self):
        return max(0, self._deadline_ms - int(time.time() * 1000))

    def log(self, message):
        sys.stdout.write(str(message))


def parsed(text, label):
    try:
        return json.loads(text)
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


ENCODER = Encoder()


def to_json(value):
    ENCODER.decimals = decimals = {}
    text = ENCODER.encode(value)
    for mark, digits in decimals.items():
        text = text.replace(mark, digits, 1)
    return text


def marshal(result):
    if isinstance(result, bytes):
        return result
    try:
        return to_json(result).encode("utf-8")
    except Exception as error:
        raise Fault("Runtime.MarshalError", "Unable to marshal response: %s" % error)


def unmarshal(body):
    try:
        return json.loads(body.decode())
    except Exception as error:
        raise Fault("Runtime.UnmarshalError", "Unable to unmarshal input: %s" % error)


# --- what AWS's runtime carries -------------------------------------------------------------------------------------


def standard_library(name):
    """Where a module of the standard library is, whatever the function's package calls its own."""
    from importlib.machinery import PathFinder

    return PathFinder.find_spec(name, [os.path.dirname(os.__file__)]) or PathFinder.find_spec(name)


class ImportedByTheRuntime:
    """AWS's client has imported these before it looks for a handler, and so they are never the package's own; this one waits until
    they are asked for. Beside `logging`, `traceback` and `site` these are the modules that those import."""

    names = frozenset(
        "_colorize _py_warnings _weakrefset codeop collections contextlib copyreg enum functools keyword linecache logging operator re "
        "reprlib site _sitebuiltins string textwrap threading token tokenize traceback types warnings weakref".split()
    )
    is_logging_set_up = False

    @classmethod
    def find_spec(cls, name, path=None, target=None):
        if name not in cls.names:
            return None
        spec = standard_library(name)
        if name == "logging" and spec is not None:
            execute = spec.loader.exec_module

            def exec_module(module):
                execute(module)
                # Whoever reloads it wants it as it was made.
                if not cls.is_logging_set_up:
                    cls.is_logging_set_up = True
                    set_up_logging(module)

            spec.loader.exec_module = exec_module
        return spec


class CarriedPackages:
    """Finds the SDK that is not in the function's package: the server fetches it when it is first imported."""

    names = ("boto3", "botocore")
    is_there = False

    @classmethod
    def find_spec(cls, name, path=None, target=None):
        if cls.is_there or name not in cls.names:
            return None
        from importlib.machinery import PathFinder
        from http.client import HTTPConnection

        connection = HTTPConnection(os.environ["AWS_LAMBDA_RUNTIME_API"])
        connection.request("GET", "/2018-06-01/runtime/sdk")
        response = connection.getresponse()
        answer = json.loads(response.read())
        connection.close()
        if response.status != 200:
            raise ModuleNotFoundError("No module named '%s': %s" % (name, answer["errorMessage"]), name=name)
        cls.is_there = True
        sys.path.append(answer["path"])
        importlib.invalidate_caches()
        return PathFinder.find_spec(name)


def set_up_imports():
    # The first entry is this file's directory; a function's imports begin at its own root.
    sys.path[0] = os.environ["LAMBDA_TASK_ROOT"]
    add_layers(sys.path)
    sys.meta_path.insert(0, ImportedByTheRuntime)
    if "logging" in sys.modules:
        ImportedByTheRuntime.is_logging_set_up = True
        set_up_logging(sys.modules["logging"])
    # Last: what the package or a layer brings counts first.
    sys.meta_path.append(CarriedPackages)


def add_layers(paths):
    """Lambda's order: the code, layers, and only then what the runtime brings."""
    version = "python%d.%d" % sys.version_info[:2]
    layers = ("/opt/python/lib/%s/site-packages" % version, "/opt/python")
    paths[1:1] = [layer for layer in layers if os.path.isdir(layer)]


class Word:
    """A word of the interpreter's prompt. What `site` puts there is made when the first of them is used."""

    all = ("exit", "quit", "help", "copyright", "credits", "license")
    made = {}

    def __init__(self, word):
        self.__word = word

    def __meant(self):
        if not self.made:
            import builtins
            import site

            words = vars(builtins)
            own = {word: words[word] for word in self.all if not isinstance(words.get(word, self), Word)}
            for make in (site.setquit, site.setcopyright, site.sethelper):
                make()
            self.made.update((word, words[word]) for word in self.all)
            # What the function has put there stays.
            words.update(own)
        return self.made[self.__word]

    def __repr__(self):
        return repr(self.__meant())

    def __call__(self, *arguments, **named):
        return self.__meant()(*arguments, **named)

    def __getattr__(self, name):
        # What Python itself asks for is this object's own.
        if name.startswith("__"):
            raise AttributeError(name)
        return getattr(self.__meant(), name)


def do_what_site_does():
    """Of the interpreter's `site`, what a function can tell apart: the words of the prompt, and a customer's `sitecustomize`."""
    import builtins

    vars(builtins).update((word, Word(word)) for word in Word.all)
    for name in ("sitecustomize", "usercustomize"):
        places = [place for path in os.environ.get("PYTHONPATH", "").split(os.pathsep) for place in (os.path.join(path, name),)]
        if any(os.path.exists(place + ".py") or os.path.isdir(place) for place in places):
            try:
                importlib.import_module(name)
            except Exception as error:
                sys.stderr.write("Error in %s; set PYTHONVERBOSE for traceback:\n%s: %s\n" % (name, type(error).__name__, error))


# --- errors ---------------------------------------------------------------------------------------------------------


def error_document(message, error_type, trace, request_id):
    return {"errorMessage": message or "", "errorType": error_type or "", "requestId": request_id, "stackTrace": trace or []}


def error_body(document):
    """A message may hold halves of letters, which UTF-8 cannot."""
    return to_json(document).encode("utf-8", "replace")


def exception_document(request_id):
    """The exception in flight, without this file's own frames."""
    import traceback

    kind, value, trace = sys.exc_info()
    frames = [(frame.filename, frame.lineno, frame.name, frame.line) for frame in traceback.extract_tb(trace)]
    own = 0
    while own < len(frames) and frames[own][0] == HERE:
        own += 1
    # A failure of this file alone keeps its frames: a trace from nowhere would help nobody.
    return error_document(str(value), kind.__name__, traceback.format_list(frames[own:] or frames), request_id)


def log_error(document):
    if WRITES_JSON_LOG:
        record = {"timestamp": time.strftime(JSON_LOG_TIME, time.gmtime()), "level": "ERROR"}
        record.update(document)
        sys.stdout.write(to_json(record) + "\n")
        return
    title = ": ".join(part for part in (document["errorType"], document["errorMessage"]) if part)
    lines = ["[ERROR] " + title if title else "[ERROR]", "Traceback (most recent call last):"]
    for entry in document["stackTrace"]:
        for line in entry.splitlines() or [""]:
            bare = line.lstrip(" ")
            lines.append(NO_BREAK_SPACE * (len(line) - len(bare)) + bare)
    # One log event: inside it, lines end with a carriage return.
    sys.stdout.write("\r".join(lines) + "\n")


# --- output ---------------------------------------------------------------------------------------------------------

current_request_id = ""


def set_up_logging(logging):
    class RequestId(logging.Filter):
        def filter(self, record):
            record.aws_request_id = current_request_id
            return True

    class StandardOutput(logging.Handler):
        """Writes to whatever sys.stdout is at the time, so that a function may redirect it."""

        def emit(self, record):
            try:
                sys.stdout.write(self.format(record))
            except Exception:
                self.handleError(record)

    logging.Formatter.converter = time.gmtime
    handler = StandardOutput()
    handler.setFormatter(
        json_formatter(logging)
        if WRITES_JSON_LOG
        else logging.Formatter("[%(levelname)s]\t%(asctime)s.%(msecs)03dZ\t%(aws_request_id)s\t%(message)s\n", "%Y-%m-%dT%H:%M:%S")
    )
    handler.addFilter(RequestId())
    root = logging.getLogger()
    level = os.environ.get("AWS_LAMBDA_LOG_LEVEL", "").upper().replace("TRACE", "DEBUG")
    # In JSON format only, and there is always one.
    if level in logging._nameToLevel:
        root.setLevel(level)
    root.addHandler(handler)


def json_formatter(logging):
    import traceback

    # What else is in a record was put there by the function, or says which of its tasks wrote it.
    own = set(vars(logging.makeLogRecord({}))) - {"taskName"} | {"aws_request_id", "tenant_id", "_frame_type"}
    encode = json.JSONEncoder(ensure_ascii=False, default=str).encode

    class JsonLine(logging.Formatter):
        def format(self, record):
            kind, error, trace = record.exc_info or (None, None, None)
            line = {
                "timestamp": self.formatTime(record, JSON_LOG_TIME),
                # Levels in between count as the next lower one.
                "level": logging.getLevelName(min(50, max(0, record.levelno)) // 10 * 10),
                "message": record.msg if isinstance(record.msg, dict) and not record.args else record.getMessage(),
                "logger": record.name,
                "stackTrace": traceback.format_tb(trace) if kind else None,
                "errorType": kind.__name__ if kind else None,
                "errorMessage": str(error) if kind else None,
                "requestId": record.aws_request_id,
                "location": "%s:%s:%s" % (record.pathname, record.funcName, record.lineno) if kind else None,
            }
            line.update((name, value) for name, value in vars(record).items() if name not in own and name not in line)
            return encode({name: value for name, value in line.items() if value is not None}) + "\n"

    return JsonLine()


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


def initialize(line, handler_name):
    try:
        return find_handler(handler_name)
    except Fault as fault:
        document = error_document(fault.message, fault.error_type, fault.trace, "")
    except Exception:
        document = exception_document("")
    log_error(document)
    flush_output()
    line.send(b"i", document["errorType"].encode(), error_body(document))
    sys.exit(1)


def handle(handler, fields, body):
    """One event: kind, head and body of the answer."""
    request_id, deadline_ms, arn, _, client_context = fields
    try:
        context = LambdaContext(request_id, deadline_ms, arn, client_context)
        return b"a", request_id, marshal(handler(unmarshal(body), context))
    except Fault as fault:
        document = error_document(fault.message, fault.error_type, fault.trace, request_id)
    except Exception:
        document = exception_document(request_id)
    log_error(document)
    return b"e", request_id, error_body(document)


def main():
    global current_request_id
    line = Line()
    do_what_site_does()
    set_up_imports()
    set_up_output()
    handler = initialize(line, os.environ["_HANDLER"])
    flush_output()
    line.send(b"r", b"")
    while True:
        fields, body = line.event()
        current_request_id = fields[0]
        if fields[3]:
            os.environ["_X_AMZN_TRACE_ID"] = fields[3]
        else:
            os.environ.pop("_X_AMZN_TRACE_ID", None)
        kind, request_id, answer = handle(handler, fields, body)
        flush_output()
        if len(answer) > ANSWER_BYTES_MAX:
            kind, answer = b"t", b""
        line.send(kind, request_id.encode(), answer)
