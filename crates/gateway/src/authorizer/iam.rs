//! AWS_IAM: who signed the request, and whether the policies let them invoke it.
//!
//! The signature is Signature Version 4 for `execute-api` in the API's region, in the `Authorization` header or in the query. It is checked where
//! all signatures are (`gatewright_wire::caller`), in the same words. What a role's session may do is asked of a table in memory; its account's root
//! may do everything there. Within the API's account either that or the API's resource policy is enough, across accounts it takes both.
//!
//! *Invariant:* the body is not polled before key, token, scope and time are good, and then only where the signature covers it.
//! *Invariant:* a key that nobody issued here is the account's root only for clients that address this machine by a name of its own or of AWS's, and
//! never for a web page or a function.
//!
//! Follows <https://docs.aws.amazon.com/apigateway/latest/developerguide/permissions.html> and answers that AWS was seen to give.
//!
//! # Not (yet) like AWS
//! - A mismatch is answered without AWS's canonical strings.
//! - A role with a policy that is not understood is answered 500 rather than told what it may do.

use std::sync::Arc;

use bytes::Bytes;
use gatewright_model::arrival::HostStanding;
use gatewright_model::body::Body;
use gatewright_model::ports::RoleVerdict;
use gatewright_model::principal::PrincipalKind;
use gatewright_policy::combination::api::MethodAuthorization;
use gatewright_policy::combination::{Accounts, Verdicts};
use gatewright_policy::{Decision, Effect, Grantee};
use gatewright_wire::caller::{self, Covered, Home, Mode, Signature};
use gatewright_wire::request::{Request, put_host};
use gatewright_wire::schema::Protocol;
use gatewright_wire::sigv4::{self, Credential, SignatureError};

use super::authorization_flow::{self, ACTION, Asker};
use super::caller::Caller;
use super::request_context::RequestContext;
use super::resource_policy;
use crate::decision::DecisionRecord;
use crate::ports::Ports;
use crate::refusal::{Cause, Refusal, Station};
use crate::request::{RoadRequest, climbs};
use crate::request_body;
use crate::router::Routed;

const SERVICE: &str = "execute-api";

/// The caller of a request, once it is decided that they may invoke it.
///
/// # Errors
/// A [`Refusal`] unless the signature is good and the decision is to let it pass.
pub(super) async fn authorized<'r>(
    ports: &Ports,
    routed: Routed<'r>,
    record: &mut DecisionRecord,
) -> Result<(Routed<'r>, Arc<Caller>), Refusal> {
    routed.check_method_arn().map_err(refusal)?;
    let method_arn = routed.method_arn();
    let (routed, caller) = proven(ports, routed).await?;
    let caller = Arc::new(caller);
    record.caller = Some(Arc::clone(&caller));
    decide(ports, &routed, &caller, &method_arn, record)?;
    Ok((routed, caller))
}

/// Whom the signature proves. The body is there in whole afterwards, if it had to be read.
async fn proven<'r>(ports: &Ports, mut routed: Routed<'r>) -> Result<(Routed<'r>, Caller), Refusal> {
    let request = routed.request;
    let mut headers = request.headers.clone();
    put_host(&request.uri, &mut headers);
    let nothing = Bytes::new();
    let head = Request {
        method: &request.sent_method,
        path: request.uri.path(),
        query: request.uri.query().unwrap_or_default(),
        headers: &headers,
        body: &nothing,
    };
    let credential = credential(&head).map_err(refused)?;
    let credential = credential.ok_or_else(|| match routed.route() {
        Some(_) => refused(SignatureError::Missing),
        None => refusal(Cause::RouteUnknown),
    })?;
    if credential.service != SERVICE {
        return Err(refused(SignatureError::WrongService { expected: SERVICE.to_owned() }));
    }
    if credential.region != routed.plan.region.as_str() {
        return Err(refused(SignatureError::WrongRegion));
    }
    // A signature covers the path made plain, which could be another stage's or API's than the one that was asked for.
    if climbs(request.uri.path()) {
        return Err(refused(SignatureError::Mismatch));
    }
    // The verb that is decided about must be one that the caller has signed.
    let is_overridden = request.sent_method != request.method;
    if is_overridden && !credential.signed_headers.iter().any(|name| name.eq_ignore_ascii_case("x-http-method-override")) {
        return Err(refused(SignatureError::Mismatch));
    }
    let access_key_id = credential.access_key_id.clone();
    let now = request.arrived_at;
    let home = Home { account: &ports.account, region: &routed.plan.region };
    let date = sigv4::check_date(&headers, &credential, now);
    let signature = Signature::V4(credential);
    let claimed = caller::claimed(&head, &signature, ports.identities.as_ref(), home, mode(request), now).map_err(refused)?;
    date.map_err(refused)?;
    let mut body = Bytes::new();
    if claimed.covers_body(&head, &signature).map_err(refused)? {
        let sent = std::mem::take(&mut routed.body);
        body = request_body::collect(sent, ports.clock.as_ref()).await.map_err(refusal)?;
        routed.body = Body::whole(body.clone());
    }
    let sent = Request { body: &body, ..head };
    let signed = claimed.proven(Covered { sent: &sent, addressed: &sent }, &signature, now).map_err(refused)?;
    Ok((routed, Caller { principal: signed.identity.principal, access_key_id, role_arn: signed.role_arn }))
}

/// The signature of a header, else of the query. Nothing but signatures is looked for in the header.
fn credential(request: &Request<'_>) -> Result<Option<Credential>, SignatureError> {
    match sigv4::require_authorization(request.headers)? {
        None => sigv4::parse_query(request.query),
        found => Ok(found),
    }
}

fn mode(request: &RoadRequest) -> Mode {
    let is_ours = request.host == HostStanding::Ours;
    let is_client = is_ours && request.origin.is_none() && !caller::is_sent_by_page(&request.headers);
    if is_client { Mode::Developer } else { Mode::IssuedOnly }
}

/// What the caller's own policies and the API's resource policy say together.
fn decide(
    ports: &Ports,
    routed: &Routed<'_>,
    caller: &Caller,
    method_arn: &str,
    record: &mut DecisionRecord,
) -> Result<(), Refusal> {
    let identity = [own_policies(ports, routed, caller, method_arn)?];
    let verdicts = Verdicts { identity: &identity, boundary: None, session: &[], resource: None };
    let is_of_account = caller.principal.account == routed.plan.account;
    let accounts = if is_of_account { Accounts::Same } else { Accounts::Other };
    let resource = resource_policy::decide(routed, method_arn, Some(caller));
    let asker = Asker { who: &caller.principal.arn, method_arn };
    authorization_flow::settle(&MethodAuthorization::Iam(accounts, verdicts), resource, &asker, record)
}

/// What the caller's own policies say.
fn own_policies(ports: &Ports, routed: &Routed<'_>, caller: &Caller, method_arn: &str) -> Result<Decision, Refusal> {
    let verdict = match (&caller.principal.kind, &caller.role_arn) {
        (PrincipalKind::Root, _) => return Ok(Decision::ROOT),
        (PrincipalKind::RoleSession, Some(role_arn)) => {
            let context = RequestContext::all(routed.request);
            ports.identity_policies.decide(role_arn, ACTION, method_arn, &context.entries()).map_err(|problem| {
                tracing::warn!(%problem, cause = %problem.cause, "what a caller may do cannot be told");
                refusal(Cause::CallerUndecided)
            })?
        }
        (PrincipalKind::RoleSession | PrincipalKind::Anonymous, _) => RoleVerdict::ImplicitDeny,
    };
    Ok(match verdict {
        RoleVerdict::Allowed => Decision { effect: Effect::Allow, grantee: Some(Grantee::Caller), ..Decision::SILENT },
        RoleVerdict::ExplicitDeny => Decision { effect: Effect::ExplicitDeny, ..Decision::SILENT },
        RoleVerdict::ImplicitDeny => Decision::SILENT,
    })
}

/// In the words that all signed APIs share.
fn refused(problem: SignatureError) -> Refusal {
    let problem = problem.into_service_error(Protocol::RestJson1);
    let cause = match problem.code {
        "MissingAuthenticationTokenException" => Cause::SignatureMissing,
        "UnrecognizedClientException" => Cause::AccessKeyUnknown,
        "ExpiredTokenException" => Cause::SessionEnded,
        "IncompleteSignatureException" => Cause::SignatureIncomplete,
        _ => Cause::SignatureInvalid,
    };
    Refusal { station: Station::Authorizer, cause, message: problem.message }
}

fn refusal(cause: Cause) -> Refusal {
    Refusal::new(Station::Authorizer, cause)
}
