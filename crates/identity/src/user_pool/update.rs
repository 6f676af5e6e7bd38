//! UpdateUserPool: what is not said goes back to its default.
//!
//! Follows <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateUserPool.html>.

use gatewright_store::StoreError;
use gatewright_store::record::Scope;
use gatewright_store::transaction::Transaction;

use super::{UserPoolSettings, find};
use crate::Identity;
use crate::records::{self, USER_POOL};
use crate::refusal::{Refusal, RefusalKind};

/// Replaces a pool's settings, and its name if one is given.
///
/// # Errors
/// `ResourceNotFound`; `TooManyRequests` when the pool is changed at the same time.
pub async fn update(
    identity: &Identity,
    scope: &Scope,
    id: &str,
    name: Option<String>,
    settings: UserPoolSettings,
) -> Result<(), Refusal> {
    let found = find(identity, scope, id).await?;
    let mut pool = found.value;
    pool.name = name.unwrap_or(pool.name);
    pool.settings = settings;
    pool.modified_at = identity.ports.clock.now();
    let draft = records::draft(USER_POOL, scope, pool.id.clone(), &pool)?;
    match identity.ports.store.commit(Transaction::new().replace(draft, found.version)).await {
        Ok(_) => Ok(()),
        Err(StoreError::VersionMismatch { .. }) => {
            Err(Refusal::new(RefusalKind::TooManyRequests, "The user pool is being changed at the same time."))
        }
        Err(other) => Err(other.into()),
    }
}
