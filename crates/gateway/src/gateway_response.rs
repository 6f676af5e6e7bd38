//! The one place where a refusal becomes HTTP.
//!
//! A refusal is answered as the table in [`refusal`](crate::refusal) says, unless the deployment has a gateway response for its
//! type, or for all types of its family (`DEFAULT_4XX`, `DEFAULT_5XX`): then status, headers and body are that response's, part by
//! part, with the default for what it leaves out.
//!
//! Follows <https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-gatewayResponse-definition.html>.
//!
//! *Invariant:* whatever a gateway response says, a refusal stays an answer without the backend's part: nothing is called here.

use std::borrow::Cow;

use gatewright_model::body::Body;
use gatewright_model::gateway_response::GatewayResponseType;
use gatewright_vtl::Surroundings as _;
use http::header::CONTENT_TYPE;
use http::{HeaderName, HeaderValue, Response, StatusCode};

use crate::decision::DecisionRecord;
use crate::integration::outcome::fill;
use crate::media_type;
use crate::plan::gateway_response::{GatewayResponsePlan, Value};
use crate::refusal::{Refusal, Row, Wording, row};
use crate::request::RoadRequest;
use crate::router::HEADER_BYTES_MAX;
use crate::surroundings::{Surroundings, TypedError};

/// Turns a refusal into its answer.
pub(crate) fn render(refusal: &Refusal, request: &RoadRequest, record: &DecisionRecord) -> Response<Body> {
    let Row { response, status, error_type, wording } = row(refusal.cause);
    let message = refusal.message.as_deref().or(match wording {
        Wording::Message(text) | Wording::CapitalMessage(text) | Wording::SpacedMessage(text) => Some(text),
        Wording::Null => None,
    });
    let mut answer = Response::new(Body::empty());
    *answer.status_mut() = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    answer.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    answer.headers_mut().insert(HeaderName::from_static("x-amzn-errortype"), HeaderValue::from_static(error_type));
    let own = record.plan.clone();
    let own = response.zip(own.as_ref()).and_then(|(response, plan)| Some((response, plan.gateway_responses.get(response)?)));
    let mut body = None;
    if let Some((response, own)) = own {
        let error = TypedError { message, response_type: response };
        let surroundings = Surroundings::of_refusal(request, record, error);
        if let Some((media_type, template)) = template(own, request) {
            if let Ok(media_type) = HeaderValue::try_from(media_type) {
                answer.headers_mut().insert(CONTENT_TYPE, media_type);
            }
            // More than may be sent: the answer is the refusal all the same, without the text.
            body = Some(template.render(&surroundings).unwrap_or_default());
        }
        customise(own, &surroundings, &mut answer);
    }
    let body = body.unwrap_or_else(|| default_body(message, &wording));
    request.ids.write_to(answer.headers_mut());
    fill(&mut answer, Body::whole(body));
    answer
}

/// Status and headers.
fn customise(own: &GatewayResponsePlan, surroundings: &Surroundings<'_>, answer: &mut Response<Body>) {
    if let Some(status) = own.status {
        *answer.status_mut() = status;
    }
    for (name, value) in &own.headers {
        let value = match value {
            Value::Literal(value) => Some(value.clone()),
            Value::Request(place, name) => surroundings.request_parameter(*place, name).and_then(header_value),
            Value::Context(name) => surroundings.context(name).and_then(header_value),
            Value::StageVariable(name) => surroundings.stage_variable(name).and_then(header_value),
        };
        // A source that is absent, or that no header can carry, leaves the header out; so does one that is longer than all headers of
        // a request may be.
        if let Some(value) = value.filter(|value| value.len() <= HEADER_BYTES_MAX) {
            answer.headers_mut().insert(name.clone(), value);
        }
    }
}

fn header_value(text: Cow<'_, str>) -> Option<HeaderValue> {
    HeaderValue::try_from(text.as_ref()).ok()
}

/// By the request's `Accept`, else `application/json`, else the first.
fn template<'a>(own: &'a GatewayResponsePlan, request: &RoadRequest) -> Option<(&'a str, &'a gatewright_vtl::Substitution)> {
    let accepted = media_type::first(request.header("accept"));
    let by_type = |wanted: &str| own.templates.iter().find(|(media_type, _)| media_type.eq_ignore_ascii_case(wanted));
    let found = by_type(accepted).or_else(|| by_type("application/json")).or_else(|| own.templates.first())?;
    Some((&found.0, &found.1))
}

/// The table's body. AWS special-cases ACCESS_DENIED's key and the blank of the integration phase, whatever else is customised; only
/// a template replaces them.
fn default_body(message: Option<&str>, wording: &Wording) -> String {
    let message = message.map_or_else(|| "null".to_owned(), quoted);
    match wording {
        Wording::CapitalMessage(_) => format!(r#"{{"Message":{message}}}"#),
        Wording::SpacedMessage(_) => format!(r#"{{"message": {message}}}"#),
        Wording::Message(_) | Wording::Null => format!(r#"{{"message":{message}}}"#),
    }
}

/// As a JSON string.
pub(crate) fn quoted(message: &str) -> String {
    serde_json::Value::from(message).to_string()
}

/// The gateway response that answers a refusal, for explanations: its type, and whether the deployment customises it.
#[must_use]
pub(crate) fn of_record(record: &DecisionRecord) -> Option<(GatewayResponseType, Customised)> {
    let (_, cause) = record.refusal?;
    let response = row(cause).response?;
    let is_custom = record.plan.as_ref().is_some_and(|plan| plan.gateway_responses.get(response).is_some());
    Some((response, if is_custom { Customised::ByDeployment } else { Customised::No }))
}

/// Whether a gateway response is the default one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Customised {
    /// It is the default.
    No,
    /// The deployment sets it, or its family.
    ByDeployment,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::refusal::{Cause, Station};

    /// The default body of a refusal that words its own message.
    fn worded(cause: Cause) -> String {
        let refusal = Refusal::worded(Station::Authorizer, cause, "so".to_owned());
        default_body(refusal.message.as_deref(), &row(cause).wording)
    }

    #[test]
    fn a_message_of_its_own_is_spelled_as_the_table_spells_its_kind() {
        assert_eq!(worded(Cause::ExplicitDeny), r#"{"Message":"so"}"#);
        assert_eq!(worded(Cause::ImplicitDeny), r#"{"Message":"so"}"#);
        assert_eq!(worded(Cause::FunctionFailed), r#"{"message": "so"}"#);
        assert_eq!(worded(Cause::RouteUnknown), r#"{"message":"so"}"#);
        assert_eq!(worded(Cause::AuthorizerFailed), r#"{"message":"so"}"#);
    }
}
