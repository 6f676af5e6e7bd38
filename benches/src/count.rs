//! Steps of the road alone, to be counted from outside, instruction by instruction: see `road/instructions.rs`.

mod steps;

use std::hint::black_box;

use anyhow::{Context, Result, bail};

use steps::Step;

/// The argument with which this program takes the steps of one kind; the kind and the size of what there is to know follow.
pub(crate) const AS_COUNTER: &str = "--as-counter";
/// The function that they are taken in, as callgrind knows it.
pub(crate) const COUNTED: &str = "gatewright_bench::count::counted*";
/// How many are taken.
pub(crate) const STEPS: usize = 10_000;
/// Neighbours in time are no neighbours in memory.
const STRIDE: usize = 7919;

pub(crate) fn run(kind: Option<&str>, size: Option<&str>) -> Result<()> {
    let size: usize = size.context("of what size?")?.parse()?;
    let mut step = match kind {
        Some("route") => steps::route(size),
        Some("api") => steps::api(size),
        Some("cache-key") => steps::cache_key(size)?,
        Some("policy") => steps::policy(size)?,
        Some("claims") => steps::road(size, "COGNITO_USER_POOLS")?,
        Some("no-claims") => steps::road(size, "NONE")?,
        _ => bail!("there is no such kind"),
    };
    let order: Vec<usize> = (0..STEPS).map(|number| number * STRIDE % size).collect();
    // What happens but once is no part of any.
    order.iter().for_each(|at| step(*at));
    counted(&mut step, &order);
    Ok(())
}

#[inline(never)]
fn counted(step: &mut Step, order: &[usize]) {
    for at in order {
        step(black_box(*at));
    }
}
