//! The `x-amz-copy-source` header: `bucket/key` or `/bucket/key`, URL-encoded, perhaps with `?versionId=` after it.
//!
//! Follows <https://docs.aws.amazon.com/AmazonS3/latest/API/API_CopyObject.html>.
//!
//! # Not (yet) like AWS
//! - ARNs of access points are refused.

use gatewright_wire::service::ServiceError;
use percent_encoding::percent_decode_str;

use crate::refusal::invalid_argument;
use crate::unsupported::refuse_version;

/// What is to be copied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct CopySource {
    pub(crate) bucket: String,
    pub(crate) key: String,
}

impl CopySource {
    /// The source in a header.
    ///
    /// # Errors
    /// 400 when it does not name a bucket and a key, or names a version.
    pub(crate) fn parse(header: &str) -> Result<Self, ServiceError> {
        let refused = || {
            let message = "Copy Source must mention the source bucket and key: sourcebucket/sourcekey";
            invalid_argument(message, "x-amz-copy-source", header)
        };
        let (path, version) = match header.rsplit_once("?versionId=") {
            Some((path, version)) => (path, Some(version)),
            None => (header, None),
        };
        refuse_version(version)?;
        let decoded = percent_decode_str(path).decode_utf8().map_err(|_| refused())?;
        let path = decoded.strip_prefix('/').unwrap_or(&decoded);
        match path.split_once('/') {
            Some((bucket, key)) if !bucket.is_empty() && !key.is_empty() && !bucket.starts_with("arn:") => {
                Ok(Self { bucket: bucket.to_owned(), key: key.to_owned() })
            }
            _ => Err(refused()),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn check(header: &str, expected: Option<(&str, &str)>) {
        let parsed = CopySource::parse(header).ok().map(|source| (source.bucket, source.key));
        assert_eq!(parsed, expected.map(|(bucket, key)| (bucket.to_owned(), key.to_owned())), "{header:?}");
    }

    #[test]
    fn a_source_is_a_bucket_and_a_key() {
        check("bucket/key", Some(("bucket", "key")));
        check("/bucket/a/b", Some(("bucket", "a/b")));
        check("bucket%2Fa%2Fb", Some(("bucket", "a/b")));
        check("bucket/%C3%BC%20+%25", Some(("bucket", "ü +%")));
        check("bucket//key", Some(("bucket", "/key")));
        check("bucket/key?versionId=null", Some(("bucket", "key")));
        check("bucket/what%3FversionId=1", Some(("bucket", "what?versionId=1")));
        for wrong in ["", "/", "bucket", "bucket/", "//key", "bucket/key?versionId=1", "bucket/%FF", "arn:aws:s3:x:y/object/z"] {
            check(wrong, None);
        }
    }

    proptest! {
        #[test]
        fn no_header_breaks_the_parser(header in ".*") {
            let _ = CopySource::parse(&header);
        }
    }
}
