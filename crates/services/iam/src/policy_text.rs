//! A policy's text: how long it counts, and how IAM writes it into answers.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// RFC 3986 without the unreserved characters.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// AWS: quotas of policy sizes count characters without white space.
pub(crate) fn counted_chars(document: &str) -> usize {
    document.chars().filter(|letter| !letter.is_whitespace()).count()
}

/// AWS: documents stand URL-encoded in answers, and SDKs decode them.
pub(crate) fn encoded(document: &str) -> String {
    utf8_percent_encode(document, ENCODED).to_string()
}
