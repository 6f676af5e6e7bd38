// Made by `cargo xtask codegen`; do not edit. What is here is listed in xtask/operations.toml.

//! What every shape looks like on the wire, and what its values must satisfy.

use gatewright_wire::schema::{Constraints, Kind, Location, Member, Schema, TimestampFormat};

/// The input or output of operations that have none.
pub static EMPTY: Schema = Schema { name: "", kind: Kind::Structure { members: &[] }, constraints: Constraints::NONE };

/// `AbortDate`.
pub static ABORT_DATE: Schema = Schema { name: "AbortDate", kind: Kind::Timestamp(None), constraints: Constraints::NONE };

/// `AbortMultipartUploadOutput`.
pub static ABORT_MULTIPART_UPLOAD_OUTPUT: Schema = Schema {
    name: "AbortMultipartUploadOutput",
    kind: Kind::Structure {
        members: &[
            optional("RequestCharged", "x-amz-request-charged", Location::Header, || &REQUEST_CHARGED),
            optional("VersionId", "x-amz-version-id", Location::Header, || &OBJECT_VERSION_ID),
        ],
    },
    constraints: Constraints::NONE,
};

/// `AbortMultipartUploadRequest`.
pub static ABORT_MULTIPART_UPLOAD_REQUEST: Schema = Schema {
    name: "AbortMultipartUploadRequest",
    kind: Kind::Structure {
        members: &[
            required("Bucket", "Bucket", Location::Uri, || &BUCKET_NAME),
            required("Key", "Key", Location::Uri, || &OBJECT_KEY),
            required("UploadId", "uploadId", Location::QueryString, || &MULTIPART_UPLOAD_ID),
            optional("RequestPayer", "x-amz-request-payer", Location::Header, || &REQUEST_PAYER),
            optional("ExpectedBucketOwner", "x-amz-expected-bucket-owner", Location::Header, || &ACCOUNT_ID),
            optional("IfMatchInitiatedTime", "x-amz-if-match-initiated-time", Location::Header, || &IF_MATCH_INITIATED_TIME),
        ],
    },
    constraints: Constraints::NONE,
};

/// `AbortRuleId`.
pub static ABORT_RULE_ID: Schema = Schema { name: "AbortRuleId", kind: Kind::String, constraints: Constraints::NONE };

/// `AcceptRanges`.
pub static ACCEPT_RANGES: Schema = Schema { name: "AcceptRanges", kind: Kind::String, constraints: Constraints::NONE };

/// `AccessPointAlias`.
pub static ACCESS_POINT_ALIAS: Schema = Schema { name: "AccessPointAlias", kind: Kind::Boolean, constraints: Constraints::NONE };

/// `AccountId`.
pub static ACCOUNT_ID: Schema = Schema { name: "AccountId", kind: Kind::String, constraints: Constraints::NONE };

/// `AnnotationDirective`.
pub static ANNOTATION_DIRECTIVE: Schema = Schema {
    name: "AnnotationDirective",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["COPY", "EXCLUDE"], ..Constraints::NONE },
};

/// `ArchiveStatus`.
pub static ARCHIVE_STATUS: Schema = Schema {
    name: "ArchiveStatus",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["ARCHIVE_ACCESS", "DEEP_ARCHIVE_ACCESS"], ..Constraints::NONE },
};

/// `Body`.
pub static BODY: Schema = Schema { name: "Body", kind: Kind::Blob, constraints: Constraints::NONE };

/// `Bucket`.
pub static BUCKET: Schema = Schema {
    name: "Bucket",
    kind: Kind::Structure {
        members: &[
            optional("Name", "Name", Location::Body, || &BUCKET_NAME),
            optional("CreationDate", "CreationDate", Location::Body, || &CREATION_DATE),
            optional("BucketRegion", "BucketRegion", Location::Body, || &BUCKET_REGION),
            optional("BucketArn", "BucketArn", Location::Body, || &S3_REGIONAL_OR_S3_EXPRESS_BUCKET_ARN_STRING),
        ],
    },
    constraints: Constraints::NONE,
};

/// `BucketCannedACL`.
pub static BUCKET_CANNED_ACL: Schema = Schema {
    name: "BucketCannedACL",
    kind: Kind::String,
    constraints: Constraints {
        enumeration: &["private", "public-read", "public-read-write", "authenticated-read"],
        ..Constraints::NONE
    },
};

/// `BucketInfo`.
pub static BUCKET_INFO: Schema = Schema {
    name: "BucketInfo",
    kind: Kind::Structure {
        members: &[
            optional("DataRedundancy", "DataRedundancy", Location::Body, || &DATA_REDUNDANCY),
            optional("Type", "Type", Location::Body, || &BUCKET_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `BucketKeyEnabled`.
pub static BUCKET_KEY_ENABLED: Schema = Schema { name: "BucketKeyEnabled", kind: Kind::Boolean, constraints: Constraints::NONE };

/// `BucketLocationConstraint`.
pub static BUCKET_LOCATION_CONSTRAINT: Schema = Schema {
    name: "BucketLocationConstraint",
    kind: Kind::String,
    constraints: Constraints {
        enumeration: &[
            "af-south-1",
            "ap-east-1",
            "ap-east-2",
            "ap-northeast-1",
            "ap-northeast-2",
            "ap-northeast-3",
            "ap-south-1",
            "ap-south-2",
            "ap-southeast-1",
            "ap-southeast-2",
            "ap-southeast-3",
            "ap-southeast-4",
            "ap-southeast-5",
            "ap-southeast-6",
            "ap-southeast-7",
            "ca-central-1",
            "ca-west-1",
            "cn-north-1",
            "cn-northwest-1",
            "EU",
            "eu-central-1",
            "eu-central-2",
            "eu-north-1",
            "eu-south-1",
            "eu-south-2",
            "eu-west-1",
            "eu-west-2",
            "eu-west-3",
            "il-central-1",
            "me-central-1",
            "me-south-1",
            "mx-central-1",
            "sa-east-1",
            "us-east-2",
            "us-gov-east-1",
            "us-gov-west-1",
            "us-west-1",
            "us-west-2",
        ],
        ..Constraints::NONE
    },
};

/// `BucketLocationName`.
pub static BUCKET_LOCATION_NAME: Schema =
    Schema { name: "BucketLocationName", kind: Kind::String, constraints: Constraints::NONE };

/// `BucketName`.
pub static BUCKET_NAME: Schema = Schema { name: "BucketName", kind: Kind::String, constraints: Constraints::NONE };

/// `BucketNamespace`.
pub static BUCKET_NAMESPACE: Schema = Schema {
    name: "BucketNamespace",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["account-regional", "global"], ..Constraints::NONE },
};

/// `BucketRegion`.
pub static BUCKET_REGION: Schema = Schema { name: "BucketRegion", kind: Kind::String, constraints: Constraints::NONE };

/// `BucketType`.
pub static BUCKET_TYPE: Schema = Schema {
    name: "BucketType",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["Directory"], ..Constraints::NONE },
};

/// `Buckets`.
pub static BUCKETS: Schema = Schema {
    name: "Buckets",
    kind: Kind::List { element: &BUCKET, element_wire_name: "Bucket", is_flattened: false },
    constraints: Constraints::NONE,
};

/// `BypassGovernanceRetention`.
pub static BYPASS_GOVERNANCE_RETENTION: Schema =
    Schema { name: "BypassGovernanceRetention", kind: Kind::Boolean, constraints: Constraints::NONE };

/// `CacheControl`.
pub static CACHE_CONTROL: Schema = Schema { name: "CacheControl", kind: Kind::String, constraints: Constraints::NONE };

/// `ChecksumAlgorithm`.
pub static CHECKSUM_ALGORITHM: Schema = Schema {
    name: "ChecksumAlgorithm",
    kind: Kind::String,
    constraints: Constraints {
        enumeration: &["CRC32", "CRC32C", "SHA1", "SHA256", "CRC64NVME", "SHA512", "MD5", "XXHASH64", "XXHASH3", "XXHASH128"],
        ..Constraints::NONE
    },
};

/// `ChecksumAlgorithmList`.
pub static CHECKSUM_ALGORITHM_LIST: Schema = Schema {
    name: "ChecksumAlgorithmList",
    kind: Kind::List { element: &CHECKSUM_ALGORITHM, element_wire_name: "member", is_flattened: true },
    constraints: Constraints::NONE,
};

/// `ChecksumCRC32`.
pub static CHECKSUM_CRC32: Schema = Schema { name: "ChecksumCRC32", kind: Kind::String, constraints: Constraints::NONE };

/// `ChecksumCRC32C`.
pub static CHECKSUM_CRC32_C: Schema = Schema { name: "ChecksumCRC32C", kind: Kind::String, constraints: Constraints::NONE };

/// `ChecksumCRC64NVME`.
pub static CHECKSUM_CRC64_NVME: Schema = Schema { name: "ChecksumCRC64NVME", kind: Kind::String, constraints: Constraints::NONE };

/// `ChecksumMD5`.
pub static CHECKSUM_MD5: Schema = Schema { name: "ChecksumMD5", kind: Kind::String, constraints: Constraints::NONE };

/// `ChecksumMode`.
pub static CHECKSUM_MODE: Schema = Schema {
    name: "ChecksumMode",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["ENABLED"], ..Constraints::NONE },
};

/// `ChecksumSHA1`.
pub static CHECKSUM_SHA1: Schema = Schema { name: "ChecksumSHA1", kind: Kind::String, constraints: Constraints::NONE };

/// `ChecksumSHA256`.
pub static CHECKSUM_SHA256: Schema = Schema { name: "ChecksumSHA256", kind: Kind::String, constraints: Constraints::NONE };

/// `ChecksumSHA512`.
pub static CHECKSUM_SHA512: Schema = Schema { name: "ChecksumSHA512", kind: Kind::String, constraints: Constraints::NONE };

/// `ChecksumType`.
pub static CHECKSUM_TYPE: Schema = Schema {
    name: "ChecksumType",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["COMPOSITE", "FULL_OBJECT"], ..Constraints::NONE },
};

/// `ChecksumXXHASH128`.
pub static CHECKSUM_XXHASH128: Schema = Schema { name: "ChecksumXXHASH128", kind: Kind::String, constraints: Constraints::NONE };

/// `ChecksumXXHASH3`.
pub static CHECKSUM_XXHASH3: Schema = Schema { name: "ChecksumXXHASH3", kind: Kind::String, constraints: Constraints::NONE };

/// `ChecksumXXHASH64`.
pub static CHECKSUM_XXHASH64: Schema = Schema { name: "ChecksumXXHASH64", kind: Kind::String, constraints: Constraints::NONE };

/// `Code`.
pub static CODE: Schema = Schema { name: "Code", kind: Kind::String, constraints: Constraints::NONE };

/// `CommonPrefix`.
pub static COMMON_PREFIX: Schema = Schema {
    name: "CommonPrefix",
    kind: Kind::Structure { members: &[optional("Prefix", "Prefix", Location::Body, || &PREFIX)] },
    constraints: Constraints::NONE,
};

/// `CommonPrefixList`.
pub static COMMON_PREFIX_LIST: Schema = Schema {
    name: "CommonPrefixList",
    kind: Kind::List { element: &COMMON_PREFIX, element_wire_name: "member", is_flattened: true },
    constraints: Constraints::NONE,
};

/// `CompleteMultipartUploadOutput`.
pub static COMPLETE_MULTIPART_UPLOAD_OUTPUT: Schema = Schema {
    name: "CompleteMultipartUploadOutput",
    kind: Kind::Structure {
        members: &[
            optional("Location", "Location", Location::Body, || &LOCATION),
            optional("Bucket", "Bucket", Location::Body, || &BUCKET_NAME),
            optional("Key", "Key", Location::Body, || &OBJECT_KEY),
            optional("Expiration", "x-amz-expiration", Location::Header, || &EXPIRATION),
            optional("ETag", "ETag", Location::Body, || &E_TAG),
            optional("ChecksumCRC32", "ChecksumCRC32", Location::Body, || &CHECKSUM_CRC32),
            optional("ChecksumCRC32C", "ChecksumCRC32C", Location::Body, || &CHECKSUM_CRC32_C),
            optional("ChecksumCRC64NVME", "ChecksumCRC64NVME", Location::Body, || &CHECKSUM_CRC64_NVME),
            optional("ChecksumSHA1", "ChecksumSHA1", Location::Body, || &CHECKSUM_SHA1),
            optional("ChecksumSHA256", "ChecksumSHA256", Location::Body, || &CHECKSUM_SHA256),
            optional("ChecksumSHA512", "ChecksumSHA512", Location::Body, || &CHECKSUM_SHA512),
            optional("ChecksumMD5", "ChecksumMD5", Location::Body, || &CHECKSUM_MD5),
            optional("ChecksumXXHASH64", "ChecksumXXHASH64", Location::Body, || &CHECKSUM_XXHASH64),
            optional("ChecksumXXHASH3", "ChecksumXXHASH3", Location::Body, || &CHECKSUM_XXHASH3),
            optional("ChecksumXXHASH128", "ChecksumXXHASH128", Location::Body, || &CHECKSUM_XXHASH128),
            optional("ChecksumType", "ChecksumType", Location::Body, || &CHECKSUM_TYPE),
            optional("ServerSideEncryption", "x-amz-server-side-encryption", Location::Header, || &SERVER_SIDE_ENCRYPTION),
            optional("VersionId", "x-amz-version-id", Location::Header, || &OBJECT_VERSION_ID),
            optional("SSEKMSKeyId", "x-amz-server-side-encryption-aws-kms-key-id", Location::Header, || &SSEKMS_KEY_ID),
            optional("BucketKeyEnabled", "x-amz-server-side-encryption-bucket-key-enabled", Location::Header, || {
                &BUCKET_KEY_ENABLED
            }),
            optional("RequestCharged", "x-amz-request-charged", Location::Header, || &REQUEST_CHARGED),
        ],
    },
    constraints: Constraints::NONE,
};

/// `CompleteMultipartUploadRequest`.
pub static COMPLETE_MULTIPART_UPLOAD_REQUEST: Schema = Schema {
    name: "CompleteMultipartUploadRequest",
    kind: Kind::Structure {
        members: &[
            required("Bucket", "Bucket", Location::Uri, || &BUCKET_NAME),
            required("Key", "Key", Location::Uri, || &OBJECT_KEY),
            optional("MultipartUpload", "CompleteMultipartUpload", Location::Payload, || &COMPLETED_MULTIPART_UPLOAD),
            required("UploadId", "uploadId", Location::QueryString, || &MULTIPART_UPLOAD_ID),
            optional("ChecksumCRC32", "x-amz-checksum-crc32", Location::Header, || &CHECKSUM_CRC32),
            optional("ChecksumCRC32C", "x-amz-checksum-crc32c", Location::Header, || &CHECKSUM_CRC32_C),
            optional("ChecksumCRC64NVME", "x-amz-checksum-crc64nvme", Location::Header, || &CHECKSUM_CRC64_NVME),
            optional("ChecksumSHA1", "x-amz-checksum-sha1", Location::Header, || &CHECKSUM_SHA1),
            optional("ChecksumSHA256", "x-amz-checksum-sha256", Location::Header, || &CHECKSUM_SHA256),
            optional("ChecksumSHA512", "x-amz-checksum-sha512", Location::Header, || &CHECKSUM_SHA512),
            optional("ChecksumMD5", "x-amz-checksum-md5", Location::Header, || &CHECKSUM_MD5),
            optional("ChecksumXXHASH64", "x-amz-checksum-xxhash64", Location::Header, || &CHECKSUM_XXHASH64),
            optional("ChecksumXXHASH3", "x-amz-checksum-xxhash3", Location::Header, || &CHECKSUM_XXHASH3),
            optional("ChecksumXXHASH128", "x-amz-checksum-xxhash128", Location::Header, || &CHECKSUM_XXHASH128),
            optional("ChecksumType", "x-amz-checksum-type", Location::Header, || &CHECKSUM_TYPE),
            optional("MpuObjectSize", "x-amz-mp-object-size", Location::Header, || &MPU_OBJECT_SIZE),
            optional("RequestPayer", "x-amz-request-payer", Location::Header, || &REQUEST_PAYER),
            optional("ExpectedBucketOwner", "x-amz-expected-bucket-owner", Location::Header, || &ACCOUNT_ID),
            optional("IfMatch", "If-Match", Location::Header, || &IF_MATCH),
            optional("IfNoneMatch", "If-None-Match", Location::Header, || &IF_NONE_MATCH),
            optional("SSECustomerAlgorithm", "x-amz-server-side-encryption-customer-algorithm", Location::Header, || {
                &SSE_CUSTOMER_ALGORITHM
            }),
            optional("SSECustomerKey", "x-amz-server-side-encryption-customer-key", Location::Header, || &SSE_CUSTOMER_KEY),
            optional("SSECustomerKeyMD5", "x-amz-server-side-encryption-customer-key-MD5", Location::Header, || {
                &SSE_CUSTOMER_KEY_MD5
            }),
        ],
    },
    constraints: Constraints::NONE,
};

/// `CompletedMultipartUpload`.
pub static COMPLETED_MULTIPART_UPLOAD: Schema = Schema {
    name: "CompletedMultipartUpload",
    kind: Kind::Structure { members: &[optional("Parts", "Part", Location::Body, || &COMPLETED_PART_LIST)] },
    constraints: Constraints::NONE,
};

/// `CompletedPart`.
pub static COMPLETED_PART: Schema = Schema {
    name: "CompletedPart",
    kind: Kind::Structure {
        members: &[
            optional("ETag", "ETag", Location::Body, || &E_TAG),
            optional("ChecksumCRC32", "ChecksumCRC32", Location::Body, || &CHECKSUM_CRC32),
            optional("ChecksumCRC32C", "ChecksumCRC32C", Location::Body, || &CHECKSUM_CRC32_C),
            optional("ChecksumCRC64NVME", "ChecksumCRC64NVME", Location::Body, || &CHECKSUM_CRC64_NVME),
            optional("ChecksumSHA1", "ChecksumSHA1", Location::Body, || &CHECKSUM_SHA1),
            optional("ChecksumSHA256", "ChecksumSHA256", Location::Body, || &CHECKSUM_SHA256),
            optional("ChecksumSHA512", "ChecksumSHA512", Location::Body, || &CHECKSUM_SHA512),
            optional("ChecksumMD5", "ChecksumMD5", Location::Body, || &CHECKSUM_MD5),
            optional("ChecksumXXHASH64", "ChecksumXXHASH64", Location::Body, || &CHECKSUM_XXHASH64),
            optional("ChecksumXXHASH3", "ChecksumXXHASH3", Location::Body, || &CHECKSUM_XXHASH3),
            optional("ChecksumXXHASH128", "ChecksumXXHASH128", Location::Body, || &CHECKSUM_XXHASH128),
            optional("PartNumber", "PartNumber", Location::Body, || &PART_NUMBER),
        ],
    },
    constraints: Constraints::NONE,
};

/// `CompletedPartList`.
pub static COMPLETED_PART_LIST: Schema = Schema {
    name: "CompletedPartList",
    kind: Kind::List { element: &COMPLETED_PART, element_wire_name: "member", is_flattened: true },
    constraints: Constraints::NONE,
};

/// `ContentDisposition`.
pub static CONTENT_DISPOSITION: Schema =
    Schema { name: "ContentDisposition", kind: Kind::String, constraints: Constraints::NONE };

/// `ContentEncoding`.
pub static CONTENT_ENCODING: Schema = Schema { name: "ContentEncoding", kind: Kind::String, constraints: Constraints::NONE };

/// `ContentLanguage`.
pub static CONTENT_LANGUAGE: Schema = Schema { name: "ContentLanguage", kind: Kind::String, constraints: Constraints::NONE };

/// `ContentLength`.
pub static CONTENT_LENGTH: Schema = Schema { name: "ContentLength", kind: Kind::Long, constraints: Constraints::NONE };

/// `ContentMD5`.
pub static CONTENT_MD5: Schema = Schema { name: "ContentMD5", kind: Kind::String, constraints: Constraints::NONE };

/// `ContentRange`.
pub static CONTENT_RANGE: Schema = Schema { name: "ContentRange", kind: Kind::String, constraints: Constraints::NONE };

/// `ContentType`.
pub static CONTENT_TYPE: Schema = Schema { name: "ContentType", kind: Kind::String, constraints: Constraints::NONE };

/// `CopyObjectOutput`.
pub static COPY_OBJECT_OUTPUT: Schema = Schema {
    name: "CopyObjectOutput",
    kind: Kind::Structure {
        members: &[
            optional("CopyObjectResult", "CopyObjectResult", Location::Payload, || &COPY_OBJECT_RESULT),
            optional("Expiration", "x-amz-expiration", Location::Header, || &EXPIRATION),
            optional("CopySourceVersionId", "x-amz-copy-source-version-id", Location::Header, || &COPY_SOURCE_VERSION_ID),
            optional("VersionId", "x-amz-version-id", Location::Header, || &OBJECT_VERSION_ID),
            optional("ServerSideEncryption", "x-amz-server-side-encryption", Location::Header, || &SERVER_SIDE_ENCRYPTION),
            optional("SSECustomerAlgorithm", "x-amz-server-side-encryption-customer-algorithm", Location::Header, || {
                &SSE_CUSTOMER_ALGORITHM
            }),
            optional("SSECustomerKeyMD5", "x-amz-server-side-encryption-customer-key-MD5", Location::Header, || {
                &SSE_CUSTOMER_KEY_MD5
            }),
            optional("SSEKMSKeyId", "x-amz-server-side-encryption-aws-kms-key-id", Location::Header, || &SSEKMS_KEY_ID),
            optional("SSEKMSEncryptionContext", "x-amz-server-side-encryption-context", Location::Header, || {
                &SSEKMS_ENCRYPTION_CONTEXT
            }),
            optional("BucketKeyEnabled", "x-amz-server-side-encryption-bucket-key-enabled", Location::Header, || {
                &BUCKET_KEY_ENABLED
            }),
            optional("RequestCharged", "x-amz-request-charged", Location::Header, || &REQUEST_CHARGED),
        ],
    },
    constraints: Constraints::NONE,
};

/// `CopyObjectRequest`.
pub static COPY_OBJECT_REQUEST: Schema = Schema {
    name: "CopyObjectRequest",
    kind: Kind::Structure {
        members: &[
            optional("ACL", "x-amz-acl", Location::Header, || &OBJECT_CANNED_ACL),
            required("Bucket", "Bucket", Location::Uri, || &BUCKET_NAME),
            optional("CacheControl", "Cache-Control", Location::Header, || &CACHE_CONTROL),
            optional("ChecksumAlgorithm", "x-amz-checksum-algorithm", Location::Header, || &CHECKSUM_ALGORITHM),
            optional("ContentDisposition", "Content-Disposition", Location::Header, || &CONTENT_DISPOSITION),
            optional("ContentEncoding", "Content-Encoding", Location::Header, || &CONTENT_ENCODING),
            optional("ContentLanguage", "Content-Language", Location::Header, || &CONTENT_LANGUAGE),
            optional("ContentType", "Content-Type", Location::Header, || &CONTENT_TYPE),
            required("CopySource", "x-amz-copy-source", Location::Header, || &COPY_SOURCE),
            optional("CopySourceIfMatch", "x-amz-copy-source-if-match", Location::Header, || &COPY_SOURCE_IF_MATCH),
            optional("CopySourceIfModifiedSince", "x-amz-copy-source-if-modified-since", Location::Header, || {
                &COPY_SOURCE_IF_MODIFIED_SINCE
            }),
            optional("CopySourceIfNoneMatch", "x-amz-copy-source-if-none-match", Location::Header, || &COPY_SOURCE_IF_NONE_MATCH),
            optional("CopySourceIfUnmodifiedSince", "x-amz-copy-source-if-unmodified-since", Location::Header, || {
                &COPY_SOURCE_IF_UNMODIFIED_SINCE
            }),
            optional("Expires", "Expires", Location::Header, || &EXPIRES),
            optional("GrantFullControl", "x-amz-grant-full-control", Location::Header, || &GRANT_FULL_CONTROL),
            optional("GrantRead", "x-amz-grant-read", Location::Header, || &GRANT_READ),
            optional("GrantReadACP", "x-amz-grant-read-acp", Location::Header, || &GRANT_READ_ACP),
            optional("GrantWriteACP", "x-amz-grant-write-acp", Location::Header, || &GRANT_WRITE_ACP),
            optional("IfMatch", "If-Match", Location::Header, || &IF_MATCH),
            optional("IfNoneMatch", "If-None-Match", Location::Header, || &IF_NONE_MATCH),
            required("Key", "Key", Location::Uri, || &OBJECT_KEY),
            optional("Metadata", "x-amz-meta-", Location::HeaderPrefix, || &METADATA),
            optional("MetadataDirective", "x-amz-metadata-directive", Location::Header, || &METADATA_DIRECTIVE),
            optional("TaggingDirective", "x-amz-tagging-directive", Location::Header, || &TAGGING_DIRECTIVE),
            optional("AnnotationDirective", "x-amz-object-annotation-directive", Location::Header, || &ANNOTATION_DIRECTIVE),
            optional("ServerSideEncryption", "x-amz-server-side-encryption", Location::Header, || &SERVER_SIDE_ENCRYPTION),
            optional("StorageClass", "x-amz-storage-class", Location::Header, || &STORAGE_CLASS),
            optional("WebsiteRedirectLocation", "x-amz-website-redirect-location", Location::Header, || {
                &WEBSITE_REDIRECT_LOCATION
            }),
            optional("SSECustomerAlgorithm", "x-amz-server-side-encryption-customer-algorithm", Location::Header, || {
                &SSE_CUSTOMER_ALGORITHM
            }),
            optional("SSECustomerKey", "x-amz-server-side-encryption-customer-key", Location::Header, || &SSE_CUSTOMER_KEY),
            optional("SSECustomerKeyMD5", "x-amz-server-side-encryption-customer-key-MD5", Location::Header, || {
                &SSE_CUSTOMER_KEY_MD5
            }),
            optional("SSEKMSKeyId", "x-amz-server-side-encryption-aws-kms-key-id", Location::Header, || &SSEKMS_KEY_ID),
            optional("SSEKMSEncryptionContext", "x-amz-server-side-encryption-context", Location::Header, || {
                &SSEKMS_ENCRYPTION_CONTEXT
            }),
            optional("BucketKeyEnabled", "x-amz-server-side-encryption-bucket-key-enabled", Location::Header, || {
                &BUCKET_KEY_ENABLED
            }),
            optional(
                "CopySourceSSECustomerAlgorithm",
                "x-amz-copy-source-server-side-encryption-customer-algorithm",
                Location::Header,
                || &COPY_SOURCE_SSE_CUSTOMER_ALGORITHM,
            ),
            optional(
                "CopySourceSSECustomerKey",
                "x-amz-copy-source-server-side-encryption-customer-key",
                Location::Header,
                || &COPY_SOURCE_SSE_CUSTOMER_KEY,
            ),
            optional(
                "CopySourceSSECustomerKeyMD5",
                "x-amz-copy-source-server-side-encryption-customer-key-MD5",
                Location::Header,
                || &COPY_SOURCE_SSE_CUSTOMER_KEY_MD5,
            ),
            optional("RequestPayer", "x-amz-request-payer", Location::Header, || &REQUEST_PAYER),
            optional("Tagging", "x-amz-tagging", Location::Header, || &TAGGING_HEADER),
            optional("ObjectLockMode", "x-amz-object-lock-mode", Location::Header, || &OBJECT_LOCK_MODE),
            optional("ObjectLockRetainUntilDate", "x-amz-object-lock-retain-until-date", Location::Header, || {
                &OBJECT_LOCK_RETAIN_UNTIL_DATE
            }),
            optional("ObjectLockLegalHoldStatus", "x-amz-object-lock-legal-hold", Location::Header, || {
                &OBJECT_LOCK_LEGAL_HOLD_STATUS
            }),
            optional("ObjectLockEventHold", "x-amz-object-lock-event-hold", Location::Header, || &OBJECT_LOCK_EVENT_HOLD),
            optional("ObjectLockEventHoldDurationDays", "x-amz-object-lock-event-hold-duration-days", Location::Header, || {
                &OBJECT_LOCK_EVENT_HOLD_DURATION_DAYS
            }),
            optional("ObjectLockEventHoldDurationYears", "x-amz-object-lock-event-hold-duration-years", Location::Header, || {
                &OBJECT_LOCK_EVENT_HOLD_DURATION_YEARS
            }),
            optional("ExpectedBucketOwner", "x-amz-expected-bucket-owner", Location::Header, || &ACCOUNT_ID),
            optional("ExpectedSourceBucketOwner", "x-amz-source-expected-bucket-owner", Location::Header, || &ACCOUNT_ID),
        ],
    },
    constraints: Constraints::NONE,
};

/// `CopyObjectResult`.
pub static COPY_OBJECT_RESULT: Schema = Schema {
    name: "CopyObjectResult",
    kind: Kind::Structure {
        members: &[
            optional("ETag", "ETag", Location::Body, || &E_TAG),
            optional("LastModified", "LastModified", Location::Body, || &LAST_MODIFIED),
            optional("ChecksumType", "ChecksumType", Location::Body, || &CHECKSUM_TYPE),
            optional("ChecksumCRC32", "ChecksumCRC32", Location::Body, || &CHECKSUM_CRC32),
            optional("ChecksumCRC32C", "ChecksumCRC32C", Location::Body, || &CHECKSUM_CRC32_C),
            optional("ChecksumCRC64NVME", "ChecksumCRC64NVME", Location::Body, || &CHECKSUM_CRC64_NVME),
            optional("ChecksumSHA1", "ChecksumSHA1", Location::Body, || &CHECKSUM_SHA1),
            optional("ChecksumSHA256", "ChecksumSHA256", Location::Body, || &CHECKSUM_SHA256),
            optional("ChecksumSHA512", "ChecksumSHA512", Location::Body, || &CHECKSUM_SHA512),
            optional("ChecksumMD5", "ChecksumMD5", Location::Body, || &CHECKSUM_MD5),
            optional("ChecksumXXHASH64", "ChecksumXXHASH64", Location::Body, || &CHECKSUM_XXHASH64),
            optional("ChecksumXXHASH3", "ChecksumXXHASH3", Location::Body, || &CHECKSUM_XXHASH3),
            optional("ChecksumXXHASH128", "ChecksumXXHASH128", Location::Body, || &CHECKSUM_XXHASH128),
        ],
    },
    constraints: Constraints::NONE,
};

/// `CopyPartResult`.
pub static COPY_PART_RESULT: Schema = Schema {
    name: "CopyPartResult",
    kind: Kind::Structure {
        members: &[
            optional("ETag", "ETag", Location::Body, || &E_TAG),
            optional("LastModified", "LastModified", Location::Body, || &LAST_MODIFIED),
            optional("ChecksumCRC32", "ChecksumCRC32", Location::Body, || &CHECKSUM_CRC32),
            optional("ChecksumCRC32C", "ChecksumCRC32C", Location::Body, || &CHECKSUM_CRC32_C),
            optional("ChecksumCRC64NVME", "ChecksumCRC64NVME", Location::Body, || &CHECKSUM_CRC64_NVME),
            optional("ChecksumSHA1", "ChecksumSHA1", Location::Body, || &CHECKSUM_SHA1),
            optional("ChecksumSHA256", "ChecksumSHA256", Location::Body, || &CHECKSUM_SHA256),
            optional("ChecksumSHA512", "ChecksumSHA512", Location::Body, || &CHECKSUM_SHA512),
            optional("ChecksumMD5", "ChecksumMD5", Location::Body, || &CHECKSUM_MD5),
            optional("ChecksumXXHASH64", "ChecksumXXHASH64", Location::Body, || &CHECKSUM_XXHASH64),
            optional("ChecksumXXHASH3", "ChecksumXXHASH3", Location::Body, || &CHECKSUM_XXHASH3),
            optional("ChecksumXXHASH128", "ChecksumXXHASH128", Location::Body, || &CHECKSUM_XXHASH128),
        ],
    },
    constraints: Constraints::NONE,
};

/// `CopySource`.
pub static COPY_SOURCE: Schema = Schema {
    name: "CopySource",
    kind: Kind::String,
    constraints: Constraints { pattern: Some(r"\/?.+\/.+"), ..Constraints::NONE },
};

/// `CopySourceIfMatch`.
pub static COPY_SOURCE_IF_MATCH: Schema =
    Schema { name: "CopySourceIfMatch", kind: Kind::String, constraints: Constraints::NONE };

/// `CopySourceIfModifiedSince`.
pub static COPY_SOURCE_IF_MODIFIED_SINCE: Schema =
    Schema { name: "CopySourceIfModifiedSince", kind: Kind::Timestamp(None), constraints: Constraints::NONE };

/// `CopySourceIfNoneMatch`.
pub static COPY_SOURCE_IF_NONE_MATCH: Schema =
    Schema { name: "CopySourceIfNoneMatch", kind: Kind::String, constraints: Constraints::NONE };

/// `CopySourceIfUnmodifiedSince`.
pub static COPY_SOURCE_IF_UNMODIFIED_SINCE: Schema =
    Schema { name: "CopySourceIfUnmodifiedSince", kind: Kind::Timestamp(None), constraints: Constraints::NONE };

/// `CopySourceRange`.
pub static COPY_SOURCE_RANGE: Schema = Schema { name: "CopySourceRange", kind: Kind::String, constraints: Constraints::NONE };

/// `CopySourceSSECustomerAlgorithm`.
pub static COPY_SOURCE_SSE_CUSTOMER_ALGORITHM: Schema =
    Schema { name: "CopySourceSSECustomerAlgorithm", kind: Kind::String, constraints: Constraints::NONE };

/// `CopySourceSSECustomerKey`.
pub static COPY_SOURCE_SSE_CUSTOMER_KEY: Schema = Schema {
    name: "CopySourceSSECustomerKey",
    kind: Kind::String,
    constraints: Constraints { is_sensitive: true, ..Constraints::NONE },
};

/// `CopySourceSSECustomerKeyMD5`.
pub static COPY_SOURCE_SSE_CUSTOMER_KEY_MD5: Schema =
    Schema { name: "CopySourceSSECustomerKeyMD5", kind: Kind::String, constraints: Constraints::NONE };

/// `CopySourceVersionId`.
pub static COPY_SOURCE_VERSION_ID: Schema =
    Schema { name: "CopySourceVersionId", kind: Kind::String, constraints: Constraints::NONE };

/// `CreateBucketConfiguration`.
pub static CREATE_BUCKET_CONFIGURATION: Schema = Schema {
    name: "CreateBucketConfiguration",
    kind: Kind::Structure {
        members: &[
            optional("LocationConstraint", "LocationConstraint", Location::Body, || &BUCKET_LOCATION_CONSTRAINT),
            optional("Location", "Location", Location::Body, || &LOCATION_INFO),
            optional("Bucket", "Bucket", Location::Body, || &BUCKET_INFO),
            optional("Tags", "Tags", Location::Body, || &TAG_SET),
        ],
    },
    constraints: Constraints::NONE,
};

/// `CreateBucketOutput`.
pub static CREATE_BUCKET_OUTPUT: Schema = Schema {
    name: "CreateBucketOutput",
    kind: Kind::Structure {
        members: &[
            optional("Location", "Location", Location::Header, || &LOCATION),
            optional("BucketArn", "x-amz-bucket-arn", Location::Header, || &S3_REGIONAL_OR_S3_EXPRESS_BUCKET_ARN_STRING),
        ],
    },
    constraints: Constraints::NONE,
};

/// `CreateBucketRequest`.
pub static CREATE_BUCKET_REQUEST: Schema = Schema {
    name: "CreateBucketRequest",
    kind: Kind::Structure {
        members: &[
            optional("ACL", "x-amz-acl", Location::Header, || &BUCKET_CANNED_ACL),
            required("Bucket", "Bucket", Location::Uri, || &BUCKET_NAME),
            optional("CreateBucketConfiguration", "CreateBucketConfiguration", Location::Payload, || {
                &CREATE_BUCKET_CONFIGURATION
            }),
            optional("GrantFullControl", "x-amz-grant-full-control", Location::Header, || &GRANT_FULL_CONTROL),
            optional("GrantRead", "x-amz-grant-read", Location::Header, || &GRANT_READ),
            optional("GrantReadACP", "x-amz-grant-read-acp", Location::Header, || &GRANT_READ_ACP),
            optional("GrantWrite", "x-amz-grant-write", Location::Header, || &GRANT_WRITE),
            optional("GrantWriteACP", "x-amz-grant-write-acp", Location::Header, || &GRANT_WRITE_ACP),
            optional("ObjectLockEnabledForBucket", "x-amz-bucket-object-lock-enabled", Location::Header, || {
                &OBJECT_LOCK_ENABLED_FOR_BUCKET
            }),
            optional("ObjectOwnership", "x-amz-object-ownership", Location::Header, || &OBJECT_OWNERSHIP),
            optional("BucketNamespace", "x-amz-bucket-namespace", Location::Header, || &BUCKET_NAMESPACE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `CreateMultipartUploadOutput`.
pub static CREATE_MULTIPART_UPLOAD_OUTPUT: Schema = Schema {
    name: "CreateMultipartUploadOutput",
    kind: Kind::Structure {
        members: &[
            optional("AbortDate", "x-amz-abort-date", Location::Header, || &ABORT_DATE),
            optional("AbortRuleId", "x-amz-abort-rule-id", Location::Header, || &ABORT_RULE_ID),
            optional("Bucket", "Bucket", Location::Body, || &BUCKET_NAME),
            optional("Key", "Key", Location::Body, || &OBJECT_KEY),
            optional("UploadId", "UploadId", Location::Body, || &MULTIPART_UPLOAD_ID),
            optional("ServerSideEncryption", "x-amz-server-side-encryption", Location::Header, || &SERVER_SIDE_ENCRYPTION),
            optional("SSECustomerAlgorithm", "x-amz-server-side-encryption-customer-algorithm", Location::Header, || {
                &SSE_CUSTOMER_ALGORITHM
            }),
            optional("SSECustomerKeyMD5", "x-amz-server-side-encryption-customer-key-MD5", Location::Header, || {
                &SSE_CUSTOMER_KEY_MD5
            }),
            optional("SSEKMSKeyId", "x-amz-server-side-encryption-aws-kms-key-id", Location::Header, || &SSEKMS_KEY_ID),
            optional("SSEKMSEncryptionContext", "x-amz-server-side-encryption-context", Location::Header, || {
                &SSEKMS_ENCRYPTION_CONTEXT
            }),
            optional("BucketKeyEnabled", "x-amz-server-side-encryption-bucket-key-enabled", Location::Header, || {
                &BUCKET_KEY_ENABLED
            }),
            optional("RequestCharged", "x-amz-request-charged", Location::Header, || &REQUEST_CHARGED),
            optional("ChecksumAlgorithm", "x-amz-checksum-algorithm", Location::Header, || &CHECKSUM_ALGORITHM),
            optional("ChecksumType", "x-amz-checksum-type", Location::Header, || &CHECKSUM_TYPE),
            optional("VersionId", "x-amz-version-id", Location::Header, || &OBJECT_VERSION_ID),
        ],
    },
    constraints: Constraints::NONE,
};

/// `CreateMultipartUploadRequest`.
pub static CREATE_MULTIPART_UPLOAD_REQUEST: Schema = Schema {
    name: "CreateMultipartUploadRequest",
    kind: Kind::Structure {
        members: &[
            optional("ACL", "x-amz-acl", Location::Header, || &OBJECT_CANNED_ACL),
            required("Bucket", "Bucket", Location::Uri, || &BUCKET_NAME),
            optional("CacheControl", "Cache-Control", Location::Header, || &CACHE_CONTROL),
            optional("ContentDisposition", "Content-Disposition", Location::Header, || &CONTENT_DISPOSITION),
            optional("ContentEncoding", "Content-Encoding", Location::Header, || &CONTENT_ENCODING),
            optional("ContentLanguage", "Content-Language", Location::Header, || &CONTENT_LANGUAGE),
            optional("ContentType", "Content-Type", Location::Header, || &CONTENT_TYPE),
            optional("Expires", "Expires", Location::Header, || &EXPIRES),
            optional("GrantFullControl", "x-amz-grant-full-control", Location::Header, || &GRANT_FULL_CONTROL),
            optional("GrantRead", "x-amz-grant-read", Location::Header, || &GRANT_READ),
            optional("GrantReadACP", "x-amz-grant-read-acp", Location::Header, || &GRANT_READ_ACP),
            optional("GrantWriteACP", "x-amz-grant-write-acp", Location::Header, || &GRANT_WRITE_ACP),
            required("Key", "Key", Location::Uri, || &OBJECT_KEY),
            optional("Metadata", "x-amz-meta-", Location::HeaderPrefix, || &METADATA),
            optional("ServerSideEncryption", "x-amz-server-side-encryption", Location::Header, || &SERVER_SIDE_ENCRYPTION),
            optional("StorageClass", "x-amz-storage-class", Location::Header, || &STORAGE_CLASS),
            optional("WebsiteRedirectLocation", "x-amz-website-redirect-location", Location::Header, || {
                &WEBSITE_REDIRECT_LOCATION
            }),
            optional("SSECustomerAlgorithm", "x-amz-server-side-encryption-customer-algorithm", Location::Header, || {
                &SSE_CUSTOMER_ALGORITHM
            }),
            optional("SSECustomerKey", "x-amz-server-side-encryption-customer-key", Location::Header, || &SSE_CUSTOMER_KEY),
            optional("SSECustomerKeyMD5", "x-amz-server-side-encryption-customer-key-MD5", Location::Header, || {
                &SSE_CUSTOMER_KEY_MD5
            }),
            optional("SSEKMSKeyId", "x-amz-server-side-encryption-aws-kms-key-id", Location::Header, || &SSEKMS_KEY_ID),
            optional("SSEKMSEncryptionContext", "x-amz-server-side-encryption-context", Location::Header, || {
                &SSEKMS_ENCRYPTION_CONTEXT
            }),
            optional("BucketKeyEnabled", "x-amz-server-side-encryption-bucket-key-enabled", Location::Header, || {
                &BUCKET_KEY_ENABLED
            }),
            optional("RequestPayer", "x-amz-request-payer", Location::Header, || &REQUEST_PAYER),
            optional("Tagging", "x-amz-tagging", Location::Header, || &TAGGING_HEADER),
            optional("ObjectLockMode", "x-amz-object-lock-mode", Location::Header, || &OBJECT_LOCK_MODE),
            optional("ObjectLockRetainUntilDate", "x-amz-object-lock-retain-until-date", Location::Header, || {
                &OBJECT_LOCK_RETAIN_UNTIL_DATE
            }),
            optional("ObjectLockLegalHoldStatus", "x-amz-object-lock-legal-hold", Location::Header, || {
                &OBJECT_LOCK_LEGAL_HOLD_STATUS
            }),
            optional("ObjectLockEventHold", "x-amz-object-lock-event-hold", Location::Header, || &OBJECT_LOCK_EVENT_HOLD),
            optional("ObjectLockEventHoldDurationDays", "x-amz-object-lock-event-hold-duration-days", Location::Header, || {
                &OBJECT_LOCK_EVENT_HOLD_DURATION_DAYS
            }),
            optional("ObjectLockEventHoldDurationYears", "x-amz-object-lock-event-hold-duration-years", Location::Header, || {
                &OBJECT_LOCK_EVENT_HOLD_DURATION_YEARS
            }),
            optional("ExpectedBucketOwner", "x-amz-expected-bucket-owner", Location::Header, || &ACCOUNT_ID),
            optional("ChecksumAlgorithm", "x-amz-checksum-algorithm", Location::Header, || &CHECKSUM_ALGORITHM),
            optional("ChecksumType", "x-amz-checksum-type", Location::Header, || &CHECKSUM_TYPE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `CreationDate`.
pub static CREATION_DATE: Schema = Schema { name: "CreationDate", kind: Kind::Timestamp(None), constraints: Constraints::NONE };

/// `DataRedundancy`.
pub static DATA_REDUNDANCY: Schema = Schema {
    name: "DataRedundancy",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["SingleAvailabilityZone", "SingleLocalZone"], ..Constraints::NONE },
};

/// `Delete`.
pub static DELETE: Schema = Schema {
    name: "Delete",
    kind: Kind::Structure {
        members: &[
            required("Objects", "Object", Location::Body, || &OBJECT_IDENTIFIER_LIST),
            optional("Quiet", "Quiet", Location::Body, || &QUIET),
        ],
    },
    constraints: Constraints::NONE,
};

/// `DeleteBucketRequest`.
pub static DELETE_BUCKET_REQUEST: Schema = Schema {
    name: "DeleteBucketRequest",
    kind: Kind::Structure {
        members: &[
            required("Bucket", "Bucket", Location::Uri, || &BUCKET_NAME),
            optional("ExpectedBucketOwner", "x-amz-expected-bucket-owner", Location::Header, || &ACCOUNT_ID),
        ],
    },
    constraints: Constraints::NONE,
};

/// `DeleteMarker`.
pub static DELETE_MARKER: Schema = Schema { name: "DeleteMarker", kind: Kind::Boolean, constraints: Constraints::NONE };

/// `DeleteMarkerVersionId`.
pub static DELETE_MARKER_VERSION_ID: Schema =
    Schema { name: "DeleteMarkerVersionId", kind: Kind::String, constraints: Constraints::NONE };

/// `DeleteObjectOutput`.
pub static DELETE_OBJECT_OUTPUT: Schema = Schema {
    name: "DeleteObjectOutput",
    kind: Kind::Structure {
        members: &[
            optional("DeleteMarker", "x-amz-delete-marker", Location::Header, || &DELETE_MARKER),
            optional("VersionId", "x-amz-version-id", Location::Header, || &OBJECT_VERSION_ID),
            optional("RequestCharged", "x-amz-request-charged", Location::Header, || &REQUEST_CHARGED),
        ],
    },
    constraints: Constraints::NONE,
};

/// `DeleteObjectRequest`.
pub static DELETE_OBJECT_REQUEST: Schema = Schema {
    name: "DeleteObjectRequest",
    kind: Kind::Structure {
        members: &[
            required("Bucket", "Bucket", Location::Uri, || &BUCKET_NAME),
            required("Key", "Key", Location::Uri, || &OBJECT_KEY),
            optional("MFA", "x-amz-mfa", Location::Header, || &MFA),
            optional("VersionId", "versionId", Location::QueryString, || &OBJECT_VERSION_ID),
            optional("RequestPayer", "x-amz-request-payer", Location::Header, || &REQUEST_PAYER),
            optional("BypassGovernanceRetention", "x-amz-bypass-governance-retention", Location::Header, || {
                &BYPASS_GOVERNANCE_RETENTION
            }),
            optional("ExpectedBucketOwner", "x-amz-expected-bucket-owner", Location::Header, || &ACCOUNT_ID),
            optional("IfMatch", "If-Match", Location::Header, || &IF_MATCH),
            optional("IfMatchLastModifiedTime", "x-amz-if-match-last-modified-time", Location::Header, || {
                &IF_MATCH_LAST_MODIFIED_TIME
            }),
            optional("IfMatchSize", "x-amz-if-match-size", Location::Header, || &IF_MATCH_SIZE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `DeleteObjectsOutput`.
pub static DELETE_OBJECTS_OUTPUT: Schema = Schema {
    name: "DeleteObjectsOutput",
    kind: Kind::Structure {
        members: &[
            optional("Deleted", "Deleted", Location::Body, || &DELETED_OBJECTS),
            optional("RequestCharged", "x-amz-request-charged", Location::Header, || &REQUEST_CHARGED),
            optional("Errors", "Error", Location::Body, || &ERRORS),
        ],
    },
    constraints: Constraints::NONE,
};

/// `DeleteObjectsRequest`.
pub static DELETE_OBJECTS_REQUEST: Schema = Schema {
    name: "DeleteObjectsRequest",
    kind: Kind::Structure {
        members: &[
            required("Bucket", "Bucket", Location::Uri, || &BUCKET_NAME),
            required("Delete", "Delete", Location::Payload, || &DELETE),
            optional("MFA", "x-amz-mfa", Location::Header, || &MFA),
            optional("RequestPayer", "x-amz-request-payer", Location::Header, || &REQUEST_PAYER),
            optional("BypassGovernanceRetention", "x-amz-bypass-governance-retention", Location::Header, || {
                &BYPASS_GOVERNANCE_RETENTION
            }),
            optional("ExpectedBucketOwner", "x-amz-expected-bucket-owner", Location::Header, || &ACCOUNT_ID),
            optional("ChecksumAlgorithm", "x-amz-sdk-checksum-algorithm", Location::Header, || &CHECKSUM_ALGORITHM),
        ],
    },
    constraints: Constraints::NONE,
};

/// `DeletedObject`.
pub static DELETED_OBJECT: Schema = Schema {
    name: "DeletedObject",
    kind: Kind::Structure {
        members: &[
            optional("Key", "Key", Location::Body, || &OBJECT_KEY),
            optional("VersionId", "VersionId", Location::Body, || &OBJECT_VERSION_ID),
            optional("DeleteMarker", "DeleteMarker", Location::Body, || &DELETE_MARKER),
            optional("DeleteMarkerVersionId", "DeleteMarkerVersionId", Location::Body, || &DELETE_MARKER_VERSION_ID),
        ],
    },
    constraints: Constraints::NONE,
};

/// `DeletedObjects`.
pub static DELETED_OBJECTS: Schema = Schema {
    name: "DeletedObjects",
    kind: Kind::List { element: &DELETED_OBJECT, element_wire_name: "member", is_flattened: true },
    constraints: Constraints::NONE,
};

/// `Delimiter`.
pub static DELIMITER: Schema = Schema { name: "Delimiter", kind: Kind::String, constraints: Constraints::NONE };

/// `DisplayName`.
pub static DISPLAY_NAME: Schema = Schema { name: "DisplayName", kind: Kind::String, constraints: Constraints::NONE };

/// `ETag`.
pub static E_TAG: Schema = Schema { name: "ETag", kind: Kind::String, constraints: Constraints::NONE };

/// `EncodingType`.
pub static ENCODING_TYPE: Schema =
    Schema { name: "EncodingType", kind: Kind::String, constraints: Constraints { enumeration: &["url"], ..Constraints::NONE } };

/// `Error`.
pub static ERROR: Schema = Schema {
    name: "Error",
    kind: Kind::Structure {
        members: &[
            optional("Key", "Key", Location::Body, || &OBJECT_KEY),
            optional("VersionId", "VersionId", Location::Body, || &OBJECT_VERSION_ID),
            optional("Code", "Code", Location::Body, || &CODE),
            optional("Message", "Message", Location::Body, || &MESSAGE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `Errors`.
pub static ERRORS: Schema = Schema {
    name: "Errors",
    kind: Kind::List { element: &ERROR, element_wire_name: "member", is_flattened: true },
    constraints: Constraints::NONE,
};

/// `Expiration`.
pub static EXPIRATION: Schema = Schema { name: "Expiration", kind: Kind::String, constraints: Constraints::NONE };

/// `Expires`.
pub static EXPIRES: Schema = Schema { name: "Expires", kind: Kind::String, constraints: Constraints::NONE };

/// `FetchOwner`.
pub static FETCH_OWNER: Schema = Schema { name: "FetchOwner", kind: Kind::Boolean, constraints: Constraints::NONE };

/// `GetBucketLocationOutput`.
pub static GET_BUCKET_LOCATION_OUTPUT: Schema = Schema {
    name: "GetBucketLocationOutput",
    kind: Kind::Structure {
        members: &[optional("LocationConstraint", "LocationConstraint", Location::Body, || &BUCKET_LOCATION_CONSTRAINT)],
    },
    constraints: Constraints::NONE,
};

/// `GetBucketLocationRequest`.
pub static GET_BUCKET_LOCATION_REQUEST: Schema = Schema {
    name: "GetBucketLocationRequest",
    kind: Kind::Structure {
        members: &[
            required("Bucket", "Bucket", Location::Uri, || &BUCKET_NAME),
            optional("ExpectedBucketOwner", "x-amz-expected-bucket-owner", Location::Header, || &ACCOUNT_ID),
        ],
    },
    constraints: Constraints::NONE,
};

/// `GetObjectOutput`.
pub static GET_OBJECT_OUTPUT: Schema = Schema {
    name: "GetObjectOutput",
    kind: Kind::Structure {
        members: &[
            optional("Body", "Body", Location::Payload, || &BODY),
            optional("DeleteMarker", "x-amz-delete-marker", Location::Header, || &DELETE_MARKER),
            optional("AcceptRanges", "accept-ranges", Location::Header, || &ACCEPT_RANGES),
            optional("Expiration", "x-amz-expiration", Location::Header, || &EXPIRATION),
            optional("Restore", "x-amz-restore", Location::Header, || &RESTORE),
            optional("LastModified", "Last-Modified", Location::Header, || &LAST_MODIFIED),
            optional("ContentLength", "Content-Length", Location::Header, || &CONTENT_LENGTH),
            optional("ETag", "ETag", Location::Header, || &E_TAG),
            optional("ChecksumCRC32", "x-amz-checksum-crc32", Location::Header, || &CHECKSUM_CRC32),
            optional("ChecksumCRC32C", "x-amz-checksum-crc32c", Location::Header, || &CHECKSUM_CRC32_C),
            optional("ChecksumCRC64NVME", "x-amz-checksum-crc64nvme", Location::Header, || &CHECKSUM_CRC64_NVME),
            optional("ChecksumSHA1", "x-amz-checksum-sha1", Location::Header, || &CHECKSUM_SHA1),
            optional("ChecksumSHA256", "x-amz-checksum-sha256", Location::Header, || &CHECKSUM_SHA256),
            optional("ChecksumSHA512", "x-amz-checksum-sha512", Location::Header, || &CHECKSUM_SHA512),
            optional("ChecksumMD5", "x-amz-checksum-md5", Location::Header, || &CHECKSUM_MD5),
            optional("ChecksumXXHASH64", "x-amz-checksum-xxhash64", Location::Header, || &CHECKSUM_XXHASH64),
            optional("ChecksumXXHASH3", "x-amz-checksum-xxhash3", Location::Header, || &CHECKSUM_XXHASH3),
            optional("ChecksumXXHASH128", "x-amz-checksum-xxhash128", Location::Header, || &CHECKSUM_XXHASH128),
            optional("ChecksumType", "x-amz-checksum-type", Location::Header, || &CHECKSUM_TYPE),
            optional("MissingMeta", "x-amz-missing-meta", Location::Header, || &MISSING_META),
            optional("VersionId", "x-amz-version-id", Location::Header, || &OBJECT_VERSION_ID),
            optional("CacheControl", "Cache-Control", Location::Header, || &CACHE_CONTROL),
            optional("ContentDisposition", "Content-Disposition", Location::Header, || &CONTENT_DISPOSITION),
            optional("ContentEncoding", "Content-Encoding", Location::Header, || &CONTENT_ENCODING),
            optional("ContentLanguage", "Content-Language", Location::Header, || &CONTENT_LANGUAGE),
            optional("ContentRange", "Content-Range", Location::Header, || &CONTENT_RANGE),
            optional("ContentType", "Content-Type", Location::Header, || &CONTENT_TYPE),
            optional("Expires", "Expires", Location::Header, || &EXPIRES),
            optional("WebsiteRedirectLocation", "x-amz-website-redirect-location", Location::Header, || {
                &WEBSITE_REDIRECT_LOCATION
            }),
            optional("ServerSideEncryption", "x-amz-server-side-encryption", Location::Header, || &SERVER_SIDE_ENCRYPTION),
            optional("Metadata", "x-amz-meta-", Location::HeaderPrefix, || &METADATA),
            optional("SSECustomerAlgorithm", "x-amz-server-side-encryption-customer-algorithm", Location::Header, || {
                &SSE_CUSTOMER_ALGORITHM
            }),
            optional("SSECustomerKeyMD5", "x-amz-server-side-encryption-customer-key-MD5", Location::Header, || {
                &SSE_CUSTOMER_KEY_MD5
            }),
            optional("SSEKMSKeyId", "x-amz-server-side-encryption-aws-kms-key-id", Location::Header, || &SSEKMS_KEY_ID),
            optional("BucketKeyEnabled", "x-amz-server-side-encryption-bucket-key-enabled", Location::Header, || {
                &BUCKET_KEY_ENABLED
            }),
            optional("StorageClass", "x-amz-storage-class", Location::Header, || &STORAGE_CLASS),
            optional("RequestCharged", "x-amz-request-charged", Location::Header, || &REQUEST_CHARGED),
            optional("ReplicationStatus", "x-amz-replication-status", Location::Header, || &REPLICATION_STATUS),
            optional("PartsCount", "x-amz-mp-parts-count", Location::Header, || &PARTS_COUNT),
            optional("TagCount", "x-amz-tagging-count", Location::Header, || &TAG_COUNT),
            optional("ObjectLockMode", "x-amz-object-lock-mode", Location::Header, || &OBJECT_LOCK_MODE),
            optional("ObjectLockRetainUntilDate", "x-amz-object-lock-retain-until-date", Location::Header, || {
                &OBJECT_LOCK_RETAIN_UNTIL_DATE
            }),
            optional("ObjectLockLegalHoldStatus", "x-amz-object-lock-legal-hold", Location::Header, || {
                &OBJECT_LOCK_LEGAL_HOLD_STATUS
            }),
            optional("ObjectLockEventHold", "x-amz-object-lock-event-hold", Location::Header, || &OBJECT_LOCK_EVENT_HOLD),
            optional("ObjectLockEventHoldDurationDays", "x-amz-object-lock-event-hold-duration-days", Location::Header, || {
                &OBJECT_LOCK_EVENT_HOLD_DURATION_DAYS
            }),
            optional("ObjectLockEventHoldDurationYears", "x-amz-object-lock-event-hold-duration-years", Location::Header, || {
                &OBJECT_LOCK_EVENT_HOLD_DURATION_YEARS
            }),
        ],
    },
    constraints: Constraints::NONE,
};

/// `GetObjectRequest`.
pub static GET_OBJECT_REQUEST: Schema = Schema {
    name: "GetObjectRequest",
    kind: Kind::Structure {
        members: &[
            required("Bucket", "Bucket", Location::Uri, || &BUCKET_NAME),
            optional("IfMatch", "If-Match", Location::Header, || &IF_MATCH),
            optional("IfModifiedSince", "If-Modified-Since", Location::Header, || &IF_MODIFIED_SINCE),
            optional("IfNoneMatch", "If-None-Match", Location::Header, || &IF_NONE_MATCH),
            optional("IfUnmodifiedSince", "If-Unmodified-Since", Location::Header, || &IF_UNMODIFIED_SINCE),
            required("Key", "Key", Location::Uri, || &OBJECT_KEY),
            optional("Range", "Range", Location::Header, || &RANGE),
            optional("ResponseCacheControl", "response-cache-control", Location::QueryString, || &RESPONSE_CACHE_CONTROL),
            optional("ResponseContentDisposition", "response-content-disposition", Location::QueryString, || {
                &RESPONSE_CONTENT_DISPOSITION
            }),
            optional("ResponseContentEncoding", "response-content-encoding", Location::QueryString, || {
                &RESPONSE_CONTENT_ENCODING
            }),
            optional("ResponseContentLanguage", "response-content-language", Location::QueryString, || {
                &RESPONSE_CONTENT_LANGUAGE
            }),
            optional("ResponseContentType", "response-content-type", Location::QueryString, || &RESPONSE_CONTENT_TYPE),
            optional("ResponseExpires", "response-expires", Location::QueryString, || &RESPONSE_EXPIRES),
            optional("VersionId", "versionId", Location::QueryString, || &OBJECT_VERSION_ID),
            optional("SSECustomerAlgorithm", "x-amz-server-side-encryption-customer-algorithm", Location::Header, || {
                &SSE_CUSTOMER_ALGORITHM
            }),
            optional("SSECustomerKey", "x-amz-server-side-encryption-customer-key", Location::Header, || &SSE_CUSTOMER_KEY),
            optional("SSECustomerKeyMD5", "x-amz-server-side-encryption-customer-key-MD5", Location::Header, || {
                &SSE_CUSTOMER_KEY_MD5
            }),
            optional("RequestPayer", "x-amz-request-payer", Location::Header, || &REQUEST_PAYER),
            optional("PartNumber", "partNumber", Location::QueryString, || &PART_NUMBER),
            optional("ExpectedBucketOwner", "x-amz-expected-bucket-owner", Location::Header, || &ACCOUNT_ID),
            optional("ChecksumMode", "x-amz-checksum-mode", Location::Header, || &CHECKSUM_MODE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `GetObjectTaggingOutput`.
pub static GET_OBJECT_TAGGING_OUTPUT: Schema = Schema {
    name: "GetObjectTaggingOutput",
    kind: Kind::Structure {
        members: &[
            optional("VersionId", "x-amz-version-id", Location::Header, || &OBJECT_VERSION_ID),
            required("TagSet", "TagSet", Location::Body, || &TAG_SET),
        ],
    },
    constraints: Constraints::NONE,
};

/// `GetObjectTaggingRequest`.
pub static GET_OBJECT_TAGGING_REQUEST: Schema = Schema {
    name: "GetObjectTaggingRequest",
    kind: Kind::Structure {
        members: &[
            required("Bucket", "Bucket", Location::Uri, || &BUCKET_NAME),
            required("Key", "Key", Location::Uri, || &OBJECT_KEY),
            optional("VersionId", "versionId", Location::QueryString, || &OBJECT_VERSION_ID),
            optional("ExpectedBucketOwner", "x-amz-expected-bucket-owner", Location::Header, || &ACCOUNT_ID),
            optional("RequestPayer", "x-amz-request-payer", Location::Header, || &REQUEST_PAYER),
        ],
    },
    constraints: Constraints::NONE,
};

/// `GrantFullControl`.
pub static GRANT_FULL_CONTROL: Schema = Schema { name: "GrantFullControl", kind: Kind::String, constraints: Constraints::NONE };

/// `GrantRead`.
pub static GRANT_READ: Schema = Schema { name: "GrantRead", kind: Kind::String, constraints: Constraints::NONE };

/// `GrantReadACP`.
pub static GRANT_READ_ACP: Schema = Schema { name: "GrantReadACP", kind: Kind::String, constraints: Constraints::NONE };

/// `GrantWrite`.
pub static GRANT_WRITE: Schema = Schema { name: "GrantWrite", kind: Kind::String, constraints: Constraints::NONE };

/// `GrantWriteACP`.
pub static GRANT_WRITE_ACP: Schema = Schema { name: "GrantWriteACP", kind: Kind::String, constraints: Constraints::NONE };

/// `HeadBucketOutput`.
pub static HEAD_BUCKET_OUTPUT: Schema = Schema {
    name: "HeadBucketOutput",
    kind: Kind::Structure {
        members: &[
            optional("BucketArn", "x-amz-bucket-arn", Location::Header, || &S3_REGIONAL_OR_S3_EXPRESS_BUCKET_ARN_STRING),
            optional("BucketLocationType", "x-amz-bucket-location-type", Location::Header, || &LOCATION_TYPE),
            optional("BucketLocationName", "x-amz-bucket-location-name", Location::Header, || &BUCKET_LOCATION_NAME),
            optional("BucketRegion", "x-amz-bucket-region", Location::Header, || &REGION),
            optional("AccessPointAlias", "x-amz-access-point-alias", Location::Header, || &ACCESS_POINT_ALIAS),
        ],
    },
    constraints: Constraints::NONE,
};

/// `HeadBucketRequest`.
pub static HEAD_BUCKET_REQUEST: Schema = Schema {
    name: "HeadBucketRequest",
    kind: Kind::Structure {
        members: &[
            required("Bucket", "Bucket", Location::Uri, || &BUCKET_NAME),
            optional("ExpectedBucketOwner", "x-amz-expected-bucket-owner", Location::Header, || &ACCOUNT_ID),
        ],
    },
    constraints: Constraints::NONE,
};

/// `HeadObjectOutput`.
pub static HEAD_OBJECT_OUTPUT: Schema = Schema {
    name: "HeadObjectOutput",
    kind: Kind::Structure {
        members: &[
            optional("DeleteMarker", "x-amz-delete-marker", Location::Header, || &DELETE_MARKER),
            optional("AcceptRanges", "accept-ranges", Location::Header, || &ACCEPT_RANGES),
            optional("Expiration", "x-amz-expiration", Location::Header, || &EXPIRATION),
            optional("Restore", "x-amz-restore", Location::Header, || &RESTORE),
            optional("ArchiveStatus", "x-amz-archive-status", Location::Header, || &ARCHIVE_STATUS),
            optional("LastModified", "Last-Modified", Location::Header, || &LAST_MODIFIED),
            optional("ContentLength", "Content-Length", Location::Header, || &CONTENT_LENGTH),
            optional("ChecksumCRC32", "x-amz-checksum-crc32", Location::Header, || &CHECKSUM_CRC32),
            optional("ChecksumCRC32C", "x-amz-checksum-crc32c", Location::Header, || &CHECKSUM_CRC32_C),
            optional("ChecksumCRC64NVME", "x-amz-checksum-crc64nvme", Location::Header, || &CHECKSUM_CRC64_NVME),
            optional("ChecksumSHA1", "x-amz-checksum-sha1", Location::Header, || &CHECKSUM_SHA1),
            optional("ChecksumSHA256", "x-amz-checksum-sha256", Location::Header, || &CHECKSUM_SHA256),
            optional("ChecksumSHA512", "x-amz-checksum-sha512", Location::Header, || &CHECKSUM_SHA512),
            optional("ChecksumMD5", "x-amz-checksum-md5", Location::Header, || &CHECKSUM_MD5),
            optional("ChecksumXXHASH64", "x-amz-checksum-xxhash64", Location::Header, || &CHECKSUM_XXHASH64),
            optional("ChecksumXXHASH3", "x-amz-checksum-xxhash3", Location::Header, || &CHECKSUM_XXHASH3),
            optional("ChecksumXXHASH128", "x-amz-checksum-xxhash128", Location::Header, || &CHECKSUM_XXHASH128),
            optional("ChecksumType", "x-amz-checksum-type", Location::Header, || &CHECKSUM_TYPE),
            optional("ETag", "ETag", Location::Header, || &E_TAG),
            optional("MissingMeta", "x-amz-missing-meta", Location::Header, || &MISSING_META),
            optional("VersionId", "x-amz-version-id", Location::Header, || &OBJECT_VERSION_ID),
            optional("CacheControl", "Cache-Control", Location::Header, || &CACHE_CONTROL),
            optional("ContentDisposition", "Content-Disposition", Location::Header, || &CONTENT_DISPOSITION),
            optional("ContentEncoding", "Content-Encoding", Location::Header, || &CONTENT_ENCODING),
            optional("ContentLanguage", "Content-Language", Location::Header, || &CONTENT_LANGUAGE),
            optional("ContentType", "Content-Type", Location::Header, || &CONTENT_TYPE),
            optional("ContentRange", "Content-Range", Location::Header, || &CONTENT_RANGE),
            optional("Expires", "Expires", Location::Header, || &EXPIRES),
            optional("WebsiteRedirectLocation", "x-amz-website-redirect-location", Location::Header, || {
                &WEBSITE_REDIRECT_LOCATION
            }),
            optional("ServerSideEncryption", "x-amz-server-side-encryption", Location::Header, || &SERVER_SIDE_ENCRYPTION),
            optional("Metadata", "x-amz-meta-", Location::HeaderPrefix, || &METADATA),
            optional("SSECustomerAlgorithm", "x-amz-server-side-encryption-customer-algorithm", Location::Header, || {
                &SSE_CUSTOMER_ALGORITHM
            }),
            optional("SSECustomerKeyMD5", "x-amz-server-side-encryption-customer-key-MD5", Location::Header, || {
                &SSE_CUSTOMER_KEY_MD5
            }),
            optional("SSEKMSKeyId", "x-amz-server-side-encryption-aws-kms-key-id", Location::Header, || &SSEKMS_KEY_ID),
            optional("BucketKeyEnabled", "x-amz-server-side-encryption-bucket-key-enabled", Location::Header, || {
                &BUCKET_KEY_ENABLED
            }),
            optional("StorageClass", "x-amz-storage-class", Location::Header, || &STORAGE_CLASS),
            optional("RequestCharged", "x-amz-request-charged", Location::Header, || &REQUEST_CHARGED),
            optional("ReplicationStatus", "x-amz-replication-status", Location::Header, || &REPLICATION_STATUS),
            optional("PartsCount", "x-amz-mp-parts-count", Location::Header, || &PARTS_COUNT),
            optional("TagCount", "x-amz-tagging-count", Location::Header, || &TAG_COUNT),
            optional("ObjectLockMode", "x-amz-object-lock-mode", Location::Header, || &OBJECT_LOCK_MODE),
            optional("ObjectLockRetainUntilDate", "x-amz-object-lock-retain-until-date", Location::Header, || {
                &OBJECT_LOCK_RETAIN_UNTIL_DATE
            }),
            optional("ObjectLockLegalHoldStatus", "x-amz-object-lock-legal-hold", Location::Header, || {
                &OBJECT_LOCK_LEGAL_HOLD_STATUS
            }),
            optional("ObjectLockEventHold", "x-amz-object-lock-event-hold", Location::Header, || &OBJECT_LOCK_EVENT_HOLD),
            optional("ObjectLockEventHoldDurationDays", "x-amz-object-lock-event-hold-duration-days", Location::Header, || {
                &OBJECT_LOCK_EVENT_HOLD_DURATION_DAYS
            }),
            optional("ObjectLockEventHoldDurationYears", "x-amz-object-lock-event-hold-duration-years", Location::Header, || {
                &OBJECT_LOCK_EVENT_HOLD_DURATION_YEARS
            }),
        ],
    },
    constraints: Constraints::NONE,
};

/// `HeadObjectRequest`.
pub static HEAD_OBJECT_REQUEST: Schema = Schema {
    name: "HeadObjectRequest",
    kind: Kind::Structure {
        members: &[
            required("Bucket", "Bucket", Location::Uri, || &BUCKET_NAME),
            optional("IfMatch", "If-Match", Location::Header, || &IF_MATCH),
            optional("IfModifiedSince", "If-Modified-Since", Location::Header, || &IF_MODIFIED_SINCE),
            optional("IfNoneMatch", "If-None-Match", Location::Header, || &IF_NONE_MATCH),
            optional("IfUnmodifiedSince", "If-Unmodified-Since", Location::Header, || &IF_UNMODIFIED_SINCE),
            required("Key", "Key", Location::Uri, || &OBJECT_KEY),
            optional("Range", "Range", Location::Header, || &RANGE),
            optional("ResponseCacheControl", "response-cache-control", Location::QueryString, || &RESPONSE_CACHE_CONTROL),
            optional("ResponseContentDisposition", "response-content-disposition", Location::QueryString, || {
                &RESPONSE_CONTENT_DISPOSITION
            }),
            optional("ResponseContentEncoding", "response-content-encoding", Location::QueryString, || {
                &RESPONSE_CONTENT_ENCODING
            }),
            optional("ResponseContentLanguage", "response-content-language", Location::QueryString, || {
                &RESPONSE_CONTENT_LANGUAGE
            }),
            optional("ResponseContentType", "response-content-type", Location::QueryString, || &RESPONSE_CONTENT_TYPE),
            optional("ResponseExpires", "response-expires", Location::QueryString, || &RESPONSE_EXPIRES),
            optional("VersionId", "versionId", Location::QueryString, || &OBJECT_VERSION_ID),
            optional("SSECustomerAlgorithm", "x-amz-server-side-encryption-customer-algorithm", Location::Header, || {
                &SSE_CUSTOMER_ALGORITHM
            }),
            optional("SSECustomerKey", "x-amz-server-side-encryption-customer-key", Location::Header, || &SSE_CUSTOMER_KEY),
            optional("SSECustomerKeyMD5", "x-amz-server-side-encryption-customer-key-MD5", Location::Header, || {
                &SSE_CUSTOMER_KEY_MD5
            }),
            optional("RequestPayer", "x-amz-request-payer", Location::Header, || &REQUEST_PAYER),
            optional("PartNumber", "partNumber", Location::QueryString, || &PART_NUMBER),
            optional("ExpectedBucketOwner", "x-amz-expected-bucket-owner", Location::Header, || &ACCOUNT_ID),
            optional("ChecksumMode", "x-amz-checksum-mode", Location::Header, || &CHECKSUM_MODE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `ID`.
pub static ID: Schema = Schema { name: "ID", kind: Kind::String, constraints: Constraints::NONE };

/// `IfMatch`.
pub static IF_MATCH: Schema = Schema { name: "IfMatch", kind: Kind::String, constraints: Constraints::NONE };

/// `IfMatchInitiatedTime`.
pub static IF_MATCH_INITIATED_TIME: Schema = Schema {
    name: "IfMatchInitiatedTime",
    kind: Kind::Timestamp(Some(TimestampFormat::HttpDate)),
    constraints: Constraints::NONE,
};

/// `IfMatchLastModifiedTime`.
pub static IF_MATCH_LAST_MODIFIED_TIME: Schema = Schema {
    name: "IfMatchLastModifiedTime",
    kind: Kind::Timestamp(Some(TimestampFormat::HttpDate)),
    constraints: Constraints::NONE,
};

/// `IfMatchSize`.
pub static IF_MATCH_SIZE: Schema = Schema { name: "IfMatchSize", kind: Kind::Long, constraints: Constraints::NONE };

/// `IfModifiedSince`.
pub static IF_MODIFIED_SINCE: Schema =
    Schema { name: "IfModifiedSince", kind: Kind::Timestamp(None), constraints: Constraints::NONE };

/// `IfNoneMatch`.
pub static IF_NONE_MATCH: Schema = Schema { name: "IfNoneMatch", kind: Kind::String, constraints: Constraints::NONE };

/// `IfUnmodifiedSince`.
pub static IF_UNMODIFIED_SINCE: Schema =
    Schema { name: "IfUnmodifiedSince", kind: Kind::Timestamp(None), constraints: Constraints::NONE };

/// `Initiated`.
pub static INITIATED: Schema = Schema { name: "Initiated", kind: Kind::Timestamp(None), constraints: Constraints::NONE };

/// `Initiator`.
pub static INITIATOR: Schema = Schema {
    name: "Initiator",
    kind: Kind::Structure {
        members: &[
            optional("ID", "ID", Location::Body, || &ID),
            optional("DisplayName", "DisplayName", Location::Body, || &DISPLAY_NAME),
        ],
    },
    constraints: Constraints::NONE,
};

/// `IsRestoreInProgress`.
pub static IS_RESTORE_IN_PROGRESS: Schema =
    Schema { name: "IsRestoreInProgress", kind: Kind::Boolean, constraints: Constraints::NONE };

/// `IsTruncated`.
pub static IS_TRUNCATED: Schema = Schema { name: "IsTruncated", kind: Kind::Boolean, constraints: Constraints::NONE };

/// `KeyCount`.
pub static KEY_COUNT: Schema = Schema { name: "KeyCount", kind: Kind::Integer, constraints: Constraints::NONE };

/// `KeyMarker`.
pub static KEY_MARKER: Schema = Schema { name: "KeyMarker", kind: Kind::String, constraints: Constraints::NONE };

/// `LastModified`.
pub static LAST_MODIFIED: Schema = Schema { name: "LastModified", kind: Kind::Timestamp(None), constraints: Constraints::NONE };

/// `LastModifiedTime`.
pub static LAST_MODIFIED_TIME: Schema =
    Schema { name: "LastModifiedTime", kind: Kind::Timestamp(Some(TimestampFormat::HttpDate)), constraints: Constraints::NONE };

/// `ListBucketsOutput`.
pub static LIST_BUCKETS_OUTPUT: Schema = Schema {
    name: "ListBucketsOutput",
    kind: Kind::Structure {
        members: &[
            optional("Buckets", "Buckets", Location::Body, || &BUCKETS),
            optional("Owner", "Owner", Location::Body, || &OWNER),
            optional("ContinuationToken", "ContinuationToken", Location::Body, || &NEXT_TOKEN),
            optional("Prefix", "Prefix", Location::Body, || &PREFIX),
        ],
    },
    constraints: Constraints::NONE,
};

/// `ListBucketsRequest`.
pub static LIST_BUCKETS_REQUEST: Schema = Schema {
    name: "ListBucketsRequest",
    kind: Kind::Structure {
        members: &[
            optional("MaxBuckets", "max-buckets", Location::QueryString, || &MAX_BUCKETS),
            optional("ContinuationToken", "continuation-token", Location::QueryString, || &TOKEN),
            optional("Prefix", "prefix", Location::QueryString, || &PREFIX),
            optional("BucketRegion", "bucket-region", Location::QueryString, || &BUCKET_REGION),
        ],
    },
    constraints: Constraints::NONE,
};

/// `ListMultipartUploadsOutput`.
pub static LIST_MULTIPART_UPLOADS_OUTPUT: Schema = Schema {
    name: "ListMultipartUploadsOutput",
    kind: Kind::Structure {
        members: &[
            optional("Bucket", "Bucket", Location::Body, || &BUCKET_NAME),
            optional("KeyMarker", "KeyMarker", Location::Body, || &KEY_MARKER),
            optional("UploadIdMarker", "UploadIdMarker", Location::Body, || &UPLOAD_ID_MARKER),
            optional("NextKeyMarker", "NextKeyMarker", Location::Body, || &NEXT_KEY_MARKER),
            optional("Prefix", "Prefix", Location::Body, || &PREFIX),
            optional("Delimiter", "Delimiter", Location::Body, || &DELIMITER),
            optional("NextUploadIdMarker", "NextUploadIdMarker", Location::Body, || &NEXT_UPLOAD_ID_MARKER),
            optional("MaxUploads", "MaxUploads", Location::Body, || &MAX_UPLOADS),
            optional("IsTruncated", "IsTruncated", Location::Body, || &IS_TRUNCATED),
            optional("Uploads", "Upload", Location::Body, || &MULTIPART_UPLOAD_LIST),
            optional("CommonPrefixes", "CommonPrefixes", Location::Body, || &COMMON_PREFIX_LIST),
            optional("EncodingType", "EncodingType", Location::Body, || &ENCODING_TYPE),
            optional("RequestCharged", "x-amz-request-charged", Location::Header, || &REQUEST_CHARGED),
        ],
    },
    constraints: Constraints::NONE,
};

/// `ListMultipartUploadsRequest`.
pub static LIST_MULTIPART_UPLOADS_REQUEST: Schema = Schema {
    name: "ListMultipartUploadsRequest",
    kind: Kind::Structure {
        members: &[
            required("Bucket", "Bucket", Location::Uri, || &BUCKET_NAME),
            optional("Delimiter", "delimiter", Location::QueryString, || &DELIMITER),
            optional("EncodingType", "encoding-type", Location::QueryString, || &ENCODING_TYPE),
            optional("KeyMarker", "key-marker", Location::QueryString, || &KEY_MARKER),
            optional("MaxUploads", "max-uploads", Location::QueryString, || &MAX_UPLOADS),
            optional("Prefix", "prefix", Location::QueryString, || &PREFIX),
            optional("UploadIdMarker", "upload-id-marker", Location::QueryString, || &UPLOAD_ID_MARKER),
            optional("ExpectedBucketOwner", "x-amz-expected-bucket-owner", Location::Header, || &ACCOUNT_ID),
            optional("RequestPayer", "x-amz-request-payer", Location::Header, || &REQUEST_PAYER),
        ],
    },
    constraints: Constraints::NONE,
};

/// `ListObjectsOutput`.
pub static LIST_OBJECTS_OUTPUT: Schema = Schema {
    name: "ListObjectsOutput",
    kind: Kind::Structure {
        members: &[
            optional("IsTruncated", "IsTruncated", Location::Body, || &IS_TRUNCATED),
            optional("Marker", "Marker", Location::Body, || &MARKER),
            optional("NextMarker", "NextMarker", Location::Body, || &NEXT_MARKER),
            optional("Contents", "Contents", Location::Body, || &OBJECT_LIST),
            optional("Name", "Name", Location::Body, || &BUCKET_NAME),
            optional("Prefix", "Prefix", Location::Body, || &PREFIX),
            optional("Delimiter", "Delimiter", Location::Body, || &DELIMITER),
            optional("MaxKeys", "MaxKeys", Location::Body, || &MAX_KEYS),
            optional("CommonPrefixes", "CommonPrefixes", Location::Body, || &COMMON_PREFIX_LIST),
            optional("EncodingType", "EncodingType", Location::Body, || &ENCODING_TYPE),
            optional("RequestCharged", "x-amz-request-charged", Location::Header, || &REQUEST_CHARGED),
        ],
    },
    constraints: Constraints::NONE,
};

/// `ListObjectsRequest`.
pub static LIST_OBJECTS_REQUEST: Schema = Schema {
    name: "ListObjectsRequest",
    kind: Kind::Structure {
        members: &[
            required("Bucket", "Bucket", Location::Uri, || &BUCKET_NAME),
            optional("Delimiter", "delimiter", Location::QueryString, || &DELIMITER),
            optional("EncodingType", "encoding-type", Location::QueryString, || &ENCODING_TYPE),
            optional("Marker", "marker", Location::QueryString, || &MARKER),
            optional("MaxKeys", "max-keys", Location::QueryString, || &MAX_KEYS),
            optional("Prefix", "prefix", Location::QueryString, || &PREFIX),
            optional("RequestPayer", "x-amz-request-payer", Location::Header, || &REQUEST_PAYER),
            optional("ExpectedBucketOwner", "x-amz-expected-bucket-owner", Location::Header, || &ACCOUNT_ID),
            optional("OptionalObjectAttributes", "x-amz-optional-object-attributes", Location::Header, || {
                &OPTIONAL_OBJECT_ATTRIBUTES_LIST
            }),
        ],
    },
    constraints: Constraints::NONE,
};

/// `ListObjectsV2Output`.
pub static LIST_OBJECTS_V2_OUTPUT: Schema = Schema {
    name: "ListObjectsV2Output",
    kind: Kind::Structure {
        members: &[
            optional("IsTruncated", "IsTruncated", Location::Body, || &IS_TRUNCATED),
            optional("Contents", "Contents", Location::Body, || &OBJECT_LIST),
            optional("Name", "Name", Location::Body, || &BUCKET_NAME),
            optional("Prefix", "Prefix", Location::Body, || &PREFIX),
            optional("Delimiter", "Delimiter", Location::Body, || &DELIMITER),
            optional("MaxKeys", "MaxKeys", Location::Body, || &MAX_KEYS),
            optional("CommonPrefixes", "CommonPrefixes", Location::Body, || &COMMON_PREFIX_LIST),
            optional("EncodingType", "EncodingType", Location::Body, || &ENCODING_TYPE),
            optional("KeyCount", "KeyCount", Location::Body, || &KEY_COUNT),
            optional("ContinuationToken", "ContinuationToken", Location::Body, || &TOKEN),
            optional("NextContinuationToken", "NextContinuationToken", Location::Body, || &NEXT_TOKEN),
            optional("StartAfter", "StartAfter", Location::Body, || &START_AFTER),
            optional("RequestCharged", "x-amz-request-charged", Location::Header, || &REQUEST_CHARGED),
        ],
    },
    constraints: Constraints::NONE,
};

/// `ListObjectsV2Request`.
pub static LIST_OBJECTS_V2_REQUEST: Schema = Schema {
    name: "ListObjectsV2Request",
    kind: Kind::Structure {
        members: &[
            required("Bucket", "Bucket", Location::Uri, || &BUCKET_NAME),
            optional("Delimiter", "delimiter", Location::QueryString, || &DELIMITER),
            optional("EncodingType", "encoding-type", Location::QueryString, || &ENCODING_TYPE),
            optional("MaxKeys", "max-keys", Location::QueryString, || &MAX_KEYS),
            optional("Prefix", "prefix", Location::QueryString, || &PREFIX),
            optional("ContinuationToken", "continuation-token", Location::QueryString, || &TOKEN),
            optional("FetchOwner", "fetch-owner", Location::QueryString, || &FETCH_OWNER),
            optional("StartAfter", "start-after", Location::QueryString, || &START_AFTER),
            optional("RequestPayer", "x-amz-request-payer", Location::Header, || &REQUEST_PAYER),
            optional("ExpectedBucketOwner", "x-amz-expected-bucket-owner", Location::Header, || &ACCOUNT_ID),
            optional("OptionalObjectAttributes", "x-amz-optional-object-attributes", Location::Header, || {
                &OPTIONAL_OBJECT_ATTRIBUTES_LIST
            }),
        ],
    },
    constraints: Constraints::NONE,
};

/// `ListPartsOutput`.
pub static LIST_PARTS_OUTPUT: Schema = Schema {
    name: "ListPartsOutput",
    kind: Kind::Structure {
        members: &[
            optional("AbortDate", "x-amz-abort-date", Location::Header, || &ABORT_DATE),
            optional("AbortRuleId", "x-amz-abort-rule-id", Location::Header, || &ABORT_RULE_ID),
            optional("Bucket", "Bucket", Location::Body, || &BUCKET_NAME),
            optional("Key", "Key", Location::Body, || &OBJECT_KEY),
            optional("UploadId", "UploadId", Location::Body, || &MULTIPART_UPLOAD_ID),
            optional("PartNumberMarker", "PartNumberMarker", Location::Body, || &PART_NUMBER_MARKER),
            optional("NextPartNumberMarker", "NextPartNumberMarker", Location::Body, || &NEXT_PART_NUMBER_MARKER),
            optional("MaxParts", "MaxParts", Location::Body, || &MAX_PARTS),
            optional("IsTruncated", "IsTruncated", Location::Body, || &IS_TRUNCATED),
            optional("Parts", "Part", Location::Body, || &PARTS),
            optional("Initiator", "Initiator", Location::Body, || &INITIATOR),
            optional("Owner", "Owner", Location::Body, || &OWNER),
            optional("StorageClass", "StorageClass", Location::Body, || &STORAGE_CLASS),
            optional("RequestCharged", "x-amz-request-charged", Location::Header, || &REQUEST_CHARGED),
            optional("ChecksumAlgorithm", "ChecksumAlgorithm", Location::Body, || &CHECKSUM_ALGORITHM),
            optional("ChecksumType", "ChecksumType", Location::Body, || &CHECKSUM_TYPE),
            optional("VersionId", "x-amz-version-id", Location::Header, || &OBJECT_VERSION_ID),
        ],
    },
    constraints: Constraints::NONE,
};

/// `ListPartsRequest`.
pub static LIST_PARTS_REQUEST: Schema = Schema {
    name: "ListPartsRequest",
    kind: Kind::Structure {
        members: &[
            required("Bucket", "Bucket", Location::Uri, || &BUCKET_NAME),
            required("Key", "Key", Location::Uri, || &OBJECT_KEY),
            optional("MaxParts", "max-parts", Location::QueryString, || &MAX_PARTS),
            optional("PartNumberMarker", "part-number-marker", Location::QueryString, || &PART_NUMBER_MARKER),
            required("UploadId", "uploadId", Location::QueryString, || &MULTIPART_UPLOAD_ID),
            optional("RequestPayer", "x-amz-request-payer", Location::Header, || &REQUEST_PAYER),
            optional("ExpectedBucketOwner", "x-amz-expected-bucket-owner", Location::Header, || &ACCOUNT_ID),
            optional("SSECustomerAlgorithm", "x-amz-server-side-encryption-customer-algorithm", Location::Header, || {
                &SSE_CUSTOMER_ALGORITHM
            }),
            optional("SSECustomerKey", "x-amz-server-side-encryption-customer-key", Location::Header, || &SSE_CUSTOMER_KEY),
            optional("SSECustomerKeyMD5", "x-amz-server-side-encryption-customer-key-MD5", Location::Header, || {
                &SSE_CUSTOMER_KEY_MD5
            }),
        ],
    },
    constraints: Constraints::NONE,
};

/// `Location`.
pub static LOCATION: Schema = Schema { name: "Location", kind: Kind::String, constraints: Constraints::NONE };

/// `LocationInfo`.
pub static LOCATION_INFO: Schema = Schema {
    name: "LocationInfo",
    kind: Kind::Structure {
        members: &[
            optional("Type", "Type", Location::Body, || &LOCATION_TYPE),
            optional("Name", "Name", Location::Body, || &LOCATION_NAME_AS_STRING),
        ],
    },
    constraints: Constraints::NONE,
};

/// `LocationNameAsString`.
pub static LOCATION_NAME_AS_STRING: Schema =
    Schema { name: "LocationNameAsString", kind: Kind::String, constraints: Constraints::NONE };

/// `LocationType`.
pub static LOCATION_TYPE: Schema = Schema {
    name: "LocationType",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["AvailabilityZone", "LocalZone"], ..Constraints::NONE },
};

/// `MFA`.
pub static MFA: Schema = Schema { name: "MFA", kind: Kind::String, constraints: Constraints::NONE };

/// `Marker`.
pub static MARKER: Schema = Schema { name: "Marker", kind: Kind::String, constraints: Constraints::NONE };

/// `MaxBuckets`.
pub static MAX_BUCKETS: Schema = Schema {
    name: "MaxBuckets",
    kind: Kind::Integer,
    constraints: Constraints { min: Some(1), max: Some(10000), ..Constraints::NONE },
};

/// `MaxKeys`.
pub static MAX_KEYS: Schema = Schema { name: "MaxKeys", kind: Kind::Integer, constraints: Constraints::NONE };

/// `MaxParts`.
pub static MAX_PARTS: Schema = Schema { name: "MaxParts", kind: Kind::Integer, constraints: Constraints::NONE };

/// `MaxUploads`.
pub static MAX_UPLOADS: Schema = Schema { name: "MaxUploads", kind: Kind::Integer, constraints: Constraints::NONE };

/// `Message`.
pub static MESSAGE: Schema = Schema { name: "Message", kind: Kind::String, constraints: Constraints::NONE };

/// `Metadata`.
pub static METADATA: Schema = Schema {
    name: "Metadata",
    kind: Kind::Map {
        key: &METADATA_KEY,
        value: &METADATA_VALUE,
        key_wire_name: "key",
        value_wire_name: "value",
        is_flattened: false,
    },
    constraints: Constraints::NONE,
};

/// `MetadataDirective`.
pub static METADATA_DIRECTIVE: Schema = Schema {
    name: "MetadataDirective",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["COPY", "REPLACE"], ..Constraints::NONE },
};

/// `MetadataKey`.
pub static METADATA_KEY: Schema = Schema { name: "MetadataKey", kind: Kind::String, constraints: Constraints::NONE };

/// `MetadataValue`.
pub static METADATA_VALUE: Schema = Schema { name: "MetadataValue", kind: Kind::String, constraints: Constraints::NONE };

/// `MissingMeta`.
pub static MISSING_META: Schema = Schema { name: "MissingMeta", kind: Kind::Integer, constraints: Constraints::NONE };

/// `MpuObjectSize`.
pub static MPU_OBJECT_SIZE: Schema = Schema { name: "MpuObjectSize", kind: Kind::Long, constraints: Constraints::NONE };

/// `MultipartUpload`.
pub static MULTIPART_UPLOAD: Schema = Schema {
    name: "MultipartUpload",
    kind: Kind::Structure {
        members: &[
            optional("UploadId", "UploadId", Location::Body, || &MULTIPART_UPLOAD_ID),
            optional("Key", "Key", Location::Body, || &OBJECT_KEY),
            optional("Initiated", "Initiated", Location::Body, || &INITIATED),
            optional("StorageClass", "StorageClass", Location::Body, || &STORAGE_CLASS),
            optional("Owner", "Owner", Location::Body, || &OWNER),
            optional("Initiator", "Initiator", Location::Body, || &INITIATOR),
            optional("ChecksumAlgorithm", "ChecksumAlgorithm", Location::Body, || &CHECKSUM_ALGORITHM),
            optional("ChecksumType", "ChecksumType", Location::Body, || &CHECKSUM_TYPE),
            optional("VersionId", "VersionId", Location::Body, || &OBJECT_VERSION_ID),
        ],
    },
    constraints: Constraints::NONE,
};

/// `MultipartUploadId`.
pub static MULTIPART_UPLOAD_ID: Schema = Schema { name: "MultipartUploadId", kind: Kind::String, constraints: Constraints::NONE };

/// `MultipartUploadList`.
pub static MULTIPART_UPLOAD_LIST: Schema = Schema {
    name: "MultipartUploadList",
    kind: Kind::List { element: &MULTIPART_UPLOAD, element_wire_name: "member", is_flattened: true },
    constraints: Constraints::NONE,
};

/// `NextKeyMarker`.
pub static NEXT_KEY_MARKER: Schema = Schema { name: "NextKeyMarker", kind: Kind::String, constraints: Constraints::NONE };

/// `NextMarker`.
pub static NEXT_MARKER: Schema = Schema { name: "NextMarker", kind: Kind::String, constraints: Constraints::NONE };

/// `NextPartNumberMarker`.
pub static NEXT_PART_NUMBER_MARKER: Schema =
    Schema { name: "NextPartNumberMarker", kind: Kind::Integer, constraints: Constraints::NONE };

/// `NextToken`.
pub static NEXT_TOKEN: Schema = Schema { name: "NextToken", kind: Kind::String, constraints: Constraints::NONE };

/// `NextUploadIdMarker`.
pub static NEXT_UPLOAD_ID_MARKER: Schema =
    Schema { name: "NextUploadIdMarker", kind: Kind::String, constraints: Constraints::NONE };

/// `Object`.
pub static OBJECT: Schema = Schema {
    name: "Object",
    kind: Kind::Structure {
        members: &[
            optional("Key", "Key", Location::Body, || &OBJECT_KEY),
            optional("LastModified", "LastModified", Location::Body, || &LAST_MODIFIED),
            optional("ETag", "ETag", Location::Body, || &E_TAG),
            optional("ChecksumAlgorithm", "ChecksumAlgorithm", Location::Body, || &CHECKSUM_ALGORITHM_LIST),
            optional("ChecksumType", "ChecksumType", Location::Body, || &CHECKSUM_TYPE),
            optional("Size", "Size", Location::Body, || &SIZE),
            optional("StorageClass", "StorageClass", Location::Body, || &OBJECT_STORAGE_CLASS),
            optional("Owner", "Owner", Location::Body, || &OWNER),
            optional("RestoreStatus", "RestoreStatus", Location::Body, || &RESTORE_STATUS),
        ],
    },
    constraints: Constraints::NONE,
};

/// `ObjectCannedACL`.
pub static OBJECT_CANNED_ACL: Schema = Schema {
    name: "ObjectCannedACL",
    kind: Kind::String,
    constraints: Constraints {
        enumeration: &[
            "private",
            "public-read",
            "public-read-write",
            "authenticated-read",
            "aws-exec-read",
            "bucket-owner-read",
            "bucket-owner-full-control",
        ],
        ..Constraints::NONE
    },
};

/// `ObjectIdentifier`.
pub static OBJECT_IDENTIFIER: Schema = Schema {
    name: "ObjectIdentifier",
    kind: Kind::Structure {
        members: &[
            required("Key", "Key", Location::Body, || &OBJECT_KEY),
            optional("VersionId", "VersionId", Location::Body, || &OBJECT_VERSION_ID),
            optional("ETag", "ETag", Location::Body, || &E_TAG),
            optional("LastModifiedTime", "LastModifiedTime", Location::Body, || &LAST_MODIFIED_TIME),
            optional("Size", "Size", Location::Body, || &SIZE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `ObjectIdentifierList`.
pub static OBJECT_IDENTIFIER_LIST: Schema = Schema {
    name: "ObjectIdentifierList",
    kind: Kind::List { element: &OBJECT_IDENTIFIER, element_wire_name: "member", is_flattened: true },
    constraints: Constraints::NONE,
};

/// `ObjectKey`.
pub static OBJECT_KEY: Schema =
    Schema { name: "ObjectKey", kind: Kind::String, constraints: Constraints { min: Some(1), ..Constraints::NONE } };

/// `ObjectList`.
pub static OBJECT_LIST: Schema = Schema {
    name: "ObjectList",
    kind: Kind::List { element: &OBJECT, element_wire_name: "member", is_flattened: true },
    constraints: Constraints::NONE,
};

/// `ObjectLockEnabledForBucket`.
pub static OBJECT_LOCK_ENABLED_FOR_BUCKET: Schema =
    Schema { name: "ObjectLockEnabledForBucket", kind: Kind::Boolean, constraints: Constraints::NONE };

/// `ObjectLockEventHold`.
pub static OBJECT_LOCK_EVENT_HOLD: Schema = Schema {
    name: "ObjectLockEventHold",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["ON", "OFF"], ..Constraints::NONE },
};

/// `ObjectLockEventHoldDurationDays`.
pub static OBJECT_LOCK_EVENT_HOLD_DURATION_DAYS: Schema =
    Schema { name: "ObjectLockEventHoldDurationDays", kind: Kind::Integer, constraints: Constraints::NONE };

/// `ObjectLockEventHoldDurationYears`.
pub static OBJECT_LOCK_EVENT_HOLD_DURATION_YEARS: Schema =
    Schema { name: "ObjectLockEventHoldDurationYears", kind: Kind::Integer, constraints: Constraints::NONE };

/// `ObjectLockLegalHoldStatus`.
pub static OBJECT_LOCK_LEGAL_HOLD_STATUS: Schema = Schema {
    name: "ObjectLockLegalHoldStatus",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["ON", "OFF"], ..Constraints::NONE },
};

/// `ObjectLockMode`.
pub static OBJECT_LOCK_MODE: Schema = Schema {
    name: "ObjectLockMode",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["GOVERNANCE", "COMPLIANCE"], ..Constraints::NONE },
};

/// `ObjectLockRetainUntilDate`.
pub static OBJECT_LOCK_RETAIN_UNTIL_DATE: Schema = Schema {
    name: "ObjectLockRetainUntilDate",
    kind: Kind::Timestamp(Some(TimestampFormat::Iso8601)),
    constraints: Constraints::NONE,
};

/// `ObjectOwnership`.
pub static OBJECT_OWNERSHIP: Schema = Schema {
    name: "ObjectOwnership",
    kind: Kind::String,
    constraints: Constraints {
        enumeration: &["BucketOwnerPreferred", "ObjectWriter", "BucketOwnerEnforced"],
        ..Constraints::NONE
    },
};

/// `ObjectStorageClass`.
pub static OBJECT_STORAGE_CLASS: Schema = Schema {
    name: "ObjectStorageClass",
    kind: Kind::String,
    constraints: Constraints {
        enumeration: &[
            "STANDARD",
            "REDUCED_REDUNDANCY",
            "GLACIER",
            "STANDARD_IA",
            "ONEZONE_IA",
            "INTELLIGENT_TIERING",
            "DEEP_ARCHIVE",
            "OUTPOSTS",
            "GLACIER_IR",
            "SNOW",
            "EXPRESS_ONEZONE",
            "FSX_OPENZFS",
            "FSX_ONTAP",
            "AWS_BACKUP_WARM",
            "AWS_BACKUP_LOW_COST_WARM",
        ],
        ..Constraints::NONE
    },
};

/// `ObjectVersionId`.
pub static OBJECT_VERSION_ID: Schema = Schema { name: "ObjectVersionId", kind: Kind::String, constraints: Constraints::NONE };

/// `OptionalObjectAttributes`.
pub static OPTIONAL_OBJECT_ATTRIBUTES: Schema = Schema {
    name: "OptionalObjectAttributes",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["RestoreStatus"], ..Constraints::NONE },
};

/// `OptionalObjectAttributesList`.
pub static OPTIONAL_OBJECT_ATTRIBUTES_LIST: Schema = Schema {
    name: "OptionalObjectAttributesList",
    kind: Kind::List { element: &OPTIONAL_OBJECT_ATTRIBUTES, element_wire_name: "member", is_flattened: false },
    constraints: Constraints::NONE,
};

/// `Owner`.
pub static OWNER: Schema = Schema {
    name: "Owner",
    kind: Kind::Structure {
        members: &[
            optional("DisplayName", "DisplayName", Location::Body, || &DISPLAY_NAME),
            optional("ID", "ID", Location::Body, || &ID),
        ],
    },
    constraints: Constraints::NONE,
};

/// `Part`.
pub static PART: Schema = Schema {
    name: "Part",
    kind: Kind::Structure {
        members: &[
            optional("PartNumber", "PartNumber", Location::Body, || &PART_NUMBER),
            optional("LastModified", "LastModified", Location::Body, || &LAST_MODIFIED),
            optional("ETag", "ETag", Location::Body, || &E_TAG),
            optional("Size", "Size", Location::Body, || &SIZE),
            optional("ChecksumCRC32", "ChecksumCRC32", Location::Body, || &CHECKSUM_CRC32),
            optional("ChecksumCRC32C", "ChecksumCRC32C", Location::Body, || &CHECKSUM_CRC32_C),
            optional("ChecksumCRC64NVME", "ChecksumCRC64NVME", Location::Body, || &CHECKSUM_CRC64_NVME),
            optional("ChecksumSHA1", "ChecksumSHA1", Location::Body, || &CHECKSUM_SHA1),
            optional("ChecksumSHA256", "ChecksumSHA256", Location::Body, || &CHECKSUM_SHA256),
            optional("ChecksumSHA512", "ChecksumSHA512", Location::Body, || &CHECKSUM_SHA512),
            optional("ChecksumMD5", "ChecksumMD5", Location::Body, || &CHECKSUM_MD5),
            optional("ChecksumXXHASH64", "ChecksumXXHASH64", Location::Body, || &CHECKSUM_XXHASH64),
            optional("ChecksumXXHASH3", "ChecksumXXHASH3", Location::Body, || &CHECKSUM_XXHASH3),
            optional("ChecksumXXHASH128", "ChecksumXXHASH128", Location::Body, || &CHECKSUM_XXHASH128),
        ],
    },
    constraints: Constraints::NONE,
};

/// `PartNumber`.
pub static PART_NUMBER: Schema = Schema { name: "PartNumber", kind: Kind::Integer, constraints: Constraints::NONE };

/// `PartNumberMarker`.
pub static PART_NUMBER_MARKER: Schema = Schema { name: "PartNumberMarker", kind: Kind::Integer, constraints: Constraints::NONE };

/// `Parts`.
pub static PARTS: Schema = Schema {
    name: "Parts",
    kind: Kind::List { element: &PART, element_wire_name: "member", is_flattened: true },
    constraints: Constraints::NONE,
};

/// `PartsCount`.
pub static PARTS_COUNT: Schema = Schema { name: "PartsCount", kind: Kind::Integer, constraints: Constraints::NONE };

/// `Prefix`.
pub static PREFIX: Schema = Schema { name: "Prefix", kind: Kind::String, constraints: Constraints::NONE };

/// `PutObjectOutput`.
pub static PUT_OBJECT_OUTPUT: Schema = Schema {
    name: "PutObjectOutput",
    kind: Kind::Structure {
        members: &[
            optional("Expiration", "x-amz-expiration", Location::Header, || &EXPIRATION),
            optional("ETag", "ETag", Location::Header, || &E_TAG),
            optional("ChecksumCRC32", "x-amz-checksum-crc32", Location::Header, || &CHECKSUM_CRC32),
            optional("ChecksumCRC32C", "x-amz-checksum-crc32c", Location::Header, || &CHECKSUM_CRC32_C),
            optional("ChecksumCRC64NVME", "x-amz-checksum-crc64nvme", Location::Header, || &CHECKSUM_CRC64_NVME),
            optional("ChecksumSHA1", "x-amz-checksum-sha1", Location::Header, || &CHECKSUM_SHA1),
            optional("ChecksumSHA256", "x-amz-checksum-sha256", Location::Header, || &CHECKSUM_SHA256),
            optional("ChecksumSHA512", "x-amz-checksum-sha512", Location::Header, || &CHECKSUM_SHA512),
            optional("ChecksumMD5", "x-amz-checksum-md5", Location::Header, || &CHECKSUM_MD5),
            optional("ChecksumXXHASH64", "x-amz-checksum-xxhash64", Location::Header, || &CHECKSUM_XXHASH64),
            optional("ChecksumXXHASH3", "x-amz-checksum-xxhash3", Location::Header, || &CHECKSUM_XXHASH3),
            optional("ChecksumXXHASH128", "x-amz-checksum-xxhash128", Location::Header, || &CHECKSUM_XXHASH128),
            optional("ChecksumType", "x-amz-checksum-type", Location::Header, || &CHECKSUM_TYPE),
            optional("ServerSideEncryption", "x-amz-server-side-encryption", Location::Header, || &SERVER_SIDE_ENCRYPTION),
            optional("VersionId", "x-amz-version-id", Location::Header, || &OBJECT_VERSION_ID),
            optional("SSECustomerAlgorithm", "x-amz-server-side-encryption-customer-algorithm", Location::Header, || {
                &SSE_CUSTOMER_ALGORITHM
            }),
            optional("SSECustomerKeyMD5", "x-amz-server-side-encryption-customer-key-MD5", Location::Header, || {
                &SSE_CUSTOMER_KEY_MD5
            }),
            optional("SSEKMSKeyId", "x-amz-server-side-encryption-aws-kms-key-id", Location::Header, || &SSEKMS_KEY_ID),
            optional("SSEKMSEncryptionContext", "x-amz-server-side-encryption-context", Location::Header, || {
                &SSEKMS_ENCRYPTION_CONTEXT
            }),
            optional("BucketKeyEnabled", "x-amz-server-side-encryption-bucket-key-enabled", Location::Header, || {
                &BUCKET_KEY_ENABLED
            }),
            optional("Size", "x-amz-object-size", Location::Header, || &SIZE),
            optional("RequestCharged", "x-amz-request-charged", Location::Header, || &REQUEST_CHARGED),
        ],
    },
    constraints: Constraints::NONE,
};

/// `PutObjectRequest`.
pub static PUT_OBJECT_REQUEST: Schema = Schema {
    name: "PutObjectRequest",
    kind: Kind::Structure {
        members: &[
            optional("ACL", "x-amz-acl", Location::Header, || &OBJECT_CANNED_ACL),
            optional("Body", "Body", Location::Payload, || &BODY),
            required("Bucket", "Bucket", Location::Uri, || &BUCKET_NAME),
            optional("CacheControl", "Cache-Control", Location::Header, || &CACHE_CONTROL),
            optional("ContentDisposition", "Content-Disposition", Location::Header, || &CONTENT_DISPOSITION),
            optional("ContentEncoding", "Content-Encoding", Location::Header, || &CONTENT_ENCODING),
            optional("ContentLanguage", "Content-Language", Location::Header, || &CONTENT_LANGUAGE),
            optional("ContentLength", "Content-Length", Location::Header, || &CONTENT_LENGTH),
            optional("ContentMD5", "Content-MD5", Location::Header, || &CONTENT_MD5),
            optional("ContentType", "Content-Type", Location::Header, || &CONTENT_TYPE),
            optional("ChecksumAlgorithm", "x-amz-sdk-checksum-algorithm", Location::Header, || &CHECKSUM_ALGORITHM),
            optional("ChecksumCRC32", "x-amz-checksum-crc32", Location::Header, || &CHECKSUM_CRC32),
            optional("ChecksumCRC32C", "x-amz-checksum-crc32c", Location::Header, || &CHECKSUM_CRC32_C),
            optional("ChecksumCRC64NVME", "x-amz-checksum-crc64nvme", Location::Header, || &CHECKSUM_CRC64_NVME),
            optional("ChecksumSHA1", "x-amz-checksum-sha1", Location::Header, || &CHECKSUM_SHA1),
            optional("ChecksumSHA256", "x-amz-checksum-sha256", Location::Header, || &CHECKSUM_SHA256),
            optional("ChecksumSHA512", "x-amz-checksum-sha512", Location::Header, || &CHECKSUM_SHA512),
            optional("ChecksumMD5", "x-amz-checksum-md5", Location::Header, || &CHECKSUM_MD5),
            optional("ChecksumXXHASH64", "x-amz-checksum-xxhash64", Location::Header, || &CHECKSUM_XXHASH64),
            optional("ChecksumXXHASH3", "x-amz-checksum-xxhash3", Location::Header, || &CHECKSUM_XXHASH3),
            optional("ChecksumXXHASH128", "x-amz-checksum-xxhash128", Location::Header, || &CHECKSUM_XXHASH128),
            optional("Expires", "Expires", Location::Header, || &EXPIRES),
            optional("IfMatch", "If-Match", Location::Header, || &IF_MATCH),
            optional("IfNoneMatch", "If-None-Match", Location::Header, || &IF_NONE_MATCH),
            optional("GrantFullControl", "x-amz-grant-full-control", Location::Header, || &GRANT_FULL_CONTROL),
            optional("GrantRead", "x-amz-grant-read", Location::Header, || &GRANT_READ),
            optional("GrantReadACP", "x-amz-grant-read-acp", Location::Header, || &GRANT_READ_ACP),
            optional("GrantWriteACP", "x-amz-grant-write-acp", Location::Header, || &GRANT_WRITE_ACP),
            required("Key", "Key", Location::Uri, || &OBJECT_KEY),
            optional("WriteOffsetBytes", "x-amz-write-offset-bytes", Location::Header, || &WRITE_OFFSET_BYTES),
            optional("Metadata", "x-amz-meta-", Location::HeaderPrefix, || &METADATA),
            optional("ServerSideEncryption", "x-amz-server-side-encryption", Location::Header, || &SERVER_SIDE_ENCRYPTION),
            optional("StorageClass", "x-amz-storage-class", Location::Header, || &STORAGE_CLASS),
            optional("WebsiteRedirectLocation", "x-amz-website-redirect-location", Location::Header, || {
                &WEBSITE_REDIRECT_LOCATION
            }),
            optional("SSECustomerAlgorithm", "x-amz-server-side-encryption-customer-algorithm", Location::Header, || {
                &SSE_CUSTOMER_ALGORITHM
            }),
            optional("SSECustomerKey", "x-amz-server-side-encryption-customer-key", Location::Header, || &SSE_CUSTOMER_KEY),
            optional("SSECustomerKeyMD5", "x-amz-server-side-encryption-customer-key-MD5", Location::Header, || {
                &SSE_CUSTOMER_KEY_MD5
            }),
            optional("SSEKMSKeyId", "x-amz-server-side-encryption-aws-kms-key-id", Location::Header, || &SSEKMS_KEY_ID),
            optional("SSEKMSEncryptionContext", "x-amz-server-side-encryption-context", Location::Header, || {
                &SSEKMS_ENCRYPTION_CONTEXT
            }),
            optional("BucketKeyEnabled", "x-amz-server-side-encryption-bucket-key-enabled", Location::Header, || {
                &BUCKET_KEY_ENABLED
            }),
            optional("RequestPayer", "x-amz-request-payer", Location::Header, || &REQUEST_PAYER),
            optional("Tagging", "x-amz-tagging", Location::Header, || &TAGGING_HEADER),
            optional("ObjectLockMode", "x-amz-object-lock-mode", Location::Header, || &OBJECT_LOCK_MODE),
            optional("ObjectLockRetainUntilDate", "x-amz-object-lock-retain-until-date", Location::Header, || {
                &OBJECT_LOCK_RETAIN_UNTIL_DATE
            }),
            optional("ObjectLockLegalHoldStatus", "x-amz-object-lock-legal-hold", Location::Header, || {
                &OBJECT_LOCK_LEGAL_HOLD_STATUS
            }),
            optional("ObjectLockEventHold", "x-amz-object-lock-event-hold", Location::Header, || &OBJECT_LOCK_EVENT_HOLD),
            optional("ObjectLockEventHoldDurationDays", "x-amz-object-lock-event-hold-duration-days", Location::Header, || {
                &OBJECT_LOCK_EVENT_HOLD_DURATION_DAYS
            }),
            optional("ObjectLockEventHoldDurationYears", "x-amz-object-lock-event-hold-duration-years", Location::Header, || {
                &OBJECT_LOCK_EVENT_HOLD_DURATION_YEARS
            }),
            optional("ExpectedBucketOwner", "x-amz-expected-bucket-owner", Location::Header, || &ACCOUNT_ID),
        ],
    },
    constraints: Constraints::NONE,
};

/// `Quiet`.
pub static QUIET: Schema = Schema { name: "Quiet", kind: Kind::Boolean, constraints: Constraints::NONE };

/// `Range`.
pub static RANGE: Schema = Schema { name: "Range", kind: Kind::String, constraints: Constraints::NONE };

/// `Region`.
pub static REGION: Schema =
    Schema { name: "Region", kind: Kind::String, constraints: Constraints { min: Some(0), max: Some(20), ..Constraints::NONE } };

/// `ReplicationStatus`.
pub static REPLICATION_STATUS: Schema = Schema {
    name: "ReplicationStatus",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["COMPLETE", "PENDING", "FAILED", "REPLICA", "COMPLETED"], ..Constraints::NONE },
};

/// `RequestCharged`.
pub static REQUEST_CHARGED: Schema = Schema {
    name: "RequestCharged",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["requester"], ..Constraints::NONE },
};

/// `RequestPayer`.
pub static REQUEST_PAYER: Schema = Schema {
    name: "RequestPayer",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["requester"], ..Constraints::NONE },
};

/// `ResponseCacheControl`.
pub static RESPONSE_CACHE_CONTROL: Schema =
    Schema { name: "ResponseCacheControl", kind: Kind::String, constraints: Constraints::NONE };

/// `ResponseContentDisposition`.
pub static RESPONSE_CONTENT_DISPOSITION: Schema =
    Schema { name: "ResponseContentDisposition", kind: Kind::String, constraints: Constraints::NONE };

/// `ResponseContentEncoding`.
pub static RESPONSE_CONTENT_ENCODING: Schema =
    Schema { name: "ResponseContentEncoding", kind: Kind::String, constraints: Constraints::NONE };

/// `ResponseContentLanguage`.
pub static RESPONSE_CONTENT_LANGUAGE: Schema =
    Schema { name: "ResponseContentLanguage", kind: Kind::String, constraints: Constraints::NONE };

/// `ResponseContentType`.
pub static RESPONSE_CONTENT_TYPE: Schema =
    Schema { name: "ResponseContentType", kind: Kind::String, constraints: Constraints::NONE };

/// `ResponseExpires`.
pub static RESPONSE_EXPIRES: Schema =
    Schema { name: "ResponseExpires", kind: Kind::Timestamp(Some(TimestampFormat::HttpDate)), constraints: Constraints::NONE };

/// `Restore`.
pub static RESTORE: Schema = Schema { name: "Restore", kind: Kind::String, constraints: Constraints::NONE };

/// `RestoreExpiryDate`.
pub static RESTORE_EXPIRY_DATE: Schema =
    Schema { name: "RestoreExpiryDate", kind: Kind::Timestamp(None), constraints: Constraints::NONE };

/// `RestoreStatus`.
pub static RESTORE_STATUS: Schema = Schema {
    name: "RestoreStatus",
    kind: Kind::Structure {
        members: &[
            optional("IsRestoreInProgress", "IsRestoreInProgress", Location::Body, || &IS_RESTORE_IN_PROGRESS),
            optional("RestoreExpiryDate", "RestoreExpiryDate", Location::Body, || &RESTORE_EXPIRY_DATE),
        ],
    },
    constraints: Constraints::NONE,
};

/// `S3RegionalOrS3ExpressBucketArnString`.
pub static S3_REGIONAL_OR_S3_EXPRESS_BUCKET_ARN_STRING: Schema = Schema {
    name: "S3RegionalOrS3ExpressBucketArnString",
    kind: Kind::String,
    constraints: Constraints { min: Some(1), max: Some(128), pattern: Some(r"arn:[^:]+:(s3|s3express):.*"), ..Constraints::NONE },
};

/// `SSECustomerAlgorithm`.
pub static SSE_CUSTOMER_ALGORITHM: Schema =
    Schema { name: "SSECustomerAlgorithm", kind: Kind::String, constraints: Constraints::NONE };

/// `SSECustomerKey`.
pub static SSE_CUSTOMER_KEY: Schema =
    Schema { name: "SSECustomerKey", kind: Kind::String, constraints: Constraints { is_sensitive: true, ..Constraints::NONE } };

/// `SSECustomerKeyMD5`.
pub static SSE_CUSTOMER_KEY_MD5: Schema =
    Schema { name: "SSECustomerKeyMD5", kind: Kind::String, constraints: Constraints::NONE };

/// `SSEKMSEncryptionContext`.
pub static SSEKMS_ENCRYPTION_CONTEXT: Schema = Schema {
    name: "SSEKMSEncryptionContext",
    kind: Kind::String,
    constraints: Constraints { is_sensitive: true, ..Constraints::NONE },
};

/// `SSEKMSKeyId`.
pub static SSEKMS_KEY_ID: Schema =
    Schema { name: "SSEKMSKeyId", kind: Kind::String, constraints: Constraints { is_sensitive: true, ..Constraints::NONE } };

/// `ServerSideEncryption`.
pub static SERVER_SIDE_ENCRYPTION: Schema = Schema {
    name: "ServerSideEncryption",
    kind: Kind::String,
    constraints: Constraints {
        enumeration: &["AES256", "aws:fsx", "aws:backup", "aws:kms", "aws:kms:dsse"],
        ..Constraints::NONE
    },
};

/// `Size`.
pub static SIZE: Schema = Schema { name: "Size", kind: Kind::Long, constraints: Constraints::NONE };

/// `StartAfter`.
pub static START_AFTER: Schema = Schema { name: "StartAfter", kind: Kind::String, constraints: Constraints::NONE };

/// `StorageClass`.
pub static STORAGE_CLASS: Schema = Schema {
    name: "StorageClass",
    kind: Kind::String,
    constraints: Constraints {
        enumeration: &[
            "STANDARD",
            "REDUCED_REDUNDANCY",
            "STANDARD_IA",
            "ONEZONE_IA",
            "INTELLIGENT_TIERING",
            "GLACIER",
            "DEEP_ARCHIVE",
            "OUTPOSTS",
            "GLACIER_IR",
            "SNOW",
            "EXPRESS_ONEZONE",
            "FSX_OPENZFS",
            "FSX_ONTAP",
            "AWS_BACKUP_WARM",
            "AWS_BACKUP_LOW_COST_WARM",
        ],
        ..Constraints::NONE
    },
};

/// `Tag`.
pub static TAG: Schema = Schema {
    name: "Tag",
    kind: Kind::Structure {
        members: &[required("Key", "Key", Location::Body, || &OBJECT_KEY), required("Value", "Value", Location::Body, || &VALUE)],
    },
    constraints: Constraints::NONE,
};

/// `TagCount`.
pub static TAG_COUNT: Schema = Schema { name: "TagCount", kind: Kind::Integer, constraints: Constraints::NONE };

/// `TagSet`.
pub static TAG_SET: Schema = Schema {
    name: "TagSet",
    kind: Kind::List { element: &TAG, element_wire_name: "Tag", is_flattened: false },
    constraints: Constraints::NONE,
};

/// `TaggingDirective`.
pub static TAGGING_DIRECTIVE: Schema = Schema {
    name: "TaggingDirective",
    kind: Kind::String,
    constraints: Constraints { enumeration: &["COPY", "REPLACE"], ..Constraints::NONE },
};

/// `TaggingHeader`.
pub static TAGGING_HEADER: Schema = Schema { name: "TaggingHeader", kind: Kind::String, constraints: Constraints::NONE };

/// `Token`.
pub static TOKEN: Schema = Schema { name: "Token", kind: Kind::String, constraints: Constraints::NONE };

/// `UploadIdMarker`.
pub static UPLOAD_ID_MARKER: Schema = Schema { name: "UploadIdMarker", kind: Kind::String, constraints: Constraints::NONE };

/// `UploadPartCopyOutput`.
pub static UPLOAD_PART_COPY_OUTPUT: Schema = Schema {
    name: "UploadPartCopyOutput",
    kind: Kind::Structure {
        members: &[
            optional("CopySourceVersionId", "x-amz-copy-source-version-id", Location::Header, || &COPY_SOURCE_VERSION_ID),
            optional("CopyPartResult", "CopyPartResult", Location::Payload, || &COPY_PART_RESULT),
            optional("ServerSideEncryption", "x-amz-server-side-encryption", Location::Header, || &SERVER_SIDE_ENCRYPTION),
            optional("SSECustomerAlgorithm", "x-amz-server-side-encryption-customer-algorithm", Location::Header, || {
                &SSE_CUSTOMER_ALGORITHM
            }),
            optional("SSECustomerKeyMD5", "x-amz-server-side-encryption-customer-key-MD5", Location::Header, || {
                &SSE_CUSTOMER_KEY_MD5
            }),
            optional("SSEKMSKeyId", "x-amz-server-side-encryption-aws-kms-key-id", Location::Header, || &SSEKMS_KEY_ID),
            optional("BucketKeyEnabled", "x-amz-server-side-encryption-bucket-key-enabled", Location::Header, || {
                &BUCKET_KEY_ENABLED
            }),
            optional("RequestCharged", "x-amz-request-charged", Location::Header, || &REQUEST_CHARGED),
            optional("VersionId", "x-amz-version-id", Location::Header, || &OBJECT_VERSION_ID),
        ],
    },
    constraints: Constraints::NONE,
};

/// `UploadPartCopyRequest`.
pub static UPLOAD_PART_COPY_REQUEST: Schema = Schema {
    name: "UploadPartCopyRequest",
    kind: Kind::Structure {
        members: &[
            required("Bucket", "Bucket", Location::Uri, || &BUCKET_NAME),
            required("CopySource", "x-amz-copy-source", Location::Header, || &COPY_SOURCE),
            optional("CopySourceIfMatch", "x-amz-copy-source-if-match", Location::Header, || &COPY_SOURCE_IF_MATCH),
            optional("CopySourceIfModifiedSince", "x-amz-copy-source-if-modified-since", Location::Header, || {
                &COPY_SOURCE_IF_MODIFIED_SINCE
            }),
            optional("CopySourceIfNoneMatch", "x-amz-copy-source-if-none-match", Location::Header, || &COPY_SOURCE_IF_NONE_MATCH),
            optional("CopySourceIfUnmodifiedSince", "x-amz-copy-source-if-unmodified-since", Location::Header, || {
                &COPY_SOURCE_IF_UNMODIFIED_SINCE
            }),
            optional("CopySourceRange", "x-amz-copy-source-range", Location::Header, || &COPY_SOURCE_RANGE),
            required("Key", "Key", Location::Uri, || &OBJECT_KEY),
            required("PartNumber", "partNumber", Location::QueryString, || &PART_NUMBER),
            required("UploadId", "uploadId", Location::QueryString, || &MULTIPART_UPLOAD_ID),
            optional("SSECustomerAlgorithm", "x-amz-server-side-encryption-customer-algorithm", Location::Header, || {
                &SSE_CUSTOMER_ALGORITHM
            }),
            optional("SSECustomerKey", "x-amz-server-side-encryption-customer-key", Location::Header, || &SSE_CUSTOMER_KEY),
            optional("SSECustomerKeyMD5", "x-amz-server-side-encryption-customer-key-MD5", Location::Header, || {
                &SSE_CUSTOMER_KEY_MD5
            }),
            optional(
                "CopySourceSSECustomerAlgorithm",
                "x-amz-copy-source-server-side-encryption-customer-algorithm",
                Location::Header,
                || &COPY_SOURCE_SSE_CUSTOMER_ALGORITHM,
            ),
            optional(
                "CopySourceSSECustomerKey",
                "x-amz-copy-source-server-side-encryption-customer-key",
                Location::Header,
                || &COPY_SOURCE_SSE_CUSTOMER_KEY,
            ),
            optional(
                "CopySourceSSECustomerKeyMD5",
                "x-amz-copy-source-server-side-encryption-customer-key-MD5",
                Location::Header,
                || &COPY_SOURCE_SSE_CUSTOMER_KEY_MD5,
            ),
            optional("RequestPayer", "x-amz-request-payer", Location::Header, || &REQUEST_PAYER),
            optional("ExpectedBucketOwner", "x-amz-expected-bucket-owner", Location::Header, || &ACCOUNT_ID),
            optional("ExpectedSourceBucketOwner", "x-amz-source-expected-bucket-owner", Location::Header, || &ACCOUNT_ID),
        ],
    },
    constraints: Constraints::NONE,
};

/// `UploadPartOutput`.
pub static UPLOAD_PART_OUTPUT: Schema = Schema {
    name: "UploadPartOutput",
    kind: Kind::Structure {
        members: &[
            optional("ServerSideEncryption", "x-amz-server-side-encryption", Location::Header, || &SERVER_SIDE_ENCRYPTION),
            optional("ETag", "ETag", Location::Header, || &E_TAG),
            optional("ChecksumCRC32", "x-amz-checksum-crc32", Location::Header, || &CHECKSUM_CRC32),
            optional("ChecksumCRC32C", "x-amz-checksum-crc32c", Location::Header, || &CHECKSUM_CRC32_C),
            optional("ChecksumCRC64NVME", "x-amz-checksum-crc64nvme", Location::Header, || &CHECKSUM_CRC64_NVME),
            optional("ChecksumSHA1", "x-amz-checksum-sha1", Location::Header, || &CHECKSUM_SHA1),
            optional("ChecksumSHA256", "x-amz-checksum-sha256", Location::Header, || &CHECKSUM_SHA256),
            optional("ChecksumSHA512", "x-amz-checksum-sha512", Location::Header, || &CHECKSUM_SHA512),
            optional("ChecksumMD5", "x-amz-checksum-md5", Location::Header, || &CHECKSUM_MD5),
            optional("ChecksumXXHASH64", "x-amz-checksum-xxhash64", Location::Header, || &CHECKSUM_XXHASH64),
            optional("ChecksumXXHASH3", "x-amz-checksum-xxhash3", Location::Header, || &CHECKSUM_XXHASH3),
            optional("ChecksumXXHASH128", "x-amz-checksum-xxhash128", Location::Header, || &CHECKSUM_XXHASH128),
            optional("SSECustomerAlgorithm", "x-amz-server-side-encryption-customer-algorithm", Location::Header, || {
                &SSE_CUSTOMER_ALGORITHM
            }),
            optional("SSECustomerKeyMD5", "x-amz-server-side-encryption-customer-key-MD5", Location::Header, || {
                &SSE_CUSTOMER_KEY_MD5
            }),
            optional("SSEKMSKeyId", "x-amz-server-side-encryption-aws-kms-key-id", Location::Header, || &SSEKMS_KEY_ID),
            optional("BucketKeyEnabled", "x-amz-server-side-encryption-bucket-key-enabled", Location::Header, || {
                &BUCKET_KEY_ENABLED
            }),
            optional("RequestCharged", "x-amz-request-charged", Location::Header, || &REQUEST_CHARGED),
            optional("VersionId", "x-amz-version-id", Location::Header, || &OBJECT_VERSION_ID),
        ],
    },
    constraints: Constraints::NONE,
};

/// `UploadPartRequest`.
pub static UPLOAD_PART_REQUEST: Schema = Schema {
    name: "UploadPartRequest",
    kind: Kind::Structure {
        members: &[
            optional("Body", "Body", Location::Payload, || &BODY),
            required("Bucket", "Bucket", Location::Uri, || &BUCKET_NAME),
            optional("ContentLength", "Content-Length", Location::Header, || &CONTENT_LENGTH),
            optional("ContentMD5", "Content-MD5", Location::Header, || &CONTENT_MD5),
            optional("ChecksumAlgorithm", "x-amz-sdk-checksum-algorithm", Location::Header, || &CHECKSUM_ALGORITHM),
            optional("ChecksumCRC32", "x-amz-checksum-crc32", Location::Header, || &CHECKSUM_CRC32),
            optional("ChecksumCRC32C", "x-amz-checksum-crc32c", Location::Header, || &CHECKSUM_CRC32_C),
            optional("ChecksumCRC64NVME", "x-amz-checksum-crc64nvme", Location::Header, || &CHECKSUM_CRC64_NVME),
            optional("ChecksumSHA1", "x-amz-checksum-sha1", Location::Header, || &CHECKSUM_SHA1),
            optional("ChecksumSHA256", "x-amz-checksum-sha256", Location::Header, || &CHECKSUM_SHA256),
            optional("ChecksumSHA512", "x-amz-checksum-sha512", Location::Header, || &CHECKSUM_SHA512),
            optional("ChecksumMD5", "x-amz-checksum-md5", Location::Header, || &CHECKSUM_MD5),
            optional("ChecksumXXHASH64", "x-amz-checksum-xxhash64", Location::Header, || &CHECKSUM_XXHASH64),
            optional("ChecksumXXHASH3", "x-amz-checksum-xxhash3", Location::Header, || &CHECKSUM_XXHASH3),
            optional("ChecksumXXHASH128", "x-amz-checksum-xxhash128", Location::Header, || &CHECKSUM_XXHASH128),
            required("Key", "Key", Location::Uri, || &OBJECT_KEY),
            required("PartNumber", "partNumber", Location::QueryString, || &PART_NUMBER),
            required("UploadId", "uploadId", Location::QueryString, || &MULTIPART_UPLOAD_ID),
            optional("SSECustomerAlgorithm", "x-amz-server-side-encryption-customer-algorithm", Location::Header, || {
                &SSE_CUSTOMER_ALGORITHM
            }),
            optional("SSECustomerKey", "x-amz-server-side-encryption-customer-key", Location::Header, || &SSE_CUSTOMER_KEY),
            optional("SSECustomerKeyMD5", "x-amz-server-side-encryption-customer-key-MD5", Location::Header, || {
                &SSE_CUSTOMER_KEY_MD5
            }),
            optional("RequestPayer", "x-amz-request-payer", Location::Header, || &REQUEST_PAYER),
            optional("ExpectedBucketOwner", "x-amz-expected-bucket-owner", Location::Header, || &ACCOUNT_ID),
        ],
    },
    constraints: Constraints::NONE,
};

/// `Value`.
pub static VALUE: Schema = Schema { name: "Value", kind: Kind::String, constraints: Constraints::NONE };

/// `WebsiteRedirectLocation`.
pub static WEBSITE_REDIRECT_LOCATION: Schema =
    Schema { name: "WebsiteRedirectLocation", kind: Kind::String, constraints: Constraints::NONE };

/// `WriteOffsetBytes`.
pub static WRITE_OFFSET_BYTES: Schema = Schema { name: "WriteOffsetBytes", kind: Kind::Long, constraints: Constraints::NONE };

const fn optional(name: &'static str, wire_name: &'static str, location: Location, schema: fn() -> &'static Schema) -> Member {
    Member { name, wire_name, location, is_required: false, schema, timestamp_format: None }
}

const fn required(name: &'static str, wire_name: &'static str, location: Location, schema: fn() -> &'static Schema) -> Member {
    Member { name, wire_name, location, is_required: true, schema, timestamp_format: None }
}
