//! ListMultipartUploads.
//!
//! Follows <https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListMultipartUploads.html>: by key, those of one key in the order
//! of their beginning.

use std::sync::Arc;

use gatewright_shapes_s3::types::{
    CommonPrefix, Initiator, ListMultipartUploadsOutput, ListMultipartUploadsRequest, MultipartUpload, StorageClass,
};
use gatewright_wire::service::{CallContext, ServiceError};

use crate::bucket::reach::reach;
use crate::checksum::shown;
use crate::list::encoding::Encoding;
use crate::list::page::{Asked, Entry, Position, Roll, page, page_size};
use crate::owner::owner_of;
use crate::ports::Ports;
use crate::records::{Bucket, Upload, value};

/// ListMultipartUploads.
///
/// # Errors
/// 404, 403, 400 for a negative size.
pub(crate) async fn list_uploads(
    ports: Arc<Ports>,
    context: CallContext,
    input: ListMultipartUploadsRequest,
) -> Result<ListMultipartUploadsOutput, ServiceError> {
    let size = page_size(input.max_uploads, "max-uploads")?;
    let (bucket, _) = reach(&ports, &context, &input.bucket, input.expected_bucket_owner.as_deref()).await?;
    let encoding = Encoding::asked(input.encoding_type);
    let key_marker = input.key_marker.as_deref().filter(|marker| !marker.is_empty());
    // AWS: without a key marker, the upload id marker is ignored.
    let upload_id_marker = input.upload_id_marker.as_deref().filter(|marker| !marker.is_empty() && key_marker.is_some());
    let asked = Asked {
        prefix: input.prefix.as_deref().unwrap_or_default(),
        delimiter: input.delimiter.as_deref().filter(|delimiter| !delimiter.is_empty()),
        after: key_marker.map(|marker| Position { entry: marker.to_owned(), upload_id: upload_id_marker.map(str::to_owned) }),
        size,
    };
    let found = page(&ports, &bucket, Roll::Uploads, &asked).await?;
    let last = found.entries.last().filter(|_| found.is_truncated);
    let next_key_marker = last.map(|last| encoding.write(last.text()));
    let next_upload_id_marker = last.and_then(|last| match last {
        Entry::Item(_, record) => Some(record.key.clone()),
        Entry::CommonPrefix(_) => None,
    });
    let (mut uploads, mut common_prefixes) = (Vec::new(), Vec::new());
    for entry in &found.entries {
        match entry {
            Entry::CommonPrefix(prefix) => common_prefixes.push(CommonPrefix { prefix: Some(encoding.write(prefix)) }),
            Entry::Item(_, record) => uploads.push(show(&bucket, &record.key, value(record)?, encoding)),
        }
    }
    Ok(ListMultipartUploadsOutput {
        bucket: Some(input.bucket),
        key_marker: Some(encoding.write(key_marker.unwrap_or_default())),
        upload_id_marker: Some(upload_id_marker.unwrap_or_default().to_owned()),
        next_key_marker,
        prefix: Some(encoding.write(asked.prefix)),
        delimiter: asked.delimiter.map(|delimiter| encoding.write(delimiter)),
        next_upload_id_marker,
        max_uploads: i32::try_from(size).ok(),
        is_truncated: Some(found.is_truncated),
        uploads: Some(uploads),
        common_prefixes: Some(common_prefixes),
        encoding_type: input.encoding_type,
        request_charged: None,
    })
}

fn show(bucket: &Bucket, upload_id: &str, upload: Upload, encoding: Encoding) -> MultipartUpload {
    MultipartUpload {
        upload_id: Some(upload_id.to_owned()),
        key: Some(encoding.write(&upload.key)),
        initiated: Some(upload.initiated),
        storage_class: Some(StorageClass::Standard),
        owner: Some(owner_of(&bucket.owner)),
        initiator: Some(Initiator { id: Some(upload.initiator), display_name: None }),
        checksum_algorithm: upload.is_algorithm_asked.then(|| shown(upload.algorithm)),
        checksum_type: upload.is_algorithm_asked.then(|| upload.coverage.shown()),
        version_id: None,
    }
}
