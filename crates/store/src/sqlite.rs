//! The SQLite backend: one writer thread, several reader threads, a file in the data directory.
//!
//! A write travels: queue → `writer` (batches) → `steps` (of one transaction) → `COMMIT` → feed version published →
//! answer. A read travels: queue → any of `readers` → one statement → answer. SQLite calls block, so none is made on the
//! runtime's threads.
//!
//! Durability: write-ahead log with `synchronous=FULL`, so the log is synced before a commit is answered.
//! Read your writes: a read begins its own SQLite transaction after it was queued, and thereby sees every commit answered before.
//!
//! # Not yet
//! - The feed keeps every change since the store was made; it is not trimmed (about 100 bytes a change, definitions only).
//! - A public name stays claimed when the record it leads to expires; the room that claimed it releases it.

use std::path::Path;
use std::sync::Arc;
use std::sync::Mutex;

use gatewright_model::ports::Clock;
use rusqlite::Connection;
use tokio::sync::{mpsc, oneshot, watch};

use crate::change::Committed;
use crate::error::StoreError;
use crate::transaction::Transaction;
use readers::Read;
use sequence::Sequence;
use writer::{Answer, Job, Writer};

pub(crate) mod counter;
mod data_directory;
pub(crate) mod directory;
mod expiry;
pub(crate) mod feed;
mod index;
pub(crate) mod log_events;
mod prefix;
mod readers;
mod removal;
pub(crate) mod scan;
mod schema;
mod scope_columns;
mod sequence;
mod steps;
mod write;
mod writer;

/// Writes waiting for the writer thread; further callers wait for room.
const WRITE_QUEUE_MAX: usize = 256;
/// Reads waiting for a reader thread; further callers wait for room.
const READ_QUEUE_MAX: usize = 1024;
/// Reader threads, each with a connection.
const READERS: usize = 4;

/// An open database.
pub(crate) struct Sqlite {
    writes: mpsc::Sender<Job>,
    reads: mpsc::Sender<Read>,
    /// The feed's version after the latest commit.
    pub(crate) feed: watch::Receiver<u64>,
    /// Every thread holds a receiver until it has closed its connection.
    threads: watch::Sender<()>,
}

impl Sqlite {
    pub(crate) fn open(path: &Path, clock: Arc<dyn Clock>) -> Result<Self, StoreError> {
        let (file, lock) = data_directory::prepare(path)?;
        let lock = Arc::new(lock);
        let connection = schema::open_for_writing(&file, &schema::RECORDS)?;
        let sequence = Sequence::read(&connection)?;
        let (feed_sender, feed) = watch::channel(sequence.feed_version.unsigned_abs());
        let (threads, thread) = watch::channel(());
        let (writes, jobs) = mpsc::channel(WRITE_QUEUE_MAX);
        let (reads, queue) = mpsc::channel(READ_QUEUE_MAX);

        let connections = (0..READERS).map(|_| schema::open_for_reading(&file)).collect::<Result<Vec<_>, _>>()?;
        let writer = Writer { connection, clock, sequence, feed: feed_sender };
        let presence = Presence { _lock: lock, _thread: thread };
        spawn("store-writer", presence.clone(), move || writer.run(jobs))?;
        let queue = Arc::new(Mutex::new(queue));
        for connection in connections {
            let queue = Arc::clone(&queue);
            spawn("store-reader", presence.clone(), move || readers::run(connection, &queue))?;
        }
        Ok(Self { writes, reads, feed, threads })
    }

    /// Runs a query on a reader thread.
    pub(crate) async fn read<T: Send + 'static>(
        &self,
        query: impl FnOnce(&Connection) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        let (answer, answered) = oneshot::channel();
        let query = Box::new(move |connection: &Connection| {
            // A caller that has gone needs no answer.
            let _ = answer.send(query(connection));
        });
        self.reads.send(Read::Query(query)).await.map_err(|_| StoreError::closed())?;
        answered.await.unwrap_or_else(|_| Err(StoreError::closed()))
    }

    pub(crate) async fn commit(&self, transaction: Transaction) -> Result<Committed, StoreError> {
        self.write(|answer| Job::Commit(transaction, answer)).await
    }

    pub(crate) async fn sweep(&self) -> Result<usize, StoreError> {
        self.write(Job::Sweep).await
    }

    pub(crate) async fn clear(&self) -> Result<(), StoreError> {
        self.write(Job::Clear).await
    }

    async fn write<T>(&self, job: impl FnOnce(Answer<T>) -> Job) -> Result<T, StoreError> {
        let (answer, answered) = oneshot::channel();
        self.writes.send(job(answer)).await.map_err(|_| StoreError::closed())?;
        answered.await.unwrap_or_else(|_| Err(StoreError::closed()))
    }

    pub(crate) async fn close(&self) {
        // Either send fails only when that queue is closed already.
        let _ = self.writes.send(Job::Close).await;
        let _ = self.reads.send(Read::Close).await;
        self.threads.closed().await;
    }
}

/// What a thread holds as long as it lives. The lock goes first, so that whoever waited for the thread finds the directory free.
#[derive(Clone)]
struct Presence {
    _lock: Arc<data_directory::Lock>,
    _thread: watch::Receiver<()>,
}

fn spawn(name: &str, presence: Presence, body: impl FnOnce() + Send + 'static) -> Result<(), StoreError> {
    let body = move || {
        // `body` owns the connection and drops it as it returns.
        body();
        drop(presence);
    };
    std::thread::Builder::new().name(name.to_owned()).spawn(body).map(drop).map_err(StoreError::unavailable)
}

impl From<rusqlite::Error> for StoreError {
    fn from(cause: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode;
        match cause.sqlite_error_code() {
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Self::Corrupt { what: cause.to_string() },
            _ => Self::unavailable(cause),
        }
    }
}
