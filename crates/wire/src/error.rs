//! Error bodies: what the SDKs of each protocol look for, by the modelled shape of the error.
//!
//! restJson1: header `x-amzn-ErrorType`, a body whose text stands under `message` or `Message` as the error's shape says. awsJson1.1:
//! `__type` and the text. awsQuery: `<ErrorResponse>` with `Sender` for 4xx and `Receiver` for 5xx. restXml: S3's `<Error>` with both
//! ids; an answer to HEAD is written with its body, which whoever answers leaves out.
//!
//! A service with `has_error_type_member` gets `"Type":"User"` (4xx) or `"Service"` (5xx) first, where the error's shape has a
//! `Type`. An endpoint whose error AWS sends without it says so by `with_member("Type", Value::Null)`.
//!
//! # Not (yet) like AWS
//! - `"Type":"Service"` for 5xx is inferred from `"User"`, which is recorded.
//! - Unmodelled errors use the key `message`; no recording says which key AWS uses for them at API Gateway.

use bytes::Bytes;
use http::header::{CONTENT_TYPE, HeaderName, HeaderValue};
use http::{Response, StatusCode};
use serde_json::{Map, Value};

use crate::aws_json;
use crate::aws_query;
use crate::response::set_request_id;
use crate::rest_xml;
use crate::schema::{ErrorSchema, Protocol};
use crate::service::{Service, ServiceError};
use crate::xml::Xml;

/// The header of an error's code.
pub const ERROR_TYPE: HeaderName = HeaderName::from_static("x-amzn-errortype");

/// Writes an error's answer, with its id. `service` is `None` when the request did not say whose operation it means; the
/// error is then an unmodelled one.
#[must_use]
pub fn write_error(service: Option<&Service>, protocol: Protocol, error: &ServiceError, request_id: &str) -> Response<Bytes> {
    let schema = service.and_then(|service| service.schema.errors.iter().find(|schema| schema.code == error.code));
    let (content_type, body) = match protocol {
        Protocol::RestJson1 => ("application/json", json_body(rest_json_head(service, schema, error), schema, error)),
        Protocol::AwsJson11 => {
            let mut head = Map::new();
            head.insert("__type".to_owned(), Value::from(error.code));
            (aws_json::CONTENT_TYPE, json_body(head, schema, error))
        }
        Protocol::AwsQuery => (aws_query::CONTENT_TYPE, xml_body(service, schema, error, request_id)),
        // An object that has not changed: HTTP has no body here.
        Protocol::RestXml if error.status == 304 => ("", Bytes::new()),
        Protocol::RestXml => {
            (rest_xml::CONTENT_TYPE, rest_xml::error_body(error, |name| header_of(schema, name).is_some(), request_id))
        }
    };
    let mut response = Response::new(body);
    *response.status_mut() = StatusCode::from_u16(error.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    if !content_type.is_empty() {
        response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
    }
    if matches!(protocol, Protocol::RestJson1 | Protocol::AwsJson11)
        && let Ok(code) = HeaderValue::from_str(error.code)
    {
        response.headers_mut().insert(ERROR_TYPE, code);
    }
    for (name, value) in &error.members {
        let modelled = header_of(schema, name);
        // Without a body there is no other place: S3's `ETag` of an object that has not changed.
        let own = (protocol == Protocol::RestXml && error.status == 304).then_some(*name);
        let Some(header) = modelled.or(own) else { continue };
        // A value that no header can carry is left out; an error must still be answered as that error.
        if let (Ok(header), Ok(value)) = (HeaderName::from_bytes(header.as_bytes()), HeaderValue::from_str(&plain(value))) {
            response.headers_mut().insert(header, value);
        }
    }
    set_request_id(&mut response, protocol, request_id);
    response
}

fn header_of(schema: Option<&ErrorSchema>, member: &str) -> Option<&'static str> {
    schema.and_then(|schema| schema.headers.iter().find(|(name, _)| *name == member)).map(|(_, header)| *header)
}

fn rest_json_head(service: Option<&Service>, schema: Option<&ErrorSchema>, error: &ServiceError) -> Map<String, Value> {
    let mut head = Map::new();
    let has_type = service.is_some_and(|service| service.wording.has_error_type_member)
        && schema.is_some_and(|schema| schema.members.contains(&"Type"));
    if has_type {
        head.insert("Type".to_owned(), Value::from(if error.status < 500 { "User" } else { "Service" }));
    }
    head
}

fn json_body(mut body: Map<String, Value>, schema: Option<&ErrorSchema>, error: &ServiceError) -> Bytes {
    let is_upper_case = schema.is_some_and(|schema| schema.members.contains(&"Message"));
    let key = if is_upper_case { "Message" } else { "message" };
    body.insert(key.to_owned(), error.message.as_deref().map_or(Value::Null, Value::from));
    for (name, value) in &error.members {
        if header_of(schema, name).is_some() {
            continue;
        }
        if *name == "Type" && value.is_null() {
            body.shift_remove("Type");
        } else {
            body.insert((*name).to_owned(), value.clone());
        }
    }
    Bytes::from(Value::Object(body).to_string())
}

fn xml_body(service: Option<&Service>, schema: Option<&ErrorSchema>, error: &ServiceError, request_id: &str) -> Bytes {
    let mut xml = Xml::default();
    xml.open_root("ErrorResponse", service.map_or("", |service| service.schema.xml_namespace));
    xml.open("Error");
    xml.text("Type", if error.status < 500 { "Sender" } else { "Receiver" });
    xml.text("Code", error.code);
    xml.text("Message", error.message.as_deref().unwrap_or(""));
    for (name, value) in &error.members {
        if header_of(schema, name).is_none() && *name != "Type" {
            xml.text(name, &plain(value));
        }
    }
    xml.close("Error");
    xml.text("RequestId", request_id);
    xml.close("ErrorResponse");
    xml.into_bytes()
}

/// A member's text, without JSON's quotes.
fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}
