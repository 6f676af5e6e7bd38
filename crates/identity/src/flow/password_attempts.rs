//! Failed password attempts by user, and how long the next one must wait.
//!
//! Five failures are free; each one from the fifth locks the user for 1 s, 2 s, 4 s, … up to 15 minutes. What is tried while locked is
//! refused unseen and does not count. A success, or 15 minutes without a failure, forgets them all.
//!
//! Follows <https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-authentication-flow.html> (lockout
//! behavior). Users that are not there are counted like others, or the lock would tell them apart.
//!
//! # Not (yet) like AWS
//! Kept in memory: a restart forgets. Of more than [`USERS_MAX`] users with failures at once, the oldest failures are forgotten.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// Failures that lock nobody, but for the last of them.
pub const ATTEMPTS_FREE: u32 = 5;
/// Longest lock, and how long failures are remembered.
pub const LOCK_MAX: Duration = Duration::from_secs(15 * 60);
/// Most users whose failures are remembered at once.
pub const USERS_MAX: usize = 65_536;

/// The failures. Cheap to clone; all clones are one.
#[derive(Debug, Clone, Default)]
pub struct PasswordAttempts(Arc<Mutex<HashMap<String, Failures>>>);

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

    fn is_forgotten(self, now: Duration) -> bool {
        now.saturating_sub(self.latest) >= LOCK_MAX
    }
}

impl PasswordAttempts {
    /// Whether `user` must still wait at `now` (monotonic).
    pub(crate) fn is_locked(&self, user: &str, now: Duration) -> bool {
        let failures = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        failures.get(user).is_some_and(|failures| now.saturating_sub(failures.latest) < failures.lock())
    }

    /// Counts a failed attempt.
    pub(crate) fn failed(&self, user: &str, now: Duration) {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if all.len() >= USERS_MAX && !all.contains_key(user) {
            all.retain(|_, failures| !failures.is_forgotten(now));
            if all.len() >= USERS_MAX
                && let Some(oldest) = all.iter().min_by_key(|(_, failures)| failures.latest).map(|(user, _)| user.clone())
            {
                all.remove(&oldest);
            }
        }
        let failures = all.entry(user.to_owned()).or_insert(Failures { count: 0, latest: now });
        if failures.is_forgotten(now) {
            failures.count = 0;
        }
        *failures = Failures { count: failures.count.saturating_add(1), latest: now };
    }

    /// Forgets a user's failures.
    pub(crate) fn succeeded(&self, user: &str) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(user);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn at(seconds: u64) -> Duration {
        Duration::from_secs(seconds)
    }

    #[test]
    fn the_lock_doubles_with_every_failure_from_the_fifth() {
        let attempts = PasswordAttempts::default();
        for _ in 1..ATTEMPTS_FREE {
            attempts.failed("u", at(0));
            assert!(!attempts.is_locked("u", at(0)));
        }
        let mut now = at(0);
        for lock in [1, 2, 4, 8, 16, 32, 64, 128, 256, 512] {
            attempts.failed("u", now);
            assert!(attempts.is_locked("u", now + at(lock) - Duration::from_millis(1)), "{lock}");
            now += at(lock);
            assert!(!attempts.is_locked("u", now), "{lock}");
        }
        for _ in 0..100 {
            attempts.failed("u", now);
        }
        assert!(attempts.is_locked("u", now + LOCK_MAX - Duration::from_millis(1)));
        assert!(!attempts.is_locked("u", now + LOCK_MAX));
        assert!(!attempts.is_locked("another", now));
    }

    #[test]
    fn success_and_a_quarter_of_an_hour_forget() {
        let attempts = PasswordAttempts::default();
        let fail_five_times = |now| (0..5).for_each(|_| attempts.failed("u", now));
        fail_five_times(at(0));
        attempts.succeeded("u");
        attempts.failed("u", at(0));
        assert!(!attempts.is_locked("u", at(0)));
        fail_five_times(at(0));
        attempts.failed("u", LOCK_MAX);
        assert!(!attempts.is_locked("u", LOCK_MAX));
    }

    #[test]
    fn memory_is_bounded_and_the_oldest_go_first() {
        let attempts = PasswordAttempts::default();
        for user in 0..=USERS_MAX {
            attempts.failed(&user.to_string(), at(u64::from(user > 0)));
        }
        let all = attempts.0.lock().unwrap();
        assert_eq!(all.len(), USERS_MAX);
        assert!(!all.contains_key("0") && all.contains_key(&USERS_MAX.to_string()));
    }
}
