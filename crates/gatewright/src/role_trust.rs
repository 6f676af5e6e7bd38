//! The lambda service's question about roles, answered by the iam service.

use gatewright_iam::{Roles, Trust};
use gatewright_lambda::{RoleTrust, TrustUnknown};
use gatewright_model::ports::Boxed;

/// Roles as IAM keeps them.
pub(crate) struct IamRoleTrust(pub(crate) Roles);

impl RoleTrust for IamRoleTrust {
    fn trusts_lambda<'a>(&'a self, role_arn: &'a str) -> Boxed<'a, Result<bool, TrustUnknown>> {
        Box::pin(async move {
            match self.0.trusts(role_arn, "lambda.amazonaws.com").await {
                Ok(Trust::Trusted) => Ok(true),
                Ok(Trust::NotTrusted) => Ok(false),
                Err(problem) => Err(TrustUnknown(Box::new(problem))),
            }
        })
    }
}
