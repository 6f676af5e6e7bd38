//! Keeps web pages out of a worker's socket. A browser on this machine carries any page's requests to it: to the loopback address
//! itself (a blind form post to every port in turn), or to the page's own name once that resolves to it (DNS rebinding, where
//! the page even reads the answer, which is the event). An answer let in that way would be an authorizer's verdict.
//!
//! *Invariant:* a request passes only if it names the socket exactly as the worker was told it, once, and carries no header that
//! only a browser sends. Runtime clients send the name they were given and none of those headers.

use http::HeaderName;
use http::header::{HOST, ORIGIN};
use http::request::Parts;

/// All of a browser's `Sec-Fetch-…` headers; a page can neither set nor remove them.
const FETCH_METADATA: &str = "sec-fetch-";

/// Why a request is not taken for a runtime client's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(super) enum Intruder {
    /// The name it used for this server is another, missing, or given more than once.
    #[error("Request must be addressed to AWS_LAMBDA_RUNTIME_API")]
    Host,
    /// A browser sent it.
    #[error("Request must not come from a web page")]
    WebPage,
}

impl Intruder {
    /// The error type in the answer, made like Lambda's own.
    pub(super) const fn error_type(self) -> &'static str {
        match self {
            Self::Host => "InvalidRequestHost",
            Self::WebPage => "InvalidRequestOrigin",
        }
    }
}

/// Lets a request in that was sent to `address` by no browser.
pub(super) fn admit(head: &Parts, address: &str) -> Result<(), Intruder> {
    let mut hosts = head.headers.get_all(HOST).iter();
    let is_host_ours = hosts.next().is_some_and(|host| host == address) && hosts.next().is_none();
    // A whole URL in the request line counts for more than the header.
    let is_target_ours = head.uri.authority().is_none_or(|authority| authority.as_str() == address);
    if !(is_host_ours && is_target_ours) {
        return Err(Intruder::Host);
    }
    let is_browsers = |name: &HeaderName| *name == ORIGIN || name.as_str().starts_with(FETCH_METADATA);
    if head.headers.keys().any(is_browsers) {
        return Err(Intruder::WebPage);
    }
    Ok(())
}
