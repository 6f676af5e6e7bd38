//! `gatewright fn watch`, `fn test` and `logs tail`: what somebody uses who writes a function.

use rustix::process::Signal;
use serde_json::{Value, json};

use crate::aws::{Aws, text};
use crate::folder::Folder;
use crate::process::{self, Running};
use crate::python;
use crate::server::Server;

const TRUST: &str = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}"#;

fn source(version: u8) -> String {
    format!("def handler(event, context):\n    print('version {version}')\n    return [{version}, event]\n")
}

#[track_caller]
fn test(server: &Server, event: &[&str]) -> (bool, Value, String) {
    let arguments = [&["fn", "test", "greet", "--endpoint", &server.endpoint], event].concat();
    let output = process::run(&mut process::gatewright(&arguments));
    let (answer, log) = process::text(&output);
    let answer = serde_json::from_str(&answer).unwrap_or_else(|_| panic!("{answer}{log}"));
    (output.status.success(), answer, log)
}

#[test]
fn code_is_watched_tried_and_its_log_followed() {
    let server = Server::ephemeral();
    let aws = Aws::to(&server);
    let role = aws.ok("iam create-role --role-name r --assume-role-policy-document", &[TRUST]);
    let package = aws.path("greet.zip");
    python::package(&package, &source(1));
    let line = format!(
        "lambda create-function --function-name greet --runtime python3.13 --handler app.handler --role {} --zip-file fileb://{package}",
        text(&role, "/Role/Arn")
    );
    aws.ok(&line, &[]);
    let (is_success, answer, log) = test(&server, &[]);
    assert_eq!((is_success, &answer[0], &answer[1]["key1"]), (true, &json!(1), &json!("value1")), "{answer}");
    assert!(log.starts_with("START RequestId: ") && log.contains("\nversion 1\n"), "{log}");

    let folder = Folder::new();
    let code = folder.folder("code");
    std::fs::write(code.join("app.py"), source(2)).unwrap();
    let arguments = ["fn", "watch", "greet", code.to_str().unwrap(), "--endpoint", &server.endpoint];
    let watching = Running::start(&mut process::gatewright(&arguments));
    let uploaded = |line: &str| line.starts_with("greet: 1 files, ").then_some(());
    watching.line("the first upload", uploaded);
    let event = folder.path().join("event.json");
    std::fs::write(&event, "[7]").unwrap();
    assert_eq!(test(&server, &["--event", event.to_str().unwrap()]).1, json!([2, [7]]));
    let broken = "def handler(event, context):\n    raise ValueError(event['type'])\n";
    std::fs::write(code.join("app.py"), broken).unwrap();
    watching.line("the next upload", uploaded);
    let (is_success, answer, log) = test(&server, &["--event", "token-authorizer"]);
    assert_eq!((is_success, &answer["errorMessage"]), (false, &json!("TOKEN")));
    assert!(log.contains("[ERROR] ValueError: TOKEN\nTraceback"), "{log}");

    let arguments = ["logs", "tail", "greet", "--follow", "--endpoint", &server.endpoint];
    let tailing = Running::start(&mut process::gatewright(&arguments));
    tailing.line("the first version's line", |line| line.ends_with(" version 1").then_some(()));
    std::fs::write(code.join("app.py"), source(3)).unwrap();
    watching.line("the last upload", uploaded);
    test(&server, &[]);
    tailing.line("the last version's line", |line| line.ends_with(" version 3").then_some(()));
    for mut running in [watching, tailing] {
        running.signal(Signal::TERM);
        assert!(running.end().success());
    }
}

#[test]
fn what_is_not_there_is_named() {
    let server = Server::ephemeral();
    for (arguments, expected) in [
        (&["fn", "test", "nobody"][..], "Function not found: arn:aws:lambda:us-east-1:000000000000:function:nobody"),
        (&["fn", "test", "no/body"], "`no/body` cannot be a function's name"),
        (&["fn", "test", "nobody", "--event", "nothing"], "`nothing` is neither a file nor one of the events hello-world, "),
        (&["fn", "watch", "nobody", "/nowhere"], "`/nowhere` is not a folder"),
        (&["fn", "watch", "nobody", "/tmp"], "`nobody` must be there first"),
        (&["logs", "tail", "nobody"], "The specified log group does not exist."),
        (&["logs", "tail", "nobody", "--since", "soon"], "--since soon"),
    ] {
        let output = process::run(&mut process::gatewright(&[arguments, &["--endpoint", &server.endpoint]].concat()));
        let (_, problem) = process::text(&output);
        assert!(output.status.code() == Some(2) && problem.contains(expected), "{arguments:?}: {problem}");
    }
}
