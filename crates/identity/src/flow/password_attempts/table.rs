//! A bounded table of failures. Every call takes logarithmic time.

use std::collections::{BTreeSet, HashMap};
use std::time::Duration;

/// Failures that lock nobody, but for the last of them.
pub const ATTEMPTS_FREE: u32 = 5;
/// Longest lock, and how long failures are remembered.
pub const LOCK_MAX: Duration = Duration::from_secs(15 * 60);

/// What stands for a user.
pub(crate) type Pseudonym = [u8; 32];

/// Most forgotten failures that a call removes: more than it can add, so that they do not pile up.
const REMOVED_PER_CALL: usize = 2;

#[derive(Debug)]
pub(super) struct Table {
    places: usize,
    failures: HashMap<Pseudonym, Failures>,
    /// All of them by when their locks end, the first to end first.
    by_lock_end: BTreeSet<(Duration, Pseudonym)>,
}

/// What came of counting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Counted {
    Yes,
    /// The user must wait.
    Locked,
    /// The table is full of locks that hold.
    Full,
}

#[derive(Debug, Clone, Copy)]
struct Failures {
    count: u32,
    latest: Duration,
}

impl Failures {
    fn lock(self) -> Duration {
        match self.count.checked_sub(ATTEMPTS_FREE) {
            None => Duration::ZERO,
            Some(doublings) => Duration::from_secs(1_u64.checked_shl(doublings).unwrap_or(u64::MAX)).min(LOCK_MAX),
        }
    }

    fn lock_end(self) -> Duration {
        self.latest.saturating_add(self.lock())
    }

    fn is_locked(self, now: Duration) -> bool {
        !self.lock().is_zero() && now < self.lock_end()
    }

    fn is_forgotten(self, now: Duration) -> bool {
        now.saturating_sub(self.latest) >= LOCK_MAX
    }
}

impl Table {
    pub(super) fn new(places: usize) -> Self {
        Self { places, failures: HashMap::new(), by_lock_end: BTreeSet::new() }
    }

    pub(super) fn is_locked(&self, whose: Pseudonym, now: Duration) -> bool {
        self.failures.get(&whose).is_some_and(|failures| failures.is_locked(now))
    }

    /// Counts a failure, unless there is a lock.
    pub(super) fn count(&mut self, whose: Pseudonym, now: Duration) -> Counted {
        self.remove_forgotten(now);
        let before = self.failures.get(&whose).copied();
        if before.is_some_and(|before| before.is_locked(now)) {
            return Counted::Locked;
        }
        if before.is_none() && self.failures.len() >= self.places && !self.make_room(now) {
            return Counted::Full;
        }
        self.forget(whose);
        let count = before.filter(|before| !before.is_forgotten(now)).map_or(0, |before| before.count);
        let failures = Failures { count: count.saturating_add(1), latest: now };
        self.failures.insert(whose, failures);
        self.by_lock_end.insert((failures.lock_end(), whose));
        Counted::Yes
    }

    pub(super) fn forget(&mut self, whose: Pseudonym) {
        if let Some(failures) = self.failures.remove(&whose) {
            self.by_lock_end.remove(&(failures.lock_end(), whose));
        }
    }

    fn remove_forgotten(&mut self, now: Duration) {
        for _ in 0..REMOVED_PER_CALL {
            // A lock ends no earlier than its failures began, so that these are forgotten for certain.
            match self.by_lock_end.first().copied() {
                Some((lock_end, whose)) if now.saturating_sub(lock_end) >= LOCK_MAX => self.forget(whose),
                _ => return,
            }
        }
    }

    /// Forgets the failures whose lock ended first; whether there were any.
    fn make_room(&mut self, now: Duration) -> bool {
        match self.by_lock_end.first().copied() {
            Some((lock_end, whose)) if lock_end <= now => {
                self.forget(whose);
                true
            }
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn at(seconds: u64) -> Duration {
        Duration::from_secs(seconds)
    }

    fn name(number: u8) -> Pseudonym {
        [number; 32]
    }

    fn fail(table: &mut Table, number: u8, times: u32, now: Duration) -> Counted {
        (0..times).map(|_| table.count(name(number), now)).last().unwrap()
    }

    #[test]
    fn the_lock_doubles_with_every_failure_from_the_fifth() {
        let mut table = Table::new(2);
        for _ in 1..ATTEMPTS_FREE {
            assert_eq!(table.count(name(1), at(0)), Counted::Yes);
            assert!(!table.is_locked(name(1), at(0)));
        }
        let mut now = at(0);
        for lock in [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900] {
            assert_eq!(table.count(name(1), now), Counted::Yes);
            let still_locked = now + at(lock) - Duration::from_millis(1);
            assert!(table.is_locked(name(1), still_locked), "{lock}");
            assert_eq!(table.count(name(1), still_locked), Counted::Locked);
            now += at(lock);
            assert!(!table.is_locked(name(1), now), "{lock}");
        }
        assert!(!table.is_locked(name(2), now));
    }

    #[test]
    fn success_and_a_quarter_of_an_hour_forget() {
        let mut table = Table::new(2);
        fail(&mut table, 1, 5, at(0));
        table.forget(name(1));
        assert_eq!(fail(&mut table, 1, 4, at(0)), Counted::Yes);
        assert!(!table.is_locked(name(1), at(0)));
        fail(&mut table, 1, 1, LOCK_MAX);
        assert!(!table.is_locked(name(1), LOCK_MAX));
    }

    #[test]
    fn a_lock_that_holds_is_never_evicted() {
        let mut table = Table::new(2);
        fail(&mut table, 1, 5, at(0));
        fail(&mut table, 2, 5, at(0));
        assert_eq!(table.count(name(3), at(0)), Counted::Full);
        assert!(table.is_locked(name(1), at(0)) && table.is_locked(name(2), at(0)));
        // Who has a place goes on being counted, and a lock that is over makes room.
        table.forget(name(2));
        assert_eq!(table.count(name(3), at(0)), Counted::Yes);
        for number in 4..200 {
            assert_eq!(table.count(name(number), at(0)), Counted::Yes);
        }
        assert!(table.is_locked(name(1), at(0)));
        assert_eq!(table.failures.len(), 2);
        assert_eq!(fail(&mut table, 200, 2, at(1)), Counted::Yes);
    }

    #[test]
    fn forgotten_failures_are_removed_over_time() {
        let mut table = Table::new(250);
        for number in 0..200 {
            fail(&mut table, number, 1, at(0));
        }
        for _ in 0..150 {
            fail(&mut table, 255, 1, LOCK_MAX);
            table.forget(name(255));
        }
        assert!(table.failures.is_empty() && table.by_lock_end.is_empty());
    }
}
