//! Which events there are and when each is due: an index in memory of what is stored, with its limits. The events' texts stay in the
//! store.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use gatewright_model::timestamp::Timestamp;
use gatewright_store::record::Scope;

use super::settings::EventSettings;

/// Where an event is stored, and how much it counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) scope: Scope,
    pub(super) key: String,
    pub(super) size_bytes: usize,
}

/// What there is to do at a moment.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Next {
    /// Run this one now; it counts as running until it is settled.
    Run(Entry),
    /// The first is due then.
    At(Timestamp),
    /// Nothing waits, or as many run as may.
    Nothing,
}

/// What became of an event that ran.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Fate {
    Again(Timestamp),
    Gone,
    /// It is over, and another one came of it.
    Followed(Entry, Timestamp),
}

/// The index.
#[derive(Debug, Default)]
pub(super) struct Waiting(Mutex<Inner>);

#[derive(Debug, Default)]
struct Inner {
    /// By due time in milliseconds, then in the order in which they came to wait.
    due: BTreeMap<(i64, u64), Entry>,
    next_number: u64,
    running: usize,
    count: usize,
    bytes: usize,
}

impl Waiting {
    /// Counts one more event of this size, if there is room for it.
    pub(super) fn reserve(&self, size_bytes: usize, settings: &EventSettings) -> bool {
        let mut inner = self.inner();
        let has_room = inner.count < settings.events_max && inner.bytes.saturating_add(size_bytes) <= settings.bytes_max;
        if has_room {
            inner.add(size_bytes);
        }
        has_room
    }

    /// Takes back what was reserved for an event that could not be stored.
    pub(super) fn release(&self, size_bytes: usize) {
        self.inner().subtract(size_bytes);
    }

    /// Lets an event wait that was reserved for.
    pub(super) fn push(&self, entry: Entry, due_at: Timestamp) {
        self.inner().push(entry, due_at);
    }

    /// Lets an event wait that is stored already, whether or not there is room.
    pub(super) fn load(&self, entry: Entry, due_at: Timestamp) {
        let mut inner = self.inner();
        inner.add(entry.size_bytes);
        inner.push(entry, due_at);
    }

    /// The event that is due first, if it is due and may run.
    pub(super) fn next(&self, now: Timestamp, running_max: usize) -> Next {
        let mut inner = self.inner();
        if inner.running >= running_max {
            return Next::Nothing;
        }
        let Some(first) = inner.due.first_entry() else { return Next::Nothing };
        let (due_ms, _) = *first.key();
        if due_ms > now.epoch_ms {
            return Next::At(Timestamp::from_epoch_ms(due_ms));
        }
        let entry = first.remove();
        inner.running += 1;
        Next::Run(entry)
    }

    /// An event that ran, and what became of it.
    pub(super) fn settle(&self, entry: Entry, fate: Fate) {
        let mut inner = self.inner();
        inner.running = inner.running.saturating_sub(1);
        match fate {
            Fate::Again(due_at) => inner.push(entry, due_at),
            Fate::Gone => inner.subtract(entry.size_bytes),
            Fate::Followed(other, due_at) => {
                inner.subtract(entry.size_bytes);
                inner.add(other.size_bytes);
                inner.push(other, due_at);
            }
        }
    }

    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Inner {
    fn push(&mut self, entry: Entry, due_at: Timestamp) {
        self.next_number += 1;
        self.due.insert((due_at.epoch_ms, self.next_number), entry);
    }

    fn add(&mut self, size_bytes: usize) {
        self.count += 1;
        self.bytes = self.bytes.saturating_add(size_bytes);
    }

    fn subtract(&mut self, size_bytes: usize) {
        self.count = self.count.saturating_sub(1);
        self.bytes = self.bytes.saturating_sub(size_bytes);
    }
}

#[cfg(test)]
mod tests {
    use gatewright_model::ids::{AccountId, Region};

    use super::*;

    fn entry(key: &str, size_bytes: usize) -> Entry {
        let scope = Scope { account: AccountId::developer(), region: Some(Region::us_east_1()) };
        Entry { scope, key: key.to_owned(), size_bytes }
    }

    fn at(ms: i64) -> Timestamp {
        Timestamp::from_epoch_ms(ms)
    }

    #[test]
    fn events_run_in_the_order_in_which_they_are_due_and_only_so_many_at_once() {
        let waiting = Waiting::default();
        for (key, due) in [("late", 30), ("b", 10), ("c", 10), ("a", 5)] {
            waiting.load(entry(key, 1), at(due));
        }
        assert_eq!(waiting.next(at(4), 2), Next::At(at(5)));
        assert_eq!(waiting.next(at(10), 2), Next::Run(entry("a", 1)));
        assert_eq!(waiting.next(at(10), 2), Next::Run(entry("b", 1)));
        assert_eq!(waiting.next(at(10), 2), Next::Nothing, "two run");
        waiting.settle(entry("a", 1), Fate::Again(at(40)));
        assert_eq!(waiting.next(at(10), 2), Next::Run(entry("c", 1)));
        waiting.settle(entry("b", 1), Fate::Gone);
        waiting.settle(entry("c", 1), Fate::Followed(entry("d", 1), at(20)));
        assert_eq!(waiting.next(at(10), 2), Next::At(at(20)));
    }

    #[test]
    fn there_is_room_for_so_many_events_of_so_many_bytes() {
        let settings = EventSettings { events_max: 3, bytes_max: 10, ..EventSettings::default() };
        let waiting = Waiting::default();
        assert!(waiting.reserve(4, &settings) && waiting.reserve(6, &settings));
        assert!(!waiting.reserve(1, &settings), "no byte is left");
        waiting.release(4);
        assert!(waiting.reserve(0, &settings) && waiting.reserve(4, &settings));
        assert!(!waiting.reserve(0, &settings), "three are there");
    }
}
