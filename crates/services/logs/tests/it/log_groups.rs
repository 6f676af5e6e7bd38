use std::collections::BTreeMap;

use gatewright_shapes_logs::operations::{CreateLogGroup, DeleteLogGroup, DescribeLogGroups};
use gatewright_shapes_logs::types::{
    CreateLogGroupRequest, DeleteLogGroupRequest, DescribeLogGroupsRequest, DescribeLogGroupsResponse, LogGroup, LogGroupClass,
};

use crate::room::{Room, invalid, no_such_group};

fn names(answer: &DescribeLogGroupsResponse) -> Vec<&str> {
    answer.log_groups.iter().flatten().map(|group| group.log_group_name.as_deref().unwrap()).collect()
}

#[tokio::test]
async fn a_new_group_is_described_as_aws_does() {
    let room = Room::new();
    room.group("/aws/lambda/greet").await;
    let answer = room.call(DescribeLogGroups, DescribeLogGroupsRequest::default()).await.unwrap();
    let arn = "arn:aws:logs:us-east-1:123456789012:log-group:/aws/lambda/greet";
    let expected = LogGroup {
        log_group_name: Some("/aws/lambda/greet".to_owned()),
        creation_time: Some(room.now_ms()),
        metric_filter_count: Some(0),
        arn: Some(format!("{arn}:*")),
        log_group_arn: Some(arn.to_owned()),
        stored_bytes: Some(0),
        log_group_class: Some(LogGroupClass::Standard),
        deletion_protection_enabled: Some(false),
        ..LogGroup::default()
    };
    assert_eq!(answer.log_groups, Some(vec![expected]));
}

#[tokio::test]
async fn a_group_is_made_once_and_deleted_once() {
    let room = Room::with_stream().await;
    room.put("g", "s", &[(0, "m")]).await;
    let again = CreateLogGroupRequest { log_group_name: "g".to_owned(), ..CreateLogGroupRequest::default() };
    let refused = room.refusal(CreateLogGroup, again).await;
    assert_eq!(refused, ("ResourceAlreadyExistsException", "The specified log group already exists".to_owned()));
    let delete = || DeleteLogGroupRequest { log_group_name: "g".to_owned() };
    room.call(DeleteLogGroup, delete()).await.unwrap();
    assert_eq!(room.refusal(DeleteLogGroup, delete()).await, no_such_group());
    room.group("g").await;
    assert_eq!(room.messages("g").await, [""; 0]);
}

#[tokio::test]
async fn what_is_not_offered_is_refused() {
    let room = Room::new();
    let base = || CreateLogGroupRequest { log_group_name: "g".to_owned(), ..CreateLogGroupRequest::default() };
    let reserved = BTreeMap::from([("aws:x".to_owned(), "v".to_owned())]);
    let cases = [
        (CreateLogGroupRequest { kms_key_id: Some("k".to_owned()), ..base() }, "Gatewright does not yet support kmsKeyId."),
        (
            CreateLogGroupRequest { log_group_class: Some(LogGroupClass::InfrequentAccess), ..base() },
            "Gatewright does not yet support log group classes other than STANDARD.",
        ),
        (
            CreateLogGroupRequest { deletion_protection_enabled: Some(true), ..base() },
            "Gatewright does not yet support deletionProtectionEnabled.",
        ),
        (CreateLogGroupRequest { tags: Some(reserved), ..base() }, "Tag keys starting with 'aws:' are reserved for system use."),
    ];
    for (input, expected) in cases {
        assert_eq!(room.refusal(CreateLogGroup, input).await, invalid(expected));
    }
    assert_eq!(names(&room.call(DescribeLogGroups, DescribeLogGroupsRequest::default()).await.unwrap()), [""; 0]);
}

#[tokio::test]
async fn groups_are_listed_by_prefix_pattern_and_identifier() {
    let room = Room::new();
    for name in ["b", "a/two", "a/one", "A"] {
        room.group(name).await;
    }
    let base = DescribeLogGroupsRequest::default;
    let some = |text: &str| Some(text.to_owned());
    let arn = "arn:aws:logs:us-east-1:123456789012:log-group:b".to_owned();
    let cases: [(DescribeLogGroupsRequest, &[&str]); 6] = [
        (base(), &["A", "a/one", "a/two", "b"]),
        (DescribeLogGroupsRequest { log_group_name_prefix: some("a/"), ..base() }, &["a/one", "a/two"]),
        (DescribeLogGroupsRequest { log_group_name_pattern: some("o"), ..base() }, &["a/one", "a/two"]),
        (
            DescribeLogGroupsRequest { log_group_identifiers: Some(vec![arn, "A".into(), "none".into(), "A".into()]), ..base() },
            &["A", "b"],
        ),
        (DescribeLogGroupsRequest { log_group_class: Some(LogGroupClass::Standard), limit: Some(1), ..base() }, &["A"]),
        (DescribeLogGroupsRequest { log_group_class: Some(LogGroupClass::Delivery), ..base() }, &[]),
    ];
    for (input, expected) in cases {
        assert_eq!(names(&room.call(DescribeLogGroups, input.clone()).await.unwrap()), expected, "{input:?}");
    }
    let both = DescribeLogGroupsRequest { log_group_name_prefix: some("a"), log_group_name_pattern: some("b"), ..base() };
    let refused = room.refusal(DescribeLogGroups, both).await;
    assert_eq!(refused, invalid("LogGroup name prefix and LogGroup name pattern are mutually exclusive parameters."));
    let linked = DescribeLogGroupsRequest { include_linked_accounts: Some(true), ..base() };
    assert_eq!(room.refusal(DescribeLogGroups, linked).await, invalid("Gatewright does not yet support linked accounts."));
}

#[tokio::test]
async fn groups_come_in_pages() {
    let room = Room::new();
    for name in ["a", "b", "c", "d"] {
        room.group(name).await;
    }
    for by_identifier in [false, true] {
        let identifiers = by_identifier.then(|| ["a", "b", "c", "d"].map(str::to_owned).to_vec());
        let (mut seen, mut pages, mut next_token) = (Vec::new(), 0, None);
        loop {
            let input = DescribeLogGroupsRequest {
                limit: Some(2),
                next_token,
                log_group_identifiers: identifiers.clone(),
                ..DescribeLogGroupsRequest::default()
            };
            let answer = room.call(DescribeLogGroups, input).await.unwrap();
            seen.extend(names(&answer).into_iter().map(str::to_owned));
            pages += 1;
            next_token = answer.next_token;
            if next_token.is_none() {
                break;
            }
        }
        assert_eq!((seen.concat(), pages), ("abcd".to_owned(), 2));
    }
    let wrong = DescribeLogGroupsRequest { next_token: Some("x".to_owned()), ..DescribeLogGroupsRequest::default() };
    assert_eq!(room.refusal(DescribeLogGroups, wrong).await, invalid("The specified nextToken is invalid."));
}
