//! CreateBucket.
//!
//! Follows <https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateBucket.html>.
//!
//! # Not (yet) like AWS
//! - There is no limit on an account's buckets.
//! - Every endpoint is a regional one: from us-east-1 no bucket can be made elsewhere.

use std::sync::Arc;

use gatewright_model::ids::Region;
use gatewright_shapes_s3::types::{BucketLocationConstraint, CreateBucketOutput, CreateBucketRequest};
use gatewright_store::StoreError;
use gatewright_store::transaction::Transaction;
use gatewright_wire::service::{CallContext, ServiceError};

use super::reach::find;
use crate::bucket_name;
use crate::ports::Ports;
use crate::records::{BUCKET, BUCKET_NAMES, Bucket, draft, in_seconds, scope_of};
use crate::refusal::{internal_error, operation_aborted};
use crate::unsupported::refuse_in_create_bucket;

/// Characters of a bucket's id.
const ID_LENGTH: usize = 16;

/// How often a name is tried again because its bucket came and went meanwhile.
const ATTEMPTS_MAX: u32 = 10;

/// CreateBucket.
///
/// # Errors
/// 400 for the name and the location, 409 when the name is taken, 501 for what is not offered.
pub(crate) async fn create(
    ports: Arc<Ports>,
    context: CallContext,
    input: CreateBucketRequest,
) -> Result<CreateBucketOutput, ServiceError> {
    let name = input.bucket.as_str();
    if !bucket_name::is_valid(name) {
        let error = ServiceError::new("InvalidBucketName", 400, "The specified bucket is not valid.");
        return Err(error.with_member("BucketName", name));
    }
    refuse_in_create_bucket(&input)?;
    check_location(&context.region, input.create_bucket_configuration.as_ref().and_then(|it| it.location_constraint))?;
    for _ in 0..ATTEMPTS_MAX {
        if let Some((bucket, _)) = find(&ports.store, name).await? {
            return made_before(&context, &bucket);
        }
        let bucket = Bucket {
            name: name.to_owned(),
            id: ports.entropy.lower_id(ID_LENGTH),
            owner: context.account.clone(),
            region: context.region.clone(),
            created: in_seconds(context.now),
            is_closing: false,
        };
        let scope = scope_of(&context.account);
        let record = draft(BUCKET, scope.clone(), name, &bucket)?;
        match ports.store.commit(Transaction::new().claim(BUCKET_NAMES, name, scope, name).create(record)).await {
            Ok(_) => return Ok(answer(&bucket)),
            Err(StoreError::Exists { .. } | StoreError::NameTaken { .. }) => {}
            Err(other) => return Err(internal_error(other)),
        }
    }
    Err(operation_aborted())
}

fn made_before(context: &CallContext, bucket: &Bucket) -> Result<CreateBucketOutput, ServiceError> {
    let us_east_1 = Region::us_east_1();
    let refused = |code, message| Err(ServiceError::new(code, 409, message).with_member("BucketName", bucket.name.as_str()));
    if bucket.owner != context.account {
        let message = "The requested bucket name is not available. The bucket namespace is shared by all users of the system. \
                       Please select a different name and try again.";
        return refused("BucketAlreadyExists", message);
    }
    // AWS: legacy of the oldest region, where making one's own bucket again succeeds.
    if context.region == us_east_1 && bucket.region == us_east_1 {
        return Ok(answer(bucket));
    }
    refused("BucketAlreadyOwnedByYou", "Your previous request to create the named bucket succeeded and you already own it.")
}

fn answer(bucket: &Bucket) -> CreateBucketOutput {
    let is_in_us_east_1 = bucket.region == Region::us_east_1();
    let location =
        if is_in_us_east_1 { format!("/{}", bucket.name) } else { format!("http://{}.s3.amazonaws.com/", bucket.name) };
    CreateBucketOutput { location: Some(location), ..CreateBucketOutput::default() }
}

fn check_location(region: &Region, asked: Option<BucketLocationConstraint>) -> Result<(), ServiceError> {
    let asked = asked.map(|asked| match asked {
        BucketLocationConstraint::Eu => "eu-west-1",
        other => other.as_str(),
    });
    let is_fitting = match asked {
        None => *region == Region::us_east_1(),
        Some(asked) => asked == region.as_str(),
    };
    if is_fitting {
        return Ok(());
    }
    let message = format!(
        "The {} location constraint is incompatible for the region specific endpoint this request was sent to.",
        asked.unwrap_or("unspecified")
    );
    Err(ServiceError::new("IllegalLocationConstraintException", 400, message))
}
