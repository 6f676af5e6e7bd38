//! User pool domains: the record, and finding a pool by the name that its pages are asked under.
//!
//! A request to the pages is unsigned and carries nothing but the prefix, so the prefix alone leads to the pool, by the global
//! directory. A pool has one domain, and its record lies under `{pool}/`.
//!
//! Follows <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DomainDescriptionType.html>.
//!
//! # Not (yet) like AWS
//! - A prefix is unique over the whole server, not over a region: the pages' own host does not name one.
//! - There are prefix domains only. On AWS a pool may have a custom domain beside it.

use gatewright_model::timestamp::Timestamp;
use gatewright_store::record::Scope;
use serde::{Deserialize, Serialize};

use crate::Identity;
use crate::records::{self, USER_POOL_DOMAIN, USER_POOL_DOMAIN_NAMES, Versioned};
use crate::refusal::{Refusal, RefusalKind};
use crate::user_pool::{self, UserPool};

/// A domain as it is stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PoolDomain {
    /// The prefix: lower-case letters, digits and hyphens.
    pub prefix: String,
    /// The pool.
    pub user_pool_id: String,
    /// Which pages it shows.
    pub managed_login_version: ManagedLoginVersion,
    /// When it was created.
    pub created_at: Timestamp,
}

/// `ManagedLoginVersion`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ManagedLoginVersion {
    /// 1, the hosted UI. AWS: this one if nothing is said.
    #[default]
    HostedUi,
    /// 2, managed login.
    ManagedLogin,
}

impl ManagedLoginVersion {
    /// The version of a number.
    ///
    /// # Errors
    /// `InvalidParameter` for a number that is none.
    pub fn parse(number: i32) -> Result<Self, Refusal> {
        match number {
            1 => Ok(Self::HostedUi),
            2 => Ok(Self::ManagedLogin),
            _ => Err(Refusal::invalid_parameter(format!("Invalid ManagedLoginVersion: {number}. It is 1 or 2."))),
        }
    }

    /// Its number.
    #[must_use]
    pub const fn number(self) -> i32 {
        match self {
            Self::HostedUi => 1,
            Self::ManagedLogin => 2,
        }
    }
}

/// The domain of this prefix and its pool, wherever it is; `None` when nobody has it.
///
/// # Errors
/// Only of kind `Internal`.
pub async fn find(identity: &Identity, prefix: &str) -> Result<Option<(UserPool, PoolDomain)>, Refusal> {
    let Some(place) = identity.ports.store.place(USER_POOL_DOMAIN_NAMES, prefix).await? else { return Ok(None) };
    let Some(domain) = records::read::<PoolDomain>(identity, USER_POOL_DOMAIN, &place.scope, &place.key).await? else {
        return Ok(None);
    };
    match user_pool::find(identity, &place.scope, &domain.value.user_pool_id).await {
        Ok(pool) => Ok(Some((pool.value, domain.value))),
        Err(refusal) if refusal.kind == RefusalKind::ResourceNotFound => Ok(None),
        Err(refusal) => Err(refusal),
    }
}

/// A pool's domain; `None` when it has none.
///
/// # Errors
/// Only of kind `Internal`.
pub async fn of_pool(identity: &Identity, pool: &UserPool) -> Result<Option<PoolDomain>, Refusal> {
    Ok(read(identity, &pool.scope(), &pool.id).await?.map(|domain| domain.value))
}

/// The domain of the pool of this id, with its version.
pub(crate) async fn read(
    identity: &Identity,
    scope: &Scope,
    user_pool_id: &str,
) -> Result<Option<Versioned<PoolDomain>>, Refusal> {
    records::read(identity, USER_POOL_DOMAIN, scope, &records::key_in(user_pool_id, "")).await
}
