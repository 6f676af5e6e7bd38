//! Multipart uploads: begun, filled with parts, completed into an object or aborted.
//!
//! A part is a blob and a record. Completing moves the names of the blobs from the parts' records into the object's, in one
//! transaction that also removes the upload; no byte is copied. A part that comes while its upload ends is either in that
//! transaction or finds the upload gone and takes itself back.
//!
//! # Not (yet) like AWS
//! - An object has at most 512 MiB, so an upload that is completed has at most about a hundred parts.
//! - Completing an upload once more is `NoSuchUpload`; AWS may answer 200 for a while.
//! - UploadPartCopy is not offered, and uploads that nobody ends stay.

mod abort;
mod complete;
mod complete_list;
mod create;
mod list_parts;
mod list_uploads;
mod part;

use gatewright_store::Match;
use gatewright_store::record::Record;
use gatewright_store::transaction::Transaction;
use gatewright_wire::service::ServiceError;

use crate::object::remove_together;
use crate::pieces;
use crate::ports::Ports;
use crate::records::{Bucket, PART, Part, UPLOAD, UPLOAD_PLACE, Upload, value};
use crate::refusal::{internal_error, invalid_argument, no_such_upload};

pub(crate) use abort::abort;
pub(crate) use complete::complete;
pub(crate) use create::create;
pub(crate) use list_parts::list_parts;
pub(crate) use list_uploads::list_uploads;
pub(crate) use part::upload_part;

/// AWS: highest number of a part.
const PART_NUMBER_MAX: u32 = 10_000;

/// How often a change is tried again because others came first.
const ATTEMPTS_MAX: u32 = 100;

/// Records that are read at once.
const BATCH: usize = 1000;

/// Rounds in which what an upload has left is removed: every part number once, and some for parts that come meanwhile.
const SWEEP_ROUNDS_MAX: u32 = 20;

/// The upload of this id, for this bucket and key, with the version of its record.
///
/// # Errors
/// 404.
async fn find(ports: &Ports, bucket: &Bucket, key: &str, upload_id: &str) -> Result<(Upload, u64), ServiceError> {
    let record = ports.store.get(UPLOAD, &bucket.scope(), upload_id).await.map_err(internal_error)?;
    let record = record.ok_or_else(|| no_such_upload(upload_id))?;
    let upload: Upload = value(&record)?;
    if upload.bucket_id != bucket.id || upload.key != key {
        return Err(no_such_upload(upload_id));
    }
    Ok((upload, record.version))
}

/// A part number that parts can have.
///
/// # Errors
/// 400.
fn part_number(number: i32) -> Result<u32, ServiceError> {
    u32::try_from(number).ok().filter(|number| (1..=PART_NUMBER_MAX).contains(number)).ok_or_else(|| {
        let message = "Part number must be an integer between 1 and 10000, inclusive";
        invalid_argument(message, "partNumber", number.to_string())
    })
}

/// The part number in the key of a part's record.
fn number_of(record: &Record) -> u32 {
    record.key.rsplit_once('/').and_then(|(_, number)| number.parse().ok()).unwrap_or_default()
}

/// Removes the parts that an upload has left. The upload's record is gone, so none come after: see [`part`].
///
/// # Errors
/// 500 when the store fails; what is left then stays.
async fn sweep(ports: &Ports, bucket: &Bucket, upload_id: &str) -> Result<(), ServiceError> {
    for _ in 0..SWEEP_ROUNDS_MAX {
        let beginning = format!("{upload_id}/");
        let records = ports.store.scan(PART, &bucket.scope(), &beginning, None, BATCH).await.map_err(internal_error)?;
        if records.is_empty() {
            return Ok(());
        }
        let records: Vec<&Record> = records.iter().collect();
        let removed = remove_together(ports, PART, &records).await?;
        for (record, _) in records.iter().zip(removed).filter(|(_, is_removed)| *is_removed) {
            let part: Part = value(record)?;
            pieces::discard(ports, &[part.piece]).await;
        }
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
