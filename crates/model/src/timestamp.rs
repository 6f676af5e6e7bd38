//! A point in time, as every room passes it on. Only [`Clock`](crate::ports::Clock) makes one from the outside world.

use serde::{Deserialize, Serialize};

/// Milliseconds since the Unix epoch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Timestamp {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    pub epoch_ms: i64,
}

impl Timestamp {
    /// A time from milliseconds since the epoch.
    #[must_use]
    pub const fn from_epoch_ms(epoch_ms: i64) -> Self {
        Self { epoch_ms }
    }

    /// Whole seconds since the epoch, rounded down.
    #[must_use]
    pub const fn epoch_s(self) -> i64 {
        self.epoch_ms.div_euclid(1000)
    }

    /// This time moved by `delta_ms`, saturating.
    #[must_use]
    pub const fn plus_ms(self, delta_ms: i64) -> Self {
        Self { epoch_ms: self.epoch_ms.saturating_add(delta_ms) }
    }
}
