//! What a web page can make a browser send to a worker's socket.

use serde_json::{Value, json};

use crate::house::House;

/// `speak(head, body)` gives [status line's code, error type] of the answer to a request written by hand, on a connection of its
/// own; a function that waits would answer nothing, so there is a limit.
const PAGE: &str = r#"
import json, os, socket
ADDRESS = os.environ["AWS_LAMBDA_RUNTIME_API"]
HOST, PORT = ADDRESS.split(":")
API = "/2018-06-01/runtime/"
def speak(request_line, *headers, body=b""):
    raw = socket.create_connection((HOST, int(PORT)))
    raw.settimeout(20)
    lines = [request_line, *headers, "Content-Length: %d" % len(body), "Connection: close"]
    raw.sendall("\r\n".join(lines).encode() + b"\r\n\r\n" + body)
    answer = b""
    while True:
        more = raw.recv(65536)
        if not more: break
        answer += more
    head, _, document = answer.partition(b"\r\n\r\n")
    kind = json.loads(document).get("errorType") if document.startswith(b"{") else None
    return [int(head.split(b" ")[1]), kind, b"access-control" in head.lower()]
"#;

async fn seen_by(script: &str) -> Value {
    let house = House::new();
    house.function(&format!("{PAGE}{script}")).await;
    serde_json::from_str(&house.call("{}").await).unwrap()
}

fn refused(error_type: &str) -> Value {
    json!([403, error_type, false])
}

#[tokio::test]
async fn a_request_that_names_another_host_or_comes_from_a_page_is_refused() {
    let seen = seen_by(
        r#"
def handler(event, context):
    line = "POST %sinvocation/%s/response HTTP/1.1" % (API, context.aws_request_id)
    ours = "Host: " + ADDRESS
    forge = lambda *headers: speak(line, *headers, body=b'{"isAuthorized": true}')
    return [
        forge("Host: evil.example"),
        forge("Host: evil.example:" + PORT),
        forge("Host: localhost:" + PORT),
        forge("Host: " + HOST),
        forge("Host: " + ADDRESS + "."),
        forge("Host:"),
        forge(),
        forge(ours, ours),
        forge(ours, "Host: evil.example"),
        speak(line.replace(API, "http://evil.example" + API), ours, body=b"1"),
        speak(line.replace("1.1", "1.0"), body=b"1"),
        forge(ours, "Origin: http://evil.example"),
        forge(ours, "Origin: null", "Content-Type: text/plain"),
        forge(ours, "Origin: http://" + ADDRESS),
        forge(ours, "Sec-Fetch-Site: cross-site"),
        forge(ours, "Sec-Fetch-Mode: no-cors"),
        forge(ours, "sec-fetch-dest: image"),
        speak("OPTIONS %sinvocation/next HTTP/1.1" % API, ours, "Origin: http://evil.example", "Access-Control-Request-Method: GET"),
        speak("GET %sinvocation/next HTTP/1.1" % API, ours, "Sec-Fetch-Site: none", "Sec-Fetch-Mode: navigate"),
        speak("GET %sinvocation/next HTTP/1.1" % API, "Host: evil.example:" + PORT),
        speak("GET /ping HTTP/1.1", ours),
    ]
"#,
    )
    .await;
    let hosts = vec![refused("InvalidRequestHost"); 11];
    let pages = vec![refused("InvalidRequestOrigin"); 8];
    let expected = [hosts, pages, vec![refused("InvalidRequestHost"), json!([404, null, false])]].concat();
    let seen = seen.as_array().unwrap();
    for (index, (seen, expected)) in seen.iter().zip(&expected).enumerate() {
        assert_eq!(seen, expected, "request {index}");
    }
    assert_eq!(seen.len(), expected.len());
}

#[tokio::test]
async fn a_page_can_neither_take_an_event_nor_fail_an_initialization() {
    let seen = seen_by(
        r#"
page = ["Host: " + ADDRESS, "Origin: http://evil.example", "Content-Type: text/plain"]
early = [
    speak("POST %sinit/error HTTP/1.1" % API, *page, body=b"{}"),
    speak("POST %sinit/error HTTP/1.1" % API, "Host: evil.example", "Content-Type: text/plain", body=b"{}"),
    speak("GET %sinvocation/next HTTP/1.1" % API, "Host: evil.example"),
]
def handler(event, context):
    return early
"#,
    )
    .await;
    let expected = json!([refused("InvalidRequestOrigin"), refused("InvalidRequestHost"), refused("InvalidRequestHost")]);
    assert_eq!(seen, expected);
}
