//! `cargo xtask bench road`: what a request on the road costs in processor time, beside a bare hyper reverse proxy to the same backend; what
//! that grows to with routes, APIs and callers; and how many instructions its parts take.
//!
//! What is measured is on one processor, in turn; the load and the backend are on the other.

mod api_of_methods;
pub(crate) mod floor_proxy;
mod growth;
mod instructions;
mod path;
mod peers;
mod processor_time;
mod processors;
mod stored_apis;
pub(crate) mod upstream;
mod user_pool;
mod ways;

use anyhow::{Result, bail};

use crate::surroundings::{each_in_a_process_of_its_own, in_runtime, on_processor};
use processors::LOAD;

/// Each in a process of its own.
const PARTS: [&str; 3] = ["ways", "growth", "instructions"];

/// Runs one part, or each, and tells it as rows of a table.
pub(crate) fn run(part: Option<&str>) -> Result<()> {
    match part {
        Some("ways") => {
            on_processor(LOAD)?;
            in_runtime(ways::measure())
        }
        Some("growth") => {
            on_processor(LOAD)?;
            in_runtime(growth::measure())
        }
        Some("instructions") => instructions::measure(),
        Some(other) => bail!("there is no part `{other}`; there are {}", PARTS.join(", ")),
        None => each_in_a_process_of_its_own("road", &PARTS),
    }
}
