//! What a caller says about an object beside its bytes: content type and the like, user metadata, encryption.
//!
//! Follows <https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingMetadata.html>.

use std::collections::BTreeMap;

use gatewright_shapes_s3::types::ServerSideEncryption;
use gatewright_wire::service::ServiceError;
use serde::{Deserialize, Serialize};

use crate::refusal::invalid_request;

/// AWS: the type of an object that was sent without one.
const CONTENT_TYPE_DEFAULT: &str = "binary/octet-stream";

/// AWS: names and values of user metadata together, in bytes.
pub(crate) const METADATA_BYTES_MAX: usize = 2048;

/// Not an encoding of an object but of the request that brings it. The front has undone it and taken it away where the payload was
/// framed so; where it is still said, it is not true.
const TRANSFER_ENCODING: &str = "aws-chunked";

/// What is kept beside an object's bytes and shown with them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Description {
    pub(crate) content_type: Option<String>,
    pub(crate) cache_control: Option<String>,
    pub(crate) content_disposition: Option<String>,
    pub(crate) content_encoding: Option<String>,
    pub(crate) content_language: Option<String>,
    pub(crate) expires: Option<String>,
    pub(crate) metadata: BTreeMap<String, String>,
    /// Whether `AES256` was asked for, and is shown.
    pub(crate) is_aes256_asked: bool,
}

/// The description in a request that makes an object.
macro_rules! described {
    ($input:expr) => {
        $crate::description::Description {
            content_type: $input.content_type.take(),
            cache_control: $input.cache_control.take(),
            content_disposition: $input.content_disposition.take(),
            content_encoding: $input.content_encoding.take(),
            content_language: $input.content_language.take(),
            expires: $input.expires.take(),
            metadata: $input.metadata.take().unwrap_or_default(),
            is_aes256_asked: $input.server_side_encryption.is_some(),
        }
        .admit()
    };
}
pub(crate) use described;

impl Description {
    /// The description as it is kept.
    ///
    /// # Errors
    /// 400 for too much metadata, and for an encoding that the payload does not have.
    pub(crate) fn admit(mut self) -> Result<Self, ServiceError> {
        let metadata_bytes = self.metadata.iter().map(|(name, value)| name.len().saturating_add(value.len())).sum::<usize>();
        if metadata_bytes > METADATA_BYTES_MAX {
            let message = "Your metadata headers exceed the maximum allowed metadata size";
            let error = ServiceError::new("MetadataTooLarge", 400, message).with_member("Size", metadata_bytes);
            return Err(error.with_member("MaxSizeAllowed", METADATA_BYTES_MAX));
        }
        if self.content_encoding.as_deref().is_some_and(is_transfer_encoding) {
            let message = "The Content-Encoding aws-chunked can only be used with a payload that is sent in chunks";
            return Err(invalid_request(message));
        }
        self.content_encoding.take_if(|encoding| encoding.is_empty());
        self.content_type.get_or_insert_with(|| CONTENT_TYPE_DEFAULT.to_owned());
        Ok(self)
    }

    /// What the answers say about encryption.
    pub(crate) fn encryption(&self) -> Option<ServerSideEncryption> {
        self.is_aes256_asked.then_some(ServerSideEncryption::Aes256)
    }
}

fn is_transfer_encoding(encoding: &str) -> bool {
    encoding.split(',').any(|token| token.trim().eq_ignore_ascii_case(TRANSFER_ENCODING))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_encoding_is_kept_as_it_was_said_unless_the_payload_does_not_have_it() {
        let admit = |sent: &str| {
            let description = Description { content_encoding: Some(sent.to_owned()), ..Description::default() };
            description.admit().map(|kept| kept.content_encoding).map_err(|error| (error.code, error.status))
        };
        for (sent, kept) in
            [("gzip", Some("gzip")), ("gzip, br", Some("gzip, br")), ("", None), ("aws-chunked-2", Some("aws-chunked-2"))]
        {
            assert_eq!(admit(sent), Ok(kept.map(str::to_owned)), "{sent:?}");
        }
        for sent in ["aws-chunked", "aws-chunked,gzip", "gzip , AWS-Chunked"] {
            assert_eq!(admit(sent), Err(("InvalidRequest", 400)), "{sent:?}");
        }
    }

    #[test]
    fn metadata_may_be_as_large_as_the_limit() {
        let of_size = |size: usize| Description {
            metadata: BTreeMap::from([("name".to_owned(), "v".repeat(size - 4))]),
            ..Description::default()
        };
        assert!(of_size(METADATA_BYTES_MAX).admit().is_ok());
        assert_eq!(of_size(METADATA_BYTES_MAX + 1).admit().unwrap_err().code, "MetadataTooLarge");
    }
}
