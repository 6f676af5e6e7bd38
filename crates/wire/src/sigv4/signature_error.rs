//! Why a caller is not let in, and how each protocol says it: codes, statuses and texts.

use crate::schema::Protocol;
use crate::service::ServiceError;

/// Why a request's signature is refused. Some of these only the caller of this crate can find (an unknown key, an expired
/// session); they are here so that all answers stand in one table.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SignatureError {
    /// There is no signature, and the operation asks for one.
    #[error("the request is not signed")]
    Missing,
    /// Nobody has this access key, or its session token is not the right one.
    #[error("the access key or its session token is unknown")]
    UnknownKey,
    /// The session has ended.
    #[error("the session token is expired")]
    ExpiredToken,
    /// Another secret, or another request than was signed.
    #[error("the signature is not the expected one")]
    Mismatch,
    /// Signed too long ago.
    #[error("signed at {signed_at}, before {limit}")]
    Expired {
        /// When it was signed, `20150830T123600Z`.
        signed_at: String,
        /// The earliest time that is accepted.
        limit: String,
        /// Our time.
        now: String,
        /// The accepted difference in minutes.
        skew_min: i64,
    },
    /// Signed in the future.
    #[error("signed at {signed_at}, after {limit}")]
    NotYetCurrent {
        /// When it was signed.
        signed_at: String,
        /// The latest time that is accepted.
        limit: String,
        /// Our time.
        now: String,
        /// The accepted difference in minutes.
        skew_min: i64,
    },
    /// A presigned URL has outlived its `X-Amz-Expires`.
    #[error("presigned until {expiry}, now {now}")]
    PresignedExpired {
        /// Our time.
        now: String,
        /// Its end.
        expiry: String,
    },
    /// The scope's day is not the day of the request.
    #[error("the scope's day is {scope}, the request's {day}")]
    ScopeDate {
        /// The scope's day.
        scope: String,
        /// The request's day.
        day: String,
        /// The request's time.
        amz_date: String,
    },
    /// The time of the request cannot be read.
    #[error("`{0}` is no date")]
    BadDate(String),
    /// The scope names another service.
    #[error("the scope should name the service {expected}")]
    WrongService {
        /// The service that was called.
        expected: String,
    },
    /// The scope names no region.
    #[error("the scope names no region")]
    WrongRegion,
    /// The `host` header must be signed.
    #[error("the host header is not signed")]
    HostNotSigned,
    /// S3: an `x-amz-` header is not signed.
    #[error("headers not signed: {0}")]
    HeadersNotSigned(String),
    /// A part of the signature is missing or malformed; AWS's text.
    #[error("{0}")]
    Incomplete(String),
    /// Another algorithm than HMAC-SHA256.
    #[error("the algorithm `{0}` is not supported")]
    UnsupportedAlgorithm(String),
    /// A value of `x-amz-content-sha256` that is not supported.
    #[error("the payload hash `{0}` is not supported")]
    UnsupportedPayload(String),
}

pub(super) const MISMATCH: &str = "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access \
Key and signing method. Consult the service documentation for details.";

/// The four answers that the table distinguishes.
enum Row {
    Missing,
    UnknownKey,
    ExpiredToken,
    Signature,
    Incomplete,
}

impl SignatureError {
    /// What the caller is told: code and status by protocol, the same text everywhere but for a missing signature.
    #[must_use]
    pub fn into_service_error(self, protocol: Protocol) -> ServiceError {
        let row = match self {
            Self::Missing => Row::Missing,
            Self::UnknownKey => Row::UnknownKey,
            Self::ExpiredToken => Row::ExpiredToken,
            Self::Incomplete(_) | Self::UnsupportedAlgorithm(_) | Self::UnsupportedPayload(_) | Self::BadDate(_) => {
                Row::Incomplete
            }
            _ => Row::Signature,
        };
        let is_query = protocol == Protocol::AwsQuery;
        let code = match (row, is_query) {
            (Row::Missing, false) => "MissingAuthenticationTokenException",
            (Row::Missing, true) => "MissingAuthenticationToken",
            (Row::UnknownKey, false) => "UnrecognizedClientException",
            (Row::UnknownKey, true) => "InvalidClientTokenId",
            (Row::ExpiredToken, false) => "ExpiredTokenException",
            (Row::ExpiredToken, true) => "ExpiredToken",
            (Row::Signature, false) => "InvalidSignatureException",
            (Row::Signature, true) => "SignatureDoesNotMatch",
            (Row::Incomplete, false) => "IncompleteSignatureException",
            (Row::Incomplete, true) => "IncompleteSignature",
        };
        let status = match (protocol, code) {
            (Protocol::AwsJson11, _) | (Protocol::AwsQuery, "IncompleteSignature") => 400,
            _ => 403,
        };
        let message = self.message(is_query);
        ServiceError { cause: Some(Box::new(self)), ..ServiceError::new(code, status, message) }
    }

    fn message(&self, is_query: bool) -> String {
        match self {
            Self::Missing if is_query => "Request is missing Authentication Token".to_owned(),
            Self::Missing => "Missing Authentication Token".to_owned(),
            Self::UnknownKey => "The security token included in the request is invalid.".to_owned(),
            Self::ExpiredToken => "The security token included in the request is expired".to_owned(),
            Self::Mismatch => MISMATCH.to_owned(),
            Self::Expired { signed_at, limit, now, skew_min } => {
                format!("Signature expired: {signed_at} is now earlier than {limit} ({now} - {skew_min} min.)")
            }
            Self::NotYetCurrent { signed_at, limit, now, skew_min } => {
                format!("Signature not yet current: {signed_at} is still later than {limit} ({now} + {skew_min} min.)")
            }
            Self::PresignedExpired { now, expiry } => format!("Signature expired: {now} is now later than {expiry}"),
            Self::ScopeDate { scope, day, amz_date } => format!(
                "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '{scope}' != '{day}', \
                 from '{amz_date}'."
            ),
            Self::BadDate(date) => {
                format!("Date must be in ISO-8601 'basic format'. Got '{date}'. See http://en.wikipedia.org/wiki/ISO_8601")
            }
            Self::WrongService { expected } => format!("Credential should be scoped to correct service: '{expected}'. "),
            Self::WrongRegion => "Credential should be scoped to a valid region. ".to_owned(),
            Self::HostNotSigned => "'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.".to_owned(),
            Self::HeadersNotSigned(_) => "There were headers present in the request which were not signed".to_owned(),
            Self::Incomplete(text) => text.clone(),
            Self::UnsupportedAlgorithm(algorithm) => format!("Unsupported AWS 'algorithm': '{algorithm}'."),
            Self::UnsupportedPayload(text) => format!("Unsupported value of 'x-amz-content-sha256': '{text}'."),
        }
    }
}
