//! Unmatched paths and verbs, and the headers that every answer carries.

use crate::house::{House, api, guard_says, open, policy, with};

fn house() -> House {
    let api = with(with(api(), "/pets", &[open("GET")]), "/any", &[open("ANY"), open("POST")]);
    House::new(&api, guard_says(policy(serde_json::json!([]))))
}

#[tokio::test]
async fn what_matches_nothing_fails_an_implicit_iam_check() {
    let house = house();
    for path in ["/", "/nope", "/pets/1"] {
        let answer = house.get(path, &[]).await;
        assert_eq!((answer.status, answer.body.as_str()), (403, r#"{"message":"Missing Authentication Token"}"#), "{path}");
        assert_eq!(answer.headers["x-amzn-errortype"], "MissingAuthenticationTokenException");
    }
    assert_eq!(house.send(http::Method::HEAD, "/pets", &[], "").await.status, 403, "GET does not answer HEAD");
    assert_eq!(house.send(http::Method::POST, "/pets", &[], "").await.status, 403);
    assert!(house.invoked().is_empty());
}

#[tokio::test]
async fn an_authorization_header_on_an_unmatched_path_is_read_as_sigv4() {
    let house = house();
    let answer = house.get("/nope", &[("Authorization", "Bearer xyz")]).await;
    assert_eq!(answer.headers["x-amzn-errortype"], "IncompleteSignatureException");
    // SHA-256 of the header's value, base64: `printf 'Bearer xyz' | openssl dgst -sha256 -binary | base64`.
    assert_eq!(
        answer.body,
        r#"{"message":"Invalid key=value pair (missing equal-sign) in Authorization header (hashed with SHA-256 and encoded with Base64): 'zyc3Ntxgrok+f83ynVWygiLlbsRSBgJKn5TLWxgJTvs='."}"#
    );
    let answer = house.get("/nope", &[("Authorization", "AWS4-HMAC-SHA256 Credential=a")]).await;
    assert_eq!(
        answer.body,
        r#"{"message":"Authorization header requires 'Signature' parameter. Authorization header requires 'SignedHeaders' parameter. Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. Authorization=AWS4-HMAC-SHA256 Credential=a"}"#
    );
    let whole = "AWS4-HMAC-SHA256 Credential=a/20260101/c/d/aws4_request, SignedHeaders=host, Signature=0";
    let answer = house.get("/nope", &[("Authorization", whole), ("X-Amz-Date", "20260101T000000Z")]).await;
    assert_eq!(answer.headers["x-amzn-errortype"], "InvalidSignatureException");
    assert_eq!(answer.body, r#"{"message":"Credential should be scoped to correct service: 'execute-api'. "}"#);
    assert_eq!(house.get("/pets", &[("Authorization", "Bearer xyz")]).await.status, 200, "a matched route is not checked so");
}

#[tokio::test]
async fn any_covers_seven_verbs_and_no_more() {
    let house = house();
    for verb in ["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"] {
        assert_eq!(house.send(verb.parse().unwrap(), "/any", &[], "").await.status, 200, "{verb}");
    }
    for verb in ["TRACE", "PROPFIND", "get"] {
        assert_eq!(house.send(http::Method::from_bytes(verb.as_bytes()).unwrap(), "/any", &[], "").await.status, 403, "{verb}");
    }
}

#[tokio::test]
async fn a_client_may_choose_its_request_id_but_only_a_uuid() {
    let house = house();
    let mine = "01234567-89ab-cdef-0123-456789abcdef";
    assert_eq!(house.get("/pets", &[("x-amzn-RequestId", mine)]).await.headers["x-amzn-requestid"], mine);
    for not_mine in ["x", "{01234567-89ab-cdef-0123-456789abcdef}", "0123456789abcdef0123456789abcdef"] {
        let given = house.get("/pets", &[("x-amzn-RequestId", not_mine)]).await;
        assert_ne!(given.headers["x-amzn-requestid"], not_mine);
    }
}

#[tokio::test]
async fn a_proxy_answer_carries_a_trace_id_and_a_refusal_does_not() {
    let house = house();
    let answer = house.get("/pets", &[]).await;
    assert!(answer.headers["x-amzn-trace-id"].to_str().unwrap().starts_with("Root=1-"));
    assert_eq!(answer.headers["content-type"], "application/json");
    assert!(!house.get("/nope", &[]).await.headers.contains_key("x-amzn-trace-id"));
}
