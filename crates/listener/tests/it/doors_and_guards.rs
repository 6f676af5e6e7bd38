//! Which door, and who is kept out: each guard over a raw socket.

use gatewright_listener::{Listener, ListenerError, Settings};
use http::Request;
use http_body_util::{BodyExt, Empty};

use crate::house::House;

const ROAD: [usize; 3] = [1, 0, 0];
const AWS: [usize; 3] = [0, 1, 0];
const OWN: [usize; 3] = [0, 0, 1];
const NONE: [usize; 3] = [0, 0, 0];

/// Sends these lines as one head (with a body of two bytes) and looks at the status, the body and the doors.
#[track_caller]
fn check(lines: &[&str], status: u16, in_body: &str, doors: [usize; 3]) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let (answer, opened) = runtime.block_on(async {
        let house = House::with(Settings { allow_origins: vec!["http://localhost:3000".to_owned()], ..Settings::default() });
        let text = lines.join("\r\n").replace("{port}", &house.addr.port().to_string());
        let answer = house.ask(&format!("{text}\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{{}}")).await;
        (answer, house.doors_opened())
    });
    assert!(
        answer.starts_with(&format!("HTTP/1.1 {status} ")) || answer.starts_with(&format!("HTTP/1.0 {status} ")),
        "{lines:?}: {answer}"
    );
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    assert!(body.contains(in_body), "{lines:?}: {answer}");
    assert!(!head.to_ascii_lowercase().contains("access-control"), "{lines:?}: {answer}");
    assert_eq!(opened, doors, "{lines:?}");
    if doors == NONE {
        assert!(head.contains("content-type: application/json"), "{answer}");
        assert!(body.starts_with("{\"message\":\"") && body.ends_with("\"}"), "{answer}");
    }
}

#[test]
fn command_line_clients_reach_their_door() {
    check(&["POST /2015-03-31/functions HTTP/1.1", "Host: localhost:{port}"], 200, "aws over http", AWS);
    check(&["GET / HTTP/1.1", "Host: 127.0.0.1:{port}"], 200, "aws over http", AWS);
    check(&["GET /_gatewright/health HTTP/1.1", "Host: localhost"], 200, "own over http", OWN);
    check(&["GET http://localhost:{port}/x HTTP/1.1", "Host: localhost:{port}"], 200, "aws over http", AWS);
    check(
        &["GET /restapis/aBc/dev/_user_request_/pets HTTP/1.1", "Host: localhost:{port}"],
        200,
        "road abc dev /pets localhost",
        ROAD,
    );
    check(&["GET /_aws/execute-api/abc/dev/pets HTTP/1.1", "Host: x:{port}"], 200, "road abc dev /pets x", ROAD);
}

#[test]
fn a_web_page_cannot_create_a_function() {
    let page =
        |host, more: &[&'static str]| [&["POST /2015-03-31/functions HTTP/1.1", host, "Content-Type: text/plain"], more].concat();
    check(&page("Host: localhost:{port}", &["Origin: https://evil.example"]), 403, "Origin guard", NONE);
    check(&page("Host: localhost:{port}", &["Origin: null"]), 403, "Origin guard", NONE);
    check(&page("Host: 127.0.0.1:{port}", &["Origin: http://localhost:{port}"]), 403, "Origin guard", NONE);
    check(
        &page("Host: localhost:{port}", &["Origin: http://localhost:{port}", "Origin: https://evil.example"]),
        403,
        "Origin guard",
        NONE,
    );
    check(&page("Host: localhost:{port}", &["Sec-Fetch-Site: cross-site"]), 403, "Fetch-site guard", NONE);
    check(
        &page("Host: localhost:{port}", &["Origin: http://localhost:{port}", "Sec-Fetch-Site: same-origin"]),
        403,
        "Origin guard",
        NONE,
    );
    check(&page("Host: localhost:{port}", &["Sec-Fetch-Site: same-origin"]), 403, "Fetch-site guard", NONE);
    check(&page("Host: localhost:{port}", &["Origin: http://localhost:3000", "Sec-Fetch-Site: same-site"]), 200, "aws", AWS);
}

#[test]
fn a_preflight_of_a_foreign_page_gets_no_permission() {
    let preflight = ["Origin: https://evil.example", "Access-Control-Request-Method: DELETE"];
    for target in ["OPTIONS /2015-03-31/functions HTTP/1.1", "OPTIONS /_gatewright/state HTTP/1.1"] {
        check(&[&[target, "Host: localhost:{port}"], &preflight[..]].concat(), 403, "Origin guard", NONE);
    }
    check(
        &[&["OPTIONS /dev/pets HTTP/1.1", "Host: abc.execute-api.localhost:{port}"], &preflight[..]].concat(),
        200,
        "road",
        ROAD,
    );
}

#[test]
fn a_name_that_was_rebound_to_this_machine_is_kept_out() {
    check(&["GET /2015-03-31/functions HTTP/1.1", "Host: evil.example:{port}"], 403, "Host guard", NONE);
    check(&["GET /_gatewright/health HTTP/1.1", "Host: evil.example", "Origin: http://evil.example"], 403, "Host guard", NONE);
    check(&["GET / HTTP/1.1", "Host: lambda.us-east-1.amazonaws.com"], 403, "Host guard", NONE);
    check(&["GET / HTTP/1.0"], 403, "Host guard", NONE);
}

#[test]
fn a_link_or_an_image_on_another_site_is_kept_out() {
    for site in ["Sec-Fetch-Site: cross-site", "Sec-Fetch-Site: same-site"] {
        check(&["GET /_gatewright/console/ HTTP/1.1", "Host: localhost:{port}", site], 403, "Fetch-site guard", NONE);
        check(&["GET /dev/x HTTP/1.1", "Host: abc.execute-api.localhost", site], 200, "road", ROAD);
    }
    check(&["GET /_gatewright/console/ HTTP/1.1", "Host: localhost:{port}", "Sec-Fetch-Site: none"], 200, "own", OWN);
}

#[test]
fn a_request_that_names_two_hosts_is_refused() {
    check(&["GET / HTTP/1.1", "Host: localhost", "Host: localhost"], 400, "more than one Host", NONE);
    check(&["GET / HTTP/1.1", "Host: localhost", "HOST: evil.example"], 400, "more than one Host", NONE);
    check(&["GET http://evil.example/ HTTP/1.1", "Host: localhost"], 400, "different hosts", NONE);
    check(&["GET http://localhost/ HTTP/1.1", "Host: abc.execute-api.localhost"], 400, "different hosts", NONE);
    check(&["GET / HTTP/1.1"], 400, "no Host header", NONE);
    check(&["GET / HTTP/1.1", "Host: a@localhost"], 400, "not a host name", NONE);
    check(&["OPTIONS * HTTP/1.1", "Host: localhost"], 400, "not a path", NONE);
    check(&["CONNECT localhost:80 HTTP/1.1", "Host: localhost:80"], 400, "no proxy", NONE);
}

#[test]
fn an_execute_api_host_reaches_no_api_of_ours() {
    let road = "road abc 2015-03-31 /functions abc.execute-api.localhost";
    check(&["GET /2015-03-31/functions HTTP/1.1", "Host: ABC.execute-api.localhost:{port}"], 200, road, ROAD);
    check(&["DELETE /_gatewright/state HTTP/1.1", "Host: abc.execute-api.x"], 200, "road abc _gatewright /state", ROAD);
    check(&["GET / HTTP/1.1", "Host: a.b.execute-api.localhost"], 400, "execute-api", NONE);
}

#[tokio::test]
async fn http2_requests_pass_the_same_table() {
    let house = House::new();
    let mut client = house.http2().await;
    let port = house.addr.port();
    for (target, host, status, door) in [
        (format!("http://localhost:{port}/x"), None, 200, "aws over http"),
        (format!("http://localhost:{port}/x"), Some(format!("localhost:{port}")), 200, "aws over http"),
        (format!("http://localhost:{port}/x"), Some("evil.example".to_owned()), 400, "different hosts"),
        (format!("http://evil.example:{port}/x"), None, 403, "Host guard"),
        (format!("http://abc.execute-api.localhost:{port}/dev/x"), None, 200, "road abc dev /x"),
    ] {
        let mut request = Request::get(&target);
        if let Some(host) = &host {
            request = request.header("host", host);
        }
        let answer = client.send_request(request.body(Empty::<bytes::Bytes>::new()).unwrap()).await.unwrap();
        assert_eq!(answer.status(), status, "{target} {host:?}");
        let body = answer.into_body().collect().await.unwrap().to_bytes();
        assert!(std::str::from_utf8(&body).unwrap().contains(door), "{target} {host:?}: {body:?}");
    }
}

#[tokio::test]
async fn only_loopback_is_listened_on() {
    for addr in ["0.0.0.0:0", "[::]:0", "192.0.2.1:0"] {
        let refused = Listener::bind(addr.parse().unwrap(), Settings::default());
        assert!(matches!(refused, Err(ListenerError::NotLoopback(_))), "{addr}");
    }
}

#[tokio::test]
async fn a_taken_port_is_named() {
    let house = House::new();
    match Listener::bind(house.addr, Settings::default()) {
        Err(ListenerError::Bind { addr, source }) => {
            assert_eq!((addr, source.kind()), (house.addr, std::io::ErrorKind::AddrInUse));
        }
        _ => panic!("bound twice"),
    }
}
