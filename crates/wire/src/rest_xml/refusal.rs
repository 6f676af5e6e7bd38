//! How S3 words what is wrong with a request: the code and text of what is not allowed at its place.
//! <https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html>

use crate::document::Document;
use crate::read_error::ReadError;
use crate::schema::{Kind, Location, Member};
use crate::service::ServiceError;

const MALFORMED: &str = "The XML you provided was not well-formed or did not validate against our published schema";

/// Codes and texts of what travels beside the body, by wire name.
const WORDS: [(&str, &str, &str); 11] = [
    ("partNumber", "InvalidArgument", "Part number must be an integer between 1 and 10000, inclusive"),
    ("max-keys", "InvalidArgument", "Provided max-keys not an integer or within integer range"),
    ("max-parts", "InvalidArgument", "Provided max-parts not an integer or within integer range"),
    ("max-uploads", "InvalidArgument", "Provided max-uploads not an integer or within integer range"),
    ("part-number-marker", "InvalidArgument", "Provided part-number-marker not an integer or within integer range"),
    ("encoding-type", "InvalidArgument", "Invalid Encoding Method specified in Request"),
    ("x-amz-copy-source", "InvalidArgument", "Copy Source must mention the source bucket and key: sourcebucket/sourcekey"),
    ("x-amz-metadata-directive", "InvalidArgument", "Unknown metadata directive."),
    ("x-amz-server-side-encryption", "InvalidArgument", "The encryption method specified is not supported"),
    ("x-amz-storage-class", "InvalidStorageClass", "The storage class you specified is not valid"),
    ("x-amz-sdk-checksum-algorithm", "InvalidRequest", "Value for x-amz-sdk-checksum-algorithm header is invalid."),
];

/// Codes and texts of a value in the body that is none of its type's, by the type's name.
const BODY_WORDS: [(&str, &str, &str); 1] =
    [("BucketLocationConstraint", "InvalidLocationConstraint", "The specified location-constraint is not valid")];

/// The body is not what it should be.
pub(super) fn malformed_xml() -> ReadError {
    ReadError::Refused { code: "MalformedXML", message: MALFORMED.to_owned(), members: Vec::new() }
}

/// A label, parameter or header is not what it should be.
pub(super) fn argument(member: &Member, text: &str) -> ReadError {
    let words = WORDS.iter().find(|(name, ..)| *name == member.wire_name);
    let (code, message) = match words {
        Some((_, code, message)) => (*code, (*message).to_owned()),
        None => ("InvalidArgument", format!("The value of {} is not valid", member.wire_name)),
    };
    let members = vec![("ArgumentName", member.wire_name.to_owned()), ("ArgumentValue", text.to_owned())];
    ReadError::Refused { code, message, members }
}

/// A member of the input that breaks its constraints.
pub(crate) fn refusal(member: &Member, value: Option<&Document>) -> ServiceError {
    let value = value.filter(|value| **value != Document::Null);
    let is_body = matches!(member.location, Location::Body | Location::Payload);
    let problem = match value {
        None if member.location == Location::Payload => ReadError::Refused {
            code: "MissingRequestBodyError",
            message: "Request Body is empty".to_owned(),
            members: Vec::new(),
        },
        Some(value) if is_body => in_body(member, value),
        None if is_body => malformed_xml(),
        Some(Document::String(text)) => argument(member, text),
        Some(Document::Integer(number)) => argument(member, &number.to_string()),
        _ => argument(member, ""),
    };
    problem.into_refusal()
}

/// A value directly in the body's structure that has words of its own, else a malformed body.
fn in_body(payload: &Member, value: &Document) -> ReadError {
    let Kind::Structure { members } = &(payload.schema)().kind else { return malformed_xml() };
    let words = members.iter().find_map(|member| {
        let schema = (member.schema)();
        let words = BODY_WORDS.iter().find(|(name, ..)| *name == schema.name)?;
        let Some(Document::String(text)) = value.member(member.name) else { return None };
        (!schema.constraints.enumeration.contains(&text.as_str())).then_some((words, member, text))
    });
    let Some(((_, code, message), member, text)) = words else { return malformed_xml() };
    ReadError::Refused { code, message: (*message).to_owned(), members: vec![(member.name, text.clone())] }
}
