//! Between events, nothing of a function runs.

use std::path::Path;
use std::time::Duration;

use crate::house::{House, jailers_of};

/// During an event its thread goes on; how long that takes is the machine's matter.
const COUNTS: &str = "
import os, threading
counted = 0
def count():
    global counted
    while True:
        counted += 1
threading.Thread(target=count, daemon=True).start()
def handler(event, context):
    if event == 'exit': os._exit(1)
    seen = counted
    while counted == seen: pass
    return counted
";

#[tokio::test]
async fn threads_stand_still_until_the_next_event() {
    let house = House::with(|settings| settings.freeze_after = Duration::from_millis(1));
    house.function(COUNTS).await;
    let mut before = 0;
    for _ in 0..3 {
        let counted: u64 = house.call("{}").await.parse().unwrap();
        assert!(counted > before);
        before = counted;
        until_stopped(&house.dir.0).await;
    }
}

#[tokio::test]
async fn whoever_is_called_again_at_once_is_not_stopped() {
    let house = House::with(|settings| settings.freeze_after = Duration::from_secs(3600));
    house.function(COUNTS).await;
    house.call("{}").await;
    let worker = worker_of(&house.dir.0).unwrap();
    house.call("{}").await;
    assert_ne!(state(worker), Some('T'));
}

#[tokio::test]
async fn whoever_begins_where_another_has_left_is_stopped_too() {
    let house = House::with(|settings| settings.freeze_after = Duration::from_millis(1));
    house.function(COUNTS).await;
    for _ in 0..2 {
        let mut before = 0;
        for _ in 0..2 {
            let counted: u64 = house.call("{}").await.parse().unwrap();
            assert!(counted > before);
            before = counted;
            until_stopped(&house.dir.0).await;
        }
        assert!(house.invoke("\"exit\"").await.unwrap().is_function_error);
    }
}

/// Waits until the one worker of a house has been stopped.
async fn until_stopped(dir: &Path) {
    while worker_of(dir).and_then(state) != Some('T') {
        tokio::task::yield_now().await;
    }
}

/// The process that stands in a jail of this house's: its jailer's child's child, if that has begun.
fn worker_of(dir: &Path) -> Option<i32> {
    // A copy of a jailer has its environment, so the first step may be taken twice.
    jailers_of(dir).into_iter().find_map(|jailer| child(child(jailer)?))
}

fn child(pid: i32) -> Option<i32> {
    let children = std::fs::read_to_string(format!("/proc/{pid}/task/{pid}/children")).ok()?;
    children.split_whitespace().next()?.parse().ok()
}

fn state(pid: i32) -> Option<char> {
    let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    stat.rsplit(") ").next()?.chars().next()
}
