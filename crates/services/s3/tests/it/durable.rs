//! What was acknowledged is there after a restart, with the store and the blobs on the disk.

use std::sync::Arc;

use gatewright_model::ids::{AccountId, Region};
use gatewright_model::ports::Objects as _;
use gatewright_s3::{BucketObjects, Ports, service};
use gatewright_shapes_s3::operations::{CreateBucket, PutObject};
use gatewright_store::Store;
use gatewright_store::blobs::DiskBlobs;
use gatewright_testkit::clock::FakeClock;
use gatewright_testkit::entropy::SeededEntropy;
use gatewright_wire::document::Shape as _;
use gatewright_wire::operation::Operation;
use gatewright_wire::service::Service;

use crate::room::{OWNER, bucket_in, object};

fn ports(directory: &std::path::Path, seed: u64) -> Ports {
    Ports {
        store: Store::open(directory, Arc::new(FakeClock::new())).unwrap(),
        blobs: Arc::new(DiskBlobs::open(directory.join("blobs")).unwrap()),
        entropy: Arc::new(SeededEntropy::new(seed)),
    }
}

async fn call<O: Operation>(service: &Service, _operation: O, input: O::Input) {
    let endpoint = service.endpoints.iter().find(|endpoint| endpoint.operation.name == O::SCHEMA.name).unwrap();
    let clock = FakeClock::new();
    let now = gatewright_model::ports::Clock::now(&clock);
    let context = gatewright_testkit::call::by_root_of(&AccountId::parse(OWNER).unwrap(), now);
    endpoint.call(context, input.into_document()).await.unwrap();
}

#[tokio::test]
async fn an_object_is_there_after_a_restart() {
    let directory = std::env::temp_dir().join(format!("gatewright-s3-durable-{}", std::process::id()));
    let _ = std::fs::remove_dir_all(&directory);
    let first = ports(&directory, 1);
    let s3 = service(first.clone());
    call(&s3, CreateBucket, bucket_in("code", None)).await;
    call(&s3, PutObject, object("a", "old")).await;
    call(&s3, PutObject, object("a", "new")).await;
    first.store.close().await;
    drop((first, s3));
    let objects = BucketObjects::new(ports(&directory, 2));
    let account = AccountId::parse(OWNER).unwrap();
    assert_eq!(objects.get(&account, &Region::us_east_1(), "code", "a", None, 100).await.unwrap(), "new");
    assert_eq!(std::fs::read_dir(directory.join("blobs")).unwrap().count(), 1, "the replaced bytes are gone");
    std::fs::remove_dir_all(&directory).unwrap();
}
