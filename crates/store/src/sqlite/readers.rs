//! The reader threads: each takes the next query from one shared queue and runs it on its own connection.

use std::sync::{Mutex, PoisonError};

use rusqlite::Connection;
use tokio::sync::mpsc;

pub(super) type Query = Box<dyn FnOnce(&Connection) + Send>;

/// What a reader can be asked for.
pub(super) enum Read {
    /// Runs this.
    Query(Query),
    /// Take no more queries; finish those queued.
    Close,
}

/// Works until the queue is closed and empty.
pub(super) fn run(connection: Connection, queue: &Mutex<mpsc::Receiver<Read>>) {
    while let Some(query) = next(queue) {
        query(&connection);
    }
}

fn next(queue: &Mutex<mpsc::Receiver<Read>>) -> Option<Query> {
    // One idle reader waits in the queue, the others for the lock; it is not held while a query runs.
    let mut queue = queue.lock().unwrap_or_else(PoisonError::into_inner);
    loop {
        match queue.blocking_recv()? {
            Read::Query(query) => return Some(query),
            Read::Close => queue.close(),
        }
    }
}
