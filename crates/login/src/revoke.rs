//! `/oauth2/revoke`: the end of a refresh token and of the access tokens that came of it.
//!
//! Follows [RFC 7009](https://www.rfc-editor.org/rfc/rfc7009) as
//! <https://docs.aws.amazon.com/cognito/latest/developerguide/revocation-endpoint.html> has it. `token_type_hint` is taken and not needed. A
//! token of another client is to this one as one that is none: 200, and nothing happens (RFC 7009 2.2).

use gatewright_identity::{RefusalKind, token_revocation};
use gatewright_model::body::Body;
use http::header::{AUTHORIZATION, WWW_AUTHENTICATE};
use http::{HeaderValue, Response, StatusCode};
use serde_json::json;

use crate::answer;
use crate::client_authentication::identified;
use crate::oauth_error::OAuthError;
use crate::ports::Ports;
use crate::site::Visit;

/// POST.
pub(crate) async fn post(ports: &Ports, visit: &Visit) -> Response<Body> {
    match revoked(ports, visit).await {
        Ok(()) => answer::empty(StatusCode::OK),
        // AWS: here, and not at the token endpoint, as RFC 6749 5.2 has it.
        Err(OAuthError::InvalidClient | OAuthError::InvalidClientSecret) => {
            let mut refused = answer::json(StatusCode::UNAUTHORIZED, &json!({ "error": "invalid_client" }));
            if visit.head.headers.contains_key(AUTHORIZATION) {
                refused.headers_mut().insert(WWW_AUTHENTICATE, HeaderValue::from_static("Basic"));
            }
            refused
        }
        Err(error) => error.answer(),
    }
}

async fn revoked(ports: &Ports, visit: &Visit) -> Result<(), OAuthError> {
    let client = identified(ports, visit).await?;
    let token = visit.form.get("token").ok_or(OAuthError::InvalidRequest)?;
    match token_revocation::revoke(&ports.identity, &visit.pool, &client, token).await {
        Ok(()) => Ok(()),
        Err(refusal) => match refusal.kind {
            RefusalKind::Unauthorized => Ok(()),
            RefusalKind::UnsupportedOperation => Err(OAuthError::InvalidRequest),
            RefusalKind::UnsupportedTokenType => Err(OAuthError::UnsupportedTokenType),
            _ => Err(refusal.into()),
        },
    }
}
