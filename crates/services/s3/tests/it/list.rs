use gatewright_shapes_s3::operations::{ListObjects, ListObjectsV2};
use gatewright_shapes_s3::types::{
    CommonPrefix, EncodingType, ListObjectsOutput, ListObjectsRequest, ListObjectsV2Request, Object,
};

use crate::room::{Room, text};

pub(crate) fn list() -> ListObjectsV2Request {
    ListObjectsV2Request { bucket: "code".to_owned(), ..ListObjectsV2Request::default() }
}

fn list_v1() -> ListObjectsRequest {
    ListObjectsRequest { bucket: "code".to_owned(), ..ListObjectsRequest::default() }
}

/// Keys and common prefixes, in their order.
pub(crate) fn entries(contents: Option<Vec<Object>>, common_prefixes: Option<Vec<CommonPrefix>>) -> Vec<String> {
    let keys = contents.unwrap_or_default().into_iter().filter_map(|object| object.key);
    let mut entries: Vec<String> =
        keys.chain(common_prefixes.unwrap_or_default().into_iter().filter_map(|prefix| prefix.prefix)).collect();
    entries.sort_unstable();
    entries
}

async fn room_with(keys: &[&str]) -> std::sync::Arc<Room> {
    let room = Room::with_bucket().await;
    for key in keys {
        room.put(key, "x").await;
    }
    room
}

#[tokio::test]
async fn a_list_shows_objects_in_the_order_of_their_bytes() {
    let room = room_with(&["b", "a/2", "a/1", "é", "Z"]).await;
    room.create_bucket("codf").await;
    let answer = room.call(ListObjectsV2, list()).await.unwrap();
    assert_eq!((answer.key_count, answer.is_truncated, answer.max_keys), (Some(5), Some(false), Some(1000)));
    assert_eq!((answer.name.as_deref(), answer.prefix.as_deref()), (Some("code"), Some("")));
    let contents = answer.contents.unwrap();
    let keys: Vec<&str> = contents.iter().filter_map(|object| object.key.as_deref()).collect();
    assert_eq!(keys, ["Z", "a/1", "a/2", "b", "é"]);
    assert_eq!((contents[0].size, contents[0].owner.is_some()), (Some(1), false));
    assert_eq!(contents[0].e_tag.as_deref(), Some("\"9dd4e461268c8034f5c8564e155c67a6\""));
    let owned = room.call(ListObjectsV2, ListObjectsV2Request { fetch_owner: Some(true), ..list() }).await.unwrap();
    assert_eq!(owned.contents.unwrap()[0].owner.as_ref().unwrap().id.as_ref().unwrap().len(), 64);
    let other = ListObjectsV2Request { bucket: "codf".to_owned(), ..list() };
    assert_eq!(room.call(ListObjectsV2, other).await.unwrap().key_count, Some(0));
}

#[tokio::test]
async fn keys_are_rolled_up_at_the_delimiter_behind_the_prefix() {
    let room = room_with(&["a/b/1", "a/b/2", "a/c", "a/d/1", "e"]).await;
    let input = ListObjectsV2Request { prefix: text("a/"), delimiter: text("/"), ..list() };
    let answer = room.call(ListObjectsV2, input).await.unwrap();
    assert_eq!(answer.key_count, Some(3));
    let prefixes: Vec<String> = answer.common_prefixes.unwrap().into_iter().filter_map(|it| it.prefix).collect();
    assert_eq!(prefixes, ["a/b/", "a/d/"]);
    assert_eq!(answer.contents.unwrap()[0].key.as_deref(), Some("a/c"));
    let input = ListObjectsV2Request { start_after: text("a"), delimiter: text("/"), ..list() };
    let answer = room.call(ListObjectsV2, input).await.unwrap();
    assert_eq!(entries(answer.contents, answer.common_prefixes), ["a/", "e"]);
}

#[tokio::test]
async fn the_first_version_leads_on_by_marker() {
    let room = room_with(&["a/1", "a/2", "b", "c"]).await;
    let page = async |marker: Option<String>| -> ListObjectsOutput {
        let input = ListObjectsRequest { marker, max_keys: Some(1), delimiter: text("/"), ..list_v1() };
        room.call(ListObjects, input).await.unwrap()
    };
    let first = page(None).await;
    assert_eq!((first.next_marker.as_deref(), first.is_truncated), (Some("a/"), Some(true)));
    let second = page(first.next_marker).await;
    assert_eq!(second.contents.unwrap()[0].owner.as_ref().map(|owner| owner.id.is_some()), Some(true));
    assert_eq!(second.next_marker.as_deref(), Some("b"));
    let third = page(second.next_marker).await;
    assert_eq!((third.next_marker, third.is_truncated), (None, Some(false)));
    let plain = room.call(ListObjects, ListObjectsRequest { max_keys: Some(1), ..list_v1() }).await.unwrap();
    assert_eq!((plain.next_marker, plain.is_truncated), (None, Some(true)), "a client takes the last key");
}

#[tokio::test]
async fn keys_that_xml_cannot_hold_are_encoded() {
    let room = room_with(&["a b/\u{1}+", "a b/x/1"]).await;
    let input = ListObjectsV2Request {
        encoding_type: Some(EncodingType::Url),
        prefix: text("a b/"),
        start_after: text("a b"),
        delimiter: text("/"),
        ..list()
    };
    let answer = room.call(ListObjectsV2, input).await.unwrap();
    assert_eq!(answer.encoding_type, Some(EncodingType::Url));
    assert_eq!((answer.prefix.as_deref(), answer.start_after.as_deref()), (Some("a+b/"), Some("a+b")));
    assert_eq!(entries(answer.contents, answer.common_prefixes), ["a+b/%01%2B", "a+b/x/"]);
}

#[tokio::test]
async fn a_page_has_at_most_a_thousand_entries_and_may_have_none() {
    let room = room_with(&["a", "b"]).await;
    let sized = |size: i32| ListObjectsV2Request { max_keys: Some(size), ..list() };
    let none = room.call(ListObjectsV2, sized(0)).await.unwrap();
    assert_eq!((none.key_count, none.is_truncated, none.next_continuation_token), (Some(0), Some(false), None));
    assert_eq!(room.call(ListObjectsV2, sized(1001)).await.unwrap().max_keys, Some(1000));
    let message = "Argument maxKeys must be an integer between 0 and 2147483647";
    room.check_refused(ListObjectsV2, sized(-1), ("InvalidArgument", 400, message)).await;
    let wrong = ListObjectsV2Request { continuation_token: text("?"), ..list() };
    let message = "The continuation token provided is incorrect";
    room.check_refused(ListObjectsV2, wrong, ("InvalidArgument", 400, message)).await;
}

#[tokio::test]
async fn a_full_page_of_a_thousand_is_cut_exactly() {
    let room = Room::with_bucket().await;
    let mut puts = tokio::task::JoinSet::new();
    for number in 0..1001 {
        let room = std::sync::Arc::clone(&room);
        puts.spawn(async move { room.put(&format!("d{number:04}/x"), "").await });
    }
    puts.join_all().await;
    for delimiter in [None, text("/")] {
        let input = ListObjectsV2Request { delimiter, ..list() };
        let first = room.call(ListObjectsV2, input.clone()).await.unwrap();
        assert_eq!((first.key_count, first.is_truncated), (Some(1000), Some(true)));
        let input = ListObjectsV2Request { continuation_token: first.next_continuation_token, ..input };
        let second = room.call(ListObjectsV2, input).await.unwrap();
        assert_eq!((second.key_count, second.is_truncated), (Some(1), Some(false)));
    }
}
