//! Takes the request's body, once, up to its limits of size and time.

use std::time::Duration;

use bytes::Bytes;
use gatewright_model::body::Body;
use gatewright_model::ports::Clock;
use http_body::Body as _;
use http_body_util::{BodyExt, LengthLimitError, Limited};

use crate::refusal::Cause;

/// Largest request body API Gateway takes.
pub const BODY_BYTES_MAX: usize = 10 * 1024 * 1024;

/// Longest that a body may take to come.
pub const BODY_WAIT: Duration = Duration::from_secs(30);

/// All of the body.
///
/// # Errors
/// `BodyTooLarge` past [`BODY_BYTES_MAX`], counted as it arrives; `BodyIncomplete` when it ends early; `BodyTimedOut` when it does
/// not come within [`BODY_WAIT`].
pub async fn collect(body: Body, clock: &dyn Clock) -> Result<Bytes, Cause> {
    if body.is_end_stream() {
        return Ok(Bytes::new());
    }
    if body.size_hint().lower() > BODY_BYTES_MAX as u64 {
        return Err(Cause::BodyTooLarge);
    }
    tokio::select! {
        biased;
        collected = Limited::new(body, BODY_BYTES_MAX).collect() => match collected {
            Ok(collected) => Ok(collected.to_bytes()),
            Err(error) if error.is::<LengthLimitError>() => Err(Cause::BodyTooLarge),
            Err(_) => Err(Cause::BodyIncomplete),
        },
        () = clock.sleep(BODY_WAIT) => Err(Cause::BodyTimedOut),
    }
}
