//! Why a chunked body is refused, and how S3 says it.

use crate::service::ServiceError;
use crate::sigv4::S3_MISMATCH;

/// Why a chunked body is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ChunkedProblem {
    /// `x-amz-decoded-content-length` is missing or no number.
    #[error("the length of the decoded body is not said")]
    NoDecodedLength,
    /// Not framed as it should be.
    #[error("the body is not framed as aws-chunked: {0}")]
    Framing(&'static str),
    /// A chunk that is not the last has less than 8192 bytes.
    #[error("chunk {number} has {bytes} bytes")]
    SmallChunk {
        /// Which, from 1.
        number: usize,
        /// Its size.
        bytes: usize,
    },
    /// The chunks are longer or shorter than said.
    #[error("the decoded body has not the {expected} bytes that were said")]
    DecodedLength {
        /// `x-amz-decoded-content-length`.
        expected: u64,
    },
    /// A signature of a chunk or of the trailer is not the expected one.
    #[error("a chunk or the trailer has another signature")]
    Signature,
    /// The trailer is malformed or not the announced one.
    #[error("the trailer is malformed: {0}")]
    Trailer(&'static str),
}

impl ChunkedProblem {
    /// What the caller is told.
    #[must_use]
    pub fn into_service_error(self) -> ServiceError {
        let (code, status, text) = match self {
            Self::NoDecodedLength => ("MissingContentLength", 411, "You must provide the Content-Length HTTP header."),
            Self::Framing(_) => ("IncompleteBody", 400, "The request body terminated unexpectedly"),
            Self::SmallChunk { .. } => {
                ("InvalidChunkSizeError", 403, "Only the last chunk is allowed to have a size less than 8192 bytes")
            }
            Self::DecodedLength { .. } => {
                ("IncompleteBody", 400, "You did not provide the number of bytes specified by the Content-Length HTTP header.")
            }
            Self::Signature => ("SignatureDoesNotMatch", 403, S3_MISMATCH),
            Self::Trailer(_) => (
                "MalformedTrailerError",
                400,
                "The request contained trailing data that was not well-formed or did not conform to our published schema.",
            ),
        };
        let mut error = ServiceError::new(code, status, text);
        if let Self::SmallChunk { number, bytes } = self {
            error = error.with_member("Chunk", number).with_member("BadChunkSize", bytes);
        }
        ServiceError { cause: Some(Box::new(self)), ..error }
    }
}
