//! UpdateUserPoolClient (what is not said goes back to its default) and DeleteUserPoolClient.

use gatewright_store::StoreError;
use gatewright_store::record::Scope;
use gatewright_store::transaction::Transaction;

use super::named::Named;
use super::rules::{self, SecretPresence};
use crate::Identity;
use crate::records::{self, UI_CUSTOMIZATION, USER_POOL_CLIENT, USER_POOL_CLIENT_IDS, WRITE_TRIES_MAX};
use crate::refusal::Refusal;
use crate::user_pool;
use crate::user_pool_client::{UserPoolClient, UserPoolClientSettings, client_counter, find};
use crate::write_within::{Written, write_within};

/// Replaces a client's settings, and its name if one is given. The secret stays.
///
/// # Errors
/// `ResourceNotFound`, `InvalidParameter`, `InvalidOAuthFlow`, `ScopeDoesNotExist`; `TooManyRequests` when the client is
/// changed at the same time.
pub async fn update(
    identity: &Identity,
    scope: &Scope,
    user_pool_id: &str,
    id: &str,
    name: Option<String>,
    settings: UserPoolClientSettings,
) -> Result<UserPoolClient, Refusal> {
    let pool = user_pool::find(identity, scope, user_pool_id).await?.value;
    let found = find(identity, &pool, id).await?;
    let mut client = found.value;
    let presence = if client.sealed_secret.is_some() { SecretPresence::Secret } else { SecretPresence::Public };
    rules::check(&pool, &Named::of(identity, &pool).await?, &settings, presence)?;
    client.name = name.unwrap_or(client.name);
    client.settings = settings;
    client.modified_at = identity.ports.clock.now();
    let draft = records::draft(USER_POOL_CLIENT, scope, records::key_in(&pool.id, id), &client)?;
    match identity.ports.store.commit(Transaction::new().replace(draft, found.version)).await {
        Ok(_) => Ok(client),
        Err(StoreError::VersionMismatch { .. }) => Err(Refusal::too_many_requests()),
        Err(other) => Err(other.into()),
    }
}

/// Deletes a client; its id is free.
///
/// # Errors
/// `ResourceNotFound`; `TooManyRequests` when the pool keeps being changed.
pub async fn delete(identity: &Identity, scope: &Scope, user_pool_id: &str, id: &str) -> Result<(), Refusal> {
    for _ in 0..WRITE_TRIES_MAX {
        let pool = user_pool::find(identity, scope, user_pool_id).await?;
        let client = find(identity, &pool.value, id).await?;
        let transaction = Transaction::new()
            .delete_version(USER_POOL_CLIENT, scope.clone(), records::key_in(user_pool_id, id), client.version)
            .delete(UI_CUSTOMIZATION, scope.clone(), records::key_in(user_pool_id, id))
            .release(USER_POOL_CLIENT_IDS, id)
            .count(scope.clone(), client_counter(user_pool_id), -1);
        if write_within(identity, &pool, transaction).await? == Written::Done {
            return Ok(());
        }
    }
    Err(Refusal::too_many_requests())
}
