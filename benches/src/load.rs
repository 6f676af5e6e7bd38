//! So many connections that ask the same at once, each one question after the other.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use tokio::sync::Barrier;
use tokio::task::JoinSet;
use tokio::time::timeout;

use crate::client::{Connection, Question};
use crate::stopwatch::now;

/// How long an answer may take before it counts as none.
const PATIENCE: Duration = Duration::from_secs(60);

/// The right answer.
#[derive(Clone, Copy)]
pub(crate) struct Right {
    pub(crate) status: u16,
    pub(crate) body: &'static [u8],
}

/// What came of it.
#[derive(Default)]
pub(crate) struct Load {
    /// Of the right answers, the shortest first.
    times: Vec<Duration>,
    /// What was wrong with the others.
    pub(crate) failures: Vec<String>,
    took: Duration,
}

impl Load {
    /// Right answers.
    pub(crate) fn per_second(&self) -> f64 {
        f64::from(u32::try_from(self.times.len()).unwrap_or(u32::MAX)) / self.took.as_secs_f64()
    }

    /// All that were asked.
    pub(crate) fn count(&self) -> usize {
        self.times.len() + self.failures.len()
    }

    /// How long so many of a hundred took at most.
    pub(crate) fn percentile(&self, percent: usize) -> Duration {
        let at = (self.times.len() * percent).div_ceil(100).saturating_sub(1);
        self.times.get(at).copied().unwrap_or_default()
    }
}

/// Asks `questions_each` on each of the connections.
pub(crate) async fn load(
    address: SocketAddr,
    questions: &Arc<[Question]>,
    right: Right,
    connections: usize,
    questions_each: usize,
) -> Result<Load> {
    let all_are_open = Arc::new(Barrier::new(connections + 1));
    let mut clients = JoinSet::new();
    for first in 0..connections {
        let (questions, all_are_open) = (Arc::clone(questions), Arc::clone(&all_are_open));
        clients.spawn(async move {
            let connection = Connection::open(address).await;
            all_are_open.wait().await;
            let mut load = Load::default();
            let mut connection = connection?;
            // Each begins elsewhere in the list, and all go through it.
            let asked = questions.iter().cycle().skip(first * questions.len() / connections).take(questions_each);
            for question in asked {
                let began = now();
                match timeout(PATIENCE, ask(&mut connection, question.clone(), right)).await.context("no answer") {
                    Ok(Ok(())) => load.times.push(began.elapsed()),
                    Ok(Err(problem)) | Err(problem) => {
                        load.failures.push(format!("{problem:#}"));
                        connection = Connection::open(address).await?;
                    }
                }
            }
            anyhow::Ok(load)
        });
    }
    all_are_open.wait().await;
    let began = now();
    let mut all = Load::default();
    while let Some(load) = clients.join_next().await {
        let load = load??;
        all.times.extend(load.times);
        all.failures.extend(load.failures);
    }
    all.took = began.elapsed();
    all.times.sort_unstable();
    Ok(all)
}

async fn ask(connection: &mut Connection, question: Question, right: Right) -> Result<()> {
    let answer = connection.send(question).await?;
    if answer.status().as_u16() != right.status || answer.body() != right.body {
        bail!("{}: {}", answer.status(), String::from_utf8_lossy(answer.body()));
    }
    Ok(())
}
