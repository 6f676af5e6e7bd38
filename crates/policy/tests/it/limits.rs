//! Each limit of a document, at it and one over it.

use gatewright_policy::limits::{
    ACTION_CHARS_MAX, API_DOCUMENT_CHARS_MAX, AUTHORIZER_DOCUMENT_BYTES_MAX, AUTHORIZER_RESOURCE_CHARS_MAX,
    BOUNDARY_DOCUMENT_CHARS_MAX, DEPTH_MAX, FUNCTION_DOCUMENT_BYTES_MAX, IDENTITY_DOCUMENT_CHARS_MAX, PATTERNS_MAX,
    SEARCHED_PIECE_CHARS_MAX, SESSION_DOCUMENT_CHARS_MAX, STATEMENTS_MAX, TRUST_DOCUMENT_CHARS_MAX, WITH_WHITE_SPACE_CHARS_MAX,
};
use gatewright_policy::{DocumentKind, Effect, Policy, PolicyError, Request};
use serde_json::{Value, json};

use DocumentKind::{ApiResource, AuthorizerOutput, FunctionResource, Identity, PermissionsBoundary, Session, Trust};

use crate::{NOTHING, decision};

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
    let found = policy.decide(&Request { action: "a:b", resource: "x", principal: None, context: NOTHING });
    let last = u16::try_from(STATEMENTS_MAX - 1).expect("fits");
    assert_eq!(found, decision(Effect::ExplicitDeny, Some(last)));
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
    let (at, over) = (of(AUTHORIZER_RESOURCE_CHARS_MAX), of(AUTHORIZER_RESOURCE_CHARS_MAX + 1));
    check(AuthorizerOutput, "characters in a resource", &at, &over);
    // The limit is the authorizer's alone.
    assert!(Policy::parse(Identity, &over).is_ok());
}

#[test]
fn characters_of_an_action() {
    let of = |chars: usize| document(json!(format!("s3:{}", "a".repeat(chars - 3))), json!("*"));
    check(AuthorizerOutput, "characters in an action", &of(ACTION_CHARS_MAX), &of(ACTION_CHARS_MAX + 1));
}

#[test]
fn a_piece_to_search() {
    let of = |chars: usize| document(json!("*"), json!(format!("*{}?*", "a".repeat(chars - 1))));
    let what = "characters between two `*` of which one is `?`";
    check(Identity, what, &of(SEARCHED_PIECE_CHARS_MAX), &of(SEARCHED_PIECE_CHARS_MAX + 1));
}

#[test]
fn the_worst_policy_within_all_limits_still_answers() {
    // Pieces that nearly match everywhere, asked about the longest method ARN.
    let piece = format!("*{}?b*", "a".repeat(500));
    let resources = vec![piece; 200];
    let policy = Policy::parse(AuthorizerOutput, &document(json!("*"), json!(resources))).expect("usable");
    let resource = "a".repeat(1600);
    let decision = policy.decide(&Request { action: "a:b", resource: &resource, principal: None, context: NOTHING });
    assert_eq!(decision.effect, Effect::ImplicitDeny);
}

#[test]
fn the_length_of_a_document() {
    const FRAME: &str = r#"{"Id":"","Statement":[]}"#;
    let of = |fill: &str, count: usize| FRAME.replace(r#""Id":"""#, &format!(r#""Id":"{}""#, fill.repeat(count)));
    for (kind, max, what) in [
        (AuthorizerOutput, AUTHORIZER_DOCUMENT_BYTES_MAX, "bytes"),
        (FunctionResource, FUNCTION_DOCUMENT_BYTES_MAX, "bytes"),
        (ApiResource, API_DOCUMENT_CHARS_MAX, "characters"),
        (Session, SESSION_DOCUMENT_CHARS_MAX, "characters"),
        (Identity, IDENTITY_DOCUMENT_CHARS_MAX, "characters that are not white space"),
        (PermissionsBoundary, BOUNDARY_DOCUMENT_CHARS_MAX, "characters that are not white space"),
        (Trust, TRUST_DOCUMENT_CHARS_MAX, "characters that are not white space"),
    ] {
        let fill = if what == "bytes" { "x" } else { "é" };
        let at_limit = of(fill, max - FRAME.len());
        assert!(Policy::parse_str(kind, &at_limit).is_ok(), "{kind:?}");
        let over = Policy::parse_str(kind, &of(fill, max + 1 - FRAME.len())).err();
        assert!(matches!(&over, Some(PolicyError::OverLimit { what: found, .. }) if *found == what), "{kind:?}: {over:?}");
        let spaced = format!("{at_limit} ");
        assert_eq!(Policy::parse_str(kind, &spaced).is_ok(), what.ends_with("white space"), "{kind:?}");
    }
    let spaced = |chars: usize| format!("{FRAME}{}", " ".repeat(chars - FRAME.len()));
    assert!(Policy::parse_str(Identity, &spaced(WITH_WHITE_SPACE_CHARS_MAX)).is_ok());
    assert!(Policy::parse_str(Identity, &spaced(WITH_WHITE_SPACE_CHARS_MAX + 1)).is_err());
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
