//! Writes that make or remove something of a pool that must not outlive it, or of which there are so many and no more.
//!
//! Each of them rewrites the pool under the version that was read, beside its own steps. So nothing is made in a pool that is deleted
//! at the same time, and what was counted before the write is still so with it.

use gatewright_store::StoreError;
use gatewright_store::record::Draft;
use gatewright_store::transaction::Transaction;

use crate::Identity;
use crate::records::{USER_POOL, Versioned};
use crate::user_pool::UserPool;

/// How a write ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Written {
    /// It is done.
    Done,
    /// The pool, or what the write stands on, was changed since it was read: read again.
    PoolChanged,
}

/// Commits the steps if the pool is still the one that was read.
pub(crate) async fn write_within(
    identity: &Identity,
    pool: &Versioned<UserPool>,
    steps: Transaction,
) -> Result<Written, StoreError> {
    let draft = Draft::new(USER_POOL, pool.value.scope(), pool.value.id.clone(), &pool.value)?;
    match identity.ports.store.commit(steps.replace(draft, pool.version)).await {
        Ok(_) => Ok(Written::Done),
        Err(StoreError::VersionMismatch { .. }) => Ok(Written::PoolChanged),
        Err(other) => Err(other),
    }
}
