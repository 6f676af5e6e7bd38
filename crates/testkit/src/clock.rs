//! A clock that moves only when told to.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use gatewright_model::ports::{Boxed, Clock};
use gatewright_model::timestamp::Timestamp;
use tokio::sync::oneshot;

/// Starts at 2026-01-01T00:00:00Z and stands still until [`FakeClock::advance`].
#[derive(Clone, Default)]
pub struct FakeClock(Arc<Mutex<Inner>>);

#[derive(Default)]
struct Inner {
    elapsed: Duration,
    sleepers: Vec<(Duration, oneshot::Sender<()>)>,
}

const START_EPOCH_MS: i64 = 1_767_225_600_000;

impl FakeClock {
    /// A clock at its start.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Moves time on and wakes every sleeper whose time has come.
    pub fn advance(&self, by: Duration) {
        let mut inner = self.inner();
        inner.elapsed += by;
        let now = inner.elapsed;
        let (due, waiting): (Vec<_>, Vec<_>) = std::mem::take(&mut inner.sleepers).into_iter().partition(|(at, _)| *at <= now);
        inner.sleepers = waiting;
        drop(inner);
        for (_, wake) in due {
            // A sleeper that was dropped needs no waking.
            let _ = wake.send(());
        }
    }

    /// How many sleeps are pending; lets a test wait (by yielding) until the code under test has gone to sleep.
    #[must_use]
    pub fn sleepers(&self) -> usize {
        self.inner().sleepers.iter().filter(|(_, wake)| !wake.is_closed()).count()
    }

    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Clock for FakeClock {
    fn now(&self) -> Timestamp {
        let elapsed_ms = i64::try_from(self.inner().elapsed.as_millis()).unwrap_or(i64::MAX);
        Timestamp::from_epoch_ms(START_EPOCH_MS).plus_ms(elapsed_ms)
    }

    fn monotonic(&self) -> Duration {
        self.inner().elapsed
    }

    fn sleep(&self, duration: Duration) -> Boxed<'static, ()> {
        let (wake, woken) = oneshot::channel();
        let mut inner = self.inner();
        let at = inner.elapsed + duration;
        if duration.is_zero() {
            let _ = wake.send(());
        } else {
            inner.sleepers.push((at, wake));
        }
        Box::pin(async move {
            // The sender lives in the clock; if the clock is gone, so is time.
            let _ = woken.await;
        })
    }
}
