//! What each kind of document may hold, and the JSON forms that all of them take.

use gatewright_policy::{DocumentKind, Effect, Policy, PrincipalRef, Request};
use serde_json::{Value, json};

use DocumentKind::{ApiResource, AuthorizerOutput, FunctionResource, Identity, PermissionsBoundary, Session, Trust};

use crate::NOTHING;

fn is_usable(kind: DocumentKind, elements: Value) -> bool {
    let mut statement = json!({"Effect": "Allow", "Action": "a:b"});
    for (name, value) in elements.as_object().expect("an object") {
        statement[name] = value.clone();
    }
    Policy::parse(kind, &json!({"Version": "2012-10-17", "Statement": statement})).is_ok()
}

#[test]
fn each_kind_has_its_own_elements() {
    let resource = json!({"Resource": "*"});
    let principal = json!({"Principal": "*"});
    let both = json!({"Principal": "*", "Resource": "*"});
    let others = json!({"NotPrincipal": {"AWS": "123456789012"}, "NotResource": "arn:x"});
    let others_alone = json!({"NotPrincipal": {"AWS": "123456789012"}});
    for (kind, expected) in [
        (AuthorizerOutput, [true, false, true, false, false]),
        (Identity, [true, false, false, false, false]),
        (PermissionsBoundary, [true, false, false, false, false]),
        (Session, [true, false, false, false, false]),
        (Trust, [false, true, false, false, true]),
        (ApiResource, [false, false, true, true, false]),
        (FunctionResource, [false, false, true, true, false]),
    ] {
        let found = [&resource, &principal, &both, &others, &others_alone].map(|elements| is_usable(kind, elements.clone()));
        assert_eq!(found, expected, "{kind:?}");
        assert!(!is_usable(kind, json!({"Principal": "*", "NotPrincipal": "*", "Resource": "*"})), "{kind:?}");
    }
    assert_eq!(DocumentKind::ALL.len(), 7);
}

#[test]
fn a_trust_policy_is_asked_without_a_resource() {
    let document = json!({"Version": "2012-10-17", "Statement": {
        "Effect": "Allow", "Principal": {"Service": ["lambda.amazonaws.com"]}, "Action": "sts:AssumeRole"}});
    let policy = Policy::parse(Trust, &document).expect("usable");
    for (service, resource, expected) in [
        ("lambda.amazonaws.com", "arn:aws:iam::123456789012:role/r", Effect::Allow),
        ("lambda.amazonaws.com", "", Effect::Allow),
        ("ec2.amazonaws.com", "", Effect::ImplicitDeny),
    ] {
        let principal = PrincipalRef::Service(service);
        let request = Request { action: "sts:AssumeRole", resource, principal: Some(&principal), context: NOTHING };
        assert_eq!(policy.decide(&request).effect, expected, "{service}");
    }
}

#[test]
fn forms_that_aws_takes_are_taken_by_every_kind() {
    for condition in [
        json!({}),
        json!({"StringEquals": {}, "a": {}}),
        json!({"StringEquals": {"aws:Referer": []}}),
        json!({"StringEquals": {"aws:Referer": "x"}, "StringLike": {"aws:Referer": ["x", 1, true, 1.5]}}),
        json!({"ArnLike": {"aws:SourceArn": "*"}}),
        json!({"Bool": {"aws:SecureTransport": "perhaps"}}),
        json!({"IpAddress": {"aws:SourceIp": "nowhere"}}),
        json!({"NumericEquals": {"s3:max-keys": "ten"}}),
        json!({"DateLessThan": {"aws:CurrentTime": 1_600_000_000}}),
        json!({"ForAllValues:StringNotLikeIfExists": {"aws:TagKeys": ["a*"]}}),
    ] {
        for kind in DocumentKind::ALL {
            let mut elements = json!({"Condition": condition, "Sid": "any text", "Action": ["s3:Get*", "sts:a name"]});
            if !matches!(kind, Identity | PermissionsBoundary | Session) {
                elements["Principal"] = json!({"AWS": "123456789012", "Service": ["lambda.amazonaws.com"]});
            }
            if kind != Trust {
                elements["Resource"] = json!(["arn:aws:s3:::b", "*", format!("arn:aws:s3:::{}", "x".repeat(400))]);
            }
            assert!(is_usable(kind, elements.clone()), "{kind:?} {elements}");
        }
    }
}
