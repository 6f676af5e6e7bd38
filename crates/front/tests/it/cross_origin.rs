//! What a web page may do.

use crate::toy::{Toy, signed_by};

const ORIGIN: (&str, &str) = ("origin", "https://shop.example");
const ASKED: (&str, &str) = ("access-control-request-method", "POST");

#[tokio::test]
async fn a_page_may_read_the_answer_of_an_unsigned_operation() {
    let toy = Toy::new();
    for (body, status) in [("", 200), (r#"{"note":"fail"}"#, 500), (r#"{"note":"far too long"}"#, 400), ("{", 400)] {
        let answer = toy.send("POST", "/open/a", &[ORIGIN], body).await;
        assert_eq!(answer.status, status, "{body}");
        assert_eq!(answer.headers["access-control-allow-origin"], "*");
        let exposed = &answer.headers["access-control-expose-headers"];
        assert_eq!(exposed, "x-amzn-requestid, x-amzn-errortype, x-amzn-errormessage");
        assert!(!answer.headers.contains_key("access-control-allow-credentials"));
    }
    let answer = toy.send("POST", "/open/a", &[], "").await;
    assert!(!answer.headers.contains_key("access-control-allow-origin"), "no page has asked");
}

#[tokio::test]
async fn a_page_may_read_no_other_answer() {
    let key = signed_by("test");
    let signed = [("authorization", key.as_str()), ("x-amz-date", "20260101T000000Z"), ORIGIN];
    for target in ["/things/a", "/nothing"] {
        let answer = Toy::new().send("GET", target, &signed, "").await;
        assert!(!answer.headers.contains_key("access-control-allow-origin"), "{target}");
    }
}

#[tokio::test]
async fn a_signature_on_an_unsigned_operation_is_not_looked_at() {
    for authorization in [signed_by("test"), "AWS4-HMAC-SHA256 nonsense".to_owned(), "Bearer x".to_owned()] {
        let answer = Toy::new().send("POST", "/open/a", &[("authorization", &authorization)], "").await;
        assert_eq!((answer.status, answer.body.as_str()), (200, r#"{"who":"000000000000/us-east-1/anonymous"}"#));
    }
}

#[tokio::test]
async fn a_page_that_asks_first_is_told_what_it_may_send() {
    let answer = Toy::new().send("OPTIONS", "/", &[ORIGIN, ASKED], "").await;
    assert_eq!((answer.status, answer.body.as_str()), (200, ""));
    for (name, expected) in [
        ("access-control-allow-origin", "*"),
        ("access-control-allow-methods", "POST"),
        (
            "access-control-allow-headers",
            "content-type, x-amz-target, x-amz-user-agent, cache-control, amz-sdk-invocation-id, amz-sdk-request",
        ),
        ("access-control-max-age", "7200"),
    ] {
        assert_eq!(answer.headers[name], expected, "{name}");
    }
    assert!(!answer.headers.contains_key("access-control-allow-credentials"));
}

#[tokio::test]
async fn no_other_question_is_answered_so() {
    let check = async |method: &str, target: &str, headers: &[(&str, &str)]| {
        let answer = Toy::new().send(method, target, headers, "").await;
        assert_ne!(answer.status, 200, "{method} {target}");
        assert!(!answer.headers.contains_key("access-control-allow-origin"), "{method} {target}");
    };
    check("OPTIONS", "/", &[ORIGIN]).await;
    check("OPTIONS", "/", &[ORIGIN, ("access-control-request-method", "PUT")]).await;
    check("OPTIONS", "/things/a", &[ORIGIN, ASKED]).await;
    check("POST", "/", &[ORIGIN, ASKED]).await;
    check("OPTIONS", "/", &[ORIGIN, ASKED, ("host", "pets.s3.localhost")]).await;
}
