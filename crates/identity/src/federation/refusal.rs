//! Why nobody is signed in by a provider, as the app's redirect says it.
//!
//! Follows <https://docs.aws.amazon.com/cognito/latest/developerguide/federation-endpoint-idp-responses.html> and RFC 6749 4.1.2.1.

use crate::refusal::{Refusal, RefusalKind};

/// Why nobody is signed in.
#[derive(Debug, thiserror::Error)]
pub enum FederationRefusal {
    /// What the provider has said cannot be taken, or is not to be taken from it.
    #[error("{0}")]
    InvalidRequest(String),
    /// The user may not sign in.
    #[error("{0}")]
    AccessDenied(String),
    /// Something of ours failed, or is too busy.
    #[error("a sign-in by a provider failed")]
    Failed(#[source] Refusal),
}

impl FederationRefusal {
    /// `error` of the redirect.
    #[must_use]
    pub const fn error(&self) -> &'static str {
        match self {
            Self::InvalidRequest(_) => "invalid_request",
            Self::AccessDenied(_) => "access_denied",
            Self::Failed(_) => "server_error",
        }
    }

    /// `error_description` of the redirect.
    #[must_use]
    pub fn description(&self) -> String {
        match self {
            Self::InvalidRequest(words) | Self::AccessDenied(words) => words.clone(),
            Self::Failed(refusal) => refusal.message.clone(),
        }
    }

    pub(crate) fn invalid_request(words: impl Into<String>) -> Self {
        Self::InvalidRequest(words.into())
    }

    pub(crate) fn access_denied(words: impl Into<String>) -> Self {
        Self::AccessDenied(words.into())
    }
}

impl From<Refusal> for FederationRefusal {
    fn from(refusal: Refusal) -> Self {
        match refusal.kind {
            RefusalKind::Internal | RefusalKind::TooManyRequests | RefusalKind::ResourceNotFound => Self::Failed(refusal),
            _ => Self::InvalidRequest(refusal.message),
        }
    }
}
