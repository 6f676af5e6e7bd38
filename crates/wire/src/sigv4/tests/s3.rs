//! S3: the examples of its documentation, presigned URLs, and its own words for every failure.

use super::*;

const SECRET: &str = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
/// 2013-05-24T00:00:00Z.
const NOW: Timestamp = Timestamp::from_epoch_ms(1_369_353_600_000);
const EMPTY: &str = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

#[track_caller]
fn check(method: &str, target: &str, headers: &[(&'static str, &str)], body: &'static str, signature: &str) {
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    let mut sent = HeaderMap::new();
    for (name, value) in [("host", "examplebucket.s3.amazonaws.com"), ("x-amz-date", "20130524T000000Z")].iter().chain(headers) {
        sent.insert(HeaderName::from_static(name), value.parse().unwrap());
    }
    let mut signed: Vec<_> = sent.keys().map(HeaderName::as_str).collect();
    signed.sort_unstable();
    let authorization = authorization("20130524/us-east-1/s3", &signed.join(";"), signature);
    sent.insert("authorization", authorization);
    let (method, body) = (method.parse().unwrap(), Bytes::from_static(body.as_bytes()));
    let request = Request { method: &method, path, query, headers: &sent, body: &body };
    let credential = parse_authorization(&sent).unwrap().unwrap();
    let payload = payload_hash(&request, &credential).unwrap();
    assert_eq!(verify(&request, &credential, &Secret::new(SECRET.to_owned()), NOW, payload), Ok(()), "{method} {target}");
}

#[test]
fn the_examples_of_its_documentation_verify() {
    let empty = [("x-amz-content-sha256", EMPTY)];
    check(
        "GET",
        "/test.txt",
        &[empty[0], ("range", "bytes=0-9")],
        "",
        "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41",
    );
    check(
        "PUT",
        "/test$file.text",
        &[
            ("date", "Fri, 24 May 2013 00:00:00 GMT"),
            ("x-amz-storage-class", "REDUCED_REDUNDANCY"),
            ("x-amz-content-sha256", "44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072"),
        ],
        "Welcome to Amazon S3.",
        "98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd",
    );
    check("GET", "/?lifecycle", &empty, "", "fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543");
    check("GET", "/?max-keys=2&prefix=J", &empty, "", "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7");
}

const PRESIGNED: &str = "X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request\
                         &X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host\
                         &X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404";

fn presigned(query: &str, now: Timestamp) -> Result<(), SignatureError> {
    let mut headers = HeaderMap::new();
    headers.insert("host", HeaderValue::from_static("examplebucket.s3.amazonaws.com"));
    let body = Bytes::from_static(b"whatever");
    let request = Request { method: &Method::GET, path: "/test.txt", query, headers: &headers, body: &body };
    let credential = parse_presigned_s3(query)?.ok_or(SignatureError::Missing)?;
    let payload = payload_hash(&request, &credential)?;
    verify(&request, &credential, &Secret::new(SECRET.to_owned()), now, payload)
}

#[test]
fn its_presigned_example_verifies_for_a_day() {
    const DAY_MS: i64 = 86_400_000;
    assert_eq!(presigned(PRESIGNED, NOW), Ok(()));
    assert_eq!(presigned(PRESIGNED, NOW.plus_ms(DAY_MS)), Ok(()));
    let late = presigned(PRESIGNED, NOW.plus_ms(DAY_MS + 1)).unwrap_err().into_service_error(Protocol::RestXml);
    assert_eq!((late.code, late.status, late.message.as_deref()), ("AccessDenied", 403, Some("Request has expired")));
    let members: Vec<_> = late.members.iter().map(|(name, value)| format!("{name}={value}")).collect();
    assert_eq!(members, ["X-Amz-Expires=86400", "Expires=\"2013-05-25T00:00:00Z\"", "ServerTime=\"2013-05-25T00:00:00Z\""]);
    assert_eq!(presigned(&PRESIGNED.replace("86400", "86401"), NOW), Err(SignatureError::Mismatch));
    assert_eq!(presigned(&PRESIGNED.replace("%2Fs3%2F", "%2Fsts%2F"), NOW), Err(SignatureError::Missing), "another service's");
}

#[test]
fn a_malformed_presigned_query_is_named_in_its_words() {
    for (from, to, text) in [
        ("&X-Amz-Date=20130524T000000Z", "", "Query-string authentication version 4 requires the X-Amz-Algorithm,"),
        ("X-Amz-Algorithm=AWS4-HMAC-SHA256&", "", "Query-string authentication version 4 requires"),
        ("HMAC-SHA256", "ECDSA-P256-SHA256", "X-Amz-Algorithm only supports"),
        ("20130524T000000Z", "yesterday", "X-Amz-Date must be in the ISO8601 Long Format"),
        ("86400", "604801", "X-Amz-Expires must be less than a week (in seconds);"),
        ("86400", "-1", "X-Amz-Expires must be non-negative"),
        ("86400", "0", "X-Amz-Expires must be non-negative"),
        ("86400", "long", "X-Amz-Expires should be a number"),
        ("%2F20130524", "", "Error parsing the X-Amz-Credential parameter; the Credential is mal-formed; expecting"),
        ("AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request", "x", "Error parsing the X-Amz-Credential"),
    ] {
        let problem = presigned(&PRESIGNED.replacen(from, to, 1), NOW).unwrap_err().into_service_error(Protocol::RestXml);
        assert_eq!((problem.code, problem.status), ("AuthorizationQueryParametersError", 400), "{from} {to}");
        assert!(problem.message.as_deref().unwrap().starts_with(text), "{problem}");
    }
    assert_eq!(parse_presigned_s3("prefix=a"), Ok(None));
}

#[test]
fn a_presigned_requests_own_headers_are_told_from_the_signatures() {
    let query = format!(
        "{PRESIGNED}&X-Amz-Security-Token=t&x-amz-acl=private&X-Amz-Meta-A=b%20c&prefix=p&x-amz-bad%20name=x&x-amz-b=%0A"
    );
    let headers = presigned_headers(&query);
    let headers: Vec<_> = headers.iter().map(|(name, value)| (name.as_str(), value.to_str().unwrap())).collect();
    assert_eq!(headers, [("x-amz-acl", "private"), ("x-amz-meta-a", "b c")]);
}

#[test]
fn the_streaming_words_are_its_own() {
    let mut sent = vanilla();
    let payload = |sent: &Sent, service: &str| {
        let credential = Credential { service: service.to_owned(), ..parse_authorization(&sent.headers).unwrap().unwrap() };
        payload_hash(&sent.request(), &credential)
    };
    let refused = payload(&sent, "s3").unwrap_err().into_service_error(Protocol::RestXml);
    assert_eq!((refused.code, refused.status), ("InvalidRequest", 400));
    assert_eq!(payload(&sent, "lambda"), Ok(PayloadHash::OfBody));
    for streaming in StreamingPayload::ALL {
        sent.headers.insert("x-amz-content-sha256", HeaderValue::from_static(streaming.word()));
        assert_eq!(payload(&sent, "s3"), Ok(PayloadHash::Streaming(streaming)));
        assert!(matches!(payload(&sent, "lambda"), Err(SignatureError::UnsupportedPayload(_))));
    }
    for other in ["STREAMING-AWS4-ECDSA-P256-SHA256-PAYLOAD", "STREAMING-UNSIGNED-PAYLOAD", "abc", ""] {
        sent.headers.insert("x-amz-content-sha256", HeaderValue::from_static(other));
        let refused = payload(&sent, "s3").unwrap_err().into_service_error(Protocol::RestXml);
        assert_eq!((refused.code, refused.status), ("InvalidArgument", 400));
    }
}

#[test]
fn its_failures_have_codes_of_their_own() {
    #[track_caller]
    fn check(error: SignatureError, code: &str, status: u16, message: &str) {
        let error = error.into_service_error(Protocol::RestXml);
        assert_eq!((error.code, error.status, error.message.as_deref()), (code, status, Some(message)));
        assert!(error.cause.is_some());
    }
    let time = || "20130524T000000Z".to_owned();
    check(SignatureError::Missing, "AccessDenied", 403, "Access Denied");
    let unknown = "The AWS Access Key Id you provided does not exist in our records.";
    check(SignatureError::UnknownKey, "InvalidAccessKeyId", 403, unknown);
    check(SignatureError::WrongToken, "InvalidToken", 400, "The provided token is malformed or otherwise invalid.");
    check(SignatureError::ExpiredToken, "ExpiredToken", 400, "The provided token has expired.");
    let mismatch =
        "The request signature we calculated does not match the signature you provided. Check your key and signing method.";
    check(SignatureError::Mismatch, "SignatureDoesNotMatch", 403, mismatch);
    let skewed = "The difference between the request time and the current time is too large.";
    let expired = SignatureError::Expired { signed_at: time(), limit: time(), now: time(), skew_min: 15 };
    check(expired, "RequestTimeTooSkewed", 403, skewed);
    let early = SignatureError::NotYetCurrent { signed_at: time(), limit: time(), now: time(), skew_min: 15 };
    let early = early.into_service_error(Protocol::RestXml);
    assert_eq!((early.code, &early.members[2]), ("RequestTimeTooSkewed", &("MaxAllowedSkewMilliseconds", 900_000.into())));
    let unsigned = "There were headers present in the request which were not signed";
    check(SignatureError::HeadersNotSigned("x-amz-acl".to_owned()), "AccessDenied", 403, unsigned);
    let malformed = "The authorization header is malformed; x";
    check(SignatureError::Incomplete("x".to_owned()), "AuthorizationHeaderMalformed", 400, malformed);
}
