//! Which worker serves which revision.

use gatewright_model::ports::{CodePackages, Invoke};
use gatewright_model::timestamp::Timestamp;

use crate::house::{House, definition, invocation, key, zipped};

const COUNTER: &str = "n = 0\ndef handler(event, context):\n    global n\n    n += 1\n    return n\n";

#[tokio::test]
async fn an_update_that_changes_nothing_starts_new_workers() {
    let house = House::new();
    let mut definition = house.function(COUNTER).await;
    assert_eq!(house.call("{}").await, "1");
    assert_eq!(house.call("{}").await, "2");
    // What UpdateFunctionCode with the same zip stores.
    definition.last_modified = Timestamp::from_epoch_ms(definition.last_modified.epoch_ms + 1);
    definition.revision_id = "2".to_owned();
    house.functions.table().put(definition);
    assert_eq!(house.call("{}").await, "1");
}

#[tokio::test]
async fn a_function_deleted_and_created_again_alike_starts_new_workers() {
    let house = House::new();
    let mut definition = house.function(COUNTER).await;
    assert_eq!(house.call("{}").await, "1");
    // Both before the sweeper has had a turn.
    house.functions.table().remove(&key("f"));
    definition.last_modified = Timestamp::from_epoch_ms(definition.last_modified.epoch_ms + 1);
    house.functions.table().put(definition);
    assert_eq!(house.call("{}").await, "1");
}

#[tokio::test]
async fn a_call_that_began_before_an_update_leaves_the_new_workers_alone() {
    let house = House::new();
    house.function("def handler(event, context):\n    return 'old'\n").await;
    // An event of this size is read through elsewhere: the call has its plan, and is not seated yet.
    let mut early = invocation("f", "");
    early.payload = [b"\"".as_slice(), &vec![b'x'; 1_000_000], b"\""].concat().into();
    let mut early = house.functions.invoke(early);
    tokio::select! {
        biased;
        _ = &mut early => panic!("the event was read at once"),
        () = std::future::ready(()) => {}
    }
    let new = house.code.admit(zipped(&[("app.py", COUNTER)])).await.unwrap();
    house.functions.table().put(definition("f", "app.handler", new));
    assert_eq!(house.call("{}").await, "1");
    assert_eq!(early.await.unwrap().payload, "\"old\"");
    assert_eq!(house.call("{}").await, "2");
    assert_eq!(house.sessions.begun(), 2);
}
