//! The last bytes of a log, as a caller gets them.

/// How much of the log's end a caller gets.
pub(crate) const TAIL_BYTES_MAX: usize = 4096;

#[derive(Debug, Default)]
pub(super) struct Tail(Vec<u8>);

impl Tail {
    pub(super) fn push(&mut self, bytes: &[u8]) {
        // Only the end of a large piece can matter.
        let start = bytes.len().saturating_sub(TAIL_BYTES_MAX);
        self.0.extend_from_slice(bytes.get(start..).unwrap_or_default());
        let excess = self.0.len().saturating_sub(TAIL_BYTES_MAX);
        self.0.drain(..excess);
    }

    /// Adds a line, and its end if it has none.
    pub(super) fn push_line(&mut self, bytes: &[u8]) {
        self.push(bytes);
        if self.0.last().is_some_and(|last| *last != b'\n') {
            self.push(b"\n");
        }
    }

    pub(super) fn bytes(&self) -> Vec<u8> {
        self.0.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tail_is_the_last_4096_bytes_of_all_pieces() {
        let mut tail = Tail::default();
        let mut whole = Vec::new();
        for (index, size) in [10, 4000, 1, 90, 0, 9000, 4096, 4095, 5].into_iter().enumerate() {
            let piece = vec![u8::try_from(index).unwrap(); size];
            tail.push(&piece);
            whole.extend(piece);
            let start = whole.len().saturating_sub(TAIL_BYTES_MAX);
            assert_eq!(tail.bytes(), whole[start..], "after piece {index}");
        }
    }
}
