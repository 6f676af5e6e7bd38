use super::boxed::Boxed;
use crate::ids::AccountId;

/// What a role's policies say to an action on a resource.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RoleVerdict {
    /// One allows it and none denies it.
    Allowed,
    /// None allows it.
    ImplicitDeny,
    /// One denies it.
    ExplicitDeny,
}

/// Nobody can say what a role may do. It counts as nothing.
#[derive(Debug, thiserror::Error)]
#[error("the permissions of the role `{role_arn}` cannot be told")]
pub struct PermissionsUnknown {
    /// The role.
    pub role_arn: String,
    /// Why.
    #[source]
    pub cause: Box<dyn std::error::Error + Send + Sync>,
}

/// What roles may do, by their policies.
pub trait RolePermissions: Send + Sync {
    /// What the policies of `role_arn` say to each of these actions on resources, in this order, given the request's condition keys.
    fn decide<'a>(
        &'a self,
        role_arn: &'a str,
        asked: &'a [(&'a str, &'a str)],
        context: &'a [(&'a str, &'a str)],
    ) -> Boxed<'a, Result<Vec<RoleVerdict>, PermissionsUnknown>>;

    /// The ARN of an account's role of this name.
    fn role_arn<'a>(&'a self, account: &'a AccountId, name: &'a str) -> Boxed<'a, Result<Option<String>, PermissionsUnknown>>;
}
