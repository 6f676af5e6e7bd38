//! The intake's worker: gathers what is queued into batches and writes them.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use gatewright_model::timestamp::Timestamp;
use gatewright_store::log_events::{Addressed, EVENT_OVERHEAD_BYTES, NewLogEvent};

use super::lost::Address;
use super::queue::{Batch, Need, State, Waiting, held_by_stream};
use crate::ports::Ports;
use crate::settings::SETTINGS_BY_DEFAULT;

/// How long the first record of a batch waits for others.
pub(super) const BATCH_PATIENCE: Duration = Duration::from_millis(100);
/// How long what could not be written down of losses waits for another try.
pub(super) const RETRY_PATIENCE: Duration = Duration::from_secs(5);
/// Longest message of one event, in bytes: with its overhead, 256 KiB. A longer one becomes several events, as at Lambda.
pub(super) const MESSAGE_BYTES_MAX: usize = 256 * 1024 - EVENT_OVERHEAD_BYTES;

/// Whether what there was to write could be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Written {
    Yes,
    No,
}

/// Works until the queue is closed and empty.
pub(super) async fn run(ports: Ports, state: Arc<State>) {
    let mut last = Written::Yes;
    while gather(&ports, &state, last).await == Need::Now {
        let batch = state.queue.take();
        let held = held_by_stream(&batch);
        last = write(&ports, &state, batch).await;
        state.queue.release(&held);
    }
    // The last chance to say what was lost.
    write(&ports, &state, Batch::new()).await;
}

/// Waits until there is something to write, [`Need::Now`], or there will never be.
async fn gather(ports: &Ports, state: &State, last: Written) -> Need {
    let mut patience = None;
    loop {
        let woken = state.queue.wake.notified();
        let wait = match state.queue.need() {
            over_or_now @ (Need::Over | Need::Now) => return over_or_now,
            Need::Soon => BATCH_PATIENCE,
            Need::None if state.lost.is_empty() => {
                woken.await;
                continue;
            }
            Need::None if last == Written::No => RETRY_PATIENCE,
            Need::None => BATCH_PATIENCE,
        };
        // A record that comes while a loss waits does not wait as long.
        let (_, patience) = match &mut patience {
            Some((known, patience)) if *known <= wait => (*known, patience),
            other => {
                let (known, patience) = other.insert((wait, ports.clock.sleep(wait)));
                (*known, patience)
            }
        };
        tokio::select! {
            biased;
            () = woken => {}
            () = patience => return Need::Now,
        }
    }
}

async fn write(ports: &Ports, state: &State, records: Batch) -> Written {
    let now = ports.clock.now();
    let lost = state.lost.take();
    // Kept to count by stream what a failure loses.
    let mut counts: HashMap<Arc<Address>, u64> = HashMap::new();
    let mut batch = Vec::with_capacity(records.len().saturating_add(lost.len()));
    for (address, record) in records {
        let before = batch.len();
        add_events(&mut batch, &address, record);
        let added = u64::try_from(batch.len().saturating_sub(before)).unwrap_or(u64::MAX);
        let count = counts.entry(address).or_default();
        *count = count.saturating_add(added);
    }
    let events = batch.len();
    batch.extend(lost.iter().map(|(address, events)| notice(address, *events, now)));
    if batch.is_empty() {
        return Written::Yes;
    }
    let Err(cause) = ports.events.ingest(batch, now, SETTINGS_BY_DEFAULT).await else { return Written::Yes };
    let cause: &dyn std::error::Error = &cause;
    tracing::error!(cause, events, "log events could not be written");
    counts.into_iter().for_each(|(address, events)| state.lost.count(Arc::unwrap_or_clone(address), events));
    lost.into_iter().for_each(|(address, events)| state.lost.count(address, events));
    Written::No
}

fn add_events(batch: &mut Vec<Addressed>, address: &Address, Waiting { timestamp, message, .. }: Waiting) {
    if message.len() <= MESSAGE_BYTES_MAX {
        batch.push(addressed(address.clone(), timestamp, message));
    } else {
        batch.extend(pieces(&message).map(|piece| addressed(address.clone(), timestamp, piece.to_owned())));
    }
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
