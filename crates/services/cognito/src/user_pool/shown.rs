//! A pool as AWS shows it.

use gatewright_identity::user_pool::{
    AliasAttribute, AttributeDataType, ContactAttribute, EmailConfiguration, PasswordPolicy, SchemaAttribute, UserPool,
    VerificationMessageTemplate,
};
use gatewright_identity::user_pool_domain::PoolDomain;
use gatewright_shapes_cognito_idp::types::{
    self as shape, AccountRecoverySettingType, AdminCreateUserConfigType, AdvancedSecurityModeType, AliasAttributeType,
    AuthFactorType, DefaultEmailOptionType, DeletionProtectionType, EmailConfigurationType, EmailSendingAccountType,
    EncryptionKeyType, IssuerConfigurationType, IssuerType, KeyConfigurationType, MessageTemplateType,
    NumberAttributeConstraintsType, PasswordPolicyType, RecoveryOptionNameType, RecoveryOptionType, SchemaAttributeType,
    SignInPolicyType, StringAttributeConstraintsType, UserAttributeUpdateSettingsType, UserPoolAddOnsType, UserPoolPolicyType,
    UserPoolTierType, UserPoolType, UsernameAttributeType, UsernameConfigurationType, VerificationMessageTemplateType,
    VerifiedAttributeType,
};

use super::{lambda_config, mfa};

/// A pool, its domain and the number of its users.
pub(super) fn user_pool(pool: UserPool, domain: Option<PoolDomain>, users: i64) -> UserPoolType {
    let arn = pool.arn();
    let settings = pool.settings;
    let config = settings.admin_create_user_config;
    let factors = settings.allowed_first_auth_factors.iter().filter_map(|factor| AuthFactorType::parse(factor)).collect();
    UserPoolType {
        id: Some(pool.id),
        name: Some(pool.name),
        policies: Some(UserPoolPolicyType {
            password_policy: Some(password_policy(&settings.password_policy)),
            sign_in_policy: Some(SignInPolicyType { allowed_first_auth_factors: Some(factors) }),
        }),
        deletion_protection: Some(match settings.is_deletion_protected {
            true => DeletionProtectionType::Active,
            false => DeletionProtectionType::Inactive,
        }),
        lambda_config: Some(lambda_config::shown(settings.lambda_config)),
        last_modified_date: Some(pool.modified_at),
        creation_date: Some(pool.created_at),
        schema_attributes: Some(pool.schema.into_iter().map(schema_attribute).collect()),
        auto_verified_attributes: settings.auto_verified_attributes.map(verified),
        alias_attributes: pool.alias_attributes.map(|aliases| aliases.into_iter().map(alias).collect()),
        username_attributes: pool.username_attributes.map(|attributes| attributes.into_iter().map(username).collect()),
        sms_verification_message: settings.sms_verification_message,
        email_verification_message: settings.email_verification_message,
        email_verification_subject: settings.email_verification_subject,
        verification_message_template: Some(template(settings.verification_message_template)),
        sms_authentication_message: settings.sms_authentication_message,
        user_attribute_update_settings: settings.attributes_require_verification_before_update.map(|attributes| {
            UserAttributeUpdateSettingsType { attributes_require_verification_before_update: Some(verified(attributes)) }
        }),
        mfa_configuration: Some(mfa::shown(settings.mfa)),
        estimated_number_of_users: Some(i32::try_from(users.max(0)).unwrap_or(i32::MAX)),
        email_configuration: Some(email_configuration(settings.email_configuration)),
        user_pool_tags: Some(settings.tags.unwrap_or_default()),
        admin_create_user_config: Some(AdminCreateUserConfigType {
            allow_admin_create_user_only: Some(config.is_sign_up_closed),
            unused_account_validity_days: Some(config.unused_account_validity_days),
            invite_message_template: config.invite_message_template.map(|template| MessageTemplateType {
                sms_message: template.sms_message,
                email_message: template.email_message,
                email_subject: template.email_subject,
            }),
        }),
        user_pool_add_ons: settings.advanced_security_mode.map(|mode| UserPoolAddOnsType {
            advanced_security_mode: AdvancedSecurityModeType::parse(&mode),
            advanced_security_additional_flows: None,
        }),
        issuer_configuration: settings.issuer_type.map(|issuer| IssuerConfigurationType { type_: IssuerType::parse(&issuer) }),
        key_configuration: settings
            .key_type
            .map(|key| KeyConfigurationType { key_type: EncryptionKeyType::parse(&key), kms_key_arn: None }),
        username_configuration: pool
            .case_sensitive
            .map(|case_sensitive| UsernameConfigurationType { case_sensitive: Some(case_sensitive) }),
        domain: domain.map(|domain| domain.prefix),
        arn: Some(arn),
        account_recovery_setting: settings.account_recovery.map(account_recovery),
        user_pool_tier: UserPoolTierType::parse(&settings.tier),
        ..UserPoolType::default()
    }
}

fn password_policy(policy: &PasswordPolicy) -> PasswordPolicyType {
    PasswordPolicyType {
        minimum_length: Some(policy.minimum_length),
        require_uppercase: Some(policy.requires_uppercase),
        require_lowercase: Some(policy.requires_lowercase),
        require_numbers: Some(policy.requires_numbers),
        require_symbols: Some(policy.requires_symbols),
        password_history_size: None,
        temporary_password_validity_days: Some(policy.temporary_password_validity_days),
    }
}

fn schema_attribute(attribute: SchemaAttribute) -> SchemaAttributeType {
    let string = |(min_length, max_length)| StringAttributeConstraintsType { min_length, max_length };
    let number = |(min_value, max_value)| NumberAttributeConstraintsType { min_value, max_value };
    SchemaAttributeType {
        name: Some(attribute.name),
        attribute_data_type: Some(match attribute.data_type {
            AttributeDataType::String => shape::AttributeDataType::String,
            AttributeDataType::Number => shape::AttributeDataType::Number,
            AttributeDataType::DateTime => shape::AttributeDataType::DateTime,
            AttributeDataType::Boolean => shape::AttributeDataType::Boolean,
        }),
        developer_only_attribute: Some(attribute.is_developer_only),
        mutable: Some(attribute.is_mutable),
        required: Some(attribute.is_required),
        number_attribute_constraints: attribute.number_constraints.map(number),
        string_attribute_constraints: attribute.string_constraints.map(string),
    }
}

fn template(template: VerificationMessageTemplate) -> VerificationMessageTemplateType {
    VerificationMessageTemplateType {
        sms_message: template.sms_message,
        email_message: template.email_message,
        email_subject: template.email_subject,
        email_message_by_link: template.email_message_by_link,
        email_subject_by_link: template.email_subject_by_link,
        default_email_option: Some(DefaultEmailOptionType::ConfirmWithCode),
    }
}

fn email_configuration(configuration: EmailConfiguration) -> EmailConfigurationType {
    EmailConfigurationType {
        source_arn: configuration.source_arn,
        reply_to_email_address: configuration.reply_to_email_address,
        email_sending_account: Some(EmailSendingAccountType::CognitoDefault),
        from: configuration.from,
        configuration_set: None,
    }
}

fn account_recovery(mechanisms: Vec<(i32, String)>) -> AccountRecoverySettingType {
    let option = |(priority, name): (i32, String)| RecoveryOptionType {
        priority: Some(priority),
        name: RecoveryOptionNameType::parse(&name),
    };
    AccountRecoverySettingType { recovery_mechanisms: Some(mechanisms.into_iter().map(option).collect()) }
}

fn verified(attributes: Vec<ContactAttribute>) -> Vec<VerifiedAttributeType> {
    let verified = |attribute| match attribute {
        ContactAttribute::PhoneNumber => VerifiedAttributeType::PhoneNumber,
        ContactAttribute::Email => VerifiedAttributeType::Email,
    };
    attributes.into_iter().map(verified).collect()
}

const fn alias(attribute: AliasAttribute) -> AliasAttributeType {
    match attribute {
        AliasAttribute::PhoneNumber => AliasAttributeType::PhoneNumber,
        AliasAttribute::Email => AliasAttributeType::Email,
        AliasAttribute::PreferredUsername => AliasAttributeType::PreferredUsername,
    }
}

const fn username(attribute: ContactAttribute) -> UsernameAttributeType {
    match attribute {
        ContactAttribute::PhoneNumber => UsernameAttributeType::PhoneNumber,
        ContactAttribute::Email => UsernameAttributeType::Email,
    }
}
