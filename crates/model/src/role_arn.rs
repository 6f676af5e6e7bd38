//! A role's ARN: `arn:aws:iam::{account}:role/{path}{name}`.

use crate::arn::Arn;
use crate::ids::AccountId;

/// A role as policies and settings name it, in its parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleArn {
    /// The whole ARN.
    pub text: String,
    /// The role's account.
    pub account: AccountId,
    /// The role's name, without its path.
    pub name: String,
    partition: String,
}

impl RoleArn {
    /// Reads an ARN; `None` when it is no role's.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let Arn { partition, service, region, account, resource } = Arn::parse(text).ok()?;
        let name = resource.strip_prefix("role/")?.rsplit('/').next().filter(|name| !name.is_empty())?.to_owned();
        let account = AccountId::parse(&account).ok()?;
        let is_role = service == "iam" && region.is_empty();
        is_role.then(|| Self { text: text.to_owned(), account, name, partition })
    }

    /// The ARN of a session of this name, which is without the role's path.
    #[must_use]
    pub fn session_arn(&self, session_name: &str) -> String {
        let Self { partition, account, name, .. } = self;
        format!("arn:{partition}:sts::{account}:assumed-role/{name}/{session_name}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_role_s_arn_is_told_from_others_and_its_session_has_no_path() {
        for (arn, session) in [
            ("arn:aws:iam::000000000000:role/r", Some("arn:aws:sts::000000000000:assumed-role/r/s")),
            ("arn:aws:iam::123456789012:role/a/b/r", Some("arn:aws:sts::123456789012:assumed-role/r/s")),
            ("arn:aws-cn:iam::000000000000:role/r", Some("arn:aws-cn:sts::000000000000:assumed-role/r/s")),
            ("arn:aws:iam::000000000000:user/r", None),
            ("arn:aws:iam::000000000000:role/", None),
            ("arn:aws:iam::000000000000:role/a/", None),
            ("arn:aws:iam::*:user/*", None),
            ("arn:aws:iam::12:role/r", None),
            ("arn:aws:iam:us-east-1:000000000000:role/r", None),
            ("arn:aws:sts::000000000000:role/r", None),
            ("r", None),
            ("", None),
        ] {
            assert_eq!(RoleArn::parse(arn).map(|role| role.session_arn("s")).as_deref(), session, "{arn}");
        }
    }
}
