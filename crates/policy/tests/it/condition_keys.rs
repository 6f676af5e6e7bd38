//! Which condition keys each kind of document may use. Any other makes the policy unusable: nobody would supply its
//! value, and a `Deny` on it would silently drop.

use gatewright_policy::{DocumentKind, Policy, PolicyError};
use serde_json::{Value, json};

use DocumentKind::{AuthorizerOutput, FunctionResource, Identity};

/// Each operator with a value it takes.
const OPERATORS: [(&str, &str); 7] = [
    ("StringEquals", "x"),
    ("StringEqualsIgnoreCase", "x"),
    ("StringLike", "x*"),
    ("ArnEquals", "arn:*:*:*:*:*"),
    ("ArnLike", "arn:*:*:*:*:*"),
    ("Bool", "true"),
    ("Null", "true"),
];

/// A document of this kind with one statement.
fn document(kind: DocumentKind, effect: &str, condition: Value) -> Value {
    let mut statement = json!({"Effect": effect, "Action": "*", "Resource": "*", "Condition": condition});
    if kind == FunctionResource {
        statement["Principal"] = json!("*");
    }
    json!({"Version": "2012-10-17", "Statement": [statement]})
}

/// `key` must be refused in an `Allow` and in a `Deny`, under every operator, alone and beside a key that is known.
#[track_caller]
fn check_refused(kind: DocumentKind, key: &str) {
    let known = kind.condition_keys()[0];
    for (operator, value) in OPERATORS {
        for condition in [json!({operator: {key: value}}), json!({operator: {known: value, key: value}})] {
            for effect in ["Allow", "Deny"] {
                let document = document(kind, effect, condition.clone());
                for result in [Policy::parse(kind, &document), Policy::parse_str(kind, &document.to_string())] {
                    match result {
                        Err(PolicyError::UnsupportedConditionKey { at, key: found }) => {
                            assert_eq!((at, found), (format!("Statement[0].Condition.{operator}"), key.to_owned()));
                        }
                        other => panic!("{document}: {other:?}"),
                    }
                }
            }
        }
    }
}

#[test]
fn a_key_that_is_never_supplied_is_refused() {
    let unknown = ["aws:SourceIp", "aws:CurrentTime", "aws:PrincipalOrgID", "lambda:EventSourceToken", "k", "", "a b", "é"];
    // Nearly a key of one kind or the other. U+017F is an `s` when letter case is ignored beyond ASCII.
    let near = ["aws:UserAgent ", " aws:SourceArn", "aws:UserAgents", "aws:SourceAr", "UserAgent", "aws:\u{17f}ourceArn", "*"];
    for key in unknown.into_iter().chain(near) {
        check_refused(AuthorizerOutput, key);
        check_refused(FunctionResource, key);
        check_refused(Identity, key);
    }
}

#[test]
fn a_key_of_the_other_kind_is_refused() {
    let pairs = [
        (AuthorizerOutput, FunctionResource),
        (FunctionResource, AuthorizerOutput),
        (AuthorizerOutput, Identity),
        (Identity, FunctionResource),
        (FunctionResource, Identity),
    ];
    for (kind, other) in pairs {
        for key in other.condition_keys().iter().filter(|key| !kind.condition_keys().contains(key)) {
            check_refused(kind, key);
            check_refused(kind, &key.to_uppercase());
        }
    }
}

#[test]
fn the_keys_of_a_kind_are_accepted_in_any_letter_case() {
    assert_eq!(AuthorizerOutput.condition_keys(), ["aws:UserAgent", "aws:Referer", "aws:SecureTransport"]);
    let of_urls = ["lambda:FunctionUrlAuthType", "lambda:InvokedViaFunctionUrl"];
    assert_eq!(FunctionResource.condition_keys(), [&["aws:SourceArn", "aws:SourceAccount"][..], &of_urls].concat());
    assert_eq!(Identity.condition_keys(), [AuthorizerOutput.condition_keys(), &of_urls].concat());
    for kind in [AuthorizerOutput, FunctionResource, Identity] {
        for key in kind.condition_keys() {
            for (operator, value) in OPERATORS {
                for key in [(*key).to_owned(), key.to_uppercase(), key.to_lowercase()] {
                    let document = document(kind, "Deny", json!({operator: {key: value}}));
                    assert!(Policy::parse(kind, &document).is_ok(), "{document}");
                }
            }
        }
        assert!(Policy::parse(kind, &document(kind, "Deny", json!({}))).is_ok());
    }
}

#[test]
fn a_deny_on_an_unknown_key_spoils_the_allow_before_it() {
    let document = json!({"Statement": [
        {"Effect": "Allow", "Action": "*", "Resource": "*"},
        {"Effect": "Deny", "Action": "*", "Resource": "*", "Condition": {"StringLike": {"aws:SourceVpc": "vpc-1"}}},
    ]});
    let message = "Statement[1].Condition.StringLike uses the condition key `aws:SourceVpc`, which is not supported in this kind \
                   of policy";
    match Policy::parse(AuthorizerOutput, &document) {
        Err(error) => assert_eq!(error.to_string(), message),
        Ok(policy) => panic!("usable: {policy:?}"),
    }
}
