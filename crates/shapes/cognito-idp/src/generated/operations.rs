// Made by `cargo xtask codegen`; do not edit. What is here is listed in xtask/operations.toml.

//! The operations, and the service that they make.

use gatewright_wire::operation::Operation;
use gatewright_wire::schema::{ErrorSchema, OperationSchema, Protocol, ServiceSchema, UnsupportedOperation};

use crate::{schemas, types};

/// The service.
pub static SERVICE: ServiceSchema = ServiceSchema {
    name: "cognito-idp",
    protocol: Protocol::AwsJson11,
    api_version: "2016-04-18",
    signing_name: "cognito-idp",
    target_prefix: "AWSCognitoIdentityProviderService",
    xml_namespace: "",
    operations: &[
        CreateUserPool::SCHEMA,
        DescribeUserPool::SCHEMA,
        UpdateUserPool::SCHEMA,
        DeleteUserPool::SCHEMA,
        ListUserPools::SCHEMA,
        CreateUserPoolClient::SCHEMA,
        DescribeUserPoolClient::SCHEMA,
        UpdateUserPoolClient::SCHEMA,
        DeleteUserPoolClient::SCHEMA,
        ListUserPoolClients::SCHEMA,
        GetUserPoolMfaConfig::SCHEMA,
        CreateUserPoolDomain::SCHEMA,
        DescribeUserPoolDomain::SCHEMA,
        UpdateUserPoolDomain::SCHEMA,
        DeleteUserPoolDomain::SCHEMA,
        CreateResourceServer::SCHEMA,
        DescribeResourceServer::SCHEMA,
        UpdateResourceServer::SCHEMA,
        DeleteResourceServer::SCHEMA,
        ListResourceServers::SCHEMA,
        CreateIdentityProvider::SCHEMA,
        DescribeIdentityProvider::SCHEMA,
        UpdateIdentityProvider::SCHEMA,
        DeleteIdentityProvider::SCHEMA,
        ListIdentityProviders::SCHEMA,
        GetIdentityProviderByIdentifier::SCHEMA,
        AdminCreateUser::SCHEMA,
        AdminSetUserPassword::SCHEMA,
        AdminGetUser::SCHEMA,
        AdminDeleteUser::SCHEMA,
        ListUsers::SCHEMA,
        SignUp::SCHEMA,
        ConfirmSignUp::SCHEMA,
        ResendConfirmationCode::SCHEMA,
        AdminConfirmSignUp::SCHEMA,
        GetUser::SCHEMA,
        InitiateAuth::SCHEMA,
        AdminInitiateAuth::SCHEMA,
        RespondToAuthChallenge::SCHEMA,
        AdminRespondToAuthChallenge::SCHEMA,
        GetTokensFromRefreshToken::SCHEMA,
        AdminLinkProviderForUser::SCHEMA,
        AdminDisableProviderForUser::SCHEMA,
        ForgotPassword::SCHEMA,
        ConfirmForgotPassword::SCHEMA,
        AdminResetUserPassword::SCHEMA,
        RevokeToken::SCHEMA,
        GlobalSignOut::SCHEMA,
        AdminUserGlobalSignOut::SCHEMA,
        AssociateSoftwareToken::SCHEMA,
        VerifySoftwareToken::SCHEMA,
        SetUserMFAPreference::SCHEMA,
        AdminSetUserMFAPreference::SCHEMA,
        SetUserPoolMfaConfig::SCHEMA,
        SetUICustomization::SCHEMA,
        GetUICustomization::SCHEMA,
        AdminEnableUser::SCHEMA,
        AdminDisableUser::SCHEMA,
    ],
    unsupported_operations: UNSUPPORTED,
    errors: ERRORS,
};

const ERRORS: &[ErrorSchema] = &[
    ErrorSchema { code: "AliasExistsException", status: 400, members: &["message"], headers: &[] },
    ErrorSchema { code: "CodeDeliveryFailureException", status: 400, members: &["message"], headers: &[] },
    ErrorSchema { code: "CodeMismatchException", status: 400, members: &["message"], headers: &[] },
    ErrorSchema { code: "ConcurrentModificationException", status: 400, members: &["message"], headers: &[] },
    ErrorSchema { code: "DuplicateProviderException", status: 400, members: &["message"], headers: &[] },
    ErrorSchema { code: "EnableSoftwareTokenMFAException", status: 400, members: &["message"], headers: &[] },
    ErrorSchema { code: "ExpiredCodeException", status: 400, members: &["message"], headers: &[] },
    ErrorSchema { code: "FeatureUnavailableInTierException", status: 400, members: &["message"], headers: &[] },
    ErrorSchema { code: "ForbiddenException", status: 400, members: &["message"], headers: &[] },
    ErrorSchema { code: "InternalErrorException", status: 500, members: &["message"], headers: &[] },
    ErrorSchema { code: "InvalidEmailRoleAccessPolicyException", status: 400, members: &["message"], headers: &[] },
    ErrorSchema { code: "InvalidLambdaResponseException", status: 400, members: &["message"], headers: &[] },
    ErrorSchema { code: "InvalidOAuthFlowException", status: 400, members: &["message"], headers: &[] },
    ErrorSchema { code: "InvalidParameterException", status: 400, members: &["message", "reasonCode"], headers: &[] },
    ErrorSchema { code: "InvalidPasswordException", status: 400, members: &["message"], headers: &[] },
    ErrorSchema { code: "InvalidSmsRoleAccessPolicyException", status: 400, members: &["message"], headers: &[] },
    ErrorSchema { code: "InvalidSmsRoleTrustRelationshipException", status: 400, members: &["message"], headers: &[] },
    ErrorSchema { code: "InvalidUserPoolConfigurationException", status: 400, members: &["message"], headers: &[] },
    ErrorSchema { code: "LimitExceededException", status: 400, members: &["message"], headers: &[] },
    ErrorSchema { code: "MFAMethodNotFoundException", status: 400, members: &["message"], headers: &[] },
    ErrorSchema { code: "NotAuthorizedException", status: 400, members: &["message"], headers: &[] },
    ErrorSchema { code: "OperationNotEnabledException", status: 400, members: &["message"], headers: &[] },
    ErrorSchema { code: "PasswordHistoryPolicyViolationException", status: 400, members: &["message"], headers: &[] },
    ErrorSchema { code: "PasswordResetRequiredException", status: 400, members: &["message"], headers: &[] },
    ErrorSchema { code: "PreconditionNotMetException", status: 400, members: &["message"], headers: &[] },
    ErrorSchema { code: "RefreshTokenReuseException", status: 400, members: &["message"], headers: &[] },
    ErrorSchema { code: "ResourceNotFoundException", status: 400, members: &["message"], headers: &[] },
    ErrorSchema { code: "ScopeDoesNotExistException", status: 400, members: &["message"], headers: &[] },
    ErrorSchema { code: "SoftwareTokenMFANotFoundException", status: 400, members: &["message"], headers: &[] },
    ErrorSchema { code: "TierChangeNotAllowedException", status: 400, members: &["message"], headers: &[] },
    ErrorSchema { code: "TooManyFailedAttemptsException", status: 400, members: &["message"], headers: &[] },
    ErrorSchema { code: "TooManyRequestsException", status: 400, members: &["message"], headers: &[] },
    ErrorSchema { code: "UnauthorizedException", status: 400, members: &["message"], headers: &[] },
    ErrorSchema { code: "UnexpectedLambdaException", status: 400, members: &["message"], headers: &[] },
    ErrorSchema { code: "UnsupportedIdentityProviderException", status: 400, members: &["message"], headers: &[] },
    ErrorSchema { code: "UnsupportedOperationException", status: 400, members: &["message"], headers: &[] },
    ErrorSchema { code: "UnsupportedTokenTypeException", status: 400, members: &["message"], headers: &[] },
    ErrorSchema { code: "UnsupportedUserStateException", status: 400, members: &["message"], headers: &[] },
    ErrorSchema { code: "UserImportInProgressException", status: 400, members: &["message"], headers: &[] },
    ErrorSchema { code: "UserLambdaValidationException", status: 400, members: &["message"], headers: &[] },
    ErrorSchema { code: "UserNotConfirmedException", status: 400, members: &["message"], headers: &[] },
    ErrorSchema { code: "UserNotFoundException", status: 400, members: &["message"], headers: &[] },
    ErrorSchema { code: "UserPoolTaggingException", status: 400, members: &["message"], headers: &[] },
    ErrorSchema { code: "UsernameExistsException", status: 400, members: &["message"], headers: &[] },
];

const UNSUPPORTED: &[UnsupportedOperation] = &[
    UnsupportedOperation { name: "AddCustomAttributes", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "AddUserPoolClientSecret", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "AdminAddUserToGroup", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "AdminDeleteSoftwareToken", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "AdminDeleteUserAttributes", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "AdminForgetDevice", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "AdminGetDevice", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "AdminGetUserAuthFactors", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "AdminListDevices", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "AdminListGroupsForUser", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "AdminListUserAuthEvents", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "AdminListUserSessions", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "AdminRemoveUserFromGroup", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "AdminRevokeUserSession", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "AdminSetUserSettings", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "AdminUpdateAuthEventFeedback", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "AdminUpdateDeviceStatus", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "AdminUpdateUserAttributes", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "ChangePassword", method: "POST", uri: "/", is_unsigned: true },
    UnsupportedOperation { name: "CompleteWebAuthnRegistration", method: "POST", uri: "/", is_unsigned: true },
    UnsupportedOperation { name: "ConfirmDevice", method: "POST", uri: "/", is_unsigned: true },
    UnsupportedOperation { name: "CreateGroup", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "CreateManagedLoginBranding", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "CreateTerms", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "CreateUserImportJob", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "CreateUserPoolReplica", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "DeleteGroup", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "DeleteManagedLoginBranding", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "DeleteTerms", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "DeleteUser", method: "POST", uri: "/", is_unsigned: true },
    UnsupportedOperation { name: "DeleteUserAttributes", method: "POST", uri: "/", is_unsigned: true },
    UnsupportedOperation { name: "DeleteUserPoolClientSecret", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "DeleteUserPoolReplica", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "DeleteWebAuthnCredential", method: "POST", uri: "/", is_unsigned: true },
    UnsupportedOperation { name: "DescribeManagedLoginBranding", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "DescribeManagedLoginBrandingByClient", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "DescribeRiskConfiguration", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "DescribeTerms", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "DescribeTermsByClient", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "DescribeUserImportJob", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "ForgetDevice", method: "POST", uri: "/", is_unsigned: true },
    UnsupportedOperation { name: "GetCSVHeader", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "GetClientToken", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "GetDerivedToken", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "GetDevice", method: "POST", uri: "/", is_unsigned: true },
    UnsupportedOperation { name: "GetGroup", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "GetLogDeliveryConfiguration", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "GetProvisionedLimit", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "GetSigningCertificate", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "GetUserAttributeVerificationCode", method: "POST", uri: "/", is_unsigned: true },
    UnsupportedOperation { name: "GetUserAuthFactors", method: "POST", uri: "/", is_unsigned: true },
    UnsupportedOperation { name: "GetUserPoolClientSessionConfiguration", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "GetUserPoolSessionConfiguration", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "ListDevices", method: "POST", uri: "/", is_unsigned: true },
    UnsupportedOperation { name: "ListGroups", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "ListTagsForResource", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "ListTerms", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "ListUserImportJobs", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "ListUserPoolClientSecrets", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "ListUserPoolReplicas", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "ListUserSessions", method: "POST", uri: "/", is_unsigned: true },
    UnsupportedOperation { name: "ListUsersInGroup", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "ListWebAuthnCredentials", method: "POST", uri: "/", is_unsigned: true },
    UnsupportedOperation { name: "RevokeUserSession", method: "POST", uri: "/", is_unsigned: true },
    UnsupportedOperation { name: "SetLogDeliveryConfiguration", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "SetRiskConfiguration", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "SetUserPoolClientSessionConfiguration", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "SetUserPoolSessionConfiguration", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "SetUserSettings", method: "POST", uri: "/", is_unsigned: true },
    UnsupportedOperation { name: "StartUserImportJob", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "StartWebAuthnRegistration", method: "POST", uri: "/", is_unsigned: true },
    UnsupportedOperation { name: "StopUserImportJob", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "TagResource", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "UntagResource", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "UpdateAuthEventFeedback", method: "POST", uri: "/", is_unsigned: true },
    UnsupportedOperation { name: "UpdateDeviceStatus", method: "POST", uri: "/", is_unsigned: true },
    UnsupportedOperation { name: "UpdateGroup", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "UpdateManagedLoginBranding", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "UpdateProvisionedLimit", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "UpdateTerms", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "UpdateUserAttributes", method: "POST", uri: "/", is_unsigned: true },
    UnsupportedOperation { name: "UpdateUserPoolReplica", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "VerifyUserAttribute", method: "POST", uri: "/", is_unsigned: true },
];

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct CreateUserPool;

impl Operation for CreateUserPool {
    type Input = types::CreateUserPoolRequest;
    type Output = types::CreateUserPoolResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "CreateUserPool",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::CREATE_USER_POOL_REQUEST,
        output: &schemas::CREATE_USER_POOL_RESPONSE,
        result_wrapper: "",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct DescribeUserPool;

impl Operation for DescribeUserPool {
    type Input = types::DescribeUserPoolRequest;
    type Output = types::DescribeUserPoolResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "DescribeUserPool",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::DESCRIBE_USER_POOL_REQUEST,
        output: &schemas::DESCRIBE_USER_POOL_RESPONSE,
        result_wrapper: "",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct UpdateUserPool;

impl Operation for UpdateUserPool {
    type Input = types::UpdateUserPoolRequest;
    type Output = types::UpdateUserPoolResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "UpdateUserPool",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::UPDATE_USER_POOL_REQUEST,
        output: &schemas::UPDATE_USER_POOL_RESPONSE,
        result_wrapper: "",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct DeleteUserPool;

impl Operation for DeleteUserPool {
    type Input = types::DeleteUserPoolRequest;
    type Output = ();
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "DeleteUserPool",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::DELETE_USER_POOL_REQUEST,
        output: &schemas::EMPTY,
        result_wrapper: "",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct ListUserPools;

impl Operation for ListUserPools {
    type Input = types::ListUserPoolsRequest;
    type Output = types::ListUserPoolsResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "ListUserPools",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::LIST_USER_POOLS_REQUEST,
        output: &schemas::LIST_USER_POOLS_RESPONSE,
        result_wrapper: "",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct CreateUserPoolClient;

impl Operation for CreateUserPoolClient {
    type Input = types::CreateUserPoolClientRequest;
    type Output = types::CreateUserPoolClientResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "CreateUserPoolClient",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::CREATE_USER_POOL_CLIENT_REQUEST,
        output: &schemas::CREATE_USER_POOL_CLIENT_RESPONSE,
        result_wrapper: "",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct DescribeUserPoolClient;

impl Operation for DescribeUserPoolClient {
    type Input = types::DescribeUserPoolClientRequest;
    type Output = types::DescribeUserPoolClientResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "DescribeUserPoolClient",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::DESCRIBE_USER_POOL_CLIENT_REQUEST,
        output: &schemas::DESCRIBE_USER_POOL_CLIENT_RESPONSE,
        result_wrapper: "",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct UpdateUserPoolClient;

impl Operation for UpdateUserPoolClient {
    type Input = types::UpdateUserPoolClientRequest;
    type Output = types::UpdateUserPoolClientResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "UpdateUserPoolClient",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::UPDATE_USER_POOL_CLIENT_REQUEST,
        output: &schemas::UPDATE_USER_POOL_CLIENT_RESPONSE,
        result_wrapper: "",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct DeleteUserPoolClient;

impl Operation for DeleteUserPoolClient {
    type Input = types::DeleteUserPoolClientRequest;
    type Output = ();
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "DeleteUserPoolClient",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::DELETE_USER_POOL_CLIENT_REQUEST,
        output: &schemas::EMPTY,
        result_wrapper: "",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct ListUserPoolClients;

impl Operation for ListUserPoolClients {
    type Input = types::ListUserPoolClientsRequest;
    type Output = types::ListUserPoolClientsResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "ListUserPoolClients",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::LIST_USER_POOL_CLIENTS_REQUEST,
        output: &schemas::LIST_USER_POOL_CLIENTS_RESPONSE,
        result_wrapper: "",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct GetUserPoolMfaConfig;

impl Operation for GetUserPoolMfaConfig {
    type Input = types::GetUserPoolMfaConfigRequest;
    type Output = types::GetUserPoolMfaConfigResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "GetUserPoolMfaConfig",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::GET_USER_POOL_MFA_CONFIG_REQUEST,
        output: &schemas::GET_USER_POOL_MFA_CONFIG_RESPONSE,
        result_wrapper: "",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct CreateUserPoolDomain;

impl Operation for CreateUserPoolDomain {
    type Input = types::CreateUserPoolDomainRequest;
    type Output = types::CreateUserPoolDomainResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "CreateUserPoolDomain",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::CREATE_USER_POOL_DOMAIN_REQUEST,
        output: &schemas::CREATE_USER_POOL_DOMAIN_RESPONSE,
        result_wrapper: "",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct DescribeUserPoolDomain;

impl Operation for DescribeUserPoolDomain {
    type Input = types::DescribeUserPoolDomainRequest;
    type Output = types::DescribeUserPoolDomainResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "DescribeUserPoolDomain",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::DESCRIBE_USER_POOL_DOMAIN_REQUEST,
        output: &schemas::DESCRIBE_USER_POOL_DOMAIN_RESPONSE,
        result_wrapper: "",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct UpdateUserPoolDomain;

impl Operation for UpdateUserPoolDomain {
    type Input = types::UpdateUserPoolDomainRequest;
    type Output = types::UpdateUserPoolDomainResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "UpdateUserPoolDomain",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::UPDATE_USER_POOL_DOMAIN_REQUEST,
        output: &schemas::UPDATE_USER_POOL_DOMAIN_RESPONSE,
        result_wrapper: "",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct DeleteUserPoolDomain;

impl Operation for DeleteUserPoolDomain {
    type Input = types::DeleteUserPoolDomainRequest;
    type Output = types::DeleteUserPoolDomainResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "DeleteUserPoolDomain",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::DELETE_USER_POOL_DOMAIN_REQUEST,
        output: &schemas::DELETE_USER_POOL_DOMAIN_RESPONSE,
        result_wrapper: "",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct CreateResourceServer;

impl Operation for CreateResourceServer {
    type Input = types::CreateResourceServerRequest;
    type Output = types::CreateResourceServerResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "CreateResourceServer",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::CREATE_RESOURCE_SERVER_REQUEST,
        output: &schemas::CREATE_RESOURCE_SERVER_RESPONSE,
        result_wrapper: "",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct DescribeResourceServer;

impl Operation for DescribeResourceServer {
    type Input = types::DescribeResourceServerRequest;
    type Output = types::DescribeResourceServerResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "DescribeResourceServer",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::DESCRIBE_RESOURCE_SERVER_REQUEST,
        output: &schemas::DESCRIBE_RESOURCE_SERVER_RESPONSE,
        result_wrapper: "",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct UpdateResourceServer;

impl Operation for UpdateResourceServer {
    type Input = types::UpdateResourceServerRequest;
    type Output = types::UpdateResourceServerResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "UpdateResourceServer",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::UPDATE_RESOURCE_SERVER_REQUEST,
        output: &schemas::UPDATE_RESOURCE_SERVER_RESPONSE,
        result_wrapper: "",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct DeleteResourceServer;

impl Operation for DeleteResourceServer {
    type Input = types::DeleteResourceServerRequest;
    type Output = ();
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "DeleteResourceServer",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::DELETE_RESOURCE_SERVER_REQUEST,
        output: &schemas::EMPTY,
        result_wrapper: "",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct ListResourceServers;

impl Operation for ListResourceServers {
    type Input = types::ListResourceServersRequest;
    type Output = types::ListResourceServersResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "ListResourceServers",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::LIST_RESOURCE_SERVERS_REQUEST,
        output: &schemas::LIST_RESOURCE_SERVERS_RESPONSE,
        result_wrapper: "",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct CreateIdentityProvider;

impl Operation for CreateIdentityProvider {
    type Input = types::CreateIdentityProviderRequest;
    type Output = types::CreateIdentityProviderResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "CreateIdentityProvider",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::CREATE_IDENTITY_PROVIDER_REQUEST,
        output: &schemas::CREATE_IDENTITY_PROVIDER_RESPONSE,
        result_wrapper: "",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct DescribeIdentityProvider;

impl Operation for DescribeIdentityProvider {
    type Input = types::DescribeIdentityProviderRequest;
    type Output = types::DescribeIdentityProviderResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "DescribeIdentityProvider",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::DESCRIBE_IDENTITY_PROVIDER_REQUEST,
        output: &schemas::DESCRIBE_IDENTITY_PROVIDER_RESPONSE,
        result_wrapper: "",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct UpdateIdentityProvider;

impl Operation for UpdateIdentityProvider {
    type Input = types::UpdateIdentityProviderRequest;
    type Output = types::UpdateIdentityProviderResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "UpdateIdentityProvider",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::UPDATE_IDENTITY_PROVIDER_REQUEST,
        output: &schemas::UPDATE_IDENTITY_PROVIDER_RESPONSE,
        result_wrapper: "",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct DeleteIdentityProvider;

impl Operation for DeleteIdentityProvider {
    type Input = types::DeleteIdentityProviderRequest;
    type Output = ();
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "DeleteIdentityProvider",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::DELETE_IDENTITY_PROVIDER_REQUEST,
        output: &schemas::EMPTY,
        result_wrapper: "",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct ListIdentityProviders;

impl Operation for ListIdentityProviders {
    type Input = types::ListIdentityProvidersRequest;
    type Output = types::ListIdentityProvidersResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "ListIdentityProviders",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::LIST_IDENTITY_PROVIDERS_REQUEST,
        output: &schemas::LIST_IDENTITY_PROVIDERS_RESPONSE,
        result_wrapper: "",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct GetIdentityProviderByIdentifier;

impl Operation for GetIdentityProviderByIdentifier {
    type Input = types::GetIdentityProviderByIdentifierRequest;
    type Output = types::GetIdentityProviderByIdentifierResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "GetIdentityProviderByIdentifier",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::GET_IDENTITY_PROVIDER_BY_IDENTIFIER_REQUEST,
        output: &schemas::GET_IDENTITY_PROVIDER_BY_IDENTIFIER_RESPONSE,
        result_wrapper: "",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct AdminCreateUser;

impl Operation for AdminCreateUser {
    type Input = types::AdminCreateUserRequest;
    type Output = types::AdminCreateUserResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "AdminCreateUser",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::ADMIN_CREATE_USER_REQUEST,
        output: &schemas::ADMIN_CREATE_USER_RESPONSE,
        result_wrapper: "",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct AdminSetUserPassword;

impl Operation for AdminSetUserPassword {
    type Input = types::AdminSetUserPasswordRequest;
    type Output = types::AdminSetUserPasswordResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "AdminSetUserPassword",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::ADMIN_SET_USER_PASSWORD_REQUEST,
        output: &schemas::ADMIN_SET_USER_PASSWORD_RESPONSE,
        result_wrapper: "",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct AdminGetUser;

impl Operation for AdminGetUser {
    type Input = types::AdminGetUserRequest;
    type Output = types::AdminGetUserResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "AdminGetUser",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::ADMIN_GET_USER_REQUEST,
        output: &schemas::ADMIN_GET_USER_RESPONSE,
        result_wrapper: "",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct AdminDeleteUser;

impl Operation for AdminDeleteUser {
    type Input = types::AdminDeleteUserRequest;
    type Output = ();
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "AdminDeleteUser",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::ADMIN_DELETE_USER_REQUEST,
        output: &schemas::EMPTY,
        result_wrapper: "",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct ListUsers;

impl Operation for ListUsers {
    type Input = types::ListUsersRequest;
    type Output = types::ListUsersResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "ListUsers",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::LIST_USERS_REQUEST,
        output: &schemas::LIST_USERS_RESPONSE,
        result_wrapper: "",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct SignUp;

impl Operation for SignUp {
    type Input = types::SignUpRequest;
    type Output = types::SignUpResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "SignUp",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: true,
        input: &schemas::SIGN_UP_REQUEST,
        output: &schemas::SIGN_UP_RESPONSE,
        result_wrapper: "",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct ConfirmSignUp;

impl Operation for ConfirmSignUp {
    type Input = types::ConfirmSignUpRequest;
    type Output = types::ConfirmSignUpResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "ConfirmSignUp",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: true,
        input: &schemas::CONFIRM_SIGN_UP_REQUEST,
        output: &schemas::CONFIRM_SIGN_UP_RESPONSE,
        result_wrapper: "",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct ResendConfirmationCode;

impl Operation for ResendConfirmationCode {
    type Input = types::ResendConfirmationCodeRequest;
    type Output = types::ResendConfirmationCodeResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "ResendConfirmationCode",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: true,
        input: &schemas::RESEND_CONFIRMATION_CODE_REQUEST,
        output: &schemas::RESEND_CONFIRMATION_CODE_RESPONSE,
        result_wrapper: "",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct AdminConfirmSignUp;

impl Operation for AdminConfirmSignUp {
    type Input = types::AdminConfirmSignUpRequest;
    type Output = types::AdminConfirmSignUpResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "AdminConfirmSignUp",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::ADMIN_CONFIRM_SIGN_UP_REQUEST,
        output: &schemas::ADMIN_CONFIRM_SIGN_UP_RESPONSE,
        result_wrapper: "",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct GetUser;

impl Operation for GetUser {
    type Input = types::GetUserRequest;
    type Output = types::GetUserResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "GetUser",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: true,
        input: &schemas::GET_USER_REQUEST,
        output: &schemas::GET_USER_RESPONSE,
        result_wrapper: "",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct InitiateAuth;

impl Operation for InitiateAuth {
    type Input = types::InitiateAuthRequest;
    type Output = types::InitiateAuthResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "InitiateAuth",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: true,
        input: &schemas::INITIATE_AUTH_REQUEST,
        output: &schemas::INITIATE_AUTH_RESPONSE,
        result_wrapper: "",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct AdminInitiateAuth;

impl Operation for AdminInitiateAuth {
    type Input = types::AdminInitiateAuthRequest;
    type Output = types::AdminInitiateAuthResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "AdminInitiateAuth",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::ADMIN_INITIATE_AUTH_REQUEST,
        output: &schemas::ADMIN_INITIATE_AUTH_RESPONSE,
        result_wrapper: "",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct RespondToAuthChallenge;

impl Operation for RespondToAuthChallenge {
    type Input = types::RespondToAuthChallengeRequest;
    type Output = types::RespondToAuthChallengeResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "RespondToAuthChallenge",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: true,
        input: &schemas::RESPOND_TO_AUTH_CHALLENGE_REQUEST,
        output: &schemas::RESPOND_TO_AUTH_CHALLENGE_RESPONSE,
        result_wrapper: "",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct AdminRespondToAuthChallenge;

impl Operation for AdminRespondToAuthChallenge {
    type Input = types::AdminRespondToAuthChallengeRequest;
    type Output = types::AdminRespondToAuthChallengeResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "AdminRespondToAuthChallenge",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::ADMIN_RESPOND_TO_AUTH_CHALLENGE_REQUEST,
        output: &schemas::ADMIN_RESPOND_TO_AUTH_CHALLENGE_RESPONSE,
        result_wrapper: "",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct GetTokensFromRefreshToken;

impl Operation for GetTokensFromRefreshToken {
    type Input = types::GetTokensFromRefreshTokenRequest;
    type Output = types::GetTokensFromRefreshTokenResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "GetTokensFromRefreshToken",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: true,
        input: &schemas::GET_TOKENS_FROM_REFRESH_TOKEN_REQUEST,
        output: &schemas::GET_TOKENS_FROM_REFRESH_TOKEN_RESPONSE,
        result_wrapper: "",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct AdminLinkProviderForUser;

impl Operation for AdminLinkProviderForUser {
    type Input = types::AdminLinkProviderForUserRequest;
    type Output = types::AdminLinkProviderForUserResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "AdminLinkProviderForUser",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::ADMIN_LINK_PROVIDER_FOR_USER_REQUEST,
        output: &schemas::ADMIN_LINK_PROVIDER_FOR_USER_RESPONSE,
        result_wrapper: "",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct AdminDisableProviderForUser;

impl Operation for AdminDisableProviderForUser {
    type Input = types::AdminDisableProviderForUserRequest;
    type Output = types::AdminDisableProviderForUserResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "AdminDisableProviderForUser",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::ADMIN_DISABLE_PROVIDER_FOR_USER_REQUEST,
        output: &schemas::ADMIN_DISABLE_PROVIDER_FOR_USER_RESPONSE,
        result_wrapper: "",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct ForgotPassword;

impl Operation for ForgotPassword {
    type Input = types::ForgotPasswordRequest;
    type Output = types::ForgotPasswordResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "ForgotPassword",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: true,
        input: &schemas::FORGOT_PASSWORD_REQUEST,
        output: &schemas::FORGOT_PASSWORD_RESPONSE,
        result_wrapper: "",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct ConfirmForgotPassword;

impl Operation for ConfirmForgotPassword {
    type Input = types::ConfirmForgotPasswordRequest;
    type Output = types::ConfirmForgotPasswordResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "ConfirmForgotPassword",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: true,
        input: &schemas::CONFIRM_FORGOT_PASSWORD_REQUEST,
        output: &schemas::CONFIRM_FORGOT_PASSWORD_RESPONSE,
        result_wrapper: "",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct AdminResetUserPassword;

impl Operation for AdminResetUserPassword {
    type Input = types::AdminResetUserPasswordRequest;
    type Output = types::AdminResetUserPasswordResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "AdminResetUserPassword",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::ADMIN_RESET_USER_PASSWORD_REQUEST,
        output: &schemas::ADMIN_RESET_USER_PASSWORD_RESPONSE,
        result_wrapper: "",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct RevokeToken;

impl Operation for RevokeToken {
    type Input = types::RevokeTokenRequest;
    type Output = types::RevokeTokenResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "RevokeToken",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: true,
        input: &schemas::REVOKE_TOKEN_REQUEST,
        output: &schemas::REVOKE_TOKEN_RESPONSE,
        result_wrapper: "",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct GlobalSignOut;

impl Operation for GlobalSignOut {
    type Input = types::GlobalSignOutRequest;
    type Output = types::GlobalSignOutResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "GlobalSignOut",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: true,
        input: &schemas::GLOBAL_SIGN_OUT_REQUEST,
        output: &schemas::GLOBAL_SIGN_OUT_RESPONSE,
        result_wrapper: "",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct AdminUserGlobalSignOut;

impl Operation for AdminUserGlobalSignOut {
    type Input = types::AdminUserGlobalSignOutRequest;
    type Output = types::AdminUserGlobalSignOutResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "AdminUserGlobalSignOut",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::ADMIN_USER_GLOBAL_SIGN_OUT_REQUEST,
        output: &schemas::ADMIN_USER_GLOBAL_SIGN_OUT_RESPONSE,
        result_wrapper: "",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct AssociateSoftwareToken;

impl Operation for AssociateSoftwareToken {
    type Input = types::AssociateSoftwareTokenRequest;
    type Output = types::AssociateSoftwareTokenResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "AssociateSoftwareToken",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: true,
        input: &schemas::ASSOCIATE_SOFTWARE_TOKEN_REQUEST,
        output: &schemas::ASSOCIATE_SOFTWARE_TOKEN_RESPONSE,
        result_wrapper: "",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct VerifySoftwareToken;

impl Operation for VerifySoftwareToken {
    type Input = types::VerifySoftwareTokenRequest;
    type Output = types::VerifySoftwareTokenResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "VerifySoftwareToken",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: true,
        input: &schemas::VERIFY_SOFTWARE_TOKEN_REQUEST,
        output: &schemas::VERIFY_SOFTWARE_TOKEN_RESPONSE,
        result_wrapper: "",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct SetUserMFAPreference;

impl Operation for SetUserMFAPreference {
    type Input = types::SetUserMFAPreferenceRequest;
    type Output = types::SetUserMFAPreferenceResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "SetUserMFAPreference",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: true,
        input: &schemas::SET_USER_MFA_PREFERENCE_REQUEST,
        output: &schemas::SET_USER_MFA_PREFERENCE_RESPONSE,
        result_wrapper: "",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct AdminSetUserMFAPreference;

impl Operation for AdminSetUserMFAPreference {
    type Input = types::AdminSetUserMFAPreferenceRequest;
    type Output = types::AdminSetUserMFAPreferenceResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "AdminSetUserMFAPreference",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::ADMIN_SET_USER_MFA_PREFERENCE_REQUEST,
        output: &schemas::ADMIN_SET_USER_MFA_PREFERENCE_RESPONSE,
        result_wrapper: "",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct SetUserPoolMfaConfig;

impl Operation for SetUserPoolMfaConfig {
    type Input = types::SetUserPoolMfaConfigRequest;
    type Output = types::SetUserPoolMfaConfigResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "SetUserPoolMfaConfig",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::SET_USER_POOL_MFA_CONFIG_REQUEST,
        output: &schemas::SET_USER_POOL_MFA_CONFIG_RESPONSE,
        result_wrapper: "",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct SetUICustomization;

impl Operation for SetUICustomization {
    type Input = types::SetUICustomizationRequest;
    type Output = types::SetUICustomizationResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "SetUICustomization",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::SET_UI_CUSTOMIZATION_REQUEST,
        output: &schemas::SET_UI_CUSTOMIZATION_RESPONSE,
        result_wrapper: "",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct GetUICustomization;

impl Operation for GetUICustomization {
    type Input = types::GetUICustomizationRequest;
    type Output = types::GetUICustomizationResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "GetUICustomization",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::GET_UI_CUSTOMIZATION_REQUEST,
        output: &schemas::GET_UI_CUSTOMIZATION_RESPONSE,
        result_wrapper: "",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct AdminEnableUser;

impl Operation for AdminEnableUser {
    type Input = types::AdminEnableUserRequest;
    type Output = types::AdminEnableUserResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "AdminEnableUser",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::ADMIN_ENABLE_USER_REQUEST,
        output: &schemas::ADMIN_ENABLE_USER_RESPONSE,
        result_wrapper: "",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct AdminDisableUser;

impl Operation for AdminDisableUser {
    type Input = types::AdminDisableUserRequest;
    type Output = types::AdminDisableUserResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "AdminDisableUser",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::ADMIN_DISABLE_USER_REQUEST,
        output: &schemas::ADMIN_DISABLE_USER_RESPONSE,
        result_wrapper: "",
    };
}
