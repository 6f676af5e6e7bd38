//! The door of function URLs: host or path → URL → preflight or caller → event → function → answer.
//!
//! The listener sends every request here that names a function URL. The URLs themselves are in a table that the program keeps as the
//! store says ([`FunctionUrlTable`]); nothing is read from the store. Who calls is found out here (`signed`), by the same signatures and
//! keys as at the AWS APIs; whether that one may call is decided by whoever runs functions (the `Invoke` port), which has the resource
//! policies.
//!
//! Follows <https://docs.aws.amazon.com/lambda/latest/dg/urls-invocation.html>.
//!
//! - *Invariant:* pages of any origin may call, and what they may read is the URL's own configuration's to say; but a key that nobody
//!   issued here is nobody when a page has sent it, unless the URL trusts that page's origin.
//! - *Invariant:* what a function answers becomes an answer as a whole or not at all: nothing of it reaches the connection unchecked. Of a
//!   streamed answer that holds for its head; when it breaks off later, so does the connection.
//!
//! # Not (yet) like AWS
//! - Not known from AWS: what it answers besides the status where a body is too large, a function's slots are all taken, or a
//!   signature is malformed; here it is what Lambda's own API answers.

use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use gatewright_model::arrival::{Arrival, UrlTarget};
use gatewright_model::body::Body;
use gatewright_model::function_url::{FunctionUrl, FunctionUrlAuthType, FunctionUrlInvokeMode};
use gatewright_model::ports::{Boxed, Caller, FunctionRef, FunctionUrls, Invocation, InvocationKind, InvokeRefusal, Lineage};
use http::request::Parts;
use http::{HeaderMap, HeaderName, HeaderValue, Method, Response};
use http_body::Body as _;
use http_body_util::{BodyExt, LengthLimitError, Limited};

use crate::bodies::Bodies;
use crate::door::{BODY_WAIT, with_host};
use crate::settings::Settings;

mod cors;
mod event;
mod ports;
mod refusal;
mod response;
mod signed;
mod streamed;
mod table;

pub use ports::UrlPorts;
pub use response::{HEADERS_BYTES_MAX, PRELUDE_BYTES_MAX};
pub use table::FunctionUrlTable;

use event::Event;
use refusal::Refusal;
use signed::{Asking, Signed};

/// Largest body of a request. AWS: what counts is the event, which the body is a part of.
pub const URL_BODY_BYTES_MAX: usize = 6 * 1024 * 1024;

/// Longer than any function may run.
const PATIENCE: Duration = Duration::from_secs(930);

const REQUEST_ID: HeaderName = HeaderName::from_static("x-amzn-requestid");
const TRACE_ID: HeaderName = HeaderName::from_static("x-amzn-trace-id");

/// The door.
pub struct UrlDoor {
    ports: UrlPorts,
    settings: Settings,
    table: Arc<FunctionUrlTable>,
    bodies: Bodies,
}

/// One request and the ids it goes by.
struct Call {
    url: Arc<FunctionUrl>,
    head: Parts,
    target: UrlTarget,
    request_id: String,
    trace_id: String,
}

impl UrlDoor {
    /// A door to the URLs of `table`, which the program keeps as the store says.
    #[must_use]
    pub fn new(table: Arc<FunctionUrlTable>, ports: UrlPorts, settings: Settings) -> Self {
        Self { ports, settings, table, bodies: Bodies::new() }
    }

    async fn answer(&self, mut arrival: Arrival, target: UrlTarget) -> Response<Body> {
        let head = std::mem::replace(&mut arrival.head, http::Request::new(()).into_parts().0);
        let head = with_host(head);
        let (request_id, trace_id) = (self.ports.entropy.uuid(), self.trace_id(&head.headers, &arrival));
        let url = self.table.get(&target.url_id);
        // AWS: a host that names another region is nobody's.
        let url = url.filter(|url| target.region.as_deref().is_none_or(|region| region == url.region.as_str()));
        let (is_head, ids) = (head.method == Method::HEAD, [request_id.clone(), trace_id.clone()]);
        let mut response = match url {
            None => Refusal::UnknownUrl.response(&request_id).map(Body::whole),
            Some(url) => {
                let origin = head.headers.get(http::header::ORIGIN).cloned();
                let cors = url.cors.clone();
                let preflight = cors.as_ref().and_then(|cors| cors::preflight(cors, &head));
                let mut response = match preflight {
                    Some(preflight) => preflight.map(Body::whole),
                    None => {
                        let call = Call { url, head, target, request_id, trace_id };
                        let mut response = self.outcome(call, arrival).await;
                        if cors.is_some() {
                            cors::strip(response.headers_mut());
                        }
                        response
                    }
                };
                if let Some(cors) = &cors {
                    cors::apply(cors, origin.as_ref(), response.headers_mut());
                }
                response
            }
        };
        for (name, id) in [REQUEST_ID, TRACE_ID].into_iter().zip(ids) {
            if let Ok(id) = HeaderValue::try_from(id) {
                response.headers_mut().insert(name, id);
            }
        }
        if is_head {
            *response.body_mut() = Body::empty();
        }
        response
    }

    async fn outcome(&self, call: Call, arrival: Arrival) -> Response<Body> {
        let request_id = call.request_id.clone();
        match self.run(call, arrival).await {
            Ok(response) => response,
            Err(refusal) => refusal.response(&request_id).map(Body::whole),
        }
    }

    async fn run(&self, call: Call, arrival: Arrival) -> Result<Response<Body>, Refusal> {
        let Arrival { body, peer, scheme, arrived_at, origin, .. } = arrival;
        let Call { url, head, target, request_id, trace_id } = call;
        let size = body.size_hint().exact();
        let _place = self.bodies.place(size, URL_BODY_BYTES_MAX, self.ports.clock.as_ref()).await.ok_or(Refusal::Busy)?;
        let body = self.collected(body).await?;
        let signed = match url.auth_type {
            FunctionUrlAuthType::None => None,
            FunctionUrlAuthType::AwsIam => {
                let asking = Asking { url: &url, head: &head, body: &body, scheme, origin: origin.as_deref(), now: arrived_at };
                Some(signed::by(asking, &self.ports, &self.settings).await?)
            }
        };
        let event = Event {
            url: &url,
            head: &head,
            target: &target,
            peer: peer.ip(),
            scheme,
            arrived_at,
            request_id: &request_id,
            trace_id: &trace_id,
            signed: signed.as_ref(),
            body: &body,
        };
        let payload = event.to_json();
        let invocation = Invocation {
            function: Arc::new(FunctionRef {
                account: url.account.clone(),
                region: url.region.clone(),
                name: url.function_name.clone(),
                qualifier: url.qualifier.clone(),
            }),
            caller: Caller::FunctionUrl { auth_type: url.auth_type, identity: signed.map(Signed::into_identity) },
            kind: InvocationKind::RequestResponse,
            request_id: Some(request_id),
            payload: payload.into(),
            wants_log_tail: false,
            client_context: None,
            patience: PATIENCE,
            lineage: Lineage::inside(head.headers.get(&TRACE_ID).and_then(|trace_id| trace_id.to_str().ok())),
        };
        match url.invoke_mode {
            FunctionUrlInvokeMode::Buffered => {
                let reply = self.ports.invoke.invoke(invocation).await.map_err(refused)?;
                if reply.is_function_error {
                    return Err(Refusal::FunctionError);
                }
                response::read(&reply.payload).map(|whole| whole.map(Body::whole)).map_err(|cause| Refusal::Garbage(cause.into()))
            }
            FunctionUrlInvokeMode::ResponseStream => {
                streamed::begin(self.ports.invoke.invoke_streaming(invocation).await.map_err(refused)?).await
            }
        }
    }

    async fn collected(&self, body: Body) -> Result<Bytes, Refusal> {
        tokio::select! {
            biased;
            body = Limited::new(body, URL_BODY_BYTES_MAX).collect() => match body {
                Ok(body) => Ok(body.to_bytes()),
                Err(problem) if problem.is::<LengthLimitError>() => Err(Refusal::TooLarge),
                Err(_) => Err(Refusal::BrokenBody),
            },
            () = self.ports.clock.sleep(BODY_WAIT) => Err(Refusal::TooSlow),
        }
    }

    /// The client's `X-Amzn-Trace-Id`, or a fresh one.
    fn trace_id(&self, headers: &HeaderMap, arrival: &Arrival) -> String {
        match headers.get(&TRACE_ID).and_then(|value| value.to_str().ok()) {
            Some(trace_id) if trace_id.contains("Root=") => trace_id.to_owned(),
            _ => format!("Root=1-{:08x}-{}", arrival.arrived_at.epoch_s(), self.ports.entropy.text(b"0123456789abcdef", 24)),
        }
    }
}

impl FunctionUrls for UrlDoor {
    fn call(&self, arrival: Arrival, target: UrlTarget) -> Boxed<'_, Response<Body>> {
        Box::pin(self.answer(arrival, target))
    }
}

fn refused(refused: InvokeRefusal) -> Refusal {
    match refused {
        // AWS: a URL whose alias is gone refuses its callers.
        InvokeRefusal::NotFound { .. } | InvokeRefusal::NotPermitted => Refusal::Forbidden,
        InvokeRefusal::TooManyRequests { .. } => Refusal::Throttled,
        InvokeRefusal::RequestTooLarge { .. } => Refusal::TooLarge,
        other @ (InvokeRefusal::InvalidRequestContent(_)
        | InvokeRefusal::NotReady { .. }
        | InvokeRefusal::OutOfPatience
        | InvokeRefusal::Unavailable(_)) => Refusal::Unavailable(other.into()),
    }
}
