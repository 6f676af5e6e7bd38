//! As whom the gateway calls a function: as itself, or in the session of a role that it assumes (`authorizerCredentials`, an integration's
//! `credentials`).
//!
//! As itself it needs the function's resource policy. A role must let `apigateway.amazonaws.com` assume it, and then it is the role that calls:
//! its own policies are asked here, from a table in memory, and whoever runs functions has the last word. Both are asked anew for every
//! call, so a role that is changed counts from the next call on.
//!
//! Follows <https://docs.aws.amazon.com/apigateway/latest/api/API_CreateAuthorizer.html> and
//! <https://docs.aws.amazon.com/apigateway/latest/developerguide/permissions.html>; the session's name is the one that AWS's refusals show.
//!
//! # Not (yet) like AWS
//! - Of the call of a role's policies know `aws:PrincipalArn`, `aws:CurrentTime`, `aws:EpochTime`, `aws:SecureTransport`, `aws:UserAgent` and
//!   `lambda:InvokedViaFunctionUrl`. Any other key, `aws:SourceIp` too, allows nothing and keeps a denial.
//! - A trust policy with conditions that it takes to trust the gateway does not trust it: which keys AWS fills in is not documented.

use std::sync::Arc;

use gatewright_model::ids::AccountId;
use gatewright_model::ports::{AssumedRole, Caller, FunctionRef, PermissionsUnknown};
use gatewright_model::role_arn::RoleArn;

use crate::ports::Ports;

/// The gateway, where policies name it.
pub(crate) const SERVICE_PRINCIPAL: &str = "apigateway.amazonaws.com";
const INVOKE_FUNCTION: &str = "lambda:InvokeFunction";
/// What AWS calls the gateway's session of a role.
const SESSION_NAME: &str = "BackplaneAssumeRoleSession";

/// For what the gateway calls a function.
pub(crate) struct CallingFor<'a> {
    /// The API.
    pub(crate) rest_api_id: &'a str,
    /// The API's account.
    pub(crate) account: &'a AccountId,
    /// The authorizer or method (`aws:SourceArn`), where the gateway calls as itself.
    pub(crate) source_arn: Arc<str>,
}

/// Why a function cannot be called by a role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum RoleProblem {
    /// The role does not exist, or does not trust the gateway.
    NotAssumable,
    /// Nobody can say whom the role trusts, or what it may do.
    Undecided,
}

/// The gateway's name for itself towards functions.
pub(crate) fn user_agent(rest_api_id: &str) -> String {
    format!("AmazonAPIGateway_{rest_api_id}")
}

/// Who calls `function`: the gateway itself where there is no `role`.
///
/// # Errors
/// [`RoleProblem`] when the role cannot be assumed, or nobody can say what it may do.
pub(crate) fn caller(
    ports: &Ports,
    function: &FunctionRef,
    role: Option<&RoleArn>,
    calling_for: CallingFor<'_>,
) -> Result<Caller, RoleProblem> {
    let CallingFor { rest_api_id, account, source_arn } = calling_for;
    let Some(role) = role else {
        return Ok(Caller::Service { principal: SERVICE_PRINCIPAL, source_arn, source_account: account.clone() });
    };
    let policies = ports.identity_policies.as_ref();
    if !policies.trusts(&role.text, SERVICE_PRINCIPAL).map_err(|problem| undecided(&problem))? {
        return Err(RoleProblem::NotAssumable);
    }
    let now = ports.clock.now();
    let epoch_s = now.epoch_s().to_string();
    // A clock beyond the calendar leaves it unknown.
    let time = jiff::Timestamp::from_second(now.epoch_s()).ok();
    let time = time.map(|time| time.strftime("%Y-%m-%dT%H:%M:%SZ").to_string());
    let user_agent = user_agent(rest_api_id);
    let mut context = vec![
        ("aws:SecureTransport", "true"),
        ("aws:UserAgent", user_agent.as_str()),
        ("aws:EpochTime", epoch_s.as_str()),
        ("lambda:InvokedViaFunctionUrl", "false"),
    ];
    context.extend(time.as_deref().map(|time| ("aws:CurrentTime", time)));
    let invoke_function = policies.decide(&role.text, INVOKE_FUNCTION, &function.arn(), &context);
    let invoke_function = invoke_function.map_err(|problem| undecided(&problem))?;
    Ok(Caller::Role(AssumedRole {
        session_arn: role.session_arn(SESSION_NAME),
        role_arn: role.text.clone(),
        account: role.account.clone(),
        invoke_function,
    }))
}

/// What the operator sees of it.
fn undecided(problem: &PermissionsUnknown) -> RoleProblem {
    tracing::warn!(%problem, cause = %problem.cause, "a function cannot be called by a role");
    RoleProblem::Undecided
}
