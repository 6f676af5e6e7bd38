use super::*;

/// Status, content type and body.
#[track_caller]
fn check(payload: &str, expected: Result<(u16, &str, &[u8]), Garbage>) {
    let read = read(payload.as_bytes());
    let shown = read.as_ref().map(|response| {
        let content_type = response.headers().get(CONTENT_TYPE).map_or("", |value| value.to_str().unwrap());
        (response.status().as_u16(), content_type, response.body().as_ref())
    });
    assert_eq!(shown, expected.as_ref().map(|expected| *expected), "{payload}");
}

#[test]
fn what_has_no_status_is_the_body() {
    const JSON: &str = "application/json";
    for (payload, body) in [
        (r#""hello""#, "hello"),
        (r#""a\"b\u00e4\n""#, "a\"bä\n"),
        (r#""""#, ""),
        ("3", "3"),
        ("3.10", "3.10"),
        ("true", "true"),
        ("null", "null"),
        (r#"["hello", 3, true]"#, r#"["hello", 3, true]"#),
        ("{}", "{}"),
        (r#" {"hello": "world"} "#, r#"{"hello":"world"}"#),
        (r#"{"a": "x \" : , \\", "b": [1, 2], "a": 1.0}"#, r#"{"a":"x \" : , \\","b":[1,2],"a":1.0}"#),
        (r#"{"body": "b", "headers": {}}"#, r#"{"body":"b","headers":{}}"#),
        (r#"{"statusCode": null}"#, r#"{"statusCode":null}"#),
    ] {
        check(payload, Ok((200, JSON, body.as_bytes())));
    }
    // As deep as an answer can be.
    let deep = [vec![b'['; 100_000], vec![b']'; 100_000]].concat();
    assert_eq!(read(&deep).unwrap().body().len(), 200_000);
}

#[test]
fn what_has_a_status_says_everything() {
    const JSON: &str = "application/json";
    check(r#"{"statusCode": 200}"#, Ok((200, JSON, b"")));
    check(r#"{"statusCode": "418", "body": "short"}"#, Ok((418, JSON, b"short")));
    check(
        r#"{"statusCode": 201, "headers": {"Content-Type": "text/plain"}, "body": "x", "more": 1}"#,
        Ok((201, "text/plain", b"x")),
    );
    check(
        r#"{"statusCode": 200, "headers": null, "cookies": null, "body": null, "isBase64Encoded": null}"#,
        Ok((200, JSON, b"")),
    );
    check(r#"{"statusCode": 200, "body": {"a": [1, 2]}}"#, Ok((200, JSON, br#"{"a":[1,2]}"#)));
    check(r#"{"statusCode": 200, "body": 7}"#, Ok((200, JSON, b"7")));
    check(r#"{"statusCode": 200, "body": "/wA=", "isBase64Encoded": true}"#, Ok((200, JSON, b"\xff\0")));
    check(r#"{"statusCode": 200, "isBase64Encoded": true}"#, Ok((200, JSON, b"")));
    check(r#"{"statusCode": 204, "body": "x"}"#, Ok((204, JSON, b"")));
    check(r#"{"statusCode": 304, "body": "x"}"#, Ok((304, JSON, b"")));
    check(r#"{"statusCode": 599}"#, Ok((599, JSON, b"")));
}

#[test]
fn what_can_be_no_answer_is_none() {
    for payload in ["", " ", "{", "{]", "hello", "'x'", "\"a", "[1,]", "{} {}", "NaN"] {
        check(payload, Err(Garbage::NotJson));
    }
    assert_eq!(read(b"\"\xff\"").unwrap_err(), Garbage::NotJson);
    for status in
        ["99", "100", "199", "600", "-1", "2e2", "200.0", r#""""#, r#""2x""#, "[]", "{}", "true", "99999999999999999999"]
    {
        check(&format!(r#"{{"statusCode": {status}}}"#), Err(Garbage::StatusCode));
    }
    for headers in [
        r#"{"x": "a\r\nb: c"}"#,
        r#"{"x": "a\u0000"}"#,
        r#"{"x\r\ny": "a"}"#,
        r#"{"a b": "c"}"#,
        r#"{"": "c"}"#,
        r#"{"ä": "c"}"#,
        r#"{"x": ["a"]}"#,
        r#"{"x": {}}"#,
        r#"["x"]"#,
        r#""x""#,
    ] {
        check(&format!(r#"{{"statusCode": 200, "headers": {headers}}}"#), Err(Garbage::Header));
    }
    for cookies in [r#"["a\nb"]"#, r#""a=1""#, r#"[["a"]]"#, r#"{"a": 1}"#] {
        check(&format!(r#"{{"statusCode": 200, "cookies": {cookies}}}"#), Err(Garbage::Header));
    }
    check(r#"{"statusCode": 200, "isBase64Encoded": "true"}"#, Err(Garbage::Base64));
    check(r#"{"statusCode": 200, "isBase64Encoded": true, "body": "%%"}"#, Err(Garbage::Base64));
    let deep = "[".repeat(1000) + &"]".repeat(1000);
    check(&format!(r#"{{"statusCode": 200, "headers": {deep}}}"#), Err(Garbage::Header));
    check(&format!(r#"{{"statusCode": {deep}}}"#), Err(Garbage::StatusCode));
}

#[test]
fn headers_of_one_connection_are_not_the_answer_s() {
    let payload = r#"{"statusCode": 200, "cookies": ["a=1", "b=2"], "headers": {
        "Connection": "close", "Content-Length": "1", "Date": "now", "Server": "me", "WWW-Authenticate": "Basic",
        "Transfer-Encoding": "chunked", "Keep-Alive": "1", "Upgrade": "h2c", "TE": "x", "Trailer": "x", "Proxy-Connection": "x",
        "X-Number": 1, "X-True": true, "X-Null": null, "Set-Cookie": "c=3"}}"#;
    let response = read(payload.as_bytes()).unwrap();
    let shown: Vec<_> = response.headers().iter().map(|(name, value)| format!("{name}: {}", value.to_str().unwrap())).collect();
    let expected = [
        "x-amzn-remapped-connection: close",
        "x-amzn-remapped-content-length: 1",
        "x-amzn-remapped-date: now",
        "x-amzn-remapped-server: me",
        "x-amzn-remapped-www-authenticate: Basic",
        "x-number: 1",
        "x-true: true",
        "set-cookie: c=3",
        "set-cookie: a=1",
        "set-cookie: b=2",
        "content-type: application/json",
    ];
    assert_eq!(shown, expected);
}

#[test]
fn the_limit_on_headers_is_the_last_size_that_passes() {
    let payload = |value_bytes: usize| {
        let value = "v".repeat(value_bytes);
        format!(r#"{{"statusCode": 200, "headers": {{"x": "{value}"}}, "cookies": ["a=1"]}}"#)
    };
    // `x`, four around it; `set-cookie`, `a=1`, four around them.
    let fits = HEADERS_BYTES_MAX - 5 - 17;
    assert!(read(payload(fits).as_bytes()).is_ok());
    assert_eq!(read(payload(fits + 1).as_bytes()).unwrap_err(), Garbage::HeadersTooLarge);
    let many: Vec<String> = (0..40_000).map(|number| format!(r#""x{number}": """#)).collect();
    let many = format!(r#"{{"statusCode": 200, "headers": {{{}}}}}"#, many.join(","));
    assert_eq!(read(many.as_bytes()).unwrap_err(), Garbage::HeadersTooLarge);
}
