//! Each limit of a document, at it and one over it.

use gatewright_policy::limits::{
    ACTION_CHARS_MAX, AUTHORIZER_DOCUMENT_BYTES_MAX, DEPTH_MAX, FUNCTION_DOCUMENT_BYTES_MAX, PATTERNS_MAX, RESOURCE_CHARS_MAX,
    SEARCHED_WILDCARD_BYTES_MAX, STATEMENTS_MAX,
};
use gatewright_policy::{Decision, DocumentKind, Effect, Policy, PolicyError, Request};
use serde_json::{Value, json};

use DocumentKind::{AuthorizerOutput, FunctionResource};

#[track_caller]
fn check(kind: DocumentKind, what: &str, at_limit: &Value, over_limit: &Value) {
    if let Err(error) = Policy::parse(kind, at_limit) {
        panic!("refused at the limit of {what}: {error}");
    }
    match Policy::parse(kind, over_limit) {
        Err(PolicyError::OverLimit { what: found, .. }) => assert_eq!(found, what),
        Err(other) => panic!("over the limit of {what}: {other}"),
        Ok(_) => panic!("accepted over the limit of {what}"),
    }
}

fn document(action: Value, resource: Value) -> Value {
    json!({"Statement": {"Effect": "Allow", "Action": action, "Resource": resource}})
}

#[test]
fn statements() {
    let of = |count: usize| json!({"Statement": vec![json!({"Effect": "Deny", "Action": "a:b", "Resource": "*"}); count]});
    check(AuthorizerOutput, "statements", &of(STATEMENTS_MAX), &of(STATEMENTS_MAX + 1));
}

#[test]
fn the_last_statement_can_decide() {
    let mut statements = vec![json!({"Effect": "Allow", "Action": "a:b", "Resource": "*"}); STATEMENTS_MAX];
    statements[STATEMENTS_MAX - 1]["Effect"] = json!("Deny");
    let policy = Policy::parse(AuthorizerOutput, &json!({"Statement": statements})).expect("usable");
    let decision = policy.decide(&Request { action: "a:b", resource: "x", principal: None, context: &[] });
    let last = u16::try_from(STATEMENTS_MAX - 1).expect("fits");
    assert_eq!(decision, Decision { effect: Effect::ExplicitDeny, statement: Some(last) });
    assert_eq!(policy.statement_count(), STATEMENTS_MAX);
}

#[test]
fn strings_to_compare_with() {
    let of = |count: usize| document(json!("*"), json!(vec!["*"; count - 1]));
    check(AuthorizerOutput, "strings to compare with", &of(PATTERNS_MAX), &of(PATTERNS_MAX + 1));
}

#[test]
fn characters_of_a_resource_are_counted_not_bytes() {
    let of = |chars: usize| document(json!("*"), json!(format!("arn:{}", "é".repeat(chars - 4))));
    check(AuthorizerOutput, "characters in a resource", &of(RESOURCE_CHARS_MAX), &of(RESOURCE_CHARS_MAX + 1));
}

#[test]
fn characters_of_an_action() {
    let of = |chars: usize| document(json!(format!("s3:{}", "a".repeat(chars - 3))), json!("*"));
    check(AuthorizerOutput, "characters in an action", &of(ACTION_CHARS_MAX), &of(ACTION_CHARS_MAX + 1));
}

#[test]
fn searched_wildcards() {
    let piece = format!("*{}*", "?".repeat(256));
    let of = |more: &str| {
        let mut resources = vec![piece.clone(); SEARCHED_WILDCARD_BYTES_MAX / 256];
        resources.push(more.to_owned());
        document(json!("*"), json!(resources))
    };
    check(AuthorizerOutput, "bytes of text with `?` between two `*`", &of("*?"), &of("*?*"));
}

#[test]
fn the_worst_policy_within_all_limits_still_answers() {
    // All of the search budget in pieces that nearly match everywhere, asked about the longest method ARN.
    let piece = format!("*{}?b*", "a".repeat(500));
    let resources = vec![piece; SEARCHED_WILDCARD_BYTES_MAX / 502];
    let policy = Policy::parse(AuthorizerOutput, &document(json!("*"), json!(resources))).expect("usable");
    let resource = "a".repeat(1600);
    let decision = policy.decide(&Request { action: "a:b", resource: &resource, principal: None, context: &[] });
    assert_eq!(decision.effect, Effect::ImplicitDeny);
}

#[test]
fn bytes_of_text() {
    for (kind, max) in [(AuthorizerOutput, AUTHORIZER_DOCUMENT_BYTES_MAX), (FunctionResource, FUNCTION_DOCUMENT_BYTES_MAX)] {
        let frame = r#"{"Statement":[]}"#;
        let at_limit = format!("{frame}{}", " ".repeat(max - frame.len()));
        assert!(Policy::parse_str(kind, &at_limit).is_ok());
        let error = Policy::parse_str(kind, &format!("{at_limit} ")).err();
        assert!(matches!(error, Some(PolicyError::OverLimit { what: "bytes", .. })), "{error:?}");
    }
}

#[test]
fn bytes_of_a_value() {
    for (kind, max) in [(AuthorizerOutput, AUTHORIZER_DOCUMENT_BYTES_MAX), (FunctionResource, FUNCTION_DOCUMENT_BYTES_MAX)] {
        let of = |bytes: usize| json!({"Id": "x".repeat(bytes - r#"{"Id":"","Statement":[]}"#.len()), "Statement": []});
        check(kind, "bytes", &of(max), &of(max + 2));
    }
}

#[test]
fn levels_of_nesting() {
    let of = |levels: usize| {
        let mut value = json!("x");
        for _ in 1..levels - 1 {
            value = json!([value]);
        }
        json!({"Statement": value})
    };
    let at_limit = Policy::parse(AuthorizerOutput, &of(DEPTH_MAX)).expect_err("not statements");
    assert!(matches!(at_limit, PolicyError::WrongShape { .. }), "{at_limit:?}");
    let over = Policy::parse(AuthorizerOutput, &of(DEPTH_MAX + 1)).expect_err("too deep");
    assert!(matches!(over, PolicyError::OverLimit { what: "levels of nesting", .. }), "{over:?}");
}

#[test]
fn a_value_far_too_deep_is_refused_without_walking_down() {
    let mut value = json!("x");
    for _ in 0..2_000 {
        // Not `json!`, which copies what it is given, level by level.
        value = Value::Array(vec![value]);
    }
    let error = Policy::parse(AuthorizerOutput, &value).expect_err("too deep");
    assert!(matches!(error, PolicyError::OverLimit { what: "levels of nesting", .. }), "{error:?}");
}

#[test]
fn the_size_grows_with_the_document() {
    let size = |resources: usize| {
        let list = vec!["arn:aws:execute-api:eu-west-1:123456789012:abc/Prod/GET/pets"; resources];
        Policy::parse(AuthorizerOutput, &document(json!("*"), json!(list))).expect("usable").size_bytes()
    };
    let empty = Policy::parse(AuthorizerOutput, &json!({"Statement": []})).expect("usable").size_bytes();
    assert!(empty > 0 && size(1) > empty && size(101) >= size(1) + 100 * 60);
}
