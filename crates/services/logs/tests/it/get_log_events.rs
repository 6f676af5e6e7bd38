use gatewright_shapes_logs::operations::GetLogEvents;
use gatewright_shapes_logs::types::{GetLogEventsRequest, GetLogEventsResponse};

use crate::room::{Room, invalid, no_such_group, no_such_stream};

fn of(group: &str, stream: &str) -> GetLogEventsRequest {
    GetLogEventsRequest {
        log_group_name: Some(group.to_owned()),
        log_stream_name: stream.to_owned(),
        ..GetLogEventsRequest::default()
    }
}

fn text(answer: &GetLogEventsResponse) -> String {
    answer.events.iter().flatten().map(|event| event.message.as_deref().unwrap()).collect()
}

async fn get(room: &Room, limit: i32, start_from_head: Option<bool>, next_token: Option<String>) -> GetLogEventsResponse {
    let input = GetLogEventsRequest { limit: Some(limit), start_from_head, next_token, ..of("g", "s") };
    room.call(GetLogEvents, input).await.unwrap()
}

async fn room_of_seven() -> Room {
    let room = Room::with_stream().await;
    // Several events of one timestamp, so that pages end between them.
    room.put("g", "s", &[(0, "a"), (0, "b"), (0, "c"), (1, "d"), (1, "e"), (1, "f"), (2, "g")]).await;
    room
}

#[tokio::test]
async fn from_the_head_pages_lead_forward_until_the_token_stays_the_same() {
    let room = room_of_seven().await;
    let (mut seen, mut token) = (Vec::new(), None);
    loop {
        let answer = get(&room, 2, Some(true), token.clone()).await;
        seen.push(text(&answer));
        if answer.next_forward_token == token {
            break;
        }
        token = answer.next_forward_token;
    }
    assert_eq!(seen, ["ab", "cd", "ef", "g", ""]);
    // What comes later is found with the token of the end.
    room.put("g", "s", &[(3, "h")]).await;
    assert_eq!(text(&get(&room, 2, Some(true), token).await), "h");
}

#[tokio::test]
async fn without_a_word_the_newest_come_and_pages_lead_backward() {
    let room = room_of_seven().await;
    let (mut seen, mut token) = (Vec::new(), None);
    loop {
        let answer = get(&room, 3, None, token.clone()).await;
        seen.push(text(&answer));
        if answer.next_backward_token == token {
            break;
        }
        token = answer.next_backward_token;
    }
    assert_eq!(seen, ["efg", "bcd", "a", ""]);
}

#[tokio::test]
async fn one_can_turn_round_at_any_page() {
    let room = room_of_seven().await;
    let first = get(&room, 3, Some(true), None).await;
    let second = get(&room, 3, Some(true), first.next_forward_token).await;
    assert_eq!(text(&second), "def");
    let back = get(&room, 3, Some(true), second.next_backward_token).await;
    assert_eq!(text(&back), "abc");
    let end = get(&room, 3, None, get(&room, 9, None, None).await.next_forward_token).await;
    assert_eq!(text(&end), "");
    assert_eq!(text(&get(&room, 3, None, end.next_backward_token).await), "efg");
}

#[tokio::test]
async fn tokens_have_the_form_that_clients_know() {
    let room = Room::with_stream().await;
    let answer = get(&room, 1, None, None).await;
    for (letter, token) in [("f/", answer.next_forward_token.clone()), ("b/", answer.next_backward_token)] {
        let token = token.unwrap();
        let digits = token.strip_prefix(letter).unwrap().strip_suffix("/s").unwrap();
        assert!(digits.len() == 56 && digits.bytes().all(|byte| byte.is_ascii_digit()), "{token}");
    }
    // A stream that was empty leads on to what is written later.
    room.put("g", "s", &[(0, "a")]).await;
    assert_eq!(text(&get(&room, 1, None, answer.next_forward_token).await), "a");
}

#[tokio::test]
async fn the_start_time_is_included_and_the_end_time_is_not() {
    let room = room_of_seven().await;
    let now = room.now_ms();
    let input = GetLogEventsRequest {
        start_time: Some(now + 1),
        end_time: Some(now + 2),
        log_group_name: None,
        log_group_identifier: Some("arn:aws:logs:us-east-1:123456789012:log-group:g".to_owned()),
        ..of("g", "s")
    };
    let answer = room.call(GetLogEvents, input).await.unwrap();
    assert_eq!(text(&answer), "def");
    let event = answer.events.unwrap().remove(0);
    assert_eq!((event.timestamp, event.ingestion_time), (Some(now + 1), Some(now)));
}

#[tokio::test]
async fn an_answer_holds_a_mebibyte_at_most() {
    let room = Room::with_stream().await;
    let large = "x".repeat(400_000);
    for _ in 0..3 {
        room.put("g", "s", &[(0, &large)]).await;
    }
    let answer = get(&room, 10_000, Some(true), None).await;
    assert_eq!(answer.events.unwrap().len(), 2);
    let rest = get(&room, 10_000, Some(true), answer.next_forward_token).await;
    assert_eq!(rest.events.unwrap().len(), 1);
}

#[tokio::test]
async fn a_token_or_place_that_is_none_is_refused() {
    let room = Room::with_stream().await;
    let wrong = GetLogEventsRequest { next_token: Some("f/1/s".to_owned()), ..of("g", "s") };
    assert_eq!(room.refusal(GetLogEvents, wrong).await, invalid("The specified nextToken is invalid."));
    assert_eq!(room.refusal(GetLogEvents, of("none", "s")).await, no_such_group());
    assert_eq!(room.refusal(GetLogEvents, of("g", "none")).await, no_such_stream());
}
