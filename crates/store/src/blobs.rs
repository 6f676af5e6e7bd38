//! Large immutable bytes by content address, as files in one directory: code packages, layers.
//!
//! A blob is written to a temporary file, synced, renamed into place and the directory synced: under its key there is always
//! all of it or nothing, also after a crash.
//!
//! A key is the SHA-256 of the bytes, or drawn at random by somebody who alone holds it and may therefore delete it. Which of them
//! is for the caller to know: this crate holds no cryptography, so who makes the key has hashed the
//! bytes, and who needs certainty about the disk hashes them again. What is checked: the key's form (64 lower-case hexadecimal
//! digits, so that a key is never a path), and that storing a key again brings the same bytes.
//!
//! *Invariant:* one process uses a directory; the store's lock sees to it when it lies in the data directory.

use std::collections::BinaryHeap;
use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use bytes::Bytes;
use gatewright_model::ports::{BlobError, Blobs, Boxed};

use crate::error::StoreError;

/// Largest blob, in bytes. 512 MiB; a Lambda code package has at most 250 MiB.
pub const BLOB_BYTES_MAX: usize = 512 * 1024 * 1024;

/// Digits of a key.
const KEY_DIGITS: usize = 64;

/// Names of files that are being written start so; no key does.
const TEMPORARY: &str = ".writing-";

/// Blobs as files in a directory. Cheap to clone.
#[derive(Debug, Clone)]
pub struct DiskBlobs(Arc<Directory>);

#[derive(Debug)]
struct Directory {
    path: PathBuf,
    writes: AtomicU64,
    /// Held from looking whether a key is there until it is, so that two writers of one key cannot both find it missing.
    placing: Mutex<()>,
}

/// Why a blob is refused.
#[derive(Debug, thiserror::Error)]
enum Refused {
    #[error("a key is {KEY_DIGITS} lower-case hexadecimal digits")]
    Key,
    #[error("other bytes are stored under this key")]
    OtherBytes,
    #[error("{bytes} bytes are over the limit of {BLOB_BYTES_MAX}")]
    TooLarge { bytes: usize },
}

type Cause = Box<dyn std::error::Error + Send + Sync>;

impl DiskBlobs {
    /// Blobs in the directory `path`, which is made (mode 0700) if it is not there. Removes what writes that never finished
    /// have left behind. Blocks; call it at start.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`] when the directory cannot be made or read.
    pub fn open(path: impl AsRef<Path>) -> Result<Self, StoreError> {
        let path = path.as_ref().to_owned();
        prepare(&path).map_err(StoreError::unavailable)?;
        Ok(Self(Arc::new(Directory { path, writes: AtomicU64::new(0), placing: Mutex::new(()) })))
    }

    async fn blocking<T: Send + 'static>(
        &self,
        key: String,
        work: impl FnOnce(&Directory, &str) -> Result<T, Cause> + Send + 'static,
    ) -> Result<T, BlobError> {
        self.job(move |directory| {
            let outcome = check_key(&key).map_err(Cause::from).and_then(|()| work(directory, &key));
            outcome.map_err(|cause| BlobError { key, cause })
        })
        .await
    }

    /// Work off the runtime's threads.
    async fn job<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Directory) -> Result<T, BlobError> + Send + 'static,
    ) -> Result<T, BlobError> {
        let directory = Arc::clone(&self.0);
        tokio::task::spawn_blocking(move || work(&directory)).await.unwrap_or_else(|cause| Err(failed("", cause)))
    }
}

impl Blobs for DiskBlobs {
    fn put(&self, key: &str, bytes: Bytes) -> Boxed<'_, Result<(), BlobError>> {
        let key = key.to_owned();
        Box::pin(self.blocking(key, move |directory, key| directory.put(key, &bytes)))
    }

    fn get(&self, key: &str) -> Boxed<'_, Result<Option<Bytes>, BlobError>> {
        let key = key.to_owned();
        Box::pin(self.blocking(key, |directory, key| directory.get(key)))
    }

    fn delete(&self, key: &str) -> Boxed<'_, Result<(), BlobError>> {
        let keys = vec![key.to_owned()];
        Box::pin(self.job(move |directory| directory.delete_all(&keys)))
    }

    fn get_range(&self, key: &str, start: u64, length: u64) -> Boxed<'_, Result<Option<Bytes>, BlobError>> {
        let key = key.to_owned();
        let read = move |directory: &Directory, key: &str| directory.append(key, start, length, Vec::new());
        Box::pin(async move { Ok(self.blocking(key, read).await?.map(Bytes::from)) })
    }

    fn append_range(&self, key: &str, start: u64, length: u64, buffer: Vec<u8>) -> Boxed<'_, Result<Option<Vec<u8>>, BlobError>> {
        let key = key.to_owned();
        Box::pin(self.blocking(key, move |directory, key| directory.append(key, start, length, buffer)))
    }

    fn delete_all<'a>(&'a self, keys: &'a [String]) -> Boxed<'a, Result<(), BlobError>> {
        let keys = keys.to_vec();
        Box::pin(self.job(move |directory| directory.delete_all(&keys)))
    }

    fn keys(&self, after: Option<&str>, limit: usize) -> Boxed<'_, Result<Vec<String>, BlobError>> {
        let after = after.map(str::to_owned);
        let list = move |directory: &Directory| directory.keys(after.as_deref(), limit).map_err(|cause| failed("", cause));
        Box::pin(self.job(list))
    }
}

impl Directory {
    fn put(&self, key: &str, bytes: &Bytes) -> Result<(), Cause> {
        check_size(bytes.len())?;
        if let Some(stored) = self.get(key)? {
            return self.confirm(&stored, bytes);
        }
        let number = self.writes.fetch_add(1, Ordering::Relaxed);
        let temporary = self.path.join(format!("{TEMPORARY}{number}"));
        let placed = write_durably(&temporary, bytes).map_err(Cause::from).and_then(|()| self.place(&temporary, key, bytes));
        if placed.is_err() {
            // The first failure is what counts; what cannot be removed now is removed at the next start.
            let _ = fs::remove_file(&temporary);
        }
        placed
    }

    fn place(&self, temporary: &Path, key: &str, bytes: &Bytes) -> Result<(), Cause> {
        let _placing = self.placing.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(stored) = self.get(key)? {
            fs::remove_file(temporary)?;
            return self.confirm(&stored, bytes);
        }
        fs::rename(temporary, self.path.join(key))?;
        Ok(sync_directory(&self.path)?)
    }

    fn confirm(&self, stored: &Bytes, bytes: &Bytes) -> Result<(), Cause> {
        if stored != bytes {
            return Err(Refused::OtherBytes.into());
        }
        // Whoever renamed it may not have synced the directory yet.
        Ok(sync_directory(&self.path)?)
    }

    fn get(&self, key: &str) -> Result<Option<Bytes>, Cause> {
        Ok(self.append(key, 0, u64::MAX, Vec::new())?.map(Bytes::from))
    }

    fn append(&self, key: &str, start: u64, length: u64, mut buffer: Vec<u8>) -> Result<Option<Vec<u8>>, Cause> {
        let mut file = match File::open(self.path.join(key)) {
            Ok(file) => file,
            Err(cause) if cause.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(cause) => return Err(cause.into()),
        };
        let length = file.metadata()?.len().saturating_sub(start).min(length);
        let bytes = usize::try_from(length).unwrap_or(usize::MAX);
        check_size(bytes)?;
        buffer.reserve_exact(bytes);
        if length > 0 {
            file.seek(SeekFrom::Start(start))?;
            file.take(length).read_to_end(&mut buffer)?;
        }
        Ok(Some(buffer))
    }

    /// Removes one after the other and makes that durable once, which takes longer than all removals.
    fn delete_all(&self, keys: &[String]) -> Result<(), BlobError> {
        let mut outcome = Ok(());
        let mut last_removed = None;
        for key in keys {
            match self.remove(key) {
                Ok(true) => last_removed = Some(key),
                Ok(false) => {}
                Err(cause) => outcome = outcome.and(Err(BlobError { key: key.clone(), cause })),
            }
        }
        match last_removed {
            Some(key) => outcome.and(sync_directory(&self.path).map_err(|cause| failed(key, cause))),
            None => outcome,
        }
    }

    /// Whether it was there.
    fn remove(&self, key: &str) -> Result<bool, Cause> {
        check_key(key)?;
        match fs::remove_file(self.path.join(key)) {
            Ok(()) => Ok(true),
            Err(cause) if cause.kind() == io::ErrorKind::NotFound => Ok(false),
            Err(cause) => Err(cause.into()),
        }
    }

    /// Reads the whole directory, and holds never more than `limit` keys.
    fn keys(&self, after: Option<&str>, limit: usize) -> io::Result<Vec<String>> {
        let mut least = BinaryHeap::new();
        for entry in fs::read_dir(&self.path)? {
            let name = entry?.file_name();
            let Some(key) = name.to_str().filter(|name| check_key(name).is_ok() && after.is_none_or(|after| *name > after))
            else {
                continue;
            };
            least.push(key.to_owned());
            if least.len() > limit {
                least.pop();
            }
        }
        Ok(least.into_sorted_vec())
    }
}

fn failed(key: &str, cause: impl Into<Cause>) -> BlobError {
    BlobError { key: key.to_owned(), cause: cause.into() }
}

fn check_key(key: &str) -> Result<(), Refused> {
    let is_digit = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
    if key.len() == KEY_DIGITS && key.bytes().all(is_digit) { Ok(()) } else { Err(Refused::Key) }
}

fn check_size(bytes: usize) -> Result<(), Refused> {
    if bytes > BLOB_BYTES_MAX { Err(Refused::TooLarge { bytes }) } else { Ok(()) }
}

fn prepare(path: &Path) -> io::Result<()> {
    DirBuilder::new().recursive(true).mode(0o700).create(path)?;
    for entry in fs::read_dir(path)? {
        let entry = entry?;
        if entry.file_name().as_encoded_bytes().starts_with(TEMPORARY.as_bytes()) {
            fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}

fn write_durably(path: &Path, bytes: &Bytes) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

fn sync_directory(path: &Path) -> io::Result<()> {
    File::open(path)?.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_never_a_path() {
        assert!(check_key(&"0f".repeat(32)).is_ok());
        for wrong in
            ["", "../../etc/passwd", &"0F".repeat(32), &"0f".repeat(31), &"0f".repeat(33), &"/.".repeat(32), &"é".repeat(32)]
        {
            assert!(check_key(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_blob_may_be_as_large_as_the_limit() {
        assert!(check_size(BLOB_BYTES_MAX).is_ok());
        assert!(check_size(BLOB_BYTES_MAX + 1).is_err());
    }
}
