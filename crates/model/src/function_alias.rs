//! An alias: a name of a function's versions, as the lambda service stores it and the functions room resolves it.
//!
//! Follows <https://docs.aws.amazon.com/lambda/latest/api/API_AliasConfiguration.html> and, for weights,
//! <https://docs.aws.amazon.com/lambda/latest/dg/configuring-alias-routing.html>.

use serde::{Deserialize, Serialize};

use crate::function::{FunctionPolicy, FunctionVersion, function_arn};
use crate::ids::{AccountId, Region};

/// A name that callers use instead of a version's number, with a resource policy of its own.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FunctionAlias {
    /// Owner.
    pub account: AccountId,
    /// Where it lives.
    pub region: Region,
    /// The function's bare name.
    pub function_name: String,
    /// Its own name: never all digits.
    pub name: String,
    /// The version that is called.
    pub version: FunctionVersion,
    /// A second version, and how often it is called instead.
    pub additional: Option<AdditionalVersion>,
    /// Description, empty when none was given.
    pub description: String,
    /// Changes with every edit.
    pub revision_id: String,
    /// Resource policy, if any permission was added to the alias.
    pub policy: Option<FunctionPolicy>,
}

/// A version that gets a share of an alias's calls.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct AdditionalVersion {
    /// Its number.
    pub number: u64,
    /// Its share, from 0 to 1.
    pub weight: f64,
}

impl FunctionAlias {
    /// `arn:{partition}:lambda:{region}:{account}:function:{function}:{alias}`.
    #[must_use]
    pub fn arn(&self) -> String {
        format!("{}:{}", function_arn(&self.account, &self.region, &self.function_name), self.name)
    }

    /// Whether calls can come to this version through the alias.
    #[must_use]
    pub fn leads_to(&self, version: FunctionVersion) -> bool {
        let additional = self.additional.map(|additional| FunctionVersion::Published(additional.number));
        self.version == version || additional == Some(version)
    }

    /// The version for one call. `draw` is even between 0 and 1, without 1.
    #[must_use]
    pub fn version_for(&self, draw: f64) -> FunctionVersion {
        match self.additional {
            Some(additional) if draw < additional.weight => FunctionVersion::Published(additional.number),
            _ => self.version,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn alias(additional: Option<AdditionalVersion>) -> FunctionAlias {
        FunctionAlias {
            account: AccountId::developer(),
            region: Region::us_east_1(),
            function_name: "greet".to_owned(),
            name: "live".to_owned(),
            version: FunctionVersion::Published(1),
            additional,
            description: String::new(),
            revision_id: "r".to_owned(),
            policy: None,
        }
    }

    #[test]
    fn the_draw_decides_between_the_two_versions() {
        let [one, two] = [1, 2].map(FunctionVersion::Published);
        for (weight, draw, expected) in
            [(0.25, 0.0, two), (0.25, 0.2499, two), (0.25, 0.25, one), (0.25, 0.9999, one), (0.0, 0.0, one), (1.0, 0.9999, two)]
        {
            let alias = alias(Some(AdditionalVersion { number: 2, weight }));
            assert_eq!(alias.version_for(draw), expected, "{weight} {draw}");
        }
        assert_eq!(alias(None).version_for(0.0), one);
    }

    #[test]
    fn an_alias_leads_to_every_version_that_it_names() {
        let weighted = alias(Some(AdditionalVersion { number: 2, weight: 0.0 }));
        let leads = |alias: &FunctionAlias| {
            [FunctionVersion::Latest, FunctionVersion::Published(1), FunctionVersion::Published(2)].map(|it| alias.leads_to(it))
        };
        assert_eq!(leads(&weighted), [false, true, true]);
        assert_eq!(leads(&alias(None)), [false, true, false]);
        assert_eq!(weighted.arn(), "arn:aws:lambda:us-east-1:000000000000:function:greet:live");
    }
}
