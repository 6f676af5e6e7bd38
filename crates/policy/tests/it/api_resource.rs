//! An API's resource policy: the short form of resources, and the documented examples.

use gatewright_policy::{Context, ContextKey, DocumentKind, Effect, Policy, PolicyError, PrincipalRef, Request, api_resource};

const API: &str = "arn:aws:execute-api:eu-west-1:123456789012:abcdef1234";

fn decide(document: &str, method: &str, principal: Option<&PrincipalRef<'_>>, context: &[ContextKey<'_>]) -> Effect {
    let document = api_resource::expand(document, API).expect("json");
    let policy = Policy::parse_str(DocumentKind::ApiResource, &document).expect("usable");
    let resource = format!("{API}/{method}");
    let context = Context::complete(context);
    policy.decide(&Request { action: "execute-api:Invoke", resource: &resource, principal, context }).effect
}

#[test]
fn short_resources_are_put_in_full_and_nothing_else_changes() {
    let document = r#"{ "Version" : "2012-10-17", "Statement": [
        {"Sid": "execute-api:/x", "Effect": "Allow", "Principal": "*", "Action": "execute-api:Invoke",
         "Resource": ["execute-api:/stage/GET/pets/*", "arn:aws:execute-api:*:*:*", "execute-api:/"]},
        {"Effect": "Deny", "Principal": "*", "Action": "execute-api:Invoke", "NotResource": "execute-api:/*",
         "Condition": {"StringEquals": {"aws:Referer": ["execute-api:/a", 1.50]}}}]}"#;
    let expected = format!(
        concat!(
            r#"{{"Version":"2012-10-17","Statement":[{{"Sid":"execute-api:/x","Effect":"Allow","Principal":"*","#,
            r#""Action":"execute-api:Invoke","Resource":["{api}/stage/GET/pets/*","arn:aws:execute-api:*:*:*","{api}/"]}},"#,
            r#"{{"Effect":"Deny","Principal":"*","Action":"execute-api:Invoke","NotResource":"{api}/*","#,
            r#""Condition":{{"StringEquals":{{"aws:Referer":["execute-api:/a",1.50]}}}}}}]}}"#
        ),
        api = API
    );
    assert_eq!(api_resource::expand(document, API).expect("json"), expected);
    assert_eq!(api_resource::expand(&expected, API).expect("json"), expected);
    let single = r#"{"Statement":{"Resource":"execute-api:/a"}}"#;
    assert_eq!(api_resource::expand(single, API).expect("json"), format!(r#"{{"Statement":{{"Resource":"{API}/a"}}}}"#));
}

#[test]
fn what_is_no_json_is_not_expanded() {
    assert!(matches!(api_resource::expand("{", API), Err(PolicyError::Json(_))));
    assert!(matches!(api_resource::expand(r#"{"a":1,"a":1}"#, API), Err(PolicyError::DuplicateKey { .. })));
    assert_eq!(api_resource::expand("[1]", API).expect("json"), "[1]");
}

#[test]
fn a_short_resource_that_was_not_expanded_is_unusable() {
    let document = r#"{"Statement":{"Effect":"Deny","Principal":"*","Action":"*","Resource":"execute-api:/*"}}"#;
    let error = Policy::parse_str(DocumentKind::ApiResource, document).expect_err("no arn");
    assert_eq!(error.to_string(), "`execute-api:/*` at Statement[0].Resource is not `*` or an arn");
}

/// "Example: Deny API traffic based on source IP address or range".
#[test]
fn a_range_of_addresses_is_denied() {
    let document = r#"{"Version":"2012-10-17","Statement":[
        {"Effect":"Allow","Principal":"*","Action":"execute-api:Invoke","Resource":["execute-api:/*"]},
        {"Effect":"Deny","Principal":"*","Action":"execute-api:Invoke","Resource":["execute-api:/*"],
         "Condition":{"IpAddress":{"aws:SourceIp":["192.0.2.0/24","198.51.100.0/24"]}}}]}"#;
    for (address, expected) in
        [("192.0.2.7", Effect::ExplicitDeny), ("198.51.100.1", Effect::ExplicitDeny), ("203.0.113.1", Effect::Allow)]
    {
        let context = [ContextKey::one("aws:SourceIp", address)];
        assert_eq!(decide(document, "prod/GET/pets", None, &context), expected, "{address}");
    }
}

/// "Example: Allow private API traffic based on source VPC or VPC endpoint".
#[test]
fn only_one_network_is_let_in() {
    let document = r#"{"Version":"2012-10-17","Statement":[
        {"Effect":"Allow","Principal":"*","Action":"execute-api:Invoke","Resource":["execute-api:/*"]},
        {"Effect":"Deny","Principal":"*","Action":"execute-api:Invoke","Resource":["execute-api:/*"],
         "Condition":{"StringNotEquals":{"aws:SourceVpc":"vpc-1a2b3c4d"}}}]}"#;
    let here = [ContextKey::one("aws:sourceVpc", "vpc-1a2b3c4d")];
    let there = [ContextKey::one("aws:sourceVpc", "vpc-5")];
    for (context, expected) in [(&here[..], Effect::Allow), (&there, Effect::ExplicitDeny), (&[], Effect::ExplicitDeny)] {
        assert_eq!(decide(document, "prod/GET/pets", None, context), expected, "{context:?}");
    }
}

/// "Example: Allow roles in another AWS account to use an API".
#[test]
fn roles_of_another_account_are_let_in_to_one_method() {
    let document = r#"{"Version":"2012-10-17","Statement":[
        {"Effect":"Allow","Principal":{"AWS":["arn:aws:iam::111122223333:role/developer","arn:aws:iam::111122223333:role/Admin"]},
         "Action":"execute-api:Invoke","Resource":["execute-api:/stage/GET/pets"]}]}"#;
    let session = PrincipalRef::Aws("arn:aws:sts::111122223333:assumed-role/developer/x");
    let other = PrincipalRef::Aws("arn:aws:sts::111122223333:assumed-role/guest/x");
    for (principal, method, expected) in [
        (Some(&session), "stage/GET/pets", Effect::Allow),
        (Some(&session), "stage/GET/pets/1", Effect::ImplicitDeny),
        (Some(&other), "stage/GET/pets", Effect::ImplicitDeny),
        (None, "stage/GET/pets", Effect::ImplicitDeny),
    ] {
        assert_eq!(decide(document, method, principal, &[]), expected, "{principal:?} {method}");
    }
}
