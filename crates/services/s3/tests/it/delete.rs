use gatewright_shapes_s3::operations::{DeleteObject, DeleteObjects};
use gatewright_shapes_s3::types::{Delete, DeleteObjectRequest, DeleteObjectsRequest, ObjectIdentifier};

use crate::room::{Room, text};

fn delete(key: &str) -> DeleteObjectRequest {
    DeleteObjectRequest { bucket: "code".to_owned(), key: key.to_owned(), ..DeleteObjectRequest::default() }
}

fn delete_all(keys: impl IntoIterator<Item = String>) -> DeleteObjectsRequest {
    let named = |key| ObjectIdentifier { key: Some(key), ..ObjectIdentifier::default() };
    DeleteObjectsRequest {
        bucket: "code".to_owned(),
        delete: Delete { objects: Some(keys.into_iter().map(named).collect()), quiet: None },
        ..DeleteObjectsRequest::default()
    }
}

#[tokio::test]
async fn a_deleted_object_leaves_nothing_and_may_be_deleted_again() {
    let room = Room::with_bucket().await;
    room.put("a", "x").await;
    for _ in 0..2 {
        room.call(DeleteObject, delete("a")).await.unwrap();
    }
    assert!(room.blob_keys().is_empty());
    let matching = DeleteObjectRequest { if_match: text("\"x\""), ..delete("b") };
    room.put("b", "x").await;
    let expected = ("PreconditionFailed", 412, "At least one of the pre-conditions you specified did not hold");
    room.check_refused(DeleteObject, matching, expected).await;
    let versioned = DeleteObjectRequest { version_id: text("v1"), ..delete("b") };
    room.check_refused(DeleteObject, versioned, ("InvalidArgument", 400, "Invalid version id specified")).await;
}

#[tokio::test]
async fn many_objects_are_deleted_at_once() {
    let room = Room::with_bucket().await;
    for key in ["a", "b", "kept"] {
        room.put(key, "x").await;
    }
    let mut input = delete_all(["a", "b", "absent", "a"].map(str::to_owned));
    let versioned = ObjectIdentifier { key: text("kept"), version_id: text("v1"), ..ObjectIdentifier::default() };
    input.delete.objects.as_mut().unwrap().push(versioned);
    let answer = room.call(DeleteObjects, input).await.unwrap();
    let deleted: Vec<String> = answer.deleted.unwrap().into_iter().filter_map(|deleted| deleted.key).collect();
    assert_eq!(deleted, ["a", "b", "absent", "a"]);
    let errors = answer.errors.unwrap();
    assert_eq!((errors[0].key.as_deref(), errors[0].code.as_deref()), (Some("kept"), Some("InvalidArgument")));
    assert_eq!(room.records(gatewright_s3::OBJECT).await.len(), 1);
    room.check_blobs().await;
}

#[tokio::test]
async fn a_quiet_deletion_names_only_failures() {
    let room = Room::with_bucket().await;
    room.put("a", "x").await;
    let mut input = delete_all(["a".to_owned()]);
    input.delete.quiet = Some(true);
    let answer = room.call(DeleteObjects, input).await.unwrap();
    assert!(answer.deleted.unwrap_or_default().is_empty() && answer.errors.unwrap_or_default().is_empty());
    assert!(room.blob_keys().is_empty());
}

#[tokio::test]
async fn as_many_as_the_limit_are_deleted_and_no_more() {
    let room = Room::with_bucket().await;
    let message = "The XML you provided was not well-formed or did not validate against our published schema";
    let keys = |count: usize| (0..count).map(|number| format!("k{number}"));
    for count in [0, 1001] {
        room.check_refused(DeleteObjects, delete_all(keys(count)), ("MalformedXML", 400, message)).await;
    }
    room.put("k7", "x").await;
    let answer = room.call(DeleteObjects, delete_all(keys(1000))).await.unwrap();
    assert_eq!(answer.deleted.unwrap().len(), 1000);
    assert!(room.blob_keys().is_empty());
}

#[tokio::test]
async fn the_blobs_of_many_objects_are_deleted_together() {
    let room = Room::with_bucket().await;
    for number in 0..20 {
        room.put(&format!("k{number}"), "x").await;
    }
    let keys = |range: std::ops::Range<u32>| range.map(|number| format!("k{number}"));
    room.call(DeleteObjects, delete_all(keys(0..10))).await.unwrap();
    let mut conditional = delete_all(keys(10..20));
    for object in conditional.delete.objects.as_mut().unwrap() {
        object.e_tag = text("9dd4e461268c8034f5c8564e155c67a6");
    }
    room.call(DeleteObjects, conditional).await.unwrap();
    assert!(room.blob_keys().is_empty());
    assert_eq!(*room.blobs.deletions.lock().unwrap(), [10, 10]);
}
