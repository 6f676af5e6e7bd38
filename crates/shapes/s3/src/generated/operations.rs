// Made by `cargo xtask codegen`; do not edit. What is here is listed in xtask/operations.toml.

//! The operations, and the service that they make.

use gatewright_wire::operation::Operation;
use gatewright_wire::schema::{ErrorSchema, OperationSchema, Protocol, ServiceSchema, UnsupportedOperation};

use crate::{schemas, types};

/// The service.
pub static SERVICE: ServiceSchema = ServiceSchema {
    name: "s3",
    protocol: Protocol::RestXml,
    api_version: "2006-03-01",
    signing_name: "s3",
    target_prefix: "",
    xml_namespace: "",
    operations: &[
        CreateBucket::SCHEMA,
        HeadBucket::SCHEMA,
        ListBuckets::SCHEMA,
        GetBucketLocation::SCHEMA,
        DeleteBucket::SCHEMA,
        PutObject::SCHEMA,
        GetObject::SCHEMA,
        HeadObject::SCHEMA,
        ListObjects::SCHEMA,
        ListObjectsV2::SCHEMA,
        CopyObject::SCHEMA,
        DeleteObject::SCHEMA,
        DeleteObjects::SCHEMA,
        CreateMultipartUpload::SCHEMA,
        UploadPart::SCHEMA,
        UploadPartCopy::SCHEMA,
        GetObjectTagging::SCHEMA,
        ListParts::SCHEMA,
        ListMultipartUploads::SCHEMA,
        CompleteMultipartUpload::SCHEMA,
        AbortMultipartUpload::SCHEMA,
    ],
    unsupported_operations: UNSUPPORTED,
    errors: ERRORS,
};

const ERRORS: &[ErrorSchema] = &[
    ErrorSchema { code: "BucketAlreadyExists", status: 409, members: &[], headers: &[] },
    ErrorSchema { code: "BucketAlreadyOwnedByYou", status: 409, members: &[], headers: &[] },
    ErrorSchema { code: "EncryptionTypeMismatch", status: 400, members: &[], headers: &[] },
    ErrorSchema { code: "InvalidObjectState", status: 403, members: &["StorageClass", "AccessTier"], headers: &[] },
    ErrorSchema { code: "InvalidRequest", status: 400, members: &[], headers: &[] },
    ErrorSchema { code: "InvalidWriteOffset", status: 400, members: &[], headers: &[] },
    ErrorSchema { code: "NoSuchBucket", status: 404, members: &[], headers: &[] },
    ErrorSchema { code: "NoSuchKey", status: 404, members: &[], headers: &[] },
    ErrorSchema { code: "NoSuchUpload", status: 404, members: &[], headers: &[] },
    ErrorSchema { code: "ObjectNotInActiveTierError", status: 403, members: &[], headers: &[] },
    ErrorSchema { code: "TooManyParts", status: 400, members: &[], headers: &[] },
];

const UNSUPPORTED: &[UnsupportedOperation] = &[
    UnsupportedOperation {
        name: "CreateBucketMetadataConfiguration",
        method: "POST",
        uri: "/{Bucket}?metadataConfiguration",
        is_unsigned: false,
    },
    UnsupportedOperation {
        name: "CreateBucketMetadataTableConfiguration",
        method: "POST",
        uri: "/{Bucket}?metadataTable",
        is_unsigned: false,
    },
    UnsupportedOperation { name: "CreateSession", method: "GET", uri: "/{Bucket}?session", is_unsigned: false },
    UnsupportedOperation {
        name: "DeleteBucketAnalyticsConfiguration",
        method: "DELETE",
        uri: "/{Bucket}?analytics",
        is_unsigned: false,
    },
    UnsupportedOperation { name: "DeleteBucketCors", method: "DELETE", uri: "/{Bucket}?cors", is_unsigned: false },
    UnsupportedOperation { name: "DeleteBucketEncryption", method: "DELETE", uri: "/{Bucket}?encryption", is_unsigned: false },
    UnsupportedOperation {
        name: "DeleteBucketIntelligentTieringConfiguration",
        method: "DELETE",
        uri: "/{Bucket}?intelligent-tiering",
        is_unsigned: false,
    },
    UnsupportedOperation {
        name: "DeleteBucketInventoryConfiguration",
        method: "DELETE",
        uri: "/{Bucket}?inventory",
        is_unsigned: false,
    },
    UnsupportedOperation { name: "DeleteBucketLifecycle", method: "DELETE", uri: "/{Bucket}?lifecycle", is_unsigned: false },
    UnsupportedOperation {
        name: "DeleteBucketMetadataConfiguration",
        method: "DELETE",
        uri: "/{Bucket}?metadataConfiguration",
        is_unsigned: false,
    },
    UnsupportedOperation {
        name: "DeleteBucketMetadataTableConfiguration",
        method: "DELETE",
        uri: "/{Bucket}?metadataTable",
        is_unsigned: false,
    },
    UnsupportedOperation {
        name: "DeleteBucketMetricsConfiguration",
        method: "DELETE",
        uri: "/{Bucket}?metrics",
        is_unsigned: false,
    },
    UnsupportedOperation {
        name: "DeleteBucketOwnershipControls",
        method: "DELETE",
        uri: "/{Bucket}?ownershipControls",
        is_unsigned: false,
    },
    UnsupportedOperation { name: "DeleteBucketPolicy", method: "DELETE", uri: "/{Bucket}?policy", is_unsigned: false },
    UnsupportedOperation { name: "DeleteBucketReplication", method: "DELETE", uri: "/{Bucket}?replication", is_unsigned: false },
    UnsupportedOperation { name: "DeleteBucketTagging", method: "DELETE", uri: "/{Bucket}?tagging", is_unsigned: false },
    UnsupportedOperation { name: "DeleteBucketWebsite", method: "DELETE", uri: "/{Bucket}?website", is_unsigned: false },
    UnsupportedOperation {
        name: "DeleteObjectAnnotation",
        method: "DELETE",
        uri: "/{Bucket}/{Key+}?annotation",
        is_unsigned: false,
    },
    UnsupportedOperation { name: "DeleteObjectTagging", method: "DELETE", uri: "/{Bucket}/{Key+}?tagging", is_unsigned: false },
    UnsupportedOperation {
        name: "DeletePublicAccessBlock",
        method: "DELETE",
        uri: "/{Bucket}?publicAccessBlock",
        is_unsigned: false,
    },
    UnsupportedOperation { name: "GetBucketAbac", method: "GET", uri: "/{Bucket}?abac", is_unsigned: false },
    UnsupportedOperation {
        name: "GetBucketAccelerateConfiguration",
        method: "GET",
        uri: "/{Bucket}?accelerate",
        is_unsigned: false,
    },
    UnsupportedOperation { name: "GetBucketAcl", method: "GET", uri: "/{Bucket}?acl", is_unsigned: false },
    UnsupportedOperation {
        name: "GetBucketAnalyticsConfiguration",
        method: "GET",
        uri: "/{Bucket}?analytics",
        is_unsigned: false,
    },
    UnsupportedOperation { name: "GetBucketCors", method: "GET", uri: "/{Bucket}?cors", is_unsigned: false },
    UnsupportedOperation { name: "GetBucketEncryption", method: "GET", uri: "/{Bucket}?encryption", is_unsigned: false },
    UnsupportedOperation {
        name: "GetBucketIntelligentTieringConfiguration",
        method: "GET",
        uri: "/{Bucket}?intelligent-tiering",
        is_unsigned: false,
    },
    UnsupportedOperation {
        name: "GetBucketInventoryConfiguration",
        method: "GET",
        uri: "/{Bucket}?inventory",
        is_unsigned: false,
    },
    UnsupportedOperation { name: "GetBucketLifecycle", method: "GET", uri: "/{Bucket}?lifecycle", is_unsigned: false },
    UnsupportedOperation {
        name: "GetBucketLifecycleConfiguration",
        method: "GET",
        uri: "/{Bucket}?lifecycle",
        is_unsigned: false,
    },
    UnsupportedOperation { name: "GetBucketLogging", method: "GET", uri: "/{Bucket}?logging", is_unsigned: false },
    UnsupportedOperation {
        name: "GetBucketMetadataConfiguration",
        method: "GET",
        uri: "/{Bucket}?metadataConfiguration",
        is_unsigned: false,
    },
    UnsupportedOperation {
        name: "GetBucketMetadataTableConfiguration",
        method: "GET",
        uri: "/{Bucket}?metadataTable",
        is_unsigned: false,
    },
    UnsupportedOperation { name: "GetBucketMetricsConfiguration", method: "GET", uri: "/{Bucket}?metrics", is_unsigned: false },
    UnsupportedOperation { name: "GetBucketNotification", method: "GET", uri: "/{Bucket}?notification", is_unsigned: false },
    UnsupportedOperation {
        name: "GetBucketNotificationConfiguration",
        method: "GET",
        uri: "/{Bucket}?notification",
        is_unsigned: false,
    },
    UnsupportedOperation {
        name: "GetBucketOwnershipControls",
        method: "GET",
        uri: "/{Bucket}?ownershipControls",
        is_unsigned: false,
    },
    UnsupportedOperation { name: "GetBucketPolicy", method: "GET", uri: "/{Bucket}?policy", is_unsigned: false },
    UnsupportedOperation { name: "GetBucketPolicyStatus", method: "GET", uri: "/{Bucket}?policyStatus", is_unsigned: false },
    UnsupportedOperation { name: "GetBucketReplication", method: "GET", uri: "/{Bucket}?replication", is_unsigned: false },
    UnsupportedOperation { name: "GetBucketRequestPayment", method: "GET", uri: "/{Bucket}?requestPayment", is_unsigned: false },
    UnsupportedOperation { name: "GetBucketTagging", method: "GET", uri: "/{Bucket}?tagging", is_unsigned: false },
    UnsupportedOperation { name: "GetBucketVersioning", method: "GET", uri: "/{Bucket}?versioning", is_unsigned: false },
    UnsupportedOperation { name: "GetBucketWebsite", method: "GET", uri: "/{Bucket}?website", is_unsigned: false },
    UnsupportedOperation { name: "GetObjectAcl", method: "GET", uri: "/{Bucket}/{Key+}?acl", is_unsigned: false },
    UnsupportedOperation { name: "GetObjectAnnotation", method: "GET", uri: "/{Bucket}/{Key+}?annotation", is_unsigned: false },
    UnsupportedOperation { name: "GetObjectAttributes", method: "GET", uri: "/{Bucket}/{Key+}?attributes", is_unsigned: false },
    UnsupportedOperation { name: "GetObjectLegalHold", method: "GET", uri: "/{Bucket}/{Key+}?legal-hold", is_unsigned: false },
    UnsupportedOperation { name: "GetObjectLockConfiguration", method: "GET", uri: "/{Bucket}?object-lock", is_unsigned: false },
    UnsupportedOperation { name: "GetObjectRetention", method: "GET", uri: "/{Bucket}/{Key+}?retention", is_unsigned: false },
    UnsupportedOperation { name: "GetObjectTorrent", method: "GET", uri: "/{Bucket}/{Key+}?torrent", is_unsigned: false },
    UnsupportedOperation { name: "GetPublicAccessBlock", method: "GET", uri: "/{Bucket}?publicAccessBlock", is_unsigned: false },
    UnsupportedOperation {
        name: "ListBucketAnalyticsConfigurations",
        method: "GET",
        uri: "/{Bucket}?analytics",
        is_unsigned: false,
    },
    UnsupportedOperation {
        name: "ListBucketIntelligentTieringConfigurations",
        method: "GET",
        uri: "/{Bucket}?intelligent-tiering",
        is_unsigned: false,
    },
    UnsupportedOperation {
        name: "ListBucketInventoryConfigurations",
        method: "GET",
        uri: "/{Bucket}?inventory",
        is_unsigned: false,
    },
    UnsupportedOperation { name: "ListBucketMetricsConfigurations", method: "GET", uri: "/{Bucket}?metrics", is_unsigned: false },
    UnsupportedOperation { name: "ListDirectoryBuckets", method: "GET", uri: "/", is_unsigned: false },
    UnsupportedOperation { name: "ListObjectAnnotations", method: "GET", uri: "/{Bucket}/{Key+}?annotation", is_unsigned: false },
    UnsupportedOperation { name: "ListObjectVersions", method: "GET", uri: "/{Bucket}?versions", is_unsigned: false },
    UnsupportedOperation { name: "PutBucketAbac", method: "PUT", uri: "/{Bucket}?abac", is_unsigned: false },
    UnsupportedOperation {
        name: "PutBucketAccelerateConfiguration",
        method: "PUT",
        uri: "/{Bucket}?accelerate",
        is_unsigned: false,
    },
    UnsupportedOperation { name: "PutBucketAcl", method: "PUT", uri: "/{Bucket}?acl", is_unsigned: false },
    UnsupportedOperation {
        name: "PutBucketAnalyticsConfiguration",
        method: "PUT",
        uri: "/{Bucket}?analytics",
        is_unsigned: false,
    },
    UnsupportedOperation { name: "PutBucketCors", method: "PUT", uri: "/{Bucket}?cors", is_unsigned: false },
    UnsupportedOperation { name: "PutBucketEncryption", method: "PUT", uri: "/{Bucket}?encryption", is_unsigned: false },
    UnsupportedOperation {
        name: "PutBucketIntelligentTieringConfiguration",
        method: "PUT",
        uri: "/{Bucket}?intelligent-tiering",
        is_unsigned: false,
    },
    UnsupportedOperation {
        name: "PutBucketInventoryConfiguration",
        method: "PUT",
        uri: "/{Bucket}?inventory",
        is_unsigned: false,
    },
    UnsupportedOperation { name: "PutBucketLifecycle", method: "PUT", uri: "/{Bucket}?lifecycle", is_unsigned: false },
    UnsupportedOperation {
        name: "PutBucketLifecycleConfiguration",
        method: "PUT",
        uri: "/{Bucket}?lifecycle",
        is_unsigned: false,
    },
    UnsupportedOperation { name: "PutBucketLogging", method: "PUT", uri: "/{Bucket}?logging", is_unsigned: false },
    UnsupportedOperation { name: "PutBucketMetricsConfiguration", method: "PUT", uri: "/{Bucket}?metrics", is_unsigned: false },
    UnsupportedOperation { name: "PutBucketNotification", method: "PUT", uri: "/{Bucket}?notification", is_unsigned: false },
    UnsupportedOperation {
        name: "PutBucketNotificationConfiguration",
        method: "PUT",
        uri: "/{Bucket}?notification",
        is_unsigned: false,
    },
    UnsupportedOperation {
        name: "PutBucketOwnershipControls",
        method: "PUT",
        uri: "/{Bucket}?ownershipControls",
        is_unsigned: false,
    },
    UnsupportedOperation { name: "PutBucketPolicy", method: "PUT", uri: "/{Bucket}?policy", is_unsigned: false },
    UnsupportedOperation { name: "PutBucketReplication", method: "PUT", uri: "/{Bucket}?replication", is_unsigned: false },
    UnsupportedOperation { name: "PutBucketRequestPayment", method: "PUT", uri: "/{Bucket}?requestPayment", is_unsigned: false },
    UnsupportedOperation { name: "PutBucketTagging", method: "PUT", uri: "/{Bucket}?tagging", is_unsigned: false },
    UnsupportedOperation { name: "PutBucketVersioning", method: "PUT", uri: "/{Bucket}?versioning", is_unsigned: false },
    UnsupportedOperation { name: "PutBucketWebsite", method: "PUT", uri: "/{Bucket}?website", is_unsigned: false },
    UnsupportedOperation { name: "PutObjectAcl", method: "PUT", uri: "/{Bucket}/{Key+}?acl", is_unsigned: false },
    UnsupportedOperation { name: "PutObjectAnnotation", method: "PUT", uri: "/{Bucket}/{Key+}?annotation", is_unsigned: false },
    UnsupportedOperation { name: "PutObjectLegalHold", method: "PUT", uri: "/{Bucket}/{Key+}?legal-hold", is_unsigned: false },
    UnsupportedOperation { name: "PutObjectLockConfiguration", method: "PUT", uri: "/{Bucket}?object-lock", is_unsigned: false },
    UnsupportedOperation { name: "PutObjectRetention", method: "PUT", uri: "/{Bucket}/{Key+}?retention", is_unsigned: false },
    UnsupportedOperation { name: "PutObjectTagging", method: "PUT", uri: "/{Bucket}/{Key+}?tagging", is_unsigned: false },
    UnsupportedOperation { name: "PutPublicAccessBlock", method: "PUT", uri: "/{Bucket}?publicAccessBlock", is_unsigned: false },
    UnsupportedOperation { name: "RenameObject", method: "PUT", uri: "/{Bucket}/{Key+}?renameObject", is_unsigned: false },
    UnsupportedOperation { name: "RestoreObject", method: "POST", uri: "/{Bucket}/{Key+}?restore", is_unsigned: false },
    UnsupportedOperation {
        name: "SelectObjectContent",
        method: "POST",
        uri: "/{Bucket}/{Key+}?select&select-type=2",
        is_unsigned: false,
    },
    UnsupportedOperation {
        name: "UpdateBucketMetadataAnnotationTableConfiguration",
        method: "PUT",
        uri: "/{Bucket}?metadataAnnotationTable",
        is_unsigned: false,
    },
    UnsupportedOperation {
        name: "UpdateBucketMetadataInventoryTableConfiguration",
        method: "PUT",
        uri: "/{Bucket}?metadataInventoryTable",
        is_unsigned: false,
    },
    UnsupportedOperation {
        name: "UpdateBucketMetadataJournalTableConfiguration",
        method: "PUT",
        uri: "/{Bucket}?metadataJournalTable",
        is_unsigned: false,
    },
    UnsupportedOperation {
        name: "UpdateObjectEncryption",
        method: "PUT",
        uri: "/{Bucket}/{Key+}?encryption",
        is_unsigned: false,
    },
    UnsupportedOperation { name: "WriteGetObjectResponse", method: "POST", uri: "/WriteGetObjectResponse", is_unsigned: false },
];

/// `PUT /{Bucket}`.
#[derive(Debug, Clone, Copy)]
pub struct CreateBucket;

impl Operation for CreateBucket {
    type Input = types::CreateBucketRequest;
    type Output = types::CreateBucketOutput;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "CreateBucket",
        method: "PUT",
        uri: "/{Bucket}",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::CREATE_BUCKET_REQUEST,
        output: &schemas::CREATE_BUCKET_OUTPUT,
        result_wrapper: "",
    };
}

/// `HEAD /{Bucket}`.
#[derive(Debug, Clone, Copy)]
pub struct HeadBucket;

impl Operation for HeadBucket {
    type Input = types::HeadBucketRequest;
    type Output = types::HeadBucketOutput;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "HeadBucket",
        method: "HEAD",
        uri: "/{Bucket}",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::HEAD_BUCKET_REQUEST,
        output: &schemas::HEAD_BUCKET_OUTPUT,
        result_wrapper: "",
    };
}

/// `GET /`.
#[derive(Debug, Clone, Copy)]
pub struct ListBuckets;

impl Operation for ListBuckets {
    type Input = types::ListBucketsRequest;
    type Output = types::ListBucketsOutput;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "ListBuckets",
        method: "GET",
        uri: "/",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::LIST_BUCKETS_REQUEST,
        output: &schemas::LIST_BUCKETS_OUTPUT,
        result_wrapper: "",
    };
}

/// `GET /{Bucket}?location`.
#[derive(Debug, Clone, Copy)]
pub struct GetBucketLocation;

impl Operation for GetBucketLocation {
    type Input = types::GetBucketLocationRequest;
    type Output = types::GetBucketLocationOutput;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "GetBucketLocation",
        method: "GET",
        uri: "/{Bucket}?location",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::GET_BUCKET_LOCATION_REQUEST,
        output: &schemas::GET_BUCKET_LOCATION_OUTPUT,
        result_wrapper: "",
    };
}

/// `DELETE /{Bucket}`.
#[derive(Debug, Clone, Copy)]
pub struct DeleteBucket;

impl Operation for DeleteBucket {
    type Input = types::DeleteBucketRequest;
    type Output = ();
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "DeleteBucket",
        method: "DELETE",
        uri: "/{Bucket}",
        success_status: 204,
        is_unsigned: false,
        input: &schemas::DELETE_BUCKET_REQUEST,
        output: &schemas::EMPTY,
        result_wrapper: "",
    };
}

/// `PUT /{Bucket}/{Key+}`.
#[derive(Debug, Clone, Copy)]
pub struct PutObject;

impl Operation for PutObject {
    type Input = types::PutObjectRequest;
    type Output = types::PutObjectOutput;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "PutObject",
        method: "PUT",
        uri: "/{Bucket}/{Key+}",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::PUT_OBJECT_REQUEST,
        output: &schemas::PUT_OBJECT_OUTPUT,
        result_wrapper: "",
    };
}

/// `GET /{Bucket}/{Key+}`.
#[derive(Debug, Clone, Copy)]
pub struct GetObject;

impl Operation for GetObject {
    type Input = types::GetObjectRequest;
    type Output = types::GetObjectOutput;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "GetObject",
        method: "GET",
        uri: "/{Bucket}/{Key+}",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::GET_OBJECT_REQUEST,
        output: &schemas::GET_OBJECT_OUTPUT,
        result_wrapper: "",
    };
}

/// `HEAD /{Bucket}/{Key+}`.
#[derive(Debug, Clone, Copy)]
pub struct HeadObject;

impl Operation for HeadObject {
    type Input = types::HeadObjectRequest;
    type Output = types::HeadObjectOutput;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "HeadObject",
        method: "HEAD",
        uri: "/{Bucket}/{Key+}",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::HEAD_OBJECT_REQUEST,
        output: &schemas::HEAD_OBJECT_OUTPUT,
        result_wrapper: "",
    };
}

/// `GET /{Bucket}`.
#[derive(Debug, Clone, Copy)]
pub struct ListObjects;

impl Operation for ListObjects {
    type Input = types::ListObjectsRequest;
    type Output = types::ListObjectsOutput;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "ListObjects",
        method: "GET",
        uri: "/{Bucket}",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::LIST_OBJECTS_REQUEST,
        output: &schemas::LIST_OBJECTS_OUTPUT,
        result_wrapper: "",
    };
}

/// `GET /{Bucket}?list-type=2`.
#[derive(Debug, Clone, Copy)]
pub struct ListObjectsV2;

impl Operation for ListObjectsV2 {
    type Input = types::ListObjectsV2Request;
    type Output = types::ListObjectsV2Output;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "ListObjectsV2",
        method: "GET",
        uri: "/{Bucket}?list-type=2",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::LIST_OBJECTS_V2_REQUEST,
        output: &schemas::LIST_OBJECTS_V2_OUTPUT,
        result_wrapper: "",
    };
}

/// `PUT /{Bucket}/{Key+}`.
#[derive(Debug, Clone, Copy)]
pub struct CopyObject;

impl Operation for CopyObject {
    type Input = types::CopyObjectRequest;
    type Output = types::CopyObjectOutput;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "CopyObject",
        method: "PUT",
        uri: "/{Bucket}/{Key+}",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::COPY_OBJECT_REQUEST,
        output: &schemas::COPY_OBJECT_OUTPUT,
        result_wrapper: "",
    };
}

/// `DELETE /{Bucket}/{Key+}`.
#[derive(Debug, Clone, Copy)]
pub struct DeleteObject;

impl Operation for DeleteObject {
    type Input = types::DeleteObjectRequest;
    type Output = types::DeleteObjectOutput;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "DeleteObject",
        method: "DELETE",
        uri: "/{Bucket}/{Key+}",
        success_status: 204,
        is_unsigned: false,
        input: &schemas::DELETE_OBJECT_REQUEST,
        output: &schemas::DELETE_OBJECT_OUTPUT,
        result_wrapper: "",
    };
}

/// `POST /{Bucket}?delete`.
#[derive(Debug, Clone, Copy)]
pub struct DeleteObjects;

impl Operation for DeleteObjects {
    type Input = types::DeleteObjectsRequest;
    type Output = types::DeleteObjectsOutput;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "DeleteObjects",
        method: "POST",
        uri: "/{Bucket}?delete",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::DELETE_OBJECTS_REQUEST,
        output: &schemas::DELETE_OBJECTS_OUTPUT,
        result_wrapper: "",
    };
}

/// `POST /{Bucket}/{Key+}?uploads`.
#[derive(Debug, Clone, Copy)]
pub struct CreateMultipartUpload;

impl Operation for CreateMultipartUpload {
    type Input = types::CreateMultipartUploadRequest;
    type Output = types::CreateMultipartUploadOutput;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "CreateMultipartUpload",
        method: "POST",
        uri: "/{Bucket}/{Key+}?uploads",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::CREATE_MULTIPART_UPLOAD_REQUEST,
        output: &schemas::CREATE_MULTIPART_UPLOAD_OUTPUT,
        result_wrapper: "",
    };
}

/// `PUT /{Bucket}/{Key+}`.
#[derive(Debug, Clone, Copy)]
pub struct UploadPart;

impl Operation for UploadPart {
    type Input = types::UploadPartRequest;
    type Output = types::UploadPartOutput;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "UploadPart",
        method: "PUT",
        uri: "/{Bucket}/{Key+}",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::UPLOAD_PART_REQUEST,
        output: &schemas::UPLOAD_PART_OUTPUT,
        result_wrapper: "",
    };
}

/// `PUT /{Bucket}/{Key+}`.
#[derive(Debug, Clone, Copy)]
pub struct UploadPartCopy;

impl Operation for UploadPartCopy {
    type Input = types::UploadPartCopyRequest;
    type Output = types::UploadPartCopyOutput;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "UploadPartCopy",
        method: "PUT",
        uri: "/{Bucket}/{Key+}",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::UPLOAD_PART_COPY_REQUEST,
        output: &schemas::UPLOAD_PART_COPY_OUTPUT,
        result_wrapper: "",
    };
}

/// `GET /{Bucket}/{Key+}?tagging`.
#[derive(Debug, Clone, Copy)]
pub struct GetObjectTagging;

impl Operation for GetObjectTagging {
    type Input = types::GetObjectTaggingRequest;
    type Output = types::GetObjectTaggingOutput;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "GetObjectTagging",
        method: "GET",
        uri: "/{Bucket}/{Key+}?tagging",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::GET_OBJECT_TAGGING_REQUEST,
        output: &schemas::GET_OBJECT_TAGGING_OUTPUT,
        result_wrapper: "",
    };
}

/// `GET /{Bucket}/{Key+}`.
#[derive(Debug, Clone, Copy)]
pub struct ListParts;

impl Operation for ListParts {
    type Input = types::ListPartsRequest;
    type Output = types::ListPartsOutput;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "ListParts",
        method: "GET",
        uri: "/{Bucket}/{Key+}",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::LIST_PARTS_REQUEST,
        output: &schemas::LIST_PARTS_OUTPUT,
        result_wrapper: "",
    };
}

/// `GET /{Bucket}?uploads`.
#[derive(Debug, Clone, Copy)]
pub struct ListMultipartUploads;

impl Operation for ListMultipartUploads {
    type Input = types::ListMultipartUploadsRequest;
    type Output = types::ListMultipartUploadsOutput;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "ListMultipartUploads",
        method: "GET",
        uri: "/{Bucket}?uploads",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::LIST_MULTIPART_UPLOADS_REQUEST,
        output: &schemas::LIST_MULTIPART_UPLOADS_OUTPUT,
        result_wrapper: "",
    };
}

/// `POST /{Bucket}/{Key+}`.
#[derive(Debug, Clone, Copy)]
pub struct CompleteMultipartUpload;

impl Operation for CompleteMultipartUpload {
    type Input = types::CompleteMultipartUploadRequest;
    type Output = types::CompleteMultipartUploadOutput;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "CompleteMultipartUpload",
        method: "POST",
        uri: "/{Bucket}/{Key+}",
        success_status: 200,
        is_unsigned: false,
        input: &schemas::COMPLETE_MULTIPART_UPLOAD_REQUEST,
        output: &schemas::COMPLETE_MULTIPART_UPLOAD_OUTPUT,
        result_wrapper: "",
    };
}

/// `DELETE /{Bucket}/{Key+}`.
#[derive(Debug, Clone, Copy)]
pub struct AbortMultipartUpload;

impl Operation for AbortMultipartUpload {
    type Input = types::AbortMultipartUploadRequest;
    type Output = types::AbortMultipartUploadOutput;
    const SCHEMA: &'static OperationSchema = &OperationSchema {
        name: "AbortMultipartUpload",
        method: "DELETE",
        uri: "/{Bucket}/{Key+}",
        success_status: 204,
        is_unsigned: false,
        input: &schemas::ABORT_MULTIPART_UPLOAD_REQUEST,
        output: &schemas::ABORT_MULTIPART_UPLOAD_OUTPUT,
        result_wrapper: "",
    };
}
