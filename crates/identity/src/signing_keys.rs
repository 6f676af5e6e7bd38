//! A pool's two signing keys: made with the pool, kept sealed in a record beside it, opened once and kept in memory.
//!
//! Follows <https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-tokens-verifying-a-jwt.html>.

use std::sync::Arc;

use gatewright_keys::jwk::PublicKeySet;
use gatewright_keys::{SealedSigningKeys, SigningKeys};
use gatewright_model::ids::{AccountId, Region};
use gatewright_store::record::Draft;

use crate::Identity;
use crate::key_work::Queue;
use crate::records::{self, USER_POOL_SIGNING_KEYS};
use crate::refusal::{Refusal, RefusalKind};
use crate::user_pool::{self, UserPool};

/// Keys for a new pool, ready to be written with it. Takes some tenths of a second, beside the threads that answer requests.
///
/// # Errors
/// Only of kind `Internal` and `TooManyRequests`.
pub async fn draft(identity: &Identity, account: &AccountId, region: &Region, user_pool_id: &str) -> Result<Draft, Refusal> {
    let keys = identity.key_work.run(Queue::Keys, SigningKeys::generate).await?.map_err(Refusal::internal)?;
    let ports = &identity.ports;
    let sealed = keys.sealed(&ports.server_key, user_pool_id, &*ports.entropy).map_err(Refusal::internal)?;
    records::draft(USER_POOL_SIGNING_KEYS, &records::scope(account, region), records::key_in(user_pool_id, ""), &sealed)
}

/// The public keys of a pool, wherever it is; `None` when there is no such pool.
///
/// # Errors
/// Only of kind `Internal`.
pub async fn published(identity: &Identity, user_pool_id: &str) -> Result<Option<PublicKeySet>, Refusal> {
    let Some(place) = identity.ports.store.place(records::USER_POOL_IDS, user_pool_id).await? else { return Ok(None) };
    let key = records::key_in(user_pool_id, "");
    let sealed = records::read::<SealedSigningKeys>(identity, USER_POOL_SIGNING_KEYS, &place.scope, &key).await?;
    Ok(sealed.map(|sealed| sealed.value.public()))
}

/// The issuer of a pool's tokens: `https://cognito-idp.{region}.amazonaws.com/{pool}`, or below the configured base; `None` when there
/// is no such pool.
///
/// # Errors
/// Only of kind `Internal`.
pub async fn published_issuer(identity: &Identity, user_pool_id: &str) -> Result<Option<String>, Refusal> {
    match user_pool::find_anywhere(identity, user_pool_id).await {
        Ok(pool) => Ok(Some(issuer(identity, &pool.value))),
        Err(refusal) if refusal.kind == RefusalKind::ResourceNotFound => Ok(None),
        Err(refusal) => Err(refusal),
    }
}

/// The issuer of a pool's tokens.
#[must_use]
pub fn issuer(identity: &Identity, pool: &UserPool) -> String {
    issuer_of(identity.ports.issuer_base.as_deref(), &pool.region, &pool.id)
}

/// The issuer of the tokens of a pool in a region, below the configured base if there is one.
#[must_use]
pub fn issuer_of(issuer_base: Option<&str>, region: &Region, user_pool_id: &str) -> String {
    match issuer_base {
        Some(base) => format!("{}/{user_pool_id}", base.trim_end_matches('/')),
        None => format!("https://cognito-idp.{region}.amazonaws.com/{user_pool_id}"),
    }
}

/// Where a pool's public keys are read: below its issuer where the issuer's base is configured, since whoever reads the issuer's document
/// reaches that; else below `base_url`, where this server is reached, since AWS's own issuer leads to AWS.
#[must_use]
pub fn key_set_address(identity: &Identity, issuer: &str, user_pool_id: &str, base_url: &str) -> String {
    match identity.ports.issuer_base {
        Some(_) => format!("{issuer}/.well-known/jwks.json"),
        None => format!("{}/{user_pool_id}/.well-known/jwks.json", base_url.trim_end_matches('/')),
    }
}

/// The keys of a pool, opened.
///
/// # Errors
/// Only of kind `Internal`.
pub(crate) async fn open(identity: &Identity, pool: &UserPool) -> Result<Arc<SigningKeys>, Refusal> {
    if let Some(keys) = identity.opened_keys.get(&pool.id) {
        return Ok(keys);
    }
    let key = records::key_in(&pool.id, "");
    let found = records::read::<SealedSigningKeys>(identity, USER_POOL_SIGNING_KEYS, &pool.scope(), &key).await?;
    let sealed = found.ok_or_else(|| Refusal::internal(format!("pool `{}` has no signing keys", pool.id)))?.value;
    let (server_key, pool_id) = (Arc::clone(&identity.ports.server_key), pool.id.clone());
    let opened = identity.key_work.run(Queue::Keys, move || SigningKeys::open(&sealed, &server_key, &pool_id)).await?;
    let keys = Arc::new(opened.map_err(Refusal::internal)?);
    identity.opened_keys.insert(pool.id.clone(), Arc::clone(&keys));
    Ok(keys)
}
