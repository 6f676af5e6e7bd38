// Made by `cargo xtask codegen`; do not edit. What is here is listed in xtask/operations.toml.

//! What every shape looks like on the wire, and what its values must satisfy.

use gatewright_wire::schema::{Constraints, Kind, Location, Member, Schema};

/// The input or output of operations that have none.
pub static EMPTY: Schema = Schema { name: "", kind: Kind::Structure { members: &[] }, constraints: Constraints::NONE };

/// `AWSAccountIdType`.
pub static AWS_ACCOUNT_ID_TYPE: Schema = Schema {
    name: "AWSAccountIdType",
    kind: Kind::String,
    constraints: Constraints { max: Some(12), pattern: Some(r"[0-9]+"), ..Constraints::NONE },
};

/// `AccessTokenValidityType`.
pub static ACCESS_TOKEN_VALIDITY_TYPE: Schema = Schema {
    name: "AccessTokenValidityType",
    kind: Kind::Integer,
    constraints: Constraints { min: Some(1), max: Some(86400), ..Constraints::NONE },
};

/// `AccountRecoverySettingType`.
pub static ACCOUNT_RECOVERY_SETTING_TYPE: Schema = Schema {
    name: "AccountRecoverySettingType",
    kind: Kind::Structure {
        members: &[optional("RecoveryMechanisms", "RecoveryMechanisms", Location::Body, || &RECOVERY_MECHANISMS_TYPE)],
    },
    constraints: Constraints::NONE,
};

/// `AcrConfigurationType`.
pub static ACR_CONFIGURATION_TYPE: Schema = Schema {
    name: "AcrConfigurationType",
    kind: Kind::Map {
        key: &ACR_LEVEL_KEY_TYPE,
        value: &ACR_LEVEL_CONFIG_TYPE,
        key_wire_name: "key",
        value_wire_name: "value",
        is_flattened: false,
    },
    constraints: Constraints { min: Some(0), max: Some(4), ..Constraints::NONE },
};

/// `AcrLevelConfigType`.
pub static ACR_LEVEL_CONFIG_TYPE: Schema = Schema {
    name: "AcrLevelConfigType",
    kind: Kind::Structure { members: &[required("AcrValue", "AcrValue", Location::Body, || &ACR_VALUE_TYPE)] },
    constraints: Constraints::NONE,
};

/// `AcrLevelKeyType`.
pub static ACR_LEVEL_KEY_TYPE: Schema = Schema {
    name: "AcrLevelKeyType",
    kind: Kind::String,
    constraints: Constraints { pattern: Some(r"Level[1-4]"), ..Constraints::NONE },
};

/// `AcrMappingKeyType`.
pub static ACR_MAPPING_KEY_TYPE: Schema = Schema {
    name: "AcrMappingKeyType",
    kind: Kind::String,
    constraints: Constraints { pattern: Some(r"Level[1-4]"), ..Constraints::NONE },
};

/// `AcrMappingType`.
pub static ACR_MAPPING_TYPE: Schema = Schema {
    name: "AcrMappingType",
    kind: Kind::Map {
        key: &ACR_MAPPING_KEY_TYPE,
        value: &ACR_VALUE_TYPE,
        key_wire_name: "key",
        value_wire_name: "value",
        is_flattened: false,
    },
    constraints: Constraints { min: Some(0), max: Some(4), ..Constraints::NONE },
};

/// `AcrValueType`.
pub static ACR_VALUE_TYPE: Schema = Schema {
    name: "AcrValueType",
    kind: Kind::String,
    constraints: Constraints { min: Some(1), max: Some(64), pattern: Some(r"[\x21\x23-\x5B\x5D-\x7E]+"), ..Constraints::NONE },
};

/// `AdminConfirmSignUpRequest`.
pub static ADMIN_CONFIRM_SIGN_UP_REQUEST: Schema = Schema {
    name: "AdminConfirmSignUpRequest",
    kind: Kind::Structure {
        members: &[
            required("UserPoolId", "UserPoolId", Location::Body, || &USER_POOL_ID_TYPE),
            required("Username", "Username", Location::Body, || &USERNAME_TYPE),
            optional("ClientMetadata", "ClientMetadata", Location::Body, || &CLIENT_METADATA_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `AdminConfirmSignUpResponse`.
pub static ADMIN_CONFIRM_SIGN_UP_RESPONSE: Schema =
    Schema { name: "AdminConfirmSignUpResponse", kind: Kind::Structure { members: &[] }, constraints: Constraints::NONE };

/// `AdminCreateUserConfigType`.
pub static ADMIN_CREATE_USER_CONFIG_TYPE: Schema = Schema {
    name: "AdminCreateUserConfigType",
    kind: Kind::Structure {
        members: &[
            optional("AllowAdminCreateUserOnly", "AllowAdminCreateUserOnly", Location::Body, || &BOOLEAN_TYPE),
            optional("UnusedAccountValidityDays", "UnusedAccountValidityDays", Location::Body, || {
                &ADMIN_CREATE_USER_UNUSED_ACCOUNT_VALIDITY_DAYS_TYPE
            }),
            optional("InviteMessageTemplate", "InviteMessageTemplate", Location::Body, || &MESSAGE_TEMPLATE_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `AdminCreateUserRequest`.
pub static ADMIN_CREATE_USER_REQUEST: Schema = Schema {
    name: "AdminCreateUserRequest",
    kind: Kind::Structure {
        members: &[
            required("UserPoolId", "UserPoolId", Location::Body, || &USER_POOL_ID_TYPE),
            required("Username", "Username", Location::Body, || &USERNAME_TYPE),
            optional("UserAttributes", "UserAttributes", Location::Body, || &ATTRIBUTE_LIST_TYPE),
            optional("ValidationData", "ValidationData", Location::Body, || &ATTRIBUTE_LIST_TYPE),
            optional("TemporaryPassword", "TemporaryPassword", Location::Body, || &PASSWORD_TYPE),
            optional("ForceAliasCreation", "ForceAliasCreation", Location::Body, || &FORCE_ALIAS_CREATION),
            optional("MessageAction", "MessageAction", Location::Body, || &MESSAGE_ACTION_TYPE),
            optional("DesiredDeliveryMediums", "DesiredDeliveryMediums", Location::Body, || &DELIVERY_MEDIUM_LIST_TYPE),
            optional("ClientMetadata", "ClientMetadata", Location::Body, || &CLIENT_METADATA_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `AdminCreateUserResponse`.
pub static ADMIN_CREATE_USER_RESPONSE: Schema = Schema {
    name: "AdminCreateUserResponse",
    kind: Kind::Structure { members: &[optional("User", "User", Location::Body, || &USER_TYPE)] },
    constraints: Constraints::NONE,
};

/// `AdminCreateUserUnusedAccountValidityDaysType`.
pub static ADMIN_CREATE_USER_UNUSED_ACCOUNT_VALIDITY_DAYS_TYPE: Schema = Schema {
    name: "AdminCreateUserUnusedAccountValidityDaysType",
    kind: Kind::Integer,
    constraints: Constraints { min: Some(0), max: Some(365), ..Constraints::NONE },
};

/// `AdminDeleteUserRequest`.
pub static ADMIN_DELETE_USER_REQUEST: Schema = Schema {
    name: "AdminDeleteUserRequest",
    kind: Kind::Structure {
        members: &[
            required("UserPoolId", "UserPoolId", Location::Body, || &USER_POOL_ID_TYPE),
            required("Username", "Username", Location::Body, || &USERNAME_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `AdminDisableProviderForUserRequest`.
pub static ADMIN_DISABLE_PROVIDER_FOR_USER_REQUEST: Schema = Schema {
    name: "AdminDisableProviderForUserRequest",
    kind: Kind::Structure {
        members: &[
            required("UserPoolId", "UserPoolId", Location::Body, || &STRING_TYPE),
            required("User", "User", Location::Body, || &PROVIDER_USER_IDENTIFIER_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `AdminDisableProviderForUserResponse`.
pub static ADMIN_DISABLE_PROVIDER_FOR_USER_RESPONSE: Schema = Schema {
    name: "AdminDisableProviderForUserResponse",
    kind: Kind::Structure { members: &[] },
    constraints: Constraints::NONE,
};

/// `AdminDisableUserRequest`.
pub static ADMIN_DISABLE_USER_REQUEST: Schema = Schema {
    name: "AdminDisableUserRequest",
    kind: Kind::Structure {
        members: &[
            required("UserPoolId", "UserPoolId", Location::Body, || &USER_POOL_ID_TYPE),
            required("Username", "Username", Location::Body, || &USERNAME_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `AdminDisableUserResponse`.
pub static ADMIN_DISABLE_USER_RESPONSE: Schema =
    Schema { name: "AdminDisableUserResponse", kind: Kind::Structure { members: &[] }, constraints: Constraints::NONE };

/// `AdminEnableUserRequest`.
pub static ADMIN_ENABLE_USER_REQUEST: Schema = Schema {
    name: "AdminEnableUserRequest",
    kind: Kind::Structure {
        members: &[
            required("UserPoolId", "UserPoolId", Location::Body, || &USER_POOL_ID_TYPE),
            required("Username", "Username", Location::Body, || &USERNAME_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `AdminEnableUserResponse`.
pub static ADMIN_ENABLE_USER_RESPONSE: Schema =
    Schema { name: "AdminEnableUserResponse", kind: Kind::Structure { members: &[] }, constraints: Constraints::NONE };

/// `AdminGetUserRequest`.
pub static ADMIN_GET_USER_REQUEST: Schema = Schema {
    name: "AdminGetUserRequest",
    kind: Kind::Structure {
        members: &[
            required("UserPoolId", "UserPoolId", Location::Body, || &USER_POOL_ID_TYPE),
            required("Username", "Username", Location::Body, || &USERNAME_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `AdminGetUserResponse`.
pub static ADMIN_GET_USER_RESPONSE: Schema = Schema {
    name: "AdminGetUserResponse",
    kind: Kind::Structure {
        members: &[
            required("Username", "Username", Location::Body, || &USERNAME_TYPE),
            optional("UserAttributes", "UserAttributes", Location::Body, || &ATTRIBUTE_LIST_TYPE),
            optional("UserCreateDate", "UserCreateDate", Location::Body, || &DATE_TYPE),
            optional("UserLastModifiedDate", "UserLastModifiedDate", Location::Body, || &DATE_TYPE),
            optional("Enabled", "Enabled", Location::Body, || &BOOLEAN_TYPE),
            optional("UserStatus", "UserStatus", Location::Body, || &USER_STATUS_TYPE),
            optional("MFAOptions", "MFAOptions", Location::Body, || &MFA_OPTION_LIST_TYPE),
            optional("PreferredMfaSetting", "PreferredMfaSetting", Location::Body, || &STRING_TYPE),
            optional("UserMFASettingList", "UserMFASettingList", Location::Body, || &USER_MFA_SETTING_LIST_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `AdminInitiateAuthRequest`.
pub static ADMIN_INITIATE_AUTH_REQUEST: Schema = Schema {
    name: "AdminInitiateAuthRequest",
    kind: Kind::Structure {
        members: &[
            required("UserPoolId", "UserPoolId", Location::Body, || &USER_POOL_ID_TYPE),
            required("ClientId", "ClientId", Location::Body, || &CLIENT_ID_TYPE),
            required("AuthFlow", "AuthFlow", Location::Body, || &AUTH_FLOW_TYPE),
            optional("AuthParameters", "AuthParameters", Location::Body, || &AUTH_PARAMETERS_TYPE),
            optional("ClientMetadata", "ClientMetadata", Location::Body, || &CLIENT_METADATA_TYPE),
            optional("AnalyticsMetadata", "AnalyticsMetadata", Location::Body, || &ANALYTICS_METADATA_TYPE),
            optional("ContextData", "ContextData", Location::Body, || &CONTEXT_DATA_TYPE),
            optional("Session", "Session", Location::Body, || &SESSION_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `AdminInitiateAuthResponse`.
pub static ADMIN_INITIATE_AUTH_RESPONSE: Schema = Schema {
    name: "AdminInitiateAuthResponse",
    kind: Kind::Structure {
        members: &[
            optional("ChallengeName", "ChallengeName", Location::Body, || &CHALLENGE_NAME_TYPE),
            optional("Session", "Session", Location::Body, || &SESSION_TYPE),
            optional("ChallengeParameters", "ChallengeParameters", Location::Body, || &CHALLENGE_PARAMETERS_TYPE),
            optional("AuthenticationResult", "AuthenticationResult", Location::Body, || &AUTHENTICATION_RESULT_TYPE),
            optional("AvailableChallenges", "AvailableChallenges", Location::Body, || &AVAILABLE_CHALLENGE_LIST_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `AdminLinkProviderForUserRequest`.
pub static ADMIN_LINK_PROVIDER_FOR_USER_REQUEST: Schema = Schema {
    name: "AdminLinkProviderForUserRequest",
    kind: Kind::Structure {
        members: &[
            required("UserPoolId", "UserPoolId", Location::Body, || &STRING_TYPE),
            required("DestinationUser", "DestinationUser", Location::Body, || &PROVIDER_USER_IDENTIFIER_TYPE),
            required("SourceUser", "SourceUser", Location::Body, || &PROVIDER_USER_IDENTIFIER_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `AdminLinkProviderForUserResponse`.
pub static ADMIN_LINK_PROVIDER_FOR_USER_RESPONSE: Schema =
    Schema { name: "AdminLinkProviderForUserResponse", kind: Kind::Structure { members: &[] }, constraints: Constraints::NONE };

/// `AdminResetUserPasswordRequest`.
pub static ADMIN_RESET_USER_PASSWORD_REQUEST: Schema = Schema {
    name: "AdminResetUserPasswordRequest",
    kind: Kind::Structure {
        members: &[
            required("UserPoolId", "UserPoolId", Location::Body, || &USER_POOL_ID_TYPE),
            required("Username", "Username", Location::Body, || &USERNAME_TYPE),
            optional("ClientMetadata", "ClientMetadata", Location::Body, || &CLIENT_METADATA_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `AdminResetUserPasswordResponse`.
pub static ADMIN_RESET_USER_PASSWORD_RESPONSE: Schema =
    Schema { name: "AdminResetUserPasswordResponse", kind: Kind::Structure { members: &[] }, constraints: Constraints::NONE };

/// `AdminRespondToAuthChallengeRequest`.
pub static ADMIN_RESPOND_TO_AUTH_CHALLENGE_REQUEST: Schema = Schema {
    name: "AdminRespondToAuthChallengeRequest",
    kind: Kind::Structure {
        members: &[
            required("UserPoolId", "UserPoolId", Location::Body, || &USER_POOL_ID_TYPE),
            required("ClientId", "ClientId", Location::Body, || &CLIENT_ID_TYPE),
            required("ChallengeName", "ChallengeName", Location::Body, || &CHALLENGE_NAME_TYPE),
            optional("ChallengeResponses", "ChallengeResponses", Location::Body, || &CHALLENGE_RESPONSES_TYPE),
            optional("Session", "Session", Location::Body, || &SESSION_TYPE),
            optional("AnalyticsMetadata", "AnalyticsMetadata", Location::Body, || &ANALYTICS_METADATA_TYPE),
            optional("ContextData", "ContextData", Location::Body, || &CONTEXT_DATA_TYPE),
            optional("ClientMetadata", "ClientMetadata", Location::Body, || &CLIENT_METADATA_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `AdminRespondToAuthChallengeResponse`.
pub static ADMIN_RESPOND_TO_AUTH_CHALLENGE_RESPONSE: Schema = Schema {
    name: "AdminRespondToAuthChallengeResponse",
    kind: Kind::Structure {
        members: &[
            optional("ChallengeName", "ChallengeName", Location::Body, || &CHALLENGE_NAME_TYPE),
            optional("Session", "Session", Location::Body, || &SESSION_TYPE),
            optional("ChallengeParameters", "ChallengeParameters", Location::Body, || &CHALLENGE_PARAMETERS_TYPE),
            optional("AuthenticationResult", "AuthenticationResult", Location::Body, || &AUTHENTICATION_RESULT_TYPE),
            optional("AvailableChallenges", "AvailableChallenges", Location::Body, || &AVAILABLE_CHALLENGE_LIST_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `AdminSetUserMFAPreferenceRequest`.
pub static ADMIN_SET_USER_MFA_PREFERENCE_REQUEST: Schema = Schema {
    name: "AdminSetUserMFAPreferenceRequest",
    kind: Kind::Structure {
        members: &[
            optional("SMSMfaSettings", "SMSMfaSettings", Location::Body, || &SMS_MFA_SETTINGS_TYPE),
            optional("SoftwareTokenMfaSettings", "SoftwareTokenMfaSettings", Location::Body, || {
                &SOFTWARE_TOKEN_MFA_SETTINGS_TYPE
            }),
            optional("EmailMfaSettings", "EmailMfaSettings", Location::Body, || &EMAIL_MFA_SETTINGS_TYPE),
            optional("WebAuthnMfaSettings", "WebAuthnMfaSettings", Location::Body, || &WEB_AUTHN_MFA_SETTINGS_TYPE),
            required("Username", "Username", Location::Body, || &USERNAME_TYPE),
            required("UserPoolId", "UserPoolId", Location::Body, || &USER_POOL_ID_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `AdminSetUserMFAPreferenceResponse`.
pub static ADMIN_SET_USER_MFA_PREFERENCE_RESPONSE: Schema =
    Schema { name: "AdminSetUserMFAPreferenceResponse", kind: Kind::Structure { members: &[] }, constraints: Constraints::NONE };

/// `AdminSetUserPasswordRequest`.
pub static ADMIN_SET_USER_PASSWORD_REQUEST: Schema = Schema {
    name: "AdminSetUserPasswordRequest",
    kind: Kind::Structure {
        members: &[
            required("UserPoolId", "UserPoolId", Location::Body, || &USER_POOL_ID_TYPE),
            required("Username", "Username", Location::Body, || &USERNAME_TYPE),
            required("Password", "Password", Location::Body, || &PASSWORD_TYPE),
            optional("Permanent", "Permanent", Location::Body, || &BOOLEAN_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `AdminSetUserPasswordResponse`.
pub static ADMIN_SET_USER_PASSWORD_RESPONSE: Schema =
    Schema { name: "AdminSetUserPasswordResponse", kind: Kind::Structure { members: &[] }, constraints: Constraints::NONE };

/// `AdminUserGlobalSignOutRequest`.
pub static ADMIN_USER_GLOBAL_SIGN_OUT_REQUEST: Schema = Schema {
    name: "AdminUserGlobalSignOutRequest",
    kind: Kind::Structure {
        members: &[
            required("UserPoolId", "UserPoolId", Location::Body, || &USER_POOL_ID_TYPE),
            required("Username", "Username", Location::Body, || &USERNAME_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `AdminUserGlobalSignOutResponse`.
pub static ADMIN_USER_GLOBAL_SIGN_OUT_RESPONSE: Schema =
    Schema { name: "AdminUserGlobalSignOutResponse", kind: Kind::Structure { members: &[] }, constraints: Constraints::NONE };

/// `AdvancedSecurityAdditionalFlowsType`.
pub static ADVANCED_SECURITY_ADDITIONAL_FLOWS_TYPE: Schema = Schema {
    name: "AdvancedSecurityAdditionalFlowsType",
    kind: Kind::Structure {
        members: &[optional("CustomAuthMode", "CustomAuthMode", Location::Body, || &ADVANCED_SECURITY_ENABLED_MODE_TYPE)],
    },
    constraints: Constraints::NONE,
};

/// `AdvancedSecurityEnabledModeType`.
pub static ADVANCED_SECURITY_ENABLED_MODE_TYPE: Schema = Schema {
    name: "AdvancedSecurityEnabledModeType",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["AUDIT", "ENFORCED"], ..Constraints::NONE },
};

/// `AdvancedSecurityModeType`.
pub static ADVANCED_SECURITY_MODE_TYPE: Schema = Schema {
    name: "AdvancedSecurityModeType",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["OFF", "AUDIT", "ENFORCED"], ..Constraints::NONE },
};

/// `AliasAttributeType`.
pub static ALIAS_ATTRIBUTE_TYPE: Schema = Schema {
    name: "AliasAttributeType",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["phone_number", "email", "preferred_username"], ..Constraints::NONE },
};

/// `AliasAttributesListType`.
pub static ALIAS_ATTRIBUTES_LIST_TYPE: Schema = Schema {
    name: "AliasAttributesListType",
    kind: Kind::List { element: &ALIAS_ATTRIBUTE_TYPE, element_wire_name: "member", is_flattened: false },
    constraints: Constraints::NONE,
};

/// `AllowedFirstAuthFactorsListType`.
pub static ALLOWED_FIRST_AUTH_FACTORS_LIST_TYPE: Schema = Schema {
    name: "AllowedFirstAuthFactorsListType",
    kind: Kind::List { element: &AUTH_FACTOR_TYPE, element_wire_name: "member", is_flattened: false },
    constraints: Constraints { min: Some(1), max: Some(5), ..Constraints::NONE },
};

/// `AnalyticsConfigurationType`.
pub static ANALYTICS_CONFIGURATION_TYPE: Schema = Schema {
    name: "AnalyticsConfigurationType",
    kind: Kind::Structure {
        members: &[
            optional("ApplicationId", "ApplicationId", Location::Body, || &HEX_STRING_TYPE),
            optional("ApplicationArn", "ApplicationArn", Location::Body, || &ARN_TYPE),
            optional("RoleArn", "RoleArn", Location::Body, || &ARN_TYPE),
            optional("ExternalId", "ExternalId", Location::Body, || &STRING_TYPE),
            optional("UserDataShared", "UserDataShared", Location::Body, || &BOOLEAN_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `AnalyticsMetadataType`.
pub static ANALYTICS_METADATA_TYPE: Schema = Schema {
    name: "AnalyticsMetadataType",
    kind: Kind::Structure { members: &[optional("AnalyticsEndpointId", "AnalyticsEndpointId", Location::Body, || &STRING_TYPE)] },
    constraints: Constraints::NONE,
};

/// `ArnType`.
pub static ARN_TYPE: Schema = Schema {
    name: "ArnType",
    kind: Kind::String,
    constraints: Constraints {
        min: Some(20),
        max: Some(2048),
        pattern: Some(r"arn:[\w+=/,.@-]+:[\w+=/,.@-]+:([\w+=/,.@-]*)?:[0-9]+:[\w+=/,.@-]+(:[\w+=/,.@-]+)?(:[\w+=/,.@-]+)?"),
        ..Constraints::NONE
    },
};

/// `AssociateSoftwareTokenRequest`.
pub static ASSOCIATE_SOFTWARE_TOKEN_REQUEST: Schema = Schema {
    name: "AssociateSoftwareTokenRequest",
    kind: Kind::Structure {
        members: &[
            optional("AccessToken", "AccessToken", Location::Body, || &TOKEN_MODEL_TYPE),
            optional("Session", "Session", Location::Body, || &SESSION_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `AssociateSoftwareTokenResponse`.
pub static ASSOCIATE_SOFTWARE_TOKEN_RESPONSE: Schema = Schema {
    name: "AssociateSoftwareTokenResponse",
    kind: Kind::Structure {
        members: &[
            optional("SecretCode", "SecretCode", Location::Body, || &SECRET_CODE_TYPE),
            optional("Session", "Session", Location::Body, || &SESSION_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `AttributeDataType`.
pub static ATTRIBUTE_DATA_TYPE: Schema = Schema {
    name: "AttributeDataType",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["String", "Number", "DateTime", "Boolean"], ..Constraints::NONE },
};

/// `AttributeListType`.
pub static ATTRIBUTE_LIST_TYPE: Schema = Schema {
    name: "AttributeListType",
    kind: Kind::List { element: &ATTRIBUTE_TYPE, element_wire_name: "member", is_flattened: false },
    constraints: Constraints::NONE,
};

/// `AttributeMappingKeyType`.
pub static ATTRIBUTE_MAPPING_KEY_TYPE: Schema = Schema {
    name: "AttributeMappingKeyType",
    kind: Kind::String,
    constraints: Constraints { min: Some(1), max: Some(32), ..Constraints::NONE },
};

/// `AttributeMappingType`.
pub static ATTRIBUTE_MAPPING_TYPE: Schema = Schema {
    name: "AttributeMappingType",
    kind: Kind::Map {
        key: &ATTRIBUTE_MAPPING_KEY_TYPE,
        value: &STRING_TYPE,
        key_wire_name: "key",
        value_wire_name: "value",
        is_flattened: false,
    },
    constraints: Constraints::NONE,
};

/// `AttributeNameType`.
pub static ATTRIBUTE_NAME_TYPE: Schema = Schema {
    name: "AttributeNameType",
    kind: Kind::String,
    constraints: Constraints {
        min: Some(1),
        max: Some(32),
        pattern: Some(r"[\p{L}\p{M}\p{S}\p{N}\p{P}\t\n\r ]+"),
        ..Constraints::NONE
    },
};

/// `AttributeType`.
pub static ATTRIBUTE_TYPE: Schema = Schema {
    name: "AttributeType",
    kind: Kind::Structure {
        members: &[
            required("Name", "Name", Location::Body, || &ATTRIBUTE_NAME_TYPE),
            optional("Value", "Value", Location::Body, || &ATTRIBUTE_VALUE_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `AttributeValueType`.
pub static ATTRIBUTE_VALUE_TYPE: Schema = Schema {
    name: "AttributeValueType",
    kind: Kind::String,
    constraints: Constraints { max: Some(2048), is_sensitive: true, ..Constraints::NONE },
};

/// `AttributesRequireVerificationBeforeUpdateType`.
pub static ATTRIBUTES_REQUIRE_VERIFICATION_BEFORE_UPDATE_TYPE: Schema = Schema {
    name: "AttributesRequireVerificationBeforeUpdateType",
    kind: Kind::List { element: &VERIFIED_ATTRIBUTE_TYPE, element_wire_name: "member", is_flattened: false },
    constraints: Constraints::NONE,
};

/// `AuthFactorType`.
pub static AUTH_FACTOR_TYPE: Schema = Schema {
    name: "AuthFactorType",
    kind: Kind::String,
    constraints: Constraints {
        enumeration: &["PASSWORD", "EMAIL_OTP", "SMS_OTP", "WEB_AUTHN", "SOFTWARE_TOKEN"],
        ..Constraints::NONE
    },
};

/// `AuthFlowType`.
pub static AUTH_FLOW_TYPE: Schema = Schema {
    name: "AuthFlowType",
    kind: Kind::String,
    constraints: Constraints {
        enumeration: &[
            "USER_SRP_AUTH",
            "REFRESH_TOKEN_AUTH",
            "REFRESH_TOKEN",
            "CUSTOM_AUTH",
            "ADMIN_NO_SRP_AUTH",
            "USER_PASSWORD_AUTH",
            "ADMIN_USER_PASSWORD_AUTH",
            "USER_AUTH",
        ],
        ..Constraints::NONE
    },
};

/// `AuthParametersType`.
pub static AUTH_PARAMETERS_TYPE: Schema = Schema {
    name: "AuthParametersType",
    kind: Kind::Map {
        key: &STRING_TYPE,
        value: &STRING_TYPE,
        key_wire_name: "key",
        value_wire_name: "value",
        is_flattened: false,
    },
    constraints: Constraints { is_sensitive: true, ..Constraints::NONE },
};

/// `AuthSessionValidityType`.
pub static AUTH_SESSION_VALIDITY_TYPE: Schema = Schema {
    name: "AuthSessionValidityType",
    kind: Kind::Integer,
    constraints: Constraints { min: Some(3), max: Some(15), ..Constraints::NONE },
};

/// `AuthenticationResultType`.
pub static AUTHENTICATION_RESULT_TYPE: Schema = Schema {
    name: "AuthenticationResultType",
    kind: Kind::Structure {
        members: &[
            optional("AccessToken", "AccessToken", Location::Body, || &TOKEN_MODEL_TYPE),
            optional("ExpiresIn", "ExpiresIn", Location::Body, || &INTEGER_TYPE),
            optional("TokenType", "TokenType", Location::Body, || &STRING_TYPE),
            optional("RefreshToken", "RefreshToken", Location::Body, || &TOKEN_MODEL_TYPE),
            optional("IdToken", "IdToken", Location::Body, || &TOKEN_MODEL_TYPE),
            optional("NewDeviceMetadata", "NewDeviceMetadata", Location::Body, || &NEW_DEVICE_METADATA_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `AvailableChallengeListType`.
pub static AVAILABLE_CHALLENGE_LIST_TYPE: Schema = Schema {
    name: "AvailableChallengeListType",
    kind: Kind::List { element: &CHALLENGE_NAME_TYPE, element_wire_name: "member", is_flattened: false },
    constraints: Constraints::NONE,
};

/// `BooleanType`.
pub static BOOLEAN_TYPE: Schema = Schema { name: "BooleanType", kind: Kind::Boolean, constraints: Constraints::NONE };

/// `CSSType`.
pub static CSS_TYPE: Schema = Schema {
    name: "CSSType",
    kind: Kind::String,
    constraints: Constraints { min: Some(0), max: Some(131072), ..Constraints::NONE },
};

/// `CSSVersionType`.
pub static CSS_VERSION_TYPE: Schema = Schema { name: "CSSVersionType", kind: Kind::String, constraints: Constraints::NONE };

/// `CallbackURLsListType`.
pub static CALLBACK_URLS_LIST_TYPE: Schema = Schema {
    name: "CallbackURLsListType",
    kind: Kind::List { element: &REDIRECT_URL_TYPE, element_wire_name: "member", is_flattened: false },
    constraints: Constraints { min: Some(0), max: Some(100), ..Constraints::NONE },
};

/// `ChallengeNameType`.
pub static CHALLENGE_NAME_TYPE: Schema = Schema {
    name: "ChallengeNameType",
    kind: Kind::String,
    constraints: Constraints {
        enumeration: &[
            "SMS_MFA",
            "EMAIL_OTP",
            "SOFTWARE_TOKEN_MFA",
            "SELECT_MFA_TYPE",
            "MFA_SETUP",
            "PASSWORD_VERIFIER",
            "CUSTOM_CHALLENGE",
            "SELECT_CHALLENGE",
            "DEVICE_SRP_AUTH",
            "DEVICE_PASSWORD_VERIFIER",
            "ADMIN_NO_SRP_AUTH",
            "NEW_PASSWORD_REQUIRED",
            "SMS_OTP",
            "PASSWORD",
            "WEB_AUTHN",
            "PASSWORD_SRP",
        ],
        ..Constraints::NONE
    },
};

/// `ChallengeParametersType`.
pub static CHALLENGE_PARAMETERS_TYPE: Schema = Schema {
    name: "ChallengeParametersType",
    kind: Kind::Map {
        key: &STRING_TYPE,
        value: &STRING_TYPE,
        key_wire_name: "key",
        value_wire_name: "value",
        is_flattened: false,
    },
    constraints: Constraints::NONE,
};

/// `ChallengeResponsesType`.
pub static CHALLENGE_RESPONSES_TYPE: Schema = Schema {
    name: "ChallengeResponsesType",
    kind: Kind::Map {
        key: &STRING_TYPE,
        value: &STRING_TYPE,
        key_wire_name: "key",
        value_wire_name: "value",
        is_flattened: false,
    },
    constraints: Constraints { is_sensitive: true, ..Constraints::NONE },
};

/// `ClientIdType`.
pub static CLIENT_ID_TYPE: Schema = Schema {
    name: "ClientIdType",
    kind: Kind::String,
    constraints: Constraints { min: Some(1), max: Some(128), pattern: Some(r"[\w+]+"), is_sensitive: true, ..Constraints::NONE },
};

/// `ClientMetadataType`.
pub static CLIENT_METADATA_TYPE: Schema = Schema {
    name: "ClientMetadataType",
    kind: Kind::Map {
        key: &STRING_TYPE,
        value: &STRING_TYPE,
        key_wire_name: "key",
        value_wire_name: "value",
        is_flattened: false,
    },
    constraints: Constraints::NONE,
};

/// `ClientNameType`.
pub static CLIENT_NAME_TYPE: Schema = Schema {
    name: "ClientNameType",
    kind: Kind::String,
    constraints: Constraints { min: Some(1), max: Some(128), pattern: Some(r"[\w\s+=,.@-]+"), ..Constraints::NONE },
};

/// `ClientPermissionListType`.
pub static CLIENT_PERMISSION_LIST_TYPE: Schema = Schema {
    name: "ClientPermissionListType",
    kind: Kind::List { element: &CLIENT_PERMISSION_TYPE, element_wire_name: "member", is_flattened: false },
    constraints: Constraints::NONE,
};

/// `ClientPermissionType`.
pub static CLIENT_PERMISSION_TYPE: Schema = Schema {
    name: "ClientPermissionType",
    kind: Kind::String,
    constraints: Constraints { min: Some(1), max: Some(2048), ..Constraints::NONE },
};

/// `ClientSecretType`.
pub static CLIENT_SECRET_TYPE: Schema = Schema {
    name: "ClientSecretType",
    kind: Kind::String,
    constraints: Constraints { min: Some(24), max: Some(64), pattern: Some(r"[\w+]+"), is_sensitive: true, ..Constraints::NONE },
};

/// `ClientTypeType`.
pub static CLIENT_TYPE_TYPE: Schema = Schema {
    name: "ClientTypeType",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["REGULAR", "DCR"], ..Constraints::NONE },
};

/// `CodeDeliveryDetailsType`.
pub static CODE_DELIVERY_DETAILS_TYPE: Schema = Schema {
    name: "CodeDeliveryDetailsType",
    kind: Kind::Structure {
        members: &[
            optional("Destination", "Destination", Location::Body, || &STRING_TYPE),
            optional("DeliveryMedium", "DeliveryMedium", Location::Body, || &DELIVERY_MEDIUM_TYPE),
            optional("AttributeName", "AttributeName", Location::Body, || &ATTRIBUTE_NAME_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `ConfirmForgotPasswordRequest`.
pub static CONFIRM_FORGOT_PASSWORD_REQUEST: Schema = Schema {
    name: "ConfirmForgotPasswordRequest",
    kind: Kind::Structure {
        members: &[
            required("ClientId", "ClientId", Location::Body, || &CLIENT_ID_TYPE),
            optional("SecretHash", "SecretHash", Location::Body, || &SECRET_HASH_TYPE),
            required("Username", "Username", Location::Body, || &USERNAME_TYPE),
            required("ConfirmationCode", "ConfirmationCode", Location::Body, || &CONFIRMATION_CODE_TYPE),
            required("Password", "Password", Location::Body, || &PASSWORD_TYPE),
            optional("AnalyticsMetadata", "AnalyticsMetadata", Location::Body, || &ANALYTICS_METADATA_TYPE),
            optional("UserContextData", "UserContextData", Location::Body, || &USER_CONTEXT_DATA_TYPE),
            optional("ClientMetadata", "ClientMetadata", Location::Body, || &CLIENT_METADATA_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `ConfirmForgotPasswordResponse`.
pub static CONFIRM_FORGOT_PASSWORD_RESPONSE: Schema =
    Schema { name: "ConfirmForgotPasswordResponse", kind: Kind::Structure { members: &[] }, constraints: Constraints::NONE };

/// `ConfirmSignUpRequest`.
pub static CONFIRM_SIGN_UP_REQUEST: Schema = Schema {
    name: "ConfirmSignUpRequest",
    kind: Kind::Structure {
        members: &[
            required("ClientId", "ClientId", Location::Body, || &CLIENT_ID_TYPE),
            optional("SecretHash", "SecretHash", Location::Body, || &SECRET_HASH_TYPE),
            required("Username", "Username", Location::Body, || &USERNAME_TYPE),
            required("ConfirmationCode", "ConfirmationCode", Location::Body, || &CONFIRMATION_CODE_TYPE),
            optional("ForceAliasCreation", "ForceAliasCreation", Location::Body, || &FORCE_ALIAS_CREATION),
            optional("AnalyticsMetadata", "AnalyticsMetadata", Location::Body, || &ANALYTICS_METADATA_TYPE),
            optional("UserContextData", "UserContextData", Location::Body, || &USER_CONTEXT_DATA_TYPE),
            optional("ClientMetadata", "ClientMetadata", Location::Body, || &CLIENT_METADATA_TYPE),
            optional("Session", "Session", Location::Body, || &SESSION_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `ConfirmSignUpResponse`.
pub static CONFIRM_SIGN_UP_RESPONSE: Schema = Schema {
    name: "ConfirmSignUpResponse",
    kind: Kind::Structure { members: &[optional("Session", "Session", Location::Body, || &SESSION_TYPE)] },
    constraints: Constraints::NONE,
};

/// `ConfirmationCodeType`.
pub static CONFIRMATION_CODE_TYPE: Schema = Schema {
    name: "ConfirmationCodeType",
    kind: Kind::String,
    constraints: Constraints { min: Some(1), max: Some(2048), pattern: Some(r"[\S]+"), ..Constraints::NONE },
};

/// `ContextDataType`.
pub static CONTEXT_DATA_TYPE: Schema = Schema {
    name: "ContextDataType",
    kind: Kind::Structure {
        members: &[
            required("IpAddress", "IpAddress", Location::Body, || &STRING_TYPE),
            required("ServerName", "ServerName", Location::Body, || &STRING_TYPE),
            required("ServerPath", "ServerPath", Location::Body, || &STRING_TYPE),
            required("HttpHeaders", "HttpHeaders", Location::Body, || &HTTP_HEADER_LIST),
            optional("EncodedData", "EncodedData", Location::Body, || &STRING_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `CreateIdentityProviderRequest`.
pub static CREATE_IDENTITY_PROVIDER_REQUEST: Schema = Schema {
    name: "CreateIdentityProviderRequest",
    kind: Kind::Structure {
        members: &[
            required("UserPoolId", "UserPoolId", Location::Body, || &USER_POOL_ID_TYPE),
            required("ProviderName", "ProviderName", Location::Body, || &PROVIDER_NAME_TYPE_V2),
            required("ProviderType", "ProviderType", Location::Body, || &IDENTITY_PROVIDER_TYPE_TYPE),
            required("ProviderDetails", "ProviderDetails", Location::Body, || &PROVIDER_DETAILS_TYPE),
            optional("AttributeMapping", "AttributeMapping", Location::Body, || &ATTRIBUTE_MAPPING_TYPE),
            optional("IdpIdentifiers", "IdpIdentifiers", Location::Body, || &IDP_IDENTIFIERS_LIST_TYPE),
            optional("AcrMapping", "AcrMapping", Location::Body, || &ACR_MAPPING_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `CreateIdentityProviderResponse`.
pub static CREATE_IDENTITY_PROVIDER_RESPONSE: Schema = Schema {
    name: "CreateIdentityProviderResponse",
    kind: Kind::Structure {
        members: &[required("IdentityProvider", "IdentityProvider", Location::Body, || &IDENTITY_PROVIDER_TYPE)],
    },
    constraints: Constraints::NONE,
};

/// `CreateResourceServerRequest`.
pub static CREATE_RESOURCE_SERVER_REQUEST: Schema = Schema {
    name: "CreateResourceServerRequest",
    kind: Kind::Structure {
        members: &[
            required("UserPoolId", "UserPoolId", Location::Body, || &USER_POOL_ID_TYPE),
            required("Identifier", "Identifier", Location::Body, || &RESOURCE_SERVER_IDENTIFIER_TYPE),
            required("Name", "Name", Location::Body, || &RESOURCE_SERVER_NAME_TYPE),
            optional("Scopes", "Scopes", Location::Body, || &RESOURCE_SERVER_SCOPE_LIST_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `CreateResourceServerResponse`.
pub static CREATE_RESOURCE_SERVER_RESPONSE: Schema = Schema {
    name: "CreateResourceServerResponse",
    kind: Kind::Structure { members: &[required("ResourceServer", "ResourceServer", Location::Body, || &RESOURCE_SERVER_TYPE)] },
    constraints: Constraints::NONE,
};

/// `CreateUserPoolClientRequest`.
pub static CREATE_USER_POOL_CLIENT_REQUEST: Schema = Schema {
    name: "CreateUserPoolClientRequest",
    kind: Kind::Structure {
        members: &[
            required("UserPoolId", "UserPoolId", Location::Body, || &USER_POOL_ID_TYPE),
            required("ClientName", "ClientName", Location::Body, || &CLIENT_NAME_TYPE),
            optional("GenerateSecret", "GenerateSecret", Location::Body, || &GENERATE_SECRET),
            optional("ClientSecret", "ClientSecret", Location::Body, || &CLIENT_SECRET_TYPE),
            optional("RefreshTokenValidity", "RefreshTokenValidity", Location::Body, || &REFRESH_TOKEN_VALIDITY_TYPE),
            optional("AccessTokenValidity", "AccessTokenValidity", Location::Body, || &ACCESS_TOKEN_VALIDITY_TYPE),
            optional("IdTokenValidity", "IdTokenValidity", Location::Body, || &ID_TOKEN_VALIDITY_TYPE),
            optional("TokenValidityUnits", "TokenValidityUnits", Location::Body, || &TOKEN_VALIDITY_UNITS_TYPE),
            optional("ReadAttributes", "ReadAttributes", Location::Body, || &CLIENT_PERMISSION_LIST_TYPE),
            optional("WriteAttributes", "WriteAttributes", Location::Body, || &CLIENT_PERMISSION_LIST_TYPE),
            optional("ExplicitAuthFlows", "ExplicitAuthFlows", Location::Body, || &EXPLICIT_AUTH_FLOWS_LIST_TYPE),
            optional("SupportedIdentityProviders", "SupportedIdentityProviders", Location::Body, || {
                &SUPPORTED_IDENTITY_PROVIDERS_LIST_TYPE
            }),
            optional("CallbackURLs", "CallbackURLs", Location::Body, || &CALLBACK_URLS_LIST_TYPE),
            optional("LogoutURLs", "LogoutURLs", Location::Body, || &LOGOUT_URLS_LIST_TYPE),
            optional("DefaultRedirectURI", "DefaultRedirectURI", Location::Body, || &REDIRECT_URL_TYPE),
            optional("AllowedOAuthFlows", "AllowedOAuthFlows", Location::Body, || &O_AUTH_FLOWS_TYPE),
            optional("AllowedOAuthScopes", "AllowedOAuthScopes", Location::Body, || &SCOPE_LIST_TYPE),
            optional("AllowedOAuthFlowsUserPoolClient", "AllowedOAuthFlowsUserPoolClient", Location::Body, || &BOOLEAN_TYPE),
            optional("AnalyticsConfiguration", "AnalyticsConfiguration", Location::Body, || &ANALYTICS_CONFIGURATION_TYPE),
            optional("PreventUserExistenceErrors", "PreventUserExistenceErrors", Location::Body, || {
                &PREVENT_USER_EXISTENCE_ERROR_TYPES
            }),
            optional("EnableTokenRevocation", "EnableTokenRevocation", Location::Body, || &WRAPPED_BOOLEAN_TYPE),
            optional(
                "EnablePropagateAdditionalUserContextData",
                "EnablePropagateAdditionalUserContextData",
                Location::Body,
                || &WRAPPED_BOOLEAN_TYPE,
            ),
            optional("AuthSessionValidity", "AuthSessionValidity", Location::Body, || &AUTH_SESSION_VALIDITY_TYPE),
            optional("RefreshTokenRotation", "RefreshTokenRotation", Location::Body, || &REFRESH_TOKEN_ROTATION_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `CreateUserPoolClientResponse`.
pub static CREATE_USER_POOL_CLIENT_RESPONSE: Schema = Schema {
    name: "CreateUserPoolClientResponse",
    kind: Kind::Structure { members: &[optional("UserPoolClient", "UserPoolClient", Location::Body, || &USER_POOL_CLIENT_TYPE)] },
    constraints: Constraints::NONE,
};

/// `CreateUserPoolDomainRequest`.
pub static CREATE_USER_POOL_DOMAIN_REQUEST: Schema = Schema {
    name: "CreateUserPoolDomainRequest",
    kind: Kind::Structure {
        members: &[
            required("Domain", "Domain", Location::Body, || &DOMAIN_TYPE),
            required("UserPoolId", "UserPoolId", Location::Body, || &USER_POOL_ID_TYPE),
            optional("ManagedLoginVersion", "ManagedLoginVersion", Location::Body, || &WRAPPED_INTEGER_TYPE),
            optional("CustomDomainConfig", "CustomDomainConfig", Location::Body, || &CUSTOM_DOMAIN_CONFIG_TYPE),
            optional("Routing", "Routing", Location::Body, || &ROUTING_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `CreateUserPoolDomainResponse`.
pub static CREATE_USER_POOL_DOMAIN_RESPONSE: Schema = Schema {
    name: "CreateUserPoolDomainResponse",
    kind: Kind::Structure {
        members: &[
            optional("ManagedLoginVersion", "ManagedLoginVersion", Location::Body, || &WRAPPED_INTEGER_TYPE),
            optional("CloudFrontDomain", "CloudFrontDomain", Location::Body, || &DOMAIN_TYPE),
            optional("Routing", "Routing", Location::Body, || &ROUTING_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `CreateUserPoolRequest`.
pub static CREATE_USER_POOL_REQUEST: Schema = Schema {
    name: "CreateUserPoolRequest",
    kind: Kind::Structure {
        members: &[
            required("PoolName", "PoolName", Location::Body, || &USER_POOL_NAME_TYPE),
            optional("Policies", "Policies", Location::Body, || &USER_POOL_POLICY_TYPE),
            optional("DeletionProtection", "DeletionProtection", Location::Body, || &DELETION_PROTECTION_TYPE),
            optional("LambdaConfig", "LambdaConfig", Location::Body, || &LAMBDA_CONFIG_TYPE),
            optional("AutoVerifiedAttributes", "AutoVerifiedAttributes", Location::Body, || &VERIFIED_ATTRIBUTES_LIST_TYPE),
            optional("AliasAttributes", "AliasAttributes", Location::Body, || &ALIAS_ATTRIBUTES_LIST_TYPE),
            optional("UsernameAttributes", "UsernameAttributes", Location::Body, || &USERNAME_ATTRIBUTES_LIST_TYPE),
            optional("SmsVerificationMessage", "SmsVerificationMessage", Location::Body, || &SMS_VERIFICATION_MESSAGE_TYPE),
            optional("EmailVerificationMessage", "EmailVerificationMessage", Location::Body, || &EMAIL_VERIFICATION_MESSAGE_TYPE),
            optional("EmailVerificationSubject", "EmailVerificationSubject", Location::Body, || &EMAIL_VERIFICATION_SUBJECT_TYPE),
            optional("VerificationMessageTemplate", "VerificationMessageTemplate", Location::Body, || {
                &VERIFICATION_MESSAGE_TEMPLATE_TYPE
            }),
            optional("SmsAuthenticationMessage", "SmsAuthenticationMessage", Location::Body, || &SMS_VERIFICATION_MESSAGE_TYPE),
            optional("MfaConfiguration", "MfaConfiguration", Location::Body, || &USER_POOL_MFA_TYPE),
            optional("UserAttributeUpdateSettings", "UserAttributeUpdateSettings", Location::Body, || {
                &USER_ATTRIBUTE_UPDATE_SETTINGS_TYPE
            }),
            optional("DeviceConfiguration", "DeviceConfiguration", Location::Body, || &DEVICE_CONFIGURATION_TYPE),
            optional("EmailConfiguration", "EmailConfiguration", Location::Body, || &EMAIL_CONFIGURATION_TYPE),
            optional("SmsConfiguration", "SmsConfiguration", Location::Body, || &SMS_CONFIGURATION_TYPE),
            optional("UserPoolTags", "UserPoolTags", Location::Body, || &USER_POOL_TAGS_TYPE),
            optional("AdminCreateUserConfig", "AdminCreateUserConfig", Location::Body, || &ADMIN_CREATE_USER_CONFIG_TYPE),
            optional("Schema", "Schema", Location::Body, || &SCHEMA_ATTRIBUTES_LIST_TYPE),
            optional("UserPoolAddOns", "UserPoolAddOns", Location::Body, || &USER_POOL_ADD_ONS_TYPE),
            optional("DcrConfiguration", "DcrConfiguration", Location::Body, || &DCR_CONFIGURATION_TYPE),
            optional("UsernameConfiguration", "UsernameConfiguration", Location::Body, || &USERNAME_CONFIGURATION_TYPE),
            optional("AccountRecoverySetting", "AccountRecoverySetting", Location::Body, || &ACCOUNT_RECOVERY_SETTING_TYPE),
            optional("UserPoolTier", "UserPoolTier", Location::Body, || &USER_POOL_TIER_TYPE),
            optional("KeyConfiguration", "KeyConfiguration", Location::Body, || &KEY_CONFIGURATION_TYPE),
            optional("IssuerConfiguration", "IssuerConfiguration", Location::Body, || &ISSUER_CONFIGURATION_TYPE),
            optional("AcrConfiguration", "AcrConfiguration", Location::Body, || &ACR_CONFIGURATION_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `CreateUserPoolResponse`.
pub static CREATE_USER_POOL_RESPONSE: Schema = Schema {
    name: "CreateUserPoolResponse",
    kind: Kind::Structure { members: &[optional("UserPool", "UserPool", Location::Body, || &USER_POOL_TYPE)] },
    constraints: Constraints::NONE,
};

/// `CustomAttributeNameType`.
pub static CUSTOM_ATTRIBUTE_NAME_TYPE: Schema = Schema {
    name: "CustomAttributeNameType",
    kind: Kind::String,
    constraints: Constraints { min: Some(1), max: Some(20), pattern: Some(r"[\p{L}\p{M}\p{S}\p{N}\p{P}]+"), ..Constraints::NONE },
};

/// `CustomDomainConfigType`.
pub static CUSTOM_DOMAIN_CONFIG_TYPE: Schema = Schema {
    name: "CustomDomainConfigType",
    kind: Kind::Structure {
        members: &[
            required("CertificateArn", "CertificateArn", Location::Body, || &ARN_TYPE),
            optional("SecurityPolicy", "SecurityPolicy", Location::Body, || &SECURITY_POLICY_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `CustomEmailLambdaVersionConfigType`.
pub static CUSTOM_EMAIL_LAMBDA_VERSION_CONFIG_TYPE: Schema = Schema {
    name: "CustomEmailLambdaVersionConfigType",
    kind: Kind::Structure {
        members: &[
            required("LambdaVersion", "LambdaVersion", Location::Body, || &CUSTOM_EMAIL_SENDER_LAMBDA_VERSION_TYPE),
            required("LambdaArn", "LambdaArn", Location::Body, || &ARN_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `CustomEmailSenderLambdaVersionType`.
pub static CUSTOM_EMAIL_SENDER_LAMBDA_VERSION_TYPE: Schema = Schema {
    name: "CustomEmailSenderLambdaVersionType",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["V1_0"], ..Constraints::NONE },
};

/// `CustomSMSLambdaVersionConfigType`.
pub static CUSTOM_SMS_LAMBDA_VERSION_CONFIG_TYPE: Schema = Schema {
    name: "CustomSMSLambdaVersionConfigType",
    kind: Kind::Structure {
        members: &[
            required("LambdaVersion", "LambdaVersion", Location::Body, || &CUSTOM_SMS_SENDER_LAMBDA_VERSION_TYPE),
            required("LambdaArn", "LambdaArn", Location::Body, || &ARN_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `CustomSMSSenderLambdaVersionType`.
pub static CUSTOM_SMS_SENDER_LAMBDA_VERSION_TYPE: Schema = Schema {
    name: "CustomSMSSenderLambdaVersionType",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["V1_0"], ..Constraints::NONE },
};

/// `DateType`.
pub static DATE_TYPE: Schema = Schema { name: "DateType", kind: Kind::Timestamp(None), constraints: Constraints::NONE };

/// `DcrConfigurationType`.
pub static DCR_CONFIGURATION_TYPE: Schema = Schema {
    name: "DcrConfigurationType",
    kind: Kind::Structure {
        members: &[
            optional("EnableStatus", "EnableStatus", Location::Body, || &STATUS_TYPE),
            optional("OpenDcrEnabled", "OpenDcrEnabled", Location::Body, || &BOOLEAN_TYPE),
            optional("AuthenticatedGrantTypes", "AuthenticatedGrantTypes", Location::Body, || &O_AUTH_FLOWS_TYPE),
            optional("OpenDcrGrantTypes", "OpenDcrGrantTypes", Location::Body, || &O_AUTH_FLOWS_TYPE),
            optional("AllowedScopes", "AllowedScopes", Location::Body, || &SCOPE_LIST_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `DefaultEmailOptionType`.
pub static DEFAULT_EMAIL_OPTION_TYPE: Schema = Schema {
    name: "DefaultEmailOptionType",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["CONFIRM_WITH_LINK", "CONFIRM_WITH_CODE"], ..Constraints::NONE },
};

/// `DeleteIdentityProviderRequest`.
pub static DELETE_IDENTITY_PROVIDER_REQUEST: Schema = Schema {
    name: "DeleteIdentityProviderRequest",
    kind: Kind::Structure {
        members: &[
            required("UserPoolId", "UserPoolId", Location::Body, || &USER_POOL_ID_TYPE),
            required("ProviderName", "ProviderName", Location::Body, || &PROVIDER_NAME_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `DeleteResourceServerRequest`.
pub static DELETE_RESOURCE_SERVER_REQUEST: Schema = Schema {
    name: "DeleteResourceServerRequest",
    kind: Kind::Structure {
        members: &[
            required("UserPoolId", "UserPoolId", Location::Body, || &USER_POOL_ID_TYPE),
            required("Identifier", "Identifier", Location::Body, || &RESOURCE_SERVER_IDENTIFIER_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `DeleteUserPoolClientRequest`.
pub static DELETE_USER_POOL_CLIENT_REQUEST: Schema = Schema {
    name: "DeleteUserPoolClientRequest",
    kind: Kind::Structure {
        members: &[
            required("UserPoolId", "UserPoolId", Location::Body, || &USER_POOL_ID_TYPE),
            required("ClientId", "ClientId", Location::Body, || &CLIENT_ID_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `DeleteUserPoolDomainRequest`.
pub static DELETE_USER_POOL_DOMAIN_REQUEST: Schema = Schema {
    name: "DeleteUserPoolDomainRequest",
    kind: Kind::Structure {
        members: &[
            required("Domain", "Domain", Location::Body, || &DOMAIN_TYPE),
            required("UserPoolId", "UserPoolId", Location::Body, || &USER_POOL_ID_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `DeleteUserPoolDomainResponse`.
pub static DELETE_USER_POOL_DOMAIN_RESPONSE: Schema =
    Schema { name: "DeleteUserPoolDomainResponse", kind: Kind::Structure { members: &[] }, constraints: Constraints::NONE };

/// `DeleteUserPoolRequest`.
pub static DELETE_USER_POOL_REQUEST: Schema = Schema {
    name: "DeleteUserPoolRequest",
    kind: Kind::Structure { members: &[required("UserPoolId", "UserPoolId", Location::Body, || &USER_POOL_ID_TYPE)] },
    constraints: Constraints::NONE,
};

/// `DeletionProtectionType`.
pub static DELETION_PROTECTION_TYPE: Schema = Schema {
    name: "DeletionProtectionType",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["ACTIVE", "INACTIVE"], ..Constraints::NONE },
};

/// `DeliveryMediumListType`.
pub static DELIVERY_MEDIUM_LIST_TYPE: Schema = Schema {
    name: "DeliveryMediumListType",
    kind: Kind::List { element: &DELIVERY_MEDIUM_TYPE, element_wire_name: "member", is_flattened: false },
    constraints: Constraints::NONE,
};

/// `DeliveryMediumType`.
pub static DELIVERY_MEDIUM_TYPE: Schema = Schema {
    name: "DeliveryMediumType",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["SMS", "EMAIL"], ..Constraints::NONE },
};

/// `DescribeIdentityProviderRequest`.
pub static DESCRIBE_IDENTITY_PROVIDER_REQUEST: Schema = Schema {
    name: "DescribeIdentityProviderRequest",
    kind: Kind::Structure {
        members: &[
            required("UserPoolId", "UserPoolId", Location::Body, || &USER_POOL_ID_TYPE),
            required("ProviderName", "ProviderName", Location::Body, || &PROVIDER_NAME_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `DescribeIdentityProviderResponse`.
pub static DESCRIBE_IDENTITY_PROVIDER_RESPONSE: Schema = Schema {
    name: "DescribeIdentityProviderResponse",
    kind: Kind::Structure {
        members: &[required("IdentityProvider", "IdentityProvider", Location::Body, || &IDENTITY_PROVIDER_TYPE)],
    },
    constraints: Constraints::NONE,
};

/// `DescribeResourceServerRequest`.
pub static DESCRIBE_RESOURCE_SERVER_REQUEST: Schema = Schema {
    name: "DescribeResourceServerRequest",
    kind: Kind::Structure {
        members: &[
            required("UserPoolId", "UserPoolId", Location::Body, || &USER_POOL_ID_TYPE),
            required("Identifier", "Identifier", Location::Body, || &RESOURCE_SERVER_IDENTIFIER_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `DescribeResourceServerResponse`.
pub static DESCRIBE_RESOURCE_SERVER_RESPONSE: Schema = Schema {
    name: "DescribeResourceServerResponse",
    kind: Kind::Structure { members: &[required("ResourceServer", "ResourceServer", Location::Body, || &RESOURCE_SERVER_TYPE)] },
    constraints: Constraints::NONE,
};

/// `DescribeUserPoolClientRequest`.
pub static DESCRIBE_USER_POOL_CLIENT_REQUEST: Schema = Schema {
    name: "DescribeUserPoolClientRequest",
    kind: Kind::Structure {
        members: &[
            required("UserPoolId", "UserPoolId", Location::Body, || &USER_POOL_ID_TYPE),
            required("ClientId", "ClientId", Location::Body, || &CLIENT_ID_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `DescribeUserPoolClientResponse`.
pub static DESCRIBE_USER_POOL_CLIENT_RESPONSE: Schema = Schema {
    name: "DescribeUserPoolClientResponse",
    kind: Kind::Structure { members: &[optional("UserPoolClient", "UserPoolClient", Location::Body, || &USER_POOL_CLIENT_TYPE)] },
    constraints: Constraints::NONE,
};

/// `DescribeUserPoolDomainRequest`.
pub static DESCRIBE_USER_POOL_DOMAIN_REQUEST: Schema = Schema {
    name: "DescribeUserPoolDomainRequest",
    kind: Kind::Structure { members: &[required("Domain", "Domain", Location::Body, || &DOMAIN_TYPE)] },
    constraints: Constraints::NONE,
};

/// `DescribeUserPoolDomainResponse`.
pub static DESCRIBE_USER_POOL_DOMAIN_RESPONSE: Schema = Schema {
    name: "DescribeUserPoolDomainResponse",
    kind: Kind::Structure {
        members: &[optional("DomainDescription", "DomainDescription", Location::Body, || &DOMAIN_DESCRIPTION_TYPE)],
    },
    constraints: Constraints::NONE,
};

/// `DescribeUserPoolRequest`.
pub static DESCRIBE_USER_POOL_REQUEST: Schema = Schema {
    name: "DescribeUserPoolRequest",
    kind: Kind::Structure { members: &[required("UserPoolId", "UserPoolId", Location::Body, || &USER_POOL_ID_TYPE)] },
    constraints: Constraints::NONE,
};

/// `DescribeUserPoolResponse`.
pub static DESCRIBE_USER_POOL_RESPONSE: Schema = Schema {
    name: "DescribeUserPoolResponse",
    kind: Kind::Structure { members: &[optional("UserPool", "UserPool", Location::Body, || &USER_POOL_TYPE)] },
    constraints: Constraints::NONE,
};

/// `DeviceConfigurationType`.
pub static DEVICE_CONFIGURATION_TYPE: Schema = Schema {
    name: "DeviceConfigurationType",
    kind: Kind::Structure {
        members: &[
            optional("ChallengeRequiredOnNewDevice", "ChallengeRequiredOnNewDevice", Location::Body, || &BOOLEAN_TYPE),
            optional("DeviceOnlyRememberedOnUserPrompt", "DeviceOnlyRememberedOnUserPrompt", Location::Body, || &BOOLEAN_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `DeviceKeyType`.
pub static DEVICE_KEY_TYPE: Schema = Schema {
    name: "DeviceKeyType",
    kind: Kind::String,
    constraints: Constraints { min: Some(1), max: Some(55), pattern: Some(r"[\w-]+_[0-9a-f-]+"), ..Constraints::NONE },
};

/// `DomainDescriptionType`.
pub static DOMAIN_DESCRIPTION_TYPE: Schema = Schema {
    name: "DomainDescriptionType",
    kind: Kind::Structure {
        members: &[
            optional("UserPoolId", "UserPoolId", Location::Body, || &USER_POOL_ID_TYPE),
            optional("AWSAccountId", "AWSAccountId", Location::Body, || &AWS_ACCOUNT_ID_TYPE),
            optional("Domain", "Domain", Location::Body, || &DOMAIN_TYPE),
            optional("S3Bucket", "S3Bucket", Location::Body, || &S3_BUCKET_TYPE),
            optional("CloudFrontDistribution", "CloudFrontDistribution", Location::Body, || &STRING_TYPE),
            optional("Version", "Version", Location::Body, || &DOMAIN_VERSION_TYPE),
            optional("Status", "Status", Location::Body, || &DOMAIN_STATUS_TYPE),
            optional("CustomDomainConfig", "CustomDomainConfig", Location::Body, || &CUSTOM_DOMAIN_CONFIG_TYPE),
            optional("ManagedLoginVersion", "ManagedLoginVersion", Location::Body, || &WRAPPED_INTEGER_TYPE),
            optional("Routing", "Routing", Location::Body, || &ROUTING_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `DomainStatusType`.
pub static DOMAIN_STATUS_TYPE: Schema = Schema {
    name: "DomainStatusType",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["CREATING", "DELETING", "UPDATING", "ACTIVE", "FAILED"], ..Constraints::NONE },
};

/// `DomainType`.
pub static DOMAIN_TYPE: Schema = Schema {
    name: "DomainType",
    kind: Kind::String,
    constraints: Constraints { min: Some(1), max: Some(63), pattern: Some(r".+"), ..Constraints::NONE },
};

/// `DomainVersionType`.
pub static DOMAIN_VERSION_TYPE: Schema = Schema {
    name: "DomainVersionType",
    kind: Kind::String,
    constraints: Constraints { min: Some(1), max: Some(20), ..Constraints::NONE },
};

/// `EmailAddressType`.
pub static EMAIL_ADDRESS_TYPE: Schema = Schema {
    name: "EmailAddressType",
    kind: Kind::String,
    constraints: Constraints { pattern: Some(r"[\p{L}\p{M}\p{S}\p{N}\p{P}]+@[\p{L}\p{M}\p{S}\p{N}\p{P}]+"), ..Constraints::NONE },
};

/// `EmailConfigurationType`.
pub static EMAIL_CONFIGURATION_TYPE: Schema = Schema {
    name: "EmailConfigurationType",
    kind: Kind::Structure {
        members: &[
            optional("SourceArn", "SourceArn", Location::Body, || &ARN_TYPE),
            optional("ReplyToEmailAddress", "ReplyToEmailAddress", Location::Body, || &EMAIL_ADDRESS_TYPE),
            optional("EmailSendingAccount", "EmailSendingAccount", Location::Body, || &EMAIL_SENDING_ACCOUNT_TYPE),
            optional("From", "From", Location::Body, || &STRING_TYPE),
            optional("ConfigurationSet", "ConfigurationSet", Location::Body, || &SES_CONFIGURATION_SET),
        ],
    },
    constraints: Constraints::NONE,
};

/// `EmailInviteMessageType`.
pub static EMAIL_INVITE_MESSAGE_TYPE: Schema = Schema {
    name: "EmailInviteMessageType",
    kind: Kind::String,
    constraints: Constraints {
        min: Some(6),
        max: Some(20000),
        pattern: Some(r"[\p{L}\p{M}\p{S}\p{N}\p{P}\s*]*"),
        ..Constraints::NONE
    },
};

/// `EmailMfaConfigType`.
pub static EMAIL_MFA_CONFIG_TYPE: Schema = Schema {
    name: "EmailMfaConfigType",
    kind: Kind::Structure {
        members: &[
            optional("Message", "Message", Location::Body, || &EMAIL_MFA_MESSAGE_TYPE),
            optional("Subject", "Subject", Location::Body, || &EMAIL_MFA_SUBJECT_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `EmailMfaMessageType`.
pub static EMAIL_MFA_MESSAGE_TYPE: Schema = Schema {
    name: "EmailMfaMessageType",
    kind: Kind::String,
    constraints: Constraints {
        min: Some(6),
        max: Some(20000),
        pattern: Some(r"[\p{L}\p{M}\p{S}\p{N}\p{P}\s*]*\{####\}[\p{L}\p{M}\p{S}\p{N}\p{P}\s*]*"),
        ..Constraints::NONE
    },
};

/// `EmailMfaSettingsType`.
pub static EMAIL_MFA_SETTINGS_TYPE: Schema = Schema {
    name: "EmailMfaSettingsType",
    kind: Kind::Structure {
        members: &[
            optional("Enabled", "Enabled", Location::Body, || &BOOLEAN_TYPE),
            optional("PreferredMfa", "PreferredMfa", Location::Body, || &BOOLEAN_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `EmailMfaSubjectType`.
pub static EMAIL_MFA_SUBJECT_TYPE: Schema = Schema {
    name: "EmailMfaSubjectType",
    kind: Kind::String,
    constraints: Constraints { pattern: Some(r"[\p{L}\p{M}\p{S}\p{N}\p{P}\s]+"), ..Constraints::NONE },
};

/// `EmailSendingAccountType`.
pub static EMAIL_SENDING_ACCOUNT_TYPE: Schema = Schema {
    name: "EmailSendingAccountType",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["COGNITO_DEFAULT", "DEVELOPER"], ..Constraints::NONE },
};

/// `EmailVerificationMessageByLinkType`.
pub static EMAIL_VERIFICATION_MESSAGE_BY_LINK_TYPE: Schema = Schema {
    name: "EmailVerificationMessageByLinkType",
    kind: Kind::String,
    constraints: Constraints {
        min: Some(6),
        max: Some(20000),
        pattern: Some(r"[\p{L}\p{M}\p{S}\p{N}\p{P}\s*]*\{##[\p{L}\p{M}\p{S}\p{N}\p{P}\s*]*##\}[\p{L}\p{M}\p{S}\p{N}\p{P}\s*]*"),
        ..Constraints::NONE
    },
};

/// `EmailVerificationMessageType`.
pub static EMAIL_VERIFICATION_MESSAGE_TYPE: Schema = Schema {
    name: "EmailVerificationMessageType",
    kind: Kind::String,
    constraints: Constraints {
        min: Some(6),
        max: Some(20000),
        pattern: Some(r"[\p{L}\p{M}\p{S}\p{N}\p{P}\s*]*\{####\}[\p{L}\p{M}\p{S}\p{N}\p{P}\s*]*"),
        ..Constraints::NONE
    },
};

/// `EmailVerificationSubjectByLinkType`.
pub static EMAIL_VERIFICATION_SUBJECT_BY_LINK_TYPE: Schema = Schema {
    name: "EmailVerificationSubjectByLinkType",
    kind: Kind::String,
    constraints: Constraints {
        min: Some(1),
        max: Some(140),
        pattern: Some(r"[\p{L}\p{M}\p{S}\p{N}\p{P}\s]+"),
        ..Constraints::NONE
    },
};

/// `EmailVerificationSubjectType`.
pub static EMAIL_VERIFICATION_SUBJECT_TYPE: Schema = Schema {
    name: "EmailVerificationSubjectType",
    kind: Kind::String,
    constraints: Constraints {
        min: Some(1),
        max: Some(140),
        pattern: Some(r"[\p{L}\p{M}\p{S}\p{N}\p{P}\s]+"),
        ..Constraints::NONE
    },
};

/// `EncryptionKeyArnType`.
pub static ENCRYPTION_KEY_ARN_TYPE: Schema = Schema {
    name: "EncryptionKeyArnType",
    kind: Kind::String,
    constraints: Constraints {
        min: Some(20),
        max: Some(2048),
        pattern: Some(r"arn:[\w+=/,.@-]+:[\w+=/,.@-]+:([\w+=/,.@-]*)?:[0-9]+:[\w+=/,.@-]+(:[\w+=/,.@-]+)?(:[\w+=/,.@-]+)?"),
        ..Constraints::NONE
    },
};

/// `EncryptionKeyType`.
pub static ENCRYPTION_KEY_TYPE: Schema = Schema {
    name: "EncryptionKeyType",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["AWS_OWNED_KEY", "CUSTOMER_MANAGED_KEY"], ..Constraints::NONE },
};

/// `EumsSmsConfigurationType`.
pub static EUMS_SMS_CONFIGURATION_TYPE: Schema = Schema {
    name: "EumsSmsConfigurationType",
    kind: Kind::Structure {
        members: &[
            required("CallerArn", "CallerArn", Location::Body, || &ARN_TYPE),
            optional("ExternalId", "ExternalId", Location::Body, || &STRING_TYPE),
            optional("OriginationIdentity", "OriginationIdentity", Location::Body, || &STRING_TYPE),
            optional("ConfigurationSetName", "ConfigurationSetName", Location::Body, || &STRING_TYPE),
            optional("InEntityId", "InEntityId", Location::Body, || &STRING_TYPE),
            optional("InTemplateId", "InTemplateId", Location::Body, || &STRING_TYPE),
            optional("Region", "Region", Location::Body, || &REGION_CODE_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `ExplicitAuthFlowsListType`.
pub static EXPLICIT_AUTH_FLOWS_LIST_TYPE: Schema = Schema {
    name: "ExplicitAuthFlowsListType",
    kind: Kind::List { element: &EXPLICIT_AUTH_FLOWS_TYPE, element_wire_name: "member", is_flattened: false },
    constraints: Constraints::NONE,
};

/// `ExplicitAuthFlowsType`.
pub static EXPLICIT_AUTH_FLOWS_TYPE: Schema = Schema {
    name: "ExplicitAuthFlowsType",
    kind: Kind::String,
    constraints: Constraints {
        enumeration: &[
            "ADMIN_NO_SRP_AUTH",
            "CUSTOM_AUTH_FLOW_ONLY",
            "USER_PASSWORD_AUTH",
            "ALLOW_ADMIN_USER_PASSWORD_AUTH",
            "ALLOW_CUSTOM_AUTH",
            "ALLOW_USER_PASSWORD_AUTH",
            "ALLOW_USER_SRP_AUTH",
            "ALLOW_REFRESH_TOKEN_AUTH",
            "ALLOW_USER_AUTH",
            "ALLOW_TOKEN_EXCHANGE_DELEGATION",
            "ALLOW_TOKEN_EXCHANGE_IMPERSONATION",
        ],
        ..Constraints::NONE
    },
};

/// `FailoverType`.
pub static FAILOVER_TYPE: Schema = Schema {
    name: "FailoverType",
    kind: Kind::Structure {
        members: &[
            required("SecondaryRegion", "SecondaryRegion", Location::Body, || &REGION_NAME_TYPE),
            required("PrimaryRoute53HealthCheckId", "PrimaryRoute53HealthCheckId", Location::Body, || &HEALTH_CHECK_ID_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `FeatureType`.
pub static FEATURE_TYPE: Schema = Schema {
    name: "FeatureType",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["ENABLED", "DISABLED"], ..Constraints::NONE },
};

/// `ForceAliasCreation`.
pub static FORCE_ALIAS_CREATION: Schema =
    Schema { name: "ForceAliasCreation", kind: Kind::Boolean, constraints: Constraints::NONE };

/// `ForgotPasswordRequest`.
pub static FORGOT_PASSWORD_REQUEST: Schema = Schema {
    name: "ForgotPasswordRequest",
    kind: Kind::Structure {
        members: &[
            required("ClientId", "ClientId", Location::Body, || &CLIENT_ID_TYPE),
            optional("SecretHash", "SecretHash", Location::Body, || &SECRET_HASH_TYPE),
            optional("UserContextData", "UserContextData", Location::Body, || &USER_CONTEXT_DATA_TYPE),
            required("Username", "Username", Location::Body, || &USERNAME_TYPE),
            optional("AnalyticsMetadata", "AnalyticsMetadata", Location::Body, || &ANALYTICS_METADATA_TYPE),
            optional("ClientMetadata", "ClientMetadata", Location::Body, || &CLIENT_METADATA_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `ForgotPasswordResponse`.
pub static FORGOT_PASSWORD_RESPONSE: Schema = Schema {
    name: "ForgotPasswordResponse",
    kind: Kind::Structure {
        members: &[optional("CodeDeliveryDetails", "CodeDeliveryDetails", Location::Body, || &CODE_DELIVERY_DETAILS_TYPE)],
    },
    constraints: Constraints::NONE,
};

/// `GenerateSecret`.
pub static GENERATE_SECRET: Schema = Schema { name: "GenerateSecret", kind: Kind::Boolean, constraints: Constraints::NONE };

/// `GetIdentityProviderByIdentifierRequest`.
pub static GET_IDENTITY_PROVIDER_BY_IDENTIFIER_REQUEST: Schema = Schema {
    name: "GetIdentityProviderByIdentifierRequest",
    kind: Kind::Structure {
        members: &[
            required("UserPoolId", "UserPoolId", Location::Body, || &USER_POOL_ID_TYPE),
            required("IdpIdentifier", "IdpIdentifier", Location::Body, || &IDP_IDENTIFIER_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `GetIdentityProviderByIdentifierResponse`.
pub static GET_IDENTITY_PROVIDER_BY_IDENTIFIER_RESPONSE: Schema = Schema {
    name: "GetIdentityProviderByIdentifierResponse",
    kind: Kind::Structure {
        members: &[required("IdentityProvider", "IdentityProvider", Location::Body, || &IDENTITY_PROVIDER_TYPE)],
    },
    constraints: Constraints::NONE,
};

/// `GetTokensFromRefreshTokenRequest`.
pub static GET_TOKENS_FROM_REFRESH_TOKEN_REQUEST: Schema = Schema {
    name: "GetTokensFromRefreshTokenRequest",
    kind: Kind::Structure {
        members: &[
            required("RefreshToken", "RefreshToken", Location::Body, || &TOKEN_MODEL_TYPE),
            required("ClientId", "ClientId", Location::Body, || &CLIENT_ID_TYPE),
            optional("ClientSecret", "ClientSecret", Location::Body, || &CLIENT_SECRET_TYPE),
            optional("DeviceKey", "DeviceKey", Location::Body, || &DEVICE_KEY_TYPE),
            optional("ClientMetadata", "ClientMetadata", Location::Body, || &CLIENT_METADATA_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `GetTokensFromRefreshTokenResponse`.
pub static GET_TOKENS_FROM_REFRESH_TOKEN_RESPONSE: Schema = Schema {
    name: "GetTokensFromRefreshTokenResponse",
    kind: Kind::Structure {
        members: &[optional("AuthenticationResult", "AuthenticationResult", Location::Body, || &AUTHENTICATION_RESULT_TYPE)],
    },
    constraints: Constraints::NONE,
};

/// `GetUICustomizationRequest`.
pub static GET_UI_CUSTOMIZATION_REQUEST: Schema = Schema {
    name: "GetUICustomizationRequest",
    kind: Kind::Structure {
        members: &[
            required("UserPoolId", "UserPoolId", Location::Body, || &USER_POOL_ID_TYPE),
            optional("ClientId", "ClientId", Location::Body, || &CLIENT_ID_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `GetUICustomizationResponse`.
pub static GET_UI_CUSTOMIZATION_RESPONSE: Schema = Schema {
    name: "GetUICustomizationResponse",
    kind: Kind::Structure {
        members: &[required("UICustomization", "UICustomization", Location::Body, || &UI_CUSTOMIZATION_TYPE)],
    },
    constraints: Constraints::NONE,
};

/// `GetUserPoolMfaConfigRequest`.
pub static GET_USER_POOL_MFA_CONFIG_REQUEST: Schema = Schema {
    name: "GetUserPoolMfaConfigRequest",
    kind: Kind::Structure { members: &[required("UserPoolId", "UserPoolId", Location::Body, || &USER_POOL_ID_TYPE)] },
    constraints: Constraints::NONE,
};

/// `GetUserPoolMfaConfigResponse`.
pub static GET_USER_POOL_MFA_CONFIG_RESPONSE: Schema = Schema {
    name: "GetUserPoolMfaConfigResponse",
    kind: Kind::Structure {
        members: &[
            optional("SmsMfaConfiguration", "SmsMfaConfiguration", Location::Body, || &SMS_MFA_CONFIG_TYPE),
            optional("SoftwareTokenMfaConfiguration", "SoftwareTokenMfaConfiguration", Location::Body, || {
                &SOFTWARE_TOKEN_MFA_CONFIG_TYPE
            }),
            optional("EmailMfaConfiguration", "EmailMfaConfiguration", Location::Body, || &EMAIL_MFA_CONFIG_TYPE),
            optional("MfaConfiguration", "MfaConfiguration", Location::Body, || &USER_POOL_MFA_TYPE),
            optional("WebAuthnConfiguration", "WebAuthnConfiguration", Location::Body, || &WEB_AUTHN_CONFIGURATION_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `GetUserRequest`.
pub static GET_USER_REQUEST: Schema = Schema {
    name: "GetUserRequest",
    kind: Kind::Structure { members: &[required("AccessToken", "AccessToken", Location::Body, || &TOKEN_MODEL_TYPE)] },
    constraints: Constraints::NONE,
};

/// `GetUserResponse`.
pub static GET_USER_RESPONSE: Schema = Schema {
    name: "GetUserResponse",
    kind: Kind::Structure {
        members: &[
            required("Username", "Username", Location::Body, || &USERNAME_TYPE),
            required("UserAttributes", "UserAttributes", Location::Body, || &ATTRIBUTE_LIST_TYPE),
            optional("MFAOptions", "MFAOptions", Location::Body, || &MFA_OPTION_LIST_TYPE),
            optional("PreferredMfaSetting", "PreferredMfaSetting", Location::Body, || &STRING_TYPE),
            optional("UserMFASettingList", "UserMFASettingList", Location::Body, || &USER_MFA_SETTING_LIST_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `GlobalSignOutRequest`.
pub static GLOBAL_SIGN_OUT_REQUEST: Schema = Schema {
    name: "GlobalSignOutRequest",
    kind: Kind::Structure { members: &[required("AccessToken", "AccessToken", Location::Body, || &TOKEN_MODEL_TYPE)] },
    constraints: Constraints::NONE,
};

/// `GlobalSignOutResponse`.
pub static GLOBAL_SIGN_OUT_RESPONSE: Schema =
    Schema { name: "GlobalSignOutResponse", kind: Kind::Structure { members: &[] }, constraints: Constraints::NONE };

/// `HealthCheckIdType`.
pub static HEALTH_CHECK_ID_TYPE: Schema =
    Schema { name: "HealthCheckIdType", kind: Kind::String, constraints: Constraints { max: Some(64), ..Constraints::NONE } };

/// `HexStringType`.
pub static HEX_STRING_TYPE: Schema = Schema {
    name: "HexStringType",
    kind: Kind::String,
    constraints: Constraints { pattern: Some(r"^[0-9a-fA-F]+$"), ..Constraints::NONE },
};

/// `HttpHeader`.
pub static HTTP_HEADER: Schema = Schema {
    name: "HttpHeader",
    kind: Kind::Structure {
        members: &[
            optional("headerName", "headerName", Location::Body, || &STRING_TYPE),
            optional("headerValue", "headerValue", Location::Body, || &STRING_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `HttpHeaderList`.
pub static HTTP_HEADER_LIST: Schema = Schema {
    name: "HttpHeaderList",
    kind: Kind::List { element: &HTTP_HEADER, element_wire_name: "member", is_flattened: false },
    constraints: Constraints::NONE,
};

/// `IdTokenValidityType`.
pub static ID_TOKEN_VALIDITY_TYPE: Schema = Schema {
    name: "IdTokenValidityType",
    kind: Kind::Integer,
    constraints: Constraints { min: Some(1), max: Some(86400), ..Constraints::NONE },
};

/// `IdentityProviderType`.
pub static IDENTITY_PROVIDER_TYPE: Schema = Schema {
    name: "IdentityProviderType",
    kind: Kind::Structure {
        members: &[
            optional("UserPoolId", "UserPoolId", Location::Body, || &USER_POOL_ID_TYPE),
            optional("ProviderName", "ProviderName", Location::Body, || &PROVIDER_NAME_TYPE),
            optional("ProviderType", "ProviderType", Location::Body, || &IDENTITY_PROVIDER_TYPE_TYPE),
            optional("ProviderDetails", "ProviderDetails", Location::Body, || &PROVIDER_DETAILS_TYPE),
            optional("AttributeMapping", "AttributeMapping", Location::Body, || &ATTRIBUTE_MAPPING_TYPE),
            optional("IdpIdentifiers", "IdpIdentifiers", Location::Body, || &IDP_IDENTIFIERS_LIST_TYPE),
            optional("AcrMapping", "AcrMapping", Location::Body, || &ACR_MAPPING_TYPE),
            optional("LastModifiedDate", "LastModifiedDate", Location::Body, || &DATE_TYPE),
            optional("CreationDate", "CreationDate", Location::Body, || &DATE_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `IdentityProviderTypeType`.
pub static IDENTITY_PROVIDER_TYPE_TYPE: Schema = Schema {
    name: "IdentityProviderTypeType",
    kind: Kind::String,
    constraints: Constraints {
        enumeration: &["SAML", "Facebook", "Google", "LoginWithAmazon", "SignInWithApple", "OIDC"],
        ..Constraints::NONE
    },
};

/// `IdpIdentifierType`.
pub static IDP_IDENTIFIER_TYPE: Schema = Schema {
    name: "IdpIdentifierType",
    kind: Kind::String,
    constraints: Constraints { min: Some(1), max: Some(40), pattern: Some(r"[\w\s+=.@-]+"), ..Constraints::NONE },
};

/// `IdpIdentifiersListType`.
pub static IDP_IDENTIFIERS_LIST_TYPE: Schema = Schema {
    name: "IdpIdentifiersListType",
    kind: Kind::List { element: &IDP_IDENTIFIER_TYPE, element_wire_name: "member", is_flattened: false },
    constraints: Constraints { min: Some(0), max: Some(50), ..Constraints::NONE },
};

/// `ImageFileType`.
pub static IMAGE_FILE_TYPE: Schema = Schema {
    name: "ImageFileType",
    kind: Kind::Blob,
    constraints: Constraints { min: Some(0), max: Some(131072), ..Constraints::NONE },
};

/// `ImageUrlType`.
pub static IMAGE_URL_TYPE: Schema = Schema { name: "ImageUrlType", kind: Kind::String, constraints: Constraints::NONE };

/// `InboundFederationLambdaType`.
pub static INBOUND_FEDERATION_LAMBDA_TYPE: Schema = Schema {
    name: "InboundFederationLambdaType",
    kind: Kind::Structure {
        members: &[
            required("LambdaVersion", "LambdaVersion", Location::Body, || &INBOUND_FEDERATION_LAMBDA_VERSION_TYPE),
            required("LambdaArn", "LambdaArn", Location::Body, || &ARN_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `InboundFederationLambdaVersionType`.
pub static INBOUND_FEDERATION_LAMBDA_VERSION_TYPE: Schema = Schema {
    name: "InboundFederationLambdaVersionType",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["V1_0"], ..Constraints::NONE },
};

/// `InitiateAuthRequest`.
pub static INITIATE_AUTH_REQUEST: Schema = Schema {
    name: "InitiateAuthRequest",
    kind: Kind::Structure {
        members: &[
            required("AuthFlow", "AuthFlow", Location::Body, || &AUTH_FLOW_TYPE),
            optional("AuthParameters", "AuthParameters", Location::Body, || &AUTH_PARAMETERS_TYPE),
            optional("ClientMetadata", "ClientMetadata", Location::Body, || &CLIENT_METADATA_TYPE),
            required("ClientId", "ClientId", Location::Body, || &CLIENT_ID_TYPE),
            optional("AnalyticsMetadata", "AnalyticsMetadata", Location::Body, || &ANALYTICS_METADATA_TYPE),
            optional("UserContextData", "UserContextData", Location::Body, || &USER_CONTEXT_DATA_TYPE),
            optional("Session", "Session", Location::Body, || &SESSION_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `InitiateAuthResponse`.
pub static INITIATE_AUTH_RESPONSE: Schema = Schema {
    name: "InitiateAuthResponse",
    kind: Kind::Structure {
        members: &[
            optional("ChallengeName", "ChallengeName", Location::Body, || &CHALLENGE_NAME_TYPE),
            optional("Session", "Session", Location::Body, || &SESSION_TYPE),
            optional("ChallengeParameters", "ChallengeParameters", Location::Body, || &CHALLENGE_PARAMETERS_TYPE),
            optional("AuthenticationResult", "AuthenticationResult", Location::Body, || &AUTHENTICATION_RESULT_TYPE),
            optional("AvailableChallenges", "AvailableChallenges", Location::Body, || &AVAILABLE_CHALLENGE_LIST_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `IntegerType`.
pub static INTEGER_TYPE: Schema = Schema { name: "IntegerType", kind: Kind::Integer, constraints: Constraints::NONE };

/// `IssuerConfigurationType`.
pub static ISSUER_CONFIGURATION_TYPE: Schema = Schema {
    name: "IssuerConfigurationType",
    kind: Kind::Structure { members: &[optional("Type", "Type", Location::Body, || &ISSUER_TYPE)] },
    constraints: Constraints::NONE,
};

/// `IssuerType`.
pub static ISSUER_TYPE: Schema = Schema {
    name: "IssuerType",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["ORIGINAL", "UPDATED"], ..Constraints::NONE },
};

/// `KeyConfigurationType`.
pub static KEY_CONFIGURATION_TYPE: Schema = Schema {
    name: "KeyConfigurationType",
    kind: Kind::Structure {
        members: &[
            optional("KeyType", "KeyType", Location::Body, || &ENCRYPTION_KEY_TYPE),
            optional("KmsKeyArn", "KmsKeyArn", Location::Body, || &ENCRYPTION_KEY_ARN_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `LambdaConfigType`.
pub static LAMBDA_CONFIG_TYPE: Schema = Schema {
    name: "LambdaConfigType",
    kind: Kind::Structure {
        members: &[
            optional("PreSignUp", "PreSignUp", Location::Body, || &ARN_TYPE),
            optional("CustomMessage", "CustomMessage", Location::Body, || &ARN_TYPE),
            optional("PostConfirmation", "PostConfirmation", Location::Body, || &ARN_TYPE),
            optional("PreAuthentication", "PreAuthentication", Location::Body, || &ARN_TYPE),
            optional("PostAuthentication", "PostAuthentication", Location::Body, || &ARN_TYPE),
            optional("DefineAuthChallenge", "DefineAuthChallenge", Location::Body, || &ARN_TYPE),
            optional("CreateAuthChallenge", "CreateAuthChallenge", Location::Body, || &ARN_TYPE),
            optional("VerifyAuthChallengeResponse", "VerifyAuthChallengeResponse", Location::Body, || &ARN_TYPE),
            optional("PreTokenGeneration", "PreTokenGeneration", Location::Body, || &ARN_TYPE),
            optional("UserMigration", "UserMigration", Location::Body, || &ARN_TYPE),
            optional("PreTokenGenerationConfig", "PreTokenGenerationConfig", Location::Body, || {
                &PRE_TOKEN_GENERATION_VERSION_CONFIG_TYPE
            }),
            optional("CustomSMSSender", "CustomSMSSender", Location::Body, || &CUSTOM_SMS_LAMBDA_VERSION_CONFIG_TYPE),
            optional("CustomEmailSender", "CustomEmailSender", Location::Body, || &CUSTOM_EMAIL_LAMBDA_VERSION_CONFIG_TYPE),
            optional("KMSKeyID", "KMSKeyID", Location::Body, || &ARN_TYPE),
            optional("InboundFederation", "InboundFederation", Location::Body, || &INBOUND_FEDERATION_LAMBDA_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `ListIdentityProvidersRequest`.
pub static LIST_IDENTITY_PROVIDERS_REQUEST: Schema = Schema {
    name: "ListIdentityProvidersRequest",
    kind: Kind::Structure {
        members: &[
            required("UserPoolId", "UserPoolId", Location::Body, || &USER_POOL_ID_TYPE),
            optional("MaxResults", "MaxResults", Location::Body, || &LIST_PROVIDERS_LIMIT_TYPE),
            optional("NextToken", "NextToken", Location::Body, || &PAGINATION_KEY_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `ListIdentityProvidersResponse`.
pub static LIST_IDENTITY_PROVIDERS_RESPONSE: Schema = Schema {
    name: "ListIdentityProvidersResponse",
    kind: Kind::Structure {
        members: &[
            required("Providers", "Providers", Location::Body, || &PROVIDERS_LIST_TYPE),
            optional("NextToken", "NextToken", Location::Body, || &PAGINATION_KEY_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `ListProvidersLimitType`.
pub static LIST_PROVIDERS_LIMIT_TYPE: Schema = Schema {
    name: "ListProvidersLimitType",
    kind: Kind::Integer,
    constraints: Constraints { min: Some(0), max: Some(60), ..Constraints::NONE },
};

/// `ListResourceServersLimitType`.
pub static LIST_RESOURCE_SERVERS_LIMIT_TYPE: Schema = Schema {
    name: "ListResourceServersLimitType",
    kind: Kind::Integer,
    constraints: Constraints { min: Some(1), max: Some(50), ..Constraints::NONE },
};

/// `ListResourceServersRequest`.
pub static LIST_RESOURCE_SERVERS_REQUEST: Schema = Schema {
    name: "ListResourceServersRequest",
    kind: Kind::Structure {
        members: &[
            required("UserPoolId", "UserPoolId", Location::Body, || &USER_POOL_ID_TYPE),
            optional("MaxResults", "MaxResults", Location::Body, || &LIST_RESOURCE_SERVERS_LIMIT_TYPE),
            optional("NextToken", "NextToken", Location::Body, || &PAGINATION_KEY_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `ListResourceServersResponse`.
pub static LIST_RESOURCE_SERVERS_RESPONSE: Schema = Schema {
    name: "ListResourceServersResponse",
    kind: Kind::Structure {
        members: &[
            required("ResourceServers", "ResourceServers", Location::Body, || &RESOURCE_SERVERS_LIST_TYPE),
            optional("NextToken", "NextToken", Location::Body, || &PAGINATION_KEY_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `ListUserPoolClientsRequest`.
pub static LIST_USER_POOL_CLIENTS_REQUEST: Schema = Schema {
    name: "ListUserPoolClientsRequest",
    kind: Kind::Structure {
        members: &[
            required("UserPoolId", "UserPoolId", Location::Body, || &USER_POOL_ID_TYPE),
            optional("MaxResults", "MaxResults", Location::Body, || &QUERY_LIMIT),
            optional("NextToken", "NextToken", Location::Body, || &PAGINATION_KEY),
            optional("ClientType", "ClientType", Location::Body, || &CLIENT_TYPE_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `ListUserPoolClientsResponse`.
pub static LIST_USER_POOL_CLIENTS_RESPONSE: Schema = Schema {
    name: "ListUserPoolClientsResponse",
    kind: Kind::Structure {
        members: &[
            optional("UserPoolClients", "UserPoolClients", Location::Body, || &USER_POOL_CLIENT_LIST_TYPE),
            optional("NextToken", "NextToken", Location::Body, || &PAGINATION_KEY),
        ],
    },
    constraints: Constraints::NONE,
};

/// `ListUserPoolsRequest`.
pub static LIST_USER_POOLS_REQUEST: Schema = Schema {
    name: "ListUserPoolsRequest",
    kind: Kind::Structure {
        members: &[
            optional("NextToken", "NextToken", Location::Body, || &PAGINATION_KEY_TYPE),
            required("MaxResults", "MaxResults", Location::Body, || &POOL_QUERY_LIMIT_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `ListUserPoolsResponse`.
pub static LIST_USER_POOLS_RESPONSE: Schema = Schema {
    name: "ListUserPoolsResponse",
    kind: Kind::Structure {
        members: &[
            optional("UserPools", "UserPools", Location::Body, || &USER_POOL_LIST_TYPE),
            optional("NextToken", "NextToken", Location::Body, || &PAGINATION_KEY_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `ListUsersRequest`.
pub static LIST_USERS_REQUEST: Schema = Schema {
    name: "ListUsersRequest",
    kind: Kind::Structure {
        members: &[
            required("UserPoolId", "UserPoolId", Location::Body, || &USER_POOL_ID_TYPE),
            optional("AttributesToGet", "AttributesToGet", Location::Body, || &SEARCHED_ATTRIBUTE_NAMES_LIST_TYPE),
            optional("Limit", "Limit", Location::Body, || &QUERY_LIMIT_TYPE),
            optional("PaginationToken", "PaginationToken", Location::Body, || &SEARCH_PAGINATION_TOKEN_TYPE),
            optional("Filter", "Filter", Location::Body, || &USER_FILTER_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `ListUsersResponse`.
pub static LIST_USERS_RESPONSE: Schema = Schema {
    name: "ListUsersResponse",
    kind: Kind::Structure {
        members: &[
            optional("Users", "Users", Location::Body, || &USERS_LIST_TYPE),
            optional("PaginationToken", "PaginationToken", Location::Body, || &SEARCH_PAGINATION_TOKEN_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `LogoutURLsListType`.
pub static LOGOUT_URLS_LIST_TYPE: Schema = Schema {
    name: "LogoutURLsListType",
    kind: Kind::List { element: &REDIRECT_URL_TYPE, element_wire_name: "member", is_flattened: false },
    constraints: Constraints { min: Some(0), max: Some(100), ..Constraints::NONE },
};

/// `MFAOptionListType`.
pub static MFA_OPTION_LIST_TYPE: Schema = Schema {
    name: "MFAOptionListType",
    kind: Kind::List { element: &MFA_OPTION_TYPE, element_wire_name: "member", is_flattened: false },
    constraints: Constraints::NONE,
};

/// `MFAOptionType`.
pub static MFA_OPTION_TYPE: Schema = Schema {
    name: "MFAOptionType",
    kind: Kind::Structure {
        members: &[
            optional("DeliveryMedium", "DeliveryMedium", Location::Body, || &DELIVERY_MEDIUM_TYPE),
            optional("AttributeName", "AttributeName", Location::Body, || &ATTRIBUTE_NAME_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `MessageActionType`.
pub static MESSAGE_ACTION_TYPE: Schema = Schema {
    name: "MessageActionType",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["RESEND", "SUPPRESS"], ..Constraints::NONE },
};

/// `MessageTemplateType`.
pub static MESSAGE_TEMPLATE_TYPE: Schema = Schema {
    name: "MessageTemplateType",
    kind: Kind::Structure {
        members: &[
            optional("SMSMessage", "SMSMessage", Location::Body, || &SMS_INVITE_MESSAGE_TYPE),
            optional("EmailMessage", "EmailMessage", Location::Body, || &EMAIL_INVITE_MESSAGE_TYPE),
            optional("EmailSubject", "EmailSubject", Location::Body, || &EMAIL_VERIFICATION_SUBJECT_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `NewDeviceMetadataType`.
pub static NEW_DEVICE_METADATA_TYPE: Schema = Schema {
    name: "NewDeviceMetadataType",
    kind: Kind::Structure {
        members: &[
            optional("DeviceKey", "DeviceKey", Location::Body, || &DEVICE_KEY_TYPE),
            optional("DeviceGroupKey", "DeviceGroupKey", Location::Body, || &STRING_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `NumberAttributeConstraintsType`.
pub static NUMBER_ATTRIBUTE_CONSTRAINTS_TYPE: Schema = Schema {
    name: "NumberAttributeConstraintsType",
    kind: Kind::Structure {
        members: &[
            optional("MinValue", "MinValue", Location::Body, || &STRING_TYPE),
            optional("MaxValue", "MaxValue", Location::Body, || &STRING_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `OAuthFlowType`.
pub static O_AUTH_FLOW_TYPE: Schema = Schema {
    name: "OAuthFlowType",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["code", "implicit", "client_credentials"], ..Constraints::NONE },
};

/// `OAuthFlowsType`.
pub static O_AUTH_FLOWS_TYPE: Schema = Schema {
    name: "OAuthFlowsType",
    kind: Kind::List { element: &O_AUTH_FLOW_TYPE, element_wire_name: "member", is_flattened: false },
    constraints: Constraints { min: Some(0), max: Some(3), ..Constraints::NONE },
};

/// `OptionalArnType`.
pub static OPTIONAL_ARN_TYPE: Schema = Schema {
    name: "OptionalArnType",
    kind: Kind::String,
    constraints: Constraints {
        min: Some(0),
        max: Some(2048),
        pattern: Some(r"(arn:[\w+=/,.@-]+:[\w+=/,.@-]+:([\w+=/,.@-]*)?:[0-9]+:[\w+=/,.@-]+(:[\w+=/,.@-]+)?(:[\w+=/,.@-]+)?)?"),
        ..Constraints::NONE
    },
};

/// `PaginationKey`.
pub static PAGINATION_KEY: Schema = Schema {
    name: "PaginationKey",
    kind: Kind::String,
    constraints: Constraints { min: Some(1), max: Some(131072), pattern: Some(r"[\S]+"), ..Constraints::NONE },
};

/// `PaginationKeyType`.
pub static PAGINATION_KEY_TYPE: Schema = Schema {
    name: "PaginationKeyType",
    kind: Kind::String,
    constraints: Constraints { min: Some(1), pattern: Some(r"[\S]+"), ..Constraints::NONE },
};

/// `PasswordHistorySizeType`.
pub static PASSWORD_HISTORY_SIZE_TYPE: Schema = Schema {
    name: "PasswordHistorySizeType",
    kind: Kind::Integer,
    constraints: Constraints { min: Some(0), max: Some(24), ..Constraints::NONE },
};

/// `PasswordPolicyMinLengthType`.
pub static PASSWORD_POLICY_MIN_LENGTH_TYPE: Schema = Schema {
    name: "PasswordPolicyMinLengthType",
    kind: Kind::Integer,
    constraints: Constraints { min: Some(6), max: Some(99), ..Constraints::NONE },
};

/// `PasswordPolicyType`.
pub static PASSWORD_POLICY_TYPE: Schema = Schema {
    name: "PasswordPolicyType",
    kind: Kind::Structure {
        members: &[
            optional("MinimumLength", "MinimumLength", Location::Body, || &PASSWORD_POLICY_MIN_LENGTH_TYPE),
            optional("RequireUppercase", "RequireUppercase", Location::Body, || &BOOLEAN_TYPE),
            optional("RequireLowercase", "RequireLowercase", Location::Body, || &BOOLEAN_TYPE),
            optional("RequireNumbers", "RequireNumbers", Location::Body, || &BOOLEAN_TYPE),
            optional("RequireSymbols", "RequireSymbols", Location::Body, || &BOOLEAN_TYPE),
            optional("PasswordHistorySize", "PasswordHistorySize", Location::Body, || &PASSWORD_HISTORY_SIZE_TYPE),
            optional("TemporaryPasswordValidityDays", "TemporaryPasswordValidityDays", Location::Body, || {
                &TEMPORARY_PASSWORD_VALIDITY_DAYS_TYPE
            }),
        ],
    },
    constraints: Constraints::NONE,
};

/// `PasswordType`.
pub static PASSWORD_TYPE: Schema = Schema {
    name: "PasswordType",
    kind: Kind::String,
    constraints: Constraints { max: Some(256), pattern: Some(r"^[\S]+.*[\S]+$"), is_sensitive: true, ..Constraints::NONE },
};

/// `PoolQueryLimitType`.
pub static POOL_QUERY_LIMIT_TYPE: Schema = Schema {
    name: "PoolQueryLimitType",
    kind: Kind::Integer,
    constraints: Constraints { min: Some(1), max: Some(60), ..Constraints::NONE },
};

/// `PreTokenGenerationLambdaVersionType`.
pub static PRE_TOKEN_GENERATION_LAMBDA_VERSION_TYPE: Schema = Schema {
    name: "PreTokenGenerationLambdaVersionType",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["V1_0", "V2_0", "V3_0"], ..Constraints::NONE },
};

/// `PreTokenGenerationVersionConfigType`.
pub static PRE_TOKEN_GENERATION_VERSION_CONFIG_TYPE: Schema = Schema {
    name: "PreTokenGenerationVersionConfigType",
    kind: Kind::Structure {
        members: &[
            required("LambdaVersion", "LambdaVersion", Location::Body, || &PRE_TOKEN_GENERATION_LAMBDA_VERSION_TYPE),
            required("LambdaArn", "LambdaArn", Location::Body, || &ARN_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `PreventUserExistenceErrorTypes`.
pub static PREVENT_USER_EXISTENCE_ERROR_TYPES: Schema = Schema {
    name: "PreventUserExistenceErrorTypes",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["LEGACY", "ENABLED"], ..Constraints::NONE },
};

/// `PriorityType`.
pub static PRIORITY_TYPE: Schema = Schema {
    name: "PriorityType",
    kind: Kind::Integer,
    constraints: Constraints { min: Some(1), max: Some(2), ..Constraints::NONE },
};

/// `ProviderDescription`.
pub static PROVIDER_DESCRIPTION: Schema = Schema {
    name: "ProviderDescription",
    kind: Kind::Structure {
        members: &[
            optional("ProviderName", "ProviderName", Location::Body, || &PROVIDER_NAME_TYPE),
            optional("ProviderType", "ProviderType", Location::Body, || &IDENTITY_PROVIDER_TYPE_TYPE),
            optional("LastModifiedDate", "LastModifiedDate", Location::Body, || &DATE_TYPE),
            optional("CreationDate", "CreationDate", Location::Body, || &DATE_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `ProviderDetailsType`.
pub static PROVIDER_DETAILS_TYPE: Schema = Schema {
    name: "ProviderDetailsType",
    kind: Kind::Map {
        key: &STRING_TYPE,
        value: &STRING_TYPE,
        key_wire_name: "key",
        value_wire_name: "value",
        is_flattened: false,
    },
    constraints: Constraints::NONE,
};

/// `ProviderNameType`.
pub static PROVIDER_NAME_TYPE: Schema = Schema {
    name: "ProviderNameType",
    kind: Kind::String,
    constraints: Constraints {
        min: Some(1),
        max: Some(32),
        pattern: Some(r"[\p{L}\p{M}\p{S}\p{N}\p{P}\p{Z}]+"),
        ..Constraints::NONE
    },
};

/// `ProviderNameTypeV2`.
pub static PROVIDER_NAME_TYPE_V2: Schema = Schema {
    name: "ProviderNameTypeV2",
    kind: Kind::String,
    constraints: Constraints {
        min: Some(1),
        max: Some(32),
        pattern: Some(r"[^_\p{Z}][\p{L}\p{M}\p{S}\p{N}\p{P}][^_\p{Z}]+"),
        ..Constraints::NONE
    },
};

/// `ProviderUserIdentifierType`.
pub static PROVIDER_USER_IDENTIFIER_TYPE: Schema = Schema {
    name: "ProviderUserIdentifierType",
    kind: Kind::Structure {
        members: &[
            optional("ProviderName", "ProviderName", Location::Body, || &PROVIDER_NAME_TYPE),
            optional("ProviderAttributeName", "ProviderAttributeName", Location::Body, || &STRING_TYPE),
            optional("ProviderAttributeValue", "ProviderAttributeValue", Location::Body, || &STRING_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `ProvidersListType`.
pub static PROVIDERS_LIST_TYPE: Schema = Schema {
    name: "ProvidersListType",
    kind: Kind::List { element: &PROVIDER_DESCRIPTION, element_wire_name: "member", is_flattened: false },
    constraints: Constraints { min: Some(0), max: Some(50), ..Constraints::NONE },
};

/// `QueryLimit`.
pub static QUERY_LIMIT: Schema = Schema {
    name: "QueryLimit",
    kind: Kind::Integer,
    constraints: Constraints { min: Some(1), max: Some(60), ..Constraints::NONE },
};

/// `QueryLimitType`.
pub static QUERY_LIMIT_TYPE: Schema = Schema {
    name: "QueryLimitType",
    kind: Kind::Integer,
    constraints: Constraints { min: Some(0), max: Some(60), ..Constraints::NONE },
};

/// `RecoveryMechanismsType`.
pub static RECOVERY_MECHANISMS_TYPE: Schema = Schema {
    name: "RecoveryMechanismsType",
    kind: Kind::List { element: &RECOVERY_OPTION_TYPE, element_wire_name: "member", is_flattened: false },
    constraints: Constraints { min: Some(1), max: Some(2), ..Constraints::NONE },
};

/// `RecoveryOptionNameType`.
pub static RECOVERY_OPTION_NAME_TYPE: Schema = Schema {
    name: "RecoveryOptionNameType",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["verified_email", "verified_phone_number", "admin_only"], ..Constraints::NONE },
};

/// `RecoveryOptionType`.
pub static RECOVERY_OPTION_TYPE: Schema = Schema {
    name: "RecoveryOptionType",
    kind: Kind::Structure {
        members: &[
            required("Priority", "Priority", Location::Body, || &PRIORITY_TYPE),
            required("Name", "Name", Location::Body, || &RECOVERY_OPTION_NAME_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `RedirectUrlType`.
pub static REDIRECT_URL_TYPE: Schema = Schema {
    name: "RedirectUrlType",
    kind: Kind::String,
    constraints: Constraints {
        min: Some(1),
        max: Some(1024),
        pattern: Some(r"[\p{L}\p{M}\p{S}\p{N}\p{P}]+"),
        ..Constraints::NONE
    },
};

/// `RefreshTokenRotationType`.
pub static REFRESH_TOKEN_ROTATION_TYPE: Schema = Schema {
    name: "RefreshTokenRotationType",
    kind: Kind::Structure {
        members: &[
            required("Feature", "Feature", Location::Body, || &FEATURE_TYPE),
            optional("RetryGracePeriodSeconds", "RetryGracePeriodSeconds", Location::Body, || &RETRY_GRACE_PERIOD_SECONDS_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `RefreshTokenValidityType`.
pub static REFRESH_TOKEN_VALIDITY_TYPE: Schema = Schema {
    name: "RefreshTokenValidityType",
    kind: Kind::Integer,
    constraints: Constraints { min: Some(0), max: Some(315360000), ..Constraints::NONE },
};

/// `RegionCodeType`.
pub static REGION_CODE_TYPE: Schema = Schema {
    name: "RegionCodeType",
    kind: Kind::String,
    constraints: Constraints { min: Some(5), max: Some(32), ..Constraints::NONE },
};

/// `RegionNameType`.
pub static REGION_NAME_TYPE: Schema = Schema {
    name: "RegionNameType",
    kind: Kind::String,
    constraints: Constraints { min: Some(5), max: Some(32), ..Constraints::NONE },
};

/// `RelyingPartyIdType`.
pub static RELYING_PARTY_ID_TYPE: Schema = Schema {
    name: "RelyingPartyIdType",
    kind: Kind::String,
    constraints: Constraints { min: Some(1), max: Some(127), ..Constraints::NONE },
};

/// `ReplicaRegionsType`.
pub static REPLICA_REGIONS_TYPE: Schema = Schema {
    name: "ReplicaRegionsType",
    kind: Kind::List { element: &STRING_TYPE, element_wire_name: "member", is_flattened: false },
    constraints: Constraints::NONE,
};

/// `ResendConfirmationCodeRequest`.
pub static RESEND_CONFIRMATION_CODE_REQUEST: Schema = Schema {
    name: "ResendConfirmationCodeRequest",
    kind: Kind::Structure {
        members: &[
            required("ClientId", "ClientId", Location::Body, || &CLIENT_ID_TYPE),
            optional("SecretHash", "SecretHash", Location::Body, || &SECRET_HASH_TYPE),
            optional("UserContextData", "UserContextData", Location::Body, || &USER_CONTEXT_DATA_TYPE),
            required("Username", "Username", Location::Body, || &USERNAME_TYPE),
            optional("AnalyticsMetadata", "AnalyticsMetadata", Location::Body, || &ANALYTICS_METADATA_TYPE),
            optional("ClientMetadata", "ClientMetadata", Location::Body, || &CLIENT_METADATA_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `ResendConfirmationCodeResponse`.
pub static RESEND_CONFIRMATION_CODE_RESPONSE: Schema = Schema {
    name: "ResendConfirmationCodeResponse",
    kind: Kind::Structure {
        members: &[optional("CodeDeliveryDetails", "CodeDeliveryDetails", Location::Body, || &CODE_DELIVERY_DETAILS_TYPE)],
    },
    constraints: Constraints::NONE,
};

/// `ResourceServerIdentifierType`.
pub static RESOURCE_SERVER_IDENTIFIER_TYPE: Schema = Schema {
    name: "ResourceServerIdentifierType",
    kind: Kind::String,
    constraints: Constraints { min: Some(1), max: Some(256), pattern: Some(r"[\x21\x23-\x5B\x5D-\x7E]+"), ..Constraints::NONE },
};

/// `ResourceServerManagedByType`.
pub static RESOURCE_SERVER_MANAGED_BY_TYPE: Schema = Schema {
    name: "ResourceServerManagedByType",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["COGNITO"], ..Constraints::NONE },
};

/// `ResourceServerNameType`.
pub static RESOURCE_SERVER_NAME_TYPE: Schema = Schema {
    name: "ResourceServerNameType",
    kind: Kind::String,
    constraints: Constraints { min: Some(1), max: Some(256), pattern: Some(r"[\w\s+=,.@-]+"), ..Constraints::NONE },
};

/// `ResourceServerScopeDescriptionType`.
pub static RESOURCE_SERVER_SCOPE_DESCRIPTION_TYPE: Schema = Schema {
    name: "ResourceServerScopeDescriptionType",
    kind: Kind::String,
    constraints: Constraints { min: Some(1), max: Some(256), ..Constraints::NONE },
};

/// `ResourceServerScopeListType`.
pub static RESOURCE_SERVER_SCOPE_LIST_TYPE: Schema = Schema {
    name: "ResourceServerScopeListType",
    kind: Kind::List { element: &RESOURCE_SERVER_SCOPE_TYPE, element_wire_name: "member", is_flattened: false },
    constraints: Constraints { max: Some(100), ..Constraints::NONE },
};

/// `ResourceServerScopeNameType`.
pub static RESOURCE_SERVER_SCOPE_NAME_TYPE: Schema = Schema {
    name: "ResourceServerScopeNameType",
    kind: Kind::String,
    constraints: Constraints {
        min: Some(1),
        max: Some(256),
        pattern: Some(r"[\x21\x23-\x2E\x30-\x5B\x5D-\x7E]+"),
        ..Constraints::NONE
    },
};

/// `ResourceServerScopeType`.
pub static RESOURCE_SERVER_SCOPE_TYPE: Schema = Schema {
    name: "ResourceServerScopeType",
    kind: Kind::Structure {
        members: &[
            required("ScopeName", "ScopeName", Location::Body, || &RESOURCE_SERVER_SCOPE_NAME_TYPE),
            required("ScopeDescription", "ScopeDescription", Location::Body, || &RESOURCE_SERVER_SCOPE_DESCRIPTION_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `ResourceServerType`.
pub static RESOURCE_SERVER_TYPE: Schema = Schema {
    name: "ResourceServerType",
    kind: Kind::Structure {
        members: &[
            optional("UserPoolId", "UserPoolId", Location::Body, || &USER_POOL_ID_TYPE),
            optional("Identifier", "Identifier", Location::Body, || &RESOURCE_SERVER_IDENTIFIER_TYPE),
            optional("Name", "Name", Location::Body, || &RESOURCE_SERVER_NAME_TYPE),
            optional("Scopes", "Scopes", Location::Body, || &RESOURCE_SERVER_SCOPE_LIST_TYPE),
            optional("ManagedBy", "ManagedBy", Location::Body, || &RESOURCE_SERVER_MANAGED_BY_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `ResourceServersListType`.
pub static RESOURCE_SERVERS_LIST_TYPE: Schema = Schema {
    name: "ResourceServersListType",
    kind: Kind::List { element: &RESOURCE_SERVER_TYPE, element_wire_name: "member", is_flattened: false },
    constraints: Constraints::NONE,
};

/// `RespondToAuthChallengeRequest`.
pub static RESPOND_TO_AUTH_CHALLENGE_REQUEST: Schema = Schema {
    name: "RespondToAuthChallengeRequest",
    kind: Kind::Structure {
        members: &[
            required("ClientId", "ClientId", Location::Body, || &CLIENT_ID_TYPE),
            required("ChallengeName", "ChallengeName", Location::Body, || &CHALLENGE_NAME_TYPE),
            optional("Session", "Session", Location::Body, || &SESSION_TYPE),
            optional("ChallengeResponses", "ChallengeResponses", Location::Body, || &CHALLENGE_RESPONSES_TYPE),
            optional("AnalyticsMetadata", "AnalyticsMetadata", Location::Body, || &ANALYTICS_METADATA_TYPE),
            optional("UserContextData", "UserContextData", Location::Body, || &USER_CONTEXT_DATA_TYPE),
            optional("ClientMetadata", "ClientMetadata", Location::Body, || &CLIENT_METADATA_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `RespondToAuthChallengeResponse`.
pub static RESPOND_TO_AUTH_CHALLENGE_RESPONSE: Schema = Schema {
    name: "RespondToAuthChallengeResponse",
    kind: Kind::Structure {
        members: &[
            optional("ChallengeName", "ChallengeName", Location::Body, || &CHALLENGE_NAME_TYPE),
            optional("Session", "Session", Location::Body, || &SESSION_TYPE),
            optional("ChallengeParameters", "ChallengeParameters", Location::Body, || &CHALLENGE_PARAMETERS_TYPE),
            optional("AuthenticationResult", "AuthenticationResult", Location::Body, || &AUTHENTICATION_RESULT_TYPE),
            optional("AvailableChallenges", "AvailableChallenges", Location::Body, || &AVAILABLE_CHALLENGE_LIST_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `RetryGracePeriodSecondsType`.
pub static RETRY_GRACE_PERIOD_SECONDS_TYPE: Schema = Schema {
    name: "RetryGracePeriodSecondsType",
    kind: Kind::Integer,
    constraints: Constraints { min: Some(0), max: Some(60), ..Constraints::NONE },
};

/// `RevokeAssociatedSessionsType`.
pub static REVOKE_ASSOCIATED_SESSIONS_TYPE: Schema = Schema {
    name: "RevokeAssociatedSessionsType",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["NONE", "LINKED"], ..Constraints::NONE },
};

/// `RevokeTokenRequest`.
pub static REVOKE_TOKEN_REQUEST: Schema = Schema {
    name: "RevokeTokenRequest",
    kind: Kind::Structure {
        members: &[
            required("Token", "Token", Location::Body, || &TOKEN_MODEL_TYPE),
            required("ClientId", "ClientId", Location::Body, || &CLIENT_ID_TYPE),
            optional("ClientSecret", "ClientSecret", Location::Body, || &CLIENT_SECRET_TYPE),
            optional("RevokeAssociatedSessions", "RevokeAssociatedSessions", Location::Body, || &REVOKE_ASSOCIATED_SESSIONS_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `RevokeTokenResponse`.
pub static REVOKE_TOKEN_RESPONSE: Schema =
    Schema { name: "RevokeTokenResponse", kind: Kind::Structure { members: &[] }, constraints: Constraints::NONE };

/// `RoutingType`.
pub static ROUTING_TYPE: Schema = Schema {
    name: "RoutingType",
    kind: Kind::Structure { members: &[optional("Failover", "Failover", Location::Body, || &FAILOVER_TYPE)] },
    constraints: Constraints::NONE,
};

/// `S3BucketType`.
pub static S3_BUCKET_TYPE: Schema = Schema {
    name: "S3BucketType",
    kind: Kind::String,
    constraints: Constraints { min: Some(3), max: Some(1024), pattern: Some(r"^[0-9A-Za-z\.\-_]*(?<!\.)$"), ..Constraints::NONE },
};

/// `SESConfigurationSet`.
pub static SES_CONFIGURATION_SET: Schema = Schema {
    name: "SESConfigurationSet",
    kind: Kind::String,
    constraints: Constraints { min: Some(1), max: Some(64), pattern: Some(r"^[a-zA-Z0-9_-]+$"), ..Constraints::NONE },
};

/// `SMSMfaSettingsType`.
pub static SMS_MFA_SETTINGS_TYPE: Schema = Schema {
    name: "SMSMfaSettingsType",
    kind: Kind::Structure {
        members: &[
            optional("Enabled", "Enabled", Location::Body, || &BOOLEAN_TYPE),
            optional("PreferredMfa", "PreferredMfa", Location::Body, || &BOOLEAN_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `SchemaAttributeType`.
pub static SCHEMA_ATTRIBUTE_TYPE: Schema = Schema {
    name: "SchemaAttributeType",
    kind: Kind::Structure {
        members: &[
            optional("Name", "Name", Location::Body, || &CUSTOM_ATTRIBUTE_NAME_TYPE),
            optional("AttributeDataType", "AttributeDataType", Location::Body, || &ATTRIBUTE_DATA_TYPE),
            optional("DeveloperOnlyAttribute", "DeveloperOnlyAttribute", Location::Body, || &BOOLEAN_TYPE),
            optional("Mutable", "Mutable", Location::Body, || &BOOLEAN_TYPE),
            optional("Required", "Required", Location::Body, || &BOOLEAN_TYPE),
            optional("NumberAttributeConstraints", "NumberAttributeConstraints", Location::Body, || {
                &NUMBER_ATTRIBUTE_CONSTRAINTS_TYPE
            }),
            optional("StringAttributeConstraints", "StringAttributeConstraints", Location::Body, || {
                &STRING_ATTRIBUTE_CONSTRAINTS_TYPE
            }),
        ],
    },
    constraints: Constraints::NONE,
};

/// `SchemaAttributesListType`.
pub static SCHEMA_ATTRIBUTES_LIST_TYPE: Schema = Schema {
    name: "SchemaAttributesListType",
    kind: Kind::List { element: &SCHEMA_ATTRIBUTE_TYPE, element_wire_name: "member", is_flattened: false },
    constraints: Constraints { min: Some(1), max: Some(50), ..Constraints::NONE },
};

/// `ScopeListType`.
pub static SCOPE_LIST_TYPE: Schema = Schema {
    name: "ScopeListType",
    kind: Kind::List { element: &SCOPE_TYPE, element_wire_name: "member", is_flattened: false },
    constraints: Constraints { max: Some(50), ..Constraints::NONE },
};

/// `ScopeType`.
pub static SCOPE_TYPE: Schema = Schema {
    name: "ScopeType",
    kind: Kind::String,
    constraints: Constraints { min: Some(1), max: Some(256), pattern: Some(r"[\x21\x23-\x5B\x5D-\x7E]+"), ..Constraints::NONE },
};

/// `SearchPaginationTokenType`.
pub static SEARCH_PAGINATION_TOKEN_TYPE: Schema = Schema {
    name: "SearchPaginationTokenType",
    kind: Kind::String,
    constraints: Constraints { min: Some(1), pattern: Some(r"[\S]+"), ..Constraints::NONE },
};

/// `SearchedAttributeNamesListType`.
pub static SEARCHED_ATTRIBUTE_NAMES_LIST_TYPE: Schema = Schema {
    name: "SearchedAttributeNamesListType",
    kind: Kind::List { element: &ATTRIBUTE_NAME_TYPE, element_wire_name: "member", is_flattened: false },
    constraints: Constraints::NONE,
};

/// `SecretCodeType`.
pub static SECRET_CODE_TYPE: Schema = Schema {
    name: "SecretCodeType",
    kind: Kind::String,
    constraints: Constraints { min: Some(16), pattern: Some(r"[A-Za-z0-9]+"), is_sensitive: true, ..Constraints::NONE },
};

/// `SecretHashType`.
pub static SECRET_HASH_TYPE: Schema = Schema {
    name: "SecretHashType",
    kind: Kind::String,
    constraints: Constraints {
        min: Some(1),
        max: Some(128),
        pattern: Some(r"[\w+=/]+"),
        is_sensitive: true,
        ..Constraints::NONE
    },
};

/// `SecurityPolicyType`.
pub static SECURITY_POLICY_TYPE: Schema = Schema {
    name: "SecurityPolicyType",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["TLS_V1", "TLS_V1_2_2021", "TLS_V1_3_2025"], ..Constraints::NONE },
};

/// `SessionType`.
pub static SESSION_TYPE: Schema = Schema {
    name: "SessionType",
    kind: Kind::String,
    constraints: Constraints { min: Some(20), max: Some(4096), is_sensitive: true, ..Constraints::NONE },
};

/// `SetUICustomizationRequest`.
pub static SET_UI_CUSTOMIZATION_REQUEST: Schema = Schema {
    name: "SetUICustomizationRequest",
    kind: Kind::Structure {
        members: &[
            required("UserPoolId", "UserPoolId", Location::Body, || &USER_POOL_ID_TYPE),
            optional("ClientId", "ClientId", Location::Body, || &CLIENT_ID_TYPE),
            optional("CSS", "CSS", Location::Body, || &CSS_TYPE),
            optional("ImageFile", "ImageFile", Location::Body, || &IMAGE_FILE_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `SetUICustomizationResponse`.
pub static SET_UI_CUSTOMIZATION_RESPONSE: Schema = Schema {
    name: "SetUICustomizationResponse",
    kind: Kind::Structure {
        members: &[required("UICustomization", "UICustomization", Location::Body, || &UI_CUSTOMIZATION_TYPE)],
    },
    constraints: Constraints::NONE,
};

/// `SetUserMFAPreferenceRequest`.
pub static SET_USER_MFA_PREFERENCE_REQUEST: Schema = Schema {
    name: "SetUserMFAPreferenceRequest",
    kind: Kind::Structure {
        members: &[
            optional("SMSMfaSettings", "SMSMfaSettings", Location::Body, || &SMS_MFA_SETTINGS_TYPE),
            optional("SoftwareTokenMfaSettings", "SoftwareTokenMfaSettings", Location::Body, || {
                &SOFTWARE_TOKEN_MFA_SETTINGS_TYPE
            }),
            optional("EmailMfaSettings", "EmailMfaSettings", Location::Body, || &EMAIL_MFA_SETTINGS_TYPE),
            optional("WebAuthnMfaSettings", "WebAuthnMfaSettings", Location::Body, || &WEB_AUTHN_MFA_SETTINGS_TYPE),
            required("AccessToken", "AccessToken", Location::Body, || &TOKEN_MODEL_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `SetUserMFAPreferenceResponse`.
pub static SET_USER_MFA_PREFERENCE_RESPONSE: Schema =
    Schema { name: "SetUserMFAPreferenceResponse", kind: Kind::Structure { members: &[] }, constraints: Constraints::NONE };

/// `SetUserPoolMfaConfigRequest`.
pub static SET_USER_POOL_MFA_CONFIG_REQUEST: Schema = Schema {
    name: "SetUserPoolMfaConfigRequest",
    kind: Kind::Structure {
        members: &[
            required("UserPoolId", "UserPoolId", Location::Body, || &USER_POOL_ID_TYPE),
            optional("SmsMfaConfiguration", "SmsMfaConfiguration", Location::Body, || &SMS_MFA_CONFIG_TYPE),
            optional("SoftwareTokenMfaConfiguration", "SoftwareTokenMfaConfiguration", Location::Body, || {
                &SOFTWARE_TOKEN_MFA_CONFIG_TYPE
            }),
            optional("EmailMfaConfiguration", "EmailMfaConfiguration", Location::Body, || &EMAIL_MFA_CONFIG_TYPE),
            optional("MfaConfiguration", "MfaConfiguration", Location::Body, || &USER_POOL_MFA_TYPE),
            optional("WebAuthnConfiguration", "WebAuthnConfiguration", Location::Body, || &WEB_AUTHN_CONFIGURATION_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `SetUserPoolMfaConfigResponse`.
pub static SET_USER_POOL_MFA_CONFIG_RESPONSE: Schema = Schema {
    name: "SetUserPoolMfaConfigResponse",
    kind: Kind::Structure {
        members: &[
            optional("SmsMfaConfiguration", "SmsMfaConfiguration", Location::Body, || &SMS_MFA_CONFIG_TYPE),
            optional("SoftwareTokenMfaConfiguration", "SoftwareTokenMfaConfiguration", Location::Body, || {
                &SOFTWARE_TOKEN_MFA_CONFIG_TYPE
            }),
            optional("EmailMfaConfiguration", "EmailMfaConfiguration", Location::Body, || &EMAIL_MFA_CONFIG_TYPE),
            optional("MfaConfiguration", "MfaConfiguration", Location::Body, || &USER_POOL_MFA_TYPE),
            optional("WebAuthnConfiguration", "WebAuthnConfiguration", Location::Body, || &WEB_AUTHN_CONFIGURATION_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `SignInPolicyType`.
pub static SIGN_IN_POLICY_TYPE: Schema = Schema {
    name: "SignInPolicyType",
    kind: Kind::Structure {
        members: &[optional("AllowedFirstAuthFactors", "AllowedFirstAuthFactors", Location::Body, || {
            &ALLOWED_FIRST_AUTH_FACTORS_LIST_TYPE
        })],
    },
    constraints: Constraints::NONE,
};

/// `SignUpRequest`.
pub static SIGN_UP_REQUEST: Schema = Schema {
    name: "SignUpRequest",
    kind: Kind::Structure {
        members: &[
            required("ClientId", "ClientId", Location::Body, || &CLIENT_ID_TYPE),
            optional("SecretHash", "SecretHash", Location::Body, || &SECRET_HASH_TYPE),
            required("Username", "Username", Location::Body, || &USERNAME_TYPE),
            optional("Password", "Password", Location::Body, || &PASSWORD_TYPE),
            optional("UserAttributes", "UserAttributes", Location::Body, || &ATTRIBUTE_LIST_TYPE),
            optional("ValidationData", "ValidationData", Location::Body, || &ATTRIBUTE_LIST_TYPE),
            optional("AnalyticsMetadata", "AnalyticsMetadata", Location::Body, || &ANALYTICS_METADATA_TYPE),
            optional("UserContextData", "UserContextData", Location::Body, || &USER_CONTEXT_DATA_TYPE),
            optional("ClientMetadata", "ClientMetadata", Location::Body, || &CLIENT_METADATA_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `SignUpResponse`.
pub static SIGN_UP_RESPONSE: Schema = Schema {
    name: "SignUpResponse",
    kind: Kind::Structure {
        members: &[
            required("UserConfirmed", "UserConfirmed", Location::Body, || &BOOLEAN_TYPE),
            optional("CodeDeliveryDetails", "CodeDeliveryDetails", Location::Body, || &CODE_DELIVERY_DETAILS_TYPE),
            required("UserSub", "UserSub", Location::Body, || &STRING_TYPE),
            optional("Session", "Session", Location::Body, || &SESSION_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `SmsConfigurationType`.
pub static SMS_CONFIGURATION_TYPE: Schema = Schema {
    name: "SmsConfigurationType",
    kind: Kind::Structure {
        members: &[
            optional("SnsCallerArn", "SnsCallerArn", Location::Body, || &OPTIONAL_ARN_TYPE),
            optional("ExternalId", "ExternalId", Location::Body, || &STRING_TYPE),
            optional("SnsRegion", "SnsRegion", Location::Body, || &REGION_CODE_TYPE),
            optional("EumsSms", "EumsSms", Location::Body, || &EUMS_SMS_CONFIGURATION_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `SmsInviteMessageType`.
pub static SMS_INVITE_MESSAGE_TYPE: Schema = Schema {
    name: "SmsInviteMessageType",
    kind: Kind::String,
    constraints: Constraints { min: Some(6), max: Some(140), pattern: Some(r"(?s).*"), ..Constraints::NONE },
};

/// `SmsMfaConfigType`.
pub static SMS_MFA_CONFIG_TYPE: Schema = Schema {
    name: "SmsMfaConfigType",
    kind: Kind::Structure {
        members: &[
            optional("SmsAuthenticationMessage", "SmsAuthenticationMessage", Location::Body, || &SMS_VERIFICATION_MESSAGE_TYPE),
            optional("SmsConfiguration", "SmsConfiguration", Location::Body, || &SMS_CONFIGURATION_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `SmsVerificationMessageType`.
pub static SMS_VERIFICATION_MESSAGE_TYPE: Schema = Schema {
    name: "SmsVerificationMessageType",
    kind: Kind::String,
    constraints: Constraints { min: Some(6), max: Some(140), pattern: Some(r".*\{####\}.*"), ..Constraints::NONE },
};

/// `SoftwareTokenMFAUserCodeType`.
pub static SOFTWARE_TOKEN_MFA_USER_CODE_TYPE: Schema = Schema {
    name: "SoftwareTokenMFAUserCodeType",
    kind: Kind::String,
    constraints: Constraints { min: Some(6), max: Some(6), pattern: Some(r"[0-9]+"), is_sensitive: true, ..Constraints::NONE },
};

/// `SoftwareTokenMfaConfigType`.
pub static SOFTWARE_TOKEN_MFA_CONFIG_TYPE: Schema = Schema {
    name: "SoftwareTokenMfaConfigType",
    kind: Kind::Structure { members: &[optional("Enabled", "Enabled", Location::Body, || &BOOLEAN_TYPE)] },
    constraints: Constraints::NONE,
};

/// `SoftwareTokenMfaSettingsType`.
pub static SOFTWARE_TOKEN_MFA_SETTINGS_TYPE: Schema = Schema {
    name: "SoftwareTokenMfaSettingsType",
    kind: Kind::Structure {
        members: &[
            optional("Enabled", "Enabled", Location::Body, || &BOOLEAN_TYPE),
            optional("PreferredMfa", "PreferredMfa", Location::Body, || &BOOLEAN_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `StatusType`.
pub static STATUS_TYPE: Schema = Schema {
    name: "StatusType",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["Enabled", "Disabled"], ..Constraints::NONE },
};

/// `StringAttributeConstraintsType`.
pub static STRING_ATTRIBUTE_CONSTRAINTS_TYPE: Schema = Schema {
    name: "StringAttributeConstraintsType",
    kind: Kind::Structure {
        members: &[
            optional("MinLength", "MinLength", Location::Body, || &STRING_TYPE),
            optional("MaxLength", "MaxLength", Location::Body, || &STRING_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `StringType`.
pub static STRING_TYPE: Schema = Schema {
    name: "StringType",
    kind: Kind::String,
    constraints: Constraints { min: Some(0), max: Some(131072), ..Constraints::NONE },
};

/// `SupportedIdentityProvidersListType`.
pub static SUPPORTED_IDENTITY_PROVIDERS_LIST_TYPE: Schema = Schema {
    name: "SupportedIdentityProvidersListType",
    kind: Kind::List { element: &PROVIDER_NAME_TYPE, element_wire_name: "member", is_flattened: false },
    constraints: Constraints::NONE,
};

/// `TagKeysType`.
pub static TAG_KEYS_TYPE: Schema = Schema {
    name: "TagKeysType",
    kind: Kind::String,
    constraints: Constraints { min: Some(1), max: Some(128), ..Constraints::NONE },
};

/// `TagValueType`.
pub static TAG_VALUE_TYPE: Schema = Schema {
    name: "TagValueType",
    kind: Kind::String,
    constraints: Constraints { min: Some(0), max: Some(256), ..Constraints::NONE },
};

/// `TemporaryPasswordValidityDaysType`.
pub static TEMPORARY_PASSWORD_VALIDITY_DAYS_TYPE: Schema = Schema {
    name: "TemporaryPasswordValidityDaysType",
    kind: Kind::Integer,
    constraints: Constraints { min: Some(0), max: Some(365), ..Constraints::NONE },
};

/// `TimeUnitsType`.
pub static TIME_UNITS_TYPE: Schema = Schema {
    name: "TimeUnitsType",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["seconds", "minutes", "hours", "days"], ..Constraints::NONE },
};

/// `TokenModelType`.
pub static TOKEN_MODEL_TYPE: Schema = Schema {
    name: "TokenModelType",
    kind: Kind::String,
    constraints: Constraints { pattern: Some(r"[A-Za-z0-9-_=.]+"), is_sensitive: true, ..Constraints::NONE },
};

/// `TokenValidityUnitsType`.
pub static TOKEN_VALIDITY_UNITS_TYPE: Schema = Schema {
    name: "TokenValidityUnitsType",
    kind: Kind::Structure {
        members: &[
            optional("AccessToken", "AccessToken", Location::Body, || &TIME_UNITS_TYPE),
            optional("IdToken", "IdToken", Location::Body, || &TIME_UNITS_TYPE),
            optional("RefreshToken", "RefreshToken", Location::Body, || &TIME_UNITS_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `UICustomizationType`.
pub static UI_CUSTOMIZATION_TYPE: Schema = Schema {
    name: "UICustomizationType",
    kind: Kind::Structure {
        members: &[
            optional("UserPoolId", "UserPoolId", Location::Body, || &USER_POOL_ID_TYPE),
            optional("ClientId", "ClientId", Location::Body, || &CLIENT_ID_TYPE),
            optional("ImageUrl", "ImageUrl", Location::Body, || &IMAGE_URL_TYPE),
            optional("CSS", "CSS", Location::Body, || &CSS_TYPE),
            optional("CSSVersion", "CSSVersion", Location::Body, || &CSS_VERSION_TYPE),
            optional("LastModifiedDate", "LastModifiedDate", Location::Body, || &DATE_TYPE),
            optional("CreationDate", "CreationDate", Location::Body, || &DATE_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `UpdateIdentityProviderRequest`.
pub static UPDATE_IDENTITY_PROVIDER_REQUEST: Schema = Schema {
    name: "UpdateIdentityProviderRequest",
    kind: Kind::Structure {
        members: &[
            required("UserPoolId", "UserPoolId", Location::Body, || &USER_POOL_ID_TYPE),
            required("ProviderName", "ProviderName", Location::Body, || &PROVIDER_NAME_TYPE),
            optional("ProviderDetails", "ProviderDetails", Location::Body, || &PROVIDER_DETAILS_TYPE),
            optional("AttributeMapping", "AttributeMapping", Location::Body, || &ATTRIBUTE_MAPPING_TYPE),
            optional("IdpIdentifiers", "IdpIdentifiers", Location::Body, || &IDP_IDENTIFIERS_LIST_TYPE),
            optional("AcrMapping", "AcrMapping", Location::Body, || &ACR_MAPPING_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `UpdateIdentityProviderResponse`.
pub static UPDATE_IDENTITY_PROVIDER_RESPONSE: Schema = Schema {
    name: "UpdateIdentityProviderResponse",
    kind: Kind::Structure {
        members: &[required("IdentityProvider", "IdentityProvider", Location::Body, || &IDENTITY_PROVIDER_TYPE)],
    },
    constraints: Constraints::NONE,
};

/// `UpdateResourceServerRequest`.
pub static UPDATE_RESOURCE_SERVER_REQUEST: Schema = Schema {
    name: "UpdateResourceServerRequest",
    kind: Kind::Structure {
        members: &[
            required("UserPoolId", "UserPoolId", Location::Body, || &USER_POOL_ID_TYPE),
            required("Identifier", "Identifier", Location::Body, || &RESOURCE_SERVER_IDENTIFIER_TYPE),
            required("Name", "Name", Location::Body, || &RESOURCE_SERVER_NAME_TYPE),
            optional("Scopes", "Scopes", Location::Body, || &RESOURCE_SERVER_SCOPE_LIST_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `UpdateResourceServerResponse`.
pub static UPDATE_RESOURCE_SERVER_RESPONSE: Schema = Schema {
    name: "UpdateResourceServerResponse",
    kind: Kind::Structure { members: &[required("ResourceServer", "ResourceServer", Location::Body, || &RESOURCE_SERVER_TYPE)] },
    constraints: Constraints::NONE,
};

/// `UpdateUserPoolClientRequest`.
pub static UPDATE_USER_POOL_CLIENT_REQUEST: Schema = Schema {
    name: "UpdateUserPoolClientRequest",
    kind: Kind::Structure {
        members: &[
            required("UserPoolId", "UserPoolId", Location::Body, || &USER_POOL_ID_TYPE),
            required("ClientId", "ClientId", Location::Body, || &CLIENT_ID_TYPE),
            optional("ClientName", "ClientName", Location::Body, || &CLIENT_NAME_TYPE),
            optional("RefreshTokenValidity", "RefreshTokenValidity", Location::Body, || &REFRESH_TOKEN_VALIDITY_TYPE),
            optional("AccessTokenValidity", "AccessTokenValidity", Location::Body, || &ACCESS_TOKEN_VALIDITY_TYPE),
            optional("IdTokenValidity", "IdTokenValidity", Location::Body, || &ID_TOKEN_VALIDITY_TYPE),
            optional("TokenValidityUnits", "TokenValidityUnits", Location::Body, || &TOKEN_VALIDITY_UNITS_TYPE),
            optional("ReadAttributes", "ReadAttributes", Location::Body, || &CLIENT_PERMISSION_LIST_TYPE),
            optional("WriteAttributes", "WriteAttributes", Location::Body, || &CLIENT_PERMISSION_LIST_TYPE),
            optional("ExplicitAuthFlows", "ExplicitAuthFlows", Location::Body, || &EXPLICIT_AUTH_FLOWS_LIST_TYPE),
            optional("SupportedIdentityProviders", "SupportedIdentityProviders", Location::Body, || {
                &SUPPORTED_IDENTITY_PROVIDERS_LIST_TYPE
            }),
            optional("CallbackURLs", "CallbackURLs", Location::Body, || &CALLBACK_URLS_LIST_TYPE),
            optional("LogoutURLs", "LogoutURLs", Location::Body, || &LOGOUT_URLS_LIST_TYPE),
            optional("DefaultRedirectURI", "DefaultRedirectURI", Location::Body, || &REDIRECT_URL_TYPE),
            optional("AllowedOAuthFlows", "AllowedOAuthFlows", Location::Body, || &O_AUTH_FLOWS_TYPE),
            optional("AllowedOAuthScopes", "AllowedOAuthScopes", Location::Body, || &SCOPE_LIST_TYPE),
            optional("AllowedOAuthFlowsUserPoolClient", "AllowedOAuthFlowsUserPoolClient", Location::Body, || &BOOLEAN_TYPE),
            optional("AnalyticsConfiguration", "AnalyticsConfiguration", Location::Body, || &ANALYTICS_CONFIGURATION_TYPE),
            optional("PreventUserExistenceErrors", "PreventUserExistenceErrors", Location::Body, || {
                &PREVENT_USER_EXISTENCE_ERROR_TYPES
            }),
            optional("EnableTokenRevocation", "EnableTokenRevocation", Location::Body, || &WRAPPED_BOOLEAN_TYPE),
            optional(
                "EnablePropagateAdditionalUserContextData",
                "EnablePropagateAdditionalUserContextData",
                Location::Body,
                || &WRAPPED_BOOLEAN_TYPE,
            ),
            optional("AuthSessionValidity", "AuthSessionValidity", Location::Body, || &AUTH_SESSION_VALIDITY_TYPE),
            optional("RefreshTokenRotation", "RefreshTokenRotation", Location::Body, || &REFRESH_TOKEN_ROTATION_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `UpdateUserPoolClientResponse`.
pub static UPDATE_USER_POOL_CLIENT_RESPONSE: Schema = Schema {
    name: "UpdateUserPoolClientResponse",
    kind: Kind::Structure { members: &[optional("UserPoolClient", "UserPoolClient", Location::Body, || &USER_POOL_CLIENT_TYPE)] },
    constraints: Constraints::NONE,
};

/// `UpdateUserPoolDomainRequest`.
pub static UPDATE_USER_POOL_DOMAIN_REQUEST: Schema = Schema {
    name: "UpdateUserPoolDomainRequest",
    kind: Kind::Structure {
        members: &[
            required("Domain", "Domain", Location::Body, || &DOMAIN_TYPE),
            required("UserPoolId", "UserPoolId", Location::Body, || &USER_POOL_ID_TYPE),
            optional("ManagedLoginVersion", "ManagedLoginVersion", Location::Body, || &WRAPPED_INTEGER_TYPE),
            optional("CustomDomainConfig", "CustomDomainConfig", Location::Body, || &CUSTOM_DOMAIN_CONFIG_TYPE),
            optional("Routing", "Routing", Location::Body, || &ROUTING_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `UpdateUserPoolDomainResponse`.
pub static UPDATE_USER_POOL_DOMAIN_RESPONSE: Schema = Schema {
    name: "UpdateUserPoolDomainResponse",
    kind: Kind::Structure {
        members: &[
            optional("ManagedLoginVersion", "ManagedLoginVersion", Location::Body, || &WRAPPED_INTEGER_TYPE),
            optional("CloudFrontDomain", "CloudFrontDomain", Location::Body, || &DOMAIN_TYPE),
            optional("Routing", "Routing", Location::Body, || &ROUTING_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `UpdateUserPoolRequest`.
pub static UPDATE_USER_POOL_REQUEST: Schema = Schema {
    name: "UpdateUserPoolRequest",
    kind: Kind::Structure {
        members: &[
            required("UserPoolId", "UserPoolId", Location::Body, || &USER_POOL_ID_TYPE),
            optional("Policies", "Policies", Location::Body, || &USER_POOL_POLICY_TYPE),
            optional("DeletionProtection", "DeletionProtection", Location::Body, || &DELETION_PROTECTION_TYPE),
            optional("LambdaConfig", "LambdaConfig", Location::Body, || &LAMBDA_CONFIG_TYPE),
            optional("AutoVerifiedAttributes", "AutoVerifiedAttributes", Location::Body, || &VERIFIED_ATTRIBUTES_LIST_TYPE),
            optional("SmsVerificationMessage", "SmsVerificationMessage", Location::Body, || &SMS_VERIFICATION_MESSAGE_TYPE),
            optional("EmailVerificationMessage", "EmailVerificationMessage", Location::Body, || &EMAIL_VERIFICATION_MESSAGE_TYPE),
            optional("EmailVerificationSubject", "EmailVerificationSubject", Location::Body, || &EMAIL_VERIFICATION_SUBJECT_TYPE),
            optional("VerificationMessageTemplate", "VerificationMessageTemplate", Location::Body, || {
                &VERIFICATION_MESSAGE_TEMPLATE_TYPE
            }),
            optional("SmsAuthenticationMessage", "SmsAuthenticationMessage", Location::Body, || &SMS_VERIFICATION_MESSAGE_TYPE),
            optional("UserAttributeUpdateSettings", "UserAttributeUpdateSettings", Location::Body, || {
                &USER_ATTRIBUTE_UPDATE_SETTINGS_TYPE
            }),
            optional("MfaConfiguration", "MfaConfiguration", Location::Body, || &USER_POOL_MFA_TYPE),
            optional("DeviceConfiguration", "DeviceConfiguration", Location::Body, || &DEVICE_CONFIGURATION_TYPE),
            optional("EmailConfiguration", "EmailConfiguration", Location::Body, || &EMAIL_CONFIGURATION_TYPE),
            optional("SmsConfiguration", "SmsConfiguration", Location::Body, || &SMS_CONFIGURATION_TYPE),
            optional("UserPoolTags", "UserPoolTags", Location::Body, || &USER_POOL_TAGS_TYPE),
            optional("AdminCreateUserConfig", "AdminCreateUserConfig", Location::Body, || &ADMIN_CREATE_USER_CONFIG_TYPE),
            optional("UserPoolAddOns", "UserPoolAddOns", Location::Body, || &USER_POOL_ADD_ONS_TYPE),
            optional("DcrConfiguration", "DcrConfiguration", Location::Body, || &DCR_CONFIGURATION_TYPE),
            optional("AccountRecoverySetting", "AccountRecoverySetting", Location::Body, || &ACCOUNT_RECOVERY_SETTING_TYPE),
            optional("PoolName", "PoolName", Location::Body, || &USER_POOL_NAME_TYPE),
            optional("UserPoolTier", "UserPoolTier", Location::Body, || &USER_POOL_TIER_TYPE),
            optional("KeyConfiguration", "KeyConfiguration", Location::Body, || &KEY_CONFIGURATION_TYPE),
            optional("IssuerConfiguration", "IssuerConfiguration", Location::Body, || &ISSUER_CONFIGURATION_TYPE),
            optional("AcrConfiguration", "AcrConfiguration", Location::Body, || &ACR_CONFIGURATION_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `UpdateUserPoolResponse`.
pub static UPDATE_USER_POOL_RESPONSE: Schema =
    Schema { name: "UpdateUserPoolResponse", kind: Kind::Structure { members: &[] }, constraints: Constraints::NONE };

/// `UserAttributeUpdateSettingsType`.
pub static USER_ATTRIBUTE_UPDATE_SETTINGS_TYPE: Schema = Schema {
    name: "UserAttributeUpdateSettingsType",
    kind: Kind::Structure {
        members: &[optional(
            "AttributesRequireVerificationBeforeUpdate",
            "AttributesRequireVerificationBeforeUpdate",
            Location::Body,
            || &ATTRIBUTES_REQUIRE_VERIFICATION_BEFORE_UPDATE_TYPE,
        )],
    },
    constraints: Constraints::NONE,
};

/// `UserContextDataType`.
pub static USER_CONTEXT_DATA_TYPE: Schema = Schema {
    name: "UserContextDataType",
    kind: Kind::Structure {
        members: &[
            optional("IpAddress", "IpAddress", Location::Body, || &STRING_TYPE),
            optional("EncodedData", "EncodedData", Location::Body, || &STRING_TYPE),
        ],
    },
    constraints: Constraints { is_sensitive: true, ..Constraints::NONE },
};

/// `UserFilterType`.
pub static USER_FILTER_TYPE: Schema =
    Schema { name: "UserFilterType", kind: Kind::String, constraints: Constraints { max: Some(256), ..Constraints::NONE } };

/// `UserMFASettingListType`.
pub static USER_MFA_SETTING_LIST_TYPE: Schema = Schema {
    name: "UserMFASettingListType",
    kind: Kind::List { element: &STRING_TYPE, element_wire_name: "member", is_flattened: false },
    constraints: Constraints::NONE,
};

/// `UserPoolAddOnsType`.
pub static USER_POOL_ADD_ONS_TYPE: Schema = Schema {
    name: "UserPoolAddOnsType",
    kind: Kind::Structure {
        members: &[
            required("AdvancedSecurityMode", "AdvancedSecurityMode", Location::Body, || &ADVANCED_SECURITY_MODE_TYPE),
            optional("AdvancedSecurityAdditionalFlows", "AdvancedSecurityAdditionalFlows", Location::Body, || {
                &ADVANCED_SECURITY_ADDITIONAL_FLOWS_TYPE
            }),
        ],
    },
    constraints: Constraints::NONE,
};

/// `UserPoolClientDescription`.
pub static USER_POOL_CLIENT_DESCRIPTION: Schema = Schema {
    name: "UserPoolClientDescription",
    kind: Kind::Structure {
        members: &[
            optional("ClientId", "ClientId", Location::Body, || &CLIENT_ID_TYPE),
            optional("UserPoolId", "UserPoolId", Location::Body, || &USER_POOL_ID_TYPE),
            optional("ClientName", "ClientName", Location::Body, || &CLIENT_NAME_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `UserPoolClientListType`.
pub static USER_POOL_CLIENT_LIST_TYPE: Schema = Schema {
    name: "UserPoolClientListType",
    kind: Kind::List { element: &USER_POOL_CLIENT_DESCRIPTION, element_wire_name: "member", is_flattened: false },
    constraints: Constraints::NONE,
};

/// `UserPoolClientType`.
pub static USER_POOL_CLIENT_TYPE: Schema = Schema {
    name: "UserPoolClientType",
    kind: Kind::Structure {
        members: &[
            optional("UserPoolId", "UserPoolId", Location::Body, || &USER_POOL_ID_TYPE),
            optional("ClientName", "ClientName", Location::Body, || &CLIENT_NAME_TYPE),
            optional("ClientId", "ClientId", Location::Body, || &CLIENT_ID_TYPE),
            optional("ClientSecret", "ClientSecret", Location::Body, || &CLIENT_SECRET_TYPE),
            optional("LastModifiedDate", "LastModifiedDate", Location::Body, || &DATE_TYPE),
            optional("CreationDate", "CreationDate", Location::Body, || &DATE_TYPE),
            optional("RefreshTokenValidity", "RefreshTokenValidity", Location::Body, || &REFRESH_TOKEN_VALIDITY_TYPE),
            optional("AccessTokenValidity", "AccessTokenValidity", Location::Body, || &ACCESS_TOKEN_VALIDITY_TYPE),
            optional("IdTokenValidity", "IdTokenValidity", Location::Body, || &ID_TOKEN_VALIDITY_TYPE),
            optional("TokenValidityUnits", "TokenValidityUnits", Location::Body, || &TOKEN_VALIDITY_UNITS_TYPE),
            optional("ReadAttributes", "ReadAttributes", Location::Body, || &CLIENT_PERMISSION_LIST_TYPE),
            optional("WriteAttributes", "WriteAttributes", Location::Body, || &CLIENT_PERMISSION_LIST_TYPE),
            optional("ExplicitAuthFlows", "ExplicitAuthFlows", Location::Body, || &EXPLICIT_AUTH_FLOWS_LIST_TYPE),
            optional("SupportedIdentityProviders", "SupportedIdentityProviders", Location::Body, || {
                &SUPPORTED_IDENTITY_PROVIDERS_LIST_TYPE
            }),
            optional("CallbackURLs", "CallbackURLs", Location::Body, || &CALLBACK_URLS_LIST_TYPE),
            optional("LogoutURLs", "LogoutURLs", Location::Body, || &LOGOUT_URLS_LIST_TYPE),
            optional("DefaultRedirectURI", "DefaultRedirectURI", Location::Body, || &REDIRECT_URL_TYPE),
            optional("AllowedOAuthFlows", "AllowedOAuthFlows", Location::Body, || &O_AUTH_FLOWS_TYPE),
            optional("AllowedOAuthScopes", "AllowedOAuthScopes", Location::Body, || &SCOPE_LIST_TYPE),
            optional("AllowedOAuthFlowsUserPoolClient", "AllowedOAuthFlowsUserPoolClient", Location::Body, || &BOOLEAN_TYPE),
            optional("AnalyticsConfiguration", "AnalyticsConfiguration", Location::Body, || &ANALYTICS_CONFIGURATION_TYPE),
            optional("PreventUserExistenceErrors", "PreventUserExistenceErrors", Location::Body, || {
                &PREVENT_USER_EXISTENCE_ERROR_TYPES
            }),
            optional("EnableTokenRevocation", "EnableTokenRevocation", Location::Body, || &WRAPPED_BOOLEAN_TYPE),
            optional(
                "EnablePropagateAdditionalUserContextData",
                "EnablePropagateAdditionalUserContextData",
                Location::Body,
                || &WRAPPED_BOOLEAN_TYPE,
            ),
            optional("AuthSessionValidity", "AuthSessionValidity", Location::Body, || &AUTH_SESSION_VALIDITY_TYPE),
            optional("RefreshTokenRotation", "RefreshTokenRotation", Location::Body, || &REFRESH_TOKEN_ROTATION_TYPE),
            optional("ClientType", "ClientType", Location::Body, || &CLIENT_TYPE_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `UserPoolDescriptionType`.
pub static USER_POOL_DESCRIPTION_TYPE: Schema = Schema {
    name: "UserPoolDescriptionType",
    kind: Kind::Structure {
        members: &[
            optional("Id", "Id", Location::Body, || &USER_POOL_ID_TYPE),
            optional("Name", "Name", Location::Body, || &USER_POOL_NAME_TYPE),
            optional("LambdaConfig", "LambdaConfig", Location::Body, || &LAMBDA_CONFIG_TYPE),
            optional("Status", "Status", Location::Body, || &STATUS_TYPE),
            optional("LastModifiedDate", "LastModifiedDate", Location::Body, || &DATE_TYPE),
            optional("CreationDate", "CreationDate", Location::Body, || &DATE_TYPE),
            optional("ReplicaRegions", "ReplicaRegions", Location::Body, || &REPLICA_REGIONS_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `UserPoolIdType`.
pub static USER_POOL_ID_TYPE: Schema = Schema {
    name: "UserPoolIdType",
    kind: Kind::String,
    constraints: Constraints { min: Some(1), max: Some(55), pattern: Some(r"[\w-]+_[0-9a-zA-Z]+"), ..Constraints::NONE },
};

/// `UserPoolListType`.
pub static USER_POOL_LIST_TYPE: Schema = Schema {
    name: "UserPoolListType",
    kind: Kind::List { element: &USER_POOL_DESCRIPTION_TYPE, element_wire_name: "member", is_flattened: false },
    constraints: Constraints::NONE,
};

/// `UserPoolMfaType`.
pub static USER_POOL_MFA_TYPE: Schema = Schema {
    name: "UserPoolMfaType",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["OFF", "ON", "OPTIONAL"], ..Constraints::NONE },
};

/// `UserPoolNameType`.
pub static USER_POOL_NAME_TYPE: Schema = Schema {
    name: "UserPoolNameType",
    kind: Kind::String,
    constraints: Constraints { min: Some(1), max: Some(128), pattern: Some(r"[\w\s+=,.@-]+"), ..Constraints::NONE },
};

/// `UserPoolPolicyType`.
pub static USER_POOL_POLICY_TYPE: Schema = Schema {
    name: "UserPoolPolicyType",
    kind: Kind::Structure {
        members: &[
            optional("PasswordPolicy", "PasswordPolicy", Location::Body, || &PASSWORD_POLICY_TYPE),
            optional("SignInPolicy", "SignInPolicy", Location::Body, || &SIGN_IN_POLICY_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `UserPoolTagsType`.
pub static USER_POOL_TAGS_TYPE: Schema = Schema {
    name: "UserPoolTagsType",
    kind: Kind::Map {
        key: &TAG_KEYS_TYPE,
        value: &TAG_VALUE_TYPE,
        key_wire_name: "key",
        value_wire_name: "value",
        is_flattened: false,
    },
    constraints: Constraints::NONE,
};

/// `UserPoolTierType`.
pub static USER_POOL_TIER_TYPE: Schema = Schema {
    name: "UserPoolTierType",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["LITE", "ESSENTIALS", "PLUS"], ..Constraints::NONE },
};

/// `UserPoolType`.
pub static USER_POOL_TYPE: Schema = Schema {
    name: "UserPoolType",
    kind: Kind::Structure {
        members: &[
            optional("Id", "Id", Location::Body, || &USER_POOL_ID_TYPE),
            optional("Name", "Name", Location::Body, || &USER_POOL_NAME_TYPE),
            optional("Policies", "Policies", Location::Body, || &USER_POOL_POLICY_TYPE),
            optional("DeletionProtection", "DeletionProtection", Location::Body, || &DELETION_PROTECTION_TYPE),
            optional("LambdaConfig", "LambdaConfig", Location::Body, || &LAMBDA_CONFIG_TYPE),
            optional("Status", "Status", Location::Body, || &STATUS_TYPE),
            optional("LastModifiedDate", "LastModifiedDate", Location::Body, || &DATE_TYPE),
            optional("CreationDate", "CreationDate", Location::Body, || &DATE_TYPE),
            optional("SchemaAttributes", "SchemaAttributes", Location::Body, || &SCHEMA_ATTRIBUTES_LIST_TYPE),
            optional("AutoVerifiedAttributes", "AutoVerifiedAttributes", Location::Body, || &VERIFIED_ATTRIBUTES_LIST_TYPE),
            optional("AliasAttributes", "AliasAttributes", Location::Body, || &ALIAS_ATTRIBUTES_LIST_TYPE),
            optional("UsernameAttributes", "UsernameAttributes", Location::Body, || &USERNAME_ATTRIBUTES_LIST_TYPE),
            optional("SmsVerificationMessage", "SmsVerificationMessage", Location::Body, || &SMS_VERIFICATION_MESSAGE_TYPE),
            optional("EmailVerificationMessage", "EmailVerificationMessage", Location::Body, || &EMAIL_VERIFICATION_MESSAGE_TYPE),
            optional("EmailVerificationSubject", "EmailVerificationSubject", Location::Body, || &EMAIL_VERIFICATION_SUBJECT_TYPE),
            optional("VerificationMessageTemplate", "VerificationMessageTemplate", Location::Body, || {
                &VERIFICATION_MESSAGE_TEMPLATE_TYPE
            }),
            optional("SmsAuthenticationMessage", "SmsAuthenticationMessage", Location::Body, || &SMS_VERIFICATION_MESSAGE_TYPE),
            optional("UserAttributeUpdateSettings", "UserAttributeUpdateSettings", Location::Body, || {
                &USER_ATTRIBUTE_UPDATE_SETTINGS_TYPE
            }),
            optional("MfaConfiguration", "MfaConfiguration", Location::Body, || &USER_POOL_MFA_TYPE),
            optional("DeviceConfiguration", "DeviceConfiguration", Location::Body, || &DEVICE_CONFIGURATION_TYPE),
            optional("EstimatedNumberOfUsers", "EstimatedNumberOfUsers", Location::Body, || &INTEGER_TYPE),
            optional("EmailConfiguration", "EmailConfiguration", Location::Body, || &EMAIL_CONFIGURATION_TYPE),
            optional("SmsConfiguration", "SmsConfiguration", Location::Body, || &SMS_CONFIGURATION_TYPE),
            optional("UserPoolTags", "UserPoolTags", Location::Body, || &USER_POOL_TAGS_TYPE),
            optional("SmsConfigurationFailure", "SmsConfigurationFailure", Location::Body, || &STRING_TYPE),
            optional("EmailConfigurationFailure", "EmailConfigurationFailure", Location::Body, || &STRING_TYPE),
            optional("Domain", "Domain", Location::Body, || &DOMAIN_TYPE),
            optional("CustomDomain", "CustomDomain", Location::Body, || &DOMAIN_TYPE),
            optional("AdminCreateUserConfig", "AdminCreateUserConfig", Location::Body, || &ADMIN_CREATE_USER_CONFIG_TYPE),
            optional("UserPoolAddOns", "UserPoolAddOns", Location::Body, || &USER_POOL_ADD_ONS_TYPE),
            optional("DcrConfiguration", "DcrConfiguration", Location::Body, || &DCR_CONFIGURATION_TYPE),
            optional("UsernameConfiguration", "UsernameConfiguration", Location::Body, || &USERNAME_CONFIGURATION_TYPE),
            optional("Arn", "Arn", Location::Body, || &ARN_TYPE),
            optional("AccountRecoverySetting", "AccountRecoverySetting", Location::Body, || &ACCOUNT_RECOVERY_SETTING_TYPE),
            optional("UserPoolTier", "UserPoolTier", Location::Body, || &USER_POOL_TIER_TYPE),
            optional("KeyConfiguration", "KeyConfiguration", Location::Body, || &KEY_CONFIGURATION_TYPE),
            optional("IssuerConfiguration", "IssuerConfiguration", Location::Body, || &ISSUER_CONFIGURATION_TYPE),
            optional("AcrConfiguration", "AcrConfiguration", Location::Body, || &ACR_CONFIGURATION_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `UserStatusType`.
pub static USER_STATUS_TYPE: Schema = Schema {
    name: "UserStatusType",
    kind: Kind::String,
    constraints: Constraints {
        enumeration: &[
            "UNCONFIRMED",
            "CONFIRMED",
            "ARCHIVED",
            "COMPROMISED",
            "UNKNOWN",
            "RESET_REQUIRED",
            "FORCE_CHANGE_PASSWORD",
            "EXTERNAL_PROVIDER",
        ],
        ..Constraints::NONE
    },
};

/// `UserType`.
pub static USER_TYPE: Schema = Schema {
    name: "UserType",
    kind: Kind::Structure {
        members: &[
            optional("Username", "Username", Location::Body, || &USERNAME_TYPE),
            optional("Attributes", "Attributes", Location::Body, || &ATTRIBUTE_LIST_TYPE),
            optional("UserCreateDate", "UserCreateDate", Location::Body, || &DATE_TYPE),
            optional("UserLastModifiedDate", "UserLastModifiedDate", Location::Body, || &DATE_TYPE),
            optional("Enabled", "Enabled", Location::Body, || &BOOLEAN_TYPE),
            optional("UserStatus", "UserStatus", Location::Body, || &USER_STATUS_TYPE),
            optional("MFAOptions", "MFAOptions", Location::Body, || &MFA_OPTION_LIST_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `UserVerificationType`.
pub static USER_VERIFICATION_TYPE: Schema = Schema {
    name: "UserVerificationType",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["required", "preferred"], ..Constraints::NONE },
};

/// `UsernameAttributeType`.
pub static USERNAME_ATTRIBUTE_TYPE: Schema = Schema {
    name: "UsernameAttributeType",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["phone_number", "email"], ..Constraints::NONE },
};

/// `UsernameAttributesListType`.
pub static USERNAME_ATTRIBUTES_LIST_TYPE: Schema = Schema {
    name: "UsernameAttributesListType",
    kind: Kind::List { element: &USERNAME_ATTRIBUTE_TYPE, element_wire_name: "member", is_flattened: false },
    constraints: Constraints::NONE,
};

/// `UsernameConfigurationType`.
pub static USERNAME_CONFIGURATION_TYPE: Schema = Schema {
    name: "UsernameConfigurationType",
    kind: Kind::Structure { members: &[required("CaseSensitive", "CaseSensitive", Location::Body, || &WRAPPED_BOOLEAN_TYPE)] },
    constraints: Constraints::NONE,
};

/// `UsernameType`.
pub static USERNAME_TYPE: Schema = Schema {
    name: "UsernameType",
    kind: Kind::String,
    constraints: Constraints {
        min: Some(1),
        max: Some(128),
        pattern: Some(r"[\p{L}\p{M}\p{S}\p{N}\p{P}]+"),
        is_sensitive: true,
        ..Constraints::NONE
    },
};

/// `UsersListType`.
pub static USERS_LIST_TYPE: Schema = Schema {
    name: "UsersListType",
    kind: Kind::List { element: &USER_TYPE, element_wire_name: "member", is_flattened: false },
    constraints: Constraints::NONE,
};

/// `VerificationMessageTemplateType`.
pub static VERIFICATION_MESSAGE_TEMPLATE_TYPE: Schema = Schema {
    name: "VerificationMessageTemplateType",
    kind: Kind::Structure {
        members: &[
            optional("SmsMessage", "SmsMessage", Location::Body, || &SMS_VERIFICATION_MESSAGE_TYPE),
            optional("EmailMessage", "EmailMessage", Location::Body, || &EMAIL_VERIFICATION_MESSAGE_TYPE),
            optional("EmailSubject", "EmailSubject", Location::Body, || &EMAIL_VERIFICATION_SUBJECT_TYPE),
            optional("EmailMessageByLink", "EmailMessageByLink", Location::Body, || &EMAIL_VERIFICATION_MESSAGE_BY_LINK_TYPE),
            optional("EmailSubjectByLink", "EmailSubjectByLink", Location::Body, || &EMAIL_VERIFICATION_SUBJECT_BY_LINK_TYPE),
            optional("DefaultEmailOption", "DefaultEmailOption", Location::Body, || &DEFAULT_EMAIL_OPTION_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `VerifiedAttributeType`.
pub static VERIFIED_ATTRIBUTE_TYPE: Schema = Schema {
    name: "VerifiedAttributeType",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["phone_number", "email"], ..Constraints::NONE },
};

/// `VerifiedAttributesListType`.
pub static VERIFIED_ATTRIBUTES_LIST_TYPE: Schema = Schema {
    name: "VerifiedAttributesListType",
    kind: Kind::List { element: &VERIFIED_ATTRIBUTE_TYPE, element_wire_name: "member", is_flattened: false },
    constraints: Constraints::NONE,
};

/// `VerifySoftwareTokenRequest`.
pub static VERIFY_SOFTWARE_TOKEN_REQUEST: Schema = Schema {
    name: "VerifySoftwareTokenRequest",
    kind: Kind::Structure {
        members: &[
            optional("AccessToken", "AccessToken", Location::Body, || &TOKEN_MODEL_TYPE),
            optional("Session", "Session", Location::Body, || &SESSION_TYPE),
            required("UserCode", "UserCode", Location::Body, || &SOFTWARE_TOKEN_MFA_USER_CODE_TYPE),
            optional("FriendlyDeviceName", "FriendlyDeviceName", Location::Body, || &STRING_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `VerifySoftwareTokenResponse`.
pub static VERIFY_SOFTWARE_TOKEN_RESPONSE: Schema = Schema {
    name: "VerifySoftwareTokenResponse",
    kind: Kind::Structure {
        members: &[
            optional("Status", "Status", Location::Body, || &VERIFY_SOFTWARE_TOKEN_RESPONSE_TYPE),
            optional("Session", "Session", Location::Body, || &SESSION_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `VerifySoftwareTokenResponseType`.
pub static VERIFY_SOFTWARE_TOKEN_RESPONSE_TYPE: Schema = Schema {
    name: "VerifySoftwareTokenResponseType",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["SUCCESS", "ERROR"], ..Constraints::NONE },
};

/// `WebAuthnConfigurationType`.
pub static WEB_AUTHN_CONFIGURATION_TYPE: Schema = Schema {
    name: "WebAuthnConfigurationType",
    kind: Kind::Structure {
        members: &[
            optional("RelyingPartyId", "RelyingPartyId", Location::Body, || &RELYING_PARTY_ID_TYPE),
            optional("UserVerification", "UserVerification", Location::Body, || &USER_VERIFICATION_TYPE),
            optional("FactorConfiguration", "FactorConfiguration", Location::Body, || &WEB_AUTHN_FACTOR_CONFIGURATION_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `WebAuthnFactorConfigurationType`.
pub static WEB_AUTHN_FACTOR_CONFIGURATION_TYPE: Schema = Schema {
    name: "WebAuthnFactorConfigurationType",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["SINGLE_FACTOR", "MULTI_FACTOR_WITH_USER_VERIFICATION"], ..Constraints::NONE },
};

/// `WebAuthnMfaSettingsType`.
pub static WEB_AUTHN_MFA_SETTINGS_TYPE: Schema = Schema {
    name: "WebAuthnMfaSettingsType",
    kind: Kind::Structure { members: &[optional("Enabled", "Enabled", Location::Body, || &BOOLEAN_TYPE)] },
    constraints: Constraints::NONE,
};

/// `WrappedBooleanType`.
pub static WRAPPED_BOOLEAN_TYPE: Schema =
    Schema { name: "WrappedBooleanType", kind: Kind::Boolean, constraints: Constraints::NONE };

/// `WrappedIntegerType`.
pub static WRAPPED_INTEGER_TYPE: Schema =
    Schema { name: "WrappedIntegerType", kind: Kind::Integer, constraints: Constraints::NONE };

const fn optional(name: &'static str, wire_name: &'static str, location: Location, schema: fn() -> &'static Schema) -> Member {
    Member { name, wire_name, location, is_required: false, schema, timestamp_format: None }
}

const fn required(name: &'static str, wire_name: &'static str, location: Location, schema: fn() -> &'static Schema) -> Member {
    Member { name, wire_name, location, is_required: true, schema, timestamp_format: None }
}
