//! Roles that API Gateway is handed, to call a function by.
//!
//! That the caller may hand a role over (`iam:PassRole`) is asked before, by the front. Whether the role exists, trusts API Gateway and may
//! call the function is found out when it is called, as on AWS.
//!
//! # Not (yet) like AWS
//! - Refused: the caller's own identity (`arn:aws:iam::*:user/*`), and stage variables in a role's ARN.
//! - AWS's wording for the ARN of something that is no role is not known.

use gatewright_model::arn::Arn;
use gatewright_model::ids::AccountId;
use gatewright_model::role_arn::RoleArn;
use gatewright_wire::service::ServiceError;

use crate::refusal::{bad_request, not_yet};

/// What stands for the identity of whoever calls the API.
const OF_THE_CALLER: &str = "arn:aws:iam::*:user/*";

/// Refuses what is no ARN.
pub(crate) fn check_form(credentials: Option<&str>) -> Result<(), ServiceError> {
    credentials.map_or(Ok(()), |credentials| Arn::parse(credentials).map(drop).map_err(|_| invalid_arn()))
}

/// Refuses what is no role of the account.
pub(crate) fn check_role(credentials: &str, account: &AccountId) -> Result<(), ServiceError> {
    if credentials == OF_THE_CALLER {
        return Err(not_yet(&format!("credentials of the caller ({OF_THE_CALLER})")));
    }
    if credentials.contains("${") {
        return Err(not_yet("stage variables in credentials"));
    }
    match RoleArn::parse(credentials) {
        Some(role) if role.account == *account => Ok(()),
        // Seen at PutIntegration: awslabs/aws-apigateway-importer#25.
        Some(_) => Err(ServiceError::new("AccessDeniedException", 403, "Cross-account pass role is not allowed.")),
        None => Err(invalid_arn()),
    }
}

pub(crate) fn invalid_arn() -> ServiceError {
    bad_request("Invalid ARN specified in the request")
}
