//! From request to answer, and what is refused on the way.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use tokio::sync::Notify;

use crate::toy::{Toy, signed_by};

const DATE: (&str, &str) = ("x-amz-date", "20260101T000000Z");

async fn check(method: &str, target: &str, headers: &[(&str, &str)], body: &str, expected: (u16, &str, &str)) {
    let answer = Toy::new().send(method, target, headers, body).await;
    let error_type = answer.headers.get("x-amzn-errortype").map(|value| value.to_str().unwrap()).unwrap_or_default();
    assert_eq!((answer.status, error_type, answer.body.as_str()), expected, "{method} {target} {headers:?} {body}");
    assert!(answer.headers.contains_key("x-amzn-requestid"));
}

#[tokio::test]
async fn a_signed_call_is_answered() {
    let key = signed_by("test");
    let signed = [("authorization", key.as_str()), DATE];
    let who = "000000000000/eu-west-1/arn:aws:iam::000000000000:root";
    check(
        "PUT",
        "/things/a%2Fb",
        &signed,
        r#"{"note":"x","data":"aGk=","else":1}"#,
        (200, "", &format!(r#"{{"who":"{who}","note":"x","data":"aGk="}}"#)),
    )
    .await;
    check("GET", "/things/a", &signed, "", (200, "", &format!(r#"{{"who":"{who}"}}"#))).await;
}

#[tokio::test]
async fn what_is_no_operation_is_refused_by_name() {
    let key = signed_by("test");
    let signed = [("authorization", key.as_str()), DATE];
    check(
        "DELETE",
        "/things/a",
        &signed,
        "",
        (501, "NotImplementedException", r#"{"message":"Gatewright does not yet support BreakThing of toy."}"#),
    )
    .await;
    check(
        "GET",
        "/nothing",
        &signed,
        "",
        (404, "UnknownOperationException", r#"{"message":"Gatewright has no operation for GET /nothing of service `toy`."}"#),
    )
    .await;
    check(
        "GET",
        "/nothing",
        &[],
        "",
        (403, "MissingAuthenticationTokenException", r#"{"message":"Missing Authentication Token"}"#),
    )
    .await;
}

#[tokio::test]
async fn what_is_no_operation_is_answered_in_the_callers_protocol() {
    let of = |service: &str| signed_by("test").replace("/toy/", &format!("/{service}/"));
    let toy = Toy::new();
    let key = of("dynamodb");
    let json = toy.send("POST", "/", &[("authorization", &key), DATE, ("x-amz-target", "DynamoDB.ListTables")], "{}").await;
    assert_eq!(json.status, 400);
    assert_eq!(
        json.body,
        r#"{"__type":"UnknownOperationException","message":"Gatewright does not have the service `dynamodb` yet."}"#
    );
    let key = of("cloudformation");
    let form = ("content-type", "application/x-www-form-urlencoded; charset=utf-8");
    let query = toy.send("POST", "/", &[("authorization", &key), DATE, form], "Action=ListStacks&Version=2010-05-15").await;
    assert_eq!(query.status, 400);
    assert!(query.body.contains("<Code>InvalidAction</Code>"), "{}", query.body);
    let unsigned = toy.send("POST", "/", &[form], "Action=ListStacks&Version=2010-05-15").await;
    assert!(unsigned.body.contains("<Code>MissingAuthenticationToken</Code>"), "{}", unsigned.body);
}

#[tokio::test]
async fn bad_input_never_reaches_the_endpoint() {
    let key = signed_by("test");
    let signed = [("authorization", key.as_str()), DATE];
    for body in ["{", "[]", "\"x\"", "{\"note\":{}}", "{\"note\":[1]}", "{\"data\":\"%%\"}", "\u{0}"] {
        let answer = Toy::new().send("PUT", "/things/a", &signed, body).await;
        assert_eq!(
            (answer.status, &answer.headers["x-amzn-errortype"]),
            (400, &"SerializationException".parse().unwrap()),
            "{body}"
        );
    }
    check(
        "PUT",
        "/things/a",
        &signed,
        r#"{"note":"far too long"}"#,
        (
            400,
            "ValidationException",
            r#"{"message":"1 validation error detected: Value 'far too long' at 'putThingInput.note' failed to satisfy constraint: Member must have length less than or equal to 8"}"#,
        ),
    )
    .await;
}

#[tokio::test]
async fn a_body_over_the_limit_is_refused() {
    let key = signed_by("test");
    let signed = [("authorization", key.as_str()), DATE];
    let answer = Toy::new().send("PUT", "/things/a", &signed, vec![b' '; gatewright_front::door::BODY_BYTES_MAX + 1]).await;
    assert_eq!((answer.status, &answer.headers["x-amzn-errortype"]), (413, &"RequestEntityTooLargeException".parse().unwrap()));
}

#[tokio::test]
async fn the_cause_of_a_failure_stays_with_the_operator() {
    let key = signed_by("test");
    let signed = [("authorization", key.as_str()), DATE];
    check("PUT", "/things/a", &signed, r#"{"note":"fail"}"#, (500, "InternalFailure", r#"{"message":"Internal server error"}"#))
        .await;
}

#[tokio::test]
async fn a_change_is_answered_only_when_the_road_serves_it() {
    let key = signed_by("test");
    let signed = [("authorization", key.as_str()), DATE];
    let toy = Toy::new();
    toy.send("GET", "/things/a", &signed, "").await;
    assert_eq!(toy.road.asked.load(Ordering::SeqCst), 0, "reading waits for nothing");
    assert_eq!(toy.send("PUT", "/things/a", &signed, "").await.status, 200);
    assert_eq!(toy.road.asked.load(Ordering::SeqCst), 1);
    toy.road.is_behind.store(true, Ordering::SeqCst);
    let answer = toy.send("PUT", "/things/a", &signed, "").await;
    assert_eq!((answer.status, &answer.headers["x-amzn-errortype"]), (503, &"ServiceUnavailableException".parse().unwrap()));
}

#[tokio::test]
async fn what_a_caller_has_begun_is_finished_when_it_leaves() {
    let (go, finished) = (Arc::new(Notify::new()), Arc::new(AtomicUsize::new(0)));
    let toy = Toy::waiting(&go, &finished);
    let key = signed_by("test");
    let signed = [("authorization", key.as_str()), DATE];
    {
        let mut call = std::pin::pin!(toy.send("PUT", "/things/a", &signed, r#"{"note":"x"}"#));
        tokio::select! {
            biased;
            _ = &mut call => panic!("it waits to be let go"),
            () = async { for _ in 0..20 { tokio::task::yield_now().await; } } => {}
        }
    }
    assert_eq!(finished.load(Ordering::SeqCst), 0);
    go.notify_one();
    for _ in 0..100 {
        tokio::task::yield_now().await;
    }
    assert_eq!(finished.load(Ordering::SeqCst), 1);
}
