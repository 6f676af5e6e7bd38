//! Identity providers of a pool: the record, finding one, and the secret with which the pool is a client of it, sealed at rest.
//!
//! A provider says who somebody is who signs in through the pool's pages. What is kept here is how it is asked; asking it is the
//! pages' work. What was not said of its [`Endpoints`] stands in the discovery document of its issuer, which whoever asks it reads.
//!
//! Follows <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_IdentityProviderType.html>.
//!
//! # Not (yet) like AWS
//! - Discovery is not tried when a provider is written: an issuer that cannot be reached is found out at the first sign-in, and
//!   discovered endpoints are not shown.

use std::collections::BTreeMap;

use gatewright_keys::Purpose;
use gatewright_model::secret::Secret;
use gatewright_model::timestamp::Timestamp;
use gatewright_store::Match;
use gatewright_store::record::Record;
use serde::{Deserialize, Serialize};

use crate::Identity;
use crate::records::{self, IDENTITY_PROVIDER, Versioned};
use crate::refusal::{Refusal, RefusalKind};
use crate::user_pool::UserPool;

mod details;

pub use details::{AttributesRequestMethod, DETAIL_CHARS_MAX, Endpoints, ProviderDetails, ProviderKind};

/// AWS: most identity providers of a pool.
pub const IDENTITY_PROVIDERS_MAX: usize = 300;
/// What a user's name is mapped from, and no other claim: it is what the provider tells people apart by.
pub const SUBJECT_CLAIM: &str = "sub";
/// The key of a mapping that stands for the user's name.
pub const USERNAME: &str = "username";

/// The index that leads from `{pool}/{identifier}` to a provider.
pub(crate) const IDENTIFIER_INDEX: &str = "identifier";

/// A provider as it is stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IdentityProvider {
    /// The pool.
    pub user_pool_id: String,
    /// What clients and requests name it by, and what its users' names start with. Never changes.
    pub name: String,
    /// Whose it is. Never changes.
    pub kind: ProviderKind,
    /// How it is asked.
    pub details: ProviderDetails,
    /// The secret of the pool as its client, sealed with the server's key; `None` when it has none.
    pub sealed_client_secret: Option<String>,
    /// Attributes of users and the claims that fill them; [`USERNAME`] is always there.
    pub attribute_mapping: BTreeMap<String, String>,
    /// Other names that requests may name it by, such as domains of e-mail addresses.
    pub identifiers: Option<Vec<String>>,
    /// When it was created.
    pub created_at: Timestamp,
    /// When it was last changed.
    pub modified_at: Timestamp,
}

/// The provider of this name in a pool.
///
/// # Errors
/// `ResourceNotFound`.
pub async fn find(identity: &Identity, pool: &UserPool, name: &str) -> Result<Versioned<IdentityProvider>, Refusal> {
    let key = records::key_in(&pool.id, name);
    let found = records::read(identity, IDENTITY_PROVIDER, &pool.scope(), &key).await?;
    found.ok_or_else(|| {
        Refusal::new(RefusalKind::ResourceNotFound, format!("The provider {name} does not exist for User Pool {}.", pool.id))
    })
}

/// Whether a pool has a provider of this name.
///
/// # Errors
/// Only of kind `Internal`.
pub(crate) async fn is_there(identity: &Identity, pool: &UserPool, name: &str) -> Result<bool, Refusal> {
    let key = records::key_in(&pool.id, name);
    Ok(identity.ports.store.get(IDENTITY_PROVIDER, &pool.scope(), &key).await?.is_some())
}

/// The provider that has this identifier; `None` when none has.
///
/// # Errors
/// Only of kind `Internal`.
pub async fn of_identifier(identity: &Identity, pool: &UserPool, identifier: &str) -> Result<Option<IdentityProvider>, Refusal> {
    let value = records::key_in(&pool.id, identifier);
    let (store, scope) = (&identity.ports.store, pool.scope());
    let found = store.index_scan(IDENTITY_PROVIDER, &scope, IDENTIFIER_INDEX, Match::Equals(&value), None, 1).await?;
    Ok(found.first().map(Record::value).transpose()?)
}

/// All providers of a pool, in the order of their names.
///
/// # Errors
/// Only of kind `Internal`.
pub async fn all(identity: &Identity, pool: &UserPool) -> Result<Vec<IdentityProvider>, Refusal> {
    records::all_in(identity, IDENTITY_PROVIDER, &pool.scope(), &pool.id, IDENTITY_PROVIDERS_MAX).await
}

/// The secret of the pool as the provider's client; `None` when it has none.
///
/// # Errors
/// Only of kind `Internal`.
pub fn client_secret(identity: &Identity, provider: &IdentityProvider) -> Result<Option<Secret<String>>, Refusal> {
    let Some(sealed) = &provider.sealed_client_secret else { return Ok(None) };
    let record = records::key_in(&provider.user_pool_id, &provider.name);
    let opened = identity.ports.server_key.open(Purpose::ProviderSecret, &record, sealed).map_err(Refusal::internal)?;
    let text = String::from_utf8(opened.expose().clone()).map_err(|_| Refusal::internal("a provider's secret is not text"))?;
    Ok(Some(Secret::new(text)))
}

/// A secret as the provider's record keeps it.
pub(crate) fn seal_client_secret(
    identity: &Identity,
    user_pool_id: &str,
    name: &str,
    secret: &Secret<String>,
) -> Result<String, Refusal> {
    let record = records::key_in(user_pool_id, name);
    let (key, entropy) = (&identity.ports.server_key, &*identity.ports.entropy);
    key.seal(Purpose::ProviderSecret, &record, secret.expose().as_bytes(), entropy).map_err(Refusal::internal)
}
