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
    ],
    unsupported_operations: UNSUPPORTED,
    errors: ERRORS,
};

const ERRORS: &[ErrorSchema] = &[
    ErrorSchema { code: "AliasExistsException", status: 400, members: &["message"], headers: &[] },
    ErrorSchema { code: "CodeDeliveryFailureException", status: 400, members: &["message"], headers: &[] },
    ErrorSchema { code: "CodeMismatchException", status: 400, members: &["message"], headers: &[] },
    ErrorSchema { code: "ConcurrentModificationException", status: 400, members: &["message"], headers: &[] },
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
    ErrorSchema { code: "UnexpectedLambdaException", status: 400, members: &["message"], headers: &[] },
    ErrorSchema { code: "UnsupportedOperationException", status: 400, members: &["message"], headers: &[] },
    ErrorSchema { code: "UnsupportedUserStateException", status: 400, members: &["message"], headers: &[] },
    ErrorSchema { code: "UserImportInProgressException", status: 400, members: &["message"], headers: &[] },
    ErrorSchema { code: "UserLambdaValidationException", status: 400, members: &["message"], headers: &[] },
    ErrorSchema { code: "UserNotConfirmedException", status: 400, members: &["message"], headers: &[] },
    ErrorSchema { code: "UserNotFoundException", status: 400, members: &["message"], headers: &[] },
    ErrorSchema { code: "UserPoolTaggingException", status: 400, members: &["message"], headers: &[] },
    ErrorSchema { code: "UsernameExistsException", status: 400, members: &["message"], headers: &[] },
];

const UNSUPPORTED: &[UnsupportedOperation] = &[
    UnsupportedOperation { name: "AddCustomAttributes", method: "POST", uri: "/" },
    UnsupportedOperation { name: "AddUserPoolClientSecret", method: "POST", uri: "/" },
    UnsupportedOperation { name: "AdminAddUserToGroup", method: "POST", uri: "/" },
    UnsupportedOperation { name: "AdminDeleteSoftwareToken", method: "POST", uri: "/" },
    UnsupportedOperation { name: "AdminDeleteUserAttributes", method: "POST", uri: "/" },
    UnsupportedOperation { name: "AdminDisableProviderForUser", method: "POST", uri: "/" },
    UnsupportedOperation { name: "AdminDisableUser", method: "POST", uri: "/" },
    UnsupportedOperation { name: "AdminEnableUser", method: "POST", uri: "/" },
    UnsupportedOperation { name: "AdminForgetDevice", method: "POST", uri: "/" },
    UnsupportedOperation { name: "AdminGetDevice", method: "POST", uri: "/" },
    UnsupportedOperation { name: "AdminGetUserAuthFactors", method: "POST", uri: "/" },
    UnsupportedOperation { name: "AdminLinkProviderForUser", method: "POST", uri: "/" },
    UnsupportedOperation { name: "AdminListDevices", method: "POST", uri: "/" },
    UnsupportedOperation { name: "AdminListGroupsForUser", method: "POST", uri: "/" },
    UnsupportedOperation { name: "AdminListUserAuthEvents", method: "POST", uri: "/" },
    UnsupportedOperation { name: "AdminListUserSessions", method: "POST", uri: "/" },
    UnsupportedOperation { name: "AdminRemoveUserFromGroup", method: "POST", uri: "/" },
    UnsupportedOperation { name: "AdminResetUserPassword", method: "POST", uri: "/" },
    UnsupportedOperation { name: "AdminRevokeUserSession", method: "POST", uri: "/" },
    UnsupportedOperation { name: "AdminSetUserMFAPreference", method: "POST", uri: "/" },
    UnsupportedOperation { name: "AdminSetUserSettings", method: "POST", uri: "/" },
    UnsupportedOperation { name: "AdminUpdateAuthEventFeedback", method: "POST", uri: "/" },
    UnsupportedOperation { name: "AdminUpdateDeviceStatus", method: "POST", uri: "/" },
    UnsupportedOperation { name: "AdminUpdateUserAttributes", method: "POST", uri: "/" },
    UnsupportedOperation { name: "AdminUserGlobalSignOut", method: "POST", uri: "/" },
    UnsupportedOperation { name: "AssociateSoftwareToken", method: "POST", uri: "/" },
    UnsupportedOperation { name: "ChangePassword", method: "POST", uri: "/" },
    UnsupportedOperation { name: "CompleteWebAuthnRegistration", method: "POST", uri: "/" },
    UnsupportedOperation { name: "ConfirmDevice", method: "POST", uri: "/" },
    UnsupportedOperation { name: "ConfirmForgotPassword", method: "POST", uri: "/" },
    UnsupportedOperation { name: "CreateGroup", method: "POST", uri: "/" },
    UnsupportedOperation { name: "CreateIdentityProvider", method: "POST", uri: "/" },
    UnsupportedOperation { name: "CreateManagedLoginBranding", method: "POST", uri: "/" },
    UnsupportedOperation { name: "CreateResourceServer", method: "POST", uri: "/" },
    UnsupportedOperation { name: "CreateTerms", method: "POST", uri: "/" },
    UnsupportedOperation { name: "CreateUserImportJob", method: "POST", uri: "/" },
    UnsupportedOperation { name: "CreateUserPoolDomain", method: "POST", uri: "/" },
    UnsupportedOperation { name: "CreateUserPoolReplica", method: "POST", uri: "/" },
    UnsupportedOperation { name: "DeleteGroup", method: "POST", uri: "/" },
    UnsupportedOperation { name: "DeleteIdentityProvider", method: "POST", uri: "/" },
    UnsupportedOperation { name: "DeleteManagedLoginBranding", method: "POST", uri: "/" },
    UnsupportedOperation { name: "DeleteResourceServer", method: "POST", uri: "/" },
    UnsupportedOperation { name: "DeleteTerms", method: "POST", uri: "/" },
    UnsupportedOperation { name: "DeleteUser", method: "POST", uri: "/" },
    UnsupportedOperation { name: "DeleteUserAttributes", method: "POST", uri: "/" },
    UnsupportedOperation { name: "DeleteUserPoolClientSecret", method: "POST", uri: "/" },
    UnsupportedOperation { name: "DeleteUserPoolDomain", method: "POST", uri: "/" },
    UnsupportedOperation { name: "DeleteUserPoolReplica", method: "POST", uri: "/" },
    UnsupportedOperation { name: "DeleteWebAuthnCredential", method: "POST", uri: "/" },
    UnsupportedOperation { name: "DescribeIdentityProvider", method: "POST", uri: "/" },
    UnsupportedOperation { name: "DescribeManagedLoginBranding", method: "POST", uri: "/" },
    UnsupportedOperation { name: "DescribeManagedLoginBrandingByClient", method: "POST", uri: "/" },
    UnsupportedOperation { name: "DescribeResourceServer", method: "POST", uri: "/" },
    UnsupportedOperation { name: "DescribeRiskConfiguration", method: "POST", uri: "/" },
    UnsupportedOperation { name: "DescribeTerms", method: "POST", uri: "/" },
    UnsupportedOperation { name: "DescribeTermsByClient", method: "POST", uri: "/" },
    UnsupportedOperation { name: "DescribeUserImportJob", method: "POST", uri: "/" },
    UnsupportedOperation { name: "DescribeUserPoolDomain", method: "POST", uri: "/" },
    UnsupportedOperation { name: "ForgetDevice", method: "POST", uri: "/" },
    UnsupportedOperation { name: "ForgotPassword", method: "POST", uri: "/" },
    UnsupportedOperation { name: "GetCSVHeader", method: "POST", uri: "/" },
    UnsupportedOperation { name: "GetClientToken", method: "POST", uri: "/" },
    UnsupportedOperation { name: "GetDerivedToken", method: "POST", uri: "/" },
    UnsupportedOperation { name: "GetDevice", method: "POST", uri: "/" },
    UnsupportedOperation { name: "GetGroup", method: "POST", uri: "/" },
    UnsupportedOperation { name: "GetIdentityProviderByIdentifier", method: "POST", uri: "/" },
    UnsupportedOperation { name: "GetLogDeliveryConfiguration", method: "POST", uri: "/" },
    UnsupportedOperation { name: "GetProvisionedLimit", method: "POST", uri: "/" },
    UnsupportedOperation { name: "GetSigningCertificate", method: "POST", uri: "/" },
    UnsupportedOperation { name: "GetUICustomization", method: "POST", uri: "/" },
    UnsupportedOperation { name: "GetUserAttributeVerificationCode", method: "POST", uri: "/" },
    UnsupportedOperation { name: "GetUserAuthFactors", method: "POST", uri: "/" },
    UnsupportedOperation { name: "GetUserPoolClientSessionConfiguration", method: "POST", uri: "/" },
    UnsupportedOperation { name: "GetUserPoolMfaConfig", method: "POST", uri: "/" },
    UnsupportedOperation { name: "GetUserPoolSessionConfiguration", method: "POST", uri: "/" },
    UnsupportedOperation { name: "GlobalSignOut", method: "POST", uri: "/" },
    UnsupportedOperation { name: "ListDevices", method: "POST", uri: "/" },
    UnsupportedOperation { name: "ListGroups", method: "POST", uri: "/" },
    UnsupportedOperation { name: "ListIdentityProviders", method: "POST", uri: "/" },
    UnsupportedOperation { name: "ListResourceServers", method: "POST", uri: "/" },
    UnsupportedOperation { name: "ListTagsForResource", method: "POST", uri: "/" },
    UnsupportedOperation { name: "ListTerms", method: "POST", uri: "/" },
    UnsupportedOperation { name: "ListUserImportJobs", method: "POST", uri: "/" },
    UnsupportedOperation { name: "ListUserPoolClientSecrets", method: "POST", uri: "/" },
    UnsupportedOperation { name: "ListUserPoolReplicas", method: "POST", uri: "/" },
    UnsupportedOperation { name: "ListUserSessions", method: "POST", uri: "/" },
    UnsupportedOperation { name: "ListUsersInGroup", method: "POST", uri: "/" },
    UnsupportedOperation { name: "ListWebAuthnCredentials", method: "POST", uri: "/" },
    UnsupportedOperation { name: "RevokeToken", method: "POST", uri: "/" },
    UnsupportedOperation { name: "RevokeUserSession", method: "POST", uri: "/" },
    UnsupportedOperation { name: "SetLogDeliveryConfiguration", method: "POST", uri: "/" },
    UnsupportedOperation { name: "SetRiskConfiguration", method: "POST", uri: "/" },
    UnsupportedOperation { name: "SetUICustomization", method: "POST", uri: "/" },
    UnsupportedOperation { name: "SetUserMFAPreference", method: "POST", uri: "/" },
    UnsupportedOperation { name: "SetUserPoolClientSessionConfiguration", method: "POST", uri: "/" },
    UnsupportedOperation { name: "SetUserPoolMfaConfig", method: "POST", uri: "/" },
    UnsupportedOperation { name: "SetUserPoolSessionConfiguration", method: "POST", uri: "/" },
    UnsupportedOperation { name: "SetUserSettings", method: "POST", uri: "/" },
    UnsupportedOperation { name: "StartUserImportJob", method: "POST", uri: "/" },
    UnsupportedOperation { name: "StartWebAuthnRegistration", method: "POST", uri: "/" },
    UnsupportedOperation { name: "StopUserImportJob", method: "POST", uri: "/" },
    UnsupportedOperation { name: "TagResource", method: "POST", uri: "/" },
    UnsupportedOperation { name: "UntagResource", method: "POST", uri: "/" },
    UnsupportedOperation { name: "UpdateAuthEventFeedback", method: "POST", uri: "/" },
    UnsupportedOperation { name: "UpdateDeviceStatus", method: "POST", uri: "/" },
    UnsupportedOperation { name: "UpdateGroup", method: "POST", uri: "/" },
    UnsupportedOperation { name: "UpdateIdentityProvider", method: "POST", uri: "/" },
    UnsupportedOperation { name: "UpdateManagedLoginBranding", method: "POST", uri: "/" },
    UnsupportedOperation { name: "UpdateProvisionedLimit", method: "POST", uri: "/" },
    UnsupportedOperation { name: "UpdateResourceServer", method: "POST", uri: "/" },
    UnsupportedOperation { name: "UpdateTerms", method: "POST", uri: "/" },
    UnsupportedOperation { name: "UpdateUserAttributes", method: "POST", uri: "/" },
    UnsupportedOperation { name: "UpdateUserPoolDomain", method: "POST", uri: "/" },
    UnsupportedOperation { name: "UpdateUserPoolReplica", method: "POST", uri: "/" },
    UnsupportedOperation { name: "VerifySoftwareToken", method: "POST", uri: "/" },
    UnsupportedOperation { name: "VerifyUserAttribute", method: "POST", uri: "/" },
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
