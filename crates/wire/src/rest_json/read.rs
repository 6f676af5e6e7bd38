//! The request's side of restJson1.

use bytes::Bytes;

use crate::document::Document;
use crate::http_bindings::Bound;
use crate::json;
use crate::read_error::ReadError;
use crate::request::Request;
use crate::schema::{Kind, Location, OperationSchema, Schema};
use crate::uri_template::Labels;

/// Reads the input of an operation.
///
/// # Errors
/// As [`read_input`](crate::read::read_input).
pub(crate) fn read(operation: &'static OperationSchema, labels: &Labels, request: &Request<'_>) -> Result<Document, ReadError> {
    let Kind::Structure { members } = &operation.input.kind else {
        return Ok(Document::Structure(Vec::new()));
    };
    let bound = Bound::new(operation, members, labels, request)?;
    let has_body = members.iter().any(|member| member.location == Location::Body);
    let body = if has_body { json::parse(request.body, operation.name)? } else { serde_json::Value::Null };
    let mut body = match body {
        serde_json::Value::Object(object) => object,
        serde_json::Value::Null => serde_json::Map::new(),
        _ => return Err(ReadError::serialization("Unexpected value type in payload")),
    };
    let mut present = Vec::new();
    for member in *members {
        let schema = (member.schema)();
        let value = match member.location {
            Location::Payload => from_payload(schema, request.body, operation.name)?,
            Location::Body => match body.remove(member.wire_name) {
                Some(value) => Some(json::read(schema, value, member.timestamp_format)?),
                None => None,
            },
            _ => bound.read(member)?,
        };
        if let Some(value) = value {
            present.push((member.name, value));
        }
    }
    Ok(Document::Structure(present))
}

/// An empty body cannot be told from no body; both are absent.
fn from_payload(schema: &'static Schema, body: &Bytes, operation: &'static str) -> Result<Option<Document>, ReadError> {
    if body.is_empty() {
        return Ok(None);
    }
    match schema.kind {
        Kind::Blob => Ok(Some(Document::Blob(body.clone()))),
        Kind::String => match std::str::from_utf8(body) {
            Ok(text) => Ok(Some(Document::String(text.to_owned()))),
            Err(_) => Err(ReadError::serialization("The request body is not UTF-8 text")),
        },
        _ => Ok(Some(json::read(schema, json::parse(body, operation)?, None)?)),
    }
}
