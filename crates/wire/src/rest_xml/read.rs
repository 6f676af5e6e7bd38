//! The request's side of restXml.

use bytes::Bytes;

use super::refusal::{argument, malformed_xml};
use crate::checksum;
use crate::document::Document;
use crate::http_bindings::Bound;
use crate::read_error::ReadError;
use crate::request::Request;
use crate::scalar::{self, Formats};
use crate::schema::{Kind, Location, Member, OperationSchema, Schema, TimestampFormat};
use crate::uri_template::Labels;
use crate::xml::{Element, NotXml};

/// Reads the input of an operation.
///
/// # Errors
/// As [`read_input`](crate::read::read_input).
pub(crate) fn read(operation: &'static OperationSchema, labels: &Labels, request: &Request<'_>) -> Result<Document, ReadError> {
    let Kind::Structure { members } = &operation.input.kind else {
        return Ok(Document::Structure(Vec::new()));
    };
    let bound = Bound::new(operation, members, labels, request)?;
    if members.iter().any(is_xml_payload) {
        let is_member =
            |name: &str| members.iter().any(|it| it.location == Location::Header && it.wire_name.eq_ignore_ascii_case(name));
        checksum::body::check(request.headers, is_member, request.body)?;
    }
    let has_body = members.iter().any(|member| member.location == Location::Body);
    let body = if has_body && !request.body.is_empty() { Some(parse(request.body)?) } else { None };
    let mut in_body = match &body {
        Some(root) => read_members(members, root)?,
        None => Vec::new(),
    };
    let mut present = Vec::new();
    for member in *members {
        let value = match member.location {
            Location::Payload => from_payload(member, request.body)?,
            Location::Body => {
                let place = in_body.iter().position(|(name, _)| *name == member.name);
                place.map(|place| in_body.swap_remove(place).1)
            }
            _ => from_head(member, &bound)?,
        };
        if let Some(value) = value {
            present.push((member.name, value));
        }
    }
    Ok(Document::Structure(present))
}

/// Bytes and text are the operation's to compare: it may keep them.
fn is_xml_payload(member: &Member) -> bool {
    member.location == Location::Payload && !matches!((member.schema)().kind, Kind::Blob | Kind::String)
}

fn from_head(member: &Member, bound: &Bound<'_>) -> Result<Option<Document>, ReadError> {
    let Err(problem) = bound.read(member) else { return bound.read(member) };
    let kind = &(member.schema)().kind;
    let is_conditional_date = matches!(kind, Kind::Timestamp(_)) && !member.wire_name.starts_with("x-amz-");
    let text = match member.location {
        Location::Header => bound.headers.get(member.wire_name).and_then(|value| value.to_str().ok()).unwrap_or_default(),
        Location::QueryString => {
            bound.query.iter().rev().find(|(name, _)| name == member.wire_name).map_or("", |(_, value)| value.as_str())
        }
        _ => return Err(problem),
    };
    // `max-keys=` is the same as none.
    let is_nothing = text.is_empty() && !matches!(kind, Kind::String);
    if is_conditional_date || is_nothing { Ok(None) } else { Err(argument(member, text)) }
}

fn parse(body: &Bytes) -> Result<Element, ReadError> {
    Element::parse(body).map_err(|problem| match problem {
        NotXml::Malformed => malformed_xml(),
        NotXml::TooLarge => ReadError::Refused {
            code: "MaxMessageLengthExceeded",
            message: "Your request was too big.".to_owned(),
            members: Vec::new(),
        },
    })
}

/// An empty body cannot be told from no body; both are absent.
fn from_payload(member: &Member, body: &Bytes) -> Result<Option<Document>, ReadError> {
    let schema = (member.schema)();
    if body.is_empty() {
        return Ok(None);
    }
    match schema.kind {
        Kind::Blob => Ok(Some(Document::Blob(body.clone()))),
        Kind::String => {
            std::str::from_utf8(body).map(|text| Some(Document::String(text.to_owned()))).map_err(|_| malformed_xml())
        }
        _ => {
            let root = parse(body)?;
            if root.name != member.wire_name {
                return Err(malformed_xml());
            }
            read_value(schema, &[&root], None).map(Some)
        }
    }
}

/// Reads the members of a structure out of an element. The depth is that of the element, which is bounded.
fn read_members(members: &'static [Member], element: &Element) -> Result<Vec<(&'static str, Document)>, ReadError> {
    let is_known =
        |child: &Element| members.iter().any(|member| member.location == Location::Body && child.name == wire_name(member));
    if !element.text.trim().is_empty() || !element.children.iter().all(is_known) {
        return Err(malformed_xml());
    }
    let mut present = Vec::new();
    for member in members.iter().filter(|member| member.location == Location::Body) {
        let own: Vec<&Element> = element.children.iter().filter(|child| child.name == wire_name(member)).collect();
        if !own.is_empty() {
            present.push((member.name, read_value((member.schema)(), &own, member.timestamp_format)?));
        }
    }
    Ok(present)
}

/// A flattened list whose elements have a name of their own travels under that name.
fn wire_name(member: &Member) -> &'static str {
    match (member.schema)().kind {
        Kind::List { element_wire_name, is_flattened: true, .. } if element_wire_name != "member" => element_wire_name,
        _ => member.wire_name,
    }
}

/// Reads a value from the elements of its name: several for a flattened list or map, else one.
fn read_value(schema: &'static Schema, own: &[&Element], format: Option<TimestampFormat>) -> Result<Document, ReadError> {
    match (&schema.kind, own) {
        (Kind::List { element, is_flattened: true, .. }, own) => read_list(element, own.iter().copied()),
        (Kind::Map { is_flattened: true, .. }, own) => read_map(schema, own.iter().copied()),
        (Kind::List { element, element_wire_name, .. }, [only]) => {
            let is_element = |child: &Element| child.name == *element_wire_name;
            if !only.text.trim().is_empty() || !only.children.iter().all(is_element) {
                return Err(malformed_xml());
            }
            read_list(element, only.children.iter())
        }
        (Kind::Map { .. }, [only]) => {
            if !only.text.trim().is_empty() || only.children.iter().any(|child| child.name != "entry") {
                return Err(malformed_xml());
            }
            read_map(schema, only.children.iter())
        }
        (Kind::Structure { members }, [only]) => Ok(Document::Structure(read_members(members, only)?)),
        (_, [only]) if only.children.is_empty() => {
            let text = if matches!(schema.kind, Kind::String) { only.text.as_str() } else { only.text.trim() };
            let formats = Formats { member: format, place: TimestampFormat::Iso8601 };
            scalar::read(schema, text, formats).map_err(|_| malformed_xml())
        }
        _ => Err(malformed_xml()),
    }
}

fn read_list<'a>(schema: &'static Schema, elements: impl Iterator<Item = &'a Element>) -> Result<Document, ReadError> {
    elements.map(|element| read_value(schema, &[element], None)).collect::<Result<_, _>>().map(Document::List)
}

fn read_map<'a>(schema: &'static Schema, entries: impl Iterator<Item = &'a Element>) -> Result<Document, ReadError> {
    let Kind::Map { value, key_wire_name, value_wire_name, .. } = &schema.kind else { return Err(malformed_xml()) };
    let mut map = Vec::new();
    for entry in entries {
        let [first, second] = entry.children.as_slice() else { return Err(malformed_xml()) };
        let (key, held) = if first.name == *key_wire_name { (first, second) } else { (second, first) };
        if key.name != *key_wire_name || held.name != *value_wire_name || !key.children.is_empty() {
            return Err(malformed_xml());
        }
        map.push((key.text.clone(), read_value(value, &[held], None)?));
    }
    Ok(Document::Map(map))
}
