// Made by `cargo xtask codegen`; do not edit. What is here is listed in xtask/operations.toml.

//! Requests, answers and what they hold, named as in the AWS model.

use std::collections::BTreeMap;

/// `CreateLogGroupRequest`, the input of `CreateLogGroup`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateLogGroupRequest {
    /// Wire name `logGroupName`. 1 to 512 characters. Required.
    pub log_group_name: String,
    /// Wire name `kmsKeyId`. At most 256 characters.
    pub kms_key_id: Option<String>,
    /// Wire name `tags`. 1 to 50 entries.
    pub tags: Option<BTreeMap<String, String>>,
    /// Wire name `logGroupClass`.
    pub log_group_class: Option<LogGroupClass>,
    /// Wire name `deletionProtectionEnabled`.
    pub deletion_protection_enabled: Option<bool>,
}

/// `CreateLogStreamRequest`, the input of `CreateLogStream`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateLogStreamRequest {
    /// Wire name `logGroupName`. 1 to 512 characters. Required.
    pub log_group_name: String,
    /// Wire name `logStreamName`. 1 to 512 characters. Required.
    pub log_stream_name: String,
}

/// The texts of `DataProtectionStatus`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DataProtectionStatus {
    /// `ACTIVATED`
    Activated,
    /// `DELETED`
    Deleted,
    /// `ARCHIVED`
    Archived,
    /// `DISABLED`
    Disabled,
}

impl DataProtectionStatus {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Activated => "ACTIVATED",
            Self::Deleted => "DELETED",
            Self::Archived => "ARCHIVED",
            Self::Disabled => "DISABLED",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "ACTIVATED" => Self::Activated,
            "DELETED" => Self::Deleted,
            "ARCHIVED" => Self::Archived,
            "DISABLED" => Self::Disabled,
            _ => return None,
        })
    }
}

/// `DeleteLogGroupRequest`, the input of `DeleteLogGroup`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteLogGroupRequest {
    /// Wire name `logGroupName`. 1 to 512 characters. Required.
    pub log_group_name: String,
}

/// `DeleteLogStreamRequest`, the input of `DeleteLogStream`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteLogStreamRequest {
    /// Wire name `logGroupName`. 1 to 512 characters. Required.
    pub log_group_name: String,
    /// Wire name `logStreamName`. 1 to 512 characters. Required.
    pub log_stream_name: String,
}

/// `DeleteRetentionPolicyRequest`, the input of `DeleteRetentionPolicy`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteRetentionPolicyRequest {
    /// Wire name `logGroupName`. 1 to 512 characters. Required.
    pub log_group_name: String,
}

/// `DescribeLogGroupsRequest`, the input of `DescribeLogGroups`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeLogGroupsRequest {
    /// Wire name `accountIdentifiers`. 0 to 20 elements.
    pub account_identifiers: Option<Vec<String>>,
    /// Wire name `logGroupNamePrefix`. 1 to 512 characters.
    pub log_group_name_prefix: Option<String>,
    /// Wire name `logGroupNamePattern`. 0 to 512 characters.
    pub log_group_name_pattern: Option<String>,
    /// Wire name `nextToken`. At least 1 characters.
    pub next_token: Option<String>,
    /// Wire name `limit`. 1 to 50.
    pub limit: Option<i32>,
    /// Wire name `includeLinkedAccounts`.
    pub include_linked_accounts: Option<bool>,
    /// Wire name `logGroupClass`.
    pub log_group_class: Option<LogGroupClass>,
    /// Wire name `logGroupIdentifiers`. 1 to 50 elements.
    pub log_group_identifiers: Option<Vec<String>>,
}

/// `DescribeLogGroupsResponse`, the output of `DescribeLogGroups`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeLogGroupsResponse {
    /// Wire name `logGroups`.
    pub log_groups: Option<Vec<LogGroup>>,
    /// Wire name `nextToken`. At least 1 characters.
    pub next_token: Option<String>,
}

/// `DescribeLogStreamsRequest`, the input of `DescribeLogStreams`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeLogStreamsRequest {
    /// Wire name `logGroupName`. 1 to 512 characters.
    pub log_group_name: Option<String>,
    /// Wire name `logGroupIdentifier`. 1 to 2048 characters.
    pub log_group_identifier: Option<String>,
    /// Wire name `logStreamNamePrefix`. 1 to 512 characters.
    pub log_stream_name_prefix: Option<String>,
    /// Wire name `orderBy`.
    pub order_by: Option<OrderBy>,
    /// Wire name `descending`.
    pub descending: Option<bool>,
    /// Wire name `nextToken`. At least 1 characters.
    pub next_token: Option<String>,
    /// Wire name `limit`. 1 to 50.
    pub limit: Option<i32>,
}

/// `DescribeLogStreamsResponse`, the output of `DescribeLogStreams`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeLogStreamsResponse {
    /// Wire name `logStreams`.
    pub log_streams: Option<Vec<LogStream>>,
    /// Wire name `nextToken`. At least 1 characters.
    pub next_token: Option<String>,
}

/// `Entity`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Entity {
    /// Wire name `keyAttributes`. 2 to 4 entries.
    pub key_attributes: Option<BTreeMap<String, String>>,
    /// Wire name `attributes`. 0 to 10 entries.
    pub attributes: Option<BTreeMap<String, String>>,
}

/// The texts of `EntityRejectionErrorType`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EntityRejectionErrorType {
    /// `InvalidEntity`
    InvalidEntity,
    /// `InvalidTypeValue`
    InvalidTypeValue,
    /// `InvalidKeyAttributes`
    InvalidKeyAttributes,
    /// `InvalidAttributes`
    InvalidAttributes,
    /// `EntitySizeTooLarge`
    EntitySizeTooLarge,
    /// `UnsupportedLogGroupType`
    UnsupportedLogGroupType,
    /// `MissingRequiredFields`
    MissingRequiredFields,
}

impl EntityRejectionErrorType {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::InvalidEntity => "InvalidEntity",
            Self::InvalidTypeValue => "InvalidTypeValue",
            Self::InvalidKeyAttributes => "InvalidKeyAttributes",
            Self::InvalidAttributes => "InvalidAttributes",
            Self::EntitySizeTooLarge => "EntitySizeTooLarge",
            Self::UnsupportedLogGroupType => "UnsupportedLogGroupType",
            Self::MissingRequiredFields => "MissingRequiredFields",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "InvalidEntity" => Self::InvalidEntity,
            "InvalidTypeValue" => Self::InvalidTypeValue,
            "InvalidKeyAttributes" => Self::InvalidKeyAttributes,
            "InvalidAttributes" => Self::InvalidAttributes,
            "EntitySizeTooLarge" => Self::EntitySizeTooLarge,
            "UnsupportedLogGroupType" => Self::UnsupportedLogGroupType,
            "MissingRequiredFields" => Self::MissingRequiredFields,
            _ => return None,
        })
    }
}

/// `FilterLogEventsRequest`, the input of `FilterLogEvents`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct FilterLogEventsRequest {
    /// Wire name `logGroupName`. 1 to 512 characters.
    pub log_group_name: Option<String>,
    /// Wire name `logGroupIdentifier`. 1 to 2048 characters.
    pub log_group_identifier: Option<String>,
    /// Wire name `logStreamNames`. 1 to 100 elements.
    pub log_stream_names: Option<Vec<String>>,
    /// Wire name `logStreamNamePrefix`. 1 to 512 characters.
    pub log_stream_name_prefix: Option<String>,
    /// Wire name `startTime`. At least 0.
    pub start_time: Option<i64>,
    /// Wire name `endTime`. At least 0.
    pub end_time: Option<i64>,
    /// Wire name `filterPattern`. 0 to 1024 characters.
    pub filter_pattern: Option<String>,
    /// Wire name `nextToken`. At least 1 characters.
    pub next_token: Option<String>,
    /// Wire name `limit`. 1 to 10000.
    pub limit: Option<i32>,
    /// Wire name `startFromHead`.
    pub start_from_head: Option<bool>,
    /// Wire name `interleaved`.
    pub interleaved: Option<bool>,
    /// Wire name `unmask`.
    pub unmask: Option<bool>,
}

/// `FilterLogEventsResponse`, the output of `FilterLogEvents`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct FilterLogEventsResponse {
    /// Wire name `events`.
    pub events: Option<Vec<FilteredLogEvent>>,
    /// Wire name `searchedLogStreams`.
    pub searched_log_streams: Option<Vec<SearchedLogStream>>,
    /// Wire name `nextToken`. At least 1 characters.
    pub next_token: Option<String>,
}

/// `FilteredLogEvent`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct FilteredLogEvent {
    /// Wire name `logStreamName`. 1 to 512 characters.
    pub log_stream_name: Option<String>,
    /// Wire name `timestamp`. At least 0.
    pub timestamp: Option<i64>,
    /// Wire name `message`. At least 1 characters.
    pub message: Option<String>,
    /// Wire name `ingestionTime`. At least 0.
    pub ingestion_time: Option<i64>,
    /// Wire name `eventId`.
    pub event_id: Option<String>,
}

/// `GetLogEventsRequest`, the input of `GetLogEvents`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetLogEventsRequest {
    /// Wire name `logGroupName`. 1 to 512 characters.
    pub log_group_name: Option<String>,
    /// Wire name `logGroupIdentifier`. 1 to 2048 characters.
    pub log_group_identifier: Option<String>,
    /// Wire name `logStreamName`. 1 to 512 characters. Required.
    pub log_stream_name: String,
    /// Wire name `startTime`. At least 0.
    pub start_time: Option<i64>,
    /// Wire name `endTime`. At least 0.
    pub end_time: Option<i64>,
    /// Wire name `nextToken`. At least 1 characters.
    pub next_token: Option<String>,
    /// Wire name `limit`. 1 to 10000.
    pub limit: Option<i32>,
    /// Wire name `startFromHead`.
    pub start_from_head: Option<bool>,
    /// Wire name `unmask`.
    pub unmask: Option<bool>,
}

/// `GetLogEventsResponse`, the output of `GetLogEvents`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetLogEventsResponse {
    /// Wire name `events`.
    pub events: Option<Vec<OutputLogEvent>>,
    /// Wire name `nextForwardToken`. At least 1 characters.
    pub next_forward_token: Option<String>,
    /// Wire name `nextBackwardToken`. At least 1 characters.
    pub next_backward_token: Option<String>,
}

/// The texts of `InheritedProperty`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum InheritedProperty {
    /// `ACCOUNT_DATA_PROTECTION`
    AccountDataProtection,
}

impl InheritedProperty {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::AccountDataProtection => "ACCOUNT_DATA_PROTECTION",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "ACCOUNT_DATA_PROTECTION" => Self::AccountDataProtection,
            _ => return None,
        })
    }
}

/// `InputLogEvent`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct InputLogEvent {
    /// Wire name `timestamp`. At least 0. Required.
    pub timestamp: Option<i64>,
    /// Wire name `message`. At least 1 characters. Required.
    pub message: Option<String>,
}

/// `ListTagsForResourceRequest`, the input of `ListTagsForResource`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListTagsForResourceRequest {
    /// Wire name `resourceArn`. 1 to 1011 characters. Required.
    pub resource_arn: String,
}

/// `ListTagsForResourceResponse`, the output of `ListTagsForResource`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListTagsForResourceResponse {
    /// Wire name `tags`. 1 to 50 entries.
    pub tags: Option<BTreeMap<String, String>>,
}

/// `ListTagsLogGroupRequest`, the input of `ListTagsLogGroup`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListTagsLogGroupRequest {
    /// Wire name `logGroupName`. 1 to 512 characters. Required.
    pub log_group_name: String,
}

/// `ListTagsLogGroupResponse`, the output of `ListTagsLogGroup`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListTagsLogGroupResponse {
    /// Wire name `tags`. 1 to 50 entries.
    pub tags: Option<BTreeMap<String, String>>,
}

/// `LogGroup`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct LogGroup {
    /// Wire name `logGroupName`. 1 to 512 characters.
    pub log_group_name: Option<String>,
    /// Wire name `creationTime`. At least 0.
    pub creation_time: Option<i64>,
    /// Wire name `retentionInDays`.
    pub retention_in_days: Option<i32>,
    /// Wire name `metricFilterCount`.
    pub metric_filter_count: Option<i32>,
    /// Wire name `arn`.
    pub arn: Option<String>,
    /// Wire name `storedBytes`. At least 0.
    pub stored_bytes: Option<i64>,
    /// Wire name `kmsKeyId`. At most 256 characters.
    pub kms_key_id: Option<String>,
    /// Wire name `dataProtectionStatus`.
    pub data_protection_status: Option<DataProtectionStatus>,
    /// Wire name `inheritedProperties`.
    pub inherited_properties: Option<Vec<InheritedProperty>>,
    /// Wire name `logGroupClass`.
    pub log_group_class: Option<LogGroupClass>,
    /// Wire name `logGroupArn`.
    pub log_group_arn: Option<String>,
    /// Wire name `deletionProtectionEnabled`.
    pub deletion_protection_enabled: Option<bool>,
    /// Wire name `bearerTokenAuthenticationEnabled`.
    pub bearer_token_authentication_enabled: Option<bool>,
    /// Wire name `retentionPolicyName`.
    pub retention_policy_name: Option<String>,
}

/// The texts of `LogGroupClass`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LogGroupClass {
    /// `STANDARD`
    Standard,
    /// `INFREQUENT_ACCESS`
    InfrequentAccess,
    /// `DELIVERY`
    Delivery,
    /// `ESSENTIALS`
    Essentials,
}

impl LogGroupClass {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Standard => "STANDARD",
            Self::InfrequentAccess => "INFREQUENT_ACCESS",
            Self::Delivery => "DELIVERY",
            Self::Essentials => "ESSENTIALS",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "STANDARD" => Self::Standard,
            "INFREQUENT_ACCESS" => Self::InfrequentAccess,
            "DELIVERY" => Self::Delivery,
            "ESSENTIALS" => Self::Essentials,
            _ => return None,
        })
    }
}

/// `LogStream`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct LogStream {
    /// Wire name `logStreamName`. 1 to 512 characters.
    pub log_stream_name: Option<String>,
    /// Wire name `creationTime`. At least 0.
    pub creation_time: Option<i64>,
    /// Wire name `firstEventTimestamp`. At least 0.
    pub first_event_timestamp: Option<i64>,
    /// Wire name `lastEventTimestamp`. At least 0.
    pub last_event_timestamp: Option<i64>,
    /// Wire name `lastIngestionTime`. At least 0.
    pub last_ingestion_time: Option<i64>,
    /// Wire name `uploadSequenceToken`. At least 1 characters.
    pub upload_sequence_token: Option<String>,
    /// Wire name `arn`.
    pub arn: Option<String>,
    /// Wire name `storedBytes`. At least 0.
    pub stored_bytes: Option<i64>,
}

/// The texts of `OrderBy`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OrderBy {
    /// `LogStreamName`
    LogStreamName,
    /// `LastEventTime`
    LastEventTime,
}

impl OrderBy {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::LogStreamName => "LogStreamName",
            Self::LastEventTime => "LastEventTime",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "LogStreamName" => Self::LogStreamName,
            "LastEventTime" => Self::LastEventTime,
            _ => return None,
        })
    }
}

/// `OutputLogEvent`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct OutputLogEvent {
    /// Wire name `timestamp`. At least 0.
    pub timestamp: Option<i64>,
    /// Wire name `message`. At least 1 characters.
    pub message: Option<String>,
    /// Wire name `ingestionTime`. At least 0.
    pub ingestion_time: Option<i64>,
}

/// `PutLogEventsRequest`, the input of `PutLogEvents`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PutLogEventsRequest {
    /// Wire name `logGroupName`. 1 to 512 characters. Required.
    pub log_group_name: String,
    /// Wire name `logStreamName`. 1 to 512 characters. Required.
    pub log_stream_name: String,
    /// Wire name `logEvents`. 1 to 10000 elements. Required.
    pub log_events: Vec<InputLogEvent>,
    /// Wire name `sequenceToken`. At least 1 characters.
    pub sequence_token: Option<String>,
    /// Wire name `entity`.
    pub entity: Option<Entity>,
}

/// `PutLogEventsResponse`, the output of `PutLogEvents`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PutLogEventsResponse {
    /// Wire name `nextSequenceToken`. At least 1 characters.
    pub next_sequence_token: Option<String>,
    /// Wire name `rejectedLogEventsInfo`.
    pub rejected_log_events_info: Option<RejectedLogEventsInfo>,
    /// Wire name `rejectedEntityInfo`.
    pub rejected_entity_info: Option<RejectedEntityInfo>,
}

/// `PutRetentionPolicyRequest`, the input of `PutRetentionPolicy`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PutRetentionPolicyRequest {
    /// Wire name `logGroupName`. 1 to 512 characters. Required.
    pub log_group_name: String,
    /// Wire name `retentionInDays`. Required.
    pub retention_in_days: i32,
}

/// `RejectedEntityInfo`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RejectedEntityInfo {
    /// Wire name `errorType`. Required.
    pub error_type: Option<EntityRejectionErrorType>,
}

/// `RejectedLogEventsInfo`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RejectedLogEventsInfo {
    /// Wire name `tooNewLogEventStartIndex`.
    pub too_new_log_event_start_index: Option<i32>,
    /// Wire name `tooOldLogEventEndIndex`.
    pub too_old_log_event_end_index: Option<i32>,
    /// Wire name `expiredLogEventEndIndex`.
    pub expired_log_event_end_index: Option<i32>,
}

/// `SearchedLogStream`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SearchedLogStream {
    /// Wire name `logStreamName`. 1 to 512 characters.
    pub log_stream_name: Option<String>,
    /// Wire name `searchedCompletely`.
    pub searched_completely: Option<bool>,
}

/// `TagResourceRequest`, the input of `TagResource`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct TagResourceRequest {
    /// Wire name `resourceArn`. 1 to 1011 characters. Required.
    pub resource_arn: String,
    /// Wire name `tags`. 1 to 50 entries. Required.
    pub tags: BTreeMap<String, String>,
}

/// `UntagResourceRequest`, the input of `UntagResource`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UntagResourceRequest {
    /// Wire name `resourceArn`. 1 to 1011 characters. Required.
    pub resource_arn: String,
    /// Wire name `tagKeys`. 0 to 50 elements. Required.
    pub tag_keys: Vec<String>,
}
