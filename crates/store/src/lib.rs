//! Records, indexes, counters, a change feed, blobs and log events.
//!
//! Rooms beside the road write definitions, users and sessions here as [`record`]s, several steps at a time in a
//! [`transaction`], and read them back through [`Store`]. The program follows the change feed, compiles what changed and swaps
//! it into the road. Code packages and other large immutable bytes are [`blobs`].
//!
//! What comes in: JSON texts under keys, with index entries, names and counts. Where it goes: one SQLite file in the data
//! directory; `src/sqlite/` is the only place that knows so. [`Store`] is the seam for a second backend: a backend is done when
//! it passes the conformance suite in `tests/it/conformance/`, which is handed nothing but a way to open a store.
//!
//! Log events, of which there are many and none of which may delay a definition, go to a store of their own beside it:
//! [`log_events`].
//!
//! What it deliberately does not do:
//! - *Invariant:* the road never reads it.
//! - *Invariant:* it knows no service: kinds, index names and scopes are data that the rooms bring.
//! - *Invariant:* what was acknowledged is on the disk, and a transaction is there whole or not at all.
//! - *Invariant:* the feed is numbered in commit order, without gaps.
//! - It seals nothing: secrets are sealed by the room that owns them, before they reach a record.

pub mod record;
pub mod transaction;

pub mod blobs;

pub mod log_events;

mod change;
mod error;
mod limits;
mod lookup;
mod sqlite;
mod store;

pub use change::{Change, Committed};
pub use error::StoreError;
pub use limits::{RECORD_BYTES_MAX, TRANSACTION_BYTES_MAX, TRANSACTION_STEPS_MAX};
pub use lookup::{Match, Place};
pub use store::Store;
