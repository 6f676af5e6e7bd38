//! Claims as attributes.

use serde_json::json;

use super::*;

#[track_caller]
fn check_text(name: &str, claim: &Value, expected: Option<&str>) {
    assert_eq!(text(name, claim).as_deref(), expected, "{name} {claim}");
}

#[test]
fn claims_of_every_kind_are_texts() {
    check_text("name", &json!("Ann"), Some("Ann"));
    check_text("name", &json!(null), None);
    check_text("updated_at", &json!(1_700_000_000), Some("1700000000"));
    check_text("name", &json!(true), Some("true"));
    check_text("custom:roles", &json!([]), None);
    check_text("custom:roles", &json!([null]), None);
    check_text("custom:roles", &json!(["a,b c"]), Some("a,b c"));
    check_text("custom:roles", &json!(["a,b c", null]), Some("a,b c"));
    check_text("custom:roles", &json!(["a,b c", "d&e", 1, true]), Some("a%2Cb+c,d%26e,1,true"));
    check_text("custom:roles", &json!(["ü", "*-._"]), Some("%C3%BC,*-._"));
    check_text("custom:roles", &json!([["a"]]), None);
    check_text("custom:org", &json!({ "id": 7 }), Some("{\"id\":7}"));
    check_text("address", &json!({ "formatted": "1 Road", "country": "UK" }), Some("1 Road"));
    check_text("address", &json!({ "country": "UK" }), Some("{\"country\":\"UK\"}"));
}

#[test]
fn what_is_verified_is_said_in_several_ways() {
    for (said, expected) in [(json!(true), "true"), (json!("True"), "true"), (json!("FALSE"), "false"), (json!(false), "false")] {
        check_text("email_verified", &said, Some(expected));
    }
    // Other attributes keep their letters, and what is no truth is left to the schema to refuse.
    check_text("name", &json!("True"), Some("True"));
    check_text("custom:is_verified", &json!("True"), Some("True"));
    check_text("email_verified", &json!("yes"), Some("yes"));
}
