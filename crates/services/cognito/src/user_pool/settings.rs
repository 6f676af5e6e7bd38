//! From what CreateUserPool and UpdateUserPool ask to a pool's settings: defaults where nothing is said.
//!
//! # Not (yet) like AWS
//! - A password policy that leaves something out: AWS's defaults for its members are not recorded; here the least length is 8
//!   and a kind of character that is not named is not required.

use std::collections::BTreeMap;

use gatewright_identity::Refusal;
use gatewright_identity::user_pool::{
    AdminCreateUserConfig, AttributeDataType, ContactAttribute, EmailConfiguration, InviteMessageTemplate, PasswordPolicy,
    TEMPORARY_PASSWORD_VALIDITY_DAYS, UserPoolSettings, VerificationMessageTemplate,
};
use gatewright_shapes_cognito_idp::types::{
    self as shape, AccountRecoverySettingType, AcrLevelConfigType, AdminCreateUserConfigType, DcrConfigurationType,
    DeletionProtectionType, DeviceConfigurationType, EmailConfigurationType, IssuerConfigurationType, KeyConfigurationType,
    LambdaConfigType, PasswordPolicyType, SmsConfigurationType, UserAttributeUpdateSettingsType, UserPoolAddOnsType,
    UserPoolMfaType, UserPoolPolicyType, UserPoolTierType, VerificationMessageTemplateType, VerifiedAttributeType,
};

use super::unsupported;

/// AWS: most tags of a pool.
const TAGS_MAX: usize = 50;
/// AWS: a pool that names no tier.
const TIER: UserPoolTierType = UserPoolTierType::Essentials;

/// What both operations ask alike.
pub(super) struct Asked {
    pub(super) policies: Option<UserPoolPolicyType>,
    pub(super) deletion_protection: Option<DeletionProtectionType>,
    pub(super) lambda_config: Option<LambdaConfigType>,
    pub(super) auto_verified_attributes: Option<Vec<VerifiedAttributeType>>,
    pub(super) sms_verification_message: Option<String>,
    pub(super) email_verification_message: Option<String>,
    pub(super) email_verification_subject: Option<String>,
    pub(super) verification_message_template: Option<VerificationMessageTemplateType>,
    pub(super) sms_authentication_message: Option<String>,
    pub(super) mfa_configuration: Option<UserPoolMfaType>,
    pub(super) user_attribute_update_settings: Option<UserAttributeUpdateSettingsType>,
    pub(super) device_configuration: Option<DeviceConfigurationType>,
    pub(super) email_configuration: Option<EmailConfigurationType>,
    pub(super) sms_configuration: Option<SmsConfigurationType>,
    pub(super) user_pool_tags: Option<BTreeMap<String, String>>,
    pub(super) admin_create_user_config: Option<AdminCreateUserConfigType>,
    pub(super) user_pool_add_ons: Option<UserPoolAddOnsType>,
    pub(super) dcr_configuration: Option<DcrConfigurationType>,
    pub(super) account_recovery_setting: Option<AccountRecoverySettingType>,
    pub(super) user_pool_tier: Option<UserPoolTierType>,
    pub(super) key_configuration: Option<KeyConfigurationType>,
    pub(super) issuer_configuration: Option<IssuerConfigurationType>,
    pub(super) acr_configuration: Option<BTreeMap<String, AcrLevelConfigType>>,
}

/// A pool's settings from what was asked.
pub(super) fn admit(asked: Asked) -> Result<UserPoolSettings, Refusal> {
    unsupported::refuse(&asked)?;
    let policy = asked.policies.and_then(|policies| policies.password_policy);
    let config = asked.admin_create_user_config.unwrap_or_default();
    let days = temporary_password_validity_days(policy.as_ref(), &config)?;
    if asked.user_pool_tags.as_ref().is_some_and(|tags| tags.len() > TAGS_MAX) {
        return Err(Refusal::invalid_parameter(format!("A user pool can have at most {TAGS_MAX} tags.")));
    }
    let template = asked.verification_message_template.unwrap_or_default();
    let recovery = asked.account_recovery_setting.and_then(|setting| setting.recovery_mechanisms);
    let update_settings = asked.user_attribute_update_settings;
    // AWS: the older members and the template show each other's texts.
    let sms_message = template.sms_message.clone().or_else(|| asked.sms_verification_message.clone());
    let email_message = template.email_message.clone().or_else(|| asked.email_verification_message.clone());
    let email_subject = template.email_subject.clone().or_else(|| asked.email_verification_subject.clone());
    Ok(UserPoolSettings {
        password_policy: password_policy(policy, days),
        allowed_first_auth_factors: vec![shape::AuthFactorType::Password.as_str().to_owned()],
        is_deletion_protected: asked.deletion_protection == Some(DeletionProtectionType::Active),
        auto_verified_attributes: asked.auto_verified_attributes.map(contacts),
        sms_verification_message: asked.sms_verification_message.or(template.sms_message),
        email_verification_message: asked.email_verification_message.or(template.email_message),
        email_verification_subject: asked.email_verification_subject.or(template.email_subject),
        verification_message_template: VerificationMessageTemplate {
            sms_message,
            email_message,
            email_subject,
            email_message_by_link: template.email_message_by_link,
            email_subject_by_link: template.email_subject_by_link,
        },
        sms_authentication_message: asked.sms_authentication_message,
        attributes_require_verification_before_update: update_settings
            .map(|settings| contacts(settings.attributes_require_verification_before_update.unwrap_or_default())),
        email_configuration: asked.email_configuration.map(email_configuration).unwrap_or_default(),
        tags: asked.user_pool_tags,
        admin_create_user_config: admin_create_user_config(config, days),
        account_recovery: recovery.map(|mechanisms| {
            let pairs = mechanisms.into_iter().filter_map(|option| Some((option.priority?, option.name?.as_str().to_owned())));
            pairs.collect()
        }),
        tier: asked.user_pool_tier.unwrap_or(TIER).as_str().to_owned(),
        advanced_security_mode: asked.user_pool_add_ons.and_then(|add_ons| spelled(add_ons.advanced_security_mode?.as_str())),
        issuer_type: asked.issuer_configuration.and_then(|configuration| spelled(configuration.type_?.as_str())),
        key_type: asked.key_configuration.and_then(|configuration| spelled(configuration.key_type?.as_str())),
    })
}

/// A data type in the core's words.
pub(super) const fn data_type(asked: shape::AttributeDataType) -> AttributeDataType {
    match asked {
        shape::AttributeDataType::String => AttributeDataType::String,
        shape::AttributeDataType::Number => AttributeDataType::Number,
        shape::AttributeDataType::DateTime => AttributeDataType::DateTime,
        shape::AttributeDataType::Boolean => AttributeDataType::Boolean,
    }
}

impl From<shape::CreateUserPoolRequest> for Asked {
    fn from(input: shape::CreateUserPoolRequest) -> Self {
        Self {
            policies: input.policies,
            deletion_protection: input.deletion_protection,
            lambda_config: input.lambda_config,
            auto_verified_attributes: input.auto_verified_attributes,
            sms_verification_message: input.sms_verification_message,
            email_verification_message: input.email_verification_message,
            email_verification_subject: input.email_verification_subject,
            verification_message_template: input.verification_message_template,
            sms_authentication_message: input.sms_authentication_message,
            mfa_configuration: input.mfa_configuration,
            user_attribute_update_settings: input.user_attribute_update_settings,
            device_configuration: input.device_configuration,
            email_configuration: input.email_configuration,
            sms_configuration: input.sms_configuration,
            user_pool_tags: input.user_pool_tags,
            admin_create_user_config: input.admin_create_user_config,
            user_pool_add_ons: input.user_pool_add_ons,
            dcr_configuration: input.dcr_configuration,
            account_recovery_setting: input.account_recovery_setting,
            user_pool_tier: input.user_pool_tier,
            key_configuration: input.key_configuration,
            issuer_configuration: input.issuer_configuration,
            acr_configuration: input.acr_configuration,
        }
    }
}

impl From<shape::UpdateUserPoolRequest> for Asked {
    fn from(input: shape::UpdateUserPoolRequest) -> Self {
        Self {
            policies: input.policies,
            deletion_protection: input.deletion_protection,
            lambda_config: input.lambda_config,
            auto_verified_attributes: input.auto_verified_attributes,
            sms_verification_message: input.sms_verification_message,
            email_verification_message: input.email_verification_message,
            email_verification_subject: input.email_verification_subject,
            verification_message_template: input.verification_message_template,
            sms_authentication_message: input.sms_authentication_message,
            mfa_configuration: input.mfa_configuration,
            user_attribute_update_settings: input.user_attribute_update_settings,
            device_configuration: input.device_configuration,
            email_configuration: input.email_configuration,
            sms_configuration: input.sms_configuration,
            user_pool_tags: input.user_pool_tags,
            admin_create_user_config: input.admin_create_user_config,
            user_pool_add_ons: input.user_pool_add_ons,
            dcr_configuration: input.dcr_configuration,
            account_recovery_setting: input.account_recovery_setting,
            user_pool_tier: input.user_pool_tier,
            key_configuration: input.key_configuration,
            issuer_configuration: input.issuer_configuration,
            acr_configuration: input.acr_configuration,
        }
    }
}

fn temporary_password_validity_days(
    policy: Option<&PasswordPolicyType>,
    config: &AdminCreateUserConfigType,
) -> Result<i32, Refusal> {
    match (policy.and_then(|policy| policy.temporary_password_validity_days), config.unused_account_validity_days) {
        (Some(days), Some(older)) if days != older => Err(Refusal::invalid_parameter(
            "Please use TemporaryPasswordValidityDays in PasswordPolicy instead of UnusedAccountValidityDays",
        )),
        (days, older) => Ok(days.or(older).unwrap_or(TEMPORARY_PASSWORD_VALIDITY_DAYS)),
    }
}

fn password_policy(asked: Option<PasswordPolicyType>, temporary_password_validity_days: i32) -> PasswordPolicy {
    let default = PasswordPolicy::default();
    match asked {
        None => PasswordPolicy { temporary_password_validity_days, ..default },
        Some(asked) => PasswordPolicy {
            minimum_length: asked.minimum_length.unwrap_or(default.minimum_length),
            requires_uppercase: asked.require_uppercase.unwrap_or(false),
            requires_lowercase: asked.require_lowercase.unwrap_or(false),
            requires_numbers: asked.require_numbers.unwrap_or(false),
            requires_symbols: asked.require_symbols.unwrap_or(false),
            temporary_password_validity_days,
        },
    }
}

fn admin_create_user_config(asked: AdminCreateUserConfigType, unused_account_validity_days: i32) -> AdminCreateUserConfig {
    AdminCreateUserConfig {
        is_sign_up_closed: asked.allow_admin_create_user_only.unwrap_or(false),
        unused_account_validity_days,
        invite_message_template: asked.invite_message_template.map(|template| InviteMessageTemplate {
            sms_message: template.sms_message,
            email_message: template.email_message,
            email_subject: template.email_subject,
        }),
    }
}

fn email_configuration(asked: EmailConfigurationType) -> EmailConfiguration {
    EmailConfiguration { source_arn: asked.source_arn, reply_to_email_address: asked.reply_to_email_address, from: asked.from }
}

fn spelled(value: &str) -> Option<String> {
    Some(value.to_owned())
}

fn contacts(asked: Vec<VerifiedAttributeType>) -> Vec<ContactAttribute> {
    let contact = |attribute| match attribute {
        VerifiedAttributeType::PhoneNumber => ContactAttribute::PhoneNumber,
        VerifiedAttributeType::Email => ContactAttribute::Email,
    };
    asked.into_iter().map(contact).collect()
}
