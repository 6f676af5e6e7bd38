//! restXml: REST paths, XML bodies. S3. <https://smithy.io/2.0/aws/protocols/aws-restxml-protocol.html>
//!
//! Labels, query parameters and headers are text (`http_bindings`); of the body either one member is all of it (bytes as they are, or
//! a structure under its wire name), or the members are elements of one root. What does not fit is refused in S3's words: `InvalidArgument`
//! with the name and value of what travels beside the body, `MalformedXML` for the body.
//!
//! # Not (yet) like AWS
//! - An element that the schema does not know, or one that comes twice where one is meant, is `MalformedXML`.
//! - A date of a conditional header that cannot be read is passed over, as RFC 9110 has it.
//! - Of several faults of one request the first is answered.

mod read;
mod refusal;
mod root;
mod write;

pub use crate::xml::{XML_BYTES_MAX, XML_DEPTH_MAX, XML_ELEMENTS_MAX};

pub(crate) use read::read;
pub(crate) use refusal::refusal;
pub(crate) use write::{CONTENT_TYPE, error_body, write};
