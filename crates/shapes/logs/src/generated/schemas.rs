// Made by `cargo xtask codegen`; do not edit. What is here is listed in xtask/operations.toml.

//! What every shape looks like on the wire, and what its values must satisfy.

use gatewright_wire::schema::{Constraints, Kind, Location, Member, Schema};

/// The input or output of operations that have none.
pub static EMPTY: Schema = Schema { name: "", kind: Kind::Structure { members: &[] }, constraints: Constraints::NONE };

/// `AccountId`.
pub static ACCOUNT_ID: Schema = Schema {
    name: "AccountId",
    kind: Kind::String,
    constraints: Constraints { min: Some(12), max: Some(12), pattern: Some(r"^\d{12}$"), ..Constraints::NONE },
};

/// `AccountIds`.
pub static ACCOUNT_IDS: Schema = Schema {
    name: "AccountIds",
    kind: Kind::List { element: &ACCOUNT_ID, element_wire_name: "member", is_flattened: false },
    constraints: Constraints { min: Some(0), max: Some(20), ..Constraints::NONE },
};

/// `AmazonResourceName`.
pub static AMAZON_RESOURCE_NAME: Schema = Schema {
    name: "AmazonResourceName",
    kind: Kind::String,
    constraints: Constraints { min: Some(1), max: Some(1011), pattern: Some(r"[\w+=/:,.@-]*"), ..Constraints::NONE },
};

/// `Arn`.
pub static ARN: Schema = Schema { name: "Arn", kind: Kind::String, constraints: Constraints::NONE };

/// `BearerTokenAuthenticationEnabled`.
pub static BEARER_TOKEN_AUTHENTICATION_ENABLED: Schema =
    Schema { name: "BearerTokenAuthenticationEnabled", kind: Kind::Boolean, constraints: Constraints::NONE };

/// `CreateLogGroupRequest`.
pub static CREATE_LOG_GROUP_REQUEST: Schema = Schema {
    name: "CreateLogGroupRequest",
    kind: Kind::Structure {
        members: &[
            required("logGroupName", "logGroupName", Location::Body, || &LOG_GROUP_NAME),
            optional("kmsKeyId", "kmsKeyId", Location::Body, || &KMS_KEY_ID),
            optional("tags", "tags", Location::Body, || &TAGS),
            optional("logGroupClass", "logGroupClass", Location::Body, || &LOG_GROUP_CLASS),
            optional("deletionProtectionEnabled", "deletionProtectionEnabled", Location::Body, || &DELETION_PROTECTION_ENABLED),
        ],
    },
    constraints: Constraints::NONE,
};

/// `CreateLogStreamRequest`.
pub static CREATE_LOG_STREAM_REQUEST: Schema = Schema {
    name: "CreateLogStreamRequest",
    kind: Kind::Structure {
        members: &[
            required("logGroupName", "logGroupName", Location::Body, || &LOG_GROUP_NAME),
            required("logStreamName", "logStreamName", Location::Body, || &LOG_STREAM_NAME),
        ],
    },
    constraints: Constraints::NONE,
};

/// `DataProtectionStatus`.
pub static DATA_PROTECTION_STATUS: Schema = Schema {
    name: "DataProtectionStatus",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["ACTIVATED", "DELETED", "ARCHIVED", "DISABLED"], ..Constraints::NONE },
};

/// `Days`.
pub static DAYS: Schema = Schema { name: "Days", kind: Kind::Integer, constraints: Constraints::NONE };

/// `DeleteLogGroupRequest`.
pub static DELETE_LOG_GROUP_REQUEST: Schema = Schema {
    name: "DeleteLogGroupRequest",
    kind: Kind::Structure { members: &[required("logGroupName", "logGroupName", Location::Body, || &LOG_GROUP_NAME)] },
    constraints: Constraints::NONE,
};

/// `DeleteLogStreamRequest`.
pub static DELETE_LOG_STREAM_REQUEST: Schema = Schema {
    name: "DeleteLogStreamRequest",
    kind: Kind::Structure {
        members: &[
            required("logGroupName", "logGroupName", Location::Body, || &LOG_GROUP_NAME),
            required("logStreamName", "logStreamName", Location::Body, || &LOG_STREAM_NAME),
        ],
    },
    constraints: Constraints::NONE,
};

/// `DeleteRetentionPolicyRequest`.
pub static DELETE_RETENTION_POLICY_REQUEST: Schema = Schema {
    name: "DeleteRetentionPolicyRequest",
    kind: Kind::Structure { members: &[required("logGroupName", "logGroupName", Location::Body, || &LOG_GROUP_NAME)] },
    constraints: Constraints::NONE,
};

/// `DeletionProtectionEnabled`.
pub static DELETION_PROTECTION_ENABLED: Schema =
    Schema { name: "DeletionProtectionEnabled", kind: Kind::Boolean, constraints: Constraints::NONE };

/// `Descending`.
pub static DESCENDING: Schema = Schema { name: "Descending", kind: Kind::Boolean, constraints: Constraints::NONE };

/// `DescribeLimit`.
pub static DESCRIBE_LIMIT: Schema = Schema {
    name: "DescribeLimit",
    kind: Kind::Integer,
    constraints: Constraints { min: Some(1), max: Some(50), ..Constraints::NONE },
};

/// `DescribeLogGroupsLogGroupIdentifiers`.
pub static DESCRIBE_LOG_GROUPS_LOG_GROUP_IDENTIFIERS: Schema = Schema {
    name: "DescribeLogGroupsLogGroupIdentifiers",
    kind: Kind::List { element: &LOG_GROUP_IDENTIFIER, element_wire_name: "member", is_flattened: false },
    constraints: Constraints { min: Some(1), max: Some(50), ..Constraints::NONE },
};

/// `DescribeLogGroupsRequest`.
pub static DESCRIBE_LOG_GROUPS_REQUEST: Schema = Schema {
    name: "DescribeLogGroupsRequest",
    kind: Kind::Structure {
        members: &[
            optional("accountIdentifiers", "accountIdentifiers", Location::Body, || &ACCOUNT_IDS),
            optional("logGroupNamePrefix", "logGroupNamePrefix", Location::Body, || &LOG_GROUP_NAME),
            optional("logGroupNamePattern", "logGroupNamePattern", Location::Body, || &LOG_GROUP_NAME_PATTERN),
            optional("nextToken", "nextToken", Location::Body, || &NEXT_TOKEN),
            optional("limit", "limit", Location::Body, || &DESCRIBE_LIMIT),
            optional("includeLinkedAccounts", "includeLinkedAccounts", Location::Body, || &INCLUDE_LINKED_ACCOUNTS),
            optional("logGroupClass", "logGroupClass", Location::Body, || &LOG_GROUP_CLASS),
            optional("logGroupIdentifiers", "logGroupIdentifiers", Location::Body, || &DESCRIBE_LOG_GROUPS_LOG_GROUP_IDENTIFIERS),
        ],
    },
    constraints: Constraints::NONE,
};

/// `DescribeLogGroupsResponse`.
pub static DESCRIBE_LOG_GROUPS_RESPONSE: Schema = Schema {
    name: "DescribeLogGroupsResponse",
    kind: Kind::Structure {
        members: &[
            optional("logGroups", "logGroups", Location::Body, || &LOG_GROUPS),
            optional("nextToken", "nextToken", Location::Body, || &NEXT_TOKEN),
        ],
    },
    constraints: Constraints::NONE,
};

/// `DescribeLogStreamsRequest`.
pub static DESCRIBE_LOG_STREAMS_REQUEST: Schema = Schema {
    name: "DescribeLogStreamsRequest",
    kind: Kind::Structure {
        members: &[
            optional("logGroupName", "logGroupName", Location::Body, || &LOG_GROUP_NAME),
            optional("logGroupIdentifier", "logGroupIdentifier", Location::Body, || &LOG_GROUP_IDENTIFIER),
            optional("logStreamNamePrefix", "logStreamNamePrefix", Location::Body, || &LOG_STREAM_NAME),
            optional("orderBy", "orderBy", Location::Body, || &ORDER_BY),
            optional("descending", "descending", Location::Body, || &DESCENDING),
            optional("nextToken", "nextToken", Location::Body, || &NEXT_TOKEN),
            optional("limit", "limit", Location::Body, || &DESCRIBE_LIMIT),
        ],
    },
    constraints: Constraints::NONE,
};

/// `DescribeLogStreamsResponse`.
pub static DESCRIBE_LOG_STREAMS_RESPONSE: Schema = Schema {
    name: "DescribeLogStreamsResponse",
    kind: Kind::Structure {
        members: &[
            optional("logStreams", "logStreams", Location::Body, || &LOG_STREAMS),
            optional("nextToken", "nextToken", Location::Body, || &NEXT_TOKEN),
        ],
    },
    constraints: Constraints::NONE,
};

/// `Entity`.
pub static ENTITY: Schema = Schema {
    name: "Entity",
    kind: Kind::Structure {
        members: &[
            optional("keyAttributes", "keyAttributes", Location::Body, || &ENTITY_KEY_ATTRIBUTES),
            optional("attributes", "attributes", Location::Body, || &ENTITY_ATTRIBUTES),
        ],
    },
    constraints: Constraints::NONE,
};

/// `EntityAttributes`.
pub static ENTITY_ATTRIBUTES: Schema = Schema {
    name: "EntityAttributes",
    kind: Kind::Map {
        key: &ENTITY_ATTRIBUTES_KEY,
        value: &ENTITY_ATTRIBUTES_VALUE,
        key_wire_name: "key",
        value_wire_name: "value",
        is_flattened: false,
    },
    constraints: Constraints { min: Some(0), max: Some(10), ..Constraints::NONE },
};

/// `EntityAttributesKey`.
pub static ENTITY_ATTRIBUTES_KEY: Schema = Schema {
    name: "EntityAttributesKey",
    kind: Kind::String,
    constraints: Constraints { min: Some(1), max: Some(256), ..Constraints::NONE },
};

/// `EntityAttributesValue`.
pub static ENTITY_ATTRIBUTES_VALUE: Schema = Schema {
    name: "EntityAttributesValue",
    kind: Kind::String,
    constraints: Constraints { min: Some(1), max: Some(512), ..Constraints::NONE },
};

/// `EntityKeyAttributes`.
pub static ENTITY_KEY_ATTRIBUTES: Schema = Schema {
    name: "EntityKeyAttributes",
    kind: Kind::Map {
        key: &ENTITY_KEY_ATTRIBUTES_KEY,
        value: &ENTITY_KEY_ATTRIBUTES_VALUE,
        key_wire_name: "key",
        value_wire_name: "value",
        is_flattened: false,
    },
    constraints: Constraints { min: Some(2), max: Some(4), ..Constraints::NONE },
};

/// `EntityKeyAttributesKey`.
pub static ENTITY_KEY_ATTRIBUTES_KEY: Schema = Schema {
    name: "EntityKeyAttributesKey",
    kind: Kind::String,
    constraints: Constraints { min: Some(1), max: Some(32), ..Constraints::NONE },
};

/// `EntityKeyAttributesValue`.
pub static ENTITY_KEY_ATTRIBUTES_VALUE: Schema = Schema {
    name: "EntityKeyAttributesValue",
    kind: Kind::String,
    constraints: Constraints { min: Some(1), max: Some(512), ..Constraints::NONE },
};

/// `EntityRejectionErrorType`.
pub static ENTITY_REJECTION_ERROR_TYPE: Schema = Schema {
    name: "EntityRejectionErrorType",
    kind: Kind::String,
    constraints: Constraints {
        enumeration: &[
            "InvalidEntity",
            "InvalidTypeValue",
            "InvalidKeyAttributes",
            "InvalidAttributes",
            "EntitySizeTooLarge",
            "UnsupportedLogGroupType",
            "MissingRequiredFields",
        ],
        ..Constraints::NONE
    },
};

/// `EventId`.
pub static EVENT_ID: Schema = Schema { name: "EventId", kind: Kind::String, constraints: Constraints::NONE };

/// `EventMessage`.
pub static EVENT_MESSAGE: Schema =
    Schema { name: "EventMessage", kind: Kind::String, constraints: Constraints { min: Some(1), ..Constraints::NONE } };

/// `EventsLimit`.
pub static EVENTS_LIMIT: Schema = Schema {
    name: "EventsLimit",
    kind: Kind::Integer,
    constraints: Constraints { min: Some(1), max: Some(10000), ..Constraints::NONE },
};

/// `FilterCount`.
pub static FILTER_COUNT: Schema = Schema { name: "FilterCount", kind: Kind::Integer, constraints: Constraints::NONE };

/// `FilterLogEventsRequest`.
pub static FILTER_LOG_EVENTS_REQUEST: Schema = Schema {
    name: "FilterLogEventsRequest",
    kind: Kind::Structure {
        members: &[
            optional("logGroupName", "logGroupName", Location::Body, || &LOG_GROUP_NAME),
            optional("logGroupIdentifier", "logGroupIdentifier", Location::Body, || &LOG_GROUP_IDENTIFIER),
            optional("logStreamNames", "logStreamNames", Location::Body, || &INPUT_LOG_STREAM_NAMES),
            optional("logStreamNamePrefix", "logStreamNamePrefix", Location::Body, || &LOG_STREAM_NAME),
            optional("startTime", "startTime", Location::Body, || &TIMESTAMP),
            optional("endTime", "endTime", Location::Body, || &TIMESTAMP),
            optional("filterPattern", "filterPattern", Location::Body, || &FILTER_PATTERN),
            optional("nextToken", "nextToken", Location::Body, || &NEXT_TOKEN),
            optional("limit", "limit", Location::Body, || &EVENTS_LIMIT),
            optional("startFromHead", "startFromHead", Location::Body, || &START_FROM_HEAD),
            optional("interleaved", "interleaved", Location::Body, || &INTERLEAVED),
            optional("unmask", "unmask", Location::Body, || &UNMASK),
        ],
    },
    constraints: Constraints::NONE,
};

/// `FilterLogEventsResponse`.
pub static FILTER_LOG_EVENTS_RESPONSE: Schema = Schema {
    name: "FilterLogEventsResponse",
    kind: Kind::Structure {
        members: &[
            optional("events", "events", Location::Body, || &FILTERED_LOG_EVENTS),
            optional("searchedLogStreams", "searchedLogStreams", Location::Body, || &SEARCHED_LOG_STREAMS),
            optional("nextToken", "nextToken", Location::Body, || &NEXT_TOKEN),
        ],
    },
    constraints: Constraints::NONE,
};

/// `FilterPattern`.
pub static FILTER_PATTERN: Schema = Schema {
    name: "FilterPattern",
    kind: Kind::String,
    constraints: Constraints { min: Some(0), max: Some(1024), ..Constraints::NONE },
};

/// `FilteredLogEvent`.
pub static FILTERED_LOG_EVENT: Schema = Schema {
    name: "FilteredLogEvent",
    kind: Kind::Structure {
        members: &[
            optional("logStreamName", "logStreamName", Location::Body, || &LOG_STREAM_NAME),
            optional("timestamp", "timestamp", Location::Body, || &TIMESTAMP),
            optional("message", "message", Location::Body, || &EVENT_MESSAGE),
            optional("ingestionTime", "ingestionTime", Location::Body, || &TIMESTAMP),
            optional("eventId", "eventId", Location::Body, || &EVENT_ID),
        ],
    },
    constraints: Constraints::NONE,
};

/// `FilteredLogEvents`.
pub static FILTERED_LOG_EVENTS: Schema = Schema {
    name: "FilteredLogEvents",
    kind: Kind::List { element: &FILTERED_LOG_EVENT, element_wire_name: "member", is_flattened: false },
    constraints: Constraints::NONE,
};

/// `GetLogEventsRequest`.
pub static GET_LOG_EVENTS_REQUEST: Schema = Schema {
    name: "GetLogEventsRequest",
    kind: Kind::Structure {
        members: &[
            optional("logGroupName", "logGroupName", Location::Body, || &LOG_GROUP_NAME),
            optional("logGroupIdentifier", "logGroupIdentifier", Location::Body, || &LOG_GROUP_IDENTIFIER),
            required("logStreamName", "logStreamName", Location::Body, || &LOG_STREAM_NAME),
            optional("startTime", "startTime", Location::Body, || &TIMESTAMP),
            optional("endTime", "endTime", Location::Body, || &TIMESTAMP),
            optional("nextToken", "nextToken", Location::Body, || &NEXT_TOKEN),
            optional("limit", "limit", Location::Body, || &EVENTS_LIMIT),
            optional("startFromHead", "startFromHead", Location::Body, || &START_FROM_HEAD),
            optional("unmask", "unmask", Location::Body, || &UNMASK),
        ],
    },
    constraints: Constraints::NONE,
};

/// `GetLogEventsResponse`.
pub static GET_LOG_EVENTS_RESPONSE: Schema = Schema {
    name: "GetLogEventsResponse",
    kind: Kind::Structure {
        members: &[
            optional("events", "events", Location::Body, || &OUTPUT_LOG_EVENTS),
            optional("nextForwardToken", "nextForwardToken", Location::Body, || &NEXT_TOKEN),
            optional("nextBackwardToken", "nextBackwardToken", Location::Body, || &NEXT_TOKEN),
        ],
    },
    constraints: Constraints::NONE,
};

/// `IncludeLinkedAccounts`.
pub static INCLUDE_LINKED_ACCOUNTS: Schema =
    Schema { name: "IncludeLinkedAccounts", kind: Kind::Boolean, constraints: Constraints::NONE };

/// `InheritedProperties`.
pub static INHERITED_PROPERTIES: Schema = Schema {
    name: "InheritedProperties",
    kind: Kind::List { element: &INHERITED_PROPERTY, element_wire_name: "member", is_flattened: false },
    constraints: Constraints::NONE,
};

/// `InheritedProperty`.
pub static INHERITED_PROPERTY: Schema = Schema {
    name: "InheritedProperty",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["ACCOUNT_DATA_PROTECTION"], ..Constraints::NONE },
};

/// `InputLogEvent`.
pub static INPUT_LOG_EVENT: Schema = Schema {
    name: "InputLogEvent",
    kind: Kind::Structure {
        members: &[
            required("timestamp", "timestamp", Location::Body, || &TIMESTAMP),
            required("message", "message", Location::Body, || &EVENT_MESSAGE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `InputLogEvents`.
pub static INPUT_LOG_EVENTS: Schema = Schema {
    name: "InputLogEvents",
    kind: Kind::List { element: &INPUT_LOG_EVENT, element_wire_name: "member", is_flattened: false },
    constraints: Constraints { min: Some(1), max: Some(10000), ..Constraints::NONE },
};

/// `InputLogStreamNames`.
pub static INPUT_LOG_STREAM_NAMES: Schema = Schema {
    name: "InputLogStreamNames",
    kind: Kind::List { element: &LOG_STREAM_NAME, element_wire_name: "member", is_flattened: false },
    constraints: Constraints { min: Some(1), max: Some(100), ..Constraints::NONE },
};

/// `Interleaved`.
pub static INTERLEAVED: Schema = Schema { name: "Interleaved", kind: Kind::Boolean, constraints: Constraints::NONE };

/// `KmsKeyId`.
pub static KMS_KEY_ID: Schema =
    Schema { name: "KmsKeyId", kind: Kind::String, constraints: Constraints { max: Some(256), ..Constraints::NONE } };

/// `ListTagsForResourceRequest`.
pub static LIST_TAGS_FOR_RESOURCE_REQUEST: Schema = Schema {
    name: "ListTagsForResourceRequest",
    kind: Kind::Structure { members: &[required("resourceArn", "resourceArn", Location::Body, || &AMAZON_RESOURCE_NAME)] },
    constraints: Constraints::NONE,
};

/// `ListTagsForResourceResponse`.
pub static LIST_TAGS_FOR_RESOURCE_RESPONSE: Schema = Schema {
    name: "ListTagsForResourceResponse",
    kind: Kind::Structure { members: &[optional("tags", "tags", Location::Body, || &TAGS)] },
    constraints: Constraints::NONE,
};

/// `ListTagsLogGroupRequest`.
pub static LIST_TAGS_LOG_GROUP_REQUEST: Schema = Schema {
    name: "ListTagsLogGroupRequest",
    kind: Kind::Structure { members: &[required("logGroupName", "logGroupName", Location::Body, || &LOG_GROUP_NAME)] },
    constraints: Constraints::NONE,
};

/// `ListTagsLogGroupResponse`.
pub static LIST_TAGS_LOG_GROUP_RESPONSE: Schema = Schema {
    name: "ListTagsLogGroupResponse",
    kind: Kind::Structure { members: &[optional("tags", "tags", Location::Body, || &TAGS)] },
    constraints: Constraints::NONE,
};

/// `LogEventIndex`.
pub static LOG_EVENT_INDEX: Schema = Schema { name: "LogEventIndex", kind: Kind::Integer, constraints: Constraints::NONE };

/// `LogGroup`.
pub static LOG_GROUP: Schema = Schema {
    name: "LogGroup",
    kind: Kind::Structure {
        members: &[
            optional("logGroupName", "logGroupName", Location::Body, || &LOG_GROUP_NAME),
            optional("creationTime", "creationTime", Location::Body, || &TIMESTAMP),
            optional("retentionInDays", "retentionInDays", Location::Body, || &DAYS),
            optional("metricFilterCount", "metricFilterCount", Location::Body, || &FILTER_COUNT),
            optional("arn", "arn", Location::Body, || &ARN),
            optional("storedBytes", "storedBytes", Location::Body, || &STORED_BYTES),
            optional("kmsKeyId", "kmsKeyId", Location::Body, || &KMS_KEY_ID),
            optional("dataProtectionStatus", "dataProtectionStatus", Location::Body, || &DATA_PROTECTION_STATUS),
            optional("inheritedProperties", "inheritedProperties", Location::Body, || &INHERITED_PROPERTIES),
            optional("logGroupClass", "logGroupClass", Location::Body, || &LOG_GROUP_CLASS),
            optional("logGroupArn", "logGroupArn", Location::Body, || &ARN),
            optional("deletionProtectionEnabled", "deletionProtectionEnabled", Location::Body, || &DELETION_PROTECTION_ENABLED),
            optional("bearerTokenAuthenticationEnabled", "bearerTokenAuthenticationEnabled", Location::Body, || {
                &BEARER_TOKEN_AUTHENTICATION_ENABLED
            }),
            optional("retentionPolicyName", "retentionPolicyName", Location::Body, || &POLICY_NAME),
        ],
    },
    constraints: Constraints::NONE,
};

/// `LogGroupClass`.
pub static LOG_GROUP_CLASS: Schema = Schema {
    name: "LogGroupClass",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["STANDARD", "INFREQUENT_ACCESS", "DELIVERY", "ESSENTIALS"], ..Constraints::NONE },
};

/// `LogGroupIdentifier`.
pub static LOG_GROUP_IDENTIFIER: Schema = Schema {
    name: "LogGroupIdentifier",
    kind: Kind::String,
    constraints: Constraints { min: Some(1), max: Some(2048), pattern: Some(r"[\w#+=/:,.@-]*"), ..Constraints::NONE },
};

/// `LogGroupName`.
pub static LOG_GROUP_NAME: Schema = Schema {
    name: "LogGroupName",
    kind: Kind::String,
    constraints: Constraints { min: Some(1), max: Some(512), pattern: Some(r"[\.\-_/#A-Za-z0-9]+"), ..Constraints::NONE },
};

/// `LogGroupNamePattern`.
pub static LOG_GROUP_NAME_PATTERN: Schema = Schema {
    name: "LogGroupNamePattern",
    kind: Kind::String,
    constraints: Constraints { min: Some(0), max: Some(512), pattern: Some(r"[\.\-_/#A-Za-z0-9]*"), ..Constraints::NONE },
};

/// `LogGroups`.
pub static LOG_GROUPS: Schema = Schema {
    name: "LogGroups",
    kind: Kind::List { element: &LOG_GROUP, element_wire_name: "member", is_flattened: false },
    constraints: Constraints::NONE,
};

/// `LogStream`.
pub static LOG_STREAM: Schema = Schema {
    name: "LogStream",
    kind: Kind::Structure {
        members: &[
            optional("logStreamName", "logStreamName", Location::Body, || &LOG_STREAM_NAME),
            optional("creationTime", "creationTime", Location::Body, || &TIMESTAMP),
            optional("firstEventTimestamp", "firstEventTimestamp", Location::Body, || &TIMESTAMP),
            optional("lastEventTimestamp", "lastEventTimestamp", Location::Body, || &TIMESTAMP),
            optional("lastIngestionTime", "lastIngestionTime", Location::Body, || &TIMESTAMP),
            optional("uploadSequenceToken", "uploadSequenceToken", Location::Body, || &SEQUENCE_TOKEN),
            optional("arn", "arn", Location::Body, || &ARN),
            optional("storedBytes", "storedBytes", Location::Body, || &STORED_BYTES),
        ],
    },
    constraints: Constraints::NONE,
};

/// `LogStreamName`.
pub static LOG_STREAM_NAME: Schema = Schema {
    name: "LogStreamName",
    kind: Kind::String,
    constraints: Constraints { min: Some(1), max: Some(512), pattern: Some(r"[^:*]*"), ..Constraints::NONE },
};

/// `LogStreamSearchedCompletely`.
pub static LOG_STREAM_SEARCHED_COMPLETELY: Schema =
    Schema { name: "LogStreamSearchedCompletely", kind: Kind::Boolean, constraints: Constraints::NONE };

/// `LogStreams`.
pub static LOG_STREAMS: Schema = Schema {
    name: "LogStreams",
    kind: Kind::List { element: &LOG_STREAM, element_wire_name: "member", is_flattened: false },
    constraints: Constraints::NONE,
};

/// `NextToken`.
pub static NEXT_TOKEN: Schema =
    Schema { name: "NextToken", kind: Kind::String, constraints: Constraints { min: Some(1), ..Constraints::NONE } };

/// `OrderBy`.
pub static ORDER_BY: Schema = Schema {
    name: "OrderBy",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["LogStreamName", "LastEventTime"], ..Constraints::NONE },
};

/// `OutputLogEvent`.
pub static OUTPUT_LOG_EVENT: Schema = Schema {
    name: "OutputLogEvent",
    kind: Kind::Structure {
        members: &[
            optional("timestamp", "timestamp", Location::Body, || &TIMESTAMP),
            optional("message", "message", Location::Body, || &EVENT_MESSAGE),
            optional("ingestionTime", "ingestionTime", Location::Body, || &TIMESTAMP),
        ],
    },
    constraints: Constraints::NONE,
};

/// `OutputLogEvents`.
pub static OUTPUT_LOG_EVENTS: Schema = Schema {
    name: "OutputLogEvents",
    kind: Kind::List { element: &OUTPUT_LOG_EVENT, element_wire_name: "member", is_flattened: false },
    constraints: Constraints::NONE,
};

/// `PolicyName`.
pub static POLICY_NAME: Schema = Schema { name: "PolicyName", kind: Kind::String, constraints: Constraints::NONE };

/// `PutLogEventsRequest`.
pub static PUT_LOG_EVENTS_REQUEST: Schema = Schema {
    name: "PutLogEventsRequest",
    kind: Kind::Structure {
        members: &[
            required("logGroupName", "logGroupName", Location::Body, || &LOG_GROUP_NAME),
            required("logStreamName", "logStreamName", Location::Body, || &LOG_STREAM_NAME),
            required("logEvents", "logEvents", Location::Body, || &INPUT_LOG_EVENTS),
            optional("sequenceToken", "sequenceToken", Location::Body, || &SEQUENCE_TOKEN),
            optional("entity", "entity", Location::Body, || &ENTITY),
        ],
    },
    constraints: Constraints::NONE,
};

/// `PutLogEventsResponse`.
pub static PUT_LOG_EVENTS_RESPONSE: Schema = Schema {
    name: "PutLogEventsResponse",
    kind: Kind::Structure {
        members: &[
            optional("nextSequenceToken", "nextSequenceToken", Location::Body, || &SEQUENCE_TOKEN),
            optional("rejectedLogEventsInfo", "rejectedLogEventsInfo", Location::Body, || &REJECTED_LOG_EVENTS_INFO),
            optional("rejectedEntityInfo", "rejectedEntityInfo", Location::Body, || &REJECTED_ENTITY_INFO),
        ],
    },
    constraints: Constraints::NONE,
};

/// `PutRetentionPolicyRequest`.
pub static PUT_RETENTION_POLICY_REQUEST: Schema = Schema {
    name: "PutRetentionPolicyRequest",
    kind: Kind::Structure {
        members: &[
            required("logGroupName", "logGroupName", Location::Body, || &LOG_GROUP_NAME),
            required("retentionInDays", "retentionInDays", Location::Body, || &DAYS),
        ],
    },
    constraints: Constraints::NONE,
};

/// `RejectedEntityInfo`.
pub static REJECTED_ENTITY_INFO: Schema = Schema {
    name: "RejectedEntityInfo",
    kind: Kind::Structure { members: &[required("errorType", "errorType", Location::Body, || &ENTITY_REJECTION_ERROR_TYPE)] },
    constraints: Constraints::NONE,
};

/// `RejectedLogEventsInfo`.
pub static REJECTED_LOG_EVENTS_INFO: Schema = Schema {
    name: "RejectedLogEventsInfo",
    kind: Kind::Structure {
        members: &[
            optional("tooNewLogEventStartIndex", "tooNewLogEventStartIndex", Location::Body, || &LOG_EVENT_INDEX),
            optional("tooOldLogEventEndIndex", "tooOldLogEventEndIndex", Location::Body, || &LOG_EVENT_INDEX),
            optional("expiredLogEventEndIndex", "expiredLogEventEndIndex", Location::Body, || &LOG_EVENT_INDEX),
        ],
    },
    constraints: Constraints::NONE,
};

/// `SearchedLogStream`.
pub static SEARCHED_LOG_STREAM: Schema = Schema {
    name: "SearchedLogStream",
    kind: Kind::Structure {
        members: &[
            optional("logStreamName", "logStreamName", Location::Body, || &LOG_STREAM_NAME),
            optional("searchedCompletely", "searchedCompletely", Location::Body, || &LOG_STREAM_SEARCHED_COMPLETELY),
        ],
    },
    constraints: Constraints::NONE,
};

/// `SearchedLogStreams`.
pub static SEARCHED_LOG_STREAMS: Schema = Schema {
    name: "SearchedLogStreams",
    kind: Kind::List { element: &SEARCHED_LOG_STREAM, element_wire_name: "member", is_flattened: false },
    constraints: Constraints::NONE,
};

/// `SequenceToken`.
pub static SEQUENCE_TOKEN: Schema =
    Schema { name: "SequenceToken", kind: Kind::String, constraints: Constraints { min: Some(1), ..Constraints::NONE } };

/// `StartFromHead`.
pub static START_FROM_HEAD: Schema = Schema { name: "StartFromHead", kind: Kind::Boolean, constraints: Constraints::NONE };

/// `StoredBytes`.
pub static STORED_BYTES: Schema =
    Schema { name: "StoredBytes", kind: Kind::Long, constraints: Constraints { min: Some(0), ..Constraints::NONE } };

/// `TagKey`.
pub static TAG_KEY: Schema = Schema {
    name: "TagKey",
    kind: Kind::String,
    constraints: Constraints {
        min: Some(1),
        max: Some(128),
        pattern: Some(r"^([\p{L}\p{Z}\p{N}_.:/=+\-@]+)$"),
        ..Constraints::NONE
    },
};

/// `TagKeyList`.
pub static TAG_KEY_LIST: Schema = Schema {
    name: "TagKeyList",
    kind: Kind::List { element: &TAG_KEY, element_wire_name: "member", is_flattened: false },
    constraints: Constraints { min: Some(0), max: Some(50), ..Constraints::NONE },
};

/// `TagResourceRequest`.
pub static TAG_RESOURCE_REQUEST: Schema = Schema {
    name: "TagResourceRequest",
    kind: Kind::Structure {
        members: &[
            required("resourceArn", "resourceArn", Location::Body, || &AMAZON_RESOURCE_NAME),
            required("tags", "tags", Location::Body, || &TAGS),
        ],
    },
    constraints: Constraints::NONE,
};

/// `TagValue`.
pub static TAG_VALUE: Schema = Schema {
    name: "TagValue",
    kind: Kind::String,
    constraints: Constraints { max: Some(256), pattern: Some(r"^([\p{L}\p{Z}\p{N}_.:/=+\-@]*)$"), ..Constraints::NONE },
};

/// `Tags`.
pub static TAGS: Schema = Schema {
    name: "Tags",
    kind: Kind::Map { key: &TAG_KEY, value: &TAG_VALUE, key_wire_name: "key", value_wire_name: "value", is_flattened: false },
    constraints: Constraints { min: Some(1), max: Some(50), ..Constraints::NONE },
};

/// `Timestamp`.
pub static TIMESTAMP: Schema =
    Schema { name: "Timestamp", kind: Kind::Long, constraints: Constraints { min: Some(0), ..Constraints::NONE } };

/// `Unmask`.
pub static UNMASK: Schema = Schema { name: "Unmask", kind: Kind::Boolean, constraints: Constraints::NONE };

/// `UntagResourceRequest`.
pub static UNTAG_RESOURCE_REQUEST: Schema = Schema {
    name: "UntagResourceRequest",
    kind: Kind::Structure {
        members: &[
            required("resourceArn", "resourceArn", Location::Body, || &AMAZON_RESOURCE_NAME),
            required("tagKeys", "tagKeys", Location::Body, || &TAG_KEY_LIST),
        ],
    },
    constraints: Constraints::NONE,
};

const fn optional(name: &'static str, wire_name: &'static str, location: Location, schema: fn() -> &'static Schema) -> Member {
    Member { name, wire_name, location, is_required: false, schema, timestamp_format: None }
}

const fn required(name: &'static str, wire_name: &'static str, location: Location, schema: fn() -> &'static Schema) -> Member {
    Member { name, wire_name, location, is_required: true, schema, timestamp_format: None }
}
