//! Calls from web pages: the operations that AWS leaves unsigned may be called from any origin, as at AWS.
//!
//! Amplify signs users in from the browser (`InitiateAuth`, `SignUp`), which asks first because of `X-Amz-Target`. Which origins may call
//! what else is the listener's to say; here only these operations ever say yes.
//!
//! *Invariant:* no answer allows credentials, and none allows `Authorization`: a page can send nothing of the user's that it does not have
//! itself, and nothing that could be taken for a signature.

use bytes::Bytes;
use http::header::{
    ACCESS_CONTROL_ALLOW_HEADERS, ACCESS_CONTROL_ALLOW_METHODS, ACCESS_CONTROL_ALLOW_ORIGIN, ACCESS_CONTROL_EXPOSE_HEADERS,
    ACCESS_CONTROL_MAX_AGE, ACCESS_CONTROL_REQUEST_METHOD, HeaderName, HeaderValue, ORIGIN,
};
use http::request::Parts;
use http::{HeaderMap, Method, Response};

const ALLOWED: [(HeaderName, &str); 4] = [
    (ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
    (ACCESS_CONTROL_ALLOW_METHODS, "POST"),
    (
        ACCESS_CONTROL_ALLOW_HEADERS,
        "content-type, x-amz-target, x-amz-user-agent, cache-control, amz-sdk-invocation-id, amz-sdk-request",
    ),
    (ACCESS_CONTROL_MAX_AGE, "7200"),
];

const EXPOSED: &str = "x-amzn-requestid, x-amzn-errortype, x-amzn-errormessage";

/// Whether a browser asks if it may send a call of a JSON protocol.
#[must_use]
pub fn is_preflight(head: &Parts) -> bool {
    let asked = head.headers.get(ACCESS_CONTROL_REQUEST_METHOD);
    head.method == Method::OPTIONS && matches!(head.uri.path(), "" | "/") && asked.is_some_and(|method| method == "POST")
}

/// The answer to that: it may, from any origin, without credentials.
#[must_use]
pub fn preflight() -> Response<Bytes> {
    let mut response = Response::new(Bytes::new());
    for (name, value) in ALLOWED {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    response
}

/// Lets a page read the answer of an unsigned operation. Does nothing to requests that no page has sent.
pub(crate) fn allow(request: &HeaderMap, response: &mut Response<Bytes>) {
    if request.contains_key(ORIGIN) {
        response.headers_mut().insert(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
        response.headers_mut().insert(ACCESS_CONTROL_EXPOSE_HEADERS, HeaderValue::from_static(EXPOSED));
    }
}
