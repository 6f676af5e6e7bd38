use gatewright_shapes_logs::operations::{CreateLogStream, DeleteLogStream, DescribeLogStreams};
use gatewright_shapes_logs::types::{
    CreateLogStreamRequest, DeleteLogStreamRequest, DescribeLogStreamsRequest, DescribeLogStreamsResponse, OrderBy,
};

use crate::room::{Room, invalid, no_such_group, no_such_stream};

fn names(answer: &DescribeLogStreamsResponse) -> Vec<&str> {
    answer.log_streams.iter().flatten().map(|stream| stream.log_stream_name.as_deref().unwrap()).collect()
}

fn of(group: &str) -> DescribeLogStreamsRequest {
    DescribeLogStreamsRequest { log_group_name: Some(group.to_owned()), ..DescribeLogStreamsRequest::default() }
}

#[tokio::test]
async fn a_stream_is_made_once_in_a_group_that_exists_and_deleted_once() {
    let room = Room::with_stream().await;
    let create = |group: &str| CreateLogStreamRequest { log_group_name: group.to_owned(), log_stream_name: "s".to_owned() };
    let refused = room.refusal(CreateLogStream, create("g")).await;
    assert_eq!(refused, ("ResourceAlreadyExistsException", "The specified log stream already exists".to_owned()));
    assert_eq!(room.refusal(CreateLogStream, create("none")).await, no_such_group());
    room.put("g", "s", &[(0, "m")]).await;
    let delete = |group: &str| DeleteLogStreamRequest { log_group_name: group.to_owned(), log_stream_name: "s".to_owned() };
    room.call(DeleteLogStream, delete("g")).await.unwrap();
    assert_eq!(room.refusal(DeleteLogStream, delete("g")).await, no_such_stream());
    assert_eq!(room.refusal(DeleteLogStream, delete("none")).await, no_such_group());
    room.stream("g", "s").await;
    assert_eq!(room.messages("g").await, [""; 0]);
}

#[tokio::test]
async fn a_stream_tells_what_was_written_to_it() {
    let room = Room::with_stream().await;
    let stream = || async { room.call(DescribeLogStreams, of("g")).await.unwrap().log_streams.unwrap().remove(0) };
    let empty = stream().await;
    assert_eq!((empty.first_event_timestamp, empty.last_event_timestamp, empty.last_ingestion_time), (None, None, None));
    assert_eq!(empty.arn.as_deref(), Some("arn:aws:logs:us-east-1:123456789012:log-group:g:log-stream:s"));
    assert_eq!((empty.creation_time, empty.stored_bytes), (Some(room.now_ms()), Some(0)));
    room.put("g", "s", &[(-5, "a"), (3, "b")]).await;
    let written = stream().await;
    let now = room.now_ms();
    let times = (written.first_event_timestamp, written.last_event_timestamp, written.last_ingestion_time);
    assert_eq!(times, (Some(now - 5), Some(now + 3), Some(now)));
    assert_ne!(written.upload_sequence_token, empty.upload_sequence_token);
}

#[tokio::test]
async fn streams_are_listed_in_both_orders_and_both_directions_in_pages() {
    let room = Room::new();
    room.group("g").await;
    for (name, delta) in [("a", Some(30)), ("ab", None), ("b", Some(10)), ("c:d", Some(30))] {
        room.stream("g", name).await;
        if let Some(delta) = delta {
            room.put("g", name, &[(delta, "m")]).await;
        }
    }
    let time = Some(OrderBy::LastEventTime);
    let prefix = |prefix: &str| Some(prefix.to_owned());
    let cases: [(DescribeLogStreamsRequest, &[&str]); 6] = [
        (of("g"), &["a", "ab", "b", "c:d"]),
        (DescribeLogStreamsRequest { descending: Some(true), ..of("g") }, &["c:d", "b", "ab", "a"]),
        (DescribeLogStreamsRequest { log_stream_name_prefix: prefix("a"), ..of("g") }, &["a", "ab"]),
        (DescribeLogStreamsRequest { order_by: time, ..of("g") }, &["ab", "b", "a", "c:d"]),
        (DescribeLogStreamsRequest { order_by: time, descending: Some(true), ..of("g") }, &["c:d", "a", "b", "ab"]),
        (
            DescribeLogStreamsRequest {
                log_group_identifier: Some("arn:aws:logs:us-east-1:123456789012:log-group:g".to_owned()),
                ..DescribeLogStreamsRequest::default()
            },
            &["a", "ab", "b", "c:d"],
        ),
    ];
    for (input, expected) in cases {
        for limit in [None, Some(1), Some(3)] {
            let (mut seen, mut next_token) = (Vec::new(), None);
            loop {
                let input = DescribeLogStreamsRequest { limit, next_token, ..input.clone() };
                let answer = room.call(DescribeLogStreams, input).await.unwrap();
                seen.extend(names(&answer).into_iter().map(str::to_owned));
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
async fn a_list_that_cannot_be_made_is_refused() {
    let room = Room::with_stream().await;
    let time = Some(OrderBy::LastEventTime);
    let both = DescribeLogStreamsRequest { order_by: time, log_stream_name_prefix: Some("a".to_owned()), ..of("g") };
    let refused = room.refusal(DescribeLogStreams, both).await;
    assert_eq!(refused, invalid("Cannot order by LastEventTime with a logStreamNamePrefix."));
    assert_eq!(room.refusal(DescribeLogStreams, of("none")).await, no_such_group());
    let doubled = DescribeLogStreamsRequest { log_group_identifier: Some("g".to_owned()), ..of("g") };
    let message = "LogGroup name and LogGroup ARN are mutually exclusive parameters.";
    assert_eq!(room.refusal(DescribeLogStreams, doubled).await, ("ValidationException", message.to_owned()));
    let neither = room.refusal(DescribeLogStreams, DescribeLogStreamsRequest::default()).await;
    let message =
        "1 validation error detected: Value null at 'logGroupName' failed to satisfy constraint: Member must not be null";
    assert_eq!(neither, invalid(message));
    room.stream("g", "t").await;
    let page = room.call(DescribeLogStreams, DescribeLogStreamsRequest { limit: Some(1), ..of("g") }).await.unwrap();
    // A token of one list is none of the other.
    let wrong = DescribeLogStreamsRequest { order_by: time, next_token: page.next_token, ..of("g") };
    assert_eq!(room.refusal(DescribeLogStreams, wrong).await, invalid("The specified nextToken is invalid."));
}
