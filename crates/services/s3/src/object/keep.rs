//! Writing an object's record: the one moment at which a PutObject, a CopyObject or a CompleteMultipartUpload takes place.
//!
//! The record is written under the version that was read, so of two writers at once each replaces what it has seen, and the
//! blobs of every replaced object are deleted exactly once.

use gatewright_store::StoreError;
use gatewright_store::record::Kind;
use gatewright_store::transaction::Transaction;
use gatewright_wire::service::ServiceError;

use super::precondition::WriteCondition;
use super::record::{WRITE_ATTEMPTS_MAX, find};
use crate::bucket::presence::{Gone, confirm};
use crate::pieces;
use crate::ports::Ports;
use crate::records::{Bucket, OBJECT, StoredObject, draft};
use crate::refusal::{internal_error, operation_aborted};

/// A record that goes away in the same transaction, in the version that was read: parts become pieces of the object.
#[derive(Debug, Clone)]
pub(crate) struct Removal {
    pub(crate) kind: Kind,
    pub(crate) key: String,
    pub(crate) version: u64,
}

/// What has become of the object.
#[must_use]
pub(crate) enum Kept {
    /// It is there.
    Written,
    /// Nothing was written: one of the removals has changed. Its pieces are still the caller's.
    Outdated,
    /// Nothing was written. Its pieces are still the caller's.
    Refused(ServiceError),
    /// It is not there, or the store cannot say. Its pieces are not the caller's any more.
    Lost(ServiceError),
}

/// Writes an object into a bucket if `condition` holds of what is there.
pub(crate) async fn keep(
    ports: &Ports,
    bucket: &Bucket,
    key: &str,
    object: &StoredObject,
    condition: &WriteCondition,
    removals: &[Removal],
) -> Kept {
    for _ in 0..WRITE_ATTEMPTS_MAX {
        let current = match find(&ports.store, bucket, key).await {
            Ok(current) => current,
            Err(error) => return Kept::Refused(error),
        };
        if let Err(error) = condition.check(key, current.as_ref().map(|(object, _)| object)) {
            return Kept::Refused(error);
        }
        let record = match draft(OBJECT, bucket.scope(), &bucket.place(key), object) {
            Ok(record) => record,
            Err(error) => return Kept::Refused(error),
        };
        let mut transaction = match &current {
            Some((_, version)) => Transaction::new().replace(record, *version),
            None => Transaction::new().create(record),
        };
        for removal in removals {
            transaction = transaction.delete_version(removal.kind, bucket.scope(), removal.key.as_str(), removal.version);
        }
        match ports.store.commit(transaction).await {
            Ok(committed) => {
                if let Some((replaced, _)) = current {
                    pieces::discard(ports, &replaced.pieces).await;
                }
                let version = committed.record_versions.first().copied().unwrap_or_default();
                return stay(ports, bucket, key, object, version).await;
            }
            Err(StoreError::Exists { kind, .. } | StoreError::VersionMismatch { kind, .. }) if kind == OBJECT.name => {}
            Err(StoreError::VersionMismatch { .. }) => return Kept::Outdated,
            // Whether it took place is not known, so its bytes must stay.
            Err(error @ StoreError::Unavailable(_)) => return Kept::Lost(internal_error(error)),
            Err(other) => return Kept::Refused(internal_error(other)),
        }
    }
    Kept::Refused(operation_aborted())
}

/// Makes sure that the bucket is still there; takes the object back if not.
async fn stay(ports: &Ports, bucket: &Bucket, key: &str, object: &StoredObject, version: u64) -> Kept {
    let error = match confirm(ports, bucket).await {
        Ok(()) => return Kept::Written,
        Err(Gone::Perhaps(error)) => return Kept::Lost(error),
        Err(Gone::Certainly(error)) => error,
    };
    let removal = Transaction::new().delete_version(OBJECT, bucket.scope(), bucket.place(key), version);
    if ports.store.commit(removal).await.is_ok() {
        pieces::discard(ports, &object.pieces).await;
    }
    Kept::Lost(error)
}
