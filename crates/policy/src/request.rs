//! The question put to a policy, and its answer.

use crate::context::Context;

/// One question: may `principal` do `action` on `resource`?
#[derive(Debug, Clone, Copy)]
pub struct Request<'a> {
    /// The action, for example `execute-api:Invoke`. Letter case does not matter.
    pub action: &'a str,
    /// The resource's whole ARN, for example a method ARN. Letter case matters. The caller bounds its length. A trust policy does not
    /// look at it.
    pub resource: &'a str,
    /// Who asks; `None` is an anonymous caller, whom only `"*"` names. Looked at by policies that have principals.
    pub principal: Option<&'a PrincipalRef<'a>>,
    /// The condition keys of the request.
    pub context: Context<'a>,
}

/// The principal of a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PrincipalRef<'a> {
    /// An AWS service, for example `apigateway.amazonaws.com`.
    Service(&'a str),
    /// The ARN of a user, a role, a session (`arn:aws:sts::…:assumed-role/…`) or an account's root.
    Aws(&'a str),
    /// Somebody an identity provider has recognised, by the provider: `accounts.google.com`, or the ARN of a provider in IAM.
    Federated(&'a str),
    /// An account by its canonical user id, as S3 has it.
    CanonicalUser(&'a str),
}

/// What a policy says to a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decision {
    /// The verdict.
    pub effect: Effect,
    /// The index (from 0) of the first statement that led to the verdict; `None` when no statement matched. When all that was found is
    /// an `Allow` for the caller's account ([`Grantee::Account`]), it is that statement.
    pub statement: Option<u16>,
    /// Whom the `Allow` names that goes furthest; `None` without one, and under an explicit deny.
    pub grantee: Option<Grantee>,
    /// The index of the first `Deny` that matches but for its `NotPrincipal`, which excepts the caller; `None` under an explicit deny. It
    /// denies a caller that has a permissions boundary all the same: see [`crate::combination`].
    pub excepted_by: Option<u16>,
}

impl Decision {
    /// No statement matches.
    pub const SILENT: Decision = Decision { effect: Effect::ImplicitDeny, statement: None, grantee: None, excepted_by: None };

    /// What an account's root may do beside any policy: everything.
    pub const ROOT: Decision =
        Decision { effect: Effect::Allow, statement: None, grantee: Some(Grantee::Caller), excepted_by: None };
}

/// The verdict of a policy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    /// An `Allow` statement matches and no `Deny` statement does.
    Allow,
    /// A `Deny` statement matches.
    ExplicitDeny,
    /// No statement matches.
    ImplicitDeny,
}

/// Whom an `Allow` of a resource policy names, from the widest reach to the least. [`crate::combination`] tells what that means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grantee {
    /// The account of the caller: its own policies choose whom of its principals it means.
    Account,
    /// The role whose session the caller is.
    Role,
    /// The caller itself, or everyone. Also every `Allow` of a policy without principals.
    Caller,
}
