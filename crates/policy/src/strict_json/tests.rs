use proptest::prelude::*;
use serde_json::json;

use super::read;
use crate::error::PolicyError;

#[track_caller]
fn check_repeated(text: &str, key: &str) {
    let error = read(text).expect_err(text);
    assert!(matches!(&error, PolicyError::DuplicateKey { key: found } if found == key), "{text}: {error:?}");
}

#[test]
fn a_repeated_key_is_found_at_any_depth() {
    check_repeated(r#"{"a":1,"a":1}"#, "a");
    check_repeated(r#"{"a":[{"b":{"c":1,"d":2,"c":3}}]}"#, "c");
    // The same key, written with an escape.
    check_repeated(r#"{"Effect":"Deny","\u0045ffect":"Allow"}"#, "Effect");
}

#[test]
fn equal_keys_of_different_objects_are_no_repetition() {
    let value = read(r#" {"a":{"b":1},"c":{"b":[null,true,-1,1.5,"x",{}]}} "#).expect("valid");
    assert_eq!(value, json!({"a": {"b": 1}, "c": {"b": [null, true, -1, 1.5, "x", {}]}}));
}

#[test]
fn what_is_not_one_json_value_is_refused() {
    for text in ["", " ", "{", "{}{}", "{} x", "{\"a\":}", "nul", "[1,]", "\"\u{1}\"", "1e999"] {
        assert!(matches!(read(text), Err(PolicyError::Json(_))), "{text}");
    }
}

#[test]
fn deep_nesting_is_an_error_and_not_a_crash() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        let text = format!("{}1{}", open.repeat(100_000), close.repeat(100_000));
        assert!(matches!(read(&text), Err(PolicyError::Json(_))));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read_without_a_panic(text in "[\\[\\]{}:,\"ab\\\\u0041 0-9.e-]{0,60}") {
        let _ = read(&text);
    }
}
