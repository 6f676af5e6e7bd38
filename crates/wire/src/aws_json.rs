//! awsJson1.1: POST `/` with `X-Amz-Target`, every member in the JSON body. CloudWatch Logs, Cognito.
//! <https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html>

use bytes::Bytes;
use http::Response;

use crate::document::Document;
use crate::json;
use crate::read_error::ReadError;
use crate::request::Request;
use crate::response::{Unwritable, response};
use crate::schema::OperationSchema;

/// The content type of requests and answers.
pub(crate) const CONTENT_TYPE: &str = "application/x-amz-json-1.1";

/// Reads the input of an operation.
///
/// # Errors
/// As [`read_input`](crate::read::read_input).
pub(crate) fn read(operation: &'static OperationSchema, request: &Request<'_>) -> Result<Document, ReadError> {
    match json::read(operation.input, json::parse(request.body, operation.name)?, None)? {
        Document::Null => Ok(Document::Structure(Vec::new())),
        document => Ok(without_null_entries(document)),
    }
}

/// AWS: `null` in a map is an entry that is not there. `amazon-cognito-identity-js` sends `"DEVICE_KEY": null` with every refresh.
fn without_null_entries(document: Document) -> Document {
    match document {
        Document::Map(entries) => {
            let entries = entries.into_iter().filter(|(_, value)| *value != Document::Null);
            Document::Map(entries.map(|(key, value)| (key, without_null_entries(value))).collect())
        }
        Document::Structure(members) => {
            Document::Structure(members.into_iter().map(|(name, value)| (name, without_null_entries(value))).collect())
        }
        Document::List(elements) => Document::List(elements.into_iter().map(without_null_entries).collect()),
        other => other,
    }
}

/// Writes the output of an operation. An output structure without members is `{}`; an operation that the model gives no output
/// structure answers an empty body, as AWS was seen to do.
///
/// # Errors
/// [`Unwritable`] when the output does not fit HTTP.
pub(crate) fn write(operation: &OperationSchema, output: &Document) -> Result<Response<Bytes>, Unwritable> {
    // The generator's stand-in for "no output" is the one structure without a name.
    let has_output = !operation.output.name.is_empty();
    let body = if has_output { serde_json::to_vec(&json::write(operation.output, output, None))? } else { Vec::new() };
    response(i64::from(operation.success_status), CONTENT_TYPE, body.into())
}
