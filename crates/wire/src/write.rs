//! From an output [`Document`] to the answer: the protocol's writer by the operation's output schema.
//!
//! An output that cannot be written (a header with a line break in it, a status code out of range) is a defect of ours; the
//! caller gets `InternalFailure`, never half an answer.

use bytes::Bytes;
use http::Response;

use crate::document::Document;
use crate::response::{Unwritable, set_request_id};
use crate::schema::{OperationSchema, Protocol};
use crate::service::{Service, ServiceError};
use crate::{aws_json, aws_query, error, rest_json, rest_xml};

/// Writes an operation's answer, with `x-amzn-RequestId`, or S3's `x-amz-request-id` and `x-amz-id-2`. A body that is still coming
/// is the answer's extension [`LiveBody`](crate::live_body::LiveBody); whoever sends the answer puts it in the empty body's place.
#[must_use]
pub fn write_output(
    service: &Service,
    operation: &'static OperationSchema,
    output: &Document,
    request_id: &str,
) -> Response<Bytes> {
    let written = match service.schema.protocol {
        Protocol::RestXml | Protocol::AwsJson11 | Protocol::AwsQuery if operation.is_streaming() => Err(Unwritable::Live),
        Protocol::RestJson1 => rest_json::write(operation, output),
        Protocol::RestXml => rest_xml::write(operation, output),
        Protocol::AwsJson11 => aws_json::write(operation, output),
        Protocol::AwsQuery => aws_query::write(service.schema, operation, output, request_id),
    };
    match written {
        Ok(mut response) => {
            set_request_id(&mut response, service.schema.protocol, request_id);
            response
        }
        Err(problem) => error::write_error(Some(service), service.schema.protocol, &ServiceError::internal(problem), request_id),
    }
}
