//! The checksums that callers send and read, beside MD5: five algorithms, each over the whole object or over its parts' checksums.
//!
//! Follows <https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity.html>. Every object has one, as on AWS:
//! when the caller sends none, it is CRC64NVME.
//!
//! # Not (yet) like AWS
//! - SHA512, MD5 and XXHASH checksums (`x-amz-checksum-sha512`, …) are refused. `Content-MD5` is checked.

pub(crate) mod combine;
pub(crate) mod digest;
pub(crate) mod given;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use gatewright_shapes_s3::types::{ChecksumAlgorithm, ChecksumType};
use gatewright_wire::service::ServiceError;
use serde::{Deserialize, Serialize};

use crate::refusal::not_implemented;

/// A checksum algorithm that is offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Algorithm {
    #[serde(rename = "CRC32")]
    Crc32,
    #[serde(rename = "CRC32C")]
    Crc32C,
    #[serde(rename = "CRC64NVME")]
    Crc64Nvme,
    #[serde(rename = "SHA1")]
    Sha1,
    #[serde(rename = "SHA256")]
    Sha256,
}

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
    pub(crate) algorithm: Algorithm,
    pub(crate) coverage: Coverage,
    /// Base64; for a composite one with `-N` after it, the number of parts.
    pub(crate) value: String,
}

impl Algorithm {
    /// AWS: what an object gets when nothing else is asked for.
    pub(crate) const DEFAULT: Self = Self::Crc64Nvme;

    /// The algorithm that was asked for in `header`.
    ///
    /// # Errors
    /// 501 for one that is not offered.
    pub(crate) fn admit(asked: ChecksumAlgorithm, header: &str) -> Result<Self, ServiceError> {
        match asked {
            ChecksumAlgorithm::Crc32 => Ok(Self::Crc32),
            ChecksumAlgorithm::Crc32C => Ok(Self::Crc32C),
            ChecksumAlgorithm::Crc64Nvme => Ok(Self::Crc64Nvme),
            ChecksumAlgorithm::Sha1 => Ok(Self::Sha1),
            ChecksumAlgorithm::Sha256 => Ok(Self::Sha256),
            ChecksumAlgorithm::Sha512
            | ChecksumAlgorithm::Md5
            | ChecksumAlgorithm::Xxhash64
            | ChecksumAlgorithm::Xxhash3
            | ChecksumAlgorithm::Xxhash128 => Err(not_implemented(header)),
        }
    }

    /// As AWS's model spells it.
    pub(crate) const fn shown(self) -> ChecksumAlgorithm {
        match self {
            Self::Crc32 => ChecksumAlgorithm::Crc32,
            Self::Crc32C => ChecksumAlgorithm::Crc32C,
            Self::Crc64Nvme => ChecksumAlgorithm::Crc64Nvme,
            Self::Sha1 => ChecksumAlgorithm::Sha1,
            Self::Sha256 => ChecksumAlgorithm::Sha256,
        }
    }

    /// `CRC32`.
    pub(crate) const fn name(self) -> &'static str {
        self.shown().as_str()
    }

    /// `crc32`, as errors write it.
    pub(crate) fn lower_name(self) -> String {
        self.name().to_ascii_lowercase()
    }

    /// Length of the checksum in bytes.
    pub(crate) const fn bytes(self) -> usize {
        match self {
            Self::Crc32 | Self::Crc32C => 4,
            Self::Crc64Nvme => 8,
            Self::Sha1 => 20,
            Self::Sha256 => 32,
        }
    }

    /// Whether checksums of parts give the checksum of the whole.
    pub(crate) const fn is_cyclic(self) -> bool {
        matches!(self, Self::Crc32 | Self::Crc32C | Self::Crc64Nvme)
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

/// Bytes as base64.
pub(crate) fn encode(bytes: &[u8]) -> String {
    STANDARD.encode(bytes)
}

/// Base64 as bytes, if it is exactly `length` of them.
pub(crate) fn decode(text: &str, length: usize) -> Option<Vec<u8>> {
    STANDARD.decode(text).ok().filter(|bytes| bytes.len() == length)
}
