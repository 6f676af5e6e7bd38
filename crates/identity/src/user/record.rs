//! The record of a user.

use std::collections::BTreeMap;

use gatewright_model::timestamp::Timestamp;
use serde::{Deserialize, Serialize};

use crate::password::PasswordVerifier;
use crate::user_pool::ContactAttribute;

/// The attribute that is the user's unchanging id.
pub const SUB: &str = "sub";

/// A user as it is stored.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct User {
    /// The pool.
    pub user_pool_id: String,
    /// The internal name, which never changes: as it was given, folded where case does not count, or the sub where users sign in with
    /// an address or number.
    pub username: String,
    /// A UUID.
    pub sub: String,
    /// Every attribute but `sub`.
    pub attributes: BTreeMap<String, String>,
    /// What the user may do next.
    pub status: UserStatus,
    /// Whether sign-in is open at all.
    pub is_enabled: bool,
    /// When it was created.
    pub created_at: Timestamp,
    /// When it was last changed.
    pub modified_at: Timestamp,
    /// What a password is checked against; `None` when the user has none.
    pub password: Option<PasswordVerifier>,
    /// When everything that the user had proven was ended at once: browsers' sessions and codes from before count no more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended_at: Option<Timestamp>,
    /// The authenticator app whose codes count; `None` when the user has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub software_token: Option<SoftwareToken>,
    /// The sealed secret of an app that the user, signed in, has begun to set up: none of its codes has been seen yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sealed_token_to_verify: Option<String>,
}

/// A user's authenticator app, proven by a code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SoftwareToken {
    /// What the app and the server share, sealed.
    pub sealed_secret: String,
    /// The step of the last code that counted: none of it or before it counts again.
    pub last_step: i64,
    /// Whether its codes are a factor of the user's sign-ins.
    pub is_enabled: bool,
    /// `PreferredMfa`.
    pub is_preferred: bool,
    /// `FriendlyDeviceName`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub friendly_device_name: Option<String>,
}

/// `UserStatusType`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum UserStatus {
    /// Signed up, sign-up not confirmed.
    Unconfirmed,
    /// Can sign in.
    Confirmed,
    /// Must set a new password by a code.
    ResetRequired,
    /// Has an administrator's password and must replace it.
    ForceChangePassword,
    /// Signs in elsewhere.
    ExternalProvider,
}

impl UserStatus {
    /// As AWS spells it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Unconfirmed => "UNCONFIRMED",
            Self::Confirmed => "CONFIRMED",
            Self::ResetRequired => "RESET_REQUIRED",
            Self::ForceChangePassword => "FORCE_CHANGE_PASSWORD",
            Self::ExternalProvider => "EXTERNAL_PROVIDER",
        }
    }
}

impl User {
    /// An attribute's value, `sub` included.
    #[must_use]
    pub fn attribute(&self, name: &str) -> Option<&str> {
        if name == SUB { Some(&self.sub) } else { self.attributes.get(name).map(String::as_str) }
    }

    /// All attributes, `sub` first.
    pub fn attributes_with_sub(&self) -> impl Iterator<Item = (&str, &str)> {
        let attributes = self.attributes.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        std::iter::once((SUB, self.sub.as_str())).chain(attributes)
    }

    /// Whether an address or number has been verified.
    #[must_use]
    pub fn has_verified(&self, attribute: ContactAttribute) -> bool {
        self.attribute(attribute.verified_name()) == Some("true")
    }
}
