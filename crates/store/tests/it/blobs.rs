use std::fs;
use std::os::unix::fs::PermissionsExt;

use bytes::Bytes;
use gatewright_model::ports::Blobs;
use gatewright_store::blobs::{BLOB_BYTES_MAX, DiskBlobs};
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

#[tokio::test]
async fn a_range_is_read_alone_and_behind_what_is_there_already() {
    let ground = TemporaryDirectory::new();
    let blobs = DiskBlobs::open(ground.path()).unwrap();
    blobs.put(&key(1), Bytes::from_static(b"0123456789")).await.unwrap();
    for (start, length, expected) in [
        (0, 10, "0123456789"),
        (0, 1, "0"),
        (3, 4, "3456"),
        (9, 1, "9"),
        (8, 9, "89"),
        (10, 1, ""),
        (99, 1, ""),
        (5, 0, ""),
        (4, u64::MAX, "456789"),
        (u64::MAX, u64::MAX, ""),
    ] {
        assert_eq!(blobs.get_range(&key(1), start, length).await.unwrap().unwrap(), expected, "{start} {length}");
        let appended = blobs.append_range(&key(1), start, length, b"<".to_vec()).await.unwrap().unwrap();
        assert_eq!(appended, format!("<{expected}").into_bytes(), "{start} {length}");
    }
    assert_eq!(blobs.get_range(&key(2), 0, 1).await.unwrap(), None);
    assert_eq!(blobs.append_range(&key(2), 0, 1, Vec::new()).await.unwrap(), None);
    assert!(blobs.get_range("../x", 0, 1).await.is_err());
}

/// A file with holes: as large as it says, and nothing on the disk.
#[tokio::test]
async fn a_range_of_a_large_blob_needs_no_room_for_the_blob() {
    let ground = TemporaryDirectory::new();
    let blobs = DiskBlobs::open(ground.path()).unwrap();
    let file = fs::File::create(ground.path().join(key(1))).unwrap();
    file.set_len(u64::try_from(BLOB_BYTES_MAX).unwrap() * 1024).unwrap();
    assert!(blobs.get(&key(1)).await.is_err(), "larger than any blob");
    assert_eq!(blobs.get_range(&key(1), 1 << 38, 3).await.unwrap().unwrap(), "\0\0\0");
}

#[tokio::test]
async fn many_blobs_are_deleted_at_once_and_a_failure_stops_none() {
    let ground = TemporaryDirectory::new();
    let blobs = DiskBlobs::open(ground.path()).unwrap();
    for number in 1..=4 {
        blobs.put(&key(number), Bytes::new()).await.unwrap();
    }
    blobs.delete_all(&[key(1), key(9), key(3)]).await.unwrap();
    assert_eq!(names(&ground), [key(2), key(4)]);
    let refused = blobs.delete_all(&["no key".to_owned(), key(2), "nor this".to_owned()]).await.unwrap_err();
    assert_eq!(refused.key, "no key");
    assert_eq!(names(&ground), [key(4)]);
    blobs.delete_all(&[]).await.unwrap();
}

#[tokio::test]
async fn keys_are_listed_in_order_and_nothing_else_is() {
    let ground = TemporaryDirectory::new();
    let blobs = DiskBlobs::open(ground.path()).unwrap();
    for number in [5, 1, 4, 2, 3] {
        blobs.put(&key(number), Bytes::new()).await.unwrap();
    }
    fs::write(ground.path().join(".writing-7"), "ha").unwrap();
    fs::write(ground.path().join("lost+found"), "").unwrap();
    assert_eq!(blobs.keys(None, 2).await.unwrap(), [key(1), key(2)]);
    assert_eq!(blobs.keys(Some(&key(2)), 2).await.unwrap(), [key(3), key(4)]);
    assert_eq!(blobs.keys(Some(&key(4)), 2).await.unwrap(), [key(5)]);
    assert!(blobs.keys(Some(&key(5)), 2).await.unwrap().is_empty());
    assert!(blobs.keys(None, 0).await.unwrap().is_empty());
}
