// Made by `cargo xtask codegen`; do not edit. What is here is listed in xtask/operations.toml.

//! The operations, and the service that they make.

use gatewright_wire::operation::Operation;
use gatewright_wire::schema::{ErrorSchema, OperationSchema, Protocol, ServiceSchema, UnsupportedOperation};

use crate::{schemas, types};

/// The service.
pub static SERVICE: ServiceSchema = ServiceSchema {
    name: "logs",
    protocol: Protocol::AwsJson11,
    api_version: "2014-03-28",
    signing_name: "logs",
    target_prefix: "Logs_20140328",
    xml_namespace: "",
    operations: &[
        CreateLogGroup::SCHEMA,
        DeleteLogGroup::SCHEMA,
        DescribeLogGroups::SCHEMA,
        PutRetentionPolicy::SCHEMA,
        DeleteRetentionPolicy::SCHEMA,
        CreateLogStream::SCHEMA,
        DeleteLogStream::SCHEMA,
        DescribeLogStreams::SCHEMA,
        PutLogEvents::SCHEMA,
        GetLogEvents::SCHEMA,
        FilterLogEvents::SCHEMA,
        TagResource::SCHEMA,
        UntagResource::SCHEMA,
        ListTagsForResource::SCHEMA,
        ListTagsLogGroup::SCHEMA,
    ],
    unsupported_operations: UNSUPPORTED,
    errors: ERRORS,
};

const ERRORS: &[ErrorSchema] = &[
    ErrorSchema { code: "DataAlreadyAcceptedException", status: 400, members: &["expectedSequenceToken"], headers: &[] },
    ErrorSchema { code: "InvalidParameterException", status: 400, members: &[], headers: &[] },
    ErrorSchema { code: "InvalidSequenceTokenException", status: 400, members: &["expectedSequenceToken"], headers: &[] },
    ErrorSchema { code: "LimitExceededException", status: 400, members: &[], headers: &[] },
    ErrorSchema { code: "OperationAbortedException", status: 400, members: &[], headers: &[] },
    ErrorSchema { code: "ResourceAlreadyExistsException", status: 400, members: &[], headers: &[] },
    ErrorSchema { code: "ResourceNotFoundException", status: 400, members: &[], headers: &[] },
    ErrorSchema { code: "ServiceUnavailableException", status: 500, members: &[], headers: &[] },
    ErrorSchema { code: "TooManyTagsException", status: 400, members: &["message", "resourceName"], headers: &[] },
    ErrorSchema { code: "UnrecognizedClientException", status: 400, members: &[], headers: &[] },
    ErrorSchema { code: "ValidationException", status: 400, members: &[], headers: &[] },
];

const UNSUPPORTED: &[UnsupportedOperation] = &[
    UnsupportedOperation { name: "AssociateKmsKey", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "AssociateSourceToS3TableIntegration", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "CancelExportTask", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "CancelImportTask", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "CreateDelivery", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "CreateExportTask", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "CreateImportTask", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "CreateLogAnomalyDetector", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "CreateLookupTable", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "CreateScheduledQuery", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "DeleteAccountPolicy", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "DeleteDataProtectionPolicy", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "DeleteDelivery", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "DeleteDeliveryDestination", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "DeleteDeliveryDestinationPolicy", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "DeleteDeliverySource", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "DeleteDestination", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "DeleteIndexPolicy", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "DeleteIntegration", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "DeleteLogAnomalyDetector", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "DeleteLookupTable", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "DeleteMetricFilter", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "DeleteQueryDefinition", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "DeleteResourcePolicy", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "DeleteScheduledQuery", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "DeleteSubscriptionFilter", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "DeleteSyslogConfiguration", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "DeleteTransformer", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "DescribeAccountPolicies", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "DescribeConfigurationTemplates", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "DescribeDeliveries", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "DescribeDeliveryDestinations", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "DescribeDeliverySources", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "DescribeDestinations", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "DescribeExportTasks", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "DescribeFieldIndexes", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "DescribeImportTaskBatches", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "DescribeImportTasks", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "DescribeIndexPolicies", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "DescribeLookupTables", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "DescribeMetricFilters", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "DescribeQueries", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "DescribeQueryDefinitions", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "DescribeResourcePolicies", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "DescribeSubscriptionFilters", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "DisassociateKmsKey", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "DisassociateSourceFromS3TableIntegration", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "GetDataProtectionPolicy", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "GetDelivery", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "GetDeliveryDestination", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "GetDeliveryDestinationPolicy", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "GetDeliverySource", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "GetIntegration", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "GetLogAnomalyDetector", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "GetLogFields", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "GetLogGroupFields", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "GetLogObject", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "GetLogRecord", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "GetLookupTable", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "GetQueryResults", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "GetScheduledQuery", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "GetScheduledQueryHistory", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "GetStorageTierPolicy", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "GetTransformer", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "ListAggregateLogGroupSummaries", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "ListAnomalies", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "ListIntegrations", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "ListLogAnomalyDetectors", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "ListLogGroups", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "ListLogGroupsForQuery", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "ListScheduledQueries", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "ListSourcesForS3TableIntegration", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "ListSyslogConfigurations", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "PutAccountPolicy", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "PutBearerTokenAuthentication", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "PutDataProtectionPolicy", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "PutDeliveryDestination", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "PutDeliveryDestinationPolicy", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "PutDeliverySource", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "PutDestination", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "PutDestinationPolicy", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "PutIndexPolicy", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "PutIntegration", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "PutLogGroupDeletionProtection", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "PutMetricFilter", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "PutQueryDefinition", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "PutResourcePolicy", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "PutStorageTierPolicy", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "PutSubscriptionFilter", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "PutSyslogConfiguration", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "PutTransformer", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "StartLiveTail", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "StartQuery", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "StopQuery", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "TagLogGroup", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "TestMetricFilter", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "TestTransformer", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "UntagLogGroup", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "UpdateAnomaly", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "UpdateDeliveryConfiguration", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "UpdateLogAnomalyDetector", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "UpdateLookupTable", method: "POST", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "UpdateScheduledQuery", method: "POST", uri: "/", is_unsigned: false },
];

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct CreateLogGroup;

impl Operation for CreateLogGroup {
    type Input = types::CreateLogGroupRequest;
    type Output = ();
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "CreateLogGroup",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::CREATE_LOG_GROUP_REQUEST,
        output: &schemas::EMPTY,
        result_wrapper: "",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct DeleteLogGroup;

impl Operation for DeleteLogGroup {
    type Input = types::DeleteLogGroupRequest;
    type Output = ();
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "DeleteLogGroup",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::DELETE_LOG_GROUP_REQUEST,
        output: &schemas::EMPTY,
        result_wrapper: "",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct DescribeLogGroups;

impl Operation for DescribeLogGroups {
    type Input = types::DescribeLogGroupsRequest;
    type Output = types::DescribeLogGroupsResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "DescribeLogGroups",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::DESCRIBE_LOG_GROUPS_REQUEST,
        output: &schemas::DESCRIBE_LOG_GROUPS_RESPONSE,
        result_wrapper: "",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct PutRetentionPolicy;

impl Operation for PutRetentionPolicy {
    type Input = types::PutRetentionPolicyRequest;
    type Output = ();
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "PutRetentionPolicy",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::PUT_RETENTION_POLICY_REQUEST,
        output: &schemas::EMPTY,
        result_wrapper: "",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct DeleteRetentionPolicy;

impl Operation for DeleteRetentionPolicy {
    type Input = types::DeleteRetentionPolicyRequest;
    type Output = ();
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "DeleteRetentionPolicy",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::DELETE_RETENTION_POLICY_REQUEST,
        output: &schemas::EMPTY,
        result_wrapper: "",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct CreateLogStream;

impl Operation for CreateLogStream {
    type Input = types::CreateLogStreamRequest;
    type Output = ();
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "CreateLogStream",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::CREATE_LOG_STREAM_REQUEST,
        output: &schemas::EMPTY,
        result_wrapper: "",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct DeleteLogStream;

impl Operation for DeleteLogStream {
    type Input = types::DeleteLogStreamRequest;
    type Output = ();
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "DeleteLogStream",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::DELETE_LOG_STREAM_REQUEST,
        output: &schemas::EMPTY,
        result_wrapper: "",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct DescribeLogStreams;

impl Operation for DescribeLogStreams {
    type Input = types::DescribeLogStreamsRequest;
    type Output = types::DescribeLogStreamsResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "DescribeLogStreams",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::DESCRIBE_LOG_STREAMS_REQUEST,
        output: &schemas::DESCRIBE_LOG_STREAMS_RESPONSE,
        result_wrapper: "",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct PutLogEvents;

impl Operation for PutLogEvents {
    type Input = types::PutLogEventsRequest;
    type Output = types::PutLogEventsResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "PutLogEvents",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::PUT_LOG_EVENTS_REQUEST,
        output: &schemas::PUT_LOG_EVENTS_RESPONSE,
        result_wrapper: "",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct GetLogEvents;

impl Operation for GetLogEvents {
    type Input = types::GetLogEventsRequest;
    type Output = types::GetLogEventsResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "GetLogEvents",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::GET_LOG_EVENTS_REQUEST,
        output: &schemas::GET_LOG_EVENTS_RESPONSE,
        result_wrapper: "",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct FilterLogEvents;

impl Operation for FilterLogEvents {
    type Input = types::FilterLogEventsRequest;
    type Output = types::FilterLogEventsResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "FilterLogEvents",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::FILTER_LOG_EVENTS_REQUEST,
        output: &schemas::FILTER_LOG_EVENTS_RESPONSE,
        result_wrapper: "",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct TagResource;

impl Operation for TagResource {
    type Input = types::TagResourceRequest;
    type Output = ();
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "TagResource",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::TAG_RESOURCE_REQUEST,
        output: &schemas::EMPTY,
        result_wrapper: "",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct UntagResource;

impl Operation for UntagResource {
    type Input = types::UntagResourceRequest;
    type Output = ();
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "UntagResource",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::UNTAG_RESOURCE_REQUEST,
        output: &schemas::EMPTY,
        result_wrapper: "",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct ListTagsForResource;

impl Operation for ListTagsForResource {
    type Input = types::ListTagsForResourceRequest;
    type Output = types::ListTagsForResourceResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "ListTagsForResource",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::LIST_TAGS_FOR_RESOURCE_REQUEST,
        output: &schemas::LIST_TAGS_FOR_RESOURCE_RESPONSE,
        result_wrapper: "",
    };
}

/// `POST /`.
#[derive(Debug, Clone, Copy)]
pub struct ListTagsLogGroup;

impl Operation for ListTagsLogGroup {
    type Input = types::ListTagsLogGroupRequest;
    type Output = types::ListTagsLogGroupResponse;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "ListTagsLogGroup",
        method: "POST",
        uri: "/",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::LIST_TAGS_LOG_GROUP_REQUEST,
        output: &schemas::LIST_TAGS_LOG_GROUP_RESPONSE,
        result_wrapper: "",
    };
}
