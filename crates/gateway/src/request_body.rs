//! Takes the request's body, once, up to its limits of size and time.

use std::time::Duration;

use bytes::Bytes;
use gatewright_model::body::Body;
use gatewright_model::ports::Clock;
use http_body::Body as _;
use http_body_util::{BodyExt, LengthLimitError, Limited};

use super::outcome::refusal;
use crate::admission::BODY_BYTES_MAX;
use crate::refusal::{Cause, Refusal};

/// Longest that a body may take to come.
pub const BODY_WAIT: Duration = Duration::from_secs(30);

/// All of the body.
///
/// # Errors
/// `BodyTooLarge` past [`BODY_BYTES_MAX`], counted as it arrives; `BodyIncomplete` when it ends early; `BodyTimedOut` when it does
/// not come within [`BODY_WAIT`].
pub async fn collect(body: Body, clock: &dyn Clock) -> Result<Bytes, Refusal> {
    if body.is_end_stream() {
        return Ok(Bytes::new());
    }
    tokio::select! {
        biased;
        collected = Limited::new(body, BODY_BYTES_MAX).collect() => match collected {
            Ok(collected) => Ok(collected.to_bytes()),
            Err(error) if error.is::<LengthLimitError>() => Err(refusal(Cause::BodyTooLarge)),
            Err(_) => Err(refusal(Cause::BodyIncomplete)),
        },
        () = clock.sleep(BODY_WAIT) => Err(refusal(Cause::BodyTimedOut)),
    }
}
