//! What the session of a role may do: all that its operation asks for must be allowed by the role's policies.
//!
//! Follows <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html>; wordings are those of AWS's
//! answers.
//!
//! # Not (yet) like AWS
//! - Asked for calls that come from functions only; other callers are the account's root (developer mode).
//! - AWS knows which `lambda:FunctionUrlAuthType` the URL has that a call reads, changes or deletes. Here what is allowed must be allowed
//!   for both.
//! - Resource policies of the same account are not asked: a function's policy that names the role lets nobody in.

use gatewright_model::ports::{RolePermissions, RoleVerdict};
use gatewright_wire::document::Document;
use gatewright_wire::schema::{OperationSchema, Protocol, ServiceSchema};
use gatewright_wire::service::ServiceError;
use http::HeaderMap;
use http::header::{REFERER, USER_AGENT};

use crate::permission::{NamedRole, Place, asked, role_named};
use gatewright_wire::caller::CallerIdentity;

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
    for context in contexts(call, headers) {
        let verdicts = match role_arn {
            Some(role_arn) => permissions.decide(role_arn, &pairs, &context).await.map_err(unknown)?,
            None => pairs.iter().map(|_| RoleVerdict::ImplicitDeny).collect(),
        };
        let refused = pairs.iter().zip(&verdicts).find(|(_, verdict)| **verdict != RoleVerdict::Allowed);
        if let Some(((action, resource), verdict)) = refused {
            return Err(denied(service, &caller.principal.arn, action, resource, *verdict));
        }
        if verdicts.len() != pairs.len() {
            return Err(ServiceError::internal("the caller's permissions were told in part only"));
        }
    }
    Ok(())
}

/// What a call looks like to conditions: all of these must be allowed. More than one where it depends on what is stored.
fn contexts<'a>(call: Call<'a>, headers: &'a HeaderMap) -> Vec<Vec<(&'static str, &'a str)>> {
    const AUTH_TYPE: &str = "lambda:FunctionUrlAuthType";

    let mut context = context(headers);
    let text = |name: &str| match call.input.member(name) {
        Some(Document::String(text)) => Some(text.as_str()),
        _ => None,
    };
    if call.service.name != "lambda" {
        return vec![context];
    }
    let auth_type = match call.operation.name {
        "Invoke" | "InvokeWithResponseStream" => {
            context.push(("lambda:InvokedViaFunctionUrl", "false"));
            return vec![context];
        }
        "AddPermission" => return vec![with(context, text("FunctionUrlAuthType").map(|auth_type| (AUTH_TYPE, auth_type)))],
        "CreateFunctionUrlConfig" => text("AuthType"),
        // Of the URL that is there, and of the one that is to be.
        "UpdateFunctionUrlConfig"
        | "GetFunctionUrlConfig"
        | "DeleteFunctionUrlConfig"
        | "ListFunctionUrlConfigs"
        | "RemovePermission" => None,
        _ => return vec![context],
    };
    let auth_types = auth_type.map_or_else(|| vec!["NONE", "AWS_IAM"], |auth_type| vec![auth_type]);
    auth_types.into_iter().map(|auth_type| with(context.clone(), Some((AUTH_TYPE, auth_type)))).collect()
}

fn with<'a>(mut context: Vec<(&'static str, &'a str)>, more: Option<(&'static str, &'a str)>) -> Vec<(&'static str, &'a str)> {
    context.extend(more);
    context
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

#[cfg(test)]
mod tests {
    use gatewright_model::ids::{AccountId, Region};

    use super::*;
    use gatewright_wire::caller;

    /// What a call of Lambda looks like to conditions on function URLs.
    fn of_urls(operation: &str, input: &[(&'static str, &str)]) -> Vec<Vec<(&'static str, String)>> {
        let service = &gatewright_shapes_lambda::SERVICE;
        let operation = service.operations.iter().find(|known| known.name == operation).unwrap();
        let members = input.iter().map(|(name, value)| (*name, Document::String((*value).to_owned())));
        let input = Document::Structure(members.collect());
        let caller = caller::anonymous(&AccountId::developer(), &Region::us_east_1());
        let call = Call { service, operation, input: &input, caller: &caller, role_arn: None };
        let headers = HeaderMap::new();
        let contexts = contexts(call, &headers).into_iter();
        let is_of_urls = |(key, _): &(&'static str, &str)| key.starts_with("lambda:");
        contexts
            .map(|context| context.into_iter().filter(is_of_urls).map(|(key, value)| (key, value.to_owned())).collect())
            .collect()
    }

    #[test]
    fn conditions_on_function_urls_see_what_the_call_says_or_all_that_may_be_stored() {
        let auth_type = |auth_type: &str| vec![("lambda:FunctionUrlAuthType", auth_type.to_owned())];
        let either = vec![auth_type("NONE"), auth_type("AWS_IAM")];
        for operation in ["Invoke", "InvokeWithResponseStream"] {
            assert_eq!(of_urls(operation, &[]), [vec![("lambda:InvokedViaFunctionUrl", "false".to_owned())]]);
        }
        assert_eq!(of_urls("CreateFunctionUrlConfig", &[("AuthType", "NONE")]), [auth_type("NONE")]);
        assert_eq!(of_urls("AddPermission", &[("FunctionUrlAuthType", "AWS_IAM")]), [auth_type("AWS_IAM")]);
        assert_eq!(of_urls("AddPermission", &[]), [vec![]]);
        assert_eq!(of_urls("UpdateFunctionUrlConfig", &[("AuthType", "NONE")]), either);
        for operation in ["GetFunctionUrlConfig", "DeleteFunctionUrlConfig", "ListFunctionUrlConfigs", "RemovePermission"] {
            assert_eq!(of_urls(operation, &[]), either, "{operation}");
        }
        assert_eq!(of_urls("GetFunction", &[]), [vec![]]);
    }
}
