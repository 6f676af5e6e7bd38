//! The machine's time.

use std::time::Instant;

#[expect(clippy::disallowed_methods, reason = "a bench measures the machine's time")]
pub(crate) fn now() -> Instant {
    Instant::now()
}
