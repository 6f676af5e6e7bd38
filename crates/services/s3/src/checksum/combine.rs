//! The CRC of a whole from the CRCs of its parts, without the bytes.
//!
//! A CRC is the remainder of a polynomial over GF(2). Appending n bytes multiplies what came before by x^(8n); the CRCs here
//! start from and end with all ones, whose effects cancel, so crc(A·B) = crc(A)·x^(8·|B|) + crc(B). Remainders are reflected: the
//! highest bit is the coefficient of x^0.

use super::{Algorithm, decode, encode};

/// Width and polynomial, reflected.
#[derive(Clone, Copy)]
struct Field {
    width: u32,
    polynomial: u64,
}

/// The checksum of two stretches of bytes from their checksums (base64) and the second's length. `None` when the algorithm is not
/// a CRC or a text is not one of its checksums.
pub(crate) fn combine(algorithm: Algorithm, first: &str, second: &str, second_bytes: u64) -> Option<String> {
    let field = match algorithm {
        Algorithm::Crc32 => Field { width: 32, polynomial: 0xedb8_8320 },
        Algorithm::Crc32C => Field { width: 32, polynomial: 0x82f6_3b78 },
        Algorithm::Crc64Nvme => Field { width: 64, polynomial: 0x9a6c_9329_ac4b_c9b5 },
        Algorithm::Sha1 | Algorithm::Sha256 => return None,
    };
    let length = algorithm.bytes();
    let combined = field.multiply(field.power(second_bytes), number(&decode(first, length)?)) ^ number(&decode(second, length)?);
    Some(encode(combined.to_be_bytes().get(8_usize.checked_sub(length)?..)?))
}

fn number(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0, |number, byte| number << 8 | u64::from(*byte))
}

impl Field {
    /// x^0.
    const fn one(self) -> u64 {
        1 << (self.width - 1)
    }

    const fn times_x(self, a: u64) -> u64 {
        if a & 1 == 1 { (a >> 1) ^ self.polynomial } else { a >> 1 }
    }

    fn multiply(self, a: u64, mut b: u64) -> u64 {
        let mut product = 0;
        for power in 0..self.width {
            if a & (self.one() >> power) != 0 {
                product ^= b;
            }
            b = self.times_x(b);
        }
        product
    }

    /// x^(8·bytes), by squaring.
    fn power(self, mut bytes: u64) -> u64 {
        let mut square = self.one() >> 8;
        let mut power = self.one();
        while bytes > 0 {
            if bytes & 1 == 1 {
                power = self.multiply(power, square);
            }
            square = self.multiply(square, square);
            bytes >>= 1;
        }
        power
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::checksum::digest::Digests;

    fn checksum(algorithm: Algorithm, bytes: &[u8]) -> String {
        let mut digests = Digests::of(algorithm);
        digests.update(bytes);
        digests.finish().checksum
    }

    #[test]
    fn hashes_do_not_combine() {
        let text = checksum(Algorithm::Sha256, b"a");
        assert_eq!(combine(Algorithm::Sha256, &text, &text, 1), None);
    }

    proptest! {
        #[test]
        fn the_combined_checksum_is_that_of_the_whole(
            first in proptest::collection::vec(any::<u8>(), 0..300), second in proptest::collection::vec(any::<u8>(), 0..300)
        ) {
            for algorithm in [Algorithm::Crc32, Algorithm::Crc32C, Algorithm::Crc64Nvme] {
                let combined = combine(algorithm, &checksum(algorithm, &first), &checksum(algorithm, &second), second.len() as u64);
                let whole = checksum(algorithm, &[first.clone(), second.clone()].concat());
                prop_assert_eq!(combined, Some(whole));
            }
        }
    }
}
