//! What a process knows of directories that packages are run from.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// What this process knows of one directory.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Trust {
    /// It may be missing, or changed by an earlier run.
    Unknown,
    /// It was compared with what it is made of, or made from it.
    Verified,
}

/// Directories by name. As many as this process has used or filled.
#[derive(Default)]
pub(super) struct Directories(Mutex<HashMap<String, Known>>);

struct Known {
    made_of: Vec<String>,
    trust: Arc<tokio::sync::Mutex<Trust>>,
}

impl Directories {
    /// What is known of a directory, to be held while it is looked at or changed. `made_of` are the packages whose directories it has
    /// its files from.
    pub(super) fn known(&self, name: &str, made_of: &[String]) -> Arc<tokio::sync::Mutex<Trust>> {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let unknown = || Known { made_of: made_of.to_vec(), trust: Arc::new(tokio::sync::Mutex::new(Trust::Unknown)) };
        Arc::clone(&all.entry(name.to_owned()).or_insert_with(unknown).trust)
    }

    /// Forgets what is made of this package: it is looked at again before its next use.
    pub(super) fn forget_made_of(&self, address: &str) {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.retain(|_, known| known.made_of.iter().all(|other| other != address));
    }
}
