//! UploadPart.
//!
//! Follows <https://docs.aws.amazon.com/AmazonS3/latest/API/API_UploadPart.html>. Uploading a part again replaces it.
//!
//! A part is committed, then its upload is looked for once more. If that is gone, the part takes itself back under the version
//! that it wrote. Whoever ends an upload removes the upload's record first and the parts after it; so each part is removed by one
//! of the two, or is a piece of the object by then, and no blob of an object is ever deleted here.

use std::sync::Arc;

use gatewright_shapes_s3::types::{UploadPartOutput, UploadPartRequest};
use gatewright_store::StoreError;
use gatewright_store::transaction::Transaction;
use gatewright_wire::service::{CallContext, ServiceError};

use super::part_number::part_number;
use super::upload::{ATTEMPTS_MAX, find};
use crate::bucket::reach::reach;
use crate::checksum::Coverage;
use crate::checksum::digest::{Digested, digest};
use crate::checksum::given::{Given, check_content_md5, check_given, given_checksums, show_checksum};
use crate::etag::quoted;
use crate::limits::OBJECT_BYTES_MAX;
use crate::pieces;
use crate::ports::Ports;
use crate::records::{Bucket, PART, Part, Piece, Upload, draft, in_seconds, part_place, value};
use crate::refusal::{entity_too_large, internal_error, invalid_request, operation_aborted};
use crate::unsupported::{asked_of_customer_key, refuse_first};

/// UploadPart.
///
/// # Errors
/// 404 for the bucket and the upload, 403, 400 for what does not fit the bytes or the upload.
pub(crate) async fn upload_part(
    ports: Arc<Ports>,
    context: CallContext,
    mut input: UploadPartRequest,
) -> Result<UploadPartOutput, ServiceError> {
    refuse_first(&asked_of_customer_key!(input))?;
    let number = part_number(input.part_number)?;
    let given = Given::admit_announced(&given_checksums!(input), input.checksum_algorithm)?;
    let (bucket, _) = reach(&ports, &context, &input.bucket, input.expected_bucket_owner.as_deref()).await?;
    let (upload, _) = find(&ports, &bucket, &input.key, &input.upload_id).await?;
    check_algorithm(&upload, given.as_ref())?;
    let bytes = input.body.take().unwrap_or_default();
    if pieces::length(&bytes) > OBJECT_BYTES_MAX {
        return Err(entity_too_large(pieces::length(&bytes), OBJECT_BYTES_MAX));
    }
    let digested = digest(upload.algorithm, bytes.clone()).await?;
    check_content_md5(input.content_md5.as_deref(), &digested.md5_hex)?;
    let (shown_algorithm, shown_checksum) = match &given {
        Some(given) if given.algorithm == upload.algorithm => {
            check_given(given, &digested.checksum)?;
            (given.algorithm, digested.checksum.clone())
        }
        Some(given) => {
            check_given(given, &digest(given.algorithm, bytes.clone()).await?.checksum)?;
            (given.algorithm, given.value.clone())
        }
        None => (upload.algorithm, digested.checksum.clone()),
    };
    let piece = pieces::store(&ports, bytes).await?;
    let place = Place { bucket: &bucket, key: &input.key, upload_id: &input.upload_id, number };
    let etag = keep(&ports, &context, &place, digested, piece).await?;
    let mut output = UploadPartOutput {
        e_tag: Some(quoted(&etag)),
        server_side_encryption: upload.description.encryption(),
        ..UploadPartOutput::default()
    };
    show_checksum!(output, shown_algorithm, shown_checksum);
    Ok(output)
}

/// Where a part belongs.
pub(super) struct Place<'a> {
    pub(super) bucket: &'a Bucket,
    pub(super) key: &'a str,
    pub(super) upload_id: &'a str,
    pub(super) number: u32,
}

/// A part's checksum must be the upload's; where the upload asked for none, any is compared with the bytes. A checksum of
/// parts' checksums needs one of every part.
fn check_algorithm(upload: &Upload, given: Option<&Given>) -> Result<(), ServiceError> {
    let is_fitting = match given {
        Some(given) => given.algorithm == upload.algorithm,
        None => upload.coverage == Coverage::FullObject,
    };
    if is_fitting || !upload.is_algorithm_asked {
        return Ok(());
    }
    let (expected, actual) = (upload.algorithm.lower_name(), given.map(|given| given.algorithm.lower_name()));
    let actual = actual.as_deref().unwrap_or("null");
    Err(invalid_request(format!(
        "Checksum Type mismatch occurred, expected checksum Type: {expected}, actual checksum Type: {actual}"
    )))
}

/// Writes the part's record and gives its entity tag.
///
/// # Errors
/// 404 when the upload has ended meanwhile, 409 when others keep coming first.
pub(super) async fn keep(
    ports: &Ports,
    context: &CallContext,
    place: &Place<'_>,
    digested: Digested,
    piece: Piece,
) -> Result<String, ServiceError> {
    let part = Part { piece, etag: digested.md5_hex, checksum: digested.checksum, last_modified: in_seconds(context.now) };
    let (scope, key) = (place.bucket.scope(), part_place(place.upload_id, place.number));
    for _ in 0..ATTEMPTS_MAX {
        let current = ports.store.get(PART, &scope, &key).await.map_err(internal_error)?;
        let replaced: Option<Part> = current.as_ref().map(value).transpose()?;
        let record = draft(PART, scope.clone(), &key, &part)?;
        let transaction = match &current {
            Some(current) => Transaction::new().replace(record, current.version),
            None => Transaction::new().create(record),
        };
        match ports.store.commit(transaction).await {
            Ok(committed) => {
                if let Some(replaced) = replaced {
                    pieces::discard(ports, &[replaced.piece]).await;
                }
                let version = committed.record_versions.first().copied().unwrap_or_default();
                return stay(ports, place, part, version).await;
            }
            Err(StoreError::Exists { .. } | StoreError::VersionMismatch { .. }) => {}
            // Whether it took place is not known, so its bytes must stay.
            Err(other) => return Err(internal_error(other)),
        }
    }
    pieces::discard(ports, &[part.piece]).await;
    Err(operation_aborted())
}

/// Makes sure that the upload is still there; takes the part back if not.
async fn stay(ports: &Ports, place: &Place<'_>, part: Part, version: u64) -> Result<String, ServiceError> {
    let Err(error) = find(ports, place.bucket, place.key, place.upload_id).await else {
        return Ok(part.etag);
    };
    // Any other failure leaves the part where it is.
    if error.code == "NoSuchUpload" {
        let key = part_place(place.upload_id, place.number);
        let removal = Transaction::new().delete_version(PART, place.bucket.scope(), key, version);
        if ports.store.commit(removal).await.is_ok() {
            pieces::discard(ports, &[part.piece]).await;
        }
    }
    Err(error)
}
