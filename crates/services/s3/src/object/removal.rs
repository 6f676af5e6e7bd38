//! Removing many records, and saying which of them were removed here and not by somebody else.

use gatewright_store::StoreError;
use gatewright_store::record::{Kind, Record};
use gatewright_store::transaction::Transaction;
use gatewright_wire::service::ServiceError;

use crate::ports::Ports;
use crate::refusal::internal_error;

/// Most records that are removed in one transaction.
pub(crate) const TOGETHER_MAX: usize = 1000;

/// Removes up to [`TOGETHER_MAX`] records in the versions that were read, in one transaction if nobody interferes. Gives for each
/// whether it was removed; one that others have changed or removed meanwhile was not.
///
/// # Errors
/// 500 when the store fails, or has more records to remove than it may.
pub(crate) async fn remove_together(ports: &Ports, kind: Kind, records: &[&Record]) -> Result<Vec<bool>, ServiceError> {
    if records.is_empty() {
        return Ok(Vec::new());
    }
    if records.len() > TOGETHER_MAX {
        return Err(internal_error("too many records to remove at once"));
    }
    if remove(ports, kind, records).await? {
        return Ok(vec![true; records.len()]);
    }
    let mut removed = Vec::new();
    for record in records {
        removed.push(remove(ports, kind, &[record]).await?);
    }
    Ok(removed)
}

async fn remove(ports: &Ports, kind: Kind, records: &[&Record]) -> Result<bool, ServiceError> {
    let mut transaction = Transaction::new();
    for record in records {
        transaction = transaction.delete_version(kind, record.scope.clone(), record.key.as_str(), record.version);
    }
    match ports.store.commit(transaction).await {
        Ok(_) => Ok(true),
        Err(StoreError::VersionMismatch { .. }) => Ok(false),
        Err(other) => Err(internal_error(other)),
    }
}
