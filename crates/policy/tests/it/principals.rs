//! Whom a resource policy names: `Principal`, `NotPrincipal`, and how far an `Allow` reaches.

use gatewright_policy::{Decision, DocumentKind, Effect, Grantee, Policy, PrincipalRef, Request};
use serde_json::{Value, json};

use crate::NOTHING;

const USER: &str = "arn:aws:iam::444455556666:user/Bob";
const ROOT: &str = "arn:aws:iam::444455556666:root";
const ROLE: &str = "arn:aws:iam::444455556666:role/path/audit";
const SESSION: &str = "arn:aws:sts::444455556666:assumed-role/audit/app";

fn decide(statements: Value, asking: Option<PrincipalRef<'_>>) -> Decision {
    let document = json!({"Version": "2012-10-17", "Statement": statements});
    let policy = Policy::parse(DocumentKind::ApiResource, &document).expect("usable");
    let request = Request { action: "s3:GetObject", resource: "arn:x", principal: asking.as_ref(), context: NOTHING };
    policy.decide(&request)
}

fn statement(effect: &str, element: &str, named: Value) -> Value {
    let mut statement = json!({"Effect": effect, "Action": "*", "Resource": "*"});
    statement[element] = named;
    statement
}

#[test]
fn an_allow_reaches_as_far_as_it_names_the_caller() {
    use PrincipalRef::{Aws, CanonicalUser, Federated, Service};
    let canonical = "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be";
    for (named, asking, expected) in [
        (json!("*"), None, Some(Grantee::Caller)),
        (json!({"AWS": USER}), Some(Aws(USER)), Some(Grantee::Caller)),
        (json!({"AWS": "444455556666"}), Some(Aws(USER)), Some(Grantee::Account)),
        (json!({"AWS": ROOT}), Some(Aws(SESSION)), Some(Grantee::Account)),
        (json!({"AWS": ROOT}), Some(Aws(ROOT)), Some(Grantee::Caller)),
        (json!({"AWS": ROLE}), Some(Aws(SESSION)), Some(Grantee::Role)),
        (json!({"AWS": ROLE}), Some(Aws(ROLE)), Some(Grantee::Caller)),
        (json!({"AWS": [ROOT, ROLE]}), Some(Aws(SESSION)), Some(Grantee::Role)),
        (json!({"AWS": [ROOT, ROLE, SESSION]}), Some(Aws(SESSION)), Some(Grantee::Caller)),
        (json!({"AWS": USER}), None, None),
        (json!({"AWS": "AIDACKCEVSQ6C2EXAMPLE"}), Some(Aws(USER)), None),
        (json!({"Federated": "accounts.google.com"}), Some(Federated("accounts.google.com")), Some(Grantee::Caller)),
        (json!({"Federated": "accounts.google.com"}), Some(Service("accounts.google.com")), None),
        (json!({"CanonicalUser": canonical}), Some(CanonicalUser(canonical)), Some(Grantee::Caller)),
        (json!({"CanonicalUser": canonical}), Some(Aws(canonical)), None),
    ] {
        let found = decide(json!([statement("Allow", "Principal", named.clone())]), asking);
        assert_eq!(found.grantee, expected, "{named} for {asking:?}");
        let is_allowed = matches!(expected, Some(Grantee::Caller | Grantee::Role));
        assert_eq!(found.effect == Effect::Allow, is_allowed, "{named} for {asking:?}");
        let denied = decide(json!([statement("Deny", "Principal", named.clone())]), asking);
        assert_eq!(denied.effect == Effect::ExplicitDeny, expected.is_some(), "Deny {named} for {asking:?}");
    }
}

#[test]
fn of_several_allows_the_one_that_reaches_furthest_decides() {
    let statements = json!([
        statement("Allow", "Principal", json!({"AWS": ROOT})),
        statement("Allow", "Principal", json!({"AWS": ROLE})),
        statement("Allow", "Principal", json!({"AWS": SESSION})),
        statement("Allow", "Principal", json!("*")),
    ]);
    let expected =
        |grantee, index| Decision { effect: Effect::Allow, statement: Some(index), grantee: Some(grantee), excepted_by: None };
    assert_eq!(decide(statements.clone(), Some(PrincipalRef::Aws(SESSION))), expected(Grantee::Caller, 2));
    assert_eq!(decide(statements, Some(PrincipalRef::Aws(USER))), expected(Grantee::Caller, 3));
}

#[test]
fn an_allow_with_not_principal_is_for_everybody_else() {
    use PrincipalRef::{Aws, Service};
    for (named, asking, expected) in [
        (json!({"AWS": USER}), Some(Aws(USER)), false),
        (json!({"AWS": USER}), Some(Aws(SESSION)), true),
        (json!({"AWS": USER}), None, true),
        (json!({"AWS": ROOT}), Some(Aws(USER)), false),
        (json!({"AWS": ROLE}), Some(Aws(SESSION)), false),
        (json!({"Service": "s3.amazonaws.com"}), Some(Service("s3.amazonaws.com")), false),
        (json!({"Service": "s3.amazonaws.com"}), Some(Service("sns.amazonaws.com")), true),
        (json!("*"), None, false),
        (json!({"AWS": "*"}), Some(Service("s3.amazonaws.com")), false),
    ] {
        let found = decide(json!([statement("Allow", "NotPrincipal", named.clone())]), asking);
        assert_eq!(found.effect == Effect::Allow, expected, "{named} for {asking:?}");
    }
}

#[test]
fn a_deny_with_not_principal_spares_whom_it_names_whole() {
    use PrincipalRef::{Aws, Service};
    for (named, asking, expected) in [
        // The documentation's examples.
        (json!({"AWS": [USER, ROOT]}), Some(Aws(USER)), false),
        (json!({"AWS": [SESSION, ROLE, ROOT]}), Some(Aws(SESSION)), false),
        // Without the account, without the role.
        (json!({"AWS": USER}), Some(Aws(USER)), true),
        (json!({"AWS": [SESSION, ROOT]}), Some(Aws(SESSION)), true),
        (json!({"AWS": [ROLE, ROOT]}), Some(Aws(SESSION)), true),
        (json!({"AWS": [USER, ROOT]}), Some(Aws(SESSION)), true),
        (json!({"AWS": [USER, ROOT]}), None, true),
        (json!({"AWS": ROOT}), Some(Aws(ROOT)), false),
        (json!({"Service": "s3.amazonaws.com"}), Some(Service("s3.amazonaws.com")), false),
        (json!({"Service": "s3.amazonaws.com"}), Some(Aws(USER)), true),
        (json!("*"), Some(Aws(SESSION)), false),
        (json!({"AWS": "*"}), None, false),
        (json!({"AWS": "*"}), Some(Service("s3.amazonaws.com")), true),
    ] {
        let found = decide(json!([statement("Deny", "NotPrincipal", named.clone())]), asking);
        assert_eq!(found.effect == Effect::ExplicitDeny, expected, "{named} for {asking:?}");
    }
}

#[test]
fn whom_not_principal_excepts_from_a_deny_is_told() {
    let allow = statement("Allow", "Principal", json!("*"));
    let deny = statement("Deny", "NotPrincipal", json!({"AWS": [USER, ROOT]}));
    let excepting = |asking| decide(json!([allow, deny, deny]), Some(PrincipalRef::Aws(asking)));
    assert_eq!((excepting(USER).effect, excepting(USER).excepted_by), (Effect::Allow, Some(1)));
    assert_eq!((excepting(SESSION).effect, excepting(SESSION).excepted_by), (Effect::ExplicitDeny, None));
    // One that is not about the request excepts nobody.
    let mut other = deny.clone();
    other["Action"] = json!("s3:PutObject");
    assert_eq!(decide(json!([allow, other]), Some(PrincipalRef::Aws(USER))).excepted_by, None);
    let allowing = statement("Allow", "NotPrincipal", json!({"AWS": USER}));
    assert_eq!(decide(json!([allowing]), Some(PrincipalRef::Aws(USER))).excepted_by, None);
}
