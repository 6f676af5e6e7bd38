//! What a request says of itself before its body is read: its signature, and whether it is S3's.
//!
//! S3 is spoken to in three ways that no other service knows: a signature in the query (a presigned URL), the bucket in the host's name, and
//! headers of a presigned request as parameters. A request is S3's when its signature's scope says so, when a presigned query names no other
//! service, or when its host names a bucket and no signature says otherwise.
//!
//! *Invariant:* a signature is verified over the path and the headers as they were sent; only what is matched and read is rewritten.

use gatewright_wire::aws_chunked::{self, Decoded};
use gatewright_wire::request::Request;
use gatewright_wire::schema::Protocol;
use gatewright_wire::service::{Service, ServiceError};
use gatewright_wire::sigv2;
use gatewright_wire::sigv4::{self, Carrier, ChunkSignatures, PayloadHash, SignatureError};
use http::HeaderMap;
use http::header::HOST;
use http::request::Parts;

use crate::virtual_host;
use gatewright_wire::caller::Signature;

/// S3's signing name.
const S3: &str = "s3";

/// What a request says of itself.
pub(crate) struct Claim {
    /// Its signature; none of it is true yet.
    pub(crate) signature: Result<Option<Signature>, SignatureError>,
    /// Whose call it is, as far as the signature or the host say.
    signing_name: Option<String>,
    /// The path with the bucket in front, when the host names it.
    path: Option<String>,
    /// The headers with those that came as parameters, when some did.
    headers: Option<HeaderMap>,
}

impl Claim {
    pub(crate) fn of(head: &Parts) -> Self {
        let query = head.uri.query().unwrap_or_default();
        let signature = match sigv4::parse_authorization(&head.headers) {
            Ok(None) => in_query(query),
            found => found.map(|credential| credential.map(Signature::V4)),
        };
        let host = head.headers.get(HOST).and_then(|host| host.to_str().ok());
        let bucket = host.and_then(virtual_host::bucket);
        let signing_name = match &signature {
            Ok(Some(Signature::V4(credential))) => Some(credential.service.clone()),
            Ok(Some(Signature::V2(_))) | Err(SignatureError::PresignedQuery(_) | SignatureError::PresignedV2(_)) => {
                Some(S3.to_owned())
            }
            Ok(None) | Err(_) => bucket.as_ref().map(|_| S3.to_owned()),
        };
        let mut claim = Self { signature, signing_name, path: None, headers: None };
        if claim.is_s3() {
            claim.path = bucket.map(|bucket| format!("/{bucket}{}", head.uri.path()));
            claim.headers = claim.presigned_headers(head, query);
        }
        claim
    }

    pub(crate) fn signing_name(&self) -> Option<&str> {
        self.signing_name.as_deref()
    }

    pub(crate) fn is_s3(&self) -> bool {
        self.signing_name() == Some(S3)
    }

    /// The protocol of answers that are given before the operation is known.
    pub(crate) fn protocol(&self, services: &[Service]) -> Protocol {
        let known = services.iter().find(|service| self.signing_name() == Some(service.schema.signing_name));
        known.map_or(Protocol::RestJson1, |service| service.schema.protocol)
    }

    /// The request as it is matched and read.
    pub(crate) fn addressed<'a>(&'a self, request: &Request<'a>) -> Request<'a> {
        Request {
            path: self.path.as_deref().unwrap_or(request.path),
            headers: self.headers.as_ref().unwrap_or(request.headers),
            ..*request
        }
    }

    fn presigned_headers(&self, head: &Parts, query: &str) -> Option<HeaderMap> {
        let added = match &self.signature {
            Ok(Some(Signature::V4(credential))) if credential.carrier != Carrier::Header => sigv4::presigned_headers(query),
            Ok(Some(Signature::V2(_))) => sigv2::headers_in_query(query),
            _ => Vec::new(),
        };
        if added.is_empty() {
            return None;
        }
        let mut headers = head.headers.clone();
        for (name, value) in added {
            headers.entry(name).or_insert(value);
        }
        Some(headers)
    }
}

/// A presigned S3 URL's.
fn in_query(query: &str) -> Result<Option<Signature>, SignatureError> {
    match sigv4::parse_presigned_s3(query)? {
        Some(credential) => Ok(Some(Signature::V4(credential))),
        None => Ok(sigv2::parse_query(query)?.map(Signature::V2)),
    }
}

/// What S3 has been told of a body, before the signature is looked at.
///
/// # Errors
/// A body that is not the declared one, or a word for it that is none.
pub(crate) fn payload(request: &Request<'_>, signature: &Signature) -> Result<PayloadHash, ServiceError> {
    let payload = match signature {
        Signature::V4(credential) => sigv4::payload_hash(request, credential),
        Signature::V2(_) => sigv2::payload_hash(request),
    };
    let payload = payload.map_err(|problem| problem.into_service_error(Protocol::RestXml))?;
    if payload.is_of(request.body) {
        return Ok(payload);
    }
    let text = "The provided 'x-amz-content-sha256' header does not match what was computed.";
    Err(ServiceError::new("XAmzContentSHA256Mismatch", 400, text))
}

/// Takes the framing off a body that came in chunks; `None` when it came plain.
///
/// # Errors
/// As [`aws_chunked::decode`].
pub(crate) fn unframed(
    request: &Request<'_>,
    payload: &PayloadHash,
    chunks: Option<ChunkSignatures>,
) -> Result<Option<Decoded>, ServiceError> {
    let PayloadHash::Streaming(streaming) = payload else { return Ok(None) };
    aws_chunked::decode(request, *streaming, chunks).map(Some).map_err(|problem| problem.into_service_error())
}
