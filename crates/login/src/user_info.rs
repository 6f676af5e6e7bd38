//! `/oauth2/userInfo`: what the holder of an access token may know of its user.
//!
//! Follows <https://docs.aws.amazon.com/cognito/latest/developerguide/userinfo-endpoint.html>. AWS: `email_verified` and
//! `phone_number_verified` are texts here, as the attributes are.

use gatewright_identity::{Refusal, RefusalKind};
use gatewright_model::body::Body;
use http::header::{AUTHORIZATION, WWW_AUTHENTICATE};
use http::{HeaderValue, Response, StatusCode};
use serde_json::{Map, Value, json};

use crate::answer;
use crate::oauth_error::OAuthError;
use crate::ports::Ports;
use crate::site::Visit;

/// GET and POST.
pub(crate) async fn read(ports: &Ports, visit: &Visit) -> Response<Body> {
    let Some(token) = bearer(visit) else {
        return refused(StatusCode::BAD_REQUEST, "invalid_request", "Bad OAuth2 request at UserInfo Endpoint");
    };
    match gatewright_identity::user_info::read(&ports.identity, &visit.pool, token).await {
        Ok(told) => {
            let document: Map<String, Value> = told.into_iter().map(|(name, value)| (name, Value::from(value))).collect();
            answer::json(StatusCode::OK, &Value::Object(document))
        }
        Err(refusal) if matches!(refusal.kind, RefusalKind::Internal | RefusalKind::TooManyRequests) => {
            OAuthError::Failed(refusal).answer()
        }
        Err(refusal) => refused(StatusCode::UNAUTHORIZED, "invalid_token", description(&refusal)),
    }
}

fn bearer(visit: &Visit) -> Option<&str> {
    let (scheme, token) = visit.header(AUTHORIZATION.as_str())?.split_once(' ')?;
    let token = token.trim();
    (scheme.eq_ignore_ascii_case("bearer") && !token.is_empty()).then_some(token)
}

fn description(refusal: &Refusal) -> &str {
    match refusal.message.as_str() {
        message if message.contains("openid") => message,
        _ => "Access token is expired, disabled, or deleted, or the user has globally signed out.",
    }
}

fn refused(status: StatusCode, error: &str, description: &str) -> Response<Body> {
    let mut refused = answer::json(status, &json!({ "error": error, "error_description": description }));
    let challenge = format!("error=\"{error}\", error_description=\"{description}\"");
    if let Ok(challenge) = HeaderValue::try_from(challenge) {
        refused.headers_mut().insert(WWW_AUTHENTICATE, challenge);
    }
    refused
}
