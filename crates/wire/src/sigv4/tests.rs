//! AWS's published SigV4 test suite as judge, then times, scopes and forgeries.

mod s3;

use bytes::Bytes;
use gatewright_model::secret::Secret;
use gatewright_model::timestamp::Timestamp;
use http::{HeaderMap, HeaderName, HeaderValue, Method};

use super::*;
use crate::schema::Protocol;

const SECRET: &str = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
/// 2015-08-30T12:36:00Z.
const NOW: Timestamp = Timestamp::from_epoch_ms(1_440_938_160_000);
const MINUTE_MS: i64 = 60_000;

struct Case {
    name: &'static str,
    method: &'static str,
    target: &'static str,
    headers: &'static [(&'static str, &'static str)],
    body: &'static str,
    signed: &'static str,
    signature: &'static str,
}

const fn get(name: &'static str, target: &'static str, signature: &'static str) -> Case {
    Case { name, method: "GET", target, headers: &[], body: "", signed: "host;x-amz-date", signature }
}

const VANILLA: &str = "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31";

const SUITE: &[Case] = &[
    get("get-vanilla", "/", VANILLA),
    get("get-vanilla-empty-query-key", "/?Param1=value1", "a67d582fa61cc504c4bae71f336f98b97f1ea3c7a6bfe1b6e45aec72011b9aeb"),
    get(
        "get-vanilla-query-order-key-case",
        "/?Param2=value2&Param1=value1",
        "b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500",
    ),
    get(
        "get-vanilla-query-order-value",
        "/?Param1=value2&Param1=value1",
        "5772eed61e12b33fae39ee5e7012498b51d56abc0abb7c60486157bd471c4694",
    ),
    get(
        "get-vanilla-query-order-key",
        "/?Param1=value2&Param1=Value1",
        "eedbc4e291e521cf13422ffca22be7d2eb8146eecf653089df300a15b2382bd1",
    ),
    get(
        "get-vanilla-query-unreserved",
        "/?-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz=-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
        "9c3e54bfcdf0b19771a7f523ee5669cdf59bc7cc0884027167c21bb143a40197",
    ),
    get("get-vanilla-utf8-query", "/?%E1%88%B4=bar", "2cdec8eed098649ff3a119c94853b13c643bcf08f8b0a1d91e12c9027818dd04"),
    get("normalize-path/get-relative", "/example/..", VANILLA),
    get("normalize-path/get-relative-relative", "/example1/example2/../..", VANILLA),
    get("normalize-path/get-slash", "//", VANILLA),
    get("normalize-path/get-slash-dot-slash", "/./", VANILLA),
    get(
        "normalize-path/get-slash-pointless-dot",
        "/./example",
        "ef75d96142cf21edca26f06005da7988e4f8dc83a165a80865db7089db637ec5",
    ),
    get("normalize-path/get-slashes", "//example//", "9a624bd73a37c9a373b5312afbebe7a714a789de108f0bdfe846570885f57e84"),
    // Not of the suite: what an SDK signs when a label is encoded on the wire (computed with botocore).
    get(
        "an ARN in a label",
        "/tags/arn%3Aaws%3Alambda%3Aus-east-1%3A1%3Afunction%3Af",
        "9373582945cd24583a16735b8d17d8d056cb00b167e8346b260d476d47db8d53",
    ),
    Case {
        headers: &[("my-header1", " value1"), ("my-header2", " \"a   b   c\" ")],
        signed: "host;my-header1;my-header2;x-amz-date",
        ..get("get-header-value-trim", "/", "acc3ed3afb60bb290fc8d2dd0098b9911fcaa05412b367055dee359757a9c736")
    },
    Case { method: "POST", ..get("post-vanilla", "/", "5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b") },
    Case {
        method: "POST",
        ..get("post-vanilla-query", "/?Param1=value1", "28038455d6de14eafc1f9222cf5aa6f1a96197d7deb8263271d420d138af7f11")
    },
    Case {
        method: "POST",
        headers: &[("content-type", "application/x-www-form-urlencoded")],
        body: "Param1=value1",
        signed: "content-type;host;x-amz-date",
        ..get("post-x-www-form-urlencoded", "/", "ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a")
    },
];

/// A request that owns its parts.
struct Sent {
    method: Method,
    path: String,
    query: String,
    headers: HeaderMap,
    body: Bytes,
}

impl Sent {
    fn new(case: &Case) -> Self {
        let (path, query) = case.target.split_once('?').unwrap_or((case.target, ""));
        let mut headers = HeaderMap::new();
        let fixed = [("host", "example.amazonaws.com"), ("x-amz-date", "20150830T123600Z")];
        for (name, value) in fixed.iter().chain(case.headers) {
            headers.append(HeaderName::from_static(name), HeaderValue::from_static(value));
        }
        let authorization = authorization("20150830/us-east-1/service", case.signed, case.signature);
        headers.insert("authorization", authorization);
        let body = Bytes::from_static(case.body.as_bytes());
        Self { method: case.method.parse().unwrap(), path: path.to_owned(), query: query.to_owned(), headers, body }
    }

    fn request(&self) -> Request<'_> {
        Request { method: &self.method, path: &self.path, query: &self.query, headers: &self.headers, body: &self.body }
    }

    fn verify_at(&self, now: Timestamp) -> Result<(), SignatureError> {
        let credential = parse_authorization(&self.headers)?.or(parse_query(&self.query)?).ok_or(SignatureError::Missing)?;
        let payload = payload_hash(&self.request(), &credential)?;
        verify(&self.request(), &credential, &Secret::new(SECRET.to_owned()), now, payload)
    }

    /// Signs what is there: for tests of what comes after the signature.
    fn sign(mut self, scope: &str, amz_date: &'static str, signed: &str) -> Self {
        self.headers.insert("x-amz-date", HeaderValue::from_static(amz_date));
        self.headers.insert("authorization", authorization(scope, signed, "0"));
        let credential = parse_authorization(&self.headers).unwrap().unwrap();
        let payload = payload_hash(&self.request(), &credential).unwrap();
        let canonical = canonical_request::canonical_request(&self.request(), &credential, &payload).unwrap();
        let to_sign = canonical_request::string_to_sign(&credential, amz_date, &canonical);
        let signature = signature(&Secret::new(SECRET.to_owned()), &credential, &to_sign);
        self.headers.insert("authorization", authorization(scope, signed, &signature));
        self
    }
}

fn authorization(scope: &str, signed: &str, signature: &str) -> HeaderValue {
    let text =
        format!("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/{scope}/aws4_request, SignedHeaders={signed}, Signature={signature}");
    text.parse().unwrap()
}

fn vanilla() -> Sent {
    Sent::new(&SUITE[0])
}

const SCOPE: &str = "20150830/us-east-1/service";
const HEADERS: &str = "host;x-amz-date";

#[test]
fn the_published_suite_verifies() {
    for case in SUITE {
        assert_eq!(Sent::new(case).verify_at(NOW), Ok(()), "{}", case.name);
    }
}

#[test]
fn one_changed_byte_anywhere_is_a_mismatch() {
    for case in SUITE {
        let mut forged = [(); 5].map(|()| Sent::new(case));
        forged[0].path.push('x');
        forged[1].query.push_str("&x");
        forged[2].body = Bytes::from_static(b"forged");
        forged[3].method = Method::PUT;
        forged[4].headers.insert("host", HeaderValue::from_static("evil.example"));
        for (index, sent) in forged.iter().enumerate() {
            assert_eq!(sent.verify_at(NOW), Err(SignatureError::Mismatch), "{} {index}", case.name);
        }
    }
    let sent = vanilla();
    let credential = parse_authorization(&sent.headers).unwrap().unwrap();
    let wrong = verify(&sent.request(), &credential, &Secret::new("other".to_owned()), NOW, PayloadHash::OfBody);
    assert_eq!(wrong, Err(SignatureError::Mismatch));
}

#[test]
fn a_presigned_url_verifies_until_it_expires() {
    // Computed with botocore's SigV4QueryAuth.
    let query = "Action=GetCallerIdentity&Version=2011-06-15&X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIDEXAMPLE%2F20150830%2F\
                 us-east-1%2Fsts%2Faws4_request&X-Amz-Date=20150830T123600Z&X-Amz-Expires=60&X-Amz-SignedHeaders=host&X-Amz-Signature=\
                 66ad5abfc8108ce3c950addffb2d53b06a07daabed08f67240acabffe03a50cd";
    let mut sent = vanilla();
    sent.headers.remove("authorization");
    sent.headers.remove("x-amz-date");
    sent.query = query.to_owned();
    let minute = |count: i64| NOW.plus_ms(count * MINUTE_MS);
    assert_eq!(sent.verify_at(NOW), Ok(()));
    assert_eq!(sent.verify_at(minute(1)), Ok(()));
    assert_eq!(sent.verify_at(minute(-5)), Ok(()));
    assert!(matches!(sent.verify_at(minute(1).plus_ms(1)), Err(SignatureError::PresignedExpired { .. })));
    assert!(matches!(sent.verify_at(minute(-5).plus_ms(-1)), Err(SignatureError::NotYetCurrent { .. })));
    sent.query = query.replace("Expires=60", "Expires=61");
    assert_eq!(sent.verify_at(NOW), Err(SignatureError::Mismatch));
    for wrong in ["0", "604801", "x", ""] {
        sent.query = query.replace("Expires=60", &format!("Expires={wrong}"));
        assert!(matches!(sent.verify_at(NOW), Err(SignatureError::Incomplete(_))), "{wrong}");
    }
}

#[test]
fn five_minutes_of_difference_are_accepted_and_fifteen_by_s3() {
    for (scope, minutes) in [(SCOPE, 5), ("20150830/us-east-1/s3", 15)] {
        let mut sent = vanilla();
        sent.headers.insert("x-amz-content-sha256", HeaderValue::from_static("UNSIGNED-PAYLOAD"));
        let sent = sent.sign(scope, "20150830T123600Z", "host;x-amz-content-sha256;x-amz-date");
        for sign in [-1, 1] {
            let edge = NOW.plus_ms(sign * minutes * MINUTE_MS);
            assert_eq!(sent.verify_at(edge), Ok(()), "{scope}");
            assert!(sent.verify_at(edge.plus_ms(sign)).is_err(), "{scope}");
        }
    }
}

#[test]
fn a_skewed_request_learns_our_time_in_awss_words() {
    let expired = vanilla().verify_at(NOW.plus_ms(6 * MINUTE_MS)).unwrap_err().into_service_error(Protocol::RestJson1);
    assert_eq!((expired.code, expired.status), ("InvalidSignatureException", 403));
    assert_eq!(
        expired.message.as_deref(),
        Some("Signature expired: 20150830T123600Z is now earlier than 20150830T123700Z (20150830T124200Z - 5 min.)")
    );
    let early = vanilla().verify_at(NOW.plus_ms(-6 * MINUTE_MS)).unwrap_err().into_service_error(Protocol::AwsQuery);
    assert_eq!((early.code, early.status), ("SignatureDoesNotMatch", 403));
    assert_eq!(
        early.message.as_deref(),
        Some("Signature not yet current: 20150830T123600Z is still later than 20150830T123500Z (20150830T123000Z + 5 min.)")
    );
}

#[test]
fn the_scopes_day_must_be_the_requests() {
    let sent = vanilla().sign("20150829/us-east-1/service", "20150830T123600Z", HEADERS);
    assert!(matches!(sent.verify_at(NOW), Err(SignatureError::ScopeDate { .. })));
}

#[test]
fn the_host_must_be_signed_and_a_signed_header_must_be_there() {
    assert_eq!(vanilla().sign(SCOPE, "20150830T123600Z", "x-amz-date").verify_at(NOW), Err(SignatureError::HostNotSigned));
    let mut sent = vanilla();
    sent.headers.remove("host");
    assert_eq!(sent.verify_at(NOW), Err(SignatureError::Mismatch));
}

#[test]
fn s3_encodes_the_path_once_and_wants_every_amz_header_signed() {
    let mut sent = vanilla();
    sent.path = "/a%20b//c".to_owned();
    sent.headers.insert("x-amz-content-sha256", HeaderValue::from_static("UNSIGNED-PAYLOAD"));
    let all = "host;x-amz-content-sha256;x-amz-date";
    // Computed with botocore's S3SigV4Auth.
    let signature = "8f40a21934c6ee19bf22fac1924ebcde1d5bf100062063f6fccbcca1bd198b97";
    sent.headers.insert("authorization", authorization("20150830/us-east-1/s3", all, signature));
    assert_eq!(sent.verify_at(NOW), Ok(()));
    sent.headers.insert("authorization", authorization("20150830/us-east-1/s3", HEADERS, signature));
    assert_eq!(sent.verify_at(NOW), Err(SignatureError::HeadersNotSigned("x-amz-content-sha256".to_owned())));
}

#[test]
fn a_declared_hash_must_be_the_bodys() {
    let mut sent = vanilla();
    sent.headers.insert(
        "x-amz-content-sha256",
        HeaderValue::from_static("00000000000000000000000000000000000000000000000000000000deadbeef"),
    );
    assert_eq!(sent.verify_at(NOW), Err(SignatureError::Mismatch));
    sent.headers.insert("x-amz-content-sha256", HeaderValue::from_static("STREAMING-AWS4-HMAC-SHA256-PAYLOAD"));
    assert!(matches!(sent.verify_at(NOW), Err(SignatureError::UnsupportedPayload(_))));
}

#[track_caller]
fn check_authorization(value: &str, expected: Result<Option<&str>, &str>) {
    let mut headers = HeaderMap::new();
    headers.insert("authorization", value.parse().unwrap());
    match (parse_authorization(&headers), expected) {
        (Ok(credential), Ok(expected)) => assert_eq!(credential.map(|credential| credential.access_key_id).as_deref(), expected),
        (Err(error), Err(expected)) => {
            let message = error.into_service_error(Protocol::RestJson1).message.unwrap();
            assert!(message.starts_with(expected), "{message}");
        }
        (other, _) => panic!("{value}: {other:?}"),
    }
}

#[test]
fn authorization_headers_are_taken_apart() {
    let good = "Credential=AK/20150830/us-east-1/iam/aws4_request";
    check_authorization(&format!("AWS4-HMAC-SHA256 {good}, SignedHeaders=host, Signature=ab"), Ok(Some("AK")));
    check_authorization(&format!("AWS4-HMAC-SHA256 {good},SignedHeaders=host,Signature=ab"), Ok(Some("AK")));
    check_authorization("Bearer abc", Ok(None));
    check_authorization("AWS4-ECDSA-P256-SHA256 x", Err("Unsupported AWS 'algorithm': 'AWS4-ECDSA-P256-SHA256'."));
    check_authorization(
        "AWS4-HMAC-SHA256 SignedHeaders=host",
        Err(
            "Authorization header requires 'Credential' parameter. Authorization header requires 'Signature' parameter. Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. Authorization=AWS4-HMAC-SHA256 SignedHeaders=host",
        ),
    );
    check_authorization("AWS4-HMAC-SHA256", Err("Authorization header requires 'Credential' parameter."));
    check_authorization(
        "AWS4-HMAC-SHA256 x",
        Err(
            "Invalid key=value pair (missing equal-sign) in Authorization header (hashed with SHA-256 and encoded with Base64): '",
        ),
    );
    let rest = "SignedHeaders=host, Signature=ab";
    check_authorization(&format!("AWS4-HMAC-SHA256 Credential=AK/a/b, {rest}"), Err("Credential must have exactly 5"));
    check_authorization(
        &format!("AWS4-HMAC-SHA256 Credential=AK/20150830/r/s/aws5, {rest}"),
        Err("Credential should be scoped with a valid terminator: 'aws4_request', not 'aws5'."),
    );
    check_authorization(
        &format!("AWS4-HMAC-SHA256 Credential=AK/2015083x/r/s/aws4_request, {rest}"),
        Err("Credential is malformed"),
    );
    for (count, is_accepted) in [(SIGNED_HEADERS_MAX, true), (SIGNED_HEADERS_MAX + 1, false)] {
        let names = vec!["a"; count].join(";");
        let value = format!("AWS4-HMAC-SHA256 {good}, SignedHeaders={names}, Signature=ab");
        let expected = if is_accepted { Ok(Some("AK")) } else { Err("SignedHeaders must name") };
        check_authorization(&value, expected);
    }
}

#[test]
fn a_request_without_a_time_is_incomplete_and_the_date_header_is_a_time() {
    let mut sent = vanilla();
    sent.headers.remove("x-amz-date");
    assert!(matches!(sent.verify_at(NOW), Err(SignatureError::Incomplete(_))));
    sent.headers.insert("date", HeaderValue::from_static("Sun, 30 Aug 2015 12:36:00 GMT"));
    // A time is found; the signature covered x-amz-date, which is gone.
    assert_eq!(sent.verify_at(NOW), Err(SignatureError::Mismatch));
    sent.headers.insert("date", HeaderValue::from_static("yesterday"));
    assert_eq!(sent.verify_at(NOW), Err(SignatureError::BadDate("yesterday".to_owned())));
}

#[test]
fn each_protocol_has_its_own_codes() {
    #[track_caller]
    fn check(error: SignatureError, protocol: Protocol, code: &str, status: u16, message: &str) {
        let error = error.into_service_error(protocol);
        assert_eq!((error.code, error.status, error.message.as_deref()), (code, status, Some(message)));
    }
    let (rest, json, query) = (Protocol::RestJson1, Protocol::AwsJson11, Protocol::AwsQuery);
    check(SignatureError::Missing, rest, "MissingAuthenticationTokenException", 403, "Missing Authentication Token");
    check(SignatureError::Missing, json, "MissingAuthenticationTokenException", 400, "Missing Authentication Token");
    check(SignatureError::Missing, query, "MissingAuthenticationToken", 403, "Request is missing Authentication Token");
    let invalid = "The security token included in the request is invalid.";
    check(SignatureError::UnknownKey, rest, "UnrecognizedClientException", 403, invalid);
    check(SignatureError::UnknownKey, json, "UnrecognizedClientException", 400, invalid);
    check(SignatureError::UnknownKey, query, "InvalidClientTokenId", 403, invalid);
    check(SignatureError::ExpiredToken, query, "ExpiredToken", 403, "The security token included in the request is expired");
    check(SignatureError::Mismatch, rest, "InvalidSignatureException", 403, super::refusal::MISMATCH);
    check(SignatureError::Mismatch, query, "SignatureDoesNotMatch", 403, super::refusal::MISMATCH);
    check(SignatureError::Incomplete("x".to_owned()), query, "IncompleteSignature", 400, "x");
    check(SignatureError::Incomplete("x".to_owned()), rest, "IncompleteSignatureException", 403, "x");
}

#[test]
fn the_session_token_is_found_in_the_header_or_the_query() {
    let token = |sent: &Sent| session_token(&sent.request()).map(|token| token.expose().clone());
    let mut sent = vanilla();
    assert_eq!(token(&sent), None);
    sent.query = "a=1&X-Amz-Security-Token=from%2Fquery".to_owned();
    assert_eq!(token(&sent).as_deref(), Some("from/query"));
    sent.headers.insert("x-amz-security-token", HeaderValue::from_static("from-header"));
    assert_eq!(token(&sent).as_deref(), Some("from-header"));
}
