// Made by `cargo xtask codegen`; do not edit. What is here is listed in xtask/operations.toml.

//! Requests, answers and what they hold, named as in the AWS model.

use std::collections::BTreeMap;
use std::fmt;

use bytes::Bytes;
use gatewright_model::timestamp::Timestamp;
use gatewright_wire::convert::Withheld;

/// `AccountRecoverySettingType`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AccountRecoverySettingType {
    /// Wire name `RecoveryMechanisms`. 1 to 2 elements.
    pub recovery_mechanisms: Option<Vec<RecoveryOptionType>>,
}

/// `AcrLevelConfigType`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AcrLevelConfigType {
    /// Wire name `AcrValue`. 1 to 64 characters. Required.
    pub acr_value: Option<String>,
}

/// `AdminConfirmSignUpRequest`, the input of `AdminConfirmSignUp`.
#[derive(Clone, Default, PartialEq)]
pub struct AdminConfirmSignUpRequest {
    /// Wire name `UserPoolId`. 1 to 55 characters. Required.
    pub user_pool_id: String,
    /// Wire name `Username`. 1 to 128 characters. Required. Sensitive: `Debug` does not show it.
    pub username: String,
    /// Wire name `ClientMetadata`.
    pub client_metadata: Option<BTreeMap<String, String>>,
}

impl fmt::Debug for AdminConfirmSignUpRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AdminConfirmSignUpRequest")
            .field("user_pool_id", &self.user_pool_id)
            .field("username", &Withheld)
            .field("client_metadata", &self.client_metadata)
            .finish()
    }
}

/// `AdminConfirmSignUpResponse`, the output of `AdminConfirmSignUp`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AdminConfirmSignUpResponse {}

/// `AdminCreateUserConfigType`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AdminCreateUserConfigType {
    /// Wire name `AllowAdminCreateUserOnly`.
    pub allow_admin_create_user_only: Option<bool>,
    /// Wire name `UnusedAccountValidityDays`. 0 to 365.
    pub unused_account_validity_days: Option<i32>,
    /// Wire name `InviteMessageTemplate`.
    pub invite_message_template: Option<MessageTemplateType>,
}

/// `AdminCreateUserRequest`, the input of `AdminCreateUser`.
#[derive(Clone, Default, PartialEq)]
pub struct AdminCreateUserRequest {
    /// Wire name `UserPoolId`. 1 to 55 characters. Required.
    pub user_pool_id: String,
    /// Wire name `Username`. 1 to 128 characters. Required. Sensitive: `Debug` does not show it.
    pub username: String,
    /// Wire name `UserAttributes`.
    pub user_attributes: Option<Vec<AttributeType>>,
    /// Wire name `ValidationData`.
    pub validation_data: Option<Vec<AttributeType>>,
    /// Wire name `TemporaryPassword`. At most 256 characters. Sensitive: `Debug` does not show it.
    pub temporary_password: Option<String>,
    /// Wire name `ForceAliasCreation`.
    pub force_alias_creation: Option<bool>,
    /// Wire name `MessageAction`.
    pub message_action: Option<MessageActionType>,
    /// Wire name `DesiredDeliveryMediums`.
    pub desired_delivery_mediums: Option<Vec<DeliveryMediumType>>,
    /// Wire name `ClientMetadata`.
    pub client_metadata: Option<BTreeMap<String, String>>,
}

impl fmt::Debug for AdminCreateUserRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AdminCreateUserRequest")
            .field("user_pool_id", &self.user_pool_id)
            .field("username", &Withheld)
            .field("user_attributes", &self.user_attributes)
            .field("validation_data", &self.validation_data)
            .field("temporary_password", &withheld(self.temporary_password.as_ref()))
            .field("force_alias_creation", &self.force_alias_creation)
            .field("message_action", &self.message_action)
            .field("desired_delivery_mediums", &self.desired_delivery_mediums)
            .field("client_metadata", &self.client_metadata)
            .finish()
    }
}

/// `AdminCreateUserResponse`, the output of `AdminCreateUser`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AdminCreateUserResponse {
    /// Wire name `User`.
    pub user: Option<UserType>,
}

/// `AdminDeleteUserRequest`, the input of `AdminDeleteUser`.
#[derive(Clone, Default, PartialEq)]
pub struct AdminDeleteUserRequest {
    /// Wire name `UserPoolId`. 1 to 55 characters. Required.
    pub user_pool_id: String,
    /// Wire name `Username`. 1 to 128 characters. Required. Sensitive: `Debug` does not show it.
    pub username: String,
}

impl fmt::Debug for AdminDeleteUserRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AdminDeleteUserRequest").field("user_pool_id", &self.user_pool_id).field("username", &Withheld).finish()
    }
}

/// `AdminDisableProviderForUserRequest`, the input of `AdminDisableProviderForUser`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AdminDisableProviderForUserRequest {
    /// Wire name `UserPoolId`. 0 to 131072 characters. Required.
    pub user_pool_id: String,
    /// Wire name `User`. Required.
    pub user: ProviderUserIdentifierType,
}

/// `AdminDisableProviderForUserResponse`, the output of `AdminDisableProviderForUser`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AdminDisableProviderForUserResponse {}

/// `AdminDisableUserRequest`, the input of `AdminDisableUser`.
#[derive(Clone, Default, PartialEq)]
pub struct AdminDisableUserRequest {
    /// Wire name `UserPoolId`. 1 to 55 characters. Required.
    pub user_pool_id: String,
    /// Wire name `Username`. 1 to 128 characters. Required. Sensitive: `Debug` does not show it.
    pub username: String,
}

impl fmt::Debug for AdminDisableUserRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AdminDisableUserRequest").field("user_pool_id", &self.user_pool_id).field("username", &Withheld).finish()
    }
}

/// `AdminDisableUserResponse`, the output of `AdminDisableUser`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AdminDisableUserResponse {}

/// `AdminEnableUserRequest`, the input of `AdminEnableUser`.
#[derive(Clone, Default, PartialEq)]
pub struct AdminEnableUserRequest {
    /// Wire name `UserPoolId`. 1 to 55 characters. Required.
    pub user_pool_id: String,
    /// Wire name `Username`. 1 to 128 characters. Required. Sensitive: `Debug` does not show it.
    pub username: String,
}

impl fmt::Debug for AdminEnableUserRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AdminEnableUserRequest").field("user_pool_id", &self.user_pool_id).field("username", &Withheld).finish()
    }
}

/// `AdminEnableUserResponse`, the output of `AdminEnableUser`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AdminEnableUserResponse {}

/// `AdminGetUserRequest`, the input of `AdminGetUser`.
#[derive(Clone, Default, PartialEq)]
pub struct AdminGetUserRequest {
    /// Wire name `UserPoolId`. 1 to 55 characters. Required.
    pub user_pool_id: String,
    /// Wire name `Username`. 1 to 128 characters. Required. Sensitive: `Debug` does not show it.
    pub username: String,
}

impl fmt::Debug for AdminGetUserRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AdminGetUserRequest").field("user_pool_id", &self.user_pool_id).field("username", &Withheld).finish()
    }
}

/// `AdminGetUserResponse`, the output of `AdminGetUser`.
#[derive(Clone, Default, PartialEq)]
pub struct AdminGetUserResponse {
    /// Wire name `Username`. 1 to 128 characters. Required. Sensitive: `Debug` does not show it.
    pub username: Option<String>,
    /// Wire name `UserAttributes`.
    pub user_attributes: Option<Vec<AttributeType>>,
    /// Wire name `UserCreateDate`.
    pub user_create_date: Option<Timestamp>,
    /// Wire name `UserLastModifiedDate`.
    pub user_last_modified_date: Option<Timestamp>,
    /// Wire name `Enabled`.
    pub enabled: Option<bool>,
    /// Wire name `UserStatus`.
    pub user_status: Option<UserStatusType>,
    /// Wire name `MFAOptions`.
    pub mfa_options: Option<Vec<MFAOptionType>>,
    /// Wire name `PreferredMfaSetting`. 0 to 131072 characters.
    pub preferred_mfa_setting: Option<String>,
    /// Wire name `UserMFASettingList`.
    pub user_mfa_setting_list: Option<Vec<String>>,
}

impl fmt::Debug for AdminGetUserResponse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AdminGetUserResponse")
            .field("username", &withheld(self.username.as_ref()))
            .field("user_attributes", &self.user_attributes)
            .field("user_create_date", &self.user_create_date)
            .field("user_last_modified_date", &self.user_last_modified_date)
            .field("enabled", &self.enabled)
            .field("user_status", &self.user_status)
            .field("mfa_options", &self.mfa_options)
            .field("preferred_mfa_setting", &self.preferred_mfa_setting)
            .field("user_mfa_setting_list", &self.user_mfa_setting_list)
            .finish()
    }
}

/// `AdminInitiateAuthRequest`, the input of `AdminInitiateAuth`.
#[derive(Clone, PartialEq)]
pub struct AdminInitiateAuthRequest {
    /// Wire name `UserPoolId`. 1 to 55 characters. Required.
    pub user_pool_id: String,
    /// Wire name `ClientId`. 1 to 128 characters. Required. Sensitive: `Debug` does not show it.
    pub client_id: String,
    /// Wire name `AuthFlow`. Required.
    pub auth_flow: AuthFlowType,
    /// Wire name `AuthParameters`. Sensitive: `Debug` does not show it.
    pub auth_parameters: Option<BTreeMap<String, String>>,
    /// Wire name `ClientMetadata`.
    pub client_metadata: Option<BTreeMap<String, String>>,
    /// Wire name `AnalyticsMetadata`.
    pub analytics_metadata: Option<AnalyticsMetadataType>,
    /// Wire name `ContextData`.
    pub context_data: Option<ContextDataType>,
    /// Wire name `Session`. 20 to 4096 characters. Sensitive: `Debug` does not show it.
    pub session: Option<String>,
}

impl fmt::Debug for AdminInitiateAuthRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AdminInitiateAuthRequest")
            .field("user_pool_id", &self.user_pool_id)
            .field("client_id", &Withheld)
            .field("auth_flow", &self.auth_flow)
            .field("auth_parameters", &withheld(self.auth_parameters.as_ref()))
            .field("client_metadata", &self.client_metadata)
            .field("analytics_metadata", &self.analytics_metadata)
            .field("context_data", &self.context_data)
            .field("session", &withheld(self.session.as_ref()))
            .finish()
    }
}

/// `AdminInitiateAuthResponse`, the output of `AdminInitiateAuth`.
#[derive(Clone, Default, PartialEq)]
pub struct AdminInitiateAuthResponse {
    /// Wire name `ChallengeName`.
    pub challenge_name: Option<ChallengeNameType>,
    /// Wire name `Session`. 20 to 4096 characters. Sensitive: `Debug` does not show it.
    pub session: Option<String>,
    /// Wire name `ChallengeParameters`.
    pub challenge_parameters: Option<BTreeMap<String, String>>,
    /// Wire name `AuthenticationResult`.
    pub authentication_result: Option<AuthenticationResultType>,
    /// Wire name `AvailableChallenges`.
    pub available_challenges: Option<Vec<ChallengeNameType>>,
}

impl fmt::Debug for AdminInitiateAuthResponse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AdminInitiateAuthResponse")
            .field("challenge_name", &self.challenge_name)
            .field("session", &withheld(self.session.as_ref()))
            .field("challenge_parameters", &self.challenge_parameters)
            .field("authentication_result", &self.authentication_result)
            .field("available_challenges", &self.available_challenges)
            .finish()
    }
}

/// `AdminLinkProviderForUserRequest`, the input of `AdminLinkProviderForUser`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AdminLinkProviderForUserRequest {
    /// Wire name `UserPoolId`. 0 to 131072 characters. Required.
    pub user_pool_id: String,
    /// Wire name `DestinationUser`. Required.
    pub destination_user: ProviderUserIdentifierType,
    /// Wire name `SourceUser`. Required.
    pub source_user: ProviderUserIdentifierType,
}

/// `AdminLinkProviderForUserResponse`, the output of `AdminLinkProviderForUser`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AdminLinkProviderForUserResponse {}

/// `AdminResetUserPasswordRequest`, the input of `AdminResetUserPassword`.
#[derive(Clone, Default, PartialEq)]
pub struct AdminResetUserPasswordRequest {
    /// Wire name `UserPoolId`. 1 to 55 characters. Required.
    pub user_pool_id: String,
    /// Wire name `Username`. 1 to 128 characters. Required. Sensitive: `Debug` does not show it.
    pub username: String,
    /// Wire name `ClientMetadata`.
    pub client_metadata: Option<BTreeMap<String, String>>,
}

impl fmt::Debug for AdminResetUserPasswordRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AdminResetUserPasswordRequest")
            .field("user_pool_id", &self.user_pool_id)
            .field("username", &Withheld)
            .field("client_metadata", &self.client_metadata)
            .finish()
    }
}

/// `AdminResetUserPasswordResponse`, the output of `AdminResetUserPassword`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AdminResetUserPasswordResponse {}

/// `AdminRespondToAuthChallengeRequest`, the input of `AdminRespondToAuthChallenge`.
#[derive(Clone, PartialEq)]
pub struct AdminRespondToAuthChallengeRequest {
    /// Wire name `UserPoolId`. 1 to 55 characters. Required.
    pub user_pool_id: String,
    /// Wire name `ClientId`. 1 to 128 characters. Required. Sensitive: `Debug` does not show it.
    pub client_id: String,
    /// Wire name `ChallengeName`. Required.
    pub challenge_name: ChallengeNameType,
    /// Wire name `ChallengeResponses`. Sensitive: `Debug` does not show it.
    pub challenge_responses: Option<BTreeMap<String, String>>,
    /// Wire name `Session`. 20 to 4096 characters. Sensitive: `Debug` does not show it.
    pub session: Option<String>,
    /// Wire name `AnalyticsMetadata`.
    pub analytics_metadata: Option<AnalyticsMetadataType>,
    /// Wire name `ContextData`.
    pub context_data: Option<ContextDataType>,
    /// Wire name `ClientMetadata`.
    pub client_metadata: Option<BTreeMap<String, String>>,
}

impl fmt::Debug for AdminRespondToAuthChallengeRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AdminRespondToAuthChallengeRequest")
            .field("user_pool_id", &self.user_pool_id)
            .field("client_id", &Withheld)
            .field("challenge_name", &self.challenge_name)
            .field("challenge_responses", &withheld(self.challenge_responses.as_ref()))
            .field("session", &withheld(self.session.as_ref()))
            .field("analytics_metadata", &self.analytics_metadata)
            .field("context_data", &self.context_data)
            .field("client_metadata", &self.client_metadata)
            .finish()
    }
}

/// `AdminRespondToAuthChallengeResponse`, the output of `AdminRespondToAuthChallenge`.
#[derive(Clone, Default, PartialEq)]
pub struct AdminRespondToAuthChallengeResponse {
    /// Wire name `ChallengeName`.
    pub challenge_name: Option<ChallengeNameType>,
    /// Wire name `Session`. 20 to 4096 characters. Sensitive: `Debug` does not show it.
    pub session: Option<String>,
    /// Wire name `ChallengeParameters`.
    pub challenge_parameters: Option<BTreeMap<String, String>>,
    /// Wire name `AuthenticationResult`.
    pub authentication_result: Option<AuthenticationResultType>,
    /// Wire name `AvailableChallenges`.
    pub available_challenges: Option<Vec<ChallengeNameType>>,
}

impl fmt::Debug for AdminRespondToAuthChallengeResponse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AdminRespondToAuthChallengeResponse")
            .field("challenge_name", &self.challenge_name)
            .field("session", &withheld(self.session.as_ref()))
            .field("challenge_parameters", &self.challenge_parameters)
            .field("authentication_result", &self.authentication_result)
            .field("available_challenges", &self.available_challenges)
            .finish()
    }
}

/// `AdminSetUserMFAPreferenceRequest`, the input of `AdminSetUserMFAPreference`.
#[derive(Clone, Default, PartialEq)]
pub struct AdminSetUserMFAPreferenceRequest {
    /// Wire name `SMSMfaSettings`.
    pub sms_mfa_settings: Option<SMSMfaSettingsType>,
    /// Wire name `SoftwareTokenMfaSettings`.
    pub software_token_mfa_settings: Option<SoftwareTokenMfaSettingsType>,
    /// Wire name `EmailMfaSettings`.
    pub email_mfa_settings: Option<EmailMfaSettingsType>,
    /// Wire name `WebAuthnMfaSettings`.
    pub web_authn_mfa_settings: Option<WebAuthnMfaSettingsType>,
    /// Wire name `Username`. 1 to 128 characters. Required. Sensitive: `Debug` does not show it.
    pub username: String,
    /// Wire name `UserPoolId`. 1 to 55 characters. Required.
    pub user_pool_id: String,
}

impl fmt::Debug for AdminSetUserMFAPreferenceRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AdminSetUserMFAPreferenceRequest")
            .field("sms_mfa_settings", &self.sms_mfa_settings)
            .field("software_token_mfa_settings", &self.software_token_mfa_settings)
            .field("email_mfa_settings", &self.email_mfa_settings)
            .field("web_authn_mfa_settings", &self.web_authn_mfa_settings)
            .field("username", &Withheld)
            .field("user_pool_id", &self.user_pool_id)
            .finish()
    }
}

/// `AdminSetUserMFAPreferenceResponse`, the output of `AdminSetUserMFAPreference`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AdminSetUserMFAPreferenceResponse {}

/// `AdminSetUserPasswordRequest`, the input of `AdminSetUserPassword`.
#[derive(Clone, Default, PartialEq)]
pub struct AdminSetUserPasswordRequest {
    /// Wire name `UserPoolId`. 1 to 55 characters. Required.
    pub user_pool_id: String,
    /// Wire name `Username`. 1 to 128 characters. Required. Sensitive: `Debug` does not show it.
    pub username: String,
    /// Wire name `Password`. At most 256 characters. Required. Sensitive: `Debug` does not show it.
    pub password: String,
    /// Wire name `Permanent`.
    pub permanent: Option<bool>,
}

impl fmt::Debug for AdminSetUserPasswordRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AdminSetUserPasswordRequest")
            .field("user_pool_id", &self.user_pool_id)
            .field("username", &Withheld)
            .field("password", &Withheld)
            .field("permanent", &self.permanent)
            .finish()
    }
}

/// `AdminSetUserPasswordResponse`, the output of `AdminSetUserPassword`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AdminSetUserPasswordResponse {}

/// `AdminUserGlobalSignOutRequest`, the input of `AdminUserGlobalSignOut`.
#[derive(Clone, Default, PartialEq)]
pub struct AdminUserGlobalSignOutRequest {
    /// Wire name `UserPoolId`. 1 to 55 characters. Required.
    pub user_pool_id: String,
    /// Wire name `Username`. 1 to 128 characters. Required. Sensitive: `Debug` does not show it.
    pub username: String,
}

impl fmt::Debug for AdminUserGlobalSignOutRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AdminUserGlobalSignOutRequest")
            .field("user_pool_id", &self.user_pool_id)
            .field("username", &Withheld)
            .finish()
    }
}

/// `AdminUserGlobalSignOutResponse`, the output of `AdminUserGlobalSignOut`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AdminUserGlobalSignOutResponse {}

/// `AdvancedSecurityAdditionalFlowsType`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AdvancedSecurityAdditionalFlowsType {
    /// Wire name `CustomAuthMode`.
    pub custom_auth_mode: Option<AdvancedSecurityEnabledModeType>,
}

/// The texts of `AdvancedSecurityEnabledModeType`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AdvancedSecurityEnabledModeType {
    /// `AUDIT`
    Audit,
    /// `ENFORCED`
    Enforced,
}

impl AdvancedSecurityEnabledModeType {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Audit => "AUDIT",
            Self::Enforced => "ENFORCED",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "AUDIT" => Self::Audit,
            "ENFORCED" => Self::Enforced,
            _ => return None,
        })
    }
}

/// The texts of `AdvancedSecurityModeType`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AdvancedSecurityModeType {
    /// `OFF`
    Off,
    /// `AUDIT`
    Audit,
    /// `ENFORCED`
    Enforced,
}

impl AdvancedSecurityModeType {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Off => "OFF",
            Self::Audit => "AUDIT",
            Self::Enforced => "ENFORCED",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "OFF" => Self::Off,
            "AUDIT" => Self::Audit,
            "ENFORCED" => Self::Enforced,
            _ => return None,
        })
    }
}

/// The texts of `AliasAttributeType`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AliasAttributeType {
    /// `phone_number`
    PhoneNumber,
    /// `email`
    Email,
    /// `preferred_username`
    PreferredUsername,
}

impl AliasAttributeType {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::PhoneNumber => "phone_number",
            Self::Email => "email",
            Self::PreferredUsername => "preferred_username",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "phone_number" => Self::PhoneNumber,
            "email" => Self::Email,
            "preferred_username" => Self::PreferredUsername,
            _ => return None,
        })
    }
}

/// `AnalyticsConfigurationType`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AnalyticsConfigurationType {
    /// Wire name `ApplicationId`.
    pub application_id: Option<String>,
    /// Wire name `ApplicationArn`. 20 to 2048 characters.
    pub application_arn: Option<String>,
    /// Wire name `RoleArn`. 20 to 2048 characters.
    pub role_arn: Option<String>,
    /// Wire name `ExternalId`. 0 to 131072 characters.
    pub external_id: Option<String>,
    /// Wire name `UserDataShared`.
    pub user_data_shared: Option<bool>,
}

/// `AnalyticsMetadataType`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AnalyticsMetadataType {
    /// Wire name `AnalyticsEndpointId`. 0 to 131072 characters.
    pub analytics_endpoint_id: Option<String>,
}

/// `AssociateSoftwareTokenRequest`, the input of `AssociateSoftwareToken`.
#[derive(Clone, Default, PartialEq)]
pub struct AssociateSoftwareTokenRequest {
    /// Wire name `AccessToken`. Sensitive: `Debug` does not show it.
    pub access_token: Option<String>,
    /// Wire name `Session`. 20 to 4096 characters. Sensitive: `Debug` does not show it.
    pub session: Option<String>,
}

impl fmt::Debug for AssociateSoftwareTokenRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AssociateSoftwareTokenRequest")
            .field("access_token", &withheld(self.access_token.as_ref()))
            .field("session", &withheld(self.session.as_ref()))
            .finish()
    }
}

/// `AssociateSoftwareTokenResponse`, the output of `AssociateSoftwareToken`.
#[derive(Clone, Default, PartialEq)]
pub struct AssociateSoftwareTokenResponse {
    /// Wire name `SecretCode`. At least 16 characters. Sensitive: `Debug` does not show it.
    pub secret_code: Option<String>,
    /// Wire name `Session`. 20 to 4096 characters. Sensitive: `Debug` does not show it.
    pub session: Option<String>,
}

impl fmt::Debug for AssociateSoftwareTokenResponse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AssociateSoftwareTokenResponse")
            .field("secret_code", &withheld(self.secret_code.as_ref()))
            .field("session", &withheld(self.session.as_ref()))
            .finish()
    }
}

/// The texts of `AttributeDataType`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AttributeDataType {
    /// `String`
    String,
    /// `Number`
    Number,
    /// `DateTime`
    DateTime,
    /// `Boolean`
    Boolean,
}

impl AttributeDataType {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::String => "String",
            Self::Number => "Number",
            Self::DateTime => "DateTime",
            Self::Boolean => "Boolean",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "String" => Self::String,
            "Number" => Self::Number,
            "DateTime" => Self::DateTime,
            "Boolean" => Self::Boolean,
            _ => return None,
        })
    }
}

/// `AttributeType`.
#[derive(Clone, Default, PartialEq)]
pub struct AttributeType {
    /// Wire name `Name`. 1 to 32 characters. Required.
    pub name: Option<String>,
    /// Wire name `Value`. At most 2048 characters. Sensitive: `Debug` does not show it.
    pub value: Option<String>,
}

impl fmt::Debug for AttributeType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AttributeType").field("name", &self.name).field("value", &withheld(self.value.as_ref())).finish()
    }
}

/// The texts of `AuthFactorType`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AuthFactorType {
    /// `PASSWORD`
    Password,
    /// `EMAIL_OTP`
    EmailOtp,
    /// `SMS_OTP`
    SmsOtp,
    /// `WEB_AUTHN`
    WebAuthn,
    /// `SOFTWARE_TOKEN`
    SoftwareToken,
}

impl AuthFactorType {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Password => "PASSWORD",
            Self::EmailOtp => "EMAIL_OTP",
            Self::SmsOtp => "SMS_OTP",
            Self::WebAuthn => "WEB_AUTHN",
            Self::SoftwareToken => "SOFTWARE_TOKEN",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "PASSWORD" => Self::Password,
            "EMAIL_OTP" => Self::EmailOtp,
            "SMS_OTP" => Self::SmsOtp,
            "WEB_AUTHN" => Self::WebAuthn,
            "SOFTWARE_TOKEN" => Self::SoftwareToken,
            _ => return None,
        })
    }
}

/// The texts of `AuthFlowType`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AuthFlowType {
    /// `USER_SRP_AUTH`
    UserSrpAuth,
    /// `REFRESH_TOKEN_AUTH`
    RefreshTokenAuth,
    /// `REFRESH_TOKEN`
    RefreshToken,
    /// `CUSTOM_AUTH`
    CustomAuth,
    /// `ADMIN_NO_SRP_AUTH`
    AdminNoSrpAuth,
    /// `USER_PASSWORD_AUTH`
    UserPasswordAuth,
    /// `ADMIN_USER_PASSWORD_AUTH`
    AdminUserPasswordAuth,
    /// `USER_AUTH`
    UserAuth,
}

impl AuthFlowType {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::UserSrpAuth => "USER_SRP_AUTH",
            Self::RefreshTokenAuth => "REFRESH_TOKEN_AUTH",
            Self::RefreshToken => "REFRESH_TOKEN",
            Self::CustomAuth => "CUSTOM_AUTH",
            Self::AdminNoSrpAuth => "ADMIN_NO_SRP_AUTH",
            Self::UserPasswordAuth => "USER_PASSWORD_AUTH",
            Self::AdminUserPasswordAuth => "ADMIN_USER_PASSWORD_AUTH",
            Self::UserAuth => "USER_AUTH",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "USER_SRP_AUTH" => Self::UserSrpAuth,
            "REFRESH_TOKEN_AUTH" => Self::RefreshTokenAuth,
            "REFRESH_TOKEN" => Self::RefreshToken,
            "CUSTOM_AUTH" => Self::CustomAuth,
            "ADMIN_NO_SRP_AUTH" => Self::AdminNoSrpAuth,
            "USER_PASSWORD_AUTH" => Self::UserPasswordAuth,
            "ADMIN_USER_PASSWORD_AUTH" => Self::AdminUserPasswordAuth,
            "USER_AUTH" => Self::UserAuth,
            _ => return None,
        })
    }
}

/// `AuthenticationResultType`.
#[derive(Clone, Default, PartialEq)]
pub struct AuthenticationResultType {
    /// Wire name `AccessToken`. Sensitive: `Debug` does not show it.
    pub access_token: Option<String>,
    /// Wire name `ExpiresIn`.
    pub expires_in: Option<i32>,
    /// Wire name `TokenType`. 0 to 131072 characters.
    pub token_type: Option<String>,
    /// Wire name `RefreshToken`. Sensitive: `Debug` does not show it.
    pub refresh_token: Option<String>,
    /// Wire name `IdToken`. Sensitive: `Debug` does not show it.
    pub id_token: Option<String>,
    /// Wire name `NewDeviceMetadata`.
    pub new_device_metadata: Option<NewDeviceMetadataType>,
}

impl fmt::Debug for AuthenticationResultType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AuthenticationResultType")
            .field("access_token", &withheld(self.access_token.as_ref()))
            .field("expires_in", &self.expires_in)
            .field("token_type", &self.token_type)
            .field("refresh_token", &withheld(self.refresh_token.as_ref()))
            .field("id_token", &withheld(self.id_token.as_ref()))
            .field("new_device_metadata", &self.new_device_metadata)
            .finish()
    }
}

/// The texts of `ChallengeNameType`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ChallengeNameType {
    /// `SMS_MFA`
    SmsMfa,
    /// `EMAIL_OTP`
    EmailOtp,
    /// `SOFTWARE_TOKEN_MFA`
    SoftwareTokenMfa,
    /// `SELECT_MFA_TYPE`
    SelectMfaType,
    /// `MFA_SETUP`
    MfaSetup,
    /// `PASSWORD_VERIFIER`
    PasswordVerifier,
    /// `CUSTOM_CHALLENGE`
    CustomChallenge,
    /// `SELECT_CHALLENGE`
    SelectChallenge,
    /// `DEVICE_SRP_AUTH`
    DeviceSrpAuth,
    /// `DEVICE_PASSWORD_VERIFIER`
    DevicePasswordVerifier,
    /// `ADMIN_NO_SRP_AUTH`
    AdminNoSrpAuth,
    /// `NEW_PASSWORD_REQUIRED`
    NewPasswordRequired,
    /// `SMS_OTP`
    SmsOtp,
    /// `PASSWORD`
    Password,
    /// `WEB_AUTHN`
    WebAuthn,
    /// `PASSWORD_SRP`
    PasswordSrp,
}

impl ChallengeNameType {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::SmsMfa => "SMS_MFA",
            Self::EmailOtp => "EMAIL_OTP",
            Self::SoftwareTokenMfa => "SOFTWARE_TOKEN_MFA",
            Self::SelectMfaType => "SELECT_MFA_TYPE",
            Self::MfaSetup => "MFA_SETUP",
            Self::PasswordVerifier => "PASSWORD_VERIFIER",
            Self::CustomChallenge => "CUSTOM_CHALLENGE",
            Self::SelectChallenge => "SELECT_CHALLENGE",
            Self::DeviceSrpAuth => "DEVICE_SRP_AUTH",
            Self::DevicePasswordVerifier => "DEVICE_PASSWORD_VERIFIER",
            Self::AdminNoSrpAuth => "ADMIN_NO_SRP_AUTH",
            Self::NewPasswordRequired => "NEW_PASSWORD_REQUIRED",
            Self::SmsOtp => "SMS_OTP",
            Self::Password => "PASSWORD",
            Self::WebAuthn => "WEB_AUTHN",
            Self::PasswordSrp => "PASSWORD_SRP",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "SMS_MFA" => Self::SmsMfa,
            "EMAIL_OTP" => Self::EmailOtp,
            "SOFTWARE_TOKEN_MFA" => Self::SoftwareTokenMfa,
            "SELECT_MFA_TYPE" => Self::SelectMfaType,
            "MFA_SETUP" => Self::MfaSetup,
            "PASSWORD_VERIFIER" => Self::PasswordVerifier,
            "CUSTOM_CHALLENGE" => Self::CustomChallenge,
            "SELECT_CHALLENGE" => Self::SelectChallenge,
            "DEVICE_SRP_AUTH" => Self::DeviceSrpAuth,
            "DEVICE_PASSWORD_VERIFIER" => Self::DevicePasswordVerifier,
            "ADMIN_NO_SRP_AUTH" => Self::AdminNoSrpAuth,
            "NEW_PASSWORD_REQUIRED" => Self::NewPasswordRequired,
            "SMS_OTP" => Self::SmsOtp,
            "PASSWORD" => Self::Password,
            "WEB_AUTHN" => Self::WebAuthn,
            "PASSWORD_SRP" => Self::PasswordSrp,
            _ => return None,
        })
    }
}

/// The texts of `ClientTypeType`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ClientTypeType {
    /// `REGULAR`
    Regular,
    /// `DCR`
    Dcr,
}

impl ClientTypeType {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Regular => "REGULAR",
            Self::Dcr => "DCR",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "REGULAR" => Self::Regular,
            "DCR" => Self::Dcr,
            _ => return None,
        })
    }
}

/// `CodeDeliveryDetailsType`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CodeDeliveryDetailsType {
    /// Wire name `Destination`. 0 to 131072 characters.
    pub destination: Option<String>,
    /// Wire name `DeliveryMedium`.
    pub delivery_medium: Option<DeliveryMediumType>,
    /// Wire name `AttributeName`. 1 to 32 characters.
    pub attribute_name: Option<String>,
}

/// `ConfirmForgotPasswordRequest`, the input of `ConfirmForgotPassword`.
#[derive(Clone, Default, PartialEq)]
pub struct ConfirmForgotPasswordRequest {
    /// Wire name `ClientId`. 1 to 128 characters. Required. Sensitive: `Debug` does not show it.
    pub client_id: String,
    /// Wire name `SecretHash`. 1 to 128 characters. Sensitive: `Debug` does not show it.
    pub secret_hash: Option<String>,
    /// Wire name `Username`. 1 to 128 characters. Required. Sensitive: `Debug` does not show it.
    pub username: String,
    /// Wire name `ConfirmationCode`. 1 to 2048 characters. Required.
    pub confirmation_code: String,
    /// Wire name `Password`. At most 256 characters. Required. Sensitive: `Debug` does not show it.
    pub password: String,
    /// Wire name `AnalyticsMetadata`.
    pub analytics_metadata: Option<AnalyticsMetadataType>,
    /// Wire name `UserContextData`. Sensitive: `Debug` does not show it.
    pub user_context_data: Option<UserContextDataType>,
    /// Wire name `ClientMetadata`.
    pub client_metadata: Option<BTreeMap<String, String>>,
}

impl fmt::Debug for ConfirmForgotPasswordRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ConfirmForgotPasswordRequest")
            .field("client_id", &Withheld)
            .field("secret_hash", &withheld(self.secret_hash.as_ref()))
            .field("username", &Withheld)
            .field("confirmation_code", &self.confirmation_code)
            .field("password", &Withheld)
            .field("analytics_metadata", &self.analytics_metadata)
            .field("user_context_data", &withheld(self.user_context_data.as_ref()))
            .field("client_metadata", &self.client_metadata)
            .finish()
    }
}

/// `ConfirmForgotPasswordResponse`, the output of `ConfirmForgotPassword`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ConfirmForgotPasswordResponse {}

/// `ConfirmSignUpRequest`, the input of `ConfirmSignUp`.
#[derive(Clone, Default, PartialEq)]
pub struct ConfirmSignUpRequest {
    /// Wire name `ClientId`. 1 to 128 characters. Required. Sensitive: `Debug` does not show it.
    pub client_id: String,
    /// Wire name `SecretHash`. 1 to 128 characters. Sensitive: `Debug` does not show it.
    pub secret_hash: Option<String>,
    /// Wire name `Username`. 1 to 128 characters. Required. Sensitive: `Debug` does not show it.
    pub username: String,
    /// Wire name `ConfirmationCode`. 1 to 2048 characters. Required.
    pub confirmation_code: String,
    /// Wire name `ForceAliasCreation`.
    pub force_alias_creation: Option<bool>,
    /// Wire name `AnalyticsMetadata`.
    pub analytics_metadata: Option<AnalyticsMetadataType>,
    /// Wire name `UserContextData`. Sensitive: `Debug` does not show it.
    pub user_context_data: Option<UserContextDataType>,
    /// Wire name `ClientMetadata`.
    pub client_metadata: Option<BTreeMap<String, String>>,
    /// Wire name `Session`. 20 to 4096 characters. Sensitive: `Debug` does not show it.
    pub session: Option<String>,
}

impl fmt::Debug for ConfirmSignUpRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ConfirmSignUpRequest")
            .field("client_id", &Withheld)
            .field("secret_hash", &withheld(self.secret_hash.as_ref()))
            .field("username", &Withheld)
            .field("confirmation_code", &self.confirmation_code)
            .field("force_alias_creation", &self.force_alias_creation)
            .field("analytics_metadata", &self.analytics_metadata)
            .field("user_context_data", &withheld(self.user_context_data.as_ref()))
            .field("client_metadata", &self.client_metadata)
            .field("session", &withheld(self.session.as_ref()))
            .finish()
    }
}

/// `ConfirmSignUpResponse`, the output of `ConfirmSignUp`.
#[derive(Clone, Default, PartialEq)]
pub struct ConfirmSignUpResponse {
    /// Wire name `Session`. 20 to 4096 characters. Sensitive: `Debug` does not show it.
    pub session: Option<String>,
}

impl fmt::Debug for ConfirmSignUpResponse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ConfirmSignUpResponse").field("session", &withheld(self.session.as_ref())).finish()
    }
}

/// `ContextDataType`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ContextDataType {
    /// Wire name `IpAddress`. 0 to 131072 characters. Required.
    pub ip_address: Option<String>,
    /// Wire name `ServerName`. 0 to 131072 characters. Required.
    pub server_name: Option<String>,
    /// Wire name `ServerPath`. 0 to 131072 characters. Required.
    pub server_path: Option<String>,
    /// Wire name `HttpHeaders`. Required.
    pub http_headers: Option<Vec<HttpHeader>>,
    /// Wire name `EncodedData`. 0 to 131072 characters.
    pub encoded_data: Option<String>,
}

/// `CreateIdentityProviderRequest`, the input of `CreateIdentityProvider`.
#[derive(Debug, Clone, PartialEq)]
pub struct CreateIdentityProviderRequest {
    /// Wire name `UserPoolId`. 1 to 55 characters. Required.
    pub user_pool_id: String,
    /// Wire name `ProviderName`. 1 to 32 characters. Required.
    pub provider_name: String,
    /// Wire name `ProviderType`. Required.
    pub provider_type: IdentityProviderTypeType,
    /// Wire name `ProviderDetails`. Required.
    pub provider_details: BTreeMap<String, String>,
    /// Wire name `AttributeMapping`.
    pub attribute_mapping: Option<BTreeMap<String, String>>,
    /// Wire name `IdpIdentifiers`. 0 to 50 elements.
    pub idp_identifiers: Option<Vec<String>>,
    /// Wire name `AcrMapping`. 0 to 4 entries.
    pub acr_mapping: Option<BTreeMap<String, String>>,
}

/// `CreateIdentityProviderResponse`, the output of `CreateIdentityProvider`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateIdentityProviderResponse {
    /// Wire name `IdentityProvider`. Required.
    pub identity_provider: Option<IdentityProviderType>,
}

/// `CreateResourceServerRequest`, the input of `CreateResourceServer`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateResourceServerRequest {
    /// Wire name `UserPoolId`. 1 to 55 characters. Required.
    pub user_pool_id: String,
    /// Wire name `Identifier`. 1 to 256 characters. Required.
    pub identifier: String,
    /// Wire name `Name`. 1 to 256 characters. Required.
    pub name: String,
    /// Wire name `Scopes`. At most 100 elements.
    pub scopes: Option<Vec<ResourceServerScopeType>>,
}

/// `CreateResourceServerResponse`, the output of `CreateResourceServer`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateResourceServerResponse {
    /// Wire name `ResourceServer`. Required.
    pub resource_server: Option<ResourceServerType>,
}

/// `CreateUserPoolClientRequest`, the input of `CreateUserPoolClient`.
#[derive(Clone, Default, PartialEq)]
pub struct CreateUserPoolClientRequest {
    /// Wire name `UserPoolId`. 1 to 55 characters. Required.
    pub user_pool_id: String,
    /// Wire name `ClientName`. 1 to 128 characters. Required.
    pub client_name: String,
    /// Wire name `GenerateSecret`.
    pub generate_secret: Option<bool>,
    /// Wire name `ClientSecret`. 24 to 64 characters. Sensitive: `Debug` does not show it.
    pub client_secret: Option<String>,
    /// Wire name `RefreshTokenValidity`. 0 to 315360000.
    pub refresh_token_validity: Option<i32>,
    /// Wire name `AccessTokenValidity`. 1 to 86400.
    pub access_token_validity: Option<i32>,
    /// Wire name `IdTokenValidity`. 1 to 86400.
    pub id_token_validity: Option<i32>,
    /// Wire name `TokenValidityUnits`.
    pub token_validity_units: Option<TokenValidityUnitsType>,
    /// Wire name `ReadAttributes`.
    pub read_attributes: Option<Vec<String>>,
    /// Wire name `WriteAttributes`.
    pub write_attributes: Option<Vec<String>>,
    /// Wire name `ExplicitAuthFlows`.
    pub explicit_auth_flows: Option<Vec<ExplicitAuthFlowsType>>,
    /// Wire name `SupportedIdentityProviders`.
    pub supported_identity_providers: Option<Vec<String>>,
    /// Wire name `CallbackURLs`. 0 to 100 elements.
    pub callback_urls: Option<Vec<String>>,
    /// Wire name `LogoutURLs`. 0 to 100 elements.
    pub logout_urls: Option<Vec<String>>,
    /// Wire name `DefaultRedirectURI`. 1 to 1024 characters.
    pub default_redirect_uri: Option<String>,
    /// Wire name `AllowedOAuthFlows`. 0 to 3 elements.
    pub allowed_o_auth_flows: Option<Vec<OAuthFlowType>>,
    /// Wire name `AllowedOAuthScopes`. At most 50 elements.
    pub allowed_o_auth_scopes: Option<Vec<String>>,
    /// Wire name `AllowedOAuthFlowsUserPoolClient`.
    pub allowed_o_auth_flows_user_pool_client: Option<bool>,
    /// Wire name `AnalyticsConfiguration`.
    pub analytics_configuration: Option<AnalyticsConfigurationType>,
    /// Wire name `PreventUserExistenceErrors`.
    pub prevent_user_existence_errors: Option<PreventUserExistenceErrorTypes>,
    /// Wire name `EnableTokenRevocation`.
    pub enable_token_revocation: Option<bool>,
    /// Wire name `EnablePropagateAdditionalUserContextData`.
    pub enable_propagate_additional_user_context_data: Option<bool>,
    /// Wire name `AuthSessionValidity`. 3 to 15.
    pub auth_session_validity: Option<i32>,
    /// Wire name `RefreshTokenRotation`.
    pub refresh_token_rotation: Option<RefreshTokenRotationType>,
}

impl fmt::Debug for CreateUserPoolClientRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CreateUserPoolClientRequest")
            .field("user_pool_id", &self.user_pool_id)
            .field("client_name", &self.client_name)
            .field("generate_secret", &self.generate_secret)
            .field("client_secret", &withheld(self.client_secret.as_ref()))
            .field("refresh_token_validity", &self.refresh_token_validity)
            .field("access_token_validity", &self.access_token_validity)
            .field("id_token_validity", &self.id_token_validity)
            .field("token_validity_units", &self.token_validity_units)
            .field("read_attributes", &self.read_attributes)
            .field("write_attributes", &self.write_attributes)
            .field("explicit_auth_flows", &self.explicit_auth_flows)
            .field("supported_identity_providers", &self.supported_identity_providers)
            .field("callback_urls", &self.callback_urls)
            .field("logout_urls", &self.logout_urls)
            .field("default_redirect_uri", &self.default_redirect_uri)
            .field("allowed_o_auth_flows", &self.allowed_o_auth_flows)
            .field("allowed_o_auth_scopes", &self.allowed_o_auth_scopes)
            .field("allowed_o_auth_flows_user_pool_client", &self.allowed_o_auth_flows_user_pool_client)
            .field("analytics_configuration", &self.analytics_configuration)
            .field("prevent_user_existence_errors", &self.prevent_user_existence_errors)
            .field("enable_token_revocation", &self.enable_token_revocation)
            .field("enable_propagate_additional_user_context_data", &self.enable_propagate_additional_user_context_data)
            .field("auth_session_validity", &self.auth_session_validity)
            .field("refresh_token_rotation", &self.refresh_token_rotation)
            .finish()
    }
}

/// `CreateUserPoolClientResponse`, the output of `CreateUserPoolClient`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateUserPoolClientResponse {
    /// Wire name `UserPoolClient`.
    pub user_pool_client: Option<UserPoolClientType>,
}

/// `CreateUserPoolDomainRequest`, the input of `CreateUserPoolDomain`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateUserPoolDomainRequest {
    /// Wire name `Domain`. 1 to 63 characters. Required.
    pub domain: String,
    /// Wire name `UserPoolId`. 1 to 55 characters. Required.
    pub user_pool_id: String,
    /// Wire name `ManagedLoginVersion`.
    pub managed_login_version: Option<i32>,
    /// Wire name `CustomDomainConfig`.
    pub custom_domain_config: Option<CustomDomainConfigType>,
    /// Wire name `Routing`.
    pub routing: Option<RoutingType>,
}

/// `CreateUserPoolDomainResponse`, the output of `CreateUserPoolDomain`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateUserPoolDomainResponse {
    /// Wire name `ManagedLoginVersion`.
    pub managed_login_version: Option<i32>,
    /// Wire name `CloudFrontDomain`. 1 to 63 characters.
    pub cloud_front_domain: Option<String>,
    /// Wire name `Routing`.
    pub routing: Option<RoutingType>,
}

/// `CreateUserPoolRequest`, the input of `CreateUserPool`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateUserPoolRequest {
    /// Wire name `PoolName`. 1 to 128 characters. Required.
    pub pool_name: String,
    /// Wire name `Policies`.
    pub policies: Option<UserPoolPolicyType>,
    /// Wire name `DeletionProtection`.
    pub deletion_protection: Option<DeletionProtectionType>,
    /// Wire name `LambdaConfig`.
    pub lambda_config: Option<LambdaConfigType>,
    /// Wire name `AutoVerifiedAttributes`.
    pub auto_verified_attributes: Option<Vec<VerifiedAttributeType>>,
    /// Wire name `AliasAttributes`.
    pub alias_attributes: Option<Vec<AliasAttributeType>>,
    /// Wire name `UsernameAttributes`.
    pub username_attributes: Option<Vec<UsernameAttributeType>>,
    /// Wire name `SmsVerificationMessage`. 6 to 140 characters.
    pub sms_verification_message: Option<String>,
    /// Wire name `EmailVerificationMessage`. 6 to 20000 characters.
    pub email_verification_message: Option<String>,
    /// Wire name `EmailVerificationSubject`. 1 to 140 characters.
    pub email_verification_subject: Option<String>,
    /// Wire name `VerificationMessageTemplate`.
    pub verification_message_template: Option<VerificationMessageTemplateType>,
    /// Wire name `SmsAuthenticationMessage`. 6 to 140 characters.
    pub sms_authentication_message: Option<String>,
    /// Wire name `MfaConfiguration`.
    pub mfa_configuration: Option<UserPoolMfaType>,
    /// Wire name `UserAttributeUpdateSettings`.
    pub user_attribute_update_settings: Option<UserAttributeUpdateSettingsType>,
    /// Wire name `DeviceConfiguration`.
    pub device_configuration: Option<DeviceConfigurationType>,
    /// Wire name `EmailConfiguration`.
    pub email_configuration: Option<EmailConfigurationType>,
    /// Wire name `SmsConfiguration`.
    pub sms_configuration: Option<SmsConfigurationType>,
    /// Wire name `UserPoolTags`.
    pub user_pool_tags: Option<BTreeMap<String, String>>,
    /// Wire name `AdminCreateUserConfig`.
    pub admin_create_user_config: Option<AdminCreateUserConfigType>,
    /// Wire name `Schema`. 1 to 50 elements.
    pub schema: Option<Vec<SchemaAttributeType>>,
    /// Wire name `UserPoolAddOns`.
    pub user_pool_add_ons: Option<UserPoolAddOnsType>,
    /// Wire name `DcrConfiguration`.
    pub dcr_configuration: Option<DcrConfigurationType>,
    /// Wire name `UsernameConfiguration`.
    pub username_configuration: Option<UsernameConfigurationType>,
    /// Wire name `AccountRecoverySetting`.
    pub account_recovery_setting: Option<AccountRecoverySettingType>,
    /// Wire name `UserPoolTier`.
    pub user_pool_tier: Option<UserPoolTierType>,
    /// Wire name `KeyConfiguration`.
    pub key_configuration: Option<KeyConfigurationType>,
    /// Wire name `IssuerConfiguration`.
    pub issuer_configuration: Option<IssuerConfigurationType>,
    /// Wire name `AcrConfiguration`. 0 to 4 entries.
    pub acr_configuration: Option<BTreeMap<String, AcrLevelConfigType>>,
}

/// `CreateUserPoolResponse`, the output of `CreateUserPool`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateUserPoolResponse {
    /// Wire name `UserPool`.
    pub user_pool: Option<UserPoolType>,
}

/// `CustomDomainConfigType`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CustomDomainConfigType {
    /// Wire name `CertificateArn`. 20 to 2048 characters. Required.
    pub certificate_arn: Option<String>,
    /// Wire name `SecurityPolicy`.
    pub security_policy: Option<SecurityPolicyType>,
}

/// `CustomEmailLambdaVersionConfigType`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CustomEmailLambdaVersionConfigType {
    /// Wire name `LambdaVersion`. Required.
    pub lambda_version: Option<CustomEmailSenderLambdaVersionType>,
    /// Wire name `LambdaArn`. 20 to 2048 characters. Required.
    pub lambda_arn: Option<String>,
}

/// The texts of `CustomEmailSenderLambdaVersionType`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CustomEmailSenderLambdaVersionType {
    /// `V1_0`
    V1_0,
}

impl CustomEmailSenderLambdaVersionType {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::V1_0 => "V1_0",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "V1_0" => Self::V1_0,
            _ => return None,
        })
    }
}

/// `CustomSMSLambdaVersionConfigType`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CustomSMSLambdaVersionConfigType {
    /// Wire name `LambdaVersion`. Required.
    pub lambda_version: Option<CustomSMSSenderLambdaVersionType>,
    /// Wire name `LambdaArn`. 20 to 2048 characters. Required.
    pub lambda_arn: Option<String>,
}

/// The texts of `CustomSMSSenderLambdaVersionType`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CustomSMSSenderLambdaVersionType {
    /// `V1_0`
    V1_0,
}

impl CustomSMSSenderLambdaVersionType {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::V1_0 => "V1_0",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "V1_0" => Self::V1_0,
            _ => return None,
        })
    }
}

/// `DcrConfigurationType`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DcrConfigurationType {
    /// Wire name `EnableStatus`.
    pub enable_status: Option<StatusType>,
    /// Wire name `OpenDcrEnabled`.
    pub open_dcr_enabled: Option<bool>,
    /// Wire name `AuthenticatedGrantTypes`. 0 to 3 elements.
    pub authenticated_grant_types: Option<Vec<OAuthFlowType>>,
    /// Wire name `OpenDcrGrantTypes`. 0 to 3 elements.
    pub open_dcr_grant_types: Option<Vec<OAuthFlowType>>,
    /// Wire name `AllowedScopes`. At most 50 elements.
    pub allowed_scopes: Option<Vec<String>>,
}

/// The texts of `DefaultEmailOptionType`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DefaultEmailOptionType {
    /// `CONFIRM_WITH_LINK`
    ConfirmWithLink,
    /// `CONFIRM_WITH_CODE`
    ConfirmWithCode,
}

impl DefaultEmailOptionType {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::ConfirmWithLink => "CONFIRM_WITH_LINK",
            Self::ConfirmWithCode => "CONFIRM_WITH_CODE",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "CONFIRM_WITH_LINK" => Self::ConfirmWithLink,
            "CONFIRM_WITH_CODE" => Self::ConfirmWithCode,
            _ => return None,
        })
    }
}

/// `DeleteIdentityProviderRequest`, the input of `DeleteIdentityProvider`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteIdentityProviderRequest {
    /// Wire name `UserPoolId`. 1 to 55 characters. Required.
    pub user_pool_id: String,
    /// Wire name `ProviderName`. 1 to 32 characters. Required.
    pub provider_name: String,
}

/// `DeleteResourceServerRequest`, the input of `DeleteResourceServer`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteResourceServerRequest {
    /// Wire name `UserPoolId`. 1 to 55 characters. Required.
    pub user_pool_id: String,
    /// Wire name `Identifier`. 1 to 256 characters. Required.
    pub identifier: String,
}

/// `DeleteUserPoolClientRequest`, the input of `DeleteUserPoolClient`.
#[derive(Clone, Default, PartialEq)]
pub struct DeleteUserPoolClientRequest {
    /// Wire name `UserPoolId`. 1 to 55 characters. Required.
    pub user_pool_id: String,
    /// Wire name `ClientId`. 1 to 128 characters. Required. Sensitive: `Debug` does not show it.
    pub client_id: String,
}

impl fmt::Debug for DeleteUserPoolClientRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DeleteUserPoolClientRequest")
            .field("user_pool_id", &self.user_pool_id)
            .field("client_id", &Withheld)
            .finish()
    }
}

/// `DeleteUserPoolDomainRequest`, the input of `DeleteUserPoolDomain`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteUserPoolDomainRequest {
    /// Wire name `Domain`. 1 to 63 characters. Required.
    pub domain: String,
    /// Wire name `UserPoolId`. 1 to 55 characters. Required.
    pub user_pool_id: String,
}

/// `DeleteUserPoolDomainResponse`, the output of `DeleteUserPoolDomain`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteUserPoolDomainResponse {}

/// `DeleteUserPoolRequest`, the input of `DeleteUserPool`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteUserPoolRequest {
    /// Wire name `UserPoolId`. 1 to 55 characters. Required.
    pub user_pool_id: String,
}

/// The texts of `DeletionProtectionType`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DeletionProtectionType {
    /// `ACTIVE`
    Active,
    /// `INACTIVE`
    Inactive,
}

impl DeletionProtectionType {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Active => "ACTIVE",
            Self::Inactive => "INACTIVE",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "ACTIVE" => Self::Active,
            "INACTIVE" => Self::Inactive,
            _ => return None,
        })
    }
}

/// The texts of `DeliveryMediumType`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DeliveryMediumType {
    /// `SMS`
    Sms,
    /// `EMAIL`
    Email,
}

impl DeliveryMediumType {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Sms => "SMS",
            Self::Email => "EMAIL",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "SMS" => Self::Sms,
            "EMAIL" => Self::Email,
            _ => return None,
        })
    }
}

/// `DescribeIdentityProviderRequest`, the input of `DescribeIdentityProvider`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeIdentityProviderRequest {
    /// Wire name `UserPoolId`. 1 to 55 characters. Required.
    pub user_pool_id: String,
    /// Wire name `ProviderName`. 1 to 32 characters. Required.
    pub provider_name: String,
}

/// `DescribeIdentityProviderResponse`, the output of `DescribeIdentityProvider`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeIdentityProviderResponse {
    /// Wire name `IdentityProvider`. Required.
    pub identity_provider: Option<IdentityProviderType>,
}

/// `DescribeResourceServerRequest`, the input of `DescribeResourceServer`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeResourceServerRequest {
    /// Wire name `UserPoolId`. 1 to 55 characters. Required.
    pub user_pool_id: String,
    /// Wire name `Identifier`. 1 to 256 characters. Required.
    pub identifier: String,
}

/// `DescribeResourceServerResponse`, the output of `DescribeResourceServer`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeResourceServerResponse {
    /// Wire name `ResourceServer`. Required.
    pub resource_server: Option<ResourceServerType>,
}

/// `DescribeUserPoolClientRequest`, the input of `DescribeUserPoolClient`.
#[derive(Clone, Default, PartialEq)]
pub struct DescribeUserPoolClientRequest {
    /// Wire name `UserPoolId`. 1 to 55 characters. Required.
    pub user_pool_id: String,
    /// Wire name `ClientId`. 1 to 128 characters. Required. Sensitive: `Debug` does not show it.
    pub client_id: String,
}

impl fmt::Debug for DescribeUserPoolClientRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DescribeUserPoolClientRequest")
            .field("user_pool_id", &self.user_pool_id)
            .field("client_id", &Withheld)
            .finish()
    }
}

/// `DescribeUserPoolClientResponse`, the output of `DescribeUserPoolClient`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeUserPoolClientResponse {
    /// Wire name `UserPoolClient`.
    pub user_pool_client: Option<UserPoolClientType>,
}

/// `DescribeUserPoolDomainRequest`, the input of `DescribeUserPoolDomain`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeUserPoolDomainRequest {
    /// Wire name `Domain`. 1 to 63 characters. Required.
    pub domain: String,
}

/// `DescribeUserPoolDomainResponse`, the output of `DescribeUserPoolDomain`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeUserPoolDomainResponse {
    /// Wire name `DomainDescription`.
    pub domain_description: Option<DomainDescriptionType>,
}

/// `DescribeUserPoolRequest`, the input of `DescribeUserPool`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeUserPoolRequest {
    /// Wire name `UserPoolId`. 1 to 55 characters. Required.
    pub user_pool_id: String,
}

/// `DescribeUserPoolResponse`, the output of `DescribeUserPool`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeUserPoolResponse {
    /// Wire name `UserPool`.
    pub user_pool: Option<UserPoolType>,
}

/// `DeviceConfigurationType`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeviceConfigurationType {
    /// Wire name `ChallengeRequiredOnNewDevice`.
    pub challenge_required_on_new_device: Option<bool>,
    /// Wire name `DeviceOnlyRememberedOnUserPrompt`.
    pub device_only_remembered_on_user_prompt: Option<bool>,
}

/// `DomainDescriptionType`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DomainDescriptionType {
    /// Wire name `UserPoolId`. 1 to 55 characters.
    pub user_pool_id: Option<String>,
    /// Wire name `AWSAccountId`. At most 12 characters.
    pub aws_account_id: Option<String>,
    /// Wire name `Domain`. 1 to 63 characters.
    pub domain: Option<String>,
    /// Wire name `S3Bucket`. 3 to 1024 characters.
    pub s3_bucket: Option<String>,
    /// Wire name `CloudFrontDistribution`. 0 to 131072 characters.
    pub cloud_front_distribution: Option<String>,
    /// Wire name `Version`. 1 to 20 characters.
    pub version: Option<String>,
    /// Wire name `Status`.
    pub status: Option<DomainStatusType>,
    /// Wire name `CustomDomainConfig`.
    pub custom_domain_config: Option<CustomDomainConfigType>,
    /// Wire name `ManagedLoginVersion`.
    pub managed_login_version: Option<i32>,
    /// Wire name `Routing`.
    pub routing: Option<RoutingType>,
}

/// The texts of `DomainStatusType`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DomainStatusType {
    /// `CREATING`
    Creating,
    /// `DELETING`
    Deleting,
    /// `UPDATING`
    Updating,
    /// `ACTIVE`
    Active,
    /// `FAILED`
    Failed,
}

impl DomainStatusType {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Creating => "CREATING",
            Self::Deleting => "DELETING",
            Self::Updating => "UPDATING",
            Self::Active => "ACTIVE",
            Self::Failed => "FAILED",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "CREATING" => Self::Creating,
            "DELETING" => Self::Deleting,
            "UPDATING" => Self::Updating,
            "ACTIVE" => Self::Active,
            "FAILED" => Self::Failed,
            _ => return None,
        })
    }
}

/// `EmailConfigurationType`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct EmailConfigurationType {
    /// Wire name `SourceArn`. 20 to 2048 characters.
    pub source_arn: Option<String>,
    /// Wire name `ReplyToEmailAddress`.
    pub reply_to_email_address: Option<String>,
    /// Wire name `EmailSendingAccount`.
    pub email_sending_account: Option<EmailSendingAccountType>,
    /// Wire name `From`. 0 to 131072 characters.
    pub from: Option<String>,
    /// Wire name `ConfigurationSet`. 1 to 64 characters.
    pub configuration_set: Option<String>,
}

/// `EmailMfaConfigType`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct EmailMfaConfigType {
    /// Wire name `Message`. 6 to 20000 characters.
    pub message: Option<String>,
    /// Wire name `Subject`.
    pub subject: Option<String>,
}

/// `EmailMfaSettingsType`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct EmailMfaSettingsType {
    /// Wire name `Enabled`.
    pub enabled: Option<bool>,
    /// Wire name `PreferredMfa`.
    pub preferred_mfa: Option<bool>,
}

/// The texts of `EmailSendingAccountType`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EmailSendingAccountType {
    /// `COGNITO_DEFAULT`
    CognitoDefault,
    /// `DEVELOPER`
    Developer,
}

impl EmailSendingAccountType {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::CognitoDefault => "COGNITO_DEFAULT",
            Self::Developer => "DEVELOPER",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "COGNITO_DEFAULT" => Self::CognitoDefault,
            "DEVELOPER" => Self::Developer,
            _ => return None,
        })
    }
}

/// The texts of `EncryptionKeyType`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EncryptionKeyType {
    /// `AWS_OWNED_KEY`
    AwsOwnedKey,
    /// `CUSTOMER_MANAGED_KEY`
    CustomerManagedKey,
}

impl EncryptionKeyType {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::AwsOwnedKey => "AWS_OWNED_KEY",
            Self::CustomerManagedKey => "CUSTOMER_MANAGED_KEY",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "AWS_OWNED_KEY" => Self::AwsOwnedKey,
            "CUSTOMER_MANAGED_KEY" => Self::CustomerManagedKey,
            _ => return None,
        })
    }
}

/// `EumsSmsConfigurationType`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct EumsSmsConfigurationType {
    /// Wire name `CallerArn`. 20 to 2048 characters. Required.
    pub caller_arn: Option<String>,
    /// Wire name `ExternalId`. 0 to 131072 characters.
    pub external_id: Option<String>,
    /// Wire name `OriginationIdentity`. 0 to 131072 characters.
    pub origination_identity: Option<String>,
    /// Wire name `ConfigurationSetName`. 0 to 131072 characters.
    pub configuration_set_name: Option<String>,
    /// Wire name `InEntityId`. 0 to 131072 characters.
    pub in_entity_id: Option<String>,
    /// Wire name `InTemplateId`. 0 to 131072 characters.
    pub in_template_id: Option<String>,
    /// Wire name `Region`. 5 to 32 characters.
    pub region: Option<String>,
}

/// The texts of `ExplicitAuthFlowsType`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ExplicitAuthFlowsType {
    /// `ADMIN_NO_SRP_AUTH`
    AdminNoSrpAuth,
    /// `CUSTOM_AUTH_FLOW_ONLY`
    CustomAuthFlowOnly,
    /// `USER_PASSWORD_AUTH`
    UserPasswordAuth,
    /// `ALLOW_ADMIN_USER_PASSWORD_AUTH`
    AllowAdminUserPasswordAuth,
    /// `ALLOW_CUSTOM_AUTH`
    AllowCustomAuth,
    /// `ALLOW_USER_PASSWORD_AUTH`
    AllowUserPasswordAuth,
    /// `ALLOW_USER_SRP_AUTH`
    AllowUserSrpAuth,
    /// `ALLOW_REFRESH_TOKEN_AUTH`
    AllowRefreshTokenAuth,
    /// `ALLOW_USER_AUTH`
    AllowUserAuth,
    /// `ALLOW_TOKEN_EXCHANGE_DELEGATION`
    AllowTokenExchangeDelegation,
    /// `ALLOW_TOKEN_EXCHANGE_IMPERSONATION`
    AllowTokenExchangeImpersonation,
}

impl ExplicitAuthFlowsType {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::AdminNoSrpAuth => "ADMIN_NO_SRP_AUTH",
            Self::CustomAuthFlowOnly => "CUSTOM_AUTH_FLOW_ONLY",
            Self::UserPasswordAuth => "USER_PASSWORD_AUTH",
            Self::AllowAdminUserPasswordAuth => "ALLOW_ADMIN_USER_PASSWORD_AUTH",
            Self::AllowCustomAuth => "ALLOW_CUSTOM_AUTH",
            Self::AllowUserPasswordAuth => "ALLOW_USER_PASSWORD_AUTH",
            Self::AllowUserSrpAuth => "ALLOW_USER_SRP_AUTH",
            Self::AllowRefreshTokenAuth => "ALLOW_REFRESH_TOKEN_AUTH",
            Self::AllowUserAuth => "ALLOW_USER_AUTH",
            Self::AllowTokenExchangeDelegation => "ALLOW_TOKEN_EXCHANGE_DELEGATION",
            Self::AllowTokenExchangeImpersonation => "ALLOW_TOKEN_EXCHANGE_IMPERSONATION",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "ADMIN_NO_SRP_AUTH" => Self::AdminNoSrpAuth,
            "CUSTOM_AUTH_FLOW_ONLY" => Self::CustomAuthFlowOnly,
            "USER_PASSWORD_AUTH" => Self::UserPasswordAuth,
            "ALLOW_ADMIN_USER_PASSWORD_AUTH" => Self::AllowAdminUserPasswordAuth,
            "ALLOW_CUSTOM_AUTH" => Self::AllowCustomAuth,
            "ALLOW_USER_PASSWORD_AUTH" => Self::AllowUserPasswordAuth,
            "ALLOW_USER_SRP_AUTH" => Self::AllowUserSrpAuth,
            "ALLOW_REFRESH_TOKEN_AUTH" => Self::AllowRefreshTokenAuth,
            "ALLOW_USER_AUTH" => Self::AllowUserAuth,
            "ALLOW_TOKEN_EXCHANGE_DELEGATION" => Self::AllowTokenExchangeDelegation,
            "ALLOW_TOKEN_EXCHANGE_IMPERSONATION" => Self::AllowTokenExchangeImpersonation,
            _ => return None,
        })
    }
}

/// `FailoverType`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct FailoverType {
    /// Wire name `SecondaryRegion`. 5 to 32 characters. Required.
    pub secondary_region: Option<String>,
    /// Wire name `PrimaryRoute53HealthCheckId`. At most 64 characters. Required.
    pub primary_route53_health_check_id: Option<String>,
}

/// The texts of `FeatureType`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FeatureType {
    /// `ENABLED`
    Enabled,
    /// `DISABLED`
    Disabled,
}

impl FeatureType {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Enabled => "ENABLED",
            Self::Disabled => "DISABLED",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "ENABLED" => Self::Enabled,
            "DISABLED" => Self::Disabled,
            _ => return None,
        })
    }
}

/// `ForgotPasswordRequest`, the input of `ForgotPassword`.
#[derive(Clone, Default, PartialEq)]
pub struct ForgotPasswordRequest {
    /// Wire name `ClientId`. 1 to 128 characters. Required. Sensitive: `Debug` does not show it.
    pub client_id: String,
    /// Wire name `SecretHash`. 1 to 128 characters. Sensitive: `Debug` does not show it.
    pub secret_hash: Option<String>,
    /// Wire name `UserContextData`. Sensitive: `Debug` does not show it.
    pub user_context_data: Option<UserContextDataType>,
    /// Wire name `Username`. 1 to 128 characters. Required. Sensitive: `Debug` does not show it.
    pub username: String,
    /// Wire name `AnalyticsMetadata`.
    pub analytics_metadata: Option<AnalyticsMetadataType>,
    /// Wire name `ClientMetadata`.
    pub client_metadata: Option<BTreeMap<String, String>>,
}

impl fmt::Debug for ForgotPasswordRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ForgotPasswordRequest")
            .field("client_id", &Withheld)
            .field("secret_hash", &withheld(self.secret_hash.as_ref()))
            .field("user_context_data", &withheld(self.user_context_data.as_ref()))
            .field("username", &Withheld)
            .field("analytics_metadata", &self.analytics_metadata)
            .field("client_metadata", &self.client_metadata)
            .finish()
    }
}

/// `ForgotPasswordResponse`, the output of `ForgotPassword`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ForgotPasswordResponse {
    /// Wire name `CodeDeliveryDetails`.
    pub code_delivery_details: Option<CodeDeliveryDetailsType>,
}

/// `GetIdentityProviderByIdentifierRequest`, the input of `GetIdentityProviderByIdentifier`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetIdentityProviderByIdentifierRequest {
    /// Wire name `UserPoolId`. 1 to 55 characters. Required.
    pub user_pool_id: String,
    /// Wire name `IdpIdentifier`. 1 to 40 characters. Required.
    pub idp_identifier: String,
}

/// `GetIdentityProviderByIdentifierResponse`, the output of `GetIdentityProviderByIdentifier`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetIdentityProviderByIdentifierResponse {
    /// Wire name `IdentityProvider`. Required.
    pub identity_provider: Option<IdentityProviderType>,
}

/// `GetTokensFromRefreshTokenRequest`, the input of `GetTokensFromRefreshToken`.
#[derive(Clone, Default, PartialEq)]
pub struct GetTokensFromRefreshTokenRequest {
    /// Wire name `RefreshToken`. Required. Sensitive: `Debug` does not show it.
    pub refresh_token: String,
    /// Wire name `ClientId`. 1 to 128 characters. Required. Sensitive: `Debug` does not show it.
    pub client_id: String,
    /// Wire name `ClientSecret`. 24 to 64 characters. Sensitive: `Debug` does not show it.
    pub client_secret: Option<String>,
    /// Wire name `DeviceKey`. 1 to 55 characters.
    pub device_key: Option<String>,
    /// Wire name `ClientMetadata`.
    pub client_metadata: Option<BTreeMap<String, String>>,
}

impl fmt::Debug for GetTokensFromRefreshTokenRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("GetTokensFromRefreshTokenRequest")
            .field("refresh_token", &Withheld)
            .field("client_id", &Withheld)
            .field("client_secret", &withheld(self.client_secret.as_ref()))
            .field("device_key", &self.device_key)
            .field("client_metadata", &self.client_metadata)
            .finish()
    }
}

/// `GetTokensFromRefreshTokenResponse`, the output of `GetTokensFromRefreshToken`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetTokensFromRefreshTokenResponse {
    /// Wire name `AuthenticationResult`.
    pub authentication_result: Option<AuthenticationResultType>,
}

/// `GetUICustomizationRequest`, the input of `GetUICustomization`.
#[derive(Clone, Default, PartialEq)]
pub struct GetUICustomizationRequest {
    /// Wire name `UserPoolId`. 1 to 55 characters. Required.
    pub user_pool_id: String,
    /// Wire name `ClientId`. 1 to 128 characters. Sensitive: `Debug` does not show it.
    pub client_id: Option<String>,
}

impl fmt::Debug for GetUICustomizationRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("GetUICustomizationRequest")
            .field("user_pool_id", &self.user_pool_id)
            .field("client_id", &withheld(self.client_id.as_ref()))
            .finish()
    }
}

/// `GetUICustomizationResponse`, the output of `GetUICustomization`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetUICustomizationResponse {
    /// Wire name `UICustomization`. Required.
    pub ui_customization: Option<UICustomizationType>,
}

/// `GetUserPoolMfaConfigRequest`, the input of `GetUserPoolMfaConfig`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetUserPoolMfaConfigRequest {
    /// Wire name `UserPoolId`. 1 to 55 characters. Required.
    pub user_pool_id: String,
}

/// `GetUserPoolMfaConfigResponse`, the output of `GetUserPoolMfaConfig`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetUserPoolMfaConfigResponse {
    /// Wire name `SmsMfaConfiguration`.
    pub sms_mfa_configuration: Option<SmsMfaConfigType>,
    /// Wire name `SoftwareTokenMfaConfiguration`.
    pub software_token_mfa_configuration: Option<SoftwareTokenMfaConfigType>,
    /// Wire name `EmailMfaConfiguration`.
    pub email_mfa_configuration: Option<EmailMfaConfigType>,
    /// Wire name `MfaConfiguration`.
    pub mfa_configuration: Option<UserPoolMfaType>,
    /// Wire name `WebAuthnConfiguration`.
    pub web_authn_configuration: Option<WebAuthnConfigurationType>,
}

/// `GetUserRequest`, the input of `GetUser`.
#[derive(Clone, Default, PartialEq)]
pub struct GetUserRequest {
    /// Wire name `AccessToken`. Required. Sensitive: `Debug` does not show it.
    pub access_token: String,
}

impl fmt::Debug for GetUserRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("GetUserRequest").field("access_token", &Withheld).finish()
    }
}

/// `GetUserResponse`, the output of `GetUser`.
#[derive(Clone, Default, PartialEq)]
pub struct GetUserResponse {
    /// Wire name `Username`. 1 to 128 characters. Required. Sensitive: `Debug` does not show it.
    pub username: Option<String>,
    /// Wire name `UserAttributes`. Required.
    pub user_attributes: Option<Vec<AttributeType>>,
    /// Wire name `MFAOptions`.
    pub mfa_options: Option<Vec<MFAOptionType>>,
    /// Wire name `PreferredMfaSetting`. 0 to 131072 characters.
    pub preferred_mfa_setting: Option<String>,
    /// Wire name `UserMFASettingList`.
    pub user_mfa_setting_list: Option<Vec<String>>,
}

impl fmt::Debug for GetUserResponse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("GetUserResponse")
            .field("username", &withheld(self.username.as_ref()))
            .field("user_attributes", &self.user_attributes)
            .field("mfa_options", &self.mfa_options)
            .field("preferred_mfa_setting", &self.preferred_mfa_setting)
            .field("user_mfa_setting_list", &self.user_mfa_setting_list)
            .finish()
    }
}

/// `GlobalSignOutRequest`, the input of `GlobalSignOut`.
#[derive(Clone, Default, PartialEq)]
pub struct GlobalSignOutRequest {
    /// Wire name `AccessToken`. Required. Sensitive: `Debug` does not show it.
    pub access_token: String,
}

impl fmt::Debug for GlobalSignOutRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("GlobalSignOutRequest").field("access_token", &Withheld).finish()
    }
}

/// `GlobalSignOutResponse`, the output of `GlobalSignOut`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GlobalSignOutResponse {}

/// `HttpHeader`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct HttpHeader {
    /// Wire name `headerName`. 0 to 131072 characters.
    pub header_name: Option<String>,
    /// Wire name `headerValue`. 0 to 131072 characters.
    pub header_value: Option<String>,
}

/// `IdentityProviderType`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct IdentityProviderType {
    /// Wire name `UserPoolId`. 1 to 55 characters.
    pub user_pool_id: Option<String>,
    /// Wire name `ProviderName`. 1 to 32 characters.
    pub provider_name: Option<String>,
    /// Wire name `ProviderType`.
    pub provider_type: Option<IdentityProviderTypeType>,
    /// Wire name `ProviderDetails`.
    pub provider_details: Option<BTreeMap<String, String>>,
    /// Wire name `AttributeMapping`.
    pub attribute_mapping: Option<BTreeMap<String, String>>,
    /// Wire name `IdpIdentifiers`. 0 to 50 elements.
    pub idp_identifiers: Option<Vec<String>>,
    /// Wire name `AcrMapping`. 0 to 4 entries.
    pub acr_mapping: Option<BTreeMap<String, String>>,
    /// Wire name `LastModifiedDate`.
    pub last_modified_date: Option<Timestamp>,
    /// Wire name `CreationDate`.
    pub creation_date: Option<Timestamp>,
}

/// The texts of `IdentityProviderTypeType`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum IdentityProviderTypeType {
    /// `SAML`
    Saml,
    /// `Facebook`
    Facebook,
    /// `Google`
    Google,
    /// `LoginWithAmazon`
    LoginWithAmazon,
    /// `SignInWithApple`
    SignInWithApple,
    /// `OIDC`
    Oidc,
}

impl IdentityProviderTypeType {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Saml => "SAML",
            Self::Facebook => "Facebook",
            Self::Google => "Google",
            Self::LoginWithAmazon => "LoginWithAmazon",
            Self::SignInWithApple => "SignInWithApple",
            Self::Oidc => "OIDC",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "SAML" => Self::Saml,
            "Facebook" => Self::Facebook,
            "Google" => Self::Google,
            "LoginWithAmazon" => Self::LoginWithAmazon,
            "SignInWithApple" => Self::SignInWithApple,
            "OIDC" => Self::Oidc,
            _ => return None,
        })
    }
}

/// `InboundFederationLambdaType`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct InboundFederationLambdaType {
    /// Wire name `LambdaVersion`. Required.
    pub lambda_version: Option<InboundFederationLambdaVersionType>,
    /// Wire name `LambdaArn`. 20 to 2048 characters. Required.
    pub lambda_arn: Option<String>,
}

/// The texts of `InboundFederationLambdaVersionType`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum InboundFederationLambdaVersionType {
    /// `V1_0`
    V1_0,
}

impl InboundFederationLambdaVersionType {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::V1_0 => "V1_0",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "V1_0" => Self::V1_0,
            _ => return None,
        })
    }
}

/// `InitiateAuthRequest`, the input of `InitiateAuth`.
#[derive(Clone, PartialEq)]
pub struct InitiateAuthRequest {
    /// Wire name `AuthFlow`. Required.
    pub auth_flow: AuthFlowType,
    /// Wire name `AuthParameters`. Sensitive: `Debug` does not show it.
    pub auth_parameters: Option<BTreeMap<String, String>>,
    /// Wire name `ClientMetadata`.
    pub client_metadata: Option<BTreeMap<String, String>>,
    /// Wire name `ClientId`. 1 to 128 characters. Required. Sensitive: `Debug` does not show it.
    pub client_id: String,
    /// Wire name `AnalyticsMetadata`.
    pub analytics_metadata: Option<AnalyticsMetadataType>,
    /// Wire name `UserContextData`. Sensitive: `Debug` does not show it.
    pub user_context_data: Option<UserContextDataType>,
    /// Wire name `Session`. 20 to 4096 characters. Sensitive: `Debug` does not show it.
    pub session: Option<String>,
}

impl fmt::Debug for InitiateAuthRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("InitiateAuthRequest")
            .field("auth_flow", &self.auth_flow)
            .field("auth_parameters", &withheld(self.auth_parameters.as_ref()))
            .field("client_metadata", &self.client_metadata)
            .field("client_id", &Withheld)
            .field("analytics_metadata", &self.analytics_metadata)
            .field("user_context_data", &withheld(self.user_context_data.as_ref()))
            .field("session", &withheld(self.session.as_ref()))
            .finish()
    }
}

/// `InitiateAuthResponse`, the output of `InitiateAuth`.
#[derive(Clone, Default, PartialEq)]
pub struct InitiateAuthResponse {
    /// Wire name `ChallengeName`.
    pub challenge_name: Option<ChallengeNameType>,
    /// Wire name `Session`. 20 to 4096 characters. Sensitive: `Debug` does not show it.
    pub session: Option<String>,
    /// Wire name `ChallengeParameters`.
    pub challenge_parameters: Option<BTreeMap<String, String>>,
    /// Wire name `AuthenticationResult`.
    pub authentication_result: Option<AuthenticationResultType>,
    /// Wire name `AvailableChallenges`.
    pub available_challenges: Option<Vec<ChallengeNameType>>,
}

impl fmt::Debug for InitiateAuthResponse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("InitiateAuthResponse")
            .field("challenge_name", &self.challenge_name)
            .field("session", &withheld(self.session.as_ref()))
            .field("challenge_parameters", &self.challenge_parameters)
            .field("authentication_result", &self.authentication_result)
            .field("available_challenges", &self.available_challenges)
            .finish()
    }
}

/// `IssuerConfigurationType`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct IssuerConfigurationType {
    /// Wire name `Type`.
    pub type_: Option<IssuerType>,
}

/// The texts of `IssuerType`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum IssuerType {
    /// `ORIGINAL`
    Original,
    /// `UPDATED`
    Updated,
}

impl IssuerType {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Original => "ORIGINAL",
            Self::Updated => "UPDATED",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "ORIGINAL" => Self::Original,
            "UPDATED" => Self::Updated,
            _ => return None,
        })
    }
}

/// `KeyConfigurationType`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct KeyConfigurationType {
    /// Wire name `KeyType`.
    pub key_type: Option<EncryptionKeyType>,
    /// Wire name `KmsKeyArn`. 20 to 2048 characters.
    pub kms_key_arn: Option<String>,
}

/// `LambdaConfigType`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct LambdaConfigType {
    /// Wire name `PreSignUp`. 20 to 2048 characters.
    pub pre_sign_up: Option<String>,
    /// Wire name `CustomMessage`. 20 to 2048 characters.
    pub custom_message: Option<String>,
    /// Wire name `PostConfirmation`. 20 to 2048 characters.
    pub post_confirmation: Option<String>,
    /// Wire name `PreAuthentication`. 20 to 2048 characters.
    pub pre_authentication: Option<String>,
    /// Wire name `PostAuthentication`. 20 to 2048 characters.
    pub post_authentication: Option<String>,
    /// Wire name `DefineAuthChallenge`. 20 to 2048 characters.
    pub define_auth_challenge: Option<String>,
    /// Wire name `CreateAuthChallenge`. 20 to 2048 characters.
    pub create_auth_challenge: Option<String>,
    /// Wire name `VerifyAuthChallengeResponse`. 20 to 2048 characters.
    pub verify_auth_challenge_response: Option<String>,
    /// Wire name `PreTokenGeneration`. 20 to 2048 characters.
    pub pre_token_generation: Option<String>,
    /// Wire name `UserMigration`. 20 to 2048 characters.
    pub user_migration: Option<String>,
    /// Wire name `PreTokenGenerationConfig`.
    pub pre_token_generation_config: Option<PreTokenGenerationVersionConfigType>,
    /// Wire name `CustomSMSSender`.
    pub custom_sms_sender: Option<CustomSMSLambdaVersionConfigType>,
    /// Wire name `CustomEmailSender`.
    pub custom_email_sender: Option<CustomEmailLambdaVersionConfigType>,
    /// Wire name `KMSKeyID`. 20 to 2048 characters.
    pub kms_key_id: Option<String>,
    /// Wire name `InboundFederation`.
    pub inbound_federation: Option<InboundFederationLambdaType>,
}

/// `ListIdentityProvidersRequest`, the input of `ListIdentityProviders`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListIdentityProvidersRequest {
    /// Wire name `UserPoolId`. 1 to 55 characters. Required.
    pub user_pool_id: String,
    /// Wire name `MaxResults`. 0 to 60.
    pub max_results: Option<i32>,
    /// Wire name `NextToken`. At least 1 characters.
    pub next_token: Option<String>,
}

/// `ListIdentityProvidersResponse`, the output of `ListIdentityProviders`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListIdentityProvidersResponse {
    /// Wire name `Providers`. 0 to 50 elements. Required.
    pub providers: Option<Vec<ProviderDescription>>,
    /// Wire name `NextToken`. At least 1 characters.
    pub next_token: Option<String>,
}

/// `ListResourceServersRequest`, the input of `ListResourceServers`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListResourceServersRequest {
    /// Wire name `UserPoolId`. 1 to 55 characters. Required.
    pub user_pool_id: String,
    /// Wire name `MaxResults`. 1 to 50.
    pub max_results: Option<i32>,
    /// Wire name `NextToken`. At least 1 characters.
    pub next_token: Option<String>,
}

/// `ListResourceServersResponse`, the output of `ListResourceServers`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListResourceServersResponse {
    /// Wire name `ResourceServers`. Required.
    pub resource_servers: Option<Vec<ResourceServerType>>,
    /// Wire name `NextToken`. At least 1 characters.
    pub next_token: Option<String>,
}

/// `ListUserPoolClientsRequest`, the input of `ListUserPoolClients`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListUserPoolClientsRequest {
    /// Wire name `UserPoolId`. 1 to 55 characters. Required.
    pub user_pool_id: String,
    /// Wire name `MaxResults`. 1 to 60.
    pub max_results: Option<i32>,
    /// Wire name `NextToken`. 1 to 131072 characters.
    pub next_token: Option<String>,
    /// Wire name `ClientType`.
    pub client_type: Option<ClientTypeType>,
}

/// `ListUserPoolClientsResponse`, the output of `ListUserPoolClients`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListUserPoolClientsResponse {
    /// Wire name `UserPoolClients`.
    pub user_pool_clients: Option<Vec<UserPoolClientDescription>>,
    /// Wire name `NextToken`. 1 to 131072 characters.
    pub next_token: Option<String>,
}

/// `ListUserPoolsRequest`, the input of `ListUserPools`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListUserPoolsRequest {
    /// Wire name `NextToken`. At least 1 characters.
    pub next_token: Option<String>,
    /// Wire name `MaxResults`. 1 to 60. Required.
    pub max_results: i32,
}

/// `ListUserPoolsResponse`, the output of `ListUserPools`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListUserPoolsResponse {
    /// Wire name `UserPools`.
    pub user_pools: Option<Vec<UserPoolDescriptionType>>,
    /// Wire name `NextToken`. At least 1 characters.
    pub next_token: Option<String>,
}

/// `ListUsersRequest`, the input of `ListUsers`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListUsersRequest {
    /// Wire name `UserPoolId`. 1 to 55 characters. Required.
    pub user_pool_id: String,
    /// Wire name `AttributesToGet`.
    pub attributes_to_get: Option<Vec<String>>,
    /// Wire name `Limit`. 0 to 60.
    pub limit: Option<i32>,
    /// Wire name `PaginationToken`. At least 1 characters.
    pub pagination_token: Option<String>,
    /// Wire name `Filter`. At most 256 characters.
    pub filter: Option<String>,
}

/// `ListUsersResponse`, the output of `ListUsers`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListUsersResponse {
    /// Wire name `Users`.
    pub users: Option<Vec<UserType>>,
    /// Wire name `PaginationToken`. At least 1 characters.
    pub pagination_token: Option<String>,
}

/// `MFAOptionType`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct MFAOptionType {
    /// Wire name `DeliveryMedium`.
    pub delivery_medium: Option<DeliveryMediumType>,
    /// Wire name `AttributeName`. 1 to 32 characters.
    pub attribute_name: Option<String>,
}

/// The texts of `MessageActionType`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MessageActionType {
    /// `RESEND`
    Resend,
    /// `SUPPRESS`
    Suppress,
}

impl MessageActionType {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Resend => "RESEND",
            Self::Suppress => "SUPPRESS",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "RESEND" => Self::Resend,
            "SUPPRESS" => Self::Suppress,
            _ => return None,
        })
    }
}

/// `MessageTemplateType`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct MessageTemplateType {
    /// Wire name `SMSMessage`. 6 to 140 characters.
    pub sms_message: Option<String>,
    /// Wire name `EmailMessage`. 6 to 20000 characters.
    pub email_message: Option<String>,
    /// Wire name `EmailSubject`. 1 to 140 characters.
    pub email_subject: Option<String>,
}

/// `NewDeviceMetadataType`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct NewDeviceMetadataType {
    /// Wire name `DeviceKey`. 1 to 55 characters.
    pub device_key: Option<String>,
    /// Wire name `DeviceGroupKey`. 0 to 131072 characters.
    pub device_group_key: Option<String>,
}

/// `NumberAttributeConstraintsType`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct NumberAttributeConstraintsType {
    /// Wire name `MinValue`. 0 to 131072 characters.
    pub min_value: Option<String>,
    /// Wire name `MaxValue`. 0 to 131072 characters.
    pub max_value: Option<String>,
}

/// The texts of `OAuthFlowType`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OAuthFlowType {
    /// `code`
    Code,
    /// `implicit`
    Implicit,
    /// `client_credentials`
    ClientCredentials,
}

impl OAuthFlowType {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Code => "code",
            Self::Implicit => "implicit",
            Self::ClientCredentials => "client_credentials",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "code" => Self::Code,
            "implicit" => Self::Implicit,
            "client_credentials" => Self::ClientCredentials,
            _ => return None,
        })
    }
}

/// `PasswordPolicyType`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PasswordPolicyType {
    /// Wire name `MinimumLength`. 6 to 99.
    pub minimum_length: Option<i32>,
    /// Wire name `RequireUppercase`.
    pub require_uppercase: Option<bool>,
    /// Wire name `RequireLowercase`.
    pub require_lowercase: Option<bool>,
    /// Wire name `RequireNumbers`.
    pub require_numbers: Option<bool>,
    /// Wire name `RequireSymbols`.
    pub require_symbols: Option<bool>,
    /// Wire name `PasswordHistorySize`. 0 to 24.
    pub password_history_size: Option<i32>,
    /// Wire name `TemporaryPasswordValidityDays`. 0 to 365.
    pub temporary_password_validity_days: Option<i32>,
}

/// The texts of `PreTokenGenerationLambdaVersionType`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PreTokenGenerationLambdaVersionType {
    /// `V1_0`
    V1_0,
    /// `V2_0`
    V2_0,
    /// `V3_0`
    V3_0,
}

impl PreTokenGenerationLambdaVersionType {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::V1_0 => "V1_0",
            Self::V2_0 => "V2_0",
            Self::V3_0 => "V3_0",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "V1_0" => Self::V1_0,
            "V2_0" => Self::V2_0,
            "V3_0" => Self::V3_0,
            _ => return None,
        })
    }
}

/// `PreTokenGenerationVersionConfigType`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PreTokenGenerationVersionConfigType {
    /// Wire name `LambdaVersion`. Required.
    pub lambda_version: Option<PreTokenGenerationLambdaVersionType>,
    /// Wire name `LambdaArn`. 20 to 2048 characters. Required.
    pub lambda_arn: Option<String>,
}

/// The texts of `PreventUserExistenceErrorTypes`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PreventUserExistenceErrorTypes {
    /// `LEGACY`
    Legacy,
    /// `ENABLED`
    Enabled,
}

impl PreventUserExistenceErrorTypes {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Legacy => "LEGACY",
            Self::Enabled => "ENABLED",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "LEGACY" => Self::Legacy,
            "ENABLED" => Self::Enabled,
            _ => return None,
        })
    }
}

/// `ProviderDescription`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ProviderDescription {
    /// Wire name `ProviderName`. 1 to 32 characters.
    pub provider_name: Option<String>,
    /// Wire name `ProviderType`.
    pub provider_type: Option<IdentityProviderTypeType>,
    /// Wire name `LastModifiedDate`.
    pub last_modified_date: Option<Timestamp>,
    /// Wire name `CreationDate`.
    pub creation_date: Option<Timestamp>,
}

/// `ProviderUserIdentifierType`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ProviderUserIdentifierType {
    /// Wire name `ProviderName`. 1 to 32 characters.
    pub provider_name: Option<String>,
    /// Wire name `ProviderAttributeName`. 0 to 131072 characters.
    pub provider_attribute_name: Option<String>,
    /// Wire name `ProviderAttributeValue`. 0 to 131072 characters.
    pub provider_attribute_value: Option<String>,
}

/// The texts of `RecoveryOptionNameType`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RecoveryOptionNameType {
    /// `verified_email`
    VerifiedEmail,
    /// `verified_phone_number`
    VerifiedPhoneNumber,
    /// `admin_only`
    AdminOnly,
}

impl RecoveryOptionNameType {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::VerifiedEmail => "verified_email",
            Self::VerifiedPhoneNumber => "verified_phone_number",
            Self::AdminOnly => "admin_only",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "verified_email" => Self::VerifiedEmail,
            "verified_phone_number" => Self::VerifiedPhoneNumber,
            "admin_only" => Self::AdminOnly,
            _ => return None,
        })
    }
}

/// `RecoveryOptionType`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RecoveryOptionType {
    /// Wire name `Priority`. 1 to 2. Required.
    pub priority: Option<i32>,
    /// Wire name `Name`. Required.
    pub name: Option<RecoveryOptionNameType>,
}

/// `RefreshTokenRotationType`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RefreshTokenRotationType {
    /// Wire name `Feature`. Required.
    pub feature: Option<FeatureType>,
    /// Wire name `RetryGracePeriodSeconds`. 0 to 60.
    pub retry_grace_period_seconds: Option<i32>,
}

/// `ResendConfirmationCodeRequest`, the input of `ResendConfirmationCode`.
#[derive(Clone, Default, PartialEq)]
pub struct ResendConfirmationCodeRequest {
    /// Wire name `ClientId`. 1 to 128 characters. Required. Sensitive: `Debug` does not show it.
    pub client_id: String,
    /// Wire name `SecretHash`. 1 to 128 characters. Sensitive: `Debug` does not show it.
    pub secret_hash: Option<String>,
    /// Wire name `UserContextData`. Sensitive: `Debug` does not show it.
    pub user_context_data: Option<UserContextDataType>,
    /// Wire name `Username`. 1 to 128 characters. Required. Sensitive: `Debug` does not show it.
    pub username: String,
    /// Wire name `AnalyticsMetadata`.
    pub analytics_metadata: Option<AnalyticsMetadataType>,
    /// Wire name `ClientMetadata`.
    pub client_metadata: Option<BTreeMap<String, String>>,
}

impl fmt::Debug for ResendConfirmationCodeRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ResendConfirmationCodeRequest")
            .field("client_id", &Withheld)
            .field("secret_hash", &withheld(self.secret_hash.as_ref()))
            .field("user_context_data", &withheld(self.user_context_data.as_ref()))
            .field("username", &Withheld)
            .field("analytics_metadata", &self.analytics_metadata)
            .field("client_metadata", &self.client_metadata)
            .finish()
    }
}

/// `ResendConfirmationCodeResponse`, the output of `ResendConfirmationCode`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ResendConfirmationCodeResponse {
    /// Wire name `CodeDeliveryDetails`.
    pub code_delivery_details: Option<CodeDeliveryDetailsType>,
}

/// The texts of `ResourceServerManagedByType`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ResourceServerManagedByType {
    /// `COGNITO`
    Cognito,
}

impl ResourceServerManagedByType {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Cognito => "COGNITO",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "COGNITO" => Self::Cognito,
            _ => return None,
        })
    }
}

/// `ResourceServerScopeType`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ResourceServerScopeType {
    /// Wire name `ScopeName`. 1 to 256 characters. Required.
    pub scope_name: Option<String>,
    /// Wire name `ScopeDescription`. 1 to 256 characters. Required.
    pub scope_description: Option<String>,
}

/// `ResourceServerType`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ResourceServerType {
    /// Wire name `UserPoolId`. 1 to 55 characters.
    pub user_pool_id: Option<String>,
    /// Wire name `Identifier`. 1 to 256 characters.
    pub identifier: Option<String>,
    /// Wire name `Name`. 1 to 256 characters.
    pub name: Option<String>,
    /// Wire name `Scopes`. At most 100 elements.
    pub scopes: Option<Vec<ResourceServerScopeType>>,
    /// Wire name `ManagedBy`.
    pub managed_by: Option<ResourceServerManagedByType>,
}

/// `RespondToAuthChallengeRequest`, the input of `RespondToAuthChallenge`.
#[derive(Clone, PartialEq)]
pub struct RespondToAuthChallengeRequest {
    /// Wire name `ClientId`. 1 to 128 characters. Required. Sensitive: `Debug` does not show it.
    pub client_id: String,
    /// Wire name `ChallengeName`. Required.
    pub challenge_name: ChallengeNameType,
    /// Wire name `Session`. 20 to 4096 characters. Sensitive: `Debug` does not show it.
    pub session: Option<String>,
    /// Wire name `ChallengeResponses`. Sensitive: `Debug` does not show it.
    pub challenge_responses: Option<BTreeMap<String, String>>,
    /// Wire name `AnalyticsMetadata`.
    pub analytics_metadata: Option<AnalyticsMetadataType>,
    /// Wire name `UserContextData`. Sensitive: `Debug` does not show it.
    pub user_context_data: Option<UserContextDataType>,
    /// Wire name `ClientMetadata`.
    pub client_metadata: Option<BTreeMap<String, String>>,
}

impl fmt::Debug for RespondToAuthChallengeRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RespondToAuthChallengeRequest")
            .field("client_id", &Withheld)
            .field("challenge_name", &self.challenge_name)
            .field("session", &withheld(self.session.as_ref()))
            .field("challenge_responses", &withheld(self.challenge_responses.as_ref()))
            .field("analytics_metadata", &self.analytics_metadata)
            .field("user_context_data", &withheld(self.user_context_data.as_ref()))
            .field("client_metadata", &self.client_metadata)
            .finish()
    }
}

/// `RespondToAuthChallengeResponse`, the output of `RespondToAuthChallenge`.
#[derive(Clone, Default, PartialEq)]
pub struct RespondToAuthChallengeResponse {
    /// Wire name `ChallengeName`.
    pub challenge_name: Option<ChallengeNameType>,
    /// Wire name `Session`. 20 to 4096 characters. Sensitive: `Debug` does not show it.
    pub session: Option<String>,
    /// Wire name `ChallengeParameters`.
    pub challenge_parameters: Option<BTreeMap<String, String>>,
    /// Wire name `AuthenticationResult`.
    pub authentication_result: Option<AuthenticationResultType>,
    /// Wire name `AvailableChallenges`.
    pub available_challenges: Option<Vec<ChallengeNameType>>,
}

impl fmt::Debug for RespondToAuthChallengeResponse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RespondToAuthChallengeResponse")
            .field("challenge_name", &self.challenge_name)
            .field("session", &withheld(self.session.as_ref()))
            .field("challenge_parameters", &self.challenge_parameters)
            .field("authentication_result", &self.authentication_result)
            .field("available_challenges", &self.available_challenges)
            .finish()
    }
}

/// The texts of `RevokeAssociatedSessionsType`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RevokeAssociatedSessionsType {
    /// `NONE`
    None,
    /// `LINKED`
    Linked,
}

impl RevokeAssociatedSessionsType {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::None => "NONE",
            Self::Linked => "LINKED",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "NONE" => Self::None,
            "LINKED" => Self::Linked,
            _ => return None,
        })
    }
}

/// `RevokeTokenRequest`, the input of `RevokeToken`.
#[derive(Clone, Default, PartialEq)]
pub struct RevokeTokenRequest {
    /// Wire name `Token`. Required. Sensitive: `Debug` does not show it.
    pub token: String,
    /// Wire name `ClientId`. 1 to 128 characters. Required. Sensitive: `Debug` does not show it.
    pub client_id: String,
    /// Wire name `ClientSecret`. 24 to 64 characters. Sensitive: `Debug` does not show it.
    pub client_secret: Option<String>,
    /// Wire name `RevokeAssociatedSessions`.
    pub revoke_associated_sessions: Option<RevokeAssociatedSessionsType>,
}

impl fmt::Debug for RevokeTokenRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RevokeTokenRequest")
            .field("token", &Withheld)
            .field("client_id", &Withheld)
            .field("client_secret", &withheld(self.client_secret.as_ref()))
            .field("revoke_associated_sessions", &self.revoke_associated_sessions)
            .finish()
    }
}

/// `RevokeTokenResponse`, the output of `RevokeToken`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RevokeTokenResponse {}

/// `RoutingType`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RoutingType {
    /// Wire name `Failover`.
    pub failover: Option<FailoverType>,
}

/// `SMSMfaSettingsType`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SMSMfaSettingsType {
    /// Wire name `Enabled`.
    pub enabled: Option<bool>,
    /// Wire name `PreferredMfa`.
    pub preferred_mfa: Option<bool>,
}

/// `SchemaAttributeType`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SchemaAttributeType {
    /// Wire name `Name`. 1 to 20 characters.
    pub name: Option<String>,
    /// Wire name `AttributeDataType`.
    pub attribute_data_type: Option<AttributeDataType>,
    /// Wire name `DeveloperOnlyAttribute`.
    pub developer_only_attribute: Option<bool>,
    /// Wire name `Mutable`.
    pub mutable: Option<bool>,
    /// Wire name `Required`.
    pub required: Option<bool>,
    /// Wire name `NumberAttributeConstraints`.
    pub number_attribute_constraints: Option<NumberAttributeConstraintsType>,
    /// Wire name `StringAttributeConstraints`.
    pub string_attribute_constraints: Option<StringAttributeConstraintsType>,
}

/// The texts of `SecurityPolicyType`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SecurityPolicyType {
    /// `TLS_V1`
    TlsV1,
    /// `TLS_V1_2_2021`
    TlsV1_2_2021,
    /// `TLS_V1_3_2025`
    TlsV1_3_2025,
}

impl SecurityPolicyType {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::TlsV1 => "TLS_V1",
            Self::TlsV1_2_2021 => "TLS_V1_2_2021",
            Self::TlsV1_3_2025 => "TLS_V1_3_2025",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "TLS_V1" => Self::TlsV1,
            "TLS_V1_2_2021" => Self::TlsV1_2_2021,
            "TLS_V1_3_2025" => Self::TlsV1_3_2025,
            _ => return None,
        })
    }
}

/// `SetUICustomizationRequest`, the input of `SetUICustomization`.
#[derive(Clone, Default, PartialEq)]
pub struct SetUICustomizationRequest {
    /// Wire name `UserPoolId`. 1 to 55 characters. Required.
    pub user_pool_id: String,
    /// Wire name `ClientId`. 1 to 128 characters. Sensitive: `Debug` does not show it.
    pub client_id: Option<String>,
    /// Wire name `CSS`. 0 to 131072 characters.
    pub css: Option<String>,
    /// Wire name `ImageFile`. 0 to 131072 bytes.
    pub image_file: Option<Bytes>,
}

impl fmt::Debug for SetUICustomizationRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SetUICustomizationRequest")
            .field("user_pool_id", &self.user_pool_id)
            .field("client_id", &withheld(self.client_id.as_ref()))
            .field("css", &self.css)
            .field("image_file", &self.image_file)
            .finish()
    }
}

/// `SetUICustomizationResponse`, the output of `SetUICustomization`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SetUICustomizationResponse {
    /// Wire name `UICustomization`. Required.
    pub ui_customization: Option<UICustomizationType>,
}

/// `SetUserMFAPreferenceRequest`, the input of `SetUserMFAPreference`.
#[derive(Clone, Default, PartialEq)]
pub struct SetUserMFAPreferenceRequest {
    /// Wire name `SMSMfaSettings`.
    pub sms_mfa_settings: Option<SMSMfaSettingsType>,
    /// Wire name `SoftwareTokenMfaSettings`.
    pub software_token_mfa_settings: Option<SoftwareTokenMfaSettingsType>,
    /// Wire name `EmailMfaSettings`.
    pub email_mfa_settings: Option<EmailMfaSettingsType>,
    /// Wire name `WebAuthnMfaSettings`.
    pub web_authn_mfa_settings: Option<WebAuthnMfaSettingsType>,
    /// Wire name `AccessToken`. Required. Sensitive: `Debug` does not show it.
    pub access_token: String,
}

impl fmt::Debug for SetUserMFAPreferenceRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SetUserMFAPreferenceRequest")
            .field("sms_mfa_settings", &self.sms_mfa_settings)
            .field("software_token_mfa_settings", &self.software_token_mfa_settings)
            .field("email_mfa_settings", &self.email_mfa_settings)
            .field("web_authn_mfa_settings", &self.web_authn_mfa_settings)
            .field("access_token", &Withheld)
            .finish()
    }
}

/// `SetUserMFAPreferenceResponse`, the output of `SetUserMFAPreference`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SetUserMFAPreferenceResponse {}

/// `SetUserPoolMfaConfigRequest`, the input of `SetUserPoolMfaConfig`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SetUserPoolMfaConfigRequest {
    /// Wire name `UserPoolId`. 1 to 55 characters. Required.
    pub user_pool_id: String,
    /// Wire name `SmsMfaConfiguration`.
    pub sms_mfa_configuration: Option<SmsMfaConfigType>,
    /// Wire name `SoftwareTokenMfaConfiguration`.
    pub software_token_mfa_configuration: Option<SoftwareTokenMfaConfigType>,
    /// Wire name `EmailMfaConfiguration`.
    pub email_mfa_configuration: Option<EmailMfaConfigType>,
    /// Wire name `MfaConfiguration`.
    pub mfa_configuration: Option<UserPoolMfaType>,
    /// Wire name `WebAuthnConfiguration`.
    pub web_authn_configuration: Option<WebAuthnConfigurationType>,
}

/// `SetUserPoolMfaConfigResponse`, the output of `SetUserPoolMfaConfig`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SetUserPoolMfaConfigResponse {
    /// Wire name `SmsMfaConfiguration`.
    pub sms_mfa_configuration: Option<SmsMfaConfigType>,
    /// Wire name `SoftwareTokenMfaConfiguration`.
    pub software_token_mfa_configuration: Option<SoftwareTokenMfaConfigType>,
    /// Wire name `EmailMfaConfiguration`.
    pub email_mfa_configuration: Option<EmailMfaConfigType>,
    /// Wire name `MfaConfiguration`.
    pub mfa_configuration: Option<UserPoolMfaType>,
    /// Wire name `WebAuthnConfiguration`.
    pub web_authn_configuration: Option<WebAuthnConfigurationType>,
}

/// `SignInPolicyType`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SignInPolicyType {
    /// Wire name `AllowedFirstAuthFactors`. 1 to 5 elements.
    pub allowed_first_auth_factors: Option<Vec<AuthFactorType>>,
}

/// `SignUpRequest`, the input of `SignUp`.
#[derive(Clone, Default, PartialEq)]
pub struct SignUpRequest {
    /// Wire name `ClientId`. 1 to 128 characters. Required. Sensitive: `Debug` does not show it.
    pub client_id: String,
    /// Wire name `SecretHash`. 1 to 128 characters. Sensitive: `Debug` does not show it.
    pub secret_hash: Option<String>,
    /// Wire name `Username`. 1 to 128 characters. Required. Sensitive: `Debug` does not show it.
    pub username: String,
    /// Wire name `Password`. At most 256 characters. Sensitive: `Debug` does not show it.
    pub password: Option<String>,
    /// Wire name `UserAttributes`.
    pub user_attributes: Option<Vec<AttributeType>>,
    /// Wire name `ValidationData`.
    pub validation_data: Option<Vec<AttributeType>>,
    /// Wire name `AnalyticsMetadata`.
    pub analytics_metadata: Option<AnalyticsMetadataType>,
    /// Wire name `UserContextData`. Sensitive: `Debug` does not show it.
    pub user_context_data: Option<UserContextDataType>,
    /// Wire name `ClientMetadata`.
    pub client_metadata: Option<BTreeMap<String, String>>,
}

impl fmt::Debug for SignUpRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SignUpRequest")
            .field("client_id", &Withheld)
            .field("secret_hash", &withheld(self.secret_hash.as_ref()))
            .field("username", &Withheld)
            .field("password", &withheld(self.password.as_ref()))
            .field("user_attributes", &self.user_attributes)
            .field("validation_data", &self.validation_data)
            .field("analytics_metadata", &self.analytics_metadata)
            .field("user_context_data", &withheld(self.user_context_data.as_ref()))
            .field("client_metadata", &self.client_metadata)
            .finish()
    }
}

/// `SignUpResponse`, the output of `SignUp`.
#[derive(Clone, Default, PartialEq)]
pub struct SignUpResponse {
    /// Wire name `UserConfirmed`. Required.
    pub user_confirmed: Option<bool>,
    /// Wire name `CodeDeliveryDetails`.
    pub code_delivery_details: Option<CodeDeliveryDetailsType>,
    /// Wire name `UserSub`. 0 to 131072 characters. Required.
    pub user_sub: Option<String>,
    /// Wire name `Session`. 20 to 4096 characters. Sensitive: `Debug` does not show it.
    pub session: Option<String>,
}

impl fmt::Debug for SignUpResponse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SignUpResponse")
            .field("user_confirmed", &self.user_confirmed)
            .field("code_delivery_details", &self.code_delivery_details)
            .field("user_sub", &self.user_sub)
            .field("session", &withheld(self.session.as_ref()))
            .finish()
    }
}

/// `SmsConfigurationType`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SmsConfigurationType {
    /// Wire name `SnsCallerArn`. 0 to 2048 characters.
    pub sns_caller_arn: Option<String>,
    /// Wire name `ExternalId`. 0 to 131072 characters.
    pub external_id: Option<String>,
    /// Wire name `SnsRegion`. 5 to 32 characters.
    pub sns_region: Option<String>,
    /// Wire name `EumsSms`.
    pub eums_sms: Option<EumsSmsConfigurationType>,
}

/// `SmsMfaConfigType`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SmsMfaConfigType {
    /// Wire name `SmsAuthenticationMessage`. 6 to 140 characters.
    pub sms_authentication_message: Option<String>,
    /// Wire name `SmsConfiguration`.
    pub sms_configuration: Option<SmsConfigurationType>,
}

/// `SoftwareTokenMfaConfigType`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SoftwareTokenMfaConfigType {
    /// Wire name `Enabled`.
    pub enabled: Option<bool>,
}

/// `SoftwareTokenMfaSettingsType`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SoftwareTokenMfaSettingsType {
    /// Wire name `Enabled`.
    pub enabled: Option<bool>,
    /// Wire name `PreferredMfa`.
    pub preferred_mfa: Option<bool>,
}

/// The texts of `StatusType`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StatusType {
    /// `Enabled`
    Enabled,
    /// `Disabled`
    Disabled,
}

impl StatusType {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Enabled => "Enabled",
            Self::Disabled => "Disabled",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "Enabled" => Self::Enabled,
            "Disabled" => Self::Disabled,
            _ => return None,
        })
    }
}

/// `StringAttributeConstraintsType`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct StringAttributeConstraintsType {
    /// Wire name `MinLength`. 0 to 131072 characters.
    pub min_length: Option<String>,
    /// Wire name `MaxLength`. 0 to 131072 characters.
    pub max_length: Option<String>,
}

/// The texts of `TimeUnitsType`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TimeUnitsType {
    /// `seconds`
    Seconds,
    /// `minutes`
    Minutes,
    /// `hours`
    Hours,
    /// `days`
    Days,
}

impl TimeUnitsType {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Seconds => "seconds",
            Self::Minutes => "minutes",
            Self::Hours => "hours",
            Self::Days => "days",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "seconds" => Self::Seconds,
            "minutes" => Self::Minutes,
            "hours" => Self::Hours,
            "days" => Self::Days,
            _ => return None,
        })
    }
}

/// `TokenValidityUnitsType`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct TokenValidityUnitsType {
    /// Wire name `AccessToken`.
    pub access_token: Option<TimeUnitsType>,
    /// Wire name `IdToken`.
    pub id_token: Option<TimeUnitsType>,
    /// Wire name `RefreshToken`.
    pub refresh_token: Option<TimeUnitsType>,
}

/// `UICustomizationType`.
#[derive(Clone, Default, PartialEq)]
pub struct UICustomizationType {
    /// Wire name `UserPoolId`. 1 to 55 characters.
    pub user_pool_id: Option<String>,
    /// Wire name `ClientId`. 1 to 128 characters. Sensitive: `Debug` does not show it.
    pub client_id: Option<String>,
    /// Wire name `ImageUrl`.
    pub image_url: Option<String>,
    /// Wire name `CSS`. 0 to 131072 characters.
    pub css: Option<String>,
    /// Wire name `CSSVersion`.
    pub css_version: Option<String>,
    /// Wire name `LastModifiedDate`.
    pub last_modified_date: Option<Timestamp>,
    /// Wire name `CreationDate`.
    pub creation_date: Option<Timestamp>,
}

impl fmt::Debug for UICustomizationType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("UICustomizationType")
            .field("user_pool_id", &self.user_pool_id)
            .field("client_id", &withheld(self.client_id.as_ref()))
            .field("image_url", &self.image_url)
            .field("css", &self.css)
            .field("css_version", &self.css_version)
            .field("last_modified_date", &self.last_modified_date)
            .field("creation_date", &self.creation_date)
            .finish()
    }
}

/// `UpdateIdentityProviderRequest`, the input of `UpdateIdentityProvider`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateIdentityProviderRequest {
    /// Wire name `UserPoolId`. 1 to 55 characters. Required.
    pub user_pool_id: String,
    /// Wire name `ProviderName`. 1 to 32 characters. Required.
    pub provider_name: String,
    /// Wire name `ProviderDetails`.
    pub provider_details: Option<BTreeMap<String, String>>,
    /// Wire name `AttributeMapping`.
    pub attribute_mapping: Option<BTreeMap<String, String>>,
    /// Wire name `IdpIdentifiers`. 0 to 50 elements.
    pub idp_identifiers: Option<Vec<String>>,
    /// Wire name `AcrMapping`. 0 to 4 entries.
    pub acr_mapping: Option<BTreeMap<String, String>>,
}

/// `UpdateIdentityProviderResponse`, the output of `UpdateIdentityProvider`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateIdentityProviderResponse {
    /// Wire name `IdentityProvider`. Required.
    pub identity_provider: Option<IdentityProviderType>,
}

/// `UpdateResourceServerRequest`, the input of `UpdateResourceServer`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateResourceServerRequest {
    /// Wire name `UserPoolId`. 1 to 55 characters. Required.
    pub user_pool_id: String,
    /// Wire name `Identifier`. 1 to 256 characters. Required.
    pub identifier: String,
    /// Wire name `Name`. 1 to 256 characters. Required.
    pub name: String,
    /// Wire name `Scopes`. At most 100 elements.
    pub scopes: Option<Vec<ResourceServerScopeType>>,
}

/// `UpdateResourceServerResponse`, the output of `UpdateResourceServer`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateResourceServerResponse {
    /// Wire name `ResourceServer`. Required.
    pub resource_server: Option<ResourceServerType>,
}

/// `UpdateUserPoolClientRequest`, the input of `UpdateUserPoolClient`.
#[derive(Clone, Default, PartialEq)]
pub struct UpdateUserPoolClientRequest {
    /// Wire name `UserPoolId`. 1 to 55 characters. Required.
    pub user_pool_id: String,
    /// Wire name `ClientId`. 1 to 128 characters. Required. Sensitive: `Debug` does not show it.
    pub client_id: String,
    /// Wire name `ClientName`. 1 to 128 characters.
    pub client_name: Option<String>,
    /// Wire name `RefreshTokenValidity`. 0 to 315360000.
    pub refresh_token_validity: Option<i32>,
    /// Wire name `AccessTokenValidity`. 1 to 86400.
    pub access_token_validity: Option<i32>,
    /// Wire name `IdTokenValidity`. 1 to 86400.
    pub id_token_validity: Option<i32>,
    /// Wire name `TokenValidityUnits`.
    pub token_validity_units: Option<TokenValidityUnitsType>,
    /// Wire name `ReadAttributes`.
    pub read_attributes: Option<Vec<String>>,
    /// Wire name `WriteAttributes`.
    pub write_attributes: Option<Vec<String>>,
    /// Wire name `ExplicitAuthFlows`.
    pub explicit_auth_flows: Option<Vec<ExplicitAuthFlowsType>>,
    /// Wire name `SupportedIdentityProviders`.
    pub supported_identity_providers: Option<Vec<String>>,
    /// Wire name `CallbackURLs`. 0 to 100 elements.
    pub callback_urls: Option<Vec<String>>,
    /// Wire name `LogoutURLs`. 0 to 100 elements.
    pub logout_urls: Option<Vec<String>>,
    /// Wire name `DefaultRedirectURI`. 1 to 1024 characters.
    pub default_redirect_uri: Option<String>,
    /// Wire name `AllowedOAuthFlows`. 0 to 3 elements.
    pub allowed_o_auth_flows: Option<Vec<OAuthFlowType>>,
    /// Wire name `AllowedOAuthScopes`. At most 50 elements.
    pub allowed_o_auth_scopes: Option<Vec<String>>,
    /// Wire name `AllowedOAuthFlowsUserPoolClient`.
    pub allowed_o_auth_flows_user_pool_client: Option<bool>,
    /// Wire name `AnalyticsConfiguration`.
    pub analytics_configuration: Option<AnalyticsConfigurationType>,
    /// Wire name `PreventUserExistenceErrors`.
    pub prevent_user_existence_errors: Option<PreventUserExistenceErrorTypes>,
    /// Wire name `EnableTokenRevocation`.
    pub enable_token_revocation: Option<bool>,
    /// Wire name `EnablePropagateAdditionalUserContextData`.
    pub enable_propagate_additional_user_context_data: Option<bool>,
    /// Wire name `AuthSessionValidity`. 3 to 15.
    pub auth_session_validity: Option<i32>,
    /// Wire name `RefreshTokenRotation`.
    pub refresh_token_rotation: Option<RefreshTokenRotationType>,
}

impl fmt::Debug for UpdateUserPoolClientRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("UpdateUserPoolClientRequest")
            .field("user_pool_id", &self.user_pool_id)
            .field("client_id", &Withheld)
            .field("client_name", &self.client_name)
            .field("refresh_token_validity", &self.refresh_token_validity)
            .field("access_token_validity", &self.access_token_validity)
            .field("id_token_validity", &self.id_token_validity)
            .field("token_validity_units", &self.token_validity_units)
            .field("read_attributes", &self.read_attributes)
            .field("write_attributes", &self.write_attributes)
            .field("explicit_auth_flows", &self.explicit_auth_flows)
            .field("supported_identity_providers", &self.supported_identity_providers)
            .field("callback_urls", &self.callback_urls)
            .field("logout_urls", &self.logout_urls)
            .field("default_redirect_uri", &self.default_redirect_uri)
            .field("allowed_o_auth_flows", &self.allowed_o_auth_flows)
            .field("allowed_o_auth_scopes", &self.allowed_o_auth_scopes)
            .field("allowed_o_auth_flows_user_pool_client", &self.allowed_o_auth_flows_user_pool_client)
            .field("analytics_configuration", &self.analytics_configuration)
            .field("prevent_user_existence_errors", &self.prevent_user_existence_errors)
            .field("enable_token_revocation", &self.enable_token_revocation)
            .field("enable_propagate_additional_user_context_data", &self.enable_propagate_additional_user_context_data)
            .field("auth_session_validity", &self.auth_session_validity)
            .field("refresh_token_rotation", &self.refresh_token_rotation)
            .finish()
    }
}

/// `UpdateUserPoolClientResponse`, the output of `UpdateUserPoolClient`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateUserPoolClientResponse {
    /// Wire name `UserPoolClient`.
    pub user_pool_client: Option<UserPoolClientType>,
}

/// `UpdateUserPoolDomainRequest`, the input of `UpdateUserPoolDomain`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateUserPoolDomainRequest {
    /// Wire name `Domain`. 1 to 63 characters. Required.
    pub domain: String,
    /// Wire name `UserPoolId`. 1 to 55 characters. Required.
    pub user_pool_id: String,
    /// Wire name `ManagedLoginVersion`.
    pub managed_login_version: Option<i32>,
    /// Wire name `CustomDomainConfig`.
    pub custom_domain_config: Option<CustomDomainConfigType>,
    /// Wire name `Routing`.
    pub routing: Option<RoutingType>,
}

/// `UpdateUserPoolDomainResponse`, the output of `UpdateUserPoolDomain`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateUserPoolDomainResponse {
    /// Wire name `ManagedLoginVersion`.
    pub managed_login_version: Option<i32>,
    /// Wire name `CloudFrontDomain`. 1 to 63 characters.
    pub cloud_front_domain: Option<String>,
    /// Wire name `Routing`.
    pub routing: Option<RoutingType>,
}

/// `UpdateUserPoolRequest`, the input of `UpdateUserPool`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateUserPoolRequest {
    /// Wire name `UserPoolId`. 1 to 55 characters. Required.
    pub user_pool_id: String,
    /// Wire name `Policies`.
    pub policies: Option<UserPoolPolicyType>,
    /// Wire name `DeletionProtection`.
    pub deletion_protection: Option<DeletionProtectionType>,
    /// Wire name `LambdaConfig`.
    pub lambda_config: Option<LambdaConfigType>,
    /// Wire name `AutoVerifiedAttributes`.
    pub auto_verified_attributes: Option<Vec<VerifiedAttributeType>>,
    /// Wire name `SmsVerificationMessage`. 6 to 140 characters.
    pub sms_verification_message: Option<String>,
    /// Wire name `EmailVerificationMessage`. 6 to 20000 characters.
    pub email_verification_message: Option<String>,
    /// Wire name `EmailVerificationSubject`. 1 to 140 characters.
    pub email_verification_subject: Option<String>,
    /// Wire name `VerificationMessageTemplate`.
    pub verification_message_template: Option<VerificationMessageTemplateType>,
    /// Wire name `SmsAuthenticationMessage`. 6 to 140 characters.
    pub sms_authentication_message: Option<String>,
    /// Wire name `UserAttributeUpdateSettings`.
    pub user_attribute_update_settings: Option<UserAttributeUpdateSettingsType>,
    /// Wire name `MfaConfiguration`.
    pub mfa_configuration: Option<UserPoolMfaType>,
    /// Wire name `DeviceConfiguration`.
    pub device_configuration: Option<DeviceConfigurationType>,
    /// Wire name `EmailConfiguration`.
    pub email_configuration: Option<EmailConfigurationType>,
    /// Wire name `SmsConfiguration`.
    pub sms_configuration: Option<SmsConfigurationType>,
    /// Wire name `UserPoolTags`.
    pub user_pool_tags: Option<BTreeMap<String, String>>,
    /// Wire name `AdminCreateUserConfig`.
    pub admin_create_user_config: Option<AdminCreateUserConfigType>,
    /// Wire name `UserPoolAddOns`.
    pub user_pool_add_ons: Option<UserPoolAddOnsType>,
    /// Wire name `DcrConfiguration`.
    pub dcr_configuration: Option<DcrConfigurationType>,
    /// Wire name `AccountRecoverySetting`.
    pub account_recovery_setting: Option<AccountRecoverySettingType>,
    /// Wire name `PoolName`. 1 to 128 characters.
    pub pool_name: Option<String>,
    /// Wire name `UserPoolTier`.
    pub user_pool_tier: Option<UserPoolTierType>,
    /// Wire name `KeyConfiguration`.
    pub key_configuration: Option<KeyConfigurationType>,
    /// Wire name `IssuerConfiguration`.
    pub issuer_configuration: Option<IssuerConfigurationType>,
    /// Wire name `AcrConfiguration`. 0 to 4 entries.
    pub acr_configuration: Option<BTreeMap<String, AcrLevelConfigType>>,
}

/// `UpdateUserPoolResponse`, the output of `UpdateUserPool`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateUserPoolResponse {}

/// `UserAttributeUpdateSettingsType`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UserAttributeUpdateSettingsType {
    /// Wire name `AttributesRequireVerificationBeforeUpdate`.
    pub attributes_require_verification_before_update: Option<Vec<VerifiedAttributeType>>,
}

/// `UserContextDataType`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UserContextDataType {
    /// Wire name `IpAddress`. 0 to 131072 characters.
    pub ip_address: Option<String>,
    /// Wire name `EncodedData`. 0 to 131072 characters.
    pub encoded_data: Option<String>,
}

/// `UserPoolAddOnsType`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UserPoolAddOnsType {
    /// Wire name `AdvancedSecurityMode`. Required.
    pub advanced_security_mode: Option<AdvancedSecurityModeType>,
    /// Wire name `AdvancedSecurityAdditionalFlows`.
    pub advanced_security_additional_flows: Option<AdvancedSecurityAdditionalFlowsType>,
}

/// `UserPoolClientDescription`.
#[derive(Clone, Default, PartialEq)]
pub struct UserPoolClientDescription {
    /// Wire name `ClientId`. 1 to 128 characters. Sensitive: `Debug` does not show it.
    pub client_id: Option<String>,
    /// Wire name `UserPoolId`. 1 to 55 characters.
    pub user_pool_id: Option<String>,
    /// Wire name `ClientName`. 1 to 128 characters.
    pub client_name: Option<String>,
}

impl fmt::Debug for UserPoolClientDescription {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("UserPoolClientDescription")
            .field("client_id", &withheld(self.client_id.as_ref()))
            .field("user_pool_id", &self.user_pool_id)
            .field("client_name", &self.client_name)
            .finish()
    }
}

/// `UserPoolClientType`.
#[derive(Clone, Default, PartialEq)]
pub struct UserPoolClientType {
    /// Wire name `UserPoolId`. 1 to 55 characters.
    pub user_pool_id: Option<String>,
    /// Wire name `ClientName`. 1 to 128 characters.
    pub client_name: Option<String>,
    /// Wire name `ClientId`. 1 to 128 characters. Sensitive: `Debug` does not show it.
    pub client_id: Option<String>,
    /// Wire name `ClientSecret`. 24 to 64 characters. Sensitive: `Debug` does not show it.
    pub client_secret: Option<String>,
    /// Wire name `LastModifiedDate`.
    pub last_modified_date: Option<Timestamp>,
    /// Wire name `CreationDate`.
    pub creation_date: Option<Timestamp>,
    /// Wire name `RefreshTokenValidity`. 0 to 315360000.
    pub refresh_token_validity: Option<i32>,
    /// Wire name `AccessTokenValidity`. 1 to 86400.
    pub access_token_validity: Option<i32>,
    /// Wire name `IdTokenValidity`. 1 to 86400.
    pub id_token_validity: Option<i32>,
    /// Wire name `TokenValidityUnits`.
    pub token_validity_units: Option<TokenValidityUnitsType>,
    /// Wire name `ReadAttributes`.
    pub read_attributes: Option<Vec<String>>,
    /// Wire name `WriteAttributes`.
    pub write_attributes: Option<Vec<String>>,
    /// Wire name `ExplicitAuthFlows`.
    pub explicit_auth_flows: Option<Vec<ExplicitAuthFlowsType>>,
    /// Wire name `SupportedIdentityProviders`.
    pub supported_identity_providers: Option<Vec<String>>,
    /// Wire name `CallbackURLs`. 0 to 100 elements.
    pub callback_urls: Option<Vec<String>>,
    /// Wire name `LogoutURLs`. 0 to 100 elements.
    pub logout_urls: Option<Vec<String>>,
    /// Wire name `DefaultRedirectURI`. 1 to 1024 characters.
    pub default_redirect_uri: Option<String>,
    /// Wire name `AllowedOAuthFlows`. 0 to 3 elements.
    pub allowed_o_auth_flows: Option<Vec<OAuthFlowType>>,
    /// Wire name `AllowedOAuthScopes`. At most 50 elements.
    pub allowed_o_auth_scopes: Option<Vec<String>>,
    /// Wire name `AllowedOAuthFlowsUserPoolClient`.
    pub allowed_o_auth_flows_user_pool_client: Option<bool>,
    /// Wire name `AnalyticsConfiguration`.
    pub analytics_configuration: Option<AnalyticsConfigurationType>,
    /// Wire name `PreventUserExistenceErrors`.
    pub prevent_user_existence_errors: Option<PreventUserExistenceErrorTypes>,
    /// Wire name `EnableTokenRevocation`.
    pub enable_token_revocation: Option<bool>,
    /// Wire name `EnablePropagateAdditionalUserContextData`.
    pub enable_propagate_additional_user_context_data: Option<bool>,
    /// Wire name `AuthSessionValidity`. 3 to 15.
    pub auth_session_validity: Option<i32>,
    /// Wire name `RefreshTokenRotation`.
    pub refresh_token_rotation: Option<RefreshTokenRotationType>,
    /// Wire name `ClientType`.
    pub client_type: Option<ClientTypeType>,
}

impl fmt::Debug for UserPoolClientType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("UserPoolClientType")
            .field("user_pool_id", &self.user_pool_id)
            .field("client_name", &self.client_name)
            .field("client_id", &withheld(self.client_id.as_ref()))
            .field("client_secret", &withheld(self.client_secret.as_ref()))
            .field("last_modified_date", &self.last_modified_date)
            .field("creation_date", &self.creation_date)
            .field("refresh_token_validity", &self.refresh_token_validity)
            .field("access_token_validity", &self.access_token_validity)
            .field("id_token_validity", &self.id_token_validity)
            .field("token_validity_units", &self.token_validity_units)
            .field("read_attributes", &self.read_attributes)
            .field("write_attributes", &self.write_attributes)
            .field("explicit_auth_flows", &self.explicit_auth_flows)
            .field("supported_identity_providers", &self.supported_identity_providers)
            .field("callback_urls", &self.callback_urls)
            .field("logout_urls", &self.logout_urls)
            .field("default_redirect_uri", &self.default_redirect_uri)
            .field("allowed_o_auth_flows", &self.allowed_o_auth_flows)
            .field("allowed_o_auth_scopes", &self.allowed_o_auth_scopes)
            .field("allowed_o_auth_flows_user_pool_client", &self.allowed_o_auth_flows_user_pool_client)
            .field("analytics_configuration", &self.analytics_configuration)
            .field("prevent_user_existence_errors", &self.prevent_user_existence_errors)
            .field("enable_token_revocation", &self.enable_token_revocation)
            .field("enable_propagate_additional_user_context_data", &self.enable_propagate_additional_user_context_data)
            .field("auth_session_validity", &self.auth_session_validity)
            .field("refresh_token_rotation", &self.refresh_token_rotation)
            .field("client_type", &self.client_type)
            .finish()
    }
}

/// `UserPoolDescriptionType`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UserPoolDescriptionType {
    /// Wire name `Id`. 1 to 55 characters.
    pub id: Option<String>,
    /// Wire name `Name`. 1 to 128 characters.
    pub name: Option<String>,
    /// Wire name `LambdaConfig`.
    pub lambda_config: Option<LambdaConfigType>,
    /// Wire name `Status`.
    pub status: Option<StatusType>,
    /// Wire name `LastModifiedDate`.
    pub last_modified_date: Option<Timestamp>,
    /// Wire name `CreationDate`.
    pub creation_date: Option<Timestamp>,
    /// Wire name `ReplicaRegions`.
    pub replica_regions: Option<Vec<String>>,
}

/// The texts of `UserPoolMfaType`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum UserPoolMfaType {
    /// `OFF`
    Off,
    /// `ON`
    On,
    /// `OPTIONAL`
    Optional,
}

impl UserPoolMfaType {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Off => "OFF",
            Self::On => "ON",
            Self::Optional => "OPTIONAL",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "OFF" => Self::Off,
            "ON" => Self::On,
            "OPTIONAL" => Self::Optional,
            _ => return None,
        })
    }
}

/// `UserPoolPolicyType`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UserPoolPolicyType {
    /// Wire name `PasswordPolicy`.
    pub password_policy: Option<PasswordPolicyType>,
    /// Wire name `SignInPolicy`.
    pub sign_in_policy: Option<SignInPolicyType>,
}

/// The texts of `UserPoolTierType`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum UserPoolTierType {
    /// `LITE`
    Lite,
    /// `ESSENTIALS`
    Essentials,
    /// `PLUS`
    Plus,
}

impl UserPoolTierType {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Lite => "LITE",
            Self::Essentials => "ESSENTIALS",
            Self::Plus => "PLUS",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "LITE" => Self::Lite,
            "ESSENTIALS" => Self::Essentials,
            "PLUS" => Self::Plus,
            _ => return None,
        })
    }
}

/// `UserPoolType`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UserPoolType {
    /// Wire name `Id`. 1 to 55 characters.
    pub id: Option<String>,
    /// Wire name `Name`. 1 to 128 characters.
    pub name: Option<String>,
    /// Wire name `Policies`.
    pub policies: Option<UserPoolPolicyType>,
    /// Wire name `DeletionProtection`.
    pub deletion_protection: Option<DeletionProtectionType>,
    /// Wire name `LambdaConfig`.
    pub lambda_config: Option<LambdaConfigType>,
    /// Wire name `Status`.
    pub status: Option<StatusType>,
    /// Wire name `LastModifiedDate`.
    pub last_modified_date: Option<Timestamp>,
    /// Wire name `CreationDate`.
    pub creation_date: Option<Timestamp>,
    /// Wire name `SchemaAttributes`. 1 to 50 elements.
    pub schema_attributes: Option<Vec<SchemaAttributeType>>,
    /// Wire name `AutoVerifiedAttributes`.
    pub auto_verified_attributes: Option<Vec<VerifiedAttributeType>>,
    /// Wire name `AliasAttributes`.
    pub alias_attributes: Option<Vec<AliasAttributeType>>,
    /// Wire name `UsernameAttributes`.
    pub username_attributes: Option<Vec<UsernameAttributeType>>,
    /// Wire name `SmsVerificationMessage`. 6 to 140 characters.
    pub sms_verification_message: Option<String>,
    /// Wire name `EmailVerificationMessage`. 6 to 20000 characters.
    pub email_verification_message: Option<String>,
    /// Wire name `EmailVerificationSubject`. 1 to 140 characters.
    pub email_verification_subject: Option<String>,
    /// Wire name `VerificationMessageTemplate`.
    pub verification_message_template: Option<VerificationMessageTemplateType>,
    /// Wire name `SmsAuthenticationMessage`. 6 to 140 characters.
    pub sms_authentication_message: Option<String>,
    /// Wire name `UserAttributeUpdateSettings`.
    pub user_attribute_update_settings: Option<UserAttributeUpdateSettingsType>,
    /// Wire name `MfaConfiguration`.
    pub mfa_configuration: Option<UserPoolMfaType>,
    /// Wire name `DeviceConfiguration`.
    pub device_configuration: Option<DeviceConfigurationType>,
    /// Wire name `EstimatedNumberOfUsers`.
    pub estimated_number_of_users: Option<i32>,
    /// Wire name `EmailConfiguration`.
    pub email_configuration: Option<EmailConfigurationType>,
    /// Wire name `SmsConfiguration`.
    pub sms_configuration: Option<SmsConfigurationType>,
    /// Wire name `UserPoolTags`.
    pub user_pool_tags: Option<BTreeMap<String, String>>,
    /// Wire name `SmsConfigurationFailure`. 0 to 131072 characters.
    pub sms_configuration_failure: Option<String>,
    /// Wire name `EmailConfigurationFailure`. 0 to 131072 characters.
    pub email_configuration_failure: Option<String>,
    /// Wire name `Domain`. 1 to 63 characters.
    pub domain: Option<String>,
    /// Wire name `CustomDomain`. 1 to 63 characters.
    pub custom_domain: Option<String>,
    /// Wire name `AdminCreateUserConfig`.
    pub admin_create_user_config: Option<AdminCreateUserConfigType>,
    /// Wire name `UserPoolAddOns`.
    pub user_pool_add_ons: Option<UserPoolAddOnsType>,
    /// Wire name `DcrConfiguration`.
    pub dcr_configuration: Option<DcrConfigurationType>,
    /// Wire name `UsernameConfiguration`.
    pub username_configuration: Option<UsernameConfigurationType>,
    /// Wire name `Arn`. 20 to 2048 characters.
    pub arn: Option<String>,
    /// Wire name `AccountRecoverySetting`.
    pub account_recovery_setting: Option<AccountRecoverySettingType>,
    /// Wire name `UserPoolTier`.
    pub user_pool_tier: Option<UserPoolTierType>,
    /// Wire name `KeyConfiguration`.
    pub key_configuration: Option<KeyConfigurationType>,
    /// Wire name `IssuerConfiguration`.
    pub issuer_configuration: Option<IssuerConfigurationType>,
    /// Wire name `AcrConfiguration`. 0 to 4 entries.
    pub acr_configuration: Option<BTreeMap<String, AcrLevelConfigType>>,
}

/// The texts of `UserStatusType`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum UserStatusType {
    /// `UNCONFIRMED`
    Unconfirmed,
    /// `CONFIRMED`
    Confirmed,
    /// `ARCHIVED`
    Archived,
    /// `COMPROMISED`
    Compromised,
    /// `UNKNOWN`
    Unknown,
    /// `RESET_REQUIRED`
    ResetRequired,
    /// `FORCE_CHANGE_PASSWORD`
    ForceChangePassword,
    /// `EXTERNAL_PROVIDER`
    ExternalProvider,
}

impl UserStatusType {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Unconfirmed => "UNCONFIRMED",
            Self::Confirmed => "CONFIRMED",
            Self::Archived => "ARCHIVED",
            Self::Compromised => "COMPROMISED",
            Self::Unknown => "UNKNOWN",
            Self::ResetRequired => "RESET_REQUIRED",
            Self::ForceChangePassword => "FORCE_CHANGE_PASSWORD",
            Self::ExternalProvider => "EXTERNAL_PROVIDER",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "UNCONFIRMED" => Self::Unconfirmed,
            "CONFIRMED" => Self::Confirmed,
            "ARCHIVED" => Self::Archived,
            "COMPROMISED" => Self::Compromised,
            "UNKNOWN" => Self::Unknown,
            "RESET_REQUIRED" => Self::ResetRequired,
            "FORCE_CHANGE_PASSWORD" => Self::ForceChangePassword,
            "EXTERNAL_PROVIDER" => Self::ExternalProvider,
            _ => return None,
        })
    }
}

/// `UserType`.
#[derive(Clone, Default, PartialEq)]
pub struct UserType {
    /// Wire name `Username`. 1 to 128 characters. Sensitive: `Debug` does not show it.
    pub username: Option<String>,
    /// Wire name `Attributes`.
    pub attributes: Option<Vec<AttributeType>>,
    /// Wire name `UserCreateDate`.
    pub user_create_date: Option<Timestamp>,
    /// Wire name `UserLastModifiedDate`.
    pub user_last_modified_date: Option<Timestamp>,
    /// Wire name `Enabled`.
    pub enabled: Option<bool>,
    /// Wire name `UserStatus`.
    pub user_status: Option<UserStatusType>,
    /// Wire name `MFAOptions`.
    pub mfa_options: Option<Vec<MFAOptionType>>,
}

impl fmt::Debug for UserType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("UserType")
            .field("username", &withheld(self.username.as_ref()))
            .field("attributes", &self.attributes)
            .field("user_create_date", &self.user_create_date)
            .field("user_last_modified_date", &self.user_last_modified_date)
            .field("enabled", &self.enabled)
            .field("user_status", &self.user_status)
            .field("mfa_options", &self.mfa_options)
            .finish()
    }
}

/// The texts of `UserVerificationType`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum UserVerificationType {
    /// `required`
    Required,
    /// `preferred`
    Preferred,
}

impl UserVerificationType {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Required => "required",
            Self::Preferred => "preferred",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "required" => Self::Required,
            "preferred" => Self::Preferred,
            _ => return None,
        })
    }
}

/// The texts of `UsernameAttributeType`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum UsernameAttributeType {
    /// `phone_number`
    PhoneNumber,
    /// `email`
    Email,
}

impl UsernameAttributeType {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::PhoneNumber => "phone_number",
            Self::Email => "email",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "phone_number" => Self::PhoneNumber,
            "email" => Self::Email,
            _ => return None,
        })
    }
}

/// `UsernameConfigurationType`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UsernameConfigurationType {
    /// Wire name `CaseSensitive`. Required.
    pub case_sensitive: Option<bool>,
}

/// `VerificationMessageTemplateType`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct VerificationMessageTemplateType {
    /// Wire name `SmsMessage`. 6 to 140 characters.
    pub sms_message: Option<String>,
    /// Wire name `EmailMessage`. 6 to 20000 characters.
    pub email_message: Option<String>,
    /// Wire name `EmailSubject`. 1 to 140 characters.
    pub email_subject: Option<String>,
    /// Wire name `EmailMessageByLink`. 6 to 20000 characters.
    pub email_message_by_link: Option<String>,
    /// Wire name `EmailSubjectByLink`. 1 to 140 characters.
    pub email_subject_by_link: Option<String>,
    /// Wire name `DefaultEmailOption`.
    pub default_email_option: Option<DefaultEmailOptionType>,
}

/// The texts of `VerifiedAttributeType`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum VerifiedAttributeType {
    /// `phone_number`
    PhoneNumber,
    /// `email`
    Email,
}

impl VerifiedAttributeType {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::PhoneNumber => "phone_number",
            Self::Email => "email",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "phone_number" => Self::PhoneNumber,
            "email" => Self::Email,
            _ => return None,
        })
    }
}

/// `VerifySoftwareTokenRequest`, the input of `VerifySoftwareToken`.
#[derive(Clone, Default, PartialEq)]
pub struct VerifySoftwareTokenRequest {
    /// Wire name `AccessToken`. Sensitive: `Debug` does not show it.
    pub access_token: Option<String>,
    /// Wire name `Session`. 20 to 4096 characters. Sensitive: `Debug` does not show it.
    pub session: Option<String>,
    /// Wire name `UserCode`. Exactly 6 characters. Required. Sensitive: `Debug` does not show it.
    pub user_code: String,
    /// Wire name `FriendlyDeviceName`. 0 to 131072 characters.
    pub friendly_device_name: Option<String>,
}

impl fmt::Debug for VerifySoftwareTokenRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("VerifySoftwareTokenRequest")
            .field("access_token", &withheld(self.access_token.as_ref()))
            .field("session", &withheld(self.session.as_ref()))
            .field("user_code", &Withheld)
            .field("friendly_device_name", &self.friendly_device_name)
            .finish()
    }
}

/// `VerifySoftwareTokenResponse`, the output of `VerifySoftwareToken`.
#[derive(Clone, Default, PartialEq)]
pub struct VerifySoftwareTokenResponse {
    /// Wire name `Status`.
    pub status: Option<VerifySoftwareTokenResponseType>,
    /// Wire name `Session`. 20 to 4096 characters. Sensitive: `Debug` does not show it.
    pub session: Option<String>,
}

impl fmt::Debug for VerifySoftwareTokenResponse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("VerifySoftwareTokenResponse")
            .field("status", &self.status)
            .field("session", &withheld(self.session.as_ref()))
            .finish()
    }
}

/// The texts of `VerifySoftwareTokenResponseType`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum VerifySoftwareTokenResponseType {
    /// `SUCCESS`
    Success,
    /// `ERROR`
    Error,
}

impl VerifySoftwareTokenResponseType {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Success => "SUCCESS",
            Self::Error => "ERROR",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "SUCCESS" => Self::Success,
            "ERROR" => Self::Error,
            _ => return None,
        })
    }
}

/// `WebAuthnConfigurationType`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct WebAuthnConfigurationType {
    /// Wire name `RelyingPartyId`. 1 to 127 characters.
    pub relying_party_id: Option<String>,
    /// Wire name `UserVerification`.
    pub user_verification: Option<UserVerificationType>,
    /// Wire name `FactorConfiguration`.
    pub factor_configuration: Option<WebAuthnFactorConfigurationType>,
}

/// The texts of `WebAuthnFactorConfigurationType`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WebAuthnFactorConfigurationType {
    /// `SINGLE_FACTOR`
    SingleFactor,
    /// `MULTI_FACTOR_WITH_USER_VERIFICATION`
    MultiFactorWithUserVerification,
}

impl WebAuthnFactorConfigurationType {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::SingleFactor => "SINGLE_FACTOR",
            Self::MultiFactorWithUserVerification => "MULTI_FACTOR_WITH_USER_VERIFICATION",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "SINGLE_FACTOR" => Self::SingleFactor,
            "MULTI_FACTOR_WITH_USER_VERIFICATION" => Self::MultiFactorWithUserVerification,
            _ => return None,
        })
    }
}

/// `WebAuthnMfaSettingsType`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct WebAuthnMfaSettingsType {
    /// Wire name `Enabled`.
    pub enabled: Option<bool>,
}

fn withheld<T>(value: Option<&T>) -> Option<Withheld> {
    value.map(|_| Withheld)
}
