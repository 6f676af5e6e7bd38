//! How much of all requests' bodies is in memory at once.
//!
//! A body is read whole before its operation is known. One alone is bounded; this bounds all of them together, so that many large
//! uploads wait for each other instead of ending the machine.

use std::sync::Arc;
use std::time::Duration;

use gatewright_model::ports::Clock;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// What all large bodies together may hold, in KiB: 512 MiB.
pub(crate) const BODIES_KIB_MAX: usize = 512 * 1024;

/// Bodies up to this size are not counted, in bytes.
pub(crate) const SMALL_BODY_BYTES: u64 = 64 * 1024;

/// How long a large body waits for its place.
pub(crate) const PLACE_WAIT: Duration = Duration::from_secs(20);

/// The places.
pub(crate) struct Bodies(Arc<Semaphore>);

/// A body's place; free again when dropped.
pub(crate) struct Place {
    _kib: Option<OwnedSemaphorePermit>,
}

impl Bodies {
    pub(crate) fn new() -> Self {
        Self(Arc::new(Semaphore::new(BODIES_KIB_MAX)))
    }

    /// A place for a body that says it has `declared` bytes, or else may have `bytes_max`. `None` when none came free in time.
    pub(crate) async fn place(&self, declared: Option<u64>, bytes_max: usize, clock: &dyn Clock) -> Option<Place> {
        let bytes_max = u64::try_from(bytes_max).unwrap_or(u64::MAX);
        let bytes = declared.unwrap_or(bytes_max).min(bytes_max);
        if bytes <= SMALL_BODY_BYTES {
            return Some(Place { _kib: None });
        }
        let kib = u32::try_from(bytes.div_ceil(1024)).ok()?;
        tokio::select! {
            biased;
            place = Arc::clone(&self.0).acquire_many_owned(kib) => place.ok().map(|kib| Place { _kib: Some(kib) }),
            () = clock.sleep(PLACE_WAIT) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use gatewright_testkit::clock::FakeClock;

    use super::*;

    #[tokio::test]
    async fn large_bodies_wait_for_a_place_and_small_ones_do_not() {
        let (bodies, clock) = (Bodies::new(), FakeClock::new());
        let large = Some(1024 * 1024);
        let mut places = Vec::new();
        for _ in 0..BODIES_KIB_MAX / 1024 {
            places.push(bodies.place(large, usize::MAX, &clock).await.unwrap());
        }
        assert!(bodies.place(Some(1024), usize::MAX, &clock).await.is_some());
        let waiting = async {
            let place = bodies.place(large, usize::MAX, &clock).await;
            assert!(place.is_none(), "none came free");
        };
        let later = async {
            tokio::task::yield_now().await;
            clock.advance(PLACE_WAIT);
        };
        tokio::join!(waiting, later);
        places.pop();
        assert!(bodies.place(large, usize::MAX, &clock).await.is_some());
    }
}
