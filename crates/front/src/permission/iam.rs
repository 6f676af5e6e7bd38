//! What calls of IAM ask for, and what passing a role to a service asks for.
//!
//! Follows <https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsidentityandaccessmanagementiam.html>.
//!
//! A role's ARN has its path, and a call names it without one: `GetRole` of `Writer` may mean `role/Writer` or
//! `role/team/Writer`. The ARN must come from the store; see [`NamedRole`].
//!
//! # Not (yet) like AWS
//! - ListRoles asks for `role` and the path prefix, as in AWS's refusals, although the reference gives it no resource. AWS's
//!   refusals of ListPolicies name a `policy path`, whose ARN was not found out: it asks for `*`.
//! - Which of CreateRole and TagRole AWS names first was not found out.
//! - `credentials` of API Gateway that pass on the caller's own identity (`arn:aws:iam::*:user/*`) are no role and ask to pass
//!   `*`. What AWS asks was not found out; they are refused here anyway.

use gatewright_model::arn::Arn;
use gatewright_model::ids::AccountId;
use gatewright_wire::document::Document;

use super::question::{ANY, Asked, Place, is_given, text};

/// What is known of the role that a call of IAM names.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum NamedRole<'a> {
    /// Nobody has looked. The call asks for `*`, and for a role of this name without a path.
    #[default]
    NotLookedUp,
    /// The account has none of this name. AWS asks for one without a path, so that who may read it learns that it is not there.
    Absent,
    /// Its ARN, from the store.
    At(&'a str),
}

/// Operations on the role of `RoleName`.
const ON_ROLES: [&str; 15] = [
    "GetRole",
    "UpdateRole",
    "UpdateAssumeRolePolicy",
    "DeleteRole",
    "TagRole",
    "UntagRole",
    "ListRoleTags",
    "PutRolePolicy",
    "GetRolePolicy",
    "ListRolePolicies",
    "DeleteRolePolicy",
    "AttachRolePolicy",
    "DetachRolePolicy",
    "ListAttachedRolePolicies",
    "ListInstanceProfilesForRole",
];

/// Operations on the policy of `PolicyArn`.
const ON_POLICIES: [&str; 8] = [
    "GetPolicy",
    "DeletePolicy",
    "ListEntitiesForPolicy",
    "CreatePolicyVersion",
    "GetPolicyVersion",
    "ListPolicyVersions",
    "SetDefaultPolicyVersion",
    "DeletePolicyVersion",
];

pub(super) fn asked(operation: &str, input: &Document, place: &Place<'_>, role: NamedRole<'_>) -> Option<Vec<Asked>> {
    let action = format!("iam:{operation}");
    Some(match operation {
        "CreateRole" => created(&action, "iam:TagRole", named(input, "role", "RoleName", place), input),
        "CreatePolicy" => created(&action, "iam:TagPolicy", named(input, "policy", "PolicyName", place), input),
        "ListRoles" => vec![Asked::on(action, listed_roles(input, place))],
        "ListPolicies" => vec![Asked::on(action, None)],
        _ if ON_ROLES.contains(&operation) => on_role(&action, input, place, role),
        _ if ON_POLICIES.contains(&operation) => vec![Asked::on(action, policy(input, place))],
        _ => return None,
    })
}

/// The role that an operation names without its path.
pub(super) fn role_named<'a>(operation: &str, input: &'a Document) -> Option<&'a str> {
    if ON_ROLES.contains(&operation) { text(input, "RoleName") } else { None }
}

/// What handing a role to a service asks for beside the call itself.
pub(super) fn pass_role(role_arn: &str, place: &Place<'_>) -> Asked {
    let is_role = Arn::parse(role_arn).is_ok_and(|arn| {
        let is_own_kind = arn.service == "iam" && arn.region.is_empty() && arn.partition == place.partition();
        let is_named = arn.resource.strip_prefix("role/").is_some_and(|role| !role.is_empty() && !role.ends_with('/'));
        is_own_kind && is_named && AccountId::parse(&arn.account).is_ok()
    });
    Asked::on("iam:PassRole", is_role.then(|| role_arn.to_owned()))
}

fn created(action: &str, tag_action: &str, resource: Option<String>, input: &Document) -> Vec<Asked> {
    let mut asked = vec![Asked::on(action, resource.clone())];
    if is_given(input, "Tags") {
        asked.push(Asked::on(tag_action, resource));
    }
    asked
}

/// The ARN of what is to be created: `role/team/Writer`.
fn named(input: &Document, kind: &str, name_member: &str, place: &Place<'_>) -> Option<String> {
    let path = text(input, "Path").unwrap_or("/");
    let name = text(input, name_member)?;
    let is_path = path.starts_with('/') && path.ends_with('/');
    (is_path && is_plain(name)).then(|| own(place, &format!("{kind}{path}{name}")))
}

fn listed_roles(input: &Document, place: &Place<'_>) -> Option<String> {
    let prefix = text(input, "PathPrefix").unwrap_or("/");
    prefix.starts_with('/').then(|| own(place, &format!("role{prefix}")))
}

fn on_role(action: &str, input: &Document, place: &Place<'_>, role: NamedRole<'_>) -> Vec<Asked> {
    let without_path = || {
        let name = text(input, "RoleName").filter(|name| is_plain(name));
        name.map(|name| own(place, &format!("role/{name}")))
    };
    match role {
        NamedRole::At(arn) => vec![Asked::on(action, Some(arn.to_owned()))],
        NamedRole::Absent => vec![Asked::on(action, without_path())],
        NamedRole::NotLookedUp => {
            let any = Asked::on(action, Some(ANY.to_owned()));
            std::iter::once(any).chain(without_path().map(|arn| Asked::on(action, Some(arn)))).collect()
        }
    }
}

/// A managed policy's ARN has one spelling. Another account's is asked about as it is written; the service does not find it.
fn policy(input: &Document, place: &Place<'_>) -> Option<String> {
    let text = text(input, "PolicyArn")?;
    let arn = Arn::parse(text).ok()?;
    let is_own_kind = arn.service == "iam" && arn.region.is_empty() && arn.partition == place.partition();
    let is_named = arn.resource.strip_prefix("policy/").is_some_and(|policy| !policy.is_empty() && !policy.ends_with('/'));
    let has_owner = arn.account == "aws" || AccountId::parse(&arn.account).is_ok();
    (is_own_kind && is_named && has_owner).then(|| text.to_owned())
}

/// Whether a name stays within its part of an ARN. Which letters it may have is for the model; those that it lets through are asked about.
fn is_plain(name: &str) -> bool {
    !name.is_empty() && !name.contains(['/', ':'])
}

/// `arn:aws:iam::{account}:{resource}`
fn own(place: &Place<'_>, resource: &str) -> String {
    format!("arn:{}:iam::{}:{resource}", place.partition(), place.account)
}
