//! What the operator decides about events, and the limits of the queue.

use std::time::Duration;

/// How the queue works.
#[derive(Debug, Clone)]
pub struct EventSettings {
    /// How long an event waits after its function failed for the first and the second time. AWS: about one and two minutes.
    pub retry_delays: [Duration; 2],
    /// How long an event waits that found no room; twice as long each further time.
    pub back_off_first: Duration,
    /// The longest such wait.
    pub back_off_max: Duration,
    /// Most events that run at once, so that events leave workers to callers who wait.
    pub running_max: usize,
    /// Most events that are kept.
    pub events_max: usize,
    /// Most bytes of all events that are kept.
    pub bytes_max: usize,
}

impl Default for EventSettings {
    /// One and two seconds between attempts; from one second to five minutes without room; 32 at once; 10,000 events of 256 MiB.
    fn default() -> Self {
        Self {
            retry_delays: [Duration::from_secs(1), Duration::from_secs(2)],
            back_off_first: Duration::from_secs(1),
            back_off_max: Duration::from_secs(300),
            running_max: 32,
            events_max: 10_000,
            bytes_max: 256 * 1024 * 1024,
        }
    }
}
