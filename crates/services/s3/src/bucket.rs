//! Buckets: made, shown, listed, deleted, and found by every operation on what is in them.

pub(crate) mod create;
pub(crate) mod delete;
pub(crate) mod presence;
pub(crate) mod reach;
pub(crate) mod read;
