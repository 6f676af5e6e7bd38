//! Signature Version 4: whether a request was signed with a secret. <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html>
//!
//! The caller takes a [`Credential`] out of the `Authorization` header ([`parse_authorization`]) or the query of a presigned URL
//! ([`parse_query`]), looks the access key up, and asks [`verify`]. Every service but S3 encodes the path a second time and
//! normalises it; the query is taken as sent, so that a `+` is a plus. Signatures are compared in constant time. Of a body that S3
//! takes in chunks the request's signature is the first link of a chain ([`ChunkSignatures`]).
//!
//! *Invariant:* nothing unsigned is trusted: the body's hash is computed here, and a header that declares another hash is a mismatch.
//!
//! # Not (yet) like AWS
//! - SigV4A (`AWS4-ECDSA-P256-SHA256`) is refused.
//! - For presigned requests of services other than S3 the hash is that of the body, which for a request without one is that of
//!   nothing; AWS lets some services sign a body as if it were empty.
//! - A mismatch is answered without AWS's canonical strings.

mod authorization;
mod canonical_request;
mod chunk_signature;
mod credential;
mod payload_hash;
mod refusal;
mod s3_refusal;
mod signature_error;
mod signer;
mod signing_key;
mod signing_time;
#[cfg(test)]
mod tests;

use aws_lc_rs::hmac;
use gatewright_model::secret::Secret;
use gatewright_model::timestamp::Timestamp;
use http::HeaderMap;
use subtle::ConstantTimeEq;

use crate::request::Request;
use signing_key::signing_key;
use signing_time::{print_amz_date, signed_at};

pub use authorization::{
    EXPIRES_S_MAX, SIGNED_HEADERS_MAX, parse_authorization, parse_presigned_s3, parse_query, presigned_headers,
    require_authorization,
};
pub use chunk_signature::ChunkSignatures;
pub use credential::{Carrier, Credential};
pub use payload_hash::{PayloadHash, StreamingPayload, payload_hash};
pub(crate) use s3_refusal::MISMATCH as S3_MISMATCH;
pub use signature_error::SignatureError;
pub use signer::Signer;

/// The session token of a request, from its header or its query.
#[must_use]
pub fn session_token(request: &Request<'_>) -> Option<Secret<String>> {
    if let Some(token) = request.header("x-amz-security-token") {
        return Some(Secret::new(token.to_owned()));
    }
    let query = crate::query_string::parse(request.query).ok()?;
    query.into_iter().find(|(name, _)| name == "X-Amz-Security-Token").map(|(_, token)| Secret::new(token))
}

/// Checks a request's signature, its time and its scope's day. Region and service are taken as signed; whether they are the right
/// ones is for the caller.
///
/// # Errors
/// [`SignatureError`]; the signature is compared before the clock is looked at, so that only the key's holder learns our time.
pub fn verify(
    request: &Request<'_>,
    credential: &Credential,
    secret: &Secret<String>,
    now: Timestamp,
    payload: PayloadHash,
) -> Result<(), SignatureError> {
    let signed_at = signed_at(request.headers, credential)?;
    let amz_date = scoped_date(credential, signed_at)?;
    if !credential.signed_headers.iter().any(|name| name == "host") {
        return Err(SignatureError::HostNotSigned);
    }
    let canonical = canonical_request::canonical_request(request, credential, &payload)?;
    let string_to_sign = canonical_request::string_to_sign(credential, &amz_date, &canonical);
    let expected = signature(secret, credential, &string_to_sign);
    if !bool::from(expected.as_bytes().ct_eq(credential.signature.as_bytes())) {
        return Err(SignatureError::Mismatch);
    }
    check_time(credential, signed_at, now)
}

/// Checks a request's time and its scope's day alone, for whoever wants to know before there is a body whether the signature is worth comparing.
///
/// # Errors
/// [`SignatureError`] when the time is missing, malformed, not the scope's day or not now.
pub fn check_date(headers: &HeaderMap, credential: &Credential, now: Timestamp) -> Result<(), SignatureError> {
    let signed_at = signed_at(headers, credential)?;
    scoped_date(credential, signed_at)?;
    check_time(credential, signed_at, now)
}

/// The request's time, which must be of the scope's day.
fn scoped_date(credential: &Credential, signed_at: Timestamp) -> Result<String, SignatureError> {
    let amz_date = print_amz_date(signed_at);
    let day = amz_date.get(..8).unwrap_or_default();
    if credential.date == day {
        return Ok(amz_date);
    }
    Err(SignatureError::ScopeDate { scope: credential.date.clone(), day: day.to_owned(), amz_date })
}

/// Whether a presigned URL has outlived its `X-Amz-Expires`, for callers whose secret is not known. A signature in a header never has.
///
/// # Errors
/// [`SignatureError::PresignedExpired`].
pub fn check_expiry(credential: &Credential, now: Timestamp) -> Result<(), SignatureError> {
    let Carrier::Query { signed_at, expires_s } = credential.carrier else { return Ok(()) };
    let expiry = signed_at.plus_ms(i64::from(expires_s) * 1000);
    if now <= expiry {
        return Ok(());
    }
    Err(SignatureError::presigned_expired(now, expiry, Some(expires_s)))
}

/// The signature as hexadecimal digits.
fn signature(secret: &Secret<String>, credential: &Credential, string_to_sign: &str) -> String {
    hex::encode(hmac::sign(&signing_key(secret, credential), string_to_sign.as_bytes()))
}

fn check_time(credential: &Credential, signed_at: Timestamp, now: Timestamp) -> Result<(), SignatureError> {
    let skew_min = if credential.service == "s3" { 15 } else { 5 };
    let skew_ms = skew_min * 60_000;
    let earliest = now.plus_ms(-skew_ms);
    let latest = now.plus_ms(skew_ms);
    if signed_at > latest {
        return Err(SignatureError::NotYetCurrent {
            signed_at: print_amz_date(signed_at),
            limit: print_amz_date(latest),
            now: print_amz_date(now),
            skew_min,
        });
    }
    match credential.carrier {
        Carrier::Header if signed_at < earliest => Err(SignatureError::Expired {
            signed_at: print_amz_date(signed_at),
            limit: print_amz_date(earliest),
            now: print_amz_date(now),
            skew_min,
        }),
        _ => check_expiry(credential, now),
    }
}
