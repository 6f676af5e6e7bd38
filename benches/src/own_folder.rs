//! Folders of this program's own.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use anyhow::Result;

/// One in the system's temporary folder, which goes with this.
pub(crate) struct OwnFolder(PathBuf);

impl OwnFolder {
    pub(crate) fn new(what: &str) -> Result<Self> {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let path = std::env::temp_dir().join(format!("gatewright-bench-{}-{what}-{number}", std::process::id()));
        std::fs::create_dir_all(&path)?;
        Ok(Self(path))
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for OwnFolder {
    fn drop(&mut self) {
        // The system's temporary folder is emptied by others too.
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
