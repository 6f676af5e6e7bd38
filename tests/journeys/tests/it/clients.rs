//! Clients that were not written with this server in mind: AWS's own runtime client, TLS stacks, and whoever spells headers oddly.

use std::process::Command;

use rustix::process::Signal;
use serde_json::{Value, json};

use crate::aws::{Aws, text};
use crate::http::{self, Connection};
use crate::process;
use crate::python;
use crate::server::Server;

#[test]
fn the_official_runtime_client_runs_functions_unchanged() {
    let server = Server::ephemeral();
    let told = python::run(&server, "official_client.py", &[]);
    assert_eq!(told, json!({ "problems": [] }));
}

#[test]
fn the_aws_command_shows_errors_by_name() {
    let server = Server::ephemeral();
    let aws = Aws::to(&server);
    for (line, expected) in [
        (
            "lambda get-function --function-name nobody",
            "An error occurred (ResourceNotFoundException) when calling the GetFunction operation: \
             Function not found: arn:aws:lambda:us-east-1:000000000000:function:nobody",
        ),
        (
            "apigateway get-rest-api --rest-api-id nowhere",
            "An error occurred (NotFoundException) when calling the GetRestApi operation: \
             Invalid API identifier specified 000000000000:nowhere",
        ),
        (
            "iam get-role --role-name nobody",
            "An error occurred (NoSuchEntity) when calling the GetRole operation: The role with name nobody cannot be found.",
        ),
        (
            "iam list-users",
            "An error occurred (NotImplementedException) when calling the ListUsers operation: \
             Gatewright does not yet support ListUsers of iam.",
        ),
    ] {
        assert_eq!(aws.fails(line, &[]), expected);
    }
}

#[test]
fn the_lines_of_gatewright_env_point_the_aws_command_here() {
    let server = Server::ephemeral();
    let aws = process::given("GATEWRIGHT_TEST_BIN_DIR").join("aws");
    let script = format!(
        "eval \"$(\"$GATEWRIGHT\" env --endpoint {})\" && \"$AWS\" sts get-caller-identity --output text",
        server.endpoint
    );
    let mut command = Command::new("sh");
    command.args(["-c", &script]).env_clear().env("PATH", std::env::var_os("PATH").unwrap_or_default());
    command.env("HOME", server.folder.folder("home")).env("AWS", aws).env("GATEWRIGHT", process::given("GATEWRIGHT_BIN"));
    // What a developer's shell may have had before.
    command.env("AWS_PROFILE", "work").env("AWS_SESSION_TOKEN", "old").env("AWS_ENDPOINT_URL", "http://127.0.0.1:1");
    let (answer, problem) = process::text(&process::run(&mut command));
    assert_eq!(answer, "000000000000\tarn:aws:iam::000000000000:root\t000000000000\n", "{problem}");
    let evil = process::run(&mut process::gatewright(&["env", "--endpoint", "http://a;touch${IFS}x"]));
    assert_eq!((evil.status.code(), process::text(&evil).0), (Some(2), String::new()));
}

#[test]
fn explain_says_what_it_cannot_tell() {
    let server = Server::ephemeral();
    for (arguments, expected) in [
        (["explain", "--last"], "error: no decision `last` is kept"),
        (
            ["explain", "11111111-1111-4111-8111-111111111111"],
            "error: no decision `11111111-1111-4111-8111-111111111111` is kept",
        ),
        (["explain", "../state"], "error: `../state` is neither a request id nor a decision's number"),
    ] {
        let mut command = process::gatewright(&arguments);
        let output = process::run(command.args(["--endpoint", &server.endpoint]));
        let (told, problem) = process::text(&output);
        assert_eq!((output.status.code(), told.as_str()), (Some(2), ""), "{problem}");
        assert!(problem.starts_with(expected), "{problem}");
    }
    let output = process::run(&mut process::gatewright(&["explain", "--last", "--endpoint", "http://127.0.0.1:1"]));
    let problem = process::text(&output).1;
    assert!(problem.contains("no server answers at http://127.0.0.1:1; start one with `gatewright serve`"), "{problem}");
}

#[test]
fn explain_tells_machines_the_same_as_people() {
    let server = Server::ephemeral();
    let told = python::run(&server, "echo.py", &[]);
    let answer = server.get(&format!("/restapis/{}/dev/_user_request_/nowhere", text(&told, "/api")), &[]);
    answer.check(403, "MissingAuthenticationTokenException", r#"{"message":"Missing Authentication Token"}"#);
    let id = answer.header("x-amzn-requestid");
    let mut command = process::gatewright(&["explain", id, "--format", "json", "--endpoint", &server.endpoint]);
    let told: Value = serde_json::from_str(&process::text(&process::run(&mut command)).0).unwrap();
    let shown = json!({ "status": told["status"], "path": told["path"], "requestId": told["requestId"], "cause": told["refusal"]["cause"] });
    assert_eq!(shown, json!({ "status": 403, "path": "/dev/nowhere", "requestId": id, "cause": "RouteUnknown" }));
    assert!(server.explain(id).contains("GET /dev/nowhere → 403"));
}

#[test]
fn answers_without_a_body_leave_the_connection_usable() {
    let server = Server::ephemeral();
    let told = python::run(&server, "statuses.py", &[]);
    let host = server.address.to_string();
    let mut connection = Connection::open(server.address);
    for status in ["204", "304"] {
        let path = format!("/restapis/{}/dev/_user_request_/{status}", text(&told, "/api"));
        connection.write(http::request("GET", &host, &path, &[], ""));
        connection.write(http::request("GET", &host, "/_gatewright/health", &[], ""));
        let answer = connection.read();
        assert_eq!((answer.status.to_string().as_str(), answer.text().as_str()), (status, ""), "{answer:?}");
        assert_eq!(answer.header("content-length"), "", "{answer:?}");
        connection.read().check(200, "", "{\"status\":\"ok\"}\n");
    }
}

#[test]
fn tls_is_served_on_the_same_port_and_its_authority_is_enough() {
    let mut server = Server::lasting();
    let identity = Aws::over_tls(&server).ok("sts get-caller-identity", &[]);
    assert_eq!(text(&identity, "/Account"), "000000000000");
    let port = server.address.port().to_string();
    let told = python::run(&server, "tls.py", &[&port, server.authority.to_str().unwrap()]);
    assert_eq!(
        told,
        json!({ "trusted": ["localhost", "127.0.0.1", "abc.execute-api.localhost"], "refused_without_authority": true })
    );
    server.get("/_gatewright/ready", &[]).check(200, "", "{\"status\":\"ready\"}\n");
    // Who speaks TLS only half is told to go, and nobody else notices.
    let mut half = Connection::open(server.address);
    half.write([0x16, 0x03, 0x01, 0x00, 0x05, 0x01, 0x00, 0x00, 0x01, 0x00]);
    server.get("/_gatewright/health", &[]).check(200, "", "{\"status\":\"ok\"}\n");
    // The key that could sign for anybody is for its owner only.
    let folder = server.authority.parent().unwrap();
    let output = process::run(Command::new("find").arg(folder).args(["-type", "f", "-name", "*key*", "-perm", "/077"]));
    assert_eq!(process::text(&output), (String::new(), String::new()));
    let output = process::run(Command::new("find").arg(folder).args(["-type", "f", "-name", "*key*"]));
    assert!(!process::text(&output).0.is_empty(), "no key was found in {}", folder.display());
    // Who trusts the authority once need not do so again.
    let authority = std::fs::read(&server.authority).unwrap();
    server.restart(Signal::TERM);
    assert_eq!(std::fs::read(&server.authority).unwrap(), authority);
    Aws::over_tls(&server).ok("sts get-caller-identity", &[]);
}

#[test]
fn headers_reach_the_function_in_the_case_they_were_sent() {
    let server = Server::ephemeral();
    let told = python::run(&server, "echo.py", &[]);
    let path = format!("/restapis/{}/dev/_user_request_/echo", text(&told, "/api"));
    let host = server.address.to_string();
    let headers = [
        ("tEsT-HEADeR", "one"),
        ("authorization", "Bearer token"),
        ("uSeR-aGeNt", "journey"),
        ("X-Twice", "a"),
        ("X-Twice", "b"),
        ("content-type", "text/plain"),
    ];
    let answer = http::send(server.address, http::request("POST", &host, &path, &headers, "the body"));
    assert_eq!(answer.status, 200, "{answer:?}");
    let event = answer.json();
    // AWS spells three names itself, and keeps the client's spelling of all others.
    for (name, value) in [
        ("tEsT-HEADeR", "one"),
        ("content-type", "text/plain"),
        ("X-Twice", "b"),
        ("Authorization", "Bearer token"),
        ("User-Agent", "journey"),
        ("Host", host.as_str()),
    ] {
        assert_eq!(event["headers"].get(name), Some(&json!(value)), "{name} in {event}");
    }
    assert_eq!(event["multiValueHeaders"]["X-Twice"], json!(["a", "b"]));
    assert_eq!(event["multiValueHeaders"]["tEsT-HEADeR"], json!(["one"]));
    assert_eq!((&event["body"], &event["httpMethod"], &event["path"]), (&json!("the body"), &json!("POST"), &json!("/echo")));
    let headers = event["headers"].as_object().unwrap();
    let spelled = |wanted: &str| headers.keys().filter(|name| name.eq_ignore_ascii_case(wanted)).cloned().collect::<Vec<_>>();
    assert_eq!((spelled("authorization").len(), spelled("user-agent").len()), (1, 1), "{event}");
    assert_eq!(event["requestContext"]["identity"]["userAgent"], "journey");
}

#[test]
fn requests_on_one_connection_keep_their_own_headers_and_bodies() {
    let server = Server::ephemeral();
    let told = python::run(&server, "echo.py", &[]);
    let path = format!("/restapis/{}/dev/_user_request_/echo", text(&told, "/api"));
    let host = server.address.to_string();
    let first = http::request("POST", &host, &path, &[("X-FIRST", "1")], "GET /smuggled HTTP/1.1\r\nX-EVIL: 1\r\n\r\n");
    let second = http::request("POST", &host, &path, &[("x-second", "2")], "second body");
    let chunked = format!(
        "POST {path} HTTP/1.1\r\nHost: {host}\r\nX-tHiRd: 3\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nthi\r\n2\r\nrd\r\n0\r\n\r\n"
    );
    let mut connection = Connection::open(server.address);
    // Two at once, before either is answered; then one more, in chunks.
    connection.write([first, second].concat());
    let answers = [connection.read(), connection.read()];
    connection.write(chunked);
    let answers = [&answers[0], &answers[1], &connection.read()].map(|answer| {
        assert_eq!(answer.status, 200, "{answer:?}");
        answer.json()
    });
    let bodies = answers.each_ref().map(|event| event["body"].clone());
    assert_eq!(bodies, [json!("GET /smuggled HTTP/1.1\r\nX-EVIL: 1\r\n\r\n"), json!("second body"), json!("third")]);
    let own = ["X-FIRST", "x-second", "X-tHiRd"];
    for (event, name) in answers.iter().zip(own) {
        let seen: Vec<_> = own.iter().filter(|name| event["headers"].get(**name).is_some()).collect();
        assert_eq!(seen, [&name], "{event}");
    }
}

#[test]
fn lengths_that_contradict_each_other_reach_no_function() {
    let server = Server::ephemeral();
    let told = python::run(&server, "echo.py", &[]);
    let path = format!("/restapis/{}/dev/_user_request_/echo", text(&told, "/api"));
    let head = format!("POST {path} HTTP/1.1\r\nHost: {}\r\n", server.address);
    for rest in [
        "Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello!",
        "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
        "Content-Length: -1\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\nzz\r\nhello\r\n0\r\n\r\n",
        "X Y: 1\r\n\r\n",
        "X-A : 1\r\n\r\n",
        "X-A: 1\r\n folded\r\n\r\n",
    ] {
        let answer = http::send(server.address, format!("{head}{rest}"));
        assert_eq!(answer.status, 400, "{rest:?}: {answer:?}");
    }
    let decisions = server.get("/_gatewright/decisions", &[]).json();
    let answered: Vec<_> =
        decisions["decisions"].as_array().unwrap().iter().filter(|decision| decision["status"] == 200).collect();
    assert!(answered.is_empty(), "{answered:?}");
    // RFC 9112 6.3: with both, the chunks count, and nothing after them is taken for a request.
    let mut connection = Connection::open(server.address);
    connection.write(format!("{head}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n{head}\r\n"));
    let answer = connection.read();
    assert_eq!((answer.status, answer.header("connection")), (200, "close"), "{answer:?}");
    assert_eq!((&answer.json()["body"], connection.rest()), (&json!(null), Vec::new()));
}
