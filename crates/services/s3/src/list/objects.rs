//! ListObjects and ListObjectsV2.
//!
//! Follows <https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html> and
//! <https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjects.html>.

use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use gatewright_shapes_s3::types::{
    CommonPrefix, ListObjectsOutput, ListObjectsRequest, ListObjectsV2Output, ListObjectsV2Request, Object, ObjectStorageClass,
};
use gatewright_wire::service::{CallContext, ServiceError};

use super::encoding::Encoding;
use super::page::{Asked, Entry, Position, Roll, page, page_size};
use crate::bucket::reach::reach;
use crate::checksum::shown;
use crate::etag::quoted;
use crate::owner::owner_of;
use crate::ports::Ports;
use crate::records::{Bucket, StoredObject, value};
use crate::refusal::invalid_argument;

/// ListObjects.
///
/// # Errors
/// 404, 403, 400 for a negative size.
pub(crate) async fn list(
    ports: Arc<Ports>,
    context: CallContext,
    input: ListObjectsRequest,
) -> Result<ListObjectsOutput, ServiceError> {
    let size = page_size(input.max_keys, "maxKeys")?;
    let (bucket, _) = reach(&ports, &context, &input.bucket, input.expected_bucket_owner.as_deref()).await?;
    let encoding = Encoding::asked(input.encoding_type);
    let asked = Asked {
        prefix: input.prefix.as_deref().unwrap_or_default(),
        delimiter: input.delimiter.as_deref().filter(|delimiter| !delimiter.is_empty()),
        after: after(input.marker.as_deref()),
        size,
    };
    let found = page(&ports, &bucket, Roll::Objects, &asked).await?;
    // AWS: without a delimiter a client takes the last key.
    let is_marker_shown = found.is_truncated && asked.delimiter.is_some();
    let next_marker = found.entries.last().filter(|_| is_marker_shown).map(|last| encoding.write(last.text()));
    let (contents, common_prefixes) = show(&bucket, found.entries, encoding, Owners::Shown)?;
    Ok(ListObjectsOutput {
        is_truncated: Some(found.is_truncated),
        marker: Some(encoding.write(input.marker.as_deref().unwrap_or_default())),
        next_marker,
        contents: Some(contents),
        name: Some(input.bucket),
        prefix: Some(encoding.write(asked.prefix)),
        delimiter: asked.delimiter.map(|delimiter| encoding.write(delimiter)),
        max_keys: i32::try_from(size).ok(),
        common_prefixes: Some(common_prefixes),
        encoding_type: input.encoding_type,
        request_charged: None,
    })
}

/// ListObjectsV2. A continuation token holds the last entry shown, and comes before `start-after`.
///
/// # Errors
/// 404, 403, 400 for a negative size and a token that is none.
pub(crate) async fn list_v2(
    ports: Arc<Ports>,
    context: CallContext,
    input: ListObjectsV2Request,
) -> Result<ListObjectsV2Output, ServiceError> {
    let size = page_size(input.max_keys, "maxKeys")?;
    let token = input.continuation_token.as_deref().map(entry_in_token).transpose()?;
    let (bucket, _) = reach(&ports, &context, &input.bucket, input.expected_bucket_owner.as_deref()).await?;
    let encoding = Encoding::asked(input.encoding_type);
    let asked = Asked {
        prefix: input.prefix.as_deref().unwrap_or_default(),
        delimiter: input.delimiter.as_deref().filter(|delimiter| !delimiter.is_empty()),
        after: after(token.as_deref().or(input.start_after.as_deref())),
        size,
    };
    let found = page(&ports, &bucket, Roll::Objects, &asked).await?;
    let next_token = found.entries.last().filter(|_| found.is_truncated).map(|last| URL_SAFE_NO_PAD.encode(last.text()));
    let owners = if input.fetch_owner == Some(true) { Owners::Shown } else { Owners::Left };
    let key_count = i32::try_from(found.entries.len()).ok();
    let (contents, common_prefixes) = show(&bucket, found.entries, encoding, owners)?;
    Ok(ListObjectsV2Output {
        is_truncated: Some(found.is_truncated),
        contents: Some(contents),
        name: Some(input.bucket),
        prefix: Some(encoding.write(asked.prefix)),
        delimiter: asked.delimiter.map(|delimiter| encoding.write(delimiter)),
        max_keys: i32::try_from(size).ok(),
        common_prefixes: Some(common_prefixes),
        encoding_type: input.encoding_type,
        key_count,
        continuation_token: input.continuation_token,
        next_continuation_token: next_token,
        start_after: input.start_after.map(|start_after| encoding.write(&start_after)),
        request_charged: None,
    })
}

/// Whether a list shows whose its objects are.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Owners {
    Shown,
    Left,
}

fn after(entry: Option<&str>) -> Option<Position> {
    let entry = entry.filter(|entry| !entry.is_empty())?;
    Some(Position { entry: entry.to_owned(), upload_id: None })
}

fn entry_in_token(token: &str) -> Result<String, ServiceError> {
    let entry = URL_SAFE_NO_PAD.decode(token).ok().and_then(|bytes| String::from_utf8(bytes).ok());
    let message = "The continuation token provided is incorrect";
    entry.filter(|entry| !entry.is_empty()).ok_or_else(|| invalid_argument(message, "continuation-token", token))
}

fn show(
    bucket: &Bucket,
    entries: Vec<Entry>,
    encoding: Encoding,
    owners: Owners,
) -> Result<(Vec<Object>, Vec<CommonPrefix>), ServiceError> {
    let (mut contents, mut common_prefixes) = (Vec::new(), Vec::new());
    for entry in entries {
        match entry {
            Entry::CommonPrefix(prefix) => common_prefixes.push(CommonPrefix { prefix: Some(encoding.write(&prefix)) }),
            Entry::Item(key, record) => {
                let object: StoredObject = value(&record)?;
                contents.push(Object {
                    key: Some(encoding.write(&key)),
                    last_modified: Some(object.last_modified),
                    e_tag: Some(quoted(&object.etag)),
                    checksum_algorithm: Some(vec![shown(object.checksum.algorithm)]),
                    checksum_type: Some(object.checksum.coverage.shown()),
                    size: i64::try_from(object.size_bytes).ok(),
                    storage_class: Some(ObjectStorageClass::Standard),
                    owner: (owners == Owners::Shown).then(|| owner_of(&bucket.owner)),
                    restore_status: None,
                });
            }
        }
    }
    Ok((contents, common_prefixes))
}
