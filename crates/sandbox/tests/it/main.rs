//! The sandbox, tried by processes that want out. Every test runs as whoever runs the suite and, when that is root, as an ordinary
//! user as well.
#![cfg(target_os = "linux")]
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking, also in what it shares")]

mod contained;
mod ended;
mod network;
mod rig;
mod stands;
mod used_up;
