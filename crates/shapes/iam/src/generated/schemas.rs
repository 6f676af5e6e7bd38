// Made by `cargo xtask codegen`; do not edit. What is here is listed in xtask/operations.toml.

//! What every shape looks like on the wire, and what its values must satisfy.

use gatewright_wire::schema::{Constraints, Kind, Location, Member, Schema};

/// The input or output of operations that have none.
pub static EMPTY: Schema = Schema { name: "", kind: Kind::Structure { members: &[] }, constraints: Constraints::NONE };

/// `AttachRolePolicyRequest`.
pub static ATTACH_ROLE_POLICY_REQUEST: Schema = Schema {
    name: "AttachRolePolicyRequest",
    kind: Kind::Structure {
        members: &[
            required("RoleName", "RoleName", Location::Body, || &ROLE_NAME_TYPE),
            required("PolicyArn", "PolicyArn", Location::Body, || &ARN_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `AttachedPermissionsBoundary`.
pub static ATTACHED_PERMISSIONS_BOUNDARY: Schema = Schema {
    name: "AttachedPermissionsBoundary",
    kind: Kind::Structure {
        members: &[
            optional("PermissionsBoundaryType", "PermissionsBoundaryType", Location::Body, || {
                &PERMISSIONS_BOUNDARY_ATTACHMENT_TYPE
            }),
            optional("PermissionsBoundaryArn", "PermissionsBoundaryArn", Location::Body, || &ARN_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `AttachedPolicy`.
pub static ATTACHED_POLICY: Schema = Schema {
    name: "AttachedPolicy",
    kind: Kind::Structure {
        members: &[
            optional("PolicyName", "PolicyName", Location::Body, || &POLICY_NAME_TYPE),
            optional("PolicyArn", "PolicyArn", Location::Body, || &ARN_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `CreatePolicyRequest`.
pub static CREATE_POLICY_REQUEST: Schema = Schema {
    name: "CreatePolicyRequest",
    kind: Kind::Structure {
        members: &[
            required("PolicyName", "PolicyName", Location::Body, || &POLICY_NAME_TYPE),
            optional("Path", "Path", Location::Body, || &POLICY_PATH_TYPE),
            required("PolicyDocument", "PolicyDocument", Location::Body, || &POLICY_DOCUMENT_TYPE),
            optional("Description", "Description", Location::Body, || &POLICY_DESCRIPTION_TYPE),
            optional("Tags", "Tags", Location::Body, || &TAG_LIST_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `CreatePolicyResponse`.
pub static CREATE_POLICY_RESPONSE: Schema = Schema {
    name: "CreatePolicyResponse",
    kind: Kind::Structure { members: &[optional("Policy", "Policy", Location::Body, || &POLICY)] },
    constraints: Constraints::NONE,
};

/// `CreatePolicyVersionRequest`.
pub static CREATE_POLICY_VERSION_REQUEST: Schema = Schema {
    name: "CreatePolicyVersionRequest",
    kind: Kind::Structure {
        members: &[
            required("PolicyArn", "PolicyArn", Location::Body, || &ARN_TYPE),
            required("PolicyDocument", "PolicyDocument", Location::Body, || &POLICY_DOCUMENT_TYPE),
            optional("SetAsDefault", "SetAsDefault", Location::Body, || &BOOLEAN_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `CreatePolicyVersionResponse`.
pub static CREATE_POLICY_VERSION_RESPONSE: Schema = Schema {
    name: "CreatePolicyVersionResponse",
    kind: Kind::Structure { members: &[optional("PolicyVersion", "PolicyVersion", Location::Body, || &POLICY_VERSION)] },
    constraints: Constraints::NONE,
};

/// `CreateRoleRequest`.
pub static CREATE_ROLE_REQUEST: Schema = Schema {
    name: "CreateRoleRequest",
    kind: Kind::Structure {
        members: &[
            optional("Path", "Path", Location::Body, || &PATH_TYPE),
            required("RoleName", "RoleName", Location::Body, || &ROLE_NAME_TYPE),
            required("AssumeRolePolicyDocument", "AssumeRolePolicyDocument", Location::Body, || &POLICY_DOCUMENT_TYPE),
            optional("Description", "Description", Location::Body, || &ROLE_DESCRIPTION_TYPE),
            optional("MaxSessionDuration", "MaxSessionDuration", Location::Body, || &ROLE_MAX_SESSION_DURATION_TYPE),
            optional("PermissionsBoundary", "PermissionsBoundary", Location::Body, || &ARN_TYPE),
            optional("Tags", "Tags", Location::Body, || &TAG_LIST_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `CreateRoleResponse`.
pub static CREATE_ROLE_RESPONSE: Schema = Schema {
    name: "CreateRoleResponse",
    kind: Kind::Structure { members: &[required("Role", "Role", Location::Body, || &ROLE)] },
    constraints: Constraints::NONE,
};

/// `DeletePolicyRequest`.
pub static DELETE_POLICY_REQUEST: Schema = Schema {
    name: "DeletePolicyRequest",
    kind: Kind::Structure { members: &[required("PolicyArn", "PolicyArn", Location::Body, || &ARN_TYPE)] },
    constraints: Constraints::NONE,
};

/// `DeletePolicyVersionRequest`.
pub static DELETE_POLICY_VERSION_REQUEST: Schema = Schema {
    name: "DeletePolicyVersionRequest",
    kind: Kind::Structure {
        members: &[
            required("PolicyArn", "PolicyArn", Location::Body, || &ARN_TYPE),
            required("VersionId", "VersionId", Location::Body, || &POLICY_VERSION_ID_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `DeleteRolePolicyRequest`.
pub static DELETE_ROLE_POLICY_REQUEST: Schema = Schema {
    name: "DeleteRolePolicyRequest",
    kind: Kind::Structure {
        members: &[
            required("RoleName", "RoleName", Location::Body, || &ROLE_NAME_TYPE),
            required("PolicyName", "PolicyName", Location::Body, || &POLICY_NAME_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `DeleteRoleRequest`.
pub static DELETE_ROLE_REQUEST: Schema = Schema {
    name: "DeleteRoleRequest",
    kind: Kind::Structure { members: &[required("RoleName", "RoleName", Location::Body, || &ROLE_NAME_TYPE)] },
    constraints: Constraints::NONE,
};

/// `DetachRolePolicyRequest`.
pub static DETACH_ROLE_POLICY_REQUEST: Schema = Schema {
    name: "DetachRolePolicyRequest",
    kind: Kind::Structure {
        members: &[
            required("RoleName", "RoleName", Location::Body, || &ROLE_NAME_TYPE),
            required("PolicyArn", "PolicyArn", Location::Body, || &ARN_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `EntityType`.
pub static ENTITY_TYPE: Schema = Schema {
    name: "EntityType",
    kind: Kind::String,
    constraints: Constraints {
        enumeration: &["User", "Role", "Group", "LocalManagedPolicy", "AWSManagedPolicy"],
        ..Constraints::NONE
    },
};

/// `GetPolicyRequest`.
pub static GET_POLICY_REQUEST: Schema = Schema {
    name: "GetPolicyRequest",
    kind: Kind::Structure { members: &[required("PolicyArn", "PolicyArn", Location::Body, || &ARN_TYPE)] },
    constraints: Constraints::NONE,
};

/// `GetPolicyResponse`.
pub static GET_POLICY_RESPONSE: Schema = Schema {
    name: "GetPolicyResponse",
    kind: Kind::Structure { members: &[optional("Policy", "Policy", Location::Body, || &POLICY)] },
    constraints: Constraints::NONE,
};

/// `GetPolicyVersionRequest`.
pub static GET_POLICY_VERSION_REQUEST: Schema = Schema {
    name: "GetPolicyVersionRequest",
    kind: Kind::Structure {
        members: &[
            required("PolicyArn", "PolicyArn", Location::Body, || &ARN_TYPE),
            required("VersionId", "VersionId", Location::Body, || &POLICY_VERSION_ID_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `GetPolicyVersionResponse`.
pub static GET_POLICY_VERSION_RESPONSE: Schema = Schema {
    name: "GetPolicyVersionResponse",
    kind: Kind::Structure { members: &[optional("PolicyVersion", "PolicyVersion", Location::Body, || &POLICY_VERSION)] },
    constraints: Constraints::NONE,
};

/// `GetRolePolicyRequest`.
pub static GET_ROLE_POLICY_REQUEST: Schema = Schema {
    name: "GetRolePolicyRequest",
    kind: Kind::Structure {
        members: &[
            required("RoleName", "RoleName", Location::Body, || &ROLE_NAME_TYPE),
            required("PolicyName", "PolicyName", Location::Body, || &POLICY_NAME_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `GetRolePolicyResponse`.
pub static GET_ROLE_POLICY_RESPONSE: Schema = Schema {
    name: "GetRolePolicyResponse",
    kind: Kind::Structure {
        members: &[
            required("RoleName", "RoleName", Location::Body, || &ROLE_NAME_TYPE),
            required("PolicyName", "PolicyName", Location::Body, || &POLICY_NAME_TYPE),
            required("PolicyDocument", "PolicyDocument", Location::Body, || &POLICY_DOCUMENT_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `GetRoleRequest`.
pub static GET_ROLE_REQUEST: Schema = Schema {
    name: "GetRoleRequest",
    kind: Kind::Structure { members: &[required("RoleName", "RoleName", Location::Body, || &ROLE_NAME_TYPE)] },
    constraints: Constraints::NONE,
};

/// `GetRoleResponse`.
pub static GET_ROLE_RESPONSE: Schema = Schema {
    name: "GetRoleResponse",
    kind: Kind::Structure { members: &[required("Role", "Role", Location::Body, || &ROLE)] },
    constraints: Constraints::NONE,
};

/// `InstanceProfile`.
pub static INSTANCE_PROFILE: Schema = Schema {
    name: "InstanceProfile",
    kind: Kind::Structure {
        members: &[
            required("Path", "Path", Location::Body, || &PATH_TYPE),
            required("InstanceProfileName", "InstanceProfileName", Location::Body, || &INSTANCE_PROFILE_NAME_TYPE),
            required("InstanceProfileId", "InstanceProfileId", Location::Body, || &ID_TYPE),
            required("Arn", "Arn", Location::Body, || &ARN_TYPE),
            required("CreateDate", "CreateDate", Location::Body, || &DATE_TYPE),
            required("Roles", "Roles", Location::Body, || &ROLE_LIST_TYPE),
            optional("Tags", "Tags", Location::Body, || &TAG_LIST_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `ListAttachedRolePoliciesRequest`.
pub static LIST_ATTACHED_ROLE_POLICIES_REQUEST: Schema = Schema {
    name: "ListAttachedRolePoliciesRequest",
    kind: Kind::Structure {
        members: &[
            required("RoleName", "RoleName", Location::Body, || &ROLE_NAME_TYPE),
            optional("PathPrefix", "PathPrefix", Location::Body, || &POLICY_PATH_TYPE),
            optional("Marker", "Marker", Location::Body, || &MARKER_TYPE),
            optional("MaxItems", "MaxItems", Location::Body, || &MAX_ITEMS_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `ListAttachedRolePoliciesResponse`.
pub static LIST_ATTACHED_ROLE_POLICIES_RESPONSE: Schema = Schema {
    name: "ListAttachedRolePoliciesResponse",
    kind: Kind::Structure {
        members: &[
            optional("AttachedPolicies", "AttachedPolicies", Location::Body, || &ATTACHED_POLICIES_LIST_TYPE),
            optional("IsTruncated", "IsTruncated", Location::Body, || &BOOLEAN_TYPE),
            optional("Marker", "Marker", Location::Body, || &RESPONSE_MARKER_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `ListEntitiesForPolicyRequest`.
pub static LIST_ENTITIES_FOR_POLICY_REQUEST: Schema = Schema {
    name: "ListEntitiesForPolicyRequest",
    kind: Kind::Structure {
        members: &[
            required("PolicyArn", "PolicyArn", Location::Body, || &ARN_TYPE),
            optional("EntityFilter", "EntityFilter", Location::Body, || &ENTITY_TYPE),
            optional("PathPrefix", "PathPrefix", Location::Body, || &PATH_TYPE),
            optional("PolicyUsageFilter", "PolicyUsageFilter", Location::Body, || &POLICY_USAGE_TYPE),
            optional("Marker", "Marker", Location::Body, || &MARKER_TYPE),
            optional("MaxItems", "MaxItems", Location::Body, || &MAX_ITEMS_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `ListEntitiesForPolicyResponse`.
pub static LIST_ENTITIES_FOR_POLICY_RESPONSE: Schema = Schema {
    name: "ListEntitiesForPolicyResponse",
    kind: Kind::Structure {
        members: &[
            optional("PolicyGroups", "PolicyGroups", Location::Body, || &POLICY_GROUP_LIST_TYPE),
            optional("PolicyUsers", "PolicyUsers", Location::Body, || &POLICY_USER_LIST_TYPE),
            optional("PolicyRoles", "PolicyRoles", Location::Body, || &POLICY_ROLE_LIST_TYPE),
            optional("IsTruncated", "IsTruncated", Location::Body, || &BOOLEAN_TYPE),
            optional("Marker", "Marker", Location::Body, || &RESPONSE_MARKER_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `ListInstanceProfilesForRoleRequest`.
pub static LIST_INSTANCE_PROFILES_FOR_ROLE_REQUEST: Schema = Schema {
    name: "ListInstanceProfilesForRoleRequest",
    kind: Kind::Structure {
        members: &[
            required("RoleName", "RoleName", Location::Body, || &ROLE_NAME_TYPE),
            optional("Marker", "Marker", Location::Body, || &MARKER_TYPE),
            optional("MaxItems", "MaxItems", Location::Body, || &MAX_ITEMS_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `ListInstanceProfilesForRoleResponse`.
pub static LIST_INSTANCE_PROFILES_FOR_ROLE_RESPONSE: Schema = Schema {
    name: "ListInstanceProfilesForRoleResponse",
    kind: Kind::Structure {
        members: &[
            required("InstanceProfiles", "InstanceProfiles", Location::Body, || &INSTANCE_PROFILE_LIST_TYPE),
            optional("IsTruncated", "IsTruncated", Location::Body, || &BOOLEAN_TYPE),
            optional("Marker", "Marker", Location::Body, || &RESPONSE_MARKER_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `ListPoliciesRequest`.
pub static LIST_POLICIES_REQUEST: Schema = Schema {
    name: "ListPoliciesRequest",
    kind: Kind::Structure {
        members: &[
            optional("Scope", "Scope", Location::Body, || &POLICY_SCOPE_TYPE),
            optional("OnlyAttached", "OnlyAttached", Location::Body, || &BOOLEAN_TYPE),
            optional("PathPrefix", "PathPrefix", Location::Body, || &POLICY_PATH_TYPE),
            optional("PolicyUsageFilter", "PolicyUsageFilter", Location::Body, || &POLICY_USAGE_TYPE),
            optional("Marker", "Marker", Location::Body, || &MARKER_TYPE),
            optional("MaxItems", "MaxItems", Location::Body, || &MAX_ITEMS_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `ListPoliciesResponse`.
pub static LIST_POLICIES_RESPONSE: Schema = Schema {
    name: "ListPoliciesResponse",
    kind: Kind::Structure {
        members: &[
            optional("Policies", "Policies", Location::Body, || &POLICY_LIST_TYPE),
            optional("IsTruncated", "IsTruncated", Location::Body, || &BOOLEAN_TYPE),
            optional("Marker", "Marker", Location::Body, || &RESPONSE_MARKER_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `ListPolicyVersionsRequest`.
pub static LIST_POLICY_VERSIONS_REQUEST: Schema = Schema {
    name: "ListPolicyVersionsRequest",
    kind: Kind::Structure {
        members: &[
            required("PolicyArn", "PolicyArn", Location::Body, || &ARN_TYPE),
            optional("Marker", "Marker", Location::Body, || &MARKER_TYPE),
            optional("MaxItems", "MaxItems", Location::Body, || &MAX_ITEMS_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `ListPolicyVersionsResponse`.
pub static LIST_POLICY_VERSIONS_RESPONSE: Schema = Schema {
    name: "ListPolicyVersionsResponse",
    kind: Kind::Structure {
        members: &[
            optional("Versions", "Versions", Location::Body, || &POLICY_DOCUMENT_VERSION_LIST_TYPE),
            optional("IsTruncated", "IsTruncated", Location::Body, || &BOOLEAN_TYPE),
            optional("Marker", "Marker", Location::Body, || &RESPONSE_MARKER_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `ListRolePoliciesRequest`.
pub static LIST_ROLE_POLICIES_REQUEST: Schema = Schema {
    name: "ListRolePoliciesRequest",
    kind: Kind::Structure {
        members: &[
            required("RoleName", "RoleName", Location::Body, || &ROLE_NAME_TYPE),
            optional("Marker", "Marker", Location::Body, || &MARKER_TYPE),
            optional("MaxItems", "MaxItems", Location::Body, || &MAX_ITEMS_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `ListRolePoliciesResponse`.
pub static LIST_ROLE_POLICIES_RESPONSE: Schema = Schema {
    name: "ListRolePoliciesResponse",
    kind: Kind::Structure {
        members: &[
            required("PolicyNames", "PolicyNames", Location::Body, || &POLICY_NAME_LIST_TYPE),
            optional("IsTruncated", "IsTruncated", Location::Body, || &BOOLEAN_TYPE),
            optional("Marker", "Marker", Location::Body, || &RESPONSE_MARKER_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `ListRoleTagsRequest`.
pub static LIST_ROLE_TAGS_REQUEST: Schema = Schema {
    name: "ListRoleTagsRequest",
    kind: Kind::Structure {
        members: &[
            required("RoleName", "RoleName", Location::Body, || &ROLE_NAME_TYPE),
            optional("Marker", "Marker", Location::Body, || &MARKER_TYPE),
            optional("MaxItems", "MaxItems", Location::Body, || &MAX_ITEMS_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `ListRoleTagsResponse`.
pub static LIST_ROLE_TAGS_RESPONSE: Schema = Schema {
    name: "ListRoleTagsResponse",
    kind: Kind::Structure {
        members: &[
            required("Tags", "Tags", Location::Body, || &TAG_LIST_TYPE),
            optional("IsTruncated", "IsTruncated", Location::Body, || &BOOLEAN_TYPE),
            optional("Marker", "Marker", Location::Body, || &RESPONSE_MARKER_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `ListRolesRequest`.
pub static LIST_ROLES_REQUEST: Schema = Schema {
    name: "ListRolesRequest",
    kind: Kind::Structure {
        members: &[
            optional("PathPrefix", "PathPrefix", Location::Body, || &PATH_PREFIX_TYPE),
            optional("Marker", "Marker", Location::Body, || &MARKER_TYPE),
            optional("MaxItems", "MaxItems", Location::Body, || &MAX_ITEMS_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `ListRolesResponse`.
pub static LIST_ROLES_RESPONSE: Schema = Schema {
    name: "ListRolesResponse",
    kind: Kind::Structure {
        members: &[
            required("Roles", "Roles", Location::Body, || &ROLE_LIST_TYPE),
            optional("IsTruncated", "IsTruncated", Location::Body, || &BOOLEAN_TYPE),
            optional("Marker", "Marker", Location::Body, || &RESPONSE_MARKER_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `PermissionsBoundaryAttachmentType`.
pub static PERMISSIONS_BOUNDARY_ATTACHMENT_TYPE: Schema = Schema {
    name: "PermissionsBoundaryAttachmentType",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["PermissionsBoundaryPolicy"], ..Constraints::NONE },
};

/// `Policy`.
pub static POLICY: Schema = Schema {
    name: "Policy",
    kind: Kind::Structure {
        members: &[
            optional("PolicyName", "PolicyName", Location::Body, || &POLICY_NAME_TYPE),
            optional("PolicyId", "PolicyId", Location::Body, || &ID_TYPE),
            optional("Arn", "Arn", Location::Body, || &ARN_TYPE),
            optional("Path", "Path", Location::Body, || &POLICY_PATH_TYPE),
            optional("DefaultVersionId", "DefaultVersionId", Location::Body, || &POLICY_VERSION_ID_TYPE),
            optional("AttachmentCount", "AttachmentCount", Location::Body, || &ATTACHMENT_COUNT_TYPE),
            optional("PermissionsBoundaryUsageCount", "PermissionsBoundaryUsageCount", Location::Body, || &ATTACHMENT_COUNT_TYPE),
            optional("IsAttachable", "IsAttachable", Location::Body, || &BOOLEAN_TYPE),
            optional("Description", "Description", Location::Body, || &POLICY_DESCRIPTION_TYPE),
            optional("CreateDate", "CreateDate", Location::Body, || &DATE_TYPE),
            optional("UpdateDate", "UpdateDate", Location::Body, || &DATE_TYPE),
            optional("Tags", "Tags", Location::Body, || &TAG_LIST_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `PolicyGroup`.
pub static POLICY_GROUP: Schema = Schema {
    name: "PolicyGroup",
    kind: Kind::Structure {
        members: &[
            optional("GroupName", "GroupName", Location::Body, || &GROUP_NAME_TYPE),
            optional("GroupId", "GroupId", Location::Body, || &ID_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `PolicyGroupListType`.
pub static POLICY_GROUP_LIST_TYPE: Schema = Schema {
    name: "PolicyGroupListType",
    kind: Kind::List { element: &POLICY_GROUP, element_wire_name: "member", is_flattened: false },
    constraints: Constraints::NONE,
};

/// `PolicyRole`.
pub static POLICY_ROLE: Schema = Schema {
    name: "PolicyRole",
    kind: Kind::Structure {
        members: &[
            optional("RoleName", "RoleName", Location::Body, || &ROLE_NAME_TYPE),
            optional("RoleId", "RoleId", Location::Body, || &ID_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `PolicyRoleListType`.
pub static POLICY_ROLE_LIST_TYPE: Schema = Schema {
    name: "PolicyRoleListType",
    kind: Kind::List { element: &POLICY_ROLE, element_wire_name: "member", is_flattened: false },
    constraints: Constraints::NONE,
};

/// `PolicyUsageType`.
pub static POLICY_USAGE_TYPE: Schema = Schema {
    name: "PolicyUsageType",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["PermissionsPolicy", "PermissionsBoundary"], ..Constraints::NONE },
};

/// `PolicyUser`.
pub static POLICY_USER: Schema = Schema {
    name: "PolicyUser",
    kind: Kind::Structure {
        members: &[
            optional("UserName", "UserName", Location::Body, || &USER_NAME_TYPE),
            optional("UserId", "UserId", Location::Body, || &ID_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `PolicyUserListType`.
pub static POLICY_USER_LIST_TYPE: Schema = Schema {
    name: "PolicyUserListType",
    kind: Kind::List { element: &POLICY_USER, element_wire_name: "member", is_flattened: false },
    constraints: Constraints::NONE,
};

/// `PolicyVersion`.
pub static POLICY_VERSION: Schema = Schema {
    name: "PolicyVersion",
    kind: Kind::Structure {
        members: &[
            optional("Document", "Document", Location::Body, || &POLICY_DOCUMENT_TYPE),
            optional("VersionId", "VersionId", Location::Body, || &POLICY_VERSION_ID_TYPE),
            optional("IsDefaultVersion", "IsDefaultVersion", Location::Body, || &BOOLEAN_TYPE),
            optional("CreateDate", "CreateDate", Location::Body, || &DATE_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `PutRolePolicyRequest`.
pub static PUT_ROLE_POLICY_REQUEST: Schema = Schema {
    name: "PutRolePolicyRequest",
    kind: Kind::Structure {
        members: &[
            required("RoleName", "RoleName", Location::Body, || &ROLE_NAME_TYPE),
            required("PolicyName", "PolicyName", Location::Body, || &POLICY_NAME_TYPE),
            required("PolicyDocument", "PolicyDocument", Location::Body, || &POLICY_DOCUMENT_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `Role`.
pub static ROLE: Schema = Schema {
    name: "Role",
    kind: Kind::Structure {
        members: &[
            required("Path", "Path", Location::Body, || &PATH_TYPE),
            required("RoleName", "RoleName", Location::Body, || &ROLE_NAME_TYPE),
            required("RoleId", "RoleId", Location::Body, || &ID_TYPE),
            required("Arn", "Arn", Location::Body, || &ARN_TYPE),
            required("CreateDate", "CreateDate", Location::Body, || &DATE_TYPE),
            optional("AssumeRolePolicyDocument", "AssumeRolePolicyDocument", Location::Body, || &POLICY_DOCUMENT_TYPE),
            optional("Description", "Description", Location::Body, || &ROLE_DESCRIPTION_TYPE),
            optional("MaxSessionDuration", "MaxSessionDuration", Location::Body, || &ROLE_MAX_SESSION_DURATION_TYPE),
            optional("PermissionsBoundary", "PermissionsBoundary", Location::Body, || &ATTACHED_PERMISSIONS_BOUNDARY),
            optional("Tags", "Tags", Location::Body, || &TAG_LIST_TYPE),
            optional("RoleLastUsed", "RoleLastUsed", Location::Body, || &ROLE_LAST_USED),
            optional("SourceRoleTemplate", "SourceRoleTemplate", Location::Body, || &SOURCE_ROLE_TEMPLATE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `RoleLastUsed`.
pub static ROLE_LAST_USED: Schema = Schema {
    name: "RoleLastUsed",
    kind: Kind::Structure {
        members: &[
            optional("LastUsedDate", "LastUsedDate", Location::Body, || &DATE_TYPE),
            optional("Region", "Region", Location::Body, || &STRING_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `SetDefaultPolicyVersionRequest`.
pub static SET_DEFAULT_POLICY_VERSION_REQUEST: Schema = Schema {
    name: "SetDefaultPolicyVersionRequest",
    kind: Kind::Structure {
        members: &[
            required("PolicyArn", "PolicyArn", Location::Body, || &ARN_TYPE),
            required("VersionId", "VersionId", Location::Body, || &POLICY_VERSION_ID_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `SourceRoleTemplate`.
pub static SOURCE_ROLE_TEMPLATE: Schema = Schema {
    name: "SourceRoleTemplate",
    kind: Kind::Structure {
        members: &[
            required("TemplateArn", "TemplateArn", Location::Body, || &ARN_TYPE),
            required("TemplateMinorVersion", "TemplateMinorVersion", Location::Body, || &INTEGER_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `Tag`.
pub static TAG: Schema = Schema {
    name: "Tag",
    kind: Kind::Structure {
        members: &[
            required("Key", "Key", Location::Body, || &TAG_KEY_TYPE),
            required("Value", "Value", Location::Body, || &TAG_VALUE_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `TagRoleRequest`.
pub static TAG_ROLE_REQUEST: Schema = Schema {
    name: "TagRoleRequest",
    kind: Kind::Structure {
        members: &[
            required("RoleName", "RoleName", Location::Body, || &ROLE_NAME_TYPE),
            required("Tags", "Tags", Location::Body, || &TAG_LIST_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `UntagRoleRequest`.
pub static UNTAG_ROLE_REQUEST: Schema = Schema {
    name: "UntagRoleRequest",
    kind: Kind::Structure {
        members: &[
            required("RoleName", "RoleName", Location::Body, || &ROLE_NAME_TYPE),
            required("TagKeys", "TagKeys", Location::Body, || &TAG_KEY_LIST_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `UpdateAssumeRolePolicyRequest`.
pub static UPDATE_ASSUME_ROLE_POLICY_REQUEST: Schema = Schema {
    name: "UpdateAssumeRolePolicyRequest",
    kind: Kind::Structure {
        members: &[
            required("RoleName", "RoleName", Location::Body, || &ROLE_NAME_TYPE),
            required("PolicyDocument", "PolicyDocument", Location::Body, || &POLICY_DOCUMENT_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `UpdateRoleRequest`.
pub static UPDATE_ROLE_REQUEST: Schema = Schema {
    name: "UpdateRoleRequest",
    kind: Kind::Structure {
        members: &[
            required("RoleName", "RoleName", Location::Body, || &ROLE_NAME_TYPE),
            optional("Description", "Description", Location::Body, || &ROLE_DESCRIPTION_TYPE),
            optional("MaxSessionDuration", "MaxSessionDuration", Location::Body, || &ROLE_MAX_SESSION_DURATION_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `UpdateRoleResponse`.
pub static UPDATE_ROLE_RESPONSE: Schema =
    Schema { name: "UpdateRoleResponse", kind: Kind::Structure { members: &[] }, constraints: Constraints::NONE };

/// `arnType`.
pub static ARN_TYPE: Schema = Schema {
    name: "arnType",
    kind: Kind::String,
    constraints: Constraints { min: Some(20), max: Some(2048), ..Constraints::NONE },
};

/// `attachedPoliciesListType`.
pub static ATTACHED_POLICIES_LIST_TYPE: Schema = Schema {
    name: "attachedPoliciesListType",
    kind: Kind::List { element: &ATTACHED_POLICY, element_wire_name: "member", is_flattened: false },
    constraints: Constraints::NONE,
};

/// `attachmentCountType`.
pub static ATTACHMENT_COUNT_TYPE: Schema =
    Schema { name: "attachmentCountType", kind: Kind::Integer, constraints: Constraints::NONE };

/// `booleanType`.
pub static BOOLEAN_TYPE: Schema = Schema { name: "booleanType", kind: Kind::Boolean, constraints: Constraints::NONE };

/// `dateType`.
pub static DATE_TYPE: Schema = Schema { name: "dateType", kind: Kind::Timestamp(None), constraints: Constraints::NONE };

/// `groupNameType`.
pub static GROUP_NAME_TYPE: Schema = Schema {
    name: "groupNameType",
    kind: Kind::String,
    constraints: Constraints { min: Some(1), max: Some(128), pattern: Some(r"[\w+=,.@-]+"), ..Constraints::NONE },
};

/// `idType`.
pub static ID_TYPE: Schema = Schema {
    name: "idType",
    kind: Kind::String,
    constraints: Constraints { min: Some(16), max: Some(128), pattern: Some(r"[\w]+"), ..Constraints::NONE },
};

/// `instanceProfileListType`.
pub static INSTANCE_PROFILE_LIST_TYPE: Schema = Schema {
    name: "instanceProfileListType",
    kind: Kind::List { element: &INSTANCE_PROFILE, element_wire_name: "member", is_flattened: false },
    constraints: Constraints::NONE,
};

/// `instanceProfileNameType`.
pub static INSTANCE_PROFILE_NAME_TYPE: Schema = Schema {
    name: "instanceProfileNameType",
    kind: Kind::String,
    constraints: Constraints { min: Some(1), max: Some(128), pattern: Some(r"[\w+=,.@-]+"), ..Constraints::NONE },
};

/// `integerType`.
pub static INTEGER_TYPE: Schema = Schema { name: "integerType", kind: Kind::Integer, constraints: Constraints::NONE };

/// `markerType`.
pub static MARKER_TYPE: Schema = Schema {
    name: "markerType",
    kind: Kind::String,
    constraints: Constraints { min: Some(1), max: Some(320), pattern: Some(r"[\u0020-\u00FF]+"), ..Constraints::NONE },
};

/// `maxItemsType`.
pub static MAX_ITEMS_TYPE: Schema = Schema {
    name: "maxItemsType",
    kind: Kind::Integer,
    constraints: Constraints { min: Some(1), max: Some(1000), ..Constraints::NONE },
};

/// `pathPrefixType`.
pub static PATH_PREFIX_TYPE: Schema = Schema {
    name: "pathPrefixType",
    kind: Kind::String,
    constraints: Constraints { min: Some(1), max: Some(512), pattern: Some(r"\u002F[\u0021-\u007F]*"), ..Constraints::NONE },
};

/// `pathType`.
pub static PATH_TYPE: Schema = Schema {
    name: "pathType",
    kind: Kind::String,
    constraints: Constraints {
        min: Some(1),
        max: Some(512),
        pattern: Some(r"(\u002F)|(\u002F[\u0021-\u007E]+\u002F)"),
        ..Constraints::NONE
    },
};

/// `policyDescriptionType`.
pub static POLICY_DESCRIPTION_TYPE: Schema = Schema {
    name: "policyDescriptionType",
    kind: Kind::String,
    constraints: Constraints { max: Some(1000), ..Constraints::NONE },
};

/// `policyDocumentType`.
pub static POLICY_DOCUMENT_TYPE: Schema = Schema {
    name: "policyDocumentType",
    kind: Kind::String,
    constraints: Constraints {
        min: Some(1),
        max: Some(131072),
        pattern: Some(r"[\u0009\u000A\u000D\u0020-\u00FF]+"),
        ..Constraints::NONE
    },
};

/// `policyDocumentVersionListType`.
pub static POLICY_DOCUMENT_VERSION_LIST_TYPE: Schema = Schema {
    name: "policyDocumentVersionListType",
    kind: Kind::List { element: &POLICY_VERSION, element_wire_name: "member", is_flattened: false },
    constraints: Constraints::NONE,
};

/// `policyListType`.
pub static POLICY_LIST_TYPE: Schema = Schema {
    name: "policyListType",
    kind: Kind::List { element: &POLICY, element_wire_name: "member", is_flattened: false },
    constraints: Constraints::NONE,
};

/// `policyNameListType`.
pub static POLICY_NAME_LIST_TYPE: Schema = Schema {
    name: "policyNameListType",
    kind: Kind::List { element: &POLICY_NAME_TYPE, element_wire_name: "member", is_flattened: false },
    constraints: Constraints::NONE,
};

/// `policyNameType`.
pub static POLICY_NAME_TYPE: Schema = Schema {
    name: "policyNameType",
    kind: Kind::String,
    constraints: Constraints { min: Some(1), max: Some(128), pattern: Some(r"[\w+=,.@-]+"), ..Constraints::NONE },
};

/// `policyPathType`.
pub static POLICY_PATH_TYPE: Schema = Schema {
    name: "policyPathType",
    kind: Kind::String,
    constraints: Constraints {
        min: Some(1),
        max: Some(512),
        pattern: Some(r"((/[A-Za-z0-9\.,\+@=_-]+)*)/"),
        ..Constraints::NONE
    },
};

/// `policyScopeType`.
pub static POLICY_SCOPE_TYPE: Schema = Schema {
    name: "policyScopeType",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["All", "AWS", "Local"], ..Constraints::NONE },
};

/// `policyVersionIdType`.
pub static POLICY_VERSION_ID_TYPE: Schema = Schema {
    name: "policyVersionIdType",
    kind: Kind::String,
    constraints: Constraints { pattern: Some(r"v[1-9][0-9]*(\.[A-Za-z0-9-]*)?"), ..Constraints::NONE },
};

/// `responseMarkerType`.
pub static RESPONSE_MARKER_TYPE: Schema =
    Schema { name: "responseMarkerType", kind: Kind::String, constraints: Constraints::NONE };

/// `roleDescriptionType`.
pub static ROLE_DESCRIPTION_TYPE: Schema = Schema {
    name: "roleDescriptionType",
    kind: Kind::String,
    constraints: Constraints {
        max: Some(1000),
        pattern: Some(r"[\u0009\u000A\u000D\u0020-\u007E\u00A1-\u00FF]*"),
        ..Constraints::NONE
    },
};

/// `roleListType`.
pub static ROLE_LIST_TYPE: Schema = Schema {
    name: "roleListType",
    kind: Kind::List { element: &ROLE, element_wire_name: "member", is_flattened: false },
    constraints: Constraints::NONE,
};

/// `roleMaxSessionDurationType`.
pub static ROLE_MAX_SESSION_DURATION_TYPE: Schema = Schema {
    name: "roleMaxSessionDurationType",
    kind: Kind::Integer,
    constraints: Constraints { min: Some(3600), max: Some(43200), ..Constraints::NONE },
};

/// `roleNameType`.
pub static ROLE_NAME_TYPE: Schema = Schema {
    name: "roleNameType",
    kind: Kind::String,
    constraints: Constraints { min: Some(1), max: Some(64), pattern: Some(r"[\w+=,.@-]+"), ..Constraints::NONE },
};

/// `stringType`.
pub static STRING_TYPE: Schema = Schema { name: "stringType", kind: Kind::String, constraints: Constraints::NONE };

/// `tagKeyListType`.
pub static TAG_KEY_LIST_TYPE: Schema = Schema {
    name: "tagKeyListType",
    kind: Kind::List { element: &TAG_KEY_TYPE, element_wire_name: "member", is_flattened: false },
    constraints: Constraints { max: Some(50), ..Constraints::NONE },
};

/// `tagKeyType`.
pub static TAG_KEY_TYPE: Schema = Schema {
    name: "tagKeyType",
    kind: Kind::String,
    constraints: Constraints { min: Some(1), max: Some(128), pattern: Some(r"[\p{L}\p{Z}\p{N}_.:/=+\-@]+"), ..Constraints::NONE },
};

/// `tagListType`.
pub static TAG_LIST_TYPE: Schema = Schema {
    name: "tagListType",
    kind: Kind::List { element: &TAG, element_wire_name: "member", is_flattened: false },
    constraints: Constraints { max: Some(50), ..Constraints::NONE },
};

/// `tagValueType`.
pub static TAG_VALUE_TYPE: Schema = Schema {
    name: "tagValueType",
    kind: Kind::String,
    constraints: Constraints { min: Some(0), max: Some(256), pattern: Some(r"[\p{L}\p{Z}\p{N}_.:/=+\-@]*"), ..Constraints::NONE },
};

/// `userNameType`.
pub static USER_NAME_TYPE: Schema = Schema {
    name: "userNameType",
    kind: Kind::String,
    constraints: Constraints { min: Some(1), max: Some(64), pattern: Some(r"[\w+=,.@-]+"), ..Constraints::NONE },
};

const fn optional(name: &'static str, wire_name: &'static str, location: Location, schema: fn() -> &'static Schema) -> Member {
    Member { name, wire_name, location, is_required: false, schema, timestamp_format: None }
}

const fn required(name: &'static str, wire_name: &'static str, location: Location, schema: fn() -> &'static Schema) -> Member {
    Member { name, wire_name, location, is_required: true, schema, timestamp_format: None }
}
