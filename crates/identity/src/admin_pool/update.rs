//! UpdateUserPool: what is not said goes back to its default.
//!
//! Follows <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateUserPool.html>.

use gatewright_store::StoreError;
use gatewright_store::record::Scope;
use gatewright_store::transaction::Transaction;

use super::mfa::check_kept;
use crate::Identity;
use crate::records::{self, USER_POOL, WRITE_TRIES_MAX};
use crate::refusal::Refusal;
use crate::user_pool::{UserPoolSettings, find};

/// Replaces a pool's settings, and its name if one is given.
///
/// # Errors
/// `ResourceNotFound`; `InvalidParameter` when a second factor is demanded that the pool does not have; `TooManyRequests` when the pool keeps being changed.
pub async fn update(
    identity: &Identity,
    scope: &Scope,
    id: &str,
    name: Option<String>,
    settings: UserPoolSettings,
) -> Result<(), Refusal> {
    for _ in 0..WRITE_TRIES_MAX {
        let found = find(identity, scope, id).await?;
        let mut pool = found.value;
        check_kept(settings.mfa, pool.settings.mfa)?;
        pool.name = name.clone().unwrap_or(pool.name);
        pool.settings = settings.clone();
        pool.modified_at = identity.ports.clock.now();
        let draft = records::draft(USER_POOL, scope, pool.id.clone(), &pool)?;
        match identity.ports.store.commit(Transaction::new().replace(draft, found.version)).await {
            Ok(_) => return Ok(()),
            Err(StoreError::VersionMismatch { .. }) => {}
            Err(other) => return Err(other.into()),
        }
    }
    Err(Refusal::too_many_requests())
}
