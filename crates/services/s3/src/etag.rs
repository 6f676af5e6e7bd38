//! Entity tags: the MD5 of an object's bytes, or of its parts' MD5s with `-N` after it; kept without quotes.
//!
//! Follows <https://docs.aws.amazon.com/AmazonS3/latest/API/API_Object.html>.

/// An entity tag as answers show it.
pub(crate) fn quoted(etag: &str) -> String {
    format!("\"{etag}\"")
}

/// Whether two entity tags are the same, quotes aside.
pub(crate) fn is_same_etag(asked: &str, etag: &str) -> bool {
    asked.trim().trim_matches('"') == etag
}
