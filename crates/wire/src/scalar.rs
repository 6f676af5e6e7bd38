//! Values that travel as text: labels, query parameters, headers, and every value of the query protocol.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;

use crate::document::Document;
use crate::read_error::ReadError;
use crate::schema::{Kind, Schema, TimestampFormat};
use crate::timestamp_format;

/// Reads a text by the schema. `format` is what applies to a timestamp when its type says nothing.
///
/// # Errors
/// [`ReadError::Serialization`] when the text is not of the type, or the type is not one that travels as text.
pub(crate) fn read(schema: &Schema, text: &str, format: Formats) -> Result<Document, ReadError> {
    let document = match schema.kind {
        Kind::String => Some(Document::String(text.to_owned())),
        Kind::Boolean => match text {
            "true" => Some(Document::Boolean(true)),
            "false" => Some(Document::Boolean(false)),
            _ => None,
        },
        Kind::Integer => text.parse::<i32>().ok().map(|number| Document::Integer(number.into())),
        Kind::Long => text.parse().ok().map(Document::Integer),
        Kind::Float | Kind::Double => text.parse().ok().filter(|number: &f64| number.is_finite()).map(Document::Double),
        Kind::Blob => STANDARD.decode(text).ok().map(|bytes| Document::Blob(Bytes::from(bytes))),
        Kind::Timestamp(own) => timestamp_format::parse(text, format.of(own)).map(Document::Timestamp),
        Kind::EventStream | Kind::List { .. } | Kind::Map { .. } | Kind::Structure { .. } => None,
    };
    document.ok_or_else(|| {
        ReadError::serialization(format!("class java.lang.String can not be converted to an {}", type_name(schema)))
    })
}

/// Prints a value as text; `None` for what does not travel as text, and for `null`.
pub(crate) fn print(schema: &Schema, document: &Document, format: Formats) -> Option<String> {
    Some(match document {
        Document::String(text) => text.clone(),
        Document::Boolean(value) => value.to_string(),
        Document::Integer(number) if matches!(schema.kind, Kind::Float | Kind::Double) => format!("{number}.0"),
        Document::Integer(number) => number.to_string(),
        Document::Double(number) => timestamp_format::print_double(*number),
        Document::Blob(bytes) => STANDARD.encode(bytes),
        Document::Timestamp(timestamp) => {
            let own = if let Kind::Timestamp(own) = schema.kind { own } else { None };
            timestamp_format::print(*timestamp, format.of(own))
        }
        Document::Null | Document::Live(_) | Document::List(_) | Document::Map(_) | Document::Structure(_) => return None,
    })
}

/// Which timestamp format applies: the member's own, else the type's own, else the place's.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Formats {
    /// Set on the member.
    pub(crate) member: Option<TimestampFormat>,
    /// What the place of travel uses when nothing is set.
    pub(crate) place: TimestampFormat,
}

impl Formats {
    /// The format for a type with its `own` setting.
    pub(crate) fn of(self, own: Option<TimestampFormat>) -> TimestampFormat {
        self.member.or(own).unwrap_or(self.place)
    }
}

/// The type's name in AWS's serialization errors.
pub(crate) fn type_name(schema: &Schema) -> &'static str {
    match schema.kind {
        Kind::Boolean => "Boolean",
        Kind::Integer => "Integer",
        Kind::Long => "Long",
        Kind::Float => "Float",
        Kind::Double => "Double",
        Kind::String => "String",
        Kind::Blob => "Blob",
        Kind::EventStream => "EventStream",
        Kind::Timestamp(_) => "Timestamp",
        Kind::List { .. } => "List",
        Kind::Map { .. } => "Map",
        Kind::Structure { .. } => "Structure",
    }
}
