//! HeadBucket, GetBucketLocation, ListBuckets.
//!
//! Follows <https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListBuckets.html> and its neighbours.
//!
//! # Not (yet) like AWS
//! - HeadBucket answers from every region, as GetBucketLocation does; clients ask either of them for a bucket's region.
//! - With `bucket-region`, a page of ListBuckets may hold fewer buckets than it could; its token leads on.

use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use gatewright_shapes_s3::types::{
    Bucket as ShownBucket, BucketLocationConstraint, GetBucketLocationOutput, GetBucketLocationRequest, HeadBucketOutput,
    HeadBucketRequest, ListBucketsOutput, ListBucketsRequest,
};
use gatewright_wire::service::{CallContext, ServiceError};

use super::reach::reach_anywhere;
use crate::owner::owner_of;
use crate::ports::Ports;
use crate::records::{BUCKET, Bucket, scope_of, value};
use crate::refusal::{internal_error, invalid_argument};

/// AWS: most buckets on one page.
const PAGE_MAX: usize = 10_000;

/// HeadBucket.
///
/// # Errors
/// 404, 403.
pub(crate) async fn head(
    ports: Arc<Ports>,
    context: CallContext,
    input: HeadBucketRequest,
) -> Result<HeadBucketOutput, ServiceError> {
    let (bucket, _) = reach_anywhere(&ports, &context, &input.bucket, input.expected_bucket_owner.as_deref()).await?;
    Ok(HeadBucketOutput {
        bucket_region: Some(bucket.region.as_str().to_owned()),
        access_point_alias: Some(false),
        ..HeadBucketOutput::default()
    })
}

/// GetBucketLocation. Nothing for us-east-1, as on AWS.
///
/// # Errors
/// 404, 403.
pub(crate) async fn location(
    ports: Arc<Ports>,
    context: CallContext,
    input: GetBucketLocationRequest,
) -> Result<GetBucketLocationOutput, ServiceError> {
    let (bucket, _) = reach_anywhere(&ports, &context, &input.bucket, input.expected_bucket_owner.as_deref()).await?;
    Ok(GetBucketLocationOutput { location_constraint: BucketLocationConstraint::parse(bucket.region.as_str()) })
}

/// ListBuckets: the caller's, in the order of their names.
///
/// # Errors
/// 400 for a token that is none.
pub(crate) async fn list(
    ports: Arc<Ports>,
    context: CallContext,
    input: ListBucketsRequest,
) -> Result<ListBucketsOutput, ServiceError> {
    let size = input.max_buckets.and_then(|size| usize::try_from(size).ok()).unwrap_or(PAGE_MAX).clamp(1, PAGE_MAX);
    let after = input.continuation_token.as_deref().map(name_in_token).transpose()?;
    let prefix = input.prefix.as_deref().unwrap_or_default();
    let scope = scope_of(&context.account);
    // One more than is shown tells whether there is a next page.
    let mut records =
        ports.store.scan(BUCKET, &scope, prefix, after.as_deref(), size.saturating_add(1)).await.map_err(internal_error)?;
    let has_more = records.len() > size;
    records.truncate(size);
    // AWS: the region is shown to who has used a parameter.
    let is_region_shown = input.max_buckets.is_some()
        || input.prefix.is_some()
        || input.bucket_region.is_some()
        || input.continuation_token.is_some();
    let mut buckets = Vec::new();
    for record in &records {
        let bucket: Bucket = value(record)?;
        if input.bucket_region.as_deref().is_none_or(|region| region == bucket.region.as_str()) {
            buckets.push(ShownBucket {
                bucket_region: is_region_shown.then(|| bucket.region.as_str().to_owned()),
                name: Some(bucket.name),
                creation_date: Some(bucket.created),
                bucket_arn: None,
            });
        }
    }
    Ok(ListBucketsOutput {
        buckets: Some(buckets),
        owner: Some(owner_of(&context.account)),
        continuation_token: records.last().filter(|_| has_more).map(|last| URL_SAFE_NO_PAD.encode(&last.key)),
        prefix: input.prefix,
    })
}

fn name_in_token(token: &str) -> Result<String, ServiceError> {
    let name = URL_SAFE_NO_PAD.decode(token).ok().and_then(|bytes| String::from_utf8(bytes).ok());
    let message = "The continuation token provided is incorrect";
    name.ok_or_else(|| invalid_argument(message, "continuation-token", token))
}
