//! An answer as the protocols begin and end it: status, content type, id; and why one cannot be written.

use bytes::Bytes;
use http::header::{CONTENT_TYPE, HeaderName, HeaderValue};
use http::{Response, StatusCode};

/// The header of every answer's id.
pub(crate) const REQUEST_ID: HeaderName = HeaderName::from_static("x-amzn-requestid");

/// Why an answer cannot be written.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Unwritable {
    /// The status code is none.
    #[error("`{0}` is not a status code")]
    Status(i64),
    /// A header's name or value has characters that no header can carry.
    #[error("the header `{0}` cannot carry its value")]
    Header(String),
    /// The body could not be printed.
    #[error("the body cannot be printed as JSON")]
    Json(#[from] serde_json::Error),
}

/// An answer with a content type.
///
/// # Errors
/// [`Unwritable::Status`].
pub(crate) fn response(status: i64, content_type: &'static str, body: Bytes) -> Result<Response<Bytes>, Unwritable> {
    let mut response = Response::new(body);
    *response.status_mut() =
        u16::try_from(status).ok().and_then(|status| StatusCode::from_u16(status).ok()).ok_or(Unwritable::Status(status))?;
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
    Ok(response)
}

/// Sets the id; one that no header can carry is left out.
pub(crate) fn set_request_id(response: &mut Response<Bytes>, request_id: &str) {
    if let Ok(value) = HeaderValue::from_str(request_id) {
        response.headers_mut().insert(REQUEST_ID, value);
    }
}
