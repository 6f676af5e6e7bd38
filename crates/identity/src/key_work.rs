//! Work that keeps a processor busy for milliseconds (powers of 3072-bit numbers, RSA) runs here: beside the threads that answer
//! requests, and only so much of it at once.
//!
//! Whoever waits for a turn waits in order; the number of those who wait is bounded, and the next one is refused.
//!
//! # Not (yet) like AWS
//! AWS throttles by operation and account; here only this work is bounded.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use tokio::sync::Semaphore;

use crate::refusal::Refusal;

/// Most pieces of work that wait for their turn.
pub(crate) const WAITING_MAX: usize = 1024;

/// The turns. Cheap to clone.
#[derive(Debug, Clone)]
pub(crate) struct KeyWork {
    turns: Arc<Semaphore>,
    waiting: Arc<AtomicUsize>,
}

impl KeyWork {
    /// As many turns at once as there are processors.
    pub(crate) fn new() -> Self {
        Self::with_turns(std::thread::available_parallelism().map_or(1, usize::from))
    }

    fn with_turns(turns: usize) -> Self {
        Self { turns: Arc::new(Semaphore::new(turns)), waiting: Arc::default() }
    }

    /// Does `work` when its turn comes. It is done to its end even if the caller no longer waits.
    ///
    /// # Errors
    /// `TooManyRequests` when [`WAITING_MAX`] others wait; `Internal` when the work panicked.
    pub(crate) async fn run<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T, Refusal> {
        let place = Place::take(&self.waiting).ok_or_else(Refusal::too_many_requests)?;
        let turn = Arc::clone(&self.turns).acquire_owned().await.map_err(Refusal::internal)?;
        drop(place);
        let work = move || {
            let _turn = turn;
            work()
        };
        tokio::task::spawn_blocking(work).await.map_err(Refusal::internal)
    }
}

/// A place in the queue, free again when it is dropped.
struct Place(Arc<AtomicUsize>);

impl Place {
    fn take(waiting: &Arc<AtomicUsize>) -> Option<Self> {
        let is_free = |waiting: usize| (waiting < WAITING_MAX).then_some(waiting + 1);
        waiting.fetch_update(Ordering::Relaxed, Ordering::Relaxed, is_free).ok().map(|_| Self(Arc::clone(waiting)))
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_queue_has_an_end_and_places_become_free() {
        let waiting = Arc::default();
        let places: Vec<Place> = (0..WAITING_MAX).map(|_| Place::take(&waiting).unwrap()).collect();
        assert!(Place::take(&waiting).is_none());
        drop(places);
        assert!(Place::take(&waiting).is_some());
    }

    #[tokio::test]
    async fn no_more_work_runs_at_once_than_there_are_turns() {
        let work = KeyWork::with_turns(2);
        let (running, most) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
        let pieces = (0..20).map(|_| {
            let (running, most) = (Arc::clone(&running), Arc::clone(&most));
            work.run(move || {
                most.fetch_max(running.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
                std::thread::yield_now();
                running.fetch_sub(1, Ordering::SeqCst);
            })
        });
        for piece in pieces.collect::<Vec<_>>() {
            piece.await.unwrap();
        }
        assert!(most.load(Ordering::SeqCst) <= 2);
    }
}
