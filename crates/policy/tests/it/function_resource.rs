//! A function's resource policy, with statements as AddPermission writes them.

use gatewright_policy::{Context, ContextKey, DocumentKind, Effect, Policy, PrincipalRef, Request};
use serde_json::{Value, json};

use crate::{NOTHING, keys};

const FUNCTION: &str = "arn:aws:lambda:eu-west-1:123456789012:function:pets";
const APIGATEWAY: PrincipalRef<'static> = PrincipalRef::Service("apigateway.amazonaws.com");
const API: &str = "arn:aws:execute-api:eu-west-1:123456789012:abcdef1234";

fn statement(principal: Value, condition: Value) -> Value {
    json!({"Sid": "s1", "Effect": "Allow", "Principal": principal, "Action": "lambda:InvokeFunction", "Resource": FUNCTION,
           "Condition": condition})
}

fn policy(statements: Value) -> Policy {
    let document = json!({"Version": "2012-10-17", "Id": "default", "Statement": statements});
    match Policy::parse(DocumentKind::FunctionResource, &document) {
        Ok(policy) => policy,
        Err(error) => panic!("unusable: {error}: {document}"),
    }
}

fn request<'a>(principal: Option<&'a PrincipalRef<'a>>, context: &'a [ContextKey<'a>]) -> Request<'a> {
    let context = Context::complete(context);
    Request { action: "lambda:InvokeFunction", resource: FUNCTION, principal, context }
}

#[track_caller]
fn check_source_arn(granted: &str, source_arn: &str, expected: Effect) {
    let policy = policy(json!([statement(
        json!({"Service": "apigateway.amazonaws.com"}),
        json!({"StringEquals": {"AWS:SourceAccount": "123456789012"}, "ArnLike": {"AWS:SourceArn": granted}}),
    )]));
    let context = keys(&[("aws:SourceArn", source_arn), ("aws:SourceAccount", "123456789012")]);
    assert_eq!(policy.decide(&request(Some(&APIGATEWAY), &context)).effect, expected, "{granted} for {source_arn}");
}

#[test]
fn a_gateways_source_arn_must_match_the_grant() {
    for (granted, source, expected) in [
        ("/*/GET/pets/*", "/Prod/GET/pets/{id}", Effect::Allow),
        ("/*/*/*", "/Prod/GET/", Effect::Allow),
        ("/*", "/Prod/POST/pets", Effect::Allow),
        ("/Prod/GET/pets", "/Prod/GET/pets", Effect::Allow),
        ("/authorizers/a1b2c3", "/authorizers/a1b2c3", Effect::Allow),
        ("/authorizers/*", "/authorizers/a1b2c3", Effect::Allow),
        ("/authorizers/a1b2c3", "/authorizers/zzzzzz", Effect::ImplicitDeny),
        ("/*/GET/pets/*", "/Prod/GET/pets", Effect::ImplicitDeny),
        ("/*/GET/pets", "/Prod/GET/pets/", Effect::ImplicitDeny),
        ("/*/POST/pets", "/Prod/GET/pets", Effect::ImplicitDeny),
        ("", "/Prod/GET/pets", Effect::ImplicitDeny),
    ] {
        check_source_arn(&format!("{API}{granted}"), &format!("{API}{source}"), expected);
    }
    check_source_arn("arn:aws:execute-api:*:*:*", &format!("{API}/Prod/GET/pets"), Effect::Allow);
    check_source_arn(&format!("{API}/*"), "arn:aws:execute-api:eu-west-1:123456789012:other/Prod/GET/x", Effect::ImplicitDeny);
}

#[test]
fn every_condition_of_a_grant_counts() {
    let condition =
        json!({"StringEquals": {"AWS:SourceAccount": "123456789012"}, "ArnLike": {"AWS:SourceArn": format!("{API}/*")}});
    let policy = policy(json!([statement(json!({"Service": "apigateway.amazonaws.com"}), condition)]));
    let arn = format!("{API}/Prod/GET/pets");
    for context in [
        vec![],
        vec![("aws:SourceArn", arn.as_str())],
        vec![("aws:SourceAccount", "123456789012")],
        vec![("aws:SourceArn", arn.as_str()), ("aws:SourceAccount", "210987654321")],
    ] {
        let context = keys(&context);
        assert_eq!(policy.decide(&request(Some(&APIGATEWAY), &context)).effect, Effect::ImplicitDeny, "{context:?}");
    }
}

#[test]
fn the_action_and_the_function_must_match() {
    let policy = policy(json!([statement(json!("*"), json!({}))]));
    let ask = |action: &str, resource: &str| {
        policy.decide(&Request { action, resource, principal: Some(&APIGATEWAY), context: NOTHING }).effect
    };
    assert_eq!(ask("lambda:InvokeFunction", FUNCTION), Effect::Allow);
    assert_eq!(ask("lambda:GetFunction", FUNCTION), Effect::ImplicitDeny);
    assert_eq!(ask("lambda:InvokeFunction", &format!("{FUNCTION}:live")), Effect::ImplicitDeny);
}

const USER: &str = "arn:aws:iam::123456789012:user/ann";
const ROOT: &str = "arn:aws:iam::123456789012:root";
const ROLE: &str = "arn:aws:iam::123456789012:role/team/deploy";
const SESSION: &str = "arn:aws:sts::123456789012:assumed-role/deploy/run-1";

#[track_caller]
fn check_principal(effect: &str, named: Value, asking: Option<PrincipalRef<'_>>, expected: bool) {
    let document = json!({"Effect": effect, "Principal": named, "Action": "*", "Resource": "*"});
    let found = policy(json!([document])).decide(&request(asking.as_ref(), &[])).effect;
    assert_eq!(found != Effect::ImplicitDeny, expected, "{effect} {named} for {asking:?}");
}

#[test]
fn principals_are_named_whole() {
    use PrincipalRef::{Aws, Service};
    let lambda = Service("lambda.amazonaws.com");
    for effect in ["Allow", "Deny"] {
        for everyone in [json!("*"), json!({"AWS": "*"}), json!({"AWS": [USER, "*"]})] {
            for asking in [None, Some(Aws(USER))] {
                check_principal(effect, everyone.clone(), asking, true);
            }
            // Whether `{"AWS": "*"}` means services is not known.
            check_principal(effect, everyone.clone(), Some(APIGATEWAY), effect == "Deny" || everyone == json!("*"));
        }
        for (named, asking, expected) in [
            (json!({"Service": "apigateway.amazonaws.com"}), APIGATEWAY, true),
            (json!({"Service": ["s3.amazonaws.com", "apigateway.amazonaws.com"]}), APIGATEWAY, true),
            (json!({"Service": "apigateway.amazonaws.com"}), lambda, false),
            (json!({"Service": "apigateway.amazonaws.com"}), Aws("apigateway.amazonaws.com"), false),
            (json!({"AWS": USER}), Aws(USER), true),
            (json!({"AWS": USER}), Service(USER), false),
            (json!({"AWS": USER}), Aws("arn:aws:iam::123456789012:user/anna"), false),
            (json!({"AWS": USER}), Aws("arn:aws:iam::210987654321:user/ann"), false),
            (json!({"AWS": USER, "Service": "lambda.amazonaws.com"}), lambda, true),
            (json!({"AWS": "123456789012"}), Aws(ROOT), true),
            (json!({"AWS": ROOT}), Aws(ROOT), true),
            (json!({"AWS": "123456789012"}), Aws("arn:aws:iam::210987654321:root"), false),
            (json!({"AWS": "123456789012"}), APIGATEWAY, false),
            (json!({"AWS": ROLE}), Aws(ROLE), true),
            (json!({"AWS": ROLE}), Aws(SESSION), true),
            (json!({"AWS": SESSION}), Aws(SESSION), true),
            (json!({"AWS": SESSION}), Aws(ROLE), false),
            (json!({"AWS": ROLE}), Aws("arn:aws:sts::123456789012:assumed-role/deploy2/run-1"), false),
            (json!({"AWS": ROLE}), Aws("arn:aws:sts::210987654321:assumed-role/deploy/run-1"), false),
        ] {
            check_principal(effect, named, Some(asking), expected);
        }
        check_principal(effect, json!({"AWS": [USER, ROLE], "Service": "s3.amazonaws.com"}), None, false);
    }
}

#[test]
fn an_account_is_denied_as_a_whole_but_allowed_only_as_its_root() {
    for named in [json!({"AWS": "123456789012"}), json!({"AWS": ROOT})] {
        for asking in [USER, ROLE, SESSION] {
            check_principal("Deny", named.clone(), Some(PrincipalRef::Aws(asking)), true);
            check_principal("Allow", named.clone(), Some(PrincipalRef::Aws(asking)), false);
        }
    }
}

#[test]
fn a_deny_for_one_source_denies_only_that_source() {
    let mut deny = statement(json!("*"), json!({"ArnLike": {"aws:SourceArn": format!("{API}/*/DELETE/*")}}));
    deny["Effect"] = json!("Deny");
    let policy = policy(json!([statement(json!({"Service": "apigateway.amazonaws.com"}), json!({})), deny]));
    for (source, expected) in [("/Prod/DELETE/pets", Effect::ExplicitDeny), ("/Prod/GET/pets", Effect::Allow)] {
        let arn = format!("{API}{source}");
        let context = keys(&[("aws:SourceArn", arn.as_str()), ("aws:SourceAccount", "123456789012")]);
        assert_eq!(policy.decide(&request(Some(&APIGATEWAY), &context)).effect, expected, "{source}");
    }
}
