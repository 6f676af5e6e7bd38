//! The answer's side of restJson1.

use bytes::Bytes;
use http::Response;
use http::header::CONTENT_TYPE;

use crate::document::Document;
use crate::event_stream::EVENT_STREAM;
use crate::http_bindings::write_head;
use crate::json;
use crate::live_body::LiveBody;
use crate::response::{Unwritable, response};
use crate::schema::{Kind, Location, Member, OperationSchema};

/// Writes the output of an operation. A body that is still coming goes along as an extension of an answer without one.
///
/// # Errors
/// [`Unwritable`] when the output does not fit HTTP.
pub(crate) fn write(operation: &OperationSchema, output: &Document) -> Result<Response<Bytes>, Unwritable> {
    let members: &[Member] = if let Kind::Structure { members } = operation.output.kind { members } else { &[] };
    let head = write_head(members, output)?;
    let status = head.status.unwrap_or_else(|| i64::from(operation.success_status));
    let (content_type, body) = body(members, output, status)?;
    let mut response = response(status, content_type, body)?;
    // A content type among the members (an export's) replaces the usual one.
    if head.headers.contains_key(CONTENT_TYPE) {
        response.headers_mut().remove(CONTENT_TYPE);
    }
    response.headers_mut().extend(head.headers);
    if let Some(live) = live_body(members, output) {
        response.extensions_mut().insert(live.clone());
    }
    Ok(response)
}

fn live_body<'a>(members: &[Member], output: &'a Document) -> Option<&'a LiveBody> {
    let payload = members.iter().find(|member| member.location == Location::Payload)?;
    match output.member(payload.name) {
        Some(Document::Live(live)) => Some(live),
        _ => None,
    }
}

/// Statuses whose answers are empty when no member travels in the body.
const EMPTY_STATUSES: [i64; 2] = [202, 204];

fn body(members: &[Member], output: &Document, status: i64) -> Result<(&'static str, Bytes), Unwritable> {
    const JSON: &str = "application/json";
    if let Some(member) = members.iter().find(|member| member.location == Location::Payload) {
        return Ok(match output.member(member.name) {
            None | Some(Document::Null) => (JSON, Bytes::new()),
            Some(Document::Live(_)) => (EVENT_STREAM, Bytes::new()),
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
