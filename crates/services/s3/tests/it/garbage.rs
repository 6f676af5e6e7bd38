//! Blobs that no record names.

use gatewright_model::ports::Blobs as _;
use gatewright_s3::{OBJECT, collect_garbage};
use gatewright_store::record::{Draft, Scope};
use gatewright_store::transaction::Transaction;

use crate::multipart::{begin, begun, upload};
use crate::room::STRANGER;

#[tokio::test]
async fn what_no_record_names_is_removed_and_nothing_else() {
    let (room, upload_id) = begun(begin()).await;
    room.put("a", "x").await;
    upload(&room, &upload_id, 1, "part").await;
    let named = room.blob_keys();
    for number in 0..3 {
        room.blobs.put(&format!("{number:064x}"), "left behind".into()).await.unwrap();
    }
    assert_eq!(collect_garbage(&room.ports).await.unwrap(), 3);
    assert_eq!(room.blob_keys(), named);
    assert_eq!(collect_garbage(&room.ports).await.unwrap(), 0);
    room.check_blobs().await;
}

#[tokio::test]
async fn nothing_is_removed_when_a_record_cannot_be_read() {
    let (room, _) = begun(begin()).await;
    room.blobs.put(&"0".repeat(64), "perhaps named".into()).await.unwrap();
    let account = gatewright_model::ids::AccountId::parse(STRANGER).unwrap();
    let broken = Draft::new(OBJECT, Scope { account, region: None }, "b/k", &"not an object").unwrap();
    room.store.commit(Transaction::new().create(broken)).await.unwrap();
    assert!(collect_garbage(&room.ports).await.is_err());
    assert_eq!(room.blob_keys().len(), 1);
}
