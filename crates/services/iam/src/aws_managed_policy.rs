//! The managed policies that AWS keeps for every account: attached and read like an account's own, but never changed.
//!
//! Follows <https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-vs-inline.html>.
//!
//! # Not (yet) like AWS
//! - Of AWS's more than a thousand policies those of functions, APIs, user pools and their neighbours are here: the files in
//!   `aws_managed_policy/documents`. Every other one does not exist; `ReadOnlyAccess` is the best known of them.
//! - Only the default version of each can be read. AWS keeps earlier ones.
//! - Four policies have no `PolicyId`, as it was not found out: `AWSLambda_ReadOnlyAccess`, `AWSLambdaSQSQueueExecutionRole`,
//!   `AWSXRayDaemonWriteAccess` and `CloudWatchLambdaInsightsExecutionRolePolicy`. That of `AWSLambda_FullAccess` rests on one public listing.
//! - Documents and versions are those found published in 2026, of which some may be older; AWS goes on changing them. Some of the
//!   times of creation and some descriptions were not checked against a published source. `AmazonDynamoDBReadOnlyAccess` and
//!   `AWSXrayWriteOnlyAccess` are made in the minute that AWS publishes; the second was not found out.
//! - The documents are those of the partition `aws`. In China and GovCloud AWS writes other partitions into some.

mod table;

pub(crate) use table::AwsManagedPolicy;

use table::POLICIES;

/// All of them, by name without letter case.
pub(crate) fn all() -> &'static [AwsManagedPolicy] {
    POLICIES
}

/// The policy of an ARN's resource after `policy`: `/service-role/AWSLambdaRole`.
pub(crate) fn find(path_and_name: &str) -> Option<&'static AwsManagedPolicy> {
    POLICIES.iter().find(|policy| path_and_name.strip_prefix(policy.path) == Some(policy.name))
}

impl AwsManagedPolicy {
    /// `arn:aws:iam::aws:policy/service-role/AWSLambdaRole`.
    pub(crate) fn arn(&self, partition: &str) -> String {
        format!("arn:{partition}:iam::aws:policy{}{}", self.path, self.name)
    }
}

#[cfg(test)]
mod tests;
