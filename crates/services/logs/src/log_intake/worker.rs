//! The intake's worker: gathers what is queued into batches and writes them.

use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use gatewright_model::ports::LogRecord;
use gatewright_model::timestamp::Timestamp;
use gatewright_store::log_events::{Addressed, EVENT_OVERHEAD_BYTES, NewLogEvent};
use tokio::sync::{mpsc, oneshot};

use super::lost::Address;
use super::queue::{Item, State};
use crate::ports::Ports;
use crate::settings::SETTINGS_BY_DEFAULT;

/// Most records in a batch.
pub(super) const BATCH_RECORDS_MAX: usize = 1000;
/// How long the first record of a batch waits for others.
pub(super) const BATCH_PATIENCE: Duration = Duration::from_millis(100);
/// Longest message of one event, in bytes: with its overhead, 256 KiB. A longer one becomes several events, as at Lambda.
pub(super) const MESSAGE_BYTES_MAX: usize = 256 * 1024 - EVENT_OVERHEAD_BYTES;

/// Works until the queue is closed and empty.
pub(super) async fn run(ports: Ports, state: Arc<State>, mut items: mpsc::Receiver<Item>) {
    while let Some(first) = items.recv().await {
        let (records, flushed) = gather(&ports, &mut items, first).await;
        let bytes = records.iter().map(|record| record.message.len()).fold(0, usize::saturating_add);
        write(&ports, &state, records).await;
        state.queued_bytes.fetch_sub(bytes, Ordering::Relaxed);
        if let Some(flushed) = flushed {
            // Whoever asked may have gone.
            let _ = flushed.send(());
        }
    }
}

/// The records of one batch; ends early when a flush is asked for.
async fn gather(ports: &Ports, items: &mut mpsc::Receiver<Item>, first: Item) -> (Vec<LogRecord>, Option<oneshot::Sender<()>>) {
    let mut records = Vec::new();
    let mut patience = ports.clock.sleep(BATCH_PATIENCE);
    let mut next = Some(first);
    loop {
        match next {
            Some(Item::Record(record)) => records.push(record),
            Some(Item::Flush(answer)) => return (records, Some(answer)),
            None => return (records, None),
        }
        if records.len() >= BATCH_RECORDS_MAX {
            return (records, None);
        }
        next = tokio::select! {
            biased;
            item = items.recv() => item,
            () = &mut patience => None,
        };
    }
}

async fn write(ports: &Ports, state: &State, records: Vec<LogRecord>) {
    let now = ports.clock.now();
    let lost = state.lost.take();
    let mut batch: Vec<Addressed> = records.into_iter().flat_map(events_of).collect();
    let counted = batch.len();
    batch.extend(lost.iter().map(|(address, events)| notice(address, *events, now)));
    if batch.is_empty() {
        return;
    }
    // Kept to count by stream what a failure loses.
    let addresses = batch.iter().take(counted).map(address_of).collect::<Vec<_>>();
    if let Err(cause) = ports.events.ingest(batch, now, SETTINGS_BY_DEFAULT).await {
        let cause: &dyn std::error::Error = &cause;
        tracing::error!(cause, events = counted, "log events could not be written");
        addresses.into_iter().for_each(|address| state.lost.count(address, 1));
        lost.into_iter().for_each(|(address, events)| state.lost.count(address, events));
    }
}

fn events_of(mut record: LogRecord) -> Vec<Addressed> {
    let (timestamp, message) = (record.timestamp, std::mem::take(&mut record.message));
    let address = Address::from(record);
    if message.len() <= MESSAGE_BYTES_MAX {
        return vec![addressed(address, timestamp, message)];
    }
    pieces(&message).map(|piece| addressed(address.clone(), timestamp, piece.to_owned())).collect()
}

/// A message in pieces that fit an event, cut between characters.
fn pieces(mut message: &str) -> impl Iterator<Item = &str> {
    std::iter::from_fn(move || {
        let (piece, rest) = message.split_at_checked(message.floor_char_boundary(MESSAGE_BYTES_MAX))?;
        message = rest;
        (!piece.is_empty()).then_some(piece)
    })
}

fn notice(address: &Address, events: u64, now: Timestamp) -> Addressed {
    addressed(address.clone(), now, format!("[gatewright] {events} log events were dropped\n"))
}

fn addressed(Address { scope, group, stream }: Address, timestamp: Timestamp, message: String) -> Addressed {
    Addressed { scope, group, stream, event: NewLogEvent { timestamp, message } }
}

fn address_of(addressed: &Addressed) -> Address {
    Address { scope: addressed.scope.clone(), group: addressed.group.clone(), stream: addressed.stream.clone() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_is_cut_between_characters_at_the_limit_of_an_event() {
        let fits = "x".repeat(MESSAGE_BYTES_MAX);
        assert_eq!(pieces(&fits).collect::<Vec<_>>(), [fits.as_str()]);
        let over = format!("{}é!", "x".repeat(MESSAGE_BYTES_MAX - 1));
        assert_eq!(pieces(&over).map(str::len).collect::<Vec<_>>(), [MESSAGE_BYTES_MAX - 1, 3]);
        assert_eq!(pieces("").count(), 0);
    }
}
