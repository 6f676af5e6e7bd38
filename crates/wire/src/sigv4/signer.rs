//! The other side: signs a request, for the commands that call a server as the AWS CLI would.

use aws_lc_rs::hmac;
use gatewright_model::secret::Secret;
use gatewright_model::timestamp::Timestamp;
use http::header::AUTHORIZATION;
use http::{HeaderMap, HeaderName, HeaderValue};

use super::canonical_request::{ALGORITHM, TERMINATOR, canonical_request, string_to_sign};
use super::credential::{Carrier, Credential};
use super::payload_hash::PayloadHash;
use super::signature_error::SignatureError;
use super::signing_key::signing_key;
use super::signing_time::print_amz_date;
use crate::request::Request;

const AMZ_DATE: HeaderName = HeaderName::from_static("x-amz-date");

/// A key and the scope that it signs for.
#[derive(Debug, Clone, Copy)]
pub struct Signer<'a> {
    /// `AKIA…`.
    pub access_key_id: &'a str,
    /// Its secret.
    pub secret_access_key: &'a Secret<String>,
    /// The scope's region.
    pub region: &'a str,
    /// The scope's service.
    pub service: &'a str,
}

impl Signer<'_> {
    /// The headers to add to a request that has a `host`: its date and its `Authorization`, which covers every header there is.
    ///
    /// # Errors
    /// [`SignatureError::Mismatch`] when a header is no text.
    pub fn sign(&self, request: &Request<'_>, now: Timestamp) -> Result<HeaderMap, SignatureError> {
        let amz_date = print_amz_date(now);
        let day = amz_date.get(..8).unwrap_or_default().to_owned();
        let date = HeaderValue::try_from(&amz_date).map_err(|_| SignatureError::Mismatch)?;
        let mut headers = request.headers.clone();
        headers.insert(AMZ_DATE, date.clone());
        let mut signed_headers: Vec<String> = headers.keys().map(|name| name.as_str().to_owned()).collect();
        signed_headers.sort_unstable();
        let credential = Credential {
            access_key_id: self.access_key_id.to_owned(),
            date: day,
            region: self.region.to_owned(),
            service: self.service.to_owned(),
            signed_headers,
            signature: String::new(),
            carrier: Carrier::Header,
        };
        let request = Request { headers: &headers, ..*request };
        let canonical = canonical_request(&request, &credential, &PayloadHash::OfBody)?;
        let string_to_sign = string_to_sign(&credential, &amz_date, &canonical);
        let signature = hmac::sign(&signing_key(self.secret_access_key, &credential), string_to_sign.as_bytes());
        let Credential { access_key_id, date: day, region, service, signed_headers, .. } = credential;
        let authorization = format!(
            "{ALGORITHM} Credential={access_key_id}/{day}/{region}/{service}/{TERMINATOR}, SignedHeaders={}, Signature={}",
            signed_headers.join(";"),
            hex::encode(signature)
        );
        let authorization = HeaderValue::try_from(authorization).map_err(|_| SignatureError::Mismatch)?;
        Ok(HeaderMap::from_iter([(AMZ_DATE, date), (AUTHORIZATION, authorization)]))
    }
}

#[cfg(test)]
mod tests {
    use bytes::Bytes;
    use http::Method;

    use super::*;
    use crate::sigv4::{parse_authorization, payload_hash, verify};

    #[test]
    fn what_is_signed_here_is_verified_here_and_by_no_other_secret() {
        let secret = Secret::new("wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY".to_owned());
        let signer =
            Signer { access_key_id: "AKIDEXAMPLE", secret_access_key: &secret, region: "us-east-1", service: "apigateway" };
        let mut headers = HeaderMap::new();
        headers.insert("host", HeaderValue::from_static("127.0.0.1:4566"));
        let body = Bytes::from_static(b"{}");
        let now = Timestamp::from_epoch_ms(1_700_000_000_000);
        let request = Request { method: &Method::PUT, path: "/restapis/abc", query: "a=b", headers: &headers, body: &body };
        let added = signer.sign(&request, now).unwrap();
        headers.extend(added);
        let request = Request { method: &Method::PUT, path: "/restapis/abc", query: "a=b", headers: &headers, body: &body };
        let credential = parse_authorization(&headers).unwrap().unwrap();
        let payload = || payload_hash(&request, &credential).unwrap();
        verify(&request, &credential, &secret, now, payload()).unwrap();
        assert!(verify(&request, &credential, &Secret::new("other".to_owned()), now, payload()).is_err());
        let changed = Request { path: "/restapis/abd", ..request };
        assert!(verify(&changed, &credential, &secret, now, payload()).is_err());
    }
}
