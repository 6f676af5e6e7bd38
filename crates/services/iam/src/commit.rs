//! Committing an edit: read, change a copy, write it under the version that was read, and again if someone was faster.
//!
//! *Invariant:* a call that is refused has written nothing, since it only ever changed a copy.

use gatewright_store::transaction::Transaction;
use gatewright_store::{Store, StoreError};
use gatewright_wire::service::ServiceError;

use crate::refusal::limit_exceeded;

/// How often an edit is tried when it loses races, before the caller is told to come back. Each round one of the racers wins.
pub const EDIT_ATTEMPTS_MAX: usize = 32;

/// How a commit ended, if not with a failure of the store.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fate {
    /// Everything is written.
    Written,
    /// Someone changed what this transaction counted on; nothing is written.
    Outrun,
}

/// Commits, telling a lost race from a broken store.
pub(crate) async fn commit(store: &Store, transaction: Transaction) -> Result<Fate, ServiceError> {
    match store.commit(transaction).await {
        Ok(_) => Ok(Fate::Written),
        Err(StoreError::VersionMismatch { .. }) => Ok(Fate::Outrun),
        // Quotas do not count white space; this is how much of it there may be.
        Err(StoreError::TooLarge { .. }) => Err(limit_exceeded("The policies are longer than this server can store.")),
        Err(other) => Err(ServiceError::internal(other)),
    }
}
