//! Deployment packages: checked by inflating all of them, kept as blobs under their SHA-256, and extracted once per node into a
//! directory of the same name, which workers run from.
//!
//! A package is extracted into a directory of its own beside the final one and renamed when complete, so a reader sees a whole
//! package or none, and two uploads of the same bytes at once end as one. What a crash left half extracted is removed at open.
//!
//! Follows <https://docs.aws.amazon.com/lambda/latest/dg/python-package.html>.
//!
//! # Not (yet) like AWS
//! - Symbolic links in a package are refused.
//! - Extracted packages of deleted functions are not collected.
//! - The extracted directory is not flushed to disk before the rename; after a power failure it may hold truncated files.
//!   Deleting the directory repairs it: it is extracted again from the stored zip.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use aws_lc_rs::digest::{SHA256, digest};
use bytes::Bytes;
use gatewright_model::function::CodePackage;
use gatewright_model::ports::{BlobError, Blobs, Boxed, CodePackages, CodeRefusal};

mod archive;
mod entry_name;

pub use archive::{ENTRIES_MAX, UNZIPPED_BYTES_MAX};
pub use entry_name::{COMPONENT_BYTES_MAX, DEPTH_MAX, NAME_BYTES_MAX};

/// The packages of this node.
pub struct CodeStore {
    dir: PathBuf,
    blobs: Arc<dyn Blobs>,
    extractions: AtomicU64,
}

/// Why a package that was admitted cannot be run from here.
#[derive(Debug, thiserror::Error)]
pub enum CodeUnavailable {
    /// Its zip is not stored.
    #[error("the package `{0}` is not stored")]
    Missing(String),
    /// Its zip could not be read from the store.
    #[error(transparent)]
    Storage(#[from] BlobError),
    /// Its zip is not what was admitted, or the disk failed.
    #[error("the package `{sha256_hex}` cannot be extracted")]
    Extraction {
        /// The package's address.
        sha256_hex: String,
        /// What went wrong.
        #[source]
        cause: CodeRefusal,
    },
}

/// Half-extracted packages start with this; a package's own directory never does.
const PARTIAL_PREFIX: &str = ".partial-";

impl CodeStore {
    /// Opens the directory, making it if need be, and removes what a crash left half extracted.
    ///
    /// # Errors
    /// Whatever the file system says.
    pub fn open(dir: PathBuf, blobs: Arc<dyn Blobs>) -> std::io::Result<Self> {
        std::fs::create_dir_all(&dir)?;
        // Functions see this path (`LAMBDA_TASK_ROOT`), so it must not depend on the server's working directory.
        let dir = dir.canonicalize()?;
        for entry in std::fs::read_dir(&dir)? {
            let entry = entry?;
            if entry.file_name().to_string_lossy().starts_with(PARTIAL_PREFIX) {
                std::fs::remove_dir_all(entry.path())?;
            }
        }
        Ok(Self { dir, blobs, extractions: AtomicU64::new(0) })
    }

    /// The directory a worker of this package runs in; extracted again from the stored zip when it is missing.
    ///
    /// # Errors
    /// [`CodeUnavailable`] when the zip is gone or no longer what it was.
    pub async fn task_root(&self, package: &CodePackage) -> Result<PathBuf, CodeUnavailable> {
        let address = &package.sha256_hex;
        let is_address = address.len() == 64 && address.bytes().all(|byte| byte.is_ascii_hexdigit());
        if !is_address {
            return Err(CodeUnavailable::Missing(address.clone()));
        }
        let home = self.dir.join(address);
        if home.is_dir() {
            return Ok(home);
        }
        let zip = self.blobs.get(address).await?.ok_or_else(|| CodeUnavailable::Missing(address.clone()))?;
        let refuse = |cause| CodeUnavailable::Extraction { sha256_hex: address.clone(), cause };
        if sha256_hex(&zip) != *address {
            return Err(refuse(CodeRefusal::NotUnzippable("the stored bytes are not those that were admitted".to_owned())));
        }
        let partial = self.partial(address);
        extract(zip, partial.clone()).await.map_err(refuse)?;
        settle(partial, home.clone()).await.map_err(refuse)?;
        Ok(home)
    }

    async fn take_in(&self, zip: Bytes) -> Result<CodePackage, CodeRefusal> {
        let address = {
            let zip = zip.clone();
            blocking(move || Ok(sha256_hex(&zip))).await?
        };
        let package = CodePackage { sha256_hex: address.clone(), size_bytes: u64::try_from(zip.len()).unwrap_or(u64::MAX) };
        let partial = self.partial(&address);
        extract(zip.clone(), partial.clone()).await?;
        if let Err(cause) = self.blobs.put(&address, zip).await {
            remove(partial).await;
            return Err(CodeRefusal::Storage(cause));
        }
        settle(partial, self.dir.join(&address)).await?;
        Ok(package)
    }

    fn partial(&self, address: &str) -> PathBuf {
        let number = self.extractions.fetch_add(1, Ordering::Relaxed);
        self.dir.join(format!("{PARTIAL_PREFIX}{}-{number}-{address}", std::process::id()))
    }
}

impl CodePackages for CodeStore {
    fn admit(&self, zip: Bytes) -> Boxed<'_, Result<CodePackage, CodeRefusal>> {
        Box::pin(self.take_in(zip))
    }

    fn zip(&self, package: &CodePackage) -> Boxed<'_, Result<Option<Bytes>, BlobError>> {
        let address = package.sha256_hex.clone();
        Box::pin(async move { self.blobs.get(&address).await })
    }
}

fn sha256_hex(bytes: &[u8]) -> String {
    hex::encode(digest(&SHA256, bytes))
}

/// Extracts into `partial`, leaving nothing behind when the package is refused.
async fn extract(zip: Bytes, partial: PathBuf) -> Result<(), CodeRefusal> {
    blocking(move || {
        let extracted = archive::extract(zip, &partial);
        if extracted.is_err() {
            remove_now(&partial);
        }
        extracted
    })
    .await
}

/// Gives a complete extraction its final name, unless another upload of the same bytes was faster.
async fn settle(partial: PathBuf, home: PathBuf) -> Result<(), CodeRefusal> {
    blocking(move || match std::fs::rename(&partial, &home) {
        Ok(()) => Ok(()),
        Err(cause) => {
            remove_now(&partial);
            if home.is_dir() { Ok(()) } else { Err(archive::storage(&home, cause)) }
        }
    })
    .await
}

async fn remove(dir: PathBuf) {
    // Already on the way out with an error; what stays is removed at the next open.
    let _ = blocking(move || {
        remove_now(&dir);
        Ok(())
    })
    .await;
}

fn remove_now(dir: &Path) {
    if let Err(cause) = std::fs::remove_dir_all(dir)
        && cause.kind() != std::io::ErrorKind::NotFound
    {
        tracing::debug!(dir = %dir.display(), %cause, "a half-extracted package stays until the next start");
    }
}

/// Inflating and hashing take longer than the runtime's threads may be held.
async fn blocking<T: Send + 'static>(work: impl FnOnce() -> Result<T, CodeRefusal> + Send + 'static) -> Result<T, CodeRefusal> {
    match tokio::task::spawn_blocking(work).await {
        Ok(result) => result,
        Err(cause) => Err(CodeRefusal::Storage(BlobError { key: "extraction".to_owned(), cause: Box::new(cause) })),
    }
}
