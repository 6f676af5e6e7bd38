//! Who is calling.

use aws_lc_rs::{digest, hmac};

use crate::toy::{ENDED_KEY, SESSION_KEY, SESSION_SECRET, SESSION_TOKEN, Toy, signed_by};

pub(crate) const DATE: &str = "20260101T000000Z";

async fn who(headers: &[(&str, &str)]) -> (u16, String) {
    let answer = Toy::new().send("GET", "/things/a", headers, "").await;
    (answer.status, answer.body)
}

#[tokio::test]
async fn any_key_is_the_accounts_root_and_twelve_digits_name_the_account() {
    let test = signed_by("test");
    let (_, body) = who(&[("authorization", &test), ("x-amz-date", DATE)]).await;
    assert_eq!(body, r#"{"who":"000000000000/eu-west-1/arn:aws:iam::000000000000:root"}"#);
    let named = signed_by("123456789012");
    let (_, body) = who(&[("authorization", &named), ("x-amz-date", DATE)]).await;
    assert_eq!(body, r#"{"who":"123456789012/eu-west-1/arn:aws:iam::123456789012:root"}"#);
}

#[tokio::test]
async fn without_a_signature_nobody_is_root() {
    let missing = (403, r#"{"message":"Missing Authentication Token"}"#.to_owned());
    assert_eq!(who(&[]).await, missing);
    assert_eq!(who(&[("authorization", "Bearer test")]).await, missing);
    assert_eq!(who(&[("authorization", "Basic dGVzdDp0ZXN0")]).await, missing);
    for malformed in [
        "AWS4-HMAC-SHA256",
        "AWS4-HMAC-SHA256 Credential=test",
        "AWS4-HMAC-SHA256 Credential=a/b, SignedHeaders=host, Signature=0",
    ] {
        assert_eq!(who(&[("authorization", malformed), ("x-amz-date", DATE)]).await.0, 403, "{malformed}");
    }
}

#[tokio::test]
async fn a_key_whose_session_has_ended_is_nobody() {
    let key = signed_by(ENDED_KEY);
    let expired = (403, r#"{"message":"The security token included in the request is expired"}"#.to_owned());
    assert_eq!(who(&[("authorization", &key), ("x-amz-date", DATE)]).await, expired);
}

#[tokio::test]
async fn a_region_that_is_none_is_refused() {
    let key = signed_by("test").replace("/eu-west-1/", "/EU-WEST-1/");
    assert_eq!(who(&[("authorization", &key), ("x-amz-date", DATE)]).await.0, 403);
}

#[tokio::test]
async fn a_signature_in_the_query_does_not_count_here() {
    let target = "/things/a?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=test%2F20260101%2Feu-west-1%2Ftoy%2Faws4_request\
                  &X-Amz-Date=20260101T000000Z&X-Amz-Expires=60&X-Amz-SignedHeaders=host&X-Amz-Signature=00";
    let answer = Toy::new().send("GET", target, &[("host", "localhost")], "").await;
    assert_eq!((answer.status, answer.body.as_str()), (403, r#"{"message":"Missing Authentication Token"}"#));
}

#[tokio::test]
async fn an_unsigned_operation_sees_nobody() {
    let answer = Toy::new().send("POST", "/open/a", &[], "").await;
    assert_eq!((answer.status, answer.body.as_str()), (200, r#"{"who":"000000000000/us-east-1/anonymous"}"#));
}

#[tokio::test]
async fn a_key_that_was_issued_here_is_verified() {
    let good = sign(SESSION_SECRET, DATE);
    let session = [("host", "localhost"), ("x-amz-date", DATE), ("x-amz-security-token", SESSION_TOKEN)];
    let with = |authorization: &'static str| {
        let mut headers = session.to_vec();
        headers.push(("authorization", authorization));
        headers
    };
    let (status, body) = who(&with(good.leak())).await;
    assert_eq!((status, body.as_str()), (200, r#"{"who":"111122223333/eu-west-1/session"}"#));
    assert_eq!(who(&with(sign("another-secret", DATE).leak())).await.0, 403, "a wrong secret");
    let mut forged = with(sign(SESSION_SECRET, DATE).leak());
    forged[2].1 = "another-token";
    assert_eq!(who(&forged).await.0, 403, "a wrong token");
    forged.remove(2);
    assert_eq!(who(&forged).await.0, 403, "no token");
    let old = "20251231T230000Z";
    let mut late = with(sign(SESSION_SECRET, old).leak());
    late[1].1 = old;
    assert_eq!(who(&late).await.0, 403, "an hour old");
    let answer = Toy::new().send("GET", "/things/b", &with(sign(SESSION_SECRET, DATE).leak()), "").await;
    assert_eq!(answer.status, 403, "signed for another path");
}

/// A call with an empty body, signed by the session's key.
pub(crate) fn session_signature(method: &str, path: &str) -> String {
    sign_call(method, path, SESSION_SECRET, DATE)
}

fn sign(secret: &str, date: &str) -> String {
    sign_call("GET", "/things/a", secret, date)
}

/// Signs, written out from the specification so that it judges the verifier.
fn sign_call(method: &str, path: &str, secret: &str, date: &str) -> String {
    let day = &date[..8];
    let scope = format!("{day}/eu-west-1/toy/aws4_request");
    let empty = hex::encode(digest::digest(&digest::SHA256, b""));
    let canonical = format!("{method}\n{path}\n\nhost:localhost\nx-amz-date:{date}\n\nhost;x-amz-date\n{empty}");
    let hashed = hex::encode(digest::digest(&digest::SHA256, canonical.as_bytes()));
    let to_sign = format!("AWS4-HMAC-SHA256\n{date}\n{scope}\n{hashed}");
    let mac = |key: &[u8], text: &str| hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, key), text.as_bytes()).as_ref().to_vec();
    let mut key = format!("AWS4{secret}").into_bytes();
    for part in [day, "eu-west-1", "toy", "aws4_request"] {
        key = mac(&key, part);
    }
    let signature = hex::encode(mac(&key, &to_sign));
    format!("AWS4-HMAC-SHA256 Credential={SESSION_KEY}/{scope}, SignedHeaders=host;x-amz-date, Signature={signature}")
}
