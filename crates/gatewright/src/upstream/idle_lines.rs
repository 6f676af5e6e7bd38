//! Connections to backends that nobody uses at the moment.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use gatewright_model::ports::{Clock, Tasks};

use super::line::{Address, Line};

/// Most unused connections kept to one backend.
pub(super) const LINES_TO_ONE_MAX: usize = 256;
/// Most unused connections kept to all of them.
pub(super) const LINES_MAX: usize = 1024;
/// How long an unused connection is kept. Shorter than most servers keep theirs, so that few are found closed.
const IDLE_MAX: Duration = Duration::from_secs(15);

/// They. The lock is held for a look into a map, and never while anybody waits.
pub(super) struct IdleLines {
    clock: Arc<dyn Clock>,
    kept: Mutex<Kept>,
}

#[derive(Default)]
struct Kept {
    /// Of each backend the one that was used last at the end.
    lines: HashMap<Address, Vec<Rest>>,
    count: usize,
}

struct Rest {
    line: Box<Line>,
    since: Duration,
}

impl IdleLines {
    /// None yet. Those that nobody takes in time are closed by a task, which ends with whoever holds these.
    pub(super) fn start(clock: Arc<dyn Clock>, tasks: &dyn Tasks) -> Arc<Self> {
        let own = Arc::new(Self { clock: Arc::clone(&clock), kept: Mutex::default() });
        let lines = Arc::downgrade(&own);
        tasks.spawn(
            "idle connections to backends",
            Box::pin(async move {
                loop {
                    clock.sleep(IDLE_MAX).await;
                    let Some(lines) = lines.upgrade() else { return };
                    lines.close_expired();
                }
            }),
        );
        own
    }

    /// One that the backend has not closed.
    pub(super) async fn take(&self, address: &Address) -> Option<Box<Line>> {
        loop {
            let rest = self.kept().take(address)?;
            let is_in_time = self.clock.monotonic().saturating_sub(rest.since) < IDLE_MAX;
            let mut line = rest.line;
            if is_in_time && line.is_ready().await {
                return Some(line);
            }
        }
    }

    /// Keeps one that is of use to others.
    pub(super) fn keep(&self, address: Address, line: Box<Line>) {
        let rest = Rest { line, since: self.clock.monotonic() };
        self.kept().keep(address, rest);
    }

    fn close_expired(&self) {
        let now = self.clock.monotonic();
        let mut kept = self.kept();
        kept.lines.retain(|_, lines| {
            lines.retain(|rest| now.saturating_sub(rest.since) < IDLE_MAX);
            !lines.is_empty()
        });
        kept.count = kept.lines.values().map(Vec::len).sum();
    }

    #[cfg(test)]
    pub(super) fn count(&self) -> usize {
        self.kept().count
    }

    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Kept {
    fn take(&mut self, address: &Address) -> Option<Rest> {
        let rest = self.lines.get_mut(address)?.pop()?;
        self.count -= 1;
        Some(rest)
    }

    fn keep(&mut self, address: Address, rest: Rest) {
        let lines = self.lines.entry(address).or_default();
        if self.count < LINES_MAX && lines.len() < LINES_TO_ONE_MAX {
            lines.push(rest);
            self.count += 1;
        }
    }
}
