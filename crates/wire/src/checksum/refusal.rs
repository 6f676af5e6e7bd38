//! What is wrong with a checksum that came with a request, in the words of S3; always 400.
//! <https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html>

use super::algorithm::Algorithm;
use crate::read_error::ReadError;
use crate::service::ServiceError;

/// Why a checksum is refused. Becomes the error of a reader or of an endpoint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChecksumRefusal {
    code: &'static str,
    message: String,
    members: Vec<(&'static str, String)>,
}

impl ChecksumRefusal {
    fn new(code: &'static str, message: impl Into<String>) -> Self {
        Self { code, message: message.into(), members: Vec::new() }
    }

    /// More than one algorithm at once.
    #[must_use]
    pub fn several() -> Self {
        Self::new("InvalidRequest", "Expecting a single x-amz-checksum- header. Multiple checksum Types are not allowed.")
    }

    /// An algorithm that is not offered, or none at all.
    pub(super) fn unknown_algorithm() -> Self {
        Self::new("InvalidRequest", "The algorithm type you specified in x-amz-checksum- header is invalid.")
    }

    /// The value of `header` is no checksum of its algorithm.
    #[must_use]
    pub fn invalid_value(header: &str) -> Self {
        Self::new("InvalidRequest", format!("Value for {header} header is invalid."))
    }

    /// The bytes have another checksum.
    #[must_use]
    pub fn other_bytes(algorithm: Algorithm) -> Self {
        Self::new("BadDigest", format!("The {} you specified did not match the calculated checksum.", algorithm.name()))
    }

    /// `Content-MD5` is no MD5.
    pub(super) fn invalid_md5(header: &str) -> Self {
        let members = vec![("Content-MD5", header.to_owned())];
        Self { members, ..Self::new("InvalidDigest", "The Content-MD5 you specified was invalid.") }
    }

    /// The bytes have another MD5; both in base64.
    pub(super) fn other_md5(expected: &str, calculated: String) -> Self {
        let members = vec![("ExpectedDigest", expected.to_owned()), ("CalculatedDigest", calculated)];
        Self { members, ..Self::new("BadDigest", "The Content-MD5 you specified did not match what we received.") }
    }
}

impl From<ChecksumRefusal> for ReadError {
    fn from(ChecksumRefusal { code, message, members }: ChecksumRefusal) -> Self {
        Self::Refused { code, message, members }
    }
}

impl From<ChecksumRefusal> for ServiceError {
    fn from(ChecksumRefusal { code, message, members }: ChecksumRefusal) -> Self {
        members.into_iter().fold(Self::new(code, 400, message), |error, (name, text)| error.with_member(name, text))
    }
}
