//! Sign-ins: one record each, from the proof to the end by time, by revocation or with the user.
//!
//! A sign-in's id is its tokens' `origin_jti`: access tokens of a sign-in that has ended are refused by the operations that take one.
//! Sign-ins lie beside their user under the user's sub, so that all of one user end in one step.
//!
//! Follows <https://docs.aws.amazon.com/cognito/latest/developerguide/token-revocation.html>.
//!
//! Tokens of a client that does not revoke tokens carry no `origin_jti`; their sign-in is found by their `event_id`, so that the end of all
//! sign-ins of a user ends them too.

use gatewright_model::timestamp::Timestamp;
use gatewright_store::Match;
use gatewright_store::record::{Draft, Uniqueness};
use gatewright_store::transaction::Transaction;
use serde::{Deserialize, Serialize};

use crate::Identity;
use crate::app_client::AppClient;
use crate::records::{self, SIGN_IN, Versioned};
use crate::refusal::Refusal;
use crate::user::{ProviderIdentity, User};
use crate::user_pool::UserPool;

/// Index of sign-ins by `event_id`.
const EVENT_INDEX: &str = "event";

/// A sign-in as it is stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignIn {
    /// Its id, `origin_jti` of its tokens.
    pub id: String,
    /// The client it was made with.
    pub client_id: String,
    /// The user's sub.
    pub sub: String,
    /// When the user proved a password, or a provider said who the user is: `auth_time`.
    pub authenticated_at: Timestamp,
    /// `event_id` of its tokens.
    pub event_id: String,
    /// When its refresh token ends.
    pub expires_at: Timestamp,
    /// Which generation of its refresh token is the present one.
    pub generation: u64,
    /// When that generation began.
    pub rotated_at: Timestamp,
    /// The scopes that the pool's domain has granted; `None` for a sign-in through the API.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scopes: Option<Vec<String>>,
    /// Who a provider has said the user is; `None` for a sign-in with a password.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub identity: Option<ProviderIdentity>,
}

/// Ends every sign-in of a user, in a transaction.
pub fn end_all(transaction: Transaction, pool: &UserPool, sub: &str) -> Transaction {
    transaction.delete_prefix(SIGN_IN, pool.scope(), records::key_in(&pool.id, &format!("{sub}/")))
}

/// A sign-in of a user; `None` when it has ended.
///
/// # Errors
/// Only of kind `Internal`.
pub(crate) async fn find(
    identity: &Identity,
    pool: &UserPool,
    sub: &str,
    id: &str,
) -> Result<Option<Versioned<SignIn>>, Refusal> {
    records::read(identity, SIGN_IN, &pool.scope(), &key_of(pool, sub, id)).await
}

/// Whether a sign-in of a user still counts: it has not ended, and it [`counts_for`](SignIn::counts_for) the user.
///
/// # Errors
/// Only of kind `Internal`.
pub(crate) async fn is_alive(identity: &Identity, pool: &UserPool, user: &User, id: &str) -> Result<bool, Refusal> {
    let found = find(identity, pool, &user.sub, id).await?;
    Ok(found.is_some_and(|found| found.value.counts_for(user)))
}

/// Whether the sign-in with this `event_id` still counts.
///
/// # Errors
/// Only of kind `Internal`.
pub(crate) async fn is_event_alive(identity: &Identity, pool: &UserPool, user: &User, event_id: &str) -> Result<bool, Refusal> {
    let value = records::key_in(&pool.id, event_id);
    let found = identity.ports.store.index_scan(SIGN_IN, &pool.scope(), EVENT_INDEX, Match::Equals(&value), None, 1).await?;
    let Some(record) = found.first() else { return Ok(false) };
    Ok(record.value::<SignIn>()?.counts_for(user))
}

/// Ends one sign-in of a user, in a transaction.
pub(crate) fn end(transaction: Transaction, pool: &UserPool, sub: &str, id: &str) -> Transaction {
    transaction.delete(SIGN_IN, pool.scope(), key_of(pool, sub, id))
}

impl SignIn {
    /// A sign-in of a user with a client, through the API and as of now, that lasts so long.
    pub(crate) fn new(identity: &Identity, app: &AppClient, user: &User, validity_s: i64) -> Self {
        let (now, entropy) = (identity.ports.clock.now(), &identity.ports.entropy);
        Self {
            id: entropy.uuid(),
            client_id: app.client.id.clone(),
            sub: user.sub.clone(),
            authenticated_at: now,
            event_id: entropy.uuid(),
            expires_at: now.plus_ms(validity_s.saturating_mul(1000)),
            generation: 0,
            rotated_at: now,
            scopes: None,
            identity: None,
        }
    }

    /// Whether it is this user's, and the user is still the person of whom a provider has said so, if one has.
    pub(crate) fn counts_for(&self, user: &User) -> bool {
        self.sub == user.sub && self.identity.as_ref().is_none_or(|identity| user.identities().contains(identity))
    }

    /// Ends this one, in a transaction.
    pub(crate) fn end(&self, transaction: Transaction, pool: &UserPool) -> Transaction {
        end(transaction, pool, &self.sub, &self.id)
    }

    /// The sign-in, ready to be written.
    pub(crate) fn draft(&self, pool: &UserPool) -> Result<Draft, Refusal> {
        let draft = records::draft(SIGN_IN, &pool.scope(), key_of(pool, &self.sub, &self.id), self)?;
        let event = records::key_in(&pool.id, &self.event_id);
        Ok(draft.indexed(EVENT_INDEX, event, Uniqueness::Shared).expiring(self.expires_at))
    }
}

fn key_of(pool: &UserPool, sub: &str, id: &str) -> String {
    records::key_in(&pool.id, &format!("{sub}/{id}"))
}
