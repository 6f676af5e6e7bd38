//! The front's question about roles, answered by the iam service.

use gatewright_iam::Roles;
use gatewright_model::ids::AccountId;
use gatewright_model::ports::{Boxed, PermissionsUnknown, RolePermissions, RoleVerdict};

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
            let verdict = |(action, resource): &(&str, &str)| {
                let policies = permissions.iter().map(|permission| &permission.policy);
                gatewright_iam::verdict(policies, role_arn, (action, resource), context)
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
