//! Who calls a function URL that asks for a signature.
//!
//! Signature Version 4 for the service `lambda` in the URL's region, in the `Authorization` header or in the query. A key that was issued here
//! is verified, with its session's token; what its role's policies say to the call goes along, for the one who decides. From outside, any other
//! key is the account's root, as at the AWS APIs ([`gatewright_wire::caller`]), unless a web page has sent it: nobody checks such a key's secret, so a page
//! needs to know none. What comes by a function's own line is never in developer mode.
//!
//! Follows <https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html#urls-auth-iam>.

use gatewright_model::arrival::{FunctionOrigin, Scheme};
use gatewright_model::function_url::{FunctionUrl, FunctionUrlAuthType};
use gatewright_model::ports::{RoleVerdict, UrlIdentity};
use gatewright_model::principal::{Principal, PrincipalKind};
use gatewright_model::timestamp::Timestamp;
use gatewright_wire::request::Request;
use gatewright_wire::sigv4::{self, SignatureError};
use http::header::{ORIGIN, REFERER, USER_AGENT};
use http::request::Parts;
use http::{HeaderMap, HeaderValue};

use super::cors;
use super::ports::UrlPorts;
use super::refusal::Refusal;
use crate::settings::Settings;
use gatewright_wire::caller::{self, Covered, Mode, Signature};

const SERVICE: &str = "lambda";

/// A call whose signature is asked for.
pub(super) struct Asking<'a> {
    pub(super) url: &'a FunctionUrl,
    pub(super) head: &'a Parts,
    pub(super) body: &'a bytes::Bytes,
    pub(super) scheme: Scheme,
    pub(super) origin: Option<&'a FunctionOrigin>,
    pub(super) now: Timestamp,
}

/// Who signed a call.
#[derive(Debug)]
pub(super) struct Signed {
    pub(super) principal: Principal,
    pub(super) access_key_id: String,
    invoke_function_url: RoleVerdict,
    invoke_function: RoleVerdict,
}

impl Signed {
    /// For whoever decides.
    pub(super) fn into_identity(self) -> UrlIdentity {
        let Self { principal, invoke_function_url, invoke_function, .. } = self;
        UrlIdentity { arn: principal.arn, account: principal.account, invoke_function_url, invoke_function }
    }

    /// Somebody, for tests of what is told of them.
    #[cfg(test)]
    pub(super) fn proven(principal: Principal, access_key_id: &str) -> Self {
        let none = RoleVerdict::ImplicitDeny;
        Self { principal, access_key_id: access_key_id.to_owned(), invoke_function_url: none, invoke_function: none }
    }
}

/// Who signed it.
pub(super) async fn by(asking: Asking<'_>, ports: &UrlPorts, settings: &Settings) -> Result<Signed, Refusal> {
    let Asking { url, head, body, scheme, origin, now } = asking;
    let query = head.uri.query().unwrap_or_default();
    let credential = match sigv4::parse_authorization(&head.headers).map_err(Refusal::Signature)? {
        Some(credential) => Some(credential),
        None => sigv4::parse_query(query).map_err(Refusal::Signature)?,
    };
    let credential = credential.ok_or(Refusal::Forbidden)?;
    if credential.service != SERVICE {
        return Err(Refusal::Signature(SignatureError::WrongService { expected: SERVICE.to_owned() }));
    }
    if credential.region != url.region.as_str() {
        return Err(Refusal::Signature(SignatureError::WrongRegion));
    }
    let sent = Request { method: &head.method, path: head.uri.path(), query, headers: &head.headers, body };
    let mode = if origin.is_some() { Mode::IssuedOnly } else { Mode::Developer };
    let access_key_id = credential.access_key_id.clone();
    if ports.identities.key(&access_key_id).is_none() && is_sent_by_strange_page(url, &head.headers) {
        return Err(Refusal::Forbidden);
    }
    let covered = Covered { sent: &sent, addressed: &sent };
    let signed = caller::signed(covered, &Signature::V4(credential), ports.identities.as_ref(), settings.home(), mode, now);
    let signed = signed.map_err(Refusal::Signature)?;
    let principal = signed.identity.principal;
    let is_secure = scheme == Scheme::Https || origin.is_some();
    let verdicts = match (&principal.kind, &signed.role_arn) {
        // Its own account lets it do everything.
        (PrincipalKind::Root, _) => [RoleVerdict::Allowed; 2],
        (PrincipalKind::RoleSession, Some(role_arn)) => {
            let arn = url.function_arn();
            let asked = [("lambda:InvokeFunctionUrl", arn.as_str()), ("lambda:InvokeFunction", arn.as_str())];
            let context = context(&head.headers, url.auth_type, is_secure);
            let verdicts = ports.permissions.decide(role_arn, &asked, &context).await;
            let verdicts = verdicts.map_err(|cause| Refusal::Undecided(cause.into()))?;
            <[RoleVerdict; 2]>::try_from(verdicts).map_err(|_| Refusal::Undecided("told in part only".into()))?
        }
        _ => [RoleVerdict::ImplicitDeny; 2],
    };
    let [invoke_function_url, invoke_function] = verdicts;
    Ok(Signed { principal, access_key_id, invoke_function_url, invoke_function })
}

/// Whether a web page has sent this that the URL does not name as one of its own. Browsers say so; other clients send neither header.
fn is_sent_by_strange_page(url: &FunctionUrl, headers: &HeaderMap) -> bool {
    let mut origins = headers.get_all(ORIGIN).iter();
    let is_trusted = match (origins.next(), origins.next(), &url.cors) {
        (Some(origin), None, Some(cors)) => cors::trusts(cors, origin),
        _ => false,
    };
    caller::is_sent_by_page(headers) && !is_trusted
}

/// The condition keys that identity policies may use here.
fn context(headers: &HeaderMap, auth_type: FunctionUrlAuthType, is_secure: bool) -> Vec<(&'static str, &str)> {
    let header = |name| headers.get(name).and_then(|value: &HeaderValue| value.to_str().ok());
    let mut context = vec![
        ("aws:SecureTransport", if is_secure { "true" } else { "false" }),
        ("lambda:FunctionUrlAuthType", auth_type.as_str()),
        ("lambda:InvokedViaFunctionUrl", "true"),
    ];
    context.extend(header(USER_AGENT).map(|value| ("aws:UserAgent", value)));
    context.extend(header(REFERER).map(|value| ("aws:Referer", value)));
    context
}
