//! CreateUserPool.
//!
//! Follows <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPool.html>.

use gatewright_model::ids::{AccountId, Region};
use gatewright_store::StoreError;
use gatewright_store::transaction::Transaction;

use super::mfa::check_kept;
use crate::records::{self, USER_POOL, USER_POOL_IDS};
use crate::refusal::{Refusal, RefusalKind};
use crate::user_pool::{AliasAttribute, ContactAttribute, MfaConfiguration, SchemaAttribute, UserPool, UserPoolSettings};
use crate::{Identity, attribute_schema, signing_keys};

/// AWS: most pools of an account and region.
pub const USER_POOLS_MAX: i64 = 1000;
/// The counter of a scope's pools.
pub(crate) const POOL_COUNTER: &str = "user_pools";

/// Characters after the region in a pool's id.
const ID_CHARS: usize = 9;
const ID_ALPHABET: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
/// How often another id is drawn when one is taken. One in 10^16 is.
const ID_DRAWS_MAX: usize = 3;

/// What a new pool is asked to be.
#[derive(Debug, Clone)]
pub struct NewUserPool {
    /// Its name; others may have the same.
    pub name: String,
    /// Changes to standard attributes, and custom attributes without their prefix.
    pub schema: Vec<SchemaAttribute>,
    /// `AliasAttributes`.
    pub alias_attributes: Option<Vec<AliasAttribute>>,
    /// `UsernameAttributes`.
    pub username_attributes: Option<Vec<ContactAttribute>>,
    /// `UsernameConfiguration.CaseSensitive`.
    pub case_sensitive: Option<bool>,
    /// The rest.
    pub settings: UserPoolSettings,
}

/// Creates a pool.
///
/// # Errors
/// `InvalidParameter`, `LimitExceeded`.
pub async fn create(identity: &Identity, account: &AccountId, region: &Region, new: NewUserPool) -> Result<UserPool, Refusal> {
    check_kept(new.settings.mfa, MfaConfiguration::Off)?;
    // AWS: an empty list is no list.
    let alias_attributes = new.alias_attributes.filter(|asked| !asked.is_empty());
    let username_attributes = new.username_attributes.filter(|asked| !asked.is_empty());
    if alias_attributes.is_some() && username_attributes.is_some() {
        return Err(Refusal::invalid_parameter(
            "Only one of the aliasAttributes or usernameAttributes can be set in a user pool.",
        ));
    }
    let scope = records::scope(account, region);
    if identity.ports.store.counter(&scope, POOL_COUNTER).await? >= USER_POOLS_MAX {
        return Err(Refusal::new(RefusalKind::LimitExceeded, "Maximum number of user pools has been reached."));
    }
    let now = identity.ports.clock.now();
    let mut pool = UserPool {
        id: String::new(),
        account: account.clone(),
        region: region.clone(),
        name: new.name,
        created_at: now,
        modified_at: now,
        schema: attribute_schema::complete(new.schema)?,
        alias_attributes,
        username_attributes,
        case_sensitive: new.case_sensitive,
        settings: new.settings,
    };
    for _ in 0..ID_DRAWS_MAX {
        pool.id = format!("{region}_{}", identity.ports.entropy.text(ID_ALPHABET, ID_CHARS));
        let signing_keys = signing_keys::draft(identity, account, region, &pool.id).await?;
        let transaction = Transaction::new()
            .create(signing_keys)
            .create(records::draft(USER_POOL, &scope, pool.id.clone(), &pool)?)
            .claim(USER_POOL_IDS, pool.id.clone(), scope.clone(), pool.id.clone())
            .count(scope.clone(), POOL_COUNTER, 1);
        match identity.ports.store.commit(transaction).await {
            Ok(_) => return Ok(pool),
            Err(StoreError::Exists { .. } | StoreError::NameTaken { .. }) => {}
            Err(other) => return Err(other.into()),
        }
    }
    Err(Refusal::internal("no free pool id was drawn"))
}
