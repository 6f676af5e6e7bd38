//! From what CreateUserPool and UpdateUserPool ask to a pool's settings: defaults where nothing is said.
//!
//! # Not (yet) like AWS
//! - A password policy that leaves something out: AWS's defaults for its members are not recorded; here the least length is 8
//!   and a kind of character that is not named is not required.

use gatewright_identity::user_pool::{
    AdminCreateUserConfig, AttributeDataType, ContactAttribute, EmailConfiguration, InviteMessageTemplate, PasswordPolicy,
    TEMPORARY_PASSWORD_VALIDITY_DAYS, UserPoolSettings, VerificationMessageTemplate,
};
use gatewright_identity::{Refusal, account_recovery};
use gatewright_shapes_cognito_idp::types::{
    self as shape, AdminCreateUserConfigType, DeletionProtectionType, EmailConfigurationType, PasswordPolicyType,
    UserPoolTierType, VerifiedAttributeType,
};

use super::asked::Asked;
use super::{lambda_config, mfa, unsupported};

/// AWS: most tags of a pool.
const TAGS_MAX: usize = 50;
/// AWS: a pool that names no tier.
const TIER: UserPoolTierType = UserPoolTierType::Essentials;

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
    let account_recovery = recovery.map(|mechanisms| {
        let pairs = mechanisms.into_iter().filter_map(|option| Some((option.priority?, option.name?.as_str().to_owned())));
        pairs.collect::<Vec<_>>()
    });
    account_recovery::check(account_recovery.as_deref().unwrap_or_default())?;
    let update_settings = asked.user_attribute_update_settings;
    // AWS: the older members and the template show each other's texts.
    let sms_message = template.sms_message.clone().or_else(|| asked.sms_verification_message.clone());
    let email_message = template.email_message.clone().or_else(|| asked.email_verification_message.clone());
    let email_subject = template.email_subject.clone().or_else(|| asked.email_verification_subject.clone());
    let tier = asked.user_pool_tier.unwrap_or(TIER);
    Ok(UserPoolSettings {
        lambda_config: lambda_config::admit(asked.lambda_config.unwrap_or_default(), tier)?,
        password_policy: password_policy(policy, days),
        allowed_first_auth_factors: vec![shape::AuthFactorType::Password.as_str().to_owned()],
        is_deletion_protected: asked.deletion_protection == Some(DeletionProtectionType::Active),
        mfa: asked.mfa_configuration.map(mfa::asked).unwrap_or_default(),
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
        account_recovery,
        tier: tier.as_str().to_owned(),
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
