//! `encoding-type=url`: keys as URL-encoded text, because XML cannot hold every character that a key may have.
//!
//! Follows <https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html>. As on AWS a space becomes `+`, and slashes
//! stay.

use gatewright_shapes_s3::types::EncodingType;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_encode};

/// What is written as `%XX`.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'*').remove(b'/').remove(b' ');

/// How keys, prefixes, delimiters and markers are written in a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Encoding {
    /// As they are.
    Plain,
    /// URL-encoded.
    Url,
}

impl Encoding {
    /// The encoding that was asked for.
    pub(crate) const fn asked(asked: Option<EncodingType>) -> Self {
        match asked {
            Some(EncodingType::Url) => Self::Url,
            None => Self::Plain,
        }
    }

    /// One text so written.
    pub(crate) fn write(self, text: &str) -> String {
        match self {
            Self::Plain => text.to_owned(),
            // The set leaves spaces, and a plus sign of the text is encoded, so none is lost.
            Self::Url => percent_encode(text.as_bytes(), ENCODED).to_string().replace(' ', "+"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_encoded_as_s3_does() {
        for (key, expected) in [
            ("a/b-c_d.e*f", "a/b-c_d.e*f"),
            ("test_file(3).png", "test_file%283%29.png"),
            ("a b+c", "a+b%2Bc"),
            ("ü~\u{1}", "%C3%BC%7E%01"),
        ] {
            assert_eq!(Encoding::Url.write(key), expected);
            assert_eq!(Encoding::Plain.write(key), key);
        }
    }
}
