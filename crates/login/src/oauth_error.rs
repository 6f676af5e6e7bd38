//! Why an endpoint for apps gives nothing, as JSON.
//!
//! Follows RFC 6749 5.2 and <https://docs.aws.amazon.com/cognito/latest/developerguide/token-endpoint.html>. AWS: always 400, also where the
//! RFC has 401, but at `/oauth2/revoke`.

use gatewright_identity::grant_refusal::GrantRefusal;
use gatewright_identity::{Refusal, RefusalKind};
use gatewright_model::body::Body;
use http::{Response, StatusCode};
use serde_json::json;

use crate::answer;

/// An error of the endpoints for apps.
#[derive(Debug)]
pub(crate) enum OAuthError {
    InvalidRequest,
    InvalidClient,
    InvalidClientSecret,
    InvalidGrant,
    UnauthorizedClient,
    UnsupportedGrantType,
    InvalidScope,
    UnsupportedTokenType,
    /// A function that the pool has asked is against it.
    Triggered(Refusal),
    Failed(Refusal),
}

impl From<Refusal> for OAuthError {
    fn from(refusal: Refusal) -> Self {
        Self::Failed(refusal)
    }
}

impl From<GrantRefusal> for OAuthError {
    fn from(refusal: GrantRefusal) -> Self {
        match refusal {
            GrantRefusal::InvalidGrant => Self::InvalidGrant,
            GrantRefusal::UnauthorizedClient => Self::UnauthorizedClient,
            GrantRefusal::InvalidScope => Self::InvalidScope,
            GrantRefusal::Triggered(refusal) => Self::Triggered(refusal),
            GrantRefusal::Failed(refusal) => Self::Failed(refusal),
        }
    }
}

impl OAuthError {
    /// The answer.
    pub(crate) fn answer(&self) -> Response<Body> {
        let bad = StatusCode::BAD_REQUEST;
        let (status, error) = match self {
            Self::InvalidRequest | Self::Triggered(_) => (bad, "invalid_request"),
            Self::InvalidClient | Self::InvalidClientSecret => (bad, "invalid_client"),
            Self::InvalidGrant => (bad, "invalid_grant"),
            Self::UnauthorizedClient => (bad, "unauthorized_client"),
            Self::UnsupportedGrantType => (bad, "unsupported_grant_type"),
            Self::InvalidScope => (bad, "invalid_scope"),
            Self::UnsupportedTokenType => (bad, "unsupported_token_type"),
            Self::Failed(refusal) if refusal.kind == RefusalKind::TooManyRequests => {
                (StatusCode::TOO_MANY_REQUESTS, "temporarily_unavailable")
            }
            Self::Failed(refusal) => {
                tracing::error!(cause = ?refusal.cause, "a pool's domain has failed");
                (StatusCode::INTERNAL_SERVER_ERROR, "server_error")
            }
        };
        let document = match self {
            Self::InvalidClientSecret => json!({ "error": error, "error_description": "invalid_client_secret" }),
            Self::Triggered(refusal) => json!({ "error": error, "error_description": refusal.message }),
            _ => json!({ "error": error }),
        };
        answer::json(status, &document)
    }
}
