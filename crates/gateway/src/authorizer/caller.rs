//! Whom a signature proved.

use gatewright_model::principal::{Principal, PrincipalKind};

/// The caller of an AWS_IAM method, as `$context.identity` shows them. Holds no secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Caller {
    /// Who.
    pub principal: Principal,
    /// The key that signed.
    pub access_key_id: String,
    /// The role of a session: its policies say what the session may do.
    pub role_arn: Option<String>,
}

impl Caller {
    /// `$context.identity.{name}`, where a signature gives it a value.
    #[must_use]
    pub fn identity(&self, name: &str) -> Option<&str> {
        match name {
            "accountId" => Some(self.principal.account.as_str()),
            "accessKey" => Some(&self.access_key_id),
            "caller" | "user" => Some(&self.principal.user_id),
            "userArn" => Some(&self.principal.arn),
            _ => None,
        }
    }

    /// What a condition key, given in lower case, is of this caller. AWS names a session's role there, and not the session.
    pub(super) fn condition_key(&self, key: &str) -> Option<&str> {
        match key {
            "aws:principalarn" => Some(self.role_arn.as_deref().unwrap_or(&self.principal.arn)),
            "aws:principalaccount" => Some(self.principal.account.as_str()),
            "aws:principaltype" => match self.principal.kind {
                PrincipalKind::Root => Some("Account"),
                PrincipalKind::RoleSession => Some("AssumedRole"),
                PrincipalKind::Anonymous => None,
            },
            "aws:userid" => Some(&self.principal.user_id),
            _ => None,
        }
    }
}
