//! The directory that holds the database: made private, and held by one process at a time.

use std::fs::{DirBuilder, File, OpenOptions, Permissions, TryLockError};
use std::io;
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

use crate::error::StoreError;

const DATABASE: &str = "gatewright.sqlite3";
const LOCK: &str = "gatewright.lock";

/// The data directory is held. Ends when dropped or with the process, however that ends.
#[derive(Debug)]
pub(super) struct Lock(File);

/// Makes directory and files, takes the lock, and gives the database's path.
///
/// A directory that exists keeps its mode (it may be a mount point or a home directory); the files in it are always 0600, and
/// SQLite gives the log the mode of the database.
pub(super) fn prepare(path: &Path) -> Result<(PathBuf, Lock), StoreError> {
    prepare_files(path, DATABASE, LOCK)
}

/// As [`prepare`], for a database and a lock of other names in the same directory.
pub(super) fn prepare_files(path: &Path, database: &str, lock: &str) -> Result<(PathBuf, Lock), StoreError> {
    DirBuilder::new().recursive(true).mode(0o700).create(path).map_err(StoreError::unavailable)?;
    let lock = open_private(&path.join(lock)).map_err(StoreError::unavailable)?;
    match lock.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => return Err(StoreError::InUse { path: path.to_owned() }),
        Err(TryLockError::Error(cause)) => return Err(StoreError::unavailable(cause)),
    }
    let lock = Lock(lock);
    let database = path.join(database);
    open_private(&database).map_err(StoreError::unavailable)?;
    // The file's name must be as durable as what will be written into it.
    File::open(path).and_then(|directory| directory.sync_all()).map_err(StoreError::unavailable)?;
    Ok((database, lock))
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Closing alone does not do: a child process that is being started has a copy of the file until it runs its program.
        if let Err(cause) = self.0.unlock() {
            tracing::debug!(%cause, "the data directory's lock ends with the file");
        }
    }
}

fn open_private(path: &Path) -> io::Result<File> {
    let file = OpenOptions::new().read(true).write(true).create(true).truncate(false).mode(0o600).open(path)?;
    file.set_permissions(Permissions::from_mode(0o600))?;
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lock_ends_although_a_starting_child_has_a_copy_of_it() {
        let path = std::env::temp_dir().join(format!("gatewright-store-lock-{}", std::process::id()));
        let (_, lock) = prepare(&path).unwrap();
        let copy = lock.0.try_clone().unwrap();
        assert!(matches!(prepare(&path), Err(StoreError::InUse { .. })));
        drop(lock);
        assert!(prepare(&path).is_ok());
        drop(copy);
        std::fs::remove_dir_all(&path).unwrap();
    }
}
