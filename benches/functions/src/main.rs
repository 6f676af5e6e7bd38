//! `cargo xtask bench functions`: calls of functions at the `Invoke` port, in the sandbox, beside what they are measured by: a parent and a
//! child that exchange the same JSON over a socket pair, AWS's own runtime client, and an interpreter that starts and does nothing.
//!
//! Everything is interleaved in one run, round after round; of the rounds' medians the median is told, as a ratio.

mod floor;
mod house;
mod stopwatch;

use std::path::PathBuf;
use std::time::Duration;

use anyhow::{Context, Result, ensure};

use floor::Pair;
use house::{House, Language};

const ROUNDS: usize = 5;
const WARM_CALLS: usize = 1500;
const COLD_CALLS: usize = 15;

fn main() -> Result<()> {
    if std::env::args().nth(1).is_some_and(|argument| argument == house::AS_JAILER) {
        std::process::exit(gatewright_sandbox::jailer::main());
    }
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    // As callers do in the server: on the threads of the runtime, not beside them.
    runtime.block_on(runtime.spawn(run()))?
}

/// One thing that is timed, and its rounds' medians.
struct Figure {
    name: &'static str,
    rounds: Vec<Duration>,
}

impl Figure {
    const fn new(name: &'static str) -> Self {
        Self { name, rounds: Vec::new() }
    }

    fn add(&mut self, mut times: Vec<Duration>) {
        times.sort_unstable();
        self.rounds.extend(times.get(times.len() / 2));
    }

    fn median(&self) -> Duration {
        let mut rounds = self.rounds.clone();
        rounds.sort_unstable();
        rounds.get(rounds.len() / 2).copied().unwrap_or_default()
    }
}

async fn run() -> Result<()> {
    let official_python =
        std::env::var_os("GATEWRIGHT_TEST_PYTHON").map(PathBuf::from).context("GATEWRIGHT_TEST_PYTHON is not set")?;
    let house = House::new(None)?;
    let official = House::new(Some(official_python))?;
    ensure!(house.is_sandboxed(), "this machine gives no namespaces: nothing here would mean anything");
    for (house, name, language) in [
        (&house, "python", Language::Python),
        (&house, "node", Language::Node),
        (&official, "official", Language::OfficialPython),
    ] {
        house.put(name, language, 0).await?;
        house.call(name).await?;
    }
    let mut python_pair = Pair::start(&house.program(Language::Python).await?, floor::PYTHON)?;
    let mut node_pair = Pair::start(&house.program(Language::Node).await?, floor::NODE)?;
    let bare = house.program(Language::Python).await?;

    let mut warm_python = Figure::new("warm Python invoke");
    let mut warm_node = Figure::new("warm Node invoke");
    let mut warm_official = Figure::new("warm Python invoke, AWS's client");
    let mut pair_python = Figure::new("Python over a socket pair");
    let mut pair_node = Figure::new("Node over a socket pair");
    let mut cold_python = Figure::new("cold Python invoke");
    let mut bare_python = Figure::new("python3 -S -c 'import json,_socket'");
    let mut revision = 1;
    for round in 1..=ROUNDS {
        eprintln!("bench: round {round} of {ROUNDS}");
        warm_python.add(warm(&house, "python").await?);
        pair_python.add(python_pair.exchange(WARM_CALLS)?);
        warm_official.add(warm(&official, "official").await?);
        warm_node.add(warm(&house, "node").await?);
        pair_node.add(node_pair.exchange(WARM_CALLS)?);
        let (mut cold, mut starts) = (Vec::new(), Vec::new());
        for _ in 0..COLD_CALLS {
            house.put("cold", Language::Python, revision).await?;
            revision += 1;
            cold.push(house.timed("cold").await?);
            starts.push(floor::start_and_end(&bare)?);
        }
        cold_python.add(cold);
        bare_python.add(starts);
    }
    for (figure, floor, goal) in [
        (&warm_python, &pair_python, "at most 2.5"),
        (&warm_node, &pair_node, "at most 2.5"),
        (&warm_official, &warm_python, "at least 2"),
        (&cold_python, &bare_python, "at most 1.4"),
    ] {
        let ratio = figure.median().as_secs_f64() / floor.median().as_secs_f64();
        println!(
            "| {} | {} | {} | {} | {ratio:.2} | {goal} |",
            figure.name,
            micros(figure.median()),
            floor.name,
            micros(floor.median())
        );
    }
    Ok(())
}

async fn warm(house: &House, name: &str) -> Result<Vec<Duration>> {
    let mut times = Vec::with_capacity(WARM_CALLS);
    for _ in 0..WARM_CALLS {
        times.push(house.timed(name).await?);
    }
    Ok(times)
}

fn micros(time: Duration) -> String {
    format!("{} µs", time.as_micros())
}
