use std::collections::BTreeSet;

use gatewright_shapes_logs::operations::FilterLogEvents;
use gatewright_shapes_logs::types::FilterLogEventsRequest;

use crate::room::{Room, filtered, invalid, no_such_group, no_such_stream};

fn of(group: &str) -> FilterLogEventsRequest {
    FilterLogEventsRequest { log_group_name: Some(group.to_owned()), ..FilterLogEventsRequest::default() }
}

async fn room_of_three_streams() -> Room {
    let room = Room::with_stream().await;
    room.stream("g", "t").await;
    room.stream("g", "ta").await;
    room.put("g", "s", &[(0, "s0 ERROR"), (2, "s2")]).await;
    room.put("g", "t", &[(1, "t1"), (2, "t2 ERROR")]).await;
    room.put("g", "ta", &[(3, "{\"a\":1}")]).await;
    room
}

#[tokio::test]
async fn events_of_all_streams_come_interleaved_and_filtered() {
    let room = room_of_three_streams().await;
    let now = room.now_ms();
    let all = ["s0 ERROR", "t1", "s2", "t2 ERROR", "{\"a\":1}"];
    let some = |text: &str| Some(text.to_owned());
    let names = |names: &[&str]| Some(names.iter().map(|name| (*name).to_owned()).collect());
    let cases: [(FilterLogEventsRequest, &[&str]); 11] = [
        (of("g"), &all),
        (FilterLogEventsRequest { interleaved: Some(true), start_from_head: Some(true), ..of("g") }, &all),
        (FilterLogEventsRequest { filter_pattern: some("ERROR"), ..of("g") }, &["s0 ERROR", "t2 ERROR"]),
        (FilterLogEventsRequest { filter_pattern: some("-ERROR"), ..of("g") }, &["t1", "s2", "{\"a\":1}"]),
        (FilterLogEventsRequest { filter_pattern: some("{ $.a > 0 }"), ..of("g") }, &["{\"a\":1}"]),
        (FilterLogEventsRequest { log_stream_names: names(&["s", "ta"]), ..of("g") }, &["s0 ERROR", "s2", "{\"a\":1}"]),
        (FilterLogEventsRequest { log_stream_name_prefix: some("t"), ..of("g") }, &["t1", "t2 ERROR", "{\"a\":1}"]),
        (
            FilterLogEventsRequest { start_time: Some(now + 1), end_time: Some(now + 2), ..of("g") },
            // The end time is included, unlike in GetLogEvents.
            &["t1", "s2", "t2 ERROR"],
        ),
        (
            FilterLogEventsRequest { start_time: Some(now), start_from_head: Some(false), ..of("g") },
            &["{\"a\":1}", "t2 ERROR", "s2", "t1", "s0 ERROR"],
        ),
        (FilterLogEventsRequest { log_group_identifier: some("g"), log_group_name: None, ..of("g") }, &all),
        (FilterLogEventsRequest { start_time: Some(now + 9), ..of("g") }, &[]),
    ];
    for (input, expected) in cases {
        for limit in [None, Some(1), Some(2)] {
            let (mut seen, mut next_token) = (Vec::new(), None);
            loop {
                let answer =
                    room.call(FilterLogEvents, FilterLogEventsRequest { limit, next_token, ..input.clone() }).await.unwrap();
                assert_eq!(answer.searched_log_streams.as_ref().map(Vec::len), Some(0));
                seen.extend(filtered(&answer));
                next_token = answer.next_token;
                if next_token.is_none() {
                    break;
                }
            }
            assert_eq!(seen, expected, "{input:?} {limit:?}");
        }
    }
}

#[tokio::test]
async fn ids_are_stable_unique_and_in_order() {
    let room = room_of_three_streams().await;
    let ids = || async {
        let answer = room.call(FilterLogEvents, of("g")).await.unwrap();
        answer.events.unwrap().into_iter().map(|event| event.event_id.unwrap()).collect::<Vec<_>>()
    };
    let before = ids().await;
    assert!(before.iter().all(|id| id.len() == 56 && id.bytes().all(|byte| byte.is_ascii_digit())));
    assert!(before.is_sorted() && before.iter().collect::<BTreeSet<_>>().len() == 5);
    room.put("g", "s", &[(9, "later")]).await;
    assert_eq!(ids().await[..5], before);
}

/// What `aws logs tail --follow` does: ask again from the newest timestamp on, and show what it has not shown yet.
#[tokio::test]
async fn a_follower_sees_every_event_once() {
    let room = Room::with_stream().await;
    room.stream("g", "t").await;
    let (mut shown, mut ids, mut start) = (Vec::new(), BTreeSet::new(), room.now_ms() - 1000);
    for round in 0..4 {
        let (first, second) = (format!("s{round}"), format!("t{round}"));
        // Two rounds have the same timestamp.
        room.put("g", "s", &[(round / 2, &first)]).await;
        room.put("g", "t", &[(round / 2, &second)]).await;
        let mut next_token = None;
        loop {
            let input = FilterLogEventsRequest {
                start_time: Some(start),
                interleaved: Some(true),
                limit: Some(3),
                next_token,
                ..of("g")
            };
            let answer = room.call(FilterLogEvents, input).await.unwrap();
            for event in answer.events.unwrap() {
                start = start.max(event.timestamp.unwrap());
                if ids.insert(event.event_id.unwrap()) {
                    shown.push(event.message.unwrap());
                }
            }
            next_token = answer.next_token;
            if next_token.is_none() {
                break;
            }
        }
    }
    assert_eq!(shown, ["s0", "t0", "s1", "t1", "s2", "t2", "s3", "t3"]);
}

#[tokio::test]
async fn what_cannot_be_asked_is_refused() {
    let room = Room::with_stream().await;
    let some = |text: &str| Some(text.to_owned());
    let one = Some(vec!["none".to_owned()]);
    let backward = "startFromHead can be false only when startTime is on or after Jan 1, 2024 00:00:00 UTC.";
    let cases = [
        (of("none"), no_such_group()),
        (FilterLogEventsRequest { log_stream_names: one.clone(), ..of("g") }, no_such_stream()),
        (
            FilterLogEventsRequest { log_stream_names: one, log_stream_name_prefix: some("n"), ..of("g") },
            invalid("logStreamNames and logStreamNamePrefix are mutually exclusive parameters."),
        ),
        (FilterLogEventsRequest { next_token: some("x"), ..of("g") }, invalid("The specified nextToken is invalid.")),
        (
            FilterLogEventsRequest { filter_pattern: some("[a, b]"), ..of("g") },
            invalid("Gatewright does not yet support space-delimited filter patterns."),
        ),
        (FilterLogEventsRequest { filter_pattern: some("a:b"), ..of("g") }, invalid("Invalid character(s) in term ':'")),
        (FilterLogEventsRequest { start_from_head: Some(false), ..of("g") }, invalid(backward)),
        (
            FilterLogEventsRequest { start_from_head: Some(false), start_time: Some(1_704_067_199_999), ..of("g") },
            invalid(backward),
        ),
    ];
    for (input, expected) in cases {
        assert_eq!(room.refusal(FilterLogEvents, input).await, expected);
    }
}
