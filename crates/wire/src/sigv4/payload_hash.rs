//! The last line of the canonical request: the hash of the body, or the word that stands in for it.

use aws_lc_rs::digest;
use subtle::ConstantTimeEq;

use super::credential::{Carrier, Credential};
use super::signature_error::SignatureError;
use crate::request::Request;

/// What the signature covers of the body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PayloadHash {
    /// The SHA-256 of [`Request::body`].
    OfBody,
    /// The SHA-256 of nothing, whatever the body is. Only for callers that then ignore the body.
    OfNothing,
    /// `UNSIGNED-PAYLOAD`: the body is not covered.
    Unsigned,
    /// These hexadecimal digits, which must be the hash of the body.
    Declared(String),
    /// S3's word for a body in chunks, each with a signature of its own or with none.
    Streaming(StreamingPayload),
}

/// How S3 signs a body that comes in chunks ([`aws_chunked`](crate::aws_chunked)).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StreamingPayload {
    /// `STREAMING-AWS4-HMAC-SHA256-PAYLOAD`: every chunk is signed.
    SignedChunks,
    /// `STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER`: every chunk is signed, and so are the headers after the last.
    SignedChunksAndTrailer,
    /// `STREAMING-UNSIGNED-PAYLOAD-TRAILER`: nothing is signed; a checksum follows the last chunk.
    UnsignedChunksAndTrailer,
}

impl StreamingPayload {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::SignedChunks, Self::SignedChunksAndTrailer, Self::UnsignedChunksAndTrailer];

    /// The word in `x-amz-content-sha256`.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::SignedChunks => "STREAMING-AWS4-HMAC-SHA256-PAYLOAD",
            Self::SignedChunksAndTrailer => "STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER",
            Self::UnsignedChunksAndTrailer => "STREAMING-UNSIGNED-PAYLOAD-TRAILER",
        }
    }

    /// Whether every chunk says its signature.
    #[must_use]
    pub const fn has_signatures(self) -> bool {
        !matches!(self, Self::UnsignedChunksAndTrailer)
    }

    /// Whether headers may follow the last chunk.
    #[must_use]
    pub const fn has_trailer(self) -> bool {
        !matches!(self, Self::SignedChunks)
    }
}

/// What applies to a request: `x-amz-content-sha256` when it is there; else for presigned S3 requests nothing is covered, and outside
/// of S3 the body.
///
/// # Errors
/// [`SignatureError::UnsupportedPayload`] for anything that is no hash, which outside of S3 the `STREAMING-…` words are not either;
/// [`SignatureError::NoPayloadHash`] for an S3 request that is signed in its headers and says none.
pub fn payload_hash(request: &Request<'_>, credential: &Credential) -> Result<PayloadHash, SignatureError> {
    let is_presigned = matches!(credential.carrier, Carrier::Query { .. });
    match request.header("x-amz-content-sha256") {
        Some("UNSIGNED-PAYLOAD") => Ok(PayloadHash::Unsigned),
        Some(digits) if digits.len() == 64 && digits.bytes().all(|byte| byte.is_ascii_hexdigit()) => {
            Ok(PayloadHash::Declared(digits.to_owned()))
        }
        Some(word) if let Some(streaming) = streaming(word, credential) => Ok(PayloadHash::Streaming(streaming)),
        Some(other) => Err(SignatureError::UnsupportedPayload(other.to_owned())),
        None if is_presigned && credential.service == "s3" => Ok(PayloadHash::Unsigned),
        None if credential.service == "s3" => Err(SignatureError::NoPayloadHash),
        None => Ok(PayloadHash::OfBody),
    }
}

fn streaming(word: &str, credential: &Credential) -> Option<StreamingPayload> {
    StreamingPayload::ALL.into_iter().find(|streaming| streaming.word() == word).filter(|_| credential.service == "s3")
}

impl PayloadHash {
    /// Whether the digits that were declared, if any, are the hash of this body.
    #[must_use]
    pub fn is_of(&self, body: &[u8]) -> bool {
        match self {
            Self::Declared(digits) => bool::from(sha256(body).as_bytes().ct_eq(digits.to_ascii_lowercase().as_bytes())),
            Self::OfBody | Self::OfNothing | Self::Unsigned | Self::Streaming(_) => true,
        }
    }

    /// The line.
    ///
    /// # Errors
    /// [`SignatureError::Mismatch`] when another hash was declared than the body has.
    pub(super) fn text(&self, request: &Request<'_>) -> Result<String, SignatureError> {
        match self {
            Self::OfBody => Ok(sha256(request.body)),
            Self::OfNothing => Ok(sha256(&[])),
            Self::Unsigned => Ok("UNSIGNED-PAYLOAD".to_owned()),
            Self::Streaming(streaming) => Ok(streaming.word().to_owned()),
            Self::Declared(digits) => {
                // The digits are signed as the client spelled them.
                if self.is_of(request.body) { Ok(digits.clone()) } else { Err(SignatureError::Mismatch) }
            }
        }
    }
}

pub(super) fn sha256(bytes: &[u8]) -> String {
    hex::encode(digest::digest(&digest::SHA256, bytes))
}
