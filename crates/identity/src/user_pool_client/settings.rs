//! What a client's settings are, and what they come to.
//!
//! Follows <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UserPoolClientType.html>.

use serde::{Deserialize, Serialize};

/// What UpdateUserPoolClient replaces as a whole. `None` is what was not said and is not shown.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct UserPoolClientSettings {
    /// In `units.refresh_token`; 0 was said to mean the default.
    pub refresh_token_validity: i32,
    /// In `units.access_token`.
    pub access_token_validity: Option<i32>,
    /// In `units.id_token`.
    pub id_token_validity: Option<i32>,
    /// `TokenValidityUnits`.
    pub units: TokenValidityUnits,
    /// What the client may read of a user; `None` is everything but developer-only attributes.
    pub read_attributes: Option<Vec<String>>,
    /// What the client may write of a user; `None` is everything but developer-only attributes.
    pub write_attributes: Option<Vec<String>>,
    /// How users may sign in; `None` behaves as refresh, SRP and custom.
    pub explicit_auth_flows: Option<Vec<ExplicitAuthFlow>>,
    /// `COGNITO`, for the pool's own users, and names of identity providers.
    pub supported_identity_providers: Option<Vec<String>>,
    /// Where the login pages may return to.
    pub callback_urls: Option<Vec<String>>,
    /// Where the logout page may return to.
    pub logout_urls: Option<Vec<String>>,
    /// One of the callback URLs.
    pub default_redirect_uri: Option<String>,
    /// OAuth grants.
    pub allowed_oauth_flows: Option<Vec<OAuthFlow>>,
    /// OAuth scopes.
    pub allowed_oauth_scopes: Option<Vec<String>>,
    /// Whether the OAuth settings count.
    pub is_oauth_allowed: bool,
    /// Whether sign-in hides which users exist; `None` is `LEGACY`.
    pub prevent_user_existence_errors: Option<PreventUserExistenceErrors>,
    /// `EnableTokenRevocation`.
    pub is_token_revocation_enabled: bool,
    /// How long a challenge can be answered, 3 to 15 minutes.
    pub auth_session_validity_min: i32,
    /// `RefreshTokenRotation`.
    pub refresh_token_rotation: Option<RefreshTokenRotation>,
}

/// `TokenValidityUnits`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TokenValidityUnits {
    /// Hours if not said.
    pub access_token: Option<TimeUnit>,
    /// Hours if not said.
    pub id_token: Option<TimeUnit>,
    /// Days if not said.
    pub refresh_token: Option<TimeUnit>,
}

/// `TimeUnitsType`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum TimeUnit {
    /// `seconds`
    Seconds,
    /// `minutes`
    Minutes,
    /// `hours`
    Hours,
    /// `days`
    Days,
}

/// `ExplicitAuthFlows`, the older names included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum ExplicitAuthFlow {
    /// Older: administrators sign in with a password.
    AdminNoSrpAuth,
    /// Older: only custom authentication.
    CustomAuthFlowOnly,
    /// Older: sign-in with a password.
    UserPasswordAuth,
    /// Administrators sign in with a password.
    AllowAdminUserPasswordAuth,
    /// Custom authentication.
    AllowCustomAuth,
    /// Sign-in with a password.
    AllowUserPasswordAuth,
    /// Sign-in with SRP.
    AllowUserSrpAuth,
    /// Refresh tokens.
    AllowRefreshTokenAuth,
    /// Choice-based sign-in.
    AllowUserAuth,
}

/// `AllowedOAuthFlows`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OAuthFlow {
    /// Authorization code.
    Code,
    /// Tokens in the fragment.
    Implicit,
    /// Machine to machine.
    ClientCredentials,
}

/// `PreventUserExistenceErrors`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum PreventUserExistenceErrors {
    /// Sign-in says when a user does not exist.
    Legacy,
    /// Sign-in never says so.
    Enabled,
}

/// `RefreshTokenRotation`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct RefreshTokenRotation {
    /// Whether each use of a refresh token gives a new one.
    pub is_enabled: bool,
    /// How long the old one still works, 0 to 60 seconds.
    pub retry_grace_period_s: Option<i32>,
}

impl TimeUnit {
    /// Seconds in the unit.
    #[must_use]
    pub const fn seconds(self) -> i64 {
        match self {
            Self::Seconds => 1,
            Self::Minutes => 60,
            Self::Hours => 3_600,
            Self::Days => 86_400,
        }
    }
}

impl UserPoolClientSettings {
    /// Whether a provider's people may sign in to the client: [`OWN_USERS`](super::OWN_USERS) or an identity provider by its name.
    #[must_use]
    pub fn lets_in(&self, provider: &str) -> bool {
        self.supported_identity_providers.iter().flatten().any(|supported| supported == provider)
    }

    /// How long an access token is valid, in seconds. AWS: an hour if not said.
    #[must_use]
    pub fn access_token_validity_s(&self) -> i64 {
        lifetime_s(self.access_token_validity, self.units.access_token)
    }

    /// How long an ID token is valid, in seconds. AWS: an hour if not said.
    #[must_use]
    pub fn id_token_validity_s(&self) -> i64 {
        lifetime_s(self.id_token_validity, self.units.id_token)
    }

    /// How long a refresh token is valid, in seconds. AWS: 30 days if not said.
    #[must_use]
    pub fn refresh_token_validity_s(&self) -> i64 {
        i64::from(self.refresh_token_validity) * self.units.refresh_token.unwrap_or(TimeUnit::Days).seconds()
    }

    /// Whether one of these flows is allowed by name. A client that names none behaves as refresh, SRP and custom.
    #[must_use]
    pub fn allows_any_of(&self, flows: &[ExplicitAuthFlow]) -> bool {
        const UNSAID: &[ExplicitAuthFlow] =
            &[ExplicitAuthFlow::AllowRefreshTokenAuth, ExplicitAuthFlow::AllowUserSrpAuth, ExplicitAuthFlow::AllowCustomAuth];
        let allowed = self.explicit_auth_flows.as_deref().filter(|flows| !flows.is_empty()).unwrap_or(UNSAID);
        flows.iter().any(|flow| allowed.contains(flow))
    }

    /// Whether sign-in hides which users exist.
    #[must_use]
    pub fn hides_user_existence(&self) -> bool {
        self.prevent_user_existence_errors == Some(PreventUserExistenceErrors::Enabled)
    }

    /// Whether each use of a refresh token gives a new one.
    #[must_use]
    pub fn rotates_refresh_tokens(&self) -> bool {
        self.refresh_token_rotation.is_some_and(|rotation| rotation.is_enabled)
    }
}

fn lifetime_s(validity: Option<i32>, unit: Option<TimeUnit>) -> i64 {
    match validity {
        Some(validity) => i64::from(validity) * unit.unwrap_or(TimeUnit::Hours).seconds(),
        None => TimeUnit::Hours.seconds(),
    }
}
