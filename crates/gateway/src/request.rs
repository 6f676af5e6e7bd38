//! What every station knows of the request: its ids, verb, paths and headers. No decision is taken here.

use std::net::SocketAddr;
use std::sync::Arc;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use gatewright_model::arrival::{Arrival, FunctionOrigin, HostStanding, InvokeTarget, Scheme};
use gatewright_model::body::Body;
use gatewright_model::original_head::OriginalHead;
use gatewright_model::ports::Entropy;
use gatewright_model::timestamp::Timestamp;
use http::uri::Authority;
use http::{HeaderMap, HeaderName, HeaderValue, Method, Uri};
use uuid::Uuid;

/// The ids that AWS gives a request. Fixed size; written out only where they are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RequestIds {
    /// `$context.requestId`, the answer's `x-amzn-RequestId`. A client may set it with a UUID of its own.
    pub request_id: Uuid,
    /// `$context.extendedRequestId`, the answer's `x-amz-apigw-id`. Never the client's.
    pub extended: [u8; EXTENDED_ID_BYTES],
    /// The trace id's random part.
    pub trace: [u8; TRACE_ID_BYTES],
}

/// Eleven bytes are sixteen characters of base64, the last of them `=`, as AWS's ids look.
const EXTENDED_ID_BYTES: usize = 11;
const TRACE_ID_BYTES: usize = 12;

impl RequestIds {
    /// Fresh ids for an arrival, with the client's own `x-amzn-RequestId` where it is a UUID.
    pub fn of(arrival: &Arrival, entropy: &dyn Entropy) -> Self {
        let mut random = [0; 16 + EXTENDED_ID_BYTES + TRACE_ID_BYTES];
        entropy.fill(&mut random);
        let (own, rest) = random.split_first_chunk::<16>().unwrap_or((&[0; 16], &[]));
        let (extended, rest) = rest.split_first_chunk::<EXTENDED_ID_BYTES>().unwrap_or((&[0; EXTENDED_ID_BYTES], &[]));
        let (trace, _) = rest.split_first_chunk::<TRACE_ID_BYTES>().unwrap_or((&[0; TRACE_ID_BYTES], &[]));
        let clients = arrival.head.headers.get("x-amzn-requestid").and_then(|value| value.to_str().ok());
        let clients = clients.filter(|text| text.len() == 36).and_then(|text| Uuid::try_parse(text).ok());
        Self {
            request_id: clients.unwrap_or_else(|| uuid::Builder::from_random_bytes(*own).into_uuid()),
            extended: *extended,
            trace: *trace,
        }
    }

    /// `x-amz-apigw-id`.
    #[must_use]
    pub fn extended_request_id(&self) -> String {
        BASE64_STANDARD.encode(self.extended)
    }

    /// Sets the two headers that every answer of a REST API carries.
    pub(crate) fn write_to(&self, headers: &mut HeaderMap) {
        let mut text = [0; uuid::fmt::Hyphenated::LENGTH];
        let request_id = HeaderValue::from_str(self.request_id.hyphenated().encode_lower(&mut text));
        let extended = HeaderValue::try_from(self.extended_request_id());
        // Both are ASCII by construction.
        for (name, value) in [("x-amzn-requestid", request_id.ok()), ("x-amz-apigw-id", extended.ok())] {
            if let Some(value) = value {
                headers.insert(HeaderName::from_static(name), value);
            }
        }
    }

    /// `Root=1-{time}-{random}`, the `X-Amzn-Trace-Id` of a request that brought none.
    #[must_use]
    pub fn trace_id(&self, at: Timestamp) -> String {
        let mut text = String::with_capacity(48);
        text.push_str("Root=1-");
        push_hex(&mut text, &u32::try_from(at.epoch_s()).unwrap_or_default().to_be_bytes());
        text.push('-');
        push_hex(&mut text, &self.trace);
        text
    }
}

fn push_hex(text: &mut String, bytes: &[u8]) {
    let digit = |value: u8| char::from_digit(u32::from(value), 16).unwrap_or_default();
    for byte in bytes {
        text.push(digit(byte >> 4));
        text.push(digit(byte & 15));
    }
}

/// A request on the road, after its body was set aside. It stays where it is until it is answered; the stations hand on a reference.
#[derive(Debug)]
pub struct RoadRequest {
    /// The API that was asked for.
    pub api_id: String,
    /// The stage that was asked for.
    pub stage: String,
    /// The verb the gateway sees (after `X-HTTP-Method-Override`).
    pub method: Method,
    /// The verb that the client sent, which is what a signature covers.
    pub sent_method: Method,
    /// The target as the client wrote it, with the API and the stage where the path names them.
    pub uri: Uri,
    /// Headers as hyper parsed them.
    pub headers: HeaderMap,
    /// The head with the client's casing.
    pub original_head: OriginalHead,
    /// `event.path`: the path after the stage, as the client wrote it; `/` at the least.
    pub path: String,
    /// `requestContext.path`.
    pub path_with_stage: String,
    /// The query string as the client wrote it, without `?`.
    pub query: String,
    /// The host that the client addressed, without its port.
    pub domain_name: String,
    /// Whose that host is.
    pub host: HostStanding,
    /// The function that the request comes from, if it came by a function's own line.
    pub origin: Option<Arc<FunctionOrigin>>,
    /// Port of the Host header, or the scheme's own.
    pub port: u16,
    /// Who is connected.
    pub peer: SocketAddr,
    /// How.
    pub scheme: Scheme,
    /// When.
    pub arrived_at: Timestamp,
    /// Its ids.
    pub ids: RequestIds,
}

impl RoadRequest {
    /// Sets the body aside.
    #[must_use]
    pub fn of(arrival: Arrival, target: InvokeTarget, ids: RequestIds) -> (Self, Body) {
        let Arrival { head, original_head, body, peer, scheme, arrived_at, origin } = arrival;
        let port = port(&head, scheme);
        let method = overridden_method(&head).unwrap_or_else(|| head.method.clone());
        let path = if target.path.is_empty() { "/".to_owned() } else { target.path };
        let request = Self {
            api_id: target.api_id,
            stage: target.stage,
            method,
            sent_method: head.method,
            path,
            path_with_stage: target.path_with_stage,
            query: head.uri.query().unwrap_or_default().to_owned(),
            domain_name: target.domain_name,
            host: target.host,
            origin,
            uri: head.uri,
            port,
            headers: head.headers,
            original_head,
            peer,
            scheme,
            arrived_at,
            ids,
        };
        (request, body)
    }

    /// The path as it is matched and as it stands in a method ARN: no leading slash, no trailing one.
    #[must_use]
    pub fn matched_path(&self) -> &str {
        let path = self.path.strip_prefix('/').unwrap_or(&self.path);
        path.strip_suffix('/').unwrap_or(path)
    }

    /// Whether nobody could listen in: TLS, or a function's line, which never leaves this machine.
    #[must_use]
    pub fn is_secure(&self) -> bool {
        self.scheme == Scheme::Https || self.origin.is_some()
    }

    /// A header's value as text; `None` when absent or not visible ASCII.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).and_then(|value: &HeaderValue| value.to_str().ok())
    }
}

/// Whether a path has a segment that leads elsewhere than it was matched and authorized, in any of the ways in which a
/// path is read: as it is, decoded, or made plain, as before it is signed.
pub(crate) fn climbs(path: &str) -> bool {
    if !path.contains(['.', '%']) {
        return false;
    }
    let path = path.to_ascii_lowercase().replace("%2e", ".").replace("%2f", "/").replace("%5c", "/").replace('\\', "/");
    // Behind a `;` stand parameters of a segment.
    path.split('/').any(|segment| matches!(segment.split(';').next(), Some("." | "..")))
}

/// AWS: `X-HTTP-Method-Override` changes the verb that the gateway sees. Only verbs that a method can have count.
fn overridden_method(head: &http::request::Parts) -> Option<Method> {
    const VERBS: [Method; 7] =
        [Method::DELETE, Method::GET, Method::HEAD, Method::OPTIONS, Method::PATCH, Method::POST, Method::PUT];
    let asked = head.headers.get("x-http-method-override")?.as_bytes();
    VERBS.into_iter().find(|verb| verb.as_str().as_bytes() == asked)
}

/// The port that the client addressed.
fn port(head: &http::request::Parts, scheme: Scheme) -> u16 {
    let host = head.headers.get(http::header::HOST).and_then(|host| Authority::try_from(host.as_bytes()).ok());
    let port_default = match scheme {
        Scheme::Http => 80,
        Scheme::Https => 443,
    };
    host.as_ref().or(head.uri.authority()).and_then(Authority::port_u16).unwrap_or(port_default)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_have_the_shape_of_awss() {
        let ids = RequestIds { request_id: Uuid::nil(), extended: [7; 11], trace: [0xab; 12] };
        assert_eq!(ids.extended_request_id().len(), 16);
        assert!(ids.extended_request_id().ends_with('='));
        assert_eq!(
            ids.trace_id(Timestamp::from_epoch_ms(0x5f00_0000_i64 * 1000)),
            format!("Root=1-5f000000-{}", "ab".repeat(12))
        );
    }
}
