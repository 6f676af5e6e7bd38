//! What lies between those who emit and the worker: a queue for each stream, all bounded together.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use gatewright_model::timestamp::Timestamp;
use tokio::sync::{Notify, oneshot};

use super::lost::{Address, Lost};

/// Most bytes that wait or are being written, whoever wrote them. 64 MiB, of which streams that wait for room leave most to others.
pub(super) const HELD_BYTES_MAX: usize = 64 * 1024 * 1024;
/// The part of it that busy streams share: a stream is ready for more while it holds less than a quarter of what is free of it. The
/// rest is for streams that hold little.
pub(super) const SHARED_BYTES: usize = 16 * 1024 * 1024;
/// What a stream may hold over its share: what is read of a process's output at once (8 KiB of empty lines are 1 MiB here, and two
/// may read), and the platform's own lines, which do not wait.
pub(super) const LEEWAY_BYTES: usize = 3 * 1024 * 1024;
/// What a record counts for besides its message.
pub(super) const RECORD_BYTES: usize = 128;
/// Records that are reason enough to write at once.
const MANY_RECORDS: usize = 1000;
/// Most records in a batch: with their notices and what becomes of long messages, less than the store takes at once.
const BATCH_RECORDS_MAX: usize = 8000;
/// Bytes after which a batch takes no further record. 4 MiB.
const BATCH_BYTES: usize = 4 * 1024 * 1024;
/// Bytes after which a stream's turn in a batch is over.
const TURN_BYTES: usize = 64 * 1024;

/// What callers and worker share.
pub(super) struct State {
    pub(super) queue: Queue,
    /// What found no room or could not be written.
    pub(super) lost: Lost,
}

/// The queues of all streams.
#[derive(Default)]
pub(super) struct Queue {
    desk: Mutex<Desk>,
    /// The worker has something to look at.
    pub(super) wake: Notify,
    /// A batch was written, and there may be room.
    pub(super) room: Notify,
}

#[derive(Default)]
struct Desk {
    streams: HashMap<Arc<Address>, Stream>,
    /// Streams in which records wait; the first is next.
    turns: VecDeque<Arc<Address>>,
    held_bytes: usize,
    waiting: usize,
    next_number: u64,
    /// Who wants to know when every record below this number is written.
    flushes: Vec<(u64, oneshot::Sender<()>)>,
    batches: u64,
    /// How many batches were done when somebody waited in vain.
    stood_still_at: Option<u64>,
    is_closed: bool,
}

#[derive(Default)]
struct Stream {
    waiting: VecDeque<Waiting>,
    /// Bytes that wait or are being written.
    held_bytes: usize,
}

/// A record in its stream's queue.
pub(super) struct Waiting {
    /// Its place in the order of arrival; the queue sets it.
    pub(super) number: u64,
    pub(super) timestamp: Timestamp,
    pub(super) message: String,
}

impl Waiting {
    fn bytes(&self) -> usize {
        self.message.len().saturating_add(RECORD_BYTES)
    }
}

/// What the worker finds when it looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Need {
    /// Nothing waits.
    None,
    /// Something waits, but not much.
    Soon,
    /// Much waits, or somebody wants to know.
    Now,
    /// Nothing waits, and nothing will come.
    Over,
}

/// Records that the worker takes out at once, in their order of arrival.
pub(super) type Batch = Vec<(Arc<Address>, Waiting)>;

impl Queue {
    /// Puts a record into its stream's queue; gives the stream's name back when there is no room.
    pub(super) fn push(&self, address: Address, mut record: Waiting) -> Result<(), Address> {
        let mut desk = self.desk();
        let bytes = record.bytes();
        if desk.held_bytes.saturating_add(bytes) > HELD_BYTES_MAX || desk.share(&address, bytes) > desk.share_max() + LEEWAY_BYTES
        {
            return Err(address);
        }
        record.number = desk.next_number;
        desk.next_number = desk.next_number.saturating_add(1);
        desk.held_bytes = desk.held_bytes.saturating_add(bytes);
        desk.waiting = desk.waiting.saturating_add(1);
        let is_news = desk.waiting == 1 || desk.waiting == MANY_RECORDS;
        if let Some(stream) = desk.streams.get_mut(&address) {
            stream.held_bytes = stream.held_bytes.saturating_add(bytes);
            stream.waiting.push_back(record);
            if stream.waiting.len() == 1 {
                desk.turns.push_back(Arc::new(address));
            }
        } else {
            let address = Arc::new(address);
            desk.turns.push_back(Arc::clone(&address));
            desk.streams.insert(address, Stream { waiting: VecDeque::from([record]), held_bytes: bytes });
        }
        drop(desk);
        if is_news {
            self.wake.notify_one();
        }
        Ok(())
    }

    /// Whether a stream holds less than its share, or there is no sense in waiting.
    pub(super) fn is_ready(&self, address: &Address) -> bool {
        let desk = self.desk();
        desk.is_closed || desk.stood_still_at == Some(desk.batches) || desk.share(address, 0) <= desk.share_max()
    }

    /// Somebody waited for room in vain.
    pub(super) fn note_standstill(&self) {
        let mut desk = self.desk();
        desk.stood_still_at = Some(desk.batches);
    }

    /// Answers once everything that was pushed before is written.
    pub(super) fn flush(&self, answer: oneshot::Sender<()>) {
        let mut desk = self.desk();
        if desk.is_closed {
            return;
        }
        let below = desk.next_number;
        desk.flushes.push((below, answer));
        drop(desk);
        self.wake.notify_one();
    }

    /// Nothing more will come.
    pub(super) fn close(&self) {
        self.desk().is_closed = true;
        self.wake.notify_one();
    }

    /// How urgent it is to write.
    pub(super) fn need(&self) -> Need {
        let desk = self.desk();
        match desk.waiting {
            _ if !desk.flushes.is_empty() => Need::Now,
            0 if desk.is_closed => Need::Over,
            0 => Need::None,
            waiting if waiting >= MANY_RECORDS || desk.is_closed => Need::Now,
            _ => Need::Soon,
        }
    }

    /// Takes records out: of each stream in turn, up to the limits of a batch.
    pub(super) fn take(&self) -> Batch {
        let mut desk = self.desk();
        let mut batch = Batch::new();
        let mut bytes = 0_usize;
        while batch.len() < BATCH_RECORDS_MAX && bytes < BATCH_BYTES {
            let Some(address) = desk.turns.pop_front() else { break };
            let Some(stream) = desk.streams.get_mut(&address) else { continue };
            let mut turn = 0_usize;
            while turn < TURN_BYTES && batch.len() < BATCH_RECORDS_MAX {
                let Some(record) = stream.waiting.pop_front() else { break };
                turn = turn.saturating_add(record.bytes());
                batch.push((Arc::clone(&address), record));
            }
            bytes = bytes.saturating_add(turn);
            if !stream.waiting.is_empty() {
                desk.turns.push_back(address);
            }
        }
        desk.waiting = desk.waiting.saturating_sub(batch.len());
        drop(desk);
        batch.sort_unstable_by_key(|(_, record)| record.number);
        batch
    }

    /// What these streams held is written or lost.
    pub(super) fn release(&self, held: &HashMap<Arc<Address>, usize>) {
        let mut desk = self.desk();
        for (address, bytes) in held {
            desk.held_bytes = desk.held_bytes.saturating_sub(*bytes);
            let Some(stream) = desk.streams.get_mut(address) else { continue };
            stream.held_bytes = stream.held_bytes.saturating_sub(*bytes);
            if stream.waiting.is_empty() {
                desk.streams.remove(address);
            }
        }
        desk.batches = desk.batches.saturating_add(1);
        let oldest = desk.streams.values().filter_map(|stream| stream.waiting.front()).map(|record| record.number).min();
        let written_below = oldest.unwrap_or(desk.next_number);
        let (answered, open) = std::mem::take(&mut desk.flushes).into_iter().partition(|(below, _)| *below <= written_below);
        desk.flushes = open;
        drop(desk);
        self.room.notify_waiters();
        let answered: Vec<(u64, oneshot::Sender<()>)> = answered;
        for (_, answer) in answered {
            // Whoever asked may have gone.
            let _ = answer.send(());
        }
    }

    fn desk(&self) -> MutexGuard<'_, Desk> {
        self.desk.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What each stream holds of a batch.
pub(super) fn held_by_stream(batch: &Batch) -> HashMap<Arc<Address>, usize> {
    let mut held: HashMap<Arc<Address>, usize> = HashMap::new();
    for (address, record) in batch {
        let bytes = held.entry(Arc::clone(address)).or_default();
        *bytes = bytes.saturating_add(record.bytes());
    }
    held
}

impl Desk {
    /// What a stream would hold with `bytes` more.
    fn share(&self, address: &Address, bytes: usize) -> usize {
        self.streams.get(address).map_or(0, |stream| stream.held_bytes).saturating_add(bytes)
    }

    /// Up to how much a stream is ready for more.
    fn share_max(&self) -> usize {
        SHARED_BYTES.saturating_sub(self.held_bytes) / 4
    }
}

#[cfg(test)]
mod tests;
