//! Why the listener itself refuses a request, and the answer it then gives. No answer here carries a CORS header.

use gatewright_model::body::Body;
use http::header::{CONTENT_TYPE, HeaderValue};
use http::{Response, StatusCode};

/// Why a request goes through no door.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// CONNECT, `*`, or another target that names no path.
    TargetIsNotAPath,
    /// HTTP/1.1 or later without a host.
    HostMissing,
    /// Several Host fields.
    HostTwice,
    /// A host that is no name or address.
    HostMalformed,
    /// Host and the target's own authority name different places.
    HostDiffersFromTarget,
    /// A host with the label `execute-api` but no API id before it.
    ExecuteApiHostWithoutApi,
    /// A host with the label `lambda-url` but no URL's id before it.
    FunctionUrlHostWithoutId,
    /// Guard: the host is not one that these doors answer to.
    HostNotAllowed,
    /// Guard: a page that the operator does not trust is asking.
    OriginNotAllowed,
    /// Guard: the browser says that a page is asking.
    FetchedByPage,
    /// A function asks for what is this server's own, which AWS has not.
    OwnEndpointsAreNotForFunctions,
    /// More requests at once than the limit.
    TooManyInFlight,
}

impl Refusal {
    /// The answer's status.
    pub(crate) fn status(self) -> StatusCode {
        match self {
            Self::TargetIsNotAPath
            | Self::HostMissing
            | Self::HostTwice
            | Self::HostMalformed
            | Self::HostDiffersFromTarget
            | Self::ExecuteApiHostWithoutApi
            | Self::FunctionUrlHostWithoutId => StatusCode::BAD_REQUEST,
            Self::HostNotAllowed | Self::OriginNotAllowed | Self::FetchedByPage | Self::OwnEndpointsAreNotForFunctions => {
                StatusCode::FORBIDDEN
            }
            Self::TooManyInFlight => StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    /// What is wrong and what to do about it. Plain ASCII without quotes or backslashes, so it is its own JSON string.
    fn message(self) -> &'static str {
        match self {
            Self::TargetIsNotAPath => {
                "The request target is not a path. This server is no proxy: send a path such as /_gatewright/health."
            }
            Self::HostMissing => "The request has no Host header. Send exactly one.",
            Self::HostTwice => "The request has more than one Host header. Send exactly one.",
            Self::HostMalformed => "The Host header is not a host name or address with an optional port.",
            Self::HostDiffersFromTarget => {
                "The Host header and the request target name different hosts. Send the same host in both."
            }
            Self::ExecuteApiHostWithoutApi => {
                "The host contains execute-api but does not begin with {api-id}.execute-api. followed by a domain."
            }
            Self::FunctionUrlHostWithoutId => {
                "The host contains lambda-url but does not begin with {url-id}.lambda-url. followed by a domain."
            }
            Self::HostNotAllowed => {
                "Host guard: this server does not answer to that Host header here. Use localhost or 127.0.0.1, or start with --allow-host."
            }
            Self::OriginNotAllowed => {
                "Origin guard: this page may not call this. Start the server with --allow-origin and the page's origin, if you trust it."
            }
            Self::FetchedByPage => {
                "Fetch-site guard: a page may not call this. Open the address directly, or start with --allow-origin."
            }
            Self::OwnEndpointsAreNotForFunctions => "Inside a function, this server answers as AWS only.",
            Self::TooManyInFlight => "Too many requests are being answered at once. Try again shortly.",
        }
    }

    /// The answer.
    pub(crate) fn response(self) -> Response<Body> {
        let mut response = Response::new(Body::whole(format!(r#"{{"message":"{}"}}"#, self.message())));
        *response.status_mut() = self.status();
        response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
        response
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_message_is_its_own_json_string() {
        for refusal in [
            Refusal::TargetIsNotAPath,
            Refusal::HostMissing,
            Refusal::HostTwice,
            Refusal::HostMalformed,
            Refusal::HostDiffersFromTarget,
            Refusal::ExecuteApiHostWithoutApi,
            Refusal::FunctionUrlHostWithoutId,
            Refusal::HostNotAllowed,
            Refusal::OriginNotAllowed,
            Refusal::FetchedByPage,
            Refusal::TooManyInFlight,
        ] {
            let is_plain = refusal.message().bytes().all(|b| (b' '..=b'~').contains(&b) && b != b'"' && b != b'\\');
            assert!(is_plain, "{refusal:?}");
            assert!(refusal.status().is_client_error() || refusal.status().is_server_error());
            assert_eq!(refusal.response().headers().len(), 1, "{refusal:?} sends content-type and nothing else");
        }
    }
}
