//! The crate from outside: an SRP client of its own, written from the formulae.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "this is a test throughout; clippy excuses only what stands inside `#[test]` functions"
)]

mod srp_client;
mod srp_exchange;
