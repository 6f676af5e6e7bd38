//! aws-chunked: the framing of bodies that S3 takes in chunks, each with its signature, and of the checksum that follows them.
//! <https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html>,
//! <https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming-trailers.html>
//!
//! `size[;chunk-signature=…]\r\n`, that many bytes, `\r\n`, and so on to a chunk of no bytes; then, where the request's
//! `x-amz-content-sha256` ends with `-TRAILER`, headers a line each, the last of them `x-amz-trailer-signature` where chunks are signed;
//! then an empty line. What comes out is a request as if the client had sent the bytes plain and the trailer among its headers.
//!
//! *Invariant:* only checksums that `x-amz-trailer` has announced become headers; a trailer, which may be unsigned, sets nothing else.
//!
//! *Invariant:* whatever is framed otherwise than said here is refused, and nothing of the body is kept.

mod frames;
mod problem;
#[cfg(test)]
mod tests;

use bytes::{Bytes, BytesMut};
use http::header::{CONTENT_ENCODING, CONTENT_LENGTH};
use http::{HeaderMap, HeaderName, HeaderValue};

use crate::request::Request;
use crate::sigv4::{ChunkSignatures, StreamingPayload};
use frames::Frames;

pub use frames::{CHUNK_BYTES_MIN, TRAILER_BYTES_MAX, TRAILER_HEADERS_MAX};
pub use problem::ChunkedProblem;

/// A request as if it had come without the framing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded {
    /// The bytes of all chunks.
    pub body: Bytes,
    /// The headers: with those of the trailer, with the length of the bytes, and without `aws-chunked` in `Content-Encoding`.
    pub headers: HeaderMap,
}

/// Takes the framing off. `signatures` is `None` when the caller's secret is not known; chunks must then say a signature, and any will do.
///
/// # Errors
/// [`ChunkedProblem`].
pub fn decode(
    request: &Request<'_>,
    streaming: StreamingPayload,
    mut signatures: Option<ChunkSignatures>,
) -> Result<Decoded, ChunkedProblem> {
    let said = request.header("x-amz-decoded-content-length");
    let expected: u64 = said.and_then(|text| text.parse().ok()).ok_or(ChunkedProblem::NoDecodedLength)?;
    let mut frames = Frames::new(request.body, streaming);
    let mut chunks: Vec<Bytes> = Vec::new();
    let mut length = 0;
    loop {
        let chunk = frames.chunk()?;
        if let (Some(chain), Some(signature)) = (&mut signatures, chunk.signature)
            && !chain.is_next_chunk(signature, &chunk.data)
        {
            return Err(ChunkedProblem::Signature);
        }
        if chunk.data.is_empty() {
            break;
        }
        if let Some(previous) = chunks.last().filter(|previous| previous.len() < CHUNK_BYTES_MIN) {
            return Err(ChunkedProblem::SmallChunk { number: chunks.len(), bytes: previous.len() });
        }
        length += chunk.data.len() as u64;
        if length > expected {
            return Err(ChunkedProblem::DecodedLength { expected });
        }
        chunks.push(chunk.data);
    }
    if length != expected {
        return Err(ChunkedProblem::DecodedLength { expected });
    }
    let trailer = frames.trailer()?;
    if let (Some(chain), Some(signature)) = (&mut signatures, trailer.signature)
        && !chain.is_trailer(signature, &trailer.signed_text())
    {
        return Err(ChunkedProblem::Signature);
    }
    let mut headers = plain_headers(request.headers, expected);
    add_trailer(&mut headers, &trailer.headers)?;
    Ok(Decoded { body: join(chunks), headers })
}

/// The headers without what speaks of the framing.
fn plain_headers(sent: &HeaderMap, length: u64) -> HeaderMap {
    let mut headers = sent.clone();
    headers.remove("x-amz-decoded-content-length");
    headers.insert(CONTENT_LENGTH, HeaderValue::from(length));
    headers.remove(CONTENT_ENCODING);
    let codings = sent.get_all(CONTENT_ENCODING).iter().filter_map(|value| std::str::from_utf8(value.as_bytes()).ok());
    let codings = codings.flat_map(|value| value.split(',')).map(str::trim);
    let others: Vec<_> = codings.filter(|coding| !coding.is_empty() && !coding.eq_ignore_ascii_case("aws-chunked")).collect();
    if let Some(value) = HeaderValue::from_bytes(others.join(",").as_bytes()).ok().filter(|value| !value.is_empty()) {
        headers.insert(CONTENT_ENCODING, value);
    }
    headers
}

/// Puts the trailer among the headers: exactly what `x-amz-trailer` has announced, and only checksums.
fn add_trailer(headers: &mut HeaderMap, trailer: &[(&str, &str)]) -> Result<(), ChunkedProblem> {
    let announced = headers.get_all("x-amz-trailer").iter().filter_map(|value| value.to_str().ok());
    let announced: Vec<String> = announced
        .flat_map(|value| value.split(','))
        .map(|name| name.trim().to_ascii_lowercase())
        .filter(|name| !name.is_empty())
        .collect();
    headers.remove("x-amz-trailer");
    for (name, value) in trailer {
        let name = name.to_ascii_lowercase();
        if !name.starts_with("x-amz-checksum-") || !announced.contains(&name) {
            return Err(ChunkedProblem::Trailer("a header that was not announced, or is no checksum"));
        }
        let name = HeaderName::from_bytes(name.as_bytes()).map_err(|_| ChunkedProblem::Trailer("a name that is none"))?;
        let value = HeaderValue::from_str(value).map_err(|_| ChunkedProblem::Trailer("a value that is none"))?;
        if headers.insert(name, value).is_some() {
            return Err(ChunkedProblem::Trailer("a header that was there already"));
        }
    }
    if announced.iter().all(|name| headers.contains_key(name.as_str())) {
        Ok(())
    } else {
        Err(ChunkedProblem::Trailer("an announced header is missing"))
    }
}

fn join(mut chunks: Vec<Bytes>) -> Bytes {
    if chunks.len() < 2 {
        return chunks.pop().unwrap_or_default();
    }
    let mut body = BytesMut::with_capacity(chunks.iter().map(Bytes::len).sum());
    for chunk in chunks {
        body.extend_from_slice(&chunk);
    }
    body.freeze()
}
