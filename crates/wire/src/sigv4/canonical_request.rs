//! The canonical request and the string to sign, as the SigV4 documentation spells them.

use aws_lc_rs::digest;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

use super::credential::{Carrier, Credential};
use super::payload_hash::PayloadHash;
use super::signature_error::SignatureError;
use crate::request::Request;

/// The one algorithm.
pub(super) const ALGORITHM: &str = "AWS4-HMAC-SHA256";

/// The end of every credential scope.
pub(super) const TERMINATOR: &str = "aws4_request";

/// RFC 3986: everything but the unreserved characters is encoded.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// The canonical request.
///
/// # Errors
/// [`SignatureError::Mismatch`] when a signed header is not there or the payload's hash is another than declared,
/// [`SignatureError::HeadersNotSigned`] when S3 finds an `x-amz-` header unsigned.
pub(super) fn canonical_request(
    request: &Request<'_>,
    credential: &Credential,
    payload: &PayloadHash,
) -> Result<String, SignatureError> {
    let is_s3 = credential.service == "s3";
    if is_s3 {
        check_amz_headers_are_signed(request, credential)?;
    }
    let mut headers = String::new();
    for name in &credential.signed_headers {
        headers.push_str(name);
        headers.push(':');
        headers.push_str(&header_value(request, name)?);
        headers.push('\n');
    }
    Ok(format!(
        "{}\n{}\n{}\n{headers}\n{}\n{}",
        request.method,
        if is_s3 { path_encoded_once(request.path) } else { path_encoded_twice(request.path) },
        canonical_query(request.query, &credential.carrier),
        credential.signed_headers.join(";"),
        payload.text(request)?,
    ))
}

/// What the key signs.
pub(super) fn string_to_sign(credential: &Credential, amz_date: &str, canonical_request: &str) -> String {
    let Credential { date, region, service, .. } = credential;
    let hash = hex::encode(digest::digest(&digest::SHA256, canonical_request.as_bytes()));
    format!("{ALGORITHM}\n{amz_date}\n{date}/{region}/{service}/{TERMINATOR}\n{hash}")
}

fn check_amz_headers_are_signed(request: &Request<'_>, credential: &Credential) -> Result<(), SignatureError> {
    let names = request.headers.keys().map(http::HeaderName::as_str).filter(|name| name.starts_with("x-amz-"));
    let unsigned: Vec<_> = names.filter(|name| !credential.signed_headers.iter().any(|signed| signed == name)).collect();
    if unsigned.is_empty() { Ok(()) } else { Err(SignatureError::HeadersNotSigned(unsigned.join(", "))) }
}

/// All values of a header joined by commas, each trimmed and its inner blanks collapsed.
fn header_value(request: &Request<'_>, name: &str) -> Result<String, SignatureError> {
    let mut values = Vec::new();
    for value in request.headers.get_all(name) {
        let text = std::str::from_utf8(value.as_bytes()).map_err(|_| SignatureError::Mismatch)?;
        values.push(text.split_ascii_whitespace().collect::<Vec<_>>().join(" "));
    }
    if values.is_empty() { Err(SignatureError::Mismatch) } else { Ok(values.join(",")) }
}

/// Dots and empty segments resolved, then what the client has encoded is encoded once more.
fn path_encoded_twice(path: &str) -> String {
    let mut segments: Vec<&str> = Vec::new();
    for segment in path.split('/') {
        match segment {
            "" | "." => {}
            ".." => drop(segments.pop()),
            segment => segments.push(segment),
        }
    }
    if segments.is_empty() {
        return "/".to_owned();
    }
    let mut canonical = String::new();
    for segment in segments {
        canonical.push('/');
        canonical.extend(utf8_percent_encode(segment, ENCODED));
    }
    let is_folder = path.ends_with('/') || path.ends_with("/.") || path.ends_with("/..");
    if is_folder {
        canonical.push('/');
    }
    canonical
}

/// S3: the path as it is, encoded once, whatever the client has encoded of it.
fn path_encoded_once(path: &str) -> String {
    if path.is_empty() {
        return "/".to_owned();
    }
    path.split('/').map(encode_again).collect::<Vec<_>>().join("/")
}

fn encode_again(text: &str) -> String {
    let decoded: Vec<u8> = percent_decode_str(text).collect();
    percent_encoding::percent_encode(&decoded, ENCODED).to_string()
}

/// Parameters encoded and sorted by name, then value. The signature of a presigned URL is left out.
fn canonical_query(query: &str, carrier: &Carrier) -> String {
    let mut pairs: Vec<_> = query
        .split('&')
        .filter(|piece| !piece.is_empty())
        .map(|piece| {
            let (name, value) = piece.split_once('=').unwrap_or((piece, ""));
            (encode_again(name), encode_again(value))
        })
        .filter(|(name, _)| !(name == "X-Amz-Signature" && matches!(carrier, Carrier::Query { .. })))
        .collect();
    pairs.sort();
    pairs.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("&")
}
