//! One binary for this crate's tests.

mod fetching;
mod issuer;
mod table;
