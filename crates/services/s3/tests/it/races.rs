//! What happens when two come at once. Some races run on several threads and assert what must hold however they end; the others
//! let the second happen at the worst moment of the first.

use std::sync::Arc;

use gatewright_s3::{OBJECT, PART, UPLOAD};
use gatewright_shapes_s3::operations::{
    AbortMultipartUpload, CompleteMultipartUpload, CopyObject, DeleteBucket, DeleteObject, GetObject, PutObject, UploadPart,
};
use gatewright_shapes_s3::types::{
    AbortMultipartUploadRequest, CopyObjectRequest, DeleteBucketRequest, DeleteObjectRequest, PutObjectRequest,
};
use tokio::task::JoinSet;

use crate::blobs::Moment;
use crate::multipart::{begin, begun, completing, part, upload};
use crate::room::{Room, get, object, text};

/// Callers at once.
const CALLERS: usize = 12;

fn delete_bucket() -> DeleteBucketRequest {
    DeleteBucketRequest { bucket: "code".to_owned(), ..DeleteBucketRequest::default() }
}

fn delete(key: &str) -> DeleteObjectRequest {
    DeleteObjectRequest { bucket: "code".to_owned(), key: key.to_owned(), ..DeleteObjectRequest::default() }
}

fn abort(upload_id: &str) -> AbortMultipartUploadRequest {
    AbortMultipartUploadRequest {
        bucket: "code".to_owned(),
        key: "big".to_owned(),
        upload_id: upload_id.to_owned(),
        ..AbortMultipartUploadRequest::default()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn of_many_puts_of_one_key_one_stays_whole() {
    let room = Room::with_bucket().await;
    let mut calls = JoinSet::new();
    for number in 0..CALLERS {
        let room = Arc::clone(&room);
        calls.spawn(async move { room.put("a", format!("body {number}")).await.e_tag });
    }
    let etags = calls.join_all().await;
    let got = room.get("a").await;
    assert!(etags.contains(&got.e_tag));
    assert!(got.body.unwrap().starts_with(b"body "));
    room.check_blobs().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn of_many_puts_that_ask_for_absence_one_succeeds() {
    let room = Room::with_bucket().await;
    let mut calls = JoinSet::new();
    for number in 0..CALLERS {
        let room = Arc::clone(&room);
        let input = PutObjectRequest { if_none_match: text("*"), ..object("a", format!("body {number}")) };
        calls.spawn(async move { room.call(PutObject, input).await.map_err(|error| error.code) });
    }
    let outcomes = calls.join_all().await;
    assert_eq!(outcomes.iter().filter(|outcome| outcome.is_ok()).count(), 1);
    assert!(outcomes.iter().all(|outcome| matches!(outcome, Ok(_) | Err("PreconditionFailed"))));
    room.check_blobs().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_upload_is_completed_once() {
    let (room, upload_id) = begun(begin()).await;
    let parts = vec![upload(&room, &upload_id, 1, "x").await];
    let mut calls = JoinSet::new();
    for _ in 0..CALLERS {
        let (room, input) = (Arc::clone(&room), completing(&upload_id, parts.clone()));
        calls.spawn(async move { room.call(CompleteMultipartUpload, input).await.map_err(|error| error.code) });
    }
    let outcomes = calls.join_all().await;
    assert_eq!(outcomes.iter().filter(|outcome| outcome.is_ok()).count(), 1);
    assert!(outcomes.iter().all(|outcome| matches!(outcome, Ok(_) | Err("NoSuchUpload"))));
    assert_eq!(room.body("big").await, "x");
    room.check_blobs().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_upload_is_completed_or_aborted_and_its_parts_are_never_lost() {
    let (room, upload_id) = begun(begin()).await;
    let parts = vec![upload(&room, &upload_id, 1, "x").await];
    let mut calls = JoinSet::new();
    for number in 0..CALLERS {
        let (room, upload_id, parts) = (Arc::clone(&room), upload_id.clone(), parts.clone());
        calls.spawn(async move {
            match number % 3 {
                0 => drop(room.call(CompleteMultipartUpload, completing(&upload_id, parts)).await),
                1 => drop(room.call(AbortMultipartUpload, abort(&upload_id)).await),
                _ => drop(room.call(UploadPart, part(&upload_id, 1, "x")).await),
            }
        });
    }
    calls.join_all().await;
    assert!(room.records(UPLOAD).await.is_empty() && room.records(PART).await.is_empty());
    if !room.records(OBJECT).await.is_empty() {
        assert_eq!(room.body("big").await, "x");
    }
    room.check_blobs().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_bucket_is_deleted_or_has_what_was_acknowledged() {
    for round in 0..60 {
        let room = Room::with_bucket().await;
        let mut puts = JoinSet::new();
        for number in 0..3 {
            let room = Arc::clone(&room);
            puts.spawn(async move { room.call(PutObject, object(&format!("k{number}"), "x")).await.map_err(|error| error.code) });
        }
        // The deletion begins a little later in every round, so that some begin while a put is in the middle.
        while room.blob_keys().len() < round % 4 {
            tokio::task::yield_now().await;
        }
        let deleted = room.call(DeleteBucket, delete_bucket()).await.is_ok();
        let acknowledged = puts.join_all().await.iter().filter(|put| put.is_ok()).count();
        assert_eq!(room.records(OBJECT).await.len(), acknowledged);
        assert!(!deleted || acknowledged == 0, "{acknowledged} objects acknowledged in a bucket that is deleted");
        room.check_blobs().await;
    }
}

#[tokio::test]
async fn a_put_into_a_bucket_that_is_deleted_meanwhile_is_taken_back() {
    let room = Room::with_bucket().await;
    let other = Arc::clone(&room);
    room.blobs.plan(Moment::AfterPut, async move {
        other.call(DeleteBucket, delete_bucket()).await.unwrap();
        // The same name once more is not the same bucket.
        other.create_bucket("code").await;
    });
    let error = room.call(PutObject, object("a", "x")).await.unwrap_err();
    assert_eq!(error.code, "NoSuchBucket");
    assert!(room.records(OBJECT).await.is_empty() && room.blob_keys().is_empty());
}

#[tokio::test]
async fn a_reader_whose_object_is_replaced_meanwhile_reads_the_new_one() {
    let room = Room::with_bucket().await;
    room.put("a", "old").await;
    let other = Arc::clone(&room);
    room.blobs.plan(Moment::BeforeGet, async move { drop(other.put("a", "new").await) });
    let got = room.get("a").await;
    assert_eq!((got.body.unwrap().as_ref(), got.e_tag.as_deref()), (&b"new"[..], Some("\"22af645d1859cb5ca6da0c484f1f37ea\"")));
    let other = Arc::clone(&room);
    room.blobs.plan(Moment::BeforeGet, async move { drop(other.call(DeleteObject, delete("a")).await) });
    assert_eq!(room.call(GetObject, get("a")).await.unwrap_err().code, "NoSuchKey");
}

#[tokio::test]
async fn a_reader_gives_up_when_the_object_is_replaced_again_and_again() {
    for (replacements, expected) in [(19, None), (20, Some("OperationAborted"))] {
        let room = Room::with_bucket().await;
        room.put("a", "0").await;
        for number in 1..=replacements {
            let other = Arc::clone(&room);
            room.blobs.plan(Moment::BeforeGet, async move { drop(other.put("a", number.to_string()).await) });
        }
        assert_eq!(room.call(GetObject, get("a")).await.err().map(|error| error.code), expected);
        assert_eq!(room.body("a").await, replacements.to_string());
    }
}

#[tokio::test]
async fn lost_bytes_are_an_error_and_not_an_empty_object() {
    let room = Room::with_bucket().await;
    room.put("a", "x").await;
    room.blobs.stored.lock().unwrap().clear();
    assert_eq!(room.call(GetObject, get("a")).await.unwrap_err().code, "InternalError");
}

#[tokio::test]
async fn a_copy_of_an_object_that_is_replaced_meanwhile_is_of_the_new_one() {
    let room = Room::with_bucket().await;
    room.put("a", "old").await;
    let other = Arc::clone(&room);
    room.blobs.plan(Moment::BeforeGet, async move { drop(other.put("a", "new").await) });
    let input = CopyObjectRequest {
        bucket: "code".to_owned(),
        key: "b".to_owned(),
        copy_source: "code/a".to_owned(),
        ..CopyObjectRequest::default()
    };
    room.call(CopyObject, input).await.unwrap();
    assert_eq!(room.body("b").await, "new");
    room.check_blobs().await;
}

#[tokio::test]
async fn a_part_that_comes_after_its_upload_has_ended_takes_itself_back() {
    let (room, upload_id) = begun(begin()).await;
    let parts = vec![upload(&room, &upload_id, 1, "x").await];
    let (other, input) = (Arc::clone(&room), completing(&upload_id, parts));
    room.blobs.plan(Moment::AfterPut, async move { drop(other.call(CompleteMultipartUpload, input).await.unwrap()) });
    let error = room.call(UploadPart, part(&upload_id, 1, "y")).await.unwrap_err();
    assert_eq!(error.code, "NoSuchUpload");
    assert!(room.records(PART).await.is_empty());
    assert_eq!(room.body("big").await, "x");
    room.check_blobs().await;
}

#[tokio::test]
async fn a_part_that_is_in_the_object_by_then_stays_in_it() {
    let (room, upload_id) = begun(begin()).await;
    let mut line = upload(&room, &upload_id, 1, "x").await;
    line.e_tag = text("\"415290769594460e2e485922904f345d\"");
    let (other, input) = (Arc::clone(&room), completing(&upload_id, vec![line]));
    // The new part is written, the one before is about to be deleted, and the new one's upload ends.
    room.blobs.plan(Moment::BeforeDelete, async move { drop(other.call(CompleteMultipartUpload, input).await.unwrap()) });
    let error = room.call(UploadPart, part(&upload_id, 1, "y")).await.unwrap_err();
    assert_eq!(error.code, "NoSuchUpload");
    assert_eq!(room.body("big").await, "y");
    room.check_blobs().await;
}

#[tokio::test]
async fn a_copy_that_begins_again_leaves_nothing_of_its_first_attempt() {
    let (room, upload_id) = begun(begin()).await;
    let smallest = vec![b'a'; usize::try_from(gatewright_s3::PART_BYTES_MIN).unwrap()];
    let parts = vec![upload(&room, &upload_id, 1, smallest).await, upload(&room, &upload_id, 2, "x").await];
    room.call(CompleteMultipartUpload, completing(&upload_id, parts)).await.unwrap();
    let other = Arc::clone(&room);
    room.blobs.plan(Moment::BeforeGet, async {});
    room.blobs.plan(Moment::BeforeGet, async move { drop(other.put("big", "new").await) });
    let input = CopyObjectRequest {
        bucket: "code".to_owned(),
        key: "b".to_owned(),
        copy_source: "code/big".to_owned(),
        ..CopyObjectRequest::default()
    };
    room.call(CopyObject, input).await.unwrap();
    assert_eq!(room.body("b").await, "new");
    room.check_blobs().await;
}
