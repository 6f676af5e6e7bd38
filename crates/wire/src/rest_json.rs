//! restJson1: REST paths, JSON bodies. API Gateway and Lambda. <https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html>
//!
//! Labels, query parameters and headers are text (`http_bindings`). A blob payload is the body as it is.
//!
//! # Not (yet) like AWS
//! - A payload blob without a content type of its own is answered as `application/json`, as Lambda's Invoke does; Smithy says
//!   `application/octet-stream`.

mod read;
mod write;

pub(crate) use read::read;
pub(crate) use write::write;
