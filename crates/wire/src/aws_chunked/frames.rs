//! The framing itself: chunk by chunk from the front, then the trailer.

use bytes::Bytes;

use super::problem::ChunkedProblem;
use crate::sigv4::StreamingPayload;

/// Least size of every chunk but the last, which is AWS's.
pub const CHUNK_BYTES_MIN: usize = 8192;

/// Largest trailer.
pub const TRAILER_BYTES_MAX: usize = 8192;

/// Most headers of a trailer.
pub const TRAILER_HEADERS_MAX: usize = 16;

/// Longest line in front of a chunk: a size of 16 digits, the name and the 64 digits of a signature.
const CHUNK_LINE_BYTES_MAX: usize = 16 + 17 + 64;

const SIGNATURE: &str = "chunk-signature=";

const TRAILER_SIGNATURE: &str = "x-amz-trailer-signature";

/// What is left of a body.
pub(super) struct Frames<'a> {
    body: &'a Bytes,
    position: usize,
    streaming: StreamingPayload,
}

/// One chunk.
pub(super) struct Chunk<'a> {
    pub(super) data: Bytes,
    /// Present exactly where chunks are signed; 64 hexadecimal digits.
    pub(super) signature: Option<&'a str>,
}

/// The headers after the last chunk, as spelled there.
#[derive(Default)]
pub(super) struct Trailer<'a> {
    pub(super) headers: Vec<(&'a str, &'a str)>,
    /// Present exactly where chunks are signed and a trailer follows.
    pub(super) signature: Option<&'a str>,
}

impl Trailer<'_> {
    /// What its signature covers.
    pub(super) fn signed_text(&self) -> String {
        self.headers.iter().map(|(name, value)| format!("{}:{value}\n", name.to_ascii_lowercase())).collect()
    }
}

impl<'a> Frames<'a> {
    pub(super) fn new(body: &'a Bytes, streaming: StreamingPayload) -> Self {
        Self { body, position: 0, streaming }
    }

    /// The next chunk; the one without data is the last.
    ///
    /// # Errors
    /// [`ChunkedProblem::Framing`].
    pub(super) fn chunk(&mut self) -> Result<Chunk<'a>, ChunkedProblem> {
        let rest = self.body.get(self.position..).unwrap_or_default();
        let window = rest.get(..CHUNK_LINE_BYTES_MAX + 2).unwrap_or(rest);
        let end =
            window.windows(2).position(|pair| pair == b"\r\n").ok_or(ChunkedProblem::Framing("no line in front of a chunk"))?;
        let line = window.get(..end).and_then(|line| std::str::from_utf8(line).ok());
        let line = line.ok_or(ChunkedProblem::Framing("the line in front of a chunk is no text"))?;
        let (size, signature) = match (line.split_once(';'), self.streaming.has_signatures()) {
            (Some((size, extension)), true) => {
                let signature = extension.strip_prefix(SIGNATURE).filter(|digits| is_signature(digits));
                (size, Some(signature.ok_or(ChunkedProblem::Framing("a chunk without a signature"))?))
            }
            (None, false) => (line, None),
            _ => return Err(ChunkedProblem::Framing("a chunk without a signature, or with one where none is due")),
        };
        let is_size = (1..=16).contains(&size.len()) && size.bytes().all(|byte| byte.is_ascii_hexdigit());
        let size = usize::from_str_radix(size, 16).ok().filter(|_| is_size);
        let size = size.ok_or(ChunkedProblem::Framing("a size that is no number"))?;
        let start = self.position + end + 2;
        if size == 0 {
            self.position = start;
            return Ok(Chunk { data: Bytes::new(), signature });
        }
        let stop = start.checked_add(size).filter(|stop| *stop <= self.body.len());
        let stop = stop.ok_or(ChunkedProblem::Framing("a chunk that ends early"))?;
        if self.body.get(stop..stop + 2) != Some(b"\r\n") {
            return Err(ChunkedProblem::Framing("a chunk without a line end behind it"));
        }
        self.position = stop + 2;
        Ok(Chunk { data: self.body.slice(start..stop), signature })
    }

    /// What follows the last chunk, to the end of the body.
    ///
    /// # Errors
    /// [`ChunkedProblem::Framing`] when a body without a trailer goes on, [`ChunkedProblem::Trailer`] for a malformed trailer.
    pub(super) fn trailer(self) -> Result<Trailer<'a>, ChunkedProblem> {
        let rest = self.body.get(self.position..).unwrap_or_default();
        if !self.streaming.has_trailer() {
            let is_over = rest == b"\r\n";
            return if is_over {
                Ok(Trailer::default())
            } else {
                Err(ChunkedProblem::Framing("something follows the last chunk"))
            };
        }
        if rest.len() > TRAILER_BYTES_MAX {
            return Err(ChunkedProblem::Trailer("too long"));
        }
        let text = std::str::from_utf8(rest).map_err(|_| ChunkedProblem::Trailer("no text"))?;
        let text = text.strip_suffix("\r\n").ok_or(ChunkedProblem::Trailer("no empty line at its end"))?;
        let mut trailer = Trailer::default();
        for line in text.split_inclusive("\n") {
            let line = line.strip_suffix('\n').ok_or(ChunkedProblem::Trailer("a line without an end"))?;
            let line = line.strip_suffix('\r').unwrap_or(line);
            // AWS's own example has an empty line in front of the signature.
            if line.is_empty() && self.streaming.has_signatures() && trailer.signature.is_none() && !trailer.headers.is_empty() {
                continue;
            }
            let (name, value) = line.split_once(':').ok_or(ChunkedProblem::Trailer("a line without a colon"))?;
            let value = value.trim_matches([' ', '\t']);
            if trailer.signature.is_some() {
                return Err(ChunkedProblem::Trailer("a header behind the signature"));
            }
            if name.eq_ignore_ascii_case(TRAILER_SIGNATURE) {
                let signature = Some(value).filter(|digits| is_signature(digits) && self.streaming.has_signatures());
                trailer.signature = Some(signature.ok_or(ChunkedProblem::Trailer("a signature that is none"))?);
            } else if trailer.headers.len() == TRAILER_HEADERS_MAX {
                return Err(ChunkedProblem::Trailer("too many headers"));
            } else {
                trailer.headers.push((name, value));
            }
        }
        if self.streaming.has_signatures() && trailer.signature.is_none() {
            return Err(ChunkedProblem::Trailer("no signature"));
        }
        Ok(trailer)
    }
}

fn is_signature(digits: &str) -> bool {
    digits.len() == 64 && digits.bytes().all(|byte| byte.is_ascii_hexdigit())
}
