use super::role_permissions::{PermissionsUnknown, RoleVerdict};

/// What roles may do, by their policies, for whoever cannot wait. Synchronous: a table in memory that follows what is stored.
pub trait IdentityPolicies: Send + Sync {
    /// What the policies of `role_arn` say to `action` on `resource`, given the request's condition keys. A role that does not exist may do
    /// nothing.
    ///
    /// # Errors
    /// [`PermissionsUnknown`] when one of the policies cannot be read or not be decided: it might be what denies.
    fn decide(
        &self,
        role_arn: &str,
        action: &str,
        resource: &str,
        context: &[(&str, &str)],
    ) -> Result<RoleVerdict, PermissionsUnknown>;
}
