//! What holds for all documents.

use gatewright_policy::{Context, ContextKey, DocumentKind, Effect, Grantee, Policy, PrincipalRef, Request, StatementEffect};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Map, Value, json};

use DocumentKind::{AuthorizerOutput, FunctionResource};

const FUNCTION: &str = "arn:aws:lambda:eu-west-1:123456789012:function:pets";

fn config() -> ProptestConfig {
    ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() }
}

/// Any JSON, with the words of policies mixed in so that it often gets past the first check.
fn any_json() -> impl Strategy<Value = Value> {
    let words = select(vec![
        "*",
        "Allow",
        "Deny",
        "2012-10-17",
        "execute-api:Invoke",
        "arn:aws:s3:::*",
        "arn:*:*:*:*:*",
        "true",
        "${x}",
        "",
        "123456789012",
        "lambda.amazonaws.com",
        "arn:aws:iam::123456789012:role/a",
    ]);
    let keys = select(vec![
        "Version",
        "Statement",
        "Effect",
        "Action",
        "NotAction",
        "Resource",
        "NotResource",
        "Condition",
        "Principal",
        "AWS",
        "Service",
        "StringEquals",
        "ForAnyValue:StringNotLikeIfExists",
        "NumericLessThan",
        "IpAddress",
        "DateGreaterThan",
        "BinaryEquals",
        "NotPrincipal",
        "ArnLike",
        "Bool",
        "Null",
        "aws:SourceArn",
        "aws:UserAgent",
        "Sid",
        "é",
    ]);
    let leaf = prop_oneof![
        1 => Just(Value::Null),
        1 => any::<bool>().prop_map(Value::from),
        1 => any::<i64>().prop_map(Value::from),
        1 => any::<f64>().prop_map(Value::from),
        1 => ".{0,8}".prop_map(Value::from),
        8 => words.prop_map(Value::from),
    ];
    leaf.prop_recursive(9, 64, 6, move |inner| {
        let entries = prop::collection::vec((keys.clone(), inner.clone()), 0..6);
        let object = entries.prop_map(|entries| {
            let entries = entries.into_iter().map(|(key, value)| (key.to_owned(), value));
            Value::Object(entries.collect::<Map<String, Value>>())
        });
        prop_oneof![2 => object, 1 => prop::collection::vec(inner, 0..4).prop_map(Value::Array)]
    })
}

/// A statement of a function's policy that is understood.
fn any_statement() -> impl Strategy<Value = Value> {
    let effects = select(vec!["Allow", "Allow", "Deny"]);
    let principals = select(vec![
        json!("*"),
        json!({"Service": "apigateway.amazonaws.com"}),
        json!({"AWS": ["123456789012", "arn:aws:iam::123456789012:role/a"]}),
    ]);
    let actions = select(vec![
        json!({"Action": "lambda:InvokeFunction"}),
        json!({"Action": ["s3:*", "lambda:*"]}),
        json!({"NotAction": "lambda:Get*"}),
        json!({"Action": "lambda:GetFunction"}),
    ]);
    let resources =
        select(vec![json!({"Resource": "*"}), json!({"Resource": [FUNCTION]}), json!({"NotResource": "arn:aws:s3:::*"})]);
    let conditions = select(vec![
        json!({}),
        json!({"StringEquals": {"aws:SourceAccount": ["123456789012", "210987654321"]}}),
        json!({"ArnLike": {"AWS:SourceArn": "arn:aws:execute-api:*:*:abc/*"}}),
        json!({"Null": {"aws:SourceArn": true}}),
        json!({"StringNotEqualsIfExists": {"aws:SourceAccount": "${aws:PrincipalAccount}"}}),
        json!({"ForAllValues:StringLike": {"aws:SourceArn": ["*:abc/*", "*?x*"]}}),
        json!({"NumericGreaterThan": {"aws:SourceAccount": 123456789011i64}}),
        json!({"NotIpAddress": {"aws:SourceIp": "10.0.0.0/8"}}),
    ]);
    (effects, principals, actions, resources, conditions).prop_map(|(effect, principal, action, resource, condition)| {
        let mut statement = json!({"Effect": effect, "Principal": principal, "Condition": condition});
        for (key, value) in action.as_object().into_iter().flatten().chain(resource.as_object().into_iter().flatten()) {
            statement[key] = value.clone();
        }
        statement
    })
}

fn any_statements() -> impl Strategy<Value = Vec<Value>> {
    prop::collection::vec(any_statement(), 0..6)
}

fn policy(statements: &[Value]) -> Policy {
    let document = json!({"Version": "2012-10-17", "Statement": statements});
    let policy = Policy::parse(FunctionResource, &document).expect("usable");
    let text = document.to_string();
    assert_eq!(Policy::parse_str(FunctionResource, &text).expect("usable as text").statement_count(), policy.statement_count());
    policy
}

/// Runs `check` with one of a few requests.
fn with_request<T>(which: u8, check: impl FnOnce(&Request<'_>) -> T) -> T {
    let service = PrincipalRef::Service("apigateway.amazonaws.com");
    let session = PrincipalRef::Aws("arn:aws:sts::123456789012:assumed-role/a/b");
    let principal = [None, Some(&service), Some(&session)][usize::from(which % 3)];
    let source =
        [("aws:SourceArn", "arn:aws:execute-api:eu-west-1:123456789012:abc/P/GET/"), ("aws:SourceAccount", "123456789012")]
            .map(|(name, value)| ContextKey::one(name, value));
    let listed = if which.is_multiple_of(2) { source.as_slice() } else { &[] };
    let context = if which.is_multiple_of(3) { Context::partial(listed) } else { Context::complete(listed) };
    check(&Request { action: "lambda:InvokeFunction", resource: FUNCTION, principal, context })
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn no_json_makes_parsing_panic(document in any_json()) {
        for kind in DocumentKind::ALL {
            if let Ok(policy) = Policy::parse(kind, &document) {
                with_request(0, |request| (policy.decide(request), policy.explain(request)));
            }
            let _ = Policy::parse_str(kind, &document.to_string());
        }
    }

    #[test]
    fn no_value_of_an_element_makes_parsing_panic(value in any_json(), element in 0usize..6) {
        let mut statement = json!({"Effect": "Allow", "Principal": "*", "Action": "*", "Resource": "*"});
        statement[["Effect", "Principal", "Action", "Resource", "Condition", "Sid"][element]] = value;
        let _ = Policy::parse(FunctionResource, &json!({"Statement": statement}));
    }

    #[test]
    fn a_null_anywhere_makes_a_document_unusable(document in any_json()) {
        fn has_null(value: &Value) -> bool {
            match value {
                Value::Null => true,
                Value::Array(items) => items.iter().any(has_null),
                Value::Object(map) => map.values().any(has_null),
                _ => false,
            }
        }
        if has_null(&document) {
            prop_assert!(Policy::parse(AuthorizerOutput, &document).is_err());
        }
    }

    #[test]
    fn nothing_is_allowed_once_a_matching_deny_is_added(mut statements in any_statements(), at in 0usize..7, which in any::<u8>()) {
        let deny = json!({"Effect": "Deny", "Principal": "*", "Action": "lambda:Invoke*", "Resource": FUNCTION});
        statements.insert(at.min(statements.len()), deny);
        let decision = with_request(which, |request| policy(&statements).decide(request));
        prop_assert_eq!(decision.effect, Effect::ExplicitDeny);
    }

    #[test]
    fn the_order_of_statements_changes_no_verdict(
        (statements, shuffled) in any_statements().prop_flat_map(|list| (Just(list.clone()), Just(list).prop_shuffle())),
        which in any::<u8>(),
    ) {
        let (one, other) = (policy(&statements), policy(&shuffled));
        let (one, other) = with_request(which, |request| (one.decide(request), other.decide(request)));
        prop_assert_eq!(one.effect, other.effect);
    }

    #[test]
    fn the_explanation_and_the_decision_agree(statements in any_statements(), which in any::<u8>()) {
        let policy = policy(&statements);
        let (decision, traces) = with_request(which, |request| (policy.decide(request), policy.explain(request)));
        let matched = |effect| traces.iter().filter(move |trace| trace.effect == effect && trace.matched());
        let denied = matched(StatementEffect::Deny).next().map(|trace| trace.index);
        // Of the Allows that reach furthest, the first.
        let allowed = matched(StatementEffect::Allow).rev().max_by_key(|trace| trace.grantee);
        let expected = match (denied, allowed) {
            (Some(index), _) => (Effect::ExplicitDeny, Some(index)),
            (None, Some(trace)) if trace.grantee == Some(Grantee::Account) => (Effect::ImplicitDeny, Some(trace.index)),
            (None, Some(trace)) => (Effect::Allow, Some(trace.index)),
            (None, None) => (Effect::ImplicitDeny, None),
        };
        prop_assert_eq!((decision.effect, decision.statement), expected);
    }
}
