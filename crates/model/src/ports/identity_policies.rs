use super::role_permissions::{PermissionsUnknown, RoleVerdict};

/// What roles may do, by their policies, and who may assume them, for whoever cannot wait. Synchronous: a table in memory that follows what is stored.
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

    /// Whether the trust policy of `role_arn` lets a service (`apigateway.amazonaws.com`) assume the role. Nobody is trusted by a role that
    /// does not exist.
    ///
    /// # Errors
    /// [`PermissionsUnknown`] when the trust policy cannot be read or not be decided. That is no trust.
    fn trusts(&self, role_arn: &str, service_principal: &str) -> Result<bool, PermissionsUnknown>;
}
