//! boto3's presigned URLs as judge.

use bytes::Bytes;
use http::Method;
use proptest::prelude::*;

use super::*;
use crate::schema::Protocol;

const SECRET: &str = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
/// 2013-05-24T00:01:00Z, the end of all of them.
const END: Timestamp = Timestamp::from_epoch_ms(1_369_353_660_000);

/// Verifies a URL; `path` has the bucket in front, `query` all but the key's id and the time.
fn verdict(method: &Method, path: &str, query: &str, headers: &[(&'static str, &'static str)]) -> Result<(), SignatureError> {
    let query = format!("{query}&AWSAccessKeyId=AKIAIOSFODNN7EXAMPLE&Expires=1369353660");
    let presigned = parse_query(&query)?.ok_or(SignatureError::Missing)?;
    let mut sent = HeaderMap::new();
    for (name, value) in headers {
        sent.insert(*name, HeaderValue::from_static(value));
    }
    for (name, value) in headers_in_query(&query) {
        sent.entry(name).or_insert(value);
    }
    let body = Bytes::new();
    let request = Request { method, path, query: &query, headers: &sent, body: &body };
    verify(&request, &presigned, &Secret::new(SECRET.to_owned()))
}

// Made with boto3's `generate_presigned_url` for `us-east-1`.
const URLS: [(Method, &str, &str); 9] = [
    (Method::GET, "/pets/a%20b/%C3%BC%2Bc.txt", "Signature=FsnJqOICXjq%2FkLBXonNXPm9OLno%3D"),
    (
        Method::GET,
        "/pets/a",
        "response-content-type=text%2Fplain%3B%20charset%3Dx&versionId=v&Signature=WFJHXCfocfuhBI3lvrNgOqjwxPc%3D",
    ),
    (
        Method::PUT,
        "/pets/a",
        "Signature=EA8QbmJQKrsK0Sd1a4MAz4sGmSI%3D&content-type=text%2Fplain&x-amz-meta-colour=red&x-amz-acl=private",
    ),
    (Method::PUT, "/pets/a", "partNumber=1&uploadId=u&Signature=BIX3OYaYet7ANMZjrek9SpkB7Mw%3D"),
    (Method::GET, "/pets", "list-type=2&prefix=x&encoding-type=url&Signature=H3NV0EjmAEA4wSksWAxqaOZGJGA%3D"),
    (Method::GET, "/pets", "location&Signature=zDwA0rRQKbAUjDadWfvA9JLO0zw%3D"),
    (Method::GET, "/pets/a", "Signature=dN%2BXGcLt6lKY3uI1WA%2BDwJj8nwU%3D&x-amz-security-token=tok%2Fen%2B%3D"),
    // Sent to the bucket's own host.
    (Method::GET, "/pets/a%20b", "Signature=qXGgoT8K4lGgU7oINtx5WYUyWbo%3D"),
    (Method::GET, "/pets/", "encoding-type=url&Signature=H3NV0EjmAEA4wSksWAxqaOZGJGA%3D"),
];

#[test]
fn boto3s_urls_verify() {
    for (method, path, query) in &URLS {
        assert_eq!(verdict(method, path, query, &[]), Ok(()), "{path}?{query}");
    }
}

#[test]
fn one_change_of_what_is_covered_is_a_mismatch() {
    for (method, path, query) in &URLS {
        let changed = [
            verdict(&Method::DELETE, path, query, &[]),
            verdict(method, &format!("{path}x"), query, &[]),
            verdict(method, path, &format!("{query}&acl"), &[]),
            verdict(method, path, &format!("{query}&x-amz-storage-class=STANDARD"), &[]),
            verdict(method, path, query, &[("x-amz-copy-source", "/a/b")]),
            verdict(method, path, query, &[("content-type", "text/html")]),
            verdict(method, path, query, &[("content-md5", "x")]),
        ];
        for (index, changed) in changed.into_iter().enumerate() {
            assert_eq!(changed, Err(SignatureError::Mismatch), "{path}?{query} {index}");
        }
        let other = query.replace("Signature=", "Signature=x");
        assert_eq!(verdict(method, path, &other, &[]), Err(SignatureError::Mismatch));
    }
}

#[test]
fn a_url_counts_to_its_end() {
    let presigned = parse_query("AWSAccessKeyId=a&Signature=b&Expires=1369353660").unwrap().unwrap();
    assert_eq!(check_expiry(&presigned, END), Ok(()));
    let late = check_expiry(&presigned, END.plus_ms(1)).unwrap_err().into_service_error(Protocol::RestXml);
    assert_eq!((late.code, late.status, late.message.as_deref()), ("AccessDenied", 403, Some("Request has expired")));
    assert_eq!(late.members[0], ("Expires", "2013-05-24T00:01:00Z".into()));
}

#[test]
fn what_is_missing_or_malformed_is_denied_and_what_is_another_services_is_nothing() {
    for query in [
        "AWSAccessKeyId=a",
        "AWSAccessKeyId=a&Signature=b",
        "AWSAccessKeyId=a&Expires=1",
        "AWSAccessKeyId=a&Signature=b&Expires=soon",
        "AWSAccessKeyId=a&Signature=b&Expires=9223372036854775807",
    ] {
        let problem = parse_query(query).unwrap_err().into_service_error(Protocol::RestXml);
        assert_eq!((problem.code, problem.status), ("AccessDenied", 403), "{query}");
    }
    for query in ["", "Signature=b&Expires=1", "Action=x&AWSAccessKeyId=a&Signature=b&SignatureVersion=2"] {
        assert!(parse_query(query).unwrap().is_none(), "{query}");
    }
}

#[test]
fn a_body_in_chunks_is_not_this_versions() {
    let check = |word: Option<&'static str>| {
        let mut headers = HeaderMap::new();
        word.map(|word| headers.insert("x-amz-content-sha256", HeaderValue::from_static(word)));
        let body = Bytes::new();
        payload_hash(&Request { method: &Method::PUT, path: "/b/k", query: "", headers: &headers, body: &body })
    };
    assert_eq!(check(None), Ok(PayloadHash::Unsigned));
    assert_eq!(check(Some("UNSIGNED-PAYLOAD")), Ok(PayloadHash::Unsigned));
    assert!(check(Some("STREAMING-UNSIGNED-PAYLOAD-TRAILER")).is_err());
}

proptest! {
    #[test]
    fn no_query_makes_it_panic(query in "((AWSAccessKeyId|Signature|Expires|acl|x-amz-a)(=[0-9a-z%+-]{0,20})?&){0,6}") {
        let _ = verdict(&Method::GET, "/b/k", &query, &[]);
    }
}
