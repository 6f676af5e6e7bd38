//! What CreateUserPool and UpdateUserPool ask alike.
//!
//! Follows <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateUserPool.html>.

use std::collections::BTreeMap;

use gatewright_shapes_cognito_idp::types::{
    AccountRecoverySettingType, AcrLevelConfigType, AdminCreateUserConfigType, CreateUserPoolRequest, DcrConfigurationType,
    DeletionProtectionType, DeviceConfigurationType, EmailConfigurationType, IssuerConfigurationType, KeyConfigurationType,
    LambdaConfigType, SmsConfigurationType, UpdateUserPoolRequest, UserAttributeUpdateSettingsType, UserPoolAddOnsType,
    UserPoolMfaType, UserPoolPolicyType, UserPoolTierType, VerificationMessageTemplateType, VerifiedAttributeType,
};

/// The settings that a request names; `None` where it says nothing.
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

impl From<CreateUserPoolRequest> for Asked {
    fn from(input: CreateUserPoolRequest) -> Self {
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

impl From<UpdateUserPoolRequest> for Asked {
    fn from(input: UpdateUserPoolRequest) -> Self {
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
