//! What pages of other origins may do with the endpoints for apps: all that these do. They look at no cookie, so a page that calls one has
//! nothing but what it brings.
//!
//! Follows <https://fetch.spec.whatwg.org/#http-cors-protocol>; `*` does not stand for `Authorization`, which is named.

use gatewright_model::body::Body;
use http::header::{
    ACCESS_CONTROL_ALLOW_HEADERS, ACCESS_CONTROL_ALLOW_METHODS, ACCESS_CONTROL_ALLOW_ORIGIN, ACCESS_CONTROL_EXPOSE_HEADERS,
    ACCESS_CONTROL_MAX_AGE,
};
use http::{HeaderValue, Response, StatusCode};

use crate::answer;

/// The answer to the question whether a request may be sent.
pub(crate) fn preflight() -> Response<Body> {
    let mut answer = answer::empty(StatusCode::NO_CONTENT);
    let headers = answer.headers_mut();
    headers.insert(ACCESS_CONTROL_ALLOW_METHODS, HeaderValue::from_static("GET, POST, OPTIONS"));
    headers.insert(
        ACCESS_CONTROL_ALLOW_HEADERS,
        HeaderValue::from_static("Authorization, Content-Type, Cache-Control, X-Amz-User-Agent, X-Amz-Target, *"),
    );
    headers.insert(ACCESS_CONTROL_MAX_AGE, HeaderValue::from_static("3600"));
    open(answer)
}

/// An answer that any page may read, and why a token was refused (RFC 6750 3) with it.
pub(crate) fn open(mut answer: Response<Body>) -> Response<Body> {
    let headers = answer.headers_mut();
    headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    headers.insert(ACCESS_CONTROL_EXPOSE_HEADERS, HeaderValue::from_static("WWW-Authenticate"));
    answer
}
