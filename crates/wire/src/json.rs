//! Values in JSON bodies, both ways, for both JSON protocols.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use serde_json::{Map, Number, Value};

use crate::document::Document;
use crate::read_error::ReadError;
use crate::scalar::{Formats, type_name};
use crate::schema::{Kind, Member, Schema, TimestampFormat};
use crate::timestamp_format;

/// Largest JSON body. AWS's largest: Lambda's CreateFunction with a zip in base64.
pub const JSON_BYTES_MAX: usize = 70_167_211;

/// Deepest nesting of values that a schema asks for. What no schema asks for may nest 127 deep, the parser's own bound.
pub const JSON_DEPTH_MAX: usize = 64;

const NUMBER_CLASS: &str = "com.amazon.coral.value.json.numbers.TruncatingBigNumber";

/// Parses a JSON body; the empty body is an empty object.
///
/// # Errors
/// [`ReadError::Serialization`] when it is not JSON, [`ReadError::TooLarge`] over [`JSON_BYTES_MAX`].
pub(crate) fn parse(body: &Bytes, operation: &'static str) -> Result<Value, ReadError> {
    if body.len() > JSON_BYTES_MAX {
        return Err(ReadError::TooLarge { bytes_max: JSON_BYTES_MAX, operation });
    }
    if body.iter().all(u8::is_ascii_whitespace) {
        return Ok(Value::Object(Map::new()));
    }
    serde_json::from_slice(body).map_err(|problem| ReadError::serialization(format!("The request body is not JSON: {problem}")))
}

/// Reads one value by its schema.
///
/// # Errors
/// [`ReadError::Serialization`] when a value has another type or nests deeper than [`JSON_DEPTH_MAX`].
pub(crate) fn read(schema: &'static Schema, value: Value, format: Option<TimestampFormat>) -> Result<Document, ReadError> {
    read_nested(schema, value, format, 0)
}

fn read_nested(
    schema: &'static Schema,
    value: Value,
    format: Option<TimestampFormat>,
    depth: usize,
) -> Result<Document, ReadError> {
    if depth > JSON_DEPTH_MAX {
        return Err(ReadError::serialization(format!("Values are nested deeper than {JSON_DEPTH_MAX}")));
    }
    match (&schema.kind, value) {
        (_, Value::Null) => Ok(Document::Null),
        (Kind::Structure { members }, Value::Object(mut object)) => {
            let mut present = Vec::with_capacity(object.len().min(members.len()));
            for member in *members {
                if let Some(value) = object.remove(member.wire_name) {
                    present.push((member.name, read_nested((member.schema)(), value, member.timestamp_format, depth + 1)?));
                }
            }
            Ok(Document::Structure(present))
        }
        (Kind::List { element, .. }, Value::Array(elements)) => {
            let elements = elements.into_iter().map(|value| read_nested(element, value, None, depth + 1));
            Ok(Document::List(elements.collect::<Result<_, _>>()?))
        }
        (Kind::Map { value: schema, .. }, Value::Object(object)) => {
            let entries = object.into_iter().map(|(key, value)| Ok((key, read_nested(schema, value, None, depth + 1)?)));
            Ok(Document::Map(entries.collect::<Result<_, ReadError>>()?))
        }
        (_, value) => read_scalar(schema, value, format),
    }
}

fn read_scalar(schema: &Schema, value: Value, format: Option<TimestampFormat>) -> Result<Document, ReadError> {
    let document = match (&schema.kind, &value) {
        (Kind::Boolean, Value::Bool(value)) => Some(Document::Boolean(*value)),
        (Kind::Integer, Value::Number(number)) => {
            whole(number).filter(|number| i32::try_from(*number).is_ok()).map(Document::Integer)
        }
        (Kind::Long, Value::Number(number)) => whole(number).map(Document::Integer),
        (Kind::Float | Kind::Double, Value::Number(number)) => number.as_f64().map(Document::Double),
        (Kind::String, Value::String(_)) => None,
        (Kind::Blob, Value::String(text)) => match STANDARD.decode(text) {
            Ok(bytes) => Some(Document::Blob(Bytes::from(bytes))),
            Err(_) => return Err(ReadError::serialization("Invalid base64 in a blob")),
        },
        (Kind::Timestamp(own), value) => read_timestamp(value, format.or(*own).unwrap_or(TimestampFormat::UnixTimestamp)),
        _ => None,
    };
    match (document, value) {
        (Some(document), _) => Ok(document),
        (None, Value::String(text)) if matches!(schema.kind, Kind::String) => Ok(Document::String(text)),
        (None, value) => Err(mismatch(schema, &value)),
    }
}

/// AWS cuts fractions off (its number class says so); what does not fit 64 bits is refused.
fn whole(number: &Number) -> Option<i64> {
    if let Some(number) = number.as_i64() {
        return Some(number);
    }
    let cut = number.as_f64()?.trunc();
    // The bounds are the exactly representable powers of two; the upper one itself does not fit.
    const LIMIT: f64 = 9_223_372_036_854_775_808.0;
    if (-LIMIT..LIMIT).contains(&cut) && !number.is_u64() {
        #[expect(clippy::cast_possible_truncation, reason = "whole and within i64 by the check above")]
        return Some(cut as i64);
    }
    None
}

fn read_timestamp(value: &Value, format: TimestampFormat) -> Option<Document> {
    let timestamp = match (format, value) {
        (TimestampFormat::UnixTimestamp, Value::Number(number)) => timestamp_format::from_epoch_seconds(number.as_f64()?),
        (TimestampFormat::Iso8601 | TimestampFormat::HttpDate, Value::String(text)) => timestamp_format::parse(text, format),
        _ => None,
    };
    timestamp.map(Document::Timestamp)
}

fn mismatch(schema: &Schema, value: &Value) -> ReadError {
    let class = match value {
        Value::Null => "null",
        Value::Bool(_) => "java.lang.Boolean",
        Value::Number(_) => NUMBER_CLASS,
        Value::String(_) => "java.lang.String",
        Value::Array(_) => return ReadError::serialization("Start of list found where not expected"),
        Value::Object(_) => return ReadError::serialization("Start of structure or map found where not expected."),
    };
    match schema.kind {
        Kind::List { .. } => ReadError::serialization("Expected list or null"),
        Kind::Map { .. } => ReadError::serialization("Expected map or null"),
        Kind::Structure { .. } => ReadError::serialization("Expected null"),
        _ => ReadError::serialization(format!("class {class} can not be converted to an {}", type_name(schema))),
    }
}

/// Writes one value by its schema. Members that the schema does not know are left out.
pub(crate) fn write(schema: &Schema, document: &Document, format: Option<TimestampFormat>) -> Value {
    match document {
        // No schema has a live body in a JSON one; see `Kind::EventStream`.
        Document::Null | Document::Live(_) => Value::Null,
        Document::Boolean(value) => Value::Bool(*value),
        Document::Integer(number) if matches!(schema.kind, Kind::Float | Kind::Double) =>
        {
            #[expect(clippy::cast_precision_loss, reason = "the type is a floating point number")]
            write_double(*number as f64)
        }
        Document::Integer(number) => Value::from(*number),
        Document::Double(number) => write_double(*number),
        Document::String(text) => Value::String(text.clone()),
        Document::Blob(bytes) => Value::String(STANDARD.encode(bytes)),
        Document::Timestamp(timestamp) => {
            let own = if let Kind::Timestamp(own) = schema.kind { own } else { None };
            let format = Formats { member: format, place: TimestampFormat::UnixTimestamp }.of(own);
            match format {
                TimestampFormat::UnixTimestamp if timestamp.epoch_ms.rem_euclid(1000) == 0 => Value::from(timestamp.epoch_s()),
                TimestampFormat::UnixTimestamp => write_double(timestamp_format::to_epoch_seconds(*timestamp)),
                TimestampFormat::Iso8601 | TimestampFormat::HttpDate => {
                    Value::String(timestamp_format::print(*timestamp, format))
                }
            }
        }
        Document::List(elements) => {
            let element_schema = if let Kind::List { element, .. } = schema.kind { element } else { schema };
            Value::Array(elements.iter().map(|element| write(element_schema, element, None)).collect())
        }
        Document::Map(entries) => {
            let value_schema = if let Kind::Map { value, .. } = schema.kind { value } else { schema };
            Value::Object(entries.iter().map(|(key, value)| (key.clone(), write(value_schema, value, None))).collect())
        }
        Document::Structure(present) => {
            let members = if let Kind::Structure { members } = schema.kind { members } else { &[] };
            write_members(members.iter(), present)
        }
    }
}

/// Writes those of the members that are present, in the order of the document.
pub(crate) fn write_members<'a>(
    members: impl Iterator<Item = &'a Member> + Clone,
    present: &[(&'static str, Document)],
) -> Value {
    let mut object = Map::new();
    for (name, value) in present {
        if let Some(member) = members.clone().find(|member| member.name == *name) {
            object.insert(member.wire_name.to_owned(), write((member.schema)(), value, member.timestamp_format));
        }
    }
    Value::Object(object)
}

/// JSON has no word for these three; the AWS protocols write them as text.
fn write_double(number: f64) -> Value {
    Number::from_f64(number).map_or_else(
        || {
            let word = if number.is_nan() {
                "NaN"
            } else if number > 0.0 {
                "Infinity"
            } else {
                "-Infinity"
            };
            Value::String(word.to_owned())
        },
        Value::Number,
    )
}
