//! Documents as JSON with SDK member names, the form of `aws --cli-input-json` and of the `Operations` port.
//!
//! Blobs are base64, timestamps seconds since the epoch. Unlike the wire protocols, a member that the schema does not have is an
//! error: whoever writes a document here means every word of it.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use gatewright_model::timestamp::Timestamp;
use gatewright_wire::document::Document;
use gatewright_wire::schema::{Kind, Schema};
use serde_json::{Map, Number, Value};

/// Deepest nesting of a document.
pub const DEPTH_MAX: u8 = 32;

/// A JSON document that does not fit its schema, with the member that does not.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{member}` does not fit `{shape}`")]
pub struct DocumentMismatch {
    /// Member name, or the shape's own name at the top.
    pub member: String,
    /// What was expected.
    pub shape: &'static str,
}

/// Reads a JSON value as `schema` has it.
///
/// # Errors
/// [`DocumentMismatch`] for unknown members, other types, or nesting deeper than [`DEPTH_MAX`].
pub fn read(schema: &'static Schema, value: Value) -> Result<Document, DocumentMismatch> {
    read_at(schema, value, schema.name, DEPTH_MAX)
}

/// Writes a document as JSON by SDK member names.
#[must_use]
pub fn write(document: Document) -> Value {
    match document {
        // The port calls no operation that has a live body.
        Document::Null | Document::Live(_) => Value::Null,
        Document::Boolean(flag) => Value::Bool(flag),
        Document::Integer(number) => Value::from(number),
        Document::Double(number) => Number::from_f64(number).map_or(Value::Null, Value::Number),
        Document::String(text) => Value::String(text),
        Document::Blob(bytes) => Value::String(BASE64_STANDARD.encode(bytes)),
        Document::Timestamp(at) => {
            // Milliseconds fit a double's 53 bits for the next 280,000 years.
            #[expect(clippy::cast_precision_loss, reason = "see above")]
            let seconds = at.epoch_ms as f64 / 1000.0;
            Number::from_f64(seconds).map_or(Value::Null, Value::Number)
        }
        Document::List(elements) => elements.into_iter().map(write).collect(),
        Document::Map(entries) => entries.into_iter().map(|(key, value)| (key, write(value))).collect(),
        Document::Structure(members) => {
            members.into_iter().map(|(name, value)| (name.to_owned(), write(value))).collect::<Map<_, _>>().into()
        }
    }
}

fn read_at(schema: &'static Schema, value: Value, member: &str, depth: u8) -> Result<Document, DocumentMismatch> {
    let mismatch = || DocumentMismatch { member: member.to_owned(), shape: schema.name };
    let below = depth.checked_sub(1).ok_or_else(mismatch)?;
    match (&schema.kind, value) {
        (_, Value::Null) => Ok(Document::Null),
        (Kind::Boolean, Value::Bool(flag)) => Ok(Document::Boolean(flag)),
        (Kind::Integer | Kind::Long, Value::Number(number)) => number.as_i64().map(Document::Integer).ok_or_else(mismatch),
        (Kind::Float | Kind::Double, Value::Number(number)) => number.as_f64().map(Document::Double).ok_or_else(mismatch),
        (Kind::Timestamp(_), Value::Number(number)) => {
            let seconds = number.as_f64().ok_or_else(mismatch)?;
            #[expect(clippy::cast_possible_truncation, reason = "a time this far off saturates")]
            let epoch_ms = (seconds * 1000.0).round() as i64;
            Ok(Document::Timestamp(Timestamp::from_epoch_ms(epoch_ms)))
        }
        (Kind::String, Value::String(text)) => Ok(Document::String(text)),
        (Kind::Blob, Value::String(text)) => {
            BASE64_STANDARD.decode(text).map(|bytes| Document::Blob(bytes.into())).map_err(|_| mismatch())
        }
        (Kind::List { element, .. }, Value::Array(values)) => {
            let elements = values.into_iter().map(|value| read_at(element, value, member, below));
            Ok(Document::List(elements.collect::<Result<_, _>>()?))
        }
        (Kind::Map { value: schema, .. }, Value::Object(entries)) => {
            let entries = entries.into_iter().map(|(key, value)| {
                let value = read_at(schema, value, &key, below)?;
                Ok((key, value))
            });
            Ok(Document::Map(entries.collect::<Result<_, DocumentMismatch>>()?))
        }
        (Kind::Structure { members }, Value::Object(entries)) => {
            let mut present = Vec::with_capacity(entries.len());
            for (name, value) in entries {
                let known = members.iter().find(|known| known.name == name);
                let known = known.ok_or(DocumentMismatch { member: name, shape: schema.name })?;
                present.push((known.name, read_at((known.schema)(), value, known.name, below)?));
            }
            Ok(Document::Structure(present))
        }
        _ => Err(mismatch()),
    }
}
