use serde_json::json;

use super::*;

fn read(version: PreTokenGenerationVersion, details: Value) -> Result<TokenOverrides, String> {
    TokenOverrides::read(version, Some(details)).map_err(|refusal| refusal.to_string())
}

fn unrecognized() -> Result<TokenOverrides, String> {
    Err("InvalidLambdaResponseException: Unrecognizable lambda output".to_owned())
}

const V1: PreTokenGenerationVersion = PreTokenGenerationVersion::V1;
const V2: PreTokenGenerationVersion = PreTokenGenerationVersion::V2;

#[test]
fn nothing_changes_nothing() {
    for version in [V1, V2, PreTokenGenerationVersion::V3] {
        assert_eq!(TokenOverrides::read(version, None).unwrap(), TokenOverrides::default());
        for nothing in [json!(null), json!({}), json!({ "unknown": 1 })] {
            assert_eq!(read(version, nothing), Ok(TokenOverrides::default()));
        }
    }
    let nulls = json!({
        "idTokenGeneration": null,
        "accessTokenGeneration": { "claimsToAddOrOverride": null, "claimsToSuppress": null, "scopesToAdd": null, "scopesToSuppress": null }
    });
    assert_eq!(read(V2, nulls), Ok(TokenOverrides::default()));
}

#[test]
fn version_1_gives_texts_for_the_id_token() {
    let details = json!({ "claimsToAddOrOverride": { "team": "red" }, "claimsToSuppress": ["email"] });
    let overrides = read(V1, details).unwrap();
    assert_eq!(Value::Object(overrides.id.add_or_override.clone()), json!({ "team": "red" }));
    assert_eq!(overrides.id.suppress, ["email"]);
    assert_eq!((&overrides.access, &overrides.groups), (&ClaimChanges::default(), &None));
    for wrong in [json!(["red"]), json!(1), json!(true), json!({}), json!(null)] {
        assert_eq!(read(V1, json!({ "claimsToAddOrOverride": { "team": wrong } })), unrecognized());
    }
    // The members of version 2 say nothing to version 1.
    assert_eq!(read(V1, json!({ "accessTokenGeneration": { "scopesToAdd": ["a"] } })), Ok(TokenOverrides::default()));
}

#[test]
fn version_2_gives_any_value_for_both_tokens() {
    let values = json!({ "text": "x", "number": 1.5, "big": 9_223_372_036_854_775_807_i64, "flag": false, "list": [1, "a", true], "object": { "a": { "b": [] } } });
    let details = json!({
        "idTokenGeneration": { "claimsToAddOrOverride": values, "claimsToSuppress": ["email"] },
        "accessTokenGeneration": {
            "claimsToAddOrOverride": values, "claimsToSuppress": ["a"], "scopesToAdd": ["b", "c/d"], "scopesToSuppress": ["e"]
        }
    });
    let overrides = read(V2, details).unwrap();
    for changes in [&overrides.id, &overrides.access] {
        assert_eq!(Value::Object(changes.add_or_override.clone()), values);
    }
    assert_eq!(
        (overrides.id.suppress.as_slice(), overrides.access.suppress.as_slice()),
        (&["email".to_owned()][..], &["a".to_owned()][..])
    );
    assert_eq!((overrides.scopes_to_add.join(" "), overrides.scopes_to_suppress.join(" ")), ("b c/d".to_owned(), "e".to_owned()));
    let written = serde_json::to_string(&overrides).unwrap();
    assert_eq!(serde_json::from_str::<TokenOverrides>(&written).unwrap(), overrides);
}

#[test]
fn groups_that_are_given_empty_are_taken_away() {
    for version in [V1, V2] {
        for empty in
            [json!(null), json!({}), json!({ "groupsToOverride": [], "iamRolesToOverride": null, "preferredRole": null })]
        {
            let overrides = read(version, json!({ "groupOverrideDetails": empty })).unwrap();
            assert_eq!(overrides.groups, Some(GroupOverride::default()));
        }
        let given = json!({ "groupsToOverride": ["a", "b"], "iamRolesToOverride": ["r"], "preferredRole": "r" });
        let expected =
            GroupOverride { groups: vec!["a".into(), "b".into()], roles: vec!["r".into()], preferred_role: Some("r".into()) };
        assert_eq!(read(version, json!({ "groupOverrideDetails": given })).unwrap().groups, Some(expected));
    }
}

#[test]
fn what_is_not_understood_is_refused() {
    for wrong in [
        json!([]),
        json!("x"),
        json!({ "idTokenGeneration": [] }),
        json!({ "accessTokenGeneration": "x" }),
        json!({ "idTokenGeneration": { "claimsToSuppress": "email" } }),
        json!({ "idTokenGeneration": { "claimsToSuppress": [1] } }),
        json!({ "idTokenGeneration": { "claimsToAddOrOverride": [] } }),
        json!({ "idTokenGeneration": { "claimsToAddOrOverride": { "a": null } } }),
        json!({ "idTokenGeneration": { "claimsToAddOrOverride": { "address": { "formatted": "x" } } } }),
        json!({ "idTokenGeneration": { "claimsToAddOrOverride": { "email_verified": [true] } } }),
        json!({ "accessTokenGeneration": { "scopesToAdd": "a" } }),
        json!({ "accessTokenGeneration": { "scopesToAdd": ["a b"] } }),
        json!({ "accessTokenGeneration": { "scopesToAdd": [""] } }),
        json!({ "accessTokenGeneration": { "scopesToAdd": ["a\nb"] } }),
        json!({ "groupOverrideDetails": [] }),
        json!({ "groupOverrideDetails": { "groupsToOverride": "a" } }),
        json!({ "groupOverrideDetails": { "preferredRole": ["r"] } }),
    ] {
        assert_eq!(read(V2, wrong.clone()), unrecognized(), "{wrong}");
    }
}
