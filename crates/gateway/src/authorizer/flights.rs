//! Questions that are under way: whoever comes with the same identity while an authorizer is being asked waits for the same answer.
//!
//! A flight is a task of its own, so a client that hangs up takes nothing from the others, and what the function answers is kept all the
//! same. All who joined share what came of it, also when that is a failure; only what the function granted is kept.
//!
//! Who is called from within another call does not join: the function that is being asked may itself be the one that calls.
//!
//! *Invariant:* the lock is held for a look into the books, never while anybody waits, and never by a request that finds its policy
//! in the cache.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::watch;

use super::ask::{Asked, Question, ask};
use super::cache::{AuthorizerCache, CacheKey};
use super::grant::Grant;
use crate::ports::Ports;

/// Most questions under way at once. Who comes with one more is refused, as when a function cannot be run.
pub(crate) const FLIGHTS_MAX: usize = 10_000;

/// The questions under way, and what is kept of their answers.
pub(crate) struct Flights {
    cache: Arc<AuthorizerCache>,
    under_way: Mutex<HashMap<CacheKey, watch::Receiver<Option<Asked>>>>,
    flights_max: usize,
}

/// What a request finds in the books.
enum Boarding {
    Joined(watch::Receiver<Option<Asked>>),
    First(watch::Receiver<Option<Asked>>, Flight),
    Kept(Arc<Grant>, Duration),
    Full,
}

/// A request that has joined, or need not.
pub(crate) enum Passenger {
    Waiting(watch::Receiver<Option<Asked>>),
    Landed(Landing),
}

impl Passenger {
    /// Waits for the answer.
    pub(crate) async fn landing(self) -> Landing {
        match self {
            Self::Landed(landing) => landing,
            Self::Waiting(mut landing) => {
                // Fails when the task has ended without an answer, which only a panic does.
                let asked = landing.wait_for(Option::is_some).await.ok().and_then(|asked| asked.clone());
                Landing::Asked(asked.unwrap_or_else(Asked::nobody))
            }
        }
    }
}

/// How a request comes by its answer.
pub(crate) enum Landing {
    /// It had just been kept.
    Kept(Arc<Grant>, Duration),
    /// The function was asked, for this request or for one before it.
    Asked(Asked),
}

impl Flights {
    /// None yet, over this cache.
    pub(crate) fn new(cache: Arc<AuthorizerCache>, flights_max: usize) -> Self {
        Self { cache, under_way: Mutex::default(), flights_max }
    }

    /// Joins the flight of `key`, or starts it; what it brings is kept for `ttl`. `None` of a question is one that cannot be asked.
    pub(crate) fn join(
        self: &Arc<Self>,
        ports: &Ports,
        key: CacheKey,
        ttl: Duration,
        question: impl FnOnce() -> Option<Question>,
    ) -> Passenger {
        match self.board(ports, key) {
            Boarding::Joined(landing) => Passenger::Waiting(landing),
            Boarding::Kept(grant, age) => Passenger::Landed(Landing::Kept(grant, age)),
            Boarding::Full => Passenger::Landed(Landing::Asked(Asked::nobody())),
            Boarding::First(landing, flight) => {
                let Some(question) = question() else { return Passenger::Landed(Landing::Asked(Asked::nobody())) };
                let ports_of_task = ports.clone();
                let task = async move {
                    let asked = ask(&ports_of_task, question).await;
                    flight.land(asked, ttl, ports_of_task.clock.monotonic());
                };
                ports.tasks.spawn("authorizer", Box::pin(task));
                Passenger::Waiting(landing)
            }
        }
    }

    fn board(self: &Arc<Self>, ports: &Ports, key: CacheKey) -> Boarding {
        let mut under_way = self.under_way();
        if let Some(landing) = under_way.get(&key) {
            return Boarding::Joined(landing.clone());
        }
        // It may have landed between this request's look into the cache and now.
        if let Some((grant, age)) = self.cache.get(&key, ports.clock.monotonic()) {
            return Boarding::Kept(grant, age);
        }
        if under_way.len() >= self.flights_max {
            return Boarding::Full;
        }
        let (tell, landing) = watch::channel(None);
        under_way.insert(key, landing.clone());
        Boarding::First(landing, Flight { flights: Arc::clone(self), key, tell })
    }

    /// Forgets what is kept, and what is under way: nobody joins that any more, and its answer is not kept.
    pub(crate) fn forget(&self) {
        let mut under_way = self.under_way();
        under_way.clear();
        self.cache.clear();
    }

    fn under_way(&self) -> MutexGuard<'_, HashMap<CacheKey, watch::Receiver<Option<Asked>>>> {
        self.under_way.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A question under way. However it ends, it is struck from the books.
struct Flight {
    flights: Arc<Flights>,
    key: CacheKey,
    tell: watch::Sender<Option<Asked>>,
}

impl Flight {
    /// Keeps what was granted, counted from now: a policy is no older than its answer.
    fn land(self, asked: Asked, ttl: Duration, now: Duration) {
        if let Ok(grant) = &asked.grant {
            let under_way = self.flights.under_way();
            if self.is_in(&under_way) {
                self.flights.cache.put(self.key, grant, now, ttl);
            }
        }
        // Nobody may wait any more.
        let _ = self.tell.send(Some(asked));
    }

    fn is_in(&self, under_way: &HashMap<CacheKey, watch::Receiver<Option<Asked>>>) -> bool {
        under_way.get(&self.key).is_some_and(|landing| landing.same_channel(&self.tell.subscribe()))
    }
}

impl Drop for Flight {
    fn drop(&mut self) {
        let mut under_way = self.flights.under_way();
        if self.is_in(&under_way) {
            under_way.remove(&self.key);
        }
    }
}

#[cfg(test)]
mod tests {
    use gatewright_model::ids::{AccountId, Region};
    use gatewright_model::ports::{FunctionRef, Lineage};
    use gatewright_testkit::clock::FakeClock;
    use gatewright_testkit::entropy::SeededEntropy;
    use gatewright_testkit::identities::ScriptedIdentities;
    use gatewright_testkit::invoke::{ScriptedInvoke, reply};
    use gatewright_testkit::tasks::RuntimeTasks;
    use gatewright_testkit::upstream::ScriptedUpstream;

    use super::*;
    use crate::refusal::Cause;

    const ALLOW: &str = r#"{"policyDocument":{"Statement":[{"Effect":"Allow","Action":"execute-api:Invoke","Resource":"*"}]}}"#;

    fn ports(invoke: ScriptedInvoke) -> Ports {
        Ports {
            invoke: Arc::new(invoke),
            upstream: Arc::new(ScriptedUpstream::nobody()),
            clock: Arc::new(FakeClock::new()),
            entropy: Arc::new(SeededEntropy::new(1)),
            tasks: Arc::new(RuntimeTasks),
            key_sets: Arc::new(gatewright_testkit::key_sets::KeySetTable::default()),
            identities: Arc::new(ScriptedIdentities::default()),
            identity_policies: Arc::new(ScriptedIdentities::default()),
            account: AccountId::developer(),
        }
    }

    fn flights(ports: &Ports, flights_max: usize) -> Arc<Flights> {
        Arc::new(Flights::new(Arc::new(AuthorizerCache::new(ports.entropy.as_ref())), flights_max))
    }

    #[expect(clippy::unnecessary_wraps, reason = "as it is asked for")]
    fn question() -> Option<Question> {
        let (account, region) = (AccountId::developer(), Region::us_east_1());
        let function = FunctionRef { account: account.clone(), region, name: "guard".to_owned(), qualifier: None };
        Some(Question::to(Arc::new(function), account, Lineage::default()))
    }

    fn is_refused(landing: &Landing) -> bool {
        matches!(landing, Landing::Asked(Asked { grant: Err(Cause::AuthorizerUnavailable), .. }))
    }

    #[tokio::test]
    async fn one_more_than_the_limit_is_refused_until_one_has_landed() {
        let (invoke, permits) = ScriptedInvoke::new(|_| Ok(reply(ALLOW))).holding("guard");
        let ports = ports(invoke);
        let flights = flights(&ports, 2);
        let ttl = Duration::from_secs(1);
        let join = |number: u8| flights.join(&ports, CacheKey::numbered(number), ttl, question);
        let (first, second) = (join(1), join(2));
        assert!(is_refused(&join(3).landing().await));
        let joined = join(2);
        permits.add_permits(2);
        for passenger in [first, second, joined] {
            assert!(!is_refused(&passenger.landing().await));
        }
        permits.add_permits(1);
        assert!(!is_refused(&join(3).landing().await));
    }

    #[tokio::test]
    async fn a_task_that_panics_or_a_question_that_cannot_be_asked_is_a_refusal_and_leaves_nothing_behind() {
        let ports = ports(ScriptedInvoke::new(|_| panic!("as it must for this test")));
        let flights = flights(&ports, 1);
        for _ in 0..2 {
            let passenger = flights.join(&ports, CacheKey::numbered(1), Duration::from_secs(1), question);
            assert!(is_refused(&passenger.landing().await));
            let passenger = flights.join(&ports, CacheKey::numbered(1), Duration::from_secs(1), || None);
            assert!(is_refused(&passenger.landing().await));
        }
        assert!(flights.under_way().is_empty());
    }
}
