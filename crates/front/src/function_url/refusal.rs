//! Why a call of a function URL gets no answer of the function's, and the answer it then gets.
//!
//! Follows <https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html> and recorded answers.

use std::error::Error;

use bytes::Bytes;
use gatewright_wire::error::write_error;
use gatewright_wire::schema::Protocol;
use gatewright_wire::service::ServiceError;
use gatewright_wire::sigv4::SignatureError;
use http::header::CONTENT_TYPE;
use http::{HeaderName, HeaderValue, Response, StatusCode};

const ERROR_TYPE: HeaderName = HeaderName::from_static("x-amzn-errortype");

const FORBIDDEN: &str = r#"{"Message":"Forbidden. For troubleshooting Function URL authorization issues, see: https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html"}"#;
const TOO_LARGE: &str = r#"{"Message":"Request must be smaller than 6291456 bytes for the InvokeFunction operation"}"#;

/// Why.
#[derive(Debug)]
pub(super) enum Refusal {
    /// No URL has this id.
    UnknownUrl,
    /// Nobody proved who calls, or that one may not.
    Forbidden,
    /// A signature is not what it should be.
    Signature(SignatureError),
    /// The body or the event is over the limit.
    TooLarge,
    /// The body ended early.
    BrokenBody,
    /// The body did not come in time.
    TooSlow,
    /// Too many large bodies are being read.
    Busy,
    /// All of the function's slots are taken.
    Throttled,
    /// The function failed.
    FunctionError,
    /// What the function answered can be no answer.
    Garbage(Box<dyn Error + Send + Sync>),
    /// The function could not be run.
    Unavailable(Box<dyn Error + Send + Sync>),
    /// Nobody could say what the caller may do.
    Undecided(Box<dyn Error + Send + Sync>),
}

impl Refusal {
    /// The answer; what the operator should know is logged under `request_id`.
    pub(super) fn response(self, request_id: &str) -> Response<Bytes> {
        match self {
            Self::UnknownUrl => answer(StatusCode::FORBIDDEN, "AccessDeniedException", r#"{"Message":null}"#),
            Self::Forbidden => answer(StatusCode::FORBIDDEN, "AccessDeniedException", FORBIDDEN),
            Self::Signature(problem) => {
                let problem: ServiceError = problem.into_service_error(Protocol::RestJson1);
                write_error(None, Protocol::RestJson1, &problem, request_id)
            }
            Self::TooLarge => answer(StatusCode::PAYLOAD_TOO_LARGE, "RequestEntityTooLargeException", TOO_LARGE),
            Self::BrokenBody => answer(
                StatusCode::BAD_REQUEST,
                "IncompleteBody",
                r#"{"Message":"The request body ended early or is not framed as it says."}"#,
            ),
            Self::TooSlow => answer(
                StatusCode::REQUEST_TIMEOUT,
                "RequestTimeoutException",
                r#"{"Message":"The request body did not come in time."}"#,
            ),
            Self::Busy => answer(
                StatusCode::SERVICE_UNAVAILABLE,
                "ServiceUnavailableException",
                r#"{"Message":"Too many large requests are being read. Try again shortly."}"#,
            ),
            Self::Throttled => {
                answer(StatusCode::TOO_MANY_REQUESTS, "TooManyRequestsException", r#"{"Message":"Rate Exceeded."}"#)
            }
            Self::FunctionError => failed(StatusCode::BAD_GATEWAY),
            Self::Garbage(cause) | Self::Unavailable(cause) => {
                tracing::warn!(request_id, %cause, "a call of a function URL failed");
                failed(StatusCode::BAD_GATEWAY)
            }
            Self::Undecided(cause) => {
                tracing::warn!(request_id, %cause, "what a caller of a function URL may do cannot be told");
                failed(StatusCode::INTERNAL_SERVER_ERROR)
            }
        }
    }
}

fn answer(status: StatusCode, error_type: &'static str, body: &'static str) -> Response<Bytes> {
    let mut response = failed(status);
    *response.body_mut() = Bytes::from_static(body.as_bytes());
    response.headers_mut().insert(ERROR_TYPE, HeaderValue::from_static(error_type));
    response
}

/// AWS: these words, whatever the reason.
fn failed(status: StatusCode) -> Response<Bytes> {
    let mut response = Response::new(Bytes::from_static(b"Internal Server Error"));
    *response.status_mut() = status;
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    response
}
