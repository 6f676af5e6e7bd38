//! The bytes of objects and parts: each piece is a blob under a random key that one record alone names.
//!
//! *Invariant:* a blob is written before the record that names it, and deleted after that record is gone. Who removes or
//! replaces a record under the version that was read, and nobody else, deletes the blobs that it named. So a crash, or a
//! caller who goes away, may leave a blob that nobody names, and never a record whose bytes are gone.
//!
//! # Not (yet) like AWS
//! - A blob that a crash has left behind stays on the disk.
//! - The bytes are not encrypted on the disk; `AES256` is shown to who asked for it.

use std::ops::Range;

use bytes::{Bytes, BytesMut};
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

/// The bytes `range` of some pieces one after the other; `None` when a piece has been deleted meanwhile. Reads only the pieces
/// that the range touches, and copies nothing when that is one.
///
/// # Errors
/// 500 when they cannot be read.
pub(crate) async fn load_range(ports: &Ports, pieces: &[Piece], range: Range<u64>) -> Result<Option<Bytes>, ServiceError> {
    let mut found = Vec::new();
    let mut start = 0_u64;
    for piece in pieces {
        let end = start.saturating_add(piece.size_bytes);
        let (from, to) = (range.start.max(start), range.end.min(end));
        if from < to {
            let Some(bytes) = load(ports, piece).await? else {
                return Ok(None);
            };
            found.push(bytes.slice(index(from.saturating_sub(start))..index(to.saturating_sub(start))));
        }
        start = end;
    }
    Ok(Some(match found.as_slice() {
        [] => Bytes::new(),
        [one] => one.clone(),
        several => {
            let mut whole = BytesMut::with_capacity(several.iter().map(Bytes::len).sum());
            several.iter().for_each(|bytes| whole.extend_from_slice(bytes));
            whole.freeze()
        }
    }))
}

/// Deletes pieces whose record is gone. What cannot be deleted stays behind and is reported to the operator.
pub(crate) async fn discard(ports: &Ports, pieces: &[Piece]) {
    for piece in pieces {
        if let Err(cause) = ports.blobs.delete(&piece.blob).await {
            tracing::warn!(blob = piece.blob, %cause, "a blob that nobody names stays behind");
        }
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
