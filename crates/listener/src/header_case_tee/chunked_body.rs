//! Where a chunked body ends (RFC 9112 7.1), for bytes that hyper accepts.
//!
//! This checks nothing that hyper checks: on input that hyper refuses, the connection is closed and it does not matter what this
//! made of it. It copies nothing.

/// A walk through one chunked body.
#[derive(Debug)]
pub(super) struct ChunkedBody(State);

#[derive(Debug, Clone, Copy)]
enum State {
    /// In the digits of a chunk's size.
    Size(u64),
    /// Past them, in blanks or an extension.
    SizeRest(u64),
    SizeLf(u64),
    /// So many bytes of data to come, at least one.
    Data(u64),
    DataCr,
    DataLf,
    /// At the start of a trailer line or of the empty line.
    TrailerStart,
    Trailer,
    TrailerLf,
    EndLf,
}

/// What a walk over some bytes came to.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Walked<'a> {
    /// All bytes belong to the body, which goes on.
    On,
    /// The body ended; these bytes follow it.
    Ended(&'a [u8]),
    /// Not a chunked body; hyper will close the connection.
    Lost,
}

impl ChunkedBody {
    /// At the body's first byte.
    pub(super) fn new() -> Self {
        Self(State::Size(0))
    }

    /// Walks on over `bytes`.
    pub(super) fn walk<'a>(&mut self, mut bytes: &'a [u8]) -> Walked<'a> {
        loop {
            if let State::Data(left) = self.0 {
                let here = usize::try_from(left).unwrap_or(usize::MAX).min(bytes.len());
                bytes = bytes.get(here..).unwrap_or_default();
                let left = left.saturating_sub(here as u64);
                self.0 = if left == 0 { State::DataCr } else { State::Data(left) };
            }
            let Some((byte, rest)) = bytes.split_first() else {
                return Walked::On;
            };
            bytes = rest;
            self.0 = match (self.0, *byte) {
                (State::Size(size) | State::SizeRest(size), b'\r') => State::SizeLf(size),
                (State::Size(size), digit) => match hex_digit(digit) {
                    Some(digit) => match size.checked_mul(16).and_then(|size| size.checked_add(digit)) {
                        Some(size) => State::Size(size),
                        None => return Walked::Lost,
                    },
                    None => State::SizeRest(size),
                },
                (State::SizeRest(size), _) => State::SizeRest(size),
                (State::SizeLf(0), b'\n') => State::TrailerStart,
                (State::SizeLf(size), b'\n') => State::Data(size),
                (State::DataCr, b'\r') => State::DataLf,
                (State::DataLf, b'\n') => State::Size(0),
                (State::TrailerStart, b'\r') => State::EndLf,
                (State::Trailer, b'\r') => State::TrailerLf,
                (State::TrailerStart | State::Trailer, _) => State::Trailer,
                (State::TrailerLf, b'\n') => State::TrailerStart,
                (State::EndLf, b'\n') => return Walked::Ended(bytes),
                _ => return Walked::Lost,
            };
        }
    }
}

fn hex_digit(byte: u8) -> Option<u64> {
    char::from(byte).to_digit(16).map(u64::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The whole body is walked in every way to cut it in two; what follows it must be `NEXT`.
    #[track_caller]
    fn check(body: &str) {
        const NEXT: &str = "GET";
        let bytes = format!("{body}{NEXT}").into_bytes();
        for cut in 0..=body.len() {
            let mut walk = ChunkedBody::new();
            let (first, second) = bytes.split_at(cut);
            match walk.walk(first) {
                Walked::On => assert_eq!(walk.walk(second), Walked::Ended(NEXT.as_bytes()), "{body:?} cut at {cut}"),
                Walked::Ended(rest) => assert!(rest.is_empty() && cut == body.len(), "{body:?} cut at {cut}"),
                Walked::Lost => panic!("{body:?} lost, cut at {cut}"),
            }
        }
    }

    #[test]
    fn a_body_ends_where_it_ends() {
        check("0\r\n\r\n");
        check("000\r\n\r\n");
        check("3\r\nabc\r\n0\r\n\r\n");
        check("0000A\r\n0\r\n\r\nGET /\r\n0\r\n\r\n");
        check("a\r\n0\r\n\r\nGET /\r\n1\r\nx\r\n0\r\n\r\n");
        check("3 \t;name=\"va;lue\"\r\nabc\r\n0;x\r\n\r\n");
        check("1;a\r\nx\r\n0\r\nX-Trailer: 1\r\nY: 0\r\n\r\n");
        check("1\r\nx\r\n0\r\nX: a\nb\r\n\r\n");
    }

    #[test]
    fn what_hyper_refuses_is_lost() {
        for body in ["1\r\nxx", "1\r\nx\rx", "1\rx", "0\r\n\rx", "0\r\nT\rx", "10000000000000000\r\n"] {
            assert_eq!(ChunkedBody::new().walk(body.as_bytes()), Walked::Lost, "{body:?}");
        }
        assert_eq!(ChunkedBody::new().walk(b"ffffffffffffffff\r\nx"), Walked::On);
    }
}
