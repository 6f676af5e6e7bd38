//! The request's side of restJson1.

use bytes::Bytes;
use http::HeaderMap;

use crate::document::Document;
use crate::json;
use crate::query_string;
use crate::read_error::ReadError;
use crate::request::Request;
use crate::scalar::{self, Formats};
use crate::schema::{Kind, Location, Member, OperationSchema, Schema, TimestampFormat};
use crate::uri_template::{self, Labels};

/// Reads the input of an operation.
///
/// # Errors
/// As [`read_input`](crate::read::read_input).
pub(crate) fn read(operation: &'static OperationSchema, labels: &Labels, request: &Request<'_>) -> Result<Document, ReadError> {
    let Kind::Structure { members } = &operation.input.kind else {
        return Ok(Document::Structure(Vec::new()));
    };
    let query = query_string::parse(request.query)?;
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
            Location::Uri => labels
                .get(member.wire_name)
                .map(|text| scalar::read(schema, text, formats(member, TimestampFormat::Iso8601)))
                .transpose()?,
            Location::QueryString => from_query(member, schema, &query, operation, members)?,
            Location::Header => from_header(member, schema, request.headers)?,
            Location::HeaderPrefix => from_header_prefix(member, schema, request.headers)?,
            Location::StatusCode => None,
            Location::Payload => from_payload(schema, request.body, operation.name)?,
            Location::Body => match body.remove(member.wire_name) {
                Some(value) => Some(json::read(schema, value, member.timestamp_format)?),
                None => None,
            },
        };
        if let Some(value) = value {
            present.push((member.name, value));
        }
    }
    Ok(Document::Structure(present))
}

fn formats(member: &Member, place: TimestampFormat) -> Formats {
    Formats { member: member.timestamp_format, place }
}

fn from_query(
    member: &Member,
    schema: &'static Schema,
    query: &[(String, String)],
    operation: &OperationSchema,
    members: &[Member],
) -> Result<Option<Document>, ReadError> {
    let format = formats(member, TimestampFormat::Iso8601);
    match &schema.kind {
        Kind::Map { value: value_schema, .. } => {
            let is_bound = |name: &str| {
                let is_member = |other: &Member| {
                    other.location == Location::QueryString
                        && other.wire_name == name
                        && !matches!((other.schema)().kind, Kind::Map { .. })
                };
                members.iter().any(is_member)
                    || uri_template::constants(operation.uri).any(|(constant, _)| constant == name)
                    // A presigned request's signature is no parameter of the operation.
                    || name.get(..6).is_some_and(|prefix| prefix.eq_ignore_ascii_case("X-Amz-"))
            };
            let free = query.iter().filter(|(name, _)| !is_bound(name));
            let entries = map_of_texts(value_schema, free, format)?;
            Ok((!entries.is_empty()).then_some(Document::Map(entries)))
        }
        Kind::List { element, .. } => {
            let values = query.iter().filter(|(name, _)| name == member.wire_name);
            let elements = values.map(|(_, text)| scalar::read(element, text, format)).collect::<Result<Vec<_>, _>>()?;
            Ok((!elements.is_empty()).then_some(Document::List(elements)))
        }
        _ => {
            let text = query.iter().rev().find(|(name, _)| name == member.wire_name).map(|(_, text)| text);
            text.map(|text| scalar::read(schema, text, format)).transpose()
        }
    }
}

/// Groups parameters by name; of a name that comes twice a plain value takes the last, a list all.
fn map_of_texts<'a>(
    value_schema: &'static Schema,
    pairs: impl Iterator<Item = &'a (String, String)>,
    format: Formats,
) -> Result<Vec<(String, Document)>, ReadError> {
    let mut places = std::collections::HashMap::new();
    let mut entries: Vec<(String, Document)> = Vec::new();
    for (name, text) in pairs {
        let place = *places.entry(name.as_str()).or_insert(entries.len());
        if let Kind::List { element, .. } = &value_schema.kind {
            let value = scalar::read(element, text, format)?;
            match entries.get_mut(place) {
                Some((_, Document::List(elements))) => elements.push(value),
                _ => entries.push((name.clone(), Document::List(vec![value]))),
            }
        } else {
            let value = scalar::read(value_schema, text, format)?;
            match entries.get_mut(place) {
                Some(entry) => entry.1 = value,
                None => entries.push((name.clone(), value)),
            }
        }
    }
    Ok(entries)
}

fn header_text(value: &http::HeaderValue) -> Result<&str, ReadError> {
    std::str::from_utf8(value.as_bytes()).map_err(|_| ReadError::serialization("A header is not UTF-8 text"))
}

fn from_header(member: &Member, schema: &'static Schema, headers: &HeaderMap) -> Result<Option<Document>, ReadError> {
    let format = formats(member, TimestampFormat::HttpDate);
    if let Kind::List { element, .. } = &schema.kind {
        let mut elements = Vec::new();
        for value in headers.get_all(member.wire_name) {
            let pieces = header_text(value)?.split(',').map(str::trim).filter(|piece| !piece.is_empty());
            for piece in pieces {
                elements.push(scalar::read(element, piece, format)?);
            }
        }
        return Ok((!elements.is_empty()).then_some(Document::List(elements)));
    }
    let Some(value) = headers.get(member.wire_name) else { return Ok(None) };
    Ok(Some(scalar::read(schema, header_text(value)?.trim(), format)?))
}

/// Keys come lower-case: HTTP header names have no case of their own.
fn from_header_prefix(member: &Member, schema: &'static Schema, headers: &HeaderMap) -> Result<Option<Document>, ReadError> {
    let Kind::Map { value: value_schema, .. } = &schema.kind else { return Ok(None) };
    let prefix = member.wire_name.to_ascii_lowercase();
    let mut entries = Vec::new();
    for name in headers.keys() {
        if let (Some(key), Some(value)) = (name.as_str().strip_prefix(&prefix), headers.get(name)) {
            let value = scalar::read(value_schema, header_text(value)?, formats(member, TimestampFormat::HttpDate))?;
            entries.push((key.to_owned(), value));
        }
    }
    Ok((!entries.is_empty()).then_some(Document::Map(entries)))
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
