//! Taking a signature out of a request: the `Authorization` header and the query of a presigned URL.

use aws_lc_rs::digest;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use gatewright_model::timestamp::Timestamp;
use http::header::{AUTHORIZATION, DATE};
use http::{HeaderMap, HeaderName, HeaderValue};

use super::canonical_request::{ALGORITHM, TERMINATOR};
use super::credential::{Carrier, Credential};
use super::signature_error::SignatureError;
use crate::query_string;

/// Longest life of a presigned URL: seven days.
pub const EXPIRES_S_MAX: u32 = 604_800;

/// What the names of all algorithms of Signature Version 4 begin with.
const SCHEME: &str = "AWS4-";

/// AWS's text for a signature in the header that comes without a time.
pub(super) const DATE_MISSING: &str = "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header.";

/// Most headers that a signature may cover.
pub const SIGNED_HEADERS_MAX: usize = 100;

/// Takes the signature out of the `Authorization` header. `None` when there is no such header, or it is of another scheme than
/// `AWS4-…` (`Bearer`, `Basic`).
///
/// # Errors
/// [`SignatureError::Incomplete`] when a part is missing or malformed, [`SignatureError::UnsupportedAlgorithm`] for SigV4A.
pub fn parse_authorization(headers: &HeaderMap) -> Result<Option<Credential>, SignatureError> {
    let is_ours = |value: &&HeaderValue| value.as_bytes().trim_ascii_start().starts_with(SCHEME.as_bytes());
    headers.get(AUTHORIZATION).filter(is_ours).map(|value| read_header(value, headers)).transpose()
}

/// As [`parse_authorization`], for whoever takes nothing but signatures: a header of any other scheme is a malformed one. `None` when
/// there is no such header, or nothing in it.
///
/// # Errors
/// As [`parse_authorization`].
pub fn require_authorization(headers: &HeaderMap) -> Result<Option<Credential>, SignatureError> {
    headers.get(AUTHORIZATION).filter(|value| !value.is_empty()).map(|value| read_header(value, headers)).transpose()
}

fn read_header(value: &HeaderValue, headers: &HeaderMap) -> Result<Credential, SignatureError> {
    let text = String::from_utf8_lossy(value.as_bytes());
    let text = text.trim();
    let (algorithm, rest) = match text.split_once([' ', '\t']) {
        Some(parts) => parts,
        None if text.starts_with(SCHEME) => (text, ""),
        None => ("", text),
    };
    if algorithm.starts_with(SCHEME) && algorithm != ALGORITHM {
        return Err(SignatureError::UnsupportedAlgorithm(algorithm.to_owned()));
    }
    let (mut credential, mut signed_headers, mut signature) = (None, None, None);
    for part in rest.split(',').map(str::trim).filter(|part| !part.is_empty()) {
        let Some((name, value)) = part.split_once('=') else {
            return Err(SignatureError::Incomplete(format!(
                "Invalid key=value pair (missing equal-sign) in Authorization header (hashed with SHA-256 and encoded with \
                 Base64): '{}'.",
                STANDARD.encode(digest::digest(&digest::SHA256, value.as_bytes()))
            )));
        };
        let slot = match name.trim() {
            "Credential" => &mut credential,
            "SignedHeaders" => &mut signed_headers,
            "Signature" => &mut signature,
            _ => continue,
        };
        *slot = Some(value.trim());
    }
    let (Some(credential), Some(signed_headers), Some(signature)) = (credential, signed_headers, signature) else {
        let parts = [("Credential", credential), ("Signature", signature), ("SignedHeaders", signed_headers)];
        let missing = parts.iter().filter(|(_, value)| value.is_none());
        let mut texts: Vec<_> = missing.map(|(name, _)| format!("Authorization header requires '{name}' parameter.")).collect();
        if !headers.contains_key("x-amz-date") && !headers.contains_key(DATE) {
            texts.push(DATE_MISSING.to_owned());
        }
        return Err(SignatureError::Incomplete(format!("{} Authorization={text}", texts.join(" "))));
    };
    // Whatever else it says, it is no signature.
    if algorithm != ALGORITHM {
        return Err(SignatureError::UnsupportedAlgorithm(algorithm.to_owned()));
    }
    build(credential, signed_headers, signature, Carrier::Header)
}

/// Takes the signature out of the query of a presigned URL. `None` when the query has no `X-Amz-Algorithm` and no
/// `X-Amz-Signature`.
///
/// # Errors
/// [`SignatureError::Incomplete`] when a parameter is missing or malformed, [`SignatureError::UnsupportedAlgorithm`] for SigV4A.
pub fn parse_query(query: &str) -> Result<Option<Credential>, SignatureError> {
    read_query(query).map_err(QueryFault::into_signature_error)
}

/// As [`parse_query`], with the faults in S3's words. `None` also when the scope names another service than S3.
///
/// # Errors
/// [`SignatureError::PresignedQuery`].
pub fn parse_presigned_s3(query: &str) -> Result<Option<Credential>, SignatureError> {
    let pairs = query_string::parse(query).unwrap_or_default();
    let scope = pairs.iter().find(|(name, _)| name == "X-Amz-Credential").map(|(_, value)| value.as_str());
    let service = scope.and_then(|scope| scope.rsplit('/').nth(1)).filter(|service| !service.is_empty());
    if service.is_some_and(|service| service != "s3") {
        return Ok(None);
    }
    read_query(query).map_err(|fault| SignatureError::PresignedQuery(fault.s3_text()))
}

/// What is wrong with the parameters of a presigned URL.
enum QueryFault {
    Missing(&'static str),
    Algorithm(String),
    Date(String),
    Expires(String),
    /// The credential or the list of signed headers.
    Credential(SignatureError),
}

impl QueryFault {
    fn into_signature_error(self) -> SignatureError {
        match self {
            Self::Missing(name) => SignatureError::Incomplete(format!("AWS query-string parameters must include '{name}'. ")),
            Self::Algorithm(algorithm) => SignatureError::UnsupportedAlgorithm(algorithm),
            Self::Date(date) => SignatureError::BadDate(date),
            Self::Expires(_) => {
                SignatureError::Incomplete(format!("X-Amz-Expires must be a number of seconds from 1 to {EXPIRES_S_MAX}"))
            }
            Self::Credential(problem) => problem,
        }
    }

    fn s3_text(&self) -> &'static str {
        match self {
            Self::Missing(_) => {
                "Query-string authentication version 4 requires the X-Amz-Algorithm, X-Amz-Credential, X-Amz-Signature, X-Amz-Date, \
                 X-Amz-SignedHeaders, and X-Amz-Expires parameters."
            }
            Self::Algorithm(_) => "X-Amz-Algorithm only supports \"AWS4-HMAC-SHA256 and AWS4-ECDSA-P256-SHA256\"",
            Self::Date(_) => "X-Amz-Date must be in the ISO8601 Long Format \"yyyyMMdd'T'HHmmss'Z'\"",
            Self::Expires(text) => match text.parse::<i64>() {
                Ok(seconds) if seconds < 1 => "X-Amz-Expires must be non-negative",
                Ok(_) => {
                    "X-Amz-Expires must be less than a week (in seconds); that is, the given X-Amz-Expires must be less than 604800 \
                     seconds"
                }
                Err(_) => "X-Amz-Expires should be a number",
            },
            Self::Credential(_) => {
                "Error parsing the X-Amz-Credential parameter; the Credential is mal-formed; expecting \
                 \"<YOUR-AKID>/YYYYMMDD/REGION/SERVICE/aws4_request\"."
            }
        }
    }
}

fn read_query(query: &str) -> Result<Option<Credential>, QueryFault> {
    let Ok(pairs) = query_string::parse(query) else { return Ok(None) };
    let get = |name: &str| pairs.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str());
    if get("X-Amz-Algorithm").is_none() && get("X-Amz-Signature").is_none() {
        return Ok(None);
    }
    let require = |name: &'static str| get(name).ok_or(QueryFault::Missing(name));
    let algorithm = require("X-Amz-Algorithm")?;
    if algorithm != ALGORITHM {
        return Err(QueryFault::Algorithm(algorithm.to_owned()));
    }
    let date = require("X-Amz-Date")?;
    let signed_at = parse_amz_date(date).ok_or_else(|| QueryFault::Date(date.to_owned()))?;
    let expires = require("X-Amz-Expires")?;
    let expires_s = expires.parse().ok().filter(|seconds| (1..=EXPIRES_S_MAX).contains(seconds));
    let expires_s = expires_s.ok_or_else(|| QueryFault::Expires(expires.to_owned()))?;
    let carrier = Carrier::Query { signed_at, expires_s };
    let (credential, headers) = (require("X-Amz-Credential")?, require("X-Amz-SignedHeaders")?);
    build(credential, headers, require("X-Amz-Signature")?, carrier).map(Some).map_err(QueryFault::Credential)
}

fn build(credential: &str, signed_headers: &str, signature: &str, carrier: Carrier) -> Result<Credential, SignatureError> {
    let parts: Vec<_> = credential.split('/').collect();
    let [access_key_id, date, region, service, terminator] = parts.as_slice() else {
        return Err(SignatureError::Incomplete(format!(
            "Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got '{credential}'"
        )));
    };
    if *terminator != TERMINATOR {
        return Err(SignatureError::Incomplete(format!(
            "Credential should be scoped with a valid terminator: '{TERMINATOR}', not '{terminator}'."
        )));
    }
    let is_whole = [access_key_id, date, region, service].iter().all(|part| !part.is_empty());
    if !is_whole || !date.bytes().all(|byte| byte.is_ascii_digit()) || date.len() != 8 {
        return Err(SignatureError::Incomplete(format!("Credential is malformed: '{credential}'")));
    }
    let signed_headers: Vec<_> = signed_headers.split(';').map(|name| name.trim().to_ascii_lowercase()).collect();
    if signed_headers.len() > SIGNED_HEADERS_MAX || signed_headers.iter().any(String::is_empty) {
        return Err(SignatureError::Incomplete(format!("SignedHeaders must name 1 to {SIGNED_HEADERS_MAX} headers")));
    }
    Ok(Credential {
        access_key_id: (*access_key_id).to_owned(),
        date: (*date).to_owned(),
        region: (*region).to_owned(),
        service: (*service).to_owned(),
        signed_headers,
        signature: signature.to_owned(),
        carrier,
    })
}

/// Reads `20150830T123600Z`.
pub(super) fn parse_amz_date(text: &str) -> Option<Timestamp> {
    // strptime would take fewer digits than these.
    let is_shaped = text.len() == 16
        && text.char_indices().all(|(index, character)| match index {
            8 => character == 'T',
            15 => character == 'Z',
            _ => character.is_ascii_digit(),
        });
    if !is_shaped {
        return None;
    }
    let time = jiff::civil::DateTime::strptime("%Y%m%dT%H%M%SZ", text).ok()?;
    let time = jiff::tz::Offset::UTC.to_timestamp(time).ok()?;
    Some(Timestamp::from_epoch_ms(time.as_millisecond()))
}

/// The parameters of a presigned request that S3 takes for headers: `x-amz-` ones that are not the signature's own.
#[must_use]
pub fn presigned_headers(query: &str) -> Vec<(HeaderName, HeaderValue)> {
    const OWN: [&str; 7] = ["algorithm", "credential", "date", "expires", "security-token", "signature", "signedheaders"];
    let mut headers = Vec::new();
    for (name, value) in query_string::parse(query).unwrap_or_default() {
        let name = name.to_ascii_lowercase();
        let is_header = name.strip_prefix("x-amz-").is_some_and(|rest| !OWN.contains(&rest));
        if let (true, Ok(name), Ok(value)) = (is_header, HeaderName::from_bytes(name.as_bytes()), HeaderValue::from_str(&value)) {
            headers.push((name, value));
        }
    }
    headers
}
