//! HTTP_PROXY: the request goes on to an HTTP backend as it is, and its answer comes back as it is, both streamed.
//!
//! Follows <https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-known-issues.html> for headers that are dropped or
//! renamed on the way.
//!
//! # Not (yet) like AWS
//! - An answer keeps its `Content-Encoding`: AWS drops the header, which leaves an encoded body unreadable.
//! - An answer that breaks off, grows over [`RESPONSE_BYTES_MAX`] or is not whole in the integration's time breaks the client's
//!   connection off, since its head was sent already; AWS, which collects the answer first, sends a 504 or 500 in its place.
//! - Names of headers reach the backend in lower case, and `X-HTTP-Method-Override` not at all.
//! - A path with a segment `.` or `..`, also percent-encoded, is refused with 500: a backend could read it as another path than the one
//!   that was authorized. What AWS does is not recorded.
//! - As on AWS, mapped query parameters are added behind the client's: a backend that reads the first of two reads the client's.

use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll};

use bytes::{Buf, Bytes};
use gatewright_model::body::{Body, BodyError};
use gatewright_model::ports::{Boxed, UpstreamRefusal};
use gatewright_vtl::Place;
use http::header::{
    AUTHORIZATION, CONNECTION, CONTENT_ENCODING, CONTENT_LENGTH, DATE, EXPECT, HOST, MAX_FORWARDS, PROXY_AUTHENTICATE, SERVER,
    TE, TRAILER, TRANSFER_ENCODING, UPGRADE, VIA, WWW_AUTHENTICATE,
};
use http::uri::PathAndQuery;
use http::{HeaderMap, HeaderName, HeaderValue, Request, Uri};
use http_body::{Body as _, Frame, SizeHint};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::outcome::{Outcome, refusal};
use crate::authorizer::Permitted;
use crate::authorizer::caller_facts::CallerFacts;
use crate::decision::DecisionRecord;
use crate::event::headers::trace_id;
use crate::plan::http_proxy::{HttpProxyPlan, MappedValue, PathPiece};
use crate::ports::Ports;
use crate::refusal::{Cause, Refusal};
use crate::request::climbs;
use crate::request_body::BODY_BYTES_MAX;
use crate::surroundings::Surroundings;

/// Largest answer that API Gateway passes on.
pub const RESPONSE_BYTES_MAX: usize = 10 * 1024 * 1024;

/// How many headers the gateway adds, besides those that are mapped.
const ADDED_MAX: usize = 6;

/// Kept from the backend, whatever the client says. Of [`METHOD_OVERRIDE`] the backend must not see what was not decided about: it is applied
/// already, or is none that counts.
const DROPPED: [HeaderName; 16] = [
    CONNECTION,
    CONTENT_ENCODING,
    CONTENT_LENGTH,
    HeaderName::from_static("content-md5"),
    EXPECT,
    HOST,
    HeaderName::from_static("keep-alive"),
    MAX_FORWARDS,
    PROXY_AUTHENTICATE,
    SERVER,
    TE,
    TRAILER,
    TRANSFER_ENCODING,
    UPGRADE,
    WWW_AUTHENTICATE,
    METHOD_OVERRIDE,
];

const TRACE_ID: HeaderName = HeaderName::from_static("x-amzn-trace-id");
const FORWARDED_FOR: HeaderName = HeaderName::from_static("x-forwarded-for");
const FORWARDED_PORT: HeaderName = HeaderName::from_static("x-forwarded-port");
const FORWARDED_PROTO: HeaderName = HeaderName::from_static("x-forwarded-proto");
const SECURITY_TOKEN: HeaderName = HeaderName::from_static("x-amz-security-token");
const METHOD_OVERRIDE: HeaderName = HeaderName::from_static("x-http-method-override");
const API_ID: HeaderName = HeaderName::from_static("x-amzn-apigateway-api-id");

/// Comes back under another name: what the gateway says of itself under the first.
const RENAMED: [(HeaderName, HeaderName); 5] = [
    (CONNECTION, HeaderName::from_static("x-amzn-remapped-connection")),
    (CONTENT_LENGTH, HeaderName::from_static("x-amzn-remapped-content-length")),
    (DATE, HeaderName::from_static("x-amzn-remapped-date")),
    (SERVER, HeaderName::from_static("x-amzn-remapped-server")),
    (HeaderName::from_static("x-amzn-requestid"), HeaderName::from_static("x-amzn-remapped-x-amzn-requestid")),
];

/// In a path, besides what stands for itself there: a value is one text, but for the slashes that it has.
const IN_PATH: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'/');

/// Sends the request on, and gives the answer as it comes.
///
/// # Errors
/// As AWS: 500 when the address is none or nobody is there, 504 when the connection fails or the answer does not begin in time; 413 when
/// the body turns out to be over the limit.
pub(crate) async fn call(
    ports: &Ports,
    plan: &HttpProxyPlan,
    mut permitted: Permitted<'_>,
    record: &mut DecisionRecord,
) -> Result<Outcome, Refusal> {
    let body = std::mem::take(&mut permitted.routed.body);
    let is_over = Arc::new(AtomicBool::new(false));
    let onward = onward(plan, &permitted, body, &is_over).ok_or_else(|| refusal(Cause::IntegrationUriInvalid))?;
    record.note(|| format!("Sending request to {}", onward.uri()));
    let started = ports.clock.monotonic();
    let mut deadline = ports.clock.sleep(plan.timeout);
    let answer = tokio::select! {
        biased;
        answer = ports.upstream.send(onward) => answer.map_err(|refused| match refused {
            _ if is_over.load(Ordering::Acquire) => Cause::BodyTooLarge,
            UpstreamRefusal::Unreachable => Cause::UpstreamUnreachable,
            UpstreamRefusal::Failed => Cause::UpstreamFailed,
        }),
        () = &mut deadline => Err(Cause::IntegrationTimedOut),
    };
    record.integration_took = ports.clock.monotonic().saturating_sub(started);
    let (head, body) = answer.map_err(refusal)?.into_parts();
    // It would announce an answer, or another protocol; neither was asked for.
    if head.status.is_informational() {
        return Err(refusal(Cause::UpstreamFailed));
    }
    let took = record.integration_took.as_millis();
    record.note(|| format!("Received response. Status: {}, Integration latency: {took} ms", head.status.as_u16()));
    Ok(Outcome { status: head.status, headers: returned(head.headers), body: Body::arriving(Onward::returning(body, deadline)) })
}

/// The request as it goes on; `None` when what is mapped makes no address or header.
fn onward(plan: &HttpProxyPlan, permitted: &Permitted<'_>, body: Body, is_over: &Arc<AtomicBool>) -> Option<Request<Body>> {
    let request = permitted.routed.request;
    let values = Values { permitted };
    let mut onward = Request::new(match body.as_whole() {
        Some(_) => body,
        None => Body::arriving(Onward::counted(body, Arc::clone(is_over))),
    });
    *onward.method_mut() = plan.method.clone().unwrap_or_else(|| request.method.clone());
    let mut uri = http::uri::Parts::default();
    uri.scheme = Some(plan.scheme.clone());
    uri.authority = Some(plan.authority.clone());
    uri.path_and_query = Some(path_and_query(plan, &request.query, &values)?);
    *onward.uri_mut() = Uri::from_parts(uri).ok()?;
    *onward.headers_mut() = headers(plan, permitted, &values)?;
    // Said of every method: a client takes it that GET and HEAD have no body unless it is told so.
    let has_unknown_length = onward.body().size_hint().exact().is_none() && !onward.body().is_end_stream();
    if has_unknown_length {
        onward.headers_mut().insert(TRANSFER_ENCODING, HeaderValue::from_static("chunked"));
    }
    Some(onward)
}

fn path_and_query(plan: &HttpProxyPlan, query: &str, values: &Values<'_>) -> Option<PathAndQuery> {
    let mut text = String::with_capacity(64 + query.len());
    for piece in &plan.path {
        match piece {
            PathPiece::Text(piece) => text.push_str(piece),
            // As the client wrote it, which is how it is matched and authorized.
            PathPiece::Value(MappedValue::Request(Place::Path, name)) => {
                let (_, value) = values.permitted.routed.path_parameters().into_iter().find(|(known, _)| known == name)?;
                text.push_str(value);
            }
            PathPiece::Value(value) => text.extend(utf8_percent_encode(&values.of(value)?, IN_PATH)),
        }
    }
    if !text.starts_with('/') {
        text.insert(0, '/');
    }
    if climbs(&text) {
        return None;
    }
    let mut separator = '?';
    let mut add = |name: &str, value: Option<&str>| {
        text.push(separator);
        separator = '&';
        text.push_str(name);
        if let Some(value) = value {
            text.push('=');
            text.extend(utf8_percent_encode(value, NON_ALPHANUMERIC));
        }
    };
    let is_signed = values.permitted.caller().and_then(CallerFacts::signed).is_some();
    let of_client = query.split('&').filter(|pair| !(is_signed && is_of_signature(pair)));
    for written in [plan.query.as_str()].into_iter().chain(of_client) {
        if !written.is_empty() {
            add(written, None);
        }
    }
    for (name, value) in &plan.query_parameters {
        // AWS: a parameter that the request does not have is not sent.
        if let Some(value) = values.of(value) {
            add(name, Some(&value));
        }
    }
    PathAndQuery::try_from(text).ok()
}

/// Whether a part of a query string is one of a presigned request's own, which stay with the gateway.
fn is_of_signature(pair: &str) -> bool {
    let name = pair.split('=').next().unwrap_or_default().to_ascii_lowercase();
    ["algorithm", "credential", "date", "expires", "signedheaders", "signature", "security-token"]
        .iter()
        .any(|of| name.strip_prefix("x-amz-") == Some(of))
}

fn headers(plan: &HttpProxyPlan, permitted: &Permitted<'_>, values: &Values<'_>) -> Option<HeaderMap> {
    let request = permitted.routed.request;
    let is_signed = permitted.caller().and_then(CallerFacts::signed).is_some();
    let is_kept = |name: &HeaderName| {
        !DROPPED.contains(name)
            // A signature stays with the gateway.
            && !(is_signed && (*name == AUTHORIZATION || *name == SECURITY_TOKEN))
            // What is mapped is the gateway's word also where there is no value for it: it is never the client's.
            && !plan.headers.iter().any(|(mapped, _)| mapped == name)
    };
    let mut headers = HeaderMap::with_capacity(request.headers.len() + ADDED_MAX + plan.headers.len());
    headers.insert(HOST, plan.host.clone());
    for (name, value) in &request.headers {
        if is_kept(name) {
            headers.append(name, value.clone());
        }
    }
    // RFC 9110, 7.6.1: what the client says is for the next hop only.
    for listed in request.headers.get_all(CONNECTION) {
        for name in listed.to_str().unwrap_or_default().split(',') {
            match HeaderName::try_from(name.trim()) {
                Ok(HOST) | Err(_) => {}
                Ok(name) => drop(headers.remove(name)),
            }
        }
    }
    let peer = request.peer.ip();
    let forwarded = request.headers.get_all(FORWARDED_FOR).iter().filter_map(|value| value.to_str().ok());
    let forwarded = forwarded.fold(String::new(), |all, value| all + value + ", ") + &peer.to_string();
    headers.insert(FORWARDED_FOR, HeaderValue::try_from(forwarded).ok()?);
    headers.insert(FORWARDED_PORT, HeaderValue::from(request.port));
    headers.insert(FORWARDED_PROTO, HeaderValue::from_static(request.scheme.as_str()));
    headers.insert(TRACE_ID, HeaderValue::try_from(trace_id(request)).ok()?);
    for (name, value) in &plan.headers {
        if let Some(value) = values.of(value) {
            headers.insert(name, HeaderValue::try_from(value).ok()?);
        }
    }
    headers.insert(API_ID, HeaderValue::try_from(permitted.routed.plan.rest_api_id.as_str()).ok()?);
    Some(headers)
}

/// The answer's headers as they come back.
fn returned(mut headers: HeaderMap) -> HeaderMap {
    let listed: Vec<HeaderName> = headers
        .get_all(CONNECTION)
        .iter()
        .flat_map(|value| value.to_str().unwrap_or_default().split(','))
        .filter_map(|name| HeaderName::try_from(name.trim()).ok())
        .collect();
    for name in listed {
        headers.remove(name);
    }
    for name in [TRANSFER_ENCODING, VIA, TRAILER, UPGRADE] {
        headers.remove(name);
    }
    for (from, to) in RENAMED {
        if let Some(value) = headers.remove(from) {
            headers.insert(to, value);
        }
    }
    headers
}

struct Values<'a> {
    permitted: &'a Permitted<'a>,
}

impl Values<'_> {
    fn of(&self, value: &MappedValue) -> Option<String> {
        use gatewright_vtl::Surroundings as _;

        let surroundings =
            || Surroundings::of_routed(&self.permitted.routed, self.permitted.caller(), std::borrow::Cow::Borrowed(""));
        match value {
            MappedValue::Literal(text) => Some(text.clone()),
            MappedValue::Request(place, name) => surroundings().request_parameter(*place, name).map(std::borrow::Cow::into_owned),
            MappedValue::Context(name) => surroundings().context_value(name).map(std::borrow::Cow::into_owned),
            MappedValue::StageVariable(name) => surroundings().stage_variable_value(name).map(str::to_owned),
        }
    }
}

/// A body on its way through, up to its limits.
struct Onward {
    body: Body,
    left: usize,
    /// Told when the request's body was over the limit.
    is_over: Option<Arc<AtomicBool>>,
    /// Until when an answer may come.
    deadline: Option<Boxed<'static, ()>>,
}

#[derive(Debug, thiserror::Error)]
enum Broken {
    #[error("it is larger than API Gateway passes on")]
    TooLarge,
    #[error("it did not come in the integration's time")]
    TooSlow,
}

impl Onward {
    fn counted(body: Body, is_over: Arc<AtomicBool>) -> Self {
        Self { body, left: BODY_BYTES_MAX, is_over: Some(is_over), deadline: None }
    }

    fn returning(body: Body, deadline: Boxed<'static, ()>) -> Self {
        Self { body, left: RESPONSE_BYTES_MAX, is_over: None, deadline: Some(deadline) }
    }
}

impl http_body::Body for Onward {
    type Data = Bytes;
    type Error = BodyError;

    fn poll_frame(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, BodyError>>> {
        let Poll::Ready(frame) = Pin::new(&mut self.body).poll_frame(context) else {
            let is_late = self.deadline.as_mut().is_some_and(|deadline| deadline.as_mut().poll(context).is_ready());
            return if is_late { Poll::Ready(Some(Err(BodyError(Box::new(Broken::TooSlow))))) } else { Poll::Pending };
        };
        if let Some(Ok(frame)) = &frame
            && let Some(data) = frame.data_ref()
        {
            match self.left.checked_sub(data.remaining()) {
                Some(left) => self.left = left,
                None => {
                    if let Some(is_over) = &self.is_over {
                        is_over.store(true, Ordering::Release);
                    }
                    return Poll::Ready(Some(Err(BodyError(Box::new(Broken::TooLarge)))));
                }
            }
        }
        Poll::Ready(frame)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
