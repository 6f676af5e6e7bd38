//! Failed password attempts by user, and how long the next one must wait.
//!
//! Five failures are free; each one from the fifth locks the user for 1 s, 2 s, 4 s, … up to 15 minutes. What is tried while locked is
//! refused unseen and does not count. A success, or 15 minutes without a failure, forgets them all.
//!
//! An attempt is counted before its proof and forgotten when it succeeds; and those of one user are proven one after another
//! ([`PasswordAttempts::alone`]), so that guesses sent at once get no further than others, and right passwords sent at once pass.
//!
//! **Memory.** Users are kept by a pseudonym of 32 bytes. Made-up names have a table of their own, and no flood of them makes the server
//! forget the failures of a user who is there. Where a table is full, the failures go whose lock ended first; a lock that still holds
//! stays. If all hold, another user who is there must wait, and another made-up name is not counted (its proof fails anyway).
//!
//! Follows <https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-authentication-flow.html> (lockout
//! behavior). Users that are not there are counted like others, or the lock would tell them apart.
//!
//! # Not (yet) like AWS
//! Kept in memory: a restart forgets.

use std::sync::atomic::AtomicUsize;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::OwnedSemaphorePermit;

use crate::key_work::Line;
use crate::refusal::Refusal;

mod table;

pub(crate) use table::Pseudonym;
pub use table::{ATTEMPTS_FREE, LOCK_MAX};
use table::{Counted, Table};

/// Most users whose failures are remembered at once.
pub const USERS_MAX: usize = 262_144;
/// Most names of nobody whose failures are remembered at once.
pub const MADE_UP_NAMES_MAX: usize = 65_536;

/// Lanes that users are spread over: of what is tried in one lane, one after another is proven.
const LANES: usize = 256;

/// Whose attempts are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Whose {
    /// A user's.
    User(Pseudonym),
    /// Those of a name that nobody has.
    Nobody(Pseudonym),
}

/// The failures. Cheap to clone; all clones are one.
#[derive(Debug, Clone)]
pub struct PasswordAttempts {
    tables: Arc<Mutex<Tables>>,
    lanes: Arc<[Line]>,
}

#[derive(Debug)]
struct Tables {
    users: Table,
    made_up_names: Table,
}

impl Default for PasswordAttempts {
    fn default() -> Self {
        let tables = Tables { users: Table::new(USERS_MAX), made_up_names: Table::new(MADE_UP_NAMES_MAX) };
        let waiting: Arc<AtomicUsize> = Arc::default();
        Self { tables: Arc::new(Mutex::new(tables)), lanes: (0..LANES).map(|_| Line::new(1, &waiting)).collect() }
    }
}

impl PasswordAttempts {
    /// Waits until no other attempt of this user is under way; none is while the permit is held.
    ///
    /// # Errors
    /// `TooManyRequests`.
    pub(crate) async fn alone(&self, whose: Whose) -> Result<OwnedSemaphorePermit, Refusal> {
        let [first, ..] = whose.pseudonym();
        self.lanes.get(usize::from(first) % LANES).ok_or_else(Refusal::too_many_requests)?.turn().await
    }

    /// Whether the next attempt must still wait at `now` (monotonic).
    pub(crate) fn is_locked(&self, whose: Whose, now: Duration) -> bool {
        let (pseudonym, mut tables) = (whose.pseudonym(), self.tables());
        tables.of(whose).is_locked(pseudonym, now)
    }

    /// Counts an attempt as failed before it is looked at; `false` when it must not be looked at.
    #[must_use]
    pub(crate) fn reserve(&self, whose: Whose, now: Duration) -> bool {
        let (pseudonym, mut tables) = (whose.pseudonym(), self.tables());
        match tables.of(whose).count(pseudonym, now) {
            Counted::Yes => true,
            Counted::Locked => false,
            Counted::Full => matches!(whose, Whose::Nobody(_)),
        }
    }

    /// Forgets a user's failures, and with them the attempt that has succeeded.
    pub(crate) fn succeeded(&self, whose: Whose) {
        let (pseudonym, mut tables) = (whose.pseudonym(), self.tables());
        tables.of(whose).forget(pseudonym);
    }

    fn tables(&self) -> MutexGuard<'_, Tables> {
        self.tables.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Tables {
    fn of(&mut self, whose: Whose) -> &mut Table {
        match whose {
            Whose::User(_) => &mut self.users,
            Whose::Nobody(_) => &mut self.made_up_names,
        }
    }
}

impl Whose {
    fn pseudonym(self) -> Pseudonym {
        let (Self::User(pseudonym) | Self::Nobody(pseudonym)) = self;
        pseudonym
    }
}

#[cfg(test)]
mod tests;
