//! Answers that stream: by boto3's event stream, and by function URLs with nothing but a socket.

use crate::aws::{Aws, text};
use crate::http::{self, Connection};
use crate::python;
use crate::server::Server;

/// A URL's path.
fn path<'a>(server: &Server, url: &'a str) -> &'a str {
    url.strip_prefix(&server.endpoint).unwrap().strip_suffix('/').unwrap()
}

fn get(server: &Server, path: &str) -> Vec<u8> {
    http::request("GET", &server.address.to_string(), path, &[("Origin", "https://app.example")], "")
}

#[test]
fn what_a_function_says_is_there_before_it_has_said_all() {
    let server = Server::ephemeral();
    let aws = Aws::to(&server);
    let urls = python::run(&server, "response_streams.py", &[]);
    let stream = path(&server, text(&urls, "/stream"));

    let (_, second) = path(&server, text(&urls, "/second")).rsplit_once('/').unwrap();
    let mut connection = Connection::open(server.address);
    connection.write(get(&server, &format!("{stream}/prelude?host={second}.lambda-url.us-east-1.on.aws")));
    let answer = connection.begin();
    assert_eq!((answer.status, answer.header("content-type")), (201, "text/event-stream"), "{answer:?}");
    assert_eq!((answer.header("x-own"), answer.header("transfer-encoding")), ("own", "chunked"));
    assert_eq!((answer.header("access-control-allow-origin"), answer.header("vary")), ("https://app.example", "Origin"));
    let cookies = answer.headers.iter().filter(|(name, _)| name == "set-cookie").map(|(_, value)| value.as_str());
    assert_eq!(cookies.collect::<Vec<_>>(), ["a=1; Path=/", "b=2"]);
    assert_eq!(connection.chunk().as_deref(), Some(&b"first\xff"[..]));
    // The function goes on only now.
    aws.ok("lambda delete-function-url-config --function-name stream --qualifier second", &[]);
    assert_eq!(connection.chunk().as_deref(), Some(&b"last"[..]));
    assert_eq!(connection.chunk(), None);
    // The connection is as good as before.
    connection.write(get(&server, &format!("{stream}/plain")));
    let plain = connection.read();
    assert_eq!((plain.status, plain.header("content-type"), plain.body.as_slice()), (200, "text/plain", &b"first\xfflast"[..]));

    // One that breaks off ends with its connection, and with no last chunk.
    for url in [format!("{stream}/break"), format!("{}/hang", path(&server, text(&urls, "/hurried")))] {
        let mut connection = Connection::open(server.address);
        connection.write(get(&server, &url));
        assert_eq!(connection.begin().status, 200);
        assert_eq!(connection.chunk().as_deref(), Some(&b"first\xff"[..]), "{url}");
        assert_eq!(connection.rest(), b"", "{url}");
    }
    server.get(&format!("{stream}/fail"), &[]).check(502, "", "Internal Server Error");
    let whole = server.get(path(&server, text(&urls, "/whole")), &[]);
    let body = r#"{"statusCode": 418, "body": "a body"}"#;
    assert_eq!((whole.status, whole.header("content-type"), whole.text().as_str()), (200, "application/octet-stream", body));
}
