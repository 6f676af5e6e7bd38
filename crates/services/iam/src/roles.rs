//! Roles as other rooms may ask about them: through the program, never by import.

use gatewright_model::arn::Arn;
use gatewright_model::ids::AccountId;
use gatewright_store::{Store, StoreError};

use crate::role::{ROLE, RoleRecord, key_of, scope_of};
use crate::trust_policy::{self, Trust};

/// Reads roles.
#[derive(Clone)]
pub struct Roles {
    store: Store,
}

/// Why nobody can say whether a role trusts a service.
#[derive(Debug, thiserror::Error)]
pub enum RolesError {
    /// The store did not answer.
    #[error("the role could not be read")]
    Store(#[from] StoreError),
    /// The record is not a role.
    #[error("the stored role does not fit its type")]
    Value(#[from] gatewright_store::record::ValueError),
    /// The trust policy does not say; why is what is displayed.
    #[error(transparent)]
    Undecided(#[from] trust_policy::Undecided),
}

impl Roles {
    /// Reads from `store`.
    #[must_use]
    pub fn new(store: Store) -> Self {
        Self { store }
    }

    /// Whether the role `role_arn` lets `service_principal` (`lambda.amazonaws.com`) assume it. A role that does not exist, a
    /// text that is no role's ARN, and an ARN whose path is not the role's are [`Trust::NotTrusted`].
    ///
    /// # Errors
    /// [`RolesError`] when the role cannot be read or its trust policy not be decided. Neither is trust.
    pub async fn trusts(&self, role_arn: &str, service_principal: &str) -> Result<Trust, RolesError> {
        let Some((account, name)) = account_and_name(role_arn) else { return Ok(Trust::NotTrusted) };
        let Some(record) = self.store.get(ROLE, &scope_of(&account), &key_of(&name)).await? else {
            return Ok(Trust::NotTrusted);
        };
        let role: RoleRecord = record.value()?;
        if role.arn != role_arn {
            return Ok(Trust::NotTrusted);
        }
        Ok(trust_policy::decide(&role.trust_policy, service_principal)?)
    }
}

fn account_and_name(role_arn: &str) -> Option<(AccountId, String)> {
    let arn = Arn::parse(role_arn).ok()?;
    let name = arn.resource.strip_prefix("role/")?.rsplit('/').next()?.to_owned();
    Some((AccountId::parse(&arn.account).ok()?, name))
}
