//! The checksums of a request's body, compared with the body before anything is read from it.

use bytes::Bytes;
use http::{HeaderMap, HeaderValue};

use super::algorithm::{Algorithm, decode, encode};
use super::digest::{Digests, md5_hex};
use super::refusal::ChecksumRefusal;

const BEGINNING: &str = "x-amz-checksum-";

/// Headers that begin so and carry no checksum.
const OTHERS: [&str; 3] = ["algorithm", "mode", "type"];

/// Compares `Content-MD5` and every `x-amz-checksum-…` with the body. `is_member` says which of the latter the operation compares itself.
///
/// # Errors
/// A checksum that differs or is none, and checksums of several or unknown algorithms.
pub(crate) fn check(headers: &HeaderMap, is_member: impl Fn(&str) -> bool, body: &Bytes) -> Result<(), ChecksumRefusal> {
    for header in headers.get_all("content-md5") {
        check_content_md5(Some(text(header)), &md5_hex(body))?;
    }
    let names = headers.keys().filter_map(|name| Some((name, name.as_str().strip_prefix(BEGINNING)?)));
    let mut names = names.filter(|(name, algorithm)| !OTHERS.contains(algorithm) && !is_member(name.as_str()));
    let Some((name, algorithm)) = names.next() else {
        return Ok(());
    };
    if names.next().is_some() {
        return Err(ChecksumRefusal::several());
    }
    let algorithm = Algorithm::named(&algorithm.to_ascii_uppercase()).ok_or_else(ChecksumRefusal::unknown_algorithm)?;
    let mut digests = Digests::of(algorithm);
    digests.update(body);
    let calculated = digests.finish().checksum;
    for header in headers.get_all(name) {
        if decode(text(header), algorithm.bytes()).is_none() {
            return Err(ChecksumRefusal::invalid_value(name.as_str()));
        }
        if text(header) != calculated {
            return Err(ChecksumRefusal::other_bytes(algorithm));
        }
    }
    Ok(())
}

/// Compares a `Content-MD5` header with the MD5 (hexadecimal) of the bytes.
///
/// # Errors
/// When it is no MD5, and when they differ.
pub fn check_content_md5(header: Option<&str>, md5_hex: &str) -> Result<(), ChecksumRefusal> {
    let Some(header) = header else {
        return Ok(());
    };
    let given = decode(header, 16).ok_or_else(|| ChecksumRefusal::invalid_md5(header))?;
    if hex::encode(given) == md5_hex {
        return Ok(());
    }
    Err(ChecksumRefusal::other_md5(header, hex::decode(md5_hex).map(|md5| encode(&md5)).unwrap_or_default()))
}

/// What is no text is no checksum either.
fn text(header: &HeaderValue) -> &str {
    header.to_str().unwrap_or_default().trim()
}

#[cfg(test)]
mod tests {
    use http::HeaderName;

    use super::*;

    const BODY: &[u8] = b"123456789";

    /// What becomes of the body with these headers; the operation compares SHA-1 itself.
    #[track_caller]
    fn verify(headers: &[(&str, &str)], expected: Result<(), ChecksumRefusal>) {
        let headers: HeaderMap = headers
            .iter()
            .map(|(name, value)| (name.parse::<HeaderName>().unwrap(), HeaderValue::from_bytes(value.as_bytes()).unwrap()))
            .collect();
        assert_eq!(check(&headers, |name| name == "x-amz-checksum-sha1", &Bytes::from_static(BODY)), expected);
    }

    #[test]
    fn the_checksums_of_the_body_are_let_through() {
        verify(&[], Ok(()));
        verify(&[("content-md5", "JfnnlDI7RTiF9RgfG2JNCw==")], Ok(()));
        for (header, value) in [
            ("x-amz-checksum-crc32", "y/Q5Jg=="),
            ("x-amz-checksum-crc32c", "4waSgw=="),
            ("x-amz-checksum-crc64nvme", "rosUhgp5mIg="),
            ("x-amz-checksum-sha256", "FeKw08M4keuw8e9gnsQZQgwg4yDOlMZfvIwzEkSOsiU="),
            ("x-amz-checksum-sha1", "compared elsewhere"),
            ("x-amz-checksum-algorithm", "CRC32"),
        ] {
            verify(&[(header, value), ("content-md5", "JfnnlDI7RTiF9RgfG2JNCw==")], Ok(()));
        }
    }

    #[test]
    fn any_other_checksum_is_refused() {
        let zeros = "AAAAAAAAAAAAAAAAAAAAAA==";
        let differs = ChecksumRefusal::other_md5(zeros, "JfnnlDI7RTiF9RgfG2JNCw==".to_owned());
        verify(&[("content-md5", zeros)], Err(differs.clone()));
        verify(&[("content-md5", "JfnnlDI7RTiF9RgfG2JNCw=="), ("content-md5", zeros)], Err(differs));
        verify(&[("content-md5", "AAAA")], Err(ChecksumRefusal::invalid_md5("AAAA")));
        verify(&[("content-md5", "ä")], Err(ChecksumRefusal::invalid_md5("")));
        for algorithm in Algorithm::ALL.into_iter().filter(|algorithm| *algorithm != Algorithm::Sha1) {
            let header = format!("x-amz-checksum-{}", algorithm.lower_name());
            let wrong = encode(&vec![0; algorithm.bytes()]);
            verify(&[(&header, &wrong)], Err(ChecksumRefusal::other_bytes(algorithm)));
            verify(&[(&header, "AA==")], Err(ChecksumRefusal::invalid_value(&header)));
        }
        let two = [("x-amz-checksum-crc32", "y/Q5Jg=="), ("x-amz-checksum-crc32c", "4waSgw==")];
        verify(&two, Err(ChecksumRefusal::several()));
        verify(&[("x-amz-checksum-sha512", "AA==")], Err(ChecksumRefusal::unknown_algorithm()));
    }
}
