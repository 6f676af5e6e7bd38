//! GetObjectTagging.
//!
//! Follows <https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObjectTagging.html>. `aws s3 cp` asks for the tags of what it
//! copies in parts.
//!
//! # Not (yet) like AWS
//! - No object has tags: whoever sends some is refused.

use std::sync::Arc;

use gatewright_shapes_s3::types::{GetObjectTaggingOutput, GetObjectTaggingRequest};
use gatewright_wire::service::{CallContext, ServiceError};

use super::read::read_record;
use crate::bucket::reach::reach;
use crate::ports::Ports;
use crate::unsupported::refuse_version;

/// GetObjectTagging: an empty set.
///
/// # Errors
/// 404 for the bucket and the object, 403.
pub(crate) async fn get_tagging(
    ports: Arc<Ports>,
    context: CallContext,
    input: GetObjectTaggingRequest,
) -> Result<GetObjectTaggingOutput, ServiceError> {
    refuse_version(input.version_id.as_deref())?;
    let (bucket, _) = reach(&ports, &context, &input.bucket, input.expected_bucket_owner.as_deref()).await?;
    read_record(&ports, &bucket, &input.key).await?;
    Ok(GetObjectTaggingOutput { tag_set: Some(Vec::new()), ..GetObjectTaggingOutput::default() })
}
