//! How each protocol says why a caller is not let in: codes, statuses and texts.

use super::s3_refusal;
use super::signature_error::SignatureError;
use crate::schema::Protocol;
use crate::service::ServiceError;

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
    /// What the caller is told: code and status by protocol, the same text everywhere but for a missing signature; S3 has words of its
    /// own.
    #[must_use]
    pub fn into_service_error(self, protocol: Protocol) -> ServiceError {
        if protocol == Protocol::RestXml {
            return s3_refusal::refusal(self);
        }
        let row = match self {
            Self::Missing => Row::Missing,
            Self::UnknownKey | Self::WrongToken => Row::UnknownKey,
            Self::ExpiredToken => Row::ExpiredToken,
            Self::Incomplete(_)
            | Self::PresignedQuery(_)
            | Self::PresignedV2(_)
            | Self::UnsupportedAlgorithm(_)
            | Self::UnsupportedPayload(_)
            | Self::BadDate(_) => Row::Incomplete,
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
            Self::UnknownKey | Self::WrongToken => "The security token included in the request is invalid.".to_owned(),
            Self::ExpiredToken => "The security token included in the request is expired".to_owned(),
            Self::Mismatch => MISMATCH.to_owned(),
            Self::Expired { signed_at, limit, now, skew_min } => {
                format!("Signature expired: {signed_at} is now earlier than {limit} ({now} - {skew_min} min.)")
            }
            Self::NotYetCurrent { signed_at, limit, now, skew_min } => {
                format!("Signature not yet current: {signed_at} is still later than {limit} ({now} + {skew_min} min.)")
            }
            Self::PresignedExpired { now, expiry, .. } => format!("Signature expired: {now} is now later than {expiry}"),
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
            Self::PresignedQuery(text) | Self::PresignedV2(text) => (*text).to_owned(),
            Self::UnsupportedAlgorithm(algorithm) => format!("Unsupported AWS 'algorithm': '{algorithm}'."),
            Self::UnsupportedPayload(text) => format!("Unsupported value of 'x-amz-content-sha256': '{text}'."),
            Self::NoPayloadHash => s3_refusal::NO_PAYLOAD_HASH.to_owned(),
        }
    }
}
