//! Finding records by something other than their key: by a value in an index, by a public name.

use crate::record::Scope;

/// Which values of an index are meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Match<'a> {
    /// This value.
    Equals(&'a str),
    /// Every value that starts so. The empty prefix is every value.
    Prefix(&'a str),
}

/// Where a public name leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The scope of the record named.
    pub scope: Scope,
    /// Its key.
    pub key: String,
}
