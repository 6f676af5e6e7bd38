//! One request: its head is kept, the table is read, a door answers.

use std::future::Future;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use gatewright_model::arrival::{Arrival, FunctionOrigin, Scheme};
use gatewright_model::body::{Body, BodyError};
use gatewright_model::original_head::OriginalHead;
use gatewright_model::ports::Clock;
use http::header::COOKIE;
use http::{HeaderValue, Request, Response, StatusCode, Version};
use http_body::{Frame, SizeHint};
use hyper::body::Incoming;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::doors::Doors;
use crate::guards::Guards;
use crate::header_case_tee::{BodyLength, HeadFollower};
use crate::refusal::Refusal;
use crate::routing_table::{Destination, route, route_of_function};

/// What requests of all connections share.
pub(crate) struct Shared {
    pub(crate) doors: Doors,
    pub(crate) guards: Guards,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) in_flight: Arc<Semaphore>,
}

/// Where the requests of one connection are received.
pub(crate) struct Reception {
    pub(crate) shared: Arc<Shared>,
    pub(crate) peer: SocketAddr,
    pub(crate) scheme: Scheme,
    /// The function whose own line this is.
    pub(crate) origin: Option<Arc<FunctionOrigin>>,
    pub(crate) follower: HeadFollower,
    pub(crate) activity: Arc<Activity>,
}

impl Reception {
    /// Takes a request as hyper hands it on and answers it.
    pub(crate) fn receive(&self, request: Request<Incoming>) -> impl Future<Output = Response<AnswerBody>> + Send + use<> {
        // INVARIANT: the head is taken first and before the future is made, whatever becomes of the request; see the tee.
        let original_head = self.take_head(&request);
        let in_flight = InFlight::enter(self);
        let (mut head, body) = request.into_parts();
        join_cookies(&mut head);
        let destination = match in_flight.permit {
            Some(_) => match &self.origin {
                None => route(&head, self.scheme, &self.shared.guards),
                Some(_) => route_of_function(&head, self.scheme),
            },
            None => Destination::Refused(Refusal::TooManyInFlight),
        };
        let arrival = Arrival {
            head,
            original_head: OriginalHead::new(original_head),
            body: arriving(body),
            peer: self.peer,
            scheme: self.scheme,
            arrived_at: self.shared.clock.now(),
            origin: self.origin.clone(),
        };
        let shared = Arc::clone(&self.shared);
        let follower = self.follower.clone();
        async move {
            let response = match destination {
                Destination::Road(target) => shared.doors.road.travel(arrival, target).await,
                Destination::FunctionUrl(target) => shared.doors.function_urls.call(arrival, target).await,
                Destination::Login(target) => shared.doors.login.visit(arrival, target).await,
                Destination::Aws => shared.doors.aws.answer(arrival).await,
                Destination::Own => shared.doors.own.answer(arrival).await,
                Destination::KeySets => shared.doors.key_sets.answer(arrival).await,
                Destination::Refused(refusal) => {
                    tracing::debug!(?refusal, path = arrival.head.uri.path(), "refused");
                    refusal.response()
                }
            };
            if response.status() == StatusCode::SWITCHING_PROTOCOLS {
                follower.off();
            }
            response.map(|body| AnswerBody { body, rest: Bytes::new(), _in_flight: in_flight })
        }
    }

    fn take_head(&self, request: &Request<Incoming>) -> Option<Bytes> {
        if request.version() == Version::HTTP_2 {
            self.follower.off();
            return None;
        }
        self.follower.take_head(BodyLength::of(request.body()))
    }
}

/// HTTP/2 lets a client send each cookie as a field of its own; whoever reads them further on gets one field, as HTTP/1.1 would have
/// it (RFC 9113, 8.2.3).
fn join_cookies(head: &mut http::request::Parts) {
    if head.version != Version::HTTP_2 || head.headers.get_all(COOKIE).iter().nth(1).is_none() {
        return;
    }
    let fields: Vec<&[u8]> = head.headers.get_all(COOKIE).iter().map(HeaderValue::as_bytes).collect();
    if let Ok(joined) = HeaderValue::from_bytes(&fields.join(&b"; "[..])) {
        head.headers.insert(COOKIE, joined);
    }
}

fn arriving(body: Incoming) -> Body {
    if http_body::Body::is_end_stream(&body) { Body::empty() } else { Body::arriving(IncomingBody(body)) }
}

/// hyper's body with our error.
struct IncomingBody(Incoming);

impl http_body::Body for IncomingBody {
    type Data = Bytes;
    type Error = BodyError;

    fn poll_frame(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, BodyError>>> {
        Pin::new(&mut self.0).poll_frame(cx).map_err(|cause| BodyError(Box::new(cause)))
    }

    fn is_end_stream(&self) -> bool {
        self.0.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.0.size_hint()
    }
}

/// How much of an answer is handed to hyper at once. Whatever it holds is no longer ours to count, so it never holds much.
const SLICE_BYTES: usize = 64 * 1024;

/// An answer's body; while it is being sent, its request counts as in flight. It goes out in slices: a body in memory would otherwise be
/// gone from here at once, and the connection taken for idle while its client still reads.
pub(crate) struct AnswerBody {
    body: Body,
    /// What is left of the frame that was taken last.
    rest: Bytes,
    _in_flight: InFlight,
}

impl http_body::Body for AnswerBody {
    type Data = Bytes;
    type Error = BodyError;

    fn poll_frame(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, BodyError>>> {
        if self.rest.is_empty() {
            match Pin::new(&mut self.body).poll_frame(cx) {
                Poll::Ready(Some(Ok(frame))) => match frame.into_data() {
                    Ok(data) => self.rest = data,
                    Err(trailers) => return Poll::Ready(Some(Ok(trailers))),
                },
                other => return other,
            }
        }
        let length = self.rest.len().min(SLICE_BYTES);
        Poll::Ready(Some(Ok(Frame::data(self.rest.split_to(length)))))
    }

    fn is_end_stream(&self) -> bool {
        self.rest.is_empty() && self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        let rest = self.rest.len() as u64;
        let body = self.body.size_hint();
        let mut hint = SizeHint::new();
        hint.set_lower(body.lower().saturating_add(rest));
        if let Some(upper) = body.upper() {
            hint.set_upper(upper.saturating_add(rest));
        }
        hint
    }
}

/// What a connection is doing, for its own time-outs.
#[derive(Debug, Default)]
pub(crate) struct Activity {
    has_begun: AtomicBool,
    in_flight: AtomicUsize,
    rested_since_ms: AtomicU64,
}

/// How a connection passes its time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Pace {
    /// Not one whole head has come yet.
    NotBegun,
    /// Requests are being answered.
    Busy,
    /// Nothing was asked since then (monotonic).
    RestingSince(Duration),
}

impl Activity {
    /// What the connection is doing now.
    pub(crate) fn pace(&self) -> Pace {
        if !self.has_begun.load(Ordering::Acquire) {
            Pace::NotBegun
        } else if self.in_flight.load(Ordering::Acquire) > 0 {
            Pace::Busy
        } else {
            Pace::RestingSince(Duration::from_millis(self.rested_since_ms.load(Ordering::Acquire)))
        }
    }
}

/// One request in flight; dropped when its answer is sent or given up.
struct InFlight {
    activity: Arc<Activity>,
    shared: Arc<Shared>,
    /// None when there was no place left, so that only the refusal is in flight.
    permit: Option<OwnedSemaphorePermit>,
}

impl InFlight {
    fn enter(reception: &Reception) -> Self {
        let activity = Arc::clone(&reception.activity);
        activity.in_flight.fetch_add(1, Ordering::AcqRel);
        activity.has_begun.store(true, Ordering::Release);
        let permit = Arc::clone(&reception.shared.in_flight).try_acquire_owned().ok();
        Self { activity, shared: Arc::clone(&reception.shared), permit }
    }
}

impl Drop for InFlight {
    fn drop(&mut self) {
        let now_ms = u64::try_from(self.shared.clock.monotonic().as_millis()).unwrap_or(u64::MAX);
        self.activity.rested_since_ms.store(now_ms, Ordering::Release);
        self.activity.in_flight.fetch_sub(1, Ordering::AcqRel);
    }
}
