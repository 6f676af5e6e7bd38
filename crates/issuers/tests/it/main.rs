//! Who is asked for keys, and how: a table over a scripted issuer, and the way out against real servers.
#![expect(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "tests")]

mod fetching;
mod issuer;
mod providers;
mod server;
mod table;
