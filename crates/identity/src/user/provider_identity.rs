//! Who a user is at identity providers: the attribute `identities`.
//!
//! The attribute's text, a JSON array as AWS writes it, is the record; nobody but this file writes it. An identity is *primary* when the user
//! was made by its first sign-in; the others an administrator has linked.
//!
//! Follows <https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-identity-federation-consolidate-users.html>.

use gatewright_model::timestamp::Timestamp;
use serde::{Deserialize, Serialize};

use super::record::{User, UserStatus};

/// The attribute.
pub const IDENTITIES: &str = "identities";

/// Who a user is at one provider.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ProviderIdentity {
    /// What the provider calls the person: `sub`.
    pub user_id: String,
    /// The provider's name in the pool.
    pub provider_name: String,
    /// Its type as AWS spells it.
    pub provider_type: String,
    /// The entity id of a SAML provider. Of others none.
    pub issuer: Option<String>,
    /// Whether the user was made by the first sign-in with it.
    #[serde(rename = "primary")]
    pub is_primary: bool,
    /// When the user got it, in milliseconds: one that is taken away and given again is another one.
    #[serde(rename = "dateCreated")]
    pub created_at_ms: i64,
}

impl ProviderIdentity {
    /// Whether it is this person's at this provider.
    #[must_use]
    pub fn is_of(&self, provider_name: &str, subject: &str) -> bool {
        self.provider_name == provider_name && self.user_id == subject
    }

    /// What a person at a provider is found by within a pool: never the same for two of them, whatever letters their names have.
    #[must_use]
    pub fn key(provider_name: &str, subject: &str) -> String {
        format!("{}/{provider_name}/{subject}", provider_name.len())
    }
}

impl User {
    /// Who the user is at providers.
    #[must_use]
    pub fn identities(&self) -> Vec<ProviderIdentity> {
        let text = self.attributes.get(IDENTITIES);
        text.and_then(|text| serde_json::from_str(text).ok()).unwrap_or_default()
    }

    /// Replaces who the user is at providers.
    pub(crate) fn set_identities(&mut self, identities: &[ProviderIdentity]) -> Result<(), serde_json::Error> {
        match identities {
            [] => self.attributes.remove(IDENTITIES),
            some => self.attributes.insert(IDENTITIES.to_owned(), serde_json::to_string(some)?),
        };
        Ok(())
    }

    /// Whether a provider's sign-in made this user. Such a user has no alias, whatever the provider says or an administrator does.
    #[must_use]
    pub fn is_federated(&self) -> bool {
        self.identities().iter().any(|identity| identity.is_primary)
    }

    /// Whether the user may be signed in: with a password (`None`), or as whom a provider has said the user is. A temporary password is no
    /// matter of a provider's; a sign-up that nobody has confirmed and a password that an administrator has reset are.
    #[must_use]
    pub fn may_sign_in(&self, by: Option<&ProviderIdentity>) -> bool {
        let is_open = match (by, self.status) {
            (_, UserStatus::Confirmed) | (Some(_), UserStatus::ExternalProvider | UserStatus::ForceChangePassword) => true,
            (_, UserStatus::Unconfirmed | UserStatus::ResetRequired) => false,
            (None, UserStatus::ExternalProvider | UserStatus::ForceChangePassword) => false,
        };
        self.is_enabled && is_open && by.is_none_or(|identity| self.identities().contains(identity))
    }

    /// Whether what was proven at this time has been ended since.
    pub(crate) fn has_ended(&self, proven_at: Timestamp) -> bool {
        self.ended_at.is_some_and(|ended_at| proven_at <= ended_at)
    }
}
