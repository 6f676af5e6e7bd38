use serde_json::json;

use super::text::Json;
use super::*;

#[test]
fn a_path_leads_to_one_value() {
    let value = json!({"a": {"b": [10, {"c d": null}]}, "x-y": 1, "é": 2, "@t:1": 3});
    for (path, expected) in [
        ("$", Some(value.clone())),
        ("$.a.b[0]", Some(json!(10))),
        ("$['a'].b[1]['c d']", Some(json!(null))),
        ("$[\"a\"][\"b\"]", Some(json!([10, {"c d": null}]))),
        ("$.x-y", Some(json!(1))),
        ("$.é", Some(json!(2))),
        ("$.@t:1", Some(json!(3))),
        ("$.a.b[2]", None),
        ("$.a[0]", None),
        ("$.b", None),
        ("$.a.b[0].c", None),
        ("$[0]", None),
    ] {
        assert_eq!(JsonPath::parse(path).unwrap().select(&value), expected.as_ref(), "{path}");
    }
}

#[test]
fn everything_else_is_refused_where_it_begins() {
    for (path, at) in [
        ("", 0),
        ("a", 0),
        ("@.a", 0),
        ("$a", 1),
        ("$.", 1),
        ("$..a", 1),
        ("$.a.", 3),
        ("$.*", 1),
        ("$.a[*]", 3),
        ("$.a[-1]", 3),
        ("$.a[+1]", 3),
        ("$.a[]", 3),
        ("$.a[0:2]", 3),
        ("$.a[0,1]", 3),
        ("$.a['b','c']", 3),
        ("$.a['b\\'c']", 3),
        ("$.a['']", 3),
        ("$.a[?(@.b)]", 3),
        ("$.a.length()", 3),
        ("$.a b", 1),
        ("$.a[99999999999999999999]", 3),
        ("$.a[0", 3),
        ("$ ", 1),
    ] {
        assert_eq!(JsonPath::parse(path), Err(PathNotUnderstood { at }), "{path}");
    }
}

#[test]
fn a_path_ends_at_its_limit() {
    let path = format!("$.{}", "a".repeat(PATH_BYTES_MAX - 2));
    assert!(JsonPath::parse(&path).is_ok());
    assert_eq!(JsonPath::parse(&format!("{path}a")), Err(PathNotUnderstood { at: 0 }));
}

/// What a selection in the text gives, put together.
fn selected(text: &str, path: &str) -> Option<String> {
    let mut scannable_bytes = usize::MAX;
    let selected = Json::parse(text).unwrap().select(&JsonPath::parse(path).unwrap(), &mut scannable_bytes).unwrap();
    selected.map(|json| json.tokens().collect())
}

#[test]
fn in_a_text_names_are_compared_unescaped_and_the_last_one_counts() {
    let text = r#"{"\u0061": 1, "b\"": [ ], "a" : 2, "c": [ "]" , {"}": "\\"} ] }"#;
    assert_eq!(selected(text, "$.a").as_deref(), Some("2"));
    assert_eq!(selected(r#"{"\u0061": 1}"#, "$.a").as_deref(), Some("1"));
    assert_eq!(selected(text, "$.c[1]['}']").as_deref(), Some(r#""\\""#));
    assert_eq!(selected(text, "$.c[0]").as_deref(), Some(r#""]""#));
    assert_eq!(selected("[]", "$[0]"), None);
    assert_eq!(selected(" \"a b\" ", "$").as_deref(), Some("\"a b\""));
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    assert_eq!(selected(&deep, "$[0]").map(|found| found.len()), Some(199_998));
}

proptest::proptest! {
    #[test]
    fn any_text_is_read_or_refused(text in ".*") {
        let _ = JsonPath::parse(&text);
        let _ = JsonPath::parse(&format!("${text}"));
    }

    #[test]
    fn a_selection_in_the_text_is_the_selection_in_the_value(value in value(), names in proptest::collection::vec("[ab]", 0..4)) {
        let path = names.iter().fold("$".to_owned(), |path, name| if name == "a" { path + ".a" } else { path + "[1]" });
        let expected = JsonPath::parse(&path).unwrap().select(&value).map(Value::to_string);
        for text in [value.to_string(), serde_json::to_string_pretty(&value).unwrap()] {
            proptest::prop_assert_eq!(selected(&text, &path), expected.clone());
        }
    }
}

fn value() -> impl proptest::strategy::Strategy<Value = Value> {
    use proptest::prelude::*;
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        ".*".prop_map(Value::from)
    ];
    leaf.prop_recursive(4, 40, 4, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            proptest::collection::vec(("[abc]|.*", inner), 0..4).prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}
