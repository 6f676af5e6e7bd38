//! The machine's time.

use std::time::{Duration, Instant};

#[expect(clippy::disallowed_methods, reason = "a bench measures the machine's time")]
pub(crate) fn now() -> Instant {
    Instant::now()
}

#[expect(clippy::disallowed_methods, reason = "a bench waits for programs that tell nobody when they are ready")]
pub(crate) async fn pause(duration: Duration) {
    tokio::time::sleep(duration).await;
}
