//! AWS's protocols, each written once over schemas.
//!
//! A request comes in as bytes, headers and a URI ([`request`]); [`matching`] finds the operation it means. [`read`] turns it into
//! a [`Document`](document::Document) by the operation's schema; [`constraints`] checks that with AWS's wording; the generated
//! shape takes it from there. An answer goes the way back through [`mod@write`], and a [`ServiceError`](service::ServiceError)
//! becomes through [`error`] the body that the service's SDKs expect. [`sigv4`] says whether a request was signed with a secret; [`sigv2`]
//! does so for S3 URLs of the older kind. [`caller`] makes of a signature the one who calls.
//!
//! One file a protocol holds what only that protocol does: [`rest_json`], [`rest_xml`], [`aws_json`], [`aws_query`]. What they share is
//! a file by its own name: `http_bindings` (labels, parameters, headers), `json` (values in JSON bodies), `xml`, `scalar` (values as
//! text), `timestamp_format`, `query_string`, `read_error`, `response`. [`aws_chunked`] takes the framing off S3's chunked uploads,
//! [`event_stream`]
//! puts the framing on answers that are still coming (a [`live_body`]), [`checksum`] compares bodies with the checksums that came with them.
//!
//! [`convert`] is what the generated code calls to read and write its own members.
//!
//! What it deliberately does not do:
//! - *Invariant:* no I/O and no clock: every function here can be fuzzed in a loop ([`fuzz`] is the entry).
//! - *Invariant:* it knows no service. What differs between services is data: schemas and the tables beside them.
//! - *Invariant:* nothing that a client sends makes it panic or recurse without a bound.
//! - It keeps no keys, roles or accounts: [`caller`] asks for them at a port.

pub mod convert;
pub mod document;
pub mod live_body;
pub mod operation;
pub mod schema;
pub mod service;

mod query_string;
pub mod request;
mod response;

pub mod matching;
mod uri_template;

pub mod constraints;
pub mod error;
pub mod read;
mod read_error;
pub mod write;

pub mod aws_json;
pub mod aws_query;
mod http_bindings;
mod json;
pub mod rest_json;
pub mod rest_xml;
mod scalar;
mod timestamp_format;
mod xml;

pub mod aws_chunked;
pub mod checksum;
pub mod event_stream;

pub mod caller;
pub mod sigv2;
pub mod sigv4;

pub mod fuzz;
