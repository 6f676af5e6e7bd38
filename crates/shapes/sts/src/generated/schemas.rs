// Made by `cargo xtask codegen`; do not edit. What is here is listed in xtask/operations.toml.

//! What every shape looks like on the wire, and what its values must satisfy.

use gatewright_wire::schema::{Constraints, Kind, Location, Member, Schema};

/// `GetCallerIdentityRequest`.
pub static GET_CALLER_IDENTITY_REQUEST: Schema =
    Schema { name: "GetCallerIdentityRequest", kind: Kind::Structure { members: &[] }, constraints: Constraints::NONE };

/// `GetCallerIdentityResponse`.
pub static GET_CALLER_IDENTITY_RESPONSE: Schema = Schema {
    name: "GetCallerIdentityResponse",
    kind: Kind::Structure {
        members: &[
            optional("UserId", "UserId", Location::Body, || &USER_ID_TYPE),
            optional("Account", "Account", Location::Body, || &ACCOUNT_TYPE),
            optional("Arn", "Arn", Location::Body, || &ARN_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `accountType`.
pub static ACCOUNT_TYPE: Schema = Schema { name: "accountType", kind: Kind::String, constraints: Constraints::NONE };

/// `arnType`.
pub static ARN_TYPE: Schema = Schema {
    name: "arnType",
    kind: Kind::String,
    constraints: Constraints {
        min: Some(20),
        max: Some(2048),
        pattern: Some(r"[\u0009\u000A\u000D\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFFFD\u10000-\u10FFFF]+"),
        ..Constraints::NONE
    },
};

/// `userIdType`.
pub static USER_ID_TYPE: Schema = Schema { name: "userIdType", kind: Kind::String, constraints: Constraints::NONE };

const fn optional(name: &'static str, wire_name: &'static str, location: Location, schema: fn() -> &'static Schema) -> Member {
    Member { name, wire_name, location, is_required: false, schema, timestamp_format: None }
}
