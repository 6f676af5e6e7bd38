//! How S3 says why a caller is not let in. <https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html>
//!
//! # Not (yet) like AWS
//! - A mismatch is answered without `StringToSign`, `CanonicalRequest` and their bytes.

use super::signature_error::SignatureError;
use crate::service::ServiceError;

/// S3's code, status, text and members.
pub(super) fn refusal(problem: SignatureError) -> ServiceError {
    let answer = answer(&problem);
    ServiceError { cause: Some(Box::new(problem)), ..answer }
}

fn answer(problem: &SignatureError) -> ServiceError {
    use SignatureError as E;
    let denied = |text: &str| ServiceError::new("AccessDenied", 403, text);
    let header = |text: &str| {
        ServiceError::new("AuthorizationHeaderMalformed", 400, format!("The authorization header is malformed; {text}"))
    };
    match problem {
        E::Missing => denied("Access Denied"),
        E::UnknownKey => {
            let text = "The AWS Access Key Id you provided does not exist in our records.";
            ServiceError::new("InvalidAccessKeyId", 403, text)
        }
        E::WrongToken => ServiceError::new("InvalidToken", 400, "The provided token is malformed or otherwise invalid."),
        E::ExpiredToken => ServiceError::new("ExpiredToken", 400, "The provided token has expired."),
        E::Mismatch => ServiceError::new("SignatureDoesNotMatch", 403, MISMATCH),
        E::Expired { signed_at, now, skew_min, .. } | E::NotYetCurrent { signed_at, now, skew_min, .. } => {
            let text = "The difference between the request time and the current time is too large.";
            ServiceError::new("RequestTimeTooSkewed", 403, text)
                .with_member("RequestTime", signed_at.as_str())
                .with_member("ServerTime", extended(now))
                .with_member("MaxAllowedSkewMilliseconds", skew_min * 60_000)
        }
        E::PresignedExpired { now, expiry, expires_s } => {
            let expired = denied("Request has expired");
            let expired = expires_s.iter().fold(expired, |error, seconds| error.with_member("X-Amz-Expires", *seconds));
            expired.with_member("Expires", extended(expiry)).with_member("ServerTime", extended(now))
        }
        E::ScopeDate { scope, day, .. } => {
            header(&format!("Invalid credential date \"{scope}\". This date is not the same as X-Amz-Date: \"{day}\"."))
        }
        E::BadDate(_) => denied("AWS authentication requires a valid Date or x-amz-date header"),
        E::WrongService { expected } => header(&format!("incorrect service. This endpoint belongs to \"{expected}\".")),
        E::WrongRegion => header("the region is wrong"),
        E::HostNotSigned => denied(NOT_SIGNED).with_member("HeadersNotSigned", "host"),
        E::HeadersNotSigned(names) => denied(NOT_SIGNED).with_member("HeadersNotSigned", names.as_str()),
        E::Incomplete(text) => header(text),
        E::PresignedQuery(text) => ServiceError::new("AuthorizationQueryParametersError", 400, *text),
        E::PresignedV2(text) => denied(text),
        E::UnsupportedAlgorithm(_) => {
            let text = "The authorization mechanism you have provided is not supported. Please use AWS4-HMAC-SHA256.";
            ServiceError::new("InvalidRequest", 400, text)
        }
        E::UnsupportedPayload(value) => ServiceError::new("InvalidArgument", 400, PAYLOAD)
            .with_member("ArgumentName", "x-amz-content-sha256")
            .with_member("ArgumentValue", value.as_str()),
        E::NoPayloadHash => ServiceError::new("InvalidRequest", 400, NO_PAYLOAD_HASH),
    }
}

/// Also the text of a chunk with a wrong signature.
pub(crate) const MISMATCH: &str =
    "The request signature we calculated does not match the signature you provided. Check your key and signing method.";

const NOT_SIGNED: &str = "There were headers present in the request which were not signed";

const PAYLOAD: &str = "x-amz-content-sha256 must be UNSIGNED-PAYLOAD, STREAMING-UNSIGNED-PAYLOAD-TRAILER, \
STREAMING-AWS4-HMAC-SHA256-PAYLOAD, STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER or a valid sha256 value.";

pub(super) const NO_PAYLOAD_HASH: &str = "Missing required header for this request: x-amz-content-sha256";

/// `20150830T123600Z` → `2015-08-30T12:36:00Z`.
fn extended(amz_date: &str) -> String {
    let piece = |from: usize, to: usize| amz_date.get(from..to).unwrap_or_default();
    format!("{}-{}-{}T{}:{}:{}Z", piece(0, 4), piece(4, 6), piece(6, 8), piece(9, 11), piece(11, 13), piece(13, 15))
}
