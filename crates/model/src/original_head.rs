//! The request head as the client wrote it, kept beside hyper's parsed one because REST events carry the client's casing.
//!
//! Nothing here decides what a request says: values, method and path always come from hyper. The kept bytes may only alter the
//! letter case and the order of names that hyper has seen too, and that is checked each time they are used.
//!
//! *Invariant:* what [`OriginalHead::lines`] gives holds exactly the fields of the given headers, no more and no fewer.

use bytes::Bytes;
use http::header::{CONTENT_LENGTH, HeaderMap, HeaderValue};

/// The bytes of a request head up to and including its empty line, or nothing when the connection keeps none (HTTP/2).
#[derive(Debug, Clone, Default)]
pub struct OriginalHead(Option<Bytes>);

impl OriginalHead {
    /// Keeps the head's bytes.
    #[must_use]
    pub fn new(head: Option<Bytes>) -> Self {
        Self(head)
    }

    /// The header fields in the client's order, each name in the client's letter case.
    ///
    /// `headers` are the ones that hyper read from this same head, unaltered. Where the kept bytes do not hold exactly these
    /// fields (or none were kept), the names come in lower case and in the order of `headers`.
    #[must_use]
    pub fn lines<'a>(&'a self, headers: &'a HeaderMap) -> Vec<(&'a str, &'a HeaderValue)> {
        self.verified(headers).unwrap_or_else(|| headers.iter().map(|(name, value)| (name.as_str(), value)).collect())
    }

    /// Whether the kept bytes hold exactly the fields of `headers`, so that [`lines`](Self::lines) gives the client's casing.
    #[must_use]
    pub fn is_verified(&self, headers: &HeaderMap) -> bool {
        self.verified(headers).is_some()
    }

    fn verified<'a>(&'a self, headers: &'a HeaderMap) -> Option<Vec<(&'a str, &'a HeaderValue)>> {
        let head = self.0.as_deref()?;
        zipped(head, headers).or_else(|| looked_up(head, headers))
    }
}

/// The usual case: no name repeats, so the map iterates in the order of the lines.
fn zipped<'a>(head: &'a [u8], headers: &'a HeaderMap) -> Option<Vec<(&'a str, &'a HeaderValue)>> {
    let mut fields = headers.iter();
    let mut lines = Vec::with_capacity(headers.len());
    for line in FieldLines::of(head)? {
        let (written, text) = line?;
        let (name, value) = fields.next()?;
        let is_same = name.as_str().eq_ignore_ascii_case(written) && value.as_bytes() == text;
        is_same.then(|| lines.push((written, value)))?;
    }
    fields.next().is_none().then_some(lines)
}

/// Repeated names: the map holds their values together, in order of arrival; the lines may have others between them.
fn looked_up<'a>(head: &'a [u8], headers: &'a HeaderMap) -> Option<Vec<(&'a str, &'a HeaderValue)>> {
    let mut lines: Vec<(&str, &HeaderValue)> = Vec::with_capacity(headers.len());
    for line in FieldLines::of(head)? {
        let (written, text) = line?;
        let earlier = lines.iter().filter(|(name, _)| name.eq_ignore_ascii_case(written)).count();
        let value = headers.get_all(written).iter().nth(earlier).filter(|value| value.as_bytes() == text);
        match value {
            Some(value) => lines.push((written, value)),
            // hyper keeps one Content-Length of several equal ones, and none beside a Transfer-Encoding.
            None if written.eq_ignore_ascii_case(CONTENT_LENGTH.as_str()) => {}
            None => return None,
        }
    }
    (lines.len() == headers.len()).then_some(lines)
}

/// The field lines of a head that hyper has accepted: name and trimmed value, or `None` for a line that is neither.
struct FieldLines<'a>(&'a [u8]);

impl<'a> FieldLines<'a> {
    fn of(head: &'a [u8]) -> Option<Self> {
        let (_request_line, fields) = split_line(head)?;
        Some(Self(fields))
    }
}

impl<'a> Iterator for FieldLines<'a> {
    type Item = Option<(&'a str, &'a [u8])>;

    fn next(&mut self) -> Option<Self::Item> {
        let Some((line, rest)) = split_line(self.0) else {
            // The head ran out before its empty line.
            return Some(None);
        };
        self.0 = rest;
        if line.is_empty() {
            return if rest.is_empty() { None } else { Some(None) };
        }
        let field = line.iter().position(|byte| *byte == b':').and_then(|colon| {
            let (name, value) = line.split_at_checked(colon)?;
            let value = value.strip_prefix(b":")?;
            Some((std::str::from_utf8(name).ok()?, value.trim_ascii()))
        });
        Some(field)
    }
}

/// A line without its LF or CRLF, and what follows it.
fn split_line(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let end = bytes.iter().position(|byte| *byte == b'\n')?;
    let (line, rest) = bytes.split_at_checked(end)?;
    Some((line.strip_suffix(b"\r").unwrap_or(line), rest.strip_prefix(b"\n")?))
}

#[cfg(test)]
mod tests {
    use http::header::{HeaderName, HeaderValue};

    use super::*;

    fn headers(fields: &[(&str, &str)]) -> HeaderMap {
        fields
            .iter()
            .map(|(name, value)| (HeaderName::try_from(*name).unwrap(), HeaderValue::from_str(value).unwrap()))
            .collect::<Vec<_>>()
            .into_iter()
            .fold(HeaderMap::new(), |mut map, (name, value)| {
                map.append(name, value);
                map
            })
    }

    #[track_caller]
    fn check(head: &'static str, fields: &[(&str, &str)], expected: Option<&[(&str, &str)]>) {
        let map = headers(fields);
        let original = OriginalHead::new(Some(Bytes::from_static(head.as_bytes())));
        assert_eq!(original.is_verified(&map), expected.is_some(), "{head:?}");
        let lines: Vec<_> = original.lines(&map).into_iter().map(|(n, v)| (n, v.to_str().unwrap())).collect();
        match expected {
            Some(expected) => assert_eq!(lines, expected, "{head:?}"),
            None => assert_eq!(lines, map.iter().map(|(n, v)| (n.as_str(), v.to_str().unwrap())).collect::<Vec<_>>()),
        }
    }

    #[test]
    fn names_keep_the_clients_case_and_order() {
        check("GET / HTTP/1.1\r\n\r\n", &[], Some(&[]));
        check(
            "GET / HTTP/1.1\r\nHOST: a\r\ntEsT-HEADeR:  b \t\r\nX-Empty:\r\n\r\n",
            &[("host", "a"), ("test-header", "b"), ("x-empty", "")],
            Some(&[("HOST", "a"), ("tEsT-HEADeR", "b"), ("X-Empty", "")]),
        );
        check("GET / HTTP/1.1\nHost: a\nX-a: b:c\n\n", &[("host", "a"), ("x-a", "b:c")], Some(&[("Host", "a"), ("X-a", "b:c")]));
        check(
            "GET / HTTP/1.1\r\nX-A: 1\r\nX-B: 2\r\nx-a: 3\r\n\r\n",
            &[("x-a", "1"), ("x-a", "3"), ("x-b", "2")],
            Some(&[("X-A", "1"), ("X-B", "2"), ("x-a", "3")]),
        );
    }

    #[test]
    fn a_content_length_that_hyper_dropped_is_left_out() {
        let head = "POST / HTTP/1.1\r\nContent-Length: 5\r\nHost: a\r\nContent-length: 5\r\n\r\n";
        check(head, &[("content-length", "5"), ("host", "a")], Some(&[("Content-Length", "5"), ("Host", "a")]));
        let head = "POST / HTTP/1.1\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n";
        check(head, &[("transfer-encoding", "chunked")], Some(&[("Transfer-Encoding", "chunked")]));
    }

    #[test]
    fn any_other_difference_falls_back_to_lower_case() {
        let one = &[("x-a", "1")];
        check("GET / HTTP/1.1\r\nX-A: 2\r\n\r\n", one, None);
        check("GET / HTTP/1.1\r\nX-B: 1\r\n\r\n", one, None);
        check("GET / HTTP/1.1\r\n\r\n", one, None);
        check("GET / HTTP/1.1\r\nX-A: 1\r\nX-A: 1\r\n\r\n", one, None);
        check("GET / HTTP/1.1\r\nX-A: 1\r\n\r\nX-B: 1\r\n\r\n", one, None);
        check("GET / HTTP/1.1\r\nX-A: 1\r\n", one, None);
        check("GET / HTTP/1.1\r\nX-A\r\n\r\n", one, None);
        check("", one, None);
        // The two values of one name may not change places.
        check("GET / HTTP/1.1\r\nX-A: 2\r\nX-A: 1\r\n\r\n", &[("x-a", "1"), ("x-a", "2")], None);
    }

    #[test]
    fn no_kept_head_gives_hyper_names() {
        let map = headers(&[("x-a", "1")]);
        let none = OriginalHead::new(None);
        assert!(!none.is_verified(&map));
        assert_eq!(none.lines(&map), vec![("x-a", &HeaderValue::from_static("1"))]);
    }

    #[test]
    fn values_need_not_be_text() {
        let map: HeaderMap =
            [(HeaderName::from_static("x-a"), HeaderValue::from_bytes(b"\xff\xe9").unwrap())].into_iter().collect();
        let original = OriginalHead::new(Some(Bytes::from_static(b"GET / HTTP/1.1\r\nX-A: \xff\xe9\r\n\r\n")));
        assert_eq!(original.lines(&map)[0].0, "X-A");
    }
}
