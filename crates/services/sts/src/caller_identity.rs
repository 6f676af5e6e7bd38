//! GetCallerIdentity: the caller's own ARN, id and account. Needs no permission.
//!
//! Follows <https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html>.

use gatewright_model::principal::PrincipalKind;
use gatewright_shapes_sts::types::GetCallerIdentityResponse;
use gatewright_wire::service::{CallContext, ServiceError};

/// The principal that the front has proved.
///
/// # Errors
/// `MissingAuthenticationToken` when nobody signed.
pub(crate) fn get(context: CallContext) -> Result<GetCallerIdentityResponse, ServiceError> {
    let principal = context.principal;
    match principal.kind {
        PrincipalKind::Root | PrincipalKind::RoleSession => Ok(GetCallerIdentityResponse {
            user_id: Some(principal.user_id),
            account: Some(principal.account.to_string()),
            arn: Some(principal.arn),
        }),
        PrincipalKind::Anonymous => {
            Err(ServiceError::new("MissingAuthenticationToken", 403, "Request is missing Authentication Token"))
        }
    }
}
