//! `BinaryEquals`: bytes, given in base64 on both sides.
//!
//! A context's values are text, so the request's bytes come in base64 too. Both must be the one canonical form (padded, no stray bits),
//! and then equal bytes are equal texts.

/// Bytes in canonical base64.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Base64(Box<str>);

impl Base64 {
    /// Reads canonical base64.
    pub(crate) fn parse(text: &str) -> Option<Base64> {
        let data = text.trim_end_matches('=');
        let padding = text.len() - data.len();
        let digits = data.bytes().map(digit).collect::<Option<Vec<u8>>>()?;
        let stray_bits = match padding {
            0 => 0,
            1 => 0b11,
            2 => 0b1111,
            _ => return None,
        };
        let last = digits.last().copied().unwrap_or_default();
        (text.len().is_multiple_of(4) && last & stray_bits == 0 && (padding == 0 || !digits.is_empty()))
            .then(|| Base64(text.into()))
    }

    /// Whether `value` is the same bytes.
    pub(crate) fn is(&self, value: &str) -> bool {
        *self.0 == *value
    }

    /// Bytes held on the heap.
    pub(crate) fn heap_bytes(&self) -> usize {
        self.0.len()
    }
}

fn digit(byte: u8) -> Option<u8> {
    Some(match byte {
        b'A'..=b'Z' => byte - b'A',
        b'a'..=b'z' => byte - b'a' + 26,
        b'0'..=b'9' => byte - b'0' + 52,
        b'+' => 62,
        b'/' => 63,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::Base64;

    #[test]
    fn only_canonical_base64_is_read() {
        for text in ["", "QQ==", "QUI=", "QUJD", "QmluYXJ5VmFsdWVJbkJhc2U2NA==", "+/+/"] {
            assert!(Base64::parse(text).is_some_and(|bytes| bytes.is(text)), "{text}");
        }
        for text in ["Q", "QQ", "QQ=", "QR==", "QUJ=", "=", "====", "QQ===", "QU-_", "Q Q=", "QQ==QQ=="] {
            assert!(Base64::parse(text).is_none(), "{text}");
        }
    }
}
