//! The bytes of objects and parts: each piece is a blob under a random key that one record alone names.
//!
//! *Invariant:* a blob is written before the record that names it, and deleted after that record is gone. Who removes or
//! replaces a record under the version that was read, and nobody else, deletes the blobs that it named. So a crash, or a
//! caller who goes away, may leave a blob that nobody names, and never a record whose bytes are gone.
//!
//! # Not (yet) like AWS
//! - A blob that a crash has left behind stays on the disk until the next start: see [`garbage`](crate::garbage).
//! - The bytes are not encrypted on the disk; `AES256` is shown to who asked for it.

use std::ops::Range;

use bytes::Bytes;
use gatewright_wire::service::ServiceError;

use crate::ports::Ports;
use crate::records::Piece;
use crate::refusal::internal_error;

/// Keeps bytes as a new piece.
///
/// # Errors
/// 500 when they cannot be written.
pub(crate) async fn store(ports: &Ports, bytes: Bytes) -> Result<Piece, ServiceError> {
    let mut key = [0; 32];
    ports.entropy.fill(&mut key);
    let piece = Piece { blob: hex::encode(key), size_bytes: length(&bytes) };
    ports.blobs.put(&piece.blob, bytes).await.map_err(internal_error)?;
    Ok(piece)
}

/// The bytes of one piece; `None` when it has been deleted meanwhile.
///
/// # Errors
/// 500 when they cannot be read or are not as many as they were.
pub(crate) async fn load(ports: &Ports, piece: &Piece) -> Result<Option<Bytes>, ServiceError> {
    match ports.blobs.get(&piece.blob).await.map_err(internal_error)? {
        Some(bytes) if length(&bytes) != piece.size_bytes => {
            Err(internal_error(format!("blob `{}` has {} bytes instead of {}", piece.blob, bytes.len(), piece.size_bytes)))
        }
        found => Ok(found),
    }
}

/// The bytes `range` of some pieces one after the other; `None` when a piece has been deleted meanwhile. Reads only the bytes of
/// the range, and each of them once.
///
/// # Errors
/// 500 when they cannot be read or are not as many as they were.
pub(crate) async fn load_range(ports: &Ports, pieces: &[Piece], range: Range<u64>) -> Result<Option<Bytes>, ServiceError> {
    match touched(pieces, &range).as_slice() {
        [] => Ok(Some(Bytes::new())),
        [one] => {
            let found = ports.blobs.get_range(&one.piece.blob, one.start, one.length).await.map_err(internal_error)?;
            found.map(|bytes| complete(one, length(&bytes), bytes)).transpose()
        }
        several => {
            let mut whole = Vec::with_capacity(several.iter().map(|span| index(span.length)).sum());
            for span in several {
                let before = whole.len();
                let read = ports.blobs.append_range(&span.piece.blob, span.start, span.length, whole).await;
                let Some(bytes) = read.map_err(internal_error)? else {
                    return Ok(None);
                };
                let added = u64::try_from(bytes.len().saturating_sub(before)).unwrap_or(u64::MAX);
                whole = complete(span, added, bytes)?;
            }
            Ok(Some(whole.into()))
        }
    }
}

/// Some bytes of a piece.
struct Span<'a> {
    piece: &'a Piece,
    start: u64,
    length: u64,
}

/// The pieces that a range touches, and which of their bytes.
fn touched<'a>(pieces: &'a [Piece], range: &Range<u64>) -> Vec<Span<'a>> {
    let mut spans = Vec::new();
    let mut start = 0_u64;
    for piece in pieces {
        let end = start.saturating_add(piece.size_bytes);
        let (from, to) = (range.start.max(start), range.end.min(end));
        if from < to {
            spans.push(Span { piece, start: from.saturating_sub(start), length: to.saturating_sub(from) });
        }
        start = end;
    }
    spans
}

/// What was read, if it is all that was asked for.
fn complete<T>(span: &Span<'_>, read: u64, bytes: T) -> Result<T, ServiceError> {
    if read == span.length {
        return Ok(bytes);
    }
    Err(internal_error(format!("blob `{}` has {read} of {} bytes from {} on", span.piece.blob, span.length, span.start)))
}

/// Deletes pieces whose record is gone, all together. What cannot be deleted stays behind and is reported to the operator.
pub(crate) async fn discard(ports: &Ports, pieces: &[Piece]) {
    let blobs: Vec<String> = pieces.iter().map(|piece| piece.blob.clone()).collect();
    if blobs.is_empty() {
        return;
    }
    if let Err(cause) = ports.blobs.delete_all(&blobs).await {
        tracing::warn!(blob = cause.key, %cause, "a blob that nobody names stays behind");
    }
}

/// How many bytes.
pub(crate) fn length(bytes: &Bytes) -> u64 {
    u64::try_from(bytes.len()).unwrap_or(u64::MAX)
}

/// A place in bytes that are in memory.
fn index(place: u64) -> usize {
    usize::try_from(place).unwrap_or(usize::MAX)
}
