//! Smithy's HTTP bindings: members that travel as labels, query parameters, headers or the status, for both REST protocols.
//! <https://smithy.io/2.0/spec/http-bindings.html>
//!
//! A query list is a repeated parameter, a query map is every parameter that is bound to nothing else.
//!
//! # Not (yet) like AWS
//! - A header list is split at every comma; quoted elements are not understood.

use http::HeaderMap;
use http::header::{HeaderName, HeaderValue};

use crate::document::Document;
use crate::read_error::ReadError;
use crate::request::Request;
use crate::response::Unwritable;
use crate::scalar::{self, Formats};
use crate::schema::{Kind, Location, Member, OperationSchema, Schema, TimestampFormat};
use crate::uri_template::{self, Labels};

/// A request taken apart.
pub(crate) struct Bound<'a> {
    /// The operation.
    pub(crate) operation: &'static OperationSchema,
    /// Members of its input.
    pub(crate) members: &'static [Member],
    /// From the path.
    pub(crate) labels: &'a Labels,
    /// The decoded query.
    pub(crate) query: Vec<(String, String)>,
    /// The headers.
    pub(crate) headers: &'a HeaderMap,
}

impl<'a> Bound<'a> {
    /// Takes a request apart.
    ///
    /// # Errors
    /// [`ReadError`] when the query is no text or too long.
    pub(crate) fn new(
        operation: &'static OperationSchema,
        members: &'static [Member],
        labels: &'a Labels,
        request: &Request<'a>,
    ) -> Result<Self, ReadError> {
        Ok(Self { operation, members, labels, query: crate::query_string::parse(request.query)?, headers: request.headers })
    }

    /// Reads a member that does not travel in the body; `None` when it is absent, and for those that do.
    ///
    /// # Errors
    /// [`ReadError::Serialization`] when the text is not of the member's type.
    pub(crate) fn read(&self, member: &Member) -> Result<Option<Document>, ReadError> {
        let schema = (member.schema)();
        match member.location {
            Location::Uri => self
                .labels
                .get(member.wire_name)
                .map(|text| scalar::read(schema, text, formats(member, TimestampFormat::Iso8601)))
                .transpose(),
            Location::QueryString => from_query(member, schema, &self.query, self.operation, self.members),
            Location::Header => from_header(member, schema, self.headers),
            Location::HeaderPrefix => from_header_prefix(member, schema, self.headers),
            Location::StatusCode | Location::Payload | Location::Body => Ok(None),
        }
    }
}

/// What an output sets outside of the body.
#[derive(Debug, Default)]
pub(crate) struct Head {
    /// A status of its own.
    pub(crate) status: Option<i64>,
    /// Headers.
    pub(crate) headers: HeaderMap,
}

/// Writes the members that do not travel in the body.
///
/// # Errors
/// [`Unwritable::Header`] for what no header can carry.
pub(crate) fn write_head(members: &[Member], output: &Document) -> Result<Head, Unwritable> {
    let mut head = Head::default();
    for member in members {
        let Some(value) = output.member(member.name) else { continue };
        match member.location {
            Location::StatusCode => {
                if let Document::Integer(code) = value {
                    head.status = Some(*code);
                }
            }
            Location::Header => to_header(member, value, &mut head.headers)?,
            Location::HeaderPrefix => to_header_prefix(member, value, &mut head.headers)?,
            Location::Body | Location::Payload | Location::Uri | Location::QueryString => {}
        }
    }
    Ok(head)
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

fn insert(headers: &mut HeaderMap, name: &str, text: &str) -> Result<(), Unwritable> {
    let unwritable = || Unwritable::Header(name.to_owned());
    let header = HeaderName::from_bytes(name.as_bytes()).map_err(|_| unwritable())?;
    let value = HeaderValue::from_bytes(text.as_bytes()).map_err(|_| unwritable())?;
    headers.insert(header, value);
    Ok(())
}

fn to_header(member: &Member, value: &Document, headers: &mut HeaderMap) -> Result<(), Unwritable> {
    let schema = (member.schema)();
    let format = Formats { member: member.timestamp_format, place: TimestampFormat::HttpDate };
    let text = match (value, &schema.kind) {
        (Document::List(elements), Kind::List { element, .. }) => {
            let texts: Vec<_> = elements.iter().filter_map(|value| scalar::print(element, value, format)).collect();
            Some(texts.join(", ")).filter(|text| !text.is_empty())
        }
        _ => scalar::print(schema, value, format),
    };
    text.map_or(Ok(()), |text| insert(headers, member.wire_name, &text))
}

fn to_header_prefix(member: &Member, value: &Document, headers: &mut HeaderMap) -> Result<(), Unwritable> {
    let (Document::Map(entries), Kind::Map { value: value_schema, .. }) = (value, &(member.schema)().kind) else {
        return Ok(());
    };
    let format = Formats { member: member.timestamp_format, place: TimestampFormat::HttpDate };
    for (key, value) in entries {
        if let Some(text) = scalar::print(value_schema, value, format) {
            insert(headers, &format!("{}{key}", member.wire_name), &text)?;
        }
    }
    Ok(())
}
