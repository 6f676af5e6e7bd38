//! `Principal`: whom a statement of a resource policy speaks about.
//!
//! Follows the IAM user guide, "AWS JSON policy elements: Principal". A principal is named whole: `*` alone means
//! everyone (also services and anonymous callers; `{"AWS": "*"}` means the same), and no other wildcard exists.

use serde_json::Value;

use crate::document::strings;
use crate::effect::StatementEffect;
use crate::error::{PolicyError, quoted};
use crate::request::PrincipalRef;

/// The principals of one statement, compiled.
#[derive(Debug)]
pub(crate) enum Principals {
    /// The kind of document has no principals: everyone's request is meant.
    NotEvaluated,
    /// A request by one of these is meant.
    Named(Box<[Principal]>),
}

/// One named principal.
#[derive(Debug)]
pub(crate) enum Principal {
    /// `*`.
    Everyone,
    /// A service principal, for example `apigateway.amazonaws.com`.
    Service(Box<str>),
    /// An account, by its twelve digits.
    Account(Box<str>),
    /// A role, by its account and name, and so its sessions too.
    Role { arn: Box<str>, partition: Box<str>, account: Box<str>, name: Box<str> },
    /// Any other ARN of IAM or STS, compared whole.
    Arn(Box<str>),
}

/// Compiles the value of `Principal`.
pub(crate) fn compile(at: &str, value: &Value) -> Result<Box<[Principal]>, PolicyError> {
    let forms = match value {
        Value::String(text) if text == "*" => return Ok(Box::new([Principal::Everyone])),
        Value::Object(forms) if !forms.is_empty() => forms,
        _ => return Err(PolicyError::WrongShape { at: at.into(), expected: "`*` or an object such as {\"Service\": …}" }),
    };
    let mut principals = Vec::new();
    for (form, names) in forms {
        let compile_name: fn(&str, &str) -> Result<Principal, PolicyError> = match form.as_str() {
            "Service" => service,
            "AWS" => aws,
            _ => return Err(PolicyError::UnsupportedPrincipal { at: at.into(), form: quoted(form) }),
        };
        let at = format!("{at}.{form}");
        for name in strings(&at, names)? {
            principals.push(compile_name(&at, name)?);
        }
    }
    Ok(principals.into())
}

impl Principals {
    /// Whether a statement with this effect speaks about the principal of a request.
    pub(crate) fn names(&self, effect: StatementEffect, principal: Option<&PrincipalRef<'_>>) -> bool {
        match self {
            Principals::NotEvaluated => true,
            Principals::Named(named) => named.iter().any(|name| name.is(effect, principal)),
        }
    }

    /// How many names there are to compare with.
    pub(crate) fn count(&self) -> usize {
        match self {
            Principals::NotEvaluated => 0,
            Principals::Named(named) => named.len(),
        }
    }

    /// Bytes held on the heap.
    pub(crate) fn heap_bytes(&self) -> usize {
        match self {
            Principals::NotEvaluated => 0,
            Principals::Named(named) => named.iter().map(|name| size_of::<Principal>() + name.heap_bytes()).sum(),
        }
    }
}

impl Principal {
    fn is(&self, effect: StatementEffect, principal: Option<&PrincipalRef<'_>>) -> bool {
        match (self, principal) {
            (Principal::Everyone, _) => true,
            (_, None) => false,
            (Principal::Service(name), Some(PrincipalRef::Service(asking))) => **name == **asking,
            (Principal::Service(_), Some(PrincipalRef::Aws(_))) => false,
            (_, Some(PrincipalRef::Service(_))) => false,
            (Principal::Arn(arn), Some(PrincipalRef::Aws(asking))) => **arn == **asking,
            (Principal::Role { arn, partition, account, name }, Some(PrincipalRef::Aws(asking))) => {
                **arn == **asking || is_session_of(asking, partition, account, name)
            }
            (Principal::Account(account), Some(PrincipalRef::Aws(asking))) => {
                PrincipalArn::parse(asking).is_some_and(|asking| {
                    // An Allow for an account only lets that account's own policies choose; see the crate's gaps.
                    let is_meant = effect == StatementEffect::Deny || asking.is_root();
                    is_meant && *asking.account == **account
                })
            }
        }
    }

    fn heap_bytes(&self) -> usize {
        match self {
            Principal::Everyone => 0,
            Principal::Service(text) | Principal::Account(text) | Principal::Arn(text) => text.len(),
            Principal::Role { arn, partition, account, name } => arn.len() + partition.len() + account.len() + name.len(),
        }
    }
}

fn service(at: &str, name: &str) -> Result<Principal, PolicyError> {
    let is_service_char = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '.' | '-');
    if name.contains('.') && name.chars().all(is_service_char) {
        return Ok(Principal::Service(name.into()));
    }
    let expected = "a service principal such as `apigateway.amazonaws.com`";
    Err(PolicyError::InvalidValue { at: at.into(), value: quoted(name), expected })
}

fn aws(at: &str, name: &str) -> Result<Principal, PolicyError> {
    if name == "*" {
        return Ok(Principal::Everyone);
    }
    if is_account_id(name) {
        return Ok(Principal::Account(name.into()));
    }
    let Some(arn) = PrincipalArn::parse(name).filter(|_| !name.contains(['*', '?', '$'])) else {
        let expected = "`*`, an account id or the arn of a principal";
        return Err(PolicyError::InvalidValue { at: at.into(), value: quoted(name), expected });
    };
    if arn.is_root() {
        return Ok(Principal::Account(arn.account.into()));
    }
    match arn.resource.strip_prefix("role/").filter(|_| arn.service == "iam") {
        None => Ok(Principal::Arn(name.into())),
        // A role's path is not part of its sessions' ARNs.
        Some(path_and_name) => Ok(Principal::Role {
            arn: name.into(),
            partition: arn.partition.into(),
            account: arn.account.into(),
            name: path_and_name.rsplit('/').next().unwrap_or(path_and_name).into(),
        }),
    }
}

fn is_session_of(asking: &str, partition: &str, account: &str, role: &str) -> bool {
    PrincipalArn::parse(asking).is_some_and(|asking| {
        let session = asking.resource.strip_prefix("assumed-role/").and_then(|rest| rest.split_once('/'));
        let is_of_role = session.is_some_and(|(name, _)| name == role);
        asking.service == "sts" && asking.partition == partition && asking.account == account && is_of_role
    })
}

/// An ARN of IAM or STS in an account, in its parts.
struct PrincipalArn<'a> {
    partition: &'a str,
    service: &'a str,
    account: &'a str,
    resource: &'a str,
}

impl<'a> PrincipalArn<'a> {
    fn parse(text: &'a str) -> Option<PrincipalArn<'a>> {
        let mut parts = text.splitn(6, ':');
        let (prefix, partition, service) = (parts.next()?, parts.next()?, parts.next()?);
        let (region, account, resource) = (parts.next()?, parts.next()?, parts.next()?);
        let is_principal = prefix == "arn"
            && !partition.is_empty()
            && matches!(service, "iam" | "sts")
            && region.is_empty()
            && is_account_id(account)
            && !resource.is_empty();
        is_principal.then_some(PrincipalArn { partition, service, account, resource })
    }

    fn is_root(&self) -> bool {
        self.service == "iam" && self.resource == "root"
    }
}

fn is_account_id(text: &str) -> bool {
    text.len() == 12 && text.bytes().all(|byte| byte.is_ascii_digit())
}
