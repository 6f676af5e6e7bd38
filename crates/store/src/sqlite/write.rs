//! A transaction under way. What can be done in it stands in the files beside this one, each a part of `impl Write`:
//! `steps` → `index` → `removal` → `feed`, and `expiry` → `removal`.

use gatewright_model::timestamp::Timestamp;
use rusqlite::Connection;

use super::sequence::Sequence;

/// A transaction under way. On failure the caller rolls the savepoint back and forgets `sequence`.
pub(super) struct Write<'c> {
    pub(super) connection: &'c Connection,
    pub(super) now: Timestamp,
    pub(super) sequence: Sequence,
}
