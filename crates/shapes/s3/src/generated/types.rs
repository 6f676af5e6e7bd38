// Made by `cargo xtask codegen`; do not edit. What is here is listed in xtask/operations.toml.

//! Requests, answers and what they hold, named as in the AWS model.

use std::collections::BTreeMap;
use std::fmt;

use bytes::Bytes;
use gatewright_model::timestamp::Timestamp;
use gatewright_wire::convert::Withheld;

/// `AbortMultipartUploadOutput`, the output of `AbortMultipartUpload`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AbortMultipartUploadOutput {
    /// Header `x-amz-request-charged`.
    pub request_charged: Option<RequestCharged>,
    /// Header `x-amz-version-id`.
    pub version_id: Option<String>,
}

/// `AbortMultipartUploadRequest`, the input of `AbortMultipartUpload`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AbortMultipartUploadRequest {
    /// Path label `Bucket`. Required.
    pub bucket: String,
    /// Path label `Key`. At least 1 characters. Required.
    pub key: String,
    /// Query parameter `uploadId`. Required.
    pub upload_id: String,
    /// Header `x-amz-request-payer`.
    pub request_payer: Option<RequestPayer>,
    /// Header `x-amz-expected-bucket-owner`.
    pub expected_bucket_owner: Option<String>,
    /// Header `x-amz-if-match-initiated-time`.
    pub if_match_initiated_time: Option<Timestamp>,
}

/// The texts of `AnnotationDirective`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AnnotationDirective {
    /// `COPY`
    Copy,
    /// `EXCLUDE`
    Exclude,
}

impl AnnotationDirective {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Copy => "COPY",
            Self::Exclude => "EXCLUDE",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "COPY" => Self::Copy,
            "EXCLUDE" => Self::Exclude,
            _ => return None,
        })
    }
}

/// The texts of `ArchiveStatus`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ArchiveStatus {
    /// `ARCHIVE_ACCESS`
    ArchiveAccess,
    /// `DEEP_ARCHIVE_ACCESS`
    DeepArchiveAccess,
}

impl ArchiveStatus {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::ArchiveAccess => "ARCHIVE_ACCESS",
            Self::DeepArchiveAccess => "DEEP_ARCHIVE_ACCESS",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "ARCHIVE_ACCESS" => Self::ArchiveAccess,
            "DEEP_ARCHIVE_ACCESS" => Self::DeepArchiveAccess,
            _ => return None,
        })
    }
}

/// `Bucket`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Bucket {
    /// Wire name `Name`.
    pub name: Option<String>,
    /// Wire name `CreationDate`.
    pub creation_date: Option<Timestamp>,
    /// Wire name `BucketRegion`.
    pub bucket_region: Option<String>,
    /// Wire name `BucketArn`. 1 to 128 characters.
    pub bucket_arn: Option<String>,
}

/// The texts of `BucketCannedACL`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BucketCannedACL {
    /// `private`
    Private,
    /// `public-read`
    PublicRead,
    /// `public-read-write`
    PublicReadWrite,
    /// `authenticated-read`
    AuthenticatedRead,
}

impl BucketCannedACL {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Private => "private",
            Self::PublicRead => "public-read",
            Self::PublicReadWrite => "public-read-write",
            Self::AuthenticatedRead => "authenticated-read",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "private" => Self::Private,
            "public-read" => Self::PublicRead,
            "public-read-write" => Self::PublicReadWrite,
            "authenticated-read" => Self::AuthenticatedRead,
            _ => return None,
        })
    }
}

/// `BucketInfo`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct BucketInfo {
    /// Wire name `DataRedundancy`.
    pub data_redundancy: Option<DataRedundancy>,
    /// Wire name `Type`.
    pub type_: Option<BucketType>,
}

/// The texts of `BucketLocationConstraint`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BucketLocationConstraint {
    /// `af-south-1`
    AfSouth1,
    /// `ap-east-1`
    ApEast1,
    /// `ap-east-2`
    ApEast2,
    /// `ap-northeast-1`
    ApNortheast1,
    /// `ap-northeast-2`
    ApNortheast2,
    /// `ap-northeast-3`
    ApNortheast3,
    /// `ap-south-1`
    ApSouth1,
    /// `ap-south-2`
    ApSouth2,
    /// `ap-southeast-1`
    ApSoutheast1,
    /// `ap-southeast-2`
    ApSoutheast2,
    /// `ap-southeast-3`
    ApSoutheast3,
    /// `ap-southeast-4`
    ApSoutheast4,
    /// `ap-southeast-5`
    ApSoutheast5,
    /// `ap-southeast-6`
    ApSoutheast6,
    /// `ap-southeast-7`
    ApSoutheast7,
    /// `ca-central-1`
    CaCentral1,
    /// `ca-west-1`
    CaWest1,
    /// `cn-north-1`
    CnNorth1,
    /// `cn-northwest-1`
    CnNorthwest1,
    /// `EU`
    Eu,
    /// `eu-central-1`
    EuCentral1,
    /// `eu-central-2`
    EuCentral2,
    /// `eu-north-1`
    EuNorth1,
    /// `eu-south-1`
    EuSouth1,
    /// `eu-south-2`
    EuSouth2,
    /// `eu-west-1`
    EuWest1,
    /// `eu-west-2`
    EuWest2,
    /// `eu-west-3`
    EuWest3,
    /// `il-central-1`
    IlCentral1,
    /// `me-central-1`
    MeCentral1,
    /// `me-south-1`
    MeSouth1,
    /// `mx-central-1`
    MxCentral1,
    /// `sa-east-1`
    SaEast1,
    /// `us-east-2`
    UsEast2,
    /// `us-gov-east-1`
    UsGovEast1,
    /// `us-gov-west-1`
    UsGovWest1,
    /// `us-west-1`
    UsWest1,
    /// `us-west-2`
    UsWest2,
}

impl BucketLocationConstraint {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::AfSouth1 => "af-south-1",
            Self::ApEast1 => "ap-east-1",
            Self::ApEast2 => "ap-east-2",
            Self::ApNortheast1 => "ap-northeast-1",
            Self::ApNortheast2 => "ap-northeast-2",
            Self::ApNortheast3 => "ap-northeast-3",
            Self::ApSouth1 => "ap-south-1",
            Self::ApSouth2 => "ap-south-2",
            Self::ApSoutheast1 => "ap-southeast-1",
            Self::ApSoutheast2 => "ap-southeast-2",
            Self::ApSoutheast3 => "ap-southeast-3",
            Self::ApSoutheast4 => "ap-southeast-4",
            Self::ApSoutheast5 => "ap-southeast-5",
            Self::ApSoutheast6 => "ap-southeast-6",
            Self::ApSoutheast7 => "ap-southeast-7",
            Self::CaCentral1 => "ca-central-1",
            Self::CaWest1 => "ca-west-1",
            Self::CnNorth1 => "cn-north-1",
            Self::CnNorthwest1 => "cn-northwest-1",
            Self::Eu => "EU",
            Self::EuCentral1 => "eu-central-1",
            Self::EuCentral2 => "eu-central-2",
            Self::EuNorth1 => "eu-north-1",
            Self::EuSouth1 => "eu-south-1",
            Self::EuSouth2 => "eu-south-2",
            Self::EuWest1 => "eu-west-1",
            Self::EuWest2 => "eu-west-2",
            Self::EuWest3 => "eu-west-3",
            Self::IlCentral1 => "il-central-1",
            Self::MeCentral1 => "me-central-1",
            Self::MeSouth1 => "me-south-1",
            Self::MxCentral1 => "mx-central-1",
            Self::SaEast1 => "sa-east-1",
            Self::UsEast2 => "us-east-2",
            Self::UsGovEast1 => "us-gov-east-1",
            Self::UsGovWest1 => "us-gov-west-1",
            Self::UsWest1 => "us-west-1",
            Self::UsWest2 => "us-west-2",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "af-south-1" => Self::AfSouth1,
            "ap-east-1" => Self::ApEast1,
            "ap-east-2" => Self::ApEast2,
            "ap-northeast-1" => Self::ApNortheast1,
            "ap-northeast-2" => Self::ApNortheast2,
            "ap-northeast-3" => Self::ApNortheast3,
            "ap-south-1" => Self::ApSouth1,
            "ap-south-2" => Self::ApSouth2,
            "ap-southeast-1" => Self::ApSoutheast1,
            "ap-southeast-2" => Self::ApSoutheast2,
            "ap-southeast-3" => Self::ApSoutheast3,
            "ap-southeast-4" => Self::ApSoutheast4,
            "ap-southeast-5" => Self::ApSoutheast5,
            "ap-southeast-6" => Self::ApSoutheast6,
            "ap-southeast-7" => Self::ApSoutheast7,
            "ca-central-1" => Self::CaCentral1,
            "ca-west-1" => Self::CaWest1,
            "cn-north-1" => Self::CnNorth1,
            "cn-northwest-1" => Self::CnNorthwest1,
            "EU" => Self::Eu,
            "eu-central-1" => Self::EuCentral1,
            "eu-central-2" => Self::EuCentral2,
            "eu-north-1" => Self::EuNorth1,
            "eu-south-1" => Self::EuSouth1,
            "eu-south-2" => Self::EuSouth2,
            "eu-west-1" => Self::EuWest1,
            "eu-west-2" => Self::EuWest2,
            "eu-west-3" => Self::EuWest3,
            "il-central-1" => Self::IlCentral1,
            "me-central-1" => Self::MeCentral1,
            "me-south-1" => Self::MeSouth1,
            "mx-central-1" => Self::MxCentral1,
            "sa-east-1" => Self::SaEast1,
            "us-east-2" => Self::UsEast2,
            "us-gov-east-1" => Self::UsGovEast1,
            "us-gov-west-1" => Self::UsGovWest1,
            "us-west-1" => Self::UsWest1,
            "us-west-2" => Self::UsWest2,
            _ => return None,
        })
    }
}

/// The texts of `BucketNamespace`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BucketNamespace {
    /// `account-regional`
    AccountRegional,
    /// `global`
    Global,
}

impl BucketNamespace {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::AccountRegional => "account-regional",
            Self::Global => "global",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "account-regional" => Self::AccountRegional,
            "global" => Self::Global,
            _ => return None,
        })
    }
}

/// The texts of `BucketType`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BucketType {
    /// `Directory`
    Directory,
}

impl BucketType {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Directory => "Directory",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "Directory" => Self::Directory,
            _ => return None,
        })
    }
}

/// The texts of `ChecksumAlgorithm`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ChecksumAlgorithm {
    /// `CRC32`
    Crc32,
    /// `CRC32C`
    Crc32C,
    /// `SHA1`
    Sha1,
    /// `SHA256`
    Sha256,
    /// `CRC64NVME`
    Crc64Nvme,
    /// `SHA512`
    Sha512,
    /// `MD5`
    Md5,
    /// `XXHASH64`
    Xxhash64,
    /// `XXHASH3`
    Xxhash3,
    /// `XXHASH128`
    Xxhash128,
}

impl ChecksumAlgorithm {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Crc32 => "CRC32",
            Self::Crc32C => "CRC32C",
            Self::Sha1 => "SHA1",
            Self::Sha256 => "SHA256",
            Self::Crc64Nvme => "CRC64NVME",
            Self::Sha512 => "SHA512",
            Self::Md5 => "MD5",
            Self::Xxhash64 => "XXHASH64",
            Self::Xxhash3 => "XXHASH3",
            Self::Xxhash128 => "XXHASH128",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "CRC32" => Self::Crc32,
            "CRC32C" => Self::Crc32C,
            "SHA1" => Self::Sha1,
            "SHA256" => Self::Sha256,
            "CRC64NVME" => Self::Crc64Nvme,
            "SHA512" => Self::Sha512,
            "MD5" => Self::Md5,
            "XXHASH64" => Self::Xxhash64,
            "XXHASH3" => Self::Xxhash3,
            "XXHASH128" => Self::Xxhash128,
            _ => return None,
        })
    }
}

/// The texts of `ChecksumMode`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ChecksumMode {
    /// `ENABLED`
    Enabled,
}

impl ChecksumMode {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Enabled => "ENABLED",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "ENABLED" => Self::Enabled,
            _ => return None,
        })
    }
}

/// The texts of `ChecksumType`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ChecksumType {
    /// `COMPOSITE`
    Composite,
    /// `FULL_OBJECT`
    FullObject,
}

impl ChecksumType {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Composite => "COMPOSITE",
            Self::FullObject => "FULL_OBJECT",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "COMPOSITE" => Self::Composite,
            "FULL_OBJECT" => Self::FullObject,
            _ => return None,
        })
    }
}

/// `CommonPrefix`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CommonPrefix {
    /// Wire name `Prefix`.
    pub prefix: Option<String>,
}

/// `CompleteMultipartUploadOutput`, the output of `CompleteMultipartUpload`.
#[derive(Clone, Default, PartialEq)]
pub struct CompleteMultipartUploadOutput {
    /// Wire name `Location`.
    pub location: Option<String>,
    /// Wire name `Bucket`.
    pub bucket: Option<String>,
    /// Wire name `Key`. At least 1 characters.
    pub key: Option<String>,
    /// Header `x-amz-expiration`.
    pub expiration: Option<String>,
    /// Wire name `ETag`.
    pub e_tag: Option<String>,
    /// Wire name `ChecksumCRC32`.
    pub checksum_crc32: Option<String>,
    /// Wire name `ChecksumCRC32C`.
    pub checksum_crc32_c: Option<String>,
    /// Wire name `ChecksumCRC64NVME`.
    pub checksum_crc64_nvme: Option<String>,
    /// Wire name `ChecksumSHA1`.
    pub checksum_sha1: Option<String>,
    /// Wire name `ChecksumSHA256`.
    pub checksum_sha256: Option<String>,
    /// Wire name `ChecksumSHA512`.
    pub checksum_sha512: Option<String>,
    /// Wire name `ChecksumMD5`.
    pub checksum_md5: Option<String>,
    /// Wire name `ChecksumXXHASH64`.
    pub checksum_xxhash64: Option<String>,
    /// Wire name `ChecksumXXHASH3`.
    pub checksum_xxhash3: Option<String>,
    /// Wire name `ChecksumXXHASH128`.
    pub checksum_xxhash128: Option<String>,
    /// Wire name `ChecksumType`.
    pub checksum_type: Option<ChecksumType>,
    /// Header `x-amz-server-side-encryption`.
    pub server_side_encryption: Option<ServerSideEncryption>,
    /// Header `x-amz-version-id`.
    pub version_id: Option<String>,
    /// Header `x-amz-server-side-encryption-aws-kms-key-id`. Sensitive: `Debug` does not show it.
    pub ssekms_key_id: Option<String>,
    /// Header `x-amz-server-side-encryption-bucket-key-enabled`.
    pub bucket_key_enabled: Option<bool>,
    /// Header `x-amz-request-charged`.
    pub request_charged: Option<RequestCharged>,
}

impl fmt::Debug for CompleteMultipartUploadOutput {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CompleteMultipartUploadOutput")
            .field("location", &self.location)
            .field("bucket", &self.bucket)
            .field("key", &self.key)
            .field("expiration", &self.expiration)
            .field("e_tag", &self.e_tag)
            .field("checksum_crc32", &self.checksum_crc32)
            .field("checksum_crc32_c", &self.checksum_crc32_c)
            .field("checksum_crc64_nvme", &self.checksum_crc64_nvme)
            .field("checksum_sha1", &self.checksum_sha1)
            .field("checksum_sha256", &self.checksum_sha256)
            .field("checksum_sha512", &self.checksum_sha512)
            .field("checksum_md5", &self.checksum_md5)
            .field("checksum_xxhash64", &self.checksum_xxhash64)
            .field("checksum_xxhash3", &self.checksum_xxhash3)
            .field("checksum_xxhash128", &self.checksum_xxhash128)
            .field("checksum_type", &self.checksum_type)
            .field("server_side_encryption", &self.server_side_encryption)
            .field("version_id", &self.version_id)
            .field("ssekms_key_id", &withheld(self.ssekms_key_id.as_ref()))
            .field("bucket_key_enabled", &self.bucket_key_enabled)
            .field("request_charged", &self.request_charged)
            .finish()
    }
}

/// `CompleteMultipartUploadRequest`, the input of `CompleteMultipartUpload`.
#[derive(Clone, Default, PartialEq)]
pub struct CompleteMultipartUploadRequest {
    /// Path label `Bucket`. Required.
    pub bucket: String,
    /// Path label `Key`. At least 1 characters. Required.
    pub key: String,
    /// The whole body.
    pub multipart_upload: Option<CompletedMultipartUpload>,
    /// Query parameter `uploadId`. Required.
    pub upload_id: String,
    /// Header `x-amz-checksum-crc32`.
    pub checksum_crc32: Option<String>,
    /// Header `x-amz-checksum-crc32c`.
    pub checksum_crc32_c: Option<String>,
    /// Header `x-amz-checksum-crc64nvme`.
    pub checksum_crc64_nvme: Option<String>,
    /// Header `x-amz-checksum-sha1`.
    pub checksum_sha1: Option<String>,
    /// Header `x-amz-checksum-sha256`.
    pub checksum_sha256: Option<String>,
    /// Header `x-amz-checksum-sha512`.
    pub checksum_sha512: Option<String>,
    /// Header `x-amz-checksum-md5`.
    pub checksum_md5: Option<String>,
    /// Header `x-amz-checksum-xxhash64`.
    pub checksum_xxhash64: Option<String>,
    /// Header `x-amz-checksum-xxhash3`.
    pub checksum_xxhash3: Option<String>,
    /// Header `x-amz-checksum-xxhash128`.
    pub checksum_xxhash128: Option<String>,
    /// Header `x-amz-checksum-type`.
    pub checksum_type: Option<ChecksumType>,
    /// Header `x-amz-mp-object-size`.
    pub mpu_object_size: Option<i64>,
    /// Header `x-amz-request-payer`.
    pub request_payer: Option<RequestPayer>,
    /// Header `x-amz-expected-bucket-owner`.
    pub expected_bucket_owner: Option<String>,
    /// Header `If-Match`.
    pub if_match: Option<String>,
    /// Header `If-None-Match`.
    pub if_none_match: Option<String>,
    /// Header `x-amz-server-side-encryption-customer-algorithm`.
    pub sse_customer_algorithm: Option<String>,
    /// Header `x-amz-server-side-encryption-customer-key`. Sensitive: `Debug` does not show it.
    pub sse_customer_key: Option<String>,
    /// Header `x-amz-server-side-encryption-customer-key-MD5`.
    pub sse_customer_key_md5: Option<String>,
}

impl fmt::Debug for CompleteMultipartUploadRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CompleteMultipartUploadRequest")
            .field("bucket", &self.bucket)
            .field("key", &self.key)
            .field("multipart_upload", &self.multipart_upload)
            .field("upload_id", &self.upload_id)
            .field("checksum_crc32", &self.checksum_crc32)
            .field("checksum_crc32_c", &self.checksum_crc32_c)
            .field("checksum_crc64_nvme", &self.checksum_crc64_nvme)
            .field("checksum_sha1", &self.checksum_sha1)
            .field("checksum_sha256", &self.checksum_sha256)
            .field("checksum_sha512", &self.checksum_sha512)
            .field("checksum_md5", &self.checksum_md5)
            .field("checksum_xxhash64", &self.checksum_xxhash64)
            .field("checksum_xxhash3", &self.checksum_xxhash3)
            .field("checksum_xxhash128", &self.checksum_xxhash128)
            .field("checksum_type", &self.checksum_type)
            .field("mpu_object_size", &self.mpu_object_size)
            .field("request_payer", &self.request_payer)
            .field("expected_bucket_owner", &self.expected_bucket_owner)
            .field("if_match", &self.if_match)
            .field("if_none_match", &self.if_none_match)
            .field("sse_customer_algorithm", &self.sse_customer_algorithm)
            .field("sse_customer_key", &withheld(self.sse_customer_key.as_ref()))
            .field("sse_customer_key_md5", &self.sse_customer_key_md5)
            .finish()
    }
}

/// `CompletedMultipartUpload`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CompletedMultipartUpload {
    /// Wire name `Part`.
    pub parts: Option<Vec<CompletedPart>>,
}

/// `CompletedPart`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CompletedPart {
    /// Wire name `ETag`.
    pub e_tag: Option<String>,
    /// Wire name `ChecksumCRC32`.
    pub checksum_crc32: Option<String>,
    /// Wire name `ChecksumCRC32C`.
    pub checksum_crc32_c: Option<String>,
    /// Wire name `ChecksumCRC64NVME`.
    pub checksum_crc64_nvme: Option<String>,
    /// Wire name `ChecksumSHA1`.
    pub checksum_sha1: Option<String>,
    /// Wire name `ChecksumSHA256`.
    pub checksum_sha256: Option<String>,
    /// Wire name `ChecksumSHA512`.
    pub checksum_sha512: Option<String>,
    /// Wire name `ChecksumMD5`.
    pub checksum_md5: Option<String>,
    /// Wire name `ChecksumXXHASH64`.
    pub checksum_xxhash64: Option<String>,
    /// Wire name `ChecksumXXHASH3`.
    pub checksum_xxhash3: Option<String>,
    /// Wire name `ChecksumXXHASH128`.
    pub checksum_xxhash128: Option<String>,
    /// Wire name `PartNumber`.
    pub part_number: Option<i32>,
}

/// `CopyObjectOutput`, the output of `CopyObject`.
#[derive(Clone, Default, PartialEq)]
pub struct CopyObjectOutput {
    /// The whole body.
    pub copy_object_result: Option<CopyObjectResult>,
    /// Header `x-amz-expiration`.
    pub expiration: Option<String>,
    /// Header `x-amz-copy-source-version-id`.
    pub copy_source_version_id: Option<String>,
    /// Header `x-amz-version-id`.
    pub version_id: Option<String>,
    /// Header `x-amz-server-side-encryption`.
    pub server_side_encryption: Option<ServerSideEncryption>,
    /// Header `x-amz-server-side-encryption-customer-algorithm`.
    pub sse_customer_algorithm: Option<String>,
    /// Header `x-amz-server-side-encryption-customer-key-MD5`.
    pub sse_customer_key_md5: Option<String>,
    /// Header `x-amz-server-side-encryption-aws-kms-key-id`. Sensitive: `Debug` does not show it.
    pub ssekms_key_id: Option<String>,
    /// Header `x-amz-server-side-encryption-context`. Sensitive: `Debug` does not show it.
    pub ssekms_encryption_context: Option<String>,
    /// Header `x-amz-server-side-encryption-bucket-key-enabled`.
    pub bucket_key_enabled: Option<bool>,
    /// Header `x-amz-request-charged`.
    pub request_charged: Option<RequestCharged>,
}

impl fmt::Debug for CopyObjectOutput {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CopyObjectOutput")
            .field("copy_object_result", &self.copy_object_result)
            .field("expiration", &self.expiration)
            .field("copy_source_version_id", &self.copy_source_version_id)
            .field("version_id", &self.version_id)
            .field("server_side_encryption", &self.server_side_encryption)
            .field("sse_customer_algorithm", &self.sse_customer_algorithm)
            .field("sse_customer_key_md5", &self.sse_customer_key_md5)
            .field("ssekms_key_id", &withheld(self.ssekms_key_id.as_ref()))
            .field("ssekms_encryption_context", &withheld(self.ssekms_encryption_context.as_ref()))
            .field("bucket_key_enabled", &self.bucket_key_enabled)
            .field("request_charged", &self.request_charged)
            .finish()
    }
}

/// `CopyObjectRequest`, the input of `CopyObject`.
#[derive(Clone, Default, PartialEq)]
pub struct CopyObjectRequest {
    /// Header `x-amz-acl`.
    pub acl: Option<ObjectCannedACL>,
    /// Path label `Bucket`. Required.
    pub bucket: String,
    /// Header `Cache-Control`.
    pub cache_control: Option<String>,
    /// Header `x-amz-checksum-algorithm`.
    pub checksum_algorithm: Option<ChecksumAlgorithm>,
    /// Header `Content-Disposition`.
    pub content_disposition: Option<String>,
    /// Header `Content-Encoding`.
    pub content_encoding: Option<String>,
    /// Header `Content-Language`.
    pub content_language: Option<String>,
    /// Header `Content-Type`.
    pub content_type: Option<String>,
    /// Header `x-amz-copy-source`. Required.
    pub copy_source: String,
    /// Header `x-amz-copy-source-if-match`.
    pub copy_source_if_match: Option<String>,
    /// Header `x-amz-copy-source-if-modified-since`.
    pub copy_source_if_modified_since: Option<Timestamp>,
    /// Header `x-amz-copy-source-if-none-match`.
    pub copy_source_if_none_match: Option<String>,
    /// Header `x-amz-copy-source-if-unmodified-since`.
    pub copy_source_if_unmodified_since: Option<Timestamp>,
    /// Header `Expires`.
    pub expires: Option<String>,
    /// Header `x-amz-grant-full-control`.
    pub grant_full_control: Option<String>,
    /// Header `x-amz-grant-read`.
    pub grant_read: Option<String>,
    /// Header `x-amz-grant-read-acp`.
    pub grant_read_acp: Option<String>,
    /// Header `x-amz-grant-write-acp`.
    pub grant_write_acp: Option<String>,
    /// Header `If-Match`.
    pub if_match: Option<String>,
    /// Header `If-None-Match`.
    pub if_none_match: Option<String>,
    /// Path label `Key`. At least 1 characters. Required.
    pub key: String,
    /// Every header that begins with `x-amz-meta-`.
    pub metadata: Option<BTreeMap<String, String>>,
    /// Header `x-amz-metadata-directive`.
    pub metadata_directive: Option<MetadataDirective>,
    /// Header `x-amz-tagging-directive`.
    pub tagging_directive: Option<TaggingDirective>,
    /// Header `x-amz-object-annotation-directive`.
    pub annotation_directive: Option<AnnotationDirective>,
    /// Header `x-amz-server-side-encryption`.
    pub server_side_encryption: Option<ServerSideEncryption>,
    /// Header `x-amz-storage-class`.
    pub storage_class: Option<StorageClass>,
    /// Header `x-amz-website-redirect-location`.
    pub website_redirect_location: Option<String>,
    /// Header `x-amz-server-side-encryption-customer-algorithm`.
    pub sse_customer_algorithm: Option<String>,
    /// Header `x-amz-server-side-encryption-customer-key`. Sensitive: `Debug` does not show it.
    pub sse_customer_key: Option<String>,
    /// Header `x-amz-server-side-encryption-customer-key-MD5`.
    pub sse_customer_key_md5: Option<String>,
    /// Header `x-amz-server-side-encryption-aws-kms-key-id`. Sensitive: `Debug` does not show it.
    pub ssekms_key_id: Option<String>,
    /// Header `x-amz-server-side-encryption-context`. Sensitive: `Debug` does not show it.
    pub ssekms_encryption_context: Option<String>,
    /// Header `x-amz-server-side-encryption-bucket-key-enabled`.
    pub bucket_key_enabled: Option<bool>,
    /// Header `x-amz-copy-source-server-side-encryption-customer-algorithm`.
    pub copy_source_sse_customer_algorithm: Option<String>,
    /// Header `x-amz-copy-source-server-side-encryption-customer-key`. Sensitive: `Debug` does not show it.
    pub copy_source_sse_customer_key: Option<String>,
    /// Header `x-amz-copy-source-server-side-encryption-customer-key-MD5`.
    pub copy_source_sse_customer_key_md5: Option<String>,
    /// Header `x-amz-request-payer`.
    pub request_payer: Option<RequestPayer>,
    /// Header `x-amz-tagging`.
    pub tagging: Option<String>,
    /// Header `x-amz-object-lock-mode`.
    pub object_lock_mode: Option<ObjectLockMode>,
    /// Header `x-amz-object-lock-retain-until-date`.
    pub object_lock_retain_until_date: Option<Timestamp>,
    /// Header `x-amz-object-lock-legal-hold`.
    pub object_lock_legal_hold_status: Option<ObjectLockLegalHoldStatus>,
    /// Header `x-amz-object-lock-event-hold`.
    pub object_lock_event_hold: Option<ObjectLockEventHold>,
    /// Header `x-amz-object-lock-event-hold-duration-days`.
    pub object_lock_event_hold_duration_days: Option<i32>,
    /// Header `x-amz-object-lock-event-hold-duration-years`.
    pub object_lock_event_hold_duration_years: Option<i32>,
    /// Header `x-amz-expected-bucket-owner`.
    pub expected_bucket_owner: Option<String>,
    /// Header `x-amz-source-expected-bucket-owner`.
    pub expected_source_bucket_owner: Option<String>,
}

impl fmt::Debug for CopyObjectRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CopyObjectRequest")
            .field("acl", &self.acl)
            .field("bucket", &self.bucket)
            .field("cache_control", &self.cache_control)
            .field("checksum_algorithm", &self.checksum_algorithm)
            .field("content_disposition", &self.content_disposition)
            .field("content_encoding", &self.content_encoding)
            .field("content_language", &self.content_language)
            .field("content_type", &self.content_type)
            .field("copy_source", &self.copy_source)
            .field("copy_source_if_match", &self.copy_source_if_match)
            .field("copy_source_if_modified_since", &self.copy_source_if_modified_since)
            .field("copy_source_if_none_match", &self.copy_source_if_none_match)
            .field("copy_source_if_unmodified_since", &self.copy_source_if_unmodified_since)
            .field("expires", &self.expires)
            .field("grant_full_control", &self.grant_full_control)
            .field("grant_read", &self.grant_read)
            .field("grant_read_acp", &self.grant_read_acp)
            .field("grant_write_acp", &self.grant_write_acp)
            .field("if_match", &self.if_match)
            .field("if_none_match", &self.if_none_match)
            .field("key", &self.key)
            .field("metadata", &self.metadata)
            .field("metadata_directive", &self.metadata_directive)
            .field("tagging_directive", &self.tagging_directive)
            .field("annotation_directive", &self.annotation_directive)
            .field("server_side_encryption", &self.server_side_encryption)
            .field("storage_class", &self.storage_class)
            .field("website_redirect_location", &self.website_redirect_location)
            .field("sse_customer_algorithm", &self.sse_customer_algorithm)
            .field("sse_customer_key", &withheld(self.sse_customer_key.as_ref()))
            .field("sse_customer_key_md5", &self.sse_customer_key_md5)
            .field("ssekms_key_id", &withheld(self.ssekms_key_id.as_ref()))
            .field("ssekms_encryption_context", &withheld(self.ssekms_encryption_context.as_ref()))
            .field("bucket_key_enabled", &self.bucket_key_enabled)
            .field("copy_source_sse_customer_algorithm", &self.copy_source_sse_customer_algorithm)
            .field("copy_source_sse_customer_key", &withheld(self.copy_source_sse_customer_key.as_ref()))
            .field("copy_source_sse_customer_key_md5", &self.copy_source_sse_customer_key_md5)
            .field("request_payer", &self.request_payer)
            .field("tagging", &self.tagging)
            .field("object_lock_mode", &self.object_lock_mode)
            .field("object_lock_retain_until_date", &self.object_lock_retain_until_date)
            .field("object_lock_legal_hold_status", &self.object_lock_legal_hold_status)
            .field("object_lock_event_hold", &self.object_lock_event_hold)
            .field("object_lock_event_hold_duration_days", &self.object_lock_event_hold_duration_days)
            .field("object_lock_event_hold_duration_years", &self.object_lock_event_hold_duration_years)
            .field("expected_bucket_owner", &self.expected_bucket_owner)
            .field("expected_source_bucket_owner", &self.expected_source_bucket_owner)
            .finish()
    }
}

/// `CopyObjectResult`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CopyObjectResult {
    /// Wire name `ETag`.
    pub e_tag: Option<String>,
    /// Wire name `LastModified`.
    pub last_modified: Option<Timestamp>,
    /// Wire name `ChecksumType`.
    pub checksum_type: Option<ChecksumType>,
    /// Wire name `ChecksumCRC32`.
    pub checksum_crc32: Option<String>,
    /// Wire name `ChecksumCRC32C`.
    pub checksum_crc32_c: Option<String>,
    /// Wire name `ChecksumCRC64NVME`.
    pub checksum_crc64_nvme: Option<String>,
    /// Wire name `ChecksumSHA1`.
    pub checksum_sha1: Option<String>,
    /// Wire name `ChecksumSHA256`.
    pub checksum_sha256: Option<String>,
    /// Wire name `ChecksumSHA512`.
    pub checksum_sha512: Option<String>,
    /// Wire name `ChecksumMD5`.
    pub checksum_md5: Option<String>,
    /// Wire name `ChecksumXXHASH64`.
    pub checksum_xxhash64: Option<String>,
    /// Wire name `ChecksumXXHASH3`.
    pub checksum_xxhash3: Option<String>,
    /// Wire name `ChecksumXXHASH128`.
    pub checksum_xxhash128: Option<String>,
}

/// `CopyPartResult`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CopyPartResult {
    /// Wire name `ETag`.
    pub e_tag: Option<String>,
    /// Wire name `LastModified`.
    pub last_modified: Option<Timestamp>,
    /// Wire name `ChecksumCRC32`.
    pub checksum_crc32: Option<String>,
    /// Wire name `ChecksumCRC32C`.
    pub checksum_crc32_c: Option<String>,
    /// Wire name `ChecksumCRC64NVME`.
    pub checksum_crc64_nvme: Option<String>,
    /// Wire name `ChecksumSHA1`.
    pub checksum_sha1: Option<String>,
    /// Wire name `ChecksumSHA256`.
    pub checksum_sha256: Option<String>,
    /// Wire name `ChecksumSHA512`.
    pub checksum_sha512: Option<String>,
    /// Wire name `ChecksumMD5`.
    pub checksum_md5: Option<String>,
    /// Wire name `ChecksumXXHASH64`.
    pub checksum_xxhash64: Option<String>,
    /// Wire name `ChecksumXXHASH3`.
    pub checksum_xxhash3: Option<String>,
    /// Wire name `ChecksumXXHASH128`.
    pub checksum_xxhash128: Option<String>,
}

/// `CreateBucketConfiguration`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateBucketConfiguration {
    /// Wire name `LocationConstraint`.
    pub location_constraint: Option<BucketLocationConstraint>,
    /// Wire name `Location`.
    pub location: Option<LocationInfo>,
    /// Wire name `Bucket`.
    pub bucket: Option<BucketInfo>,
    /// Wire name `Tags`.
    pub tags: Option<Vec<Tag>>,
}

/// `CreateBucketOutput`, the output of `CreateBucket`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateBucketOutput {
    /// Header `Location`.
    pub location: Option<String>,
    /// Header `x-amz-bucket-arn`. 1 to 128 characters.
    pub bucket_arn: Option<String>,
}

/// `CreateBucketRequest`, the input of `CreateBucket`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateBucketRequest {
    /// Header `x-amz-acl`.
    pub acl: Option<BucketCannedACL>,
    /// Path label `Bucket`. Required.
    pub bucket: String,
    /// The whole body.
    pub create_bucket_configuration: Option<CreateBucketConfiguration>,
    /// Header `x-amz-grant-full-control`.
    pub grant_full_control: Option<String>,
    /// Header `x-amz-grant-read`.
    pub grant_read: Option<String>,
    /// Header `x-amz-grant-read-acp`.
    pub grant_read_acp: Option<String>,
    /// Header `x-amz-grant-write`.
    pub grant_write: Option<String>,
    /// Header `x-amz-grant-write-acp`.
    pub grant_write_acp: Option<String>,
    /// Header `x-amz-bucket-object-lock-enabled`.
    pub object_lock_enabled_for_bucket: Option<bool>,
    /// Header `x-amz-object-ownership`.
    pub object_ownership: Option<ObjectOwnership>,
    /// Header `x-amz-bucket-namespace`.
    pub bucket_namespace: Option<BucketNamespace>,
}

/// `CreateMultipartUploadOutput`, the output of `CreateMultipartUpload`.
#[derive(Clone, Default, PartialEq)]
pub struct CreateMultipartUploadOutput {
    /// Header `x-amz-abort-date`.
    pub abort_date: Option<Timestamp>,
    /// Header `x-amz-abort-rule-id`.
    pub abort_rule_id: Option<String>,
    /// Wire name `Bucket`.
    pub bucket: Option<String>,
    /// Wire name `Key`. At least 1 characters.
    pub key: Option<String>,
    /// Wire name `UploadId`.
    pub upload_id: Option<String>,
    /// Header `x-amz-server-side-encryption`.
    pub server_side_encryption: Option<ServerSideEncryption>,
    /// Header `x-amz-server-side-encryption-customer-algorithm`.
    pub sse_customer_algorithm: Option<String>,
    /// Header `x-amz-server-side-encryption-customer-key-MD5`.
    pub sse_customer_key_md5: Option<String>,
    /// Header `x-amz-server-side-encryption-aws-kms-key-id`. Sensitive: `Debug` does not show it.
    pub ssekms_key_id: Option<String>,
    /// Header `x-amz-server-side-encryption-context`. Sensitive: `Debug` does not show it.
    pub ssekms_encryption_context: Option<String>,
    /// Header `x-amz-server-side-encryption-bucket-key-enabled`.
    pub bucket_key_enabled: Option<bool>,
    /// Header `x-amz-request-charged`.
    pub request_charged: Option<RequestCharged>,
    /// Header `x-amz-checksum-algorithm`.
    pub checksum_algorithm: Option<ChecksumAlgorithm>,
    /// Header `x-amz-checksum-type`.
    pub checksum_type: Option<ChecksumType>,
    /// Header `x-amz-version-id`.
    pub version_id: Option<String>,
}

impl fmt::Debug for CreateMultipartUploadOutput {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CreateMultipartUploadOutput")
            .field("abort_date", &self.abort_date)
            .field("abort_rule_id", &self.abort_rule_id)
            .field("bucket", &self.bucket)
            .field("key", &self.key)
            .field("upload_id", &self.upload_id)
            .field("server_side_encryption", &self.server_side_encryption)
            .field("sse_customer_algorithm", &self.sse_customer_algorithm)
            .field("sse_customer_key_md5", &self.sse_customer_key_md5)
            .field("ssekms_key_id", &withheld(self.ssekms_key_id.as_ref()))
            .field("ssekms_encryption_context", &withheld(self.ssekms_encryption_context.as_ref()))
            .field("bucket_key_enabled", &self.bucket_key_enabled)
            .field("request_charged", &self.request_charged)
            .field("checksum_algorithm", &self.checksum_algorithm)
            .field("checksum_type", &self.checksum_type)
            .field("version_id", &self.version_id)
            .finish()
    }
}

/// `CreateMultipartUploadRequest`, the input of `CreateMultipartUpload`.
#[derive(Clone, Default, PartialEq)]
pub struct CreateMultipartUploadRequest {
    /// Header `x-amz-acl`.
    pub acl: Option<ObjectCannedACL>,
    /// Path label `Bucket`. Required.
    pub bucket: String,
    /// Header `Cache-Control`.
    pub cache_control: Option<String>,
    /// Header `Content-Disposition`.
    pub content_disposition: Option<String>,
    /// Header `Content-Encoding`.
    pub content_encoding: Option<String>,
    /// Header `Content-Language`.
    pub content_language: Option<String>,
    /// Header `Content-Type`.
    pub content_type: Option<String>,
    /// Header `Expires`.
    pub expires: Option<String>,
    /// Header `x-amz-grant-full-control`.
    pub grant_full_control: Option<String>,
    /// Header `x-amz-grant-read`.
    pub grant_read: Option<String>,
    /// Header `x-amz-grant-read-acp`.
    pub grant_read_acp: Option<String>,
    /// Header `x-amz-grant-write-acp`.
    pub grant_write_acp: Option<String>,
    /// Path label `Key`. At least 1 characters. Required.
    pub key: String,
    /// Every header that begins with `x-amz-meta-`.
    pub metadata: Option<BTreeMap<String, String>>,
    /// Header `x-amz-server-side-encryption`.
    pub server_side_encryption: Option<ServerSideEncryption>,
    /// Header `x-amz-storage-class`.
    pub storage_class: Option<StorageClass>,
    /// Header `x-amz-website-redirect-location`.
    pub website_redirect_location: Option<String>,
    /// Header `x-amz-server-side-encryption-customer-algorithm`.
    pub sse_customer_algorithm: Option<String>,
    /// Header `x-amz-server-side-encryption-customer-key`. Sensitive: `Debug` does not show it.
    pub sse_customer_key: Option<String>,
    /// Header `x-amz-server-side-encryption-customer-key-MD5`.
    pub sse_customer_key_md5: Option<String>,
    /// Header `x-amz-server-side-encryption-aws-kms-key-id`. Sensitive: `Debug` does not show it.
    pub ssekms_key_id: Option<String>,
    /// Header `x-amz-server-side-encryption-context`. Sensitive: `Debug` does not show it.
    pub ssekms_encryption_context: Option<String>,
    /// Header `x-amz-server-side-encryption-bucket-key-enabled`.
    pub bucket_key_enabled: Option<bool>,
    /// Header `x-amz-request-payer`.
    pub request_payer: Option<RequestPayer>,
    /// Header `x-amz-tagging`.
    pub tagging: Option<String>,
    /// Header `x-amz-object-lock-mode`.
    pub object_lock_mode: Option<ObjectLockMode>,
    /// Header `x-amz-object-lock-retain-until-date`.
    pub object_lock_retain_until_date: Option<Timestamp>,
    /// Header `x-amz-object-lock-legal-hold`.
    pub object_lock_legal_hold_status: Option<ObjectLockLegalHoldStatus>,
    /// Header `x-amz-object-lock-event-hold`.
    pub object_lock_event_hold: Option<ObjectLockEventHold>,
    /// Header `x-amz-object-lock-event-hold-duration-days`.
    pub object_lock_event_hold_duration_days: Option<i32>,
    /// Header `x-amz-object-lock-event-hold-duration-years`.
    pub object_lock_event_hold_duration_years: Option<i32>,
    /// Header `x-amz-expected-bucket-owner`.
    pub expected_bucket_owner: Option<String>,
    /// Header `x-amz-checksum-algorithm`.
    pub checksum_algorithm: Option<ChecksumAlgorithm>,
    /// Header `x-amz-checksum-type`.
    pub checksum_type: Option<ChecksumType>,
}

impl fmt::Debug for CreateMultipartUploadRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CreateMultipartUploadRequest")
            .field("acl", &self.acl)
            .field("bucket", &self.bucket)
            .field("cache_control", &self.cache_control)
            .field("content_disposition", &self.content_disposition)
            .field("content_encoding", &self.content_encoding)
            .field("content_language", &self.content_language)
            .field("content_type", &self.content_type)
            .field("expires", &self.expires)
            .field("grant_full_control", &self.grant_full_control)
            .field("grant_read", &self.grant_read)
            .field("grant_read_acp", &self.grant_read_acp)
            .field("grant_write_acp", &self.grant_write_acp)
            .field("key", &self.key)
            .field("metadata", &self.metadata)
            .field("server_side_encryption", &self.server_side_encryption)
            .field("storage_class", &self.storage_class)
            .field("website_redirect_location", &self.website_redirect_location)
            .field("sse_customer_algorithm", &self.sse_customer_algorithm)
            .field("sse_customer_key", &withheld(self.sse_customer_key.as_ref()))
            .field("sse_customer_key_md5", &self.sse_customer_key_md5)
            .field("ssekms_key_id", &withheld(self.ssekms_key_id.as_ref()))
            .field("ssekms_encryption_context", &withheld(self.ssekms_encryption_context.as_ref()))
            .field("bucket_key_enabled", &self.bucket_key_enabled)
            .field("request_payer", &self.request_payer)
            .field("tagging", &self.tagging)
            .field("object_lock_mode", &self.object_lock_mode)
            .field("object_lock_retain_until_date", &self.object_lock_retain_until_date)
            .field("object_lock_legal_hold_status", &self.object_lock_legal_hold_status)
            .field("object_lock_event_hold", &self.object_lock_event_hold)
            .field("object_lock_event_hold_duration_days", &self.object_lock_event_hold_duration_days)
            .field("object_lock_event_hold_duration_years", &self.object_lock_event_hold_duration_years)
            .field("expected_bucket_owner", &self.expected_bucket_owner)
            .field("checksum_algorithm", &self.checksum_algorithm)
            .field("checksum_type", &self.checksum_type)
            .finish()
    }
}

/// The texts of `DataRedundancy`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DataRedundancy {
    /// `SingleAvailabilityZone`
    SingleAvailabilityZone,
    /// `SingleLocalZone`
    SingleLocalZone,
}

impl DataRedundancy {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::SingleAvailabilityZone => "SingleAvailabilityZone",
            Self::SingleLocalZone => "SingleLocalZone",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "SingleAvailabilityZone" => Self::SingleAvailabilityZone,
            "SingleLocalZone" => Self::SingleLocalZone,
            _ => return None,
        })
    }
}

/// `Delete`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Delete {
    /// Wire name `Object`. Required.
    pub objects: Option<Vec<ObjectIdentifier>>,
    /// Wire name `Quiet`.
    pub quiet: Option<bool>,
}

/// `DeleteBucketRequest`, the input of `DeleteBucket`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteBucketRequest {
    /// Path label `Bucket`. Required.
    pub bucket: String,
    /// Header `x-amz-expected-bucket-owner`.
    pub expected_bucket_owner: Option<String>,
}

/// `DeleteObjectOutput`, the output of `DeleteObject`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteObjectOutput {
    /// Header `x-amz-delete-marker`.
    pub delete_marker: Option<bool>,
    /// Header `x-amz-version-id`.
    pub version_id: Option<String>,
    /// Header `x-amz-request-charged`.
    pub request_charged: Option<RequestCharged>,
}

/// `DeleteObjectRequest`, the input of `DeleteObject`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteObjectRequest {
    /// Path label `Bucket`. Required.
    pub bucket: String,
    /// Path label `Key`. At least 1 characters. Required.
    pub key: String,
    /// Header `x-amz-mfa`.
    pub mfa: Option<String>,
    /// Query parameter `versionId`.
    pub version_id: Option<String>,
    /// Header `x-amz-request-payer`.
    pub request_payer: Option<RequestPayer>,
    /// Header `x-amz-bypass-governance-retention`.
    pub bypass_governance_retention: Option<bool>,
    /// Header `x-amz-expected-bucket-owner`.
    pub expected_bucket_owner: Option<String>,
    /// Header `If-Match`.
    pub if_match: Option<String>,
    /// Header `x-amz-if-match-last-modified-time`.
    pub if_match_last_modified_time: Option<Timestamp>,
    /// Header `x-amz-if-match-size`.
    pub if_match_size: Option<i64>,
}

/// `DeleteObjectsOutput`, the output of `DeleteObjects`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteObjectsOutput {
    /// Wire name `Deleted`.
    pub deleted: Option<Vec<DeletedObject>>,
    /// Header `x-amz-request-charged`.
    pub request_charged: Option<RequestCharged>,
    /// Wire name `Error`.
    pub errors: Option<Vec<Error>>,
}

/// `DeleteObjectsRequest`, the input of `DeleteObjects`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteObjectsRequest {
    /// Path label `Bucket`. Required.
    pub bucket: String,
    /// The whole body. Required.
    pub delete: Delete,
    /// Header `x-amz-mfa`.
    pub mfa: Option<String>,
    /// Header `x-amz-request-payer`.
    pub request_payer: Option<RequestPayer>,
    /// Header `x-amz-bypass-governance-retention`.
    pub bypass_governance_retention: Option<bool>,
    /// Header `x-amz-expected-bucket-owner`.
    pub expected_bucket_owner: Option<String>,
    /// Header `x-amz-sdk-checksum-algorithm`.
    pub checksum_algorithm: Option<ChecksumAlgorithm>,
}

/// `DeletedObject`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeletedObject {
    /// Wire name `Key`. At least 1 characters.
    pub key: Option<String>,
    /// Wire name `VersionId`.
    pub version_id: Option<String>,
    /// Wire name `DeleteMarker`.
    pub delete_marker: Option<bool>,
    /// Wire name `DeleteMarkerVersionId`.
    pub delete_marker_version_id: Option<String>,
}

/// The texts of `EncodingType`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EncodingType {
    /// `url`
    Url,
}

impl EncodingType {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Url => "url",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "url" => Self::Url,
            _ => return None,
        })
    }
}

/// `Error`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Error {
    /// Wire name `Key`. At least 1 characters.
    pub key: Option<String>,
    /// Wire name `VersionId`.
    pub version_id: Option<String>,
    /// Wire name `Code`.
    pub code: Option<String>,
    /// Wire name `Message`.
    pub message: Option<String>,
}

/// `GetBucketLocationOutput`, the output of `GetBucketLocation`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetBucketLocationOutput {
    /// Wire name `LocationConstraint`.
    pub location_constraint: Option<BucketLocationConstraint>,
}

/// `GetBucketLocationRequest`, the input of `GetBucketLocation`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetBucketLocationRequest {
    /// Path label `Bucket`. Required.
    pub bucket: String,
    /// Header `x-amz-expected-bucket-owner`.
    pub expected_bucket_owner: Option<String>,
}

/// `GetObjectOutput`, the output of `GetObject`.
#[derive(Clone, Default, PartialEq)]
pub struct GetObjectOutput {
    /// The whole body.
    pub body: Option<Bytes>,
    /// Header `x-amz-delete-marker`.
    pub delete_marker: Option<bool>,
    /// Header `accept-ranges`.
    pub accept_ranges: Option<String>,
    /// Header `x-amz-expiration`.
    pub expiration: Option<String>,
    /// Header `x-amz-restore`.
    pub restore: Option<String>,
    /// Header `Last-Modified`.
    pub last_modified: Option<Timestamp>,
    /// Header `Content-Length`.
    pub content_length: Option<i64>,
    /// Header `ETag`.
    pub e_tag: Option<String>,
    /// Header `x-amz-checksum-crc32`.
    pub checksum_crc32: Option<String>,
    /// Header `x-amz-checksum-crc32c`.
    pub checksum_crc32_c: Option<String>,
    /// Header `x-amz-checksum-crc64nvme`.
    pub checksum_crc64_nvme: Option<String>,
    /// Header `x-amz-checksum-sha1`.
    pub checksum_sha1: Option<String>,
    /// Header `x-amz-checksum-sha256`.
    pub checksum_sha256: Option<String>,
    /// Header `x-amz-checksum-sha512`.
    pub checksum_sha512: Option<String>,
    /// Header `x-amz-checksum-md5`.
    pub checksum_md5: Option<String>,
    /// Header `x-amz-checksum-xxhash64`.
    pub checksum_xxhash64: Option<String>,
    /// Header `x-amz-checksum-xxhash3`.
    pub checksum_xxhash3: Option<String>,
    /// Header `x-amz-checksum-xxhash128`.
    pub checksum_xxhash128: Option<String>,
    /// Header `x-amz-checksum-type`.
    pub checksum_type: Option<ChecksumType>,
    /// Header `x-amz-missing-meta`.
    pub missing_meta: Option<i32>,
    /// Header `x-amz-version-id`.
    pub version_id: Option<String>,
    /// Header `Cache-Control`.
    pub cache_control: Option<String>,
    /// Header `Content-Disposition`.
    pub content_disposition: Option<String>,
    /// Header `Content-Encoding`.
    pub content_encoding: Option<String>,
    /// Header `Content-Language`.
    pub content_language: Option<String>,
    /// Header `Content-Range`.
    pub content_range: Option<String>,
    /// Header `Content-Type`.
    pub content_type: Option<String>,
    /// Header `Expires`.
    pub expires: Option<String>,
    /// Header `x-amz-website-redirect-location`.
    pub website_redirect_location: Option<String>,
    /// Header `x-amz-server-side-encryption`.
    pub server_side_encryption: Option<ServerSideEncryption>,
    /// Every header that begins with `x-amz-meta-`.
    pub metadata: Option<BTreeMap<String, String>>,
    /// Header `x-amz-server-side-encryption-customer-algorithm`.
    pub sse_customer_algorithm: Option<String>,
    /// Header `x-amz-server-side-encryption-customer-key-MD5`.
    pub sse_customer_key_md5: Option<String>,
    /// Header `x-amz-server-side-encryption-aws-kms-key-id`. Sensitive: `Debug` does not show it.
    pub ssekms_key_id: Option<String>,
    /// Header `x-amz-server-side-encryption-bucket-key-enabled`.
    pub bucket_key_enabled: Option<bool>,
    /// Header `x-amz-storage-class`.
    pub storage_class: Option<StorageClass>,
    /// Header `x-amz-request-charged`.
    pub request_charged: Option<RequestCharged>,
    /// Header `x-amz-replication-status`.
    pub replication_status: Option<ReplicationStatus>,
    /// Header `x-amz-mp-parts-count`.
    pub parts_count: Option<i32>,
    /// Header `x-amz-tagging-count`.
    pub tag_count: Option<i32>,
    /// Header `x-amz-object-lock-mode`.
    pub object_lock_mode: Option<ObjectLockMode>,
    /// Header `x-amz-object-lock-retain-until-date`.
    pub object_lock_retain_until_date: Option<Timestamp>,
    /// Header `x-amz-object-lock-legal-hold`.
    pub object_lock_legal_hold_status: Option<ObjectLockLegalHoldStatus>,
    /// Header `x-amz-object-lock-event-hold`.
    pub object_lock_event_hold: Option<ObjectLockEventHold>,
    /// Header `x-amz-object-lock-event-hold-duration-days`.
    pub object_lock_event_hold_duration_days: Option<i32>,
    /// Header `x-amz-object-lock-event-hold-duration-years`.
    pub object_lock_event_hold_duration_years: Option<i32>,
}

impl fmt::Debug for GetObjectOutput {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("GetObjectOutput")
            .field("body", &self.body)
            .field("delete_marker", &self.delete_marker)
            .field("accept_ranges", &self.accept_ranges)
            .field("expiration", &self.expiration)
            .field("restore", &self.restore)
            .field("last_modified", &self.last_modified)
            .field("content_length", &self.content_length)
            .field("e_tag", &self.e_tag)
            .field("checksum_crc32", &self.checksum_crc32)
            .field("checksum_crc32_c", &self.checksum_crc32_c)
            .field("checksum_crc64_nvme", &self.checksum_crc64_nvme)
            .field("checksum_sha1", &self.checksum_sha1)
            .field("checksum_sha256", &self.checksum_sha256)
            .field("checksum_sha512", &self.checksum_sha512)
            .field("checksum_md5", &self.checksum_md5)
            .field("checksum_xxhash64", &self.checksum_xxhash64)
            .field("checksum_xxhash3", &self.checksum_xxhash3)
            .field("checksum_xxhash128", &self.checksum_xxhash128)
            .field("checksum_type", &self.checksum_type)
            .field("missing_meta", &self.missing_meta)
            .field("version_id", &self.version_id)
            .field("cache_control", &self.cache_control)
            .field("content_disposition", &self.content_disposition)
            .field("content_encoding", &self.content_encoding)
            .field("content_language", &self.content_language)
            .field("content_range", &self.content_range)
            .field("content_type", &self.content_type)
            .field("expires", &self.expires)
            .field("website_redirect_location", &self.website_redirect_location)
            .field("server_side_encryption", &self.server_side_encryption)
            .field("metadata", &self.metadata)
            .field("sse_customer_algorithm", &self.sse_customer_algorithm)
            .field("sse_customer_key_md5", &self.sse_customer_key_md5)
            .field("ssekms_key_id", &withheld(self.ssekms_key_id.as_ref()))
            .field("bucket_key_enabled", &self.bucket_key_enabled)
            .field("storage_class", &self.storage_class)
            .field("request_charged", &self.request_charged)
            .field("replication_status", &self.replication_status)
            .field("parts_count", &self.parts_count)
            .field("tag_count", &self.tag_count)
            .field("object_lock_mode", &self.object_lock_mode)
            .field("object_lock_retain_until_date", &self.object_lock_retain_until_date)
            .field("object_lock_legal_hold_status", &self.object_lock_legal_hold_status)
            .field("object_lock_event_hold", &self.object_lock_event_hold)
            .field("object_lock_event_hold_duration_days", &self.object_lock_event_hold_duration_days)
            .field("object_lock_event_hold_duration_years", &self.object_lock_event_hold_duration_years)
            .finish()
    }
}

/// `GetObjectRequest`, the input of `GetObject`.
#[derive(Clone, Default, PartialEq)]
pub struct GetObjectRequest {
    /// Path label `Bucket`. Required.
    pub bucket: String,
    /// Header `If-Match`.
    pub if_match: Option<String>,
    /// Header `If-Modified-Since`.
    pub if_modified_since: Option<Timestamp>,
    /// Header `If-None-Match`.
    pub if_none_match: Option<String>,
    /// Header `If-Unmodified-Since`.
    pub if_unmodified_since: Option<Timestamp>,
    /// Path label `Key`. At least 1 characters. Required.
    pub key: String,
    /// Header `Range`.
    pub range: Option<String>,
    /// Query parameter `response-cache-control`.
    pub response_cache_control: Option<String>,
    /// Query parameter `response-content-disposition`.
    pub response_content_disposition: Option<String>,
    /// Query parameter `response-content-encoding`.
    pub response_content_encoding: Option<String>,
    /// Query parameter `response-content-language`.
    pub response_content_language: Option<String>,
    /// Query parameter `response-content-type`.
    pub response_content_type: Option<String>,
    /// Query parameter `response-expires`.
    pub response_expires: Option<Timestamp>,
    /// Query parameter `versionId`.
    pub version_id: Option<String>,
    /// Header `x-amz-server-side-encryption-customer-algorithm`.
    pub sse_customer_algorithm: Option<String>,
    /// Header `x-amz-server-side-encryption-customer-key`. Sensitive: `Debug` does not show it.
    pub sse_customer_key: Option<String>,
    /// Header `x-amz-server-side-encryption-customer-key-MD5`.
    pub sse_customer_key_md5: Option<String>,
    /// Header `x-amz-request-payer`.
    pub request_payer: Option<RequestPayer>,
    /// Query parameter `partNumber`.
    pub part_number: Option<i32>,
    /// Header `x-amz-expected-bucket-owner`.
    pub expected_bucket_owner: Option<String>,
    /// Header `x-amz-checksum-mode`.
    pub checksum_mode: Option<ChecksumMode>,
}

impl fmt::Debug for GetObjectRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("GetObjectRequest")
            .field("bucket", &self.bucket)
            .field("if_match", &self.if_match)
            .field("if_modified_since", &self.if_modified_since)
            .field("if_none_match", &self.if_none_match)
            .field("if_unmodified_since", &self.if_unmodified_since)
            .field("key", &self.key)
            .field("range", &self.range)
            .field("response_cache_control", &self.response_cache_control)
            .field("response_content_disposition", &self.response_content_disposition)
            .field("response_content_encoding", &self.response_content_encoding)
            .field("response_content_language", &self.response_content_language)
            .field("response_content_type", &self.response_content_type)
            .field("response_expires", &self.response_expires)
            .field("version_id", &self.version_id)
            .field("sse_customer_algorithm", &self.sse_customer_algorithm)
            .field("sse_customer_key", &withheld(self.sse_customer_key.as_ref()))
            .field("sse_customer_key_md5", &self.sse_customer_key_md5)
            .field("request_payer", &self.request_payer)
            .field("part_number", &self.part_number)
            .field("expected_bucket_owner", &self.expected_bucket_owner)
            .field("checksum_mode", &self.checksum_mode)
            .finish()
    }
}

/// `GetObjectTaggingOutput`, the output of `GetObjectTagging`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetObjectTaggingOutput {
    /// Header `x-amz-version-id`.
    pub version_id: Option<String>,
    /// Wire name `TagSet`. Required.
    pub tag_set: Option<Vec<Tag>>,
}

/// `GetObjectTaggingRequest`, the input of `GetObjectTagging`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GetObjectTaggingRequest {
    /// Path label `Bucket`. Required.
    pub bucket: String,
    /// Path label `Key`. At least 1 characters. Required.
    pub key: String,
    /// Query parameter `versionId`.
    pub version_id: Option<String>,
    /// Header `x-amz-expected-bucket-owner`.
    pub expected_bucket_owner: Option<String>,
    /// Header `x-amz-request-payer`.
    pub request_payer: Option<RequestPayer>,
}

/// `HeadBucketOutput`, the output of `HeadBucket`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct HeadBucketOutput {
    /// Header `x-amz-bucket-arn`. 1 to 128 characters.
    pub bucket_arn: Option<String>,
    /// Header `x-amz-bucket-location-type`.
    pub bucket_location_type: Option<LocationType>,
    /// Header `x-amz-bucket-location-name`.
    pub bucket_location_name: Option<String>,
    /// Header `x-amz-bucket-region`. 0 to 20 characters.
    pub bucket_region: Option<String>,
    /// Header `x-amz-access-point-alias`.
    pub access_point_alias: Option<bool>,
}

/// `HeadBucketRequest`, the input of `HeadBucket`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct HeadBucketRequest {
    /// Path label `Bucket`. Required.
    pub bucket: String,
    /// Header `x-amz-expected-bucket-owner`.
    pub expected_bucket_owner: Option<String>,
}

/// `HeadObjectOutput`, the output of `HeadObject`.
#[derive(Clone, Default, PartialEq)]
pub struct HeadObjectOutput {
    /// Header `x-amz-delete-marker`.
    pub delete_marker: Option<bool>,
    /// Header `accept-ranges`.
    pub accept_ranges: Option<String>,
    /// Header `x-amz-expiration`.
    pub expiration: Option<String>,
    /// Header `x-amz-restore`.
    pub restore: Option<String>,
    /// Header `x-amz-archive-status`.
    pub archive_status: Option<ArchiveStatus>,
    /// Header `Last-Modified`.
    pub last_modified: Option<Timestamp>,
    /// Header `Content-Length`.
    pub content_length: Option<i64>,
    /// Header `x-amz-checksum-crc32`.
    pub checksum_crc32: Option<String>,
    /// Header `x-amz-checksum-crc32c`.
    pub checksum_crc32_c: Option<String>,
    /// Header `x-amz-checksum-crc64nvme`.
    pub checksum_crc64_nvme: Option<String>,
    /// Header `x-amz-checksum-sha1`.
    pub checksum_sha1: Option<String>,
    /// Header `x-amz-checksum-sha256`.
    pub checksum_sha256: Option<String>,
    /// Header `x-amz-checksum-sha512`.
    pub checksum_sha512: Option<String>,
    /// Header `x-amz-checksum-md5`.
    pub checksum_md5: Option<String>,
    /// Header `x-amz-checksum-xxhash64`.
    pub checksum_xxhash64: Option<String>,
    /// Header `x-amz-checksum-xxhash3`.
    pub checksum_xxhash3: Option<String>,
    /// Header `x-amz-checksum-xxhash128`.
    pub checksum_xxhash128: Option<String>,
    /// Header `x-amz-checksum-type`.
    pub checksum_type: Option<ChecksumType>,
    /// Header `ETag`.
    pub e_tag: Option<String>,
    /// Header `x-amz-missing-meta`.
    pub missing_meta: Option<i32>,
    /// Header `x-amz-version-id`.
    pub version_id: Option<String>,
    /// Header `Cache-Control`.
    pub cache_control: Option<String>,
    /// Header `Content-Disposition`.
    pub content_disposition: Option<String>,
    /// Header `Content-Encoding`.
    pub content_encoding: Option<String>,
    /// Header `Content-Language`.
    pub content_language: Option<String>,
    /// Header `Content-Type`.
    pub content_type: Option<String>,
    /// Header `Content-Range`.
    pub content_range: Option<String>,
    /// Header `Expires`.
    pub expires: Option<String>,
    /// Header `x-amz-website-redirect-location`.
    pub website_redirect_location: Option<String>,
    /// Header `x-amz-server-side-encryption`.
    pub server_side_encryption: Option<ServerSideEncryption>,
    /// Every header that begins with `x-amz-meta-`.
    pub metadata: Option<BTreeMap<String, String>>,
    /// Header `x-amz-server-side-encryption-customer-algorithm`.
    pub sse_customer_algorithm: Option<String>,
    /// Header `x-amz-server-side-encryption-customer-key-MD5`.
    pub sse_customer_key_md5: Option<String>,
    /// Header `x-amz-server-side-encryption-aws-kms-key-id`. Sensitive: `Debug` does not show it.
    pub ssekms_key_id: Option<String>,
    /// Header `x-amz-server-side-encryption-bucket-key-enabled`.
    pub bucket_key_enabled: Option<bool>,
    /// Header `x-amz-storage-class`.
    pub storage_class: Option<StorageClass>,
    /// Header `x-amz-request-charged`.
    pub request_charged: Option<RequestCharged>,
    /// Header `x-amz-replication-status`.
    pub replication_status: Option<ReplicationStatus>,
    /// Header `x-amz-mp-parts-count`.
    pub parts_count: Option<i32>,
    /// Header `x-amz-tagging-count`.
    pub tag_count: Option<i32>,
    /// Header `x-amz-object-lock-mode`.
    pub object_lock_mode: Option<ObjectLockMode>,
    /// Header `x-amz-object-lock-retain-until-date`.
    pub object_lock_retain_until_date: Option<Timestamp>,
    /// Header `x-amz-object-lock-legal-hold`.
    pub object_lock_legal_hold_status: Option<ObjectLockLegalHoldStatus>,
    /// Header `x-amz-object-lock-event-hold`.
    pub object_lock_event_hold: Option<ObjectLockEventHold>,
    /// Header `x-amz-object-lock-event-hold-duration-days`.
    pub object_lock_event_hold_duration_days: Option<i32>,
    /// Header `x-amz-object-lock-event-hold-duration-years`.
    pub object_lock_event_hold_duration_years: Option<i32>,
}

impl fmt::Debug for HeadObjectOutput {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("HeadObjectOutput")
            .field("delete_marker", &self.delete_marker)
            .field("accept_ranges", &self.accept_ranges)
            .field("expiration", &self.expiration)
            .field("restore", &self.restore)
            .field("archive_status", &self.archive_status)
            .field("last_modified", &self.last_modified)
            .field("content_length", &self.content_length)
            .field("checksum_crc32", &self.checksum_crc32)
            .field("checksum_crc32_c", &self.checksum_crc32_c)
            .field("checksum_crc64_nvme", &self.checksum_crc64_nvme)
            .field("checksum_sha1", &self.checksum_sha1)
            .field("checksum_sha256", &self.checksum_sha256)
            .field("checksum_sha512", &self.checksum_sha512)
            .field("checksum_md5", &self.checksum_md5)
            .field("checksum_xxhash64", &self.checksum_xxhash64)
            .field("checksum_xxhash3", &self.checksum_xxhash3)
            .field("checksum_xxhash128", &self.checksum_xxhash128)
            .field("checksum_type", &self.checksum_type)
            .field("e_tag", &self.e_tag)
            .field("missing_meta", &self.missing_meta)
            .field("version_id", &self.version_id)
            .field("cache_control", &self.cache_control)
            .field("content_disposition", &self.content_disposition)
            .field("content_encoding", &self.content_encoding)
            .field("content_language", &self.content_language)
            .field("content_type", &self.content_type)
            .field("content_range", &self.content_range)
            .field("expires", &self.expires)
            .field("website_redirect_location", &self.website_redirect_location)
            .field("server_side_encryption", &self.server_side_encryption)
            .field("metadata", &self.metadata)
            .field("sse_customer_algorithm", &self.sse_customer_algorithm)
            .field("sse_customer_key_md5", &self.sse_customer_key_md5)
            .field("ssekms_key_id", &withheld(self.ssekms_key_id.as_ref()))
            .field("bucket_key_enabled", &self.bucket_key_enabled)
            .field("storage_class", &self.storage_class)
            .field("request_charged", &self.request_charged)
            .field("replication_status", &self.replication_status)
            .field("parts_count", &self.parts_count)
            .field("tag_count", &self.tag_count)
            .field("object_lock_mode", &self.object_lock_mode)
            .field("object_lock_retain_until_date", &self.object_lock_retain_until_date)
            .field("object_lock_legal_hold_status", &self.object_lock_legal_hold_status)
            .field("object_lock_event_hold", &self.object_lock_event_hold)
            .field("object_lock_event_hold_duration_days", &self.object_lock_event_hold_duration_days)
            .field("object_lock_event_hold_duration_years", &self.object_lock_event_hold_duration_years)
            .finish()
    }
}

/// `HeadObjectRequest`, the input of `HeadObject`.
#[derive(Clone, Default, PartialEq)]
pub struct HeadObjectRequest {
    /// Path label `Bucket`. Required.
    pub bucket: String,
    /// Header `If-Match`.
    pub if_match: Option<String>,
    /// Header `If-Modified-Since`.
    pub if_modified_since: Option<Timestamp>,
    /// Header `If-None-Match`.
    pub if_none_match: Option<String>,
    /// Header `If-Unmodified-Since`.
    pub if_unmodified_since: Option<Timestamp>,
    /// Path label `Key`. At least 1 characters. Required.
    pub key: String,
    /// Header `Range`.
    pub range: Option<String>,
    /// Query parameter `response-cache-control`.
    pub response_cache_control: Option<String>,
    /// Query parameter `response-content-disposition`.
    pub response_content_disposition: Option<String>,
    /// Query parameter `response-content-encoding`.
    pub response_content_encoding: Option<String>,
    /// Query parameter `response-content-language`.
    pub response_content_language: Option<String>,
    /// Query parameter `response-content-type`.
    pub response_content_type: Option<String>,
    /// Query parameter `response-expires`.
    pub response_expires: Option<Timestamp>,
    /// Query parameter `versionId`.
    pub version_id: Option<String>,
    /// Header `x-amz-server-side-encryption-customer-algorithm`.
    pub sse_customer_algorithm: Option<String>,
    /// Header `x-amz-server-side-encryption-customer-key`. Sensitive: `Debug` does not show it.
    pub sse_customer_key: Option<String>,
    /// Header `x-amz-server-side-encryption-customer-key-MD5`.
    pub sse_customer_key_md5: Option<String>,
    /// Header `x-amz-request-payer`.
    pub request_payer: Option<RequestPayer>,
    /// Query parameter `partNumber`.
    pub part_number: Option<i32>,
    /// Header `x-amz-expected-bucket-owner`.
    pub expected_bucket_owner: Option<String>,
    /// Header `x-amz-checksum-mode`.
    pub checksum_mode: Option<ChecksumMode>,
}

impl fmt::Debug for HeadObjectRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("HeadObjectRequest")
            .field("bucket", &self.bucket)
            .field("if_match", &self.if_match)
            .field("if_modified_since", &self.if_modified_since)
            .field("if_none_match", &self.if_none_match)
            .field("if_unmodified_since", &self.if_unmodified_since)
            .field("key", &self.key)
            .field("range", &self.range)
            .field("response_cache_control", &self.response_cache_control)
            .field("response_content_disposition", &self.response_content_disposition)
            .field("response_content_encoding", &self.response_content_encoding)
            .field("response_content_language", &self.response_content_language)
            .field("response_content_type", &self.response_content_type)
            .field("response_expires", &self.response_expires)
            .field("version_id", &self.version_id)
            .field("sse_customer_algorithm", &self.sse_customer_algorithm)
            .field("sse_customer_key", &withheld(self.sse_customer_key.as_ref()))
            .field("sse_customer_key_md5", &self.sse_customer_key_md5)
            .field("request_payer", &self.request_payer)
            .field("part_number", &self.part_number)
            .field("expected_bucket_owner", &self.expected_bucket_owner)
            .field("checksum_mode", &self.checksum_mode)
            .finish()
    }
}

/// `Initiator`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Initiator {
    /// Wire name `ID`.
    pub id: Option<String>,
    /// Wire name `DisplayName`.
    pub display_name: Option<String>,
}

/// `ListBucketsOutput`, the output of `ListBuckets`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListBucketsOutput {
    /// Wire name `Buckets`.
    pub buckets: Option<Vec<Bucket>>,
    /// Wire name `Owner`.
    pub owner: Option<Owner>,
    /// Wire name `ContinuationToken`.
    pub continuation_token: Option<String>,
    /// Wire name `Prefix`.
    pub prefix: Option<String>,
}

/// `ListBucketsRequest`, the input of `ListBuckets`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListBucketsRequest {
    /// Query parameter `max-buckets`. 1 to 10000.
    pub max_buckets: Option<i32>,
    /// Query parameter `continuation-token`.
    pub continuation_token: Option<String>,
    /// Query parameter `prefix`.
    pub prefix: Option<String>,
    /// Query parameter `bucket-region`.
    pub bucket_region: Option<String>,
}

/// `ListMultipartUploadsOutput`, the output of `ListMultipartUploads`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListMultipartUploadsOutput {
    /// Wire name `Bucket`.
    pub bucket: Option<String>,
    /// Wire name `KeyMarker`.
    pub key_marker: Option<String>,
    /// Wire name `UploadIdMarker`.
    pub upload_id_marker: Option<String>,
    /// Wire name `NextKeyMarker`.
    pub next_key_marker: Option<String>,
    /// Wire name `Prefix`.
    pub prefix: Option<String>,
    /// Wire name `Delimiter`.
    pub delimiter: Option<String>,
    /// Wire name `NextUploadIdMarker`.
    pub next_upload_id_marker: Option<String>,
    /// Wire name `MaxUploads`.
    pub max_uploads: Option<i32>,
    /// Wire name `IsTruncated`.
    pub is_truncated: Option<bool>,
    /// Wire name `Upload`.
    pub uploads: Option<Vec<MultipartUpload>>,
    /// Wire name `CommonPrefixes`.
    pub common_prefixes: Option<Vec<CommonPrefix>>,
    /// Wire name `EncodingType`.
    pub encoding_type: Option<EncodingType>,
    /// Header `x-amz-request-charged`.
    pub request_charged: Option<RequestCharged>,
}

/// `ListMultipartUploadsRequest`, the input of `ListMultipartUploads`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListMultipartUploadsRequest {
    /// Path label `Bucket`. Required.
    pub bucket: String,
    /// Query parameter `delimiter`.
    pub delimiter: Option<String>,
    /// Query parameter `encoding-type`.
    pub encoding_type: Option<EncodingType>,
    /// Query parameter `key-marker`.
    pub key_marker: Option<String>,
    /// Query parameter `max-uploads`.
    pub max_uploads: Option<i32>,
    /// Query parameter `prefix`.
    pub prefix: Option<String>,
    /// Query parameter `upload-id-marker`.
    pub upload_id_marker: Option<String>,
    /// Header `x-amz-expected-bucket-owner`.
    pub expected_bucket_owner: Option<String>,
    /// Header `x-amz-request-payer`.
    pub request_payer: Option<RequestPayer>,
}

/// `ListObjectsOutput`, the output of `ListObjects`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListObjectsOutput {
    /// Wire name `IsTruncated`.
    pub is_truncated: Option<bool>,
    /// Wire name `Marker`.
    pub marker: Option<String>,
    /// Wire name `NextMarker`.
    pub next_marker: Option<String>,
    /// Wire name `Contents`.
    pub contents: Option<Vec<Object>>,
    /// Wire name `Name`.
    pub name: Option<String>,
    /// Wire name `Prefix`.
    pub prefix: Option<String>,
    /// Wire name `Delimiter`.
    pub delimiter: Option<String>,
    /// Wire name `MaxKeys`.
    pub max_keys: Option<i32>,
    /// Wire name `CommonPrefixes`.
    pub common_prefixes: Option<Vec<CommonPrefix>>,
    /// Wire name `EncodingType`.
    pub encoding_type: Option<EncodingType>,
    /// Header `x-amz-request-charged`.
    pub request_charged: Option<RequestCharged>,
}

/// `ListObjectsRequest`, the input of `ListObjects`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListObjectsRequest {
    /// Path label `Bucket`. Required.
    pub bucket: String,
    /// Query parameter `delimiter`.
    pub delimiter: Option<String>,
    /// Query parameter `encoding-type`.
    pub encoding_type: Option<EncodingType>,
    /// Query parameter `marker`.
    pub marker: Option<String>,
    /// Query parameter `max-keys`.
    pub max_keys: Option<i32>,
    /// Query parameter `prefix`.
    pub prefix: Option<String>,
    /// Header `x-amz-request-payer`.
    pub request_payer: Option<RequestPayer>,
    /// Header `x-amz-expected-bucket-owner`.
    pub expected_bucket_owner: Option<String>,
    /// Header `x-amz-optional-object-attributes`.
    pub optional_object_attributes: Option<Vec<OptionalObjectAttributes>>,
}

/// `ListObjectsV2Output`, the output of `ListObjectsV2`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListObjectsV2Output {
    /// Wire name `IsTruncated`.
    pub is_truncated: Option<bool>,
    /// Wire name `Contents`.
    pub contents: Option<Vec<Object>>,
    /// Wire name `Name`.
    pub name: Option<String>,
    /// Wire name `Prefix`.
    pub prefix: Option<String>,
    /// Wire name `Delimiter`.
    pub delimiter: Option<String>,
    /// Wire name `MaxKeys`.
    pub max_keys: Option<i32>,
    /// Wire name `CommonPrefixes`.
    pub common_prefixes: Option<Vec<CommonPrefix>>,
    /// Wire name `EncodingType`.
    pub encoding_type: Option<EncodingType>,
    /// Wire name `KeyCount`.
    pub key_count: Option<i32>,
    /// Wire name `ContinuationToken`.
    pub continuation_token: Option<String>,
    /// Wire name `NextContinuationToken`.
    pub next_continuation_token: Option<String>,
    /// Wire name `StartAfter`.
    pub start_after: Option<String>,
    /// Header `x-amz-request-charged`.
    pub request_charged: Option<RequestCharged>,
}

/// `ListObjectsV2Request`, the input of `ListObjectsV2`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListObjectsV2Request {
    /// Path label `Bucket`. Required.
    pub bucket: String,
    /// Query parameter `delimiter`.
    pub delimiter: Option<String>,
    /// Query parameter `encoding-type`.
    pub encoding_type: Option<EncodingType>,
    /// Query parameter `max-keys`.
    pub max_keys: Option<i32>,
    /// Query parameter `prefix`.
    pub prefix: Option<String>,
    /// Query parameter `continuation-token`.
    pub continuation_token: Option<String>,
    /// Query parameter `fetch-owner`.
    pub fetch_owner: Option<bool>,
    /// Query parameter `start-after`.
    pub start_after: Option<String>,
    /// Header `x-amz-request-payer`.
    pub request_payer: Option<RequestPayer>,
    /// Header `x-amz-expected-bucket-owner`.
    pub expected_bucket_owner: Option<String>,
    /// Header `x-amz-optional-object-attributes`.
    pub optional_object_attributes: Option<Vec<OptionalObjectAttributes>>,
}

/// `ListPartsOutput`, the output of `ListParts`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListPartsOutput {
    /// Header `x-amz-abort-date`.
    pub abort_date: Option<Timestamp>,
    /// Header `x-amz-abort-rule-id`.
    pub abort_rule_id: Option<String>,
    /// Wire name `Bucket`.
    pub bucket: Option<String>,
    /// Wire name `Key`. At least 1 characters.
    pub key: Option<String>,
    /// Wire name `UploadId`.
    pub upload_id: Option<String>,
    /// Wire name `PartNumberMarker`.
    pub part_number_marker: Option<i32>,
    /// Wire name `NextPartNumberMarker`.
    pub next_part_number_marker: Option<i32>,
    /// Wire name `MaxParts`.
    pub max_parts: Option<i32>,
    /// Wire name `IsTruncated`.
    pub is_truncated: Option<bool>,
    /// Wire name `Part`.
    pub parts: Option<Vec<Part>>,
    /// Wire name `Initiator`.
    pub initiator: Option<Initiator>,
    /// Wire name `Owner`.
    pub owner: Option<Owner>,
    /// Wire name `StorageClass`.
    pub storage_class: Option<StorageClass>,
    /// Header `x-amz-request-charged`.
    pub request_charged: Option<RequestCharged>,
    /// Wire name `ChecksumAlgorithm`.
    pub checksum_algorithm: Option<ChecksumAlgorithm>,
    /// Wire name `ChecksumType`.
    pub checksum_type: Option<ChecksumType>,
    /// Header `x-amz-version-id`.
    pub version_id: Option<String>,
}

/// `ListPartsRequest`, the input of `ListParts`.
#[derive(Clone, Default, PartialEq)]
pub struct ListPartsRequest {
    /// Path label `Bucket`. Required.
    pub bucket: String,
    /// Path label `Key`. At least 1 characters. Required.
    pub key: String,
    /// Query parameter `max-parts`.
    pub max_parts: Option<i32>,
    /// Query parameter `part-number-marker`.
    pub part_number_marker: Option<i32>,
    /// Query parameter `uploadId`. Required.
    pub upload_id: String,
    /// Header `x-amz-request-payer`.
    pub request_payer: Option<RequestPayer>,
    /// Header `x-amz-expected-bucket-owner`.
    pub expected_bucket_owner: Option<String>,
    /// Header `x-amz-server-side-encryption-customer-algorithm`.
    pub sse_customer_algorithm: Option<String>,
    /// Header `x-amz-server-side-encryption-customer-key`. Sensitive: `Debug` does not show it.
    pub sse_customer_key: Option<String>,
    /// Header `x-amz-server-side-encryption-customer-key-MD5`.
    pub sse_customer_key_md5: Option<String>,
}

impl fmt::Debug for ListPartsRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ListPartsRequest")
            .field("bucket", &self.bucket)
            .field("key", &self.key)
            .field("max_parts", &self.max_parts)
            .field("part_number_marker", &self.part_number_marker)
            .field("upload_id", &self.upload_id)
            .field("request_payer", &self.request_payer)
            .field("expected_bucket_owner", &self.expected_bucket_owner)
            .field("sse_customer_algorithm", &self.sse_customer_algorithm)
            .field("sse_customer_key", &withheld(self.sse_customer_key.as_ref()))
            .field("sse_customer_key_md5", &self.sse_customer_key_md5)
            .finish()
    }
}

/// `LocationInfo`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct LocationInfo {
    /// Wire name `Type`.
    pub type_: Option<LocationType>,
    /// Wire name `Name`.
    pub name: Option<String>,
}

/// The texts of `LocationType`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LocationType {
    /// `AvailabilityZone`
    AvailabilityZone,
    /// `LocalZone`
    LocalZone,
}

impl LocationType {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::AvailabilityZone => "AvailabilityZone",
            Self::LocalZone => "LocalZone",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "AvailabilityZone" => Self::AvailabilityZone,
            "LocalZone" => Self::LocalZone,
            _ => return None,
        })
    }
}

/// The texts of `MetadataDirective`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MetadataDirective {
    /// `COPY`
    Copy,
    /// `REPLACE`
    Replace,
}

impl MetadataDirective {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Copy => "COPY",
            Self::Replace => "REPLACE",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "COPY" => Self::Copy,
            "REPLACE" => Self::Replace,
            _ => return None,
        })
    }
}

/// `MultipartUpload`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct MultipartUpload {
    /// Wire name `UploadId`.
    pub upload_id: Option<String>,
    /// Wire name `Key`. At least 1 characters.
    pub key: Option<String>,
    /// Wire name `Initiated`.
    pub initiated: Option<Timestamp>,
    /// Wire name `StorageClass`.
    pub storage_class: Option<StorageClass>,
    /// Wire name `Owner`.
    pub owner: Option<Owner>,
    /// Wire name `Initiator`.
    pub initiator: Option<Initiator>,
    /// Wire name `ChecksumAlgorithm`.
    pub checksum_algorithm: Option<ChecksumAlgorithm>,
    /// Wire name `ChecksumType`.
    pub checksum_type: Option<ChecksumType>,
    /// Wire name `VersionId`.
    pub version_id: Option<String>,
}

/// `Object`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Object {
    /// Wire name `Key`. At least 1 characters.
    pub key: Option<String>,
    /// Wire name `LastModified`.
    pub last_modified: Option<Timestamp>,
    /// Wire name `ETag`.
    pub e_tag: Option<String>,
    /// Wire name `ChecksumAlgorithm`.
    pub checksum_algorithm: Option<Vec<ChecksumAlgorithm>>,
    /// Wire name `ChecksumType`.
    pub checksum_type: Option<ChecksumType>,
    /// Wire name `Size`.
    pub size: Option<i64>,
    /// Wire name `StorageClass`.
    pub storage_class: Option<ObjectStorageClass>,
    /// Wire name `Owner`.
    pub owner: Option<Owner>,
    /// Wire name `RestoreStatus`.
    pub restore_status: Option<RestoreStatus>,
}

/// The texts of `ObjectCannedACL`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ObjectCannedACL {
    /// `private`
    Private,
    /// `public-read`
    PublicRead,
    /// `public-read-write`
    PublicReadWrite,
    /// `authenticated-read`
    AuthenticatedRead,
    /// `aws-exec-read`
    AwsExecRead,
    /// `bucket-owner-read`
    BucketOwnerRead,
    /// `bucket-owner-full-control`
    BucketOwnerFullControl,
}

impl ObjectCannedACL {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Private => "private",
            Self::PublicRead => "public-read",
            Self::PublicReadWrite => "public-read-write",
            Self::AuthenticatedRead => "authenticated-read",
            Self::AwsExecRead => "aws-exec-read",
            Self::BucketOwnerRead => "bucket-owner-read",
            Self::BucketOwnerFullControl => "bucket-owner-full-control",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "private" => Self::Private,
            "public-read" => Self::PublicRead,
            "public-read-write" => Self::PublicReadWrite,
            "authenticated-read" => Self::AuthenticatedRead,
            "aws-exec-read" => Self::AwsExecRead,
            "bucket-owner-read" => Self::BucketOwnerRead,
            "bucket-owner-full-control" => Self::BucketOwnerFullControl,
            _ => return None,
        })
    }
}

/// `ObjectIdentifier`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ObjectIdentifier {
    /// Wire name `Key`. At least 1 characters. Required.
    pub key: Option<String>,
    /// Wire name `VersionId`.
    pub version_id: Option<String>,
    /// Wire name `ETag`.
    pub e_tag: Option<String>,
    /// Wire name `LastModifiedTime`.
    pub last_modified_time: Option<Timestamp>,
    /// Wire name `Size`.
    pub size: Option<i64>,
}

/// The texts of `ObjectLockEventHold`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ObjectLockEventHold {
    /// `ON`
    On,
    /// `OFF`
    Off,
}

impl ObjectLockEventHold {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::On => "ON",
            Self::Off => "OFF",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "ON" => Self::On,
            "OFF" => Self::Off,
            _ => return None,
        })
    }
}

/// The texts of `ObjectLockLegalHoldStatus`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ObjectLockLegalHoldStatus {
    /// `ON`
    On,
    /// `OFF`
    Off,
}

impl ObjectLockLegalHoldStatus {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::On => "ON",
            Self::Off => "OFF",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "ON" => Self::On,
            "OFF" => Self::Off,
            _ => return None,
        })
    }
}

/// The texts of `ObjectLockMode`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ObjectLockMode {
    /// `GOVERNANCE`
    Governance,
    /// `COMPLIANCE`
    Compliance,
}

impl ObjectLockMode {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Governance => "GOVERNANCE",
            Self::Compliance => "COMPLIANCE",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "GOVERNANCE" => Self::Governance,
            "COMPLIANCE" => Self::Compliance,
            _ => return None,
        })
    }
}

/// The texts of `ObjectOwnership`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ObjectOwnership {
    /// `BucketOwnerPreferred`
    BucketOwnerPreferred,
    /// `ObjectWriter`
    ObjectWriter,
    /// `BucketOwnerEnforced`
    BucketOwnerEnforced,
}

impl ObjectOwnership {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::BucketOwnerPreferred => "BucketOwnerPreferred",
            Self::ObjectWriter => "ObjectWriter",
            Self::BucketOwnerEnforced => "BucketOwnerEnforced",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "BucketOwnerPreferred" => Self::BucketOwnerPreferred,
            "ObjectWriter" => Self::ObjectWriter,
            "BucketOwnerEnforced" => Self::BucketOwnerEnforced,
            _ => return None,
        })
    }
}

/// The texts of `ObjectStorageClass`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ObjectStorageClass {
    /// `STANDARD`
    Standard,
    /// `REDUCED_REDUNDANCY`
    ReducedRedundancy,
    /// `GLACIER`
    Glacier,
    /// `STANDARD_IA`
    StandardIa,
    /// `ONEZONE_IA`
    OnezoneIa,
    /// `INTELLIGENT_TIERING`
    IntelligentTiering,
    /// `DEEP_ARCHIVE`
    DeepArchive,
    /// `OUTPOSTS`
    Outposts,
    /// `GLACIER_IR`
    GlacierIr,
    /// `SNOW`
    Snow,
    /// `EXPRESS_ONEZONE`
    ExpressOnezone,
    /// `FSX_OPENZFS`
    FsxOpenzfs,
    /// `FSX_ONTAP`
    FsxOntap,
    /// `AWS_BACKUP_WARM`
    AwsBackupWarm,
    /// `AWS_BACKUP_LOW_COST_WARM`
    AwsBackupLowCostWarm,
}

impl ObjectStorageClass {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Standard => "STANDARD",
            Self::ReducedRedundancy => "REDUCED_REDUNDANCY",
            Self::Glacier => "GLACIER",
            Self::StandardIa => "STANDARD_IA",
            Self::OnezoneIa => "ONEZONE_IA",
            Self::IntelligentTiering => "INTELLIGENT_TIERING",
            Self::DeepArchive => "DEEP_ARCHIVE",
            Self::Outposts => "OUTPOSTS",
            Self::GlacierIr => "GLACIER_IR",
            Self::Snow => "SNOW",
            Self::ExpressOnezone => "EXPRESS_ONEZONE",
            Self::FsxOpenzfs => "FSX_OPENZFS",
            Self::FsxOntap => "FSX_ONTAP",
            Self::AwsBackupWarm => "AWS_BACKUP_WARM",
            Self::AwsBackupLowCostWarm => "AWS_BACKUP_LOW_COST_WARM",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "STANDARD" => Self::Standard,
            "REDUCED_REDUNDANCY" => Self::ReducedRedundancy,
            "GLACIER" => Self::Glacier,
            "STANDARD_IA" => Self::StandardIa,
            "ONEZONE_IA" => Self::OnezoneIa,
            "INTELLIGENT_TIERING" => Self::IntelligentTiering,
            "DEEP_ARCHIVE" => Self::DeepArchive,
            "OUTPOSTS" => Self::Outposts,
            "GLACIER_IR" => Self::GlacierIr,
            "SNOW" => Self::Snow,
            "EXPRESS_ONEZONE" => Self::ExpressOnezone,
            "FSX_OPENZFS" => Self::FsxOpenzfs,
            "FSX_ONTAP" => Self::FsxOntap,
            "AWS_BACKUP_WARM" => Self::AwsBackupWarm,
            "AWS_BACKUP_LOW_COST_WARM" => Self::AwsBackupLowCostWarm,
            _ => return None,
        })
    }
}

/// The texts of `OptionalObjectAttributes`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OptionalObjectAttributes {
    /// `RestoreStatus`
    RestoreStatus,
}

impl OptionalObjectAttributes {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::RestoreStatus => "RestoreStatus",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "RestoreStatus" => Self::RestoreStatus,
            _ => return None,
        })
    }
}

/// `Owner`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Owner {
    /// Wire name `DisplayName`.
    pub display_name: Option<String>,
    /// Wire name `ID`.
    pub id: Option<String>,
}

/// `Part`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Part {
    /// Wire name `PartNumber`.
    pub part_number: Option<i32>,
    /// Wire name `LastModified`.
    pub last_modified: Option<Timestamp>,
    /// Wire name `ETag`.
    pub e_tag: Option<String>,
    /// Wire name `Size`.
    pub size: Option<i64>,
    /// Wire name `ChecksumCRC32`.
    pub checksum_crc32: Option<String>,
    /// Wire name `ChecksumCRC32C`.
    pub checksum_crc32_c: Option<String>,
    /// Wire name `ChecksumCRC64NVME`.
    pub checksum_crc64_nvme: Option<String>,
    /// Wire name `ChecksumSHA1`.
    pub checksum_sha1: Option<String>,
    /// Wire name `ChecksumSHA256`.
    pub checksum_sha256: Option<String>,
    /// Wire name `ChecksumSHA512`.
    pub checksum_sha512: Option<String>,
    /// Wire name `ChecksumMD5`.
    pub checksum_md5: Option<String>,
    /// Wire name `ChecksumXXHASH64`.
    pub checksum_xxhash64: Option<String>,
    /// Wire name `ChecksumXXHASH3`.
    pub checksum_xxhash3: Option<String>,
    /// Wire name `ChecksumXXHASH128`.
    pub checksum_xxhash128: Option<String>,
}

/// `PutObjectOutput`, the output of `PutObject`.
#[derive(Clone, Default, PartialEq)]
pub struct PutObjectOutput {
    /// Header `x-amz-expiration`.
    pub expiration: Option<String>,
    /// Header `ETag`.
    pub e_tag: Option<String>,
    /// Header `x-amz-checksum-crc32`.
    pub checksum_crc32: Option<String>,
    /// Header `x-amz-checksum-crc32c`.
    pub checksum_crc32_c: Option<String>,
    /// Header `x-amz-checksum-crc64nvme`.
    pub checksum_crc64_nvme: Option<String>,
    /// Header `x-amz-checksum-sha1`.
    pub checksum_sha1: Option<String>,
    /// Header `x-amz-checksum-sha256`.
    pub checksum_sha256: Option<String>,
    /// Header `x-amz-checksum-sha512`.
    pub checksum_sha512: Option<String>,
    /// Header `x-amz-checksum-md5`.
    pub checksum_md5: Option<String>,
    /// Header `x-amz-checksum-xxhash64`.
    pub checksum_xxhash64: Option<String>,
    /// Header `x-amz-checksum-xxhash3`.
    pub checksum_xxhash3: Option<String>,
    /// Header `x-amz-checksum-xxhash128`.
    pub checksum_xxhash128: Option<String>,
    /// Header `x-amz-checksum-type`.
    pub checksum_type: Option<ChecksumType>,
    /// Header `x-amz-server-side-encryption`.
    pub server_side_encryption: Option<ServerSideEncryption>,
    /// Header `x-amz-version-id`.
    pub version_id: Option<String>,
    /// Header `x-amz-server-side-encryption-customer-algorithm`.
    pub sse_customer_algorithm: Option<String>,
    /// Header `x-amz-server-side-encryption-customer-key-MD5`.
    pub sse_customer_key_md5: Option<String>,
    /// Header `x-amz-server-side-encryption-aws-kms-key-id`. Sensitive: `Debug` does not show it.
    pub ssekms_key_id: Option<String>,
    /// Header `x-amz-server-side-encryption-context`. Sensitive: `Debug` does not show it.
    pub ssekms_encryption_context: Option<String>,
    /// Header `x-amz-server-side-encryption-bucket-key-enabled`.
    pub bucket_key_enabled: Option<bool>,
    /// Header `x-amz-object-size`.
    pub size: Option<i64>,
    /// Header `x-amz-request-charged`.
    pub request_charged: Option<RequestCharged>,
}

impl fmt::Debug for PutObjectOutput {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PutObjectOutput")
            .field("expiration", &self.expiration)
            .field("e_tag", &self.e_tag)
            .field("checksum_crc32", &self.checksum_crc32)
            .field("checksum_crc32_c", &self.checksum_crc32_c)
            .field("checksum_crc64_nvme", &self.checksum_crc64_nvme)
            .field("checksum_sha1", &self.checksum_sha1)
            .field("checksum_sha256", &self.checksum_sha256)
            .field("checksum_sha512", &self.checksum_sha512)
            .field("checksum_md5", &self.checksum_md5)
            .field("checksum_xxhash64", &self.checksum_xxhash64)
            .field("checksum_xxhash3", &self.checksum_xxhash3)
            .field("checksum_xxhash128", &self.checksum_xxhash128)
            .field("checksum_type", &self.checksum_type)
            .field("server_side_encryption", &self.server_side_encryption)
            .field("version_id", &self.version_id)
            .field("sse_customer_algorithm", &self.sse_customer_algorithm)
            .field("sse_customer_key_md5", &self.sse_customer_key_md5)
            .field("ssekms_key_id", &withheld(self.ssekms_key_id.as_ref()))
            .field("ssekms_encryption_context", &withheld(self.ssekms_encryption_context.as_ref()))
            .field("bucket_key_enabled", &self.bucket_key_enabled)
            .field("size", &self.size)
            .field("request_charged", &self.request_charged)
            .finish()
    }
}

/// `PutObjectRequest`, the input of `PutObject`.
#[derive(Clone, Default, PartialEq)]
pub struct PutObjectRequest {
    /// Header `x-amz-acl`.
    pub acl: Option<ObjectCannedACL>,
    /// The whole body.
    pub body: Option<Bytes>,
    /// Path label `Bucket`. Required.
    pub bucket: String,
    /// Header `Cache-Control`.
    pub cache_control: Option<String>,
    /// Header `Content-Disposition`.
    pub content_disposition: Option<String>,
    /// Header `Content-Encoding`.
    pub content_encoding: Option<String>,
    /// Header `Content-Language`.
    pub content_language: Option<String>,
    /// Header `Content-Length`.
    pub content_length: Option<i64>,
    /// Header `Content-MD5`.
    pub content_md5: Option<String>,
    /// Header `Content-Type`.
    pub content_type: Option<String>,
    /// Header `x-amz-sdk-checksum-algorithm`.
    pub checksum_algorithm: Option<ChecksumAlgorithm>,
    /// Header `x-amz-checksum-crc32`.
    pub checksum_crc32: Option<String>,
    /// Header `x-amz-checksum-crc32c`.
    pub checksum_crc32_c: Option<String>,
    /// Header `x-amz-checksum-crc64nvme`.
    pub checksum_crc64_nvme: Option<String>,
    /// Header `x-amz-checksum-sha1`.
    pub checksum_sha1: Option<String>,
    /// Header `x-amz-checksum-sha256`.
    pub checksum_sha256: Option<String>,
    /// Header `x-amz-checksum-sha512`.
    pub checksum_sha512: Option<String>,
    /// Header `x-amz-checksum-md5`.
    pub checksum_md5: Option<String>,
    /// Header `x-amz-checksum-xxhash64`.
    pub checksum_xxhash64: Option<String>,
    /// Header `x-amz-checksum-xxhash3`.
    pub checksum_xxhash3: Option<String>,
    /// Header `x-amz-checksum-xxhash128`.
    pub checksum_xxhash128: Option<String>,
    /// Header `Expires`.
    pub expires: Option<String>,
    /// Header `If-Match`.
    pub if_match: Option<String>,
    /// Header `If-None-Match`.
    pub if_none_match: Option<String>,
    /// Header `x-amz-grant-full-control`.
    pub grant_full_control: Option<String>,
    /// Header `x-amz-grant-read`.
    pub grant_read: Option<String>,
    /// Header `x-amz-grant-read-acp`.
    pub grant_read_acp: Option<String>,
    /// Header `x-amz-grant-write-acp`.
    pub grant_write_acp: Option<String>,
    /// Path label `Key`. At least 1 characters. Required.
    pub key: String,
    /// Header `x-amz-write-offset-bytes`.
    pub write_offset_bytes: Option<i64>,
    /// Every header that begins with `x-amz-meta-`.
    pub metadata: Option<BTreeMap<String, String>>,
    /// Header `x-amz-server-side-encryption`.
    pub server_side_encryption: Option<ServerSideEncryption>,
    /// Header `x-amz-storage-class`.
    pub storage_class: Option<StorageClass>,
    /// Header `x-amz-website-redirect-location`.
    pub website_redirect_location: Option<String>,
    /// Header `x-amz-server-side-encryption-customer-algorithm`.
    pub sse_customer_algorithm: Option<String>,
    /// Header `x-amz-server-side-encryption-customer-key`. Sensitive: `Debug` does not show it.
    pub sse_customer_key: Option<String>,
    /// Header `x-amz-server-side-encryption-customer-key-MD5`.
    pub sse_customer_key_md5: Option<String>,
    /// Header `x-amz-server-side-encryption-aws-kms-key-id`. Sensitive: `Debug` does not show it.
    pub ssekms_key_id: Option<String>,
    /// Header `x-amz-server-side-encryption-context`. Sensitive: `Debug` does not show it.
    pub ssekms_encryption_context: Option<String>,
    /// Header `x-amz-server-side-encryption-bucket-key-enabled`.
    pub bucket_key_enabled: Option<bool>,
    /// Header `x-amz-request-payer`.
    pub request_payer: Option<RequestPayer>,
    /// Header `x-amz-tagging`.
    pub tagging: Option<String>,
    /// Header `x-amz-object-lock-mode`.
    pub object_lock_mode: Option<ObjectLockMode>,
    /// Header `x-amz-object-lock-retain-until-date`.
    pub object_lock_retain_until_date: Option<Timestamp>,
    /// Header `x-amz-object-lock-legal-hold`.
    pub object_lock_legal_hold_status: Option<ObjectLockLegalHoldStatus>,
    /// Header `x-amz-object-lock-event-hold`.
    pub object_lock_event_hold: Option<ObjectLockEventHold>,
    /// Header `x-amz-object-lock-event-hold-duration-days`.
    pub object_lock_event_hold_duration_days: Option<i32>,
    /// Header `x-amz-object-lock-event-hold-duration-years`.
    pub object_lock_event_hold_duration_years: Option<i32>,
    /// Header `x-amz-expected-bucket-owner`.
    pub expected_bucket_owner: Option<String>,
}

impl fmt::Debug for PutObjectRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PutObjectRequest")
            .field("acl", &self.acl)
            .field("body", &self.body)
            .field("bucket", &self.bucket)
            .field("cache_control", &self.cache_control)
            .field("content_disposition", &self.content_disposition)
            .field("content_encoding", &self.content_encoding)
            .field("content_language", &self.content_language)
            .field("content_length", &self.content_length)
            .field("content_md5", &self.content_md5)
            .field("content_type", &self.content_type)
            .field("checksum_algorithm", &self.checksum_algorithm)
            .field("checksum_crc32", &self.checksum_crc32)
            .field("checksum_crc32_c", &self.checksum_crc32_c)
            .field("checksum_crc64_nvme", &self.checksum_crc64_nvme)
            .field("checksum_sha1", &self.checksum_sha1)
            .field("checksum_sha256", &self.checksum_sha256)
            .field("checksum_sha512", &self.checksum_sha512)
            .field("checksum_md5", &self.checksum_md5)
            .field("checksum_xxhash64", &self.checksum_xxhash64)
            .field("checksum_xxhash3", &self.checksum_xxhash3)
            .field("checksum_xxhash128", &self.checksum_xxhash128)
            .field("expires", &self.expires)
            .field("if_match", &self.if_match)
            .field("if_none_match", &self.if_none_match)
            .field("grant_full_control", &self.grant_full_control)
            .field("grant_read", &self.grant_read)
            .field("grant_read_acp", &self.grant_read_acp)
            .field("grant_write_acp", &self.grant_write_acp)
            .field("key", &self.key)
            .field("write_offset_bytes", &self.write_offset_bytes)
            .field("metadata", &self.metadata)
            .field("server_side_encryption", &self.server_side_encryption)
            .field("storage_class", &self.storage_class)
            .field("website_redirect_location", &self.website_redirect_location)
            .field("sse_customer_algorithm", &self.sse_customer_algorithm)
            .field("sse_customer_key", &withheld(self.sse_customer_key.as_ref()))
            .field("sse_customer_key_md5", &self.sse_customer_key_md5)
            .field("ssekms_key_id", &withheld(self.ssekms_key_id.as_ref()))
            .field("ssekms_encryption_context", &withheld(self.ssekms_encryption_context.as_ref()))
            .field("bucket_key_enabled", &self.bucket_key_enabled)
            .field("request_payer", &self.request_payer)
            .field("tagging", &self.tagging)
            .field("object_lock_mode", &self.object_lock_mode)
            .field("object_lock_retain_until_date", &self.object_lock_retain_until_date)
            .field("object_lock_legal_hold_status", &self.object_lock_legal_hold_status)
            .field("object_lock_event_hold", &self.object_lock_event_hold)
            .field("object_lock_event_hold_duration_days", &self.object_lock_event_hold_duration_days)
            .field("object_lock_event_hold_duration_years", &self.object_lock_event_hold_duration_years)
            .field("expected_bucket_owner", &self.expected_bucket_owner)
            .finish()
    }
}

/// The texts of `ReplicationStatus`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReplicationStatus {
    /// `COMPLETE`
    Complete,
    /// `PENDING`
    Pending,
    /// `FAILED`
    Failed,
    /// `REPLICA`
    Replica,
    /// `COMPLETED`
    Completed,
}

impl ReplicationStatus {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Complete => "COMPLETE",
            Self::Pending => "PENDING",
            Self::Failed => "FAILED",
            Self::Replica => "REPLICA",
            Self::Completed => "COMPLETED",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "COMPLETE" => Self::Complete,
            "PENDING" => Self::Pending,
            "FAILED" => Self::Failed,
            "REPLICA" => Self::Replica,
            "COMPLETED" => Self::Completed,
            _ => return None,
        })
    }
}

/// The texts of `RequestCharged`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RequestCharged {
    /// `requester`
    Requester,
}

impl RequestCharged {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Requester => "requester",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "requester" => Self::Requester,
            _ => return None,
        })
    }
}

/// The texts of `RequestPayer`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RequestPayer {
    /// `requester`
    Requester,
}

impl RequestPayer {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Requester => "requester",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "requester" => Self::Requester,
            _ => return None,
        })
    }
}

/// `RestoreStatus`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RestoreStatus {
    /// Wire name `IsRestoreInProgress`.
    pub is_restore_in_progress: Option<bool>,
    /// Wire name `RestoreExpiryDate`.
    pub restore_expiry_date: Option<Timestamp>,
}

/// The texts of `ServerSideEncryption`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ServerSideEncryption {
    /// `AES256`
    Aes256,
    /// `aws:fsx`
    AwsFsx,
    /// `aws:backup`
    AwsBackup,
    /// `aws:kms`
    AwsKms,
    /// `aws:kms:dsse`
    AwsKmsDsse,
}

impl ServerSideEncryption {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Aes256 => "AES256",
            Self::AwsFsx => "aws:fsx",
            Self::AwsBackup => "aws:backup",
            Self::AwsKms => "aws:kms",
            Self::AwsKmsDsse => "aws:kms:dsse",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "AES256" => Self::Aes256,
            "aws:fsx" => Self::AwsFsx,
            "aws:backup" => Self::AwsBackup,
            "aws:kms" => Self::AwsKms,
            "aws:kms:dsse" => Self::AwsKmsDsse,
            _ => return None,
        })
    }
}

/// The texts of `StorageClass`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StorageClass {
    /// `STANDARD`
    Standard,
    /// `REDUCED_REDUNDANCY`
    ReducedRedundancy,
    /// `STANDARD_IA`
    StandardIa,
    /// `ONEZONE_IA`
    OnezoneIa,
    /// `INTELLIGENT_TIERING`
    IntelligentTiering,
    /// `GLACIER`
    Glacier,
    /// `DEEP_ARCHIVE`
    DeepArchive,
    /// `OUTPOSTS`
    Outposts,
    /// `GLACIER_IR`
    GlacierIr,
    /// `SNOW`
    Snow,
    /// `EXPRESS_ONEZONE`
    ExpressOnezone,
    /// `FSX_OPENZFS`
    FsxOpenzfs,
    /// `FSX_ONTAP`
    FsxOntap,
    /// `AWS_BACKUP_WARM`
    AwsBackupWarm,
    /// `AWS_BACKUP_LOW_COST_WARM`
    AwsBackupLowCostWarm,
}

impl StorageClass {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Standard => "STANDARD",
            Self::ReducedRedundancy => "REDUCED_REDUNDANCY",
            Self::StandardIa => "STANDARD_IA",
            Self::OnezoneIa => "ONEZONE_IA",
            Self::IntelligentTiering => "INTELLIGENT_TIERING",
            Self::Glacier => "GLACIER",
            Self::DeepArchive => "DEEP_ARCHIVE",
            Self::Outposts => "OUTPOSTS",
            Self::GlacierIr => "GLACIER_IR",
            Self::Snow => "SNOW",
            Self::ExpressOnezone => "EXPRESS_ONEZONE",
            Self::FsxOpenzfs => "FSX_OPENZFS",
            Self::FsxOntap => "FSX_ONTAP",
            Self::AwsBackupWarm => "AWS_BACKUP_WARM",
            Self::AwsBackupLowCostWarm => "AWS_BACKUP_LOW_COST_WARM",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "STANDARD" => Self::Standard,
            "REDUCED_REDUNDANCY" => Self::ReducedRedundancy,
            "STANDARD_IA" => Self::StandardIa,
            "ONEZONE_IA" => Self::OnezoneIa,
            "INTELLIGENT_TIERING" => Self::IntelligentTiering,
            "GLACIER" => Self::Glacier,
            "DEEP_ARCHIVE" => Self::DeepArchive,
            "OUTPOSTS" => Self::Outposts,
            "GLACIER_IR" => Self::GlacierIr,
            "SNOW" => Self::Snow,
            "EXPRESS_ONEZONE" => Self::ExpressOnezone,
            "FSX_OPENZFS" => Self::FsxOpenzfs,
            "FSX_ONTAP" => Self::FsxOntap,
            "AWS_BACKUP_WARM" => Self::AwsBackupWarm,
            "AWS_BACKUP_LOW_COST_WARM" => Self::AwsBackupLowCostWarm,
            _ => return None,
        })
    }
}

/// `Tag`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Tag {
    /// Wire name `Key`. At least 1 characters. Required.
    pub key: Option<String>,
    /// Wire name `Value`. Required.
    pub value: Option<String>,
}

/// The texts of `TaggingDirective`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TaggingDirective {
    /// `COPY`
    Copy,
    /// `REPLACE`
    Replace,
}

impl TaggingDirective {
    /// The text on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Copy => "COPY",
            Self::Replace => "REPLACE",
        }
    }

    /// The variant of a text, `None` when there is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "COPY" => Self::Copy,
            "REPLACE" => Self::Replace,
            _ => return None,
        })
    }
}

/// `UploadPartCopyOutput`, the output of `UploadPartCopy`.
#[derive(Clone, Default, PartialEq)]
pub struct UploadPartCopyOutput {
    /// Header `x-amz-copy-source-version-id`.
    pub copy_source_version_id: Option<String>,
    /// The whole body.
    pub copy_part_result: Option<CopyPartResult>,
    /// Header `x-amz-server-side-encryption`.
    pub server_side_encryption: Option<ServerSideEncryption>,
    /// Header `x-amz-server-side-encryption-customer-algorithm`.
    pub sse_customer_algorithm: Option<String>,
    /// Header `x-amz-server-side-encryption-customer-key-MD5`.
    pub sse_customer_key_md5: Option<String>,
    /// Header `x-amz-server-side-encryption-aws-kms-key-id`. Sensitive: `Debug` does not show it.
    pub ssekms_key_id: Option<String>,
    /// Header `x-amz-server-side-encryption-bucket-key-enabled`.
    pub bucket_key_enabled: Option<bool>,
    /// Header `x-amz-request-charged`.
    pub request_charged: Option<RequestCharged>,
    /// Header `x-amz-version-id`.
    pub version_id: Option<String>,
}

impl fmt::Debug for UploadPartCopyOutput {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("UploadPartCopyOutput")
            .field("copy_source_version_id", &self.copy_source_version_id)
            .field("copy_part_result", &self.copy_part_result)
            .field("server_side_encryption", &self.server_side_encryption)
            .field("sse_customer_algorithm", &self.sse_customer_algorithm)
            .field("sse_customer_key_md5", &self.sse_customer_key_md5)
            .field("ssekms_key_id", &withheld(self.ssekms_key_id.as_ref()))
            .field("bucket_key_enabled", &self.bucket_key_enabled)
            .field("request_charged", &self.request_charged)
            .field("version_id", &self.version_id)
            .finish()
    }
}

/// `UploadPartCopyRequest`, the input of `UploadPartCopy`.
#[derive(Clone, Default, PartialEq)]
pub struct UploadPartCopyRequest {
    /// Path label `Bucket`. Required.
    pub bucket: String,
    /// Header `x-amz-copy-source`. Required.
    pub copy_source: String,
    /// Header `x-amz-copy-source-if-match`.
    pub copy_source_if_match: Option<String>,
    /// Header `x-amz-copy-source-if-modified-since`.
    pub copy_source_if_modified_since: Option<Timestamp>,
    /// Header `x-amz-copy-source-if-none-match`.
    pub copy_source_if_none_match: Option<String>,
    /// Header `x-amz-copy-source-if-unmodified-since`.
    pub copy_source_if_unmodified_since: Option<Timestamp>,
    /// Header `x-amz-copy-source-range`.
    pub copy_source_range: Option<String>,
    /// Path label `Key`. At least 1 characters. Required.
    pub key: String,
    /// Query parameter `partNumber`. Required.
    pub part_number: i32,
    /// Query parameter `uploadId`. Required.
    pub upload_id: String,
    /// Header `x-amz-server-side-encryption-customer-algorithm`.
    pub sse_customer_algorithm: Option<String>,
    /// Header `x-amz-server-side-encryption-customer-key`. Sensitive: `Debug` does not show it.
    pub sse_customer_key: Option<String>,
    /// Header `x-amz-server-side-encryption-customer-key-MD5`.
    pub sse_customer_key_md5: Option<String>,
    /// Header `x-amz-copy-source-server-side-encryption-customer-algorithm`.
    pub copy_source_sse_customer_algorithm: Option<String>,
    /// Header `x-amz-copy-source-server-side-encryption-customer-key`. Sensitive: `Debug` does not show it.
    pub copy_source_sse_customer_key: Option<String>,
    /// Header `x-amz-copy-source-server-side-encryption-customer-key-MD5`.
    pub copy_source_sse_customer_key_md5: Option<String>,
    /// Header `x-amz-request-payer`.
    pub request_payer: Option<RequestPayer>,
    /// Header `x-amz-expected-bucket-owner`.
    pub expected_bucket_owner: Option<String>,
    /// Header `x-amz-source-expected-bucket-owner`.
    pub expected_source_bucket_owner: Option<String>,
}

impl fmt::Debug for UploadPartCopyRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("UploadPartCopyRequest")
            .field("bucket", &self.bucket)
            .field("copy_source", &self.copy_source)
            .field("copy_source_if_match", &self.copy_source_if_match)
            .field("copy_source_if_modified_since", &self.copy_source_if_modified_since)
            .field("copy_source_if_none_match", &self.copy_source_if_none_match)
            .field("copy_source_if_unmodified_since", &self.copy_source_if_unmodified_since)
            .field("copy_source_range", &self.copy_source_range)
            .field("key", &self.key)
            .field("part_number", &self.part_number)
            .field("upload_id", &self.upload_id)
            .field("sse_customer_algorithm", &self.sse_customer_algorithm)
            .field("sse_customer_key", &withheld(self.sse_customer_key.as_ref()))
            .field("sse_customer_key_md5", &self.sse_customer_key_md5)
            .field("copy_source_sse_customer_algorithm", &self.copy_source_sse_customer_algorithm)
            .field("copy_source_sse_customer_key", &withheld(self.copy_source_sse_customer_key.as_ref()))
            .field("copy_source_sse_customer_key_md5", &self.copy_source_sse_customer_key_md5)
            .field("request_payer", &self.request_payer)
            .field("expected_bucket_owner", &self.expected_bucket_owner)
            .field("expected_source_bucket_owner", &self.expected_source_bucket_owner)
            .finish()
    }
}

/// `UploadPartOutput`, the output of `UploadPart`.
#[derive(Clone, Default, PartialEq)]
pub struct UploadPartOutput {
    /// Header `x-amz-server-side-encryption`.
    pub server_side_encryption: Option<ServerSideEncryption>,
    /// Header `ETag`.
    pub e_tag: Option<String>,
    /// Header `x-amz-checksum-crc32`.
    pub checksum_crc32: Option<String>,
    /// Header `x-amz-checksum-crc32c`.
    pub checksum_crc32_c: Option<String>,
    /// Header `x-amz-checksum-crc64nvme`.
    pub checksum_crc64_nvme: Option<String>,
    /// Header `x-amz-checksum-sha1`.
    pub checksum_sha1: Option<String>,
    /// Header `x-amz-checksum-sha256`.
    pub checksum_sha256: Option<String>,
    /// Header `x-amz-checksum-sha512`.
    pub checksum_sha512: Option<String>,
    /// Header `x-amz-checksum-md5`.
    pub checksum_md5: Option<String>,
    /// Header `x-amz-checksum-xxhash64`.
    pub checksum_xxhash64: Option<String>,
    /// Header `x-amz-checksum-xxhash3`.
    pub checksum_xxhash3: Option<String>,
    /// Header `x-amz-checksum-xxhash128`.
    pub checksum_xxhash128: Option<String>,
    /// Header `x-amz-server-side-encryption-customer-algorithm`.
    pub sse_customer_algorithm: Option<String>,
    /// Header `x-amz-server-side-encryption-customer-key-MD5`.
    pub sse_customer_key_md5: Option<String>,
    /// Header `x-amz-server-side-encryption-aws-kms-key-id`. Sensitive: `Debug` does not show it.
    pub ssekms_key_id: Option<String>,
    /// Header `x-amz-server-side-encryption-bucket-key-enabled`.
    pub bucket_key_enabled: Option<bool>,
    /// Header `x-amz-request-charged`.
    pub request_charged: Option<RequestCharged>,
    /// Header `x-amz-version-id`.
    pub version_id: Option<String>,
}

impl fmt::Debug for UploadPartOutput {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("UploadPartOutput")
            .field("server_side_encryption", &self.server_side_encryption)
            .field("e_tag", &self.e_tag)
            .field("checksum_crc32", &self.checksum_crc32)
            .field("checksum_crc32_c", &self.checksum_crc32_c)
            .field("checksum_crc64_nvme", &self.checksum_crc64_nvme)
            .field("checksum_sha1", &self.checksum_sha1)
            .field("checksum_sha256", &self.checksum_sha256)
            .field("checksum_sha512", &self.checksum_sha512)
            .field("checksum_md5", &self.checksum_md5)
            .field("checksum_xxhash64", &self.checksum_xxhash64)
            .field("checksum_xxhash3", &self.checksum_xxhash3)
            .field("checksum_xxhash128", &self.checksum_xxhash128)
            .field("sse_customer_algorithm", &self.sse_customer_algorithm)
            .field("sse_customer_key_md5", &self.sse_customer_key_md5)
            .field("ssekms_key_id", &withheld(self.ssekms_key_id.as_ref()))
            .field("bucket_key_enabled", &self.bucket_key_enabled)
            .field("request_charged", &self.request_charged)
            .field("version_id", &self.version_id)
            .finish()
    }
}

/// `UploadPartRequest`, the input of `UploadPart`.
#[derive(Clone, Default, PartialEq)]
pub struct UploadPartRequest {
    /// The whole body.
    pub body: Option<Bytes>,
    /// Path label `Bucket`. Required.
    pub bucket: String,
    /// Header `Content-Length`.
    pub content_length: Option<i64>,
    /// Header `Content-MD5`.
    pub content_md5: Option<String>,
    /// Header `x-amz-sdk-checksum-algorithm`.
    pub checksum_algorithm: Option<ChecksumAlgorithm>,
    /// Header `x-amz-checksum-crc32`.
    pub checksum_crc32: Option<String>,
    /// Header `x-amz-checksum-crc32c`.
    pub checksum_crc32_c: Option<String>,
    /// Header `x-amz-checksum-crc64nvme`.
    pub checksum_crc64_nvme: Option<String>,
    /// Header `x-amz-checksum-sha1`.
    pub checksum_sha1: Option<String>,
    /// Header `x-amz-checksum-sha256`.
    pub checksum_sha256: Option<String>,
    /// Header `x-amz-checksum-sha512`.
    pub checksum_sha512: Option<String>,
    /// Header `x-amz-checksum-md5`.
    pub checksum_md5: Option<String>,
    /// Header `x-amz-checksum-xxhash64`.
    pub checksum_xxhash64: Option<String>,
    /// Header `x-amz-checksum-xxhash3`.
    pub checksum_xxhash3: Option<String>,
    /// Header `x-amz-checksum-xxhash128`.
    pub checksum_xxhash128: Option<String>,
    /// Path label `Key`. At least 1 characters. Required.
    pub key: String,
    /// Query parameter `partNumber`. Required.
    pub part_number: i32,
    /// Query parameter `uploadId`. Required.
    pub upload_id: String,
    /// Header `x-amz-server-side-encryption-customer-algorithm`.
    pub sse_customer_algorithm: Option<String>,
    /// Header `x-amz-server-side-encryption-customer-key`. Sensitive: `Debug` does not show it.
    pub sse_customer_key: Option<String>,
    /// Header `x-amz-server-side-encryption-customer-key-MD5`.
    pub sse_customer_key_md5: Option<String>,
    /// Header `x-amz-request-payer`.
    pub request_payer: Option<RequestPayer>,
    /// Header `x-amz-expected-bucket-owner`.
    pub expected_bucket_owner: Option<String>,
}

impl fmt::Debug for UploadPartRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("UploadPartRequest")
            .field("body", &self.body)
            .field("bucket", &self.bucket)
            .field("content_length", &self.content_length)
            .field("content_md5", &self.content_md5)
            .field("checksum_algorithm", &self.checksum_algorithm)
            .field("checksum_crc32", &self.checksum_crc32)
            .field("checksum_crc32_c", &self.checksum_crc32_c)
            .field("checksum_crc64_nvme", &self.checksum_crc64_nvme)
            .field("checksum_sha1", &self.checksum_sha1)
            .field("checksum_sha256", &self.checksum_sha256)
            .field("checksum_sha512", &self.checksum_sha512)
            .field("checksum_md5", &self.checksum_md5)
            .field("checksum_xxhash64", &self.checksum_xxhash64)
            .field("checksum_xxhash3", &self.checksum_xxhash3)
            .field("checksum_xxhash128", &self.checksum_xxhash128)
            .field("key", &self.key)
            .field("part_number", &self.part_number)
            .field("upload_id", &self.upload_id)
            .field("sse_customer_algorithm", &self.sse_customer_algorithm)
            .field("sse_customer_key", &withheld(self.sse_customer_key.as_ref()))
            .field("sse_customer_key_md5", &self.sse_customer_key_md5)
            .field("request_payer", &self.request_payer)
            .field("expected_bucket_owner", &self.expected_bucket_owner)
            .finish()
    }
}

fn withheld<T>(value: Option<&T>) -> Option<Withheld> {
    value.map(|_| Withheld)
}
