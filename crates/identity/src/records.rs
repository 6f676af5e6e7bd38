//! What this crate stores: kinds, keys and public names, and reading one record.
//!
//! Everything of a pool lies in the pool's scope under keys that start with `{pool}/`, and index values start so too, so that a
//! pool's records are one stretch and go with it. Only signing keys are fed: the road verifies tokens with their public halves.

use gatewright_model::ids::{AccountId, Region};
use gatewright_store::record::{Draft, Kind, Record, Scope};
use gatewright_store::transaction::Namespace;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::Identity;
use crate::refusal::Refusal;

/// How often a change is tried that somebody else's change, at the same time, makes void.
pub(crate) const WRITE_TRIES_MAX: usize = 8;

/// A [`UserPool`](crate::user_pool::UserPool) under `{pool}`.
pub const USER_POOL: Kind = Kind { name: "user_pool", is_fed: false };

/// A [`UserPoolClient`](crate::user_pool_client::UserPoolClient) under `{pool}/{client}`.
pub const USER_POOL_CLIENT: Kind = Kind { name: "user_pool_client", is_fed: false };

/// A pool's [`PoolDomain`](crate::user_pool_domain::PoolDomain) under `{pool}/`.
pub const USER_POOL_DOMAIN: Kind = Kind { name: "user_pool_domain", is_fed: false };

/// A [`ResourceServer`](crate::resource_server::ResourceServer) under `{pool}/{identifier}`.
pub const RESOURCE_SERVER: Kind = Kind { name: "resource_server", is_fed: false };

/// An [`IdentityProvider`](crate::identity_provider::IdentityProvider) under `{pool}/{name}`.
pub const IDENTITY_PROVIDER: Kind = Kind { name: "identity_provider", is_fed: false };

/// A [`UiCustomization`](crate::ui_customization::UiCustomization) under `{pool}/{client or ALL}`.
pub const UI_CUSTOMIZATION: Kind = Kind { name: "ui_customization", is_fed: false };

/// A [`User`](crate::user::User) under `{pool}/{folded username}`.
pub const USER: Kind = Kind { name: "user", is_fed: false };

/// A code that was sent, under `{pool}/{sub}/{purpose}`. (A username may hold slashes, a sub none.)
pub const CONFIRMATION_CODE: Kind = Kind { name: "confirmation_code", is_fed: false };

/// A pool's [`SealedSigningKeys`](gatewright_keys::SealedSigningKeys) under `{pool}/`.
pub const USER_POOL_SIGNING_KEYS: Kind = Kind { name: "user_pool_signing_keys", is_fed: true };

/// A [`SignIn`](crate::sign_in::SignIn): what a refresh token stands for, under `{pool}/{sub}/{id}`.
pub const SIGN_IN: Kind = Kind { name: "sign_in", is_fed: false };

/// A challenge's session that was used, under `{pool}/{session}`; see [`session`](crate::session).
pub const USED_SESSION: Kind = Kind { name: "used_session", is_fed: false };

/// A browser's [`LoginSession`](crate::login_session::LoginSession) with the pool's domain, under `{pool}/{pseudonym of the cookie}`.
pub const LOGIN_SESSION: Kind = Kind { name: "login_session", is_fed: false };

/// An [`AuthorizationCode`](crate::authorization_code::AuthorizationCode), used or not, under `{pool}/{pseudonym of the code}`.
pub const AUTHORIZATION_CODE: Kind = Kind { name: "authorization_code", is_fed: false };

/// A visit to an identity provider that has ended, under `{pool}/{pseudonym of its state}`; see [`provider_visit`](crate::provider_visit).
pub const PROVIDER_VISIT: Kind = Kind { name: "provider_visit", is_fed: false };

/// Every kind whose keys start with `{pool}/`: what goes when a pool is deleted.
pub(crate) const KINDS_OF_POOL: &[Kind] = &[
    USER_POOL_CLIENT,
    USER_POOL_DOMAIN,
    RESOURCE_SERVER,
    IDENTITY_PROVIDER,
    UI_CUSTOMIZATION,
    USER,
    CONFIRMATION_CODE,
    USER_POOL_SIGNING_KEYS,
    SIGN_IN,
    USED_SESSION,
    LOGIN_SESSION,
    AUTHORIZATION_CODE,
    PROVIDER_VISIT,
];

/// Pool ids in the global directory: tokens and JWKS addresses carry nothing else.
pub const USER_POOL_IDS: Namespace = Namespace("user_pool");

/// Client ids in the global directory: unsigned calls carry nothing else. Leads to the client's record.
pub const USER_POOL_CLIENT_IDS: Namespace = Namespace("user_pool_client");

/// Prefixes of domains in the global directory: requests to the pages carry nothing else. Leads to the domain's record.
pub const USER_POOL_DOMAIN_NAMES: Namespace = Namespace("user_pool_domain");

/// The pool whose signing keys lie under a key.
#[must_use]
pub fn pool_of_signing_keys(key: &str) -> Option<&str> {
    key.strip_suffix('/')
}

/// A value and the version of the record it was read from.
#[derive(Debug, Clone, PartialEq)]
pub struct Versioned<T> {
    /// The value.
    pub value: T,
    /// The record's version, for a conditional write.
    pub version: u64,
}

/// Where the records of an account and region lie.
#[must_use]
pub fn scope(account: &AccountId, region: &Region) -> Scope {
    Scope { account: account.clone(), region: Some(region.clone()) }
}

/// Key (and index value) of something in a pool.
#[must_use]
pub fn key_in(user_pool_id: &str, rest: &str) -> String {
    format!("{user_pool_id}/{rest}")
}

/// What is kept under a key, if anything is.
///
/// # Errors
/// Only of kind `Internal`.
pub async fn read<T: DeserializeOwned>(
    identity: &Identity,
    kind: Kind,
    scope: &Scope,
    key: &str,
) -> Result<Option<Versioned<T>>, Refusal> {
    let record = identity.ports.store.get(kind, scope, key).await?;
    record.map(|record| Ok(Versioned { value: record.value()?, version: record.version })).transpose()
}

/// Up to `limit` things of a kind in a pool, in key order.
///
/// # Errors
/// Only of kind `Internal`.
pub(crate) async fn all_in<T: DeserializeOwned>(
    identity: &Identity,
    kind: Kind,
    scope: &Scope,
    user_pool_id: &str,
    limit: usize,
) -> Result<Vec<T>, Refusal> {
    let found = identity.ports.store.scan(kind, scope, &key_in(user_pool_id, ""), None, limit).await?;
    Ok(found.iter().map(Record::value).collect::<Result<_, _>>()?)
}

/// A value, ready to be written.
///
/// # Errors
/// Only of kind `Internal`.
pub fn draft(kind: Kind, scope: &Scope, key: String, value: &impl Serialize) -> Result<Draft, Refusal> {
    Ok(Draft::new(kind, scope.clone(), key, value)?)
}
