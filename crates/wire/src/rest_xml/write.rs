//! The answer's side of restXml.

use bytes::Bytes;
use http::header::{CONTENT_LENGTH, CONTENT_RANGE, CONTENT_TYPE as CONTENT_TYPE_HEADER};
use http::{Response, StatusCode};

use super::root::{NAMESPACE, Root, root};
use crate::document::Document;
use crate::http_bindings::write_head;
use crate::response::{Unwritable, host_id, response};
use crate::schema::{Kind, Location, Member, OperationSchema};
use crate::service::ServiceError;
use crate::xml::{Xml, write_members};

/// The content type of XML answers.
pub(crate) const CONTENT_TYPE: &str = "application/xml";

/// The content type of an object that has none of its own.
const BYTES: &str = "binary/octet-stream";

/// Writes the output of an operation. An answer with a `Content-Range` is 206; its `Content-Length` is kept for HEAD alone, elsewhere it
/// is the body's.
///
/// # Errors
/// [`Unwritable`] when the output does not fit HTTP.
pub(crate) fn write(operation: &OperationSchema, output: &Document) -> Result<Response<Bytes>, Unwritable> {
    let members: &'static [Member] = if let Kind::Structure { members } = operation.output.kind { members } else { &[] };
    let mut head = write_head(members, output)?;
    let modelled = head.status.unwrap_or_else(|| i64::from(operation.success_status));
    let is_partial = modelled == 200 && head.headers.contains_key(CONTENT_RANGE);
    let status = if is_partial { i64::from(StatusCode::PARTIAL_CONTENT.as_u16()) } else { modelled };
    let is_head = operation.method == "HEAD";
    let (content_type, body) = if is_head || status == 204 { ("", Bytes::new()) } else { body(operation, members, output) };
    if !is_head {
        head.headers.remove(CONTENT_LENGTH);
    }
    let mut response = response(status, content_type, body)?;
    if head.headers.contains_key(CONTENT_TYPE_HEADER) {
        response.headers_mut().remove(CONTENT_TYPE_HEADER);
    }
    response.headers_mut().extend(head.headers);
    Ok(response)
}

fn body(operation: &OperationSchema, members: &[Member], output: &Document) -> (&'static str, Bytes) {
    if let Some(member) = members.iter().find(|member| member.location == Location::Payload) {
        let is_blob = matches!((member.schema)().kind, Kind::Blob);
        return match output.member(member.name) {
            Some(Document::Blob(bytes)) => (BYTES, bytes.clone()),
            Some(Document::String(text)) => (BYTES, Bytes::from(text.clone())),
            None | Some(Document::Null) if is_blob => (BYTES, Bytes::new()),
            None | Some(Document::Null) => ("", Bytes::new()),
            Some(value) => {
                let mut xml = Xml::declared();
                xml.open_root(member.wire_name, NAMESPACE);
                write_members(&mut xml, (member.schema)(), value);
                xml.close(member.wire_name);
                (CONTENT_TYPE, xml.into_bytes())
            }
        };
    }
    let mut in_body = members.iter().filter(|member| member.location == Location::Body);
    let Some(first) = in_body.next() else { return ("", Bytes::new()) };
    let mut xml = Xml::declared();
    match root(operation.name, operation.output.name) {
        Root::Element(name) => {
            xml.open_root(name, NAMESPACE);
            write_members(&mut xml, operation.output, output);
            xml.close(name);
        }
        Root::Text(name) => {
            let value = output.member(first.name).unwrap_or(&Document::Null);
            let text = xml.print((first.schema)(), value, first.timestamp_format).unwrap_or_default();
            xml.root_text(name, NAMESPACE, &text);
        }
    }
    (CONTENT_TYPE, xml.into_bytes())
}

/// An error's body: S3 gives it no namespace, and the ids once more.
pub(crate) fn error_body(error: &ServiceError, is_header: impl Fn(&str) -> bool, request_id: &str) -> Bytes {
    let mut xml = Xml::declared();
    xml.open("Error");
    xml.text("Code", error_code(error.code));
    xml.text("Message", error.message.as_deref().unwrap_or_default());
    for (name, value) in error.members.iter().filter(|(name, _)| !is_header(name)) {
        xml.text(name, value.as_str().unwrap_or(&value.to_string()));
    }
    xml.text("RequestId", request_id);
    xml.text("HostId", &host_id(request_id));
    xml.close("Error");
    xml.into_bytes()
}

/// S3's names of what all services share.
fn error_code(code: &'static str) -> &'static str {
    match code {
        "InternalFailure" => "InternalError",
        "ServiceUnavailableException" => "ServiceUnavailable",
        "RequestTimeoutException" => "RequestTimeout",
        "NotImplementedException" | "UnknownOperationException" => "NotImplemented",
        code => code,
    }
}
