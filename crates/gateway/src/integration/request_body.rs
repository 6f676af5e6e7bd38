//! Takes the request's body, once, up to its limit.

use bytes::Bytes;
use gatewright_model::body::Body;
use http_body_util::{BodyExt, LengthLimitError, Limited};

use super::outcome::refusal;
use crate::admission::BODY_BYTES_MAX;
use crate::refusal::{Cause, Refusal};

/// All of the body.
///
/// # Errors
/// `BodyTooLarge` past [`BODY_BYTES_MAX`], counted as it arrives; `BodyIncomplete` when it ends early.
pub async fn collect(body: Body) -> Result<Bytes, Refusal> {
    match Limited::new(body, BODY_BYTES_MAX).collect().await {
        Ok(collected) => Ok(collected.to_bytes()),
        Err(error) if error.is::<LengthLimitError>() => Err(refusal(Cause::BodyTooLarge)),
        Err(_) => Err(refusal(Cause::BodyIncomplete)),
    }
}
