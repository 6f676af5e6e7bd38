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
        use http_body::Body as _;

        // RFC 9110: these have no content, whatever the backend says.
        let has_no_content = matches!(self.status.as_u16(), 204 | 205 | 304);
        let body = if has_no_content { Body::empty() } else { self.body };
        let mut answer = Response::new(Body::empty());
        *answer.status_mut() = self.status;
        let headers = answer.headers_mut();
        *headers = self.headers;
        headers.entry(CONTENT_TYPE).or_insert(HeaderValue::from_static("application/json"));
        if let Some(length) = body.size_hint().exact()
            && !has_no_content
        {
            headers.insert(CONTENT_LENGTH, HeaderValue::from(length));
        }
        ids.write_to(headers);
        *answer.body_mut() = body;
        answer
    }
}

/// A refusal at this station.
pub(crate) fn refusal(cause: Cause) -> Refusal {
    Refusal::new(Station::Integration, cause)
}
