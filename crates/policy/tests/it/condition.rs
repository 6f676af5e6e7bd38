//! Condition operators, each with what makes it hold and what does not.

use gatewright_policy::Effect;
use serde_json::{Value, json};

use crate::{METHOD_ARN, ask_with};

#[track_caller]
fn check(condition: Value, context: &[(&str, &str)], expected: bool) {
    let statement = json!({"Effect": "Allow", "Action": "*", "Resource": "*", "Condition": condition});
    let document = json!({"Version": "2012-10-17", "Statement": [statement]});
    let holds = ask_with(&document, METHOD_ARN, context).effect == Effect::Allow;
    assert_eq!(holds, expected, "{condition} with {context:?}");
}

#[track_caller]
fn check_value(operator: &str, wanted: Value, found: &str, expected: bool) {
    check(json!({operator: {"aws:UserAgent": wanted}}), &[("aws:UserAgent", found)], expected);
}

#[test]
fn string_equals_is_exact_and_has_no_wildcards() {
    for (wanted, found, expected) in [
        (json!("a"), "a", true),
        (json!("a"), "A", false),
        (json!("a"), "ab", false),
        (json!("a*"), "ab", false),
        (json!("a*"), "a*", true),
        (json!("?"), "a", false),
        (json!(""), "", true),
        (json!(["x", "a"]), "a", true),
        (json!(["x", "y"]), "a", false),
        (json!(true), "true", true),
        (json!(12), "12", true),
        (json!([-3, "x"]), "-3", true),
    ] {
        check_value("StringEquals", wanted, found, expected);
    }
}

#[test]
fn string_equals_ignore_case_ignores_only_case() {
    for (wanted, found, expected) in
        [(json!("Ab"), "aB", true), (json!("É"), "é", true), (json!("a*"), "ab", false), (json!(["x", "AB"]), "ab", true)]
    {
        check_value("StringEqualsIgnoreCase", wanted, found, expected);
    }
}

#[test]
fn string_like_knows_wildcards_and_case() {
    for (wanted, found, expected) in [
        (json!("a*c"), "abbc", true),
        (json!("a*c"), "aBBC", false),
        (json!("*"), "", true),
        (json!("?"), "", false),
        (json!(["x*", "a?"]), "ab", true),
    ] {
        check_value("StringLike", wanted, found, expected);
    }
}

#[test]
fn both_arn_operators_compare_part_by_part() {
    let arn = "arn:aws:execute-api:eu-west-1:123456789012:abc/Prod/GET/pets";
    for operator in ["ArnEquals", "ArnLike"] {
        for (wanted, found, expected) in [
            (json!(arn), arn, true),
            (json!("arn:aws:execute-api:*:123456789012:abc/*/GET/*"), arn, true),
            (json!("arn:aws:execute-api:eu-west-1:123456789012:abc/*/*/pets"), arn, true),
            (json!("arn:aws:execute-api:eu-west-1:123456789012:abc"), arn, false),
            (json!("arn:aws:*:abc/*:*:*"), arn, false),
            (json!("arn:aws:execute-api:*:210987654321:*"), arn, false),
            (json!("arn:*:*:*:*:*"), "abc", false),
            (json!("*"), arn, true),
            (json!(["arn:aws:s3:::x", arn]), arn, true),
        ] {
            check_value(operator, wanted, found, expected);
        }
    }
}

#[test]
fn bool_compares_truth() {
    for (wanted, found, expected) in [
        (json!("true"), "true", true),
        (json!(true), "True", true),
        (json!("false"), "true", false),
        (json!(false), "false", true),
        (json!("true"), "1", false),
        (json!(["true", "false"]), "maybe", false),
        (json!(["true", "false"]), "false", true),
    ] {
        check_value("Bool", wanted, found, expected);
    }
}

#[test]
fn null_asks_whether_a_key_is_there() {
    for (wanted, is_present, expected) in [
        (json!("true"), false, true),
        (json!("true"), true, false),
        (json!(false), false, false),
        (json!("false"), true, true),
        (json!([true, false]), true, true),
        (json!([true, false]), false, true),
    ] {
        let context: &[(&str, &str)] = if is_present { &[("aws:UserAgent", "v")] } else { &[("aws:Referer", "v")] };
        check(json!({"Null": {"AWS:USERAGENT": wanted}}), context, expected);
    }
}

#[test]
fn an_absent_key_makes_every_other_operator_false() {
    for (operator, wanted) in [
        ("StringEquals", ""),
        ("StringEqualsIgnoreCase", ""),
        ("StringLike", "*"),
        ("ArnEquals", "arn:*:*:*:*:*"),
        ("ArnLike", "arn:*:*:*:*:*"),
        ("Bool", "false"),
    ] {
        check(json!({operator: {"aws:UserAgent": wanted}}), &[], false);
        check(json!({operator: {"aws:UserAgent": wanted}}), &[("aws:UserAgents", wanted)], false);
    }
}

#[test]
fn operators_and_keys_must_all_hold_and_key_names_ignore_case() {
    let condition =
        json!({"StringEquals": {"aws:UserAgent": "1", "aws:Referer": ["2", "3"]}, "StringLike": {"AWS:secureTransport": "x*"}});
    check(condition.clone(), &[("AWS:useragent", "1"), ("aws:referer", "3"), ("AWS:SecureTransport", "xy")], true);
    check(condition.clone(), &[("aws:useragent", "0"), ("aws:referer", "3"), ("aws:securetransport", "xy")], false);
    check(condition.clone(), &[("aws:useragent", "1"), ("aws:referer", "4"), ("aws:securetransport", "xy")], false);
    check(condition.clone(), &[("aws:useragent", "1"), ("aws:referer", "2"), ("aws:securetransport", "y")], false);
    check(condition, &[("aws:useragent", "1"), ("aws:referer", "2")], false);
}

#[track_caller]
fn check_deny(condition: Value, context: &[(&str, &str)], expected: Effect) {
    let document = json!({"Version": "2012-10-17", "Statement": [
        {"Effect": "Allow", "Action": "*", "Resource": "*"},
        {"Effect": "Deny", "Action": "*", "Resource": "*", "Condition": condition},
    ]});
    assert_eq!(ask_with(&document, METHOD_ARN, context).effect, expected, "{condition} with {context:?}");
}

#[test]
fn a_deny_denies_exactly_when_its_condition_holds() {
    let curl = json!({"StringLike": {"aws:UserAgent": "curl*"}});
    check_deny(curl.clone(), &[("aws:UserAgent", "curl/8.5.0"), ("aws:SecureTransport", "true")], Effect::ExplicitDeny);
    check_deny(curl.clone(), &[("aws:UserAgent", "Mozilla/5.0"), ("aws:SecureTransport", "true")], Effect::Allow);
    // A request without the header.
    check_deny(curl, &[("aws:SecureTransport", "true")], Effect::Allow);

    let in_clear = json!({"Bool": {"aws:SecureTransport": "false"}});
    check_deny(in_clear.clone(), &[("aws:SecureTransport", "false")], Effect::ExplicitDeny);
    check_deny(in_clear, &[("aws:SecureTransport", "true")], Effect::Allow);

    let no_referer = json!({"Null": {"aws:Referer": "true"}});
    check_deny(no_referer.clone(), &[("aws:SecureTransport", "true")], Effect::ExplicitDeny);
    check_deny(no_referer, &[("aws:Referer", "https://example.com/")], Effect::Allow);
}
