//! Objects: written, read, copied, deleted.

pub(crate) mod copy;
pub(crate) mod copy_source;
pub(crate) mod delete;
pub(crate) mod delete_many;
pub(crate) mod keep;
pub(crate) mod key;
pub(crate) mod precondition;
pub(crate) mod put;
mod range;
pub(crate) mod read;
pub(crate) mod record;
pub(crate) mod removal;
pub(crate) mod tagging;
