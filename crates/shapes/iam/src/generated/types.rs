// Made by `cargo xtask codegen`; do not edit. What is here is listed in xtask/operations.toml.

//! Requests, answers and what they hold, named as in the AWS model.

use gatewright_model::timestamp::Timestamp;

/// `AttachedPermissionsBoundary`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AttachedPermissionsBoundary {
    /// Wire name `PermissionsBoundaryType`.
    pub permissions_boundary_type: Option<PermissionsBoundaryAttachmentType>,
    /// Wire name `PermissionsBoundaryArn`. 20 to 2048 characters.
    pub permissions_boundary_arn: Option<String>,
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
