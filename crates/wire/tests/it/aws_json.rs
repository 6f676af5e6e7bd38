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
fn null_in_a_map_is_an_entry_that_is_not_there() {
    let map = |entries| structured(&[("variables", D::Map(entries))]);
    let read = input(&logs(), &put(r#"{"variables":{"a":null,"b":"c","d":""}}"#));
    assert_eq!(read, Ok(map(vec![("b".to_owned(), text("c")), ("d".to_owned(), text(""))])));
    assert_eq!(input(&logs(), &put(r#"{"variables":{"a":null}}"#)), Ok(map(vec![])));
    // In a list it keeps its place, and in a structure it is what it was.
    let kept = structured(&[("texts", D::List(vec![D::Null, text("a")])), ("tree", D::Null)]);
    let read = input(&logs(), &put(r#"{"texts":[null,"a"],"tree":null}"#)).unwrap();
    let named = |name| read.member(name).cloned();
    assert_eq!((named("texts"), named("tree")), (kept.member("texts").cloned(), kept.member("tree").cloned()));
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
