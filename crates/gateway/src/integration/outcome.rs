//! What a backend's answer comes to, and how it is sent.

use gatewright_model::body::Body;
use http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use http::{HeaderMap, HeaderValue, Response, StatusCode};

use crate::refusal::{Cause, Refusal, Station};
use crate::request::RequestIds;

/// What the backend's answer came to.
#[derive(Debug)]
pub struct Outcome {
    /// Status for the client.
    pub status: StatusCode,
    /// Headers for the client, without those that every answer carries.
    pub headers: HeaderMap,
    /// Body for the client.
    pub body: Body,
}

impl Outcome {
    /// The answer as it is sent.
    #[must_use]
    pub fn into_response(self, ids: &RequestIds) -> Response<Body> {
        let mut answer = Response::new(Body::empty());
        *answer.status_mut() = self.status;
        *answer.headers_mut() = self.headers;
        answer.headers_mut().entry(CONTENT_TYPE).or_insert(HeaderValue::from_static("application/json"));
        ids.write_to(answer.headers_mut());
        fill(&mut answer, self.body);
        answer
    }
}

/// Gives an answer its body, and the length that goes with it.
pub(crate) fn fill(answer: &mut Response<Body>, body: Body) {
    use http_body::Body as _;

    // RFC 9110: these have no content, whatever the backend or a definition says.
    if matches!(answer.status().as_u16(), 204 | 205 | 304) {
        return;
    }
    if let Some(length) = body.size_hint().exact() {
        answer.headers_mut().insert(CONTENT_LENGTH, HeaderValue::from(length));
    }
    *answer.body_mut() = body;
}

/// A status that can end an exchange. AWS's definitions allow 1xx too, which would only announce an answer.
pub(crate) fn final_status(code: &str) -> Option<StatusCode> {
    let status = StatusCode::from_bytes(code.as_bytes()).ok()?;
    (!status.is_informational()).then_some(status)
}

/// A refusal at this station.
pub(crate) fn refusal(cause: Cause) -> Refusal {
    Refusal::new(Station::Integration, cause)
}
