//! The Lambda Runtime API, served to one worker on a socket of its own.
//!
//! Follows <https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html>; texts and limits are those of Lambda's own
//! emulator. Which worker is speaking is known from the socket it speaks to.
//!
//! # Not (yet) like AWS
//! - Where the machine gives no namespaces, or functions share its network, the socket is on the loopback interface, and official clients
//!   take nothing but `host:port`, so there is nowhere to put a secret: any local process can speak to it. Web pages in a browser
//!   on this machine cannot: see `guard`.
//! - No extensions, no telemetry, no SnapStart (`restore/next` answers 404).

use std::convert::Infallible;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use bytes::{Bytes, BytesMut};
use gatewright_model::ports::{Clock, Tasks};
use http::header::{CONTENT_TYPE, HeaderValue};
use http::{HeaderMap, HeaderName, Method, Request, Response, StatusCode};
use http_body_util::{BodyExt, Full};
use hyper::body::Incoming;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;

use crate::error_payload::{RESPONSE_BYTES_MAX, error_label, response_too_large};
use crate::sdk::{IncludedSdk, Sdk};
use crate::streamed_answer::StreamWriter;
use crate::worker::exchange::{Answer, Delivery, Exchange, Misuse, WorkerState};

mod guard;

/// How often, and how far apart, a process that asks for its next event too early is looked at again: its answer may be on its way by another
/// connection.
const ANSWER_LOOKS_MAX: usize = 10;
const ANSWER_LOOK_INTERVAL: Duration = Duration::from_millis(20);
/// Most connections one worker may hold open.
pub const CONNECTIONS_MAX: usize = 16;
/// Largest head of a request, in bytes: room for an X-Ray cause of 1 MiB.
pub const HEAD_BYTES_MAX: usize = 2 * 1024 * 1024;
/// How much of an answer that is too large is read and thrown away, so that its sender reads our refusal, before the connection
/// is cut.
pub const DISCARDED_BYTES_MAX: usize = 64 * 1024 * 1024;

const PREFIX: &str = "/2018-06-01/runtime/";
const ERROR_TYPE: &str = "lambda-runtime-function-error-type";
const ERROR_BODY: &str = "lambda-runtime-function-error-body";
const RESPONSE_MODE: &str = "lambda-runtime-function-response-mode";
const RESPONSE: &str = "InvocationResponse";
const ERROR_RESPONSE: &str = "InvocationErrorResponse";

/// Serves one worker at `address`, the listener's own `host:port`, until its process is gone.
pub(crate) async fn serve(
    listener: TcpListener,
    address: String,
    exchange: Arc<Exchange>,
    carried: Carried,
    tasks: Arc<dyn Tasks>,
) {
    let address: Arc<str> = address.into();
    let carried = Arc::new(carried);
    let places = Arc::new(Semaphore::new(CONNECTIONS_MAX));
    loop {
        // The end first: whoever comes after it is the next process's.
        let accepted = tokio::select! {
            biased;
            () = exchange.gone() => return,
            accepted = listener.accept() => accepted,
        };
        // A failed accept concerns that one connection; a worker that cannot connect times out.
        let Ok((stream, _)) = accepted else { continue };
        let Ok(place) = Arc::clone(&places).try_acquire_owned() else { continue };
        let exchange = Arc::clone(&exchange);
        let address = Arc::clone(&address);
        let carried = Arc::clone(&carried);
        tasks.spawn(
            "runtime-api-connection",
            Box::pin(async move {
                tokio::select! {
                    () = converse(stream, address, Arc::clone(&exchange), carried) => {}
                    () = exchange.gone() => {}
                }
                drop(place);
            }),
        );
    }
}

async fn converse(stream: TcpStream, address: Arc<str>, exchange: Arc<Exchange>, carried: Arc<Carried>) {
    // Without it, small answers wait for the peer's delayed acknowledgement.
    let _ = stream.set_nodelay(true);
    let service = service_fn(move |request| {
        let exchange = Arc::clone(&exchange);
        let (address, carried) = (Arc::clone(&address), Arc::clone(&carried));
        async move { Ok::<_, Infallible>(answer(request, &address, &exchange, &carried).await) }
    });
    let served = hyper::server::conn::http1::Builder::new()
        .max_buf_size(HEAD_BYTES_MAX)
        .title_case_headers(true)
        .serve_connection(TokioIo::new(stream), service)
        .await;
    if let Err(cause) = served {
        tracing::debug!(%cause, "a runtime api connection broke");
    }
}

async fn answer(request: Request<Incoming>, address: &str, exchange: &Exchange, carried: &Carried) -> Response<Full<Bytes>> {
    let (head, body) = request.into_parts();
    if let Err(intruder) = guard::admit(&head, address) {
        tracing::warn!(%intruder, "a request to a worker's runtime api was refused");
        return refused(StatusCode::FORBIDDEN, intruder.error_type(), &intruder.to_string());
    }
    let path = head.uri.path().to_owned();
    let Some(call) = path.strip_prefix(PREFIX) else {
        return not_found();
    };
    let segments: Vec<&str> = call.split('/').collect();
    match (&head.method, segments.as_slice()) {
        (&Method::GET, ["invocation", "next"]) => next(exchange, carried.clock.as_ref()).await,
        // Bodies are read before anything is decided: a refusal in the middle of one would cost its sender the connection.
        (&Method::POST, ["invocation", request_id, "response"]) => {
            let _arriving = exchange.arriving();
            let collected = match streamed(exchange, request_id, &head.headers) {
                Some(writer) => forward(body, writer).await,
                None => collect(body).await,
            };
            response(exchange, request_id, &head.headers, collected)
        }
        (&Method::POST, ["invocation", request_id, "error"]) => {
            let _arriving = exchange.arriving();
            error(exchange, request_id, &head.headers, collect(body).await)
        }
        // Ours, not Lambda's: our clients ask for what AWS's runtimes have.
        (&Method::GET, ["sdk"]) => {
            let _waiting = exchange.waiting_for_sdk();
            sdk(carried).await
        }
        (&Method::POST, ["init", "error"]) => init_error(exchange, &head.headers, collect(body).await),
        _ => not_found(),
    }
}

/// What a worker's runtime carries besides its interpreter.
pub(crate) struct Carried {
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) sdk: Arc<Sdk>,
    /// What it is, and the interpreter that runs the function, if one does: nothing that a package brings is ever run out here.
    pub(crate) included: Option<(IncludedSdk, PathBuf)>,
    /// Where the process sees SDKs.
    pub(crate) seen_at: PathBuf,
}

async fn sdk(carried: &Carried) -> Response<Full<Bytes>> {
    let Some((included, interpreter)) = &carried.included else { return not_found() };
    match carried.sdk.provide(*included, interpreter).await {
        Ok(()) => {
            let path = carried.seen_at.join(included.dir_name());
            json(StatusCode::OK, Bytes::from(serde_json::json!({ "path": path }).to_string()))
        }
        Err(problem) => {
            tracing::warn!(%problem, "no SDK for a function");
            refused(StatusCode::SERVICE_UNAVAILABLE, "NoSdk", &problem.to_string())
        }
    }
}

async fn next(exchange: &Exchange, clock: &dyn Clock) -> Response<Full<Bytes>> {
    let mut asked = exchange.next().await;
    // AWS's client for Node streams its answer on one connection and asks on another, at once: the question may come before the answer's head.
    for _ in 0..ANSWER_LOOKS_MAX {
        if !matches!(asked, Err(Misuse::Transition { from: WorkerState::Busy, .. })) {
            break;
        }
        clock.sleep(ANSWER_LOOK_INTERVAL).await;
        asked = exchange.next().await;
    }
    match asked {
        Ok(delivery) => {
            let headers = headers_of(&delivery);
            let mut response = Response::new(Full::new(delivery.payload));
            *response.headers_mut() = headers;
            // AWS's Python client hands the handler raw bytes when the type is anything else.
            response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
            response
        }
        Err(misuse) => misused(misuse),
    }
}

fn headers_of(delivery: &Delivery) -> HeaderMap {
    let mut headers = HeaderMap::new();
    let mut set = |name: &'static str, value: &str| {
        // Values are JSON without control characters, ids and numbers: all may stand in a header.
        if let Ok(value) = HeaderValue::from_bytes(value.as_bytes())
            && !value.is_empty()
        {
            headers.insert(HeaderName::from_static(name), value);
        }
    };
    set("lambda-runtime-aws-request-id", &delivery.request_id);
    set("lambda-runtime-deadline-ms", &delivery.deadline_ms.to_string());
    set("lambda-runtime-invoked-function-arn", &delivery.invoked_arn);
    set("lambda-runtime-trace-id", &delivery.trace_id);
    set("lambda-runtime-client-context", delivery.client_context.as_deref().unwrap_or_default());
    headers
}

fn response(exchange: &Exchange, request_id: &str, headers: &HeaderMap, collected: Collected) -> Response<Full<Bytes>> {
    if let Err(misuse) = exchange.may_answer(request_id, RESPONSE) {
        return misused(misuse);
    }
    let is_mode_known = headers.get(RESPONSE_MODE).is_none_or(|mode| mode == "streaming");
    if !is_mode_known {
        return refused(StatusCode::BAD_REQUEST, "InvalidFunctionResponseMode", "Invalid function response mode");
    }
    let too_large = matches!(collected, Collected::TooLarge);
    let result = match collected {
        Collected::Truncated => return truncated(),
        Collected::TooLarge => {
            Answer { payload: response_too_large(), is_error: true, error_type: Some("Function.ResponseSizeTooLarge".to_owned()) }
        }
        Collected::Whole { payload, trailers } => match trailers.get(ERROR_TYPE) {
            None => Answer { payload, is_error: false, error_type: None },
            Some(_) => streamed_error(&trailers),
        },
    };
    match exchange.answer(request_id, RESPONSE, result) {
        Err(misuse) => misused(misuse),
        Ok(()) if too_large => over_limit(),
        Ok(()) => accepted(),
    }
}

fn error(exchange: &Exchange, request_id: &str, headers: &HeaderMap, collected: Collected) -> Response<Full<Bytes>> {
    if let Err(misuse) = exchange.may_answer(request_id, ERROR_RESPONSE) {
        return misused(misuse);
    }
    let too_large = matches!(collected, Collected::TooLarge);
    let payload = match collected {
        Collected::Truncated => return truncated(),
        Collected::TooLarge => response_too_large(),
        Collected::Whole { payload, .. } => payload,
    };
    let answer = Answer { payload, is_error: true, error_type: Some(label(headers)) };
    match exchange.answer(request_id, ERROR_RESPONSE, answer) {
        Err(misuse) => misused(misuse),
        Ok(()) if too_large => over_limit(),
        Ok(()) => accepted(),
    }
}

fn init_error(exchange: &Exchange, headers: &HeaderMap, collected: Collected) -> Response<Full<Bytes>> {
    let payload = match collected {
        Collected::Truncated => return truncated(),
        Collected::TooLarge => return over_limit(),
        Collected::Whole { payload, .. } => payload,
    };
    let answer = Answer { payload, is_error: true, error_type: Some(label(headers)) };
    exchange.fail_init(answer).map_or_else(misused, |()| accepted())
}

enum Collected {
    Whole { payload: Bytes, trailers: HeaderMap },
    TooLarge,
    Truncated,
}

/// Where an answer goes while it comes, if its caller wants that.
fn streamed(exchange: &Exchange, request_id: &str, headers: &HeaderMap) -> Option<StreamWriter> {
    headers.get(RESPONSE_MODE).filter(|mode| *mode == "streaming")?;
    let content_type = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).map(str::to_owned);
    exchange.begin_stream(request_id, content_type)
}

/// Hands on a body as it comes; what is left to be answered is nothing, or an error.
async fn forward(mut body: Incoming, mut writer: StreamWriter) -> Collected {
    let mut trailers = HeaderMap::new();
    let mut is_too_large = false;
    while let Some(frame) = body.frame().await {
        let Ok(frame) = frame else { return Collected::Truncated };
        match frame.into_data() {
            Ok(_) if is_too_large => {}
            Ok(data) => is_too_large = writer.write(data).await.is_err(),
            Err(frame) => trailers = frame.into_trailers().unwrap_or_default(),
        }
    }
    if is_too_large { Collected::TooLarge } else { Collected::Whole { payload: Bytes::new(), trailers } }
}

/// Reads a body to its end, keeping it only while it is within the limit.
async fn collect(mut body: Incoming) -> Collected {
    let mut payload = BytesMut::new();
    let mut trailers = HeaderMap::new();
    let mut read = 0_usize;
    while let Some(frame) = body.frame().await {
        let Ok(frame) = frame else { return Collected::Truncated };
        match frame.into_data() {
            Ok(data) => {
                read = read.saturating_add(data.len());
                if read > DISCARDED_BYTES_MAX {
                    return Collected::TooLarge;
                }
                if read > RESPONSE_BYTES_MAX {
                    payload = BytesMut::new();
                } else {
                    payload.extend_from_slice(&data);
                }
            }
            Err(frame) => trailers = frame.into_trailers().unwrap_or_default(),
        }
    }
    if read > RESPONSE_BYTES_MAX { Collected::TooLarge } else { Collected::Whole { payload: payload.freeze(), trailers } }
}

/// A stream that broke off says so in its trailers.
fn streamed_error(trailers: &HeaderMap) -> Answer {
    let body = trailers.get(ERROR_BODY).and_then(|body| BASE64.decode(body.as_bytes()).ok()).unwrap_or_default();
    Answer { payload: Bytes::from(body), is_error: true, error_type: Some(label(trailers)) }
}

/// The client's word for its error.
fn label(headers: &HeaderMap) -> String {
    error_label(headers.get(ERROR_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default())
}

fn misused(misuse: Misuse) -> Response<Full<Bytes>> {
    match misuse {
        Misuse::RequestId => refused(StatusCode::BAD_REQUEST, "InvalidRequestID", "Invalid request ID"),
        Misuse::Transition { from, to } => {
            let from = from.aws_name();
            let message =
                format!("State transition from {from} to {to} failed for runtime. Error: State transition is not allowed");
            refused(StatusCode::FORBIDDEN, "InvalidStateTransition", &message)
        }
    }
}

fn over_limit() -> Response<Full<Bytes>> {
    let message = format!("Exceeded maximum allowed payload size ({RESPONSE_BYTES_MAX} bytes).");
    refused(StatusCode::PAYLOAD_TOO_LARGE, "RequestEntityTooLarge", &message)
}

fn truncated() -> Response<Full<Bytes>> {
    refused(StatusCode::BAD_REQUEST, "TruncatedHTTPRequest", "HTTP request body is truncated")
}

fn accepted() -> Response<Full<Bytes>> {
    json(StatusCode::ACCEPTED, Bytes::from_static(b"{\"status\":\"OK\"}\n"))
}

fn refused(status: StatusCode, error_type: &str, message: &str) -> Response<Full<Bytes>> {
    json(status, Bytes::from(serde_json::json!({ "errorMessage": message, "errorType": error_type }).to_string()))
}

fn not_found() -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::new(Bytes::from_static(b"404 page not found\n")));
    *response.status_mut() = StatusCode::NOT_FOUND;
    response
}

fn json(status: StatusCode, body: Bytes) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::new(body));
    *response.status_mut() = status;
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    response
}
