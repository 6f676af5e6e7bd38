//! User pools: the record, and finding one.
//!
//! Follows <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UserPoolType.html>.

use gatewright_model::ids::{AccountId, Region};
use gatewright_model::timestamp::Timestamp;
use gatewright_store::record::Scope;
use serde::{Deserialize, Serialize};

use crate::Identity;
use crate::records::{self, USER_POOL, USER_POOL_IDS, Versioned};
use crate::refusal::Refusal;

mod attribute;
mod lambda_config;
mod settings;

pub use attribute::{AliasAttribute, AttributeDataType, ContactAttribute, SchemaAttribute};
pub use lambda_config::{LambdaArn, LambdaConfig, NotALambdaArn, PreTokenGenerationConfig, PreTokenGenerationVersion};
pub use settings::{
    AdminCreateUserConfig, EmailConfiguration, InviteMessageTemplate, MfaConfiguration, PasswordPolicy,
    TEMPORARY_PASSWORD_VALIDITY_DAYS, UserPoolSettings, VerificationMessageTemplate,
};

/// A pool as it is stored.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct UserPool {
    /// `us-east-1_AbCdEfGhI`.
    pub id: String,
    /// The owner.
    pub account: AccountId,
    /// The region.
    pub region: Region,
    /// Name as it was given.
    pub name: String,
    /// When it was created.
    pub created_at: Timestamp,
    /// When it was last changed.
    pub modified_at: Timestamp,
    /// Every attribute a user may have, standard ones first, in AWS's order; custom ones carry their prefix.
    pub schema: Vec<SchemaAttribute>,
    /// What users may sign in with beside their name; `None` when not asked for. Never changes.
    pub alias_attributes: Option<Vec<AliasAttribute>>,
    /// What users sign in with instead of a name; `None` when users have names. Never changes.
    pub username_attributes: Option<Vec<ContactAttribute>>,
    /// Whether names differ by case, if it was said; AWS's default is that they do. Never changes.
    pub case_sensitive: Option<bool>,
    /// Everything that UpdateUserPool replaces.
    pub settings: UserPoolSettings,
}

impl UserPool {
    /// Where everything of this pool lies.
    #[must_use]
    pub fn scope(&self) -> Scope {
        records::scope(&self.account, &self.region)
    }

    /// `arn:aws:cognito-idp:{region}:{account}:userpool/{id}`.
    #[must_use]
    pub fn arn(&self) -> String {
        arn(&self.account, &self.region, &self.id)
    }

    /// What stands after the first `_` of the id: a part of what SRP hashes.
    #[must_use]
    pub fn id_suffix(&self) -> &str {
        self.id.split_once('_').map_or("", |(_, suffix)| suffix)
    }

    /// Whether names, addresses and preferred names differ by case.
    #[must_use]
    pub fn is_case_sensitive(&self) -> bool {
        // AWS: a pool made through the API is case-sensitive unless it says otherwise.
        self.case_sensitive.unwrap_or(true)
    }

    /// Whether users sign in with an address or number and their name is their sub.
    #[must_use]
    pub fn has_username_attributes(&self) -> bool {
        self.username_attributes.as_ref().is_some_and(|attributes| !attributes.is_empty())
    }
}

/// `arn:aws:cognito-idp:{region}:{account}:userpool/{id}`.
#[must_use]
pub fn arn(account: &AccountId, region: &Region, id: &str) -> String {
    format!("arn:{}:cognito-idp:{region}:{account}:userpool/{id}", region.partition())
}

/// The pool of this id in an account and region.
///
/// # Errors
/// `ResourceNotFound`.
pub async fn find(identity: &Identity, scope: &Scope, id: &str) -> Result<Versioned<UserPool>, Refusal> {
    records::read(identity, USER_POOL, scope, id).await?.ok_or_else(|| Refusal::no_such_pool(id))
}

/// The pool of this id, wherever it is.
///
/// # Errors
/// `ResourceNotFound`.
pub async fn find_anywhere(identity: &Identity, id: &str) -> Result<Versioned<UserPool>, Refusal> {
    let place = identity.ports.store.place(USER_POOL_IDS, id).await?.ok_or_else(|| Refusal::no_such_pool(id))?;
    find(identity, &place.scope, id).await
}
