use std::time::Duration;

use gatewright_logs::Sweeper;
use gatewright_shapes_logs::operations::{
    DeleteLogGroup, DeleteRetentionPolicy, DescribeLogGroups, DescribeLogStreams, GetLogEvents, PutRetentionPolicy,
};
use gatewright_shapes_logs::types::{
    DeleteLogGroupRequest, DeleteRetentionPolicyRequest, DescribeLogGroupsRequest, DescribeLogStreamsRequest,
    GetLogEventsRequest, PutRetentionPolicyRequest,
};

use crate::room::{Room, invalid, no_such_group};

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

fn keeping(group: &str, retention_in_days: i32) -> PutRetentionPolicyRequest {
    PutRetentionPolicyRequest { log_group_name: group.to_owned(), retention_in_days }
}

fn keeping_all(group: &str) -> DeleteRetentionPolicyRequest {
    DeleteRetentionPolicyRequest { log_group_name: group.to_owned() }
}

async fn days(room: &Room) -> Option<i32> {
    let answer = room.call(DescribeLogGroups, DescribeLogGroupsRequest::default()).await.unwrap();
    answer.log_groups.unwrap()[0].retention_in_days
}

#[tokio::test]
async fn only_the_days_that_aws_takes_are_taken() {
    let room = Room::with_stream().await;
    room.call(PutRetentionPolicy, keeping("g", 3653)).await.unwrap();
    assert_eq!(days(&room).await, Some(3653));
    for wrong in [0, 2, -1, 366] {
        let message = format!(
            "1 validation error detected: Value '{wrong}' at 'retentionInDays' failed to satisfy constraint: Member must satisfy \
             enum value set: [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, \
             3653]"
        );
        assert_eq!(room.refusal(PutRetentionPolicy, keeping("g", wrong)).await, invalid(&message));
    }
    room.call(DeleteRetentionPolicy, keeping_all("g")).await.unwrap();
    assert_eq!(days(&room).await, None);
    assert_eq!(room.refusal(PutRetentionPolicy, keeping("none", 1)).await, no_such_group());
    assert_eq!(room.refusal(DeleteRetentionPolicy, keeping_all("none")).await, no_such_group());
}

#[tokio::test]
async fn an_expired_event_is_not_shown_and_shown_again_when_the_policy_goes() {
    let room = Room::with_stream().await;
    room.put("g", "s", &[(0, "old"), (1000, "new")]).await;
    room.call(PutRetentionPolicy, keeping("g", 1)).await.unwrap();
    room.clock.advance(DAY);
    assert_eq!(room.messages("g").await, ["old", "new"]);
    room.clock.advance(Duration::from_millis(1));
    assert_eq!(room.messages("g").await, ["new"]);
    let read = GetLogEventsRequest {
        log_group_name: Some("g".to_owned()),
        log_stream_name: "s".to_owned(),
        start_from_head: Some(true),
        ..GetLogEventsRequest::default()
    };
    let answer = room.call(GetLogEvents, read).await.unwrap();
    assert_eq!(answer.events.unwrap().len(), 1);
    room.call(DeleteRetentionPolicy, keeping_all("g")).await.unwrap();
    assert_eq!(room.messages("g").await, ["old", "new"]);
}

#[tokio::test]
async fn a_sweep_removes_what_has_expired_and_what_was_deleted_and_nothing_else() {
    let room = Room::with_stream().await;
    for group in ["kept", "deleted"] {
        room.group(group).await;
        room.stream(group, "s").await;
        room.put(group, "s", &[(0, group)]).await;
    }
    room.put("g", "s", &[(0, "old"), (1000, "new")]).await;
    room.call(PutRetentionPolicy, keeping("g", 1)).await.unwrap();
    let sweeper = Sweeper::new(room.ports.clone());
    assert_eq!(sweeper.sweep().await.unwrap(), 0);
    room.call(DeleteLogGroup, DeleteLogGroupRequest { log_group_name: "deleted".to_owned() }).await.unwrap();
    room.clock.advance(DAY + Duration::from_millis(500));
    assert_eq!(sweeper.sweep().await.unwrap(), 2);
    assert_eq!(sweeper.sweep().await.unwrap(), 0);
    room.call(DeleteRetentionPolicy, keeping_all("g")).await.unwrap();
    assert_eq!(room.messages("g").await, ["new"]);
    assert_eq!(room.messages("kept").await, ["kept"]);
    let of = DescribeLogStreamsRequest { log_group_name: Some("g".to_owned()), ..DescribeLogStreamsRequest::default() };
    let stream = room.call(DescribeLogStreams, of).await.unwrap().log_streams.unwrap().remove(0);
    assert_eq!(stream.first_event_timestamp, stream.last_event_timestamp);
}
