// Made by `cargo xtask codegen`; do not edit. What is here is listed in xtask/operations.toml.

//! How the types read themselves from documents and write themselves into them.

use gatewright_wire::convert::{MemberReader, MemberWriter, Value, read_enumeration};
use gatewright_wire::document::{Document, Shape, ShapeMismatch};

use crate::types::{
    AttachedPermissionsBoundary, CreateRoleRequest, CreateRoleResponse, GetRoleRequest, GetRoleResponse,
    PermissionsBoundaryAttachmentType, Role, RoleLastUsed, SourceRoleTemplate, Tag,
};

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

impl Value for PermissionsBoundaryAttachmentType {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("PermissionsBoundaryAttachmentType", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
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
