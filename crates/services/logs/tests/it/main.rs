//! CloudWatch Logs against a real store.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "this is a test throughout; clippy excuses only what stands inside `#[test]` functions"
)]

mod room;

mod log_groups;

mod log_streams;

mod retention;

mod tags;

mod put_log_events;

mod get_log_events;

mod filter_log_events;

mod log_intake;
