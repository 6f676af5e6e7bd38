//! What mapping templates and expressions can read of a request: its parameters, `$context`, stage variables, and the body at hand.
//!
//! Follows <https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-mapping-template-reference.html>. A name that
//! AWS does not know, or that has no value here, is absent, which templates print as nothing.
//!
//! # Not (yet) like AWS
//! - Path parameters stand as the client wrote them, percent-encoding and all, as in a proxy function's event.
//! - Of `$context`, names that only identity pools, canaries, WAF or client certificates fill are absent.

use std::borrow::Cow;

use gatewright_model::gateway_response::GatewayResponseType;
use gatewright_vtl::Place;

use crate::authorizer::caller_facts::CallerFacts;
use crate::decision::DecisionRecord;
use crate::event::query::query_parameter;
use crate::event::request_context::request_time;
use crate::plan::{ResourcePlan, StagePlan};
use crate::request::RoadRequest;
use crate::router::Routed;

/// The surroundings of one template.
pub(crate) struct Surroundings<'a> {
    request: &'a RoadRequest,
    plan: Option<&'a StagePlan>,
    resource: Option<&'a ResourcePlan>,
    path_parameters: Vec<(Cow<'a, str>, Cow<'a, str>)>,
    caller: Option<CallerFacts<'a>>,
    body: Cow<'a, str>,
    error: Option<TypedError<'a>>,
}

/// What a gateway response tells of the refusal it answers.
#[derive(Clone, Copy)]
pub(crate) struct TypedError<'a> {
    /// `$context.error.message`; `None` is `null`.
    pub(crate) message: Option<&'a str>,
    /// `$context.error.responseType`.
    pub(crate) response_type: GatewayResponseType,
}

impl<'a> Surroundings<'a> {
    /// For a request that has its route: before anybody was asked, without a `caller`; in a mapping, with it, and with the `body` that is
    /// mapped.
    pub(crate) fn of_routed(routed: &'a Routed<'_>, caller: Option<CallerFacts<'a>>, body: Cow<'a, str>) -> Self {
        let borrowed = |(name, value)| (Cow::Borrowed(name), Cow::Borrowed(value));
        Self {
            request: routed.request,
            plan: Some(&routed.plan),
            resource: routed.route().map(|(_, resource)| resource),
            path_parameters: routed.path_parameters().into_iter().map(borrowed).collect(),
            caller,
            body,
            error: None,
        }
    }

    /// For the answer to a refused request.
    pub(crate) fn of_refusal(request: &'a RoadRequest, record: &'a DecisionRecord, error: TypedError<'a>) -> Self {
        let plan = record.plan.as_deref();
        let route = record.route.and_then(|index| plan?.routes.get(usize::try_from(index).ok()?));
        let resource = route.and_then(|route| plan?.resources.get(route.resource));
        // Found again rather than remembered: few refusals ask.
        let path = request.matched_path();
        let found = plan.filter(|_| resource.is_some()).and_then(|plan| plan.tree.find(path));
        let parameters = found.map(|found| found.parameters).unwrap_or_default();
        let values = parameters
            .into_iter()
            .filter_map(|(name, range)| Some((Cow::Owned(name.into_string()), Cow::Borrowed(path.get(range)?))));
        Self {
            request,
            plan,
            resource,
            path_parameters: values.collect(),
            caller: (record.grant.as_deref().map(CallerFacts::Granted))
                .or(record.claims.as_deref().map(CallerFacts::Claims))
                .or(record.caller.as_deref().map(CallerFacts::Signed)),
            body: Cow::Borrowed(""),
            error: Some(error),
        }
    }

    /// `$context.{name}`.
    pub(crate) fn context_value(&self, name: &str) -> Option<Cow<'_, str>> {
        let request = self.request;
        let (plan, resource) = (self.plan, self.resource);
        let borrowed = |text| Some(Cow::Borrowed(text));
        match name {
            "accountId" => borrowed(plan?.account.as_str()),
            "apiId" | "domainPrefix" => borrowed(&plan?.rest_api_id),
            "deploymentId" => borrowed(&plan?.deployment_id),
            "domainName" => borrowed(&request.domain_name),
            "error.message" => borrowed(self.error?.message?),
            "error.messageString" => {
                let quoted = |message| serde_json::Value::from(message).to_string();
                Some(Cow::Owned(self.error?.message.map_or_else(|| "null".to_owned(), quoted)))
            }
            "error.responseType" => borrowed(self.error?.response_type.as_str()),
            "extendedRequestId" => Some(Cow::Owned(request.ids.extended_request_id())),
            "httpMethod" => borrowed(request.method.as_str()),
            "identity.sourceIp" => Some(Cow::Owned(request.peer.ip().to_string())),
            "identity.userAgent" => self.header("user-agent"),
            "path" => borrowed(&request.path_with_stage),
            "protocol" => borrowed("HTTP/1.1"),
            "requestId" => Some(Cow::Owned(request.ids.request_id.hyphenated().to_string())),
            "requestTime" => Some(Cow::Owned(request_time(request.arrived_at))),
            "requestTimeEpoch" => Some(Cow::Owned(request.arrived_at.epoch_ms.to_string())),
            "resourceId" => borrowed(&resource?.id),
            "resourcePath" => borrowed(&resource?.path),
            "stage" => borrowed(&plan?.stage_name),
            _ => match name.strip_prefix("identity.") {
                Some(name) => self.caller?.signed()?.identity(name).map(Cow::Borrowed),
                None => self.authorizer_value(name.strip_prefix("authorizer.")?),
            },
        }
    }

    /// `stageVariables.{name}`.
    pub(crate) fn stage_variable_value(&self, name: &str) -> Option<&str> {
        let variables = &self.plan?.stage_variables;
        variables.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    fn authorizer_value(&self, name: &str) -> Option<Cow<'_, str>> {
        let claim = name.strip_prefix("claims.");
        match self.caller? {
            CallerFacts::Signed(_) => None,
            CallerFacts::Claims(claims) => claims.get(claim?).map(Cow::Borrowed),
            // Claims are a token's, whatever an authorizer function names its values.
            CallerFacts::Granted(_) if claim.is_some() => None,
            CallerFacts::Granted(grant) if name == "principalId" => grant.principal_id.as_deref().map(Cow::Borrowed),
            CallerFacts::Granted(grant) => {
                grant.context.iter().find(|(known, _)| known == name).map(|(_, value)| Cow::Borrowed(value.as_str()))
            }
        }
    }

    fn header(&self, name: &str) -> Option<Cow<'_, str>> {
        // A signature stays with the gateway.
        if name.eq_ignore_ascii_case("authorization") && self.caller.and_then(CallerFacts::signed).is_some() {
            return None;
        }
        self.request.headers.get(name).map(|value| String::from_utf8_lossy(value.as_bytes()))
    }

    fn path_parameter(&self, name: &str) -> Option<Cow<'_, str>> {
        let found = self.path_parameters.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| Cow::Borrowed(value.as_ref()))
    }
}

impl gatewright_vtl::Surroundings for Surroundings<'_> {
    fn body(&self) -> &str {
        &self.body
    }

    fn parameter(&self, name: &str) -> Option<Cow<'_, str>> {
        let in_query = || query_parameter(&self.request.query, name).map(Cow::Owned);
        self.path_parameter(name).or_else(in_query).or_else(|| self.header(name))
    }

    fn context(&self, name: &str) -> Option<Cow<'_, str>> {
        self.context_value(name)
    }

    fn stage_variable(&self, name: &str) -> Option<Cow<'_, str>> {
        self.stage_variable_value(name).map(Cow::Borrowed)
    }

    fn request_parameter(&self, place: Place, name: &str) -> Option<Cow<'_, str>> {
        match place {
            Place::Path => self.path_parameter(name),
            Place::Querystring => query_parameter(&self.request.query, name).map(Cow::Owned),
            Place::Header => self.header(name),
        }
    }
}
