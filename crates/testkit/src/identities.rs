//! Access keys and what their holders may do, as a test says.

use std::collections::HashMap;

use gatewright_model::ids::AccountId;
use gatewright_model::ports::{Identities, IdentityPolicies, IssuedKey, KeyHolder, PermissionsUnknown, RoleVerdict};
use gatewright_model::principal::{Principal, PrincipalKind};
use gatewright_model::secret::Secret;

/// Keys by their ids, and a decision for every question: `None` is what nobody can say.
#[derive(Default)]
pub struct ScriptedIdentities {
    keys: HashMap<String, IssuedKey>,
    decide: Option<Box<Decide>>,
    trust: Option<Trusting>,
}

/// Whether roles trust the services that ask for them.
#[derive(Debug, Clone, Copy)]
pub enum Trusting {
    /// They all do.
    Everybody,
    /// Nobody can say.
    Undecided,
}

type Decide = dyn Fn(&str, &str, &[(&str, &str)]) -> Option<RoleVerdict> + Send + Sync;

impl ScriptedIdentities {
    /// With decisions by role, resource and condition keys.
    pub fn deciding(decide: impl Fn(&str, &str, &[(&str, &str)]) -> Option<RoleVerdict> + Send + Sync + 'static) -> Self {
        Self { decide: Some(Box::new(decide)), ..Self::default() }
    }

    /// With a session of the role `role` of an account.
    #[must_use]
    pub fn with_session(mut self, account: &AccountId, role: &str, key: &str, secret: &str, token: &str) -> Self {
        let holder = KeyHolder {
            secret_access_key: Secret::new(secret.to_owned()),
            session_token: Some(Secret::new(token.to_owned())),
            principal: Principal {
                account: account.clone(),
                arn: format!("arn:aws:sts::{account}:assumed-role/{role}/session"),
                user_id: "AROAEXAMPLE:session".to_owned(),
                kind: PrincipalKind::RoleSession,
            },
            role_arn: Some(format!("arn:aws:iam::{account}:role/{role}")),
        };
        self.keys.insert(key.to_owned(), IssuedKey::Active(holder));
        self
    }

    /// With roles that trust; without, they trust nobody.
    #[must_use]
    pub fn trusting(mut self, trust: Trusting) -> Self {
        self.trust = Some(trust);
        self
    }

    /// With a key whose session has ended.
    #[must_use]
    pub fn with_ended(mut self, key: &str) -> Self {
        self.keys.insert(key.to_owned(), IssuedKey::Ended);
        self
    }
}

impl Identities for ScriptedIdentities {
    fn key(&self, access_key_id: &str) -> Option<IssuedKey> {
        self.keys.get(access_key_id).cloned()
    }
}

impl IdentityPolicies for ScriptedIdentities {
    fn decide(
        &self,
        role_arn: &str,
        action: &str,
        resource: &str,
        context: &[(&str, &str)],
    ) -> Result<RoleVerdict, PermissionsUnknown> {
        let decided = self.decide.as_ref().map_or(Some(RoleVerdict::ImplicitDeny), |decide| decide(role_arn, resource, context));
        let unknown = || PermissionsUnknown { role_arn: role_arn.to_owned(), cause: format!("nobody decides {action}").into() };
        decided.ok_or_else(unknown)
    }

    fn trusts(&self, role_arn: &str, service_principal: &str) -> Result<bool, PermissionsUnknown> {
        match self.trust {
            None => Ok(false),
            Some(Trusting::Everybody) => Ok(true),
            Some(Trusting::Undecided) => {
                let cause = format!("nobody can say whether it trusts {service_principal}").into();
                Err(PermissionsUnknown { role_arn: role_arn.to_owned(), cause })
            }
        }
    }
}
