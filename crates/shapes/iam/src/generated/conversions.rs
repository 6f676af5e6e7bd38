// Made by `cargo xtask codegen`; do not edit. What is here is listed in xtask/operations.toml.

//! How the types read themselves from documents and write themselves into them.

use gatewright_wire::convert::{MemberReader, MemberWriter, Value, read_enumeration};
use gatewright_wire::document::{Document, Shape, ShapeMismatch};

use crate::types::{
    AttachRolePolicyRequest, AttachedPermissionsBoundary, AttachedPolicy, CreatePolicyRequest, CreatePolicyResponse,
    CreatePolicyVersionRequest, CreatePolicyVersionResponse, CreateRoleRequest, CreateRoleResponse, DeletePolicyRequest,
    DeletePolicyVersionRequest, DeleteRolePolicyRequest, DeleteRoleRequest, DetachRolePolicyRequest, EntityType,
    GetPolicyRequest, GetPolicyResponse, GetPolicyVersionRequest, GetPolicyVersionResponse, GetRolePolicyRequest,
    GetRolePolicyResponse, GetRoleRequest, GetRoleResponse, InstanceProfile, ListAttachedRolePoliciesRequest,
    ListAttachedRolePoliciesResponse, ListEntitiesForPolicyRequest, ListEntitiesForPolicyResponse,
    ListInstanceProfilesForRoleRequest, ListInstanceProfilesForRoleResponse, ListPoliciesRequest, ListPoliciesResponse,
    ListPolicyVersionsRequest, ListPolicyVersionsResponse, ListRolePoliciesRequest, ListRolePoliciesResponse,
    ListRoleTagsRequest, ListRoleTagsResponse, ListRolesRequest, ListRolesResponse, PermissionsBoundaryAttachmentType, Policy,
    PolicyGroup, PolicyRole, PolicyScopeType, PolicyUsageType, PolicyUser, PolicyVersion, PutRolePolicyRequest, Role,
    RoleLastUsed, SetDefaultPolicyVersionRequest, SourceRoleTemplate, Tag, TagRoleRequest, UntagRoleRequest,
    UpdateAssumeRolePolicyRequest, UpdateRoleRequest, UpdateRoleResponse,
};

impl Shape for AttachRolePolicyRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("AttachRolePolicyRequest", document)?;
        Ok(Self { role_name: members.required("RoleName")?, policy_arn: members.required("PolicyArn")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().required("RoleName", self.role_name).required("PolicyArn", self.policy_arn).finish()
    }
}

impl Shape for AttachedPermissionsBoundary {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("AttachedPermissionsBoundary", document)?;
        Ok(Self {
            permissions_boundary_type: members.optional("PermissionsBoundaryType")?,
            permissions_boundary_arn: members.optional("PermissionsBoundaryArn")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("PermissionsBoundaryType", self.permissions_boundary_type)
            .optional("PermissionsBoundaryArn", self.permissions_boundary_arn)
            .finish()
    }
}

impl Shape for AttachedPolicy {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("AttachedPolicy", document)?;
        Ok(Self { policy_name: members.optional("PolicyName")?, policy_arn: members.optional("PolicyArn")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("PolicyName", self.policy_name).optional("PolicyArn", self.policy_arn).finish()
    }
}

impl Shape for CreatePolicyRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("CreatePolicyRequest", document)?;
        Ok(Self {
            policy_name: members.required("PolicyName")?,
            path: members.optional("Path")?,
            policy_document: members.required("PolicyDocument")?,
            description: members.optional("Description")?,
            tags: members.optional("Tags")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("PolicyName", self.policy_name)
            .optional("Path", self.path)
            .required("PolicyDocument", self.policy_document)
            .optional("Description", self.description)
            .optional("Tags", self.tags)
            .finish()
    }
}

impl Shape for CreatePolicyResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("CreatePolicyResponse", document)?;
        Ok(Self { policy: members.optional("Policy")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("Policy", self.policy).finish()
    }
}

impl Shape for CreatePolicyVersionRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("CreatePolicyVersionRequest", document)?;
        Ok(Self {
            policy_arn: members.required("PolicyArn")?,
            policy_document: members.required("PolicyDocument")?,
            set_as_default: members.optional("SetAsDefault")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("PolicyArn", self.policy_arn)
            .required("PolicyDocument", self.policy_document)
            .optional("SetAsDefault", self.set_as_default)
            .finish()
    }
}

impl Shape for CreatePolicyVersionResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("CreatePolicyVersionResponse", document)?;
        Ok(Self { policy_version: members.optional("PolicyVersion")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("PolicyVersion", self.policy_version).finish()
    }
}

impl Shape for CreateRoleRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("CreateRoleRequest", document)?;
        Ok(Self {
            path: members.optional("Path")?,
            role_name: members.required("RoleName")?,
            assume_role_policy_document: members.required("AssumeRolePolicyDocument")?,
            description: members.optional("Description")?,
            max_session_duration: members.optional("MaxSessionDuration")?,
            permissions_boundary: members.optional("PermissionsBoundary")?,
            tags: members.optional("Tags")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("Path", self.path)
            .required("RoleName", self.role_name)
            .required("AssumeRolePolicyDocument", self.assume_role_policy_document)
            .optional("Description", self.description)
            .optional("MaxSessionDuration", self.max_session_duration)
            .optional("PermissionsBoundary", self.permissions_boundary)
            .optional("Tags", self.tags)
            .finish()
    }
}

impl Shape for CreateRoleResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("CreateRoleResponse", document)?;
        Ok(Self { role: members.optional("Role")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("Role", self.role).finish()
    }
}

impl Shape for DeletePolicyRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("DeletePolicyRequest", document)?;
        Ok(Self { policy_arn: members.required("PolicyArn")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().required("PolicyArn", self.policy_arn).finish()
    }
}

impl Shape for DeletePolicyVersionRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("DeletePolicyVersionRequest", document)?;
        Ok(Self { policy_arn: members.required("PolicyArn")?, version_id: members.required("VersionId")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().required("PolicyArn", self.policy_arn).required("VersionId", self.version_id).finish()
    }
}

impl Shape for DeleteRolePolicyRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("DeleteRolePolicyRequest", document)?;
        Ok(Self { role_name: members.required("RoleName")?, policy_name: members.required("PolicyName")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().required("RoleName", self.role_name).required("PolicyName", self.policy_name).finish()
    }
}

impl Shape for DeleteRoleRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("DeleteRoleRequest", document)?;
        Ok(Self { role_name: members.required("RoleName")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().required("RoleName", self.role_name).finish()
    }
}

impl Shape for DetachRolePolicyRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("DetachRolePolicyRequest", document)?;
        Ok(Self { role_name: members.required("RoleName")?, policy_arn: members.required("PolicyArn")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().required("RoleName", self.role_name).required("PolicyArn", self.policy_arn).finish()
    }
}

impl Value for EntityType {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("EntityType", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Shape for GetPolicyRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("GetPolicyRequest", document)?;
        Ok(Self { policy_arn: members.required("PolicyArn")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().required("PolicyArn", self.policy_arn).finish()
    }
}

impl Shape for GetPolicyResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("GetPolicyResponse", document)?;
        Ok(Self { policy: members.optional("Policy")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("Policy", self.policy).finish()
    }
}

impl Shape for GetPolicyVersionRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("GetPolicyVersionRequest", document)?;
        Ok(Self { policy_arn: members.required("PolicyArn")?, version_id: members.required("VersionId")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().required("PolicyArn", self.policy_arn).required("VersionId", self.version_id).finish()
    }
}

impl Shape for GetPolicyVersionResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("GetPolicyVersionResponse", document)?;
        Ok(Self { policy_version: members.optional("PolicyVersion")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("PolicyVersion", self.policy_version).finish()
    }
}

impl Shape for GetRolePolicyRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("GetRolePolicyRequest", document)?;
        Ok(Self { role_name: members.required("RoleName")?, policy_name: members.required("PolicyName")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().required("RoleName", self.role_name).required("PolicyName", self.policy_name).finish()
    }
}

impl Shape for GetRolePolicyResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("GetRolePolicyResponse", document)?;
        Ok(Self {
            role_name: members.optional("RoleName")?,
            policy_name: members.optional("PolicyName")?,
            policy_document: members.optional("PolicyDocument")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("RoleName", self.role_name)
            .optional("PolicyName", self.policy_name)
            .optional("PolicyDocument", self.policy_document)
            .finish()
    }
}

impl Shape for GetRoleRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("GetRoleRequest", document)?;
        Ok(Self { role_name: members.required("RoleName")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().required("RoleName", self.role_name).finish()
    }
}

impl Shape for GetRoleResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("GetRoleResponse", document)?;
        Ok(Self { role: members.optional("Role")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("Role", self.role).finish()
    }
}

impl Shape for InstanceProfile {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("InstanceProfile", document)?;
        Ok(Self {
            path: members.optional("Path")?,
            instance_profile_name: members.optional("InstanceProfileName")?,
            instance_profile_id: members.optional("InstanceProfileId")?,
            arn: members.optional("Arn")?,
            create_date: members.optional("CreateDate")?,
            roles: members.optional("Roles")?,
            tags: members.optional("Tags")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("Path", self.path)
            .optional("InstanceProfileName", self.instance_profile_name)
            .optional("InstanceProfileId", self.instance_profile_id)
            .optional("Arn", self.arn)
            .optional("CreateDate", self.create_date)
            .optional("Roles", self.roles)
            .optional("Tags", self.tags)
            .finish()
    }
}

impl Shape for ListAttachedRolePoliciesRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("ListAttachedRolePoliciesRequest", document)?;
        Ok(Self {
            role_name: members.required("RoleName")?,
            path_prefix: members.optional("PathPrefix")?,
            marker: members.optional("Marker")?,
            max_items: members.optional("MaxItems")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("RoleName", self.role_name)
            .optional("PathPrefix", self.path_prefix)
            .optional("Marker", self.marker)
            .optional("MaxItems", self.max_items)
            .finish()
    }
}

impl Shape for ListAttachedRolePoliciesResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("ListAttachedRolePoliciesResponse", document)?;
        Ok(Self {
            attached_policies: members.optional("AttachedPolicies")?,
            is_truncated: members.optional("IsTruncated")?,
            marker: members.optional("Marker")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("AttachedPolicies", self.attached_policies)
            .optional("IsTruncated", self.is_truncated)
            .optional("Marker", self.marker)
            .finish()
    }
}

impl Shape for ListEntitiesForPolicyRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("ListEntitiesForPolicyRequest", document)?;
        Ok(Self {
            policy_arn: members.required("PolicyArn")?,
            entity_filter: members.optional("EntityFilter")?,
            path_prefix: members.optional("PathPrefix")?,
            policy_usage_filter: members.optional("PolicyUsageFilter")?,
            marker: members.optional("Marker")?,
            max_items: members.optional("MaxItems")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("PolicyArn", self.policy_arn)
            .optional("EntityFilter", self.entity_filter)
            .optional("PathPrefix", self.path_prefix)
            .optional("PolicyUsageFilter", self.policy_usage_filter)
            .optional("Marker", self.marker)
            .optional("MaxItems", self.max_items)
            .finish()
    }
}

impl Shape for ListEntitiesForPolicyResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("ListEntitiesForPolicyResponse", document)?;
        Ok(Self {
            policy_groups: members.optional("PolicyGroups")?,
            policy_users: members.optional("PolicyUsers")?,
            policy_roles: members.optional("PolicyRoles")?,
            is_truncated: members.optional("IsTruncated")?,
            marker: members.optional("Marker")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("PolicyGroups", self.policy_groups)
            .optional("PolicyUsers", self.policy_users)
            .optional("PolicyRoles", self.policy_roles)
            .optional("IsTruncated", self.is_truncated)
            .optional("Marker", self.marker)
            .finish()
    }
}

impl Shape for ListInstanceProfilesForRoleRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("ListInstanceProfilesForRoleRequest", document)?;
        Ok(Self {
            role_name: members.required("RoleName")?,
            marker: members.optional("Marker")?,
            max_items: members.optional("MaxItems")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("RoleName", self.role_name)
            .optional("Marker", self.marker)
            .optional("MaxItems", self.max_items)
            .finish()
    }
}

impl Shape for ListInstanceProfilesForRoleResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("ListInstanceProfilesForRoleResponse", document)?;
        Ok(Self {
            instance_profiles: members.optional("InstanceProfiles")?,
            is_truncated: members.optional("IsTruncated")?,
            marker: members.optional("Marker")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("InstanceProfiles", self.instance_profiles)
            .optional("IsTruncated", self.is_truncated)
            .optional("Marker", self.marker)
            .finish()
    }
}

impl Shape for ListPoliciesRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("ListPoliciesRequest", document)?;
        Ok(Self {
            scope: members.optional("Scope")?,
            only_attached: members.optional("OnlyAttached")?,
            path_prefix: members.optional("PathPrefix")?,
            policy_usage_filter: members.optional("PolicyUsageFilter")?,
            marker: members.optional("Marker")?,
            max_items: members.optional("MaxItems")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("Scope", self.scope)
            .optional("OnlyAttached", self.only_attached)
            .optional("PathPrefix", self.path_prefix)
            .optional("PolicyUsageFilter", self.policy_usage_filter)
            .optional("Marker", self.marker)
            .optional("MaxItems", self.max_items)
            .finish()
    }
}

impl Shape for ListPoliciesResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("ListPoliciesResponse", document)?;
        Ok(Self {
            policies: members.optional("Policies")?,
            is_truncated: members.optional("IsTruncated")?,
            marker: members.optional("Marker")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("Policies", self.policies)
            .optional("IsTruncated", self.is_truncated)
            .optional("Marker", self.marker)
            .finish()
    }
}

impl Shape for ListPolicyVersionsRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("ListPolicyVersionsRequest", document)?;
        Ok(Self {
            policy_arn: members.required("PolicyArn")?,
            marker: members.optional("Marker")?,
            max_items: members.optional("MaxItems")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("PolicyArn", self.policy_arn)
            .optional("Marker", self.marker)
            .optional("MaxItems", self.max_items)
            .finish()
    }
}

impl Shape for ListPolicyVersionsResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("ListPolicyVersionsResponse", document)?;
        Ok(Self {
            versions: members.optional("Versions")?,
            is_truncated: members.optional("IsTruncated")?,
            marker: members.optional("Marker")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("Versions", self.versions)
            .optional("IsTruncated", self.is_truncated)
            .optional("Marker", self.marker)
            .finish()
    }
}

impl Shape for ListRolePoliciesRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("ListRolePoliciesRequest", document)?;
        Ok(Self {
            role_name: members.required("RoleName")?,
            marker: members.optional("Marker")?,
            max_items: members.optional("MaxItems")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("RoleName", self.role_name)
            .optional("Marker", self.marker)
            .optional("MaxItems", self.max_items)
            .finish()
    }
}

impl Shape for ListRolePoliciesResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("ListRolePoliciesResponse", document)?;
        Ok(Self {
            policy_names: members.optional("PolicyNames")?,
            is_truncated: members.optional("IsTruncated")?,
            marker: members.optional("Marker")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("PolicyNames", self.policy_names)
            .optional("IsTruncated", self.is_truncated)
            .optional("Marker", self.marker)
            .finish()
    }
}

impl Shape for ListRoleTagsRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("ListRoleTagsRequest", document)?;
        Ok(Self {
            role_name: members.required("RoleName")?,
            marker: members.optional("Marker")?,
            max_items: members.optional("MaxItems")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("RoleName", self.role_name)
            .optional("Marker", self.marker)
            .optional("MaxItems", self.max_items)
            .finish()
    }
}

impl Shape for ListRoleTagsResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("ListRoleTagsResponse", document)?;
        Ok(Self {
            tags: members.optional("Tags")?,
            is_truncated: members.optional("IsTruncated")?,
            marker: members.optional("Marker")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("Tags", self.tags)
            .optional("IsTruncated", self.is_truncated)
            .optional("Marker", self.marker)
            .finish()
    }
}

impl Shape for ListRolesRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("ListRolesRequest", document)?;
        Ok(Self {
            path_prefix: members.optional("PathPrefix")?,
            marker: members.optional("Marker")?,
            max_items: members.optional("MaxItems")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("PathPrefix", self.path_prefix)
            .optional("Marker", self.marker)
            .optional("MaxItems", self.max_items)
            .finish()
    }
}

impl Shape for ListRolesResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("ListRolesResponse", document)?;
        Ok(Self {
            roles: members.optional("Roles")?,
            is_truncated: members.optional("IsTruncated")?,
            marker: members.optional("Marker")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("Roles", self.roles)
            .optional("IsTruncated", self.is_truncated)
            .optional("Marker", self.marker)
            .finish()
    }
}

impl Value for PermissionsBoundaryAttachmentType {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("PermissionsBoundaryAttachmentType", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Shape for Policy {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("Policy", document)?;
        Ok(Self {
            policy_name: members.optional("PolicyName")?,
            policy_id: members.optional("PolicyId")?,
            arn: members.optional("Arn")?,
            path: members.optional("Path")?,
            default_version_id: members.optional("DefaultVersionId")?,
            attachment_count: members.optional("AttachmentCount")?,
            permissions_boundary_usage_count: members.optional("PermissionsBoundaryUsageCount")?,
            is_attachable: members.optional("IsAttachable")?,
            description: members.optional("Description")?,
            create_date: members.optional("CreateDate")?,
            update_date: members.optional("UpdateDate")?,
            tags: members.optional("Tags")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("PolicyName", self.policy_name)
            .optional("PolicyId", self.policy_id)
            .optional("Arn", self.arn)
            .optional("Path", self.path)
            .optional("DefaultVersionId", self.default_version_id)
            .optional("AttachmentCount", self.attachment_count)
            .optional("PermissionsBoundaryUsageCount", self.permissions_boundary_usage_count)
            .optional("IsAttachable", self.is_attachable)
            .optional("Description", self.description)
            .optional("CreateDate", self.create_date)
            .optional("UpdateDate", self.update_date)
            .optional("Tags", self.tags)
            .finish()
    }
}

impl Shape for PolicyGroup {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("PolicyGroup", document)?;
        Ok(Self { group_name: members.optional("GroupName")?, group_id: members.optional("GroupId")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("GroupName", self.group_name).optional("GroupId", self.group_id).finish()
    }
}

impl Shape for PolicyRole {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("PolicyRole", document)?;
        Ok(Self { role_name: members.optional("RoleName")?, role_id: members.optional("RoleId")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("RoleName", self.role_name).optional("RoleId", self.role_id).finish()
    }
}

impl Value for PolicyUsageType {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("PolicyUsageType", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Shape for PolicyUser {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("PolicyUser", document)?;
        Ok(Self { user_name: members.optional("UserName")?, user_id: members.optional("UserId")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("UserName", self.user_name).optional("UserId", self.user_id).finish()
    }
}

impl Shape for PolicyVersion {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("PolicyVersion", document)?;
        Ok(Self {
            document: members.optional("Document")?,
            version_id: members.optional("VersionId")?,
            is_default_version: members.optional("IsDefaultVersion")?,
            create_date: members.optional("CreateDate")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("Document", self.document)
            .optional("VersionId", self.version_id)
            .optional("IsDefaultVersion", self.is_default_version)
            .optional("CreateDate", self.create_date)
            .finish()
    }
}

impl Shape for PutRolePolicyRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("PutRolePolicyRequest", document)?;
        Ok(Self {
            role_name: members.required("RoleName")?,
            policy_name: members.required("PolicyName")?,
            policy_document: members.required("PolicyDocument")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("RoleName", self.role_name)
            .required("PolicyName", self.policy_name)
            .required("PolicyDocument", self.policy_document)
            .finish()
    }
}

impl Shape for Role {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("Role", document)?;
        Ok(Self {
            path: members.optional("Path")?,
            role_name: members.optional("RoleName")?,
            role_id: members.optional("RoleId")?,
            arn: members.optional("Arn")?,
            create_date: members.optional("CreateDate")?,
            assume_role_policy_document: members.optional("AssumeRolePolicyDocument")?,
            description: members.optional("Description")?,
            max_session_duration: members.optional("MaxSessionDuration")?,
            permissions_boundary: members.optional("PermissionsBoundary")?,
            tags: members.optional("Tags")?,
            role_last_used: members.optional("RoleLastUsed")?,
            source_role_template: members.optional("SourceRoleTemplate")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("Path", self.path)
            .optional("RoleName", self.role_name)
            .optional("RoleId", self.role_id)
            .optional("Arn", self.arn)
            .optional("CreateDate", self.create_date)
            .optional("AssumeRolePolicyDocument", self.assume_role_policy_document)
            .optional("Description", self.description)
            .optional("MaxSessionDuration", self.max_session_duration)
            .optional("PermissionsBoundary", self.permissions_boundary)
            .optional("Tags", self.tags)
            .optional("RoleLastUsed", self.role_last_used)
            .optional("SourceRoleTemplate", self.source_role_template)
            .finish()
    }
}

impl Shape for RoleLastUsed {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("RoleLastUsed", document)?;
        Ok(Self { last_used_date: members.optional("LastUsedDate")?, region: members.optional("Region")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("LastUsedDate", self.last_used_date).optional("Region", self.region).finish()
    }
}

impl Shape for SetDefaultPolicyVersionRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("SetDefaultPolicyVersionRequest", document)?;
        Ok(Self { policy_arn: members.required("PolicyArn")?, version_id: members.required("VersionId")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().required("PolicyArn", self.policy_arn).required("VersionId", self.version_id).finish()
    }
}

impl Shape for SourceRoleTemplate {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("SourceRoleTemplate", document)?;
        Ok(Self {
            template_arn: members.optional("TemplateArn")?,
            template_minor_version: members.optional("TemplateMinorVersion")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("TemplateArn", self.template_arn)
            .optional("TemplateMinorVersion", self.template_minor_version)
            .finish()
    }
}

impl Shape for Tag {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("Tag", document)?;
        Ok(Self { key: members.optional("Key")?, value: members.optional("Value")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("Key", self.key).optional("Value", self.value).finish()
    }
}

impl Shape for TagRoleRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("TagRoleRequest", document)?;
        Ok(Self { role_name: members.required("RoleName")?, tags: members.required("Tags")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().required("RoleName", self.role_name).required("Tags", self.tags).finish()
    }
}

impl Shape for UntagRoleRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("UntagRoleRequest", document)?;
        Ok(Self { role_name: members.required("RoleName")?, tag_keys: members.required("TagKeys")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().required("RoleName", self.role_name).required("TagKeys", self.tag_keys).finish()
    }
}

impl Shape for UpdateAssumeRolePolicyRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("UpdateAssumeRolePolicyRequest", document)?;
        Ok(Self { role_name: members.required("RoleName")?, policy_document: members.required("PolicyDocument")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().required("RoleName", self.role_name).required("PolicyDocument", self.policy_document).finish()
    }
}

impl Shape for UpdateRoleRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("UpdateRoleRequest", document)?;
        Ok(Self {
            role_name: members.required("RoleName")?,
            description: members.optional("Description")?,
            max_session_duration: members.optional("MaxSessionDuration")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("RoleName", self.role_name)
            .optional("Description", self.description)
            .optional("MaxSessionDuration", self.max_session_duration)
            .finish()
    }
}

impl Shape for UpdateRoleResponse {
    fn from_document(_: Document) -> Result<Self, ShapeMismatch> {
        Ok(Self {})
    }
    fn into_document(self) -> Document {
        Document::Structure(Vec::new())
    }
}

impl Value for PolicyScopeType {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("policyScopeType", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}
