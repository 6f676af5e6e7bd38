use bytes::Bytes;

use super::boxed::Boxed;

/// Why a blob could not be read or written.
#[derive(Debug, thiserror::Error)]
#[error("blob `{key}`: {cause}")]
pub struct BlobError {
    /// The blob's key.
    pub key: String,
    /// What went wrong.
    #[source]
    pub cause: Box<dyn std::error::Error + Send + Sync>,
}

/// Immutable bytes by key: 64 lower-case hexadecimal digits, either their SHA-256 or, where whoever put them may delete them, drawn
/// at random.
///
/// What has a body here is right for every store and quick for one in memory; one on a disk does better.
pub trait Blobs: Send + Sync {
    /// Stores `bytes` durably; storing the same key again changes nothing.
    fn put(&self, key: &str, bytes: Bytes) -> Boxed<'_, Result<(), BlobError>>;
    /// The bytes, or `None` when nothing is stored under `key`.
    fn get(&self, key: &str) -> Boxed<'_, Result<Option<Bytes>, BlobError>>;
    /// Forgets what is stored under `key`; nothing there is no error. Only for keys that nobody else can hold.
    fn delete(&self, key: &str) -> Boxed<'_, Result<(), BlobError>>;

    /// The `length` bytes from the byte `start` on, fewer where the blob ends; `None` when nothing is stored under `key`. Only these
    /// are read.
    fn get_range(&self, key: &str, start: u64, length: u64) -> Boxed<'_, Result<Option<Bytes>, BlobError>> {
        let found = self.get(key);
        Box::pin(async move { Ok(found.await?.map(|bytes| cut(&bytes, start, length))) })
    }

    /// As [`get_range`](Self::get_range), behind the bytes that `buffer` holds already: several blobs become one without being copied
    /// once more.
    fn append_range(
        &self,
        key: &str,
        start: u64,
        length: u64,
        mut buffer: Vec<u8>,
    ) -> Boxed<'_, Result<Option<Vec<u8>>, BlobError>> {
        let found = self.get_range(key, start, length);
        Box::pin(async move {
            Ok(found.await?.map(|bytes| {
                buffer.extend_from_slice(&bytes);
                buffer
            }))
        })
    }

    /// As [`delete`](Self::delete) for each of the keys, in their order. A failure stops none of the others; the first is told.
    fn delete_all<'a>(&'a self, keys: &'a [String]) -> Boxed<'a, Result<(), BlobError>> {
        Box::pin(async move {
            let mut outcome = Ok(());
            for key in keys {
                outcome = outcome.and(self.delete(key).await);
            }
            outcome
        })
    }

    /// Up to `limit` keys behind the key `after`, in order; none where keys cannot be listed.
    fn keys(&self, _after: Option<&str>, _limit: usize) -> Boxed<'_, Result<Vec<String>, BlobError>> {
        Box::pin(async { Ok(Vec::new()) })
    }
}

fn cut(bytes: &Bytes, start: u64, length: u64) -> Bytes {
    let place = |number: u64| usize::try_from(number).unwrap_or(usize::MAX).min(bytes.len());
    bytes.slice(place(start)..place(start.saturating_add(length)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_is_cut_to_the_blob() {
        for (start, length, expected) in
            [(0, 3, "abc"), (1, 1, "b"), (1, 9, "bc"), (3, 1, ""), (9, 9, ""), (2, 0, ""), (1, u64::MAX, "bc"), (u64::MAX, 2, "")]
        {
            assert_eq!(cut(&Bytes::from_static(b"abc"), start, length), expected, "{start} {length}");
        }
    }
}
