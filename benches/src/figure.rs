//! What is timed, and how it is told: the median of the rounds' medians, beside another.

use std::time::Duration;

/// Rounds in which everything takes its turn; the median of their medians is told.
pub(crate) const ROUNDS: usize = 5;
/// Warm calls in each.
pub(crate) const WARM_CALLS: usize = 1500;

/// One thing that is timed, and its rounds' medians.
pub(crate) struct Figure {
    name: &'static str,
    rounds: Vec<Duration>,
}

impl Figure {
    pub(crate) const fn new(name: &'static str) -> Self {
        Self { name, rounds: Vec::new() }
    }

    /// A round.
    pub(crate) fn add(&mut self, mut times: Vec<Duration>) {
        times.sort_unstable();
        self.rounds.extend(times.get(times.len() / 2));
    }

    pub(crate) fn median(&self) -> Duration {
        median(&self.rounds)
    }

    /// A row of the table.
    pub(crate) fn tell(&self, beside: &Self, goal: &str) {
        let ratio = self.median().as_secs_f64() / beside.median().as_secs_f64();
        row(self.name, &micros(self.median()), beside.name, &micros(beside.median()), ratio, goal);
    }

    /// A row of the table, of what this costs more than `least`.
    pub(crate) fn tell_without(&self, least: &Self, beside: &Self, goal: &str) {
        let more = self.median().saturating_sub(least.median());
        let ratio = more.as_secs_f64() / beside.median().as_secs_f64();
        let name = format!("{}, less {}", self.name, least.name);
        let time = format!("{} − {}", micros(self.median()), micros(least.median()));
        row(&name, &time, beside.name, &micros(beside.median()), ratio, goal);
    }
}

/// The middle one.
pub(crate) fn median<T: Copy + PartialOrd + Default>(values: &[T]) -> T {
    let mut values = values.to_vec();
    values.sort_by(|one, other| one.partial_cmp(other).unwrap_or(std::cmp::Ordering::Equal));
    values.get(values.len() / 2).copied().unwrap_or_default()
}

/// A row of the table.
pub(crate) fn row(name: &str, value: &str, beside: &str, its_value: &str, ratio: f64, goal: &str) {
    println!("| {name} | {value} | {beside} | {its_value} | {ratio:.2} | {goal} |");
}

/// What was to be reached, and whether it is.
pub(crate) fn goal(at_most: f64, ratio: f64) -> String {
    let reached = if ratio <= at_most { "reached" } else { "**not reached**" };
    format!("at most {at_most:.2}: {reached}")
}

pub(crate) fn micros(time: Duration) -> String {
    format!("{} µs", time.as_micros())
}
