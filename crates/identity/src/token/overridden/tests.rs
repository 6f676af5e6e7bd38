use proptest::prelude::*;
use serde_json::json;

use super::*;

fn claims(value: Value) -> Claims {
    let Value::Object(claims) = value else { unreachable!() };
    claims
}

fn id_token() -> Value {
    json!({
        "sub": "s", "email": "a@example.com", "email_verified": true, "iss": "i", "cognito:username": "ann", "aud": "client",
        "event_id": "e", "token_use": "id", "auth_time": 1, "exp": 2, "iat": 1, "jti": "j", "origin_jti": "o", "nonce": "n"
    })
}

fn access_token() -> Value {
    json!({
        "sub": "s", "iss": "i", "version": 2, "client_id": "client", "event_id": "e", "token_use": "access",
        "scope": "openid email", "auth_time": 1, "exp": 2, "iat": 1, "jti": "j", "origin_jti": "o", "username": "ann"
    })
}

fn changes(add_or_override: Value, suppress: &[&str]) -> ClaimChanges {
    ClaimChanges { add_or_override: claims(add_or_override), suppress: suppress.iter().map(|name| (*name).to_owned()).collect() }
}

fn changed(overrides: &TokenOverrides) -> (Value, Value) {
    let (mut id, mut access) = (claims(id_token()), claims(access_token()));
    change_id_token(&mut id, overrides);
    change_access_token(&mut access, overrides, "client");
    (Value::Object(id), Value::Object(access))
}

/// The tokens with these claims more (or other), and without those that are `null`.
fn with(mut token: Value, claims: Value) -> Value {
    for (name, value) in claims.as_object().unwrap() {
        match value {
            Value::Null => drop(token.as_object_mut().unwrap().remove(name)),
            value => token[name] = value.clone(),
        }
    }
    token
}

#[test]
fn without_overrides_tokens_stay_as_they_are() {
    assert_eq!(changed(&TokenOverrides::default()), (id_token(), access_token()));
}

#[test]
fn each_token_has_its_own_changes() {
    let overrides = TokenOverrides {
        id: changes(json!({ "team": "red", "email": "b@example.com" }), &["nickname"]),
        access: changes(json!({ "plan": { "seats": 3 } }), &[]),
        ..TokenOverrides::default()
    };
    let (id, access) = changed(&overrides);
    assert_eq!(id, with(id_token(), json!({ "team": "red", "email": "b@example.com" })));
    assert_eq!(access, with(access_token(), json!({ "plan": { "seats": 3 } })));
}

#[test]
fn what_is_set_and_suppressed_is_suppressed() {
    let overrides = TokenOverrides {
        id: changes(json!({ "email": "b@example.com", "team": "red" }), &["email", "team"]),
        ..TokenOverrides::default()
    };
    assert_eq!(changed(&overrides).0, with(id_token(), json!({ "email": null })));
}

#[test]
fn nothing_that_says_who_for_whom_and_how_long_can_be_touched() {
    let mut fixed: Vec<&str> = FIXED.to_vec();
    fixed.extend([
        "cognito:username",
        "cognito:groups",
        "cognito:roles",
        "cognito:preferred_role",
        "cognito:mfa_enabled",
        "dev:custom:a",
    ]);
    for name in fixed {
        let touch = || changes(json!({ name: "mine" }), &[]);
        let overrides = TokenOverrides { id: touch(), access: touch(), ..TokenOverrides::default() };
        assert_eq!(changed(&overrides), (id_token(), access_token()), "{name} set");
        let suppress = || changes(json!({}), &[name]);
        let overrides = TokenOverrides { id: suppress(), access: suppress(), ..TokenOverrides::default() };
        assert_eq!(changed(&overrides), (id_token(), access_token()), "{name} suppressed");
    }
}

#[test]
fn an_access_token_may_be_for_its_own_client() {
    let audience = |client: &str| TokenOverrides { access: changes(json!({ "aud": client }), &[]), ..TokenOverrides::default() };
    assert_eq!(changed(&audience("client")).1, with(access_token(), json!({ "aud": "client" })));
    assert_eq!(changed(&audience("another")).1, access_token());
}

#[test]
fn attributes_keep_their_form_in_the_id_token() {
    let values = json!({ "email_verified": "false", "updated_at": "7", "address": "Road 1", "phone_number_verified": true });
    let overrides =
        TokenOverrides { id: changes(values.clone(), &[]), access: changes(values.clone(), &[]), ..TokenOverrides::default() };
    let (id, access) = changed(&overrides);
    let formed =
        json!({ "email_verified": false, "updated_at": 7, "address": { "formatted": "Road 1" }, "phone_number_verified": true });
    assert_eq!((id, access), (with(id_token(), formed), with(access_token(), values)));
}

#[test]
fn scopes_are_added_and_taken_away() {
    #[track_caller]
    fn check(add: &[&str], suppress: &[&str], expected: Option<&str>) {
        let texts = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
        let overrides =
            TokenOverrides { scopes_to_add: texts(add), scopes_to_suppress: texts(suppress), ..TokenOverrides::default() };
        let (id, access) = changed(&overrides);
        assert_eq!((id, access), (id_token(), with(access_token(), json!({ "scope": expected }))));
    }
    check(&["a/b", "openid", "a/b"], &[], Some("openid email a/b"));
    check(&[], &["email", "unknown"], Some("openid"));
    check(&["c"], &["openid", "email"], Some("c"));
    check(&["c"], &["c"], Some("openid email"));
    check(&[], &["openid", "email"], None);
}

#[test]
fn groups_are_in_both_tokens_and_roles_in_one() {
    let given = |groups| TokenOverrides { groups: Some(groups), ..TokenOverrides::default() };
    let groups = crate::trigger::token_overrides::GroupOverride {
        groups: vec!["a".into(), "b".into()],
        roles: vec!["r".into()],
        preferred_role: Some("r".into()),
    };
    let (id, access) = changed(&given(groups.clone()));
    let both = json!({ "cognito:groups": ["a", "b"] });
    let roles = json!({ "cognito:roles": ["r"], "cognito:preferred_role": "r" });
    assert_eq!((id, access), (with(with(id_token(), both.clone()), roles.clone()), with(access_token(), both.clone())));
    assert_eq!(changed(&given(crate::trigger::token_overrides::GroupOverride::default())), (id_token(), access_token()));

    // Suppressed, they go with their roles.
    let suppressed = TokenOverrides { id: changes(json!({}), &["cognito:groups"]), ..given(groups) };
    assert_eq!(changed(&suppressed), (id_token(), with(access_token(), both)));
}

proptest! {
    #[test]
    fn whatever_a_function_says_the_fixed_claims_stay(names in prop::collection::vec("[a-z:_]{1,12}|sub|iss|exp|aud|token_use|client_id|cognito:username", 0..8)) {
        let values: Claims = names.iter().map(|name| (name.clone(), json!("mine"))).collect();
        let all = ClaimChanges { add_or_override: values, suppress: names };
        let (id, access) = changed(&TokenOverrides { id: all.clone(), access: all, ..TokenOverrides::default() });
        for (before, after) in [(id_token(), id), (access_token(), access)] {
            for name in FIXED.iter().chain(&["cognito:username"]) {
                prop_assert_eq!(before.get(*name), after.get(*name));
            }
        }
    }
}
