//! Who may invoke a function: decided here once, for every caller.
//!
//! An identity has been authorized by the front. A service needs a statement of the function's resource policy that allows
//! `lambda:InvokeFunction` for it and for the resource it acts for, and none that denies it.
//!
//! A service in a role's session needs what the role itself would: within the function's account a policy of the role's or the resource
//! policy is enough, for a role of another account it takes both, and a denial of either refuses.
//!
//! Who comes by a function URL needs `lambda:InvokeFunctionUrl`. Where the URL asks for no signature, the resource policy must allow
//! it to everybody; else it takes the resource policy or the caller's own, and both for a caller of another account. What denies
//! `lambda:InvokeFunction` denies this way in too.
//!
//! Follows <https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html> and
//! <https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html>.
//!
//! # Not (yet) like AWS
//! - A statement whose conditions ask for other keys than `aws:SourceArn`, `aws:SourceAccount`, `lambda:FunctionUrlAuthType` and
//!   `lambda:InvokedViaFunctionUrl` lets nobody in; a denial with such a condition denies.
//! - A call that names `$LATEST` asks for the function's ARN with `:$LATEST`, so a statement must name that or use a wildcard;
//!   which of the two AWS compares is not documented, and refusing is the safer answer.
//! - By a function URL, `lambda:InvokeFunctionUrl` is enough, as for URLs that AWS has known since before October 2025; for newer ones
//!   AWS asks for `lambda:InvokeFunction` beside it.

use gatewright_model::function::LATEST;
use gatewright_model::function_url::FunctionUrlAuthType;
use gatewright_model::ids::AccountId;
use gatewright_model::ports::{AssumedRole, Caller, InvokeRefusal, RoleVerdict, UrlIdentity};
use gatewright_policy::combination::{Accounts, Verdicts, combine};
use gatewright_policy::{Context, ContextKey, Decision, Effect, Policy, PrincipalRef, Request};

use crate::table::{Found, FunctionPlan, ResourcePolicy};

const INVOKE_FUNCTION: &str = "lambda:InvokeFunction";
const INVOKE_FUNCTION_URL: &str = "lambda:InvokeFunctionUrl";
/// Whether a call came by a function URL.
const VIA_URL: &str = "lambda:InvokedViaFunctionUrl";
/// Whether a function URL asks for a signature. Only calls by one have it.
const URL_AUTH_TYPE: &str = "lambda:FunctionUrlAuthType";
const SOURCE_ARN: &str = "aws:SourceArn";
const SOURCE_ACCOUNT: &str = "aws:SourceAccount";
const PRINCIPAL_ARN: &str = "aws:PrincipalArn";

/// Refuses a caller that the policy of what it names does not let in. A call by an alias is decided on the alias's own policy, and on
/// no version's.
pub(crate) fn check(found: &Found, qualifier: Option<&str>, caller: &Caller) -> Result<(), InvokeRefusal> {
    let Found { plan, alias, .. } = found;
    let policy = alias.as_ref().map_or(&plan.policy, |alias| &alias.policy);
    let resource = match qualifier {
        None => plan.arn.clone(),
        Some(qualifier) => format!("{}:{qualifier}", plan.arn),
    };
    let is_allowed = match caller {
        Caller::Identity { .. } => true,
        Caller::Service { principal, source_arn, source_account } => {
            let keys = [
                ContextKey::one(SOURCE_ARN, source_arn),
                ContextKey::one(SOURCE_ACCOUNT, source_account.as_str()),
                ContextKey::one(VIA_URL, "false"),
                ContextKey::many(URL_AUTH_TYPE, &[]),
            ];
            let request = Request {
                action: INVOKE_FUNCTION,
                resource: &resource,
                principal: Some(&PrincipalRef::Service(principal)),
                context: Context::partial(&keys),
            };
            matches!(policy, ResourcePolicy::Compiled(policy) if policy.decide(&request).effect == Effect::Allow)
        }
        Caller::Role(role) => lets_role_in(role, readable(policy)?, plan, &resource),
        Caller::FunctionUrl { auth_type, identity } => {
            let asked = ByUrl { policy: readable(policy)?, plan, resource: &resource, auth_type: *auth_type };
            match (auth_type, identity) {
                (FunctionUrlAuthType::None, _) => asked.lets_everybody_in(),
                (FunctionUrlAuthType::AwsIam, Some(identity)) => asked.lets_in(identity),
                (FunctionUrlAuthType::AwsIam, None) => false,
            }
        }
    };
    if is_allowed { Ok(()) } else { Err(InvokeRefusal::NotPermitted) }
}

/// A policy that is not understood may have been the one that denies.
fn readable(policy: &ResourcePolicy) -> Result<Option<&Policy>, InvokeRefusal> {
    match policy {
        ResourcePolicy::Absent => Ok(None),
        ResourcePolicy::Compiled(policy) => Ok(Some(policy)),
        ResourcePolicy::Unusable => Err(InvokeRefusal::NotPermitted),
    }
}

fn lets_role_in(role: &AssumedRole, policy: Option<&Policy>, plan: &FunctionPlan, resource: &str) -> bool {
    // It is the role that calls, not a service for a resource of its own.
    let keys = [
        ContextKey::one(PRINCIPAL_ARN, &role.role_arn),
        ContextKey::many(SOURCE_ARN, &[]),
        ContextKey::many(SOURCE_ACCOUNT, &[]),
        ContextKey::one(VIA_URL, "false"),
        ContextKey::many(URL_AUTH_TYPE, &[]),
    ];
    let request = Request {
        action: INVOKE_FUNCTION,
        resource,
        principal: Some(&PrincipalRef::Aws(&role.session_arn)),
        context: Context::partial(&keys),
    };
    let says = policy.map(|policy| policy.decide(&request));
    is_allowed(role.invoke_function, says, accounts(&role.account, plan))
}

/// What a caller's own policies and the resource policy say together.
fn is_allowed(own: RoleVerdict, resource: Option<Decision>, accounts: Accounts) -> bool {
    let own = match own {
        RoleVerdict::Allowed => Decision::ROOT,
        RoleVerdict::ImplicitDeny => Decision::SILENT,
        RoleVerdict::ExplicitDeny => Decision { effect: Effect::ExplicitDeny, ..Decision::SILENT },
    };
    let verdicts = Verdicts { identity: &[own], boundary: None, session: &[], resource };
    combine(accounts, &verdicts).effect == Effect::Allow
}

fn accounts(caller: &AccountId, plan: &FunctionPlan) -> Accounts {
    if *caller == plan.key.account { Accounts::Same } else { Accounts::Other }
}

/// A call by a function URL.
struct ByUrl<'a> {
    policy: Option<&'a Policy>,
    plan: &'a FunctionPlan,
    resource: &'a str,
    auth_type: FunctionUrlAuthType,
}

impl ByUrl<'_> {
    fn lets_everybody_in(&self) -> bool {
        let says = |action| self.policy_says(action, None).effect;
        says(INVOKE_FUNCTION_URL) == Effect::Allow && says(INVOKE_FUNCTION) != Effect::ExplicitDeny
    }

    fn lets_in(&self, identity: &UrlIdentity) -> bool {
        let caller = PrincipalRef::Aws(&identity.arn);
        let says = |action| self.policy_says(action, Some(&caller));
        // What denies `lambda:InvokeFunction` denies this way in too.
        let is_denied =
            says(INVOKE_FUNCTION).effect == Effect::ExplicitDeny || identity.invoke_function == RoleVerdict::ExplicitDeny;
        let accounts = accounts(&identity.account, self.plan);
        !is_denied && is_allowed(identity.invoke_function_url, Some(says(INVOKE_FUNCTION_URL)), accounts)
    }

    fn policy_says(&self, action: &str, principal: Option<&PrincipalRef<'_>>) -> Decision {
        let Some(policy) = self.policy else { return Decision::SILENT };
        let keys = [
            ContextKey::one(URL_AUTH_TYPE, self.auth_type.as_str()),
            ContextKey::one(VIA_URL, "true"),
            ContextKey::many(SOURCE_ARN, &[]),
            ContextKey::many(SOURCE_ACCOUNT, &[]),
        ];
        policy.decide(&Request { action, resource: self.resource, principal, context: Context::partial(&keys) })
    }
}

/// The ARN in Lambda's "not found": always with a qualifier.
pub(crate) fn qualified(arn: &str, qualifier: Option<&str>) -> String {
    format!("{arn}:{}", qualifier.unwrap_or(LATEST))
}

#[cfg(test)]
mod tests;
