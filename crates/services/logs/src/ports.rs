//! What this room needs from the others.

use std::sync::Arc;

use gatewright_model::ports::Clock;
use gatewright_store::log_events::LogEvents;

/// What CloudWatch Logs needs from the house.
#[derive(Clone)]
pub struct Ports {
    /// Where groups, streams and events are kept.
    pub events: LogEvents,
    /// When batches are due and events have expired.
    pub clock: Arc<dyn Clock>,
}
