//! A path or verb that matches nothing: AWS answers as if an IAM-guarded method stood there.
//!
//! Follows <https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html>
//! (MISSING_AUTHENTICATION_TOKEN) and bodies that AWS was seen to send. The check runs only here, never on a route that exists.

use aws_lc_rs::digest;
use base64::Engine;
use base64::prelude::BASE64_STANDARD;

use crate::refusal::{Cause, Refusal, Station};
use crate::request::RoadRequest;

/// What every SigV4 header must have, with the text for each that is missing.
const PARAMETERS: [(&str, &str); 3] = [
    ("Credential", "Authorization header requires 'Credential' parameter."),
    ("Signature", "Authorization header requires 'Signature' parameter."),
    ("SignedHeaders", "Authorization header requires 'SignedHeaders' parameter."),
];
const DATE_MISSING: &str = "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header.";

/// The refusal for a request that matched no route.
pub(crate) fn refuse(request: &RoadRequest) -> Refusal {
    let Some(authorization) = request.headers.get("authorization").filter(|value| !value.is_empty()) else {
        return Refusal::new(Station::Authorizer, Cause::RouteUnknown);
    };
    let text = String::from_utf8_lossy(authorization.as_bytes());
    let (_, parameters) = text.trim().split_once(' ').unwrap_or(("", text.trim()));
    let pairs: Vec<Option<(&str, &str)>> = parameters.split(',').map(|pair| pair.trim().split_once('=')).collect();
    if pairs.iter().any(Option::is_none) {
        let hash = BASE64_STANDARD.encode(digest::digest(&digest::SHA256, authorization.as_bytes()));
        let message = format!(
            "Invalid key=value pair (missing equal-sign) in Authorization header (hashed with SHA-256 and encoded with Base64): '{hash}'."
        );
        return Refusal::worded(Station::Authorizer, Cause::RouteUnknownWithForeignAuthorization, message);
    }
    let has = |name: &str| pairs.iter().flatten().any(|(key, _)| *key == name);
    let mut missing: Vec<&str> = PARAMETERS.iter().filter(|(name, _)| !has(name)).map(|(_, text)| *text).collect();
    if !request.headers.contains_key("x-amz-date") && !request.headers.contains_key("date") {
        missing.push(DATE_MISSING);
    }
    if missing.is_empty() {
        return Refusal::new(Station::Authorizer, Cause::RouteUnknownWithSignature);
    }
    let message = format!("{} Authorization={text}", missing.join(" "));
    Refusal::worded(Station::Authorizer, Cause::RouteUnknownWithForeignAuthorization, message)
}
