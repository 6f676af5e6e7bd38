//! The first station: API, stage, resource and method.
//!
//! Follows <https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-method-settings-method-request.html>
//! and what AWS was seen to answer. A REST API has no 404: a path or verb that matches nothing is
//! [`RouteTarget::Unmatched`], which the authorizer station treats as AWS does, as a request that fails an IAM check.

use std::ops::Range;
use std::sync::Arc;

use gatewright_model::body::Body;

use crate::decision::DecisionRecord;
use crate::plan::{LivePlan, ResourcePlan, RoutePlan, StagePlan};
use crate::refusal::{Cause, Refusal, Station};
use crate::request::RoadRequest;

/// A request whose stage was found.
#[derive(Debug)]
pub struct Routed<'r> {
    /// The stage it travels through.
    pub plan: Arc<StagePlan>,
    /// The route it matched, if any.
    pub target: RouteTarget,
    /// The request.
    pub request: &'r RoadRequest,
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
pub fn route<'r>(
    plan: &LivePlan,
    request: &'r RoadRequest,
    body: Body,
    record: &mut DecisionRecord,
) -> Result<Routed<'r>, Refusal> {
    let plan = plan.stage(&request.api_id, &request.stage);
    let plan = plan.ok_or_else(|| Refusal::new(Station::Router, Cause::StageUnknown))?;
    record.plan = Some(Arc::clone(&plan));
    if header_bytes(request) > HEADER_BYTES_MAX {
        return Err(Refusal::new(Station::Router, Cause::HeadersTooLarge));
    }
    if let Some(cause) = plan.broken {
        return Err(Refusal::new(Station::Router, cause));
    }
    let target = find(&plan, request);
    if let RouteTarget::Route { index, .. } = &target {
        record.route = u32::try_from(*index).ok();
    }
    Ok(Routed { plan, target, request, body })
}

/// All header names and values together, as API Gateway's quota counts them.
pub const HEADER_BYTES_MAX: usize = 10_240;

fn header_bytes(request: &RoadRequest) -> usize {
    request.headers.iter().map(|(name, value)| name.as_str().len() + value.len()).sum()
}

impl Routed<'_> {
    /// The matched route and its resource.
    #[must_use]
    pub fn route(&self) -> Option<(&RoutePlan, &ResourcePlan)> {
        let RouteTarget::Route { index, .. } = &self.target else { return None };
        let route = self.plan.routes.get(*index)?;
        Some((route, self.plan.resources.get(route.resource)?))
    }

    /// Path parameters, as the client wrote them.
    #[must_use]
    pub fn path_parameters(&self) -> Vec<(&str, &str)> {
        let RouteTarget::Route { parameters, .. } = &self.target else { return Vec::new() };
        let path = self.request.matched_path();
        parameters.iter().filter_map(|(name, range)| Some((name.as_ref(), path.get(range.clone())?))).collect()
    }

    /// AWS: whoever is authorized by it may have no longer method ARN than [`METHOD_ARN_BYTES_MAX`].
    pub(crate) fn check_method_arn(&self) -> Result<(), Cause> {
        let (prefix, verb, path) = (&self.plan.method_arn_prefix, self.request.method.as_str(), self.request.matched_path());
        let bytes = prefix.len() + verb.len() + 1 + path.len();
        if bytes > METHOD_ARN_BYTES_MAX { Err(Cause::MethodArnTooLong) } else { Ok(()) }
    }

    /// `arn:…:execute-api:{region}:{account}:{api}/{stage}/{VERB}/{path}` of this very request.
    #[must_use]
    pub fn method_arn(&self) -> String {
        method_arn(&self.plan, self.request)
    }
}

/// Longest method ARN that AWS takes where somebody decides by it.
pub const METHOD_ARN_BYTES_MAX: usize = 1600;

/// The ARN of a request on a stage, whether a route matches or not.
pub(crate) fn method_arn(plan: &StagePlan, request: &RoadRequest) -> String {
    let (prefix, verb, path) = (&plan.method_arn_prefix, request.method.as_str(), request.matched_path());
    let mut arn = String::with_capacity(prefix.len() + verb.len() + 1 + path.len());
    arn.push_str(prefix);
    arn.push_str(verb);
    arn.push('/');
    arn.push_str(path);
    arn
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
