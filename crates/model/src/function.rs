//! A Lambda function as the lambda service stores it and the functions room runs it.
//!
//! Follows <https://docs.aws.amazon.com/lambda/latest/api/API_FunctionConfiguration.html>.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::ids::{AccountId, Region};
use crate::timestamp::Timestamp;

/// The unpublished version's name.
pub const LATEST: &str = "$LATEST";

/// A function's `$LATEST` version: configuration, code and resource policy.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FunctionDefinition {
    /// Owner.
    pub account: AccountId,
    /// Where it lives.
    pub region: Region,
    /// Bare name, without qualifier.
    pub name: String,
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
    /// The code it runs.
    pub code: CodePackage,
    /// Changes with every state change.
    pub revision_id: String,
    /// When code or configuration last changed.
    pub last_modified: Timestamp,
    /// Tags.
    pub tags: BTreeMap<String, String>,
    /// Where it stands in its life.
    pub state: FunctionState,
    /// Resource policy of the unqualified function, if any permission was added.
    pub policy: Option<FunctionPolicy>,
}

/// A deployment package: stored zip and its content address.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct CodePackage {
    /// Lower-case hex SHA-256 of the zip's bytes: its address everywhere.
    pub sha256_hex: String,
    /// Size of the zip.
    pub size_bytes: u64,
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
