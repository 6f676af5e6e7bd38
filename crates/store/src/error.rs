//! Why the store did not do what it was asked.

use std::error::Error;
use std::path::PathBuf;
use std::sync::Arc;

use crate::record::ValueError;

/// Why a read or a transaction failed. A failed transaction has changed nothing, but for [`StoreError::Unavailable`], after
/// which the caller cannot know.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// A record that should be created is there.
    #[error("record `{key}` of kind `{kind}` exists already")]
    Exists {
        /// The kind's name.
        kind: &'static str,
        /// The key.
        key: String,
    },
    /// A record is not there, or not in the version that was read.
    #[error("record `{key}` of kind `{kind}` is not in the expected version")]
    VersionMismatch {
        /// The kind's name.
        kind: &'static str,
        /// The key.
        key: String,
    },
    /// Another record of this kind and scope has this index value, and one of the two wants it for itself.
    #[error("another record has the value `{value}` in index `{index}`")]
    NotUnique {
        /// The index's name.
        index: &'static str,
        /// The value.
        value: String,
    },
    /// A public name leads to another record.
    #[error("name `{name}` in `{namespace}` is taken")]
    NameTaken {
        /// The namespace.
        namespace: &'static str,
        /// The name.
        name: String,
    },
    /// A counter would leave the range of 64-bit integers.
    #[error("counter `{counter}` would overflow")]
    CounterOverflow {
        /// The counter's name.
        counter: String,
    },
    /// A value does not fit its type.
    #[error(transparent)]
    Value(#[from] ValueError),
    /// A record or transaction is over its limit; see the constants in the crate's root.
    #[error("{what} of {size} is over the limit of {size_max}")]
    TooLarge {
        /// What is measured, with its unit.
        what: &'static str,
        /// How large it is.
        size: usize,
        /// How large it may be.
        size_max: usize,
    },
    /// Another process has this data directory open.
    #[error("data directory `{}` is in use by another process", path.display())]
    InUse {
        /// The data directory.
        path: PathBuf,
    },
    /// The data was written by a newer version of the program.
    #[error("data directory has schema version {found}, this program knows versions up to {known}")]
    NewerSchema {
        /// The schema version found.
        found: i64,
        /// The newest version this program knows.
        known: i64,
    },
    /// What was read cannot have been written by this program.
    #[error("stored data is damaged: {what}")]
    Corrupt {
        /// What is wrong with it.
        what: String,
    },
    /// The disk or the database failed, or the store is closed. Whether a transaction took place is not known.
    #[error("the store is unavailable")]
    Unavailable(#[source] Arc<dyn Error + Send + Sync>),
}

/// Cause of [`StoreError::Unavailable`] after [`Store::close`](crate::Store::close).
#[derive(Debug, thiserror::Error)]
#[error("the store is closed")]
struct Closed;

impl StoreError {
    pub(crate) fn unavailable(cause: impl Error + Send + Sync + 'static) -> Self {
        Self::Unavailable(Arc::new(cause))
    }

    pub(crate) fn closed() -> Self {
        Self::unavailable(Closed)
    }
}
