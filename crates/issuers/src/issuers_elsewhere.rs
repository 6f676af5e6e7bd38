//! The table of issuers elsewhere, and the books on who is asked and when.
//!
//! A set that is [`FRESH_FOR`] old is fetched again in the background when it is used; until that has succeeded the old one counts, but
//! never longer than [`COUNTS_FOR`]. So a key that is withdrawn ends with it, and an issuer that is away for a while closes nothing.
//!
//! *Invariant:* readers of known keys load the table and look at the clock: no lock, no allocation, nobody waited for.
//! *Invariant:* the lock is held for a look into the books, never while anybody waits.

use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use arc_swap::ArcSwap;
use gatewright_keys::foreign_key_set::ForeignKeySet;
use gatewright_model::ports::{Clock, IssuingPool, KeysMissing, Tasks, TokenIssuer};
use tokio::sync::watch;

use crate::address_check::Reach;
use crate::allowed_issuer::AllowedIssuers;
use crate::aws_issuer::{PoolArn, aws_pool};
use crate::fetch::{FETCH_MAX, FetchKeySet};
use crate::key_set_address::KeySetAddress;

/// How long an issuer is left alone after it was asked, whatever came of it.
pub const ASK_AGAIN_AFTER: Duration = Duration::from_secs(30);
/// How old a set is when it is fetched again.
pub const FRESH_FOR: Duration = Duration::from_secs(60 * 60);
/// How old a set may become when that fails: what AWS says of the JWT authorizers of HTTP APIs.
pub const COUNTS_FOR: Duration = Duration::from_secs(2 * 60 * 60);
/// Most issuers that are in the books. One more is not asked until another's set has ended.
pub const ISSUERS_MAX: usize = 10_000;
/// Most issuers that are asked at once. One more is refused, and may be asked with the next token.
pub const FETCHES_MAX: usize = 32;

/// Who does the work.
#[derive(Clone)]
pub struct Ports {
    /// Goes out for the sets.
    pub fetcher: Arc<dyn FetchKeySet>,
    /// Time.
    pub clock: Arc<dyn Clock>,
    /// Runs what nobody waits for.
    pub tasks: Arc<dyn Tasks>,
}

/// Issuers elsewhere and their keys.
#[derive(Clone)]
pub struct IssuersElsewhere(Arc<Table>);

struct Table {
    allowed: AllowedIssuers,
    ports: Ports,
    known: ArcSwap<HashMap<String, Arc<Known>>>,
    books: Mutex<Books>,
}

/// A set that counts.
struct Known {
    issuer: Arc<TokenIssuer>,
    keys: Arc<ForeignKeySet>,
    fetched_at: Duration,
    /// When somebody who uses it has it fetched again.
    refresh_at_ms: AtomicU64,
}

#[derive(Default)]
struct Books {
    pages: HashMap<String, Page>,
    under_way: usize,
}

/// What is written of one issuer.
#[derive(Default)]
struct Page {
    flight: Option<watch::Receiver<Option<Landing>>>,
    asked: Option<(Duration, Result<(), KeysMissing>)>,
}

/// What came of asking.
type Landing = Result<Arc<TokenIssuer>, KeysMissing>;

/// What somebody finds in the books who has no key.
enum Boarding {
    Known(Arc<TokenIssuer>),
    Refused(KeysMissing),
    Waiting(watch::Receiver<Option<Landing>>),
}

impl IssuersElsewhere {
    /// Nobody is known yet.
    #[must_use]
    pub fn new(allowed: AllowedIssuers, ports: Ports) -> Self {
        Self(Arc::new(Table { allowed, ports, known: ArcSwap::default(), books: Mutex::default() }))
    }

    /// The issuer of this name, if its keys are known and count.
    #[must_use]
    pub fn issuer(&self, issuer: &str) -> Option<Arc<TokenIssuer>> {
        let table = self.0.known.load();
        let known = table.get(issuer)?;
        let now = self.0.ports.clock.monotonic();
        if !known.counts(now) {
            return None;
        }
        if known.is_to_refresh(now) {
            drop(self.board(issuer, None));
        }
        Some(Arc::clone(&known.issuer))
    }

    /// Whether a user pool of this ARN may be asked for its keys.
    #[must_use]
    pub fn may_ask(&self, user_pool_arn: &str) -> bool {
        let pool = PoolArn::parse(user_pool_arn);
        pool.is_some_and(|pool| self.0.allowed.of_pool(pool.id).is_some() || pool.may_be_at_aws())
    }

    /// Whether tokens of the user pool of this ARN name this issuer.
    #[must_use]
    pub fn is_issuer_of(&self, user_pool_arn: &str, issuer: &str) -> bool {
        let Some(pool) = PoolArn::parse(user_pool_arn) else { return false };
        match self.0.allowed.of_pool(pool.id) {
            Some(allowed) => allowed.issuer == issuer,
            None => pool.is_of(issuer),
        }
    }

    /// The issuer with this key, which is asked for its keys if it was not asked within [`ASK_AGAIN_AFTER`].
    ///
    /// # Errors
    /// Why there is none.
    pub async fn fetch(&self, issuer: &str, kid: &str) -> Result<Arc<TokenIssuer>, KeysMissing> {
        let mut landing = match self.board(issuer, Some(kid)) {
            Boarding::Known(issuer) => return Ok(issuer),
            Boarding::Refused(missing) => return Err(missing),
            Boarding::Waiting(landing) => landing,
        };
        // Fails when the task has ended without an answer, which only a panic does.
        let landed = landing.wait_for(Option::is_some).await.ok().and_then(|landed| landed.clone());
        let issuer = landed.unwrap_or(Err(KeysMissing::Unreachable))?;
        if issuer.keys.has(kid) { Ok(issuer) } else { Err(KeysMissing::UnknownKey) }
    }

    /// Forgets all keys, and who was asked when.
    pub fn forget(&self) {
        let mut books = self.0.books();
        books.pages.retain(|_, page| {
            page.asked = None;
            page.flight.is_some()
        });
        self.0.known.store(Arc::default());
    }

    /// Joins whoever asks this issuer, or has it asked, if that may be. `kid` is what is missing; without one, the set is to be refreshed.
    fn board(&self, issuer: &str, kid: Option<&str>) -> Boarding {
        let Some(address) = self.0.address(issuer) else { return Boarding::Refused(KeysMissing::Forbidden) };
        let mut books = self.0.books();
        let now = self.0.ports.clock.monotonic();
        // It may have landed between the look into the table and now.
        let known = self.0.known.load().get(issuer).filter(|known| known.counts(now)).cloned();
        if let (Some(known), Some(kid)) = (&known, kid)
            && known.issuer.keys.has(kid)
        {
            return Boarding::Known(Arc::clone(&known.issuer));
        }
        if let Some(page) = books.pages.get(issuer) {
            if let Some(landing) = &page.flight {
                return Boarding::Waiting(landing.clone());
            }
            if let Some((asked_at, outcome)) = page.asked
                && now.saturating_sub(asked_at) < ASK_AGAIN_AFTER
            {
                return Boarding::Refused(outcome.err().unwrap_or(KeysMissing::UnknownKey));
            }
        } else if books.pages.len() >= ISSUERS_MAX {
            self.0.strike_ended(&mut books, now);
        }
        let is_new = !books.pages.contains_key(issuer);
        if books.under_way >= FETCHES_MAX || (is_new && books.pages.len() >= ISSUERS_MAX) {
            tracing::warn!(issuer, under_way = books.under_way, issuers = books.pages.len(), "an issuer is not asked: too many");
            return Boarding::Refused(KeysMissing::TooMany);
        }
        let (tell, landing) = watch::channel(None);
        books.pages.entry(issuer.to_owned()).or_default().flight = Some(landing.clone());
        books.under_way += 1;
        drop(books);
        let flight = Flight { table: Arc::clone(&self.0), issuer: issuer.to_owned(), tell };
        self.0.ports.tasks.spawn("key set", Box::pin(flight.ask(address)));
        Boarding::Waiting(landing)
    }
}

impl Known {
    fn counts(&self, now: Duration) -> bool {
        now.saturating_sub(self.fetched_at) < COUNTS_FOR
    }

    /// True for one of those who ask while it is due, and again after [`ASK_AGAIN_AFTER`].
    fn is_to_refresh(&self, now: Duration) -> bool {
        let (now_ms, at_ms) = (milliseconds(now), self.refresh_at_ms.load(Ordering::Relaxed));
        let next_ms = milliseconds(now.saturating_add(ASK_AGAIN_AFTER));
        now_ms >= at_ms && self.refresh_at_ms.compare_exchange(at_ms, next_ms, Ordering::Relaxed, Ordering::Relaxed).is_ok()
    }
}

fn milliseconds(time: Duration) -> u64 {
    u64::try_from(time.as_millis()).unwrap_or(u64::MAX)
}

impl Table {
    /// Where this issuer's keys are; `None` for one that nobody may ask.
    fn address(&self, issuer: &str) -> Option<KeySetAddress> {
        match self.allowed.named(issuer) {
            Some(allowed) => Some(allowed.keys_at.clone()),
            // AWS's name of a pool that was said to be elsewhere leads nowhere.
            None => aws_pool(issuer)
                .filter(|pool| self.allowed.of_pool(pool).is_none())
                .and_then(|_| KeySetAddress::below(issuer, Reach::Public)),
        }
    }

    fn books(&self) -> MutexGuard<'_, Books> {
        self.books.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Strikes issuers from the books that may be asked again and whose keys count no more.
    fn strike_ended(&self, books: &mut Books, now: Duration) {
        let mut known = HashMap::clone(&self.known.load());
        known.retain(|_, known| known.counts(now));
        books.pages.retain(|issuer, page| {
            let is_left_alone = page.asked.is_some_and(|(asked_at, _)| now.saturating_sub(asked_at) < ASK_AGAIN_AFTER);
            page.flight.is_some() || is_left_alone || known.contains_key(issuer)
        });
        self.known.store(Arc::new(known));
    }
}

/// Somebody being asked. However it ends, the books know that it has.
struct Flight {
    table: Arc<Table>,
    issuer: String,
    tell: watch::Sender<Option<Landing>>,
}

impl Flight {
    async fn ask(self, address: KeySetAddress) {
        let ports = &self.table.ports;
        let answer = tokio::select! {
            answer = ports.fetcher.fetch(&address) => answer,
            () = ports.clock.sleep(FETCH_MAX) => {
                tracing::warn!(from = %address, "an issuer gave no key set in time");
                Err(KeysMissing::Unreachable)
            }
        };
        let keys = answer.and_then(|text| {
            ForeignKeySet::read(&text).map_err(|problem| {
                tracing::warn!(from = %address, cause = %problem, "an issuer gave no key set");
                KeysMissing::AnswerUnusable
            })
        });
        let landing = self.land(keys);
        // Nobody may wait any more.
        let _ = self.tell.send(Some(landing));
    }

    fn land(&self, keys: Result<ForeignKeySet, KeysMissing>) -> Landing {
        let mut books = self.table.books();
        let now = self.table.ports.clock.monotonic();
        self.close(&mut books, now, keys.as_ref().map(drop).map_err(|missing| *missing));
        let keys = Arc::new(keys?);
        let mut known = HashMap::clone(&self.table.known.load());
        // The same issuer as long as its keys are: what was verified by them counts on.
        let issuer = match known.get(&self.issuer).filter(|before| before.keys == keys) {
            Some(before) => Arc::clone(&before.issuer),
            None => Arc::new(TokenIssuer { issuer: self.issuer.clone(), user_pool: IssuingPool::Elsewhere, keys: keys.clone() }),
        };
        let refresh_at_ms = AtomicU64::new(milliseconds(now.saturating_add(FRESH_FOR)));
        let entry = Known { issuer: Arc::clone(&issuer), keys, fetched_at: now, refresh_at_ms };
        known.insert(self.issuer.clone(), Arc::new(entry));
        self.table.known.store(Arc::new(known));
        drop(books);
        Ok(issuer)
    }

    fn close(&self, books: &mut Books, now: Duration, outcome: Result<(), KeysMissing>) {
        if let Some(page) = books.pages.get_mut(&self.issuer)
            && page.flight.take().is_some()
        {
            page.asked = Some((now, outcome));
            books.under_way = books.under_way.saturating_sub(1);
        }
    }
}

impl Drop for Flight {
    fn drop(&mut self) {
        let mut books = self.table.books();
        let now = self.table.ports.clock.monotonic();
        self.close(&mut books, now, Err(KeysMissing::Unreachable));
    }
}
