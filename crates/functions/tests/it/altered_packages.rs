//! Functions that attack: what one does to the directory of its package lasts until the package is uploaded again, or first used
//! in the next process.

use std::io::Write as _;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::sync::Arc;

use bytes::Bytes;
use gatewright_functions::code::remove_tree;
use gatewright_model::ports::CodePackages as _;
use zip::write::SimpleFileOptions;

use crate::archives::{Store, written};
use crate::house::tree;

/// What the package under attack holds.
fn victim() -> Bytes {
    written(|writer| {
        for (name, content) in [("app.py", "x = 1\n"), ("pkg/deep/mod.py", "y = 2\n"), ("other.py", "")] {
            writer.start_file(name, SimpleFileOptions::default()).unwrap();
            writer.write_all(content.as_bytes()).unwrap();
        }
        writer.add_directory("empty/", SimpleFileOptions::default()).unwrap();
    })
}

fn set_mode(path: &Path, mode: u32) {
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
}

/// Gives everything under `dir`, and `dir` itself, the mode of its kind.
fn with_modes(dir: &Path, directory: u32, file: u32) {
    set_mode(dir, 0o755);
    for path in tree(dir).iter().map(|path| dir.join(path)).filter(|path| !path.is_symlink()) {
        set_mode(&path, if path.is_dir() { directory } else { file });
    }
    set_mode(dir, directory);
}

fn seal(dir: &Path) {
    with_modes(dir, 0o555, 0o444);
}

type Attack = (&'static str, fn(&Path));

/// What a function may do to its directory, given that it runs as the directory's owner; all but the last two hide the modes
/// that they had to change.
const ATTACKS: &[Attack] = &[
    ("new content of the same size", |home| std::fs::write(home.join("app.py"), "x = 9\n").unwrap()),
    ("new content of the same size and CRC-32", |home| std::fs::write(home.join("app.py"), b"y=\xa5\x7d\x2c\x70").unwrap()),
    ("a longer file", |home| std::fs::write(home.join("app.py"), "x = 1\ny = 1\n").unwrap()),
    ("an empty file", |home| std::fs::write(home.join("pkg/deep/mod.py"), "").unwrap()),
    ("one more file", |home| std::fs::write(home.join("cache.json"), "{}").unwrap()),
    ("one more file further down", |home| std::fs::write(home.join("pkg/deep/json.py"), "").unwrap()),
    ("one more directory", |home| std::fs::create_dir(home.join("pkg/__pycache__")).unwrap()),
    ("a file less", |home| std::fs::remove_file(home.join("other.py")).unwrap()),
    ("a directory less", |home| std::fs::remove_dir(home.join("empty")).unwrap()),
    ("a link to the same content", |home| {
        std::fs::rename(home.join("app.py"), home.with_extension("py")).unwrap();
        std::os::unix::fs::symlink(home.with_extension("py"), home.join("app.py")).unwrap();
    }),
    ("a link to the same directory", |home| {
        std::fs::rename(home.join("pkg"), home.with_extension("pkg")).unwrap();
        std::os::unix::fs::symlink(home.with_extension("pkg"), home.join("pkg")).unwrap();
    }),
    ("a pipe that nobody writes to", |home| {
        std::fs::remove_file(home.join("app.py")).unwrap();
        assert!(std::process::Command::new("mkfifo").arg(home.join("app.py")).status().unwrap().success());
    }),
    ("a file for a directory", |home| {
        std::fs::remove_dir(home.join("empty")).unwrap();
        std::fs::write(home.join("empty"), "").unwrap();
    }),
    ("a directory for a file", |home| {
        std::fs::remove_file(home.join("other.py")).unwrap();
        std::fs::create_dir(home.join("other.py")).unwrap();
    }),
    ("everything gone", |home| remove_tree(home).unwrap()),
    ("a file for the whole", |home| {
        remove_tree(home).unwrap();
        std::fs::write(home, "").unwrap();
    }),
    ("a link for the whole", |home| {
        std::fs::rename(home, home.with_extension("away")).unwrap();
        std::os::unix::fs::symlink(home.with_extension("away"), home).unwrap();
    }),
    ("a file left writable", |home| {
        seal(home);
        set_mode(&home.join("app.py"), 0o644);
    }),
    ("a directory left writable", |home| {
        seal(home);
        set_mode(&home.join("pkg"), 0o755);
    }),
];

fn attacked((name, attack): &Attack, home: &Path) {
    with_modes(home, 0o755, 0o644);
    attack(home);
    if home.is_dir() && !home.is_symlink() && !name.ends_with("left writable") {
        seal(home);
    }
}

/// The victim as it was uploaded, and nothing beside it but what the attack put there.
#[track_caller]
fn check_whole(store: &Store, home: &Path, name: &str) {
    let expected = ["app.py", "empty", "other.py", "pkg", "pkg/deep", "pkg/deep/mod.py"];
    assert_eq!(tree(home), expected, "{name}");
    for (path, content) in [("app.py", "x = 1\n"), ("pkg/deep/mod.py", "y = 2\n"), ("other.py", "")] {
        assert!(!home.join(path).is_symlink(), "{name}: {path}");
        assert_eq!(std::fs::read_to_string(home.join(path)).unwrap(), content, "{name}: {path}");
    }
    for path in [home.to_owned(), home.join("pkg"), home.join("app.py")] {
        assert_eq!(std::fs::symlink_metadata(&path).unwrap().permissions().mode() & 0o222, 0, "{name}: {}", path.display());
    }
    let beside = std::fs::read_dir(store.dir.0.join("code")).unwrap().flatten();
    assert_eq!(beside.filter(|entry| entry.file_name().to_string_lossy().starts_with('.')).count(), 0, "{name}");
}

#[tokio::test]
async fn an_upload_replaces_a_directory_that_is_not_what_was_uploaded() {
    for attack in ATTACKS {
        let store = Store::new();
        let package = store.code.admit(victim()).await.unwrap();
        let home = store.home(&package);
        attacked(attack, &home);
        assert_eq!(store.code.admit(victim()).await.unwrap(), package);
        check_whole(&store, &home, attack.0);
    }
}

#[tokio::test]
async fn the_first_use_in_a_process_replaces_a_directory_that_is_not_what_was_uploaded() {
    for attack in ATTACKS {
        let store = Store::new();
        let package = store.code.admit(victim()).await.unwrap();
        let home = store.home(&package);
        attacked(attack, &home);
        assert_eq!(
            store.restarted().task_root(&package).await.unwrap(),
            home.parent().unwrap().canonicalize().unwrap().join(&package.sha256_hex)
        );
        check_whole(&store, &home, attack.0);
    }
}

#[tokio::test]
async fn a_directory_that_is_what_was_uploaded_stays_and_is_compared_once() {
    use std::os::unix::fs::MetadataExt as _;

    let store = Store::new();
    let package = store.code.admit(victim()).await.unwrap();
    let inode = || std::fs::metadata(store.home(&package)).unwrap().ino();
    let first = inode();
    store.code.admit(victim()).await.unwrap();
    let again = store.restarted();
    again.task_root(&package).await.unwrap();
    assert_eq!(inode(), first);
    // Without its zip it could not be compared again.
    store.blobs.0.lock().unwrap().clear();
    again.task_root(&package).await.unwrap();
    store.code.task_root(&package).await.unwrap();
    assert!(store.restarted().task_root(&package).await.is_err());
}

#[tokio::test]
async fn a_replaced_directory_stays_readable_to_who_has_it_open() {
    let store = Store::new();
    let package = store.code.admit(victim()).await.unwrap();
    let home = store.home(&package);
    attacked(&ATTACKS[0], &home);
    let open = std::fs::File::open(home.join("app.py")).unwrap();
    store.code.admit(victim()).await.unwrap();
    assert_eq!(std::io::read_to_string(open).unwrap(), "x = 9\n");
    assert_eq!(std::fs::read_to_string(home.join("app.py")).unwrap(), "x = 1\n");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn uploads_and_uses_at_once_leave_one_whole_package() {
    for _ in 0..10 {
        let store = Arc::new(Store::new());
        let package = store.code.admit(victim()).await.unwrap();
        let home = store.home(&package);
        attacked(&ATTACKS[0], &home);
        let other = Arc::new(store.restarted());
        let mut all = tokio::task::JoinSet::new();
        for _ in 0..4 {
            let (store, other, package) = (Arc::clone(&store), Arc::clone(&other), package.clone());
            all.spawn(async move {
                let (one, two) = tokio::join!(store.code.admit(victim()), other.task_root(&package));
                one.unwrap();
                two.unwrap();
            });
        }
        // Nobody who looks meanwhile misses it.
        while !all.is_empty() {
            all.try_join_next().transpose().unwrap();
            assert!(home.join("other.py").is_file());
            tokio::task::yield_now().await;
        }
        check_whole(&store, &home, "at once");
    }
}
