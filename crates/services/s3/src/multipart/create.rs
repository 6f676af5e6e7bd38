//! CreateMultipartUpload.
//!
//! Follows <https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateMultipartUpload.html>.

use std::sync::Arc;

use gatewright_shapes_s3::types::{CreateMultipartUploadOutput, CreateMultipartUploadRequest};
use gatewright_store::record::Uniqueness;
use gatewright_store::transaction::Transaction;
use gatewright_wire::service::{CallContext, ServiceError};

use crate::bucket::presence::exists;
use crate::bucket::reach::reach;
use crate::checksum::{ALGORITHM_DEFAULT, Algorithm, Coverage, admit, shown};
use crate::description::described;
use crate::object::key::check_key;
use crate::ports::Ports;
use crate::records::{UPLOAD, UPLOAD_PLACE, Upload, draft, in_seconds};
use crate::refusal::{internal_error, invalid_request, no_such_bucket};
use crate::unsupported::{asked_of_object, refuse_first};

/// Random characters in an upload id.
const RANDOM_LENGTH: usize = 32;

/// CreateMultipartUpload. An upload id begins with the time, so that the uploads of a key are listed in the order of their
/// beginning.
///
/// # Errors
/// 404 and 403 for the bucket, 400 for checksums that do not go together, 501 for what is not offered.
pub(crate) async fn create(
    ports: Arc<Ports>,
    context: CallContext,
    mut input: CreateMultipartUploadRequest,
) -> Result<CreateMultipartUploadOutput, ServiceError> {
    refuse_first(&asked_of_object!(input))?;
    check_key(&input.key)?;
    let asked = input.checksum_algorithm.map(|asked| admit(asked, "x-amz-checksum-algorithm")).transpose()?;
    let coverage = coverage(asked, input.checksum_type.map(Coverage::from))?;
    let description = described!(input)?;
    let (bucket, _) = reach(&ports, &context, &input.bucket, input.expected_bucket_owner.as_deref()).await?;
    let time = context.now.epoch_ms.max(0);
    let upload_id = format!("{time:012x}{}", ports.entropy.lower_id(RANDOM_LENGTH));
    let upload = Upload {
        bucket_id: bucket.id.clone(),
        key: input.key,
        initiated: in_seconds(context.now),
        initiator: context.principal.arn.clone(),
        description,
        algorithm: asked.unwrap_or(ALGORITHM_DEFAULT),
        coverage,
        is_algorithm_asked: asked.is_some(),
    };
    let place = bucket.place(&upload.key);
    let record = draft(UPLOAD, bucket.scope(), &upload_id, &upload)?.indexed(UPLOAD_PLACE, place, Uniqueness::Shared);
    ports.store.commit(Transaction::new().create(record)).await.map_err(internal_error)?;
    // DeleteBucket removes uploads after the bucket; what comes later than that sees here that the bucket is gone.
    if !exists(&ports, &bucket).await? {
        let removal = Transaction::new().delete(UPLOAD, bucket.scope(), upload_id.as_str());
        ports.store.commit(removal).await.map_err(internal_error)?;
        return Err(no_such_bucket(&bucket.name));
    }
    Ok(CreateMultipartUploadOutput {
        bucket: Some(bucket.name),
        key: Some(upload.key),
        upload_id: Some(upload_id),
        server_side_encryption: upload.description.encryption(),
        checksum_algorithm: asked.map(shown),
        checksum_type: asked.map(|_| coverage.shown()),
        ..CreateMultipartUploadOutput::default()
    })
}

/// What the object's checksum will be made of. AWS: hashes only of parts, CRC64NVME only of the whole, the other CRCs of either.
fn coverage(algorithm: Option<Algorithm>, asked: Option<Coverage>) -> Result<Coverage, ServiceError> {
    let Some(algorithm) = algorithm else {
        let message = "The x-amz-checksum-type header can only be used with the x-amz-checksum-algorithm header.";
        return if asked.is_some() { Err(invalid_request(message)) } else { Ok(Coverage::FullObject) };
    };
    let usual = if algorithm == Algorithm::Crc64Nvme { Coverage::FullObject } else { Coverage::Composite };
    let coverage = asked.unwrap_or(usual);
    let is_offered = match coverage {
        Coverage::FullObject => algorithm.is_cyclic(),
        Coverage::Composite => algorithm != Algorithm::Crc64Nvme,
    };
    if is_offered {
        return Ok(coverage);
    }
    let (coverage, algorithm) = (coverage.shown().as_str(), algorithm.lower_name());
    Err(invalid_request(format!("The {coverage} checksum type cannot be used with the {algorithm} checksum algorithm.")))
}
