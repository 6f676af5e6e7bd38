//! User pools: the record, its defaults, and finding one.
//!
//! Follows <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UserPoolType.html>.

mod create;
mod delete;
mod list;
mod update;

use std::collections::BTreeMap;

use gatewright_model::ids::{AccountId, Region};
use gatewright_model::timestamp::Timestamp;
use gatewright_store::record::Scope;
use serde::{Deserialize, Serialize};

use crate::Identity;
use crate::records::{self, USER_POOL, USER_POOL_IDS, Versioned};
use crate::refusal::Refusal;

pub use create::{NewUserPool, USER_POOLS_MAX, create};
pub use delete::delete;
pub use list::list;
pub use update::update;

/// AWS: days for which an administrator's password can be used, if it was not said.
pub const TEMPORARY_PASSWORD_VALIDITY_DAYS: i32 = 7;

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

/// What UpdateUserPool replaces as a whole. `None` is what was not said and is not shown.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct UserPoolSettings {
    /// What passwords must be like.
    pub password_policy: PasswordPolicy,
    /// `SignInPolicy.AllowedFirstAuthFactors`; only `PASSWORD` yet.
    pub allowed_first_auth_factors: Vec<String>,
    /// `DeletionProtection` is `ACTIVE`.
    pub is_deletion_protected: bool,
    /// What is verified by a code at sign-up.
    pub auto_verified_attributes: Option<Vec<ContactAttribute>>,
    /// `SmsVerificationMessage`.
    pub sms_verification_message: Option<String>,
    /// `EmailVerificationMessage`.
    pub email_verification_message: Option<String>,
    /// `EmailVerificationSubject`.
    pub email_verification_subject: Option<String>,
    /// `VerificationMessageTemplate`.
    pub verification_message_template: VerificationMessageTemplate,
    /// `SmsAuthenticationMessage`; kept and shown, no message is sent by it yet.
    pub sms_authentication_message: Option<String>,
    /// `AttributesRequireVerificationBeforeUpdate`; kept and shown.
    pub attributes_require_verification_before_update: Option<Vec<ContactAttribute>>,
    /// `EmailConfiguration`.
    pub email_configuration: EmailConfiguration,
    /// `UserPoolTags`.
    pub tags: Option<BTreeMap<String, String>>,
    /// `AdminCreateUserConfig`.
    pub admin_create_user_config: AdminCreateUserConfig,
    /// `AccountRecoverySetting`: (priority, name) in the order given; kept and shown.
    pub account_recovery: Option<Vec<(i32, String)>>,
    /// `UserPoolTier`: `LITE`, `ESSENTIALS` or `PLUS`.
    pub tier: String,
    /// `AdvancedSecurityMode`, if it was said: only `OFF` yet.
    pub advanced_security_mode: Option<String>,
    /// `IssuerConfiguration`, if it was said: only `ORIGINAL` yet.
    pub issuer_type: Option<String>,
    /// `KeyConfiguration`, if it was said: only `AWS_OWNED_KEY` yet.
    pub key_type: Option<String>,
}

/// What a password must be like.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PasswordPolicy {
    /// Least length in characters, 6 to 99.
    pub minimum_length: i32,
    /// Needs `A` to `Z`.
    pub requires_uppercase: bool,
    /// Needs `a` to `z`.
    pub requires_lowercase: bool,
    /// Needs `0` to `9`.
    pub requires_numbers: bool,
    /// Needs one of AWS's symbols.
    pub requires_symbols: bool,
    /// Days for which an administrator's password can be used, 0 to 365.
    pub temporary_password_validity_days: i32,
}

/// `VerificationMessageTemplate`: texts of confirmation messages.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct VerificationMessageTemplate {
    /// `SmsMessage`, with `{####}`.
    pub sms_message: Option<String>,
    /// `EmailMessage`, with `{####}`.
    pub email_message: Option<String>,
    /// `EmailSubject`.
    pub email_subject: Option<String>,
    /// `EmailMessageByLink`; kept and shown, links are not sent.
    pub email_message_by_link: Option<String>,
    /// `EmailSubjectByLink`; kept and shown.
    pub email_subject_by_link: Option<String>,
}

/// `EmailConfiguration`; the sending account is always `COGNITO_DEFAULT`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct EmailConfiguration {
    /// `SourceArn`.
    pub source_arn: Option<String>,
    /// `ReplyToEmailAddress`.
    pub reply_to_email_address: Option<String>,
    /// `From`.
    pub from: Option<String>,
}

/// `AdminCreateUserConfig`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AdminCreateUserConfig {
    /// Whether nobody can sign up on their own.
    pub is_sign_up_closed: bool,
    /// `UnusedAccountValidityDays` as shown.
    pub unused_account_validity_days: i32,
    /// `InviteMessageTemplate`: the texts with `{username}` and `{####}`.
    pub invite_message_template: Option<InviteMessageTemplate>,
}

/// `InviteMessageTemplate`: texts of an invitation.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct InviteMessageTemplate {
    /// `SMSMessage`.
    pub sms_message: Option<String>,
    /// `EmailMessage`.
    pub email_message: Option<String>,
    /// `EmailSubject`.
    pub email_subject: Option<String>,
}

/// An attribute that users of a pool may have.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SchemaAttribute {
    /// `email`, `custom:team`, `dev:custom:note`.
    pub name: String,
    /// What its values are.
    pub data_type: AttributeDataType,
    /// Whether only administrators see and write it.
    pub is_developer_only: bool,
    /// Whether it may be written after the user was created.
    pub is_mutable: bool,
    /// Whether every user must have it.
    pub is_required: bool,
    /// (`MinLength`, `MaxLength`) of a string as given.
    pub string_constraints: Option<(Option<String>, Option<String>)>,
    /// (`MinValue`, `MaxValue`) of a number as given.
    pub number_constraints: Option<(Option<String>, Option<String>)>,
}

/// `AttributeDataType`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum AttributeDataType {
    /// Text.
    String,
    /// A whole number, as text.
    Number,
    /// A time, as text.
    DateTime,
    /// `true` or `false`.
    Boolean,
}

/// `AliasAttributes`: what a user may sign in with beside the name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AliasAttribute {
    /// A verified number.
    PhoneNumber,
    /// A verified address.
    Email,
    /// A second name that can be changed.
    PreferredUsername,
}

/// An attribute that a message can be sent to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ContactAttribute {
    /// A number.
    PhoneNumber,
    /// An address.
    Email,
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
        format!("arn:{}:cognito-idp:{}:{}:userpool/{}", self.region.partition(), self.region, self.account, self.id)
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

impl Default for PasswordPolicy {
    /// AWS: what a pool demands that names no policy.
    fn default() -> Self {
        Self {
            minimum_length: 8,
            requires_uppercase: true,
            requires_lowercase: true,
            requires_numbers: true,
            requires_symbols: true,
            temporary_password_validity_days: TEMPORARY_PASSWORD_VALIDITY_DAYS,
        }
    }
}

impl AliasAttribute {
    /// The attribute's name.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::PhoneNumber => "phone_number",
            Self::Email => "email",
            Self::PreferredUsername => "preferred_username",
        }
    }
}

impl ContactAttribute {
    /// The attribute's name.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::PhoneNumber => "phone_number",
            Self::Email => "email",
        }
    }

    /// The attribute that says whether this one is verified.
    #[must_use]
    pub const fn verified_name(self) -> &'static str {
        match self {
            Self::PhoneNumber => "phone_number_verified",
            Self::Email => "email_verified",
        }
    }
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
