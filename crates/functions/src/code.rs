//! Deployment packages and layers: checked by inflating all of them, kept as blobs under their SHA-256, and extracted once per node
//! into a directory of the same name, which workers run from. How several layers become one directory is in `layers`.
//!
//! A package is extracted into a directory of its own beside the final one and renamed when complete, so a reader sees a whole
//! package or none, and two uploads of the same bytes at once end as one. What a crash left half extracted is removed at open.
//!
//! Everything of one package runs from one directory, whoever uploaded it, so that directory must be what was uploaded. It is
//! read-only (files 0444 or 0555, directories 0555), and it is compared with the stored zip, byte for byte, on its first use in
//! a process and at every upload of the same package. One that differs is replaced: workers that run from it keep what they have
//! open, new ones start from the new directory.
//!
//! Comparing costs about as much as extracting without the writing: the zip is read and hashed, inflated, and every file is read
//! once. That is milliseconds for a common package and around a second for the largest, once per process and package, by the
//! first worker that starts.
//!
//! Follows <https://docs.aws.amazon.com/lambda/latest/dg/python-package.html>.
//!
//! # Not (yet) like AWS
//! - Symbolic links in a package are refused.
//! - Packages of deleted functions and layers are not collected; nor are those of calls that were refused after the package was admitted,
//!   such as one that lost a race. They are addressed by content, so each takes its place once.
//! - Where the machine gives no namespaces, the directory is the server's user's own behind Landlock's fence alone; what a function did
//!   to it, if it could, lasts until the next start or upload of the same package.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use bytes::Bytes;
use gatewright_model::function::CodePackage;
use gatewright_model::ports::{BlobError, Blobs, Boxed, CodePackages, CodeRefusal};

mod address;
mod archive;
mod comparison;
mod entry_name;
mod extraction;
mod layers;
mod merge;
mod tree;
mod trust;

pub use archive::{ENTRIES_MAX, UNZIPPED_BYTES_MAX};
pub use entry_name::{COMPONENT_BYTES_MAX, DEPTH_MAX, NAME_BYTES_MAX};
pub use layers::LAYERS_MAX;
pub(crate) use tree::open_tree_to_read;
pub use tree::remove_tree;

use address::sha256_hex;
use comparison::Unequal;
use extraction::put_in_place;
use trust::{Directories, Trust};

/// The packages of this node.
pub struct CodeStore {
    dir: PathBuf,
    blobs: Arc<dyn Blobs>,
    extractions: AtomicU64,
    /// Each package's own.
    homes: Directories,
    /// Those of several layers.
    merged: Directories,
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

/// Packages that are half extracted or half removed start with this; a package's own directory never does.
const PARTIAL_PREFIX: &str = ".partial-";

impl CodeStore {
    /// Opens the directory, making it if need be, and removes what a crash left half extracted or half removed.
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
                tree::remove_tree(&entry.path())?;
            }
        }
        Ok(Self { dir, blobs, extractions: AtomicU64::new(0), homes: Directories::default(), merged: Directories::default() })
    }

    /// The directory a worker of this package runs in. On the first use in this process it is compared with the stored zip and
    /// extracted again when it differs; later, only when it is missing.
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
        let known = self.homes.known(address, &[]);
        let mut trust = known.lock().await;
        if *trust == Trust::Verified && std::fs::symlink_metadata(&home).is_ok_and(|metadata| metadata.is_dir()) {
            return Ok(home);
        }
        let zip = self.blobs.get(address).await?.ok_or_else(|| CodeUnavailable::Missing(address.clone()))?;
        let refuse = |cause| CodeUnavailable::Extraction { sha256_hex: address.clone(), cause };
        let (expected, place, partial) = (address.clone(), home.clone(), self.partial(address));
        blocking(move || restore(zip, &expected, &place, &partial)).await.map_err(refuse)?;
        *trust = Trust::Verified;
        Ok(home)
    }

    /// The directory that a worker sees at `/opt`, if its function has layers; see `layers`.
    ///
    /// # Errors
    /// [`CodeUnavailable`] when a layer's zip is gone or no longer what it was, or there are more than [`LAYERS_MAX`].
    pub async fn layers_root(&self, layers: &[CodePackage]) -> Result<Option<PathBuf>, CodeUnavailable> {
        match layers {
            [] => Ok(None),
            [only] => self.task_root(only).await.map(Some),
            several => self.merged_root(several).await.map(Some),
        }
    }

    async fn merged_root(&self, packages: &[CodePackage]) -> Result<PathBuf, CodeUnavailable> {
        let addresses: Vec<String> = packages.iter().map(|package| package.sha256_hex.clone()).collect();
        let refuse = |cause| CodeUnavailable::Extraction { sha256_hex: addresses.join(" "), cause };
        let name = layers::name_of(&addresses).map_err(refuse)?;
        let home = self.dir.join(&name);
        let known = self.merged.known(&name, &addresses);
        let mut trust = known.lock().await;
        if *trust == Trust::Verified && std::fs::symlink_metadata(&home).is_ok_and(|metadata| metadata.is_dir()) {
            return Ok(home);
        }
        let mut homes = Vec::new();
        for package in packages {
            homes.push(self.task_root(package).await?);
        }
        // Nobody replaces a package's directory while links are made into it. All are held in one order, each once.
        let in_order: BTreeSet<&String> = addresses.iter().collect();
        let mut held = Vec::new();
        for address in in_order {
            held.push(self.homes.known(address, &[]).lock_owned().await);
        }
        let (place, partial) = (home.clone(), self.partial(&name));
        blocking(move || layers::settle(&homes, &place, &partial)).await.map_err(refuse)?;
        *trust = Trust::Verified;
        Ok(home)
    }

    async fn take_in(&self, zip: Bytes) -> Result<CodePackage, CodeRefusal> {
        let address = address_of(zip.clone()).await?;
        let (whole, partial) = (zip.clone(), self.partial(&address));
        let (size_bytes, extracted) = (size(&zip), partial.clone());
        let unzipped_bytes = blocking(move || extract(whole, &extracted)).await?;
        if let Err(cause) = self.blobs.put(&address, zip.clone()).await {
            remove(partial).await;
            return Err(CodeRefusal::Storage(cause));
        }
        let known = self.homes.known(&address, &[]);
        let mut trust = known.lock().await;
        let home = self.dir.join(&address);
        blocking(move || settle(zip, &partial, &home)).await?;
        *trust = Trust::Verified;
        drop(trust);
        // It may have been extracted anew, and what was merged from it before is of the files that were there then.
        self.merged.forget_made_of(&address);
        Ok(CodePackage { sha256_hex: address, size_bytes, unzipped_bytes })
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

    fn check(&self, zip: Bytes) -> Boxed<'_, Result<CodePackage, CodeRefusal>> {
        Box::pin(async move {
            let (sha256_hex, size_bytes) = (address_of(zip.clone()).await?, size(&zip));
            let unzipped_bytes = blocking(move || archive::check(zip)).await?;
            Ok(CodePackage { sha256_hex, size_bytes, unzipped_bytes })
        })
    }

    fn zip(&self, package: &CodePackage) -> Boxed<'_, Result<Option<Bytes>, BlobError>> {
        let address = package.sha256_hex.clone();
        Box::pin(async move { self.blobs.get(&address).await })
    }
}

async fn address_of(zip: Bytes) -> Result<String, CodeRefusal> {
    blocking(move || Ok(sha256_hex(&zip))).await
}

fn size(zip: &Bytes) -> u64 {
    u64::try_from(zip.len()).unwrap_or(u64::MAX)
}

/// Sees to it that `home` is what the stored zip holds.
fn restore(zip: Bytes, address: &str, home: &Path, partial: &Path) -> Result<(), CodeRefusal> {
    if sha256_hex(&zip) != address {
        return Err(CodeRefusal::NotUnzippable("the stored bytes are not those that were admitted".to_owned()));
    }
    if is_intact(zip.clone(), home)? {
        return Ok(());
    }
    extract(zip, partial)?;
    put_in_place(partial, home)
}

/// Gives a complete extraction its final name, unless what has that name is the same already.
fn settle(zip: Bytes, partial: &Path, home: &Path) -> Result<(), CodeRefusal> {
    match is_intact(zip, home) {
        Ok(false) => put_in_place(partial, home),
        intact => {
            tree::remove_left(partial);
            intact.map(drop)
        }
    }
}

fn is_intact(zip: Bytes, home: &Path) -> Result<bool, CodeRefusal> {
    match comparison::compare(zip, home) {
        Ok(()) => Ok(true),
        Err(Unequal::Missing) => Ok(false),
        Err(Unequal::Differs(how)) => {
            tracing::warn!(%how, "an extracted package is not what was uploaded and is replaced");
            Ok(false)
        }
        Err(Unequal::Refused(refusal)) => Err(refusal),
    }
}

/// Extracts into `partial`, leaving nothing behind when the package is refused, and gives what its files have together.
fn extract(zip: Bytes, partial: &Path) -> Result<u64, CodeRefusal> {
    extraction::extract(zip, partial).inspect_err(|_| tree::remove_left(partial))
}

async fn remove(dir: PathBuf) {
    // Already on the way out with an error; what stays is removed at the next open.
    let _ = blocking(move || {
        tree::remove_left(&dir);
        Ok(())
    })
    .await;
}

/// Inflating and hashing take longer than the runtime's threads may be held.
async fn blocking<T: Send + 'static>(work: impl FnOnce() -> Result<T, CodeRefusal> + Send + 'static) -> Result<T, CodeRefusal> {
    match tokio::task::spawn_blocking(work).await {
        Ok(result) => result,
        Err(cause) => Err(CodeRefusal::Storage(BlobError { key: "extraction".to_owned(), cause: Box::new(cause) })),
    }
}
