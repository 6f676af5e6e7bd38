//! Signature Version 2 in a query, which boto3 still makes by default for S3 URLs of the older regions (`us-east-1`, `eu-west-1`).
//! <https://docs.aws.amazon.com/AmazonS3/latest/API/RESTAuthentication.html>
//!
//! `AWSAccessKeyId`, `Signature` and `Expires` (seconds since the epoch) stand in the query; verb, bucket, key, sub-resources, `x-amz-`
//! headers, `Content-Type` and `Content-MD5` are covered, other parameters and the body are not. SHA-1 is the algorithm's and no choice of
//! ours; as a keyed hash it is not known to be broken.
//!
//! # Not (yet) like AWS
//! - Only in the query: the header `Authorization: AWS …` of the same age is not taken.

#[cfg(test)]
mod tests;

use aws_lc_rs::hmac;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use gatewright_model::secret::Secret;
use gatewright_model::timestamp::Timestamp;
use http::{HeaderMap, HeaderName, HeaderValue};
use subtle::ConstantTimeEq;

use crate::query_string;
use crate::request::Request;
use crate::sigv4::{PayloadHash, SignatureError, presigned_headers};

/// Sub-resources and overrides that the signature covers.
const COVERED: [&str; 34] = [
    "accelerate",
    "acl",
    "analytics",
    "cors",
    "defaultObjectAcl",
    "delete",
    "inventory",
    "lifecycle",
    "location",
    "logging",
    "metrics",
    "notification",
    "object-lock",
    "partNumber",
    "policy",
    "replication",
    "requestPayment",
    "response-cache-control",
    "response-content-disposition",
    "response-content-encoding",
    "response-content-language",
    "response-content-type",
    "response-expires",
    "restore",
    "select",
    "select-type",
    "storageClass",
    "tagging",
    "torrent",
    "uploadId",
    "uploads",
    "versionId",
    "versioning",
    "versions",
];

/// What a presigned URL says about its signature. Nothing of it is true before [`verify`] has said so.
#[derive(Debug, Clone)]
pub struct Presigned {
    /// `AKIA…` or `ASIA…`.
    pub access_key_id: String,
    /// In base64.
    pub signature: String,
    /// Its end.
    pub expires_at: Timestamp,
    /// `x-amz-security-token`.
    pub session_token: Option<Secret<String>>,
}

/// Takes the signature out of a query. `None` when there is none, or it is of a query protocol's call.
///
/// # Errors
/// [`SignatureError::PresignedV2`] in S3's words when a parameter is missing or malformed.
pub fn parse_query(query: &str) -> Result<Option<Presigned>, SignatureError> {
    const INCOMPLETE: &str = "Query-string authentication requires the Signature, Expires and AWSAccessKeyId parameters";
    let pairs = query_string::parse(query).unwrap_or_default();
    let get = |name: &str| pairs.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone());
    let is_call = get("Action").is_some() || get("SignatureVersion").is_some();
    let (access_key_id, signature) = match (get("AWSAccessKeyId"), get("Signature")) {
        (None, _) => return Ok(None),
        _ if is_call => return Ok(None),
        (Some(access_key_id), Some(signature)) => (access_key_id, signature),
        (Some(_), None) => return Err(SignatureError::PresignedV2(INCOMPLETE)),
    };
    let expires = get("Expires").ok_or(SignatureError::PresignedV2(INCOMPLETE))?;
    let expires_ms = expires.parse().ok().and_then(|seconds: i64| seconds.checked_mul(1000));
    let expires_ms = expires_ms.ok_or(SignatureError::PresignedV2("Invalid date (should be seconds since epoch)"))?;
    let session_token = get("x-amz-security-token").map(Secret::new);
    let expires_at = Timestamp::from_epoch_ms(expires_ms);
    Ok(Some(Presigned { access_key_id, signature, expires_at, session_token }))
}

/// The parameters of a presigned request that S3 takes for headers.
#[must_use]
pub fn headers_in_query(query: &str) -> Vec<(HeaderName, HeaderValue)> {
    let mut headers = presigned_headers(query);
    for (name, value) in query_string::parse(query).unwrap_or_default() {
        let is_header = matches!(name.as_str(), "content-type" | "content-md5");
        if let (true, Ok(name), Ok(value)) = (is_header, HeaderName::from_bytes(name.as_bytes()), HeaderValue::from_str(&value)) {
            headers.push((name, value));
        }
    }
    headers
}

/// Checks a signature; whether it has expired is for [`check_expiry`]. `request` has the bucket in its path, and among its headers those of
/// [`headers_in_query`].
///
/// # Errors
/// [`SignatureError::Mismatch`].
pub fn verify(request: &Request<'_>, presigned: &Presigned, secret: &Secret<String>) -> Result<(), SignatureError> {
    let key = hmac::Key::new(hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY, secret.expose().as_bytes());
    // Of a bucket clients sign `/bucket/`, however they send it; AWS takes both.
    let is_bucket = !request.path.trim_start_matches('/').contains('/');
    let paths = [Some(request.path.to_owned()), is_bucket.then(|| format!("{}/", request.path))];
    for path in paths.into_iter().flatten() {
        let text = string_to_sign(request, &path, presigned).ok_or(SignatureError::Mismatch)?;
        let expected = STANDARD.encode(hmac::sign(&key, text.as_bytes()));
        if bool::from(expected.as_bytes().ct_eq(presigned.signature.as_bytes())) {
            return Ok(());
        }
    }
    Err(SignatureError::Mismatch)
}

/// What is said of the body, which the signature does not cover: a declared hash, or nothing.
///
/// # Errors
/// [`SignatureError::UnsupportedPayload`] for anything else: chunks have signatures of Version 4.
pub fn payload_hash(request: &Request<'_>) -> Result<PayloadHash, SignatureError> {
    match request.header("x-amz-content-sha256") {
        None | Some("UNSIGNED-PAYLOAD") => Ok(PayloadHash::Unsigned),
        Some(digits) if digits.len() == 64 && digits.bytes().all(|byte| byte.is_ascii_hexdigit()) => {
            Ok(PayloadHash::Declared(digits.to_owned()))
        }
        Some(other) => Err(SignatureError::UnsupportedPayload(other.to_owned())),
    }
}

/// Whether the URL still counts.
///
/// # Errors
/// [`SignatureError::PresignedExpired`].
pub fn check_expiry(presigned: &Presigned, now: Timestamp) -> Result<(), SignatureError> {
    if now <= presigned.expires_at { Ok(()) } else { Err(SignatureError::presigned_expired(now, presigned.expires_at, None)) }
}

/// `None` when a header that is covered is no text.
fn string_to_sign(request: &Request<'_>, path: &str, presigned: &Presigned) -> Option<String> {
    let mut text = format!("{}\n", request.method);
    for name in ["content-md5", "content-type"] {
        text.push_str(&joined(request.headers, name)?);
        text.push('\n');
    }
    text.push_str(&format!("{}\n", presigned.expires_at.epoch_s()));
    let token = presigned.session_token.as_ref().map(|token| ("x-amz-security-token", token.expose().clone()));
    let names = request.headers.keys().map(HeaderName::as_str).filter(|name| name.starts_with("x-amz-"));
    let mut headers: Vec<_> = names
        .filter(|name| token.is_none() || *name != "x-amz-security-token")
        .map(|name| Some((name, joined(request.headers, name)?)))
        .collect::<Option<_>>()?;
    headers.extend(token);
    headers.sort();
    for (name, value) in headers {
        text.push_str(&format!("{name}:{value}\n"));
    }
    text.push_str(path);
    text.push_str(&covered_query(request.query)?);
    Some(text)
}

/// All values of a header joined by commas; empty when it is not there.
fn joined(headers: &HeaderMap, name: &str) -> Option<String> {
    let values = headers.get_all(name).iter().map(|value| std::str::from_utf8(value.as_bytes()).ok().map(str::trim));
    Some(values.collect::<Option<Vec<_>>>()?.join(","))
}

/// The covered parameters by name, their values decoded: `?acl`, `?partNumber=1&uploadId=u`.
fn covered_query(query: &str) -> Option<String> {
    let pieces = query.split('&').map(|piece| piece.split_once('=').map_or((piece, None), |(name, value)| (name, Some(value))));
    let mut covered: Vec<_> = pieces.filter(|(name, _)| COVERED.contains(name)).collect();
    covered.sort_by_key(|(name, _)| *name);
    let mut text = String::new();
    for (name, value) in covered {
        text.push(if text.is_empty() { '?' } else { '&' });
        text.push_str(name);
        if let Some(value) = value {
            text.push('=');
            text.push_str(&percent_encoding::percent_decode_str(value).decode_utf8().ok()?);
        }
    }
    Some(text)
}
