use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::sync::Arc;

use gatewright_testkit::clock::FakeClock;

use super::*;
use crate::system::SystemEntropy;

struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        let path = std::env::temp_dir().join(format!("gatewright-key-{}", (&SystemEntropy as &dyn Entropy).lower_id(12)));
        std::fs::create_dir(&path).unwrap();
        Self(path)
    }

    fn key(&self) -> PathBuf {
        self.0.join("server.key")
    }

    async fn start(&self) -> anyhow::Result<ServerKey> {
        let store = Store::open(&self.0, Arc::new(FakeClock::new())).unwrap();
        let key = load_or_create(&self.0, &store, &SystemEntropy).await;
        store.close().await;
        key
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn allow(path: &Path, mode: u32) {
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
}

#[tokio::test]
async fn the_key_is_made_once_and_its_owners_alone() {
    let folder = Folder::new();
    // A leftover that everybody may read must not become the key's file.
    std::fs::write(folder.0.join("server.key.new"), "").unwrap();
    allow(&folder.0.join("server.key.new"), 0o666);
    folder.start().await.unwrap();
    assert_eq!(std::fs::metadata(folder.key()).unwrap().permissions().mode() & 0o777, 0o600);
    let bytes = std::fs::read(folder.key()).unwrap();
    folder.start().await.unwrap();
    assert_eq!(std::fs::read(folder.key()).unwrap(), bytes);
}

#[tokio::test]
async fn a_key_that_is_open_cut_lost_or_another_stops_the_start() {
    let folder = Folder::new();
    folder.start().await.unwrap();
    let bytes = std::fs::read(folder.key()).unwrap();
    allow(&folder.key(), 0o644);
    assert!(folder.start().await.is_err(), "others may read it");
    allow(&folder.key(), 0o600);
    std::fs::write(folder.key(), &bytes[1..]).unwrap();
    assert!(folder.start().await.is_err(), "cut short");
    std::fs::write(folder.key(), [7; SERVER_KEY_BYTES]).unwrap();
    assert!(folder.start().await.is_err(), "another key");
    std::fs::remove_file(folder.key()).unwrap();
    assert!(folder.start().await.is_err(), "lost");
    assert!(!folder.key().exists(), "and none is made in its place");
    std::fs::write(folder.key(), &bytes).unwrap();
    allow(&folder.key(), 0o600);
    folder.start().await.unwrap();
}
