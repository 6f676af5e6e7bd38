//! The answer's side of restJson1.

use bytes::Bytes;
use http::header::{CONTENT_TYPE, HeaderName, HeaderValue};
use http::{HeaderMap, Response};

use crate::document::Document;
use crate::json;
use crate::response::{Unwritable, response};
use crate::scalar::{self, Formats};
use crate::schema::{Kind, Location, Member, OperationSchema, TimestampFormat};

/// Writes the output of an operation.
///
/// # Errors
/// [`Unwritable`] when the output does not fit HTTP.
pub(crate) fn write(operation: &OperationSchema, output: &Document) -> Result<Response<Bytes>, Unwritable> {
    let members: &[Member] = if let Kind::Structure { members } = operation.output.kind { members } else { &[] };
    let mut status = i64::from(operation.success_status);
    let mut headers = HeaderMap::new();
    for member in members {
        let Some(value) = output.member(member.name) else { continue };
        match member.location {
            Location::StatusCode => {
                if let Document::Integer(code) = value {
                    status = *code;
                }
            }
            Location::Header => to_header(member, value, &mut headers)?,
            Location::HeaderPrefix => to_header_prefix(member, value, &mut headers)?,
            Location::Body | Location::Payload | Location::Uri | Location::QueryString => {}
        }
    }
    let (content_type, body) = body(members, output, status)?;
    let mut response = response(status, content_type, body)?;
    // A content type among the members (an export's) replaces the usual one.
    if headers.contains_key(CONTENT_TYPE) {
        response.headers_mut().remove(CONTENT_TYPE);
    }
    response.headers_mut().extend(headers);
    Ok(response)
}

/// Statuses whose answers are empty when no member travels in the body.
const EMPTY_STATUSES: [i64; 2] = [202, 204];

fn body(members: &[Member], output: &Document, status: i64) -> Result<(&'static str, Bytes), Unwritable> {
    const JSON: &str = "application/json";
    if let Some(member) = members.iter().find(|member| member.location == Location::Payload) {
        return Ok(match output.member(member.name) {
            None | Some(Document::Null) => (JSON, Bytes::new()),
            Some(Document::Blob(bytes)) => (JSON, bytes.clone()),
            Some(Document::String(text)) => ("text/plain", Bytes::from(text.clone())),
            Some(value) => (JSON, serde_json::to_vec(&json::write((member.schema)(), value, None))?.into()),
        });
    }
    let in_body = members.iter().filter(|member| member.location == Location::Body);
    // HTTP: 204 never has a body.
    if status == 204 || (EMPTY_STATUSES.contains(&status) && in_body.clone().next().is_none()) {
        return Ok((JSON, Bytes::new()));
    }
    let present: &[_] = if let Document::Structure(present) = output { present } else { &[] };
    Ok((JSON, serde_json::to_vec(&json::write_members(in_body, present))?.into()))
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
