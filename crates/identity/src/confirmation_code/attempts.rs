//! How often codes are tried and sent again within an hour: AWS's limits, and counts for users that are not there.
//!
//! Follows <https://docs.aws.amazon.com/cognito/latest/developerguide/limits.html>.
//!
//! For a user the counts lie in the code's record. A name that belongs to nobody is counted here, in memory, under a pseudonym, so that
//! its answers end where a user's do. [`PRETENDED_MAX`] names are kept; after a restart, or when more are tried within an hour, the
//! counts of some begin anew.

use std::sync::{Arc, Mutex, PoisonError};

use gatewright_model::timestamp::Timestamp;
use quick_cache::sync::Cache;
use serde::{Deserialize, Serialize};

/// AWS: most wrong codes in an hour.
pub const WRONG_CODES_MAX: usize = 15;
/// Most wrong codes for a new password in an hour. AWS: 5 to 20, by the risk that it sees.
pub const RESET_WRONG_CODES_MAX: usize = 5;
/// AWS: most codes that are sent again in an hour. Of those for a new password the first counts too.
pub const RESENDS_MAX: usize = 5;
/// Most names of nobody that are counted at once.
pub const PRETENDED_MAX: usize = 16_384;

/// How long attempts are remembered: an hour.
pub(crate) const REMEMBERED_MS: i64 = 3_600_000;

/// What was tried within the last hour.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Attempts {
    /// Wrong codes.
    wrong_at: Vec<Timestamp>,
    /// Codes sent again.
    resent_at: Vec<Timestamp>,
}

/// A limit is reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Exceeded;

impl Attempts {
    /// Whether a code may be tried at `now`, of which so many may be wrong.
    pub(crate) fn check_try(&mut self, now: Timestamp, wrong_codes_max: usize) -> Result<(), Exceeded> {
        forget(&mut self.wrong_at, now);
        if self.wrong_at.len() < wrong_codes_max { Ok(()) } else { Err(Exceeded) }
    }

    /// Counts a wrong code, after [`Attempts::check_try`].
    pub(crate) fn count_wrong(&mut self, now: Timestamp) {
        self.wrong_at.push(now);
    }

    /// Counts a code sent again, if one may be.
    pub(crate) fn resend(&mut self, now: Timestamp) -> Result<(), Exceeded> {
        forget(&mut self.wrong_at, now);
        forget(&mut self.resent_at, now);
        if self.resent_at.len() >= RESENDS_MAX {
            return Err(Exceeded);
        }
        self.resent_at.push(now);
        Ok(())
    }
}

/// Attempts on names that belong to nobody, by pseudonym.
pub(crate) struct PretendedAttempts(Cache<[u8; 32], Arc<Mutex<Attempts>>>);

impl Default for PretendedAttempts {
    fn default() -> Self {
        Self(Cache::new(PRETENDED_MAX))
    }
}

impl PretendedAttempts {
    /// Counts a wrong code, if one may be tried.
    pub(crate) fn wrong(&self, whose: [u8; 32], now: Timestamp, wrong_codes_max: usize) -> Result<(), Exceeded> {
        self.count(whose, |attempts| {
            attempts.check_try(now, wrong_codes_max)?;
            attempts.count_wrong(now);
            Ok(())
        })
    }

    /// Counts a wrong code, if one may be tried and one was sent within the hour; else `false`.
    pub(crate) fn guess(&self, whose: [u8; 32], now: Timestamp, wrong_codes_max: usize) -> Result<bool, Exceeded> {
        self.count(whose, |attempts| {
            attempts.check_try(now, wrong_codes_max)?;
            forget(&mut attempts.resent_at, now);
            let is_awaited = !attempts.resent_at.is_empty();
            if is_awaited {
                attempts.count_wrong(now);
            }
            Ok(is_awaited)
        })
    }

    /// Counts a code sent again, if one may be.
    pub(crate) fn resend(&self, whose: [u8; 32], now: Timestamp) -> Result<(), Exceeded> {
        self.count(whose, |attempts| attempts.resend(now))
    }

    fn count<T>(&self, whose: [u8; 32], counting: impl FnOnce(&mut Attempts) -> Result<T, Exceeded>) -> Result<T, Exceeded> {
        let fresh = || Ok::<_, std::convert::Infallible>(Arc::default());
        let Ok(attempts) = self.0.get_or_insert_with(&whose, fresh);
        counting(&mut attempts.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

fn forget(times: &mut Vec<Timestamp>, now: Timestamp) {
    times.retain(|time| time.epoch_ms > now.epoch_ms.saturating_sub(REMEMBERED_MS));
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn at(epoch_ms: i64) -> Timestamp {
        Timestamp { epoch_ms }
    }

    #[test]
    fn so_many_in_an_hour_and_no_more() {
        let all = PretendedAttempts::default();
        let whose = [1; 32];
        for _ in 0..WRONG_CODES_MAX {
            assert_eq!(all.wrong(whose, at(1), WRONG_CODES_MAX), Ok(()));
        }
        for _ in 0..RESENDS_MAX {
            assert_eq!(all.resend(whose, at(1)), Ok(()));
        }
        for now in [1, REMEMBERED_MS] {
            assert_eq!((all.wrong(whose, at(now), WRONG_CODES_MAX), all.resend(whose, at(now))), (Err(Exceeded), Err(Exceeded)));
        }
        assert_eq!(all.wrong([2; 32], at(1), WRONG_CODES_MAX), Ok(()));
        let later = at(REMEMBERED_MS + 1);
        assert_eq!((all.wrong(whose, later, WRONG_CODES_MAX), all.resend(whose, later)), (Ok(()), Ok(())));
    }

    #[test]
    fn a_guess_counts_only_where_a_code_was_sent_within_the_hour() {
        let all = PretendedAttempts::default();
        let whose = [1; 32];
        assert_eq!(all.guess(whose, at(1), 2), Ok(false));
        all.resend(whose, at(1)).unwrap();
        for now in [2, REMEMBERED_MS] {
            assert_eq!(all.guess(whose, at(now), 2), Ok(true));
        }
        assert_eq!(all.guess(whose, at(REMEMBERED_MS), 2), Err(Exceeded));
        assert_eq!(all.guess(whose, at(REMEMBERED_MS + 2), 2), Ok(false));
    }

    #[test]
    fn memory_is_bounded() {
        let all = PretendedAttempts::default();
        for number in 0..2 * PRETENDED_MAX {
            let mut whose = [0; 32];
            whose[..8].copy_from_slice(&number.to_be_bytes());
            all.wrong(whose, at(1), WRONG_CODES_MAX).unwrap();
        }
        assert!(all.0.len() <= PRETENDED_MAX, "{}", all.0.len());
    }
}
