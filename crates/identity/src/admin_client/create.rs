//! CreateUserPoolClient.
//!
//! Clients are made and removed within their pool ([`write_within`]): none outlives it, and their number is exact.

use gatewright_store::record::Scope;
use gatewright_store::transaction::Transaction;

use super::named::Named;
use super::rules::{self, SecretPresence};
use crate::Identity;
use crate::records::{self, USER_POOL_CLIENT, USER_POOL_CLIENT_IDS, WRITE_TRIES_MAX};
use crate::refusal::{Refusal, RefusalKind};
use crate::user_pool;
use crate::user_pool_client::{
    self, ClientSecret, USER_POOL_CLIENTS_MAX, UserPoolClient, UserPoolClientSettings, client_counter,
};
use crate::write_within::{Written, write_within};

/// Characters of a client's id.
const ID_CHARS: usize = 26;

/// Creates a client.
///
/// # Errors
/// `ResourceNotFound`, `InvalidParameter`, `InvalidOAuthFlow`, `ScopeDoesNotExist`, `LimitExceeded`; `TooManyRequests` when the
/// pool keeps being changed.
pub async fn create(
    identity: &Identity,
    scope: &Scope,
    user_pool_id: &str,
    name: String,
    client_secret: ClientSecret,
    settings: UserPoolClientSettings,
) -> Result<UserPoolClient, Refusal> {
    let id = identity.ports.entropy.lower_id(ID_CHARS);
    let client_secret = client_secret.draw(identity);
    let presence = if client_secret.is_some() { SecretPresence::Secret } else { SecretPresence::Public };
    let sealed_secret =
        client_secret.map(|secret| user_pool_client::seal_secret(identity, user_pool_id, &id, &secret)).transpose()?;
    let now = identity.ports.clock.now();
    let user_pool_id = user_pool_id.to_owned();
    let client = UserPoolClient { id, user_pool_id, name, sealed_secret, created_at: now, modified_at: now, settings };
    for _ in 0..WRITE_TRIES_MAX {
        let pool = user_pool::find(identity, scope, &client.user_pool_id).await?;
        let named = Named::of(identity, &pool.value).await?;
        rules::check(&pool.value, &named, &client.settings, presence)?;
        let counter = client_counter(&client.user_pool_id);
        if identity.ports.store.counter(scope, &counter).await? >= USER_POOL_CLIENTS_MAX {
            return Err(Refusal::new(RefusalKind::LimitExceeded, "Maximum number of user pool clients has been reached."));
        }
        let key = records::key_in(&client.user_pool_id, &client.id);
        let transaction = Transaction::new()
            .create(records::draft(USER_POOL_CLIENT, scope, key.clone(), &client)?)
            .claim(USER_POOL_CLIENT_IDS, client.id.clone(), scope.clone(), key)
            .count(scope.clone(), counter, 1);
        if write_within(identity, &pool, transaction).await? == Written::Done {
            return Ok(client);
        }
    }
    Err(Refusal::too_many_requests())
}
