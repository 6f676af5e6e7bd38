use proptest::prelude::*;

use super::*;

type Shown<'a> = (u16, &'a [(&'a str, &'a str)]);

#[track_caller]
fn check(payload: &str, expected: Result<Shown<'_>, Malformed>) {
    let shown = parse(payload.as_bytes(), Decoding::Text).map(|outcome| {
        let headers: Vec<(String, String)> =
            outcome.headers.iter().map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned())).collect();
        (outcome.status.as_u16(), headers)
    });
    let expected = expected.map(|(status, headers)| {
        (status, headers.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
    });
    assert_eq!(shown, expected, "{payload}");
}

#[test]
fn the_recorded_table_of_proxy_answers_holds() {
    check(r#"{"statusCode":200}"#, Ok((200, &[])));
    check(r#"{"statusCode":200,"headers":{"x":true,"y":false}}"#, Ok((200, &[("x", "true"), ("y", "false")])));
    check(r#"{"statusCode":200,"headers":null}"#, Ok((200, &[])));
    check(r#"{"statusCode":200,"wrongValue":1}"#, Err(Malformed));
    check(r#"{"statusCode":200,"multiValueHeaders":{"x":"1"}}"#, Err(Malformed));
    check(r#"{"statusCode":"test"}"#, Err(Malformed));
    check(r#"{"statusCode":"201"}"#, Ok((201, &[])));
    check(r#""text""#, Err(Malformed));
    check("null", Err(Malformed));
    check("[]", Err(Malformed));
    check("", Err(Malformed));
    check(r#"{"headers":{"a":"b"}}"#, Ok((200, &[("a", "b")])));
    check(
        r#"{"statusCode":200,"headers":{"H":"single"},"multiValueHeaders":{"h":["one","two"]}}"#,
        Ok((200, &[("h", "one"), ("h", "two"), ("h", "single")])),
    );
    check(r#"{"statusCode":200,"body":{"a":1}}"#, Err(Malformed));
    check(r#"{"statusCode":200,"body":7}"#, Err(Malformed));
    check(r#"{"statusCode":99}"#, Err(Malformed));
    check(r#"{"statusCode":101}"#, Err(Malformed));
    check(r#"{"statusCode":600}"#, Err(Malformed));
    check(r#"{"statusCode":200.5}"#, Err(Malformed));
}

#[test]
fn headers_that_belong_to_the_connection_are_remapped_or_dropped() {
    check(
        r#"{"headers":{"Date":"d","Server":"s","WWW-Authenticate":"Basic","Transfer-Encoding":"chunked","Upgrade":"x","Keep-Alive":"y","Content-Length":"1"}}"#,
        Ok((
            200,
            &[
                ("x-amzn-remapped-date", "d"),
                ("x-amzn-remapped-server", "s"),
                ("x-amzn-remapped-www-authenticate", "Basic"),
                ("x-amzn-remapped-content-length", "1"),
            ],
        )),
    );
}

#[test]
fn a_header_cannot_be_split_by_its_value() {
    check(r#"{"headers":{"x":"a\r\nset-cookie: b"}}"#, Err(Malformed));
    check(r#"{"headers":{"x\r\ny":"a"}}"#, Err(Malformed));
}

#[test]
fn base64_is_decoded_only_for_a_client_that_accepts_binary() {
    let payload = br#"{"statusCode":200,"isBase64Encoded":true,"body":"aGk="}"#;
    let size = |decoding| http_body::Body::size_hint(&parse(payload, decoding).unwrap().body).exact();
    assert_eq!(size(Decoding::Text), Some(4));
    assert_eq!(size(Decoding::Base64), Some(2));
    assert!(parse(br#"{"isBase64Encoded":true,"body":"%%"}"#, Decoding::Base64).is_err());
}

proptest! {
    #[test]
    fn no_answer_panics(payload in proptest::collection::vec(any::<u8>(), 0..200)) {
        let _ = parse(&payload, Decoding::Base64);
    }
}

#[test]
fn an_answer_without_content_has_no_length() {
    use crate::request::RequestIds;

    let ids = RequestIds { request_id: uuid::Uuid::nil(), extended: [0; 11], trace: [0; 12] };
    for (status, expected) in [(204, None), (304, None), (205, None), (200, Some("3"))] {
        let payload = format!(r#"{{"statusCode":{status},"body":"abc"}}"#);
        let answer = parse(payload.as_bytes(), Decoding::Text).unwrap().into_response(&ids);
        let length = answer.headers().get("content-length").map(|length| length.to_str().unwrap());
        assert_eq!((length, http_body::Body::is_end_stream(answer.body())), (expected, expected.is_none()), "{status}");
    }
}

#[test]
fn more_headers_than_a_map_can_hold_are_malformed() {
    let many = |member: &str, value: &str| {
        let many: Vec<String> = (0..40_000).map(|number| format!(r#""x{number}": {value}"#)).collect();
        parse(format!(r#"{{"{member}": {{{}}}}}"#, many.join(",")).as_bytes(), Decoding::Text)
    };
    assert!(many("headers", r#""""#).is_err());
    assert!(many("multiValueHeaders", r#"[""]"#).is_err());
}
