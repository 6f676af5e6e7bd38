//! The question put to a policy, and its answer.

/// One question: may `principal` do `action` on `resource`?
#[derive(Debug, Clone, Copy)]
pub struct Request<'a> {
    /// The action, for example `execute-api:Invoke`. Letter case does not matter.
    pub action: &'a str,
    /// The resource's whole ARN, for example a method ARN. Letter case matters. The caller bounds its length.
    pub resource: &'a str,
    /// Who asks; `None` is an anonymous caller, whom only `"*"` names. Not looked at by an authorizer's policy, which
    /// has no principals.
    pub principal: Option<&'a PrincipalRef<'a>>,
    /// Condition keys (`aws:SourceArn`, in any letter case) and their values: of the keys that
    /// [`crate::DocumentKind::condition_keys`] names, all that the request has. A key is given at most once; of a key
    /// given twice the first counts.
    pub context: &'a [(&'a str, &'a str)],
}

/// The principal of a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PrincipalRef<'a> {
    /// An AWS service, for example `apigateway.amazonaws.com`.
    Service(&'a str),
    /// The ARN of a user, a role, a session (`arn:aws:sts::…:assumed-role/…`) or an account's root.
    Aws(&'a str),
}

/// What a policy says to a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decision {
    /// The verdict.
    pub effect: Effect,
    /// The index (from 0) of the first statement that led to the verdict; `None` when no statement matched.
    pub statement: Option<u16>,
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
