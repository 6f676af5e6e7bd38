//! What a request says about its own signature.

use gatewright_model::timestamp::Timestamp;

/// What a request says about its own signature. Nothing of it is true before [`verify`](super::verify) has said so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Credential {
    /// `AKIA…` or `ASIA…`.
    pub access_key_id: String,
    /// The scope's day, `20150830`.
    pub date: String,
    /// The scope's region.
    pub region: String,
    /// The scope's service.
    pub service: String,
    /// Names of the signed headers, lower-case, in the order given.
    pub signed_headers: Vec<String>,
    /// The signature, 64 hexadecimal digits.
    pub signature: String,
    /// Where the signature travelled.
    pub carrier: Carrier,
}

/// Where a signature travels, and the times that travel with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Carrier {
    /// In the `Authorization` header; the time is in `X-Amz-Date` or `Date`.
    Header,
    /// In the query of a presigned URL.
    Query {
        /// `X-Amz-Date`.
        signed_at: Timestamp,
        /// `X-Amz-Expires`.
        expires_s: u32,
    },
}
