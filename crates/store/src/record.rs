//! What is stored: a record of a kind, in a scope, under a key, as JSON.

use gatewright_model::ids::{AccountId, Region};
use gatewright_model::timestamp::Timestamp;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// A kind of record. Rooms declare theirs as constants.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Kind {
    /// Name in the database: `rest_api`, `role`.
    pub name: &'static str,
    /// Whether changes enter the feed. Definitions do; users, sessions, logs and queues do not.
    pub is_fed: bool,
}

/// Whose record it is. IAM's are scoped by account alone.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Scope {
    /// The owner.
    pub account: AccountId,
    /// The region; `None` for global services.
    pub region: Option<Region>,
}

/// A record as it was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Record {
    /// Its kind's name.
    pub kind: String,
    /// Its scope.
    pub scope: Scope,
    /// Its key, unique within kind and scope.
    pub key: String,
    /// Changes with every write; what a conditional write names.
    pub version: u64,
    /// The JSON text.
    pub json: String,
    /// When it vanishes.
    pub expires_at: Option<Timestamp>,
}

/// A record to be written.
#[derive(Debug, Clone, PartialEq)]
pub struct Draft {
    /// Kind.
    pub kind: Kind,
    /// Scope.
    pub scope: Scope,
    /// Key.
    pub key: String,
    /// The JSON text.
    pub json: String,
    /// Index entries: (index name, value, whether it must be unique in kind and scope).
    pub indexes: Vec<(&'static str, String, Uniqueness)>,
    /// When it vanishes.
    pub expires_at: Option<Timestamp>,
}

/// Whether two records of a kind and scope may share an index value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Uniqueness {
    /// At most one record has this value.
    Unique,
    /// Any number may.
    Shared,
}

/// A record's value cannot be written as or read from JSON.
#[derive(Debug, thiserror::Error)]
#[error("record `{key}` of kind `{kind}` does not fit its type: {cause}")]
pub struct ValueError {
    /// The kind.
    pub kind: String,
    /// The key.
    pub key: String,
    /// What did not fit.
    #[source]
    pub cause: serde_json::Error,
}

impl Record {
    /// The value in its type.
    ///
    /// # Errors
    /// [`ValueError`] when the stored JSON is not of this type.
    pub fn value<T: DeserializeOwned>(&self) -> Result<T, ValueError> {
        serde_json::from_str(&self.json).map_err(|cause| ValueError { kind: self.kind.clone(), key: self.key.clone(), cause })
    }
}

impl Draft {
    /// A record of `kind` in `scope` under `key` with `value` as JSON.
    ///
    /// # Errors
    /// [`ValueError`] when `value` cannot be written as JSON.
    pub fn new(kind: Kind, scope: Scope, key: impl Into<String>, value: &impl Serialize) -> Result<Self, ValueError> {
        let key = key.into();
        let json =
            serde_json::to_string(value).map_err(|cause| ValueError { kind: kind.name.to_owned(), key: key.clone(), cause })?;
        Ok(Self { kind, scope, key, json, indexes: Vec::new(), expires_at: None })
    }

    /// Adds an index entry.
    #[must_use]
    pub fn indexed(mut self, index: &'static str, value: impl Into<String>, uniqueness: Uniqueness) -> Self {
        self.indexes.push((index, value.into(), uniqueness));
        self
    }

    /// Lets the record vanish at `at`.
    #[must_use]
    pub fn expiring(mut self, at: Timestamp) -> Self {
        self.expires_at = Some(at);
        self
    }
}
