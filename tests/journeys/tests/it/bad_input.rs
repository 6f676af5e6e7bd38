//! Broken, hostile and oversized input: each is refused with its own error, changes nothing, and reaches no backend.

use rustix::process::Signal;
use serde_json::{Value, json};

use crate::aws::text;
use crate::folder::Folder;
use crate::http::{self, Answer};
use crate::python;
use crate::server::{self, Server};

/// A call as a client would sign it; developer mode asks for the form only.
#[track_caller]
fn call(server: &Server, service: &str, method: &str, path: &str, content_type: &str, body: &str) -> Answer {
    let signature = format!(
        "AWS4-HMAC-SHA256 Credential=test/20261122/us-east-1/{service}/aws4_request, SignedHeaders=host;x-amz-date, Signature=00"
    );
    let headers = [("Authorization", signature.as_str()), ("X-Amz-Date", "20261122T000000Z"), ("Content-Type", content_type)];
    http::send(server.address, http::request(method, &server.address.to_string(), path, &headers, body))
}

#[test]
fn bodies_that_cannot_be_read_are_refused_and_change_nothing() {
    let server = Server::ephemeral();
    let before = python::run(&server, "listing.py", &[]);
    let deep = format!(r#"{{"FunctionName":{}"#, "[".repeat(100_000));
    for (service, path) in [("lambda", "/2015-03-31/functions"), ("apigateway", "/restapis")] {
        for body in ["{", "not json", "[]", "\"text\"", "{\"name\":\"a\"}x", "{\"name\":\"a\",}", "\u{0}", &deep] {
            let answer = call(&server, service, "POST", path, "application/json", body);
            assert_eq!(
                (answer.status, answer.header("x-amzn-errortype")),
                (400, "SerializationException"),
                "{service} {:.50}: {answer:?}",
                body
            );
            assert!(answer.json().is_object());
        }
    }
    for body in [
        r#"{"FunctionName":1}"#,
        r#"{"FunctionName":"a","Code":[]}"#,
        r#"{"FunctionName":"a","Code":{"ZipFile":"not base64!"}}"#,
        r#"{"FunctionName":"a","Timeout":"three"}"#,
    ] {
        let answer = call(&server, "lambda", "POST", "/2015-03-31/functions", "application/json", body);
        assert_eq!((answer.status, answer.header("x-amzn-errortype")), (400, "SerializationException"), "{body}: {answer:?}");
    }
    let query = "application/x-www-form-urlencoded";
    for (body, code) in [
        ("Action=CreateRole&Version=2010-05-08", "ValidationError"),
        ("Action=CreateRole&Version=2010-05-08&RoleName=evil&AssumeRolePolicyDocument=%7B", "MalformedPolicyDocument"),
        ("Action=CreateRole&Version=2010-05-08&RoleName=e%20vil&AssumeRolePolicyDocument=%7B%7D", "ValidationError"),
    ] {
        let answer = call(&server, "iam", "POST", "/", query, body);
        assert_eq!((answer.status, answer.header("content-type")), (400, "text/xml"), "{body}: {answer:?}");
        assert!(answer.text().contains(&format!("<Code>{code}</Code>")), "{body}: {}", answer.text());
    }
    for body in ["", "Version=2010-05-08", "Action=Nonsense&Version=2010-05-08", "Action=CreateRole&RoleName=%zz%ff"] {
        let answer = call(&server, "iam", "POST", "/", query, body);
        assert_eq!(answer.status, 400, "{body}: {answer:?}");
        assert!(answer.text().starts_with("<ErrorResponse"), "{body}: {answer:?}");
    }
    assert_eq!(python::run(&server, "listing.py", &[]), before);
    assert_eq!(before, json!({ "functions": [], "apis": [], "has_evil_role": false }));
}

#[test]
fn what_nobody_offers_is_refused_by_name() {
    let server = Server::ephemeral();
    let nowhere = call(&server, "lambda", "GET", "/2015-03-31/nothing", "application/json", "");
    assert_eq!((nowhere.status, nowhere.header("x-amzn-errortype")), (404, "UnknownOperationException"), "{nowhere:?}");
    let other = call(&server, "sqs", "POST", "/", "application/json", "{}");
    assert_eq!((other.status, other.header("x-amzn-errortype")), (404, "UnknownOperationException"), "{other:?}");
    let own = server.get("/_gatewright/nothing", &[]);
    assert_eq!(own.status, 404, "{own:?}");
    let road = server.get("/restapis/nowhere/dev/_user_request_/pets", &[]);
    road.check(403, "ForbiddenException", r#"{"message":"Forbidden"}"#);
}

#[test]
fn bodies_over_the_limits_are_refused() {
    let server = Server::ephemeral();
    let spaces = " ".repeat(70_167_212);
    let answer = call(&server, "lambda", "POST", "/2015-03-31/functions", "application/json", &spaces);
    assert_eq!((answer.status, answer.header("x-amzn-errortype")), (413, "RequestEntityTooLargeException"), "{answer:?}");
    assert!(answer.text().contains("Request must be smaller than 70167211 bytes"), "{}", answer.text());
    assert_eq!(python::run(&server, "listing.py", &[])["functions"], json!([]));
}

#[test]
fn broken_and_evil_packages_are_refused_and_write_nowhere() {
    let server = Server::ephemeral();
    let outside = Folder::new();
    python::run(&server, "bad_packages.py", &[outside.path().to_str().unwrap()]);
    assert_eq!(python::run(&server, "listing.py", &[])["functions"], json!(["f"]));
}

#[test]
fn functions_that_misbehave_never_let_anybody_through() {
    let server = Server::ephemeral();
    let told = python::run(&server, "bad_functions.py", &[]);
    let base = format!("/restapis/{}/dev/_user_request_", text(&told, "/api"));
    let names = |list: &str| told[list].as_array().unwrap().iter().map(|name| name.as_str().unwrap()).collect::<Vec<_>>();
    let token = [("Authorization", "Bearer s3cret-token")];
    let answers = std::thread::scope(|scope| {
        let (address, base) = (server.address, &base);
        let ask = move |name: &str| http::get(address, &format!("{base}/{name}"), &token);
        let asked: Vec<_> = names("authorizers").into_iter().map(|name| (name, scope.spawn(move || ask(name)))).collect();
        asked.into_iter().map(|(name, answer)| (name, answer.join().unwrap())).collect::<Vec<_>>()
    });
    for (name, answer) in answers {
        let shown = (answer.status, answer.header("x-amzn-errortype"), answer.text());
        assert_eq!(shown, (500, "AuthorizerConfigurationException", r#"{"message":null}"#.to_owned()), "{name}");
    }
    for name in names("backends") {
        let answer = server.get(&format!("{base}/{name}"), &[]);
        let is_gateways_fault = ["backend-is-missing", "backend-is-not-permitted"].contains(&name);
        let status = if is_gateways_fault { 500 } else { 502 };
        let shown = (answer.status, answer.header("x-amzn-errortype"), answer.text());
        assert_eq!(
            shown,
            (status, "InternalServerErrorException", r#"{"message": "Internal server error"}"#.to_owned()),
            "{name}"
        );
    }

    let unauthorized = r#"{"message":"Unauthorized"}"#;
    let allows = format!("{base}/allows");
    server.get(&allows, &[]).check(401, "UnauthorizedException", unauthorized);
    server.get(&allows, &[("Authorization", "")]).check(401, "UnauthorizedException", unauthorized);
    server.get(&allows, &[("Authorization", "   ")]).check(401, "UnauthorizedException", unauthorized);
    let huge = server.get(&allows, &[("Authorization", &"t".repeat(600_000))]);
    assert!((400..500).contains(&huge.status), "{huge:?}");
    let upload = http::request("POST", &server.address.to_string(), &format!("{base}/upload"), &[], &"x".repeat(10_485_761));
    http::send(server.address, upload).check(413, "RequestTooLargeException", r#"{"message":"Request Too Long"}"#);

    // The first call that reaches the backend is the first that may.
    server.get(&allows, &token).check(200, "", "1");
    server.get(&allows, &[("Authorization", &"t".repeat(9_000))]).check(200, "", "2");
    let too_large = r#"{"message":"Request Header Fields Too Large"}"#;
    server.get(&allows, &[("Authorization", &"t".repeat(60_000))]).check(431, "RequestTooLargeException", too_large);
    assert!(!server.log().contains("s3cret-token"), "{}", server.log());
    let decisions: Value = server.get("/_gatewright/decisions", &[]).json();
    assert!(!decisions.to_string().contains("s3cret-token"));
}

#[test]
fn what_functions_start_ends_with_the_server() {
    let server = Server::lasting();
    python::run(&server, "children.py", &[]);
    let folder = server.end(Signal::TERM);
    assert_eq!(server::processes_below(folder.path()), [""; 0]);
}
