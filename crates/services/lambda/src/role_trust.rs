//! The question about roles that this room asks; the program puts IAM behind it.

use gatewright_model::ports::Boxed;

/// Knows which roles let `lambda.amazonaws.com` assume them. The program puts IAM behind it.
pub trait RoleTrust: Send + Sync {
    /// Whether the role exists and its trust policy lets Lambda assume it.
    fn trusts_lambda<'a>(&'a self, role_arn: &'a str) -> Boxed<'a, Result<bool, TrustUnknown>>;
}

/// Nobody can say whether a role trusts Lambda: its policy depends on what is not decided yet, or it cannot be read. What the
/// cause displays is shown to the caller.
#[derive(Debug, thiserror::Error)]
#[error("whether the role trusts Lambda is not known")]
pub struct TrustUnknown(#[source] pub Box<dyn std::error::Error + Send + Sync>);
