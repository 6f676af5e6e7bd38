//! The writer thread: takes whatever is queued, makes it one SQLite transaction, and answers after the commit.
//!
//! One sync to disk then serves the whole batch. Each job runs in a savepoint of its own, so that one that fails leaves its
//! neighbours alone.
//!
//! *Invariant:* no answer leaves before the commit, not even a refusal: it may rest on a neighbour's uncommitted write.

use std::error::Error;
use std::sync::Arc;

use gatewright_model::ports::Clock;
use rusqlite::Connection;
use tokio::sync::{mpsc, oneshot, watch};

use super::sequence::Sequence;
use super::write::Write;
use crate::change::Committed;
use crate::error::StoreError;
use crate::transaction::Transaction;

/// Most jobs in one SQLite transaction.
const BATCH_MAX: usize = 128;

pub(super) type Answer<T> = oneshot::Sender<Result<T, StoreError>>;

/// What the writer can be asked for.
pub(super) enum Job {
    Commit(Transaction, Answer<Committed>),
    Sweep(Answer<usize>),
    Clear(Answer<()>),
    /// Take no more jobs; finish those queued.
    Close,
}

pub(super) struct Writer {
    pub(super) connection: Connection,
    pub(super) clock: Arc<dyn Clock>,
    pub(super) sequence: Sequence,
    pub(super) feed: watch::Sender<u64>,
}

/// A job that ran and waits for the commit; told whether there was one.
type Pending = Box<dyn FnOnce(Result<(), Lost>)>;

/// Why a whole batch was not committed.
type Lost = Arc<dyn Error + Send + Sync>;

#[derive(Debug, thiserror::Error)]
#[error("the database gave up the transaction")]
struct GivenUp;

impl Writer {
    /// Works until the queue is closed and empty.
    pub(super) fn run(mut self, mut jobs: mpsc::Receiver<Job>) {
        let mut batch = Vec::with_capacity(BATCH_MAX);
        while jobs.blocking_recv_many(&mut batch, BATCH_MAX) > 0 {
            if batch.iter().any(|job| matches!(job, Job::Close)) {
                jobs.close();
            }
            self.commit_batch(batch.drain(..));
        }
    }

    fn commit_batch(&mut self, jobs: impl Iterator<Item = Job>) {
        let before = self.sequence;
        let begun = self.connection.execute_batch("BEGIN IMMEDIATE");
        let mut pending: Vec<Pending> = Vec::new();
        for job in jobs {
            match job {
                Job::Commit(transaction, answer) => pending.push(self.attempt(answer, |write| write.apply(transaction))),
                Job::Sweep(answer) => pending.push(self.attempt(answer, |write| write.sweep())),
                Job::Clear(answer) => pending.push(self.attempt(answer, |write| write.clear())),
                Job::Close => {}
            }
        }
        let outcome = begun.map_err(|cause| Arc::new(cause) as Lost).and_then(|()| self.finish(before));
        if let Err(cause) = &outcome {
            tracing::error!(cause = %cause, jobs = pending.len(), "a batch of writes was lost");
            self.abandon();
            self.sequence = before;
        } else {
            // INVARIANT: published before the answers, so that whoever has an answer sees its version.
            let version = self.sequence.feed_version.unsigned_abs();
            self.feed.send_if_modified(|seen| std::mem::replace(seen, version) != version);
        }
        for answer in pending {
            answer(outcome.clone());
        }
    }

    fn attempt<T: 'static>(&mut self, answer: Answer<T>, work: impl FnOnce(&mut Write<'_>) -> Result<T, StoreError>) -> Pending {
        let result = self.in_savepoint(work);
        Box::new(move |committed| {
            let result = committed.map_err(StoreError::Unavailable).and(result);
            // A caller that has gone needs no answer.
            let _ = answer.send(result);
        })
    }

    fn in_savepoint<T>(&mut self, work: impl FnOnce(&mut Write<'_>) -> Result<T, StoreError>) -> Result<T, StoreError> {
        // INVARIANT: nothing is written outside of the batch's transaction. SQLite may have given it up (disk full), or it may
        // not have begun.
        if self.connection.is_autocommit() {
            return Err(StoreError::unavailable(GivenUp));
        }
        self.connection.execute_batch("SAVEPOINT job")?;
        let mut write = Write { connection: &self.connection, now: self.clock.now(), sequence: self.sequence };
        let result = work(&mut write);
        let sequence = write.sequence;
        let released = match &result {
            Ok(_) => self.connection.execute_batch("RELEASE job"),
            Err(_) => self.connection.execute_batch("ROLLBACK TO job; RELEASE job"),
        };
        if let Err(cause) = released {
            // Half of a job must never be committed with its neighbours.
            self.abandon();
            return Err(cause.into());
        }
        if result.is_ok() {
            self.sequence = sequence;
        }
        result
    }

    fn finish(&self, before: Sequence) -> Result<(), Lost> {
        if self.connection.is_autocommit() {
            return Err(Arc::new(GivenUp));
        }
        self.sequence.write(&self.connection, before).map_err(|cause| Arc::new(cause) as Lost)?;
        self.connection.execute_batch("COMMIT").map_err(|cause| Arc::new(cause) as Lost)
    }

    fn abandon(&self) {
        if self.connection.is_autocommit() {
            return;
        }
        if let Err(cause) = self.connection.execute_batch("ROLLBACK") {
            tracing::error!(%cause, "a batch of writes could not be rolled back");
        }
    }
}

#[cfg(test)]
mod tests;
