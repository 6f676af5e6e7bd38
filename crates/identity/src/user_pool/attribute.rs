//! Attributes of a pool's users: what they may be, and which of them people sign in with or are reached by.
//!
//! Follows <https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-attributes.html>.

use serde::{Deserialize, Serialize};

/// An attribute that users of a pool may have.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SchemaAttribute {
    /// `email`, `custom:team`, `dev:custom:note`.
    pub name: String,
    /// What its values are.
    pub data_type: AttributeDataType,
    /// Whether only administrators see and write it.
    pub is_developer_only: bool,
    /// Whether it may be written after the user was created.
    pub is_mutable: bool,
    /// Whether every user must have it.
    pub is_required: bool,
    /// (`MinLength`, `MaxLength`) of a string as given.
    pub string_constraints: Option<(Option<String>, Option<String>)>,
    /// (`MinValue`, `MaxValue`) of a number as given.
    pub number_constraints: Option<(Option<String>, Option<String>)>,
}

/// `AttributeDataType`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum AttributeDataType {
    /// Text.
    String,
    /// A whole number, as text.
    Number,
    /// A time, as text.
    DateTime,
    /// `true` or `false`.
    Boolean,
}

/// `AliasAttributes`: what a user may sign in with beside the name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AliasAttribute {
    /// A verified number.
    PhoneNumber,
    /// A verified address.
    Email,
    /// A second name that can be changed.
    PreferredUsername,
}

/// An attribute that a message can be sent to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ContactAttribute {
    /// A number.
    PhoneNumber,
    /// An address.
    Email,
}

impl AliasAttribute {
    /// The attribute's name.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::PhoneNumber => "phone_number",
            Self::Email => "email",
            Self::PreferredUsername => "preferred_username",
        }
    }
}

impl ContactAttribute {
    /// The same as what a user may sign in with.
    #[must_use]
    pub const fn as_alias(self) -> AliasAttribute {
        match self {
            Self::PhoneNumber => AliasAttribute::PhoneNumber,
            Self::Email => AliasAttribute::Email,
        }
    }

    /// The attribute's name.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::PhoneNumber => "phone_number",
            Self::Email => "email",
        }
    }

    /// The attribute that says whether this one is verified.
    #[must_use]
    pub const fn verified_name(self) -> &'static str {
        match self {
            Self::PhoneNumber => "phone_number_verified",
            Self::Email => "email_verified",
        }
    }
}
