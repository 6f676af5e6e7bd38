//! User pools against a real store.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "this is a test throughout; clippy excuses only what stands inside `#[test]` functions"
)]

mod sign_in;
