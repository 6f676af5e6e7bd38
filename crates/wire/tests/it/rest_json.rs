//! restJson1, both ways.

use bytes::Bytes;
use gatewright_wire::read::{JSON_BYTES_MAX, JSON_DEPTH_MAX, ReadError};

use crate::calls::{D, Sent, input, output, structured, text, text_map, texts, time};
use crate::toy::gateway;

#[track_caller]
fn check_input(sent: Sent, expected: &[(&'static str, D)]) {
    assert_eq!(input(&gateway(), &sent), Ok(structured(expected)));
}

#[track_caller]
fn check_body(body: &str, expected: &[(&'static str, D)]) {
    let mut members = vec![("id", text("x"))];
    members.extend_from_slice(expected);
    check_input(Sent::new("PUT", "/things/x").body(body.to_owned()), &members);
}

#[track_caller]
fn check_refusal(body: impl Into<Bytes>, expected: &str) {
    match input(&gateway(), &Sent::new("PUT", "/things/x").body(body)) {
        Err(ReadError::Serialization { message }) => assert!(message.starts_with(expected), "{message}"),
        other => panic!("{other:?}"),
    }
}

#[track_caller]
fn check_output(document: &[(&'static str, D)], expected: &str) {
    let response = output(&gateway(), "GetThing", &structured(document));
    assert_eq!(response.status(), 200);
    assert_eq!(response.headers()["content-type"], "application/json");
    assert_eq!(response.headers()["x-amzn-requestid"], "request-1");
    assert_eq!(response.body(), expected);
}

#[test]
fn members_are_read_by_their_wire_names() {
    check_body(
        r#"{"httpMethod":"POST","integrationHttpMethod":"GET","item":[{"op":"add","path":"/a"}]}"#,
        &[
            ("integrationHttpMethod", text("POST")),
            ("items", D::List(vec![structured(&[("op", text("add")), ("path", text("/a"))])])),
        ],
    );
}

#[test]
fn members_are_written_by_their_wire_names() {
    check_output(
        &[("integrationHttpMethod", text("POST")), ("items", D::List(vec![structured(&[("op", text("add"))])]))],
        r#"{"httpMethod":"POST","item":[{"op":"add"}]}"#,
    );
}

#[test]
fn absent_null_and_empty_are_three_things() {
    check_body("", &[]);
    check_body("{}", &[]);
    check_body(
        r#"{"httpMethod":"","item":[],"rate":null,"variables":{},"texts":["",null]}"#,
        &[
            ("integrationHttpMethod", text("")),
            ("items", D::List(vec![])),
            ("rate", D::Null),
            ("variables", D::Map(vec![])),
            ("texts", D::List(vec![text(""), D::Null])),
        ],
    );
    check_output(
        &[("id", text("")), ("items", D::List(vec![])), ("variables", D::Map(vec![])), ("rate", D::Null)],
        r#"{"id":"","item":[],"variables":{},"rate":null}"#,
    );
    check_output(&[], "{}");
}

#[test]
fn unknown_members_are_ignored_and_the_last_of_two_counts() {
    check_body(r#"{"bogus":{"deep":[1]},"httpMethod":"A","httpMethod":"B"}"#, &[("integrationHttpMethod", text("B"))]);
    check_output(&[("id", text("a")), ("bogus", text("b"))], r#"{"id":"a"}"#);
}

#[test]
fn blobs_are_base64_in_json_and_raw_as_payload() {
    check_body(r#"{"data":"AP8="}"#, &[("data", D::Blob(Bytes::from_static(&[0, 255])))]);
    check_output(&[("data", D::Blob(Bytes::from_static(&[0, 255])))], r#"{"data":"AP8="}"#);
    check_refusal(r#"{"data":"?!"}"#, "Invalid base64");
    check_input(
        Sent::new("POST", "/things?mode=import").body(Bytes::from_static(&[0, 255])),
        &[("body", D::Blob(Bytes::from_static(&[0, 255])))],
    );
    check_input(Sent::new("POST", "/things?mode=import"), &[]);
    let response = output(&gateway(), "Invoke", &structured(&[("Payload", D::Blob(Bytes::from_static(&[0, 255])))]));
    assert_eq!(response.body(), &Bytes::from_static(&[0, 255]));
}

#[test]
fn times_in_bodies_are_epoch_seconds_unless_formatted() {
    let iso = r#""2015-08-30T12:36:00Z""#;
    check_body(
        &format!(r#"{{"created":1440938160.25,"isoByType":{iso},"isoByMember":{iso}}}"#),
        &[("created", time(1_440_938_160_250)), ("isoByType", time(1_440_938_160_000)), ("isoByMember", time(1_440_938_160_000))],
    );
    check_output(
        &[("created", time(1_440_938_160_000)), ("isoByType", time(1_440_938_160_000)), ("isoByMember", time(1_440_938_160_250))],
        r#"{"created":1440938160,"isoByType":"2015-08-30T12:36:00Z","isoByMember":"2015-08-30T12:36:00.250Z"}"#,
    );
    check_output(&[("created", time(1_440_938_160_250))], r#"{"created":1440938160.25}"#);
    check_refusal(r#"{"created":"2015-08-30T12:36:00Z"}"#, "class java.lang.String can not be converted to an Timestamp");
    check_refusal(r#"{"isoByType":1}"#, "class com.amazon.coral");
}

#[test]
fn doubles_are_written_with_a_fraction() {
    check_output(&[("rate", D::Double(50.0)), ("count", D::Integer(7))], r#"{"rate":50.0,"count":7}"#);
    check_output(&[("rate", D::Integer(10))], r#"{"rate":10.0}"#);
    check_output(&[("rate", D::Double(f64::NAN))], r#"{"rate":"NaN"}"#);
}

#[test]
fn another_type_is_refused_in_awss_words() {
    check_refusal(r#"{"httpMethod":true}"#, "class java.lang.Boolean can not be converted to an String");
    check_refusal(
        r#"{"httpMethod":5}"#,
        "class com.amazon.coral.value.json.numbers.TruncatingBigNumber can not be converted to an String",
    );
    check_refusal(r#"{"variables":{"a":1}}"#, "class com.amazon.coral.value.json.numbers.TruncatingBigNumber can not");
    check_refusal(r#"{"count":"5"}"#, "class java.lang.String can not be converted to an Long");
    check_refusal(r#"{"number":3000000000}"#, "class com.amazon.coral");
    check_refusal(r#"{"count":9223372036854775808}"#, "class com.amazon.coral");
    check_refusal(r#"{"item":{}}"#, "Start of structure or map");
    check_refusal(r#"{"tree":[]}"#, "Start of list");
    check_refusal(r#"{"item":5}"#, "Expected list or null");
}

#[test]
fn numbers_lose_their_fraction_where_a_whole_one_is_asked_for() {
    check_body(r#"{"count":5.9,"number":-1.5}"#, &[("count", D::Integer(5)), ("number", D::Integer(-1))]);
    check_body(r#"{"rate":5}"#, &[("rate", D::Double(5.0))]);
}

#[test]
fn a_body_that_is_no_json_object_is_refused() {
    check_refusal("{", "The request body is not JSON");
    check_refusal("{} x", "The request body is not JSON");
    check_refusal(Bytes::from_static(b"{\"httpMethod\":\"\xff\"}"), "The request body is not JSON");
    check_refusal("[]", "Unexpected value type in payload");
    check_body("null", &[]);
}

#[test]
fn nesting_is_bounded() {
    // The body's members are at depth 0.
    let nested =
        |depth: usize| format!("{}{{}}{}", r#"{"tree":"#.to_owned() + &r#"{"child":"#.repeat(depth), "}".repeat(depth + 1));
    assert!(input(&gateway(), &Sent::new("PUT", "/things/x").body(nested(JSON_DEPTH_MAX))).is_ok());
    check_refusal(nested(JSON_DEPTH_MAX + 1), "Values are nested deeper than");
    check_refusal(nested(100_000), "The request body is not JSON: recursion limit");
    check_refusal(format!(r#"{{"bogus":{}"#, "[".repeat(100_000)), "The request body is not JSON: recursion limit");
}

#[test]
fn the_body_is_bounded() {
    let blank = vec![b' '; JSON_BYTES_MAX + 1];
    let error = input(&gateway(), &Sent::new("PUT", "/things/x").body(blank.clone())).unwrap_err();
    assert_eq!(error, ReadError::TooLarge { bytes_max: JSON_BYTES_MAX, operation: "PutThing" });
    let error = error.into_service_error(gateway().wording);
    assert_eq!((error.code, error.status), ("RequestEntityTooLargeException", 413));
    assert_eq!(error.message.as_deref(), Some("Request must be smaller than 70167211 bytes for the PutThing operation"));
    check_body(std::str::from_utf8(&blank[1..]).unwrap(), &[]);
}

#[test]
fn query_parameters_are_read_by_their_types() {
    check_input(
        Sent::new("GET", "/things?name=a%20b+c&limit=25&tagKeys=x&tagKeys=y&since=2015-08-30T12:36:00Z&embed=true&unknown=1"),
        &[
            ("nameQuery", text("a b c")),
            ("limit", D::Integer(25)),
            ("tagKeys", texts(&["x", "y"])),
            ("since", time(1_440_938_160_000)),
            ("embed", D::Boolean(true)),
        ],
    );
    check_input(Sent::new("GET", "/things?name="), &[("nameQuery", text(""))]);
    let refused = input(&gateway(), &Sent::new("GET", "/things?limit=many"));
    assert_eq!(
        refused,
        Err(ReadError::Serialization { message: "class java.lang.String can not be converted to an Integer".to_owned() })
    );
}

#[test]
fn a_query_map_takes_what_is_bound_to_nothing_else() {
    check_input(
        Sent::new(
            "POST",
            "/things?mode=import&failonwarnings=true&basepath=prepend&ignore=documentation&X-Amz-Signature=abc&basepath=split",
        )
        .body("x"),
        &[
            ("failOnWarnings", D::Boolean(true)),
            ("parameters", text_map(&[("basepath", "split"), ("ignore", "documentation")])),
            ("body", D::Blob(Bytes::from_static(b"x"))),
        ],
    );
    check_input(
        Sent::new("POST", "/spread?a=1&b=2&a=3").body(r#"{"text":"t"}"#),
        &[
            ("parameters", D::Map(vec![("a".to_owned(), texts(&["1", "3"])), ("b".to_owned(), texts(&["2"]))])),
            ("tree", structured(&[("text", text("t"))])),
        ],
    );
}

#[test]
fn headers_are_read_by_their_types() {
    check_input(
        Sent::new("GET", "/things")
            .header("x-toy-invocation-type", "Event")
            .header("x-toy-after", "Sun, 30 Aug 2015 12:36:00 GMT")
            .header("x-toy-numbers", "1, 2")
            .header("x-toy-numbers", "3")
            .header("x-toy-meta-colour", "grün"),
        &[
            ("invocationType", text("Event")),
            ("after", time(1_440_938_160_000)),
            ("numbers", D::List(vec![D::Integer(1), D::Integer(2), D::Integer(3)])),
            ("meta", text_map(&[("colour", "grün")])),
        ],
    );
}

#[test]
fn an_answer_uses_status_headers_and_payload() {
    let response = output(
        &gateway(),
        "Invoke",
        &structured(&[
            ("StatusCode", D::Integer(202)),
            ("FunctionError", text("Unhandled")),
            ("after", time(1_440_938_160_000)),
            ("meta", text_map(&[("a", "1")])),
        ]),
    );
    assert_eq!(response.status(), 202);
    assert_eq!(response.headers()["x-toy-function-error"], "Unhandled");
    assert_eq!(response.headers()["x-toy-after"], "Sun, 30 Aug 2015 12:36:00 GMT");
    assert_eq!(response.headers()["x-toy-meta-a"], "1");
    assert_eq!(response.body(), "");
    let export =
        output(&gateway(), "Invoke", &structured(&[("contentType", text("application/yaml")), ("Payload", D::Blob("a".into()))]));
    assert_eq!(export.headers().get_all("content-type").iter().collect::<Vec<_>>(), ["application/yaml"]);
}

#[test]
fn answers_without_members_are_empty_or_an_empty_object_by_status() {
    for (name, status, body) in
        [("DeleteThing", 202, ""), ("ListThings", 200, "{}"), ("ImportThings", 201, "{}"), ("Spread", 204, "")]
    {
        let response = output(&gateway(), name, &structured(&[]));
        assert_eq!((response.status().as_u16(), response.body().as_ref()), (status, body.as_bytes()), "{name}");
    }
}

#[test]
fn an_answer_that_http_cannot_carry_is_an_internal_failure() {
    for broken in [("FunctionError", text("a\r\nSet-Cookie: b")), ("StatusCode", D::Integer(1_000_000))] {
        let response = output(&gateway(), "Invoke", &structured(&[broken]));
        assert_eq!(response.status(), 500);
        assert_eq!(response.headers()["x-amzn-errortype"], "InternalFailure");
        assert!(!response.headers().contains_key("set-cookie"));
    }
}
