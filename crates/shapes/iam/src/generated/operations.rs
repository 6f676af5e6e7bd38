// Made by `cargo xtask codegen`; do not edit. What is here is listed in xtask/operations.toml.

//! The operations, and the service that they make.

use gatewright_wire::operation::Operation;
use gatewright_wire::schema::{ErrorSchema, OperationSchema, Protocol, ServiceSchema, UnsupportedOperation};

use crate::{schemas, types};

/// The service.
pub static SERVICE: ServiceSchema = ServiceSchema {
    name: "iam",
    protocol: Protocol::AwsQuery,
    api_version: "2010-05-08",
    signing_name: "iam",
    target_prefix: "",
    xml_namespace: "https://iam.amazonaws.com/doc/2010-05-08/",
    operations: &[
        CreateRole::SCHEMA,
        GetRole::SCHEMA,
        ListRoles::SCHEMA,
        UpdateRole::SCHEMA,
        UpdateAssumeRolePolicy::SCHEMA,
        DeleteRole::SCHEMA,
        TagRole::SCHEMA,
        UntagRole::SCHEMA,
        ListRoleTags::SCHEMA,
        PutRolePolicy::SCHEMA,
        GetRolePolicy::SCHEMA,
        ListRolePolicies::SCHEMA,
        DeleteRolePolicy::SCHEMA,
        AttachRolePolicy::SCHEMA,
        DetachRolePolicy::SCHEMA,
        ListAttachedRolePolicies::SCHEMA,
        ListInstanceProfilesForRole::SCHEMA,
        CreatePolicy::SCHEMA,
        GetPolicy::SCHEMA,
        ListPolicies::SCHEMA,
        DeletePolicy::SCHEMA,
        ListEntitiesForPolicy::SCHEMA,
        CreatePolicyVersion::SCHEMA,
        GetPolicyVersion::SCHEMA,
        ListPolicyVersions::SCHEMA,
        SetDefaultPolicyVersion::SCHEMA,
        DeletePolicyVersion::SCHEMA,
    ],
    unsupported_operations: UNSUPPORTED,
    errors: ERRORS,
};

const ERRORS: &[ErrorSchema] = &[
    ErrorSchema { code: "ConcurrentModification", status: 409, members: &["message"], headers: &[] },
    ErrorSchema { code: "DeleteConflict", status: 409, members: &["message"], headers: &[] },
    ErrorSchema { code: "EntityAlreadyExists", status: 409, members: &["message"], headers: &[] },
    ErrorSchema { code: "InvalidInput", status: 400, members: &["message"], headers: &[] },
    ErrorSchema { code: "LimitExceeded", status: 409, members: &["message"], headers: &[] },
    ErrorSchema { code: "MalformedPolicyDocument", status: 400, members: &["message"], headers: &[] },
    ErrorSchema { code: "NoSuchEntity", status: 404, members: &["message"], headers: &[] },
    ErrorSchema { code: "PolicyNotAttachable", status: 400, members: &["message"], headers: &[] },
    ErrorSchema { code: "ServiceFailure", status: 500, members: &["message"], headers: &[] },
    ErrorSchema { code: "UnmodifiableEntity", status: 400, members: &["message"], headers: &[] },
];

const UNSUPPORTED: &[UnsupportedOperation] = &[
    UnsupportedOperation { name: "AcceptDelegationRequest", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "AcquireRole", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "AddClientIDToOpenIDConnectProvider", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "AddRoleToInstanceProfile", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "AddUserToGroup", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "AssociateDelegationRequest", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "AttachGroupPolicy", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "AttachUserPolicy", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "ChangePassword", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "CreateAccessKey", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "CreateAccountAlias", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "CreateDelegationRequest", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "CreateGroup", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "CreateInstanceProfile", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "CreateLoginProfile", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "CreateOpenIDConnectProvider", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "CreateSAMLProvider", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "CreateServiceLinkedRole", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "CreateServiceSpecificCredential", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "CreateUser", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "CreateVirtualMFADevice", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "DeactivateMFADevice", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "DeleteAccessKey", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "DeleteAccountAlias", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "DeleteAccountPasswordPolicy", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "DeleteGroup", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "DeleteGroupPolicy", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "DeleteInstanceProfile", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "DeleteLoginProfile", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "DeleteOpenIDConnectProvider", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "DeleteRolePermissionsBoundary", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "DeleteSAMLProvider", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "DeleteSSHPublicKey", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "DeleteServerCertificate", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "DeleteServiceLinkedRole", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "DeleteServiceSpecificCredential", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "DeleteSigningCertificate", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "DeleteUser", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "DeleteUserPermissionsBoundary", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "DeleteUserPolicy", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "DeleteVirtualMFADevice", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "DetachGroupPolicy", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "DetachUserPolicy", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "DisableOrganizationsRootCredentialsManagement", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "DisableOrganizationsRootSessions", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "DisableOutboundWebIdentityFederation", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "EnableMFADevice", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "EnableOrganizationsRootCredentialsManagement", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "EnableOrganizationsRootSessions", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "EnableOutboundWebIdentityFederation", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "GenerateCredentialReport", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "GenerateOrganizationsAccessReport", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "GenerateServiceLastAccessedDetails", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "GetAccessKeyLastUsed", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "GetAccountAuthorizationDetails", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "GetAccountPasswordPolicy", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "GetAccountProperties", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "GetAccountSummary", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "GetContextKeysForCustomPolicy", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "GetContextKeysForPrincipalPolicy", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "GetCredentialReport", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "GetDelegationRequest", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "GetGroup", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "GetGroupPolicy", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "GetHumanReadableSummary", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "GetInstanceProfile", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "GetLoginProfile", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "GetMFADevice", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "GetOpenIDConnectProvider", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "GetOrganizationsAccessReport", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "GetOutboundWebIdentityFederationInfo", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "GetRoleTemplateVersion", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "GetSAMLProvider", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "GetSSHPublicKey", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "GetServerCertificate", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "GetServiceLastAccessedDetails", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "GetServiceLastAccessedDetailsWithEntities", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "GetServiceLinkedRoleDeletionStatus", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "GetUser", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "GetUserPolicy", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "ListAccessKeys", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "ListAccountAliases", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "ListAttachedGroupPolicies", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "ListAttachedUserPolicies", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "ListDelegationRequests", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "ListGroupPolicies", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "ListGroups", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "ListGroupsForUser", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "ListInstanceProfileTags", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "ListInstanceProfiles", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "ListMFADeviceTags", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "ListMFADevices", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "ListOpenIDConnectProviderTags", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "ListOpenIDConnectProviders", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "ListOrganizationsFeatures", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "ListPoliciesGrantingServiceAccess", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "ListPolicyTags", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "ListSAMLProviderTags", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "ListSAMLProviders", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "ListSSHPublicKeys", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "ListServerCertificateTags", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "ListServerCertificates", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "ListServiceSpecificCredentials", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "ListSigningCertificates", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "ListUserPolicies", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "ListUserTags", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "ListUsers", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "ListVirtualMFADevices", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "PutAccountProperties", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "PutGroupPolicy", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "PutRolePermissionsBoundary", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "PutUserPermissionsBoundary", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "PutUserPolicy", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "RejectDelegationRequest", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "RemoveClientIDFromOpenIDConnectProvider", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "RemoveRoleFromInstanceProfile", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "RemoveUserFromGroup", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "ResetServiceSpecificCredential", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "ResyncMFADevice", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "SendDelegationToken", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "SetSecurityTokenServicePreferences", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "SimulateCustomPolicy", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "SimulatePrincipalPolicy", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "TagInstanceProfile", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "TagMFADevice", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "TagOpenIDConnectProvider", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "TagPolicy", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "TagSAMLProvider", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "TagServerCertificate", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "TagUser", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "UntagInstanceProfile", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "UntagMFADevice", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "UntagOpenIDConnectProvider", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "UntagPolicy", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "UntagSAMLProvider", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "UntagServerCertificate", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "UntagUser", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "UpdateAccessKey", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "UpdateAccountPasswordPolicy", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "UpdateDelegationRequest", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "UpdateGroup", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "UpdateLoginProfile", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "UpdateOpenIDConnectProviderThumbprint", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "UpdateRoleDescription", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "UpdateSAMLProvider", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "UpdateSSHPublicKey", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "UpdateServerCertificate", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "UpdateServiceSpecificCredential", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "UpdateSigningCertificate", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "UpdateUser", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "UploadSSHPublicKey", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "UploadServerCertificate", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "UploadSigningCertificate", method: "POST", uri: "/", is_unsigned: false },
];

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct CreateRole;

impl Operation for CreateRole {
    type Input = types::CreateRoleRequest;
    type Output = types::CreateRoleResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "CreateRole",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::CREATE_ROLE_REQUEST,
        output: &schemas::CREATE_ROLE_RESPONSE,
        result_wrapper: "CreateRoleResult",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct GetRole;

impl Operation for GetRole {
    type Input = types::GetRoleRequest;
    type Output = types::GetRoleResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "GetRole",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::GET_ROLE_REQUEST,
        output: &schemas::GET_ROLE_RESPONSE,
        result_wrapper: "GetRoleResult",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct ListRoles;

impl Operation for ListRoles {
    type Input = types::ListRolesRequest;
    type Output = types::ListRolesResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "ListRoles",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::LIST_ROLES_REQUEST,
        output: &schemas::LIST_ROLES_RESPONSE,
        result_wrapper: "ListRolesResult",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct UpdateRole;

impl Operation for UpdateRole {
    type Input = types::UpdateRoleRequest;
    type Output = types::UpdateRoleResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "UpdateRole",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::UPDATE_ROLE_REQUEST,
        output: &schemas::UPDATE_ROLE_RESPONSE,
        result_wrapper: "UpdateRoleResult",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct UpdateAssumeRolePolicy;

impl Operation for UpdateAssumeRolePolicy {
    type Input = types::UpdateAssumeRolePolicyRequest;
    type Output = ();
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "UpdateAssumeRolePolicy",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::UPDATE_ASSUME_ROLE_POLICY_REQUEST,
        output: &schemas::EMPTY,
        result_wrapper: "",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct DeleteRole;

impl Operation for DeleteRole {
    type Input = types::DeleteRoleRequest;
    type Output = ();
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "DeleteRole",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::DELETE_ROLE_REQUEST,
        output: &schemas::EMPTY,
        result_wrapper: "",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct TagRole;

impl Operation for TagRole {
    type Input = types::TagRoleRequest;
    type Output = ();
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "TagRole",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::TAG_ROLE_REQUEST,
        output: &schemas::EMPTY,
        result_wrapper: "",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct UntagRole;

impl Operation for UntagRole {
    type Input = types::UntagRoleRequest;
    type Output = ();
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "UntagRole",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::UNTAG_ROLE_REQUEST,
        output: &schemas::EMPTY,
        result_wrapper: "",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct ListRoleTags;

impl Operation for ListRoleTags {
    type Input = types::ListRoleTagsRequest;
    type Output = types::ListRoleTagsResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "ListRoleTags",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::LIST_ROLE_TAGS_REQUEST,
        output: &schemas::LIST_ROLE_TAGS_RESPONSE,
        result_wrapper: "ListRoleTagsResult",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct PutRolePolicy;

impl Operation for PutRolePolicy {
    type Input = types::PutRolePolicyRequest;
    type Output = ();
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "PutRolePolicy",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::PUT_ROLE_POLICY_REQUEST,
        output: &schemas::EMPTY,
        result_wrapper: "",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct GetRolePolicy;

impl Operation for GetRolePolicy {
    type Input = types::GetRolePolicyRequest;
    type Output = types::GetRolePolicyResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "GetRolePolicy",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::GET_ROLE_POLICY_REQUEST,
        output: &schemas::GET_ROLE_POLICY_RESPONSE,
        result_wrapper: "GetRolePolicyResult",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct ListRolePolicies;

impl Operation for ListRolePolicies {
    type Input = types::ListRolePoliciesRequest;
    type Output = types::ListRolePoliciesResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "ListRolePolicies",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::LIST_ROLE_POLICIES_REQUEST,
        output: &schemas::LIST_ROLE_POLICIES_RESPONSE,
        result_wrapper: "ListRolePoliciesResult",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct DeleteRolePolicy;

impl Operation for DeleteRolePolicy {
    type Input = types::DeleteRolePolicyRequest;
    type Output = ();
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "DeleteRolePolicy",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::DELETE_ROLE_POLICY_REQUEST,
        output: &schemas::EMPTY,
        result_wrapper: "",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct AttachRolePolicy;

impl Operation for AttachRolePolicy {
    type Input = types::AttachRolePolicyRequest;
    type Output = ();
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "AttachRolePolicy",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::ATTACH_ROLE_POLICY_REQUEST,
        output: &schemas::EMPTY,
        result_wrapper: "",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct DetachRolePolicy;

impl Operation for DetachRolePolicy {
    type Input = types::DetachRolePolicyRequest;
    type Output = ();
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "DetachRolePolicy",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::DETACH_ROLE_POLICY_REQUEST,
        output: &schemas::EMPTY,
        result_wrapper: "",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct ListAttachedRolePolicies;

impl Operation for ListAttachedRolePolicies {
    type Input = types::ListAttachedRolePoliciesRequest;
    type Output = types::ListAttachedRolePoliciesResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "ListAttachedRolePolicies",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::LIST_ATTACHED_ROLE_POLICIES_REQUEST,
        output: &schemas::LIST_ATTACHED_ROLE_POLICIES_RESPONSE,
        result_wrapper: "ListAttachedRolePoliciesResult",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct ListInstanceProfilesForRole;

impl Operation for ListInstanceProfilesForRole {
    type Input = types::ListInstanceProfilesForRoleRequest;
    type Output = types::ListInstanceProfilesForRoleResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "ListInstanceProfilesForRole",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::LIST_INSTANCE_PROFILES_FOR_ROLE_REQUEST,
        output: &schemas::LIST_INSTANCE_PROFILES_FOR_ROLE_RESPONSE,
        result_wrapper: "ListInstanceProfilesForRoleResult",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct CreatePolicy;

impl Operation for CreatePolicy {
    type Input = types::CreatePolicyRequest;
    type Output = types::CreatePolicyResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "CreatePolicy",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::CREATE_POLICY_REQUEST,
        output: &schemas::CREATE_POLICY_RESPONSE,
        result_wrapper: "CreatePolicyResult",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct GetPolicy;

impl Operation for GetPolicy {
    type Input = types::GetPolicyRequest;
    type Output = types::GetPolicyResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "GetPolicy",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::GET_POLICY_REQUEST,
        output: &schemas::GET_POLICY_RESPONSE,
        result_wrapper: "GetPolicyResult",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct ListPolicies;

impl Operation for ListPolicies {
    type Input = types::ListPoliciesRequest;
    type Output = types::ListPoliciesResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "ListPolicies",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::LIST_POLICIES_REQUEST,
        output: &schemas::LIST_POLICIES_RESPONSE,
        result_wrapper: "ListPoliciesResult",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct DeletePolicy;

impl Operation for DeletePolicy {
    type Input = types::DeletePolicyRequest;
    type Output = ();
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "DeletePolicy",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::DELETE_POLICY_REQUEST,
        output: &schemas::EMPTY,
        result_wrapper: "",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct ListEntitiesForPolicy;

impl Operation for ListEntitiesForPolicy {
    type Input = types::ListEntitiesForPolicyRequest;
    type Output = types::ListEntitiesForPolicyResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "ListEntitiesForPolicy",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::LIST_ENTITIES_FOR_POLICY_REQUEST,
        output: &schemas::LIST_ENTITIES_FOR_POLICY_RESPONSE,
        result_wrapper: "ListEntitiesForPolicyResult",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct CreatePolicyVersion;

impl Operation for CreatePolicyVersion {
    type Input = types::CreatePolicyVersionRequest;
    type Output = types::CreatePolicyVersionResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "CreatePolicyVersion",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::CREATE_POLICY_VERSION_REQUEST,
        output: &schemas::CREATE_POLICY_VERSION_RESPONSE,
        result_wrapper: "CreatePolicyVersionResult",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct GetPolicyVersion;

impl Operation for GetPolicyVersion {
    type Input = types::GetPolicyVersionRequest;
    type Output = types::GetPolicyVersionResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "GetPolicyVersion",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::GET_POLICY_VERSION_REQUEST,
        output: &schemas::GET_POLICY_VERSION_RESPONSE,
        result_wrapper: "GetPolicyVersionResult",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct ListPolicyVersions;

impl Operation for ListPolicyVersions {
    type Input = types::ListPolicyVersionsRequest;
    type Output = types::ListPolicyVersionsResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "ListPolicyVersions",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::LIST_POLICY_VERSIONS_REQUEST,
        output: &schemas::LIST_POLICY_VERSIONS_RESPONSE,
        result_wrapper: "ListPolicyVersionsResult",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct SetDefaultPolicyVersion;

impl Operation for SetDefaultPolicyVersion {
    type Input = types::SetDefaultPolicyVersionRequest;
    type Output = ();
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "SetDefaultPolicyVersion",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::SET_DEFAULT_POLICY_VERSION_REQUEST,
        output: &schemas::EMPTY,
        result_wrapper: "",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct DeletePolicyVersion;

impl Operation for DeletePolicyVersion {
    type Input = types::DeletePolicyVersionRequest;
    type Output = ();
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "DeletePolicyVersion",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::DELETE_POLICY_VERSION_REQUEST,
        output: &schemas::EMPTY,
        result_wrapper: "",
    };
}
