//! Names that are parsed once at the edge and then trusted: account and region.

use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

/// Why a text is not the id it should be.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum IdError {
    /// An account id is exactly twelve ASCII digits.
    #[error("`{0}` is not an account id of 12 digits")]
    AccountId(String),
    /// A region is lower-case letters, digits and hyphens, like `eu-central-1`.
    #[error("`{0}` is not a region name")]
    Region(String),
}

/// A 12-digit AWS account id. Cheap to clone.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct AccountId(Arc<str>);

/// A region name like `us-east-1`. Cheap to clone.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Region(Arc<str>);

impl AccountId {
    /// Parses exactly twelve ASCII digits.
    ///
    /// # Errors
    /// [`IdError::AccountId`] for anything else.
    pub fn parse(text: &str) -> Result<Self, IdError> {
        if text.len() == 12 && text.bytes().all(|byte| byte.is_ascii_digit()) {
            Ok(Self(Arc::from(text)))
        } else {
            Err(IdError::AccountId(text.to_owned()))
        }
    }

    /// The account used when nothing names another: `000000000000`.
    #[must_use]
    pub fn developer() -> Self {
        Self(Arc::from("000000000000"))
    }

    /// The twelve digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Region {
    /// Longest accepted region name, in bytes.
    pub const BYTES_MAX: usize = 32;

    /// Parses 2 to 32 lower-case letters, digits and hyphens that start with a letter.
    ///
    /// # Errors
    /// [`IdError::Region`] for anything else.
    pub fn parse(text: &str) -> Result<Self, IdError> {
        let is_well_formed = (2..=Self::BYTES_MAX).contains(&text.len())
            && text.starts_with(|first: char| first.is_ascii_lowercase())
            && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
        if is_well_formed { Ok(Self(Arc::from(text))) } else { Err(IdError::Region(text.to_owned())) }
    }

    /// The region used when a request's signature names none: `us-east-1`.
    #[must_use]
    pub fn us_east_1() -> Self {
        Self(Arc::from("us-east-1"))
    }

    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The partition this region belongs to, by AWS's region prefixes.
    #[must_use]
    pub fn partition(&self) -> &'static str {
        match self.as_str() {
            name if name.starts_with("cn-") => "aws-cn",
            name if name.starts_with("us-gov-") => "aws-us-gov",
            _ => "aws",
        }
    }
}

impl fmt::Display for AccountId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for Region {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for AccountId {
    type Error = IdError;
    fn try_from(text: String) -> Result<Self, IdError> {
        Self::parse(&text)
    }
}

impl TryFrom<String> for Region {
    type Error = IdError;
    fn try_from(text: String) -> Result<Self, IdError> {
        Self::parse(&text)
    }
}

impl From<AccountId> for String {
    fn from(account: AccountId) -> Self {
        account.0.as_ref().to_owned()
    }
}

impl From<Region> for String {
    fn from(region: Region) -> Self {
        region.0.as_ref().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_account_is_exactly_twelve_digits() {
        assert!(AccountId::parse("123456789012").is_ok());
        for wrong in ["", "12345678901", "1234567890123", "12345678901x", "１２３４５６７８９０１２"] {
            assert!(AccountId::parse(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_region_cannot_smuggle_separators_into_an_arn() {
        assert_eq!(Region::parse("cn-north-1").map(|region| region.partition()), Ok("aws-cn"));
        for wrong in ["", "u", "US-EAST-1", "us:east", "us/east", "-us", "1us", &"a".repeat(33)] {
            assert!(Region::parse(wrong).is_err(), "{wrong}");
        }
    }
}
