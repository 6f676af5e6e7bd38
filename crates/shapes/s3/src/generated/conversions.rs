// Made by `cargo xtask codegen`; do not edit. What is here is listed in xtask/operations.toml.

//! How the types read themselves from documents and write themselves into them.

use gatewright_wire::convert::{MemberReader, MemberWriter, Value, read_enumeration};
use gatewright_wire::document::{Document, Shape, ShapeMismatch};

use crate::types::{
    AbortMultipartUploadOutput, AbortMultipartUploadRequest, AnnotationDirective, ArchiveStatus, Bucket, BucketCannedACL,
    BucketInfo, BucketLocationConstraint, BucketNamespace, BucketType, ChecksumAlgorithm, ChecksumMode, ChecksumType,
    CommonPrefix, CompleteMultipartUploadOutput, CompleteMultipartUploadRequest, CompletedMultipartUpload, CompletedPart,
    CopyObjectOutput, CopyObjectRequest, CopyObjectResult, CopyPartResult, CreateBucketConfiguration, CreateBucketOutput,
    CreateBucketRequest, CreateMultipartUploadOutput, CreateMultipartUploadRequest, DataRedundancy, Delete, DeleteBucketRequest,
    DeleteObjectOutput, DeleteObjectRequest, DeleteObjectsOutput, DeleteObjectsRequest, DeletedObject, EncodingType, Error,
    GetBucketLocationOutput, GetBucketLocationRequest, GetObjectOutput, GetObjectRequest, GetObjectTaggingOutput,
    GetObjectTaggingRequest, HeadBucketOutput, HeadBucketRequest, HeadObjectOutput, HeadObjectRequest, Initiator,
    ListBucketsOutput, ListBucketsRequest, ListMultipartUploadsOutput, ListMultipartUploadsRequest, ListObjectsOutput,
    ListObjectsRequest, ListObjectsV2Output, ListObjectsV2Request, ListPartsOutput, ListPartsRequest, LocationInfo, LocationType,
    MetadataDirective, MultipartUpload, Object, ObjectCannedACL, ObjectIdentifier, ObjectLockEventHold,
    ObjectLockLegalHoldStatus, ObjectLockMode, ObjectOwnership, ObjectStorageClass, OptionalObjectAttributes, Owner, Part,
    PutObjectOutput, PutObjectRequest, ReplicationStatus, RequestCharged, RequestPayer, RestoreStatus, ServerSideEncryption,
    StorageClass, Tag, TaggingDirective, UploadPartCopyOutput, UploadPartCopyRequest, UploadPartOutput, UploadPartRequest,
};

impl Shape for AbortMultipartUploadOutput {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("AbortMultipartUploadOutput", document)?;
        Ok(Self { request_charged: members.optional("RequestCharged")?, version_id: members.optional("VersionId")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("RequestCharged", self.request_charged).optional("VersionId", self.version_id).finish()
    }
}

impl Shape for AbortMultipartUploadRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("AbortMultipartUploadRequest", document)?;
        Ok(Self {
            bucket: members.required("Bucket")?,
            key: members.required("Key")?,
            upload_id: members.required("UploadId")?,
            request_payer: members.optional("RequestPayer")?,
            expected_bucket_owner: members.optional("ExpectedBucketOwner")?,
            if_match_initiated_time: members.optional("IfMatchInitiatedTime")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("Bucket", self.bucket)
            .required("Key", self.key)
            .required("UploadId", self.upload_id)
            .optional("RequestPayer", self.request_payer)
            .optional("ExpectedBucketOwner", self.expected_bucket_owner)
            .optional("IfMatchInitiatedTime", self.if_match_initiated_time)
            .finish()
    }
}

impl Value for AnnotationDirective {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("AnnotationDirective", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Value for ArchiveStatus {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("ArchiveStatus", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Shape for Bucket {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("Bucket", document)?;
        Ok(Self {
            name: members.optional("Name")?,
            creation_date: members.optional("CreationDate")?,
            bucket_region: members.optional("BucketRegion")?,
            bucket_arn: members.optional("BucketArn")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("Name", self.name)
            .optional("CreationDate", self.creation_date)
            .optional("BucketRegion", self.bucket_region)
            .optional("BucketArn", self.bucket_arn)
            .finish()
    }
}

impl Value for BucketCannedACL {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("BucketCannedACL", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Shape for BucketInfo {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("BucketInfo", document)?;
        Ok(Self { data_redundancy: members.optional("DataRedundancy")?, type_: members.optional("Type")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("DataRedundancy", self.data_redundancy).optional("Type", self.type_).finish()
    }
}

impl Value for BucketLocationConstraint {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("BucketLocationConstraint", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Value for BucketNamespace {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("BucketNamespace", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Value for BucketType {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("BucketType", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Value for ChecksumAlgorithm {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("ChecksumAlgorithm", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Value for ChecksumMode {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("ChecksumMode", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Value for ChecksumType {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("ChecksumType", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Shape for CommonPrefix {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("CommonPrefix", document)?;
        Ok(Self { prefix: members.optional("Prefix")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("Prefix", self.prefix).finish()
    }
}

impl Shape for CompleteMultipartUploadOutput {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("CompleteMultipartUploadOutput", document)?;
        Ok(Self {
            location: members.optional("Location")?,
            bucket: members.optional("Bucket")?,
            key: members.optional("Key")?,
            expiration: members.optional("Expiration")?,
            e_tag: members.optional("ETag")?,
            checksum_crc32: members.optional("ChecksumCRC32")?,
            checksum_crc32_c: members.optional("ChecksumCRC32C")?,
            checksum_crc64_nvme: members.optional("ChecksumCRC64NVME")?,
            checksum_sha1: members.optional("ChecksumSHA1")?,
            checksum_sha256: members.optional("ChecksumSHA256")?,
            checksum_sha512: members.optional("ChecksumSHA512")?,
            checksum_md5: members.optional("ChecksumMD5")?,
            checksum_xxhash64: members.optional("ChecksumXXHASH64")?,
            checksum_xxhash3: members.optional("ChecksumXXHASH3")?,
            checksum_xxhash128: members.optional("ChecksumXXHASH128")?,
            checksum_type: members.optional("ChecksumType")?,
            server_side_encryption: members.optional("ServerSideEncryption")?,
            version_id: members.optional("VersionId")?,
            ssekms_key_id: members.optional("SSEKMSKeyId")?,
            bucket_key_enabled: members.optional("BucketKeyEnabled")?,
            request_charged: members.optional("RequestCharged")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("Location", self.location)
            .optional("Bucket", self.bucket)
            .optional("Key", self.key)
            .optional("Expiration", self.expiration)
            .optional("ETag", self.e_tag)
            .optional("ChecksumCRC32", self.checksum_crc32)
            .optional("ChecksumCRC32C", self.checksum_crc32_c)
            .optional("ChecksumCRC64NVME", self.checksum_crc64_nvme)
            .optional("ChecksumSHA1", self.checksum_sha1)
            .optional("ChecksumSHA256", self.checksum_sha256)
            .optional("ChecksumSHA512", self.checksum_sha512)
            .optional("ChecksumMD5", self.checksum_md5)
            .optional("ChecksumXXHASH64", self.checksum_xxhash64)
            .optional("ChecksumXXHASH3", self.checksum_xxhash3)
            .optional("ChecksumXXHASH128", self.checksum_xxhash128)
            .optional("ChecksumType", self.checksum_type)
            .optional("ServerSideEncryption", self.server_side_encryption)
            .optional("VersionId", self.version_id)
            .optional("SSEKMSKeyId", self.ssekms_key_id)
            .optional("BucketKeyEnabled", self.bucket_key_enabled)
            .optional("RequestCharged", self.request_charged)
            .finish()
    }
}

impl Shape for CompleteMultipartUploadRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("CompleteMultipartUploadRequest", document)?;
        Ok(Self {
            bucket: members.required("Bucket")?,
            key: members.required("Key")?,
            multipart_upload: members.optional("MultipartUpload")?,
            upload_id: members.required("UploadId")?,
            checksum_crc32: members.optional("ChecksumCRC32")?,
            checksum_crc32_c: members.optional("ChecksumCRC32C")?,
            checksum_crc64_nvme: members.optional("ChecksumCRC64NVME")?,
            checksum_sha1: members.optional("ChecksumSHA1")?,
            checksum_sha256: members.optional("ChecksumSHA256")?,
            checksum_sha512: members.optional("ChecksumSHA512")?,
            checksum_md5: members.optional("ChecksumMD5")?,
            checksum_xxhash64: members.optional("ChecksumXXHASH64")?,
            checksum_xxhash3: members.optional("ChecksumXXHASH3")?,
            checksum_xxhash128: members.optional("ChecksumXXHASH128")?,
            checksum_type: members.optional("ChecksumType")?,
            mpu_object_size: members.optional("MpuObjectSize")?,
            request_payer: members.optional("RequestPayer")?,
            expected_bucket_owner: members.optional("ExpectedBucketOwner")?,
            if_match: members.optional("IfMatch")?,
            if_none_match: members.optional("IfNoneMatch")?,
            sse_customer_algorithm: members.optional("SSECustomerAlgorithm")?,
            sse_customer_key: members.optional("SSECustomerKey")?,
            sse_customer_key_md5: members.optional("SSECustomerKeyMD5")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("Bucket", self.bucket)
            .required("Key", self.key)
            .optional("MultipartUpload", self.multipart_upload)
            .required("UploadId", self.upload_id)
            .optional("ChecksumCRC32", self.checksum_crc32)
            .optional("ChecksumCRC32C", self.checksum_crc32_c)
            .optional("ChecksumCRC64NVME", self.checksum_crc64_nvme)
            .optional("ChecksumSHA1", self.checksum_sha1)
            .optional("ChecksumSHA256", self.checksum_sha256)
            .optional("ChecksumSHA512", self.checksum_sha512)
            .optional("ChecksumMD5", self.checksum_md5)
            .optional("ChecksumXXHASH64", self.checksum_xxhash64)
            .optional("ChecksumXXHASH3", self.checksum_xxhash3)
            .optional("ChecksumXXHASH128", self.checksum_xxhash128)
            .optional("ChecksumType", self.checksum_type)
            .optional("MpuObjectSize", self.mpu_object_size)
            .optional("RequestPayer", self.request_payer)
            .optional("ExpectedBucketOwner", self.expected_bucket_owner)
            .optional("IfMatch", self.if_match)
            .optional("IfNoneMatch", self.if_none_match)
            .optional("SSECustomerAlgorithm", self.sse_customer_algorithm)
            .optional("SSECustomerKey", self.sse_customer_key)
            .optional("SSECustomerKeyMD5", self.sse_customer_key_md5)
            .finish()
    }
}

impl Shape for CompletedMultipartUpload {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("CompletedMultipartUpload", document)?;
        Ok(Self { parts: members.optional("Parts")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("Parts", self.parts).finish()
    }
}

impl Shape for CompletedPart {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("CompletedPart", document)?;
        Ok(Self {
            e_tag: members.optional("ETag")?,
            checksum_crc32: members.optional("ChecksumCRC32")?,
            checksum_crc32_c: members.optional("ChecksumCRC32C")?,
            checksum_crc64_nvme: members.optional("ChecksumCRC64NVME")?,
            checksum_sha1: members.optional("ChecksumSHA1")?,
            checksum_sha256: members.optional("ChecksumSHA256")?,
            checksum_sha512: members.optional("ChecksumSHA512")?,
            checksum_md5: members.optional("ChecksumMD5")?,
            checksum_xxhash64: members.optional("ChecksumXXHASH64")?,
            checksum_xxhash3: members.optional("ChecksumXXHASH3")?,
            checksum_xxhash128: members.optional("ChecksumXXHASH128")?,
            part_number: members.optional("PartNumber")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("ETag", self.e_tag)
            .optional("ChecksumCRC32", self.checksum_crc32)
            .optional("ChecksumCRC32C", self.checksum_crc32_c)
            .optional("ChecksumCRC64NVME", self.checksum_crc64_nvme)
            .optional("ChecksumSHA1", self.checksum_sha1)
            .optional("ChecksumSHA256", self.checksum_sha256)
            .optional("ChecksumSHA512", self.checksum_sha512)
            .optional("ChecksumMD5", self.checksum_md5)
            .optional("ChecksumXXHASH64", self.checksum_xxhash64)
            .optional("ChecksumXXHASH3", self.checksum_xxhash3)
            .optional("ChecksumXXHASH128", self.checksum_xxhash128)
            .optional("PartNumber", self.part_number)
            .finish()
    }
}

impl Shape for CopyObjectOutput {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("CopyObjectOutput", document)?;
        Ok(Self {
            copy_object_result: members.optional("CopyObjectResult")?,
            expiration: members.optional("Expiration")?,
            copy_source_version_id: members.optional("CopySourceVersionId")?,
            version_id: members.optional("VersionId")?,
            server_side_encryption: members.optional("ServerSideEncryption")?,
            sse_customer_algorithm: members.optional("SSECustomerAlgorithm")?,
            sse_customer_key_md5: members.optional("SSECustomerKeyMD5")?,
            ssekms_key_id: members.optional("SSEKMSKeyId")?,
            ssekms_encryption_context: members.optional("SSEKMSEncryptionContext")?,
            bucket_key_enabled: members.optional("BucketKeyEnabled")?,
            request_charged: members.optional("RequestCharged")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("CopyObjectResult", self.copy_object_result)
            .optional("Expiration", self.expiration)
            .optional("CopySourceVersionId", self.copy_source_version_id)
            .optional("VersionId", self.version_id)
            .optional("ServerSideEncryption", self.server_side_encryption)
            .optional("SSECustomerAlgorithm", self.sse_customer_algorithm)
            .optional("SSECustomerKeyMD5", self.sse_customer_key_md5)
            .optional("SSEKMSKeyId", self.ssekms_key_id)
            .optional("SSEKMSEncryptionContext", self.ssekms_encryption_context)
            .optional("BucketKeyEnabled", self.bucket_key_enabled)
            .optional("RequestCharged", self.request_charged)
            .finish()
    }
}

impl Shape for CopyObjectRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("CopyObjectRequest", document)?;
        Ok(Self {
            acl: members.optional("ACL")?,
            bucket: members.required("Bucket")?,
            cache_control: members.optional("CacheControl")?,
            checksum_algorithm: members.optional("ChecksumAlgorithm")?,
            content_disposition: members.optional("ContentDisposition")?,
            content_encoding: members.optional("ContentEncoding")?,
            content_language: members.optional("ContentLanguage")?,
            content_type: members.optional("ContentType")?,
            copy_source: members.required("CopySource")?,
            copy_source_if_match: members.optional("CopySourceIfMatch")?,
            copy_source_if_modified_since: members.optional("CopySourceIfModifiedSince")?,
            copy_source_if_none_match: members.optional("CopySourceIfNoneMatch")?,
            copy_source_if_unmodified_since: members.optional("CopySourceIfUnmodifiedSince")?,
            expires: members.optional("Expires")?,
            grant_full_control: members.optional("GrantFullControl")?,
            grant_read: members.optional("GrantRead")?,
            grant_read_acp: members.optional("GrantReadACP")?,
            grant_write_acp: members.optional("GrantWriteACP")?,
            if_match: members.optional("IfMatch")?,
            if_none_match: members.optional("IfNoneMatch")?,
            key: members.required("Key")?,
            metadata: members.optional("Metadata")?,
            metadata_directive: members.optional("MetadataDirective")?,
            tagging_directive: members.optional("TaggingDirective")?,
            annotation_directive: members.optional("AnnotationDirective")?,
            server_side_encryption: members.optional("ServerSideEncryption")?,
            storage_class: members.optional("StorageClass")?,
            website_redirect_location: members.optional("WebsiteRedirectLocation")?,
            sse_customer_algorithm: members.optional("SSECustomerAlgorithm")?,
            sse_customer_key: members.optional("SSECustomerKey")?,
            sse_customer_key_md5: members.optional("SSECustomerKeyMD5")?,
            ssekms_key_id: members.optional("SSEKMSKeyId")?,
            ssekms_encryption_context: members.optional("SSEKMSEncryptionContext")?,
            bucket_key_enabled: members.optional("BucketKeyEnabled")?,
            copy_source_sse_customer_algorithm: members.optional("CopySourceSSECustomerAlgorithm")?,
            copy_source_sse_customer_key: members.optional("CopySourceSSECustomerKey")?,
            copy_source_sse_customer_key_md5: members.optional("CopySourceSSECustomerKeyMD5")?,
            request_payer: members.optional("RequestPayer")?,
            tagging: members.optional("Tagging")?,
            object_lock_mode: members.optional("ObjectLockMode")?,
            object_lock_retain_until_date: members.optional("ObjectLockRetainUntilDate")?,
            object_lock_legal_hold_status: members.optional("ObjectLockLegalHoldStatus")?,
            object_lock_event_hold: members.optional("ObjectLockEventHold")?,
            object_lock_event_hold_duration_days: members.optional("ObjectLockEventHoldDurationDays")?,
            object_lock_event_hold_duration_years: members.optional("ObjectLockEventHoldDurationYears")?,
            expected_bucket_owner: members.optional("ExpectedBucketOwner")?,
            expected_source_bucket_owner: members.optional("ExpectedSourceBucketOwner")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("ACL", self.acl)
            .required("Bucket", self.bucket)
            .optional("CacheControl", self.cache_control)
            .optional("ChecksumAlgorithm", self.checksum_algorithm)
            .optional("ContentDisposition", self.content_disposition)
            .optional("ContentEncoding", self.content_encoding)
            .optional("ContentLanguage", self.content_language)
            .optional("ContentType", self.content_type)
            .required("CopySource", self.copy_source)
            .optional("CopySourceIfMatch", self.copy_source_if_match)
            .optional("CopySourceIfModifiedSince", self.copy_source_if_modified_since)
            .optional("CopySourceIfNoneMatch", self.copy_source_if_none_match)
            .optional("CopySourceIfUnmodifiedSince", self.copy_source_if_unmodified_since)
            .optional("Expires", self.expires)
            .optional("GrantFullControl", self.grant_full_control)
            .optional("GrantRead", self.grant_read)
            .optional("GrantReadACP", self.grant_read_acp)
            .optional("GrantWriteACP", self.grant_write_acp)
            .optional("IfMatch", self.if_match)
            .optional("IfNoneMatch", self.if_none_match)
            .required("Key", self.key)
            .optional("Metadata", self.metadata)
            .optional("MetadataDirective", self.metadata_directive)
            .optional("TaggingDirective", self.tagging_directive)
            .optional("AnnotationDirective", self.annotation_directive)
            .optional("ServerSideEncryption", self.server_side_encryption)
            .optional("StorageClass", self.storage_class)
            .optional("WebsiteRedirectLocation", self.website_redirect_location)
            .optional("SSECustomerAlgorithm", self.sse_customer_algorithm)
            .optional("SSECustomerKey", self.sse_customer_key)
            .optional("SSECustomerKeyMD5", self.sse_customer_key_md5)
            .optional("SSEKMSKeyId", self.ssekms_key_id)
            .optional("SSEKMSEncryptionContext", self.ssekms_encryption_context)
            .optional("BucketKeyEnabled", self.bucket_key_enabled)
            .optional("CopySourceSSECustomerAlgorithm", self.copy_source_sse_customer_algorithm)
            .optional("CopySourceSSECustomerKey", self.copy_source_sse_customer_key)
            .optional("CopySourceSSECustomerKeyMD5", self.copy_source_sse_customer_key_md5)
            .optional("RequestPayer", self.request_payer)
            .optional("Tagging", self.tagging)
            .optional("ObjectLockMode", self.object_lock_mode)
            .optional("ObjectLockRetainUntilDate", self.object_lock_retain_until_date)
            .optional("ObjectLockLegalHoldStatus", self.object_lock_legal_hold_status)
            .optional("ObjectLockEventHold", self.object_lock_event_hold)
            .optional("ObjectLockEventHoldDurationDays", self.object_lock_event_hold_duration_days)
            .optional("ObjectLockEventHoldDurationYears", self.object_lock_event_hold_duration_years)
            .optional("ExpectedBucketOwner", self.expected_bucket_owner)
            .optional("ExpectedSourceBucketOwner", self.expected_source_bucket_owner)
            .finish()
    }
}

impl Shape for CopyObjectResult {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("CopyObjectResult", document)?;
        Ok(Self {
            e_tag: members.optional("ETag")?,
            last_modified: members.optional("LastModified")?,
            checksum_type: members.optional("ChecksumType")?,
            checksum_crc32: members.optional("ChecksumCRC32")?,
            checksum_crc32_c: members.optional("ChecksumCRC32C")?,
            checksum_crc64_nvme: members.optional("ChecksumCRC64NVME")?,
            checksum_sha1: members.optional("ChecksumSHA1")?,
            checksum_sha256: members.optional("ChecksumSHA256")?,
            checksum_sha512: members.optional("ChecksumSHA512")?,
            checksum_md5: members.optional("ChecksumMD5")?,
            checksum_xxhash64: members.optional("ChecksumXXHASH64")?,
            checksum_xxhash3: members.optional("ChecksumXXHASH3")?,
            checksum_xxhash128: members.optional("ChecksumXXHASH128")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("ETag", self.e_tag)
            .optional("LastModified", self.last_modified)
            .optional("ChecksumType", self.checksum_type)
            .optional("ChecksumCRC32", self.checksum_crc32)
            .optional("ChecksumCRC32C", self.checksum_crc32_c)
            .optional("ChecksumCRC64NVME", self.checksum_crc64_nvme)
            .optional("ChecksumSHA1", self.checksum_sha1)
            .optional("ChecksumSHA256", self.checksum_sha256)
            .optional("ChecksumSHA512", self.checksum_sha512)
            .optional("ChecksumMD5", self.checksum_md5)
            .optional("ChecksumXXHASH64", self.checksum_xxhash64)
            .optional("ChecksumXXHASH3", self.checksum_xxhash3)
            .optional("ChecksumXXHASH128", self.checksum_xxhash128)
            .finish()
    }
}

impl Shape for CopyPartResult {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("CopyPartResult", document)?;
        Ok(Self {
            e_tag: members.optional("ETag")?,
            last_modified: members.optional("LastModified")?,
            checksum_crc32: members.optional("ChecksumCRC32")?,
            checksum_crc32_c: members.optional("ChecksumCRC32C")?,
            checksum_crc64_nvme: members.optional("ChecksumCRC64NVME")?,
            checksum_sha1: members.optional("ChecksumSHA1")?,
            checksum_sha256: members.optional("ChecksumSHA256")?,
            checksum_sha512: members.optional("ChecksumSHA512")?,
            checksum_md5: members.optional("ChecksumMD5")?,
            checksum_xxhash64: members.optional("ChecksumXXHASH64")?,
            checksum_xxhash3: members.optional("ChecksumXXHASH3")?,
            checksum_xxhash128: members.optional("ChecksumXXHASH128")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("ETag", self.e_tag)
            .optional("LastModified", self.last_modified)
            .optional("ChecksumCRC32", self.checksum_crc32)
            .optional("ChecksumCRC32C", self.checksum_crc32_c)
            .optional("ChecksumCRC64NVME", self.checksum_crc64_nvme)
            .optional("ChecksumSHA1", self.checksum_sha1)
            .optional("ChecksumSHA256", self.checksum_sha256)
            .optional("ChecksumSHA512", self.checksum_sha512)
            .optional("ChecksumMD5", self.checksum_md5)
            .optional("ChecksumXXHASH64", self.checksum_xxhash64)
            .optional("ChecksumXXHASH3", self.checksum_xxhash3)
            .optional("ChecksumXXHASH128", self.checksum_xxhash128)
            .finish()
    }
}

impl Shape for CreateBucketConfiguration {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("CreateBucketConfiguration", document)?;
        Ok(Self {
            location_constraint: members.optional("LocationConstraint")?,
            location: members.optional("Location")?,
            bucket: members.optional("Bucket")?,
            tags: members.optional("Tags")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("LocationConstraint", self.location_constraint)
            .optional("Location", self.location)
            .optional("Bucket", self.bucket)
            .optional("Tags", self.tags)
            .finish()
    }
}

impl Shape for CreateBucketOutput {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("CreateBucketOutput", document)?;
        Ok(Self { location: members.optional("Location")?, bucket_arn: members.optional("BucketArn")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("Location", self.location).optional("BucketArn", self.bucket_arn).finish()
    }
}

impl Shape for CreateBucketRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("CreateBucketRequest", document)?;
        Ok(Self {
            acl: members.optional("ACL")?,
            bucket: members.required("Bucket")?,
            create_bucket_configuration: members.optional("CreateBucketConfiguration")?,
            grant_full_control: members.optional("GrantFullControl")?,
            grant_read: members.optional("GrantRead")?,
            grant_read_acp: members.optional("GrantReadACP")?,
            grant_write: members.optional("GrantWrite")?,
            grant_write_acp: members.optional("GrantWriteACP")?,
            object_lock_enabled_for_bucket: members.optional("ObjectLockEnabledForBucket")?,
            object_ownership: members.optional("ObjectOwnership")?,
            bucket_namespace: members.optional("BucketNamespace")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("ACL", self.acl)
            .required("Bucket", self.bucket)
            .optional("CreateBucketConfiguration", self.create_bucket_configuration)
            .optional("GrantFullControl", self.grant_full_control)
            .optional("GrantRead", self.grant_read)
            .optional("GrantReadACP", self.grant_read_acp)
            .optional("GrantWrite", self.grant_write)
            .optional("GrantWriteACP", self.grant_write_acp)
            .optional("ObjectLockEnabledForBucket", self.object_lock_enabled_for_bucket)
            .optional("ObjectOwnership", self.object_ownership)
            .optional("BucketNamespace", self.bucket_namespace)
            .finish()
    }
}

impl Shape for CreateMultipartUploadOutput {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("CreateMultipartUploadOutput", document)?;
        Ok(Self {
            abort_date: members.optional("AbortDate")?,
            abort_rule_id: members.optional("AbortRuleId")?,
            bucket: members.optional("Bucket")?,
            key: members.optional("Key")?,
            upload_id: members.optional("UploadId")?,
            server_side_encryption: members.optional("ServerSideEncryption")?,
            sse_customer_algorithm: members.optional("SSECustomerAlgorithm")?,
            sse_customer_key_md5: members.optional("SSECustomerKeyMD5")?,
            ssekms_key_id: members.optional("SSEKMSKeyId")?,
            ssekms_encryption_context: members.optional("SSEKMSEncryptionContext")?,
            bucket_key_enabled: members.optional("BucketKeyEnabled")?,
            request_charged: members.optional("RequestCharged")?,
            checksum_algorithm: members.optional("ChecksumAlgorithm")?,
            checksum_type: members.optional("ChecksumType")?,
            version_id: members.optional("VersionId")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("AbortDate", self.abort_date)
            .optional("AbortRuleId", self.abort_rule_id)
            .optional("Bucket", self.bucket)
            .optional("Key", self.key)
            .optional("UploadId", self.upload_id)
            .optional("ServerSideEncryption", self.server_side_encryption)
            .optional("SSECustomerAlgorithm", self.sse_customer_algorithm)
            .optional("SSECustomerKeyMD5", self.sse_customer_key_md5)
            .optional("SSEKMSKeyId", self.ssekms_key_id)
            .optional("SSEKMSEncryptionContext", self.ssekms_encryption_context)
            .optional("BucketKeyEnabled", self.bucket_key_enabled)
            .optional("RequestCharged", self.request_charged)
            .optional("ChecksumAlgorithm", self.checksum_algorithm)
            .optional("ChecksumType", self.checksum_type)
            .optional("VersionId", self.version_id)
            .finish()
    }
}

impl Shape for CreateMultipartUploadRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("CreateMultipartUploadRequest", document)?;
        Ok(Self {
            acl: members.optional("ACL")?,
            bucket: members.required("Bucket")?,
            cache_control: members.optional("CacheControl")?,
            content_disposition: members.optional("ContentDisposition")?,
            content_encoding: members.optional("ContentEncoding")?,
            content_language: members.optional("ContentLanguage")?,
            content_type: members.optional("ContentType")?,
            expires: members.optional("Expires")?,
            grant_full_control: members.optional("GrantFullControl")?,
            grant_read: members.optional("GrantRead")?,
            grant_read_acp: members.optional("GrantReadACP")?,
            grant_write_acp: members.optional("GrantWriteACP")?,
            key: members.required("Key")?,
            metadata: members.optional("Metadata")?,
            server_side_encryption: members.optional("ServerSideEncryption")?,
            storage_class: members.optional("StorageClass")?,
            website_redirect_location: members.optional("WebsiteRedirectLocation")?,
            sse_customer_algorithm: members.optional("SSECustomerAlgorithm")?,
            sse_customer_key: members.optional("SSECustomerKey")?,
            sse_customer_key_md5: members.optional("SSECustomerKeyMD5")?,
            ssekms_key_id: members.optional("SSEKMSKeyId")?,
            ssekms_encryption_context: members.optional("SSEKMSEncryptionContext")?,
            bucket_key_enabled: members.optional("BucketKeyEnabled")?,
            request_payer: members.optional("RequestPayer")?,
            tagging: members.optional("Tagging")?,
            object_lock_mode: members.optional("ObjectLockMode")?,
            object_lock_retain_until_date: members.optional("ObjectLockRetainUntilDate")?,
            object_lock_legal_hold_status: members.optional("ObjectLockLegalHoldStatus")?,
            object_lock_event_hold: members.optional("ObjectLockEventHold")?,
            object_lock_event_hold_duration_days: members.optional("ObjectLockEventHoldDurationDays")?,
            object_lock_event_hold_duration_years: members.optional("ObjectLockEventHoldDurationYears")?,
            expected_bucket_owner: members.optional("ExpectedBucketOwner")?,
            checksum_algorithm: members.optional("ChecksumAlgorithm")?,
            checksum_type: members.optional("ChecksumType")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("ACL", self.acl)
            .required("Bucket", self.bucket)
            .optional("CacheControl", self.cache_control)
            .optional("ContentDisposition", self.content_disposition)
            .optional("ContentEncoding", self.content_encoding)
            .optional("ContentLanguage", self.content_language)
            .optional("ContentType", self.content_type)
            .optional("Expires", self.expires)
            .optional("GrantFullControl", self.grant_full_control)
            .optional("GrantRead", self.grant_read)
            .optional("GrantReadACP", self.grant_read_acp)
            .optional("GrantWriteACP", self.grant_write_acp)
            .required("Key", self.key)
            .optional("Metadata", self.metadata)
            .optional("ServerSideEncryption", self.server_side_encryption)
            .optional("StorageClass", self.storage_class)
            .optional("WebsiteRedirectLocation", self.website_redirect_location)
            .optional("SSECustomerAlgorithm", self.sse_customer_algorithm)
            .optional("SSECustomerKey", self.sse_customer_key)
            .optional("SSECustomerKeyMD5", self.sse_customer_key_md5)
            .optional("SSEKMSKeyId", self.ssekms_key_id)
            .optional("SSEKMSEncryptionContext", self.ssekms_encryption_context)
            .optional("BucketKeyEnabled", self.bucket_key_enabled)
            .optional("RequestPayer", self.request_payer)
            .optional("Tagging", self.tagging)
            .optional("ObjectLockMode", self.object_lock_mode)
            .optional("ObjectLockRetainUntilDate", self.object_lock_retain_until_date)
            .optional("ObjectLockLegalHoldStatus", self.object_lock_legal_hold_status)
            .optional("ObjectLockEventHold", self.object_lock_event_hold)
            .optional("ObjectLockEventHoldDurationDays", self.object_lock_event_hold_duration_days)
            .optional("ObjectLockEventHoldDurationYears", self.object_lock_event_hold_duration_years)
            .optional("ExpectedBucketOwner", self.expected_bucket_owner)
            .optional("ChecksumAlgorithm", self.checksum_algorithm)
            .optional("ChecksumType", self.checksum_type)
            .finish()
    }
}

impl Value for DataRedundancy {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("DataRedundancy", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Shape for Delete {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("Delete", document)?;
        Ok(Self { objects: members.optional("Objects")?, quiet: members.optional("Quiet")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("Objects", self.objects).optional("Quiet", self.quiet).finish()
    }
}

impl Shape for DeleteBucketRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("DeleteBucketRequest", document)?;
        Ok(Self { bucket: members.required("Bucket")?, expected_bucket_owner: members.optional("ExpectedBucketOwner")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("Bucket", self.bucket)
            .optional("ExpectedBucketOwner", self.expected_bucket_owner)
            .finish()
    }
}

impl Shape for DeleteObjectOutput {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("DeleteObjectOutput", document)?;
        Ok(Self {
            delete_marker: members.optional("DeleteMarker")?,
            version_id: members.optional("VersionId")?,
            request_charged: members.optional("RequestCharged")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("DeleteMarker", self.delete_marker)
            .optional("VersionId", self.version_id)
            .optional("RequestCharged", self.request_charged)
            .finish()
    }
}

impl Shape for DeleteObjectRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("DeleteObjectRequest", document)?;
        Ok(Self {
            bucket: members.required("Bucket")?,
            key: members.required("Key")?,
            mfa: members.optional("MFA")?,
            version_id: members.optional("VersionId")?,
            request_payer: members.optional("RequestPayer")?,
            bypass_governance_retention: members.optional("BypassGovernanceRetention")?,
            expected_bucket_owner: members.optional("ExpectedBucketOwner")?,
            if_match: members.optional("IfMatch")?,
            if_match_last_modified_time: members.optional("IfMatchLastModifiedTime")?,
            if_match_size: members.optional("IfMatchSize")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("Bucket", self.bucket)
            .required("Key", self.key)
            .optional("MFA", self.mfa)
            .optional("VersionId", self.version_id)
            .optional("RequestPayer", self.request_payer)
            .optional("BypassGovernanceRetention", self.bypass_governance_retention)
            .optional("ExpectedBucketOwner", self.expected_bucket_owner)
            .optional("IfMatch", self.if_match)
            .optional("IfMatchLastModifiedTime", self.if_match_last_modified_time)
            .optional("IfMatchSize", self.if_match_size)
            .finish()
    }
}

impl Shape for DeleteObjectsOutput {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("DeleteObjectsOutput", document)?;
        Ok(Self {
            deleted: members.optional("Deleted")?,
            request_charged: members.optional("RequestCharged")?,
            errors: members.optional("Errors")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("Deleted", self.deleted)
            .optional("RequestCharged", self.request_charged)
            .optional("Errors", self.errors)
            .finish()
    }
}

impl Shape for DeleteObjectsRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("DeleteObjectsRequest", document)?;
        Ok(Self {
            bucket: members.required("Bucket")?,
            delete: members.required("Delete")?,
            mfa: members.optional("MFA")?,
            request_payer: members.optional("RequestPayer")?,
            bypass_governance_retention: members.optional("BypassGovernanceRetention")?,
            expected_bucket_owner: members.optional("ExpectedBucketOwner")?,
            checksum_algorithm: members.optional("ChecksumAlgorithm")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("Bucket", self.bucket)
            .required("Delete", self.delete)
            .optional("MFA", self.mfa)
            .optional("RequestPayer", self.request_payer)
            .optional("BypassGovernanceRetention", self.bypass_governance_retention)
            .optional("ExpectedBucketOwner", self.expected_bucket_owner)
            .optional("ChecksumAlgorithm", self.checksum_algorithm)
            .finish()
    }
}

impl Shape for DeletedObject {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("DeletedObject", document)?;
        Ok(Self {
            key: members.optional("Key")?,
            version_id: members.optional("VersionId")?,
            delete_marker: members.optional("DeleteMarker")?,
            delete_marker_version_id: members.optional("DeleteMarkerVersionId")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("Key", self.key)
            .optional("VersionId", self.version_id)
            .optional("DeleteMarker", self.delete_marker)
            .optional("DeleteMarkerVersionId", self.delete_marker_version_id)
            .finish()
    }
}

impl Value for EncodingType {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("EncodingType", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Shape for Error {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("Error", document)?;
        Ok(Self {
            key: members.optional("Key")?,
            version_id: members.optional("VersionId")?,
            code: members.optional("Code")?,
            message: members.optional("Message")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("Key", self.key)
            .optional("VersionId", self.version_id)
            .optional("Code", self.code)
            .optional("Message", self.message)
            .finish()
    }
}

impl Shape for GetBucketLocationOutput {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("GetBucketLocationOutput", document)?;
        Ok(Self { location_constraint: members.optional("LocationConstraint")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("LocationConstraint", self.location_constraint).finish()
    }
}

impl Shape for GetBucketLocationRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("GetBucketLocationRequest", document)?;
        Ok(Self { bucket: members.required("Bucket")?, expected_bucket_owner: members.optional("ExpectedBucketOwner")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("Bucket", self.bucket)
            .optional("ExpectedBucketOwner", self.expected_bucket_owner)
            .finish()
    }
}

impl Shape for GetObjectOutput {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("GetObjectOutput", document)?;
        Ok(Self {
            body: members.optional("Body")?,
            delete_marker: members.optional("DeleteMarker")?,
            accept_ranges: members.optional("AcceptRanges")?,
            expiration: members.optional("Expiration")?,
            restore: members.optional("Restore")?,
            last_modified: members.optional("LastModified")?,
            content_length: members.optional("ContentLength")?,
            e_tag: members.optional("ETag")?,
            checksum_crc32: members.optional("ChecksumCRC32")?,
            checksum_crc32_c: members.optional("ChecksumCRC32C")?,
            checksum_crc64_nvme: members.optional("ChecksumCRC64NVME")?,
            checksum_sha1: members.optional("ChecksumSHA1")?,
            checksum_sha256: members.optional("ChecksumSHA256")?,
            checksum_sha512: members.optional("ChecksumSHA512")?,
            checksum_md5: members.optional("ChecksumMD5")?,
            checksum_xxhash64: members.optional("ChecksumXXHASH64")?,
            checksum_xxhash3: members.optional("ChecksumXXHASH3")?,
            checksum_xxhash128: members.optional("ChecksumXXHASH128")?,
            checksum_type: members.optional("ChecksumType")?,
            missing_meta: members.optional("MissingMeta")?,
            version_id: members.optional("VersionId")?,
            cache_control: members.optional("CacheControl")?,
            content_disposition: members.optional("ContentDisposition")?,
            content_encoding: members.optional("ContentEncoding")?,
            content_language: members.optional("ContentLanguage")?,
            content_range: members.optional("ContentRange")?,
            content_type: members.optional("ContentType")?,
            expires: members.optional("Expires")?,
            website_redirect_location: members.optional("WebsiteRedirectLocation")?,
            server_side_encryption: members.optional("ServerSideEncryption")?,
            metadata: members.optional("Metadata")?,
            sse_customer_algorithm: members.optional("SSECustomerAlgorithm")?,
            sse_customer_key_md5: members.optional("SSECustomerKeyMD5")?,
            ssekms_key_id: members.optional("SSEKMSKeyId")?,
            bucket_key_enabled: members.optional("BucketKeyEnabled")?,
            storage_class: members.optional("StorageClass")?,
            request_charged: members.optional("RequestCharged")?,
            replication_status: members.optional("ReplicationStatus")?,
            parts_count: members.optional("PartsCount")?,
            tag_count: members.optional("TagCount")?,
            object_lock_mode: members.optional("ObjectLockMode")?,
            object_lock_retain_until_date: members.optional("ObjectLockRetainUntilDate")?,
            object_lock_legal_hold_status: members.optional("ObjectLockLegalHoldStatus")?,
            object_lock_event_hold: members.optional("ObjectLockEventHold")?,
            object_lock_event_hold_duration_days: members.optional("ObjectLockEventHoldDurationDays")?,
            object_lock_event_hold_duration_years: members.optional("ObjectLockEventHoldDurationYears")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("Body", self.body)
            .optional("DeleteMarker", self.delete_marker)
            .optional("AcceptRanges", self.accept_ranges)
            .optional("Expiration", self.expiration)
            .optional("Restore", self.restore)
            .optional("LastModified", self.last_modified)
            .optional("ContentLength", self.content_length)
            .optional("ETag", self.e_tag)
            .optional("ChecksumCRC32", self.checksum_crc32)
            .optional("ChecksumCRC32C", self.checksum_crc32_c)
            .optional("ChecksumCRC64NVME", self.checksum_crc64_nvme)
            .optional("ChecksumSHA1", self.checksum_sha1)
            .optional("ChecksumSHA256", self.checksum_sha256)
            .optional("ChecksumSHA512", self.checksum_sha512)
            .optional("ChecksumMD5", self.checksum_md5)
            .optional("ChecksumXXHASH64", self.checksum_xxhash64)
            .optional("ChecksumXXHASH3", self.checksum_xxhash3)
            .optional("ChecksumXXHASH128", self.checksum_xxhash128)
            .optional("ChecksumType", self.checksum_type)
            .optional("MissingMeta", self.missing_meta)
            .optional("VersionId", self.version_id)
            .optional("CacheControl", self.cache_control)
            .optional("ContentDisposition", self.content_disposition)
            .optional("ContentEncoding", self.content_encoding)
            .optional("ContentLanguage", self.content_language)
            .optional("ContentRange", self.content_range)
            .optional("ContentType", self.content_type)
            .optional("Expires", self.expires)
            .optional("WebsiteRedirectLocation", self.website_redirect_location)
            .optional("ServerSideEncryption", self.server_side_encryption)
            .optional("Metadata", self.metadata)
            .optional("SSECustomerAlgorithm", self.sse_customer_algorithm)
            .optional("SSECustomerKeyMD5", self.sse_customer_key_md5)
            .optional("SSEKMSKeyId", self.ssekms_key_id)
            .optional("BucketKeyEnabled", self.bucket_key_enabled)
            .optional("StorageClass", self.storage_class)
            .optional("RequestCharged", self.request_charged)
            .optional("ReplicationStatus", self.replication_status)
            .optional("PartsCount", self.parts_count)
            .optional("TagCount", self.tag_count)
            .optional("ObjectLockMode", self.object_lock_mode)
            .optional("ObjectLockRetainUntilDate", self.object_lock_retain_until_date)
            .optional("ObjectLockLegalHoldStatus", self.object_lock_legal_hold_status)
            .optional("ObjectLockEventHold", self.object_lock_event_hold)
            .optional("ObjectLockEventHoldDurationDays", self.object_lock_event_hold_duration_days)
            .optional("ObjectLockEventHoldDurationYears", self.object_lock_event_hold_duration_years)
            .finish()
    }
}

impl Shape for GetObjectRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("GetObjectRequest", document)?;
        Ok(Self {
            bucket: members.required("Bucket")?,
            if_match: members.optional("IfMatch")?,
            if_modified_since: members.optional("IfModifiedSince")?,
            if_none_match: members.optional("IfNoneMatch")?,
            if_unmodified_since: members.optional("IfUnmodifiedSince")?,
            key: members.required("Key")?,
            range: members.optional("Range")?,
            response_cache_control: members.optional("ResponseCacheControl")?,
            response_content_disposition: members.optional("ResponseContentDisposition")?,
            response_content_encoding: members.optional("ResponseContentEncoding")?,
            response_content_language: members.optional("ResponseContentLanguage")?,
            response_content_type: members.optional("ResponseContentType")?,
            response_expires: members.optional("ResponseExpires")?,
            version_id: members.optional("VersionId")?,
            sse_customer_algorithm: members.optional("SSECustomerAlgorithm")?,
            sse_customer_key: members.optional("SSECustomerKey")?,
            sse_customer_key_md5: members.optional("SSECustomerKeyMD5")?,
            request_payer: members.optional("RequestPayer")?,
            part_number: members.optional("PartNumber")?,
            expected_bucket_owner: members.optional("ExpectedBucketOwner")?,
            checksum_mode: members.optional("ChecksumMode")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("Bucket", self.bucket)
            .optional("IfMatch", self.if_match)
            .optional("IfModifiedSince", self.if_modified_since)
            .optional("IfNoneMatch", self.if_none_match)
            .optional("IfUnmodifiedSince", self.if_unmodified_since)
            .required("Key", self.key)
            .optional("Range", self.range)
            .optional("ResponseCacheControl", self.response_cache_control)
            .optional("ResponseContentDisposition", self.response_content_disposition)
            .optional("ResponseContentEncoding", self.response_content_encoding)
            .optional("ResponseContentLanguage", self.response_content_language)
            .optional("ResponseContentType", self.response_content_type)
            .optional("ResponseExpires", self.response_expires)
            .optional("VersionId", self.version_id)
            .optional("SSECustomerAlgorithm", self.sse_customer_algorithm)
            .optional("SSECustomerKey", self.sse_customer_key)
            .optional("SSECustomerKeyMD5", self.sse_customer_key_md5)
            .optional("RequestPayer", self.request_payer)
            .optional("PartNumber", self.part_number)
            .optional("ExpectedBucketOwner", self.expected_bucket_owner)
            .optional("ChecksumMode", self.checksum_mode)
            .finish()
    }
}

impl Shape for GetObjectTaggingOutput {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("GetObjectTaggingOutput", document)?;
        Ok(Self { version_id: members.optional("VersionId")?, tag_set: members.optional("TagSet")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("VersionId", self.version_id).optional("TagSet", self.tag_set).finish()
    }
}

impl Shape for GetObjectTaggingRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("GetObjectTaggingRequest", document)?;
        Ok(Self {
            bucket: members.required("Bucket")?,
            key: members.required("Key")?,
            version_id: members.optional("VersionId")?,
            expected_bucket_owner: members.optional("ExpectedBucketOwner")?,
            request_payer: members.optional("RequestPayer")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("Bucket", self.bucket)
            .required("Key", self.key)
            .optional("VersionId", self.version_id)
            .optional("ExpectedBucketOwner", self.expected_bucket_owner)
            .optional("RequestPayer", self.request_payer)
            .finish()
    }
}

impl Shape for HeadBucketOutput {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("HeadBucketOutput", document)?;
        Ok(Self {
            bucket_arn: members.optional("BucketArn")?,
            bucket_location_type: members.optional("BucketLocationType")?,
            bucket_location_name: members.optional("BucketLocationName")?,
            bucket_region: members.optional("BucketRegion")?,
            access_point_alias: members.optional("AccessPointAlias")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("BucketArn", self.bucket_arn)
            .optional("BucketLocationType", self.bucket_location_type)
            .optional("BucketLocationName", self.bucket_location_name)
            .optional("BucketRegion", self.bucket_region)
            .optional("AccessPointAlias", self.access_point_alias)
            .finish()
    }
}

impl Shape for HeadBucketRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("HeadBucketRequest", document)?;
        Ok(Self { bucket: members.required("Bucket")?, expected_bucket_owner: members.optional("ExpectedBucketOwner")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("Bucket", self.bucket)
            .optional("ExpectedBucketOwner", self.expected_bucket_owner)
            .finish()
    }
}

impl Shape for HeadObjectOutput {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("HeadObjectOutput", document)?;
        Ok(Self {
            delete_marker: members.optional("DeleteMarker")?,
            accept_ranges: members.optional("AcceptRanges")?,
            expiration: members.optional("Expiration")?,
            restore: members.optional("Restore")?,
            archive_status: members.optional("ArchiveStatus")?,
            last_modified: members.optional("LastModified")?,
            content_length: members.optional("ContentLength")?,
            checksum_crc32: members.optional("ChecksumCRC32")?,
            checksum_crc32_c: members.optional("ChecksumCRC32C")?,
            checksum_crc64_nvme: members.optional("ChecksumCRC64NVME")?,
            checksum_sha1: members.optional("ChecksumSHA1")?,
            checksum_sha256: members.optional("ChecksumSHA256")?,
            checksum_sha512: members.optional("ChecksumSHA512")?,
            checksum_md5: members.optional("ChecksumMD5")?,
            checksum_xxhash64: members.optional("ChecksumXXHASH64")?,
            checksum_xxhash3: members.optional("ChecksumXXHASH3")?,
            checksum_xxhash128: members.optional("ChecksumXXHASH128")?,
            checksum_type: members.optional("ChecksumType")?,
            e_tag: members.optional("ETag")?,
            missing_meta: members.optional("MissingMeta")?,
            version_id: members.optional("VersionId")?,
            cache_control: members.optional("CacheControl")?,
            content_disposition: members.optional("ContentDisposition")?,
            content_encoding: members.optional("ContentEncoding")?,
            content_language: members.optional("ContentLanguage")?,
            content_type: members.optional("ContentType")?,
            content_range: members.optional("ContentRange")?,
            expires: members.optional("Expires")?,
            website_redirect_location: members.optional("WebsiteRedirectLocation")?,
            server_side_encryption: members.optional("ServerSideEncryption")?,
            metadata: members.optional("Metadata")?,
            sse_customer_algorithm: members.optional("SSECustomerAlgorithm")?,
            sse_customer_key_md5: members.optional("SSECustomerKeyMD5")?,
            ssekms_key_id: members.optional("SSEKMSKeyId")?,
            bucket_key_enabled: members.optional("BucketKeyEnabled")?,
            storage_class: members.optional("StorageClass")?,
            request_charged: members.optional("RequestCharged")?,
            replication_status: members.optional("ReplicationStatus")?,
            parts_count: members.optional("PartsCount")?,
            tag_count: members.optional("TagCount")?,
            object_lock_mode: members.optional("ObjectLockMode")?,
            object_lock_retain_until_date: members.optional("ObjectLockRetainUntilDate")?,
            object_lock_legal_hold_status: members.optional("ObjectLockLegalHoldStatus")?,
            object_lock_event_hold: members.optional("ObjectLockEventHold")?,
            object_lock_event_hold_duration_days: members.optional("ObjectLockEventHoldDurationDays")?,
            object_lock_event_hold_duration_years: members.optional("ObjectLockEventHoldDurationYears")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("DeleteMarker", self.delete_marker)
            .optional("AcceptRanges", self.accept_ranges)
            .optional("Expiration", self.expiration)
            .optional("Restore", self.restore)
            .optional("ArchiveStatus", self.archive_status)
            .optional("LastModified", self.last_modified)
            .optional("ContentLength", self.content_length)
            .optional("ChecksumCRC32", self.checksum_crc32)
            .optional("ChecksumCRC32C", self.checksum_crc32_c)
            .optional("ChecksumCRC64NVME", self.checksum_crc64_nvme)
            .optional("ChecksumSHA1", self.checksum_sha1)
            .optional("ChecksumSHA256", self.checksum_sha256)
            .optional("ChecksumSHA512", self.checksum_sha512)
            .optional("ChecksumMD5", self.checksum_md5)
            .optional("ChecksumXXHASH64", self.checksum_xxhash64)
            .optional("ChecksumXXHASH3", self.checksum_xxhash3)
            .optional("ChecksumXXHASH128", self.checksum_xxhash128)
            .optional("ChecksumType", self.checksum_type)
            .optional("ETag", self.e_tag)
            .optional("MissingMeta", self.missing_meta)
            .optional("VersionId", self.version_id)
            .optional("CacheControl", self.cache_control)
            .optional("ContentDisposition", self.content_disposition)
            .optional("ContentEncoding", self.content_encoding)
            .optional("ContentLanguage", self.content_language)
            .optional("ContentType", self.content_type)
            .optional("ContentRange", self.content_range)
            .optional("Expires", self.expires)
            .optional("WebsiteRedirectLocation", self.website_redirect_location)
            .optional("ServerSideEncryption", self.server_side_encryption)
            .optional("Metadata", self.metadata)
            .optional("SSECustomerAlgorithm", self.sse_customer_algorithm)
            .optional("SSECustomerKeyMD5", self.sse_customer_key_md5)
            .optional("SSEKMSKeyId", self.ssekms_key_id)
            .optional("BucketKeyEnabled", self.bucket_key_enabled)
            .optional("StorageClass", self.storage_class)
            .optional("RequestCharged", self.request_charged)
            .optional("ReplicationStatus", self.replication_status)
            .optional("PartsCount", self.parts_count)
            .optional("TagCount", self.tag_count)
            .optional("ObjectLockMode", self.object_lock_mode)
            .optional("ObjectLockRetainUntilDate", self.object_lock_retain_until_date)
            .optional("ObjectLockLegalHoldStatus", self.object_lock_legal_hold_status)
            .optional("ObjectLockEventHold", self.object_lock_event_hold)
            .optional("ObjectLockEventHoldDurationDays", self.object_lock_event_hold_duration_days)
            .optional("ObjectLockEventHoldDurationYears", self.object_lock_event_hold_duration_years)
            .finish()
    }
}

impl Shape for HeadObjectRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("HeadObjectRequest", document)?;
        Ok(Self {
            bucket: members.required("Bucket")?,
            if_match: members.optional("IfMatch")?,
            if_modified_since: members.optional("IfModifiedSince")?,
            if_none_match: members.optional("IfNoneMatch")?,
            if_unmodified_since: members.optional("IfUnmodifiedSince")?,
            key: members.required("Key")?,
            range: members.optional("Range")?,
            response_cache_control: members.optional("ResponseCacheControl")?,
            response_content_disposition: members.optional("ResponseContentDisposition")?,
            response_content_encoding: members.optional("ResponseContentEncoding")?,
            response_content_language: members.optional("ResponseContentLanguage")?,
            response_content_type: members.optional("ResponseContentType")?,
            response_expires: members.optional("ResponseExpires")?,
            version_id: members.optional("VersionId")?,
            sse_customer_algorithm: members.optional("SSECustomerAlgorithm")?,
            sse_customer_key: members.optional("SSECustomerKey")?,
            sse_customer_key_md5: members.optional("SSECustomerKeyMD5")?,
            request_payer: members.optional("RequestPayer")?,
            part_number: members.optional("PartNumber")?,
            expected_bucket_owner: members.optional("ExpectedBucketOwner")?,
            checksum_mode: members.optional("ChecksumMode")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("Bucket", self.bucket)
            .optional("IfMatch", self.if_match)
            .optional("IfModifiedSince", self.if_modified_since)
            .optional("IfNoneMatch", self.if_none_match)
            .optional("IfUnmodifiedSince", self.if_unmodified_since)
            .required("Key", self.key)
            .optional("Range", self.range)
            .optional("ResponseCacheControl", self.response_cache_control)
            .optional("ResponseContentDisposition", self.response_content_disposition)
            .optional("ResponseContentEncoding", self.response_content_encoding)
            .optional("ResponseContentLanguage", self.response_content_language)
            .optional("ResponseContentType", self.response_content_type)
            .optional("ResponseExpires", self.response_expires)
            .optional("VersionId", self.version_id)
            .optional("SSECustomerAlgorithm", self.sse_customer_algorithm)
            .optional("SSECustomerKey", self.sse_customer_key)
            .optional("SSECustomerKeyMD5", self.sse_customer_key_md5)
            .optional("RequestPayer", self.request_payer)
            .optional("PartNumber", self.part_number)
            .optional("ExpectedBucketOwner", self.expected_bucket_owner)
            .optional("ChecksumMode", self.checksum_mode)
            .finish()
    }
}

impl Shape for Initiator {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("Initiator", document)?;
        Ok(Self { id: members.optional("ID")?, display_name: members.optional("DisplayName")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("ID", self.id).optional("DisplayName", self.display_name).finish()
    }
}

impl Shape for ListBucketsOutput {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("ListBucketsOutput", document)?;
        Ok(Self {
            buckets: members.optional("Buckets")?,
            owner: members.optional("Owner")?,
            continuation_token: members.optional("ContinuationToken")?,
            prefix: members.optional("Prefix")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("Buckets", self.buckets)
            .optional("Owner", self.owner)
            .optional("ContinuationToken", self.continuation_token)
            .optional("Prefix", self.prefix)
            .finish()
    }
}

impl Shape for ListBucketsRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("ListBucketsRequest", document)?;
        Ok(Self {
            max_buckets: members.optional("MaxBuckets")?,
            continuation_token: members.optional("ContinuationToken")?,
            prefix: members.optional("Prefix")?,
            bucket_region: members.optional("BucketRegion")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("MaxBuckets", self.max_buckets)
            .optional("ContinuationToken", self.continuation_token)
            .optional("Prefix", self.prefix)
            .optional("BucketRegion", self.bucket_region)
            .finish()
    }
}

impl Shape for ListMultipartUploadsOutput {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("ListMultipartUploadsOutput", document)?;
        Ok(Self {
            bucket: members.optional("Bucket")?,
            key_marker: members.optional("KeyMarker")?,
            upload_id_marker: members.optional("UploadIdMarker")?,
            next_key_marker: members.optional("NextKeyMarker")?,
            prefix: members.optional("Prefix")?,
            delimiter: members.optional("Delimiter")?,
            next_upload_id_marker: members.optional("NextUploadIdMarker")?,
            max_uploads: members.optional("MaxUploads")?,
            is_truncated: members.optional("IsTruncated")?,
            uploads: members.optional("Uploads")?,
            common_prefixes: members.optional("CommonPrefixes")?,
            encoding_type: members.optional("EncodingType")?,
            request_charged: members.optional("RequestCharged")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("Bucket", self.bucket)
            .optional("KeyMarker", self.key_marker)
            .optional("UploadIdMarker", self.upload_id_marker)
            .optional("NextKeyMarker", self.next_key_marker)
            .optional("Prefix", self.prefix)
            .optional("Delimiter", self.delimiter)
            .optional("NextUploadIdMarker", self.next_upload_id_marker)
            .optional("MaxUploads", self.max_uploads)
            .optional("IsTruncated", self.is_truncated)
            .optional("Uploads", self.uploads)
            .optional("CommonPrefixes", self.common_prefixes)
            .optional("EncodingType", self.encoding_type)
            .optional("RequestCharged", self.request_charged)
            .finish()
    }
}

impl Shape for ListMultipartUploadsRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("ListMultipartUploadsRequest", document)?;
        Ok(Self {
            bucket: members.required("Bucket")?,
            delimiter: members.optional("Delimiter")?,
            encoding_type: members.optional("EncodingType")?,
            key_marker: members.optional("KeyMarker")?,
            max_uploads: members.optional("MaxUploads")?,
            prefix: members.optional("Prefix")?,
            upload_id_marker: members.optional("UploadIdMarker")?,
            expected_bucket_owner: members.optional("ExpectedBucketOwner")?,
            request_payer: members.optional("RequestPayer")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("Bucket", self.bucket)
            .optional("Delimiter", self.delimiter)
            .optional("EncodingType", self.encoding_type)
            .optional("KeyMarker", self.key_marker)
            .optional("MaxUploads", self.max_uploads)
            .optional("Prefix", self.prefix)
            .optional("UploadIdMarker", self.upload_id_marker)
            .optional("ExpectedBucketOwner", self.expected_bucket_owner)
            .optional("RequestPayer", self.request_payer)
            .finish()
    }
}

impl Shape for ListObjectsOutput {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("ListObjectsOutput", document)?;
        Ok(Self {
            is_truncated: members.optional("IsTruncated")?,
            marker: members.optional("Marker")?,
            next_marker: members.optional("NextMarker")?,
            contents: members.optional("Contents")?,
            name: members.optional("Name")?,
            prefix: members.optional("Prefix")?,
            delimiter: members.optional("Delimiter")?,
            max_keys: members.optional("MaxKeys")?,
            common_prefixes: members.optional("CommonPrefixes")?,
            encoding_type: members.optional("EncodingType")?,
            request_charged: members.optional("RequestCharged")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("IsTruncated", self.is_truncated)
            .optional("Marker", self.marker)
            .optional("NextMarker", self.next_marker)
            .optional("Contents", self.contents)
            .optional("Name", self.name)
            .optional("Prefix", self.prefix)
            .optional("Delimiter", self.delimiter)
            .optional("MaxKeys", self.max_keys)
            .optional("CommonPrefixes", self.common_prefixes)
            .optional("EncodingType", self.encoding_type)
            .optional("RequestCharged", self.request_charged)
            .finish()
    }
}

impl Shape for ListObjectsRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("ListObjectsRequest", document)?;
        Ok(Self {
            bucket: members.required("Bucket")?,
            delimiter: members.optional("Delimiter")?,
            encoding_type: members.optional("EncodingType")?,
            marker: members.optional("Marker")?,
            max_keys: members.optional("MaxKeys")?,
            prefix: members.optional("Prefix")?,
            request_payer: members.optional("RequestPayer")?,
            expected_bucket_owner: members.optional("ExpectedBucketOwner")?,
            optional_object_attributes: members.optional("OptionalObjectAttributes")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("Bucket", self.bucket)
            .optional("Delimiter", self.delimiter)
            .optional("EncodingType", self.encoding_type)
            .optional("Marker", self.marker)
            .optional("MaxKeys", self.max_keys)
            .optional("Prefix", self.prefix)
            .optional("RequestPayer", self.request_payer)
            .optional("ExpectedBucketOwner", self.expected_bucket_owner)
            .optional("OptionalObjectAttributes", self.optional_object_attributes)
            .finish()
    }
}

impl Shape for ListObjectsV2Output {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("ListObjectsV2Output", document)?;
        Ok(Self {
            is_truncated: members.optional("IsTruncated")?,
            contents: members.optional("Contents")?,
            name: members.optional("Name")?,
            prefix: members.optional("Prefix")?,
            delimiter: members.optional("Delimiter")?,
            max_keys: members.optional("MaxKeys")?,
            common_prefixes: members.optional("CommonPrefixes")?,
            encoding_type: members.optional("EncodingType")?,
            key_count: members.optional("KeyCount")?,
            continuation_token: members.optional("ContinuationToken")?,
            next_continuation_token: members.optional("NextContinuationToken")?,
            start_after: members.optional("StartAfter")?,
            request_charged: members.optional("RequestCharged")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("IsTruncated", self.is_truncated)
            .optional("Contents", self.contents)
            .optional("Name", self.name)
            .optional("Prefix", self.prefix)
            .optional("Delimiter", self.delimiter)
            .optional("MaxKeys", self.max_keys)
            .optional("CommonPrefixes", self.common_prefixes)
            .optional("EncodingType", self.encoding_type)
            .optional("KeyCount", self.key_count)
            .optional("ContinuationToken", self.continuation_token)
            .optional("NextContinuationToken", self.next_continuation_token)
            .optional("StartAfter", self.start_after)
            .optional("RequestCharged", self.request_charged)
            .finish()
    }
}

impl Shape for ListObjectsV2Request {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("ListObjectsV2Request", document)?;
        Ok(Self {
            bucket: members.required("Bucket")?,
            delimiter: members.optional("Delimiter")?,
            encoding_type: members.optional("EncodingType")?,
            max_keys: members.optional("MaxKeys")?,
            prefix: members.optional("Prefix")?,
            continuation_token: members.optional("ContinuationToken")?,
            fetch_owner: members.optional("FetchOwner")?,
            start_after: members.optional("StartAfter")?,
            request_payer: members.optional("RequestPayer")?,
            expected_bucket_owner: members.optional("ExpectedBucketOwner")?,
            optional_object_attributes: members.optional("OptionalObjectAttributes")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("Bucket", self.bucket)
            .optional("Delimiter", self.delimiter)
            .optional("EncodingType", self.encoding_type)
            .optional("MaxKeys", self.max_keys)
            .optional("Prefix", self.prefix)
            .optional("ContinuationToken", self.continuation_token)
            .optional("FetchOwner", self.fetch_owner)
            .optional("StartAfter", self.start_after)
            .optional("RequestPayer", self.request_payer)
            .optional("ExpectedBucketOwner", self.expected_bucket_owner)
            .optional("OptionalObjectAttributes", self.optional_object_attributes)
            .finish()
    }
}

impl Shape for ListPartsOutput {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("ListPartsOutput", document)?;
        Ok(Self {
            abort_date: members.optional("AbortDate")?,
            abort_rule_id: members.optional("AbortRuleId")?,
            bucket: members.optional("Bucket")?,
            key: members.optional("Key")?,
            upload_id: members.optional("UploadId")?,
            part_number_marker: members.optional("PartNumberMarker")?,
            next_part_number_marker: members.optional("NextPartNumberMarker")?,
            max_parts: members.optional("MaxParts")?,
            is_truncated: members.optional("IsTruncated")?,
            parts: members.optional("Parts")?,
            initiator: members.optional("Initiator")?,
            owner: members.optional("Owner")?,
            storage_class: members.optional("StorageClass")?,
            request_charged: members.optional("RequestCharged")?,
            checksum_algorithm: members.optional("ChecksumAlgorithm")?,
            checksum_type: members.optional("ChecksumType")?,
            version_id: members.optional("VersionId")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("AbortDate", self.abort_date)
            .optional("AbortRuleId", self.abort_rule_id)
            .optional("Bucket", self.bucket)
            .optional("Key", self.key)
            .optional("UploadId", self.upload_id)
            .optional("PartNumberMarker", self.part_number_marker)
            .optional("NextPartNumberMarker", self.next_part_number_marker)
            .optional("MaxParts", self.max_parts)
            .optional("IsTruncated", self.is_truncated)
            .optional("Parts", self.parts)
            .optional("Initiator", self.initiator)
            .optional("Owner", self.owner)
            .optional("StorageClass", self.storage_class)
            .optional("RequestCharged", self.request_charged)
            .optional("ChecksumAlgorithm", self.checksum_algorithm)
            .optional("ChecksumType", self.checksum_type)
            .optional("VersionId", self.version_id)
            .finish()
    }
}

impl Shape for ListPartsRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("ListPartsRequest", document)?;
        Ok(Self {
            bucket: members.required("Bucket")?,
            key: members.required("Key")?,
            max_parts: members.optional("MaxParts")?,
            part_number_marker: members.optional("PartNumberMarker")?,
            upload_id: members.required("UploadId")?,
            request_payer: members.optional("RequestPayer")?,
            expected_bucket_owner: members.optional("ExpectedBucketOwner")?,
            sse_customer_algorithm: members.optional("SSECustomerAlgorithm")?,
            sse_customer_key: members.optional("SSECustomerKey")?,
            sse_customer_key_md5: members.optional("SSECustomerKeyMD5")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("Bucket", self.bucket)
            .required("Key", self.key)
            .optional("MaxParts", self.max_parts)
            .optional("PartNumberMarker", self.part_number_marker)
            .required("UploadId", self.upload_id)
            .optional("RequestPayer", self.request_payer)
            .optional("ExpectedBucketOwner", self.expected_bucket_owner)
            .optional("SSECustomerAlgorithm", self.sse_customer_algorithm)
            .optional("SSECustomerKey", self.sse_customer_key)
            .optional("SSECustomerKeyMD5", self.sse_customer_key_md5)
            .finish()
    }
}

impl Shape for LocationInfo {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("LocationInfo", document)?;
        Ok(Self { type_: members.optional("Type")?, name: members.optional("Name")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("Type", self.type_).optional("Name", self.name).finish()
    }
}

impl Value for LocationType {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("LocationType", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Value for MetadataDirective {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("MetadataDirective", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Shape for MultipartUpload {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("MultipartUpload", document)?;
        Ok(Self {
            upload_id: members.optional("UploadId")?,
            key: members.optional("Key")?,
            initiated: members.optional("Initiated")?,
            storage_class: members.optional("StorageClass")?,
            owner: members.optional("Owner")?,
            initiator: members.optional("Initiator")?,
            checksum_algorithm: members.optional("ChecksumAlgorithm")?,
            checksum_type: members.optional("ChecksumType")?,
            version_id: members.optional("VersionId")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("UploadId", self.upload_id)
            .optional("Key", self.key)
            .optional("Initiated", self.initiated)
            .optional("StorageClass", self.storage_class)
            .optional("Owner", self.owner)
            .optional("Initiator", self.initiator)
            .optional("ChecksumAlgorithm", self.checksum_algorithm)
            .optional("ChecksumType", self.checksum_type)
            .optional("VersionId", self.version_id)
            .finish()
    }
}

impl Shape for Object {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("Object", document)?;
        Ok(Self {
            key: members.optional("Key")?,
            last_modified: members.optional("LastModified")?,
            e_tag: members.optional("ETag")?,
            checksum_algorithm: members.optional("ChecksumAlgorithm")?,
            checksum_type: members.optional("ChecksumType")?,
            size: members.optional("Size")?,
            storage_class: members.optional("StorageClass")?,
            owner: members.optional("Owner")?,
            restore_status: members.optional("RestoreStatus")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("Key", self.key)
            .optional("LastModified", self.last_modified)
            .optional("ETag", self.e_tag)
            .optional("ChecksumAlgorithm", self.checksum_algorithm)
            .optional("ChecksumType", self.checksum_type)
            .optional("Size", self.size)
            .optional("StorageClass", self.storage_class)
            .optional("Owner", self.owner)
            .optional("RestoreStatus", self.restore_status)
            .finish()
    }
}

impl Value for ObjectCannedACL {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("ObjectCannedACL", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Shape for ObjectIdentifier {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("ObjectIdentifier", document)?;
        Ok(Self {
            key: members.optional("Key")?,
            version_id: members.optional("VersionId")?,
            e_tag: members.optional("ETag")?,
            last_modified_time: members.optional("LastModifiedTime")?,
            size: members.optional("Size")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("Key", self.key)
            .optional("VersionId", self.version_id)
            .optional("ETag", self.e_tag)
            .optional("LastModifiedTime", self.last_modified_time)
            .optional("Size", self.size)
            .finish()
    }
}

impl Value for ObjectLockEventHold {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("ObjectLockEventHold", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Value for ObjectLockLegalHoldStatus {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("ObjectLockLegalHoldStatus", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Value for ObjectLockMode {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("ObjectLockMode", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Value for ObjectOwnership {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("ObjectOwnership", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Value for ObjectStorageClass {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("ObjectStorageClass", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Value for OptionalObjectAttributes {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("OptionalObjectAttributes", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Shape for Owner {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("Owner", document)?;
        Ok(Self { display_name: members.optional("DisplayName")?, id: members.optional("ID")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("DisplayName", self.display_name).optional("ID", self.id).finish()
    }
}

impl Shape for Part {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("Part", document)?;
        Ok(Self {
            part_number: members.optional("PartNumber")?,
            last_modified: members.optional("LastModified")?,
            e_tag: members.optional("ETag")?,
            size: members.optional("Size")?,
            checksum_crc32: members.optional("ChecksumCRC32")?,
            checksum_crc32_c: members.optional("ChecksumCRC32C")?,
            checksum_crc64_nvme: members.optional("ChecksumCRC64NVME")?,
            checksum_sha1: members.optional("ChecksumSHA1")?,
            checksum_sha256: members.optional("ChecksumSHA256")?,
            checksum_sha512: members.optional("ChecksumSHA512")?,
            checksum_md5: members.optional("ChecksumMD5")?,
            checksum_xxhash64: members.optional("ChecksumXXHASH64")?,
            checksum_xxhash3: members.optional("ChecksumXXHASH3")?,
            checksum_xxhash128: members.optional("ChecksumXXHASH128")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("PartNumber", self.part_number)
            .optional("LastModified", self.last_modified)
            .optional("ETag", self.e_tag)
            .optional("Size", self.size)
            .optional("ChecksumCRC32", self.checksum_crc32)
            .optional("ChecksumCRC32C", self.checksum_crc32_c)
            .optional("ChecksumCRC64NVME", self.checksum_crc64_nvme)
            .optional("ChecksumSHA1", self.checksum_sha1)
            .optional("ChecksumSHA256", self.checksum_sha256)
            .optional("ChecksumSHA512", self.checksum_sha512)
            .optional("ChecksumMD5", self.checksum_md5)
            .optional("ChecksumXXHASH64", self.checksum_xxhash64)
            .optional("ChecksumXXHASH3", self.checksum_xxhash3)
            .optional("ChecksumXXHASH128", self.checksum_xxhash128)
            .finish()
    }
}

impl Shape for PutObjectOutput {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("PutObjectOutput", document)?;
        Ok(Self {
            expiration: members.optional("Expiration")?,
            e_tag: members.optional("ETag")?,
            checksum_crc32: members.optional("ChecksumCRC32")?,
            checksum_crc32_c: members.optional("ChecksumCRC32C")?,
            checksum_crc64_nvme: members.optional("ChecksumCRC64NVME")?,
            checksum_sha1: members.optional("ChecksumSHA1")?,
            checksum_sha256: members.optional("ChecksumSHA256")?,
            checksum_sha512: members.optional("ChecksumSHA512")?,
            checksum_md5: members.optional("ChecksumMD5")?,
            checksum_xxhash64: members.optional("ChecksumXXHASH64")?,
            checksum_xxhash3: members.optional("ChecksumXXHASH3")?,
            checksum_xxhash128: members.optional("ChecksumXXHASH128")?,
            checksum_type: members.optional("ChecksumType")?,
            server_side_encryption: members.optional("ServerSideEncryption")?,
            version_id: members.optional("VersionId")?,
            sse_customer_algorithm: members.optional("SSECustomerAlgorithm")?,
            sse_customer_key_md5: members.optional("SSECustomerKeyMD5")?,
            ssekms_key_id: members.optional("SSEKMSKeyId")?,
            ssekms_encryption_context: members.optional("SSEKMSEncryptionContext")?,
            bucket_key_enabled: members.optional("BucketKeyEnabled")?,
            size: members.optional("Size")?,
            request_charged: members.optional("RequestCharged")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("Expiration", self.expiration)
            .optional("ETag", self.e_tag)
            .optional("ChecksumCRC32", self.checksum_crc32)
            .optional("ChecksumCRC32C", self.checksum_crc32_c)
            .optional("ChecksumCRC64NVME", self.checksum_crc64_nvme)
            .optional("ChecksumSHA1", self.checksum_sha1)
            .optional("ChecksumSHA256", self.checksum_sha256)
            .optional("ChecksumSHA512", self.checksum_sha512)
            .optional("ChecksumMD5", self.checksum_md5)
            .optional("ChecksumXXHASH64", self.checksum_xxhash64)
            .optional("ChecksumXXHASH3", self.checksum_xxhash3)
            .optional("ChecksumXXHASH128", self.checksum_xxhash128)
            .optional("ChecksumType", self.checksum_type)
            .optional("ServerSideEncryption", self.server_side_encryption)
            .optional("VersionId", self.version_id)
            .optional("SSECustomerAlgorithm", self.sse_customer_algorithm)
            .optional("SSECustomerKeyMD5", self.sse_customer_key_md5)
            .optional("SSEKMSKeyId", self.ssekms_key_id)
            .optional("SSEKMSEncryptionContext", self.ssekms_encryption_context)
            .optional("BucketKeyEnabled", self.bucket_key_enabled)
            .optional("Size", self.size)
            .optional("RequestCharged", self.request_charged)
            .finish()
    }
}

impl Shape for PutObjectRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("PutObjectRequest", document)?;
        Ok(Self {
            acl: members.optional("ACL")?,
            body: members.optional("Body")?,
            bucket: members.required("Bucket")?,
            cache_control: members.optional("CacheControl")?,
            content_disposition: members.optional("ContentDisposition")?,
            content_encoding: members.optional("ContentEncoding")?,
            content_language: members.optional("ContentLanguage")?,
            content_length: members.optional("ContentLength")?,
            content_md5: members.optional("ContentMD5")?,
            content_type: members.optional("ContentType")?,
            checksum_algorithm: members.optional("ChecksumAlgorithm")?,
            checksum_crc32: members.optional("ChecksumCRC32")?,
            checksum_crc32_c: members.optional("ChecksumCRC32C")?,
            checksum_crc64_nvme: members.optional("ChecksumCRC64NVME")?,
            checksum_sha1: members.optional("ChecksumSHA1")?,
            checksum_sha256: members.optional("ChecksumSHA256")?,
            checksum_sha512: members.optional("ChecksumSHA512")?,
            checksum_md5: members.optional("ChecksumMD5")?,
            checksum_xxhash64: members.optional("ChecksumXXHASH64")?,
            checksum_xxhash3: members.optional("ChecksumXXHASH3")?,
            checksum_xxhash128: members.optional("ChecksumXXHASH128")?,
            expires: members.optional("Expires")?,
            if_match: members.optional("IfMatch")?,
            if_none_match: members.optional("IfNoneMatch")?,
            grant_full_control: members.optional("GrantFullControl")?,
            grant_read: members.optional("GrantRead")?,
            grant_read_acp: members.optional("GrantReadACP")?,
            grant_write_acp: members.optional("GrantWriteACP")?,
            key: members.required("Key")?,
            write_offset_bytes: members.optional("WriteOffsetBytes")?,
            metadata: members.optional("Metadata")?,
            server_side_encryption: members.optional("ServerSideEncryption")?,
            storage_class: members.optional("StorageClass")?,
            website_redirect_location: members.optional("WebsiteRedirectLocation")?,
            sse_customer_algorithm: members.optional("SSECustomerAlgorithm")?,
            sse_customer_key: members.optional("SSECustomerKey")?,
            sse_customer_key_md5: members.optional("SSECustomerKeyMD5")?,
            ssekms_key_id: members.optional("SSEKMSKeyId")?,
            ssekms_encryption_context: members.optional("SSEKMSEncryptionContext")?,
            bucket_key_enabled: members.optional("BucketKeyEnabled")?,
            request_payer: members.optional("RequestPayer")?,
            tagging: members.optional("Tagging")?,
            object_lock_mode: members.optional("ObjectLockMode")?,
            object_lock_retain_until_date: members.optional("ObjectLockRetainUntilDate")?,
            object_lock_legal_hold_status: members.optional("ObjectLockLegalHoldStatus")?,
            object_lock_event_hold: members.optional("ObjectLockEventHold")?,
            object_lock_event_hold_duration_days: members.optional("ObjectLockEventHoldDurationDays")?,
            object_lock_event_hold_duration_years: members.optional("ObjectLockEventHoldDurationYears")?,
            expected_bucket_owner: members.optional("ExpectedBucketOwner")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("ACL", self.acl)
            .optional("Body", self.body)
            .required("Bucket", self.bucket)
            .optional("CacheControl", self.cache_control)
            .optional("ContentDisposition", self.content_disposition)
            .optional("ContentEncoding", self.content_encoding)
            .optional("ContentLanguage", self.content_language)
            .optional("ContentLength", self.content_length)
            .optional("ContentMD5", self.content_md5)
            .optional("ContentType", self.content_type)
            .optional("ChecksumAlgorithm", self.checksum_algorithm)
            .optional("ChecksumCRC32", self.checksum_crc32)
            .optional("ChecksumCRC32C", self.checksum_crc32_c)
            .optional("ChecksumCRC64NVME", self.checksum_crc64_nvme)
            .optional("ChecksumSHA1", self.checksum_sha1)
            .optional("ChecksumSHA256", self.checksum_sha256)
            .optional("ChecksumSHA512", self.checksum_sha512)
            .optional("ChecksumMD5", self.checksum_md5)
            .optional("ChecksumXXHASH64", self.checksum_xxhash64)
            .optional("ChecksumXXHASH3", self.checksum_xxhash3)
            .optional("ChecksumXXHASH128", self.checksum_xxhash128)
            .optional("Expires", self.expires)
            .optional("IfMatch", self.if_match)
            .optional("IfNoneMatch", self.if_none_match)
            .optional("GrantFullControl", self.grant_full_control)
            .optional("GrantRead", self.grant_read)
            .optional("GrantReadACP", self.grant_read_acp)
            .optional("GrantWriteACP", self.grant_write_acp)
            .required("Key", self.key)
            .optional("WriteOffsetBytes", self.write_offset_bytes)
            .optional("Metadata", self.metadata)
            .optional("ServerSideEncryption", self.server_side_encryption)
            .optional("StorageClass", self.storage_class)
            .optional("WebsiteRedirectLocation", self.website_redirect_location)
            .optional("SSECustomerAlgorithm", self.sse_customer_algorithm)
            .optional("SSECustomerKey", self.sse_customer_key)
            .optional("SSECustomerKeyMD5", self.sse_customer_key_md5)
            .optional("SSEKMSKeyId", self.ssekms_key_id)
            .optional("SSEKMSEncryptionContext", self.ssekms_encryption_context)
            .optional("BucketKeyEnabled", self.bucket_key_enabled)
            .optional("RequestPayer", self.request_payer)
            .optional("Tagging", self.tagging)
            .optional("ObjectLockMode", self.object_lock_mode)
            .optional("ObjectLockRetainUntilDate", self.object_lock_retain_until_date)
            .optional("ObjectLockLegalHoldStatus", self.object_lock_legal_hold_status)
            .optional("ObjectLockEventHold", self.object_lock_event_hold)
            .optional("ObjectLockEventHoldDurationDays", self.object_lock_event_hold_duration_days)
            .optional("ObjectLockEventHoldDurationYears", self.object_lock_event_hold_duration_years)
            .optional("ExpectedBucketOwner", self.expected_bucket_owner)
            .finish()
    }
}

impl Value for ReplicationStatus {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("ReplicationStatus", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Value for RequestCharged {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("RequestCharged", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Value for RequestPayer {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("RequestPayer", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Shape for RestoreStatus {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("RestoreStatus", document)?;
        Ok(Self {
            is_restore_in_progress: members.optional("IsRestoreInProgress")?,
            restore_expiry_date: members.optional("RestoreExpiryDate")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("IsRestoreInProgress", self.is_restore_in_progress)
            .optional("RestoreExpiryDate", self.restore_expiry_date)
            .finish()
    }
}

impl Value for ServerSideEncryption {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("ServerSideEncryption", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Value for StorageClass {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("StorageClass", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Shape for Tag {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("Tag", document)?;
        Ok(Self { key: members.optional("Key")?, value: members.optional("Value")? })
    }
    fn into_document(self) -> Document {
        MemberWriter::default().optional("Key", self.key).optional("Value", self.value).finish()
    }
}

impl Value for TaggingDirective {
    fn read(document: Document) -> Result<Self, ShapeMismatch> {
        read_enumeration("TaggingDirective", Self::parse, document)
    }
    fn write(self) -> Document {
        Document::String(self.as_str().to_owned())
    }
}

impl Shape for UploadPartCopyOutput {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("UploadPartCopyOutput", document)?;
        Ok(Self {
            copy_source_version_id: members.optional("CopySourceVersionId")?,
            copy_part_result: members.optional("CopyPartResult")?,
            server_side_encryption: members.optional("ServerSideEncryption")?,
            sse_customer_algorithm: members.optional("SSECustomerAlgorithm")?,
            sse_customer_key_md5: members.optional("SSECustomerKeyMD5")?,
            ssekms_key_id: members.optional("SSEKMSKeyId")?,
            bucket_key_enabled: members.optional("BucketKeyEnabled")?,
            request_charged: members.optional("RequestCharged")?,
            version_id: members.optional("VersionId")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("CopySourceVersionId", self.copy_source_version_id)
            .optional("CopyPartResult", self.copy_part_result)
            .optional("ServerSideEncryption", self.server_side_encryption)
            .optional("SSECustomerAlgorithm", self.sse_customer_algorithm)
            .optional("SSECustomerKeyMD5", self.sse_customer_key_md5)
            .optional("SSEKMSKeyId", self.ssekms_key_id)
            .optional("BucketKeyEnabled", self.bucket_key_enabled)
            .optional("RequestCharged", self.request_charged)
            .optional("VersionId", self.version_id)
            .finish()
    }
}

impl Shape for UploadPartCopyRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("UploadPartCopyRequest", document)?;
        Ok(Self {
            bucket: members.required("Bucket")?,
            copy_source: members.required("CopySource")?,
            copy_source_if_match: members.optional("CopySourceIfMatch")?,
            copy_source_if_modified_since: members.optional("CopySourceIfModifiedSince")?,
            copy_source_if_none_match: members.optional("CopySourceIfNoneMatch")?,
            copy_source_if_unmodified_since: members.optional("CopySourceIfUnmodifiedSince")?,
            copy_source_range: members.optional("CopySourceRange")?,
            key: members.required("Key")?,
            part_number: members.required("PartNumber")?,
            upload_id: members.required("UploadId")?,
            sse_customer_algorithm: members.optional("SSECustomerAlgorithm")?,
            sse_customer_key: members.optional("SSECustomerKey")?,
            sse_customer_key_md5: members.optional("SSECustomerKeyMD5")?,
            copy_source_sse_customer_algorithm: members.optional("CopySourceSSECustomerAlgorithm")?,
            copy_source_sse_customer_key: members.optional("CopySourceSSECustomerKey")?,
            copy_source_sse_customer_key_md5: members.optional("CopySourceSSECustomerKeyMD5")?,
            request_payer: members.optional("RequestPayer")?,
            expected_bucket_owner: members.optional("ExpectedBucketOwner")?,
            expected_source_bucket_owner: members.optional("ExpectedSourceBucketOwner")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .required("Bucket", self.bucket)
            .required("CopySource", self.copy_source)
            .optional("CopySourceIfMatch", self.copy_source_if_match)
            .optional("CopySourceIfModifiedSince", self.copy_source_if_modified_since)
            .optional("CopySourceIfNoneMatch", self.copy_source_if_none_match)
            .optional("CopySourceIfUnmodifiedSince", self.copy_source_if_unmodified_since)
            .optional("CopySourceRange", self.copy_source_range)
            .required("Key", self.key)
            .required("PartNumber", self.part_number)
            .required("UploadId", self.upload_id)
            .optional("SSECustomerAlgorithm", self.sse_customer_algorithm)
            .optional("SSECustomerKey", self.sse_customer_key)
            .optional("SSECustomerKeyMD5", self.sse_customer_key_md5)
            .optional("CopySourceSSECustomerAlgorithm", self.copy_source_sse_customer_algorithm)
            .optional("CopySourceSSECustomerKey", self.copy_source_sse_customer_key)
            .optional("CopySourceSSECustomerKeyMD5", self.copy_source_sse_customer_key_md5)
            .optional("RequestPayer", self.request_payer)
            .optional("ExpectedBucketOwner", self.expected_bucket_owner)
            .optional("ExpectedSourceBucketOwner", self.expected_source_bucket_owner)
            .finish()
    }
}

impl Shape for UploadPartOutput {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("UploadPartOutput", document)?;
        Ok(Self {
            server_side_encryption: members.optional("ServerSideEncryption")?,
            e_tag: members.optional("ETag")?,
            checksum_crc32: members.optional("ChecksumCRC32")?,
            checksum_crc32_c: members.optional("ChecksumCRC32C")?,
            checksum_crc64_nvme: members.optional("ChecksumCRC64NVME")?,
            checksum_sha1: members.optional("ChecksumSHA1")?,
            checksum_sha256: members.optional("ChecksumSHA256")?,
            checksum_sha512: members.optional("ChecksumSHA512")?,
            checksum_md5: members.optional("ChecksumMD5")?,
            checksum_xxhash64: members.optional("ChecksumXXHASH64")?,
            checksum_xxhash3: members.optional("ChecksumXXHASH3")?,
            checksum_xxhash128: members.optional("ChecksumXXHASH128")?,
            sse_customer_algorithm: members.optional("SSECustomerAlgorithm")?,
            sse_customer_key_md5: members.optional("SSECustomerKeyMD5")?,
            ssekms_key_id: members.optional("SSEKMSKeyId")?,
            bucket_key_enabled: members.optional("BucketKeyEnabled")?,
            request_charged: members.optional("RequestCharged")?,
            version_id: members.optional("VersionId")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("ServerSideEncryption", self.server_side_encryption)
            .optional("ETag", self.e_tag)
            .optional("ChecksumCRC32", self.checksum_crc32)
            .optional("ChecksumCRC32C", self.checksum_crc32_c)
            .optional("ChecksumCRC64NVME", self.checksum_crc64_nvme)
            .optional("ChecksumSHA1", self.checksum_sha1)
            .optional("ChecksumSHA256", self.checksum_sha256)
            .optional("ChecksumSHA512", self.checksum_sha512)
            .optional("ChecksumMD5", self.checksum_md5)
            .optional("ChecksumXXHASH64", self.checksum_xxhash64)
            .optional("ChecksumXXHASH3", self.checksum_xxhash3)
            .optional("ChecksumXXHASH128", self.checksum_xxhash128)
            .optional("SSECustomerAlgorithm", self.sse_customer_algorithm)
            .optional("SSECustomerKeyMD5", self.sse_customer_key_md5)
            .optional("SSEKMSKeyId", self.ssekms_key_id)
            .optional("BucketKeyEnabled", self.bucket_key_enabled)
            .optional("RequestCharged", self.request_charged)
            .optional("VersionId", self.version_id)
            .finish()
    }
}

impl Shape for UploadPartRequest {
    fn from_document(document: Document) -> Result<Self, ShapeMismatch> {
        let mut members = MemberReader::new("UploadPartRequest", document)?;
        Ok(Self {
            body: members.optional("Body")?,
            bucket: members.required("Bucket")?,
            content_length: members.optional("ContentLength")?,
            content_md5: members.optional("ContentMD5")?,
            checksum_algorithm: members.optional("ChecksumAlgorithm")?,
            checksum_crc32: members.optional("ChecksumCRC32")?,
            checksum_crc32_c: members.optional("ChecksumCRC32C")?,
            checksum_crc64_nvme: members.optional("ChecksumCRC64NVME")?,
            checksum_sha1: members.optional("ChecksumSHA1")?,
            checksum_sha256: members.optional("ChecksumSHA256")?,
            checksum_sha512: members.optional("ChecksumSHA512")?,
            checksum_md5: members.optional("ChecksumMD5")?,
            checksum_xxhash64: members.optional("ChecksumXXHASH64")?,
            checksum_xxhash3: members.optional("ChecksumXXHASH3")?,
            checksum_xxhash128: members.optional("ChecksumXXHASH128")?,
            key: members.required("Key")?,
            part_number: members.required("PartNumber")?,
            upload_id: members.required("UploadId")?,
            sse_customer_algorithm: members.optional("SSECustomerAlgorithm")?,
            sse_customer_key: members.optional("SSECustomerKey")?,
            sse_customer_key_md5: members.optional("SSECustomerKeyMD5")?,
            request_payer: members.optional("RequestPayer")?,
            expected_bucket_owner: members.optional("ExpectedBucketOwner")?,
        })
    }
    fn into_document(self) -> Document {
        MemberWriter::default()
            .optional("Body", self.body)
            .required("Bucket", self.bucket)
            .optional("ContentLength", self.content_length)
            .optional("ContentMD5", self.content_md5)
            .optional("ChecksumAlgorithm", self.checksum_algorithm)
            .optional("ChecksumCRC32", self.checksum_crc32)
            .optional("ChecksumCRC32C", self.checksum_crc32_c)
            .optional("ChecksumCRC64NVME", self.checksum_crc64_nvme)
            .optional("ChecksumSHA1", self.checksum_sha1)
            .optional("ChecksumSHA256", self.checksum_sha256)
            .optional("ChecksumSHA512", self.checksum_sha512)
            .optional("ChecksumMD5", self.checksum_md5)
            .optional("ChecksumXXHASH64", self.checksum_xxhash64)
            .optional("ChecksumXXHASH3", self.checksum_xxhash3)
            .optional("ChecksumXXHASH128", self.checksum_xxhash128)
            .required("Key", self.key)
            .required("PartNumber", self.part_number)
            .required("UploadId", self.upload_id)
            .optional("SSECustomerAlgorithm", self.sse_customer_algorithm)
            .optional("SSECustomerKey", self.sse_customer_key)
            .optional("SSECustomerKeyMD5", self.sse_customer_key_md5)
            .optional("RequestPayer", self.request_payer)
            .optional("ExpectedBucketOwner", self.expected_bucket_owner)
            .finish()
    }
}
