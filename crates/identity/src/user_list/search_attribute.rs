//! What ListUsers can search.

use crate::user::record::User;

/// An attribute that a filter may name; each is an index of the user's record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SearchAttribute {
    /// The internal name.
    Username,
    /// `email`
    Email,
    /// `phone_number`
    PhoneNumber,
    /// `name`
    Name,
    /// `given_name`
    GivenName,
    /// `family_name`
    FamilyName,
    /// `preferred_username`
    PreferredUsername,
    /// `cognito:user_status`: `CONFIRMED`; case does not matter.
    UserStatus,
    /// `status`: `Enabled` or `Disabled`.
    Status,
    /// `sub`
    Sub,
}

impl SearchAttribute {
    /// All of them.
    pub const ALL: &[Self] = &[
        Self::Username,
        Self::Email,
        Self::PhoneNumber,
        Self::Name,
        Self::GivenName,
        Self::FamilyName,
        Self::PreferredUsername,
        Self::UserStatus,
        Self::Status,
        Self::Sub,
    ];

    /// As a filter spells it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Username => "username",
            Self::Email => "email",
            Self::PhoneNumber => "phone_number",
            Self::Name => "name",
            Self::GivenName => "given_name",
            Self::FamilyName => "family_name",
            Self::PreferredUsername => "preferred_username",
            Self::UserStatus => "cognito:user_status",
            Self::Status => "status",
            Self::Sub => "sub",
        }
    }

    /// The attribute of this name.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|attribute| attribute.as_str() == name)
    }

    /// A user's value.
    #[must_use]
    pub fn value_of(self, user: &User) -> Option<&str> {
        match self {
            Self::Username => Some(&user.username),
            Self::UserStatus => Some(user.status.as_str()),
            Self::Status => Some(if user.is_enabled { "Enabled" } else { "Disabled" }),
            _ => user.attribute(self.as_str()),
        }
    }

    /// A value as it is compared.
    #[must_use]
    pub fn fold(self, value: &str) -> String {
        match self {
            Self::UserStatus => value.to_ascii_uppercase(),
            _ => value.to_owned(),
        }
    }
}
