//! The jails that workers have left: the next worker of the same revision begins there.
//!
//! *Invariant:* a jail goes to a worker of the same revision of the same function, or ends.

use std::sync::Arc;
use std::time::Duration;

use crate::table::{FunctionKey, FunctionPlan, WorkerSpec};
use crate::worker::{EmptiedJail, Worker};

/// All of them, the first left first; no more than there are places.
#[derive(Default)]
pub(super) struct Emptied(Vec<Left>);

/// One jail.
pub(super) struct Left {
    /// Whose it was, and so its place.
    pub(super) worker: u64,
    pub(super) key: FunctionKey,
    pub(super) spec: Arc<WorkerSpec>,
    jail: Box<EmptiedJail>,
    pub(super) since: Duration,
}

impl Emptied {
    pub(super) fn add(&mut self, worker: &Worker, jail: Box<EmptiedJail>, now: Duration) {
        let (key, spec) = (worker.key.clone(), Arc::clone(&worker.spec));
        self.0.push(Left { worker: worker.id, key, spec, jail, since: now });
    }

    /// Whether this worker has left one.
    pub(super) fn has(&self, worker: u64) -> bool {
        self.0.iter().any(|left| left.worker == worker)
    }

    /// The one that this worker has left.
    pub(super) fn take_of(&mut self, worker: u64) -> Option<Box<EmptiedJail>> {
        let at = self.0.iter().position(|left| left.worker == worker)?;
        Some(self.0.remove(at).jail)
    }

    /// The one that was left last, of the plan's revision, among those that are free, and its place.
    pub(super) fn take(&mut self, plan: &FunctionPlan, is_free: impl Fn(u64) -> bool) -> Option<(u64, Box<EmptiedJail>)> {
        let is_meant = |left: &Left| left.key == plan.key && *left.spec == *plan.spec && is_free(left.worker);
        let at = self.0.iter().rposition(is_meant)?;
        let Left { worker, jail, .. } = self.0.remove(at);
        Some((worker, jail))
    }

    /// When the first of those was left that are free.
    pub(super) fn oldest(&self, is_free: impl Fn(u64) -> bool) -> Option<Duration> {
        self.0.iter().filter(|left| is_free(left.worker)).map(|left| left.since).min()
    }

    /// Ends some.
    pub(super) fn end_where(&mut self, mut is_meant: impl FnMut(&Left) -> bool) {
        self.0.retain(|left| !is_meant(left));
    }

    /// Ends all.
    pub(super) fn clear(&mut self) {
        self.0.clear();
    }
}
