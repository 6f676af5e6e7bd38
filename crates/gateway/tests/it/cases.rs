//! The rules of authorization as data: `tests/cases/*.toml`, each with its evidence, every case of theirs sent down the whole road and its
//! answer compared byte for byte. `docs/compat/authorization.md` is written from the same files.
//!
//! A rule that holds is noted where `GATEWRIGHT_TEST_SEEN` names a folder (`xtask/src/seen.rs`): nothing is claimed on that page that no
//! run has seen.

#![expect(clippy::expect_used, clippy::panic, reason = "tests")]

mod caller;
mod format;
mod scene;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;

use gatewright_model::gateway_response::GatewayResponseType;
use serde_json::Value;

use crate::house::{Answer, House};
use format::{Case, GatewayResponseSettings, Rule};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cases");

#[tokio::test]
async fn every_rule_holds_in_every_case() {
    let mut problems = String::new();
    let mut held = String::new();
    for Rule { id, cases } in format::read(Path::new(FOLDER)) {
        let before = problems.len();
        for (number, case) in cases.iter().enumerate() {
            for problem in tried(case).await {
                let _ = writeln!(problems, "rule `{id}`, case {}: {problem}", number + 1);
            }
        }
        if problems.len() == before {
            let _ = writeln!(held, "authorization {id} road");
        }
    }
    if let Some(folder) = std::env::var_os("GATEWRIGHT_TEST_SEEN").filter(|folder| !folder.is_empty()) {
        std::fs::write(Path::new(&folder).join(format!("road-{}", std::process::id())), held).unwrap();
    }
    assert!(problems.is_empty(), "\n{problems}");
}

#[test]
fn every_gateway_response_type_has_a_rule_and_every_rule_an_id_of_its_own() {
    let rules = format::read(Path::new(FOLDER));
    let mut ids = BTreeSet::new();
    for rule in &rules {
        // As `xtask/src/seen.rs` compares them.
        assert!(ids.insert(rule.id.replace('-', "")), "two rules have the id `{}`", rule.id);
        assert!(!rule.cases.is_empty(), "rule `{}` has no case", rule.id);
    }
    let cases = rules.iter().flat_map(|rule| &rule.cases);
    let of_answers = cases.clone().filter_map(|case| case.answer.as_ref()?.gateway_response.as_deref());
    let named: BTreeSet<&str> = of_answers.chain(cases.filter_map(|case| case.gateway_response.as_deref())).collect();
    let all: BTreeSet<&str> = GatewayResponseType::ALL.into_iter().map(GatewayResponseType::as_str).collect();
    assert_eq!(named, all);
}

/// What is otherwise than the case says.
async fn tried(case: &Case) -> Vec<String> {
    let mut problems = Vec::new();
    if let Some(status) = case.default_status {
        let kind = case.gateway_response.as_deref().and_then(GatewayResponseType::parse).expect("the status of which type?");
        check(&mut problems, "default status", &kind.default_status(), &Some(status));
    }
    let Some(expected) = &case.answer else { return problems };
    let set: Vec<_> = case.gateway_responses.iter().map(|(kind, settings)| (kind.as_str(), settings.clone())).collect();
    let house = scene::house(case, &set);
    let answer = scene::send(case, &house).await;
    check(&mut problems, "status", &answer.status, &expected.status);
    check(&mut problems, "x-amzn-ErrorType", &header(&answer, "x-amzn-errortype"), &expected.error_type.clone());
    check(&mut problems, "body", &answer.body, &format::expanded(&expected.body));
    let ids = ["x-amz-apigw-id", "x-amzn-requestid"].map(|name| header(&answer, name).unwrap_or_default().len());
    check(&mut problems, "lengths of x-amz-apigw-id and x-amzn-RequestId", &ids, &[16, 36]);
    for line in &expected.headers {
        let (name, value) = line.split_once(": ").expect("`name: value`");
        check(&mut problems, name, &header(&answer, name), &Some(value.to_owned()));
    }
    for name in &expected.without {
        check(&mut problems, name, &header(&answer, name), &None);
    }
    check(&mut problems, "functions called", &house.invoked(), &case.calls);
    check_event(&mut problems, &house, "guard", &case.guard_sees);
    check_event(&mut problems, &house, "backend", &case.backend_sees);
    if let Some(kind) = &expected.gateway_response
        && set.is_empty()
    {
        let told = customised(case, kind).await;
        check(&mut problems, "gateway response type", &told.body, &format!("type {kind}"));
    }
    problems
}

/// The case once more, where the API has set the gateway response that should answer.
async fn customised(case: &Case, kind: &str) -> Answer {
    let template = BTreeMap::from([("application/json".to_owned(), "type $context.error.responseType".to_owned())]);
    let settings = GatewayResponseSettings { templates: template, ..GatewayResponseSettings::default() };
    let house = scene::house(case, &[(kind, settings)]);
    scene::send(case, &house).await
}

fn header(answer: &Answer, name: &str) -> Option<String> {
    let values = answer.headers.get_all(name).iter().map(|value| value.to_str().unwrap());
    Some(values.collect::<Vec<_>>().join(" and ")).filter(|value| !value.is_empty())
}

fn check_event(problems: &mut Vec<String>, house: &House, function: &str, expected: &BTreeMap<String, String>) {
    if expected.is_empty() {
        return;
    }
    let seen = house.invoke.seen();
    let event = seen.iter().find(|invocation| invocation.function.name == function);
    let event: Value = event.map(|invocation| serde_json::from_slice(&invocation.payload).unwrap()).unwrap_or_default();
    for (pointer, expected) in expected {
        let expected: Value = serde_json::from_str(expected).unwrap();
        check(problems, &format!("{function} sees {pointer}"), &event.pointer(pointer).cloned().unwrap_or_default(), &expected);
    }
}

fn check<T: std::fmt::Debug + PartialEq>(problems: &mut Vec<String>, what: &str, found: &T, expected: &T) {
    if found != expected {
        problems.push(format!("{what}\n  found    {found:?}\n  expected {expected:?}"));
    }
}
