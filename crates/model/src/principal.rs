//! Who is calling one of the AWS APIs, after the front has checked the signature.

use crate::ids::AccountId;

/// The caller of a control-plane operation, in the terms of `sts get-caller-identity`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Principal {
    /// The account the caller belongs to.
    pub account: AccountId,
    /// `arn:aws:iam::{account}:root`, a user's ARN or `arn:aws:sts::{account}:assumed-role/{role}/{session}`.
    pub arn: String,
    /// The account id for root, `AIDA…` for a user, `AROA…:{session}` for a role session.
    pub user_id: String,
    /// What kind of identity it is.
    pub kind: PrincipalKind,
}

/// The kinds of identity that can sign a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PrincipalKind {
    /// The account's root: in developer mode every key that IAM does not know.
    Root,
    /// A session of a role, such as a function's own credentials.
    RoleSession,
    /// Nobody signed: only operations that AWS marks as unsigned accept this.
    Anonymous,
}

impl Principal {
    /// The account's root.
    #[must_use]
    pub fn root(account: AccountId, partition: &str) -> Self {
        Self {
            arn: format!("arn:{partition}:iam::{account}:root"),
            user_id: account.as_str().to_owned(),
            account,
            kind: PrincipalKind::Root,
        }
    }
}
