//! The checksum that came with a request, and its comparison with the bytes.

use gatewright_shapes_s3::types::ChecksumAlgorithm;
use gatewright_wire::checksum::ChecksumRefusal;
use gatewright_wire::service::ServiceError;

use super::{Algorithm, admit, decode};
use crate::refusal::invalid_request;

/// A checksum as the caller sent it: well-formed, not yet compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Given {
    pub(crate) algorithm: Algorithm,
    /// Base64, perhaps with `-N` after it where an object of parts may be meant.
    pub(crate) value: String,
}

/// The checksum members of a request or of one of its parts, with the algorithm of each.
macro_rules! given_checksums {
    ($holder:expr) => {{
        use gatewright_shapes_s3::types::ChecksumAlgorithm as Named;
        [
            (Named::Crc32, $holder.checksum_crc32.as_deref()),
            (Named::Crc32C, $holder.checksum_crc32_c.as_deref()),
            (Named::Crc64Nvme, $holder.checksum_crc64_nvme.as_deref()),
            (Named::Sha1, $holder.checksum_sha1.as_deref()),
            (Named::Sha256, $holder.checksum_sha256.as_deref()),
            (Named::Sha512, $holder.checksum_sha512.as_deref()),
            (Named::Md5, $holder.checksum_md5.as_deref()),
            (Named::Xxhash64, $holder.checksum_xxhash64.as_deref()),
            (Named::Xxhash3, $holder.checksum_xxhash3.as_deref()),
            (Named::Xxhash128, $holder.checksum_xxhash128.as_deref()),
        ]
    }};
}
pub(crate) use given_checksums;

/// Puts a checksum into the member of an answer that is named after its algorithm.
macro_rules! show_checksum {
    ($answer:expr, $algorithm:expr, $value:expr) => {{
        use $crate::checksum::Algorithm;
        let value = Some($value);
        match $algorithm {
            Algorithm::Crc32 => $answer.checksum_crc32 = value,
            Algorithm::Crc32C => $answer.checksum_crc32_c = value,
            Algorithm::Crc64Nvme => $answer.checksum_crc64_nvme = value,
            Algorithm::Sha1 => $answer.checksum_sha1 = value,
            Algorithm::Sha256 => $answer.checksum_sha256 = value,
        }
    }};
}
pub(crate) use show_checksum;

impl Given {
    /// The one checksum among the members of a request, if there is any.
    ///
    /// # Errors
    /// 400 for several or a value that is no checksum, 501 for an algorithm that is not offered.
    pub(crate) fn admit(members: &[(ChecksumAlgorithm, Option<&str>)]) -> Result<Option<Self>, ServiceError> {
        let mut present = members.iter().filter_map(|(algorithm, value)| value.map(|value| (*algorithm, value)));
        let Some((named, value)) = present.next() else {
            return Ok(None);
        };
        if present.next().is_some() {
            return Err(ChecksumRefusal::several().into());
        }
        let header = format!("x-amz-checksum-{}", named.as_str().to_ascii_lowercase());
        let algorithm = admit(named, &header)?;
        let (digest, _) = value.split_once('-').unwrap_or((value, ""));
        if decode(digest, algorithm.bytes()).is_none() {
            return Err(ChecksumRefusal::invalid_value(&header).into());
        }
        Ok(Some(Self { algorithm, value: value.to_owned() }))
    }

    /// The checksum of a request with a body: as [`Given::admit`], and it is the one that the SDK announced.
    ///
    /// # Errors
    /// As [`Given::admit`], and 400 when the announced one is not there.
    pub(crate) fn admit_announced(
        members: &[(ChecksumAlgorithm, Option<&str>)],
        announced: Option<ChecksumAlgorithm>,
    ) -> Result<Option<Self>, ServiceError> {
        let given = Self::admit(members)?;
        let announced = announced.map(|announced| admit(announced, "x-amz-sdk-checksum-algorithm")).transpose()?;
        match (&given, announced) {
            (None, Some(_)) => {
                let message = "x-amz-sdk-checksum-algorithm specified, but no corresponding x-amz-checksum-* or x-amz-trailer \
                               headers were found.";
                Err(invalid_request(message))
            }
            (Some(given), Some(announced)) if given.algorithm != announced => {
                Err(invalid_request("Value for x-amz-sdk-checksum-algorithm header is invalid."))
            }
            _ => Ok(given),
        }
    }
}

/// Compares what was sent with what was calculated.
///
/// # Errors
/// 400 when they differ.
pub(crate) fn check_given(given: &Given, calculated: &str) -> Result<(), ServiceError> {
    if given.value == calculated { Ok(()) } else { Err(ChecksumRefusal::other_bytes(given.algorithm).into()) }
}

/// Compares a `Content-MD5` header with the MD5 (hexadecimal) of the bytes.
///
/// # Errors
/// 400 when it is no MD5, and when they differ.
pub(crate) fn check_content_md5(header: Option<&str>, md5_hex: &str) -> Result<(), ServiceError> {
    Ok(gatewright_wire::checksum::check_content_md5(header, md5_hex)?)
}
