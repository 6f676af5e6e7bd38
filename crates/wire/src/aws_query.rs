//! awsQuery: form parameters in, XML out. IAM and STS. <https://smithy.io/2.0/aws/protocols/aws-query-protocol.html>
//!
//! Nesting is spelled in the names: `Tags.member.1.Key`, flattened `Tag.1.Key`, maps `Attributes.entry.1.key` and `.value`. Elements
//! stand in the order of their numbers, whatever the order of the parameters; gaps are closed; `Tags=` is the empty list. Of a
//! parameter that comes twice the last counts.
//!
mod read;
mod write;

pub use read::{FORM_BYTES_MAX, LIST_INDEX_MAX, NAME_PIECES_MAX};

pub(crate) use read::read;
pub(crate) use write::{CONTENT_TYPE, write};
