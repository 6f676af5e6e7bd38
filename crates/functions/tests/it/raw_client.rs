//! The Runtime API spoken to by hand: the function's module is itself the client, and never comes back from its import.

use serde_json::{Value, json};

use crate::house::House;

/// `call(method, path, body, headers)` gives (status, headers, body); `note` collects what happened.
const CLIENT: &str = r#"
import http.client, json, os
connection = http.client.HTTPConnection(os.environ["AWS_LAMBDA_RUNTIME_API"])
def call(method, path, body=None, headers={}, connection=connection):
    connection.request(method, "/2018-06-01/runtime/" + path, body, headers)
    response = connection.getresponse()
    return response.status, dict(response.getheaders()), response.read().decode()
notes = []
def note(result):
    status, headers, body = result
    notes.append([status, json.loads(body) if body.startswith("{") else body])
def event():
    status, headers, body = call("GET", "invocation/next")
    return headers["Lambda-Runtime-Aws-Request-Id"], headers, body
"#;

async fn run(script: &str) -> (House, Value) {
    let house = House::new();
    let mut definition = house.function(&format!("{CLIENT}{script}")).await;
    definition.memory_size_mb = 512;
    house.functions.table().put(definition);
    let reply = house.invoke(r#"{"the": "event"}"#).await.unwrap();
    assert!(!String::from_utf8_lossy(&reply.payload).contains("ExitError"), "{:#?}", house.logs.messages());
    let value = serde_json::from_slice(&reply.payload).unwrap_or_else(|_| panic!("{:?}", reply.payload));
    (house, value)
}

fn transition(from: &str, to: &str) -> Value {
    let message = format!("State transition from {from} to {to} failed for runtime. Error: State transition is not allowed");
    json!([403, { "errorMessage": message, "errorType": "InvalidStateTransition" }])
}

#[tokio::test]
async fn misuse_gets_lambdas_errors_and_breaks_nothing() {
    let (house, seen) = run(r#"
note(call("POST", "invocation/none/response", "1"))
id, headers, body = event()
note(call("GET", "invocation/next", connection=http.client.HTTPConnection(os.environ["AWS_LAMBDA_RUNTIME_API"])))
note(call("POST", "invocation/00000000-0000-4000-8000-000000000000/response", "1"))
note(call("POST", "init/error", "{}"))
note(call("POST", "invocation/%s/response" % id, "1", {"Lambda-Runtime-Function-Response-Mode": "odd"}))
note(call("GET", "restore/next"))
note(call("DELETE", "invocation/next"))
note((200, {}, headers["Content-Type"]))
note((200, {}, body))
call("POST", "invocation/%s/response" % id, json.dumps(notes))
twice = call("POST", "invocation/%s/response" % id, "2")
second, headers, body = event()
note(twice)
note(call("POST", "invocation/%s/error" % id, "{}"))
call("POST", "invocation/%s/response" % second, json.dumps(notes[-2:]))
event()
"#)
    .await;
    let wrong_id = json!([400, { "errorMessage": "Invalid request ID", "errorType": "InvalidRequestID" }]);
    let expected = json!([
        transition("Started", "InvocationResponse"),
        transition("Running", "Ready"),
        wrong_id,
        transition("Running", "InitError"),
        [400, { "errorMessage": "Invalid function response mode", "errorType": "InvalidFunctionResponseMode" }],
        [404, "404 page not found\n"],
        [404, "404 page not found\n"],
        [200, "application/json"],
        [200, { "the": "event" }],
    ]);
    assert_eq!(seen, expected);
    let second: Value = serde_json::from_str(&house.call("{}").await).unwrap();
    assert_eq!(second, json!([transition("ResponseSent", "InvocationResponse"), wrong_id]));
}

#[tokio::test]
async fn an_error_body_passes_untouched_and_a_streamed_one_is_decoded() {
    let (_house, seen) = run(r#"
id, headers, body = event()
call("POST", "invocation/%s/error" % id, '{"mine": [1,  2]}', {"Lambda-Runtime-Function-Error-Type": "unhandled"})
event()
"#)
    .await;
    assert_eq!(seen, json!({ "mine": [1, 2] }));

    let (_house, seen) = run(r#"
import base64, socket
id, headers, body = event()
host, port = os.environ["AWS_LAMBDA_RUNTIME_API"].split(":")
raw = socket.create_connection((host, int(port)))
error = base64.b64encode(b'{"broke": "off"}').decode()
raw.sendall(("POST /2018-06-01/runtime/invocation/%s/response HTTP/1.1\r\nHost: %s:%s\r\nTransfer-Encoding: chunked\r\n"
    "Lambda-Runtime-Function-Response-Mode: streaming\r\n"
    "Trailer: Lambda-Runtime-Function-Error-Type, Lambda-Runtime-Function-Error-Body\r\n\r\n"
    "4\r\nhalf\r\n0\r\nLambda-Runtime-Function-Error-Type: Runtime.Broken\r\n"
    "Lambda-Runtime-Function-Error-Body: %s\r\n\r\n" % (id, host, port, error)).encode())
raw.recv(4096)
event()
"#)
    .await;
    assert_eq!(seen, json!({ "broke": "off" }));
}

#[tokio::test]
async fn a_truncated_answer_is_no_answer_and_a_large_one_gets_413() {
    let house = House::new();
    house
        .function(&format!(
            "{CLIENT}{}",
            r#"
import socket
id, headers, body = event()
host, port = os.environ["AWS_LAMBDA_RUNTIME_API"].split(":")
raw = socket.create_connection((host, int(port)))
raw.sendall(("POST /2018-06-01/runtime/invocation/%s/response HTTP/1.1\r\nHost: %s:%s\r\nContent-Length: 100\r\n\r\nhalf" % (id, host, port)).encode())
raw.shutdown(socket.SHUT_WR)
raw.recv(4096)
call("POST", "invocation/%s/response" % id, '"whole"')
id, headers, body = event()
note(call("POST", "invocation/%s/response" % id, "x" * 20000000))
id, headers, body = event()
note(call("POST", "invocation/%s/error" % id, "x" * 20000000))
id, headers, body = event()
call("POST", "invocation/%s/response" % id, json.dumps(notes))
event()
"#
        ))
        .await;
    assert_eq!(house.call("{}").await, "\"whole\"");
    for _ in 0..2 {
        let large = house.invoke("{}").await.unwrap();
        assert!(large.is_function_error);
        assert!(String::from_utf8_lossy(&large.payload).contains("Function.ResponseSizeTooLarge"));
    }
    let notes: Value = serde_json::from_str(&house.call("{}").await).unwrap();
    let refused = json!([413, { "errorMessage": "Exceeded maximum allowed payload size (6291556 bytes).", "errorType": "RequestEntityTooLarge" }]);
    assert_eq!(notes, json!([refused, refused]));
}

#[tokio::test]
async fn a_head_of_a_megabyte_is_read_and_the_connections_are_counted() {
    let (_house, seen) = run(r#"
import socket
id, headers, body = event()
host, port = os.environ["AWS_LAMBDA_RUNTIME_API"].split(":")
def open_one():
    one = socket.create_connection((host, int(port)))
    one.settimeout(20)
    one.sendall(("GET /ping HTTP/1.1\r\nHost: %s:%s\r\n\r\n" % (host, port)).encode())
    try:
        return one, one.recv(100)[:12]
    except OSError:
        return one, b""
# One is ours.
held = [open_one() for _ in range(15)]
answered = sum(1 for _, answer in held if answer == b"HTTP/1.1 404")
_, refused = open_one()
call("POST", "invocation/%s/response" % id, json.dumps([answered, refused.decode()]),
    {"Lambda-Runtime-Function-XRay-Error-Cause": "x" * (1024 * 1024)})
event()
"#)
    .await;
    assert_eq!(seen, json!([15, ""]));
}

#[tokio::test]
async fn an_answer_beyond_all_bounds_costs_its_sender_the_connection_and_the_caller_nothing() {
    let (house, seen) = run(&format!(
        r#"
id, headers, body = event()
call("POST", "invocation/%s/response" % id, "1")
id, headers, body = event()
try:
    call("POST", "invocation/%s/response" % id, "x" * {})
except OSError:
    pass
connection.close()
id, headers, body = event()
call("POST", "invocation/%s/response" % id, "3")
event()
"#,
        gatewright_functions::DISCARDED_BYTES_MAX + 30_000_000
    ))
    .await;
    assert_eq!(seen, json!(1));
    let reply = house.invoke("{}").await.unwrap();
    assert!(String::from_utf8_lossy(&reply.payload).contains("Function.ResponseSizeTooLarge"));
    assert_eq!(house.call("{}").await, "3");
}

#[tokio::test]
async fn an_event_that_a_dying_worker_never_fetched_goes_to_another() {
    let (house, seen) = run(r#"
import uuid
id, headers, body = event()
call("POST", "invocation/%s/response" % id, "\"%s\"" % uuid.uuid4())
os._exit(0)
"#)
    .await;
    // Handed over at once, before the room can know that the process is ending.
    let second = house.invoke("{}").await.unwrap();
    assert!(!second.is_function_error, "{:?}", second.payload);
    assert_ne!(second.payload, seen.to_string());
    let starts = house.logs.messages().iter().filter(|message| message.starts_with("START")).count();
    assert_eq!(starts, 2);
}
