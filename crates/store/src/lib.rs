//! Records, indexes, counters, a change feed and blobs.
//!
//! Rooms beside the road write definitions here; the program follows the feed and compiles them. See [`Store`].
//!
//! What it deliberately does not do:
//! - *Invariant:* the road never reads it.
//! - *Invariant:* it knows no service: kinds, index names and scopes are data that the rooms bring.

pub mod record;
pub mod transaction;
