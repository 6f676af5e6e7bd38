//! Log groups: made and deleted.
//!
//! Follows <https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogGroup.html>.

use gatewright_shapes_logs::types::{CreateLogGroupRequest, DeleteLogGroupRequest, LogGroupClass};
use gatewright_wire::service::{CallContext, ServiceError};

use crate::group_identifier::scope_of;
use crate::ports::Ports;
use crate::settings::{Settings, written};
use crate::{refusal, tags};

/// `CreateLogGroup`.
pub(crate) async fn create(ports: Ports, context: CallContext, input: CreateLogGroupRequest) -> Result<(), ServiceError> {
    if input.kms_key_id.is_some() {
        return Err(refusal::not_yet_supported("kmsKeyId"));
    }
    if !matches!(input.log_group_class, None | Some(LogGroupClass::Standard)) {
        return Err(refusal::not_yet_supported("log group classes other than STANDARD"));
    }
    if input.deletion_protection_enabled == Some(true) {
        return Err(refusal::not_yet_supported("deletionProtectionEnabled"));
    }
    let mut settings = Settings::default();
    tags::add(&mut settings.tags, input.tags.unwrap_or_default(), &input.log_group_name)?;
    let json = written(&settings)?;
    let created = ports.events.create_group(&scope_of(&context), &input.log_group_name, context.now, json).await;
    created.map_err(refusal::of_store)
}

/// `DeleteLogGroup`.
pub(crate) async fn delete(ports: Ports, context: CallContext, input: DeleteLogGroupRequest) -> Result<(), ServiceError> {
    let was_there = ports.events.delete_group(&scope_of(&context), &input.log_group_name).await.map_err(refusal::of_store)?;
    if was_there { Ok(()) } else { Err(refusal::no_such_group()) }
}
