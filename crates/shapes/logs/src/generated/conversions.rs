// Made by `cargo xtask codegen`; do not edit. What is here is listed in xtask/operations.toml.

//! How the types read themselves from documents and write themselves into them.

use gatewright_wire::convert::{MemberReader, MemberWriter, Value, read_enumeration};
use gatewright_wire::document::{Document, Shape, ShapeMismatch};

use crate::types::{
    CreateLogGroupRequest, CreateLogStreamRequest, DataProtectionStatus, DeleteLogGroupRequest, DeleteLogStreamRequest,
    DeleteRetentionPolicyRequest, DescribeLogGroupsRequest, DescribeLogGroupsResponse, DescribeLogStreamsRequest,
    DescribeLogStreamsResponse, Entity, EntityRejectionErrorType, FilterLogEventsRequest, FilterLogEventsResponse,
    FilteredLogEvent, GetLogEventsRequest, GetLogEventsResponse, InheritedProperty, InputLogEvent, ListTagsForResourceRequest,
    ListTagsForResourceResponse, ListTagsLogGroupRequest, ListTagsLogGroupResponse, LogGroup, LogGroupClass, LogStream, OrderBy,
    OutputLogEvent, PutLogEventsRequest, PutLogEventsResponse, PutRetentionPolicyRequest, RejectedEntityInfo,
    RejectedLogEventsInfo, SearchedLogStream, TagResourceRequest, UntagResourceRequest,
};

impl Shape for CreateLogGroupRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("CreateLogGroupRequest", document)?;
        Ok(Self {
            log_group_name: members.required("logGroupName")?,
            kms_key_id: members.optional("kmsKeyId")?,
            tags: members.optional("tags")?,
            log_group_class: members.optional("logGroupClass")?,
            deletion_protection_enabled: members.optional("deletionProtectionEnabled")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("logGroupName", self.log_group_name)
            .optional("kmsKeyId", self.kms_key_id)
            .optional("tags", self.tags)
            .optional("logGroupClass", self.log_group_class)
            .optional("deletionProtectionEnabled", self.deletion_protection_enabled)
            .finish()
    }
}

impl Shape for CreateLogStreamRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("CreateLogStreamRequest", document)?;
        Ok(Self { log_group_name: members.required("logGroupName")?, log_stream_name: members.required("logStreamName")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("logGroupName", self.log_group_name)
            .required("logStreamName", self.log_stream_name)
            .finish()
    }
}

impl Value for DataProtectionStatus {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("DataProtectionStatus", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Shape for DeleteLogGroupRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("DeleteLogGroupRequest", document)?;
        Ok(Self { log_group_name: members.required("logGroupName")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().required("logGroupName", self.log_group_name).finish()
    }
}

impl Shape for DeleteLogStreamRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("DeleteLogStreamRequest", document)?;
        Ok(Self { log_group_name: members.required("logGroupName")?, log_stream_name: members.required("logStreamName")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("logGroupName", self.log_group_name)
            .required("logStreamName", self.log_stream_name)
            .finish()
    }
}

impl Shape for DeleteRetentionPolicyRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("DeleteRetentionPolicyRequest", document)?;
        Ok(Self { log_group_name: members.required("logGroupName")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().required("logGroupName", self.log_group_name).finish()
    }
}

impl Shape for DescribeLogGroupsRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("DescribeLogGroupsRequest", document)?;
        Ok(Self {
            account_identifiers: members.optional("accountIdentifiers")?,
            log_group_name_prefix: members.optional("logGroupNamePrefix")?,
            log_group_name_pattern: members.optional("logGroupNamePattern")?,
            next_token: members.optional("nextToken")?,
            limit: members.optional("limit")?,
            include_linked_accounts: members.optional("includeLinkedAccounts")?,
            log_group_class: members.optional("logGroupClass")?,
            log_group_identifiers: members.optional("logGroupIdentifiers")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("accountIdentifiers", self.account_identifiers)
            .optional("logGroupNamePrefix", self.log_group_name_prefix)
            .optional("logGroupNamePattern", self.log_group_name_pattern)
            .optional("nextToken", self.next_token)
            .optional("limit", self.limit)
            .optional("includeLinkedAccounts", self.include_linked_accounts)
            .optional("logGroupClass", self.log_group_class)
            .optional("logGroupIdentifiers", self.log_group_identifiers)
            .finish()
    }
}

impl Shape for DescribeLogGroupsResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("DescribeLogGroupsResponse", document)?;
        Ok(Self { log_groups: members.optional("logGroups")?, next_token: members.optional("nextToken")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("logGroups", self.log_groups).optional("nextToken", self.next_token).finish()
    }
}

impl Shape for DescribeLogStreamsRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("DescribeLogStreamsRequest", document)?;
        Ok(Self {
            log_group_name: members.optional("logGroupName")?,
            log_group_identifier: members.optional("logGroupIdentifier")?,
            log_stream_name_prefix: members.optional("logStreamNamePrefix")?,
            order_by: members.optional("orderBy")?,
            descending: members.optional("descending")?,
            next_token: members.optional("nextToken")?,
            limit: members.optional("limit")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("logGroupName", self.log_group_name)
            .optional("logGroupIdentifier", self.log_group_identifier)
            .optional("logStreamNamePrefix", self.log_stream_name_prefix)
            .optional("orderBy", self.order_by)
            .optional("descending", self.descending)
            .optional("nextToken", self.next_token)
            .optional("limit", self.limit)
            .finish()
    }
}

impl Shape for DescribeLogStreamsResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("DescribeLogStreamsResponse", document)?;
        Ok(Self { log_streams: members.optional("logStreams")?, next_token: members.optional("nextToken")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("logStreams", self.log_streams).optional("nextToken", self.next_token).finish()
    }
}

impl Shape for Entity {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("Entity", document)?;
        Ok(Self { key_attributes: members.optional("keyAttributes")?, attributes: members.optional("attributes")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("keyAttributes", self.key_attributes).optional("attributes", self.attributes).finish()
    }
}

impl Value for EntityRejectionErrorType {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("EntityRejectionErrorType", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Shape for FilterLogEventsRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("FilterLogEventsRequest", document)?;
        Ok(Self {
            log_group_name: members.optional("logGroupName")?,
            log_group_identifier: members.optional("logGroupIdentifier")?,
            log_stream_names: members.optional("logStreamNames")?,
            log_stream_name_prefix: members.optional("logStreamNamePrefix")?,
            start_time: members.optional("startTime")?,
            end_time: members.optional("endTime")?,
            filter_pattern: members.optional("filterPattern")?,
            next_token: members.optional("nextToken")?,
            limit: members.optional("limit")?,
            start_from_head: members.optional("startFromHead")?,
            interleaved: members.optional("interleaved")?,
            unmask: members.optional("unmask")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("logGroupName", self.log_group_name)
            .optional("logGroupIdentifier", self.log_group_identifier)
            .optional("logStreamNames", self.log_stream_names)
            .optional("logStreamNamePrefix", self.log_stream_name_prefix)
            .optional("startTime", self.start_time)
            .optional("endTime", self.end_time)
            .optional("filterPattern", self.filter_pattern)
            .optional("nextToken", self.next_token)
            .optional("limit", self.limit)
            .optional("startFromHead", self.start_from_head)
            .optional("interleaved", self.interleaved)
            .optional("unmask", self.unmask)
            .finish()
    }
}

impl Shape for FilterLogEventsResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("FilterLogEventsResponse", document)?;
        Ok(Self {
            events: members.optional("events")?,
            searched_log_streams: members.optional("searchedLogStreams")?,
            next_token: members.optional("nextToken")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("events", self.events)
            .optional("searchedLogStreams", self.searched_log_streams)
            .optional("nextToken", self.next_token)
            .finish()
    }
}

impl Shape for FilteredLogEvent {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("FilteredLogEvent", document)?;
        Ok(Self {
            log_stream_name: members.optional("logStreamName")?,
            timestamp: members.optional("timestamp")?,
            message: members.optional("message")?,
            ingestion_time: members.optional("ingestionTime")?,
            event_id: members.optional("eventId")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("logStreamName", self.log_stream_name)
            .optional("timestamp", self.timestamp)
            .optional("message", self.message)
            .optional("ingestionTime", self.ingestion_time)
            .optional("eventId", self.event_id)
            .finish()
    }
}

impl Shape for GetLogEventsRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("GetLogEventsRequest", document)?;
        Ok(Self {
            log_group_name: members.optional("logGroupName")?,
            log_group_identifier: members.optional("logGroupIdentifier")?,
            log_stream_name: members.required("logStreamName")?,
            start_time: members.optional("startTime")?,
            end_time: members.optional("endTime")?,
            next_token: members.optional("nextToken")?,
            limit: members.optional("limit")?,
            start_from_head: members.optional("startFromHead")?,
            unmask: members.optional("unmask")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("logGroupName", self.log_group_name)
            .optional("logGroupIdentifier", self.log_group_identifier)
            .required("logStreamName", self.log_stream_name)
            .optional("startTime", self.start_time)
            .optional("endTime", self.end_time)
            .optional("nextToken", self.next_token)
            .optional("limit", self.limit)
            .optional("startFromHead", self.start_from_head)
            .optional("unmask", self.unmask)
            .finish()
    }
}

impl Shape for GetLogEventsResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("GetLogEventsResponse", document)?;
        Ok(Self {
            events: members.optional("events")?,
            next_forward_token: members.optional("nextForwardToken")?,
            next_backward_token: members.optional("nextBackwardToken")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("events", self.events)
            .optional("nextForwardToken", self.next_forward_token)
            .optional("nextBackwardToken", self.next_backward_token)
            .finish()
    }
}

impl Value for InheritedProperty {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("InheritedProperty", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Shape for InputLogEvent {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("InputLogEvent", document)?;
        Ok(Self { timestamp: members.optional("timestamp")?, message: members.optional("message")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("timestamp", self.timestamp).optional("message", self.message).finish()
    }
}

impl Shape for ListTagsForResourceRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("ListTagsForResourceRequest", document)?;
        Ok(Self { resource_arn: members.required("resourceArn")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().required("resourceArn", self.resource_arn).finish()
    }
}

impl Shape for ListTagsForResourceResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("ListTagsForResourceResponse", document)?;
        Ok(Self { tags: members.optional("tags")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("tags", self.tags).finish()
    }
}

impl Shape for ListTagsLogGroupRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("ListTagsLogGroupRequest", document)?;
        Ok(Self { log_group_name: members.required("logGroupName")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().required("logGroupName", self.log_group_name).finish()
    }
}

impl Shape for ListTagsLogGroupResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("ListTagsLogGroupResponse", document)?;
        Ok(Self { tags: members.optional("tags")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("tags", self.tags).finish()
    }
}

impl Shape for LogGroup {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("LogGroup", document)?;
        Ok(Self {
            log_group_name: members.optional("logGroupName")?,
            creation_time: members.optional("creationTime")?,
            retention_in_days: members.optional("retentionInDays")?,
            metric_filter_count: members.optional("metricFilterCount")?,
            arn: members.optional("arn")?,
            stored_bytes: members.optional("storedBytes")?,
            kms_key_id: members.optional("kmsKeyId")?,
            data_protection_status: members.optional("dataProtectionStatus")?,
            inherited_properties: members.optional("inheritedProperties")?,
            log_group_class: members.optional("logGroupClass")?,
            log_group_arn: members.optional("logGroupArn")?,
            deletion_protection_enabled: members.optional("deletionProtectionEnabled")?,
            bearer_token_authentication_enabled: members.optional("bearerTokenAuthenticationEnabled")?,
            retention_policy_name: members.optional("retentionPolicyName")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("logGroupName", self.log_group_name)
            .optional("creationTime", self.creation_time)
            .optional("retentionInDays", self.retention_in_days)
            .optional("metricFilterCount", self.metric_filter_count)
            .optional("arn", self.arn)
            .optional("storedBytes", self.stored_bytes)
            .optional("kmsKeyId", self.kms_key_id)
            .optional("dataProtectionStatus", self.data_protection_status)
            .optional("inheritedProperties", self.inherited_properties)
            .optional("logGroupClass", self.log_group_class)
            .optional("logGroupArn", self.log_group_arn)
            .optional("deletionProtectionEnabled", self.deletion_protection_enabled)
            .optional("bearerTokenAuthenticationEnabled", self.bearer_token_authentication_enabled)
            .optional("retentionPolicyName", self.retention_policy_name)
            .finish()
    }
}

impl Value for LogGroupClass {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("LogGroupClass", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Shape for LogStream {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("LogStream", document)?;
        Ok(Self {
            log_stream_name: members.optional("logStreamName")?,
            creation_time: members.optional("creationTime")?,
            first_event_timestamp: members.optional("firstEventTimestamp")?,
            last_event_timestamp: members.optional("lastEventTimestamp")?,
            last_ingestion_time: members.optional("lastIngestionTime")?,
            upload_sequence_token: members.optional("uploadSequenceToken")?,
            arn: members.optional("arn")?,
            stored_bytes: members.optional("storedBytes")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("logStreamName", self.log_stream_name)
            .optional("creationTime", self.creation_time)
            .optional("firstEventTimestamp", self.first_event_timestamp)
            .optional("lastEventTimestamp", self.last_event_timestamp)
            .optional("lastIngestionTime", self.last_ingestion_time)
            .optional("uploadSequenceToken", self.upload_sequence_token)
            .optional("arn", self.arn)
            .optional("storedBytes", self.stored_bytes)
            .finish()
    }
}

impl Value for OrderBy {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("OrderBy", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Shape for OutputLogEvent {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("OutputLogEvent", document)?;
        Ok(Self {
            timestamp: members.optional("timestamp")?,
            message: members.optional("message")?,
            ingestion_time: members.optional("ingestionTime")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("timestamp", self.timestamp)
            .optional("message", self.message)
            .optional("ingestionTime", self.ingestion_time)
            .finish()
    }
}

impl Shape for PutLogEventsRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("PutLogEventsRequest", document)?;
        Ok(Self {
            log_group_name: members.required("logGroupName")?,
            log_stream_name: members.required("logStreamName")?,
            log_events: members.required("logEvents")?,
            sequence_token: members.optional("sequenceToken")?,
            entity: members.optional("entity")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("logGroupName", self.log_group_name)
            .required("logStreamName", self.log_stream_name)
            .required("logEvents", self.log_events)
            .optional("sequenceToken", self.sequence_token)
            .optional("entity", self.entity)
            .finish()
    }
}

impl Shape for PutLogEventsResponse {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("PutLogEventsResponse", document)?;
        Ok(Self {
            next_sequence_token: members.optional("nextSequenceToken")?,
            rejected_log_events_info: members.optional("rejectedLogEventsInfo")?,
            rejected_entity_info: members.optional("rejectedEntityInfo")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("nextSequenceToken", self.next_sequence_token)
            .optional("rejectedLogEventsInfo", self.rejected_log_events_info)
            .optional("rejectedEntityInfo", self.rejected_entity_info)
            .finish()
    }
}

impl Shape for PutRetentionPolicyRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("PutRetentionPolicyRequest", document)?;
        Ok(Self { log_group_name: members.required("logGroupName")?, retention_in_days: members.required("retentionInDays")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("logGroupName", self.log_group_name)
            .required("retentionInDays", self.retention_in_days)
            .finish()
    }
}

impl Shape for RejectedEntityInfo {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("RejectedEntityInfo", document)?;
        Ok(Self { error_type: members.optional("errorType")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("errorType", self.error_type).finish()
    }
}

impl Shape for RejectedLogEventsInfo {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("RejectedLogEventsInfo", document)?;
        Ok(Self {
            too_new_log_event_start_index: members.optional("tooNewLogEventStartIndex")?,
            too_old_log_event_end_index: members.optional("tooOldLogEventEndIndex")?,
            expired_log_event_end_index: members.optional("expiredLogEventEndIndex")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("tooNewLogEventStartIndex", self.too_new_log_event_start_index)
            .optional("tooOldLogEventEndIndex", self.too_old_log_event_end_index)
            .optional("expiredLogEventEndIndex", self.expired_log_event_end_index)
            .finish()
    }
}

impl Shape for SearchedLogStream {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("SearchedLogStream", document)?;
        Ok(Self {
            log_stream_name: members.optional("logStreamName")?,
            searched_completely: members.optional("searchedCompletely")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("logStreamName", self.log_stream_name)
            .optional("searchedCompletely", self.searched_completely)
            .finish()
    }
}

impl Shape for TagResourceRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("TagResourceRequest", document)?;
        Ok(Self { resource_arn: members.required("resourceArn")?, tags: members.required("tags")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().required("resourceArn", self.resource_arn).required("tags", self.tags).finish()
    }
}

impl Shape for UntagResourceRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("UntagResourceRequest", document)?;
        Ok(Self { resource_arn: members.required("resourceArn")?, tag_keys: members.required("tagKeys")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().required("resourceArn", self.resource_arn).required("tagKeys", self.tag_keys).finish()
    }
}
