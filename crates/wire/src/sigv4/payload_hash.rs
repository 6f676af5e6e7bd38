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
}

/// What applies to a request: `x-amz-content-sha256` when it is there; else for presigned S3 requests nothing is covered, and for all
/// others the body.
///
/// # Errors
/// [`SignatureError::UnsupportedPayload`] for the `STREAMING-…` words and for anything that is no hash.
pub fn payload_hash(request: &Request<'_>, credential: &Credential) -> Result<PayloadHash, SignatureError> {
    let is_presigned = matches!(credential.carrier, Carrier::Query { .. });
    match request.header("x-amz-content-sha256") {
        Some("UNSIGNED-PAYLOAD") => Ok(PayloadHash::Unsigned),
        Some(digits) if digits.len() == 64 && digits.bytes().all(|byte| byte.is_ascii_hexdigit()) => {
            Ok(PayloadHash::Declared(digits.to_owned()))
        }
        Some(other) => Err(SignatureError::UnsupportedPayload(other.to_owned())),
        None if is_presigned && credential.service == "s3" => Ok(PayloadHash::Unsigned),
        None => Ok(PayloadHash::OfBody),
    }
}

impl PayloadHash {
    /// The line.
    ///
    /// # Errors
    /// [`SignatureError::Mismatch`] when another hash was declared than the body has.
    pub(super) fn text(&self, request: &Request<'_>) -> Result<String, SignatureError> {
        match self {
            Self::OfBody => Ok(sha256(request.body)),
            Self::OfNothing => Ok(sha256(&[])),
            Self::Unsigned => Ok("UNSIGNED-PAYLOAD".to_owned()),
            Self::Declared(digits) => {
                let is_of_body = sha256(request.body).as_bytes().ct_eq(digits.to_ascii_lowercase().as_bytes());
                // The digits are signed as the client spelled them.
                if bool::from(is_of_body) { Ok(digits.clone()) } else { Err(SignatureError::Mismatch) }
            }
        }
    }
}

fn sha256(bytes: &[u8]) -> String {
    hex::encode(digest::digest(&digest::SHA256, bytes))
}
