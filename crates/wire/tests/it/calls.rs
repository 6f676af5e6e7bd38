//! Calling the toy services: requests, and documents in few words.

use bytes::Bytes;
use gatewright_model::timestamp::Timestamp;
use gatewright_wire::document::Document;
use gatewright_wire::matching::{Labels, Matched, match_operation};
use gatewright_wire::read::{ReadError, read_input};
use gatewright_wire::request::Request;
use gatewright_wire::schema::OperationSchema;
use gatewright_wire::service::Service;
use gatewright_wire::write::write_output;
use http::{HeaderMap, HeaderName, HeaderValue, Method, Response};

pub(crate) use gatewright_wire::document::Document as D;

/// A request that owns its parts.
pub(crate) struct Sent {
    pub(crate) method: Method,
    pub(crate) path: String,
    pub(crate) query: String,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

impl Sent {
    pub(crate) fn new(method: &str, target: &str) -> Self {
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        Self {
            method: method.parse().unwrap(),
            path: path.to_owned(),
            query: query.to_owned(),
            headers: HeaderMap::new(),
            body: Bytes::new(),
        }
    }

    pub(crate) fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.append(name.parse::<HeaderName>().unwrap(), HeaderValue::from_bytes(value.as_bytes()).unwrap());
        self
    }

    pub(crate) fn body(mut self, body: impl Into<Bytes>) -> Self {
        self.body = body.into();
        self
    }

    pub(crate) fn request(&self) -> Request<'_> {
        Request { method: &self.method, path: &self.path, query: &self.query, headers: &self.headers, body: &self.body }
    }
}

/// The operation and labels of a request to one service.
#[track_caller]
pub(crate) fn matched(service: &Service, sent: &Sent) -> (&'static OperationSchema, Labels) {
    match match_operation(std::slice::from_ref(service), None, &sent.request()) {
        Matched::Operation { endpoint, labels, .. } => (endpoint.operation, labels),
        other => panic!("{other:?}"),
    }
}

/// The input of a request to one service.
#[track_caller]
pub(crate) fn input(service: &Service, sent: &Sent) -> Result<Document, ReadError> {
    let (operation, labels) = matched(service, sent);
    read_input(service, operation, &labels, &sent.request())
}

/// The operation with a name.
#[track_caller]
pub(crate) fn named(service: &Service, name: &str) -> &'static OperationSchema {
    service.endpoints.iter().find(|endpoint| endpoint.operation.name == name).unwrap().operation
}

/// The answer of an operation.
#[track_caller]
pub(crate) fn output(service: &Service, name: &str, output: &Document) -> Response<Bytes> {
    write_output(service, named(service, name), output, "request-1")
}

pub(crate) fn text(text: &str) -> Document {
    Document::String(text.to_owned())
}

pub(crate) fn texts(values: &[&str]) -> Document {
    Document::List(values.iter().map(|value| text(value)).collect())
}

pub(crate) fn text_map(pairs: &[(&str, &str)]) -> Document {
    Document::Map(pairs.iter().map(|(key, value)| ((*key).to_owned(), text(value))).collect())
}

pub(crate) fn time(epoch_ms: i64) -> Document {
    Document::Timestamp(Timestamp::from_epoch_ms(epoch_ms))
}

pub(crate) fn structured(members: &[(&'static str, Document)]) -> Document {
    Document::Structure(members.to_vec())
}
