//! The answer's side of awsQuery: `<{Operation}Response xmlns=…><{Operation}Result>…</…><ResponseMetadata><RequestId>…`.

use bytes::Bytes;
use http::Response;

use crate::document::Document;
use crate::response::{Unwritable, response};
use crate::schema::{OperationSchema, ServiceSchema};
use crate::xml::{Xml, write_members};

/// The content type of answers.
pub(crate) const CONTENT_TYPE: &str = "text/xml";

/// Writes the output of an operation.
///
/// # Errors
/// [`Unwritable`] when the output does not fit HTTP.
pub(crate) fn write(
    service: &ServiceSchema,
    operation: &OperationSchema,
    output: &Document,
    request_id: &str,
) -> Result<Response<Bytes>, Unwritable> {
    let mut xml = Xml::default();
    let root = format!("{}Response", operation.name);
    xml.open_root(&root, service.xml_namespace);
    if operation.result_wrapper.is_empty() {
        write_members(&mut xml, operation.output, output);
    } else {
        xml.open(operation.result_wrapper);
        write_members(&mut xml, operation.output, output);
        xml.close(operation.result_wrapper);
    }
    xml.open("ResponseMetadata");
    xml.text("RequestId", request_id);
    xml.close("ResponseMetadata");
    xml.close(&root);
    response(i64::from(operation.success_status), CONTENT_TYPE, xml.into_bytes())
}
