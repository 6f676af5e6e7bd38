//! Reads a proxy function's answer, as strictly as AWS does.
//!
//! Follows <https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html> and
//! answers that were recorded against AWS: extra members, a list where a value belongs or a value
//! where a list belongs make the answer malformed (502); `statusCode` may be a numeric string and defaults to 200.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use bytes::Bytes;
use gatewright_model::body::Body;
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use serde_json::{Map, Value};

use super::outcome::Outcome;

/// Whether a body marked `isBase64Encoded` is decoded: only when the client accepts a binary media type of the API.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decoding {
    /// Sent as the base64 text.
    Text,
    /// Sent as the bytes.
    Base64,
}

/// The answer is not a proxy response.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("malformed Lambda proxy response")]
pub struct Malformed;

/// AWS renames these headers of a proxy function's answer.
const REMAPPED: [&str; 5] = ["connection", "content-length", "date", "server", "www-authenticate"];
/// Never passed on: they belong to one connection, not to the answer.
const DROPPED: [&str; 6] = ["transfer-encoding", "keep-alive", "proxy-connection", "te", "trailer", "upgrade"];

/// Reads an answer.
///
/// # Errors
/// [`Malformed`] for everything that AWS answers 502 to.
pub fn parse(payload: &[u8], decoding: Decoding) -> Result<Outcome, Malformed> {
    let document: Value = serde_json::from_slice(payload).map_err(|_| Malformed)?;
    let members = document.as_object().ok_or(Malformed)?;
    const KNOWN: [&str; 5] = ["statusCode", "headers", "multiValueHeaders", "body", "isBase64Encoded"];
    if members.keys().any(|name| !KNOWN.contains(&name.as_str())) {
        return Err(Malformed);
    }
    let status = status(members.get("statusCode"))?;
    let mut headers = HeaderMap::new();
    // AWS: the values of multiValueHeaders come first.
    for (name, values) in object(members.get("multiValueHeaders"))?.into_iter().flatten() {
        for value in values.as_array().ok_or(Malformed)? {
            append(&mut headers, name, value)?;
        }
    }
    for (name, value) in object(members.get("headers"))?.into_iter().flatten() {
        append_once(&mut headers, name, value)?;
    }
    let is_base64 = match members.get("isBase64Encoded") {
        None | Some(Value::Null) => false,
        Some(Value::Bool(flag)) => *flag,
        Some(_) => return Err(Malformed),
    };
    let body = match members.get("body") {
        None | Some(Value::Null) => Bytes::new(),
        Some(Value::String(text)) if is_base64 && decoding == Decoding::Base64 => {
            BASE64_STANDARD.decode(text).map_err(|_| Malformed)?.into()
        }
        Some(Value::String(text)) => Bytes::from(text.clone().into_bytes()),
        Some(_) => return Err(Malformed),
    };
    Ok(Outcome { status, headers, body: Body::whole(body) })
}

fn status(status: Option<&Value>) -> Result<StatusCode, Malformed> {
    let number = match status {
        None | Some(Value::Null) => 200,
        Some(Value::Number(number)) => number.as_u64().and_then(|number| u16::try_from(number).ok()).ok_or(Malformed)?,
        Some(Value::String(text)) => text.parse().map_err(|_| Malformed)?,
        Some(_) => return Err(Malformed),
    };
    // A 1xx would leave the client waiting for the real answer.
    if (200..=599).contains(&number) { StatusCode::from_u16(number).map_err(|_| Malformed) } else { Err(Malformed) }
}

fn object(value: Option<&Value>) -> Result<Option<&Map<String, Value>>, Malformed> {
    match value {
        None | Some(Value::Null) => Ok(None),
        Some(Value::Object(members)) => Ok(Some(members)),
        Some(_) => Err(Malformed),
    }
}

fn append(headers: &mut HeaderMap, name: &str, value: &Value) -> Result<(), Malformed> {
    let Some((name, value)) = header(name, value)? else { return Ok(()) };
    add(headers, name, value)
}

/// AWS: a header in both maps is merged, and a value that is already there is not repeated.
fn append_once(headers: &mut HeaderMap, name: &str, value: &Value) -> Result<(), Malformed> {
    let Some((name, value)) = header(name, value)? else { return Ok(()) };
    if !headers.get_all(&name).iter().any(|present| *present == value) {
        add(headers, name, value)?;
    }
    Ok(())
}

/// More headers than a map can hold are no answer.
fn add(headers: &mut HeaderMap, name: HeaderName, value: HeaderValue) -> Result<(), Malformed> {
    headers.try_append(name, value).map(drop).map_err(|_| Malformed)
}

fn header(name: &str, value: &Value) -> Result<Option<(HeaderName, HeaderValue)>, Malformed> {
    let text = match value {
        Value::Null => return Ok(None),
        Value::String(text) => text.clone(),
        Value::Bool(flag) => flag.to_string(),
        Value::Number(number) => number.to_string(),
        Value::Array(_) | Value::Object(_) => return Err(Malformed),
    };
    let lower = name.to_ascii_lowercase();
    if DROPPED.contains(&lower.as_str()) {
        return Ok(None);
    }
    let name = if REMAPPED.contains(&lower.as_str()) { format!("x-amzn-remapped-{lower}") } else { lower };
    let name = HeaderName::try_from(name).map_err(|_| Malformed)?;
    let value = HeaderValue::try_from(text).map_err(|_| Malformed)?;
    Ok(Some((name, value)))
}

#[cfg(test)]
mod tests;
