//! What the session of a role may do: all that its operation asks for must be allowed by the role's policies.
//!
//! Follows <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html>; wordings are those of AWS's
//! answers.
//!
//! # Not (yet) like AWS
//! - Asked for calls that come from functions only; other callers are the account's root (developer mode).
//! - Resource policies of the same account are not asked: a function's policy that names the role lets nobody in.

use gatewright_model::ports::{RolePermissions, RoleVerdict};
use gatewright_wire::document::Document;
use gatewright_wire::schema::{OperationSchema, Protocol, ServiceSchema};
use gatewright_wire::service::ServiceError;
use http::HeaderMap;
use http::header::{REFERER, USER_AGENT};

use crate::caller::CallerIdentity;
use crate::permission::{NamedRole, Place, asked, role_named};

/// A call whose caller is known and whose input was checked.
#[derive(Clone, Copy)]
pub(crate) struct Call<'a> {
    pub(crate) service: &'a ServiceSchema,
    pub(crate) operation: &'a OperationSchema,
    pub(crate) input: &'a Document,
    pub(crate) caller: &'a CallerIdentity,
    pub(crate) role_arn: Option<&'a str>,
}

/// Refuses what the caller's role may not do. A caller without a role may do nothing.
pub(crate) async fn check(call: Call<'_>, headers: &HeaderMap, permissions: &dyn RolePermissions) -> Result<(), ServiceError> {
    let Call { service, operation, input, caller, role_arn } = call;
    let unknown = |cause| ServiceError {
        cause: Some(Box::new(cause)),
        ..ServiceError::internal("the caller's permissions cannot be told")
    };
    let account = &caller.principal.account;
    let place = Place { region: &caller.region, account };
    let named = match role_named(service, operation, input) {
        None => None,
        Some(name) => Some(permissions.role_arn(account, name).await.map_err(unknown)?),
    };
    let named = match &named {
        None => NamedRole::NotLookedUp,
        Some(None) => NamedRole::Absent,
        Some(Some(arn)) => NamedRole::At(arn),
    };
    let asked = asked(service, operation, input, &place, named);
    let pairs: Vec<(&str, &str)> = asked.iter().map(|asked| (asked.action.as_str(), asked.resource.as_str())).collect();
    let verdicts = match role_arn {
        Some(role_arn) => permissions.decide(role_arn, &pairs, &context(headers)).await.map_err(unknown)?,
        None => pairs.iter().map(|_| RoleVerdict::ImplicitDeny).collect(),
    };
    let is_answered = verdicts.len() == pairs.len();
    let refused = pairs.iter().zip(&verdicts).find(|(_, verdict)| **verdict != RoleVerdict::Allowed);
    match refused {
        None if is_answered => Ok(()),
        None => Err(ServiceError::internal("the caller's permissions were told in part only")),
        Some(((action, resource), verdict)) => Err(denied(service, &caller.principal.arn, action, resource, *verdict)),
    }
}

/// The condition keys that identity policies may use here; see `gatewright-policy`. A function's line is as good as TLS: it never leaves
/// this machine.
fn context(headers: &HeaderMap) -> Vec<(&'static str, &str)> {
    let header = |name| headers.get(name).and_then(|value: &http::HeaderValue| value.to_str().ok());
    let mut context = vec![("aws:SecureTransport", "true")];
    context.extend(header(USER_AGENT).map(|value| ("aws:UserAgent", value)));
    context.extend(header(REFERER).map(|value| ("aws:Referer", value)));
    context
}

fn denied(service: &ServiceSchema, caller: &str, action: &str, resource: &str, verdict: RoleVerdict) -> ServiceError {
    let why = match verdict {
        RoleVerdict::ExplicitDeny => "with an explicit deny in an identity-based policy".to_owned(),
        RoleVerdict::Allowed | RoleVerdict::ImplicitDeny => {
            format!("because no identity-based policy allows the {action} action")
        }
    };
    let (code, status) = match service.protocol {
        Protocol::AwsJson11 => ("AccessDeniedException", 400),
        Protocol::RestJson1 => ("AccessDeniedException", 403),
        Protocol::AwsQuery | Protocol::RestXml => ("AccessDenied", 403),
    };
    ServiceError::new(
        code,
        status,
        format!("User: {caller} is not authorized to perform: {action} on resource: {resource} {why}"),
    )
}
