//! Roles as other rooms may ask about them: through the program, never by import.

use gatewright_model::ids::AccountId;
use gatewright_model::ports::RoleVerdict;
use gatewright_model::role_arn::RoleArn;
use gatewright_policy::combination::{Accounts, Verdicts, combine};
use gatewright_policy::{Context, ContextKey, Decision, Effect, Policy, PolicyError, Request};
use gatewright_store::record::Scope;
use gatewright_store::{Store, StoreError};

use crate::identity_policy;
use crate::policy_arn::{aws_policy, path_and_name};
use crate::policy_record::{MANAGED_POLICY, PolicyRecord};
use crate::role_record::{ROLE, RoleRecord, key_of, scope_of};
use crate::trust_policy::{self, Trust};

/// How often a role and its policies are read while they keep changing, before the answer is given up.
pub const READ_ATTEMPTS_MAX: usize = 8;

/// Reads roles.
#[derive(Clone)]
pub struct Roles {
    store: Store,
}

/// A policy that says what a role may do.
#[derive(Debug)]
pub struct RolePermission {
    /// The policy's name: `AWSLambdaBasicExecutionRole`.
    pub name: String,
    /// The managed policy's ARN; `None` for an inline policy.
    pub policy_arn: Option<String>,
    /// The policy, ready to be asked.
    pub policy: Policy,
}

/// Why nobody can say whether a role trusts a service, or what a role may do.
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
    /// A policy of the role depends on something that is not decided here. It might be what denies, so no other is asked either.
    #[error("the role's policy `{name}` cannot be decided")]
    PolicyUndecided {
        /// The policy's name.
        name: String,
        /// What it depends on.
        #[source]
        cause: PolicyError,
    },
    /// An attached policy is not there, or the role changed each time it was looked for.
    #[error("the attached policy `{arn}` could not be read")]
    PolicyAbsent {
        /// The policy's ARN.
        arn: String,
    },
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
        match self.role(role_arn).await? {
            Some((_, role)) => Ok(trust_policy::decide(&role.trust_policy, service_principal)?),
            None => Ok(Trust::NotTrusted),
        }
    }

    /// What the role `role_arn` may do: its inline policies, then the default versions of those attached to it. A role that does
    /// not exist has none, and so may do nothing.
    ///
    /// # Errors
    /// [`RolesError`] when the role or one of its policies cannot be read or not be decided. Then nothing is allowed.
    pub async fn permissions(&self, role_arn: &str) -> Result<Vec<RolePermission>, RolesError> {
        let mut missing = None;
        for _ in 0..READ_ATTEMPTS_MAX {
            let Some((account, role)) = self.role(role_arn).await? else { return Ok(Vec::new()) };
            match self.attached(&account, &role).await? {
                Ok(attached) => {
                    let inline = role.inline_policies.into_iter().map(|policy| (policy.name, None, policy.document));
                    return inline.chain(attached).map(|(name, arn, document)| compiled(name, arn, &document)).collect();
                }
                // It may have been detached and deleted after the role was read.
                Err(arn) => missing = Some(arn),
            }
        }
        Err(RolesError::PolicyAbsent { arn: missing.unwrap_or_default() })
    }

    /// The ARN of the role of this name.
    ///
    /// # Errors
    /// [`RolesError`] when the store does not answer.
    pub async fn arn_of(&self, account: &AccountId, name: &str) -> Result<Option<String>, RolesError> {
        let Some(record) = self.store.get(ROLE, &scope_of(account), &key_of(name)).await? else { return Ok(None) };
        let role: RoleRecord = record.value()?;
        Ok(Some(role.arn))
    }

    /// The role that is stored at this place.
    pub(crate) async fn stored(&self, scope: &Scope, key: &str) -> Result<Option<RoleRecord>, RolesError> {
        let Some(record) = self.store.get(ROLE, scope, key).await? else { return Ok(None) };
        Ok(Some(record.value()?))
    }

    /// The role of exactly this ARN, and its account.
    async fn role(&self, role_arn: &str) -> Result<Option<(AccountId, RoleRecord)>, RolesError> {
        let Some((account, name)) = account_and_name(role_arn) else { return Ok(None) };
        let Some(record) = self.store.get(ROLE, &scope_of(&account), &key_of(&name)).await? else { return Ok(None) };
        let role: RoleRecord = record.value()?;
        Ok((role.arn == role_arn).then_some((account, role)))
    }

    /// Name, ARN and document of the policies attached to a role; the inner error is the ARN of one that is not there.
    async fn attached(&self, account: &AccountId, role: &RoleRecord) -> Result<Result<Vec<Named>, String>, RolesError> {
        let mut policies = Vec::new();
        for arn in &role.attached_policies {
            let document = match aws_policy(arn) {
                Some(policy) => Some(policy.document.to_owned()),
                None => self.own_document(account, arn).await?,
            };
            match (path_and_name(arn), document) {
                (Some((_, name)), Some(document)) => policies.push((name.to_owned(), Some(arn.clone()), document)),
                _ => return Ok(Err(arn.clone())),
            }
        }
        Ok(Ok(policies))
    }

    /// The default version of an account's own policy.
    async fn own_document(&self, account: &AccountId, arn: &str) -> Result<Option<String>, RolesError> {
        let Some((_, name)) = path_and_name(arn) else { return Ok(None) };
        let Some(record) = self.store.get(MANAGED_POLICY, &scope_of(account), &key_of(name)).await? else { return Ok(None) };
        let policy: PolicyRecord = record.value()?;
        let default = policy.version(policy.default_version).filter(|_| policy.arn == arn);
        Ok(default.map(|version| version.document.clone()))
    }
}

/// The keys that whoever asks lists when the request has them. Any other key is not known here: what it allows is not allowed, what it
/// denies is denied.
const LISTED: [&str; 5] =
    ["aws:UserAgent", "aws:Referer", "aws:SecureTransport", "lambda:FunctionUrlAuthType", "lambda:InvokedViaFunctionUrl"];

/// What a role's own policies say together to an action on a resource; whoever asks knows the resource's.
pub fn verdict<'p>(
    policies: impl Iterator<Item = &'p Policy>,
    role_arn: &str,
    (action, resource): (&str, &str),
    context: &[(&str, &str)],
) -> RoleVerdict {
    let mut keys: Vec<ContextKey<'_>> = context.iter().map(|(key, value)| ContextKey::one(key, value)).collect();
    keys.push(ContextKey::one("aws:PrincipalArn", role_arn));
    // Of a key that stands twice the first counts: these are for those that the request does not have.
    keys.extend(LISTED.map(|key| ContextKey::many(key, &[])));
    // A role has no user name.
    keys.push(ContextKey::many("aws:username", &[]));
    let request = Request { action, resource, principal: None, context: Context::partial(&keys) };
    let identity: Vec<Decision> = policies.map(|policy| policy.decide(&request)).collect();
    let verdicts = Verdicts { identity: &identity, boundary: None, session: &[], resource: None };
    match combine(Accounts::Same, &verdicts).effect {
        Effect::Allow => RoleVerdict::Allowed,
        Effect::ExplicitDeny => RoleVerdict::ExplicitDeny,
        Effect::ImplicitDeny => RoleVerdict::ImplicitDeny,
    }
}

/// Name, ARN of a managed policy, document.
type Named = (String, Option<String>, String);

fn compiled(name: String, policy_arn: Option<String>, document: &str) -> Result<RolePermission, RolesError> {
    match identity_policy::compile(document) {
        Ok(policy) => Ok(RolePermission { name, policy_arn, policy }),
        Err(cause) => Err(RolesError::PolicyUndecided { name, cause }),
    }
}

pub(crate) fn account_and_name(role_arn: &str) -> Option<(AccountId, String)> {
    RoleArn::parse(role_arn).map(|role| (role.account, role.name))
}
