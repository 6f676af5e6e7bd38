//! Policy variables, in resources and in condition values.

use gatewright_policy::{Context, ContextKey, DocumentKind, Effect, Policy, Request};
use serde_json::{Value, json};

const CONTEXT: [ContextKey<'static>; 5] = [
    ContextKey::one("aws:username", "ann"),
    ContextKey::one("aws:PrincipalTag/Home Base", "north*"),
    ContextKey::one("k:Arn", "arn:aws:iam::123456789012:user/ann"),
    ContextKey::many("aws:TagKeys", &["one", "two"]),
    ContextKey::one("k:Empty", ""),
];

fn ask(version: &str, effect: &str, element: &str, text: &str, condition: Option<Value>, resource: &str) -> bool {
    let mut statement = json!({"Effect": effect, "Action": "*"});
    statement[element] = json!(text);
    if let Some(condition) = condition {
        statement["Condition"] = condition;
    }
    let document = json!({"Version": version, "Statement": statement});
    let policy = Policy::parse(DocumentKind::Identity, &document).expect("usable");
    let request = Request { action: "s3:GetObject", resource, principal: None, context: Context::complete(&CONTEXT) };
    policy.decide(&request).effect != Effect::ImplicitDeny
}

#[track_caller]
fn check_resource(text: &str, resource: &str, expected: bool) {
    for effect in ["Allow", "Deny"] {
        assert_eq!(ask("2012-10-17", effect, "Resource", text, None, resource), expected, "{effect} {text} for {resource}");
    }
}

#[test]
fn a_resource_takes_the_requests_value() {
    for (text, resource, expected) in [
        ("arn:aws:s3:::bucket/${aws:username}/*", "arn:aws:s3:::bucket/ann/1", true),
        ("arn:aws:s3:::bucket/${AWS:UserName}/*", "arn:aws:s3:::bucket/ann/1", true),
        ("arn:aws:s3:::bucket/${ aws:username }", "arn:aws:s3:::bucket/ann", true),
        ("arn:aws:s3:::bucket/${aws:username}/*", "arn:aws:s3:::bucket/bob/1", false),
        ("arn:aws:s3:::bucket/${aws:username}/*", "arn:aws:s3:::bucket/${aws:username}/1", false),
        ("arn:aws:sqs:us-east-2:*:${aws:username}-queue", "arn:aws:sqs:us-east-2:123456789012:ann-queue", true),
        // A value is no wildcard.
        ("arn:aws:s3:::${aws:PrincipalTag/Home Base}", "arn:aws:s3:::north*", true),
        ("arn:aws:s3:::${aws:PrincipalTag/Home Base}", "arn:aws:s3:::northern", false),
        ("arn:aws:s3:::${aws:PrincipalTag/Home Base}*", "arn:aws:s3:::north*ern", true),
        ("arn:aws:s3:::${k:Empty}", "arn:aws:s3:::", true),
        // Characters themselves.
        ("arn:aws:s3:::a${*}b${?}c${$}{d}", "arn:aws:s3:::a*b?c${d}", true),
        ("arn:aws:s3:::a${*}", "arn:aws:s3:::abc", false),
        ("${*}x", "*x", true),
        // Defaults.
        ("arn:aws:s3:::${aws:userid, 'anonymous'}/*", "arn:aws:s3:::anonymous/1", true),
        ("arn:aws:s3:::${aws:username, 'anonymous'}/*", "arn:aws:s3:::anonymous/1", false),
        ("arn:aws:s3:::${aws:userid, '*'}", "arn:aws:s3:::x", false),
        ("arn:aws:s3:::${aws:userid,'a}${b'}", "arn:aws:s3:::a}${b", true),
        // Without a value, with several.
        ("arn:aws:s3:::${aws:userid}", "arn:aws:s3:::", false),
        ("arn:aws:s3:::${aws:userid}*", "arn:aws:s3:::x", false),
        ("arn:aws:s3:::${aws:TagKeys}", "arn:aws:s3:::one", false),
        ("*/${aws:username}", "arn:aws:s3:::b/ann", true),
        // Only an ARN's last part takes them.
        ("arn:aws:s3::${aws:username}:b", "arn:aws:s3::ann:b", false),
        ("arn:aws:s3::${*}:b", "arn:aws:s3::*:b", true),
    ] {
        check_resource(text, resource, expected);
    }
}

#[test]
fn before_2012_there_are_no_variables() {
    let text = "arn:aws:s3:::${aws:username}*";
    assert!(ask("2008-10-17", "Allow", "Resource", text, None, "arn:aws:s3:::${aws:username}x"));
    assert!(!ask("2008-10-17", "Allow", "Resource", text, None, "arn:aws:s3:::ann"));
    let condition = json!({"StringEquals": {"aws:username": "${aws:username}"}});
    assert!(!ask("2008-10-17", "Allow", "Resource", "*", Some(condition), "arn:x"));
    assert!(ask("2008-10-17", "Allow", "Resource", "arn:${", None, "arn:${"));
}

#[test]
fn a_not_resource_without_a_value_denies_and_does_not_allow() {
    let text = "arn:aws:s3:::${aws:userid}";
    for (effect, expected) in [("Allow", false), ("Deny", true)] {
        assert_eq!(ask("2012-10-17", effect, "NotResource", text, None, "arn:aws:s3:::x"), expected, "{effect}");
    }
    assert!(ask("2012-10-17", "Allow", "NotResource", "arn:aws:s3:::${aws:username}", None, "arn:aws:s3:::x"));
    assert!(!ask("2012-10-17", "Deny", "NotResource", "arn:aws:s3:::${aws:username}", None, "arn:aws:s3:::ann"));
}

#[test]
fn condition_values_of_text_and_arns_take_variables() {
    for (operator, key, value, expected) in [
        ("StringEquals", "aws:username", json!("${aws:username}"), true),
        ("StringEquals", "aws:username", json!(["x", "a${k:Empty}nn"]), true),
        ("StringNotEquals", "aws:username", json!("${aws:username}"), false),
        ("StringEqualsIgnoreCase", "aws:username", json!("A${k:None, 'NN'}"), true),
        ("StringLike", "aws:username", json!("?${k:None, 'n'}*"), true),
        ("StringLike", "aws:PrincipalTag/home base", json!("north${*}"), true),
        ("StringLike", "aws:username", json!("a${*}"), false),
        ("StringEquals", "aws:PrincipalTag/Home Base", json!("north${*}"), true),
        ("StringEquals", "aws:username", json!("${aws:userid}"), false),
        ("ForAnyValue:StringEquals", "aws:TagKeys", json!("${k:None, 'two'}"), true),
        ("ArnEquals", "k:Arn", json!("arn:aws:iam::123456789012:user/${aws:username}"), true),
        ("ArnEquals", "k:Arn", json!("arn:aws:iam::${k:None, '123456789012'}:user/*"), true),
        // A colon of a value separates no parts.
        ("ArnLike", "k:Arn", json!("${k:Arn}"), false),
        ("ArnLike", "k:Arn", json!("arn:aws:iam:${k:None, ':123456789012'}:user/ann"), false),
        ("StringLike", "k:Arn", json!("${k:Arn}"), true),
    ] {
        let condition = json!({operator: {key: value}});
        for effect in ["Allow", "Deny"] {
            let found = ask("2012-10-17", effect, "Resource", "*", Some(condition.clone()), "arn:x");
            assert_eq!(found, expected, "{effect} {condition}");
        }
    }
}

#[test]
fn a_negated_operator_without_a_value_to_compare_with_denies_and_does_not_allow() {
    let condition = json!({"StringNotEquals": {"aws:username": "${aws:userid}"}});
    assert!(!ask("2012-10-17", "Allow", "Resource", "*", Some(condition.clone()), "arn:x"));
    assert!(ask("2012-10-17", "Deny", "Resource", "*", Some(condition), "arn:x"));
}
