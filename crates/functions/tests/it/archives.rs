//! Packages that attack: every one is refused, and nothing of it is left on the disk.

use std::io::{Cursor, Write as _};
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use bytes::Bytes;
use gatewright_functions::CodeStore;
use gatewright_functions::code::{UNZIPPED_BYTES_MAX, remove_tree};
use gatewright_model::function::CodePackage;
use gatewright_model::ports::{Blobs, CodePackages, CodeRefusal};
use proptest::prelude::*;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::house::{MemoryBlobs, TemporaryDir, tree, zipped};

/// A code store in a temporary directory.
pub(crate) struct Store {
    pub(crate) dir: TemporaryDir,
    pub(crate) blobs: Arc<MemoryBlobs>,
    pub(crate) code: CodeStore,
}

impl Store {
    pub(crate) fn new() -> Self {
        let dir = TemporaryDir::new();
        let blobs = Arc::new(MemoryBlobs::default());
        let code = CodeStore::open(dir.0.join("code"), Arc::clone(&blobs) as Arc<dyn Blobs>).unwrap();
        Self { dir, blobs, code }
    }

    /// The same directory and blobs as another process of the server finds them.
    pub(crate) fn restarted(&self) -> CodeStore {
        CodeStore::open(self.dir.0.join("code"), Arc::clone(&self.blobs) as Arc<dyn Blobs>).unwrap()
    }

    pub(crate) fn home(&self, package: &CodePackage) -> PathBuf {
        self.dir.0.join("code").join(&package.sha256_hex)
    }

    /// Refused, for a reason that says `expected`, with nothing kept, by a check as by an upload.
    #[track_caller]
    fn refuses(&self, zip: Bytes, expected: &str) -> impl Future<Output = ()> {
        let place = std::panic::Location::caller();
        async move {
            let checked = self.code.check(zip.clone()).await.expect_err(&format!("{place}: checked"));
            let refusal = self.code.admit(zip).await.expect_err(&format!("{place}: admitted"));
            assert!(refusal.to_string().contains(expected), "{place}: {refusal}");
            assert_eq!(checked.to_string(), refusal.to_string(), "{place}");
            assert_eq!(tree(&self.dir.0), ["code"], "{place}");
            assert!(self.blobs.0.lock().unwrap().is_empty(), "{place}");
        }
    }
}

impl Drop for Store {
    /// Packages are read-only, which a plain removal stumbles over unless it is root's.
    fn drop(&mut self) {
        let _ = remove_tree(&self.dir.0);
    }
}

pub(crate) fn written(write: impl FnOnce(&mut ZipWriter<Cursor<Vec<u8>>>)) -> Bytes {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    write(&mut writer);
    Bytes::from(writer.finish().unwrap().into_inner())
}

/// The zip with every occurrence of `from` replaced by `to`, which is as long.
fn patched(zip: &[u8], from: &[u8], to: &[u8]) -> Bytes {
    assert_eq!(from.len(), to.len());
    let mut bytes = zip.to_vec();
    let mut patches = 0;
    for start in 0..=bytes.len() - from.len() {
        if &bytes[start..start + from.len()] == from {
            bytes[start..start + to.len()].copy_from_slice(to);
            patches += 1;
        }
    }
    assert!(patches > 0, "nothing to patch");
    Bytes::from(bytes)
}

const LOCAL: &[u8] = b"PK\x03\x04";
const CENTRAL: &[u8] = b"PK\x01\x02";

/// The zip with one field of its only entry's two headers changed.
fn with_field(zip: &[u8], local_offset: usize, central_offset: usize, value: &[u8]) -> Bytes {
    let mut bytes = zip.to_vec();
    for (signature, offset) in [(LOCAL, local_offset), (CENTRAL, central_offset)] {
        let start = bytes.windows(4).position(|window| window == signature).unwrap() + offset;
        bytes[start..start + value.len()].copy_from_slice(value);
    }
    Bytes::from(bytes)
}

fn with_mode(mode: u32) -> Bytes {
    let zip = zipped(&[("link", "/etc/passwd")]);
    let mut bytes = zip.to_vec();
    let central = bytes.windows(4).position(|window| window == CENTRAL).unwrap();
    // Made by Unix; the mode is the upper half of the external attributes.
    bytes[central + 5] = 3;
    bytes[central + 38..central + 42].copy_from_slice(&(mode << 16).to_le_bytes());
    Bytes::from(bytes)
}

#[tokio::test]
async fn names_that_leave_the_package_are_refused() {
    let store = Store::new();
    let cases: &[(&str, &str)] = &[
        ("../evil", "leaves"),
        ("a/../../e", "leaves"),
        ("/etc/evil", "absolute"),
        ("..\\evil", "backslash"),
        ("C:/evil.txt", "drive"),
        ("a\0b", "NUL"),
    ];
    for (name, expected) in cases {
        let placeholder = "x".repeat(name.len());
        let zip = patched(&zipped(&[(&placeholder, "content")]), placeholder.as_bytes(), name.as_bytes());
        store.refuses(zip, expected).await;
    }
}

#[tokio::test]
async fn names_that_meet_in_one_place_are_refused() {
    let store = Store::new();
    store.refuses(zipped(&[("a.py", "1"), ("A.py", "2")]), "case").await;
    store.refuses(zipped(&[("a", "1"), ("a/b", "2")]), "both").await;
    store.refuses(zipped(&[("a.py", "1"), ("./a.py", "2")]), "twice").await;
    let twins = patched(&zipped(&[("aa.py", "1"), ("bb.py", "2")]), b"bb.py", b"aa.py");
    store.refuses(twins, "duplicate").await;
    let long = "x".repeat(256);
    store.refuses(zipped(&[(&long, "1")]), "too long").await;
}

#[tokio::test]
async fn links_and_devices_are_refused() {
    let store = Store::new();
    for mode in [0o120_777, 0o020_666, 0o060_666, 0o010_666, 0o140_777] {
        store.refuses(with_mode(mode), "neither a file nor a directory").await;
    }
    store.refuses(with_mode(0o040_755), "by its mode only").await;
}

#[tokio::test]
async fn encrypted_entries_are_refused() {
    let store = Store::new();
    store.refuses(with_field(&zipped(&[("a", "x")]), 6, 8, &[1, 0]), "unzipped").await;
}

#[tokio::test]
async fn sizes_and_checksums_that_lie_are_refused() {
    let store = Store::new();
    let honest = zipped(&[("a.txt", &"content ".repeat(100))]);
    for size in [0_u32, 1, 799, 801, 4_000_000_000] {
        store.refuses(with_field(&honest, 22, 24, &size.to_le_bytes()), "unzipped").await;
    }
    store.refuses(with_field(&honest, 14, 16, &[1, 2, 3, 4]), "unzipped").await;
    store.refuses(with_field(&honest, 18, 20, &5_u32.to_le_bytes()), "unzipped").await;
}

#[tokio::test]
async fn a_zip_that_was_cut_anywhere_is_refused() {
    let store = Store::new();
    let whole = zipped(&[("a.py", "def handler(): pass\n"), ("b/c.py", "x = 1\n")]);
    for length in 0..whole.len() {
        store.refuses(whole.slice(..length), "unzipped").await;
    }
    store.refuses(Bytes::from_static(b"not a zip at all"), "unzipped").await;
}

#[tokio::test]
async fn a_bomb_is_stopped_at_the_limit_whatever_it_declares() {
    let store = Store::new();
    let zeros = vec![0; 1024 * 1024];
    let bomb = written(|writer| {
        for part in ["one", "two"] {
            writer.start_file(part, SimpleFileOptions::default()).unwrap();
            for _ in 0..150 {
                writer.write_all(&zeros).unwrap();
            }
        }
    });
    assert!(bomb.len() < 1024 * 1024);
    let refusal = store.code.admit(bomb).await.unwrap_err();
    assert!(matches!(refusal, CodeRefusal::UnzippedTooLarge { limit_bytes: UNZIPPED_BYTES_MAX }), "{refusal}");
    assert_eq!(tree(&store.dir.0), ["code"]);
}

#[tokio::test]
async fn too_many_entries_are_refused() {
    let store = Store::new();
    let crowd = |count: usize| {
        written(|writer| {
            for number in 0..count {
                writer.add_directory(format!("{number}/"), SimpleFileOptions::default()).unwrap();
            }
        })
    };
    store.refuses(crowd(gatewright_functions::code::ENTRIES_MAX + 1), "entries").await;
}

#[tokio::test]
async fn nothing_can_be_written_to_and_only_the_executable_bit_is_kept() {
    let store = Store::new();
    let zip = written(|writer| {
        for (name, mode) in [("plain", 0o600), ("tool", 0o4711), ("open", 0o666), ("implied/deep/file", 0o644)] {
            writer.start_file(name, SimpleFileOptions::default().unix_permissions(mode)).unwrap();
        }
        writer.add_directory("empty/", SimpleFileOptions::default().unix_permissions(0o777)).unwrap();
    });
    let package = store.code.admit(zip.clone()).await.unwrap();
    let home = store.home(&package);
    let mode = |name: &str| std::fs::metadata(home.join(name)).unwrap().permissions().mode() & 0o7777;
    assert_eq!([mode("plain"), mode("tool"), mode("open")], [0o444, 0o555, 0o444]);
    assert_eq!([mode(""), mode("empty"), mode("implied"), mode("implied/deep")], [0o555; 4]);
    assert_eq!(store.code.zip(&package).await.unwrap(), Some(zip));
}

#[tokio::test]
async fn packages_of_common_tools_are_admitted() {
    // Sizes before or after the data, stored or deflated, with 64-bit sizes, with entries for directories.
    let script = "import io, sys, zipfile\n\
        class Stream(io.RawIOBase):\n\
        \x20   def writable(self): return True\n\
        \x20   def write(self, data): return sys.stdout.buffer.write(data)\n\
        target = Stream() if sys.argv[1] == 'stream' else io.BytesIO()\n\
        method = zipfile.ZIP_STORED if sys.argv[2] == 'stored' else zipfile.ZIP_DEFLATED\n\
        with zipfile.ZipFile(target, 'w', method) as package:\n\
        \x20   package.writestr('pkg/', '')\n\
        \x20   with package.open('pkg/größe.py', 'w', force_zip64=sys.argv[3] == '64') as file: file.write(b'x = 1\\n' * 1000)\n\
        \x20   package.writestr('empty.txt', '')\n\
        if sys.argv[1] != 'stream': sys.stdout.buffer.write(target.getvalue())\n";
    for way in ["stream deflated 32", "stream stored 32", "file deflated 32", "file stored 64", "stream deflated 64"] {
        let store = Store::new();
        let made = std::process::Command::new("python3").args(["-c", script]).args(way.split(' ')).output().unwrap();
        assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
        let package = store.code.admit(Bytes::from(made.stdout)).await.unwrap_or_else(|refusal| panic!("{way}: {refusal}"));
        let home = store.home(&package);
        assert_eq!(tree(&home), ["empty.txt", "pkg", "pkg/größe.py"], "{way}");
        assert_eq!(std::fs::metadata(home.join("pkg/größe.py")).unwrap().len(), 6000, "{way}");
    }
}

#[tokio::test]
async fn the_same_package_twice_at_once_is_one_package() {
    let store = Store::new();
    let zip = zipped(&[("app.py", "x = 1\n")]);
    let (one, other) = tokio::join!(store.code.admit(zip.clone()), store.code.admit(zip.clone()));
    let package = one.unwrap();
    assert_eq!(package, other.unwrap());
    assert_eq!(package, store.code.admit(zip.clone()).await.unwrap());
    assert_eq!(package.size_bytes, u64::try_from(zip.len()).unwrap());
    let home = format!("code/{}", package.sha256_hex);
    assert_eq!(tree(&store.dir.0), ["code".to_owned(), home.clone(), format!("{home}/app.py")]);
}

#[tokio::test]
async fn what_a_crash_left_half_extracted_is_removed_at_open() {
    let store = Store::new();
    let package = store.code.admit(zipped(&[("app.py", "x = 1\n")])).await.unwrap();
    let left = store.dir.0.join("code/.partial-1-2-abc/deep");
    std::fs::create_dir_all(&left).unwrap();
    std::fs::write(left.join("half"), "x").unwrap();
    // As far as it had been made read-only, too.
    for directory in [left.as_path(), left.parent().unwrap()] {
        std::fs::set_permissions(directory, std::fs::Permissions::from_mode(0o555)).unwrap();
    }
    std::fs::write(store.dir.0.join("code/.partial-file"), "x").unwrap();
    let again = store.restarted();
    assert_eq!(std::fs::read_dir(store.dir.0.join("code")).unwrap().count(), 1);
    assert!(again.task_root(&package).await.unwrap().join("app.py").exists());
}

#[tokio::test]
async fn a_stored_zip_that_was_changed_is_not_run() {
    let store = Store::new();
    let package = store.code.admit(zipped(&[("app.py", "x = 1\n")])).await.unwrap();
    remove_tree(&store.home(&package)).unwrap();
    store.blobs.0.lock().unwrap().insert(package.sha256_hex.clone(), zipped(&[("app.py", "x = 2\n")]));
    assert!(store.code.task_root(&package).await.is_err());
    assert_eq!(tree(&store.dir.0), ["code"]);
}

#[tokio::test]
async fn a_package_that_is_only_checked_leaves_nothing() {
    let store = Store::new();
    let zip = zipped(&[("app.py", "x = 1\n")]);
    let checked = store.code.check(zip.clone()).await.unwrap();
    assert_eq!(tree(&store.dir.0), ["code"]);
    assert!(store.blobs.0.lock().unwrap().is_empty());
    assert!(store.code.task_root(&checked).await.is_err());
    assert_eq!(store.code.admit(zip).await.unwrap(), checked);
}

/// Names made of the parts that attacks are made of.
fn name() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        Just(".."),
        Just("."),
        Just(""),
        Just("a"),
        Just("A"),
        Just("b.py"),
        Just("C:"),
        Just("\\"),
        Just("..\\"),
        Just("\0"),
        Just("%2e%2e"),
        Just("‥"),
        Just("．．"),
        Just("~"),
        Just("con"),
    ];
    (prop::collection::vec(part, 1..6), any::<bool>())
        .prop_map(|(parts, is_directory)| parts.join("/") + if is_directory { "/" } else { "" })
}

fn all_inside(dir: &Path) -> bool {
    tree(dir).iter().all(|path| path == "code" || path.starts_with("code/"))
        && std::fs::read_dir(dir.join("code")).unwrap().flatten().all(|entry| entry.file_name().len() == 64)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn extraction_never_writes_outside_its_directory(names in prop::collection::vec(name(), 1..4)) {
        let zip = written(|writer| {
            for name in &names {
                // The writer refuses some names; those never make a zip.
                if writer.start_file(name.as_str(), SimpleFileOptions::default()).is_ok() {
                    let _ = writer.write_all(b"content");
                }
            }
        });
        let store = Store::new();
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        let _ = runtime.block_on(store.code.admit(zip));
        prop_assert!(all_inside(&store.dir.0), "{names:?}: {:?}", tree(&store.dir.0));
        prop_assert_eq!(std::fs::read_dir(std::env::temp_dir()).unwrap().flatten().filter(|entry| entry.file_name() == "b.py").count(), 0);
    }

    #[test]
    fn any_bytes_are_admitted_or_refused_without_a_trace(bytes in prop::collection::vec(any::<u8>(), 0..400), at in any::<prop::sample::Index>()) {
        // A whole zip with some bytes overwritten reaches further than noise does.
        let mut zip = zipped(&[("a.py", "x = 1\n"), ("b/c.py", "y = 2\n")]).to_vec();
        let start = at.index(zip.len());
        for (old, new) in zip[start..].iter_mut().zip(bytes.iter().take(4)) {
            *old = *new;
        }
        let store = Store::new();
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        for zip in [zip, bytes] {
            let _ = runtime.block_on(store.code.admit(Bytes::from(zip)));
        }
        prop_assert!(all_inside(&store.dir.0), "{:?}", tree(&store.dir.0));
    }
}
