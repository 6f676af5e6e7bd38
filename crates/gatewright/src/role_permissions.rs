//! The front's question about roles, answered by the iam service.

use gatewright_iam::Roles;
use gatewright_model::ids::AccountId;
use gatewright_model::ports::{Boxed, PermissionsUnknown, RolePermissions, RoleVerdict};
use gatewright_policy::combination::{Accounts, Verdicts, combine};
use gatewright_policy::{Context, ContextKey, Decision, Effect, Request};

/// The keys that whoever asks lists when the request has them. Any other key is not known here: what it allows is not allowed, what it
/// denies is denied.
const LISTED: [&str; 5] =
    ["aws:UserAgent", "aws:Referer", "aws:SecureTransport", "lambda:FunctionUrlAuthType", "lambda:InvokedViaFunctionUrl"];

/// Roles as IAM keeps them.
pub(crate) struct IamRolePermissions(pub(crate) Roles);

impl RolePermissions for IamRolePermissions {
    fn decide<'a>(
        &'a self,
        role_arn: &'a str,
        asked: &'a [(&'a str, &'a str)],
        context: &'a [(&'a str, &'a str)],
    ) -> Boxed<'a, Result<Vec<RoleVerdict>, PermissionsUnknown>> {
        Box::pin(async move {
            let permissions = self.0.permissions(role_arn).await.map_err(|cause| unknown(role_arn, cause))?;
            let mut keys: Vec<ContextKey<'_>> = context.iter().map(|(key, value)| ContextKey::one(key, value)).collect();
            keys.push(ContextKey::one("aws:PrincipalArn", role_arn));
            // Of a key that stands twice the first counts: these are for those that the request does not have.
            keys.extend(LISTED.map(|key| ContextKey::many(key, &[])));
            // A role has no user name.
            keys.push(ContextKey::many("aws:username", &[]));
            let context = Context::partial(&keys);
            let verdict = |(action, resource): &(&str, &str)| {
                let request = Request { action, resource, principal: None, context };
                let identity: Vec<Decision> = permissions.iter().map(|permission| permission.policy.decide(&request)).collect();
                // What the role's own policies say; whoever asks knows the resource's.
                let verdicts = Verdicts { identity: &identity, boundary: None, session: &[], resource: None };
                match combine(Accounts::Same, &verdicts).effect {
                    Effect::Allow => RoleVerdict::Allowed,
                    Effect::ExplicitDeny => RoleVerdict::ExplicitDeny,
                    Effect::ImplicitDeny => RoleVerdict::ImplicitDeny,
                }
            };
            Ok(asked.iter().map(verdict).collect())
        })
    }

    fn role_arn<'a>(&'a self, account: &'a AccountId, name: &'a str) -> Boxed<'a, Result<Option<String>, PermissionsUnknown>> {
        Box::pin(async move { self.0.arn_of(account, name).await.map_err(|cause| unknown(name, cause)) })
    }
}

fn unknown(role: &str, cause: gatewright_iam::RolesError) -> PermissionsUnknown {
    PermissionsUnknown { role_arn: role.to_owned(), cause: Box::new(cause) }
}
