//! The first station: API, stage, resource and method.
//!
//! Follows <https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-method-settings-method-request.html>
//! and what AWS was seen to answer. A REST API has no 404: a path or verb that matches nothing is
//! [`RouteTarget::Unmatched`], which the authorizer station treats as AWS does, as a request that fails an IAM check.

use std::ops::Range;
use std::sync::Arc;

use gatewright_model::arrival::{Arrival, InvokeTarget, Scheme};
use gatewright_model::body::Body;
use http::Method;
use http::uri::Authority;

use crate::decision::{DecisionRecord, InlineText};
use crate::plan::{LivePlan, ResourcePlan, RoutePlan, StagePlan};
use crate::refusal::{Cause, Refusal, Station};
use crate::request::{RequestIds, RoadRequest};

/// A request whose stage was found.
#[derive(Debug)]
pub struct Routed {
    /// The stage it travels through.
    pub plan: Arc<StagePlan>,
    /// The route it matched, if any.
    pub target: RouteTarget,
    /// The request.
    pub request: RoadRequest,
    /// The body, untouched.
    pub body: Body,
}

/// What a path and verb came to.
#[derive(Debug, PartialEq, Eq)]
pub enum RouteTarget {
    /// A method of a resource.
    Route {
        /// Index into the plan's routes.
        index: usize,
        /// Path parameters: name, and where the value stands in [`RoadRequest::matched_path`].
        parameters: Vec<(Box<str>, Range<usize>)>,
    },
    /// No such resource, or no such method on it.
    Unmatched,
}

/// Finds the stage and the route.
///
/// # Errors
/// A [`Refusal`] when no such API or stage is served, or nothing of it can be.
pub fn route(
    plan: &LivePlan,
    arrival: Arrival,
    target: InvokeTarget,
    ids: RequestIds,
    record: &mut DecisionRecord,
) -> Result<Routed, Refusal> {
    if header_bytes(&arrival) > HEADER_BYTES_MAX {
        return Err(Refusal::new(Station::Router, Cause::HeadersTooLarge));
    }
    let plan = plan.stage(&target.api_id, &target.stage);
    let plan = plan.ok_or_else(|| Refusal::new(Station::Router, Cause::StageUnknown))?;
    record.plan = Some(Arc::clone(&plan));
    if let Some(cause) = plan.broken {
        return Err(Refusal::new(Station::Router, cause));
    }
    let (request, body) = request(arrival, target, ids);
    record.method = InlineText::new(request.method.as_str());
    let target = find(&plan, &request);
    if let RouteTarget::Route { index, .. } = &target {
        record.route = u32::try_from(*index).ok();
    }
    Ok(Routed { plan, target, request, body })
}

/// All header names and values together, as API Gateway's quota counts them.
pub const HEADER_BYTES_MAX: usize = 10_240;

fn header_bytes(arrival: &Arrival) -> usize {
    arrival.head.headers.iter().map(|(name, value)| name.as_str().len() + value.len()).sum()
}

impl Routed {
    /// The matched route and its resource.
    #[must_use]
    pub fn route(&self) -> Option<(&RoutePlan, &ResourcePlan)> {
        let RouteTarget::Route { index, .. } = &self.target else { return None };
        let route = self.plan.routes.get(*index)?;
        Some((route, self.plan.resources.get(route.resource)?))
    }

    /// `arn:…:execute-api:{region}:{account}:{api}/{stage}/{VERB}/{path}` of this very request.
    #[must_use]
    pub fn method_arn(&self) -> String {
        let (prefix, verb, path) = (&self.plan.method_arn_prefix, self.request.method.as_str(), self.request.matched_path());
        let mut arn = String::with_capacity(prefix.len() + verb.len() + 1 + path.len());
        arn.push_str(prefix);
        arn.push_str(verb);
        arn.push('/');
        arn.push_str(path);
        arn
    }
}

fn request(arrival: Arrival, target: InvokeTarget, ids: RequestIds) -> (RoadRequest, Body) {
    let Arrival { head, original_head, body, peer, scheme, arrived_at } = arrival;
    let port = port(&head, scheme);
    let method = overridden_method(&head).unwrap_or(head.method);
    let path = if target.path.is_empty() { "/".to_owned() } else { target.path };
    let request = RoadRequest {
        method,
        path,
        path_with_stage: target.path_with_stage,
        query: head.uri.query().unwrap_or_default().to_owned(),
        domain_name: target.domain_name,
        port,
        headers: head.headers,
        original_head,
        peer,
        scheme,
        arrived_at,
        ids,
    };
    (request, body)
}

/// AWS: `X-HTTP-Method-Override` changes the verb that the gateway sees. Only verbs that a method can have count.
fn overridden_method(head: &http::request::Parts) -> Option<Method> {
    const VERBS: [Method; 7] =
        [Method::DELETE, Method::GET, Method::HEAD, Method::OPTIONS, Method::PATCH, Method::POST, Method::PUT];
    let asked = head.headers.get("x-http-method-override")?.as_bytes();
    VERBS.into_iter().find(|verb| verb.as_str().as_bytes() == asked)
}

/// The port that the client addressed.
fn port(head: &http::request::Parts, scheme: Scheme) -> u16 {
    let host = head.headers.get(http::header::HOST).and_then(|host| Authority::try_from(host.as_bytes()).ok());
    let port_default = match scheme {
        Scheme::Http => 80,
        Scheme::Https => 443,
    };
    host.as_ref().or(head.uri.authority()).and_then(Authority::port_u16).unwrap_or(port_default)
}

fn find(plan: &StagePlan, request: &RoadRequest) -> RouteTarget {
    let Some(found) = plan.tree.find(request.matched_path()) else { return RouteTarget::Unmatched };
    let Some(resource) = plan.resources.get(found.resource) else { return RouteTarget::Unmatched };
    let with_verb = |verb: &str| resource.methods.iter().find(|(declared, _)| declared == verb).map(|(_, index)| *index);
    let is_any_verb = matches!(request.method.as_str(), "DELETE" | "GET" | "HEAD" | "OPTIONS" | "PATCH" | "POST" | "PUT");
    let index = with_verb(request.method.as_str()).or_else(|| is_any_verb.then(|| with_verb("ANY")).flatten());
    match index {
        Some(index) => RouteTarget::Route { index, parameters: found.parameters },
        None => RouteTarget::Unmatched,
    }
}
