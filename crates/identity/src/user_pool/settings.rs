//! What a pool's settings are, and AWS's defaults.
//!
//! Follows <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateUserPool.html>.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::attribute::ContactAttribute;
use super::lambda_config::LambdaConfig;

/// AWS: days for which an administrator's password can be used, if it was not said.
pub const TEMPORARY_PASSWORD_VALIDITY_DAYS: i32 = 7;

/// What UpdateUserPool replaces as a whole. `None` is what was not said and is not shown.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct UserPoolSettings {
    /// What passwords must be like.
    pub password_policy: PasswordPolicy,
    /// `SignInPolicy.AllowedFirstAuthFactors`; only `PASSWORD` yet.
    pub allowed_first_auth_factors: Vec<String>,
    /// `DeletionProtection` is `ACTIVE`.
    pub is_deletion_protected: bool,
    /// Whether sign-ins have a second factor; the only one offered is the authenticator app (`SoftwareTokenMfaConfiguration`).
    #[serde(default)]
    pub mfa: MfaConfiguration,
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
    /// `AccountRecoverySetting`: (priority, name) in the order given; see `account_recovery`.
    pub account_recovery: Option<Vec<(i32, String)>>,
    /// `UserPoolTier`: `LITE`, `ESSENTIALS` or `PLUS`.
    pub tier: String,
    /// `AdvancedSecurityMode`, if it was said: only `OFF` yet.
    pub advanced_security_mode: Option<String>,
    /// `IssuerConfiguration`, if it was said: only `ORIGINAL` yet.
    pub issuer_type: Option<String>,
    /// `KeyConfiguration`, if it was said: only `AWS_OWNED_KEY` yet.
    pub key_type: Option<String>,
    /// `LambdaConfig`
    #[serde(default)]
    pub lambda_config: LambdaConfig,
}

/// `UserPoolMfaType`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum MfaConfiguration {
    /// Nobody is asked for a second factor.
    #[default]
    Off,
    /// Who has turned one on is.
    Optional,
    /// Everybody is.
    On,
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

impl Default for UserPoolSettings {
    /// AWS: a pool that asks for nothing.
    fn default() -> Self {
        Self {
            password_policy: PasswordPolicy::default(),
            allowed_first_auth_factors: vec!["PASSWORD".to_owned()],
            is_deletion_protected: false,
            mfa: MfaConfiguration::Off,
            auto_verified_attributes: None,
            sms_verification_message: None,
            email_verification_message: None,
            email_verification_subject: None,
            verification_message_template: VerificationMessageTemplate::default(),
            sms_authentication_message: None,
            attributes_require_verification_before_update: None,
            email_configuration: EmailConfiguration::default(),
            tags: None,
            admin_create_user_config: AdminCreateUserConfig {
                is_sign_up_closed: false,
                unused_account_validity_days: TEMPORARY_PASSWORD_VALIDITY_DAYS,
                invite_message_template: None,
            },
            account_recovery: None,
            tier: "ESSENTIALS".to_owned(),
            advanced_security_mode: None,
            issuer_type: None,
            key_type: None,
            lambda_config: LambdaConfig::default(),
        }
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
