//! A Lambda function as the lambda service stores it and the functions room runs it.
//!
//! Follows <https://docs.aws.amazon.com/lambda/latest/api/API_FunctionConfiguration.html>.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::function_logging::FunctionLogging;
use crate::ids::{AccountId, Region};
use crate::timestamp::Timestamp;

/// The unpublished version's name.
pub const LATEST: &str = "$LATEST";

/// One version of a function, `$LATEST` or a published one: configuration, code and resource policy.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FunctionDefinition {
    /// Owner.
    pub account: AccountId,
    /// Where it lives.
    pub region: Region,
    /// Bare name, without qualifier.
    pub name: String,
    /// Which version of the function this is.
    #[serde(default)]
    pub version: FunctionVersion,
    /// Of `$LATEST`: the version with the same code and configuration, as long as neither has changed since it was published. It
    /// may have been deleted.
    #[serde(default)]
    pub published_as: Option<u64>,
    /// Runtime identifier as asked for (`python3.13`).
    pub runtime: String,
    /// `module.function`.
    pub handler: String,
    /// Execution role's ARN.
    pub role: String,
    /// Description, empty when none was given.
    pub description: String,
    /// Invocation timeout.
    pub timeout_s: u32,
    /// Configured memory.
    pub memory_size_mb: u32,
    /// Size of `/tmp`.
    pub ephemeral_storage_mb: u32,
    /// `x86_64` or `arm64`.
    pub architecture: String,
    /// Environment variables; `None` when never supplied, which AWS tells apart from an empty map.
    pub environment: Option<BTreeMap<String, String>>,
    /// How its log is written, and where to.
    #[serde(default)]
    pub logging: FunctionLogging,
    /// The code it runs.
    pub code: CodePackage,
    /// What is laid over each other at `/opt`, in this order: what comes later hides what came before.
    #[serde(default)]
    pub layers: Vec<FunctionLayer>,
    /// Changes with every state change.
    pub revision_id: String,
    /// When code or configuration last changed.
    pub last_modified: Timestamp,
    /// Tags; they are the function's, so published versions have none.
    pub tags: BTreeMap<String, String>,
    /// Where it stands in its life.
    pub state: FunctionState,
    /// Resource policy, if any permission was added: of the unqualified function for `$LATEST`, else of this version.
    pub policy: Option<FunctionPolicy>,
}

/// A version of a function. Written as in ARNs: `$LATEST`, or a number from 1.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum FunctionVersion {
    /// The unpublished version, the one that updates change.
    #[default]
    Latest,
    /// A published version: it never changes, and its number is never given again.
    Published(u64),
}

/// A deployment package: stored zip and its content address.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct CodePackage {
    /// Lower-case hex SHA-256 of the zip's bytes: its address everywhere.
    pub sha256_hex: String,
    /// Size of the zip.
    pub size_bytes: u64,
    /// What all of its files have together.
    #[serde(default)]
    pub unzipped_bytes: u64,
}

/// A version of a layer as a function has it: it stays what it was when the layer's version is deleted.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct FunctionLayer {
    /// `arn:{partition}:lambda:{region}:{account}:layer:{name}:{version}`.
    pub arn: String,
    /// What it holds.
    pub package: CodePackage,
}

/// Lambda's function states, as far as a node that prepares code at once can show them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum FunctionState {
    /// Being created; not invocable.
    Pending,
    /// Ready.
    Active,
}

/// A function's resource policy: the statements added by AddPermission, in order, as IAM JSON.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct FunctionPolicy {
    /// Each statement as AWS stores it (`Sid, Effect, Principal, Action, Resource, Condition`).
    pub statements: Vec<serde_json::Value>,
    /// Changes with every edit of the policy.
    pub revision_id: String,
}

impl FunctionDefinition {
    /// The unqualified ARN.
    #[must_use]
    pub fn arn(&self) -> String {
        function_arn(&self.account, &self.region, &self.name)
    }

    /// Whether both have the same code and configuration: what a published version freezes. Names, policies, tags, revisions
    /// and times do not count.
    #[must_use]
    pub fn has_code_and_configuration_of(&self, other: &Self) -> bool {
        // Taken apart whole, so that a new member cannot be forgotten here.
        let Self {
            account: _,
            region: _,
            name: _,
            version: _,
            published_as: _,
            runtime,
            handler,
            role,
            description,
            timeout_s,
            memory_size_mb,
            ephemeral_storage_mb,
            architecture,
            environment,
            logging,
            code,
            layers,
            revision_id: _,
            last_modified: _,
            tags: _,
            state: _,
            policy: _,
        } = self;
        let texts = [runtime, handler, role, description, architecture];
        let numbers = [timeout_s, memory_size_mb, ephemeral_storage_mb];
        texts == [&other.runtime, &other.handler, &other.role, &other.description, &other.architecture]
            && numbers == [&other.timeout_s, &other.memory_size_mb, &other.ephemeral_storage_mb]
            && (environment, logging, code, layers) == (&other.environment, &other.logging, &other.code, &other.layers)
    }
}

impl FunctionVersion {
    /// The version that a qualifier names; `None` for the name of an alias and for digits that are no version's number.
    #[must_use]
    pub fn parse(qualifier: &str) -> Option<Self> {
        if qualifier == LATEST {
            return Some(Self::Latest);
        }
        let is_number = qualifier.bytes().all(|byte| byte.is_ascii_digit()) && !qualifier.starts_with('0');
        if is_number { qualifier.parse().ok().map(Self::Published) } else { None }
    }
}

impl fmt::Display for FunctionVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Latest => f.write_str(LATEST),
            Self::Published(number) => number.fmt(f),
        }
    }
}

impl FunctionPolicy {
    /// The whole policy document as GetPolicy shows it.
    #[must_use]
    pub fn document(&self) -> serde_json::Value {
        serde_json::json!({ "Version": "2012-10-17", "Id": "default", "Statement": self.statements })
    }
}

/// `arn:{partition}:lambda:{region}:{account}:function:{name}`.
#[must_use]
pub fn function_arn(account: &AccountId, region: &Region, name: &str) -> String {
    format!("arn:{}:lambda:{region}:{account}:function:{name}", region.partition())
}

/// `arn:{partition}:lambda:{region}:{account}:layer:{name}`.
#[must_use]
pub fn layer_arn(account: &AccountId, region: &Region, name: &str) -> String {
    format!("arn:{}:lambda:{region}:{account}:layer:{name}", region.partition())
}

/// `arn:{partition}:lambda:{region}::runtime:{64 hexadecimal digits}`: the same for every function of a runtime, as on AWS. The
/// digits name the runtime `identifier` (`python3.13`) and are none of AWS's.
#[must_use]
pub fn runtime_version_arn(region: &Region, identifier: &str) -> String {
    const OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0000_0100_0000_01b3;
    // Four FNV-1a hashes with different starts fill the 64 digits; they protect nothing.
    let digits: String = (0_u64..4)
        .map(|round| identifier.bytes().fold(OFFSET ^ round, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(PRIME)))
        .map(|hash| format!("{hash:016x}"))
        .collect();
    format!("arn:{}:lambda:{region}::runtime:{digits}", region.partition())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_qualifier_of_digits_names_a_version_and_other_words_none() {
        let cases = [
            ("$LATEST", Some(FunctionVersion::Latest)),
            ("1", Some(FunctionVersion::Published(1))),
            ("18446744073709551615", Some(FunctionVersion::Published(u64::MAX))),
            ("18446744073709551616", None),
            ("0", None),
            ("01", None),
            ("+1", None),
            ("", None),
            ("live", None),
            ("$latest", None),
        ];
        for (qualifier, expected) in cases {
            let parsed = FunctionVersion::parse(qualifier);
            assert_eq!(parsed, expected, "{qualifier}");
            assert!(parsed.is_none_or(|version| version.to_string() == qualifier), "{qualifier}");
        }
    }

    #[test]
    fn a_runtime_version_is_named_in_the_form_of_aws() {
        let arn = runtime_version_arn(&Region::us_east_1(), "python3.13");
        let digits = arn.strip_prefix("arn:aws:lambda:us-east-1::runtime:").unwrap();
        assert!(digits.len() == 64 && digits.bytes().all(|byte| byte.is_ascii_hexdigit()), "{digits}");
        assert_ne!(arn, runtime_version_arn(&Region::us_east_1(), "python3.12"));
    }
}
