//! The signatures of a body's chunks, each made over the one before it and beginning with the request's own.
//! <https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html>

use aws_lc_rs::hmac;
use gatewright_model::secret::Secret;
use subtle::ConstantTimeEq;

use super::canonical_request::TERMINATOR;
use super::credential::Credential;
use super::payload_hash::sha256;
use super::signature_error::SignatureError;
use super::signing_key::signing_key;
use super::signing_time::{print_amz_date, signed_at};
use crate::request::Request;

/// The chain of one request whose own signature has been verified.
pub struct ChunkSignatures {
    key: hmac::Key,
    amz_date: String,
    scope: String,
    previous: String,
}

impl ChunkSignatures {
    /// The chain that begins with the request's signature.
    ///
    /// # Errors
    /// [`SignatureError`] when the request has no time; never after [`verify`](super::verify).
    pub fn new(request: &Request<'_>, credential: &Credential, secret: &Secret<String>) -> Result<Self, SignatureError> {
        let Credential { date, region, service, signature, .. } = credential;
        Ok(Self {
            key: signing_key(secret, credential),
            amz_date: print_amz_date(signed_at(request.headers, credential)?),
            scope: format!("{date}/{region}/{service}/{TERMINATOR}"),
            previous: signature.clone(),
        })
    }

    /// Whether the next chunk is signed with `signature`; the chain goes on with it.
    pub(crate) fn is_next_chunk(&mut self, signature: &str, data: &[u8]) -> bool {
        let text = format!("{}\n{}", sha256(&[]), sha256(data));
        self.is_next("AWS4-HMAC-SHA256-PAYLOAD", signature, &text)
    }

    /// Whether the trailer is signed with `signature`. `text` has a line `name:value` for each header.
    pub(crate) fn is_trailer(&mut self, signature: &str, text: &str) -> bool {
        self.is_next("AWS4-HMAC-SHA256-TRAILER", signature, &sha256(text.as_bytes()))
    }

    fn is_next(&mut self, algorithm: &str, signature: &str, text: &str) -> bool {
        let to_sign = format!("{algorithm}\n{}\n{}\n{}\n{text}", self.amz_date, self.scope, self.previous);
        let expected = hex::encode(hmac::sign(&self.key, to_sign.as_bytes()));
        let is_expected = bool::from(expected.as_bytes().ct_eq(signature.as_bytes()));
        self.previous = expected;
        is_expected
    }
}

impl std::fmt::Debug for ChunkSignatures {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ChunkSignatures").field("scope", &self.scope).finish_non_exhaustive()
    }
}
