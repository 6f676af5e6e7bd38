//! Every condition operator: the policy's values, the request's, and whether it holds. `null` is an absent key.

use gatewright_policy::{Context, ContextKey, DocumentKind, Effect, Policy, Request};
use serde_json::{Value, json};

use crate::METHOD_ARN;

/// Whether the operator holds, in an `Allow` and in a `Deny`.
fn holds(operator: &str, wanted: &Value, found: &Value) -> (bool, bool) {
    let found: Option<Vec<&str>> = match found {
        Value::Null => None,
        Value::Array(list) => Some(list.iter().map(|value| value.as_str().expect("text")).collect()),
        single => Some(vec![single.as_str().expect("text")]),
    };
    let keys = found.as_ref().map(|values| ContextKey::many("k:Key", values));
    let ask = |effect: &str| {
        let statement = json!({"Effect": effect, "Action": "*", "Resource": "*", "Condition": {operator: {"K:key": wanted}}});
        let document = json!({"Version": "2012-10-17", "Statement": statement});
        let policy = Policy::parse(DocumentKind::Identity, &document).expect(operator);
        let context = Context::complete(keys.as_slice());
        policy.decide(&Request { action: "a:b", resource: METHOD_ARN, principal: None, context }).effect
    };
    (ask("Allow") == Effect::Allow, ask("Deny") == Effect::ExplicitDeny)
}

#[track_caller]
fn check(operator: &str, wanted: Value, found: Value, expected: bool) {
    assert_eq!(holds(operator, &wanted, &found), (expected, expected), "{operator} {wanted} for {found}");
}

/// A comparison and its negation.
#[track_caller]
fn check_pair([positive, negated]: [&str; 2], wanted: Value, found: Value, expected: bool) {
    check(positive, wanted.clone(), found.clone(), expected);
    check(negated, wanted, found, !expected);
}

#[test]
fn text() {
    let exact = ["StringEquals", "StringNotEquals"];
    check_pair(exact, json!("a"), json!("a"), true);
    check_pair(exact, json!("a"), json!("A"), false);
    check_pair(exact, json!("a*"), json!("ab"), false);
    check_pair(exact, json!(["x", "a"]), json!("a"), true);
    check_pair(exact, json!(["x", "y"]), json!("a"), false);
    check_pair(exact, json!(1.50), json!("1.5"), true);
    check_pair(exact, json!(true), json!("true"), true);
    check_pair(exact, json!("a"), Value::Null, false);

    let any_case = ["StringEqualsIgnoreCase", "StringNotEqualsIgnoreCase"];
    check_pair(any_case, json!("Straße"), json!("sTRAßE"), true);
    check_pair(any_case, json!("a*"), json!("ab"), false);
    check_pair(any_case, json!(["x", "ÉA"]), json!("éa"), true);
    check_pair(any_case, json!("a"), json!("aa"), false);

    let like = ["StringLike", "StringNotLike"];
    check_pair(like, json!("a*c?"), json!("abbcd"), true);
    check_pair(like, json!("a*c?"), json!("aBBCd"), false);
    check_pair(like, json!("*"), json!(""), true);
    check_pair(like, json!(["b*", "?"]), json!("a"), true);
}

#[test]
fn numbers_keep_how_they_were_written_only_for_text() {
    let policy = |operator: &str| {
        let text = format!(
            r#"{{"Statement":{{"Effect":"Allow","Action":"*","Resource":"*","Condition":{{"{operator}":{{"k":[1.50,1e1]}}}}}}}}"#
        );
        Policy::parse_str(DocumentKind::Identity, &text).expect("usable")
    };
    for (operator, value, expected) in [
        ("StringEquals", "1.50", true),
        ("StringEquals", "1.5", false),
        ("StringEquals", "1e1", true),
        ("StringEquals", "10", false),
        ("NumericEquals", "1.5", true),
        ("NumericEquals", "10.0", true),
        ("NumericEquals", "11", false),
    ] {
        let context = [ContextKey::one("k", value)];
        let request = Request { action: "a:b", resource: METHOD_ARN, principal: None, context: Context::complete(&context) };
        assert_eq!(policy(operator).decide(&request).effect == Effect::Allow, expected, "{operator} {value}");
    }
}

#[test]
fn numbers() {
    for (wanted, found, [eq, lt, le, gt, ge]) in [
        (json!("10"), "10", [true, false, true, false, true]),
        (json!(10), "9.99", [false, true, true, false, false]),
        (json!(10), "10.01", [false, false, false, true, true]),
        (json!(-1), "-1.0", [true, false, true, false, true]),
        (json!([5, 10]), "7", [false, true, true, true, true]),
        (json!("123456789012345678901"), "123456789012345678902", [false, false, false, true, true]),
    ] {
        check_pair(["NumericEquals", "NumericNotEquals"], wanted.clone(), json!(found), eq);
        check("NumericLessThan", wanted.clone(), json!(found), lt);
        check("NumericLessThanEquals", wanted.clone(), json!(found), le);
        check("NumericGreaterThan", wanted.clone(), json!(found), gt);
        check("NumericGreaterThanEquals", wanted, json!(found), ge);
    }
    check_pair(["NumericEquals", "NumericNotEquals"], json!(1), Value::Null, false);
}

#[test]
fn dates() {
    let day = "2020-07-01T00:00:00Z";
    for (wanted, found, [eq, lt, le, gt, ge]) in [
        (json!(day), day, [true, false, true, false, true]),
        (json!(day), "1593561600", [true, false, true, false, true]),
        (json!(1_593_561_600), "2020-07-01", [true, false, true, false, true]),
        (json!("2020-07-01T02:00:00+02:00"), "2020-07-01T00:00:00.000Z", [true, false, true, false, true]),
        (json!(day), "2020-06-30T23:59:59.999Z", [false, true, true, false, false]),
        (json!("2020"), "2019-12-31T23:59:59Z", [false, true, true, false, false]),
        (json!(day), "2020-07-01T00:00:01Z", [false, false, false, true, true]),
    ] {
        check_pair(["DateEquals", "DateNotEquals"], wanted.clone(), json!(found), eq);
        check("DateLessThan", wanted.clone(), json!(found), lt);
        check("DateLessThanEquals", wanted.clone(), json!(found), le);
        check("DateGreaterThan", wanted.clone(), json!(found), gt);
        check("DateGreaterThanEquals", wanted, json!(found), ge);
    }
}

#[test]
fn truth_bytes_and_addresses() {
    check("Bool", json!(true), json!("TRUE"), true);
    check("Bool", json!("False"), json!("false"), true);
    check("Bool", json!(true), json!("false"), false);
    check("Bool", json!([true, false]), json!("no"), false);
    check("Bool", json!("yes"), json!("yes"), false);
    check("Bool", json!(true), Value::Null, false);

    check("BinaryEquals", json!("QmluYXJ5VmFsdWVJbkJhc2U2NA=="), json!("QmluYXJ5VmFsdWVJbkJhc2U2NA=="), true);
    check("BinaryEquals", json!("QQ=="), json!("Qg=="), false);
    check("BinaryEquals", json!("A"), json!("A"), false);

    let pair = ["IpAddress", "NotIpAddress"];
    check_pair(pair, json!(["203.0.113.0/24", "2001:DB8:1234:5678::/64"]), json!("203.0.113.9"), true);
    check_pair(pair, json!(["203.0.113.0/24", "2001:DB8:1234:5678::/64"]), json!("2001:db8:1234:5678::1"), true);
    check_pair(pair, json!(["203.0.113.0/24", "2001:DB8:1234:5678::/64"]), json!("203.0.114.9"), false);
    check_pair(pair, json!("203.0.113.9"), json!("::ffff:203.0.113.9"), true);
    check_pair(pair, json!("0.0.0.0/0"), json!("::1"), false);
    check_pair(pair, json!("0.0.0.0/0"), Value::Null, false);
}

#[test]
fn arns() {
    for pair in [["ArnLike", "ArnNotLike"], ["ArnEquals", "ArnNotEquals"]] {
        let found = json!("arn:aws:someservice:us-east-2:999999999999:store/abc:111122223333:finance/document.txt");
        check_pair(pair, json!("arn:aws:someservice:*:111122223333:finance/*"), found.clone(), false);
        check_pair(pair, json!("arn:aws:someservice:*:999999999999:*:finance/*"), found.clone(), true);
        check_pair(pair, json!("*"), found, true);
        check_pair(pair, json!("arn:aws:s3:::b"), Value::Null, false);
    }
    check(
        "StringLike",
        json!("arn:aws:someservice:*:111122223333:finance/*"),
        json!("arn:aws:someservice:us-east-2:999999999999:store/abc:111122223333:finance/document.txt"),
        true,
    );
}

#[test]
fn if_exists_holds_for_an_absent_key_and_changes_nothing_else() {
    for (operator, wanted, matching, other) in [
        ("StringEquals", "a", "a", "b"),
        ("StringEqualsIgnoreCase", "a", "A", "b"),
        ("StringLike", "a*", "ab", "b"),
        ("NumericEquals", "1", "1", "2"),
        ("NumericLessThan", "1", "0", "2"),
        ("DateGreaterThan", "2020", "2021", "2019"),
        ("Bool", "true", "true", "false"),
        ("BinaryEquals", "QQ==", "QQ==", "Qg=="),
        ("IpAddress", "10.0.0.0/8", "10.1.1.1", "11.1.1.1"),
        ("ArnLike", "arn:aws:s3:::a*", "arn:aws:s3:::ab", "arn:aws:s3:::b"),
    ] {
        let operator = format!("{operator}IfExists");
        check(&operator, json!(wanted), Value::Null, true);
        check(&operator, json!(wanted), json!(matching), true);
        check(&operator, json!(wanted), json!(other), false);
        check(&format!("ForAnyValue:{operator}"), json!(wanted), Value::Null, true);
        check(&format!("ForAllValues:{operator}"), json!(wanted), Value::Null, true);
    }
    check("StringNotEqualsIfExists", json!("a"), Value::Null, true);
    check("StringNotEqualsIfExists", json!("a"), json!("a"), false);
}

#[test]
fn null_asks_whether_the_key_is_there() {
    for (wanted, found, expected) in [
        (json!(true), Value::Null, true),
        (json!("TRUE"), json!("x"), false),
        (json!("false"), json!("x"), true),
        (json!("false"), json!(""), true),
        (json!("false"), json!([]), false),
        (json!("true"), json!([]), true),
        (json!(["true", "false"]), json!("x"), true),
        (json!("maybe"), json!("x"), false),
        (json!("maybe"), Value::Null, false),
    ] {
        check("Null", wanted, found, expected);
    }
}

/// The documentation's tables of `PostDateTime`, `Message`, `Tags`, and what is around them.
#[test]
fn set_operators() {
    let policy = json!(["PostDateTime", "Message", "Tags"]);
    for (found, all, any, none, some_other) in [
        (json!(["PostDateTime", "Message"]), true, true, false, false),
        (json!(["PostDateTime", "UserName"]), false, true, false, true),
        (json!(["UserName", "ID"]), false, false, true, true),
        (json!("Tags"), true, true, false, false),
        (json!([]), true, false, true, false),
        (Value::Null, true, false, true, false),
        // One empty text is an empty set.
        (json!(""), true, false, true, false),
        (json!(["", "UserName"]), false, false, true, true),
    ] {
        check("ForAllValues:StringEquals", policy.clone(), found.clone(), all);
        check("ForAllValues:StringLike", policy.clone(), found.clone(), all);
        check("ForAnyValue:StringEquals", policy.clone(), found.clone(), any);
        check("ForAnyValue:StringLike", policy.clone(), found.clone(), any);
        check("ForAllValues:StringNotEquals", policy.clone(), found.clone(), none);
        check("ForAnyValue:StringNotEquals", policy.clone(), found, some_other);
    }
    check("ForAllValues:NumericLessThan", json!(10), json!(["1", "9"]), true);
    check("ForAllValues:NumericLessThan", json!(10), json!(["1", "11"]), false);
    check("ForAnyValue:IpAddress", json!("10.0.0.0/8"), json!(["11.0.0.1", "10.0.0.1"]), true);
}

/// "Multivalued context keys require a condition set operator."
#[test]
fn several_values_without_a_set_operator_allow_nothing_and_deny_when_one_meets() {
    for (pair, wanted, found, is_denied) in [
        (["StringEquals", "StringNotEquals"], "a", ["b", "a"], true),
        (["StringEquals", "StringNotEquals"], "a", ["b", "c"], false),
        (["ArnLike", "ArnNotLike"], "arn:aws:s3:::*", ["x", "arn:aws:s3:::b"], true),
    ] {
        assert_eq!(holds(pair[0], &json!(wanted), &json!(found)), (false, is_denied), "{wanted} for {found:?}");
        assert_eq!(holds(pair[1], &json!(wanted), &json!(found)), (false, !is_denied), "not {wanted} for {found:?}");
    }
    // What counts is how many values the request has.
    check_pair(["StringEquals", "StringNotEquals"], json!("a"), json!(["a"]), true);
}

#[test]
fn a_request_s_value_of_another_type_neither_allows_nor_lifts_a_deny() {
    for (positive, negated, wanted) in [
        ("NumericEquals", "NumericNotEquals", json!([1, 2])),
        ("DateEquals", "DateNotEquals", json!("2020-07-01")),
        ("IpAddress", "NotIpAddress", json!("0.0.0.0/0")),
        ("ArnLike", "ArnNotLike", json!("arn:*:*:*:*:*")),
    ] {
        for found in ["soon", "", "arn:aws:s3"] {
            assert_eq!(holds(positive, &wanted, &json!(found)), (false, false), "{positive} {wanted} for {found}");
            assert_eq!(holds(negated, &wanted, &json!(found)), (false, true), "{negated} {wanted} for {found}");
        }
    }
    assert_eq!(holds("NumericLessThan", &json!(1), &json!("one")), (false, false));
    check_pair(["ArnLike", "ArnNotLike"], json!("*"), json!("one"), true);
}

#[test]
fn a_value_that_nothing_compares_with_neither_allows_nor_lifts_a_deny() {
    for (operator, wanted) in [
        ("NumericEquals", json!("one")),
        ("NumericNotEquals", json!("one")),
        ("NumericNotEquals", json!("${aws:EpochTime}")),
        ("IpAddress", json!("10.0.0.0/33")),
        ("NotIpAddress", json!("10.0.0.0/33")),
        ("Bool", json!("${aws:SecureTransport}")),
        ("ArnLike", json!("arn:aws:s3")),
        ("ArnNotLike", json!("arn:aws:s3")),
        ("StringEquals", json!([])),
        ("StringNotEquals", json!([])),
        ("BinaryEquals", json!("?")),
    ] {
        let is_negated = operator.contains("Not");
        assert_eq!(holds(operator, &wanted, &json!("1")), (false, is_negated), "{operator} {wanted}");
        assert_eq!(holds(operator, &wanted, &Value::Null), (is_negated, is_negated), "{operator} {wanted}");
    }
    // Beside a value that does compare.
    check_pair(["NumericEquals", "NumericNotEquals"], json!(["one", 1]), json!("1"), true);
    assert_eq!(holds("NumericNotEquals", &json!(["one", 1]), &json!("2")), (false, true));
}
