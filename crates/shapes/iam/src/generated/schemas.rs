// Made by `cargo xtask codegen`; do not edit. What is here is listed in xtask/operations.toml.

//! What every shape looks like on the wire, and what its values must satisfy.

use gatewright_wire::schema::{Constraints, Kind, Location, Member, Schema};

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

/// `PermissionsBoundaryAttachmentType`.
pub static PERMISSIONS_BOUNDARY_ATTACHMENT_TYPE: Schema = Schema {
    name: "PermissionsBoundaryAttachmentType",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["PermissionsBoundaryPolicy"], ..Constraints::NONE },
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

/// `arnType`.
pub static ARN_TYPE: Schema = Schema {
    name: "arnType",
    kind: Kind::String,
    constraints: Constraints { min: Some(20), max: Some(2048), ..Constraints::NONE },
};

/// `dateType`.
pub static DATE_TYPE: Schema = Schema { name: "dateType", kind: Kind::Timestamp(None), constraints: Constraints::NONE };

/// `idType`.
pub static ID_TYPE: Schema = Schema {
    name: "idType",
    kind: Kind::String,
    constraints: Constraints { min: Some(16), max: Some(128), pattern: Some(r"[\w]+"), ..Constraints::NONE },
};

/// `integerType`.
pub static INTEGER_TYPE: Schema = Schema { name: "integerType", kind: Kind::Integer, constraints: Constraints::NONE };

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

const fn optional(name: &'static str, wire_name: &'static str, location: Location, schema: fn() -> &'static Schema) -> Member {
    Member { name, wire_name, location, is_required: false, schema, timestamp_format: None }
}

const fn required(name: &'static str, wire_name: &'static str, location: Location, schema: fn() -> &'static Schema) -> Member {
    Member { name, wire_name, location, is_required: true, schema, timestamp_format: None }
}
