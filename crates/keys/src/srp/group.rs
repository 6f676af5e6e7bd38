//! The 3072-bit group of RFC 3526 section 4 (RFC 5054 appendix A) with generator 2: multiplication, addition and powers modulo N.
//!
//! The arithmetic is crypto-bigint's Montgomery form, constant in time over the numbers; the length of an exponent is always 256 bits.

use std::sync::LazyLock;

use crypto_bigint::modular::{FixedMontyForm, FixedMontyParams};
use crypto_bigint::{Odd, U256, U3072};

/// Bytes of a number of the group.
pub const NUMBER_BYTES: usize = 384;

const LIMBS: usize = U3072::LIMBS;

const MODULUS_HEX: &str = "\
    ffffffffffffffffc90fdaa22168c234c4c6628b80dc1cd129024e088a67cc74020bbea63b139b22514a08798e3404dd\
    ef9519b3cd3a431b302b0a6df25f14374fe1356d6d51c245e485b576625e7ec6f44c42e9a637ed6b0bff5cb6f406b7ed\
    ee386bfb5a899fa5ae9f24117c4b1fe649286651ece45b3dc2007cb8a163bf0598da48361c55d39a69163fa8fd24cf5f\
    83655d23dca3ad961c62f356208552bb9ed529077096966d670c354e4abc9804f1746c08ca18217c32905e462e36ce3b\
    e39e772c180e86039b2783a2ec07a28fb5c55df06f4c52c9de2bcbf6955817183995497cea956ae515d2261898fa0510\
    15728e5a8aaac42dad33170d04507a33a85521abdf1cba64ecfb850458dbef0a8aea71575d060c7db3970f85a6e1e4c7\
    abf5ae8cdb0933d71e8c94e04a25619dcee3d2261ad2ee6bf12ffa06d98a0864d87602733ec86a64521f2b18177b200c\
    bbe117577a615d6c770988c0bad946e208e24fa074e5ab3143db5bfce0fd108e4b82d120a93ad2caffffffffffffffff";

/// N.
const MODULUS: Odd<U3072> = Odd::<U3072>::from_be_hex(MODULUS_HEX);

/// N, big-endian.
pub(super) static MODULUS_BYTES: LazyLock<[u8; NUMBER_BYTES]> = LazyLock::new(|| bytes_of(MODULUS.as_ref()));

/// g.
pub(super) const GENERATOR_BYTES: [u8; 1] = [2];

static PARAMETERS: LazyLock<FixedMontyParams<LIMBS>> = LazyLock::new(|| FixedMontyParams::new_vartime(MODULUS));

/// A number modulo N.
#[derive(Clone)]
pub(super) struct Element(FixedMontyForm<LIMBS>);

impl Element {
    /// The number with these big-endian bytes, modulo N.
    pub(super) fn from_bytes(bytes: &[u8; NUMBER_BYTES]) -> Self {
        Self(FixedMontyForm::new(&U3072::from_be_slice(bytes), &PARAMETERS))
    }

    pub(super) fn times(&self, other: &Self) -> Self {
        Self(self.0.mul(&other.0))
    }

    pub(super) fn plus(&self, other: &Self) -> Self {
        Self(self.0.add(&other.0))
    }

    pub(super) fn power(&self, exponent: &[u8; 32]) -> Self {
        Self(self.0.pow_bounded_exp(&U256::from_be_slice(exponent), U256::BITS))
    }

    pub(super) fn to_bytes(&self) -> [u8; NUMBER_BYTES] {
        bytes_of(&self.0.retrieve())
    }
}

/// g to the power of `exponent`.
pub(super) fn power_of_generator(exponent: &[u8; 32]) -> Element {
    Element(FixedMontyForm::new(&U3072::from_u8(2), &PARAMETERS)).power(exponent)
}

fn bytes_of(number: &U3072) -> [u8; NUMBER_BYTES] {
    let mut bytes = [0; NUMBER_BYTES];
    bytes.iter_mut().zip(number.to_be_bytes().as_ref()).for_each(|(byte, digit)| *byte = *digit);
    bytes
}
