//! What a transaction leaves behind: the versions it was given, and its changes in the feed.

use crate::record::Scope;

/// A transaction took place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Committed {
    /// The feed's version after it. A follower that has reached this version has seen the transaction.
    pub feed_version: u64,
    /// The new versions of the records written, one for each create, put and replace step, in order.
    pub record_versions: Vec<u64>,
}

/// A record of a fed kind was written or removed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Its place in the feed: one more than the change before.
    pub feed_version: u64,
    /// The kind's name.
    pub kind: String,
    /// The record's scope.
    pub scope: Scope,
    /// The record's key.
    pub key: String,
    /// Whether it was removed. If not, read it: the feed does not carry values, and a later change may have removed it.
    pub is_deleted: bool,
}
