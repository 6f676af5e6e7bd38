//! A request as the protocols see it: whole, borrowed, and still as the client spelled it.

use bytes::Bytes;
use http::header::HOST;
use http::{HeaderMap, HeaderValue, Method, Uri};

/// One request with its whole body.
#[derive(Debug, Clone, Copy)]
pub struct Request<'a> {
    /// The verb.
    pub method: &'a Method,
    /// The path as sent, still percent-encoded: `/tags/arn%3Aaws%3Alambda…`.
    pub path: &'a str,
    /// The query as sent, without the question mark; empty when there is none.
    pub query: &'a str,
    /// The headers. Over HTTP/2 the caller puts `:authority` in as `host`.
    pub headers: &'a HeaderMap,
    /// The body.
    pub body: &'a Bytes,
}

impl<'a> Request<'a> {
    /// The first value of a header, when it is visible text.
    pub(crate) fn header(&self, name: &str) -> Option<&'a str> {
        self.headers.get(name).and_then(|value| value.to_str().ok())
    }
}

/// HTTP/2 names the host in `:authority`; a signature always covers it as `host`.
pub fn put_host(uri: &Uri, headers: &mut HeaderMap) {
    let authority = uri.authority().and_then(|authority| HeaderValue::from_str(authority.as_str()).ok());
    if let Some(authority) = authority {
        headers.entry(HOST).or_insert(authority);
    }
}
