use gatewright_model::function_url::{FunctionUrlAuthType, FunctionUrlInvokeMode};
use gatewright_model::ids::{AccountId, Region};
use gatewright_model::principal::PrincipalKind;
use http::Request;

use super::*;

const ID: &str = "abcdefghijklmnopqrstuvwxyz012345";

fn url(auth_type: FunctionUrlAuthType) -> FunctionUrl {
    FunctionUrl {
        account: AccountId::developer(),
        region: Region::us_east_1(),
        function_name: "f".to_owned(),
        qualifier: None,
        id: ID.to_owned(),
        auth_type,
        cors: None,
        invoke_mode: FunctionUrlInvokeMode::Buffered,
        created_at: Timestamp::default(),
        modified_at: Timestamp::default(),
    }
}

/// The event of a call by the URL's host.
fn told(method: &str, path_and_query: &str, fields: &[(&str, &str)], body: &[u8], signed: Option<&Signed>) -> Value {
    let mut request = Request::builder().method(method).uri(path_and_query);
    for (name, value) in fields {
        request = request.header(*name, *value);
    }
    let head = request.body(()).unwrap().into_parts().0;
    let target = UrlTarget {
        url_id: ID.to_owned(),
        region: None,
        path: head.uri.path().to_owned(),
        domain_name: Some(format!("{ID}.lambda-url.localhost")),
    };
    let auth_type = if signed.is_some() { FunctionUrlAuthType::AwsIam } else { FunctionUrlAuthType::None };
    let event = Event {
        url: &url(auth_type),
        head: &head,
        target: &target,
        peer: "203.0.113.7".parse().unwrap(),
        scheme: Scheme::Https,
        arrived_at: Timestamp::from_epoch_ms(1_583_348_638_390),
        request_id: "28d04d7e-7f0b-4521-9484-f7012b07cb68",
        trace_id: "Root=1-643ec28d-5503dc7274559e68706dae64",
        signed,
        body,
    };
    serde_json::from_str(&event.to_json()).unwrap()
}

#[test]
fn an_event_is_member_for_member_as_recorded() {
    let fields = [
        ("host", "abcdefghijklmnopqrstuvwxyz012345.lambda-url.localhost:4566"),
        ("content-type", "application/json"),
        ("content-length", "18"),
        ("cookie", "foo=bar; hello=hello"),
        ("header2", "h1"),
        ("header2", "h2"),
        ("user-agent", "python-requests/2.28.2"),
    ];
    let event = told("POST", "/hello?hello=world&foo=bar", &fields, br#"{"hello": "world"}"#, None);
    let expected = r#"{"version":"2.0","routeKey":"$default","rawPath":"/hello","rawQueryString":"hello=world&foo=bar","cookies":["foo=bar","hello=hello"],"headers":{"host":"abcdefghijklmnopqrstuvwxyz012345.lambda-url.localhost:4566","content-type":"application/json","content-length":"18","cookie":"foo=bar; hello=hello","header2":"h1,h2","user-agent":"python-requests/2.28.2","x-amzn-trace-id":"Root=1-643ec28d-5503dc7274559e68706dae64","x-forwarded-for":"203.0.113.7","x-forwarded-port":"4566","x-forwarded-proto":"https"},"queryStringParameters":{"hello":"world","foo":"bar"},"requestContext":{"accountId":"anonymous","apiId":"abcdefghijklmnopqrstuvwxyz012345","domainName":"abcdefghijklmnopqrstuvwxyz012345.lambda-url.localhost","domainPrefix":"abcdefghijklmnopqrstuvwxyz012345","http":{"method":"POST","path":"/hello","protocol":"HTTP/1.1","sourceIp":"203.0.113.7","userAgent":"python-requests/2.28.2"},"requestId":"28d04d7e-7f0b-4521-9484-f7012b07cb68","routeKey":"$default","stage":"$default","time":"04/Mar/2020:19:03:58 +0000","timeEpoch":1583348638390},"body":"{\"hello\": \"world\"}","isBase64Encoded":false}"#;
    assert_eq!(event.to_string(), expected);
}

#[test]
fn what_is_not_there_is_left_out() {
    let event = told("GET", "/", &[], b"", None);
    let names: Vec<&str> = event.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(names, ["version", "routeKey", "rawPath", "rawQueryString", "headers", "requestContext", "isBase64Encoded"]);
    assert_eq!((&event["rawQueryString"], &event["isBase64Encoded"]), (&json!(""), &json!(false)));
    assert_eq!(event["headers"]["x-forwarded-port"], "443");
}

#[test]
fn who_signed_is_told_and_the_signature_is_not() {
    let signed = Signed::proven(
        gatewright_model::principal::Principal {
            account: AccountId::parse("111122223333").unwrap(),
            arn: "arn:aws:sts::111122223333:assumed-role/r/f".to_owned(),
            user_id: "AROAEXAMPLE:f".to_owned(),
            kind: PrincipalKind::RoleSession,
        },
        "ASIAEXAMPLE",
    );
    let fields = [("authorization", "AWS4-HMAC-SHA256 …"), ("x-amz-date", "20230418T161716Z"), ("x-amz-security-token", "t")];
    let event = told("GET", "/", &fields, b"", Some(&signed));
    let context = &event["requestContext"];
    assert_eq!(context["accountId"], "111122223333");
    let iam = r#"{"iam":{"accessKey":"ASIAEXAMPLE","accountId":"111122223333","callerId":"AROAEXAMPLE:f","cognitoIdentity":null,"principalOrgId":null,"userArn":"arn:aws:sts::111122223333:assumed-role/r/f","userId":"AROAEXAMPLE:f"}}"#;
    assert_eq!(context["authorizer"].to_string(), iam);
    let headers = &event["headers"];
    assert!(headers.get("authorization").is_none() && headers["x-amz-date"] == "20230418T161716Z", "{headers}");
    // Without signatures it is the function's own business.
    let event = told("GET", "/", &[("authorization", "Bearer t")], b"", None);
    assert_eq!(event["headers"]["authorization"], "Bearer t");
}

#[test]
fn what_a_client_says_of_its_own_connection_does_not_count() {
    let fields = [
        ("connection", "keep-alive, X-Own"),
        ("x-own", "1"),
        ("host", "h"),
        ("transfer-encoding", "chunked"),
        ("te", "trailers"),
        ("upgrade", "h2c"),
        ("proxy-authorization", "Basic x"),
        ("x-forwarded-for", "9.9.9.9"),
        ("x-forwarded-proto", "gopher"),
        ("x-forwarded-port", "1"),
        ("x-amzn-trace-id", "mine"),
        ("x-amzn-tls-version", "TLSv9"),
        ("accept", "*/*"),
    ];
    let event = told("GET", "/", &fields, b"", None);
    let expected = json!({
        "host": "h",
        "accept": "*/*",
        "x-amzn-trace-id": "Root=1-643ec28d-5503dc7274559e68706dae64",
        "x-forwarded-for": "9.9.9.9, 203.0.113.7",
        "x-forwarded-port": "443",
        "x-forwarded-proto": "https",
    });
    assert_eq!(event["headers"], expected);
    let event = told("GET", "/", &[("connection", "host"), ("host", "h")], b"", None);
    assert_eq!(event["headers"]["host"], "h");
}

#[test]
fn the_path_and_the_query_stay_as_they_were_written() {
    for path in ["/", "//", "/a//b/", "/pa%2Fth/1", "/a/../b", "/%2e%2e/x", "/a+b;c=d,e|", "/restapis/x/dev/_user_request_/"] {
        let event = told("GET", path, &[], b"", None);
        assert_eq!((&event["rawPath"], &event["requestContext"]["http"]["path"]), (&json!(path), &json!(path)));
    }
    for (query, expected) in [
        ("a=b", json!({ "a": "b" })),
        ("a", json!({ "a": "" })),
        ("a=1&b=2&a=3", json!({ "a": "1,3", "b": "2" })),
        ("a=x+y%20z%26&%61=2", json!({ "a": "x y z&,2" })),
        ("a=b=c&&", json!({ "a": "b=c" })),
        ("=x", json!({ "": "x" })),
        ("a=%ff", json!({ "a": "\u{fffd}" })),
        ("a=%zz", json!({ "a": "%zz" })),
    ] {
        let event = told("GET", &format!("/?{query}"), &[], b"", None);
        assert_eq!((&event["rawQueryString"], &event["queryStringParameters"]), (&json!(query), &expected));
    }
    assert!(told("GET", "/?&", &[], b"", None).get("queryStringParameters").is_none());
}

#[track_caller]
fn check_body(content_type: Option<&str>, body: &[u8], expected: &str, is_base64: bool) {
    let fields: Vec<_> = content_type.map(|content_type| ("content-type", content_type)).into_iter().collect();
    let event = told("POST", "/", &fields, body, None);
    assert_eq!((&event["body"], &event["isBase64Encoded"]), (&json!(expected), &json!(is_base64)), "{content_type:?}");
}

#[test]
fn a_body_is_text_where_its_type_is() {
    for content_type in [
        "text/plain",
        "Text/HTML; charset=utf-8",
        "application/json",
        "application/vnd.api+json",
        "application/xml",
        "image/svg+xml",
        "application/javascript",
        "application/x-www-form-urlencoded",
    ] {
        check_body(Some(content_type), "ä".as_bytes(), "ä", false);
    }
    for content_type in
        ["application/octet-stream", "image/png", "multipart/form-data; boundary=text", "application/zip; a=json", ""]
    {
        check_body(Some(content_type), b"hi", "aGk=", true);
    }
    check_body(None, b"hi", "aGk=", true);
    check_body(Some("text/plain"), b"\xff", "/w==", true);
}

#[test]
fn cookies_are_taken_apart() {
    for (fields, expected) in [
        (vec![("cookie", "a=1; b=2")], json!(["a=1", "b=2"])),
        (vec![("cookie", "a=1;b=2;")], json!(["a=1", "b=2"])),
        (vec![("cookie", "a=1"), ("cookie", "b=\"x y\"")], json!(["a=1", "b=\"x y\""])),
        (vec![("cookie", " ; ")], Value::Null),
    ] {
        assert_eq!(told("GET", "/", &fields, b"", None).get("cookies").cloned().unwrap_or_default(), expected, "{fields:?}");
    }
}
