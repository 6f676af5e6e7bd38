//! What a web page in the developer's browser cannot do, and what the program refuses to start as.

use std::net::TcpListener;

use rustix::process::Signal;
use serde_json::json;

use crate::folder::Folder;
use crate::http::{self, Connection};
use crate::process::{self, Running};
use crate::python;
use crate::server::{self, Server};

/// What a page can send without asking first: a POST whose body is text.
fn create_role(host: &str, headers: &[(&str, &str)]) -> Vec<u8> {
    let trust = "%7B%22Version%22%3A%222012-10-17%22%2C%22Statement%22%3A%5B%7B%22Effect%22%3A%22Allow%22%2C%22Principal%22%3A%7B%22Service%22%3A%22lambda.amazonaws.com%22%7D%2C%22Action%22%3A%22sts%3AAssumeRole%22%7D%5D%7D";
    let body = format!("Action=CreateRole&Version=2010-05-08&RoleName=evil&AssumeRolePolicyDocument={trust}");
    http::request("POST", host, "/", headers, &body)
}

fn create_function(host: &str, headers: &[(&str, &str)]) -> Vec<u8> {
    let body = r#"{"FunctionName":"evil","Runtime":"python3.13","Handler":"app.handler","Role":"arn:aws:iam::000000000000:role/runner","Code":{"ZipFile":"UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA=="}}"#;
    http::request("POST", host, "/2015-03-31/functions", headers, body)
}

#[test]
fn a_web_page_cannot_create_anything() {
    let server = Server::ephemeral();
    let host = server.address.to_string();
    let signed =
        "AWS4-HMAC-SHA256 Credential=test/20261122/us-east-1/lambda/aws4_request, SignedHeaders=host;x-amz-date, Signature=00";
    let text = ("Content-Type", "text/plain");
    let origin_guard = r#"{"message":"Origin guard: this page may not call this. Start the server with --allow-origin and the page's origin, if you trust it."}"#;
    let fetch_guard =
        r#"{"message":"Fetch-site guard: a page may not call this. Open the address directly, or start with --allow-origin."}"#;
    let host_guard = r#"{"message":"Host guard: this server does not answer to that Host header here. Use localhost or 127.0.0.1, or start with --allow-host."}"#;
    let cases = [
        (host.as_str(), vec![text, ("Origin", "http://evil.example")], origin_guard),
        (&host, vec![text, ("Origin", "null")], origin_guard),
        (&host, vec![text, ("Origin", "http://evil.example"), ("Authorization", signed)], origin_guard),
        (&host, vec![text, ("Sec-Fetch-Site", "cross-site")], fetch_guard),
        (&host, vec![text, ("Sec-Fetch-Site", "same-site"), ("Authorization", signed)], fetch_guard),
        ("evil.example", vec![text], host_guard),
        ("evil.example", vec![("Authorization", signed)], host_guard),
        ("localhost.evil.example", vec![("Authorization", signed)], host_guard),
    ];
    for (host, headers, expected) in &cases {
        for request in [create_function(host, headers), create_role(host, headers)] {
            let answer = http::send(server.address, request);
            answer.check(403, "", expected);
            let told: Vec<_> =
                answer.headers.iter().filter(|(name, _)| name.to_ascii_lowercase().starts_with("access-control")).collect();
            assert!(told.is_empty(), "{told:?}");
        }
    }
    // Even past every guard, a request without at least the form of a signature is nobody's.
    let unsigned = http::send(server.address, create_function(&host, &[text]));
    unsigned.check(403, "MissingAuthenticationTokenException", r#"{"message":"Missing Authentication Token"}"#);
    let unsigned = http::send(server.address, create_role(&host, &[("Content-Type", "application/x-www-form-urlencoded")]));
    assert_eq!(unsigned.status, 403, "{unsigned:?}");
    assert_eq!(python::run(&server, "listing.py", &[]), json!({ "functions": [], "apis": [], "has_evil_role": false }));
}

#[test]
fn a_web_page_cannot_empty_or_read_the_server() {
    let server = Server::ephemeral();
    let host = server.address.to_string();
    for (method, path) in [("DELETE", "/_gatewright/state"), ("GET", "/_gatewright/decisions"), ("GET", "/_gatewright/ready")] {
        for headers in [
            vec![("X-Gatewright-Reset", "yes"), ("Origin", "http://evil.example")],
            vec![("X-Gatewright-Reset", "yes"), ("Sec-Fetch-Site", "cross-site")],
        ] {
            let answer = http::send(server.address, http::request(method, &host, path, &headers, ""));
            assert_eq!(answer.status, 403, "{method} {path} {headers:?}: {answer:?}");
        }
        let answer =
            http::send(server.address, http::request(method, "evil.example", path, &[("X-Gatewright-Reset", "yes")], ""));
        assert_eq!(answer.status, 403, "{method} {path}: {answer:?}");
    }
    let careless = http::send(server.address, http::request("DELETE", &host, "/_gatewright/state", &[], ""));
    assert_eq!(careless.status, 400, "{careless:?}");
    let meant =
        http::send(server.address, http::request("DELETE", &host, "/_gatewright/state", &[("x-gatewright-reset", "yes")], ""));
    assert_eq!(meant.status, 204, "{meant:?}");
}

#[test]
fn a_request_that_could_be_read_in_two_ways_is_refused() {
    let server = Server::ephemeral();
    let host = server.address.to_string();
    let twice = format!("GET /_gatewright/ready HTTP/1.1\r\nHost: {host}\r\nHost: {host}\r\n\r\n");
    let cases = [
        (twice.as_str(), r#"{"message":"The request has more than one Host header. Send exactly one."}"#),
        ("GET /_gatewright/ready HTTP/1.1\r\n\r\n", r#"{"message":"The request has no Host header. Send exactly one."}"#),
        (
            "GET http://evil.example/_gatewright/ready HTTP/1.1\r\nHost: localhost\r\n\r\n",
            r#"{"message":"The Host header and the request target name different hosts. Send the same host in both."}"#,
        ),
    ];
    for (request, expected) in cases {
        http::send(server.address, request).check(400, "", expected);
    }
    for garbage in ["NOT HTTP\r\n\r\n", "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab"] {
        let mut connection = Connection::open(server.address);
        connection.write(garbage);
        assert_eq!(connection.read().status, 400, "{garbage:?}");
    }
}

/// Runs the program to its end, which is a refusal: status 2 and a message without colours.
#[track_caller]
fn refuses(arguments: &[&str], phrases: &[&str]) -> String {
    let folder = Folder::new();
    let mut command = process::gatewright(arguments);
    server::surround(&mut command, &folder);
    let output = process::run(command.env("NO_COLOR", "1"));
    let (answer, problem) = process::text(&output);
    assert_eq!(output.status.code(), Some(2), "{answer}{problem}");
    assert_eq!(answer, "");
    for phrase in phrases {
        assert!(problem.contains(phrase), "`{phrase}` is missing from:\n{problem}");
    }
    assert!(!problem.contains('\u{1b}'), "{problem:?}");
    assert!(problem.starts_with("error: ") && problem.trim_end().lines().count() == 1, "{problem}");
    problem
}

#[test]
fn what_is_not_built_is_refused_at_start() {
    refuses(&["serve", "--strict"], &["--strict is not built yet"]);
    for listen in ["0.0.0.0:0", "[::]:0", "192.0.2.1:0"] {
        let phrase = format!("--listen {listen} is not a loopback address");
        refuses(&["serve", "--listen", listen], &[&phrase, "strict mode, which is not built yet", "127.0.0.1"]);
    }
    refuses(&["demo", "--listen", "0.0.0.0:0"], &["`0.0.0.0:0` is not a loopback address"]);
    let folder = Folder::new();
    let file = folder.write("strict.toml", "strict = true\n");
    refuses(&["serve", "--config", &file], &["--strict is not built yet"]);
    let file = folder.write("wide.toml", "listen = '0.0.0.0:0'\n");
    refuses(&["serve", "--config", &file], &["0.0.0.0:0 is not a loopback address"]);
    let file = folder.write("misspelled.toml", "alow_host = ['x']\n");
    let problem = refuses_in_lines(&["serve", "--config", &file]);
    assert!(problem.contains("alow_host"), "{problem}");
}

/// A refusal that may have several lines.
#[track_caller]
fn refuses_in_lines(arguments: &[&str]) -> String {
    let folder = Folder::new();
    let mut command = process::gatewright(arguments);
    server::surround(&mut command, &folder);
    let output = process::run(&mut command);
    assert_eq!(output.status.code(), Some(2), "{:?}", process::text(&output));
    process::text(&output).1
}

#[test]
fn a_port_that_is_taken_is_named_with_its_holder() {
    let held = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = held.local_addr().unwrap();
    let holder = format!("(pid {})", std::process::id());
    let already = format!("{address} is already taken");
    let problem = refuses(&["serve", "--ephemeral", "--listen", &address.to_string()], &[&already, &holder]);
    assert!(problem.contains(&format!("--listen 127.0.0.1:{}", address.port().wrapping_add(1))), "{problem}");
}

#[test]
fn the_log_has_no_colours_when_nobody_looks() {
    let folder = Folder::new();
    let mut command = process::gatewright(&["serve", "--ephemeral", "--listen", "127.0.0.1:0"]);
    server::surround(&mut command, &folder);
    let mut running = Running::start(command.env("NO_COLOR", "1").env("GATEWRIGHT_LOG", "debug"));
    let greeting = running.line("a greeting", |line| Some(line.to_owned()));
    assert!(greeting.starts_with("Gatewright ") && !greeting.contains('\u{1b}'), "{greeting:?}");
    running.line("`next`", |line| line.starts_with("  next ").then_some(()));
    running.signal(Signal::INT);
    assert!(running.end().success());
    assert!(!running.errors().contains('\u{1b}'), "{}", running.errors());
    assert_eq!(std::fs::read_dir(folder.folder("tmp")).unwrap().count(), 0, "the temporary directory is still there");
}
