//! Signature Version 4: whether a request was signed with a secret. <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html>
//!
//! The caller takes a [`Credential`] out of the `Authorization` header ([`parse_authorization`]) or the query of a presigned URL
//! ([`parse_query`]), looks the access key up, and asks [`verify`]. Every service but S3 encodes the path a second time and
//! normalises it; the query is taken as sent, so that a `+` is a plus. Signatures are compared in constant time.
//!
//! *Invariant:* nothing unsigned is trusted: the body's hash is computed here, and a header that declares another hash is a mismatch.
//!
//! # Not (yet) like AWS
//! - SigV4A (`AWS4-ECDSA-P256-SHA256`) and chunk signatures (`STREAMING-…`) are refused.
//! - For presigned requests of services other than S3 the hash is that of the body, which for a request without one is that of
//!   nothing; AWS lets some services sign a body as if it were empty.
//! - A mismatch is answered without AWS's canonical strings.
//! - The answers of S3, which speaks XML of its own, are not here.

mod authorization;
mod canonical_request;
mod credential;
mod payload_hash;
mod signature_error;
#[cfg(test)]
mod tests;

use aws_lc_rs::hmac;
use gatewright_model::secret::Secret;
use gatewright_model::timestamp::Timestamp;
use http::HeaderMap;
use subtle::ConstantTimeEq;

use crate::request::Request;
use crate::timestamp_format::to_calendar;

pub use authorization::{EXPIRES_S_MAX, SIGNED_HEADERS_MAX, parse_authorization, parse_query};
pub use credential::{Carrier, Credential};
pub use payload_hash::{PayloadHash, payload_hash};
pub use signature_error::SignatureError;

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
    let amz_date = print_amz_date(signed_at);
    let day = amz_date.get(..8).unwrap_or_default();
    if credential.date != day {
        return Err(SignatureError::ScopeDate { scope: credential.date.clone(), day: day.to_owned(), amz_date });
    }
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

/// The signature as hexadecimal digits.
fn signature(secret: &Secret<String>, credential: &Credential, string_to_sign: &str) -> String {
    let step = |key: &[u8], text: &str| hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, key), text.as_bytes());
    let first = zeroize_on_drop(format!("AWS4{}", secret.expose()));
    let date = step(first.expose().as_bytes(), &credential.date);
    let region = step(date.as_ref(), &credential.region);
    let service = step(region.as_ref(), &credential.service);
    let signing = step(service.as_ref(), canonical_request::TERMINATOR);
    hex::encode(step(signing.as_ref(), string_to_sign))
}

fn zeroize_on_drop(text: String) -> Secret<String> {
    Secret::new(text)
}

fn signed_at(headers: &HeaderMap, credential: &Credential) -> Result<Timestamp, SignatureError> {
    if let Carrier::Query { signed_at, .. } = credential.carrier {
        return Ok(signed_at);
    }
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    let missing = || {
        SignatureError::Incomplete(
            "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header.".to_owned(),
        )
    };
    if let Some(text) = text("x-amz-date") {
        return authorization::parse_amz_date(text).ok_or_else(|| SignatureError::BadDate(text.to_owned()));
    }
    let text = text("date").ok_or_else(missing)?;
    let as_http_date = || crate::timestamp_format::parse(text, crate::schema::TimestampFormat::HttpDate);
    authorization::parse_amz_date(text).or_else(as_http_date).ok_or_else(|| SignatureError::BadDate(text.to_owned()))
}

fn check_time(credential: &Credential, signed_at: Timestamp, now: Timestamp) -> Result<(), SignatureError> {
    let skew_min = if credential.service == "s3" { 15 } else { 5 };
    let skew_ms = skew_min * 60_000;
    let earliest = now.plus_ms(-skew_ms);
    let latest = now.plus_ms(skew_ms);
    let expiry = match credential.carrier {
        Carrier::Header => None,
        Carrier::Query { expires_s, .. } => Some(signed_at.plus_ms(i64::from(expires_s) * 1000)),
    };
    if signed_at > latest {
        return Err(SignatureError::NotYetCurrent {
            signed_at: print_amz_date(signed_at),
            limit: print_amz_date(latest),
            now: print_amz_date(now),
            skew_min,
        });
    }
    match expiry {
        Some(expiry) if now > expiry => {
            Err(SignatureError::PresignedExpired { now: print_amz_date(now), expiry: print_amz_date(expiry) })
        }
        None if signed_at < earliest => Err(SignatureError::Expired {
            signed_at: print_amz_date(signed_at),
            limit: print_amz_date(earliest),
            now: print_amz_date(now),
            skew_min,
        }),
        _ => Ok(()),
    }
}

fn print_amz_date(timestamp: Timestamp) -> String {
    to_calendar(timestamp).strftime("%Y%m%dT%H%M%SZ").to_string()
}
