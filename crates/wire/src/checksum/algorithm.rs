//! The checksum algorithms, and checksums as text.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

/// A checksum algorithm that is offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Algorithm {
    /// CRC-32/ISO-HDLC.
    Crc32,
    /// CRC-32/ISCSI.
    Crc32C,
    /// CRC-64/NVME.
    Crc64Nvme,
    /// SHA-1.
    Sha1,
    /// SHA-256.
    Sha256,
}

impl Algorithm {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Crc32, Self::Crc32C, Self::Crc64Nvme, Self::Sha1, Self::Sha256];

    /// The algorithm of this name, as [`name`](Self::name) spells it.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|algorithm| algorithm.name() == name)
    }

    /// As AWS's model spells it: `CRC32`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Crc32 => "CRC32",
            Self::Crc32C => "CRC32C",
            Self::Crc64Nvme => "CRC64NVME",
            Self::Sha1 => "SHA1",
            Self::Sha256 => "SHA256",
        }
    }

    /// As errors write it: `crc32`.
    #[must_use]
    pub fn lower_name(self) -> String {
        self.name().to_ascii_lowercase()
    }

    /// Length of the checksum in bytes.
    #[must_use]
    pub const fn bytes(self) -> usize {
        match self {
            Self::Crc32 | Self::Crc32C => 4,
            Self::Crc64Nvme => 8,
            Self::Sha1 => 20,
            Self::Sha256 => 32,
        }
    }

    /// Whether checksums of parts give the checksum of the whole.
    #[must_use]
    pub const fn is_cyclic(self) -> bool {
        matches!(self, Self::Crc32 | Self::Crc32C | Self::Crc64Nvme)
    }
}

/// Bytes as base64.
#[must_use]
pub fn encode(bytes: &[u8]) -> String {
    STANDARD.encode(bytes)
}

/// Base64 as bytes, if it is exactly `length` of them.
#[must_use]
pub fn decode(text: &str, length: usize) -> Option<Vec<u8>> {
    STANDARD.decode(text).ok().filter(|bytes| bytes.len() == length)
}
