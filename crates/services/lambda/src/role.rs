//! Execution roles: a function may only have one that Lambda can assume.
//!
//! Follows <https://docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html>. As on AWS, a role that was never
//! created is refused: whoever invents an ARN would otherwise meet the error only in production.
//!
//! # Not (yet) like AWS
//! Whether the *caller* may pass the role (`iam:PassRole`) is not checked here.

use gatewright_model::arn::Arn;
use gatewright_wire::service::{CallContext, ServiceError};

use crate::ports::Ports;
use crate::refusal::invalid_parameter;
use crate::role_trust::TrustUnknown;

/// Lets a role pass that is the account's own and can be assumed by Lambda.
///
/// # Errors
/// 400 in AWS's words when it cannot be assumed, 403 for another account's role.
pub(crate) async fn admit(ports: &Ports, context: &CallContext, role_arn: &str) -> Result<(), ServiceError> {
    let account = Arn::parse(role_arn).map(|arn| arn.account).unwrap_or_default();
    if account != context.account.as_str() {
        return Err(ServiceError::new("AccessDeniedException", 403, "Cross-account pass role is not allowed."));
    }
    match ports.roles.trusts_lambda(role_arn).await {
        Ok(true) => Ok(()),
        Ok(false) => Err(invalid_parameter("The role defined for the function cannot be assumed by Lambda.")),
        Err(TrustUnknown(cause)) => {
            let message =
                format!("Gatewright cannot decide whether the role defined for the function can be assumed by Lambda: {cause}.");
            Err(ServiceError { cause: Some(cause), ..invalid_parameter(message) })
        }
    }
}
