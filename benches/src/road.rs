//! `cargo xtask bench road`: what a request on the road costs in processor time, beside a bare hyper reverse proxy to the same backend.
//!
//! The proxy and the binary that is given away are on one processor, in turn; the load and the backend are on the other.

pub(crate) mod floor_proxy;
mod guarded_api;
mod processor_time;
pub(crate) mod upstream;

use std::net::SocketAddr;
use std::sync::Arc;

use anyhow::{Result, ensure};

use crate::client::Question;
use crate::figure::{ROUNDS, median, row};
use crate::load::{Right, load};
use crate::server::Server;
use crate::surroundings::{in_runtime, on_processor};
use floor_proxy::FloorProxy;
use guarded_api::{GuardedApi, question};
use processor_time::processor_time;
use upstream::Upstream;

/// Kept connections.
const CONNECTIONS: usize = 64;
/// Requests on each of them, each round.
const REQUESTS_EACH: usize = 300;

/// A way through the gateway, or past it.
struct Path {
    name: &'static str,
    goal: &'static str,
    pid: u32,
    address: SocketAddr,
    questions: Arc<[Question]>,
    right: Right,
    /// Nanoseconds of processor time a request, each round.
    rounds: Vec<f64>,
}

/// Measures everything, and tells it as rows of a table.
pub(crate) fn run() -> Result<()> {
    // What is measured is started on the first processor.
    on_processor(1)?;
    in_runtime(measure())
}

async fn measure() -> Result<()> {
    let upstream = Upstream::start()?;
    on_processor_of_servers()?;
    let floor = FloorProxy::start(upstream.address)?;
    let server = Server::start().await?;
    on_processor(1)?;
    let api = GuardedApi::make(&server, upstream.address).await?;
    let passed_on = Right { status: 200, body: upstream::ANSWER };
    let refused = Right { status: 401, body: br#"{"message":"Unauthorized"}"# };
    let path = |name, goal, questions: Vec<Question>, right| Path {
        name,
        goal,
        pid: server.child.id(),
        address: server.address,
        questions: questions.into(),
        right,
        rounds: Vec::new(),
    };
    let straight = question("/hello", floor.address, None)?;
    let mut at_floor =
        Path { pid: floor.pid(), address: floor.address, ..path("a bare hyper proxy", "", vec![straight], passed_on) };
    let mut paths = [
        path("open", "at most 1.10", vec![api.open(None)?], passed_on),
        path("TOKEN authorizer, 1,000 tokens that are cached", "at most 1.25", api.with_tokens()?, passed_on),
        path("401 without a token", "at most 0.55", vec![api.guarded(None)?], refused),
    ];
    eprintln!("bench: warming");
    for path in paths.iter_mut().chain([&mut at_floor]) {
        path.go().await?;
        path.rounds.clear();
    }
    for round in 1..=ROUNDS {
        eprintln!("bench: the road, round {round} of {ROUNDS}");
        at_floor.go().await?;
        for path in &mut paths {
            path.go().await?;
        }
    }
    let floor = median(&at_floor.rounds);
    for path in &paths {
        let own = median(&path.rounds);
        row(path.name, &micros(own), at_floor.name, &micros(floor), own / floor, path.goal);
    }
    Ok(())
}

/// What is started from here on is where servers are measured.
fn on_processor_of_servers() -> Result<()> {
    on_processor(0)
}

fn micros(nanoseconds: f64) -> String {
    format!("{:.1} µs", nanoseconds / 1000.0)
}

impl Path {
    async fn go(&mut self) -> Result<()> {
        let before = processor_time(self.pid)?;
        let load = load(self.address, &self.questions, self.right, CONNECTIONS, REQUESTS_EACH).await?;
        let spent = processor_time(self.pid)?.saturating_sub(before);
        ensure!(
            load.failures.is_empty(),
            "{}: {} failures, the first: {:?}",
            self.name,
            load.failures.len(),
            load.failures.first()
        );
        let count = u32::try_from(load.count())?;
        self.rounds.push(spent.as_secs_f64() * 1e9 / f64::from(count));
        Ok(())
    }
}
