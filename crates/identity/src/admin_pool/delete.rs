//! DeleteUserPool: the pool goes with everything in it, and its public names are free.
//!
//! Follows <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteUserPool.html>.
//!
//! Clients are written under the pool's version, so none is created while the pool is deleted. A user that is written at the same
//! time is removed by whoever wrote it; see [`user`](crate::user).

use gatewright_store::StoreError;
use gatewright_store::record::Scope;
use gatewright_store::transaction::Transaction;

use super::create::POOL_COUNTER;
use crate::Identity;
use crate::records::{self, KINDS_OF_POOL, USER_POOL, USER_POOL_CLIENT, USER_POOL_CLIENT_IDS, USER_POOL_IDS, WRITE_TRIES_MAX};
use crate::refusal::Refusal;
use crate::user::user_counter;
use crate::user_pool::find;
use crate::user_pool_client::{USER_POOL_CLIENTS_MAX, UserPoolClient, client_counter};
use crate::user_pool_domain;

/// Deletes a pool.
///
/// # Errors
/// `ResourceNotFound`; `InvalidParameter` while it is protected or has a domain; `TooManyRequests` when it keeps being changed.
pub async fn delete(identity: &Identity, scope: &Scope, id: &str) -> Result<(), Refusal> {
    for _ in 0..WRITE_TRIES_MAX {
        let found = find(identity, scope, id).await?;
        if found.value.settings.is_deletion_protected {
            return Err(Refusal::invalid_parameter(
                "The user pool cannot be deleted because deletion protection is activated. Deletion protection must be inactivated \
                 first.",
            ));
        }
        // A domain is made within its pool, so none is added between this and the write.
        if user_pool_domain::read(identity, scope, id).await?.is_some() {
            return Err(Refusal::invalid_parameter(
                "User pool cannot be deleted. It has a domain configured that should be deleted first.",
            ));
        }
        let removal = removal(identity, scope, id, found.version).await?;
        match identity.ports.store.commit(removal).await {
            Ok(_) => {
                identity.opened_keys.remove(id);
                return Ok(());
            }
            Err(StoreError::VersionMismatch { .. }) => {}
            Err(other) => return Err(other.into()),
        }
    }
    Err(Refusal::too_many_requests())
}

async fn removal(identity: &Identity, scope: &Scope, id: &str, version: u64) -> Result<Transaction, Refusal> {
    let store = &identity.ports.store;
    let prefix = records::key_in(id, "");
    let clients_max = usize::try_from(USER_POOL_CLIENTS_MAX).unwrap_or(usize::MAX);
    let clients = store.scan(USER_POOL_CLIENT, scope, &prefix, None, clients_max).await?;
    let mut removal = Transaction::new().delete_version(USER_POOL, scope.clone(), id, version).release(USER_POOL_IDS, id).count(
        scope.clone(),
        POOL_COUNTER,
        -1,
    );
    for client in clients {
        removal = removal.release(USER_POOL_CLIENT_IDS, client.value::<UserPoolClient>()?.id);
    }
    for kind in KINDS_OF_POOL {
        removal = removal.delete_prefix(*kind, scope.clone(), prefix.clone());
    }
    for counter in [user_counter(id), client_counter(id)] {
        let count = store.counter(scope, &counter).await?;
        removal = removal.count(scope.clone(), counter, -count);
    }
    Ok(removal)
}
