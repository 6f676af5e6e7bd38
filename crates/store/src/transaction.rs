//! What is written together: all steps or none.

use crate::record::{Draft, Kind, Scope};

/// An ordered list of steps, committed whole.
#[derive(Debug, Clone, Default)]
#[must_use]
pub struct Transaction {
    pub(crate) steps: Vec<Step>,
}

/// A public name's namespace in the global directory: `rest_api`, `bucket`, `user_pool_domain`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Namespace(pub &'static str);

#[derive(Debug, Clone)]
pub(crate) enum Step {
    Create(Draft),
    Put(Draft),
    Replace { draft: Draft, expected_version: u64 },
    Delete { kind: Kind, scope: Scope, key: String, expected_version: Option<u64> },
    DeletePrefix { kind: Kind, scope: Scope, prefix: String },
    Claim { namespace: Namespace, name: String, scope: Scope, key: String },
    Release { namespace: Namespace, name: String },
    Count { scope: Scope, counter: String, delta: i64 },
}

impl Transaction {
    /// No steps yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Writes a record that must not exist.
    pub fn create(self, draft: Draft) -> Self {
        self.then(Step::Create(draft))
    }

    /// Writes a record whether it exists or not.
    pub fn put(self, draft: Draft) -> Self {
        self.then(Step::Put(draft))
    }

    /// Writes a record that must still have the version that was read.
    pub fn replace(self, draft: Draft, expected_version: u64) -> Self {
        self.then(Step::Replace { draft, expected_version })
    }

    /// Removes a record, if it is there.
    pub fn delete(self, kind: Kind, scope: Scope, key: impl Into<String>) -> Self {
        self.then(Step::Delete { kind, scope, key: key.into(), expected_version: None })
    }

    /// Removes a record that must still have the version that was read.
    pub fn delete_version(self, kind: Kind, scope: Scope, key: impl Into<String>, expected_version: u64) -> Self {
        self.then(Step::Delete { kind, scope, key: key.into(), expected_version: Some(expected_version) })
    }

    /// Removes every record of `kind` in `scope` whose key starts with `prefix`.
    pub fn delete_prefix(self, kind: Kind, scope: Scope, prefix: impl Into<String>) -> Self {
        self.then(Step::DeletePrefix { kind, scope, prefix: prefix.into() })
    }

    /// Takes a public name for the record `key` in `scope`; it must be free (or already lead there).
    pub fn claim(self, namespace: Namespace, name: impl Into<String>, scope: Scope, key: impl Into<String>) -> Self {
        self.then(Step::Claim { namespace, name: name.into(), scope, key: key.into() })
    }

    /// Frees a public name.
    pub fn release(self, namespace: Namespace, name: impl Into<String>) -> Self {
        self.then(Step::Release { namespace, name: name.into() })
    }

    /// Adds `delta` to a kept counter (which starts at 0).
    pub fn count(self, scope: Scope, counter: impl Into<String>, delta: i64) -> Self {
        self.then(Step::Count { scope, counter: counter.into(), delta })
    }

    fn then(mut self, step: Step) -> Self {
        self.steps.push(step);
        self
    }
}
