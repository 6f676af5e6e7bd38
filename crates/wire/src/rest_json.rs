//! restJson1: REST paths, JSON bodies. API Gateway and Lambda. <https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html>
//!
//! Labels, query parameters and headers are text; a query list is a repeated parameter, a query map is every parameter that is
//! bound to nothing else. A blob payload is the body as it is.
//!
//! # Not (yet) like AWS
//! - A payload blob without a content type of its own is answered as `application/json`, as Lambda's Invoke does; Smithy says
//!   `application/octet-stream`.
//! - A header list is split at every comma; quoted elements are not understood.

mod read;
mod write;

pub(crate) use read::read;
pub(crate) use write::write;
