//! Reads a function's answer as the answer of its URL.
//!
//! Follows <https://docs.aws.amazon.com/lambda/latest/dg/urls-invocation.html#urls-response-payload> and recorded answers: an object with a
//! `statusCode` says status, headers, cookies and body; any other JSON is the body of a 200, a text without its quotes, an object without its
//! blanks, anything else as the function wrote it. Of a streamed answer only the head is read here; see `streamed`.
//!
//! - *Invariant:* what can be no answer (no JSON, a header with a line break, a body that is not the base64 it says) is none at all.
//!
//! # Not (yet) like AWS
//! - Not known from AWS: answers that are no JSON, that are over our limit on headers, whose header has a list for its value, or whose
//!   status is below 200; all of these are 502 here. The headers that AWS is known to rename for API Gateway are renamed here too.

use std::collections::HashMap;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use bytes::Bytes;
use http::header::{CONTENT_TYPE, SET_COOKIE};
use http::{HeaderMap, HeaderName, HeaderValue, Response, StatusCode};
use serde_json::Value;
use serde_json::value::RawValue;

/// Most bytes of the headers and cookies of one answer, each counted with the four that surround it on the wire.
pub const HEADERS_BYTES_MAX: usize = 64 * 1024;

/// Most bytes of what a streamed answer says of itself before its body: more than its headers may have, with room for JSON's escapes.
pub const PRELUDE_BYTES_MAX: usize = 2 * HEADERS_BYTES_MAX;

/// Under another name, as they would contradict what is said here.
const REMAPPED: [&str; 5] = ["connection", "content-length", "date", "server", "www-authenticate"];
/// Never passed on: they belong to one connection, not to the answer.
const DROPPED: [&str; 8] =
    ["keep-alive", "proxy-authenticate", "proxy-connection", "te", "trailer", "transfer-encoding", "upgrade", "http2-settings"];

/// Why a function's answer can be none of its URL's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(super) enum Garbage {
    #[error("the function's answer is not JSON")]
    NotJson,
    #[error("the streamed answer does not begin with a JSON object and eight NULs, or that is over {PRELUDE_BYTES_MAX} bytes")]
    Prelude,
    #[error("the statusCode of the function's answer is none")]
    StatusCode,
    #[error("a header or cookie of the function's answer is none")]
    Header,
    #[error("the headers and cookies of the function's answer are over {HEADERS_BYTES_MAX} bytes")]
    HeadersTooLarge,
    #[error("isBase64Encoded of the function's answer is no boolean, or its body is not in base64")]
    Base64,
}

type Members = HashMap<String, Box<RawValue>>;

/// Reads an answer.
pub(super) fn read(payload: &[u8]) -> Result<Response<Bytes>, Garbage> {
    let text = std::str::from_utf8(payload).map_err(|_| Garbage::NotJson)?.trim();
    match text.bytes().next() {
        Some(b'{') => {
            let members: Members = serde_json::from_str(text).map_err(|_| Garbage::NotJson)?;
            if members.get("statusCode").is_some_and(|status| status.get() != "null") {
                return said(&members);
            }
            Ok(inferred(compact(text)))
        }
        Some(b'"') => serde_json::from_str::<String>(text).map(inferred).map_err(|_| Garbage::NotJson),
        _ => {
            let _: Box<RawValue> = serde_json::from_str(text).map_err(|_| Garbage::NotJson)?;
            Ok(inferred(text.to_owned()))
        }
    }
}

/// AWS: 200, JSON, the whole value.
fn inferred(body: String) -> Response<Bytes> {
    let mut response = Response::new(Bytes::from(body));
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    response
}

fn said(members: &Members) -> Result<Response<Bytes>, Garbage> {
    let status = status(value(members, "statusCode").ok_or(Garbage::StatusCode)?)?;
    let mut response = head(members, status, "application/json")?;
    let is_base64 = match value(members, "isBase64Encoded") {
        None => false,
        Some(Value::Bool(is_base64)) => is_base64,
        Some(_) => return Err(Garbage::Base64),
    };
    let body = body(members, is_base64)?;
    if has_body(status) {
        *response.body_mut() = body;
    }
    Ok(response)
}

/// What a streamed answer says of itself before its body: the same members, with 200 where it names no status.
pub(super) fn prelude(text: &[u8]) -> Result<Response<Bytes>, Garbage> {
    let members: Members = serde_json::from_slice(text).map_err(|_| Garbage::Prelude)?;
    let status = value(&members, "statusCode").map_or(Ok(StatusCode::OK), status)?;
    head(&members, status, "application/octet-stream")
}

/// HTTP: answers of these statuses have no body.
pub(super) fn has_body(status: StatusCode) -> bool {
    ![StatusCode::NO_CONTENT, StatusCode::RESET_CONTENT, StatusCode::NOT_MODIFIED].contains(&status)
}

fn head(members: &Members, status: StatusCode, content_type: &'static str) -> Result<Response<Bytes>, Garbage> {
    let mut headers = Headers { map: HeaderMap::new(), room_bytes: HEADERS_BYTES_MAX };
    match value(members, "headers") {
        None => {}
        Some(Value::Object(said)) => said.iter().try_for_each(|(name, value)| headers.add(name, value))?,
        Some(_) => return Err(Garbage::Header),
    }
    match value(members, "cookies") {
        None => {}
        Some(Value::Array(cookies)) => cookies.iter().try_for_each(|cookie| headers.add(SET_COOKIE.as_str(), cookie))?,
        Some(_) => return Err(Garbage::Header),
    }
    let Headers { mut map, .. } = headers;
    map.entry(CONTENT_TYPE).or_insert(HeaderValue::from_static(content_type));
    let mut response = Response::new(Bytes::new());
    *response.status_mut() = status;
    *response.headers_mut() = map;
    Ok(response)
}

/// A member that is there and not `null`. What nests too deep for us to read counts as something that cannot be meant.
fn value(members: &Members, name: &str) -> Option<Value> {
    let raw = members.get(name).filter(|raw| raw.get() != "null")?;
    Some(serde_json::from_str(raw.get()).unwrap_or_else(|_| Value::Array(vec![Value::Null])))
}

fn status(status: Value) -> Result<StatusCode, Garbage> {
    let number = match status {
        Value::Number(number) => number.as_u64().and_then(|number| u16::try_from(number).ok()),
        Value::String(text) => text.parse().ok(),
        _ => None,
    };
    // A 1xx would leave the client waiting for the real answer.
    let number = number.filter(|number| (200..=599).contains(number)).ok_or(Garbage::StatusCode)?;
    StatusCode::from_u16(number).map_err(|_| Garbage::StatusCode)
}

fn body(members: &Members, is_base64: bool) -> Result<Bytes, Garbage> {
    let raw = members.get("body").map_or("null", |raw| raw.get());
    let text = match raw.bytes().next() {
        Some(b'"') => serde_json::from_str::<String>(raw).map_err(|_| Garbage::NotJson)?,
        _ if raw == "null" => String::new(),
        Some(b'{') => compact(raw),
        _ => raw.to_owned(),
    };
    if is_base64 { BASE64_STANDARD.decode(text).map(Bytes::from).map_err(|_| Garbage::Base64) } else { Ok(text.into()) }
}

struct Headers {
    map: HeaderMap,
    room_bytes: usize,
}

impl Headers {
    fn add(&mut self, name: &str, value: &Value) -> Result<(), Garbage> {
        let text = match value {
            Value::Null => return Ok(()),
            Value::String(text) => text.clone(),
            Value::Bool(flag) => flag.to_string(),
            Value::Number(number) => number.to_string(),
            Value::Array(_) | Value::Object(_) => return Err(Garbage::Header),
        };
        let lower = name.to_ascii_lowercase();
        if DROPPED.contains(&lower.as_str()) {
            return Ok(());
        }
        let name = if REMAPPED.contains(&lower.as_str()) { format!("x-amzn-remapped-{lower}") } else { lower };
        let size = name.len().saturating_add(text.len()).saturating_add(4);
        self.room_bytes = self.room_bytes.checked_sub(size).ok_or(Garbage::HeadersTooLarge)?;
        let name = HeaderName::try_from(name).map_err(|_| Garbage::Header)?;
        let value = HeaderValue::try_from(text).map_err(|_| Garbage::Header)?;
        self.map.append(name, value);
        Ok(())
    }
}

/// JSON text without the blanks between its parts.
fn compact(text: &str) -> String {
    let mut compact = String::with_capacity(text.len());
    let (mut is_inside_text, mut is_escaped) = (false, false);
    for letter in text.chars() {
        let is_blank = matches!(letter, ' ' | '\t' | '\r' | '\n');
        if is_inside_text || !is_blank {
            compact.push(letter);
        }
        is_inside_text = match letter {
            '"' if !is_escaped => !is_inside_text,
            _ => is_inside_text,
        };
        is_escaped = is_inside_text && letter == '\\' && !is_escaped;
    }
    compact
}

#[cfg(test)]
mod tests;
