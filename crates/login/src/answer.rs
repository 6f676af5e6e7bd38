//! What answers are made of: redirects, JSON, and the headers that all have.

use gatewright_model::body::Body;
use http::header::{CACHE_CONTROL, CONTENT_TYPE, LOCATION, PRAGMA, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS};
use http::{HeaderValue, Response, StatusCode};
use serde_json::Value;

/// An answer without a body.
pub(crate) fn empty(status: StatusCode) -> Response<Body> {
    let mut answer = Response::new(Body::empty());
    *answer.status_mut() = status;
    let headers = answer.headers_mut();
    // RFC 6749 5.1: nothing that holds tokens is kept; and nothing here is good for anybody else.
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(PRAGMA, HeaderValue::from_static("no-cache"));
    // Not `no-referrer`: with it browsers send forms with the origin `null`, and where they come from could not be told.
    headers.insert(REFERRER_POLICY, HeaderValue::from_static("same-origin"));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    answer
}

/// 302 to an address that holds nothing but what addresses may hold; anything else is 500.
pub(crate) fn redirect(address: &str) -> Response<Body> {
    match HeaderValue::from_str(address) {
        Ok(location) => {
            let mut answer = empty(StatusCode::FOUND);
            answer.headers_mut().insert(LOCATION, location);
            answer
        }
        Err(_) => {
            tracing::error!("an address that nobody can be sent to was registered");
            empty(StatusCode::INTERNAL_SERVER_ERROR)
        }
    }
}

/// A JSON document.
pub(crate) fn json(status: StatusCode, document: &Value) -> Response<Body> {
    let mut answer = empty(status);
    answer.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json;charset=UTF-8"));
    *answer.body_mut() = Body::whole(document.to_string());
    answer
}
