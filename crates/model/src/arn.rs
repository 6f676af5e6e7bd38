//! Amazon Resource Names: `arn:partition:service:region:account:resource`.
//!
//! Follows <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html>.

use std::fmt;

/// Why a text is not an ARN.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not an ARN")]
pub struct ArnError(pub String);

/// A parsed ARN; `region` and `account` may be empty (IAM, S3), `resource` may hold `:` and `/`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Arn {
    /// `aws`, `aws-cn`, `aws-us-gov`.
    pub partition: String,
    /// Service namespace, such as `lambda`.
    pub service: String,
    /// Region or empty.
    pub region: String,
    /// Account id or empty.
    pub account: String,
    /// Everything after the fifth colon.
    pub resource: String,
}

impl Arn {
    /// Splits at the first five colons. Partition, service and resource must not be empty.
    ///
    /// # Errors
    /// [`ArnError`] when a part is missing or the text does not start with `arn:`.
    pub fn parse(text: &str) -> Result<Self, ArnError> {
        let mut parts = text.splitn(6, ':');
        let mut next = || parts.next().unwrap_or_default().to_owned();
        let (prefix, partition, service, region, account, resource) = (next(), next(), next(), next(), next(), next());
        if prefix != "arn" || partition.is_empty() || service.is_empty() || resource.is_empty() {
            return Err(ArnError(text.to_owned()));
        }
        Ok(Self { partition, service, region, account, resource })
    }
}

impl fmt::Display for Arn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "arn:{}:{}:{}:{}:{}", self.partition, self.service, self.region, self.account, self.resource)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_resource_keeps_its_colons() {
        let text = "arn:aws:lambda:us-east-1:000000000000:function:greet:live";
        let arn = Arn::parse(text).unwrap_or_else(|error| unreachable!("{error}"));
        assert_eq!(arn.resource, "function:greet:live");
        assert_eq!(arn.to_string(), text);
    }

    #[test]
    fn a_short_or_foreign_text_is_refused() {
        for wrong in ["", "arn", "arn:aws:iam::1", "urn:aws:iam:::x", "arn::iam:::x", "arn:aws:iam::1:"] {
            assert!(Arn::parse(wrong).is_err(), "{wrong}");
        }
    }
}
