// Made by `cargo xtask codegen`; do not edit. What is here is listed in xtask/operations.toml.

//! How the types read themselves from documents and write themselves into them.

use gatewright_wire::convert::{MemberReader, MemberWriter, Value, read_enumeration};
use gatewright_wire::document::{Document, Shape, ShapeMismatch};

use crate::types::{
    AccountRecoverySettingType, AcrLevelConfigType, AdminConfirmSignUpRequest, AdminConfirmSignUpResponse,
    AdminCreateUserConfigType, AdminCreateUserRequest, AdminCreateUserResponse, AdminDeleteUserRequest,
    AdminDisableProviderForUserRequest, AdminDisableProviderForUserResponse, AdminDisableUserRequest, AdminDisableUserResponse,
    AdminEnableUserRequest, AdminEnableUserResponse, AdminGetUserRequest, AdminGetUserResponse, AdminInitiateAuthRequest,
    AdminInitiateAuthResponse, AdminLinkProviderForUserRequest, AdminLinkProviderForUserResponse, AdminResetUserPasswordRequest,
    AdminResetUserPasswordResponse, AdminRespondToAuthChallengeRequest, AdminRespondToAuthChallengeResponse,
    AdminSetUserMFAPreferenceRequest, AdminSetUserMFAPreferenceResponse, AdminSetUserPasswordRequest,
    AdminSetUserPasswordResponse, AdminUserGlobalSignOutRequest, AdminUserGlobalSignOutResponse,
    AdvancedSecurityAdditionalFlowsType, AdvancedSecurityEnabledModeType, AdvancedSecurityModeType, AliasAttributeType,
    AnalyticsConfigurationType, AnalyticsMetadataType, AssociateSoftwareTokenRequest, AssociateSoftwareTokenResponse,
    AttributeDataType, AttributeType, AuthFactorType, AuthFlowType, AuthenticationResultType, ChallengeNameType, ClientTypeType,
    CodeDeliveryDetailsType, ConfirmForgotPasswordRequest, ConfirmForgotPasswordResponse, ConfirmSignUpRequest,
    ConfirmSignUpResponse, ContextDataType, CreateIdentityProviderRequest, CreateIdentityProviderResponse,
    CreateResourceServerRequest, CreateResourceServerResponse, CreateUserPoolClientRequest, CreateUserPoolClientResponse,
    CreateUserPoolDomainRequest, CreateUserPoolDomainResponse, CreateUserPoolRequest, CreateUserPoolResponse,
    CustomDomainConfigType, CustomEmailLambdaVersionConfigType, CustomEmailSenderLambdaVersionType,
    CustomSMSLambdaVersionConfigType, CustomSMSSenderLambdaVersionType, DcrConfigurationType, DefaultEmailOptionType,
    DeleteIdentityProviderRequest, DeleteResourceServerRequest, DeleteUserPoolClientRequest, DeleteUserPoolDomainRequest,
    DeleteUserPoolDomainResponse, DeleteUserPoolRequest, DeletionProtectionType, DeliveryMediumType,
    DescribeIdentityProviderRequest, DescribeIdentityProviderResponse, DescribeResourceServerRequest,
    DescribeResourceServerResponse, DescribeUserPoolClientRequest, DescribeUserPoolClientResponse, DescribeUserPoolDomainRequest,
    DescribeUserPoolDomainResponse, DescribeUserPoolRequest, DescribeUserPoolResponse, DeviceConfigurationType,
    DomainDescriptionType, DomainStatusType, EmailConfigurationType, EmailMfaConfigType, EmailMfaSettingsType,
    EmailSendingAccountType, EncryptionKeyType, EumsSmsConfigurationType, ExplicitAuthFlowsType, FailoverType, FeatureType,
    ForgotPasswordRequest, ForgotPasswordResponse, GetIdentityProviderByIdentifierRequest,
    GetIdentityProviderByIdentifierResponse, GetTokensFromRefreshTokenRequest, GetTokensFromRefreshTokenResponse,
    GetUICustomizationRequest, GetUICustomizationResponse, GetUserPoolMfaConfigRequest, GetUserPoolMfaConfigResponse,
    GetUserRequest, GetUserResponse, GlobalSignOutRequest, GlobalSignOutResponse, HttpHeader, IdentityProviderType,
    IdentityProviderTypeType, InboundFederationLambdaType, InboundFederationLambdaVersionType, InitiateAuthRequest,
    InitiateAuthResponse, IssuerConfigurationType, IssuerType, KeyConfigurationType, LambdaConfigType,
    ListIdentityProvidersRequest, ListIdentityProvidersResponse, ListResourceServersRequest, ListResourceServersResponse,
    ListUserPoolClientsRequest, ListUserPoolClientsResponse, ListUserPoolsRequest, ListUserPoolsResponse, ListUsersRequest,
    ListUsersResponse, MFAOptionType, MessageActionType, MessageTemplateType, NewDeviceMetadataType,
    NumberAttributeConstraintsType, OAuthFlowType, PasswordPolicyType, PreTokenGenerationLambdaVersionType,
    PreTokenGenerationVersionConfigType, PreventUserExistenceErrorTypes, ProviderDescription, ProviderUserIdentifierType,
    RecoveryOptionNameType, RecoveryOptionType, RefreshTokenRotationType, ResendConfirmationCodeRequest,
    ResendConfirmationCodeResponse, ResourceServerManagedByType, ResourceServerScopeType, ResourceServerType,
    RespondToAuthChallengeRequest, RespondToAuthChallengeResponse, RevokeAssociatedSessionsType, RevokeTokenRequest,
    RevokeTokenResponse, RoutingType, SMSMfaSettingsType, SchemaAttributeType, SecurityPolicyType, SetUICustomizationRequest,
    SetUICustomizationResponse, SetUserMFAPreferenceRequest, SetUserMFAPreferenceResponse, SetUserPoolMfaConfigRequest,
    SetUserPoolMfaConfigResponse, SignInPolicyType, SignUpRequest, SignUpResponse, SmsConfigurationType, SmsMfaConfigType,
    SoftwareTokenMfaConfigType, SoftwareTokenMfaSettingsType, StatusType, StringAttributeConstraintsType, TimeUnitsType,
    TokenValidityUnitsType, UICustomizationType, UpdateIdentityProviderRequest, UpdateIdentityProviderResponse,
    UpdateResourceServerRequest, UpdateResourceServerResponse, UpdateUserPoolClientRequest, UpdateUserPoolClientResponse,
    UpdateUserPoolDomainRequest, UpdateUserPoolDomainResponse, UpdateUserPoolRequest, UpdateUserPoolResponse,
    UserAttributeUpdateSettingsType, UserContextDataType, UserPoolAddOnsType, UserPoolClientDescription, UserPoolClientType,
    UserPoolDescriptionType, UserPoolMfaType, UserPoolPolicyType, UserPoolTierType, UserPoolType, UserStatusType, UserType,
    UserVerificationType, UsernameAttributeType, UsernameConfigurationType, VerificationMessageTemplateType,
    VerifiedAttributeType, VerifySoftwareTokenRequest, VerifySoftwareTokenResponse, VerifySoftwareTokenResponseType,
    WebAuthnConfigurationType, WebAuthnFactorConfigurationType, WebAuthnMfaSettingsType,
};

impl Shape for AccountRecoverySettingType {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("AccountRecoverySettingType", document)?;
        Ok(Self { recovery_mechanisms: members.optional("RecoveryMechanisms")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("RecoveryMechanisms", self.recovery_mechanisms).finish()
    }
}

impl Shape for AcrLevelConfigType {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("AcrLevelConfigType", document)?;
        Ok(Self { acr_value: members.optional("AcrValue")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("AcrValue", self.acr_value).finish()
    }
}

impl Shape for AdminConfirmSignUpRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("AdminConfirmSignUpRequest", document)?;
        Ok(Self {
            user_pool_id: members.required("UserPoolId")?,
            username: members.required("Username")?,
            client_metadata: members.optional("ClientMetadata")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("UserPoolId", self.user_pool_id)
            .required("Username", self.username)
            .optional("ClientMetadata", self.client_metadata)
            .finish()
    }
}

impl Shape for AdminConfirmSignUpResponse {
    fn from_document(_: Document) -> Result<Self, ShapeMismatch> {
        Ok(Self {})
    }
    fn into_document(self) -> Document {
        Document::Structure(Vec::new())
    }
}

impl Shape for AdminCreateUserConfigType {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("AdminCreateUserConfigType", document)?;
        Ok(Self {
            allow_admin_create_user_only: members.optional("AllowAdminCreateUserOnly")?,
            unused_account_validity_days: members.optional("UnusedAccountValidityDays")?,
            invite_message_template: members.optional("InviteMessageTemplate")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("AllowAdminCreateUserOnly", self.allow_admin_create_user_only)
            .optional("UnusedAccountValidityDays", self.unused_account_validity_days)
            .optional("InviteMessageTemplate", self.invite_message_template)
            .finish()
    }
}

impl Shape for AdminCreateUserRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("AdminCreateUserRequest", document)?;
        Ok(Self {
            user_pool_id: members.required("UserPoolId")?,
            username: members.required("Username")?,
            user_attributes: members.optional("UserAttributes")?,
            validation_data: members.optional("ValidationData")?,
            temporary_password: members.optional("TemporaryPassword")?,
            force_alias_creation: members.optional("ForceAliasCreation")?,
            message_action: members.optional("MessageAction")?,
            desired_delivery_mediums: members.optional("DesiredDeliveryMediums")?,
            client_metadata: members.optional("ClientMetadata")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("UserPoolId", self.user_pool_id)
            .required("Username", self.username)
            .optional("UserAttributes", self.user_attributes)
            .optional("ValidationData", self.validation_data)
            .optional("TemporaryPassword", self.temporary_password)
            .optional("ForceAliasCreation", self.force_alias_creation)
            .optional("MessageAction", self.message_action)
            .optional("DesiredDeliveryMediums", self.desired_delivery_mediums)
            .optional("ClientMetadata", self.client_metadata)
            .finish()
    }
}

impl Shape for AdminCreateUserResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("AdminCreateUserResponse", document)?;
        Ok(Self { user: members.optional("User")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("User", self.user).finish()
    }
}

impl Shape for AdminDeleteUserRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("AdminDeleteUserRequest", document)?;
        Ok(Self { user_pool_id: members.required("UserPoolId")?, username: members.required("Username")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().required("UserPoolId", self.user_pool_id).required("Username", self.username).finish()
    }
}

impl Shape for AdminDisableProviderForUserRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("AdminDisableProviderForUserRequest", document)?;
        Ok(Self { user_pool_id: members.required("UserPoolId")?, user: members.required("User")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().required("UserPoolId", self.user_pool_id).required("User", self.user).finish()
    }
}

impl Shape for AdminDisableProviderForUserResponse {
    fn from_document(_: Document) -> Result<Self, ShapeMismatch> {
        Ok(Self {})
    }
    fn into_document(self) -> Document {
        Document::Structure(Vec::new())
    }
}

impl Shape for AdminDisableUserRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("AdminDisableUserRequest", document)?;
        Ok(Self { user_pool_id: members.required("UserPoolId")?, username: members.required("Username")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().required("UserPoolId", self.user_pool_id).required("Username", self.username).finish()
    }
}

impl Shape for AdminDisableUserResponse {
    fn from_document(_: Document) -> Result<Self, ShapeMismatch> {
        Ok(Self {})
    }
    fn into_document(self) -> Document {
        Document::Structure(Vec::new())
    }
}

impl Shape for AdminEnableUserRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("AdminEnableUserRequest", document)?;
        Ok(Self { user_pool_id: members.required("UserPoolId")?, username: members.required("Username")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().required("UserPoolId", self.user_pool_id).required("Username", self.username).finish()
    }
}

impl Shape for AdminEnableUserResponse {
    fn from_document(_: Document) -> Result<Self, ShapeMismatch> {
        Ok(Self {})
    }
    fn into_document(self) -> Document {
        Document::Structure(Vec::new())
    }
}

impl Shape for AdminGetUserRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("AdminGetUserRequest", document)?;
        Ok(Self { user_pool_id: members.required("UserPoolId")?, username: members.required("Username")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().required("UserPoolId", self.user_pool_id).required("Username", self.username).finish()
    }
}

impl Shape for AdminGetUserResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("AdminGetUserResponse", document)?;
        Ok(Self {
            username: members.optional("Username")?,
            user_attributes: members.optional("UserAttributes")?,
            user_create_date: members.optional("UserCreateDate")?,
            user_last_modified_date: members.optional("UserLastModifiedDate")?,
            enabled: members.optional("Enabled")?,
            user_status: members.optional("UserStatus")?,
            mfa_options: members.optional("MFAOptions")?,
            preferred_mfa_setting: members.optional("PreferredMfaSetting")?,
            user_mfa_setting_list: members.optional("UserMFASettingList")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("Username", self.username)
            .optional("UserAttributes", self.user_attributes)
            .optional("UserCreateDate", self.user_create_date)
            .optional("UserLastModifiedDate", self.user_last_modified_date)
            .optional("Enabled", self.enabled)
            .optional("UserStatus", self.user_status)
            .optional("MFAOptions", self.mfa_options)
            .optional("PreferredMfaSetting", self.preferred_mfa_setting)
            .optional("UserMFASettingList", self.user_mfa_setting_list)
            .finish()
    }
}

impl Shape for AdminInitiateAuthRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("AdminInitiateAuthRequest", document)?;
        Ok(Self {
            user_pool_id: members.required("UserPoolId")?,
            client_id: members.required("ClientId")?,
            auth_flow: members.required("AuthFlow")?,
            auth_parameters: members.optional("AuthParameters")?,
            client_metadata: members.optional("ClientMetadata")?,
            analytics_metadata: members.optional("AnalyticsMetadata")?,
            context_data: members.optional("ContextData")?,
            session: members.optional("Session")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("UserPoolId", self.user_pool_id)
            .required("ClientId", self.client_id)
            .required("AuthFlow", self.auth_flow)
            .optional("AuthParameters", self.auth_parameters)
            .optional("ClientMetadata", self.client_metadata)
            .optional("AnalyticsMetadata", self.analytics_metadata)
            .optional("ContextData", self.context_data)
            .optional("Session", self.session)
            .finish()
    }
}

impl Shape for AdminInitiateAuthResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("AdminInitiateAuthResponse", document)?;
        Ok(Self {
            challenge_name: members.optional("ChallengeName")?,
            session: members.optional("Session")?,
            challenge_parameters: members.optional("ChallengeParameters")?,
            authentication_result: members.optional("AuthenticationResult")?,
            available_challenges: members.optional("AvailableChallenges")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("ChallengeName", self.challenge_name)
            .optional("Session", self.session)
            .optional("ChallengeParameters", self.challenge_parameters)
            .optional("AuthenticationResult", self.authentication_result)
            .optional("AvailableChallenges", self.available_challenges)
            .finish()
    }
}

impl Shape for AdminLinkProviderForUserRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("AdminLinkProviderForUserRequest", document)?;
        Ok(Self {
            user_pool_id: members.required("UserPoolId")?,
            destination_user: members.required("DestinationUser")?,
            source_user: members.required("SourceUser")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("UserPoolId", self.user_pool_id)
            .required("DestinationUser", self.destination_user)
            .required("SourceUser", self.source_user)
            .finish()
    }
}

impl Shape for AdminLinkProviderForUserResponse {
    fn from_document(_: Document) -> Result<Self, ShapeMismatch> {
        Ok(Self {})
    }
    fn into_document(self) -> Document {
        Document::Structure(Vec::new())
    }
}

impl Shape for AdminResetUserPasswordRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("AdminResetUserPasswordRequest", document)?;
        Ok(Self {
            user_pool_id: members.required("UserPoolId")?,
            username: members.required("Username")?,
            client_metadata: members.optional("ClientMetadata")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("UserPoolId", self.user_pool_id)
            .required("Username", self.username)
            .optional("ClientMetadata", self.client_metadata)
            .finish()
    }
}

impl Shape for AdminResetUserPasswordResponse {
    fn from_document(_: Document) -> Result<Self, ShapeMismatch> {
        Ok(Self {})
    }
    fn into_document(self) -> Document {
        Document::Structure(Vec::new())
    }
}

impl Shape for AdminRespondToAuthChallengeRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("AdminRespondToAuthChallengeRequest", document)?;
        Ok(Self {
            user_pool_id: members.required("UserPoolId")?,
            client_id: members.required("ClientId")?,
            challenge_name: members.required("ChallengeName")?,
            challenge_responses: members.optional("ChallengeResponses")?,
            session: members.optional("Session")?,
            analytics_metadata: members.optional("AnalyticsMetadata")?,
            context_data: members.optional("ContextData")?,
            client_metadata: members.optional("ClientMetadata")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("UserPoolId", self.user_pool_id)
            .required("ClientId", self.client_id)
            .required("ChallengeName", self.challenge_name)
            .optional("ChallengeResponses", self.challenge_responses)
            .optional("Session", self.session)
            .optional("AnalyticsMetadata", self.analytics_metadata)
            .optional("ContextData", self.context_data)
            .optional("ClientMetadata", self.client_metadata)
            .finish()
    }
}

impl Shape for AdminRespondToAuthChallengeResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("AdminRespondToAuthChallengeResponse", document)?;
        Ok(Self {
            challenge_name: members.optional("ChallengeName")?,
            session: members.optional("Session")?,
            challenge_parameters: members.optional("ChallengeParameters")?,
            authentication_result: members.optional("AuthenticationResult")?,
            available_challenges: members.optional("AvailableChallenges")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("ChallengeName", self.challenge_name)
            .optional("Session", self.session)
            .optional("ChallengeParameters", self.challenge_parameters)
            .optional("AuthenticationResult", self.authentication_result)
            .optional("AvailableChallenges", self.available_challenges)
            .finish()
    }
}

impl Shape for AdminSetUserMFAPreferenceRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("AdminSetUserMFAPreferenceRequest", document)?;
        Ok(Self {
            sms_mfa_settings: members.optional("SMSMfaSettings")?,
            software_token_mfa_settings: members.optional("SoftwareTokenMfaSettings")?,
            email_mfa_settings: members.optional("EmailMfaSettings")?,
            web_authn_mfa_settings: members.optional("WebAuthnMfaSettings")?,
            username: members.required("Username")?,
            user_pool_id: members.required("UserPoolId")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("SMSMfaSettings", self.sms_mfa_settings)
            .optional("SoftwareTokenMfaSettings", self.software_token_mfa_settings)
            .optional("EmailMfaSettings", self.email_mfa_settings)
            .optional("WebAuthnMfaSettings", self.web_authn_mfa_settings)
            .required("Username", self.username)
            .required("UserPoolId", self.user_pool_id)
            .finish()
    }
}

impl Shape for AdminSetUserMFAPreferenceResponse {
    fn from_document(_: Document) -> Result<Self, ShapeMismatch> {
        Ok(Self {})
    }
    fn into_document(self) -> Document {
        Document::Structure(Vec::new())
    }
}

impl Shape for AdminSetUserPasswordRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("AdminSetUserPasswordRequest", document)?;
        Ok(Self {
            user_pool_id: members.required("UserPoolId")?,
            username: members.required("Username")?,
            password: members.required("Password")?,
            permanent: members.optional("Permanent")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("UserPoolId", self.user_pool_id)
            .required("Username", self.username)
            .required("Password", self.password)
            .optional("Permanent", self.permanent)
            .finish()
    }
}

impl Shape for AdminSetUserPasswordResponse {
    fn from_document(_: Document) -> Result<Self, ShapeMismatch> {
        Ok(Self {})
    }
    fn into_document(self) -> Document {
        Document::Structure(Vec::new())
    }
}

impl Shape for AdminUserGlobalSignOutRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("AdminUserGlobalSignOutRequest", document)?;
        Ok(Self { user_pool_id: members.required("UserPoolId")?, username: members.required("Username")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().required("UserPoolId", self.user_pool_id).required("Username", self.username).finish()
    }
}

impl Shape for AdminUserGlobalSignOutResponse {
    fn from_document(_: Document) -> Result<Self, ShapeMismatch> {
        Ok(Self {})
    }
    fn into_document(self) -> Document {
        Document::Structure(Vec::new())
    }
}

impl Shape for AdvancedSecurityAdditionalFlowsType {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("AdvancedSecurityAdditionalFlowsType", document)?;
        Ok(Self { custom_auth_mode: members.optional("CustomAuthMode")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("CustomAuthMode", self.custom_auth_mode).finish()
    }
}

impl Value for AdvancedSecurityEnabledModeType {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("AdvancedSecurityEnabledModeType", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Value for AdvancedSecurityModeType {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("AdvancedSecurityModeType", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Value for AliasAttributeType {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("AliasAttributeType", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Shape for AnalyticsConfigurationType {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("AnalyticsConfigurationType", document)?;
        Ok(Self {
            application_id: members.optional("ApplicationId")?,
            application_arn: members.optional("ApplicationArn")?,
            role_arn: members.optional("RoleArn")?,
            external_id: members.optional("ExternalId")?,
            user_data_shared: members.optional("UserDataShared")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("ApplicationId", self.application_id)
            .optional("ApplicationArn", self.application_arn)
            .optional("RoleArn", self.role_arn)
            .optional("ExternalId", self.external_id)
            .optional("UserDataShared", self.user_data_shared)
            .finish()
    }
}

impl Shape for AnalyticsMetadataType {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("AnalyticsMetadataType", document)?;
        Ok(Self { analytics_endpoint_id: members.optional("AnalyticsEndpointId")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("AnalyticsEndpointId", self.analytics_endpoint_id).finish()
    }
}

impl Shape for AssociateSoftwareTokenRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("AssociateSoftwareTokenRequest", document)?;
        Ok(Self { access_token: members.optional("AccessToken")?, session: members.optional("Session")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("AccessToken", self.access_token).optional("Session", self.session).finish()
    }
}

impl Shape for AssociateSoftwareTokenResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("AssociateSoftwareTokenResponse", document)?;
        Ok(Self { secret_code: members.optional("SecretCode")?, session: members.optional("Session")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("SecretCode", self.secret_code).optional("Session", self.session).finish()
    }
}

impl Value for AttributeDataType {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("AttributeDataType", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Shape for AttributeType {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("AttributeType", document)?;
        Ok(Self { name: members.optional("Name")?, value: members.optional("Value")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("Name", self.name).optional("Value", self.value).finish()
    }
}

impl Value for AuthFactorType {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("AuthFactorType", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Value for AuthFlowType {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("AuthFlowType", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Shape for AuthenticationResultType {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("AuthenticationResultType", document)?;
        Ok(Self {
            access_token: members.optional("AccessToken")?,
            expires_in: members.optional("ExpiresIn")?,
            token_type: members.optional("TokenType")?,
            refresh_token: members.optional("RefreshToken")?,
            id_token: members.optional("IdToken")?,
            new_device_metadata: members.optional("NewDeviceMetadata")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("AccessToken", self.access_token)
            .optional("ExpiresIn", self.expires_in)
            .optional("TokenType", self.token_type)
            .optional("RefreshToken", self.refresh_token)
            .optional("IdToken", self.id_token)
            .optional("NewDeviceMetadata", self.new_device_metadata)
            .finish()
    }
}

impl Value for ChallengeNameType {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("ChallengeNameType", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Value for ClientTypeType {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("ClientTypeType", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Shape for CodeDeliveryDetailsType {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("CodeDeliveryDetailsType", document)?;
        Ok(Self {
            destination: members.optional("Destination")?,
            delivery_medium: members.optional("DeliveryMedium")?,
            attribute_name: members.optional("AttributeName")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("Destination", self.destination)
            .optional("DeliveryMedium", self.delivery_medium)
            .optional("AttributeName", self.attribute_name)
            .finish()
    }
}

impl Shape for ConfirmForgotPasswordRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("ConfirmForgotPasswordRequest", document)?;
        Ok(Self {
            client_id: members.required("ClientId")?,
            secret_hash: members.optional("SecretHash")?,
            username: members.required("Username")?,
            confirmation_code: members.required("ConfirmationCode")?,
            password: members.required("Password")?,
            analytics_metadata: members.optional("AnalyticsMetadata")?,
            user_context_data: members.optional("UserContextData")?,
            client_metadata: members.optional("ClientMetadata")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("ClientId", self.client_id)
            .optional("SecretHash", self.secret_hash)
            .required("Username", self.username)
            .required("ConfirmationCode", self.confirmation_code)
            .required("Password", self.password)
            .optional("AnalyticsMetadata", self.analytics_metadata)
            .optional("UserContextData", self.user_context_data)
            .optional("ClientMetadata", self.client_metadata)
            .finish()
    }
}

impl Shape for ConfirmForgotPasswordResponse {
    fn from_document(_: Document) -> Result<Self, ShapeMismatch> {
        Ok(Self {})
    }
    fn into_document(self) -> Document {
        Document::Structure(Vec::new())
    }
}

impl Shape for ConfirmSignUpRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("ConfirmSignUpRequest", document)?;
        Ok(Self {
            client_id: members.required("ClientId")?,
            secret_hash: members.optional("SecretHash")?,
            username: members.required("Username")?,
            confirmation_code: members.required("ConfirmationCode")?,
            force_alias_creation: members.optional("ForceAliasCreation")?,
            analytics_metadata: members.optional("AnalyticsMetadata")?,
            user_context_data: members.optional("UserContextData")?,
            client_metadata: members.optional("ClientMetadata")?,
            session: members.optional("Session")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("ClientId", self.client_id)
            .optional("SecretHash", self.secret_hash)
            .required("Username", self.username)
            .required("ConfirmationCode", self.confirmation_code)
            .optional("ForceAliasCreation", self.force_alias_creation)
            .optional("AnalyticsMetadata", self.analytics_metadata)
            .optional("UserContextData", self.user_context_data)
            .optional("ClientMetadata", self.client_metadata)
            .optional("Session", self.session)
            .finish()
    }
}

impl Shape for ConfirmSignUpResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("ConfirmSignUpResponse", document)?;
        Ok(Self { session: members.optional("Session")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("Session", self.session).finish()
    }
}

impl Shape for ContextDataType {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("ContextDataType", document)?;
        Ok(Self {
            ip_address: members.optional("IpAddress")?,
            server_name: members.optional("ServerName")?,
            server_path: members.optional("ServerPath")?,
            http_headers: members.optional("HttpHeaders")?,
            encoded_data: members.optional("EncodedData")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("IpAddress", self.ip_address)
            .optional("ServerName", self.server_name)
            .optional("ServerPath", self.server_path)
            .optional("HttpHeaders", self.http_headers)
            .optional("EncodedData", self.encoded_data)
            .finish()
    }
}

impl Shape for CreateIdentityProviderRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("CreateIdentityProviderRequest", document)?;
        Ok(Self {
            user_pool_id: members.required("UserPoolId")?,
            provider_name: members.required("ProviderName")?,
            provider_type: members.required("ProviderType")?,
            provider_details: members.required("ProviderDetails")?,
            attribute_mapping: members.optional("AttributeMapping")?,
            idp_identifiers: members.optional("IdpIdentifiers")?,
            acr_mapping: members.optional("AcrMapping")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("UserPoolId", self.user_pool_id)
            .required("ProviderName", self.provider_name)
            .required("ProviderType", self.provider_type)
            .required("ProviderDetails", self.provider_details)
            .optional("AttributeMapping", self.attribute_mapping)
            .optional("IdpIdentifiers", self.idp_identifiers)
            .optional("AcrMapping", self.acr_mapping)
            .finish()
    }
}

impl Shape for CreateIdentityProviderResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("CreateIdentityProviderResponse", document)?;
        Ok(Self { identity_provider: members.optional("IdentityProvider")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("IdentityProvider", self.identity_provider).finish()
    }
}

impl Shape for CreateResourceServerRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("CreateResourceServerRequest", document)?;
        Ok(Self {
            user_pool_id: members.required("UserPoolId")?,
            identifier: members.required("Identifier")?,
            name: members.required("Name")?,
            scopes: members.optional("Scopes")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("UserPoolId", self.user_pool_id)
            .required("Identifier", self.identifier)
            .required("Name", self.name)
            .optional("Scopes", self.scopes)
            .finish()
    }
}

impl Shape for CreateResourceServerResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("CreateResourceServerResponse", document)?;
        Ok(Self { resource_server: members.optional("ResourceServer")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("ResourceServer", self.resource_server).finish()
    }
}

impl Shape for CreateUserPoolClientRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("CreateUserPoolClientRequest", document)?;
        Ok(Self {
            user_pool_id: members.required("UserPoolId")?,
            client_name: members.required("ClientName")?,
            generate_secret: members.optional("GenerateSecret")?,
            client_secret: members.optional("ClientSecret")?,
            refresh_token_validity: members.optional("RefreshTokenValidity")?,
            access_token_validity: members.optional("AccessTokenValidity")?,
            id_token_validity: members.optional("IdTokenValidity")?,
            token_validity_units: members.optional("TokenValidityUnits")?,
            read_attributes: members.optional("ReadAttributes")?,
            write_attributes: members.optional("WriteAttributes")?,
            explicit_auth_flows: members.optional("ExplicitAuthFlows")?,
            supported_identity_providers: members.optional("SupportedIdentityProviders")?,
            callback_urls: members.optional("CallbackURLs")?,
            logout_urls: members.optional("LogoutURLs")?,
            default_redirect_uri: members.optional("DefaultRedirectURI")?,
            allowed_o_auth_flows: members.optional("AllowedOAuthFlows")?,
            allowed_o_auth_scopes: members.optional("AllowedOAuthScopes")?,
            allowed_o_auth_flows_user_pool_client: members.optional("AllowedOAuthFlowsUserPoolClient")?,
            analytics_configuration: members.optional("AnalyticsConfiguration")?,
            prevent_user_existence_errors: members.optional("PreventUserExistenceErrors")?,
            enable_token_revocation: members.optional("EnableTokenRevocation")?,
            enable_propagate_additional_user_context_data: members.optional("EnablePropagateAdditionalUserContextData")?,
            auth_session_validity: members.optional("AuthSessionValidity")?,
            refresh_token_rotation: members.optional("RefreshTokenRotation")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("UserPoolId", self.user_pool_id)
            .required("ClientName", self.client_name)
            .optional("GenerateSecret", self.generate_secret)
            .optional("ClientSecret", self.client_secret)
            .optional("RefreshTokenValidity", self.refresh_token_validity)
            .optional("AccessTokenValidity", self.access_token_validity)
            .optional("IdTokenValidity", self.id_token_validity)
            .optional("TokenValidityUnits", self.token_validity_units)
            .optional("ReadAttributes", self.read_attributes)
            .optional("WriteAttributes", self.write_attributes)
            .optional("ExplicitAuthFlows", self.explicit_auth_flows)
            .optional("SupportedIdentityProviders", self.supported_identity_providers)
            .optional("CallbackURLs", self.callback_urls)
            .optional("LogoutURLs", self.logout_urls)
            .optional("DefaultRedirectURI", self.default_redirect_uri)
            .optional("AllowedOAuthFlows", self.allowed_o_auth_flows)
            .optional("AllowedOAuthScopes", self.allowed_o_auth_scopes)
            .optional("AllowedOAuthFlowsUserPoolClient", self.allowed_o_auth_flows_user_pool_client)
            .optional("AnalyticsConfiguration", self.analytics_configuration)
            .optional("PreventUserExistenceErrors", self.prevent_user_existence_errors)
            .optional("EnableTokenRevocation", self.enable_token_revocation)
            .optional("EnablePropagateAdditionalUserContextData", self.enable_propagate_additional_user_context_data)
            .optional("AuthSessionValidity", self.auth_session_validity)
            .optional("RefreshTokenRotation", self.refresh_token_rotation)
            .finish()
    }
}

impl Shape for CreateUserPoolClientResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("CreateUserPoolClientResponse", document)?;
        Ok(Self { user_pool_client: members.optional("UserPoolClient")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("UserPoolClient", self.user_pool_client).finish()
    }
}

impl Shape for CreateUserPoolDomainRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("CreateUserPoolDomainRequest", document)?;
        Ok(Self {
            domain: members.required("Domain")?,
            user_pool_id: members.required("UserPoolId")?,
            managed_login_version: members.optional("ManagedLoginVersion")?,
            custom_domain_config: members.optional("CustomDomainConfig")?,
            routing: members.optional("Routing")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("Domain", self.domain)
            .required("UserPoolId", self.user_pool_id)
            .optional("ManagedLoginVersion", self.managed_login_version)
            .optional("CustomDomainConfig", self.custom_domain_config)
            .optional("Routing", self.routing)
            .finish()
    }
}

impl Shape for CreateUserPoolDomainResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("CreateUserPoolDomainResponse", document)?;
        Ok(Self {
            managed_login_version: members.optional("ManagedLoginVersion")?,
            cloud_front_domain: members.optional("CloudFrontDomain")?,
            routing: members.optional("Routing")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("ManagedLoginVersion", self.managed_login_version)
            .optional("CloudFrontDomain", self.cloud_front_domain)
            .optional("Routing", self.routing)
            .finish()
    }
}

impl Shape for CreateUserPoolRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("CreateUserPoolRequest", document)?;
        Ok(Self {
            pool_name: members.required("PoolName")?,
            policies: members.optional("Policies")?,
            deletion_protection: members.optional("DeletionProtection")?,
            lambda_config: members.optional("LambdaConfig")?,
            auto_verified_attributes: members.optional("AutoVerifiedAttributes")?,
            alias_attributes: members.optional("AliasAttributes")?,
            username_attributes: members.optional("UsernameAttributes")?,
            sms_verification_message: members.optional("SmsVerificationMessage")?,
            email_verification_message: members.optional("EmailVerificationMessage")?,
            email_verification_subject: members.optional("EmailVerificationSubject")?,
            verification_message_template: members.optional("VerificationMessageTemplate")?,
            sms_authentication_message: members.optional("SmsAuthenticationMessage")?,
            mfa_configuration: members.optional("MfaConfiguration")?,
            user_attribute_update_settings: members.optional("UserAttributeUpdateSettings")?,
            device_configuration: members.optional("DeviceConfiguration")?,
            email_configuration: members.optional("EmailConfiguration")?,
            sms_configuration: members.optional("SmsConfiguration")?,
            user_pool_tags: members.optional("UserPoolTags")?,
            admin_create_user_config: members.optional("AdminCreateUserConfig")?,
            schema: members.optional("Schema")?,
            user_pool_add_ons: members.optional("UserPoolAddOns")?,
            dcr_configuration: members.optional("DcrConfiguration")?,
            username_configuration: members.optional("UsernameConfiguration")?,
            account_recovery_setting: members.optional("AccountRecoverySetting")?,
            user_pool_tier: members.optional("UserPoolTier")?,
            key_configuration: members.optional("KeyConfiguration")?,
            issuer_configuration: members.optional("IssuerConfiguration")?,
            acr_configuration: members.optional("AcrConfiguration")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("PoolName", self.pool_name)
            .optional("Policies", self.policies)
            .optional("DeletionProtection", self.deletion_protection)
            .optional("LambdaConfig", self.lambda_config)
            .optional("AutoVerifiedAttributes", self.auto_verified_attributes)
            .optional("AliasAttributes", self.alias_attributes)
            .optional("UsernameAttributes", self.username_attributes)
            .optional("SmsVerificationMessage", self.sms_verification_message)
            .optional("EmailVerificationMessage", self.email_verification_message)
            .optional("EmailVerificationSubject", self.email_verification_subject)
            .optional("VerificationMessageTemplate", self.verification_message_template)
            .optional("SmsAuthenticationMessage", self.sms_authentication_message)
            .optional("MfaConfiguration", self.mfa_configuration)
            .optional("UserAttributeUpdateSettings", self.user_attribute_update_settings)
            .optional("DeviceConfiguration", self.device_configuration)
            .optional("EmailConfiguration", self.email_configuration)
            .optional("SmsConfiguration", self.sms_configuration)
            .optional("UserPoolTags", self.user_pool_tags)
            .optional("AdminCreateUserConfig", self.admin_create_user_config)
            .optional("Schema", self.schema)
            .optional("UserPoolAddOns", self.user_pool_add_ons)
            .optional("DcrConfiguration", self.dcr_configuration)
            .optional("UsernameConfiguration", self.username_configuration)
            .optional("AccountRecoverySetting", self.account_recovery_setting)
            .optional("UserPoolTier", self.user_pool_tier)
            .optional("KeyConfiguration", self.key_configuration)
            .optional("IssuerConfiguration", self.issuer_configuration)
            .optional("AcrConfiguration", self.acr_configuration)
            .finish()
    }
}

impl Shape for CreateUserPoolResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("CreateUserPoolResponse", document)?;
        Ok(Self { user_pool: members.optional("UserPool")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("UserPool", self.user_pool).finish()
    }
}

impl Shape for CustomDomainConfigType {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("CustomDomainConfigType", document)?;
        Ok(Self { certificate_arn: members.optional("CertificateArn")?, security_policy: members.optional("SecurityPolicy")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("CertificateArn", self.certificate_arn)
            .optional("SecurityPolicy", self.security_policy)
            .finish()
    }
}

impl Shape for CustomEmailLambdaVersionConfigType {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("CustomEmailLambdaVersionConfigType", document)?;
        Ok(Self { lambda_version: members.optional("LambdaVersion")?, lambda_arn: members.optional("LambdaArn")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("LambdaVersion", self.lambda_version).optional("LambdaArn", self.lambda_arn).finish()
    }
}

impl Value for CustomEmailSenderLambdaVersionType {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("CustomEmailSenderLambdaVersionType", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Shape for CustomSMSLambdaVersionConfigType {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("CustomSMSLambdaVersionConfigType", document)?;
        Ok(Self { lambda_version: members.optional("LambdaVersion")?, lambda_arn: members.optional("LambdaArn")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("LambdaVersion", self.lambda_version).optional("LambdaArn", self.lambda_arn).finish()
    }
}

impl Value for CustomSMSSenderLambdaVersionType {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("CustomSMSSenderLambdaVersionType", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Shape for DcrConfigurationType {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("DcrConfigurationType", document)?;
        Ok(Self {
            enable_status: members.optional("EnableStatus")?,
            open_dcr_enabled: members.optional("OpenDcrEnabled")?,
            authenticated_grant_types: members.optional("AuthenticatedGrantTypes")?,
            open_dcr_grant_types: members.optional("OpenDcrGrantTypes")?,
            allowed_scopes: members.optional("AllowedScopes")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("EnableStatus", self.enable_status)
            .optional("OpenDcrEnabled", self.open_dcr_enabled)
            .optional("AuthenticatedGrantTypes", self.authenticated_grant_types)
            .optional("OpenDcrGrantTypes", self.open_dcr_grant_types)
            .optional("AllowedScopes", self.allowed_scopes)
            .finish()
    }
}

impl Value for DefaultEmailOptionType {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("DefaultEmailOptionType", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Shape for DeleteIdentityProviderRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("DeleteIdentityProviderRequest", document)?;
        Ok(Self { user_pool_id: members.required("UserPoolId")?, provider_name: members.required("ProviderName")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().required("UserPoolId", self.user_pool_id).required("ProviderName", self.provider_name).finish()
    }
}

impl Shape for DeleteResourceServerRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("DeleteResourceServerRequest", document)?;
        Ok(Self { user_pool_id: members.required("UserPoolId")?, identifier: members.required("Identifier")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().required("UserPoolId", self.user_pool_id).required("Identifier", self.identifier).finish()
    }
}

impl Shape for DeleteUserPoolClientRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("DeleteUserPoolClientRequest", document)?;
        Ok(Self { user_pool_id: members.required("UserPoolId")?, client_id: members.required("ClientId")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().required("UserPoolId", self.user_pool_id).required("ClientId", self.client_id).finish()
    }
}

impl Shape for DeleteUserPoolDomainRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("DeleteUserPoolDomainRequest", document)?;
        Ok(Self { domain: members.required("Domain")?, user_pool_id: members.required("UserPoolId")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().required("Domain", self.domain).required("UserPoolId", self.user_pool_id).finish()
    }
}

impl Shape for DeleteUserPoolDomainResponse {
    fn from_document(_: Document) -> Result<Self, ShapeMismatch> {
        Ok(Self {})
    }
    fn into_document(self) -> Document {
        Document::Structure(Vec::new())
    }
}

impl Shape for DeleteUserPoolRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("DeleteUserPoolRequest", document)?;
        Ok(Self { user_pool_id: members.required("UserPoolId")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().required("UserPoolId", self.user_pool_id).finish()
    }
}

impl Value for DeletionProtectionType {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("DeletionProtectionType", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Value for DeliveryMediumType {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("DeliveryMediumType", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Shape for DescribeIdentityProviderRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("DescribeIdentityProviderRequest", document)?;
        Ok(Self { user_pool_id: members.required("UserPoolId")?, provider_name: members.required("ProviderName")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().required("UserPoolId", self.user_pool_id).required("ProviderName", self.provider_name).finish()
    }
}

impl Shape for DescribeIdentityProviderResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("DescribeIdentityProviderResponse", document)?;
        Ok(Self { identity_provider: members.optional("IdentityProvider")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("IdentityProvider", self.identity_provider).finish()
    }
}

impl Shape for DescribeResourceServerRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("DescribeResourceServerRequest", document)?;
        Ok(Self { user_pool_id: members.required("UserPoolId")?, identifier: members.required("Identifier")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().required("UserPoolId", self.user_pool_id).required("Identifier", self.identifier).finish()
    }
}

impl Shape for DescribeResourceServerResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("DescribeResourceServerResponse", document)?;
        Ok(Self { resource_server: members.optional("ResourceServer")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("ResourceServer", self.resource_server).finish()
    }
}

impl Shape for DescribeUserPoolClientRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("DescribeUserPoolClientRequest", document)?;
        Ok(Self { user_pool_id: members.required("UserPoolId")?, client_id: members.required("ClientId")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().required("UserPoolId", self.user_pool_id).required("ClientId", self.client_id).finish()
    }
}

impl Shape for DescribeUserPoolClientResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("DescribeUserPoolClientResponse", document)?;
        Ok(Self { user_pool_client: members.optional("UserPoolClient")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("UserPoolClient", self.user_pool_client).finish()
    }
}

impl Shape for DescribeUserPoolDomainRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("DescribeUserPoolDomainRequest", document)?;
        Ok(Self { domain: members.required("Domain")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().required("Domain", self.domain).finish()
    }
}

impl Shape for DescribeUserPoolDomainResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("DescribeUserPoolDomainResponse", document)?;
        Ok(Self { domain_description: members.optional("DomainDescription")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("DomainDescription", self.domain_description).finish()
    }
}

impl Shape for DescribeUserPoolRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("DescribeUserPoolRequest", document)?;
        Ok(Self { user_pool_id: members.required("UserPoolId")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().required("UserPoolId", self.user_pool_id).finish()
    }
}

impl Shape for DescribeUserPoolResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("DescribeUserPoolResponse", document)?;
        Ok(Self { user_pool: members.optional("UserPool")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("UserPool", self.user_pool).finish()
    }
}

impl Shape for DeviceConfigurationType {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("DeviceConfigurationType", document)?;
        Ok(Self {
            challenge_required_on_new_device: members.optional("ChallengeRequiredOnNewDevice")?,
            device_only_remembered_on_user_prompt: members.optional("DeviceOnlyRememberedOnUserPrompt")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("ChallengeRequiredOnNewDevice", self.challenge_required_on_new_device)
            .optional("DeviceOnlyRememberedOnUserPrompt", self.device_only_remembered_on_user_prompt)
            .finish()
    }
}

impl Shape for DomainDescriptionType {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("DomainDescriptionType", document)?;
        Ok(Self {
            user_pool_id: members.optional("UserPoolId")?,
            aws_account_id: members.optional("AWSAccountId")?,
            domain: members.optional("Domain")?,
            s3_bucket: members.optional("S3Bucket")?,
            cloud_front_distribution: members.optional("CloudFrontDistribution")?,
            version: members.optional("Version")?,
            status: members.optional("Status")?,
            custom_domain_config: members.optional("CustomDomainConfig")?,
            managed_login_version: members.optional("ManagedLoginVersion")?,
            routing: members.optional("Routing")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("UserPoolId", self.user_pool_id)
            .optional("AWSAccountId", self.aws_account_id)
            .optional("Domain", self.domain)
            .optional("S3Bucket", self.s3_bucket)
            .optional("CloudFrontDistribution", self.cloud_front_distribution)
            .optional("Version", self.version)
            .optional("Status", self.status)
            .optional("CustomDomainConfig", self.custom_domain_config)
            .optional("ManagedLoginVersion", self.managed_login_version)
            .optional("Routing", self.routing)
            .finish()
    }
}

impl Value for DomainStatusType {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("DomainStatusType", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Shape for EmailConfigurationType {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("EmailConfigurationType", document)?;
        Ok(Self {
            source_arn: members.optional("SourceArn")?,
            reply_to_email_address: members.optional("ReplyToEmailAddress")?,
            email_sending_account: members.optional("EmailSendingAccount")?,
            from: members.optional("From")?,
            configuration_set: members.optional("ConfigurationSet")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("SourceArn", self.source_arn)
            .optional("ReplyToEmailAddress", self.reply_to_email_address)
            .optional("EmailSendingAccount", self.email_sending_account)
            .optional("From", self.from)
            .optional("ConfigurationSet", self.configuration_set)
            .finish()
    }
}

impl Shape for EmailMfaConfigType {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("EmailMfaConfigType", document)?;
        Ok(Self { message: members.optional("Message")?, subject: members.optional("Subject")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("Message", self.message).optional("Subject", self.subject).finish()
    }
}

impl Shape for EmailMfaSettingsType {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("EmailMfaSettingsType", document)?;
        Ok(Self { enabled: members.optional("Enabled")?, preferred_mfa: members.optional("PreferredMfa")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("Enabled", self.enabled).optional("PreferredMfa", self.preferred_mfa).finish()
    }
}

impl Value for EmailSendingAccountType {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("EmailSendingAccountType", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Value for EncryptionKeyType {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("EncryptionKeyType", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Shape for EumsSmsConfigurationType {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("EumsSmsConfigurationType", document)?;
        Ok(Self {
            caller_arn: members.optional("CallerArn")?,
            external_id: members.optional("ExternalId")?,
            origination_identity: members.optional("OriginationIdentity")?,
            configuration_set_name: members.optional("ConfigurationSetName")?,
            in_entity_id: members.optional("InEntityId")?,
            in_template_id: members.optional("InTemplateId")?,
            region: members.optional("Region")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("CallerArn", self.caller_arn)
            .optional("ExternalId", self.external_id)
            .optional("OriginationIdentity", self.origination_identity)
            .optional("ConfigurationSetName", self.configuration_set_name)
            .optional("InEntityId", self.in_entity_id)
            .optional("InTemplateId", self.in_template_id)
            .optional("Region", self.region)
            .finish()
    }
}

impl Value for ExplicitAuthFlowsType {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("ExplicitAuthFlowsType", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Shape for FailoverType {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("FailoverType", document)?;
        Ok(Self {
            secondary_region: members.optional("SecondaryRegion")?,
            primary_route53_health_check_id: members.optional("PrimaryRoute53HealthCheckId")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("SecondaryRegion", self.secondary_region)
            .optional("PrimaryRoute53HealthCheckId", self.primary_route53_health_check_id)
            .finish()
    }
}

impl Value for FeatureType {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("FeatureType", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Shape for ForgotPasswordRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("ForgotPasswordRequest", document)?;
        Ok(Self {
            client_id: members.required("ClientId")?,
            secret_hash: members.optional("SecretHash")?,
            user_context_data: members.optional("UserContextData")?,
            username: members.required("Username")?,
            analytics_metadata: members.optional("AnalyticsMetadata")?,
            client_metadata: members.optional("ClientMetadata")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("ClientId", self.client_id)
            .optional("SecretHash", self.secret_hash)
            .optional("UserContextData", self.user_context_data)
            .required("Username", self.username)
            .optional("AnalyticsMetadata", self.analytics_metadata)
            .optional("ClientMetadata", self.client_metadata)
            .finish()
    }
}

impl Shape for ForgotPasswordResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("ForgotPasswordResponse", document)?;
        Ok(Self { code_delivery_details: members.optional("CodeDeliveryDetails")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("CodeDeliveryDetails", self.code_delivery_details).finish()
    }
}

impl Shape for GetIdentityProviderByIdentifierRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("GetIdentityProviderByIdentifierRequest", document)?;
        Ok(Self { user_pool_id: members.required("UserPoolId")?, idp_identifier: members.required("IdpIdentifier")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().required("UserPoolId", self.user_pool_id).required("IdpIdentifier", self.idp_identifier).finish()
    }
}

impl Shape for GetIdentityProviderByIdentifierResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("GetIdentityProviderByIdentifierResponse", document)?;
        Ok(Self { identity_provider: members.optional("IdentityProvider")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("IdentityProvider", self.identity_provider).finish()
    }
}

impl Shape for GetTokensFromRefreshTokenRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("GetTokensFromRefreshTokenRequest", document)?;
        Ok(Self {
            refresh_token: members.required("RefreshToken")?,
            client_id: members.required("ClientId")?,
            client_secret: members.optional("ClientSecret")?,
            device_key: members.optional("DeviceKey")?,
            client_metadata: members.optional("ClientMetadata")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("RefreshToken", self.refresh_token)
            .required("ClientId", self.client_id)
            .optional("ClientSecret", self.client_secret)
            .optional("DeviceKey", self.device_key)
            .optional("ClientMetadata", self.client_metadata)
            .finish()
    }
}

impl Shape for GetTokensFromRefreshTokenResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("GetTokensFromRefreshTokenResponse", document)?;
        Ok(Self { authentication_result: members.optional("AuthenticationResult")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("AuthenticationResult", self.authentication_result).finish()
    }
}

impl Shape for GetUICustomizationRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("GetUICustomizationRequest", document)?;
        Ok(Self { user_pool_id: members.required("UserPoolId")?, client_id: members.optional("ClientId")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().required("UserPoolId", self.user_pool_id).optional("ClientId", self.client_id).finish()
    }
}

impl Shape for GetUICustomizationResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("GetUICustomizationResponse", document)?;
        Ok(Self { ui_customization: members.optional("UICustomization")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("UICustomization", self.ui_customization).finish()
    }
}

impl Shape for GetUserPoolMfaConfigRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("GetUserPoolMfaConfigRequest", document)?;
        Ok(Self { user_pool_id: members.required("UserPoolId")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().required("UserPoolId", self.user_pool_id).finish()
    }
}

impl Shape for GetUserPoolMfaConfigResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("GetUserPoolMfaConfigResponse", document)?;
        Ok(Self {
            sms_mfa_configuration: members.optional("SmsMfaConfiguration")?,
            software_token_mfa_configuration: members.optional("SoftwareTokenMfaConfiguration")?,
            email_mfa_configuration: members.optional("EmailMfaConfiguration")?,
            mfa_configuration: members.optional("MfaConfiguration")?,
            web_authn_configuration: members.optional("WebAuthnConfiguration")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("SmsMfaConfiguration", self.sms_mfa_configuration)
            .optional("SoftwareTokenMfaConfiguration", self.software_token_mfa_configuration)
            .optional("EmailMfaConfiguration", self.email_mfa_configuration)
            .optional("MfaConfiguration", self.mfa_configuration)
            .optional("WebAuthnConfiguration", self.web_authn_configuration)
            .finish()
    }
}

impl Shape for GetUserRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("GetUserRequest", document)?;
        Ok(Self { access_token: members.required("AccessToken")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().required("AccessToken", self.access_token).finish()
    }
}

impl Shape for GetUserResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("GetUserResponse", document)?;
        Ok(Self {
            username: members.optional("Username")?,
            user_attributes: members.optional("UserAttributes")?,
            mfa_options: members.optional("MFAOptions")?,
            preferred_mfa_setting: members.optional("PreferredMfaSetting")?,
            user_mfa_setting_list: members.optional("UserMFASettingList")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("Username", self.username)
            .optional("UserAttributes", self.user_attributes)
            .optional("MFAOptions", self.mfa_options)
            .optional("PreferredMfaSetting", self.preferred_mfa_setting)
            .optional("UserMFASettingList", self.user_mfa_setting_list)
            .finish()
    }
}

impl Shape for GlobalSignOutRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("GlobalSignOutRequest", document)?;
        Ok(Self { access_token: members.required("AccessToken")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().required("AccessToken", self.access_token).finish()
    }
}

impl Shape for GlobalSignOutResponse {
    fn from_document(_: Document) -> Result<Self, ShapeMismatch> {
        Ok(Self {})
    }
    fn into_document(self) -> Document {
        Document::Structure(Vec::new())
    }
}

impl Shape for HttpHeader {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("HttpHeader", document)?;
        Ok(Self { header_name: members.optional("headerName")?, header_value: members.optional("headerValue")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("headerName", self.header_name).optional("headerValue", self.header_value).finish()
    }
}

impl Shape for IdentityProviderType {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("IdentityProviderType", document)?;
        Ok(Self {
            user_pool_id: members.optional("UserPoolId")?,
            provider_name: members.optional("ProviderName")?,
            provider_type: members.optional("ProviderType")?,
            provider_details: members.optional("ProviderDetails")?,
            attribute_mapping: members.optional("AttributeMapping")?,
            idp_identifiers: members.optional("IdpIdentifiers")?,
            acr_mapping: members.optional("AcrMapping")?,
            last_modified_date: members.optional("LastModifiedDate")?,
            creation_date: members.optional("CreationDate")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("UserPoolId", self.user_pool_id)
            .optional("ProviderName", self.provider_name)
            .optional("ProviderType", self.provider_type)
            .optional("ProviderDetails", self.provider_details)
            .optional("AttributeMapping", self.attribute_mapping)
            .optional("IdpIdentifiers", self.idp_identifiers)
            .optional("AcrMapping", self.acr_mapping)
            .optional("LastModifiedDate", self.last_modified_date)
            .optional("CreationDate", self.creation_date)
            .finish()
    }
}

impl Value for IdentityProviderTypeType {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("IdentityProviderTypeType", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Shape for InboundFederationLambdaType {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("InboundFederationLambdaType", document)?;
        Ok(Self { lambda_version: members.optional("LambdaVersion")?, lambda_arn: members.optional("LambdaArn")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("LambdaVersion", self.lambda_version).optional("LambdaArn", self.lambda_arn).finish()
    }
}

impl Value for InboundFederationLambdaVersionType {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("InboundFederationLambdaVersionType", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Shape for InitiateAuthRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("InitiateAuthRequest", document)?;
        Ok(Self {
            auth_flow: members.required("AuthFlow")?,
            auth_parameters: members.optional("AuthParameters")?,
            client_metadata: members.optional("ClientMetadata")?,
            client_id: members.required("ClientId")?,
            analytics_metadata: members.optional("AnalyticsMetadata")?,
            user_context_data: members.optional("UserContextData")?,
            session: members.optional("Session")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("AuthFlow", self.auth_flow)
            .optional("AuthParameters", self.auth_parameters)
            .optional("ClientMetadata", self.client_metadata)
            .required("ClientId", self.client_id)
            .optional("AnalyticsMetadata", self.analytics_metadata)
            .optional("UserContextData", self.user_context_data)
            .optional("Session", self.session)
            .finish()
    }
}

impl Shape for InitiateAuthResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("InitiateAuthResponse", document)?;
        Ok(Self {
            challenge_name: members.optional("ChallengeName")?,
            session: members.optional("Session")?,
            challenge_parameters: members.optional("ChallengeParameters")?,
            authentication_result: members.optional("AuthenticationResult")?,
            available_challenges: members.optional("AvailableChallenges")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("ChallengeName", self.challenge_name)
            .optional("Session", self.session)
            .optional("ChallengeParameters", self.challenge_parameters)
            .optional("AuthenticationResult", self.authentication_result)
            .optional("AvailableChallenges", self.available_challenges)
            .finish()
    }
}

impl Shape for IssuerConfigurationType {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("IssuerConfigurationType", document)?;
        Ok(Self { type_: members.optional("Type")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("Type", self.type_).finish()
    }
}

impl Value for IssuerType {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("IssuerType", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Shape for KeyConfigurationType {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("KeyConfigurationType", document)?;
        Ok(Self { key_type: members.optional("KeyType")?, kms_key_arn: members.optional("KmsKeyArn")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("KeyType", self.key_type).optional("KmsKeyArn", self.kms_key_arn).finish()
    }
}

impl Shape for LambdaConfigType {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("LambdaConfigType", document)?;
        Ok(Self {
            pre_sign_up: members.optional("PreSignUp")?,
            custom_message: members.optional("CustomMessage")?,
            post_confirmation: members.optional("PostConfirmation")?,
            pre_authentication: members.optional("PreAuthentication")?,
            post_authentication: members.optional("PostAuthentication")?,
            define_auth_challenge: members.optional("DefineAuthChallenge")?,
            create_auth_challenge: members.optional("CreateAuthChallenge")?,
            verify_auth_challenge_response: members.optional("VerifyAuthChallengeResponse")?,
            pre_token_generation: members.optional("PreTokenGeneration")?,
            user_migration: members.optional("UserMigration")?,
            pre_token_generation_config: members.optional("PreTokenGenerationConfig")?,
            custom_sms_sender: members.optional("CustomSMSSender")?,
            custom_email_sender: members.optional("CustomEmailSender")?,
            kms_key_id: members.optional("KMSKeyID")?,
            inbound_federation: members.optional("InboundFederation")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("PreSignUp", self.pre_sign_up)
            .optional("CustomMessage", self.custom_message)
            .optional("PostConfirmation", self.post_confirmation)
            .optional("PreAuthentication", self.pre_authentication)
            .optional("PostAuthentication", self.post_authentication)
            .optional("DefineAuthChallenge", self.define_auth_challenge)
            .optional("CreateAuthChallenge", self.create_auth_challenge)
            .optional("VerifyAuthChallengeResponse", self.verify_auth_challenge_response)
            .optional("PreTokenGeneration", self.pre_token_generation)
            .optional("UserMigration", self.user_migration)
            .optional("PreTokenGenerationConfig", self.pre_token_generation_config)
            .optional("CustomSMSSender", self.custom_sms_sender)
            .optional("CustomEmailSender", self.custom_email_sender)
            .optional("KMSKeyID", self.kms_key_id)
            .optional("InboundFederation", self.inbound_federation)
            .finish()
    }
}

impl Shape for ListIdentityProvidersRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("ListIdentityProvidersRequest", document)?;
        Ok(Self {
            user_pool_id: members.required("UserPoolId")?,
            max_results: members.optional("MaxResults")?,
            next_token: members.optional("NextToken")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("UserPoolId", self.user_pool_id)
            .optional("MaxResults", self.max_results)
            .optional("NextToken", self.next_token)
            .finish()
    }
}

impl Shape for ListIdentityProvidersResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("ListIdentityProvidersResponse", document)?;
        Ok(Self { providers: members.optional("Providers")?, next_token: members.optional("NextToken")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("Providers", self.providers).optional("NextToken", self.next_token).finish()
    }
}

impl Shape for ListResourceServersRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("ListResourceServersRequest", document)?;
        Ok(Self {
            user_pool_id: members.required("UserPoolId")?,
            max_results: members.optional("MaxResults")?,
            next_token: members.optional("NextToken")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("UserPoolId", self.user_pool_id)
            .optional("MaxResults", self.max_results)
            .optional("NextToken", self.next_token)
            .finish()
    }
}

impl Shape for ListResourceServersResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("ListResourceServersResponse", document)?;
        Ok(Self { resource_servers: members.optional("ResourceServers")?, next_token: members.optional("NextToken")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("ResourceServers", self.resource_servers).optional("NextToken", self.next_token).finish()
    }
}

impl Shape for ListUserPoolClientsRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("ListUserPoolClientsRequest", document)?;
        Ok(Self {
            user_pool_id: members.required("UserPoolId")?,
            max_results: members.optional("MaxResults")?,
            next_token: members.optional("NextToken")?,
            client_type: members.optional("ClientType")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("UserPoolId", self.user_pool_id)
            .optional("MaxResults", self.max_results)
            .optional("NextToken", self.next_token)
            .optional("ClientType", self.client_type)
            .finish()
    }
}

impl Shape for ListUserPoolClientsResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("ListUserPoolClientsResponse", document)?;
        Ok(Self { user_pool_clients: members.optional("UserPoolClients")?, next_token: members.optional("NextToken")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("UserPoolClients", self.user_pool_clients)
            .optional("NextToken", self.next_token)
            .finish()
    }
}

impl Shape for ListUserPoolsRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("ListUserPoolsRequest", document)?;
        Ok(Self { next_token: members.optional("NextToken")?, max_results: members.required("MaxResults")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("NextToken", self.next_token).required("MaxResults", self.max_results).finish()
    }
}

impl Shape for ListUserPoolsResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("ListUserPoolsResponse", document)?;
        Ok(Self { user_pools: members.optional("UserPools")?, next_token: members.optional("NextToken")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("UserPools", self.user_pools).optional("NextToken", self.next_token).finish()
    }
}

impl Shape for ListUsersRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("ListUsersRequest", document)?;
        Ok(Self {
            user_pool_id: members.required("UserPoolId")?,
            attributes_to_get: members.optional("AttributesToGet")?,
            limit: members.optional("Limit")?,
            pagination_token: members.optional("PaginationToken")?,
            filter: members.optional("Filter")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("UserPoolId", self.user_pool_id)
            .optional("AttributesToGet", self.attributes_to_get)
            .optional("Limit", self.limit)
            .optional("PaginationToken", self.pagination_token)
            .optional("Filter", self.filter)
            .finish()
    }
}

impl Shape for ListUsersResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("ListUsersResponse", document)?;
        Ok(Self { users: members.optional("Users")?, pagination_token: members.optional("PaginationToken")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("Users", self.users).optional("PaginationToken", self.pagination_token).finish()
    }
}

impl Shape for MFAOptionType {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("MFAOptionType", document)?;
        Ok(Self { delivery_medium: members.optional("DeliveryMedium")?, attribute_name: members.optional("AttributeName")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("DeliveryMedium", self.delivery_medium)
            .optional("AttributeName", self.attribute_name)
            .finish()
    }
}

impl Value for MessageActionType {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("MessageActionType", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Shape for MessageTemplateType {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("MessageTemplateType", document)?;
        Ok(Self {
            sms_message: members.optional("SMSMessage")?,
            email_message: members.optional("EmailMessage")?,
            email_subject: members.optional("EmailSubject")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("SMSMessage", self.sms_message)
            .optional("EmailMessage", self.email_message)
            .optional("EmailSubject", self.email_subject)
            .finish()
    }
}

impl Shape for NewDeviceMetadataType {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("NewDeviceMetadataType", document)?;
        Ok(Self { device_key: members.optional("DeviceKey")?, device_group_key: members.optional("DeviceGroupKey")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("DeviceKey", self.device_key).optional("DeviceGroupKey", self.device_group_key).finish()
    }
}

impl Shape for NumberAttributeConstraintsType {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("NumberAttributeConstraintsType", document)?;
        Ok(Self { min_value: members.optional("MinValue")?, max_value: members.optional("MaxValue")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("MinValue", self.min_value).optional("MaxValue", self.max_value).finish()
    }
}

impl Value for OAuthFlowType {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("OAuthFlowType", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Shape for PasswordPolicyType {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("PasswordPolicyType", document)?;
        Ok(Self {
            minimum_length: members.optional("MinimumLength")?,
            require_uppercase: members.optional("RequireUppercase")?,
            require_lowercase: members.optional("RequireLowercase")?,
            require_numbers: members.optional("RequireNumbers")?,
            require_symbols: members.optional("RequireSymbols")?,
            password_history_size: members.optional("PasswordHistorySize")?,
            temporary_password_validity_days: members.optional("TemporaryPasswordValidityDays")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("MinimumLength", self.minimum_length)
            .optional("RequireUppercase", self.require_uppercase)
            .optional("RequireLowercase", self.require_lowercase)
            .optional("RequireNumbers", self.require_numbers)
            .optional("RequireSymbols", self.require_symbols)
            .optional("PasswordHistorySize", self.password_history_size)
            .optional("TemporaryPasswordValidityDays", self.temporary_password_validity_days)
            .finish()
    }
}

impl Value for PreTokenGenerationLambdaVersionType {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("PreTokenGenerationLambdaVersionType", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Shape for PreTokenGenerationVersionConfigType {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("PreTokenGenerationVersionConfigType", document)?;
        Ok(Self { lambda_version: members.optional("LambdaVersion")?, lambda_arn: members.optional("LambdaArn")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("LambdaVersion", self.lambda_version).optional("LambdaArn", self.lambda_arn).finish()
    }
}

impl Value for PreventUserExistenceErrorTypes {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("PreventUserExistenceErrorTypes", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Shape for ProviderDescription {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("ProviderDescription", document)?;
        Ok(Self {
            provider_name: members.optional("ProviderName")?,
            provider_type: members.optional("ProviderType")?,
            last_modified_date: members.optional("LastModifiedDate")?,
            creation_date: members.optional("CreationDate")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("ProviderName", self.provider_name)
            .optional("ProviderType", self.provider_type)
            .optional("LastModifiedDate", self.last_modified_date)
            .optional("CreationDate", self.creation_date)
            .finish()
    }
}

impl Shape for ProviderUserIdentifierType {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("ProviderUserIdentifierType", document)?;
        Ok(Self {
            provider_name: members.optional("ProviderName")?,
            provider_attribute_name: members.optional("ProviderAttributeName")?,
            provider_attribute_value: members.optional("ProviderAttributeValue")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("ProviderName", self.provider_name)
            .optional("ProviderAttributeName", self.provider_attribute_name)
            .optional("ProviderAttributeValue", self.provider_attribute_value)
            .finish()
    }
}

impl Value for RecoveryOptionNameType {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("RecoveryOptionNameType", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Shape for RecoveryOptionType {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("RecoveryOptionType", document)?;
        Ok(Self { priority: members.optional("Priority")?, name: members.optional("Name")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("Priority", self.priority).optional("Name", self.name).finish()
    }
}

impl Shape for RefreshTokenRotationType {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("RefreshTokenRotationType", document)?;
        Ok(Self {
            feature: members.optional("Feature")?,
            retry_grace_period_seconds: members.optional("RetryGracePeriodSeconds")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("Feature", self.feature)
            .optional("RetryGracePeriodSeconds", self.retry_grace_period_seconds)
            .finish()
    }
}

impl Shape for ResendConfirmationCodeRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("ResendConfirmationCodeRequest", document)?;
        Ok(Self {
            client_id: members.required("ClientId")?,
            secret_hash: members.optional("SecretHash")?,
            user_context_data: members.optional("UserContextData")?,
            username: members.required("Username")?,
            analytics_metadata: members.optional("AnalyticsMetadata")?,
            client_metadata: members.optional("ClientMetadata")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("ClientId", self.client_id)
            .optional("SecretHash", self.secret_hash)
            .optional("UserContextData", self.user_context_data)
            .required("Username", self.username)
            .optional("AnalyticsMetadata", self.analytics_metadata)
            .optional("ClientMetadata", self.client_metadata)
            .finish()
    }
}

impl Shape for ResendConfirmationCodeResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("ResendConfirmationCodeResponse", document)?;
        Ok(Self { code_delivery_details: members.optional("CodeDeliveryDetails")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("CodeDeliveryDetails", self.code_delivery_details).finish()
    }
}

impl Value for ResourceServerManagedByType {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("ResourceServerManagedByType", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Shape for ResourceServerScopeType {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("ResourceServerScopeType", document)?;
        Ok(Self { scope_name: members.optional("ScopeName")?, scope_description: members.optional("ScopeDescription")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("ScopeName", self.scope_name)
            .optional("ScopeDescription", self.scope_description)
            .finish()
    }
}

impl Shape for ResourceServerType {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("ResourceServerType", document)?;
        Ok(Self {
            user_pool_id: members.optional("UserPoolId")?,
            identifier: members.optional("Identifier")?,
            name: members.optional("Name")?,
            scopes: members.optional("Scopes")?,
            managed_by: members.optional("ManagedBy")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("UserPoolId", self.user_pool_id)
            .optional("Identifier", self.identifier)
            .optional("Name", self.name)
            .optional("Scopes", self.scopes)
            .optional("ManagedBy", self.managed_by)
            .finish()
    }
}

impl Shape for RespondToAuthChallengeRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("RespondToAuthChallengeRequest", document)?;
        Ok(Self {
            client_id: members.required("ClientId")?,
            challenge_name: members.required("ChallengeName")?,
            session: members.optional("Session")?,
            challenge_responses: members.optional("ChallengeResponses")?,
            analytics_metadata: members.optional("AnalyticsMetadata")?,
            user_context_data: members.optional("UserContextData")?,
            client_metadata: members.optional("ClientMetadata")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("ClientId", self.client_id)
            .required("ChallengeName", self.challenge_name)
            .optional("Session", self.session)
            .optional("ChallengeResponses", self.challenge_responses)
            .optional("AnalyticsMetadata", self.analytics_metadata)
            .optional("UserContextData", self.user_context_data)
            .optional("ClientMetadata", self.client_metadata)
            .finish()
    }
}

impl Shape for RespondToAuthChallengeResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("RespondToAuthChallengeResponse", document)?;
        Ok(Self {
            challenge_name: members.optional("ChallengeName")?,
            session: members.optional("Session")?,
            challenge_parameters: members.optional("ChallengeParameters")?,
            authentication_result: members.optional("AuthenticationResult")?,
            available_challenges: members.optional("AvailableChallenges")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("ChallengeName", self.challenge_name)
            .optional("Session", self.session)
            .optional("ChallengeParameters", self.challenge_parameters)
            .optional("AuthenticationResult", self.authentication_result)
            .optional("AvailableChallenges", self.available_challenges)
            .finish()
    }
}

impl Value for RevokeAssociatedSessionsType {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("RevokeAssociatedSessionsType", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Shape for RevokeTokenRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("RevokeTokenRequest", document)?;
        Ok(Self {
            token: members.required("Token")?,
            client_id: members.required("ClientId")?,
            client_secret: members.optional("ClientSecret")?,
            revoke_associated_sessions: members.optional("RevokeAssociatedSessions")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("Token", self.token)
            .required("ClientId", self.client_id)
            .optional("ClientSecret", self.client_secret)
            .optional("RevokeAssociatedSessions", self.revoke_associated_sessions)
            .finish()
    }
}

impl Shape for RevokeTokenResponse {
    fn from_document(_: Document) -> Result<Self, ShapeMismatch> {
        Ok(Self {})
    }
    fn into_document(self) -> Document {
        Document::Structure(Vec::new())
    }
}

impl Shape for RoutingType {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("RoutingType", document)?;
        Ok(Self { failover: members.optional("Failover")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("Failover", self.failover).finish()
    }
}

impl Shape for SMSMfaSettingsType {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("SMSMfaSettingsType", document)?;
        Ok(Self { enabled: members.optional("Enabled")?, preferred_mfa: members.optional("PreferredMfa")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("Enabled", self.enabled).optional("PreferredMfa", self.preferred_mfa).finish()
    }
}

impl Shape for SchemaAttributeType {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("SchemaAttributeType", document)?;
        Ok(Self {
            name: members.optional("Name")?,
            attribute_data_type: members.optional("AttributeDataType")?,
            developer_only_attribute: members.optional("DeveloperOnlyAttribute")?,
            mutable: members.optional("Mutable")?,
            required: members.optional("Required")?,
            number_attribute_constraints: members.optional("NumberAttributeConstraints")?,
            string_attribute_constraints: members.optional("StringAttributeConstraints")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("Name", self.name)
            .optional("AttributeDataType", self.attribute_data_type)
            .optional("DeveloperOnlyAttribute", self.developer_only_attribute)
            .optional("Mutable", self.mutable)
            .optional("Required", self.required)
            .optional("NumberAttributeConstraints", self.number_attribute_constraints)
            .optional("StringAttributeConstraints", self.string_attribute_constraints)
            .finish()
    }
}

impl Value for SecurityPolicyType {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("SecurityPolicyType", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Shape for SetUICustomizationRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("SetUICustomizationRequest", document)?;
        Ok(Self {
            user_pool_id: members.required("UserPoolId")?,
            client_id: members.optional("ClientId")?,
            css: members.optional("CSS")?,
            image_file: members.optional("ImageFile")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("UserPoolId", self.user_pool_id)
            .optional("ClientId", self.client_id)
            .optional("CSS", self.css)
            .optional("ImageFile", self.image_file)
            .finish()
    }
}

impl Shape for SetUICustomizationResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("SetUICustomizationResponse", document)?;
        Ok(Self { ui_customization: members.optional("UICustomization")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("UICustomization", self.ui_customization).finish()
    }
}

impl Shape for SetUserMFAPreferenceRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("SetUserMFAPreferenceRequest", document)?;
        Ok(Self {
            sms_mfa_settings: members.optional("SMSMfaSettings")?,
            software_token_mfa_settings: members.optional("SoftwareTokenMfaSettings")?,
            email_mfa_settings: members.optional("EmailMfaSettings")?,
            web_authn_mfa_settings: members.optional("WebAuthnMfaSettings")?,
            access_token: members.required("AccessToken")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("SMSMfaSettings", self.sms_mfa_settings)
            .optional("SoftwareTokenMfaSettings", self.software_token_mfa_settings)
            .optional("EmailMfaSettings", self.email_mfa_settings)
            .optional("WebAuthnMfaSettings", self.web_authn_mfa_settings)
            .required("AccessToken", self.access_token)
            .finish()
    }
}

impl Shape for SetUserMFAPreferenceResponse {
    fn from_document(_: Document) -> Result<Self, ShapeMismatch> {
        Ok(Self {})
    }
    fn into_document(self) -> Document {
        Document::Structure(Vec::new())
    }
}

impl Shape for SetUserPoolMfaConfigRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("SetUserPoolMfaConfigRequest", document)?;
        Ok(Self {
            user_pool_id: members.required("UserPoolId")?,
            sms_mfa_configuration: members.optional("SmsMfaConfiguration")?,
            software_token_mfa_configuration: members.optional("SoftwareTokenMfaConfiguration")?,
            email_mfa_configuration: members.optional("EmailMfaConfiguration")?,
            mfa_configuration: members.optional("MfaConfiguration")?,
            web_authn_configuration: members.optional("WebAuthnConfiguration")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("UserPoolId", self.user_pool_id)
            .optional("SmsMfaConfiguration", self.sms_mfa_configuration)
            .optional("SoftwareTokenMfaConfiguration", self.software_token_mfa_configuration)
            .optional("EmailMfaConfiguration", self.email_mfa_configuration)
            .optional("MfaConfiguration", self.mfa_configuration)
            .optional("WebAuthnConfiguration", self.web_authn_configuration)
            .finish()
    }
}

impl Shape for SetUserPoolMfaConfigResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("SetUserPoolMfaConfigResponse", document)?;
        Ok(Self {
            sms_mfa_configuration: members.optional("SmsMfaConfiguration")?,
            software_token_mfa_configuration: members.optional("SoftwareTokenMfaConfiguration")?,
            email_mfa_configuration: members.optional("EmailMfaConfiguration")?,
            mfa_configuration: members.optional("MfaConfiguration")?,
            web_authn_configuration: members.optional("WebAuthnConfiguration")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("SmsMfaConfiguration", self.sms_mfa_configuration)
            .optional("SoftwareTokenMfaConfiguration", self.software_token_mfa_configuration)
            .optional("EmailMfaConfiguration", self.email_mfa_configuration)
            .optional("MfaConfiguration", self.mfa_configuration)
            .optional("WebAuthnConfiguration", self.web_authn_configuration)
            .finish()
    }
}

impl Shape for SignInPolicyType {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("SignInPolicyType", document)?;
        Ok(Self { allowed_first_auth_factors: members.optional("AllowedFirstAuthFactors")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("AllowedFirstAuthFactors", self.allowed_first_auth_factors).finish()
    }
}

impl Shape for SignUpRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("SignUpRequest", document)?;
        Ok(Self {
            client_id: members.required("ClientId")?,
            secret_hash: members.optional("SecretHash")?,
            username: members.required("Username")?,
            password: members.optional("Password")?,
            user_attributes: members.optional("UserAttributes")?,
            validation_data: members.optional("ValidationData")?,
            analytics_metadata: members.optional("AnalyticsMetadata")?,
            user_context_data: members.optional("UserContextData")?,
            client_metadata: members.optional("ClientMetadata")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("ClientId", self.client_id)
            .optional("SecretHash", self.secret_hash)
            .required("Username", self.username)
            .optional("Password", self.password)
            .optional("UserAttributes", self.user_attributes)
            .optional("ValidationData", self.validation_data)
            .optional("AnalyticsMetadata", self.analytics_metadata)
            .optional("UserContextData", self.user_context_data)
            .optional("ClientMetadata", self.client_metadata)
            .finish()
    }
}

impl Shape for SignUpResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("SignUpResponse", document)?;
        Ok(Self {
            user_confirmed: members.optional("UserConfirmed")?,
            code_delivery_details: members.optional("CodeDeliveryDetails")?,
            user_sub: members.optional("UserSub")?,
            session: members.optional("Session")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("UserConfirmed", self.user_confirmed)
            .optional("CodeDeliveryDetails", self.code_delivery_details)
            .optional("UserSub", self.user_sub)
            .optional("Session", self.session)
            .finish()
    }
}

impl Shape for SmsConfigurationType {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("SmsConfigurationType", document)?;
        Ok(Self {
            sns_caller_arn: members.optional("SnsCallerArn")?,
            external_id: members.optional("ExternalId")?,
            sns_region: members.optional("SnsRegion")?,
            eums_sms: members.optional("EumsSms")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("SnsCallerArn", self.sns_caller_arn)
            .optional("ExternalId", self.external_id)
            .optional("SnsRegion", self.sns_region)
            .optional("EumsSms", self.eums_sms)
            .finish()
    }
}

impl Shape for SmsMfaConfigType {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("SmsMfaConfigType", document)?;
        Ok(Self {
            sms_authentication_message: members.optional("SmsAuthenticationMessage")?,
            sms_configuration: members.optional("SmsConfiguration")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("SmsAuthenticationMessage", self.sms_authentication_message)
            .optional("SmsConfiguration", self.sms_configuration)
            .finish()
    }
}

impl Shape for SoftwareTokenMfaConfigType {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("SoftwareTokenMfaConfigType", document)?;
        Ok(Self { enabled: members.optional("Enabled")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("Enabled", self.enabled).finish()
    }
}

impl Shape for SoftwareTokenMfaSettingsType {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("SoftwareTokenMfaSettingsType", document)?;
        Ok(Self { enabled: members.optional("Enabled")?, preferred_mfa: members.optional("PreferredMfa")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("Enabled", self.enabled).optional("PreferredMfa", self.preferred_mfa).finish()
    }
}

impl Value for StatusType {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("StatusType", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Shape for StringAttributeConstraintsType {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("StringAttributeConstraintsType", document)?;
        Ok(Self { min_length: members.optional("MinLength")?, max_length: members.optional("MaxLength")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("MinLength", self.min_length).optional("MaxLength", self.max_length).finish()
    }
}

impl Value for TimeUnitsType {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("TimeUnitsType", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Shape for TokenValidityUnitsType {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("TokenValidityUnitsType", document)?;
        Ok(Self {
            access_token: members.optional("AccessToken")?,
            id_token: members.optional("IdToken")?,
            refresh_token: members.optional("RefreshToken")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("AccessToken", self.access_token)
            .optional("IdToken", self.id_token)
            .optional("RefreshToken", self.refresh_token)
            .finish()
    }
}

impl Shape for UICustomizationType {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("UICustomizationType", document)?;
        Ok(Self {
            user_pool_id: members.optional("UserPoolId")?,
            client_id: members.optional("ClientId")?,
            image_url: members.optional("ImageUrl")?,
            css: members.optional("CSS")?,
            css_version: members.optional("CSSVersion")?,
            last_modified_date: members.optional("LastModifiedDate")?,
            creation_date: members.optional("CreationDate")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("UserPoolId", self.user_pool_id)
            .optional("ClientId", self.client_id)
            .optional("ImageUrl", self.image_url)
            .optional("CSS", self.css)
            .optional("CSSVersion", self.css_version)
            .optional("LastModifiedDate", self.last_modified_date)
            .optional("CreationDate", self.creation_date)
            .finish()
    }
}

impl Shape for UpdateIdentityProviderRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("UpdateIdentityProviderRequest", document)?;
        Ok(Self {
            user_pool_id: members.required("UserPoolId")?,
            provider_name: members.required("ProviderName")?,
            provider_details: members.optional("ProviderDetails")?,
            attribute_mapping: members.optional("AttributeMapping")?,
            idp_identifiers: members.optional("IdpIdentifiers")?,
            acr_mapping: members.optional("AcrMapping")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("UserPoolId", self.user_pool_id)
            .required("ProviderName", self.provider_name)
            .optional("ProviderDetails", self.provider_details)
            .optional("AttributeMapping", self.attribute_mapping)
            .optional("IdpIdentifiers", self.idp_identifiers)
            .optional("AcrMapping", self.acr_mapping)
            .finish()
    }
}

impl Shape for UpdateIdentityProviderResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("UpdateIdentityProviderResponse", document)?;
        Ok(Self { identity_provider: members.optional("IdentityProvider")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("IdentityProvider", self.identity_provider).finish()
    }
}

impl Shape for UpdateResourceServerRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("UpdateResourceServerRequest", document)?;
        Ok(Self {
            user_pool_id: members.required("UserPoolId")?,
            identifier: members.required("Identifier")?,
            name: members.required("Name")?,
            scopes: members.optional("Scopes")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("UserPoolId", self.user_pool_id)
            .required("Identifier", self.identifier)
            .required("Name", self.name)
            .optional("Scopes", self.scopes)
            .finish()
    }
}

impl Shape for UpdateResourceServerResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("UpdateResourceServerResponse", document)?;
        Ok(Self { resource_server: members.optional("ResourceServer")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("ResourceServer", self.resource_server).finish()
    }
}

impl Shape for UpdateUserPoolClientRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("UpdateUserPoolClientRequest", document)?;
        Ok(Self {
            user_pool_id: members.required("UserPoolId")?,
            client_id: members.required("ClientId")?,
            client_name: members.optional("ClientName")?,
            refresh_token_validity: members.optional("RefreshTokenValidity")?,
            access_token_validity: members.optional("AccessTokenValidity")?,
            id_token_validity: members.optional("IdTokenValidity")?,
            token_validity_units: members.optional("TokenValidityUnits")?,
            read_attributes: members.optional("ReadAttributes")?,
            write_attributes: members.optional("WriteAttributes")?,
            explicit_auth_flows: members.optional("ExplicitAuthFlows")?,
            supported_identity_providers: members.optional("SupportedIdentityProviders")?,
            callback_urls: members.optional("CallbackURLs")?,
            logout_urls: members.optional("LogoutURLs")?,
            default_redirect_uri: members.optional("DefaultRedirectURI")?,
            allowed_o_auth_flows: members.optional("AllowedOAuthFlows")?,
            allowed_o_auth_scopes: members.optional("AllowedOAuthScopes")?,
            allowed_o_auth_flows_user_pool_client: members.optional("AllowedOAuthFlowsUserPoolClient")?,
            analytics_configuration: members.optional("AnalyticsConfiguration")?,
            prevent_user_existence_errors: members.optional("PreventUserExistenceErrors")?,
            enable_token_revocation: members.optional("EnableTokenRevocation")?,
            enable_propagate_additional_user_context_data: members.optional("EnablePropagateAdditionalUserContextData")?,
            auth_session_validity: members.optional("AuthSessionValidity")?,
            refresh_token_rotation: members.optional("RefreshTokenRotation")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("UserPoolId", self.user_pool_id)
            .required("ClientId", self.client_id)
            .optional("ClientName", self.client_name)
            .optional("RefreshTokenValidity", self.refresh_token_validity)
            .optional("AccessTokenValidity", self.access_token_validity)
            .optional("IdTokenValidity", self.id_token_validity)
            .optional("TokenValidityUnits", self.token_validity_units)
            .optional("ReadAttributes", self.read_attributes)
            .optional("WriteAttributes", self.write_attributes)
            .optional("ExplicitAuthFlows", self.explicit_auth_flows)
            .optional("SupportedIdentityProviders", self.supported_identity_providers)
            .optional("CallbackURLs", self.callback_urls)
            .optional("LogoutURLs", self.logout_urls)
            .optional("DefaultRedirectURI", self.default_redirect_uri)
            .optional("AllowedOAuthFlows", self.allowed_o_auth_flows)
            .optional("AllowedOAuthScopes", self.allowed_o_auth_scopes)
            .optional("AllowedOAuthFlowsUserPoolClient", self.allowed_o_auth_flows_user_pool_client)
            .optional("AnalyticsConfiguration", self.analytics_configuration)
            .optional("PreventUserExistenceErrors", self.prevent_user_existence_errors)
            .optional("EnableTokenRevocation", self.enable_token_revocation)
            .optional("EnablePropagateAdditionalUserContextData", self.enable_propagate_additional_user_context_data)
            .optional("AuthSessionValidity", self.auth_session_validity)
            .optional("RefreshTokenRotation", self.refresh_token_rotation)
            .finish()
    }
}

impl Shape for UpdateUserPoolClientResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("UpdateUserPoolClientResponse", document)?;
        Ok(Self { user_pool_client: members.optional("UserPoolClient")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("UserPoolClient", self.user_pool_client).finish()
    }
}

impl Shape for UpdateUserPoolDomainRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("UpdateUserPoolDomainRequest", document)?;
        Ok(Self {
            domain: members.required("Domain")?,
            user_pool_id: members.required("UserPoolId")?,
            managed_login_version: members.optional("ManagedLoginVersion")?,
            custom_domain_config: members.optional("CustomDomainConfig")?,
            routing: members.optional("Routing")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("Domain", self.domain)
            .required("UserPoolId", self.user_pool_id)
            .optional("ManagedLoginVersion", self.managed_login_version)
            .optional("CustomDomainConfig", self.custom_domain_config)
            .optional("Routing", self.routing)
            .finish()
    }
}

impl Shape for UpdateUserPoolDomainResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("UpdateUserPoolDomainResponse", document)?;
        Ok(Self {
            managed_login_version: members.optional("ManagedLoginVersion")?,
            cloud_front_domain: members.optional("CloudFrontDomain")?,
            routing: members.optional("Routing")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("ManagedLoginVersion", self.managed_login_version)
            .optional("CloudFrontDomain", self.cloud_front_domain)
            .optional("Routing", self.routing)
            .finish()
    }
}

impl Shape for UpdateUserPoolRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("UpdateUserPoolRequest", document)?;
        Ok(Self {
            user_pool_id: members.required("UserPoolId")?,
            policies: members.optional("Policies")?,
            deletion_protection: members.optional("DeletionProtection")?,
            lambda_config: members.optional("LambdaConfig")?,
            auto_verified_attributes: members.optional("AutoVerifiedAttributes")?,
            sms_verification_message: members.optional("SmsVerificationMessage")?,
            email_verification_message: members.optional("EmailVerificationMessage")?,
            email_verification_subject: members.optional("EmailVerificationSubject")?,
            verification_message_template: members.optional("VerificationMessageTemplate")?,
            sms_authentication_message: members.optional("SmsAuthenticationMessage")?,
            user_attribute_update_settings: members.optional("UserAttributeUpdateSettings")?,
            mfa_configuration: members.optional("MfaConfiguration")?,
            device_configuration: members.optional("DeviceConfiguration")?,
            email_configuration: members.optional("EmailConfiguration")?,
            sms_configuration: members.optional("SmsConfiguration")?,
            user_pool_tags: members.optional("UserPoolTags")?,
            admin_create_user_config: members.optional("AdminCreateUserConfig")?,
            user_pool_add_ons: members.optional("UserPoolAddOns")?,
            dcr_configuration: members.optional("DcrConfiguration")?,
            account_recovery_setting: members.optional("AccountRecoverySetting")?,
            pool_name: members.optional("PoolName")?,
            user_pool_tier: members.optional("UserPoolTier")?,
            key_configuration: members.optional("KeyConfiguration")?,
            issuer_configuration: members.optional("IssuerConfiguration")?,
            acr_configuration: members.optional("AcrConfiguration")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("UserPoolId", self.user_pool_id)
            .optional("Policies", self.policies)
            .optional("DeletionProtection", self.deletion_protection)
            .optional("LambdaConfig", self.lambda_config)
            .optional("AutoVerifiedAttributes", self.auto_verified_attributes)
            .optional("SmsVerificationMessage", self.sms_verification_message)
            .optional("EmailVerificationMessage", self.email_verification_message)
            .optional("EmailVerificationSubject", self.email_verification_subject)
            .optional("VerificationMessageTemplate", self.verification_message_template)
            .optional("SmsAuthenticationMessage", self.sms_authentication_message)
            .optional("UserAttributeUpdateSettings", self.user_attribute_update_settings)
            .optional("MfaConfiguration", self.mfa_configuration)
            .optional("DeviceConfiguration", self.device_configuration)
            .optional("EmailConfiguration", self.email_configuration)
            .optional("SmsConfiguration", self.sms_configuration)
            .optional("UserPoolTags", self.user_pool_tags)
            .optional("AdminCreateUserConfig", self.admin_create_user_config)
            .optional("UserPoolAddOns", self.user_pool_add_ons)
            .optional("DcrConfiguration", self.dcr_configuration)
            .optional("AccountRecoverySetting", self.account_recovery_setting)
            .optional("PoolName", self.pool_name)
            .optional("UserPoolTier", self.user_pool_tier)
            .optional("KeyConfiguration", self.key_configuration)
            .optional("IssuerConfiguration", self.issuer_configuration)
            .optional("AcrConfiguration", self.acr_configuration)
            .finish()
    }
}

impl Shape for UpdateUserPoolResponse {
    fn from_document(_: Document) -> Result<Self, ShapeMismatch> {
        Ok(Self {})
    }
    fn into_document(self) -> Document {
        Document::Structure(Vec::new())
    }
}

impl Shape for UserAttributeUpdateSettingsType {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("UserAttributeUpdateSettingsType", document)?;
        Ok(Self { attributes_require_verification_before_update: members.optional("AttributesRequireVerificationBeforeUpdate")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("AttributesRequireVerificationBeforeUpdate", self.attributes_require_verification_before_update)
            .finish()
    }
}

impl Shape for UserContextDataType {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("UserContextDataType", document)?;
        Ok(Self { ip_address: members.optional("IpAddress")?, encoded_data: members.optional("EncodedData")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("IpAddress", self.ip_address).optional("EncodedData", self.encoded_data).finish()
    }
}

impl Shape for UserPoolAddOnsType {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("UserPoolAddOnsType", document)?;
        Ok(Self {
            advanced_security_mode: members.optional("AdvancedSecurityMode")?,
            advanced_security_additional_flows: members.optional("AdvancedSecurityAdditionalFlows")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("AdvancedSecurityMode", self.advanced_security_mode)
            .optional("AdvancedSecurityAdditionalFlows", self.advanced_security_additional_flows)
            .finish()
    }
}

impl Shape for UserPoolClientDescription {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("UserPoolClientDescription", document)?;
        Ok(Self {
            client_id: members.optional("ClientId")?,
            user_pool_id: members.optional("UserPoolId")?,
            client_name: members.optional("ClientName")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("ClientId", self.client_id)
            .optional("UserPoolId", self.user_pool_id)
            .optional("ClientName", self.client_name)
            .finish()
    }
}

impl Shape for UserPoolClientType {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("UserPoolClientType", document)?;
        Ok(Self {
            user_pool_id: members.optional("UserPoolId")?,
            client_name: members.optional("ClientName")?,
            client_id: members.optional("ClientId")?,
            client_secret: members.optional("ClientSecret")?,
            last_modified_date: members.optional("LastModifiedDate")?,
            creation_date: members.optional("CreationDate")?,
            refresh_token_validity: members.optional("RefreshTokenValidity")?,
            access_token_validity: members.optional("AccessTokenValidity")?,
            id_token_validity: members.optional("IdTokenValidity")?,
            token_validity_units: members.optional("TokenValidityUnits")?,
            read_attributes: members.optional("ReadAttributes")?,
            write_attributes: members.optional("WriteAttributes")?,
            explicit_auth_flows: members.optional("ExplicitAuthFlows")?,
            supported_identity_providers: members.optional("SupportedIdentityProviders")?,
            callback_urls: members.optional("CallbackURLs")?,
            logout_urls: members.optional("LogoutURLs")?,
            default_redirect_uri: members.optional("DefaultRedirectURI")?,
            allowed_o_auth_flows: members.optional("AllowedOAuthFlows")?,
            allowed_o_auth_scopes: members.optional("AllowedOAuthScopes")?,
            allowed_o_auth_flows_user_pool_client: members.optional("AllowedOAuthFlowsUserPoolClient")?,
            analytics_configuration: members.optional("AnalyticsConfiguration")?,
            prevent_user_existence_errors: members.optional("PreventUserExistenceErrors")?,
            enable_token_revocation: members.optional("EnableTokenRevocation")?,
            enable_propagate_additional_user_context_data: members.optional("EnablePropagateAdditionalUserContextData")?,
            auth_session_validity: members.optional("AuthSessionValidity")?,
            refresh_token_rotation: members.optional("RefreshTokenRotation")?,
            client_type: members.optional("ClientType")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("UserPoolId", self.user_pool_id)
            .optional("ClientName", self.client_name)
            .optional("ClientId", self.client_id)
            .optional("ClientSecret", self.client_secret)
            .optional("LastModifiedDate", self.last_modified_date)
            .optional("CreationDate", self.creation_date)
            .optional("RefreshTokenValidity", self.refresh_token_validity)
            .optional("AccessTokenValidity", self.access_token_validity)
            .optional("IdTokenValidity", self.id_token_validity)
            .optional("TokenValidityUnits", self.token_validity_units)
            .optional("ReadAttributes", self.read_attributes)
            .optional("WriteAttributes", self.write_attributes)
            .optional("ExplicitAuthFlows", self.explicit_auth_flows)
            .optional("SupportedIdentityProviders", self.supported_identity_providers)
            .optional("CallbackURLs", self.callback_urls)
            .optional("LogoutURLs", self.logout_urls)
            .optional("DefaultRedirectURI", self.default_redirect_uri)
            .optional("AllowedOAuthFlows", self.allowed_o_auth_flows)
            .optional("AllowedOAuthScopes", self.allowed_o_auth_scopes)
            .optional("AllowedOAuthFlowsUserPoolClient", self.allowed_o_auth_flows_user_pool_client)
            .optional("AnalyticsConfiguration", self.analytics_configuration)
            .optional("PreventUserExistenceErrors", self.prevent_user_existence_errors)
            .optional("EnableTokenRevocation", self.enable_token_revocation)
            .optional("EnablePropagateAdditionalUserContextData", self.enable_propagate_additional_user_context_data)
            .optional("AuthSessionValidity", self.auth_session_validity)
            .optional("RefreshTokenRotation", self.refresh_token_rotation)
            .optional("ClientType", self.client_type)
            .finish()
    }
}

impl Shape for UserPoolDescriptionType {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("UserPoolDescriptionType", document)?;
        Ok(Self {
            id: members.optional("Id")?,
            name: members.optional("Name")?,
            lambda_config: members.optional("LambdaConfig")?,
            status: members.optional("Status")?,
            last_modified_date: members.optional("LastModifiedDate")?,
            creation_date: members.optional("CreationDate")?,
            replica_regions: members.optional("ReplicaRegions")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("Id", self.id)
            .optional("Name", self.name)
            .optional("LambdaConfig", self.lambda_config)
            .optional("Status", self.status)
            .optional("LastModifiedDate", self.last_modified_date)
            .optional("CreationDate", self.creation_date)
            .optional("ReplicaRegions", self.replica_regions)
            .finish()
    }
}

impl Value for UserPoolMfaType {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("UserPoolMfaType", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Shape for UserPoolPolicyType {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("UserPoolPolicyType", document)?;
        Ok(Self { password_policy: members.optional("PasswordPolicy")?, sign_in_policy: members.optional("SignInPolicy")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("PasswordPolicy", self.password_policy)
            .optional("SignInPolicy", self.sign_in_policy)
            .finish()
    }
}

impl Value for UserPoolTierType {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("UserPoolTierType", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Shape for UserPoolType {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("UserPoolType", document)?;
        Ok(Self {
            id: members.optional("Id")?,
            name: members.optional("Name")?,
            policies: members.optional("Policies")?,
            deletion_protection: members.optional("DeletionProtection")?,
            lambda_config: members.optional("LambdaConfig")?,
            status: members.optional("Status")?,
            last_modified_date: members.optional("LastModifiedDate")?,
            creation_date: members.optional("CreationDate")?,
            schema_attributes: members.optional("SchemaAttributes")?,
            auto_verified_attributes: members.optional("AutoVerifiedAttributes")?,
            alias_attributes: members.optional("AliasAttributes")?,
            username_attributes: members.optional("UsernameAttributes")?,
            sms_verification_message: members.optional("SmsVerificationMessage")?,
            email_verification_message: members.optional("EmailVerificationMessage")?,
            email_verification_subject: members.optional("EmailVerificationSubject")?,
            verification_message_template: members.optional("VerificationMessageTemplate")?,
            sms_authentication_message: members.optional("SmsAuthenticationMessage")?,
            user_attribute_update_settings: members.optional("UserAttributeUpdateSettings")?,
            mfa_configuration: members.optional("MfaConfiguration")?,
            device_configuration: members.optional("DeviceConfiguration")?,
            estimated_number_of_users: members.optional("EstimatedNumberOfUsers")?,
            email_configuration: members.optional("EmailConfiguration")?,
            sms_configuration: members.optional("SmsConfiguration")?,
            user_pool_tags: members.optional("UserPoolTags")?,
            sms_configuration_failure: members.optional("SmsConfigurationFailure")?,
            email_configuration_failure: members.optional("EmailConfigurationFailure")?,
            domain: members.optional("Domain")?,
            custom_domain: members.optional("CustomDomain")?,
            admin_create_user_config: members.optional("AdminCreateUserConfig")?,
            user_pool_add_ons: members.optional("UserPoolAddOns")?,
            dcr_configuration: members.optional("DcrConfiguration")?,
            username_configuration: members.optional("UsernameConfiguration")?,
            arn: members.optional("Arn")?,
            account_recovery_setting: members.optional("AccountRecoverySetting")?,
            user_pool_tier: members.optional("UserPoolTier")?,
            key_configuration: members.optional("KeyConfiguration")?,
            issuer_configuration: members.optional("IssuerConfiguration")?,
            acr_configuration: members.optional("AcrConfiguration")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("Id", self.id)
            .optional("Name", self.name)
            .optional("Policies", self.policies)
            .optional("DeletionProtection", self.deletion_protection)
            .optional("LambdaConfig", self.lambda_config)
            .optional("Status", self.status)
            .optional("LastModifiedDate", self.last_modified_date)
            .optional("CreationDate", self.creation_date)
            .optional("SchemaAttributes", self.schema_attributes)
            .optional("AutoVerifiedAttributes", self.auto_verified_attributes)
            .optional("AliasAttributes", self.alias_attributes)
            .optional("UsernameAttributes", self.username_attributes)
            .optional("SmsVerificationMessage", self.sms_verification_message)
            .optional("EmailVerificationMessage", self.email_verification_message)
            .optional("EmailVerificationSubject", self.email_verification_subject)
            .optional("VerificationMessageTemplate", self.verification_message_template)
            .optional("SmsAuthenticationMessage", self.sms_authentication_message)
            .optional("UserAttributeUpdateSettings", self.user_attribute_update_settings)
            .optional("MfaConfiguration", self.mfa_configuration)
            .optional("DeviceConfiguration", self.device_configuration)
            .optional("EstimatedNumberOfUsers", self.estimated_number_of_users)
            .optional("EmailConfiguration", self.email_configuration)
            .optional("SmsConfiguration", self.sms_configuration)
            .optional("UserPoolTags", self.user_pool_tags)
            .optional("SmsConfigurationFailure", self.sms_configuration_failure)
            .optional("EmailConfigurationFailure", self.email_configuration_failure)
            .optional("Domain", self.domain)
            .optional("CustomDomain", self.custom_domain)
            .optional("AdminCreateUserConfig", self.admin_create_user_config)
            .optional("UserPoolAddOns", self.user_pool_add_ons)
            .optional("DcrConfiguration", self.dcr_configuration)
            .optional("UsernameConfiguration", self.username_configuration)
            .optional("Arn", self.arn)
            .optional("AccountRecoverySetting", self.account_recovery_setting)
            .optional("UserPoolTier", self.user_pool_tier)
            .optional("KeyConfiguration", self.key_configuration)
            .optional("IssuerConfiguration", self.issuer_configuration)
            .optional("AcrConfiguration", self.acr_configuration)
            .finish()
    }
}

impl Value for UserStatusType {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("UserStatusType", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Shape for UserType {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("UserType", document)?;
        Ok(Self {
            username: members.optional("Username")?,
            attributes: members.optional("Attributes")?,
            user_create_date: members.optional("UserCreateDate")?,
            user_last_modified_date: members.optional("UserLastModifiedDate")?,
            enabled: members.optional("Enabled")?,
            user_status: members.optional("UserStatus")?,
            mfa_options: members.optional("MFAOptions")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("Username", self.username)
            .optional("Attributes", self.attributes)
            .optional("UserCreateDate", self.user_create_date)
            .optional("UserLastModifiedDate", self.user_last_modified_date)
            .optional("Enabled", self.enabled)
            .optional("UserStatus", self.user_status)
            .optional("MFAOptions", self.mfa_options)
            .finish()
    }
}

impl Value for UserVerificationType {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("UserVerificationType", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Value for UsernameAttributeType {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("UsernameAttributeType", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Shape for UsernameConfigurationType {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("UsernameConfigurationType", document)?;
        Ok(Self { case_sensitive: members.optional("CaseSensitive")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("CaseSensitive", self.case_sensitive).finish()
    }
}

impl Shape for VerificationMessageTemplateType {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("VerificationMessageTemplateType", document)?;
        Ok(Self {
            sms_message: members.optional("SmsMessage")?,
            email_message: members.optional("EmailMessage")?,
            email_subject: members.optional("EmailSubject")?,
            email_message_by_link: members.optional("EmailMessageByLink")?,
            email_subject_by_link: members.optional("EmailSubjectByLink")?,
            default_email_option: members.optional("DefaultEmailOption")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("SmsMessage", self.sms_message)
            .optional("EmailMessage", self.email_message)
            .optional("EmailSubject", self.email_subject)
            .optional("EmailMessageByLink", self.email_message_by_link)
            .optional("EmailSubjectByLink", self.email_subject_by_link)
            .optional("DefaultEmailOption", self.default_email_option)
            .finish()
    }
}

impl Value for VerifiedAttributeType {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("VerifiedAttributeType", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Shape for VerifySoftwareTokenRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("VerifySoftwareTokenRequest", document)?;
        Ok(Self {
            access_token: members.optional("AccessToken")?,
            session: members.optional("Session")?,
            user_code: members.required("UserCode")?,
            friendly_device_name: members.optional("FriendlyDeviceName")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("AccessToken", self.access_token)
            .optional("Session", self.session)
            .required("UserCode", self.user_code)
            .optional("FriendlyDeviceName", self.friendly_device_name)
            .finish()
    }
}

impl Shape for VerifySoftwareTokenResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("VerifySoftwareTokenResponse", document)?;
        Ok(Self { status: members.optional("Status")?, session: members.optional("Session")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("Status", self.status).optional("Session", self.session).finish()
    }
}

impl Value for VerifySoftwareTokenResponseType {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("VerifySoftwareTokenResponseType", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Shape for WebAuthnConfigurationType {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("WebAuthnConfigurationType", document)?;
        Ok(Self {
            relying_party_id: members.optional("RelyingPartyId")?,
            user_verification: members.optional("UserVerification")?,
            factor_configuration: members.optional("FactorConfiguration")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("RelyingPartyId", self.relying_party_id)
            .optional("UserVerification", self.user_verification)
            .optional("FactorConfiguration", self.factor_configuration)
            .finish()
    }
}

impl Value for WebAuthnFactorConfigurationType {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("WebAuthnFactorConfigurationType", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Shape for WebAuthnMfaSettingsType {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("WebAuthnMfaSettingsType", document)?;
        Ok(Self { enabled: members.optional("Enabled")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("Enabled", self.enabled).finish()
    }
}
