//! The store from outside. `conformance` holds for every backend; the rest is about SQLite and the disk.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "this is a test throughout; clippy excuses only what stands inside `#[test]` functions"
)]

mod ground;

mod conformance;

mod sqlite;

mod crash;

mod blobs;

mod log_events;
