//! From a request to a [`Document`]: the protocol's reader by the operation's input schema.
//!
//! A reader checks types only; whether the values are allowed is for [`constraints`](crate::constraints). Absent, `null` and empty
//! are three things: an absent member is not in its structure, `null` is [`Document::Null`], and empty text, lists and maps are kept.
//! Members that the schema does not know are ignored, as AWS ignores them.
//!
//! # Not (yet) like AWS
//! - Only the texts for a Boolean or a number where text is asked for are recorded from AWS; the texts for other mismatches follow
//!   their pattern, and malformed JSON says where it is malformed.
//! - `NaN` and infinities are refused.

use crate::document::Document;
use crate::request::Request;
use crate::schema::{OperationSchema, Protocol};
use crate::service::Service;
use crate::uri_template::Labels;
use crate::{aws_json, aws_query, rest_json, rest_xml};

pub use crate::aws_query::{FORM_BYTES_MAX, LIST_INDEX_MAX, NAME_PIECES_MAX};
pub use crate::json::{JSON_BYTES_MAX, JSON_DEPTH_MAX};
pub use crate::read_error::ReadError;
pub use crate::rest_xml::{XML_BYTES_MAX, XML_DEPTH_MAX, XML_ELEMENTS_MAX};

/// Reads an operation's input. Always a [`Document::Structure`], its members in model order.
///
/// # Errors
/// [`ReadError`] when a value has another type than the schema says, the body is malformed, or a limit is passed.
pub fn read_input(
    service: &Service,
    operation: &'static OperationSchema,
    labels: &Labels,
    request: &Request<'_>,
) -> Result<Document, ReadError> {
    match service.schema.protocol {
        Protocol::RestJson1 => rest_json::read(operation, labels, request),
        Protocol::RestXml => rest_xml::read(operation, labels, request),
        Protocol::AwsJson11 => aws_json::read(operation, request),
        Protocol::AwsQuery => aws_query::read(operation, request),
    }
}
