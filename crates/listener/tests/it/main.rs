//! The listener over real sockets: what a client sends, which door it reaches, what it gets back.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail where it stands"
)]

mod bounds;
mod doors_and_guards;
mod farewell;
mod house;
mod protocols;
