//! What several policies say together.
//!
//! An explicit deny anywhere wins. Beside that, within an account either a policy of the identity or the resource's policy is enough, and
//! across accounts it takes both; a permissions boundary and a session policy bound what the identity's policies allow. What bounds a
//! grant of the resource's policy too depends on whom it names ([`Grantee`]):
//!
//! | the resource's policy allows | identity policies silent | boundary or session policy silent |
//! |---|---|---|
//! | the caller itself, or everyone | allowed | allowed |
//! | the role whose session the caller is | allowed | denied |
//! | the caller's account | denied | denied |
//!
//! A `Deny` with `NotPrincipal` in the resource's policy denies whoever has a permissions boundary, named or not.
//!
//! Follows the IAM user guide, "Policy evaluation logic" (with its table of resource-based policies and implicit denies), "Cross-account
//! policy evaluation logic", "Permissions boundaries" and "Session policies". The tables of API Gateway are in [`api`].
//!
//! # Not like AWS
//! - Policies of organisations (service and resource control policies) do not exist here.
//! - A session that a user has federated is named by its own ARN only, not by the user's.

pub mod api;

use crate::request::{Decision, Effect, Grantee};

/// What each kind of policy says to one request.
#[derive(Debug, Clone, Copy)]
pub struct Verdicts<'a> {
    /// The policies of the identity, one by one; [`Decision::ROOT`] alone for an account's root. A service has none.
    pub identity: &'a [Decision],
    /// The identity's permissions boundary, if it has one.
    pub boundary: Option<Decision>,
    /// The policies passed when the session was made: an empty list when none was passed.
    pub session: &'a [Decision],
    /// The policy of the resource, if it has one.
    pub resource: Option<Decision>,
}

/// Whose account the resource is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Accounts {
    /// The caller's.
    Same,
    /// Another.
    Other,
}

/// The verdict of all policies together, and what decided it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Combined {
    /// The verdict.
    pub effect: Effect,
    /// Why.
    pub because: Because,
}

/// What decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Because {
    /// A statement of a policy: the one that denies, or the one that allows. Across accounts it is the resource policy's.
    Statement(Decider),
    /// Nothing allows it: neither a policy of the identity nor, where that would be enough, the resource's policy.
    NoIdentityPolicy,
    /// Nothing allows it: neither the policy that a Lambda authorizer returned nor the API's.
    NoAuthorizerPolicy,
    /// The resource's policy has to allow it and does not.
    NoResourcePolicy,
    /// The permissions boundary does not allow it.
    NoPermissionsBoundary,
    /// No session policy allows it.
    NoSessionPolicy,
    /// The configuration lets everyone in and there is no policy.
    Open,
}

/// A statement of one of several policies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decider {
    /// Of which kind.
    pub policy: PolicyRole,
    /// Which one of its kind, from 0.
    pub index: usize,
    /// The statement; `None` when no statement was needed, as for an account's root.
    pub statement: Option<u16>,
}

/// The part that a policy has in a combination.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PolicyRole {
    /// A policy of the identity.
    Identity,
    /// Its permissions boundary.
    Boundary,
    /// A policy of the session.
    Session,
    /// The resource's policy.
    Resource,
    /// The policy that a Lambda authorizer returned.
    Authorizer,
}

impl Combined {
    fn denied(because: Because) -> Combined {
        Combined { effect: Effect::ImplicitDeny, because }
    }

    fn by(effect: Effect, policy: PolicyRole, index: usize, statement: Option<u16>) -> Combined {
        Combined { effect, because: Because::Statement(Decider { policy, index, statement }) }
    }
}

/// Combines verdicts on a resource whose policy is one grant among others: all but roles that are assumed.
pub fn combine(accounts: Accounts, verdicts: &Verdicts<'_>) -> Combined {
    if let Some(denied) = explicit_deny(verdicts) {
        return denied;
    }
    let resource = verdicts.resource.and_then(|decision| Some((decision.grantee?, decision)));
    let resource_allows = |statement| Combined::by(Effect::Allow, PolicyRole::Resource, 0, statement);
    match (accounts, resource) {
        (Accounts::Same, Some((Grantee::Caller, decision))) => resource_allows(decision.statement),
        (Accounts::Same, Some((Grantee::Role, decision))) => {
            bound(verdicts).map_or_else(|| resource_allows(decision.statement), Combined::denied)
        }
        (Accounts::Same, Some((Grantee::Account, _)) | None) => by_identity(verdicts),
        (Accounts::Other, Some((_, decision))) => match by_identity(verdicts) {
            Combined { effect: Effect::Allow, .. } => resource_allows(decision.statement),
            denied => denied,
        },
        (Accounts::Other, None) => match by_identity(verdicts) {
            Combined { effect: Effect::Allow, .. } => Combined::denied(Because::NoResourcePolicy),
            denied => denied,
        },
    }
}

/// Combines verdicts on assuming a role: its trust policy, the resource's here, has to allow it in the same account too.
pub fn combine_trust(accounts: Accounts, verdicts: &Verdicts<'_>) -> Combined {
    if let Some(denied) = explicit_deny(verdicts) {
        return denied;
    }
    if verdicts.resource.is_none_or(|decision| decision.grantee.is_none()) {
        return Combined::denied(Because::NoResourcePolicy);
    }
    combine(accounts, verdicts)
}

/// What the identity's own policies allow within its bounds.
fn by_identity(verdicts: &Verdicts<'_>) -> Combined {
    match first(verdicts.identity, Effect::Allow) {
        None => Combined::denied(Because::NoIdentityPolicy),
        Some((index, statement)) => match bound(verdicts) {
            Some(because) => Combined::denied(because),
            None => Combined::by(Effect::Allow, PolicyRole::Identity, index, statement),
        },
    }
}

/// The bound that keeps an identity from what its policies allow, if one does.
fn bound(verdicts: &Verdicts<'_>) -> Option<Because> {
    if verdicts.boundary.is_some_and(|boundary| boundary.effect != Effect::Allow) {
        return Some(Because::NoPermissionsBoundary);
    }
    let is_passed = !verdicts.session.is_empty();
    (is_passed && first(verdicts.session, Effect::Allow).is_none()).then_some(Because::NoSessionPolicy)
}

fn explicit_deny(verdicts: &Verdicts<'_>) -> Option<Combined> {
    let groups = [
        (PolicyRole::Identity, verdicts.identity),
        (PolicyRole::Boundary, verdicts.boundary.as_slice()),
        (PolicyRole::Session, verdicts.session),
        (PolicyRole::Resource, verdicts.resource.as_slice()),
    ];
    let denied = groups.into_iter().find_map(|(policy, decisions)| {
        let (index, statement) = first(decisions, Effect::ExplicitDeny)?;
        Some(Combined::by(Effect::ExplicitDeny, policy, index, statement))
    });
    // AWS: an exception by `NotPrincipal` does not reach callers with a permissions boundary, whomever it names.
    denied.or_else(|| {
        let statement = verdicts.boundary.and(verdicts.resource)?.excepted_by?;
        Some(Combined::by(Effect::ExplicitDeny, PolicyRole::Resource, 0, Some(statement)))
    })
}

/// The first decision with this effect: its index and statement.
fn first(decisions: &[Decision], effect: Effect) -> Option<(usize, Option<u16>)> {
    let mut decisions = decisions.iter().enumerate();
    decisions.find(|(_, decision)| decision.effect == effect).map(|(index, decision)| (index, decision.statement))
}
