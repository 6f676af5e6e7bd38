//! ListParts.
//!
//! Follows <https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListParts.html>.

use std::sync::Arc;

use gatewright_shapes_s3::types::{Initiator, ListPartsOutput, ListPartsRequest, Part as ShownPart, StorageClass};
use gatewright_wire::service::{CallContext, ServiceError};

use super::part_number::{PART_NUMBER_MAX, number_of};
use super::upload::find;
use crate::bucket::reach::reach;
use crate::checksum::given::show_checksum;
use crate::checksum::shown;
use crate::etag::quoted;
use crate::list::page::page_size;
use crate::owner::owner_of;
use crate::ports::Ports;
use crate::records::{PART, Part, Upload, part_place, value};
use crate::refusal::{internal_error, invalid_argument};
use crate::unsupported::{asked_of_customer_key, refuse_first};

/// ListParts, by part number.
///
/// # Errors
/// 404 for the bucket and the upload, 403, 400 for negative numbers.
pub(crate) async fn list_parts(
    ports: Arc<Ports>,
    context: CallContext,
    input: ListPartsRequest,
) -> Result<ListPartsOutput, ServiceError> {
    refuse_first(&asked_of_customer_key!(input))?;
    let size = page_size(input.max_parts, "max-parts")?;
    let marker = marker(input.part_number_marker)?;
    let (bucket, _) = reach(&ports, &context, &input.bucket, input.expected_bucket_owner.as_deref()).await?;
    let (upload, _) = find(&ports, &bucket, &input.key, &input.upload_id).await?;
    let (beginning, after) = (format!("{}/", input.upload_id), part_place(&input.upload_id, marker));
    // One more than is shown tells whether there is a next page.
    let records = ports.store.scan(PART, &bucket.scope(), &beginning, Some(&after), size.saturating_add(1)).await;
    let mut records = records.map_err(internal_error)?;
    let is_truncated = size > 0 && records.len() > size;
    records.truncate(size);
    let next_marker = records.last().map_or(0, number_of);
    let parts =
        records.iter().map(|record| Ok(show(&upload, number_of(record), value(record)?))).collect::<Result<_, ServiceError>>()?;
    Ok(ListPartsOutput {
        bucket: Some(input.bucket),
        key: Some(input.key),
        upload_id: Some(input.upload_id),
        part_number_marker: i32::try_from(marker).ok(),
        next_part_number_marker: i32::try_from(next_marker).ok(),
        max_parts: i32::try_from(size).ok(),
        is_truncated: Some(is_truncated),
        parts: Some(parts),
        initiator: Some(Initiator { id: Some(upload.initiator), display_name: None }),
        owner: Some(owner_of(&bucket.owner)),
        storage_class: Some(StorageClass::Standard),
        checksum_algorithm: upload.is_algorithm_asked.then(|| shown(upload.algorithm)),
        checksum_type: upload.is_algorithm_asked.then(|| upload.coverage.shown()),
        ..ListPartsOutput::default()
    })
}

/// Beyond every part number is after the last one.
fn marker(asked: Option<i32>) -> Result<u32, ServiceError> {
    let asked = asked.unwrap_or_default();
    let marker = u32::try_from(asked).map_err(|_| {
        let message = "Argument part-number-marker must be an integer between 0 and 2147483647";
        invalid_argument(message, "part-number-marker", asked.to_string())
    })?;
    Ok(marker.min(PART_NUMBER_MAX))
}

fn show(upload: &Upload, number: u32, part: Part) -> ShownPart {
    let mut shown = ShownPart {
        part_number: i32::try_from(number).ok(),
        last_modified: Some(part.last_modified),
        e_tag: Some(quoted(&part.etag)),
        size: i64::try_from(part.piece.size_bytes).ok(),
        ..ShownPart::default()
    };
    if upload.is_algorithm_asked {
        show_checksum!(shown, upload.algorithm, part.checksum);
    }
    shown
}
