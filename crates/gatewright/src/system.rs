//! The machine behind the ports: its clock, its randomness, its runtime. The only place that reads them.

use std::time::Duration;

use aws_lc_rs::rand;
use gatewright_model::ports::{Boxed, Clock, Entropy, Tasks};
use gatewright_model::timestamp::Timestamp;

/// The machine's clock.
pub(crate) struct SystemClock {
    start: std::time::Instant,
}

impl SystemClock {
    #[expect(clippy::disallowed_methods, reason = "this is the implementation of the port that replaces it")]
    pub(crate) fn new() -> Self {
        Self { start: std::time::Instant::now() }
    }
}

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "this is the implementation of the port that replaces it")]
    fn now(&self) -> Timestamp {
        let since_epoch = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
        Timestamp::from_epoch_ms(i64::try_from(since_epoch.as_millis()).unwrap_or(i64::MAX))
    }

    fn monotonic(&self) -> Duration {
        self.start.elapsed()
    }

    fn sleep(&self, duration: Duration) -> Boxed<'static, ()> {
        #[expect(clippy::disallowed_methods, reason = "this is the implementation of the port that replaces it")]
        Box::pin(tokio::time::sleep(duration))
    }
}

/// The cryptography library's random generator, seeded by the operating system.
pub(crate) struct SystemEntropy;

impl Entropy for SystemEntropy {
    fn fill(&self, bytes: &mut [u8]) {
        if rand::fill(bytes).is_err() {
            // Ids, keys and tokens that can be guessed are worse than no server at all.
            std::process::abort();
        }
    }
}

/// Tasks on the program's own runtime, each in a span of its name.
pub(crate) struct SystemTasks;

impl Tasks for SystemTasks {
    fn spawn(&self, name: &'static str, task: Boxed<'static, ()>) {
        use tracing::Instrument;

        #[expect(clippy::disallowed_methods, reason = "this is the implementation of the port that replaces it")]
        drop(tokio::spawn(task.instrument(tracing::debug_span!("task", name))));
    }
}
