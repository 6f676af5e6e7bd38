use std::fs;
use std::os::unix::fs::PermissionsExt;

use bytes::Bytes;
use gatewright_model::ports::Blobs;
use gatewright_store::blobs::DiskBlobs;
use tokio::task::JoinSet;

use crate::ground::TemporaryDirectory;

fn key(number: u8) -> String {
    format!("{number:064x}")
}

fn names(ground: &TemporaryDirectory) -> Vec<String> {
    let mut names =
        fs::read_dir(ground.path()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect::<Vec<_>>();
    names.sort();
    names
}

#[tokio::test]
async fn a_blob_comes_back_as_it_was_stored_also_after_a_restart() {
    let ground = TemporaryDirectory::new();
    let blobs = DiskBlobs::open(ground.path()).unwrap();
    assert_eq!(blobs.get(&key(1)).await.unwrap(), None);
    for (number, bytes) in [(1, Bytes::new()), (2, Bytes::from_static(b"\0\xff")), (3, Bytes::from(vec![7; 3_000_000]))] {
        blobs.put(&key(number), bytes.clone()).await.unwrap();
        assert_eq!(blobs.get(&key(number)).await.unwrap(), Some(bytes));
    }
    let blobs = DiskBlobs::open(ground.path()).unwrap();
    assert_eq!(blobs.get(&key(2)).await.unwrap(), Some(Bytes::from_static(b"\0\xff")));
    assert_eq!(names(&ground), [key(1), key(2), key(3)]);
    let mode = fs::metadata(ground.path().join(key(2))).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
}

#[tokio::test]
async fn a_key_keeps_its_first_bytes() {
    let ground = TemporaryDirectory::new();
    let blobs = DiskBlobs::open(ground.path()).unwrap();
    blobs.put(&key(1), Bytes::from_static(b"first")).await.unwrap();
    blobs.put(&key(1), Bytes::from_static(b"first")).await.unwrap();
    let refused = blobs.put(&key(1), Bytes::from_static(b"other")).await.unwrap_err();
    assert_eq!(refused.to_string(), format!("blob `{}`: other bytes are stored under this key", key(1)));
    assert_eq!(blobs.get(&key(1)).await.unwrap(), Some(Bytes::from_static(b"first")));
}

#[tokio::test]
async fn a_key_that_is_no_hash_touches_no_file() {
    let ground = TemporaryDirectory::new();
    let blobs = DiskBlobs::open(ground.path().join("blobs")).unwrap();
    for wrong in ["", "x", "../escaped", &key(0xab).to_uppercase(), &"/".repeat(64)] {
        assert!(blobs.put(wrong, Bytes::new()).await.is_err(), "{wrong}");
        assert!(blobs.get(wrong).await.is_err(), "{wrong}");
    }
    assert_eq!(names(&ground), ["blobs"]);
    assert_eq!(fs::read_dir(ground.path().join("blobs")).unwrap().count(), 0);
}

#[tokio::test]
async fn unfinished_writes_are_cleared_away_at_the_next_start() {
    let ground = TemporaryDirectory::new();
    DiskBlobs::open(ground.path()).unwrap().put(&key(1), Bytes::from_static(b"whole")).await.unwrap();
    fs::write(ground.path().join(".writing-0"), "ha").unwrap();
    let blobs = DiskBlobs::open(ground.path()).unwrap();
    assert_eq!(names(&ground), [key(1)]);
    assert!(blobs.get(&key(1)).await.unwrap().is_some());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_many_writers_of_different_bytes_one_wins() {
    let ground = TemporaryDirectory::new();
    let blobs = DiskBlobs::open(ground.path()).unwrap();
    let mut writers = JoinSet::new();
    for number in 0..20_u8 {
        let blobs = blobs.clone();
        writers.spawn(async move { blobs.put(&key(1), Bytes::from(vec![number; 10_000])).await.is_ok().then_some(number) });
    }
    let winners = writers.join_all().await.into_iter().flatten().collect::<Vec<_>>();
    let [winner] = winners[..] else { panic!("{winners:?}") };
    assert_eq!(blobs.get(&key(1)).await.unwrap(), Some(Bytes::from(vec![winner; 10_000])));
    assert_eq!(names(&ground), [key(1)]);
}
