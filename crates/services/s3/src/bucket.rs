//! Buckets: made, shown, listed, deleted, and found by every operation on what is in them.

mod create;
mod delete;
mod presence;
mod read;

pub(crate) use create::create;
pub(crate) use delete::delete;
pub(crate) use presence::{Gone, confirm, exists};
pub(crate) use read::{find, head, list, location, owner_of, reach};
