use gatewright_model::ids::AccountId;
use gatewright_store::log_events::{APPEND_BYTES_MAX, APPEND_EVENTS_MAX};
use gatewright_store::record::Scope;

use super::*;

const MIB: usize = 1024 * 1024;

fn address(stream: usize) -> Address {
    let scope = Scope { account: AccountId::developer(), region: None };
    Address { scope, group: "g".to_owned(), stream: stream.to_string() }
}

/// Whether a record of so many bytes, all told, is taken.
fn takes(queue: &Queue, stream: usize, bytes: usize) -> bool {
    let message = "x".repeat(bytes - RECORD_BYTES);
    queue.push(address(stream), Waiting { number: 0, timestamp: Timestamp::default(), message }).is_ok()
}

/// Takes a batch out and lets go of it; gives how many records it had.
fn written(queue: &Queue) -> usize {
    let batch = queue.take();
    queue.release(&held_by_stream(&batch));
    batch.len()
}

#[test]
fn what_waits_is_bounded_and_all_of_it_comes_back() {
    let queue = Queue::default();
    for stream in 0..HELD_BYTES_MAX / MIB {
        assert!(takes(&queue, stream, MIB), "{stream}");
    }
    assert!(!takes(&queue, 1000, RECORD_BYTES));
    while queue.need() != Need::None {
        assert!(written(&queue) > 0);
    }
    let desk = queue.desk();
    assert!(desk.held_bytes == 0 && desk.waiting == 0 && desk.streams.is_empty() && desk.turns.is_empty());
}

#[test]
fn a_stream_is_ready_below_a_quarter_of_what_is_free_and_may_hold_the_leeway_above_it() {
    let queue = Queue::default();
    // A fifth of all is a quarter of the rest.
    let share = SHARED_BYTES / 5;
    assert!(takes(&queue, 1, share) && queue.is_ready(&address(1)));
    assert!(takes(&queue, 1, RECORD_BYTES) && !queue.is_ready(&address(1)));
    assert!(queue.is_ready(&address(2)));
    let room = {
        let desk = queue.desk();
        desk.share_max() + LEEWAY_BYTES - desk.share(&address(1), 0)
    };
    assert!(!takes(&queue, 1, room + 1) && takes(&queue, 1, room));
    assert!(!takes(&queue, 1, RECORD_BYTES) && takes(&queue, 2, RECORD_BYTES));
}

#[test]
fn a_quiet_stream_is_ready_however_many_busy_ones_there_are() {
    let queue = Queue::default();
    for stream in 0..SHARED_BYTES / MIB {
        assert!(takes(&queue, stream, MIB));
    }
    assert!(!queue.is_ready(&address(0)));
    assert!(queue.is_ready(&address(1000)) && takes(&queue, 1000, LEEWAY_BYTES));
}

#[test]
fn a_batch_holds_something_of_every_stream_in_the_order_of_arrival() {
    let queue = Queue::default();
    for _ in 0..BATCH_RECORDS_MAX {
        assert!(takes(&queue, 1, RECORD_BYTES + 1));
    }
    assert!(takes(&queue, 2, RECORD_BYTES + 1) && takes(&queue, 3, RECORD_BYTES + 1));
    let batch = queue.take();
    assert_eq!(batch.len(), BATCH_RECORDS_MAX);
    assert!(batch.is_sorted_by_key(|(_, record)| record.number));
    let of = |stream: usize| batch.iter().filter(|(of, _)| **of == address(stream)).count();
    assert_eq!((of(2), of(3)), (1, 1));
    assert_eq!(written(&queue), 2);
}

#[test]
fn a_batch_fits_into_what_the_store_takes_at_once() {
    const NOTICES_MAX: usize = 256;
    // The longest record, and the last of a batch is of this length.
    let longest = SHARED_BYTES / 4 + LEEWAY_BYTES;
    let pieces = (BATCH_BYTES + longest) / (256 * 1024 - 26) + 1;
    assert!(BATCH_RECORDS_MAX + pieces + NOTICES_MAX <= APPEND_EVENTS_MAX);
    assert!(BATCH_BYTES + TURN_BYTES + longest + NOTICES_MAX * 1024 <= APPEND_BYTES_MAX);
}
