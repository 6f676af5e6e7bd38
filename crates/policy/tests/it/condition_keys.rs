//! What becomes of keys that a request does not have, and of those that whoever asks does not know.

use gatewright_policy::{Context, ContextKey, DocumentKind, Effect, Policy, Request};
use serde_json::{Value, json};

use crate::METHOD_ARN;

/// Each family of operators, with a value it takes and whether it holds for an absent key.
const OPERATORS: [(&str, &str, bool); 12] = [
    ("StringEquals", "x", false),
    ("StringNotEquals", "x", true),
    ("StringLikeIfExists", "x", true),
    ("ForAllValues:StringEquals", "x", true),
    ("ForAnyValue:StringEquals", "x", false),
    ("ArnLike", "arn:*:*:*:*:*", false),
    ("Bool", "true", false),
    ("Null", "true", true),
    ("Null", "false", false),
    ("NumericLessThan", "1", false),
    ("DateNotEquals", "2020-01-01", true),
    ("NotIpAddress", "::/0", true),
];

#[track_caller]
fn effect(effect: &str, condition: &Value, context: Context<'_>) -> Effect {
    let statements = json!([
        {"Effect": effect, "Action": "*", "Resource": "*", "Condition": condition},
        {"Effect": "Allow", "Action": "*", "Resource": if effect == "Deny" { "*" } else { "arn:x" }},
    ]);
    let document = json!({"Version": "2012-10-17", "Statement": statements});
    let policy = Policy::parse(DocumentKind::AuthorizerOutput, &document).expect("usable");
    policy.decide(&Request { action: "execute-api:Invoke", resource: METHOD_ARN, principal: None, context }).effect
}

#[test]
fn a_key_that_the_request_does_not_have_is_absent_whether_it_exists_on_aws_or_not() {
    for (operator, value, holds) in OPERATORS {
        for key in ["aws:SourceVpce", "made:Up", "aws:PrincipalTag/Team", ""] {
            let condition = json!({operator: {key: value}});
            for context in [&[][..], &[ContextKey::one("other:Key", value)], &[ContextKey::many(key, &[])]] {
                let context = Context::complete(context);
                let allowed = effect("Allow", &condition, context) == Effect::Allow;
                let denied = effect("Deny", &condition, context) == Effect::ExplicitDeny;
                assert_eq!((allowed, denied), (holds, holds), "{condition} with {context:?}");
            }
        }
    }
}

#[test]
fn a_key_that_nobody_knows_denies_and_does_not_allow() {
    for (operator, value, _) in OPERATORS {
        let condition = json!({operator: {"aws:RequestedRegion": value}});
        let context = [ContextKey::one("aws:SourceVpc", "x")];
        let context = Context::partial(&context);
        assert_eq!(effect("Allow", &condition, context), Effect::ImplicitDeny, "{condition}");
        assert_eq!(effect("Deny", &condition, context), Effect::ExplicitDeny, "{condition}");
    }
}

#[test]
fn a_partial_context_answers_for_the_keys_that_it_lists() {
    let context = [ContextKey::one("AWS:UserAgent", "curl"), ContextKey::many("aws:Referer", &[])];
    let context = Context::partial(&context);
    for (condition, holds) in [
        (json!({"StringEquals": {"aws:useragent": "curl"}}), true),
        (json!({"StringEquals": {"aws:useragent": "wget"}}), false),
        (json!({"StringEquals": {"aws:referer": "x"}}), false),
        (json!({"Null": {"aws:referer": true}}), true),
    ] {
        assert_eq!(effect("Allow", &condition, context) == Effect::Allow, holds, "{condition}");
        assert_eq!(effect("Deny", &condition, context) == Effect::ExplicitDeny, holds, "{condition}");
    }
}

#[test]
fn a_variable_that_nobody_knows_denies_and_does_not_allow() {
    let context = [ContextKey::one("aws:UserAgent", "curl")];
    let context = Context::partial(&context);
    for operator in ["StringEquals", "StringNotEquals", "ForAllValues:StringLike", "ForAnyValue:StringNotLike", "ArnEquals"] {
        for value in ["${aws:username}", "${aws:username, 'curl'}"] {
            let condition = json!({operator: {"aws:UserAgent": value}});
            assert_eq!(effect("Allow", &condition, context), Effect::ImplicitDeny, "{condition}");
            assert_eq!(effect("Deny", &condition, context), Effect::ExplicitDeny, "{condition}");
        }
    }
}

#[test]
fn a_policy_names_the_keys_that_it_depends_on() {
    let document = json!({"Version": "2012-10-17", "Statement": [
        {"Effect": "Allow", "Action": "*", "Resource": "arn:aws:s3:::${aws:username}/${*}",
         "Condition": {"StringLike": {"AWS:Referer": ["${aws:PrincipalTag/Team, 'x'}", "y"]}, "Null": {"aws:SourceIp": true}}},
        {"Effect": "Deny", "Action": "*", "NotResource": "*", "Condition": {"StringEquals": {"aws:referer": "z"}}},
    ]});
    let policy = Policy::parse(DocumentKind::Identity, &document).expect("usable");
    let keys: Vec<&str> = policy.condition_keys().collect();
    assert_eq!(keys, ["aws:principaltag/team", "aws:referer", "aws:sourceip", "aws:username"]);
    let plain = json!({"Statement": {"Effect": "Allow", "Action": "*", "Resource": "*"}});
    assert_eq!(Policy::parse(DocumentKind::Identity, &plain).expect("usable").condition_keys().len(), 0);
}
