//! awsQuery: form parameters in, XML out. IAM and STS. <https://smithy.io/2.0/aws/protocols/aws-query-protocol.html>
//!
//! Nesting is spelled in the names: `Tags.member.1.Key`, flattened `Tag.1.Key`, maps `Attributes.entry.1.key` and `.value`. Elements
//! stand in the order of their numbers, whatever the order of the parameters; gaps are closed; `Tags=` is the empty list. Of a
//! parameter that comes twice the last counts.
//!
//! # Not (yet) like AWS
//! - Characters that XML 1.0 cannot carry are answered as U+FFFD.

mod read;
mod write;

pub(crate) use read::read;
pub(crate) use write::{Xml, write};

/// Largest form body.
pub const FORM_BYTES_MAX: usize = 4 * 1024 * 1024;

/// Most pieces of a parameter's name (`A.member.1.B` has four).
pub const NAME_PIECES_MAX: usize = 32;

/// Largest number of a list's or map's element.
pub const LIST_INDEX_MAX: u32 = 100_000;

/// The content type of answers.
pub(crate) const CONTENT_TYPE: &str = "text/xml";
