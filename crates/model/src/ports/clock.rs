use std::time::Duration;

use super::boxed::Boxed;
use crate::timestamp::Timestamp;

/// The only source of time. Tests put a fake one here and never sleep.
pub trait Clock: Send + Sync {
    /// Wall-clock time.
    fn now(&self) -> Timestamp;
    /// Time since an arbitrary start; never goes back. For durations and time-to-live.
    fn monotonic(&self) -> Duration;
    /// Resolves once `monotonic` has advanced by `duration`.
    fn sleep(&self, duration: Duration) -> Boxed<'static, ()>;
}
