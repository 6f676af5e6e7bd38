//! Making MD5s and checksums of bytes.

use aws_lc_rs::digest as sha;
use crc::{CRC_32_ISCSI, CRC_32_ISO_HDLC, CRC_64_NVME, Crc, Digest, Table};
use md5::{Digest as _, Md5};

use super::algorithm::{Algorithm, encode};

static CRC32: Crc<u32, Table<16>> = Crc::<u32, Table<16>>::new(&CRC_32_ISO_HDLC);
static CRC32C: Crc<u32, Table<16>> = Crc::<u32, Table<16>>::new(&CRC_32_ISCSI);
static CRC64NVME: Crc<u64, Table<16>> = Crc::<u64, Table<16>>::new(&CRC_64_NVME);

/// An MD5 and a checksum in the making.
pub struct Digests {
    md5: Md5,
    checksum: State,
}

enum State {
    Crc32(Digest<'static, u32, Table<16>>),
    Crc64(Digest<'static, u64, Table<16>>),
    Sha(sha::Context),
}

/// What came out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Digested {
    /// 16 bytes in hexadecimal.
    pub md5_hex: String,
    /// In base64.
    pub checksum: String,
}

impl Digests {
    /// Nothing read yet.
    #[must_use]
    pub fn of(algorithm: Algorithm) -> Self {
        let checksum = match algorithm {
            Algorithm::Crc32 => State::Crc32(CRC32.digest()),
            Algorithm::Crc32C => State::Crc32(CRC32C.digest()),
            Algorithm::Crc64Nvme => State::Crc64(CRC64NVME.digest()),
            Algorithm::Sha1 => State::Sha(sha::Context::new(&sha::SHA1_FOR_LEGACY_USE_ONLY)),
            Algorithm::Sha256 => State::Sha(sha::Context::new(&sha::SHA256)),
        };
        Self { md5: Md5::new(), checksum }
    }

    /// Reads on. Of many bytes this takes long, and is nothing for a thread that others wait for.
    pub fn update(&mut self, bytes: &[u8]) {
        self.md5.update(bytes);
        match &mut self.checksum {
            State::Crc32(digest) => digest.update(bytes),
            State::Crc64(digest) => digest.update(bytes),
            State::Sha(context) => context.update(bytes),
        }
    }

    /// The results.
    #[must_use]
    pub fn finish(self) -> Digested {
        let checksum = match self.checksum {
            State::Crc32(digest) => encode(&digest.finalize().to_be_bytes()),
            State::Crc64(digest) => encode(&digest.finalize().to_be_bytes()),
            State::Sha(context) => encode(context.finish().as_ref()),
        };
        Digested { md5_hex: hex::encode(self.md5.finalize()), checksum }
    }
}

/// The MD5 of a few bytes, in hexadecimal.
#[must_use]
pub fn md5_hex(bytes: &[u8]) -> String {
    hex::encode(Md5::digest(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(algorithm: Algorithm, expected_hex: &str) {
        let mut digests = Digests::of(algorithm);
        digests.update(b"12345");
        digests.update(b"6789");
        let digested = digests.finish();
        assert_eq!(digested.md5_hex, "25f9e794323b453885f5181f1b624d0b");
        assert_eq!(digested.checksum, encode(&hex::decode(expected_hex).unwrap()), "{algorithm:?}");
    }

    /// The check values of the CRC catalogue and of the standards.
    #[test]
    fn known_bytes_have_known_checksums() {
        check(Algorithm::Crc32, "cbf43926");
        check(Algorithm::Crc32C, "e3069283");
        check(Algorithm::Crc64Nvme, "ae8b14860a799888");
        check(Algorithm::Sha1, "f7c3bc1d808e04732adf679965ccc34ca7ae3441");
        check(Algorithm::Sha256, "15e2b0d3c33891ebb0f1ef609ec419420c20e320ce94c65fbc8c3312448eb225");
    }
}
