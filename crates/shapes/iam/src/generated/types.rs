// Made by `cargo xtask codegen`; do not edit. What is here is listed in xtask/operations.toml.

//! Requests, answers and what they hold, named as in the AWS model.

use gatewright_model::timestamp::Timestamp;

/// `AttachRolePolicyRequest`, the input of `AttachRolePolicy`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AttachRolePolicyRequest {
    /// Wire name `RoleName`. 1 to 64 characters. Required.
    pub role_name: String,
    /// Wire name `PolicyArn`. 20 to 2048 characters. Required.
    pub policy_arn: String,
}

/// `AttachedPermissionsBoundary`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AttachedPermissionsBoundary {
    /// Wire name `PermissionsBoundaryType`.
    pub permissions_boundary_type: Option<PermissionsBoundaryAttachmentType>,
    /// Wire name `PermissionsBoundaryArn`. 20 to 2048 characters.
    pub permissions_boundary_arn: Option<String>,
}

/// `AttachedPolicy`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AttachedPolicy {
    /// Wire name `PolicyName`. 1 to 128 characters.
    pub policy_name: Option<String>,
    /// Wire name `PolicyArn`. 20 to 2048 characters.
    pub policy_arn: Option<String>,
}

/// `CreatePolicyRequest`, the input of `CreatePolicy`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreatePolicyRequest {
    /// Wire name `PolicyName`. 1 to 128 characters. Required.
    pub policy_name: String,
    /// Wire name `Path`. 1 to 512 characters.
    pub path: Option<String>,
    /// Wire name `PolicyDocument`. 1 to 131072 characters. Required.
    pub policy_document: String,
    /// Wire name `Description`. At most 1000 characters.
    pub description: Option<String>,
    /// Wire name `Tags`. At most 50 elements.
    pub tags: Option<Vec<Tag>>,
}

/// `CreatePolicyResponse`, the output of `CreatePolicy`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreatePolicyResponse {
    /// Wire name `Policy`.
    pub policy: Option<Policy>,
}

/// `CreatePolicyVersionRequest`, the input of `CreatePolicyVersion`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreatePolicyVersionRequest {
    /// Wire name `PolicyArn`. 20 to 2048 characters. Required.
    pub policy_arn: String,
    /// Wire name `PolicyDocument`. 1 to 131072 characters. Required.
    pub policy_document: String,
    /// Wire name `SetAsDefault`.
    pub set_as_default: Option<bool>,
}

/// `CreatePolicyVersionResponse`, the output of `CreatePolicyVersion`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreatePolicyVersionResponse {
    /// Wire name `PolicyVersion`.
    pub policy_version: Option<PolicyVersion>,
}

/// `CreateRoleRequest`, the input of `CreateRole`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateRoleRequest {
    /// Wire name `Path`. 1 to 512 characters.
    pub path: Option<String>,
    /// Wire name `RoleName`. 1 to 64 characters. Required.
    pub role_name: String,
    /// Wire name `AssumeRolePolicyDocument`. 1 to 131072 characters. Required.
    pub assume_role_policy_document: String,
    /// Wire name `Description`. At most 1000 characters.
    pub description: Option<String>,
    /// Wire name `MaxSessionDuration`. 3600 to 43200.
    pub max_session_duration: Option<i32>,
    /// Wire name `PermissionsBoundary`. 20 to 2048 characters.
    pub permissions_boundary: Option<String>,
    /// Wire name `Tags`. At most 50 elements.
    pub tags: Option<Vec<Tag>>,
}

/// `CreateRoleResponse`, the output of `CreateRole`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateRoleResponse {
    /// Wire name `Role`. Required.
    pub role: Option<Role>,
}

/// `DeletePolicyRequest`, the input of `DeletePolicy`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeletePolicyRequest {
    /// Wire name `PolicyArn`. 20 to 2048 characters. Required.
    pub policy_arn: String,
}

/// `DeletePolicyVersionRequest`, the input of `DeletePolicyVersion`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeletePolicyVersionRequest {
    /// Wire name `PolicyArn`. 20 to 2048 characters. Required.
    pub policy_arn: String,
    /// Wire name `VersionId`. Required.
    pub version_id: String,
}

/// `DeleteRolePolicyRequest`, the input of `DeleteRolePolicy`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteRolePolicyRequest {
    /// Wire name `RoleName`. 1 to 64 characters. Required.
    pub role_name: String,
    /// Wire name `PolicyName`. 1 to 128 characters. Required.
    pub policy_name: String,
}

/// `DeleteRoleRequest`, the input of `DeleteRole`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteRoleRequest {
    /// Wire name `RoleName`. 1 to 64 characters. Required.
    pub role_name: String,
}

/// `DetachRolePolicyRequest`, the input of `DetachRolePolicy`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DetachRolePolicyRequest {
    /// Wire name `RoleName`. 1 to 64 characters. Required.
    pub role_name: String,
    /// Wire name `PolicyArn`. 20 to 2048 characters. Required.
    pub policy_arn: String,
}

/// The texts of `EntityType`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EntityType {
    /// `User`
    User,
    /// `Role`
    Role,
    /// `Group`
    Group,
    /// `LocalManagedPolicy`
    LocalManagedPolicy,
    /// `AWSManagedPolicy`
    AwsManagedPolicy,
}

impl EntityType {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::User => "User",
            Self::Role => "Role",
            Self::Group => "Group",
            Self::LocalManagedPolicy => "LocalManagedPolicy",
            Self::AwsManagedPolicy => "AWSManagedPolicy",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "User" => Self::User,
            "Role" => Self::Role,
            "Group" => Self::Group,
            "LocalManagedPolicy" => Self::LocalManagedPolicy,
            "AWSManagedPolicy" => Self::AwsManagedPolicy,
            _ => return None,
        })
    }
}

/// `GetPolicyRequest`, the input of `GetPolicy`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetPolicyRequest {
    /// Wire name `PolicyArn`. 20 to 2048 characters. Required.
    pub policy_arn: String,
}

/// `GetPolicyResponse`, the output of `GetPolicy`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetPolicyResponse {
    /// Wire name `Policy`.
    pub policy: Option<Policy>,
}

/// `GetPolicyVersionRequest`, the input of `GetPolicyVersion`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetPolicyVersionRequest {
    /// Wire name `PolicyArn`. 20 to 2048 characters. Required.
    pub policy_arn: String,
    /// Wire name `VersionId`. Required.
    pub version_id: String,
}

/// `GetPolicyVersionResponse`, the output of `GetPolicyVersion`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetPolicyVersionResponse {
    /// Wire name `PolicyVersion`.
    pub policy_version: Option<PolicyVersion>,
}

/// `GetRolePolicyRequest`, the input of `GetRolePolicy`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetRolePolicyRequest {
    /// Wire name `RoleName`. 1 to 64 characters. Required.
    pub role_name: String,
    /// Wire name `PolicyName`. 1 to 128 characters. Required.
    pub policy_name: String,
}

/// `GetRolePolicyResponse`, the output of `GetRolePolicy`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetRolePolicyResponse {
    /// Wire name `RoleName`. 1 to 64 characters. Required.
    pub role_name: Option<String>,
    /// Wire name `PolicyName`. 1 to 128 characters. Required.
    pub policy_name: Option<String>,
    /// Wire name `PolicyDocument`. 1 to 131072 characters. Required.
    pub policy_document: Option<String>,
}

/// `GetRoleRequest`, the input of `GetRole`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetRoleRequest {
    /// Wire name `RoleName`. 1 to 64 characters. Required.
    pub role_name: String,
}

/// `GetRoleResponse`, the output of `GetRole`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetRoleResponse {
    /// Wire name `Role`. Required.
    pub role: Option<Role>,
}

/// `InstanceProfile`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct InstanceProfile {
    /// Wire name `Path`. 1 to 512 characters. Required.
    pub path: Option<String>,
    /// Wire name `InstanceProfileName`. 1 to 128 characters. Required.
    pub instance_profile_name: Option<String>,
    /// Wire name `InstanceProfileId`. 16 to 128 characters. Required.
    pub instance_profile_id: Option<String>,
    /// Wire name `Arn`. 20 to 2048 characters. Required.
    pub arn: Option<String>,
    /// Wire name `CreateDate`. Required.
    pub create_date: Option<Timestamp>,
    /// Wire name `Roles`. Required.
    pub roles: Option<Vec<Role>>,
    /// Wire name `Tags`. At most 50 elements.
    pub tags: Option<Vec<Tag>>,
}

/// `ListAttachedRolePoliciesRequest`, the input of `ListAttachedRolePolicies`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListAttachedRolePoliciesRequest {
    /// Wire name `RoleName`. 1 to 64 characters. Required.
    pub role_name: String,
    /// Wire name `PathPrefix`. 1 to 512 characters.
    pub path_prefix: Option<String>,
    /// Wire name `Marker`. 1 to 320 characters.
    pub marker: Option<String>,
    /// Wire name `MaxItems`. 1 to 1000.
    pub max_items: Option<i32>,
}

/// `ListAttachedRolePoliciesResponse`, the output of `ListAttachedRolePolicies`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListAttachedRolePoliciesResponse {
    /// Wire name `AttachedPolicies`.
    pub attached_policies: Option<Vec<AttachedPolicy>>,
    /// Wire name `IsTruncated`.
    pub is_truncated: Option<bool>,
    /// Wire name `Marker`.
    pub marker: Option<String>,
}

/// `ListEntitiesForPolicyRequest`, the input of `ListEntitiesForPolicy`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListEntitiesForPolicyRequest {
    /// Wire name `PolicyArn`. 20 to 2048 characters. Required.
    pub policy_arn: String,
    /// Wire name `EntityFilter`.
    pub entity_filter: Option<EntityType>,
    /// Wire name `PathPrefix`. 1 to 512 characters.
    pub path_prefix: Option<String>,
    /// Wire name `PolicyUsageFilter`.
    pub policy_usage_filter: Option<PolicyUsageType>,
    /// Wire name `Marker`. 1 to 320 characters.
    pub marker: Option<String>,
    /// Wire name `MaxItems`. 1 to 1000.
    pub max_items: Option<i32>,
}

/// `ListEntitiesForPolicyResponse`, the output of `ListEntitiesForPolicy`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListEntitiesForPolicyResponse {
    /// Wire name `PolicyGroups`.
    pub policy_groups: Option<Vec<PolicyGroup>>,
    /// Wire name `PolicyUsers`.
    pub policy_users: Option<Vec<PolicyUser>>,
    /// Wire name `PolicyRoles`.
    pub policy_roles: Option<Vec<PolicyRole>>,
    /// Wire name `IsTruncated`.
    pub is_truncated: Option<bool>,
    /// Wire name `Marker`.
    pub marker: Option<String>,
}

/// `ListInstanceProfilesForRoleRequest`, the input of `ListInstanceProfilesForRole`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListInstanceProfilesForRoleRequest {
    /// Wire name `RoleName`. 1 to 64 characters. Required.
    pub role_name: String,
    /// Wire name `Marker`. 1 to 320 characters.
    pub marker: Option<String>,
    /// Wire name `MaxItems`. 1 to 1000.
    pub max_items: Option<i32>,
}

/// `ListInstanceProfilesForRoleResponse`, the output of `ListInstanceProfilesForRole`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListInstanceProfilesForRoleResponse {
    /// Wire name `InstanceProfiles`. Required.
    pub instance_profiles: Option<Vec<InstanceProfile>>,
    /// Wire name `IsTruncated`.
    pub is_truncated: Option<bool>,
    /// Wire name `Marker`.
    pub marker: Option<String>,
}

/// `ListPoliciesRequest`, the input of `ListPolicies`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListPoliciesRequest {
    /// Wire name `Scope`.
    pub scope: Option<PolicyScopeType>,
    /// Wire name `OnlyAttached`.
    pub only_attached: Option<bool>,
    /// Wire name `PathPrefix`. 1 to 512 characters.
    pub path_prefix: Option<String>,
    /// Wire name `PolicyUsageFilter`.
    pub policy_usage_filter: Option<PolicyUsageType>,
    /// Wire name `Marker`. 1 to 320 characters.
    pub marker: Option<String>,
    /// Wire name `MaxItems`. 1 to 1000.
    pub max_items: Option<i32>,
}

/// `ListPoliciesResponse`, the output of `ListPolicies`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListPoliciesResponse {
    /// Wire name `Policies`.
    pub policies: Option<Vec<Policy>>,
    /// Wire name `IsTruncated`.
    pub is_truncated: Option<bool>,
    /// Wire name `Marker`.
    pub marker: Option<String>,
}

/// `ListPolicyVersionsRequest`, the input of `ListPolicyVersions`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListPolicyVersionsRequest {
    /// Wire name `PolicyArn`. 20 to 2048 characters. Required.
    pub policy_arn: String,
    /// Wire name `Marker`. 1 to 320 characters.
    pub marker: Option<String>,
    /// Wire name `MaxItems`. 1 to 1000.
    pub max_items: Option<i32>,
}

/// `ListPolicyVersionsResponse`, the output of `ListPolicyVersions`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListPolicyVersionsResponse {
    /// Wire name `Versions`.
    pub versions: Option<Vec<PolicyVersion>>,
    /// Wire name `IsTruncated`.
    pub is_truncated: Option<bool>,
    /// Wire name `Marker`.
    pub marker: Option<String>,
}

/// `ListRolePoliciesRequest`, the input of `ListRolePolicies`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListRolePoliciesRequest {
    /// Wire name `RoleName`. 1 to 64 characters. Required.
    pub role_name: String,
    /// Wire name `Marker`. 1 to 320 characters.
    pub marker: Option<String>,
    /// Wire name `MaxItems`. 1 to 1000.
    pub max_items: Option<i32>,
}

/// `ListRolePoliciesResponse`, the output of `ListRolePolicies`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListRolePoliciesResponse {
    /// Wire name `PolicyNames`. Required.
    pub policy_names: Option<Vec<String>>,
    /// Wire name `IsTruncated`.
    pub is_truncated: Option<bool>,
    /// Wire name `Marker`.
    pub marker: Option<String>,
}

/// `ListRoleTagsRequest`, the input of `ListRoleTags`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListRoleTagsRequest {
    /// Wire name `RoleName`. 1 to 64 characters. Required.
    pub role_name: String,
    /// Wire name `Marker`. 1 to 320 characters.
    pub marker: Option<String>,
    /// Wire name `MaxItems`. 1 to 1000.
    pub max_items: Option<i32>,
}

/// `ListRoleTagsResponse`, the output of `ListRoleTags`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListRoleTagsResponse {
    /// Wire name `Tags`. At most 50 elements. Required.
    pub tags: Option<Vec<Tag>>,
    /// Wire name `IsTruncated`.
    pub is_truncated: Option<bool>,
    /// Wire name `Marker`.
    pub marker: Option<String>,
}

/// `ListRolesRequest`, the input of `ListRoles`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListRolesRequest {
    /// Wire name `PathPrefix`. 1 to 512 characters.
    pub path_prefix: Option<String>,
    /// Wire name `Marker`. 1 to 320 characters.
    pub marker: Option<String>,
    /// Wire name `MaxItems`. 1 to 1000.
    pub max_items: Option<i32>,
}

/// `ListRolesResponse`, the output of `ListRoles`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListRolesResponse {
    /// Wire name `Roles`. Required.
    pub roles: Option<Vec<Role>>,
    /// Wire name `IsTruncated`.
    pub is_truncated: Option<bool>,
    /// Wire name `Marker`.
    pub marker: Option<String>,
}

/// The texts of `PermissionsBoundaryAttachmentType`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PermissionsBoundaryAttachmentType {
    /// `PermissionsBoundaryPolicy`
    PermissionsBoundaryPolicy,
}

impl PermissionsBoundaryAttachmentType {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::PermissionsBoundaryPolicy => "PermissionsBoundaryPolicy",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "PermissionsBoundaryPolicy" => Self::PermissionsBoundaryPolicy,
            _ => return None,
        })
    }
}

/// `Policy`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Policy {
    /// Wire name `PolicyName`. 1 to 128 characters.
    pub policy_name: Option<String>,
    /// Wire name `PolicyId`. 16 to 128 characters.
    pub policy_id: Option<String>,
    /// Wire name `Arn`. 20 to 2048 characters.
    pub arn: Option<String>,
    /// Wire name `Path`. 1 to 512 characters.
    pub path: Option<String>,
    /// Wire name `DefaultVersionId`.
    pub default_version_id: Option<String>,
    /// Wire name `AttachmentCount`.
    pub attachment_count: Option<i32>,
    /// Wire name `PermissionsBoundaryUsageCount`.
    pub permissions_boundary_usage_count: Option<i32>,
    /// Wire name `IsAttachable`.
    pub is_attachable: Option<bool>,
    /// Wire name `Description`. At most 1000 characters.
    pub description: Option<String>,
    /// Wire name `CreateDate`.
    pub create_date: Option<Timestamp>,
    /// Wire name `UpdateDate`.
    pub update_date: Option<Timestamp>,
    /// Wire name `Tags`. At most 50 elements.
    pub tags: Option<Vec<Tag>>,
}

/// `PolicyGroup`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PolicyGroup {
    /// Wire name `GroupName`. 1 to 128 characters.
    pub group_name: Option<String>,
    /// Wire name `GroupId`. 16 to 128 characters.
    pub group_id: Option<String>,
}

/// `PolicyRole`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PolicyRole {
    /// Wire name `RoleName`. 1 to 64 characters.
    pub role_name: Option<String>,
    /// Wire name `RoleId`. 16 to 128 characters.
    pub role_id: Option<String>,
}

/// The texts of `PolicyUsageType`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PolicyUsageType {
    /// `PermissionsPolicy`
    PermissionsPolicy,
    /// `PermissionsBoundary`
    PermissionsBoundary,
}

impl PolicyUsageType {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::PermissionsPolicy => "PermissionsPolicy",
            Self::PermissionsBoundary => "PermissionsBoundary",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "PermissionsPolicy" => Self::PermissionsPolicy,
            "PermissionsBoundary" => Self::PermissionsBoundary,
            _ => return None,
        })
    }
}

/// `PolicyUser`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PolicyUser {
    /// Wire name `UserName`. 1 to 64 characters.
    pub user_name: Option<String>,
    /// Wire name `UserId`. 16 to 128 characters.
    pub user_id: Option<String>,
}

/// `PolicyVersion`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PolicyVersion {
    /// Wire name `Document`. 1 to 131072 characters.
    pub document: Option<String>,
    /// Wire name `VersionId`.
    pub version_id: Option<String>,
    /// Wire name `IsDefaultVersion`.
    pub is_default_version: Option<bool>,
    /// Wire name `CreateDate`.
    pub create_date: Option<Timestamp>,
}

/// `PutRolePolicyRequest`, the input of `PutRolePolicy`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PutRolePolicyRequest {
    /// Wire name `RoleName`. 1 to 64 characters. Required.
    pub role_name: String,
    /// Wire name `PolicyName`. 1 to 128 characters. Required.
    pub policy_name: String,
    /// Wire name `PolicyDocument`. 1 to 131072 characters. Required.
    pub policy_document: String,
}

/// `Role`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Role {
    /// Wire name `Path`. 1 to 512 characters. Required.
    pub path: Option<String>,
    /// Wire name `RoleName`. 1 to 64 characters. Required.
    pub role_name: Option<String>,
    /// Wire name `RoleId`. 16 to 128 characters. Required.
    pub role_id: Option<String>,
    /// Wire name `Arn`. 20 to 2048 characters. Required.
    pub arn: Option<String>,
    /// Wire name `CreateDate`. Required.
    pub create_date: Option<Timestamp>,
    /// Wire name `AssumeRolePolicyDocument`. 1 to 131072 characters.
    pub assume_role_policy_document: Option<String>,
    /// Wire name `Description`. At most 1000 characters.
    pub description: Option<String>,
    /// Wire name `MaxSessionDuration`. 3600 to 43200.
    pub max_session_duration: Option<i32>,
    /// Wire name `PermissionsBoundary`.
    pub permissions_boundary: Option<AttachedPermissionsBoundary>,
    /// Wire name `Tags`. At most 50 elements.
    pub tags: Option<Vec<Tag>>,
    /// Wire name `RoleLastUsed`.
    pub role_last_used: Option<RoleLastUsed>,
    /// Wire name `SourceRoleTemplate`.
    pub source_role_template: Option<SourceRoleTemplate>,
}

/// `RoleLastUsed`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RoleLastUsed {
    /// Wire name `LastUsedDate`.
    pub last_used_date: Option<Timestamp>,
    /// Wire name `Region`.
    pub region: Option<String>,
}

/// `SetDefaultPolicyVersionRequest`, the input of `SetDefaultPolicyVersion`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SetDefaultPolicyVersionRequest {
    /// Wire name `PolicyArn`. 20 to 2048 characters. Required.
    pub policy_arn: String,
    /// Wire name `VersionId`. Required.
    pub version_id: String,
}

/// `SourceRoleTemplate`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SourceRoleTemplate {
    /// Wire name `TemplateArn`. 20 to 2048 characters. Required.
    pub template_arn: Option<String>,
    /// Wire name `TemplateMinorVersion`. Required.
    pub template_minor_version: Option<i32>,
}

/// `Tag`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Tag {
    /// Wire name `Key`. 1 to 128 characters. Required.
    pub key: Option<String>,
    /// Wire name `Value`. 0 to 256 characters. Required.
    pub value: Option<String>,
}

/// `TagRoleRequest`, the input of `TagRole`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct TagRoleRequest {
    /// Wire name `RoleName`. 1 to 64 characters. Required.
    pub role_name: String,
    /// Wire name `Tags`. At most 50 elements. Required.
    pub tags: Vec<Tag>,
}

/// `UntagRoleRequest`, the input of `UntagRole`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UntagRoleRequest {
    /// Wire name `RoleName`. 1 to 64 characters. Required.
    pub role_name: String,
    /// Wire name `TagKeys`. At most 50 elements. Required.
    pub tag_keys: Vec<String>,
}

/// `UpdateAssumeRolePolicyRequest`, the input of `UpdateAssumeRolePolicy`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateAssumeRolePolicyRequest {
    /// Wire name `RoleName`. 1 to 64 characters. Required.
    pub role_name: String,
    /// Wire name `PolicyDocument`. 1 to 131072 characters. Required.
    pub policy_document: String,
}

/// `UpdateRoleRequest`, the input of `UpdateRole`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateRoleRequest {
    /// Wire name `RoleName`. 1 to 64 characters. Required.
    pub role_name: String,
    /// Wire name `Description`. At most 1000 characters.
    pub description: Option<String>,
    /// Wire name `MaxSessionDuration`. 3600 to 43200.
    pub max_session_duration: Option<i32>,
}

/// `UpdateRoleResponse`, the output of `UpdateRole`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateRoleResponse {}

/// The texts of `policyScopeType`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PolicyScopeType {
    /// `All`
    All,
    /// `AWS`
    Aws,
    /// `Local`
    Local,
}

impl PolicyScopeType {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::All => "All",
            Self::Aws => "AWS",
            Self::Local => "Local",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "All" => Self::All,
            "AWS" => Self::Aws,
            "Local" => Self::Local,
            _ => return None,
        })
    }
}
