//! A way through the gateway, or past it: what is asked on it, and what that costs.

use std::net::SocketAddr;
use std::sync::Arc;

use anyhow::{Context, Result, ensure};

use super::processor_time::processor_time;
use crate::client::Question;
use crate::figure::{median, row};
use crate::load::{Right, load};

/// Kept connections.
pub(super) const CONNECTIONS: usize = 64;
/// Requests on each of them, each round, unless it is said otherwise.
const REQUESTS_EACH: usize = 300;

/// It.
pub(super) struct Path {
    name: String,
    pid: u32,
    address: SocketAddr,
    questions: Questions,
    requests_each: usize,
    right: Right,
    rounds: Vec<Round>,
}

/// Nanoseconds of processor time a request, and right before that what it is measured beside. Whatever else the machine does, it does to both.
struct Round {
    own: f64,
    beside: f64,
}

enum Questions {
    /// Asked in turn, each round.
    Same(Arc<[Question]>),
    /// A round's each, of which none is asked twice.
    Fresh(Vec<Arc<[Question]>>),
}

impl Path {
    /// The server of this process and address is asked the same, round after round, and `right` is the answer to all of it.
    pub(super) fn new(name: &str, (pid, address): (u32, SocketAddr), questions: Vec<Question>, right: Right) -> Self {
        Self {
            name: name.to_owned(),
            pid,
            address,
            questions: Questions::Same(questions.into()),
            requests_each: REQUESTS_EACH,
            right,
            rounds: Vec::new(),
        }
    }

    /// As often as it takes until each question was asked in each round.
    pub(super) fn all_in_each_round(mut self) -> Self {
        if let Questions::Same(questions) = &self.questions {
            self.requests_each = questions.len().div_ceil(CONNECTIONS).max(REQUESTS_EACH);
        }
        self
    }

    /// Asks as often as another does, of as long a list: what the asker must remember takes room in caches that servers share with it.
    pub(super) fn be_as_long_as(&mut self, other: &Self) {
        if let (Questions::Same(own), Questions::Same(others)) = (&self.questions, &other.questions) {
            self.questions = Questions::Same(own.iter().cycle().take(others.len()).cloned().collect());
        }
        self.requests_each = other.requests_each;
    }

    /// Every question is asked once: so many rounds of so many on each connection, and the warming.
    pub(super) fn never_twice(mut self, questions: Vec<Question>, requests_each: usize) -> Self {
        let rounds = questions.chunks_exact(requests_each * CONNECTIONS).map(Arc::from).collect();
        self.questions = Questions::Fresh(rounds);
        self.requests_each = requests_each;
        self
    }

    /// A round.
    pub(super) async fn go_beside(&mut self, other: &mut Self) -> Result<()> {
        let beside = other.go().await?;
        let own = self.go().await?;
        self.rounds.push(Round { own, beside });
        Ok(())
    }

    /// Asks everything there is to ask in a round; gives nanoseconds of processor time a request.
    pub(super) async fn go(&mut self) -> Result<f64> {
        let questions = match &mut self.questions {
            Questions::Same(questions) => Arc::clone(questions),
            Questions::Fresh(rounds) => rounds.pop().context("all questions were asked already")?,
        };
        let before = processor_time(self.pid)?;
        let load = load(self.address, &questions, self.right, CONNECTIONS, self.requests_each).await?;
        let spent = processor_time(self.pid)?.saturating_sub(before);
        let (name, count, first) = (&self.name, load.failures.len(), load.failures.first());
        ensure!(load.failures.is_empty(), "{name}: {count} failures, the first: {first:?}");
        Ok(spent.as_secs_f64() * 1e9 / f64::from(u32::try_from(load.count())?))
    }

    /// A row of the table: the medians of the rounds, and of their ratios.
    pub(super) fn tell(&self, beside: &Self, goal: impl FnOnce(f64) -> String) {
        let each = |of: fn(&Round) -> f64| self.rounds.iter().map(of).collect::<Vec<_>>();
        let ratios = each(|round| round.own / round.beside);
        let round_by_round: Vec<String> = ratios.iter().map(|ratio| format!("{ratio:.2}")).collect();
        eprintln!("bench: {}, round by round: {}", self.name, round_by_round.join(", "));
        let (own, other, ratio) = (median(&each(|round| round.own)), median(&each(|round| round.beside)), median(&ratios));
        row(&self.name, &micros(own), &beside.name, &micros(other), ratio, &goal(ratio));
    }
}

fn micros(nanoseconds: f64) -> String {
    format!("{:.1} µs", nanoseconds / 1000.0)
}
