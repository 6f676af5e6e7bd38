use std::collections::BTreeMap;

use gatewright_shapes_logs::operations::PutLogEvents;
use gatewright_shapes_logs::types::{Entity, EntityRejectionErrorType, PutLogEventsRequest};

use crate::room::{Room, invalid, no_such_group, no_such_stream, put_request};

const DAY_MS: i64 = 24 * 60 * 60 * 1000;

#[tokio::test]
async fn written_events_are_there_and_the_token_changes_and_is_not_checked() {
    let room = Room::with_stream().await;
    let first = room.put("g", "s", &[(0, "a"), (0, "b")]).await;
    let token = first.next_sequence_token.unwrap();
    assert!(token.len() == 56 && token.bytes().all(|byte| byte.is_ascii_digit()), "{token}");
    let wrong =
        PutLogEventsRequest { sequence_token: Some("wrong".to_owned()), ..put_request("g", "s", room.now_ms(), &[(1, "c")]) };
    let second = room.call(PutLogEvents, wrong).await.unwrap();
    assert_ne!(second.next_sequence_token, Some(token));
    assert_eq!((first.rejected_log_events_info, first.rejected_entity_info), (None, None));
    assert_eq!(room.messages("g").await, ["a", "b", "c"]);
}

#[tokio::test]
async fn events_that_are_too_old_or_too_new_are_named_and_the_others_taken() {
    let room = Room::with_stream().await;
    let answer = room.put("g", "s", &[(-14 * DAY_MS - 1, "old"), (-14 * DAY_MS, "taken")]).await;
    assert_eq!(answer.rejected_log_events_info.unwrap().too_old_log_event_end_index, Some(1));
    let answer = room.put("g", "s", &[(2, "now"), (2 * DAY_MS / 24, "ahead"), (2 * DAY_MS / 24 + 1, "new")]).await;
    assert_eq!(answer.rejected_log_events_info.unwrap().too_new_log_event_start_index, Some(2));
    let answer = room.put("g", "s", &[(3 * DAY_MS / 24, "new")]).await;
    assert_eq!(answer.rejected_log_events_info.unwrap().too_new_log_event_start_index, Some(0));
    assert_eq!(room.messages("g").await, ["taken", "now", "ahead"]);
}

#[tokio::test]
async fn a_batch_out_of_order_or_without_its_place_is_refused_whole() {
    let room = Room::with_stream().await;
    let cases = [
        (
            put_request("g", "s", room.now_ms(), &[(1, "b"), (0, "a")]),
            invalid("Log events in a single PutLogEvents request must be in chronological order."),
        ),
        (put_request("none", "s", room.now_ms(), &[(0, "a")]), no_such_group()),
        (put_request("g", "none", room.now_ms(), &[(0, "a")]), no_such_stream()),
    ];
    for (input, expected) in cases {
        assert_eq!(room.refusal(PutLogEvents, input).await, expected);
    }
    assert_eq!(room.messages("g").await, [""; 0]);
}

#[tokio::test]
async fn an_entity_is_said_to_be_rejected_and_the_events_are_taken() {
    let room = Room::with_stream().await;
    let entity = Entity { key_attributes: Some(BTreeMap::from([("Type".to_owned(), "Service".to_owned())])), attributes: None };
    let input = PutLogEventsRequest { entity: Some(entity), ..put_request("g", "s", room.now_ms(), &[(0, "a")]) };
    let answer = room.call(PutLogEvents, input).await.unwrap();
    let expected = Some(EntityRejectionErrorType::UnsupportedLogGroupType);
    assert_eq!(answer.rejected_entity_info.unwrap().error_type, expected);
    assert_eq!(room.messages("g").await, ["a"]);
}
