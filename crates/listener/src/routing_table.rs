//! The one table that says where a request goes: Host first, then path, then the guards. Pure.
//!
//! | host | path | destination |
//! |---|---|---|
//! | absent, repeated, malformed, or not the target's own | any | 400 |
//! | `{api}.execute-api.{anything}` | `/{stage}/…` | the road |
//! | any other with the label `execute-api` | any | 400 |
//! | `{id}.lambda-url.{region}.on.aws`, or `{id}.lambda-url.` and an allowed host | any | function URLs |
//! | any other with the label `lambda-url`, not a bucket's | any | 400, or 403 for a host that is not allowed |
//! | any other | `/restapis/{api}/{stage}/_user_request_[/…]` | the road |
//! | any other | `/_aws/execute-api/{api}[/{stage}[/…]]` | the road |
//! | allowed, not a bucket's, `{prefix}.auth.{anything}` | any | domains of user pools |
//! | allowed, not a bucket's | `/_gatewright/auth/{prefix}[/…]` | domains of user pools |
//! | allowed, not a bucket's | `/{user pool}/.well-known/{jwks.json, openid-configuration}` | key sets |
//! | allowed, not a bucket's | `/` with an operation that pages of any origin may call, or asking whether one may | the AWS APIs |
//! | allowed | `/_gatewright/lambda-url/{id}[/…]` | function URLs |
//! | any other, past the guards | `/_gatewright[/…]` | our own endpoints |
//! | any other, past the guards | anything else | the AWS APIs |
//!
//! The path forms are those that tools for local development know. Paths are compared as they were written: nothing is decoded,
//! merged or resolved before the comparison, so what is not literally one of these forms is for the AWS APIs to refuse. Signatures
//! decide nothing here yet: all AWS APIs are behind one door.
//!
//! *Invariant:* an `execute-api` host leads to the road or nowhere, a `lambda-url` host to function URLs or nowhere.
//! *Invariant:* a domain of a user pool skips the question which page is asking, never the one which host was addressed: people come to
//! its pages from anywhere, and what they send it is asked where it came from there.
//! *Invariant:* nothing leads to `Aws`, `Own` or `KeySets` but by way of the guards; only the operations that AWS itself leaves open
//! to everybody skip the question which page is asking, never the one which host was addressed.

use gatewright_model::arrival::{HostStanding, InvokeTarget, LoginTarget, Scheme, UrlTarget};
use gatewright_model::function_url::{AWS_URL_DOMAIN, LAMBDA_URL, URL_PATH_PREFIX};
use gatewright_model::login_domain;
use http::header::HOST;
use http::request::Parts;
use http::{HeaderMap, Uri, Version};

use crate::guards::{self, Guards};
use crate::host::Host;
use crate::refusal::Refusal;

/// Where a request goes.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Destination {
    /// A call to a deployed API.
    Road(InvokeTarget),
    /// A call of a function URL.
    FunctionUrl(UrlTarget),
    /// A domain of a user pool.
    Login(LoginTarget),
    /// The AWS APIs.
    Aws,
    /// Our own endpoints.
    Own,
    /// Key sets and discovery documents of user pools.
    KeySets,
    /// No door.
    Refused(Refusal),
}

/// Reads the table for one request head that came over `scheme`.
pub(crate) fn route(head: &Parts, scheme: Scheme, guards: &Guards) -> Destination {
    destination(head, scheme, guards).unwrap_or_else(Destination::Refused)
}

fn destination(head: &Parts, scheme: Scheme, guards: &Guards) -> Result<Destination, Refusal> {
    let path = head.uri.path();
    if head.method == http::Method::CONNECT || !path.starts_with('/') {
        return Err(Refusal::TargetIsNotAPath);
    }
    let host = addressed_host(head.version, &head.uri, &head.headers, scheme)?;
    if let Some(target) = invoke_target(host.as_ref(), path, guards)? {
        return Ok(Destination::Road(target));
    }
    if let Some((target, parent)) = url_of_host(host.as_ref(), path)? {
        // A page that makes a name of its own lead here must not find anything behind it.
        let is_of_aws = target.region.is_some();
        if !is_of_aws {
            guards.name(parent)?;
        }
        return Ok(Destination::FunctionUrl(target));
    }
    let host = guards.host(host.as_ref())?;
    if let Some(target) = url_of_path(path) {
        return Ok(Destination::FunctionUrl(target));
    }
    if !host.names_bucket() {
        if let Some(target) = login_of_host(host, path).or_else(|| login_of_path(path)) {
            return Ok(Destination::Login(target));
        }
        if is_key_set_path(path) {
            return Ok(Destination::KeySets);
        }
        if path == "/" && head.uri.query().is_none() && guards.is_for_any_page(&head.method, &head.headers) {
            return Ok(Destination::Aws);
        }
    }
    let is_own = is_own_path(path);
    if !(is_own && guards::is_followed_link(&head.method, &head.headers)) {
        guards.page(&head.headers)?;
    }
    Ok(if is_own { Destination::Own } else { Destination::Aws })
}

/// Reads the table for a request that came by a function's own line: to AWS's host names, or to whatever the function was told AWS is. No
/// browser is behind it, so there are no guards; nor are there endpoints of our own.
pub(crate) fn route_of_function(head: &Parts, scheme: Scheme) -> Destination {
    destination_of_function(head, scheme).unwrap_or_else(Destination::Refused)
}

fn destination_of_function(head: &Parts, scheme: Scheme) -> Result<Destination, Refusal> {
    let path = head.uri.path();
    if head.method == http::Method::CONNECT || !path.starts_with('/') {
        return Err(Refusal::TargetIsNotAPath);
    }
    let host = addressed_host(head.version, &head.uri, &head.headers, scheme)?;
    if let Some(target) = invoke_target(host.as_ref(), path, &Guards::closed())? {
        return Ok(Destination::Road(target));
    }
    if let Some((target, _)) = url_of_host(host.as_ref(), path)? {
        return Ok(Destination::FunctionUrl(target));
    }
    let host = host.ok_or(Refusal::HostMissing)?;
    if is_own_path(path) {
        return Err(Refusal::OwnEndpointsAreNotForFunctions);
    }
    if let Some(target) = Some(&host).filter(|host| !host.names_bucket()).and_then(|host| login_of_host(host, path)) {
        return Ok(Destination::Login(target));
    }
    Ok(if !host.names_bucket() && is_key_set_path(path) { Destination::KeySets } else { Destination::Aws })
}

/// The API and stage that a request names by its host or path.
fn invoke_target(host: Option<&Host>, path: &str, guards: &Guards) -> Result<Option<InvokeTarget>, Refusal> {
    let standing = |is_ours: bool| if is_ours { HostStanding::Ours } else { HostStanding::Foreign };
    if let Some(host) = host.filter(|host| host.name.split('.').any(|label| label == EXECUTE_API)) {
        let api_id = api_id_of(&host.name).ok_or(Refusal::ExecuteApiHostWithoutApi)?;
        let parent = host.name.splitn(3, '.').nth(2).unwrap_or_default();
        let is_ours = guards.name(parent).is_ok() || is_of_aws(parent);
        return Ok(Some(target(api_id, path, &host.name, standing(is_ours))));
    }
    let of_path = user_request_path(path).or_else(|| execute_api_path(path));
    let domain_name = host.map(|host| host.name.as_str()).unwrap_or_default();
    let standing = standing(host.is_some_and(|host| guards.name(&host.name).is_ok() || is_of_aws(&host.name)));
    Ok(of_path.map(|(api_id, rest)| target(api_id, &rest, domain_name, standing)))
}

/// Whether nobody but AWS can say where a name leads.
fn is_of_aws(name: &str) -> bool {
    [".amazonaws.com", ".amazonaws.com.cn"].iter().any(|domain| name.ends_with(domain))
}

/// The function URL that a request names by its host, `{id}.lambda-url.{parent}`, and that parent.
fn url_of_host<'h>(host: Option<&'h Host>, path: &str) -> Result<Option<(UrlTarget, &'h str)>, Refusal> {
    let is_meant = |host: &&Host| !host.names_bucket() && host.name.split('.').any(|label| label == LAMBDA_URL);
    let Some(host) = host.filter(is_meant) else { return Ok(None) };
    let malformed = Refusal::FunctionUrlHostWithoutId;
    let (url_id, rest) = host.name.split_once('.').ok_or(malformed)?;
    let parent = rest.strip_prefix(LAMBDA_URL).and_then(|rest| rest.strip_prefix('.')).ok_or(malformed)?;
    let region = parent.strip_suffix(AWS_URL_DOMAIN).and_then(|region| region.strip_suffix('.'));
    let target = UrlTarget {
        url_id: url_id.to_owned(),
        region: region.map(str::to_owned),
        path: path.to_owned(),
        domain_name: Some(host.name.clone()),
    };
    if url_id == LAMBDA_URL { Err(malformed) } else { Ok(Some((target, parent))) }
}

/// The function URL of `/_gatewright/lambda-url/{id}[/…]`.
fn url_of_path(path: &str) -> Option<UrlTarget> {
    let rest = path.strip_prefix(URL_PATH_PREFIX)?;
    let (url_id, path) = rest.split_at_checked(rest.find('/').unwrap_or(rest.len()))?;
    let is_id = !url_id.is_empty() && url_id.bytes().all(|byte| byte.is_ascii_alphanumeric());
    is_id.then(|| UrlTarget {
        url_id: url_id.to_ascii_lowercase(),
        region: None,
        path: if path.is_empty() { "/".to_owned() } else { path.to_owned() },
        domain_name: None,
    })
}

/// The domain of a user pool that a request names by its host.
fn login_of_host(host: &Host, path: &str) -> Option<LoginTarget> {
    let prefix = login_domain::prefix_of_host(&host.name)?;
    Some(LoginTarget { prefix: prefix.to_owned(), base_path: String::new(), path: path.to_owned() })
}

/// The domain of a user pool that a request names by its path.
fn login_of_path(path: &str) -> Option<LoginTarget> {
    let (prefix, rest) = login_domain::prefix_of_path(path)?;
    let path = if rest.is_empty() { "/".to_owned() } else { rest.to_owned() };
    Some(LoginTarget { prefix: prefix.to_owned(), base_path: login_domain::base_path(prefix), path })
}

fn is_own_path(path: &str) -> bool {
    path.strip_prefix("/_gatewright").is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// `/{region}_{id}/.well-known/{document}`: a user pool's id has the underscore that no bucket name has.
fn is_key_set_path(path: &str) -> bool {
    let parts = path.strip_prefix('/').and_then(|rest| rest.split_once("/.well-known/"));
    let Some((pool, document)) = parts else { return false };
    let is_pool_id = pool.split_once('_').is_some_and(|(region, id)| {
        let is_word = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        is_word(region) && is_word(id)
    });
    is_pool_id && matches!(document, "jwks.json" | "openid-configuration")
}

const EXECUTE_API: &str = "execute-api";

/// The one host that the client addressed, by Host and by its target's own authority (`:authority` in HTTP/2, the absolute form in
/// HTTP/1), which must agree. Only HTTP/1.0 may leave it out.
fn addressed_host(version: Version, uri: &Uri, headers: &HeaderMap, scheme: Scheme) -> Result<Option<Host>, Refusal> {
    let mut fields = headers.get_all(HOST).iter();
    let written = match (fields.next(), fields.next()) {
        (_, Some(_)) => return Err(Refusal::HostTwice),
        (Some(field), None) => Some(Host::parse(field.as_bytes()).ok_or(Refusal::HostMalformed)?),
        (None, None) => None,
    };
    let of_target = match uri.authority() {
        Some(authority) => Some(Host::parse(authority.as_str().as_bytes()).ok_or(Refusal::HostMalformed)?),
        None => None,
    };
    match (written, of_target) {
        (Some(written), Some(of_target)) if !written.is_same(&of_target, scheme) => Err(Refusal::HostDiffersFromTarget),
        // RFC 9112 3.2: an HTTP/1.1 request has a Host field, even where its target is absolute.
        (None, _) if version == Version::HTTP_11 => Err(Refusal::HostMissing),
        (None, None) if version > Version::HTTP_11 => Err(Refusal::HostMissing),
        (written, of_target) => Ok(written.or(of_target)),
    }
}

/// `{api}` of `{api}.execute-api.{anything}`.
fn api_id_of(host_name: &str) -> Option<&str> {
    let mut labels = host_name.split('.');
    let api_id = labels.next().filter(|label| *label != EXECUTE_API)?;
    labels.next().filter(|label| *label == EXECUTE_API)?;
    labels.next().filter(|label| *label != EXECUTE_API)?;
    labels.all(|label| label != EXECUTE_API).then_some(api_id)
}

/// `/restapis/{api}/{stage}/_user_request_[/…]`: the API and `/{stage}[/…]`.
fn user_request_path(path: &str) -> Option<(&str, String)> {
    let (api_id, rest) = path.strip_prefix("/restapis/")?.split_once('/')?;
    let (stage, rest) = rest.split_once('/')?;
    let rest = rest.strip_prefix("_user_request_").filter(|rest| rest.is_empty() || rest.starts_with('/'))?;
    (is_api_id(api_id) && !stage.is_empty()).then(|| (api_id, format!("/{stage}{rest}")))
}

/// `/_aws/execute-api/{api}[/{stage}[/…]]`: the API and `[/{stage}[/…]]`.
fn execute_api_path(path: &str) -> Option<(&str, String)> {
    let rest = path.strip_prefix("/_aws/execute-api/")?;
    let end = rest.find('/').unwrap_or(rest.len());
    let (api_id, rest) = rest.split_at_checked(end)?;
    is_api_id(api_id).then(|| (api_id, rest.to_owned()))
}

/// What can stand as an API's id: AWS's are letters and digits, ids chosen by the user may have more, but never `..` or `%`.
fn is_api_id(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'))
}

/// Takes `/{stage}{path}` apart.
///
/// AWS: a slash doubled before the stage is as one; doubled after it, `event.path` has one and `requestContext.path` both.
fn target(api_id: &str, path_with_stage: &str, domain_name: &str, host: HostStanding) -> InvokeTarget {
    let from_stage = path_with_stage.trim_start_matches('/');
    let (stage, after_stage) = from_stage.split_at_checked(from_stage.find('/').unwrap_or(from_stage.len())).unwrap_or_default();
    let path = match after_stage.trim_start_matches('/') {
        "" if after_stage.is_empty() => String::new(),
        path => format!("/{path}"),
    };
    InvokeTarget {
        api_id: api_id.to_ascii_lowercase(),
        stage: stage.to_owned(),
        path,
        path_with_stage: format!("/{from_stage}"),
        domain_name: domain_name.to_owned(),
        host,
    }
}

#[cfg(test)]
mod tests;
