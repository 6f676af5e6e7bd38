use gatewright_model::ids::{AccountId, Region};
use gatewright_model::ports::{ObjectRefusal, Objects};

use crate::room::{OWNER, Room, STRANGER};

#[tokio::test]
async fn another_room_reads_an_object_on_behalf_of_its_owner() {
    let room = Room::with_bucket().await;
    room.put("fn.zip", "zip").await;
    let (owner, stranger) = (AccountId::parse(OWNER).unwrap(), AccountId::parse(STRANGER).unwrap());
    let (here, elsewhere) = (Region::parse("us-east-1").unwrap(), Region::parse("eu-west-1").unwrap());
    let objects: &dyn Objects = &room.objects;
    assert_eq!(objects.get(&owner, &here, "code", "fn.zip", None, 3).await.unwrap(), "zip");
    assert_eq!(objects.get(&owner, &here, "code", "fn.zip", Some("null"), 3).await.unwrap(), "zip");
    let refusal = async |account, bucket, key, version, limit| {
        objects.get(account, &here, bucket, key, version, limit).await.map(drop).map_err(|refusal| match refusal {
            ObjectRefusal::NoSuchBucket => "no bucket",
            ObjectRefusal::NoSuchKey => "no key",
            ObjectRefusal::AccessDenied => "denied",
            ObjectRefusal::NoSuchVersion => "no version",
            ObjectRefusal::TooLarge { size_bytes: 3, limit_bytes: 2 } => "too large",
            other => panic!("{other}"),
        })
    };
    let refused = objects.get(&owner, &elsewhere, "code", "fn.zip", None, 3).await.unwrap_err();
    assert!(matches!(&refused, ObjectRefusal::OtherRegion { region } if *region == here), "{refused}");
    let refused = objects.get(&stranger, &elsewhere, "code", "fn.zip", None, 3).await.unwrap_err();
    assert!(matches!(refused, ObjectRefusal::AccessDenied), "who may not read it learns nothing of it");
    assert_eq!(refusal(&owner, "other", "fn.zip", None, 3).await, Err("no bucket"));
    assert_eq!(refusal(&owner, "code", "other", None, 3).await, Err("no key"));
    assert_eq!(refusal(&stranger, "code", "fn.zip", None, 3).await, Err("denied"));
    assert_eq!(refusal(&owner, "code", "fn.zip", Some("v1"), 3).await, Err("no version"));
    assert_eq!(refusal(&owner, "code", "fn.zip", None, 2).await, Err("too large"));
}
