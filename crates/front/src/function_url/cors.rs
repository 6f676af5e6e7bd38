//! What a function URL says to web pages: the answer to a preflight, and the headers of every other answer.
//!
//! Follows <https://docs.aws.amazon.com/lambda/latest/dg/urls-configuration.html#urls-cors> and the
//! [Fetch standard](https://fetch.spec.whatwg.org/#http-cors-protocol). A preflight is answered without invoking the function, and
//! without asking who calls: no browser signs one. What the URL is configured to say takes the place of what the function says.
//!
//! # Not (yet) like AWS
//! - Not known from AWS: whether it names the page's origin where all origins are allowed. Here the answer is `*`, with which no browser
//!   sends or shows credentials.

use bytes::Bytes;
use gatewright_model::function_url::FunctionUrlCors;
use http::header::{
    ACCESS_CONTROL_ALLOW_CREDENTIALS, ACCESS_CONTROL_ALLOW_HEADERS, ACCESS_CONTROL_ALLOW_METHODS, ACCESS_CONTROL_ALLOW_ORIGIN,
    ACCESS_CONTROL_EXPOSE_HEADERS, ACCESS_CONTROL_MAX_AGE, ACCESS_CONTROL_REQUEST_METHOD, ORIGIN, VARY,
};
use http::request::Parts;
use http::{HeaderMap, HeaderName, HeaderValue, Method, Response};

/// All that a function could say itself.
const SAID_HERE: [HeaderName; 6] = [
    ACCESS_CONTROL_ALLOW_ORIGIN,
    ACCESS_CONTROL_ALLOW_CREDENTIALS,
    ACCESS_CONTROL_ALLOW_HEADERS,
    ACCESS_CONTROL_ALLOW_METHODS,
    ACCESS_CONTROL_EXPOSE_HEADERS,
    ACCESS_CONTROL_MAX_AGE,
];

/// The answer to a preflight, but for what [`apply`] adds to every answer; nothing for any other request.
pub(super) fn preflight(cors: &FunctionUrlCors, head: &Parts) -> Option<Response<Bytes>> {
    let is_preflight = head.method == Method::OPTIONS && head.headers.contains_key(ACCESS_CONTROL_REQUEST_METHOD);
    let origin = head.headers.get(ORIGIN).filter(|_| is_preflight)?;
    let mut response = Response::new(Bytes::new());
    if allowed(cors, origin).is_some() {
        let max_age = cors.max_age_s.map(|max_age| max_age.to_string());
        let said = [
            (ACCESS_CONTROL_ALLOW_METHODS, joined(&cors.allow_methods)),
            (ACCESS_CONTROL_ALLOW_HEADERS, joined(&cors.allow_headers)),
            (ACCESS_CONTROL_MAX_AGE, max_age),
        ];
        for (name, text) in said {
            say(response.headers_mut(), name, text);
        }
    }
    Some(response)
}

/// Takes away what the function says: the URL's own configuration says it.
pub(super) fn strip(headers: &mut HeaderMap) {
    for name in SAID_HERE {
        headers.remove(name);
    }
}

/// Adds what is configured for a page of this origin.
pub(super) fn apply(cors: &FunctionUrlCors, origin: Option<&HeaderValue>, headers: &mut HeaderMap) {
    let allowed = origin.and_then(|origin| allowed(cors, origin));
    if !allows_all(cors) {
        headers.append(VARY, HeaderValue::from_static("Origin"));
    }
    let Some(allowed) = allowed else { return };
    headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, allowed);
    if cors.allow_credentials == Some(true) {
        headers.insert(ACCESS_CONTROL_ALLOW_CREDENTIALS, HeaderValue::from_static("true"));
    }
    say(headers, ACCESS_CONTROL_EXPOSE_HEADERS, joined(&cors.expose_headers));
}

/// Whether a page of this origin is named, or all are.
pub(super) fn trusts(cors: &FunctionUrlCors, origin: &HeaderValue) -> bool {
    cors.allow_origins.iter().any(|known| known.as_bytes().eq_ignore_ascii_case(origin.as_bytes()))
}

/// What `Access-Control-Allow-Origin` says to a page of this origin, if anything.
fn allowed(cors: &FunctionUrlCors, origin: &HeaderValue) -> Option<HeaderValue> {
    if allows_all(cors) {
        return Some(HeaderValue::from_static("*"));
    }
    trusts(cors, origin).then(|| origin.clone())
}

fn allows_all(cors: &FunctionUrlCors) -> bool {
    cors.allow_origins.iter().any(|origin| origin == "*")
}

fn joined(texts: &[String]) -> Option<String> {
    (!texts.is_empty()).then(|| texts.join(","))
}

fn say(headers: &mut HeaderMap, name: HeaderName, text: Option<String>) {
    if let Some(value) = text.and_then(|text| HeaderValue::try_from(text).ok()) {
        headers.insert(name, value);
    }
}
