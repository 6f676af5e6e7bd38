//! awsJson1.1, both ways.

use gatewright_wire::read::ReadError;

use crate::calls::{D, Sent, input, output, structured, text, time};
use crate::toy::logs;

fn put(body: &str) -> Sent {
    Sent::new("POST", "/").header("X-Amz-Target", "Logs_20140328.PutLog").body(body.to_owned())
}

#[test]
fn every_member_is_in_the_body() {
    let read = input(&logs(), &put(r#"{"thing_id":"a","created":1.5,"bogus":1}"#));
    assert_eq!(read, Ok(structured(&[("id", text("a")), ("created", time(1500))])));
    assert_eq!(input(&logs(), &put("")), Ok(structured(&[])));
    assert_eq!(input(&logs(), &put("null")), Ok(structured(&[])));
}

#[test]
fn what_is_no_object_is_refused() {
    for body in ["[]", "5", "{"] {
        assert!(matches!(input(&logs(), &put(body)), Err(ReadError::Serialization { .. })), "{body}");
    }
}

#[test]
fn the_answer_is_always_an_object() {
    let response = output(&logs(), "PutLog", &structured(&[("items", D::List(vec![]))]));
    assert_eq!(response.headers()["content-type"], "application/x-amz-json-1.1");
    assert_eq!(response.body(), r#"{"item":[]}"#);
    assert_eq!(output(&logs(), "PutLog", &structured(&[])).body(), "{}");
}
