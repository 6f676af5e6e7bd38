//! All workers of this node: who is idle, how many there may be, and who goes when another needs the place.
//!
//! *Invariant:* a worker is either idle (in exactly one stack), with exactly one invocation, or on its way out.
//! *Invariant:* a jail that was left counts as its worker did, is the next worker's of the same revision, and goes when an idle worker would.
//! *Invariant:* a call never queues for a place: there is one, or the answer is 429 at once. So a nested call cannot wait for its
//! own caller for longer than the next paragraph says.
//! *Invariant:* a call whose function's workers are all busy waits for one of them no longer than a worker of that function takes to start,
//! and at most [`WAIT_MAX`]; then one is started. So it waits at most twice as long as it must, and many short calls at once do not start,
//! and push out, a worker each, which costs a machine of few processors more than the calls themselves.
//! *Invariant:* while a worker starts, its place is its call's. So a call whose worker failed to start has a place for the next one.
//! *Invariant:* a function with a reservation never runs more often at once than that, and the functions without one never more often
//! than what all reservations leave them. All versions of a function count together.
//!
//! # Not (yet) like AWS
//! - A reservation holds against the other functions of the account, not against this machine: when every worker process that this
//!   node may have is busy, the answer is 429 all the same.
//! - While a reservation changes, what is under way already counts for what it is then; nothing is cut.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use gatewright_model::ids::{AccountId, Region};
use gatewright_model::ports::Clock;
use gatewright_model::ports::InvokeRefusal;
use gatewright_model::reserved_concurrency::ReservedConcurrency;
use tokio::sync::oneshot;

use crate::table::{FunctionKey, FunctionPlan, FunctionTable, WorkerSpec};
use crate::worker::{EmptiedJail, Worker};

mod emptied;

use emptied::{Emptied, Left};

/// AWS's reason when an account or this node has no more room.
pub const NO_CONCURRENCY: &str = "ConcurrentInvocationLimitExceeded";

/// AWS's reason when a function has used up what is reserved for it.
pub const NO_RESERVED_CONCURRENCY: &str = "ReservedFunctionConcurrentInvocationLimitExceeded";

/// Longest that a call waits for a busy worker of its function, however long one takes to start.
const WAIT_MAX: Duration = Duration::from_secs(1);

/// The workers.
pub(crate) struct Fleet {
    workers_max: usize,
    concurrency_max: usize,
    desk: Mutex<Desk>,
}

#[derive(Default)]
struct Desk {
    /// Last used last: a burst's extra workers grow old and retire.
    idle: HashMap<FunctionKey, Vec<Arc<Worker>>>,
    /// Every worker whose process is not gone yet.
    live: HashMap<u64, Arc<Worker>>,
    /// Jails that workers have left, under their ids.
    emptied: Emptied,
    /// By the ids of workers, started or about to be, and of those that have left a jail, that count against the limit.
    places: HashMap<u64, Holder>,
    /// How long the last start took, of functions that have workers.
    starts: HashMap<FunctionKey, Duration>,
    /// Calls that wait for a busy worker, the first first; no more than calls are in flight.
    waiting: HashMap<FunctionKey, VecDeque<InRow>>,
    /// AWS counts an account's concurrency in each region.
    in_flight: HashMap<(AccountId, Region), InFlight>,
    next_id: u64,
    is_stopping: bool,
}

/// With whom a place is given back.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Holder {
    /// With the call that starts a worker there.
    Call,
    /// With the worker.
    Worker,
    /// With the jail that the worker has left.
    Jail,
}

/// Invocations under way in an account and region, by bare function name.
#[derive(Default)]
struct InFlight {
    total: usize,
    by_function: HashMap<String, usize>,
}

/// Room for one invocation; given back when dropped.
pub(crate) struct Ticket {
    fleet: Arc<Fleet>,
    account: (AccountId, Region),
    function_name: String,
    /// The place of a worker that is not there yet, given back too.
    own_place: Option<u64>,
}

/// Where an invocation runs.
pub(crate) enum Seat {
    /// On a worker that waits.
    Warm(Arc<Worker>),
    /// On one to be started there.
    Cold(Place),
    /// On the first of the function's that is given back, or else on one to be started.
    Soon(Waiting),
}

/// A place for one more worker.
pub(crate) struct Place {
    /// The worker's id.
    pub(crate) id: u64,
    /// The jail that a worker of the same revision has left, if one has.
    pub(crate) jail: Option<Box<EmptiedJail>>,
}

/// A call that waits for a worker of its revision.
struct InRow {
    spec: Arc<WorkerSpec>,
    worker: oneshot::Sender<Arc<Worker>>,
}

/// A call's place in the row for a busy worker.
pub(crate) struct Waiting {
    worker: oneshot::Receiver<Arc<Worker>>,
    patience: Duration,
}

impl Waiting {
    /// The worker, if one is given back in time.
    pub(crate) async fn end(mut self, clock: &dyn Clock) -> Option<Arc<Worker>> {
        tokio::select! {
            biased;
            worker = &mut self.worker => worker.ok(),
            () = clock.sleep(self.patience) => {
                // One that came in this moment belongs to nobody else.
                self.worker.close();
                self.worker.try_recv().ok()
            }
        }
    }
}

impl Fleet {
    pub(crate) fn new(workers_max: usize, concurrency_max: usize) -> Self {
        Self { workers_max, concurrency_max, desk: Mutex::default() }
    }

    /// Room for one invocation of `plan`, and where. `reserved` is what is reserved in its account and region.
    pub(crate) fn seat(
        self: &Arc<Self>,
        plan: &FunctionPlan,
        reserved: Option<&ReservedConcurrency>,
    ) -> Result<(Ticket, Seat), InvokeRefusal> {
        let mut desk = self.desk();
        if desk.is_stopping {
            return Err(stopping());
        }
        let account = (plan.key.account.clone(), plan.key.region.clone());
        let function_name = plan.key.name.clone();
        let in_flight = desk.in_flight.get(&account);
        has_room(self.concurrency_max, in_flight, reserved, &function_name)
            .map_err(|reason| InvokeRefusal::TooManyRequests { reason })?;
        let (seat, own_place) = match desk.take_idle(plan) {
            Some(worker) => (Seat::Warm(worker), None),
            None => match desk.take_emptied(plan) {
                Some(place) => {
                    let id = place.id;
                    (Seat::Cold(place), Some(id))
                }
                None => match desk.wait(plan, self.workers_max) {
                    Some(waiting) => (Seat::Soon(waiting), None),
                    None => {
                        let id = desk.take_place(self.workers_max)?;
                        (Seat::Cold(Place { id, jail: None }), Some(id))
                    }
                },
            },
        };
        let in_flight = desk.in_flight.entry(account.clone()).or_default();
        in_flight.total += 1;
        *in_flight.by_function.entry(function_name.clone()).or_default() += 1;
        drop(desk);
        Ok((Ticket { fleet: Arc::clone(self), account, function_name, own_place }, seat))
    }

    /// A place for one more worker of `plan`, for an invocation whose warm worker died under it, that has waited for one in vain, or whose
    /// new worker did not come up: that one's place is the next one's, with the jail that it has left, and in between it is nobody's.
    pub(crate) fn another_place(&self, ticket: &mut Ticket, plan: &FunctionPlan) -> Result<Place, InvokeRefusal> {
        let mut desk = self.desk();
        if desk.is_stopping {
            return Err(stopping());
        }
        let own_jail = ticket.own_place.take().and_then(|id| {
            desk.places.remove(&id);
            desk.emptied.take_of(id)
        });
        let place = match own_jail {
            Some(jail) => Place { id: desk.take_place(self.workers_max)?, jail: Some(jail) },
            None => match desk.take_emptied(plan) {
                Some(place) => place,
                None => Place { id: desk.take_place(self.workers_max)?, jail: None },
            },
        };
        ticket.own_place = Some(place.id);
        Ok(place)
    }

    /// Keeps the jail that a worker has left for the next of the same revision, unless the worker was to go for good.
    pub(crate) fn keep(&self, worker: &Worker, jail: Box<EmptiedJail>, table: &FunctionTable, now: Duration) {
        let is_current = table.is_current(&worker.key, &worker.spec);
        let mut desk = self.desk();
        match desk.places.get(&worker.id) {
            _ if desk.is_stopping => {}
            // Its call may begin anew there, whatever has become of the function.
            Some(Holder::Call) => desk.emptied.add(worker, jail, now),
            Some(Holder::Worker) if is_current => {
                desk.places.insert(worker.id, Holder::Jail);
                desk.emptied.add(worker, jail, now);
            }
            // Whoever was retired has no place any more.
            _ => {}
        }
    }

    /// Ends the jail that a worker has left, if it is still there, or else the worker with its jail.
    pub(crate) fn give_up(&self, worker: &Worker) {
        let mut desk = self.desk();
        if desk.emptied.take_of(worker.id).is_some() && desk.is_left(worker.id) {
            desk.places.remove(&worker.id);
        }
        desk.retire(worker);
    }

    /// Takes a started worker into the books.
    pub(crate) fn register(&self, worker: &Arc<Worker>) {
        let mut desk = self.desk();
        desk.live.insert(worker.id, Arc::clone(worker));
        if desk.is_stopping {
            worker.kill();
        }
    }

    /// A worker took so long to start.
    pub(crate) fn has_started(&self, worker: &Worker, took: Duration) {
        self.desk().starts.insert(worker.key.clone(), took);
    }

    /// Puts a worker back after its invocation, or ends it when it is no longer current.
    pub(crate) fn give_back(&self, worker: Arc<Worker>, table: &FunctionTable, now: Duration) {
        let is_current = table.is_current(&worker.key, &worker.spec);
        let mut desk = self.desk();
        if is_current && worker.is_usable() && !desk.is_stopping {
            worker.rest(now);
            if let Some(worker) = desk.hand_on(worker) {
                desk.idle.entry(worker.key.clone()).or_default().push(worker);
            }
        } else {
            desk.retire(&worker);
        }
    }

    /// Ends a worker that must not be used again.
    pub(crate) fn retire(&self, worker: &Worker) {
        self.desk().retire(worker);
    }

    /// The process is gone.
    pub(crate) fn forget(&self, id: u64) {
        let mut desk = self.desk();
        desk.free_place_of_worker(id);
        if let Some(worker) = desk.live.remove(&id) {
            desk.drop_idle(&worker.key, |idle| idle.id != id);
            if !desk.live.values().any(|other| other.key == worker.key) {
                desk.starts.remove(&worker.key);
                // Whoever waits learns of it, and starts one.
                desk.waiting.remove(&worker.key);
            }
        }
    }

    /// Ends idle workers, and jails that were left, that are too old or no longer current.
    pub(crate) fn sweep(&self, table: &FunctionTable, now: Duration, idle_max: Duration) {
        let mut desk = self.desk();
        let mut leaving = Vec::new();
        for stack in desk.idle.values_mut() {
            stack.retain(|worker| {
                let is_fresh = now.saturating_sub(worker.idle_since()) < idle_max;
                let stays = is_fresh && worker.is_usable() && table.is_current(&worker.key, &worker.spec);
                if !stays {
                    leaving.push(Arc::clone(worker));
                }
                stays
            });
        }
        desk.idle.retain(|_, stack| !stack.is_empty());
        for worker in leaving {
            desk.retire(&worker);
        }
        desk.end_jails(|left| {
            let is_fresh = now.saturating_sub(left.since) < idle_max;
            !is_fresh || !table.is_current(&left.key, &left.spec)
        });
    }

    /// Freezes the workers that have been idle for so long. Whether there are others, whose time will come.
    pub(crate) fn freeze(&self, now: Duration, idle_for: Duration) -> bool {
        let mut is_anybody_left = false;
        // Under the lock: whoever is taken is no longer idle, and is thawed after this.
        for worker in self.desk().idle.values().flatten().filter(|worker| !worker.is_frozen()) {
            if now.saturating_sub(worker.idle_since()) >= idle_for {
                worker.freeze();
            } else {
                is_anybody_left = true;
            }
        }
        is_anybody_left
    }

    /// Kills every worker and lets no new one begin.
    pub(crate) fn stop(&self) {
        let mut desk = self.desk();
        desk.is_stopping = true;
        desk.idle.clear();
        desk.emptied.clear();
        for worker in desk.live.values() {
            worker.kill();
        }
    }

    /// Every worker whose process is not gone yet.
    pub(crate) fn live(&self) -> Vec<Arc<Worker>> {
        self.desk().live.values().cloned().collect()
    }

    fn desk(&self) -> MutexGuard<'_, Desk> {
        self.desk.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Desk {
    fn take_idle(&mut self, plan: &FunctionPlan) -> Option<Arc<Worker>> {
        let stack = self.idle.get_mut(&plan.key)?;
        let mut broken = Vec::new();
        let mut taken = None;
        let mut at = stack.len();
        while at > 0 && taken.is_none() {
            at -= 1;
            match stack.get(at) {
                Some(worker) if !worker.is_usable() => broken.push(stack.remove(at)),
                Some(worker) if *worker.spec == *plan.spec => taken = Some(stack.remove(at)),
                // Of another revision. Which of the two is the old one only the table knows: the sweep, which every change of
                // the table wakes, ends what is no longer current.
                _ => {}
            }
        }
        if stack.is_empty() {
            self.idle.remove(&plan.key);
        }
        for worker in broken {
            self.retire(&worker);
        }
        taken
    }

    /// A place in the row for a busy worker of the plan's, where there is one, and where a worker could be started if none is given back.
    fn wait(&mut self, plan: &FunctionPlan, workers_max: usize) -> Option<Waiting> {
        let patience = patience(*self.starts.get(&plan.key)?);
        let is_busy =
            self.live.values().any(|worker| worker.key == plan.key && *worker.spec == *plan.spec && !worker.is_doomed());
        let has_place =
            self.places.len() < workers_max || !self.idle.is_empty() || self.emptied.oldest(|id| self.is_left(id)).is_some();
        if !is_busy || !has_place {
            return None;
        }
        let (sender, worker) = oneshot::channel();
        let waiting = InRow { spec: Arc::clone(&plan.spec), worker: sender };
        self.waiting.entry(plan.key.clone()).or_default().push_back(waiting);
        Some(Waiting { worker, patience })
    }

    /// Gives a worker to the first call that waits for one like it; back again when none does.
    fn hand_on(&mut self, mut worker: Arc<Worker>) -> Option<Arc<Worker>> {
        let Some(row) = self.waiting.get_mut(&worker.key) else { return Some(worker) };
        row.retain(|waiting| !waiting.worker.is_closed());
        while let Some(at) = row.iter().position(|waiting| *waiting.spec == *worker.spec) {
            let Some(waiting) = row.remove(at) else { break };
            match waiting.worker.send(worker) {
                Ok(()) => return None,
                // It has lost its patience in this moment.
                Err(back) => worker = back,
            }
        }
        if row.is_empty() {
            self.waiting.remove(&worker.key);
        }
        Some(worker)
    }

    /// Counts one more worker; the worker that has been idle longest, or the jail that was left before it was, makes room if it must.
    fn take_place(&mut self, workers_max: usize) -> Result<u64, InvokeRefusal> {
        if self.places.len() >= workers_max {
            let oldest = self.idle.values().filter_map(|stack| stack.first()).min_by_key(|worker| worker.idle_since()).cloned();
            let left_at = self.emptied.oldest(|id| self.is_left(id));
            match (oldest, left_at) {
                (None, None) => return Err(InvokeRefusal::TooManyRequests { reason: NO_CONCURRENCY }),
                (Some(oldest), _) if left_at.is_none_or(|left_at| oldest.idle_since() < left_at) => {
                    self.drop_idle(&oldest.key, |idle| idle.id != oldest.id);
                    self.retire(&oldest);
                }
                _ => {
                    let mut is_first = true;
                    self.end_jails(|left| Some(left.since) == left_at && std::mem::take(&mut is_first));
                }
            }
        }
        self.next_id += 1;
        self.places.insert(self.next_id, Holder::Call);
        Ok(self.next_id)
    }

    /// The jail that a worker of the plan's revision has left, as a place for the next.
    fn take_emptied(&mut self, plan: &FunctionPlan) -> Option<Place> {
        let places = &self.places;
        let (id, jail) = self.emptied.take(plan, |id| places.get(&id) == Some(&Holder::Jail))?;
        self.places.remove(&id);
        self.next_id += 1;
        self.places.insert(self.next_id, Holder::Call);
        Some(Place { id: self.next_id, jail: Some(jail) })
    }

    /// Whether a place is that of a jail that was left, and nobody's who may begin anew there.
    fn is_left(&self, id: u64) -> bool {
        self.places.get(&id) == Some(&Holder::Jail)
    }

    /// Ends jails that were left, and frees their places.
    fn end_jails(&mut self, mut is_meant: impl FnMut(&Left) -> bool) {
        let places = &mut self.places;
        self.emptied.end_where(|left| {
            let goes = places.get(&left.worker) == Some(&Holder::Jail) && is_meant(left);
            if goes {
                places.remove(&left.worker);
            }
            goes
        });
    }

    /// A call gives its place back: a jail that its worker has left there may keep it.
    fn free_place_of_call(&mut self, id: u64) {
        if self.emptied.has(id) {
            self.places.insert(id, Holder::Jail);
        } else {
            self.places.remove(&id);
        }
    }

    fn free_place_of_worker(&mut self, id: u64) {
        if self.places.get(&id) == Some(&Holder::Worker) {
            self.places.remove(&id);
        }
    }

    fn retire(&mut self, worker: &Worker) {
        // Killed at once, so its place is free before the process is reaped.
        self.free_place_of_worker(worker.id);
        worker.kill();
    }

    fn drop_idle(&mut self, key: &FunctionKey, stays: impl Fn(&Worker) -> bool) {
        if let Some(stack) = self.idle.get_mut(key) {
            stack.retain(|worker| stays(worker));
            if stack.is_empty() {
                self.idle.remove(key);
            }
        }
    }
}

impl InFlight {
    fn of(&self, function_name: &str) -> usize {
        self.by_function.get(function_name).copied().unwrap_or_default()
    }

    fn leave(&mut self, function_name: &str) {
        self.total = self.total.saturating_sub(1);
        if let Some(count) = self.by_function.get_mut(function_name) {
            *count = count.saturating_sub(1);
            if *count == 0 {
                self.by_function.remove(function_name);
            }
        }
    }
}

fn stopping() -> InvokeRefusal {
    InvokeRefusal::Unavailable("the server is stopping".to_owned())
}

/// How long a call waits for a busy worker where a new one takes so long to start.
fn patience(start: Duration) -> Duration {
    start.min(WAIT_MAX)
}

/// Whether one more invocation of a function may begin in an account that may have `concurrency_max` at once; else AWS's reason.
fn has_room(
    concurrency_max: usize,
    in_flight: Option<&InFlight>,
    reserved: Option<&ReservedConcurrency>,
    function_name: &str,
) -> Result<(), &'static str> {
    let of = |name: &str| in_flight.map_or(0, |in_flight| in_flight.of(name));
    let own = reserved.and_then(|reserved| reserved.functions.get(function_name));
    if let Some(own) = own {
        return if of(function_name) < size(*own) { Ok(()) } else { Err(NO_RESERVED_CONCURRENCY) };
    }
    let total = in_flight.map_or(0, |in_flight| in_flight.total);
    let of_others: usize = reserved.map_or(0, |reserved| reserved.functions.keys().map(|name| of(name)).sum());
    let left = concurrency_max.saturating_sub(reserved.map_or(0, |reserved| size(reserved.total())));
    if total.saturating_sub(of_others) < left { Ok(()) } else { Err(NO_CONCURRENCY) }
}

fn size(count: u32) -> usize {
    usize::try_from(count).unwrap_or(usize::MAX)
}

impl Ticket {
    /// The place is now the worker's own, who is there.
    pub(crate) fn place_is_used(&mut self) {
        let Some(id) = self.own_place.take() else { return };
        let mut desk = self.fleet.desk();
        if desk.live.contains_key(&id) && !desk.emptied.has(id) {
            desk.places.insert(id, Holder::Worker);
        } else {
            // It died in this moment, and will not give the place back again.
            desk.free_place_of_call(id);
        }
    }
}

impl Drop for Ticket {
    fn drop(&mut self) {
        let mut desk = self.fleet.desk();
        if let Some(id) = self.own_place {
            desk.free_place_of_call(id);
        }
        if let Some(in_flight) = desk.in_flight.get_mut(&self.account) {
            in_flight.leave(&self.function_name);
            if in_flight.total == 0 {
                desk.in_flight.remove(&self.account);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Under way and reserved by function; whether one more of `name` has room, of ten in the account.
    #[track_caller]
    fn check(in_flight: &[(&str, usize)], reserved: &[(&str, u32)], name: &str, expected: Result<(), &'static str>) {
        let by_function: HashMap<String, usize> = in_flight.iter().map(|(name, count)| ((*name).to_owned(), *count)).collect();
        let in_flight = InFlight { total: by_function.values().sum(), by_function };
        let reserved = ReservedConcurrency {
            account: AccountId::developer(),
            region: Region::us_east_1(),
            functions: reserved.iter().map(|(name, count)| ((*name).to_owned(), *count)).collect(),
        };
        assert_eq!(has_room(10, Some(&in_flight), Some(&reserved), name), expected, "{name}");
    }

    #[test]
    fn nobody_waits_for_a_busy_worker_longer_than_for_a_new_one_nor_than_the_limit() {
        let just_below = WAIT_MAX.saturating_sub(Duration::from_millis(1));
        assert_eq!(patience(just_below), just_below);
        assert_eq!(patience(WAIT_MAX), WAIT_MAX);
        assert_eq!(patience(WAIT_MAX * 2), WAIT_MAX);
    }

    #[test]
    fn a_reservation_is_a_limit() {
        check(&[("f", 2)], &[("f", 3)], "f", Ok(()));
        check(&[("f", 3)], &[("f", 3)], "f", Err(NO_RESERVED_CONCURRENCY));
        check(&[], &[("f", 0)], "f", Err(NO_RESERVED_CONCURRENCY));
    }

    #[test]
    fn a_reservation_is_a_guarantee() {
        // The others have what is left, whether or not the reservation is used.
        check(&[("g", 6)], &[("f", 3)], "g", Ok(()));
        check(&[("g", 6), ("f", 3)], &[("f", 3)], "g", Ok(()));
        check(&[("g", 6), ("h", 1)], &[("f", 3)], "g", Err(NO_CONCURRENCY));
        check(&[("g", 7)], &[("f", 3)], "f", Ok(()));
        // What began before the reservation takes nothing from it.
        check(&[("g", 10)], &[("f", 3)], "f", Ok(()));
        check(&[("f", 9)], &[("f", 3)], "g", Ok(()));
    }

    #[test]
    fn without_a_reservation_all_share_the_account_s() {
        check(&[("f", 9)], &[], "g", Ok(()));
        check(&[("f", 9), ("g", 1)], &[], "g", Err(NO_CONCURRENCY));
        assert_eq!(has_room(1, None, None, "f"), Ok(()));
        assert_eq!(has_room(0, None, None, "f"), Err(NO_CONCURRENCY));
    }
}
