//! `Principal` and `NotPrincipal`: whom a statement of a resource policy speaks about.
//!
//! Follows the IAM user guide, "AWS JSON policy elements: Principal" and "NotPrincipal". A principal is named whole: `*` alone means
//! everyone, also services and anonymous callers; `{"AWS": "*"}` means the same, but for services: whether it means them is not
//! documented, so it does in a `Deny` and does not in an `Allow`. No other wildcard exists.
//!
//! A session of a role is named by its own ARN, by the role's, and by its account. An `Allow` for the account hands the choice to the
//! account's own policies ([`Grantee::Account`]), but for the account's root, whom it names; a `Deny` for the account is one for all
//! its principals.
//!
//! `NotPrincipal` speaks about whoever is not named. AWS asks that a session's exception names the session, its role and their
//! account, as an exception for the session alone "might" not be enough; here it takes all three in a `Deny`, and one of the three is
//! enough to be left out of an `Allow`, so that fewer get through. Whoever has a permissions boundary is denied even so, which only
//! [`crate::combination`] can tell.

use crate::document::strings;
use crate::effect::StatementEffect;
use crate::error::{PolicyError, quoted};
use crate::json::Json;
use crate::request::{Grantee, PrincipalRef};

/// The principals of one statement, compiled.
#[derive(Debug)]
pub(crate) enum Principals {
    /// The kind of document has no principals, or they are not looked at: everyone's request is meant.
    NotEvaluated,
    /// A request by one of these is meant.
    Named(Box<[Principal]>),
    /// A request by anybody else is meant.
    Others(Box<[Principal]>),
}

/// One named principal.
#[derive(Debug)]
pub(crate) enum Principal {
    /// `*`.
    Everyone,
    /// `{"AWS": "*"}`.
    EveryoneInAws,
    /// A service principal, for example `apigateway.amazonaws.com`.
    Service(Box<str>),
    /// An identity provider.
    Federated(Box<str>),
    /// A canonical user id.
    CanonicalUser(Box<str>),
    /// An account, by its twelve digits.
    Account(Box<str>),
    /// A role, by its account and name, and so its sessions too.
    Role { arn: Box<str>, partition: Box<str>, account: Box<str>, name: Box<str> },
    /// Any other ARN of IAM or STS, compared whole; also the unique id that AWS shows for a principal which was deleted.
    Arn(Box<str>),
}

/// Compiles the value of `Principal` or `NotPrincipal`.
pub(crate) fn compile(at: &str, value: &Json) -> Result<Box<[Principal]>, PolicyError> {
    let forms = match value {
        Json::String(text) if text == "*" => return Ok(Box::new([Principal::Everyone])),
        Json::Object(forms) if !forms.is_empty() => forms,
        _ => return Err(PolicyError::WrongShape { at: at.into(), expected: "`*` or an object such as {\"Service\": …}" }),
    };
    let mut principals = Vec::new();
    for (form, names) in forms {
        let compile_name: fn(&str, &str) -> Result<Principal, PolicyError> = match form.as_str() {
            "Service" => service,
            "AWS" => aws,
            "Federated" => |at, name| whole(at, name, "an identity provider", Principal::Federated),
            "CanonicalUser" => |at, name| whole(at, name, "a canonical user id", Principal::CanonicalUser),
            _ => return Err(PolicyError::UnsupportedPrincipal { at: at.into(), form: quoted(form) }),
        };
        let at = format!("{at}.{form}");
        for name in strings(&at, names)? {
            principals.push(compile_name(&at, name)?);
        }
    }
    Ok(principals.into())
}

/// Checks the shape of a `Principal` that is not looked at.
pub(crate) fn check_shape(at: &str, value: &Json) -> Result<(), PolicyError> {
    match value {
        Json::String(_) => Ok(()),
        Json::Object(forms) if !forms.is_empty() => {
            forms.iter().try_for_each(|(form, names)| strings(&format!("{at}.{}", quoted(form)), names).map(drop))
        }
        _ => Err(PolicyError::WrongShape { at: at.into(), expected: "a string or an object" }),
    }
}

impl Principals {
    /// As whom a statement with this effect speaks about the principal of a request; `None` when it does not.
    pub(crate) fn names(&self, effect: StatementEffect, principal: Option<&PrincipalRef<'_>>) -> Option<Grantee> {
        match self {
            Principals::NotEvaluated => Some(Grantee::Caller),
            Principals::Named(named) => {
                let named = named.iter().filter(|name| !(effect == StatementEffect::Allow && name.is_doubtful(principal)));
                named.filter_map(|name| name.is(principal)).max()
            }
            Principals::Others(named) => {
                let is_left_out = match effect {
                    StatementEffect::Allow => named.iter().any(|name| name.is(principal).is_some()),
                    StatementEffect::Deny => {
                        is_wholly_named(named, principal) && !named.iter().all(|name| name.is_doubtful(principal))
                    }
                };
                (!is_left_out).then_some(Grantee::Caller)
            }
        }
    }

    /// How many names there are to compare with.
    pub(crate) fn count(&self) -> usize {
        match self {
            Principals::NotEvaluated => 0,
            Principals::Named(named) | Principals::Others(named) => named.len(),
        }
    }

    /// Bytes held on the heap.
    pub(crate) fn heap_bytes(&self) -> usize {
        match self {
            Principals::NotEvaluated => 0,
            Principals::Named(named) | Principals::Others(named) => {
                named.iter().map(|name| size_of::<Principal>() + name.heap_bytes()).sum()
            }
        }
    }
}

/// Whether an exception names a principal and all that it is part of: a session its role and account, a user its account.
fn is_wholly_named(named: &[Principal], principal: Option<&PrincipalRef<'_>>) -> bool {
    let has = |grantee| named.iter().any(|name| name.is(principal) == Some(grantee));
    let arn = match principal {
        Some(PrincipalRef::Aws(arn)) => PrincipalArn::parse(arn),
        _ => None,
    };
    let is_everyone = named.iter().any(|name| matches!(name, Principal::Everyone | Principal::EveryoneInAws));
    if is_everyone || arn.as_ref().is_none_or(PrincipalArn::is_root) {
        return has(Grantee::Caller);
    }
    let is_session = arn.is_some_and(|arn| arn.session_role().is_some());
    has(Grantee::Caller) && has(Grantee::Account) && (!is_session || has(Grantee::Role))
}

impl Principal {
    /// As whom this names the principal of a request.
    fn is(&self, principal: Option<&PrincipalRef<'_>>) -> Option<Grantee> {
        let caller = |is_named: bool| is_named.then_some(Grantee::Caller);
        if let Principal::Everyone | Principal::EveryoneInAws = self {
            return Some(Grantee::Caller);
        }
        match (self, principal?) {
            (Principal::Service(name), PrincipalRef::Service(asking))
            | (Principal::Federated(name), PrincipalRef::Federated(asking))
            | (Principal::CanonicalUser(name), PrincipalRef::CanonicalUser(asking))
            | (Principal::Arn(name), PrincipalRef::Aws(asking)) => caller(**name == **asking),
            (Principal::Role { arn, partition, account, name }, PrincipalRef::Aws(asking)) => {
                if **arn == **asking {
                    return Some(Grantee::Caller);
                }
                is_session_of(asking, partition, account, name).then_some(Grantee::Role)
            }
            (Principal::Account(account), PrincipalRef::Aws(asking)) => {
                let asking = PrincipalArn::parse(asking).filter(|asking| *asking.account == **account)?;
                Some(if asking.is_root() { Grantee::Caller } else { Grantee::Account })
            }
            _ => None,
        }
    }

    /// Whether it is not known if this names the principal of a request.
    fn is_doubtful(&self, principal: Option<&PrincipalRef<'_>>) -> bool {
        matches!((self, principal), (Principal::EveryoneInAws, Some(PrincipalRef::Service(_))))
    }

    fn heap_bytes(&self) -> usize {
        match self {
            Principal::Everyone | Principal::EveryoneInAws => 0,
            Principal::Service(text)
            | Principal::Federated(text)
            | Principal::CanonicalUser(text)
            | Principal::Account(text)
            | Principal::Arn(text) => text.len(),
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

fn whole(at: &str, name: &str, expected: &'static str, kind: fn(Box<str>) -> Principal) -> Result<Principal, PolicyError> {
    if name.is_empty() || name.contains(['*', '?', '$']) {
        return Err(PolicyError::InvalidValue { at: at.into(), value: quoted(name), expected });
    }
    Ok(kind(name.into()))
}

fn aws(at: &str, name: &str) -> Result<Principal, PolicyError> {
    if name == "*" {
        return Ok(Principal::EveryoneInAws);
    }
    if is_account_id(name) {
        return Ok(Principal::Account(name.into()));
    }
    if is_unique_id(name) {
        return Ok(Principal::Arn(name.into()));
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
    PrincipalArn::parse(asking)
        .is_some_and(|asking| asking.partition == partition && asking.account == account && asking.session_role() == Some(role))
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

    /// The name of the role whose session this is.
    fn session_role(&self) -> Option<&'a str> {
        let (role, _) = self.resource.strip_prefix("assumed-role/")?.split_once('/')?;
        (self.service == "sts").then_some(role)
    }
}

fn is_account_id(text: &str) -> bool {
    text.len() == 12 && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// `AIDA…`, `AROA…`: what IAM keeps of a user or role.
fn is_unique_id(text: &str) -> bool {
    (text.starts_with("AIDA") || text.starts_with("AROA"))
        && (16..=128).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
}
