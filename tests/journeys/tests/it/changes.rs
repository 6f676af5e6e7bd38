//! What is changed is served changed with the next request; what was acknowledged is there after a crash.

use std::collections::BTreeSet;

use rustix::process::Signal;
use serde_json::{Value, json};

use crate::aws::text;
use crate::folder::Folder;
use crate::http;
use crate::python;
use crate::server::Server;

#[test]
fn every_change_is_served_with_the_next_request() {
    let server = Server::ephemeral();
    python::run(&server, "changes.py", &[]);
}

#[test]
fn what_was_acknowledged_survives_a_crash() {
    /// Acknowledged before the crash; more come while it happens.
    const BEFORE_CRASH: usize = 25;

    let mut server = Server::lasting();
    let home = Folder::new();
    let writer = python::start(&server, "writer.py", &home);
    let api = writer.line("an API id", |line| line.strip_prefix("api ").map(str::to_owned));
    let mut acknowledged = BTreeSet::new();
    for _ in 0..BEFORE_CRASH {
        acknowledged.insert(writer.line("a resource id", |line| line.strip_prefix("resource ").map(str::to_owned)));
    }
    server.restart(Signal::KILL);
    loop {
        let (is_last, line) = writer.line("the end", |line| Some((line == "end", line.to_owned())));
        if is_last {
            break;
        }
        acknowledged.extend(line.strip_prefix("resource ").map(str::to_owned));
    }
    let told = python::run(&server, "resource_ids.py", &[&api]);
    let found: BTreeSet<String> = told["ids"].as_array().unwrap().iter().map(|id| id.as_str().unwrap().to_owned()).collect();
    let lost: Vec<_> = acknowledged.difference(&found).collect();
    assert!(lost.is_empty(), "acknowledged and lost: {lost:?}");
    assert!(
        found.len() <= acknowledged.len() + 2,
        "the root and the write that was under way were expected beside {acknowledged:?}"
    );
}

#[test]
fn an_accepted_event_survives_a_crash() {
    for signal in [Signal::KILL, Signal::INT] {
        let mut server = Server::lasting();
        let told = python::run(&server, "event_before_crash.py", &[]);
        server.restart(signal);
        python::run(&server, "event_after_crash.py", &[text(&told, "/request_id")]);
    }
}

#[test]
fn writers_at_the_same_time_lose_nothing() {
    let server = Server::ephemeral();
    let told = python::run(&server, "rivals.py", &[]);
    assert_eq!(told["found"], told["made"], "{told}");
    // A writer that lost every race is told so; nothing else may go wrong.
    let refused = told["refused"].as_array().unwrap();
    let is_lost_race = |problem: &Value| problem.as_str().unwrap().contains("due to concurrent modification");
    assert!(refused.iter().all(is_lost_race), "{told}");
    assert!(told["made"].as_u64().unwrap() > 0, "{told}");
}

#[test]
fn an_emptied_server_is_as_new() {
    let server = Server::ephemeral();
    let told = python::run(&server, "echo.py", &[]);
    let path = format!("/restapis/{}/dev/_user_request_/echo", text(&told, "/api"));
    assert_eq!(server.get(&path, &[]).status, 200);
    let reset = [("x-gatewright-reset", "yes")];
    let emptied =
        http::send(server.address, http::request("DELETE", &server.address.to_string(), "/_gatewright/state", &reset, ""));
    assert_eq!((emptied.status, emptied.text().as_str()), (204, ""));
    server.get(&path, &[]).check(403, "ForbiddenException", r#"{"message":"Forbidden"}"#);
    let empty: Value = json!({ "functions": [], "apis": [], "has_evil_role": false });
    assert_eq!(python::run(&server, "listing.py", &[]), empty);
    // The same names are free again.
    let told = python::run(&server, "echo.py", &[]);
    let path = format!("/restapis/{}/dev/_user_request_/echo", text(&told, "/api"));
    assert_eq!(server.get(&path, &[]).status, 200);
}

#[test]
fn what_was_allowed_can_be_taken_back() {
    let server = Server::ephemeral();
    let internal = r#"{"message": "Internal server error"}"#;
    let expected = json!([[200, "1"], [200, "1"], [200, "2"], [500, internal], [500, r#"{"message":null}"#]]);
    assert_eq!(python::run(&server, "withdrawn.py", &[]), expected);
}

#[test]
fn a_function_that_calls_itself_is_stopped_at_a_bounded_depth() {
    let server = Server::ephemeral();
    let told = python::run(&server, "nested.py", &[]);
    // The call from outside is depth 0; 16 more may stand inside each other.
    assert_eq!(told["depth"], 16, "{told}");
    assert!(told["problem"].as_str().unwrap().contains("ServiceException"), "{told}");
    assert_eq!(server.get("/_gatewright/health", &[]).status, 200);
}
