//! What a caller says about an object beside its bytes: content type and the like, user metadata, encryption.
//!
//! Follows <https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingMetadata.html>.

use std::collections::BTreeMap;

use gatewright_shapes_s3::types::ServerSideEncryption;
use gatewright_wire::service::ServiceError;
use serde::{Deserialize, Serialize};

/// AWS: the type of an object that was sent without one.
const CONTENT_TYPE_DEFAULT: &str = "binary/octet-stream";

/// AWS: names and values of user metadata together, in bytes.
pub(crate) const METADATA_BYTES_MAX: usize = 2048;

/// Not an encoding of the object but of the request that brought it; the front has undone it.
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
    /// 400 for too much metadata.
    pub(crate) fn admit(mut self) -> Result<Self, ServiceError> {
        let metadata_bytes = self.metadata.iter().map(|(name, value)| name.len().saturating_add(value.len())).sum::<usize>();
        if metadata_bytes > METADATA_BYTES_MAX {
            let message = "Your metadata headers exceed the maximum allowed metadata size";
            let error = ServiceError::new("MetadataTooLarge", 400, message).with_member("Size", metadata_bytes);
            return Err(error.with_member("MaxSizeAllowed", METADATA_BYTES_MAX));
        }
        self.content_encoding = self.content_encoding.and_then(|encoding| without_transfer_encoding(&encoding));
        self.content_type.get_or_insert_with(|| CONTENT_TYPE_DEFAULT.to_owned());
        Ok(self)
    }

    /// What the answers say about encryption.
    pub(crate) fn encryption(&self) -> Option<ServerSideEncryption> {
        self.is_aes256_asked.then_some(ServerSideEncryption::Aes256)
    }
}

fn without_transfer_encoding(encoding: &str) -> Option<String> {
    let mut kept = encoding.split(',').map(str::trim).filter(|token| !token.is_empty() && *token != TRANSFER_ENCODING).peekable();
    kept.peek()?;
    Some(kept.collect::<Vec<_>>().join(","))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_encoding_of_the_request_is_not_that_of_the_object() {
        for (sent, kept) in [("aws-chunked", None), ("aws-chunked,gzip", Some("gzip")), ("gzip", Some("gzip")), ("", None)] {
            assert_eq!(without_transfer_encoding(sent).as_deref(), kept, "{sent:?}");
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
