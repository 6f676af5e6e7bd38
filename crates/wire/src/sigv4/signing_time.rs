//! When a request says that it was signed.

use gatewright_model::timestamp::Timestamp;
use http::HeaderMap;

use super::authorization;
use super::credential::{Carrier, Credential};
use super::signature_error::SignatureError;
use crate::timestamp_format::to_calendar;

/// The time in the query of a presigned URL, else in `X-Amz-Date` or `Date`.
pub(super) fn signed_at(headers: &HeaderMap, credential: &Credential) -> Result<Timestamp, SignatureError> {
    if let Carrier::Query { signed_at, .. } = credential.carrier {
        return Ok(signed_at);
    }
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    let missing = || SignatureError::Incomplete(authorization::DATE_MISSING.to_owned());
    if let Some(text) = text("x-amz-date") {
        return authorization::parse_amz_date(text).ok_or_else(|| SignatureError::BadDate(text.to_owned()));
    }
    let text = text("date").ok_or_else(missing)?;
    let as_http_date = || crate::timestamp_format::parse(text, crate::schema::TimestampFormat::HttpDate);
    authorization::parse_amz_date(text).or_else(as_http_date).ok_or_else(|| SignatureError::BadDate(text.to_owned()))
}

/// `20150830T123600Z`.
pub(super) fn print_amz_date(timestamp: Timestamp) -> String {
    to_calendar(timestamp).strftime("%Y%m%dT%H%M%SZ").to_string()
}

impl SignatureError {
    /// [`Self::PresignedExpired`] with its times printed.
    pub(crate) fn presigned_expired(now: Timestamp, expiry: Timestamp, expires_s: Option<u32>) -> Self {
        Self::PresignedExpired { now: print_amz_date(now), expiry: print_amz_date(expiry), expires_s }
    }
}
