//! S3's door: virtual hosts, presigned URLs, chunked bodies, and refusals in its own words.

use aws_lc_rs::{digest, hmac};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;

use crate::s3_toy::toy;
use crate::toy::{Answer, ENDED_KEY, SESSION_KEY, SESSION_SECRET, SESSION_TOKEN, Toy, signed_by};

const DATE: &str = "20260101T000000Z";
const UNSIGNED: (&str, &str) = ("x-amz-content-sha256", "UNSIGNED-PAYLOAD");
const ROOT: &str = "arn:aws:iam::000000000000:root";

/// A header of the form of a signature by a key that nobody issued here.
fn by(access_key_id: &str) -> String {
    signed_by(access_key_id).replace("/toy/", "/s3/")
}

/// Sends a call by such a key.
async fn call(method: &str, target: &str, headers: &[(&str, &str)], body: impl Into<Vec<u8>>) -> Answer {
    let key = by("test");
    let fixed = [("authorization", key.as_str()), ("x-amz-date", DATE), UNSIGNED];
    let is_said = headers.iter().any(|(name, _)| *name == UNSIGNED.0);
    let fixed = if is_said { &fixed[..2] } else { &fixed[..] };
    toy().send(method, target, &[fixed, headers].concat(), body).await
}

/// The texts of elements, in order.
#[track_caller]
fn check(answer: &Answer, elements: &[(&str, &str)]) {
    assert_eq!(answer.status, 200, "{}", answer.body);
    check_elements(answer, elements);
}

#[track_caller]
fn check_elements(answer: &Answer, elements: &[(&str, &str)]) {
    for (name, text) in elements {
        let element = format!("<{name}>{text}</{name}>");
        assert!(answer.body.contains(&element), "`{element}` is not in {}", answer.body);
    }
    assert_eq!(answer.headers.get("content-type").unwrap(), "application/xml");
    assert!(answer.headers.contains_key("x-amz-request-id") && answer.headers.contains_key("x-amz-id-2"));
    assert!(!answer.headers.contains_key("x-amzn-requestid"));
}

#[track_caller]
fn check_refused(answer: &Answer, status: u16, code: &str) {
    assert_eq!(answer.status, status, "{}", answer.body);
    let id = answer.headers.get("x-amz-request-id").unwrap().to_str().unwrap();
    check_elements(answer, &[("Code", code), ("RequestId", id)]);
}

#[tokio::test]
async fn the_bucket_is_in_the_path_or_in_the_host() {
    let named = [("Who", ROOT), ("Bucket", "pets"), ("Key", "a/b c")];
    check(&call("GET", "/pets/a/b%20c", &[("host", "localhost:4566")], "").await, &named);
    for host in ["pets.s3.localhost.localstack.cloud:4566", "pets.s3.amazonaws.com", "pets.s3-eu-west-1.amazonaws.com"] {
        check(&call("GET", "/a/b%20c", &[("host", host)], "").await, &named);
        let list = call("GET", "/?prefix=x", &[("host", host)], "").await;
        check(&list, &named[..2]);
        assert!(!list.body.contains("<Key>"));
    }
    let other = toy();
    let key = signed_by("test");
    let answer = other.send("GET", "/a", &[("host", "pets.s3.localhost"), ("authorization", &key)], "").await;
    assert_eq!(answer.status, 404, "a signature for another service counts more than the host");
}

#[tokio::test]
async fn what_is_not_offered_is_not_implemented() {
    for (method, target) in [("PUT", "/pets/a?acl"), ("DELETE", "/pets/a"), ("PATCH", "/pets"), ("PUT", "/%ff/%ff")] {
        check_refused(&call(method, target, &[], "").await, 501, "NotImplemented");
    }
}

#[tokio::test]
async fn an_answer_to_head_has_no_body() {
    let there = call("HEAD", "/pets/a", &[], "").await;
    assert_eq!((there.status, there.body.as_str()), (200, ""));
    let key = by(ENDED_KEY);
    let refused = toy().send("HEAD", "/pets/a", &[("authorization", &key), ("x-amz-date", DATE), UNSIGNED], "").await;
    assert_eq!((refused.status, refused.body.as_str()), (400, ""));
    assert!(refused.headers.contains_key("x-amz-request-id"));
}

#[tokio::test]
async fn a_read_waits_for_nothing() {
    let toy = toy();
    let key = by("test");
    for (method, asked) in [("HEAD", 0), ("GET", 0), ("PUT", 1)] {
        toy.send(method, "/pets/a", &[("authorization", &key), ("x-amz-date", DATE), UNSIGNED], "").await;
        assert_eq!(toy.road.asked.load(std::sync::atomic::Ordering::SeqCst), asked, "{method}");
    }
}

#[tokio::test]
async fn nobody_is_let_in_without_a_signature() {
    let send = async |headers: &[(&str, &str)], target: &str| toy().send("GET", target, headers, "").await;
    check_refused(&send(&[("host", "pets.s3.localhost")], "/a").await, 403, "AccessDenied");
    check_refused(&send(&[("host", "pets.s3.localhost")], "/a?acl").await, 403, "AccessDenied");
    let malformed = [("host", "pets.s3.localhost"), ("authorization", "AWS4-HMAC-SHA256 Credential=x")];
    check_refused(&send(&malformed, "/a").await, 400, "AuthorizationHeaderMalformed");
    check_refused(&send(&[], "/pets/a").await, 403, "AccessDenied");
    let key = by("test");
    let without_hash = send(&[("authorization", &key), ("x-amz-date", DATE)], "/pets/a").await;
    check_refused(&without_hash, 400, "InvalidRequest");
    check_elements(&without_hash, &[("Message", "Missing required header for this request: x-amz-content-sha256")]);
    let root = send(&[], "/").await;
    assert_eq!((root.status, root.body.as_str()), (403, r#"{"message":"Missing Authentication Token"}"#));
}

/// The query of a presigned URL by a key that nobody issued here.
fn presigned_by(access_key_id: &str, expires: &str) -> String {
    format!(
        "X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential={access_key_id}%2F20260101%2Feu-west-1%2Fs3%2Faws4_request&X-Amz-Date={DATE}\
         &X-Amz-Expires={expires}&X-Amz-SignedHeaders=host&X-Amz-Signature=00"
    )
}

#[tokio::test]
async fn a_presigned_url_counts_until_it_expires() {
    let target = format!("/pets/a?{}", presigned_by("test", "60"));
    let toy = toy();
    let get = async || toy.send("GET", &target, &[("host", "localhost")], "").await;
    check(&get().await, &[("Who", ROOT), ("Bucket", "pets"), ("Key", "a")]);
    toy.clock.advance(std::time::Duration::from_secs(60));
    assert_eq!(get().await.status, 200);
    toy.clock.advance(std::time::Duration::from_secs(1));
    let late = get().await;
    check_refused(&late, 403, "AccessDenied");
    check_elements(&late, &[("Message", "Request has expired"), ("X-Amz-Expires", "60"), ("Expires", "2026-01-01T00:01:00Z")]);
}

#[tokio::test]
async fn a_malformed_presigned_url_is_refused_in_s3s_words() {
    for query in
        [presigned_by("test", "0"), presigned_by("test", "60").replace("X-Amz-Date", "Date"), "X-Amz-Signature=00".to_owned()]
    {
        let answer = toy().send("GET", &format!("/pets/a?{query}"), &[("host", "localhost")], "").await;
        check_refused(&answer, 400, "AuthorizationQueryParametersError");
    }
}

#[tokio::test]
async fn a_url_of_the_older_signature_counts_too() {
    // 2026-01-01T00:01:00Z.
    let target = |key: &str| {
        format!("/pets/a?AWSAccessKeyId={key}&Signature=x&Expires=1767225660&content-type=text%2Fplain&x-amz-meta-a=b")
    };
    let toy = toy();
    let get = async |key: &str| toy.send("GET", &target(key), &[("host", "localhost")], "").await;
    let metadata = ("Metadata", "<entry><key>a</key><value>b</value></entry>");
    check(&get("test").await, &[("Who", ROOT), ("Bucket", "pets"), ("Key", "a"), metadata]);
    check_refused(&get(ENDED_KEY).await, 400, "ExpiredToken");
    check_refused(&get(SESSION_KEY).await, 400, "InvalidToken");
    let string = format!("GET\n\n\n1767225660\nx-amz-security-token:{SESSION_TOKEN}\n/pets/a");
    let key = hmac::Key::new(hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY, SESSION_SECRET.as_bytes());
    let signature = BASE64_STANDARD.encode(hmac::sign(&key, string.as_bytes())).replace('+', "%2B");
    let send = async |target: &str, signature: &str| {
        let query =
            format!("AWSAccessKeyId={SESSION_KEY}&Signature={signature}&Expires=1767225660&x-amz-security-token={SESSION_TOKEN}");
        toy.send("GET", &format!("{target}?{query}"), &[("host", "pets.s3.localhost")], "").await
    };
    check(&send("/a", &signature).await, &[("Who", "session"), ("Bucket", "pets"), ("Key", "a")]);
    check_refused(&send("/b", &signature).await, 403, "SignatureDoesNotMatch");
    toy.clock.advance(std::time::Duration::from_secs(61));
    check_refused(&send("/a", &signature).await, 403, "AccessDenied");
    check_refused(&get("test").await, 403, "AccessDenied");
    let plain = toy.send("GET", "/pets/a?AWSAccessKeyId=x&Signature=y&Expires=z", &[], "").await;
    check_refused(&plain, 403, "AccessDenied");
}

#[tokio::test]
async fn headers_of_a_presigned_url_may_be_parameters() {
    let query = format!("{}&x-amz-checksum-crc32=AAAA&X-Amz-Meta-Colour=red", presigned_by("test", "60"));
    let answer =
        toy().send("PUT", &format!("/pets/a?{query}"), &[("host", "localhost"), ("x-amz-meta-colour", "blue")], "x").await;
    check(&answer, &[("Checksum", "AAAA"), ("Metadata", "<entry><key>colour</key><value>blue</value></entry>")]);
    // Not so where the signature is in a header.
    let plain = call("PUT", "/pets/a?x-amz-checksum-crc32=AAAA", &[], "x").await;
    assert!(!plain.body.contains("Checksum"), "{}", plain.body);
}

#[tokio::test]
async fn a_chunked_body_is_seen_plain() {
    let headers = [
        ("x-amz-content-sha256", "STREAMING-UNSIGNED-PAYLOAD-TRAILER"),
        ("x-amz-decoded-content-length", "5"),
        ("content-length", "50"),
        ("content-encoding", "aws-chunked"),
        ("x-amz-trailer", "x-amz-checksum-crc32"),
    ];
    let framed = "5\r\nhello\r\n0\r\nx-amz-checksum-crc32:NhCmhg==\r\n\r\n";
    let answer = call("PUT", "/pets/a", &headers, framed).await;
    check(&answer, &[("Body", "hello"), ("Length", "5"), ("Checksum", "NhCmhg==")]);
    assert!(!answer.body.contains("Coding"));
    check_refused(&call("PUT", "/pets/a", &headers, "5\r\nhello\r\n0\r\n\r\n").await, 400, "MalformedTrailerError");
    check_refused(&call("PUT", "/pets/a", &headers, "hello").await, 400, "IncompleteBody");
    check_refused(&call("PUT", "/pets/a", &headers[..1], framed).await, 411, "MissingContentLength");
}

#[tokio::test]
async fn a_plain_body_is_the_declared_one() {
    let hash = hex::encode(digest::digest(&digest::SHA256, b"hello"));
    let with = async |word: &str, body: &'static str| call("PUT", "/pets/a", &[("x-amz-content-sha256", word)], body).await;
    check(&with(&hash, "hello").await, &[("Body", "hello")]);
    check(&with("UNSIGNED-PAYLOAD", "other").await, &[("Body", "other")]);
    check_refused(&with(&hash, "other").await, 400, "XAmzContentSHA256Mismatch");
    check_refused(&with("nonsense", "hello").await, 400, "InvalidArgument");
}

#[tokio::test]
async fn a_body_over_the_limit_is_too_large() {
    let answer = call("PUT", "/pets/a", &[], vec![b' '; gatewright_front::door::BODY_BYTES_MAX + 1]).await;
    check_refused(&answer, 400, "EntityTooLarge");
}

fn mac(key: &[u8], text: &str) -> Vec<u8> {
    hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, key), text.as_bytes()).as_ref().to_vec()
}

fn sha256(bytes: &[u8]) -> String {
    hex::encode(digest::digest(&digest::SHA256, bytes))
}

const SCOPE: &str = "20260101/eu-west-1/s3/aws4_request";

/// Signs by the session's key, written out from the specification so that it judges the verifier.
fn sign(algorithm: &str, rest: &str) -> String {
    let mut key = format!("AWS4{SESSION_SECRET}").into_bytes();
    for part in SCOPE.split('/') {
        key = mac(&key, part);
    }
    hex::encode(mac(&key, &format!("{algorithm}\n{DATE}\n{SCOPE}\n{rest}")))
}

/// A signed upload of `hello` to `/pets/a` in the host's form, in one chunk.
async fn upload(tampered: &str) -> Answer {
    const WORD: &str = "STREAMING-AWS4-HMAC-SHA256-PAYLOAD";
    let names = "host;x-amz-content-sha256;x-amz-date;x-amz-decoded-content-length;x-amz-security-token";
    let canonical = format!(
        "PUT\n/a\n\nhost:pets.s3.localhost\nx-amz-content-sha256:{WORD}\nx-amz-date:{DATE}\nx-amz-decoded-content-length:5\n\
         x-amz-security-token:{SESSION_TOKEN}\n\n{names}\n{WORD}"
    );
    let seed = sign("AWS4-HMAC-SHA256", &sha256(canonical.as_bytes()));
    let chunk = |previous: &str, data: &str| {
        sign("AWS4-HMAC-SHA256-PAYLOAD", &format!("{previous}\n{}\n{}", sha256(b""), sha256(data.as_bytes())))
    };
    let first = chunk(&seed, "hello");
    let last = chunk(&first, "");
    let body = format!("5;chunk-signature={first}\r\n{tampered}\r\n0;chunk-signature={last}\r\n\r\n");
    let authorization = format!("AWS4-HMAC-SHA256 Credential={SESSION_KEY}/{SCOPE}, SignedHeaders={names}, Signature={seed}");
    let headers = [
        ("host", "pets.s3.localhost"),
        ("x-amz-content-sha256", WORD),
        ("x-amz-date", DATE),
        ("x-amz-decoded-content-length", "5"),
        ("x-amz-security-token", SESSION_TOKEN),
        ("authorization", &authorization),
    ];
    toy().send("PUT", "/a", &headers, body).await
}

#[tokio::test]
async fn chunks_of_a_key_that_was_issued_here_are_verified() {
    check(&upload("hello").await, &[("Who", "session"), ("Bucket", "pets"), ("Key", "a"), ("Body", "hello")]);
    check_refused(&upload("jello").await, 403, "SignatureDoesNotMatch");
}

#[tokio::test]
async fn a_presigned_url_of_a_key_that_was_issued_here_is_verified() {
    let query = |token: &str| {
        let scope = SCOPE.replace('/', "%2F");
        format!(
            "X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential={SESSION_KEY}%2F{scope}&X-Amz-Date={DATE}&X-Amz-Expires=60\
             &X-Amz-Security-Token={token}&X-Amz-SignedHeaders=host"
        )
    };
    let signed = |token: &str, signed_path: &str| {
        let query = query(token);
        let canonical = format!("GET\n{signed_path}\n{query}\nhost:pets.s3.localhost\n\nhost\nUNSIGNED-PAYLOAD");
        format!("{query}&X-Amz-Signature={}", sign("AWS4-HMAC-SHA256", &sha256(canonical.as_bytes())))
    };
    let send =
        async |toy: &Toy, query: String| toy.send("GET", &format!("/a?{query}"), &[("host", "pets.s3.localhost")], "").await;
    let good = || signed(SESSION_TOKEN, "/a");
    let toy = toy();
    check(&send(&toy, good()).await, &[("Who", "session"), ("Bucket", "pets"), ("Key", "a")]);
    check_refused(&send(&toy, signed("another", "/a")).await, 400, "InvalidToken");
    check_refused(&send(&toy, signed(SESSION_TOKEN, "/pets/a")).await, 403, "SignatureDoesNotMatch");
    check_refused(&send(&toy, format!("{}&versionId=x", good())).await, 403, "SignatureDoesNotMatch");
    toy.clock.advance(std::time::Duration::from_secs(61));
    check_refused(&send(&toy, good()).await, 403, "AccessDenied");
}

#[tokio::test]
async fn a_key_that_is_not_what_it_says_is_refused_in_s3s_words() {
    let key = by(ENDED_KEY);
    let send = async |headers: &[(&str, &str)]| toy().send("GET", "/pets/a", headers, "").await;
    check_refused(&send(&[("authorization", &key), ("x-amz-date", DATE), UNSIGNED]).await, 400, "ExpiredToken");
    let session = by(SESSION_KEY);
    let token = ("x-amz-security-token", SESSION_TOKEN);
    let forged = [("host", "h"), ("authorization", &session), ("x-amz-date", DATE), UNSIGNED, token];
    check_refused(&send(&forged).await, 403, "AccessDenied");
    check_refused(&send(&forged[..4]).await, 400, "InvalidToken");
}
