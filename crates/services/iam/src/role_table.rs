//! What roles may do and who may assume them, compiled and in memory, for whoever cannot wait for the store: the road asks it for every
//! signed request, and before every call of a function by a role.
//!
//! Whoever follows the store tells the table which role or managed policy has changed ([`RoleTable::role_changed`],
//! [`RoleTable::policy_changed`]); it then reads that role, or all roles that the policy is attached to, anew.
//!
//! *Invariant:* a role with a policy that cannot be read or not be decided is in the table as one of which nobody can say what it may do.
//! *Invariant:* what cannot be read any more is not decided by what it was.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use gatewright_model::ids::AccountId;
use gatewright_model::ports::{IdentityPolicies, PermissionsUnknown, RoleVerdict};
use gatewright_policy::Policy;
use gatewright_store::StoreError;
use gatewright_store::record::Scope;

use crate::policy_arn::path_and_name;
use crate::role_record::{RoleRecord, key_of, scope_of};
use crate::roles::{Roles, RolesError, account_and_name, verdict};
use crate::trust_policy::{self, Trust};

/// Roles by account and key, each with its policies ready to be asked.
pub struct RoleTable {
    roles: Roles,
    compiled: RwLock<HashMap<Place, Arc<CompiledRole>>>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Place {
    account: AccountId,
    key: String,
}

#[derive(Debug)]
struct CompiledRole {
    arn: String,
    /// ARNs of the managed policies attached.
    attached: Vec<String>,
    policies: Result<Vec<Policy>, Arc<RolesError>>,
    trust: Result<Policy, Arc<RolesError>>,
}

impl RoleTable {
    /// An empty table, to be filled from `roles`.
    #[must_use]
    pub fn new(roles: Roles) -> Self {
        Self { roles, compiled: RwLock::default() }
    }

    /// Reads a role anew: the record of kind [`ROLE`](crate::ROLE) at this place was written or removed.
    ///
    /// # Errors
    /// [`StoreError`] when the store does not answer. Until it does, nobody can say what the role may do.
    pub async fn role_changed(&self, scope: &Scope, key: &str) -> Result<(), StoreError> {
        let place = Place { account: scope.account.clone(), key: key.to_owned() };
        let role = match self.roles.stored(scope, key).await {
            Ok(Some(role)) => role,
            Ok(None) => {
                self.remove(&place);
                return Ok(());
            }
            Err(problem) => return self.unreadable(&place, problem),
        };
        let RoleRecord { arn, attached_policies: attached, trust_policy, .. } = role;
        let trust = trust_policy::compile(&trust_policy).map_err(|problem| {
            tracing::warn!(arn, %problem, "nobody can say who may assume a role");
            Arc::new(RolesError::from(problem))
        });
        let policies = match self.roles.permissions(&arn).await {
            Ok(permissions) => Ok(permissions.into_iter().map(|permission| permission.policy).collect()),
            Err(RolesError::Store(problem)) => return self.unreadable(&place, RolesError::Store(problem)),
            Err(problem) => {
                tracing::warn!(arn, %problem, "nobody can say what a role may do");
                Err(Arc::new(problem))
            }
        };
        self.write().insert(place, Arc::new(CompiledRole { arn, attached, policies, trust }));
        Ok(())
    }

    /// Reads anew all roles that a managed policy is attached to: the record of kind [`MANAGED_POLICY`](crate::MANAGED_POLICY) at this place
    /// was written or removed.
    ///
    /// # Errors
    /// As [`role_changed`](Self::role_changed).
    pub async fn policy_changed(&self, scope: &Scope, key: &str) -> Result<(), StoreError> {
        let is_it = |arn: &String| path_and_name(arn).is_some_and(|(_, name)| key_of(name) == key);
        let places: Vec<Place> = {
            let compiled = self.compiled.read().unwrap_or_else(PoisonError::into_inner);
            let concerned = compiled.iter().filter(|(place, role)| {
                place.account == scope.account && (role.policies.is_err() || role.attached.iter().any(is_it))
            });
            concerned.map(|(place, _)| place.clone()).collect()
        };
        for place in places {
            self.role_changed(&scope_of(&place.account), &place.key).await?;
        }
        Ok(())
    }

    /// What it was does not decide any more.
    fn unreadable(&self, place: &Place, problem: RolesError) -> Result<(), StoreError> {
        let mut compiled = self.write();
        let (arn, attached) = compiled.get(place).map(|role| (role.arn.clone(), role.attached.clone())).unwrap_or_default();
        let (cause, told) = match problem {
            RolesError::Store(problem) => (RolesError::PolicyAbsent { arn: arn.clone() }, Err(problem)),
            problem => {
                tracing::error!(key = place.key, %problem, "a role cannot be read");
                (problem, Ok(()))
            }
        };
        let cause = Arc::new(cause);
        let unreadable = CompiledRole { arn, attached, policies: Err(Arc::clone(&cause)), trust: Err(cause) };
        compiled.insert(place.clone(), Arc::new(unreadable));
        told
    }

    /// The role at the place that an ARN names. One of another path is there too, and is not the ARN's.
    fn role(&self, role_arn: &str) -> Option<Arc<CompiledRole>> {
        let (account, name) = account_and_name(role_arn)?;
        let place = Place { account, key: key_of(&name) };
        self.compiled.read().unwrap_or_else(PoisonError::into_inner).get(&place).cloned()
    }

    fn remove(&self, place: &Place) {
        self.write().remove(place);
    }

    fn write(&self) -> std::sync::RwLockWriteGuard<'_, HashMap<Place, Arc<CompiledRole>>> {
        self.compiled.write().unwrap_or_else(PoisonError::into_inner)
    }
}

impl IdentityPolicies for RoleTable {
    fn decide(
        &self,
        role_arn: &str,
        action: &str,
        resource: &str,
        context: &[(&str, &str)],
    ) -> Result<RoleVerdict, PermissionsUnknown> {
        let Some(role) = self.role(role_arn) else { return Ok(RoleVerdict::ImplicitDeny) };
        match &role.policies {
            Ok(_) if role.arn != role_arn => Ok(RoleVerdict::ImplicitDeny),
            Ok(policies) => Ok(verdict(policies.iter(), role_arn, (action, resource), context)),
            Err(cause) => Err(unknown(role_arn, Arc::clone(cause))),
        }
    }

    fn trusts(&self, role_arn: &str, service_principal: &str) -> Result<bool, PermissionsUnknown> {
        let Some(role) = self.role(role_arn) else { return Ok(false) };
        match &role.trust {
            Ok(_) if role.arn != role_arn => Ok(false),
            Ok(policy) => {
                let decided = trust_policy::decide_compiled(policy, service_principal);
                decided.map(|trust| trust == Trust::Trusted).map_err(|cause| unknown(role_arn, cause))
            }
            Err(cause) => Err(unknown(role_arn, Arc::clone(cause))),
        }
    }
}

fn unknown(role_arn: &str, cause: impl std::error::Error + Send + Sync + 'static) -> PermissionsUnknown {
    PermissionsUnknown { role_arn: role_arn.to_owned(), cause: Box::new(cause) }
}
