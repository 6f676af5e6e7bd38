//! The standard attributes of every pool, in the order in which AWS lists them.
//!
//! Follows <https://openid.net/specs/openid-connect-core-1_0.html#StandardClaims> and AWS's own answers.

use crate::user_pool::{AttributeDataType, SchemaAttribute};

/// The standard attributes of a pool that changes none of them.
#[must_use]
pub fn standard_attributes() -> Vec<SchemaAttribute> {
    vec![
        string("profile", 0, 2048),
        string("address", 0, 2048),
        string("birthdate", 10, 10),
        string("gender", 0, 2048),
        string("preferred_username", 0, 2048),
        updated_at(),
        string("website", 0, 2048),
        string("picture", 0, 2048),
        SchemaAttribute { string_constraints: Some((None, None)), ..string("identities", 0, 2048) },
        SchemaAttribute { is_mutable: false, is_required: true, ..string("sub", 1, 2048) },
        string("phone_number", 0, 2048),
        boolean("phone_number_verified"),
        string("zoneinfo", 0, 2048),
        string("locale", 0, 2048),
        string("email", 0, 2048),
        boolean("email_verified"),
        string("given_name", 0, 2048),
        string("family_name", 0, 2048),
        string("middle_name", 0, 2048),
        string("name", 0, 2048),
        string("nickname", 0, 2048),
    ]
}

/// The type of the standard attribute of this name; `None` when there is none.
#[must_use]
pub fn standard_data_type(name: &str) -> Option<AttributeDataType> {
    standard_attributes().into_iter().find(|standard| standard.name == name).map(|standard| standard.data_type)
}

fn string(name: &str, length_min: u32, length_max: u32) -> SchemaAttribute {
    let string_constraints = Some((Some(length_min.to_string()), Some(length_max.to_string())));
    SchemaAttribute { data_type: AttributeDataType::String, string_constraints, ..boolean(name) }
}

fn updated_at() -> SchemaAttribute {
    let number_constraints = Some((Some("0".to_owned()), None));
    SchemaAttribute { data_type: AttributeDataType::Number, number_constraints, ..boolean("updated_at") }
}

fn boolean(name: &str) -> SchemaAttribute {
    SchemaAttribute {
        name: name.to_owned(),
        data_type: AttributeDataType::Boolean,
        is_developer_only: false,
        is_mutable: true,
        is_required: false,
        string_constraints: None,
        number_constraints: None,
    }
}
