//! MOCK: an answer from the integration's own definition, without a backend.

use gatewright_model::body::Body;
use http::header::CONTENT_TYPE;
use http::{HeaderMap, HeaderValue, StatusCode};

use super::outcome::{Outcome, refusal};
use super::{media_type, request_body};
use crate::authorizer::Permitted;
use crate::plan::mock::{MockPlan, MockResponse, Passthrough, status_code};
use crate::ports::Ports;
use crate::refusal::{Cause, Refusal};
use crate::request::RoadRequest;

/// Answers from the plan.
///
/// # Errors
/// As AWS: 415 where bodies are not passed through, 500 without a status, an output mapping or a declared method response.
pub(crate) async fn call(ports: &Ports, plan: &MockPlan, permitted: Permitted) -> Result<Outcome, Refusal> {
    let routed = permitted.routed;
    let content_type = media_type::first(routed.request.header("content-type"));
    let template = plan.templates.iter().find(|(media_type, _)| media_type.eq_ignore_ascii_case(content_type));
    let status = match (template, plan.passthrough) {
        (Some((_, status)), _) => *status,
        (None, Passthrough::Never) => return Err(refusal(Cause::UnsupportedMediaType)),
        (None, Passthrough::WhenNoTemplates) if !plan.templates.is_empty() => {
            return Err(refusal(Cause::UnsupportedMediaType));
        }
        (None, _) => {
            let body = request_body::collect(routed.body, ports.clock.as_ref()).await?;
            std::str::from_utf8(&body).ok().and_then(status_code)
        }
    };
    let status = status.ok_or_else(|| refusal(Cause::MockWithoutStatus))?;
    let response = plan.select(status).ok_or_else(|| refusal(Cause::NoOutputMapping))?;
    answer(response, &routed.request)
}

fn answer(response: &MockResponse, request: &RoadRequest) -> Result<Outcome, Refusal> {
    let status = response.status.and_then(|status| StatusCode::from_u16(status).ok());
    let status = status.ok_or_else(|| refusal(Cause::NoMethodResponse))?;
    let accepted = media_type::first(request.header("accept"));
    let by_type = |wanted: &str| response.templates.iter().find(|(media_type, _)| media_type.eq_ignore_ascii_case(wanted));
    let template = by_type(accepted).or_else(|| by_type("application/json")).or_else(|| response.templates.first());
    let mut headers = HeaderMap::with_capacity(response.headers.len() + 4);
    if let Some(content_type) = template.and_then(|(media_type, _)| HeaderValue::try_from(media_type).ok()) {
        headers.insert(CONTENT_TYPE, content_type);
    }
    for (name, value) in &response.headers {
        headers.insert(name.clone(), value.clone());
    }
    let body = template.map(|(_, body)| Body::whole(body.clone())).unwrap_or_default();
    Ok(Outcome { status, headers, body })
}
