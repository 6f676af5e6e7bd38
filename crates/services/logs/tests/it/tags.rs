use std::collections::BTreeMap;

use gatewright_shapes_logs::operations::{CreateLogGroup, ListTagsForResource, ListTagsLogGroup, TagResource, UntagResource};
use gatewright_shapes_logs::types::{
    CreateLogGroupRequest, ListTagsForResourceRequest, ListTagsLogGroupRequest, TagResourceRequest, UntagResourceRequest,
};

use crate::room::{Room, invalid, no_such_group};

const ARN: &str = "arn:aws:logs:us-east-1:123456789012:log-group:g";

fn tags(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
    pairs.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect()
}

async fn listed(room: &Room) -> BTreeMap<String, String> {
    let input = ListTagsForResourceRequest { resource_arn: ARN.to_owned() };
    room.call(ListTagsForResource, input).await.unwrap().tags.unwrap()
}

#[tokio::test]
async fn tags_come_with_the_group_are_added_replaced_and_removed() {
    let room = Room::new();
    let with_tags = CreateLogGroupRequest {
        log_group_name: "g".to_owned(),
        tags: Some(tags(&[("a", "1"), ("b", "2")])),
        ..CreateLogGroupRequest::default()
    };
    room.call(CreateLogGroup, with_tags).await.unwrap();
    let tag = TagResourceRequest { resource_arn: ARN.to_owned(), tags: tags(&[("b", "3"), ("c", "")]) };
    room.call(TagResource, tag).await.unwrap();
    assert_eq!(listed(&room).await, tags(&[("a", "1"), ("b", "3"), ("c", "")]));
    let tag_keys = vec!["a".to_owned(), "none".to_owned()];
    room.call(UntagResource, UntagResourceRequest { resource_arn: ARN.to_owned(), tag_keys }).await.unwrap();
    assert_eq!(listed(&room).await, tags(&[("b", "3"), ("c", "")]));
}

#[tokio::test]
async fn a_group_has_fifty_tags_at_most_and_none_of_aws_own() {
    let room = Room::with_stream().await;
    let numbered = |count: usize| (0..count).map(|number| (number.to_string(), String::new())).collect();
    let tag = |tags| TagResourceRequest { resource_arn: ARN.to_owned(), tags };
    room.call(TagResource, tag(numbered(50))).await.unwrap();
    let error = room.call(TagResource, tag(tags(&[("one more", "")]))).await.unwrap_err();
    assert_eq!((error.code, error.members), ("TooManyTagsException", vec![("resourceName", ARN.into())]));
    let reserved = room.refusal(TagResource, tag(tags(&[("AWS:x", "")]))).await;
    assert_eq!(reserved, invalid("Tag keys starting with 'aws:' are reserved for system use."));
    assert_eq!(listed(&room).await.len(), 50);
}

#[tokio::test]
async fn what_is_no_group_of_the_callers_has_no_tags() {
    let room = Room::with_stream().await;
    for wrong in [ARN.replace(":g", ":none"), ARN.replace("us-east-1", "eu-west-1"), "g".to_owned()] {
        let input = ListTagsForResourceRequest { resource_arn: wrong };
        assert_eq!(room.refusal(ListTagsForResource, input).await, no_such_group());
    }
}

#[tokio::test]
async fn the_older_list_takes_a_name() {
    let room = Room::with_stream().await;
    let by_name = |name: &str| ListTagsLogGroupRequest { log_group_name: name.to_owned() };
    assert_eq!(room.call(ListTagsLogGroup, by_name("g")).await.unwrap().tags, Some(BTreeMap::new()));
    let tag = TagResourceRequest { resource_arn: ARN.to_owned(), tags: tags(&[("a", "1")]) };
    room.call(TagResource, tag).await.unwrap();
    assert_eq!(room.call(ListTagsLogGroup, by_name("g")).await.unwrap().tags, Some(tags(&[("a", "1")])));
    assert_eq!(room.refusal(ListTagsLogGroup, by_name("none")).await, no_such_group());
}
