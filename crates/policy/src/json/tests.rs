use proptest::prelude::*;

use super::{Json, read};
use crate::error::PolicyError;

#[track_caller]
fn check_repeated(text: &str, key: &str) {
    let error = read(text).expect_err(text);
    assert!(matches!(&error, PolicyError::DuplicateKey { key: found } if found == key), "{text}: {error:?}");
}

#[track_caller]
fn check_written(text: &str, expected: &str) {
    let mut written = String::new();
    read(text).expect("valid").write_to(&mut written);
    assert_eq!(written, expected);
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
    check_written(r#" {"b":{"b":1},"a":{"b":[true,-1,"x",{}, [ ]]}} "#, r#"{"b":{"b":1},"a":{"b":[true,-1,"x",{},[]]}}"#);
}

#[test]
fn numbers_keep_their_text() {
    for number in ["1.50", "1e3", "-0", "12345678901234567890", "1e999"] {
        assert_eq!(read(number).expect("valid"), Json::Number(number.into()));
        check_written(&format!("[{number}]"), &format!("[{number}]"));
    }
}

#[test]
fn strings_are_written_as_they_were_meant() {
    check_written(r#""\u0041\"\\\n\/é""#, r#""A\"\\\n/é""#);
}

#[test]
fn null_is_named_with_its_place() {
    let error = read(r#"{"a":[1,{"b":null}]}"#).expect_err("null");
    assert!(matches!(&error, PolicyError::Null { at } if at == "a[1].b"), "{error:?}");
}

#[test]
fn what_is_not_one_json_value_is_refused() {
    for text in ["", " ", "{", "{}{}", "{} x", "{\"a\":}", "nul", "[1,]", "\"\u{1}\"", "01", "\"\\ud800\"", "{\"\\ud800\":1}"] {
        assert!(matches!(read(text), Err(PolicyError::Json(_))), "{text}");
    }
}

#[test]
fn deep_nesting_is_an_error_and_not_a_crash() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        let text = format!("{}1{}", open.repeat(100_000), close.repeat(100_000));
        assert!(matches!(read(&text), Err(PolicyError::OverLimit { .. } | PolicyError::Json(_))));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read_without_a_panic(text in "[\\[\\]{}:,\"ab\\\\u0041 0-9.e-]{0,60}") {
        let _ = read(&text);
    }

    #[test]
    fn what_is_written_reads_as_the_same(text in "[\\[\\]{}:,\"ab\\\\u0041 0-9.e-]{0,20}") {
        if let Ok(value) = read(&text) {
            let mut written = String::new();
            value.write_to(&mut written);
            prop_assert_eq!(read(&written).expect("valid"), value);
        }
    }
}
