//! Work that keeps a processor busy for milliseconds (powers of 3072-bit numbers, RSA) runs here: beside the threads that answer
//! requests, and only so much of it at once.
//!
//! Each kind of work has a queue of its own, and from the heads of the queues turns are given in order. So a flood of one kind, which
//! costs strangers nothing, holds up its own kind and not the others: of all turns the first step of SRP gets at most half, and who
//! has proven a password waits for no queue of guesses. Each queue is bounded, and who finds it full is refused.
//!
//! # Not (yet) like AWS
//! AWS throttles by operation and account; here only this work is bounded.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::refusal::Refusal;

/// Most pieces of work that wait in one queue.
pub(crate) const WAITING_MAX: usize = 1024;

/// Which queue a piece of work waits in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Queue {
    /// The first step of SRP, which proves nothing and costs the asker nothing.
    SrpStart,
    /// A password is proven or derived. Users that are not there wait here too, or the wait would tell them apart.
    Proof,
    /// Signing, and making and opening keys.
    Keys,
}

/// The turns and their queues. Cheap to clone.
#[derive(Debug, Clone)]
pub(crate) struct KeyWork {
    turns: Arc<Semaphore>,
    srp_starts: Line,
    proofs: Line,
    keys: Line,
}

impl KeyWork {
    /// A turn fewer than there are processors, which also answer requests, and at least one.
    pub(crate) fn new() -> Self {
        Self::with_turns(turns_of(std::thread::available_parallelism().map_or(1, usize::from)))
    }

    fn with_turns(turns: usize) -> Self {
        let line = |at_once| Line::new(at_once, &Arc::default());
        // With one turn there is no half of it, but turns go in order, so that every other one is left.
        let (srp_starts, proofs, keys) = (line((turns / 2).max(1)), line(turns), line(turns));
        Self { turns: Arc::new(Semaphore::new(turns)), srp_starts, proofs, keys }
    }

    /// Does `work` when its turn comes. It is done to its end even if the caller no longer waits.
    ///
    /// # Errors
    /// `TooManyRequests` when [`WAITING_MAX`] others wait in this queue; `Internal` when the work panicked.
    pub(crate) async fn run<T: Send + 'static>(
        &self,
        queue: Queue,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, Refusal> {
        let line = match queue {
            Queue::SrpStart => &self.srp_starts,
            Queue::Proof => &self.proofs,
            Queue::Keys => &self.keys,
        };
        let at_the_head = line.turn().await?;
        let turn = Arc::clone(&self.turns).acquire_owned().await.map_err(Refusal::internal)?;
        let work = move || {
            let _held = (turn, at_the_head);
            work()
        };
        tokio::task::spawn_blocking(work).await.map_err(Refusal::internal)
    }
}

fn turns_of(processors: usize) -> usize {
    processors.saturating_sub(1).max(1)
}

/// A queue: so many may go on at once, the others wait in order, and of those there is a greatest number.
#[derive(Debug, Clone)]
pub(crate) struct Line {
    gate: Arc<Semaphore>,
    waiting: Arc<AtomicUsize>,
}

impl Line {
    /// A queue of which `at_once` go on; those who wait are counted in `waiting`, which several may share.
    pub(crate) fn new(at_once: usize, waiting: &Arc<AtomicUsize>) -> Self {
        Self { gate: Arc::new(Semaphore::new(at_once)), waiting: Arc::clone(waiting) }
    }

    /// Waits; whoever holds the permit goes on.
    ///
    /// # Errors
    /// `TooManyRequests` when [`WAITING_MAX`] others wait.
    pub(crate) async fn turn(&self) -> Result<OwnedSemaphorePermit, Refusal> {
        let _place = Place::take(&self.waiting).ok_or_else(Refusal::too_many_requests)?;
        Arc::clone(&self.gate).acquire_owned().await.map_err(Refusal::internal)
    }
}

/// A place in a queue, free again when it is dropped.
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
mod tests;
