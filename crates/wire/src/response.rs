//! An answer as the protocols begin and end it: status, content type, id; and why one cannot be written.

use aws_lc_rs::digest;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use http::header::{CONTENT_TYPE, HeaderName, HeaderValue};
use http::{Response, StatusCode};

use crate::schema::Protocol;

const REQUEST_ID: HeaderName = HeaderName::from_static("x-amzn-requestid");
const S3_REQUEST_ID: HeaderName = HeaderName::from_static("x-amz-request-id");
const S3_HOST_ID: HeaderName = HeaderName::from_static("x-amz-id-2");

/// Why an answer cannot be written.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Unwritable {
    /// The status code is none.
    #[error("`{0}` is not a status code")]
    Status(i64),
    /// A header's name or value has characters that no header can carry.
    #[error("the header `{0}` cannot carry its value")]
    Header(String),
    /// The protocol has no answers that are still coming.
    #[error("an answer of this protocol must be whole")]
    Live,
    /// The body could not be printed.
    #[error("the body cannot be printed as JSON")]
    Json(#[from] serde_json::Error),
}

/// An answer with a content type; the empty one is none.
///
/// # Errors
/// [`Unwritable::Status`].
pub(crate) fn response(status: i64, content_type: &'static str, body: Bytes) -> Result<Response<Bytes>, Unwritable> {
    let mut response = Response::new(body);
    *response.status_mut() =
        u16::try_from(status).ok().and_then(|status| StatusCode::from_u16(status).ok()).ok_or(Unwritable::Status(status))?;
    if !content_type.is_empty() {
        response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
    }
    Ok(response)
}

/// Sets the id under the protocol's name: `x-amzn-RequestId`, or S3's `x-amz-request-id` and `x-amz-id-2`. An id that no header can carry is
/// left out.
pub(crate) fn set_request_id(response: &mut Response<Bytes>, protocol: Protocol, request_id: &str) {
    let mut set = |name: HeaderName, id: &str| {
        if let Ok(value) = HeaderValue::from_str(id) {
            response.headers_mut().insert(name, value);
        }
    };
    // SDKs that find the first do not look for S3's second.
    if protocol == Protocol::RestXml {
        set(S3_REQUEST_ID, request_id);
        set(S3_HOST_ID, &host_id(request_id));
    } else {
        set(REQUEST_ID, request_id);
    }
}

/// S3's second id: an opaque text, here made of the request's id.
pub(crate) fn host_id(request_id: &str) -> String {
    STANDARD.encode(digest::digest(&digest::SHA384, request_id.as_bytes()))
}
