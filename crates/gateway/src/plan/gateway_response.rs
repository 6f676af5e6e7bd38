//! Gateway responses, compiled: what a deployment answers instead of the defaults.
//!
//! A type that is not set takes all of its family's response, as AWS shows it; a set one takes nothing of it.

use std::collections::BTreeMap;
use std::sync::Arc;

use gatewright_model::gateway_response::GatewayResponseType;
use gatewright_model::rest_api::GatewayResponse;
use gatewright_vtl::{Place, Substitution};
use http::{HeaderName, HeaderValue, StatusCode};

use crate::integration::outcome::final_status;

/// The customised types of a deployment. Empty for most, and then nothing is looked up.
#[derive(Debug, Default)]
pub struct GatewayResponses(Vec<(GatewayResponseType, Arc<GatewayResponsePlan>)>);

/// One gateway response, ready to render.
#[derive(Debug)]
pub struct GatewayResponsePlan {
    /// Replaces the type's own status.
    pub status: Option<StatusCode>,
    /// Headers, each with where its value comes from.
    pub headers: Vec<(HeaderName, Value)>,
    /// Media type → body. Empty leaves the default body.
    pub templates: Vec<(String, Substitution)>,
}

/// Where a header's value comes from.
#[derive(Debug, PartialEq, Eq)]
pub enum Value {
    /// `'text'`.
    Literal(HeaderValue),
    /// `method.request.{place}.{name}`.
    Request(Place, String),
    /// `context.{name}`.
    Context(String),
    /// `stageVariables.{name}`.
    StageVariable(String),
}

impl GatewayResponses {
    /// Compiles what is set. What cannot be understood is left out part by part, so that a refusal is always answered.
    #[must_use]
    pub fn compile(set: &BTreeMap<String, GatewayResponse>) -> Self {
        if set.is_empty() {
            return Self::default();
        }
        let compiled: Vec<_> = set
            .iter()
            .filter_map(|(name, response)| Some((GatewayResponseType::parse(name)?, Arc::new(compile(response)))))
            .collect();
        let of = |wanted| compiled.iter().find(|(name, _)| *name == wanted).map(|(_, plan)| Arc::clone(plan));
        let inherited =
            GatewayResponseType::ALL.into_iter().filter_map(|name| Some((name, of(name).or_else(|| of(name.family()))?)));
        Self(inherited.collect())
    }

    /// The response for a type; `None` is the default one.
    #[must_use]
    pub fn get(&self, wanted: GatewayResponseType) -> Option<&Arc<GatewayResponsePlan>> {
        self.0.iter().find(|(name, _)| *name == wanted).map(|(_, plan)| plan)
    }
}

fn compile(response: &GatewayResponse) -> GatewayResponsePlan {
    let headers = response.response_parameters.iter().filter_map(|(target, expression)| {
        let name = HeaderName::try_from(target.strip_prefix("gatewayresponse.header.")?).ok()?;
        Some((name, value(expression)?))
    });
    let templates = response
        .response_templates
        .iter()
        .filter_map(|(media_type, text)| Some((media_type.clone(), Substitution::parse(text).ok()?)));
    GatewayResponsePlan {
        status: response.status_code.as_deref().and_then(final_status),
        headers: headers.collect(),
        templates: templates.collect(),
    }
}

fn value(expression: &str) -> Option<Value> {
    if let Some(literal) = expression.strip_prefix('\'').and_then(|rest| rest.strip_suffix('\'')) {
        return HeaderValue::try_from(literal).ok().map(Value::Literal);
    }
    if let Some(parameter) = expression.strip_prefix("method.request.") {
        let (place, name) = parameter.split_once('.')?;
        let place = match place {
            "header" => Place::Header,
            "querystring" => Place::Querystring,
            "path" => Place::Path,
            _ => return None,
        };
        return Some(Value::Request(place, name.to_owned()));
    }
    if let Some(name) = expression.strip_prefix("context.") {
        return Some(Value::Context(name.to_owned()));
    }
    expression.strip_prefix("stageVariables.").map(|name| Value::StageVariable(name.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(name: &str, status: Option<&str>) -> (String, GatewayResponse) {
        (name.to_owned(), GatewayResponse { status_code: status.map(str::to_owned), ..GatewayResponse::default() })
    }

    #[test]
    fn an_unset_type_takes_its_familys_and_a_set_one_its_own() {
        let set = BTreeMap::from([set("DEFAULT_5XX", Some("599")), set("AUTHORIZER_FAILURE", None)]);
        let compiled = GatewayResponses::compile(&set);
        let status = |name| compiled.get(name).map(|plan| plan.status.map(|status| status.as_u16()));
        assert_eq!(status(GatewayResponseType::AuthorizerConfigurationError), Some(Some(599)));
        assert_eq!(status(GatewayResponseType::IntegrationTimeout), Some(Some(599)));
        assert_eq!(status(GatewayResponseType::AuthorizerFailure), Some(None));
        assert_eq!(status(GatewayResponseType::Unauthorized), None);
    }

    #[test]
    fn values_are_told_apart() {
        assert_eq!(value("'*'"), Some(Value::Literal(HeaderValue::from_static("*"))));
        assert_eq!(value("method.request.header.Origin"), Some(Value::Request(Place::Header, "Origin".to_owned())));
        assert_eq!(value("method.request.querystring.q"), Some(Value::Request(Place::Querystring, "q".to_owned())));
        assert_eq!(value("context.requestId"), Some(Value::Context("requestId".to_owned())));
        assert_eq!(value("stageVariables.origin"), Some(Value::StageVariable("origin".to_owned())));
        assert_eq!(value("nonsense"), None);
    }
}
