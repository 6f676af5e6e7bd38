//! How large a record and a transaction may be. Checked before anything is queued, so that a queue's memory is bounded too.

use crate::error::StoreError;
use crate::record::Draft;
use crate::transaction::{Step, Transaction};

/// Largest record: key, JSON text and index entries together, in bytes. 16 MiB.
pub const RECORD_BYTES_MAX: usize = 16 * 1024 * 1024;

/// Largest transaction: everything its steps carry, in bytes. 64 MiB.
pub const TRANSACTION_BYTES_MAX: usize = 64 * 1024 * 1024;

/// Most steps in a transaction.
pub const TRANSACTION_STEPS_MAX: usize = 10_000;

pub(crate) fn check(transaction: &Transaction) -> Result<(), StoreError> {
    within("a transaction's number of steps", transaction.steps.len(), TRANSACTION_STEPS_MAX)?;
    let mut total_bytes = 0_usize;
    for step in &transaction.steps {
        let bytes = match step {
            Step::Create(draft) | Step::Put(draft) | Step::Replace { draft, .. } => {
                let bytes = draft_bytes(draft);
                within("a record's size in bytes", bytes, RECORD_BYTES_MAX)?;
                bytes
            }
            Step::Delete { key, .. } => key.len(),
            Step::DeletePrefix { prefix, .. } => prefix.len(),
            Step::Claim { name, key, .. } => name.len().saturating_add(key.len()),
            Step::Release { name, .. } => name.len(),
            Step::Count { counter, .. } => counter.len(),
        };
        total_bytes = total_bytes.saturating_add(bytes);
    }
    within("a transaction's size in bytes", total_bytes, TRANSACTION_BYTES_MAX)
}

fn draft_bytes(draft: &Draft) -> usize {
    let index_bytes = draft.indexes.iter().map(|(name, value, _)| name.len().saturating_add(value.len()));
    index_bytes.fold(draft.key.len().saturating_add(draft.json.len()), usize::saturating_add)
}

fn within(what: &'static str, size: usize, size_max: usize) -> Result<(), StoreError> {
    if size > size_max { Err(StoreError::TooLarge { what, size, size_max }) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use gatewright_model::ids::AccountId;

    use super::*;
    use crate::record::{Kind, Scope};

    const KIND: Kind = Kind { name: "thing", is_fed: false };

    fn draft(json_bytes: usize) -> Draft {
        let scope = Scope { account: AccountId::developer(), region: None };
        Draft { kind: KIND, scope, key: "key".into(), json: "x".repeat(json_bytes), indexes: Vec::new(), expires_at: None }
    }

    #[track_caller]
    fn is_accepted(transaction: &Transaction, expected: bool) {
        let outcome = check(transaction);
        assert_eq!(outcome.is_ok(), expected);
        assert!(matches!(outcome, Ok(()) | Err(StoreError::TooLarge { .. })));
    }

    #[test]
    fn a_record_may_be_as_large_as_the_limit_and_not_a_byte_larger() {
        let room = RECORD_BYTES_MAX - "key".len();
        is_accepted(&Transaction::new().create(draft(room)), true);
        is_accepted(&Transaction::new().put(draft(room + 1)), false);
        let indexed = draft(room).indexed("i", "v", crate::record::Uniqueness::Shared);
        is_accepted(&Transaction::new().replace(indexed, 1), false);
    }

    #[test]
    fn a_transaction_may_be_as_large_as_its_limits() {
        let quarter = RECORD_BYTES_MAX - "key".len();
        let full = (0..4).fold(Transaction::new(), |transaction, _| transaction.put(draft(quarter)));
        is_accepted(&full, true);
        is_accepted(&full.delete(KIND, draft(0).scope, "k"), false);
        let scope = draft(0).scope;
        let count = |steps| (0..steps).fold(Transaction::new(), |transaction, _| transaction.count(scope.clone(), "c", 1));
        is_accepted(&count(TRANSACTION_STEPS_MAX), true);
        is_accepted(&count(TRANSACTION_STEPS_MAX + 1), false);
    }
}
