//! The database of log events: one writer thread, several reader threads, a file beside that of the records.
//!
//! A write is one SQLite transaction; batches are made by those who write. Events are committed without a sync to the disk
//! (`synchronous=NORMAL`: the write-ahead log keeps them through the end of the process, and a checkpoint syncs them);
//! definitions with one, which takes the events before them along.

use std::path::Path;
use std::sync::{Arc, Mutex};

use rusqlite::{Connection, TransactionBehavior};
use tokio::sync::{mpsc, oneshot, watch};

use super::readers::{self, Read};
use super::schema::Layout;
use super::{Presence, data_directory, schema, spawn};
use crate::error::StoreError;

pub(crate) mod events;
pub(crate) mod groups;
pub(crate) mod intake;
pub(crate) mod removal;
pub(crate) mod streams;

const DATABASE: &str = "logs.db";
const LOCK: &str = "logs.lock";

/// Writes waiting for the writer thread; further callers wait for room.
const WRITE_QUEUE_MAX: usize = 64;
/// Reads waiting for a reader thread; further callers wait for room.
const READ_QUEUE_MAX: usize = 256;
/// Reader threads, each with a connection.
const READERS: usize = 2;

/// The database of log events: "GWLG". A stream whose events are still to be removed stands in `dead_stream`.
const LAYOUT: Layout = Layout {
    application_id: 0x4757_4c47,
    synchronous: "NORMAL",
    migrations: &["
    CREATE TABLE log_group (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        account TEXT NOT NULL, region TEXT NOT NULL, name TEXT NOT NULL,
        created_at INTEGER NOT NULL, version INTEGER NOT NULL, json TEXT NOT NULL,
        UNIQUE (account, region, name)
    ) STRICT;

    CREATE TABLE log_stream (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        log_group INTEGER NOT NULL, name TEXT NOT NULL, created_at INTEGER NOT NULL,
        first_event_at INTEGER, last_event_at INTEGER, last_ingested_at INTEGER, stored_bytes INTEGER NOT NULL,
        UNIQUE (log_group, name)
    ) STRICT;
    CREATE INDEX log_stream_by_last_event ON log_stream (log_group, coalesce(last_event_at, 0), name);

    CREATE TABLE log_event (
        position INTEGER PRIMARY KEY AUTOINCREMENT,
        log_group INTEGER NOT NULL, stream INTEGER NOT NULL,
        timestamp INTEGER NOT NULL, ingested_at INTEGER NOT NULL, message TEXT NOT NULL
    ) STRICT;
    CREATE INDEX log_event_by_stream ON log_event (stream, timestamp, position);
    CREATE INDEX log_event_by_group ON log_event (log_group, timestamp, position);

    CREATE TABLE dead_stream (id INTEGER PRIMARY KEY) STRICT;
"],
};

/// Whether a write is on the disk before it is acknowledged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Durability {
    /// It is.
    Synced,
    /// It is in the system's memory, and on the disk soon.
    Buffered,
}

type Work = Box<dyn FnOnce(&mut Connection) + Send>;

enum Job {
    Write(Work),
    /// Take no more jobs; finish those queued.
    Close,
}

/// An open database.
pub(crate) struct LogDatabase {
    writes: mpsc::Sender<Job>,
    reads: mpsc::Sender<Read>,
    /// Every thread holds a receiver until it has closed its connection.
    threads: watch::Sender<()>,
}

impl LogDatabase {
    pub(crate) fn open(path: &Path) -> Result<Self, StoreError> {
        let (file, lock) = data_directory::prepare_files(path, DATABASE, LOCK)?;
        let writing = schema::open_for_writing(&file, &LAYOUT)?;
        let reading = (0..READERS).map(|_| schema::open_for_reading(&file)).collect::<Result<Vec<_>, _>>()?;
        let (threads, thread) = watch::channel(());
        let (writes, jobs) = mpsc::channel(WRITE_QUEUE_MAX);
        let (reads, queue) = mpsc::channel(READ_QUEUE_MAX);
        let presence = Presence { _lock: Arc::new(lock), _thread: thread };
        spawn("logs-writer", presence.clone(), move || write_all(writing, jobs))?;
        let queue = Arc::new(Mutex::new(queue));
        for connection in reading {
            let queue = Arc::clone(&queue);
            spawn("logs-reader", presence.clone(), move || readers::run(connection, &queue))?;
        }
        Ok(Self { writes, reads, threads })
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

    /// Runs `work` on the writer thread in a transaction of its own, which is rolled back when it fails.
    pub(crate) async fn write<T: Send + 'static>(
        &self,
        durability: Durability,
        work: impl FnOnce(&Connection) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        let (answer, answered) = oneshot::channel();
        let work = Box::new(move |connection: &mut Connection| {
            // A caller that has gone needs no answer.
            let _ = answer.send(commit(connection, durability, work));
        });
        self.writes.send(Job::Write(work)).await.map_err(|_| StoreError::closed())?;
        answered.await.unwrap_or_else(|_| Err(StoreError::closed()))
    }

    pub(crate) async fn close(&self) {
        // Either send fails only when that queue is closed already.
        let _ = self.writes.send(Job::Close).await;
        let _ = self.reads.send(Read::Close).await;
        self.threads.closed().await;
    }
}

fn write_all(mut connection: Connection, mut jobs: mpsc::Receiver<Job>) {
    while let Some(job) = jobs.blocking_recv() {
        match job {
            Job::Write(work) => work(&mut connection),
            Job::Close => jobs.close(),
        }
    }
}

fn commit<T>(
    connection: &mut Connection,
    durability: Durability,
    work: impl FnOnce(&Connection) -> Result<T, StoreError>,
) -> Result<T, StoreError> {
    let synchronous = match durability {
        Durability::Synced => "FULL",
        Durability::Buffered => "NORMAL",
    };
    connection.pragma_update(None, "synchronous", synchronous)?;
    // Rolled back when dropped.
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let value = work(&transaction)?;
    transaction.commit()?;
    Ok(value)
}
