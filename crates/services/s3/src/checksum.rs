//! The checksums that callers send and read, beside MD5: five algorithms, each over the whole object or over its parts' checksums.
//!
//! Follows <https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity.html>. Every object has one, as on AWS:
//! when the caller sends none, it is CRC64NVME.
//!
//! # Not (yet) like AWS
//! - SHA512, MD5 and XXHASH checksums (`x-amz-checksum-sha512`, …) are refused. `Content-MD5` is checked.

pub(crate) mod algorithm_name;
pub(crate) mod combine;
pub(crate) mod digest;
pub(crate) mod given;

use gatewright_shapes_s3::types::{ChecksumAlgorithm, ChecksumType};
use gatewright_wire::service::ServiceError;
use serde::{Deserialize, Serialize};

use crate::refusal::not_implemented;

pub(crate) use gatewright_wire::checksum::{Algorithm, decode, encode};

/// AWS: what an object gets when nothing else is asked for.
pub(crate) const ALGORITHM_DEFAULT: Algorithm = Algorithm::Crc64Nvme;

/// What a checksum was made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Coverage {
    /// The parts' checksums, one after the other.
    #[serde(rename = "COMPOSITE")]
    Composite,
    /// The object's bytes.
    #[serde(rename = "FULL_OBJECT")]
    FullObject,
}

/// An object's checksum.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Checksum {
    #[serde(with = "algorithm_name")]
    pub(crate) algorithm: Algorithm,
    pub(crate) coverage: Coverage,
    /// Base64; for a composite one with `-N` after it, the number of parts.
    pub(crate) value: String,
}

/// The algorithm that was asked for in `header`.
///
/// # Errors
/// 501 for one that is not offered.
pub(crate) fn admit(asked: ChecksumAlgorithm, header: &str) -> Result<Algorithm, ServiceError> {
    Algorithm::named(asked.as_str()).ok_or_else(|| not_implemented(header))
}

/// An algorithm as AWS's model has it.
pub(crate) const fn shown(algorithm: Algorithm) -> ChecksumAlgorithm {
    match algorithm {
        Algorithm::Crc32 => ChecksumAlgorithm::Crc32,
        Algorithm::Crc32C => ChecksumAlgorithm::Crc32C,
        Algorithm::Crc64Nvme => ChecksumAlgorithm::Crc64Nvme,
        Algorithm::Sha1 => ChecksumAlgorithm::Sha1,
        Algorithm::Sha256 => ChecksumAlgorithm::Sha256,
    }
}

impl Coverage {
    /// As AWS's model spells it.
    pub(crate) const fn shown(self) -> ChecksumType {
        match self {
            Self::Composite => ChecksumType::Composite,
            Self::FullObject => ChecksumType::FullObject,
        }
    }
}

impl From<ChecksumType> for Coverage {
    fn from(asked: ChecksumType) -> Self {
        match asked {
            ChecksumType::Composite => Self::Composite,
            ChecksumType::FullObject => Self::FullObject,
        }
    }
}

impl Checksum {
    /// The checksum of whole bytes.
    pub(crate) const fn full(algorithm: Algorithm, value: String) -> Self {
        Self { algorithm, coverage: Coverage::FullObject, value }
    }
}
