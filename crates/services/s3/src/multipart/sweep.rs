//! Removing what an upload leaves: its parts once it has ended, and whole uploads once their bucket is deleted.

use gatewright_store::Match;
use gatewright_store::record::Record;
use gatewright_store::transaction::Transaction;
use gatewright_wire::service::ServiceError;

use super::upload::BATCH;
use crate::object::removal::remove_together;
use crate::pieces;
use crate::ports::Ports;
use crate::records::{Bucket, PART, Part, Piece, UPLOAD, UPLOAD_PLACE, Upload, value};
use crate::refusal::internal_error;

/// Rounds in which what an upload has left is removed: every part number once, and some for parts that come meanwhile.
const SWEEP_ROUNDS_MAX: u32 = 20;

/// Removes the parts that an upload has left. The upload's record is gone, so none come after: see [`part`](super::part).
///
/// # Errors
/// 500 when the store fails; what is left then stays.
pub(super) async fn sweep(ports: &Ports, bucket: &Bucket, upload_id: &str) -> Result<(), ServiceError> {
    for _ in 0..SWEEP_ROUNDS_MAX {
        let beginning = format!("{upload_id}/");
        let records = ports.store.scan(PART, &bucket.scope(), &beginning, None, BATCH).await.map_err(internal_error)?;
        if records.is_empty() {
            return Ok(());
        }
        let records: Vec<&Record> = records.iter().collect();
        let removed = remove_together(ports, PART, &records).await?;
        let removed = records.iter().zip(removed).filter(|(_, is_removed)| *is_removed);
        // A part that cannot be read keeps none of the others.
        let parts: Vec<Result<Part, ServiceError>> = removed.map(|(record, _)| value(record)).collect();
        let pieces: Vec<Piece> = parts.iter().flatten().map(|part| part.piece.clone()).collect();
        pieces::discard(ports, &pieces).await;
        parts.into_iter().collect::<Result<Vec<_>, _>>()?;
    }
    Ok(())
}

/// Removes all uploads of a bucket that is deleted. What cannot be removed stays behind, where nobody sees it.
pub(crate) async fn remove_all(ports: &Ports, bucket: &Bucket) {
    if let Err(cause) = try_remove_all(ports, bucket).await {
        tracing::warn!(bucket = bucket.name, %cause, "uploads of a deleted bucket stay behind");
    }
}

async fn try_remove_all(ports: &Ports, bucket: &Bucket) -> Result<(), ServiceError> {
    let (scope, places) = (bucket.scope(), bucket.place(""));
    let mut after: Option<(String, String)> = None;
    // Ends: every round goes on behind the last, and no upload can be begun in a bucket that is gone.
    loop {
        let position = after.as_ref().map(|(place, id)| (place.as_str(), id.as_str()));
        let records = ports.store.index_scan(UPLOAD, &scope, UPLOAD_PLACE, Match::Prefix(&places), position, BATCH).await;
        let records = records.map_err(internal_error)?;
        for record in &records {
            let upload: Upload = value(record)?;
            let removal = Transaction::new().delete(UPLOAD, scope.clone(), record.key.as_str());
            ports.store.commit(removal).await.map_err(internal_error)?;
            sweep(ports, bucket, &record.key).await?;
            after = Some((bucket.place(&upload.key), record.key.clone()));
        }
        if records.len() < BATCH {
            return Ok(());
        }
    }
}
