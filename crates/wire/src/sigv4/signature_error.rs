//! Why a caller is not let in.

/// Why a request's signature is refused. Some of these only the caller of this crate can find (an unknown key, an expired
/// session); they are here so that all answers stand in one table.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SignatureError {
    /// There is no signature, and the operation asks for one.
    #[error("the request is not signed")]
    Missing,
    /// Nobody has this access key.
    #[error("the access key is unknown")]
    UnknownKey,
    /// The key is known, and its session token is another.
    #[error("the session token is not the access key's")]
    WrongToken,
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
        /// Its `X-Amz-Expires`; Signature Version 2 has none.
        expires_s: Option<u32>,
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
    /// The query of a presigned S3 URL; AWS's text.
    #[error("{0}")]
    PresignedQuery(&'static str),
    /// The query of an S3 URL that is presigned by Signature Version 2; AWS's text.
    #[error("{0}")]
    PresignedV2(&'static str),
    /// Another algorithm than HMAC-SHA256.
    #[error("the algorithm `{0}` is not supported")]
    UnsupportedAlgorithm(String),
    /// A value of `x-amz-content-sha256` that is not supported.
    #[error("the payload hash `{0}` is not supported")]
    UnsupportedPayload(String),
    /// S3 wants `x-amz-content-sha256` with every request that is signed in its headers.
    #[error("x-amz-content-sha256 is missing")]
    NoPayloadHash,
}
