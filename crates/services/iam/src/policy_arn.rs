//! The ARN of a managed policy, and whose policy it means.
//!
//! Follows <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html>.
//!
//! # Not (yet) like AWS
//! A policy of another account is answered as one that does not exist; what AWS answers to each operation was not found out.

use gatewright_model::arn::Arn;
use gatewright_wire::service::{CallContext, ServiceError};

use crate::aws_managed_policy::{self, AwsManagedPolicy};
use crate::refusal::{invalid_policy_arn, unparsable_arn};

/// Whose policy an ARN means. Whether an account's own exists is for the store to say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PolicyOwner<'a> {
    /// One that AWS keeps, and that is here.
    Aws(&'static AwsManagedPolicy),
    /// One of the caller's account.
    Own {
        /// Its name.
        name: &'a str,
    },
    /// One of AWS's that is not here, or of another account.
    Unknown,
}

/// Reads a `PolicyArn`.
///
/// # Errors
/// 400 `ValidationError` for what is no ARN, 400 `InvalidInput` for an ARN of something else or of another partition.
pub(crate) fn owner<'a>(context: &CallContext, arn: &'a str) -> Result<PolicyOwner<'a>, ServiceError> {
    let parsed = Arn::parse(arn).map_err(|_| unparsable_arn())?;
    let is_iam = parsed.service == "iam" && parsed.region.is_empty() && parsed.partition == context.region.partition();
    let Some((_, name)) = path_and_name(arn).filter(|_| is_iam) else { return Err(invalid_policy_arn(arn)) };
    Ok(match parsed.account.as_str() {
        "aws" => aws_policy(arn).map_or(PolicyOwner::Unknown, PolicyOwner::Aws),
        account if account == context.account.as_str() => PolicyOwner::Own { name },
        _ => PolicyOwner::Unknown,
    })
}

/// The policy of AWS's that an ARN means, if it is here.
pub(crate) fn aws_policy(arn: &str) -> Option<&'static AwsManagedPolicy> {
    let (_, resource) = arn.split_once("iam::aws:policy")?;
    aws_managed_policy::find(resource)
}

/// `/team/` and `Writer` of `arn:aws:iam::123456789012:policy/team/Writer`.
pub(crate) fn path_and_name(arn: &str) -> Option<(&str, &str)> {
    let (_, resource) = arn.split_once(":policy/")?;
    let path_begin = arn.len() - resource.len() - 1;
    let name_begin = arn.rfind('/')? + 1;
    let (path, name) = (arn.get(path_begin..name_begin)?, arn.get(name_begin..)?);
    (!name.is_empty()).then_some((path, name))
}

#[cfg(test)]
mod tests {
    use gatewright_model::ids::AccountId;
    use gatewright_model::timestamp::Timestamp;

    use super::*;

    #[track_caller]
    fn check(arn: &str, expected: Result<PolicyOwner<'_>, (&str, &str)>) {
        let account = AccountId::parse("123456789012").unwrap();
        let context = gatewright_testkit::call::by_root_of(&account, Timestamp::from_epoch_ms(0));
        let found = owner(&context, arn);
        let found = found.as_ref().map_err(|error| (error.code, error.message.as_deref().unwrap()));
        assert_eq!(found, expected.as_ref().map_err(|error| *error), "{arn}");
    }

    #[test]
    fn an_arn_says_whose_policy_it_means() {
        check("arn:aws:iam::123456789012:policy/Writer", Ok(PolicyOwner::Own { name: "Writer" }));
        check("arn:aws:iam::123456789012:policy/team/policy/Writer", Ok(PolicyOwner::Own { name: "Writer" }));
        check("arn:aws:iam::999999999999:policy/Writer", Ok(PolicyOwner::Unknown));
        check("arn:aws:iam::aws:policy/ReadOnlyAccess", Ok(PolicyOwner::Unknown));
        let role = aws_managed_policy::find("/service-role/AWSLambdaRole").unwrap();
        check("arn:aws:iam::aws:policy/service-role/AWSLambdaRole", Ok(PolicyOwner::Aws(role)));
    }

    #[test]
    fn what_is_no_policy_arn_is_refused_in_aws_words() {
        let unparsable = ("ValidationError", "Invalid ARN:  Could not be parsed!");
        for text in ["arn-of-nothing-at-all-here", "arn:aws:iam::123456789012", "urn:aws:iam::123456789012:policy/a"] {
            check(text, Err(unparsable));
        }
        for (text, message) in [
            ("arn:aws:s3:::123456789012:policy/a", "ARN arn:aws:s3:::123456789012:policy/a is not valid."),
            ("arn:aws:iam::123456789012:role/Writer", "ARN arn:aws:iam::123456789012:role/Writer is not valid."),
            ("arn:aws:iam::123456789012:policy/team/", "ARN arn:aws:iam::123456789012:policy/team/ is not valid."),
            ("arn:aws:iam:us-east-1:123456789012:policy/a", "ARN arn:aws:iam:us-east-1:123456789012:policy/a is not valid."),
            ("arn:aws-cn:iam::123456789012:policy/a", "ARN arn:aws-cn:iam::123456789012:policy/a is not valid."),
        ] {
            check(text, Err(("InvalidInput", message)));
        }
    }

    #[test]
    fn an_arn_holds_path_and_name() {
        for (arn, expected) in [
            ("arn:aws:iam::aws:policy/service-role/AWSLambdaRole", Some(("/service-role/", "AWSLambdaRole"))),
            ("arn:aws:iam::123456789012:policy/Writer", Some(("/", "Writer"))),
            ("arn:aws:iam::123456789012:policy/", None),
            ("arn:aws:iam::123456789012:role/a", None),
        ] {
            assert_eq!(path_and_name(arn), expected, "{arn}");
        }
    }
}
