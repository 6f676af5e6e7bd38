//! MOCK: an answer from the integration's own definition, without a backend.
//!
//! Follows <https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-mock-integration.html>: what the request maps to
//! names a status, and the status selects the answer.

use std::borrow::Cow;

use http::HeaderMap;

use super::mapping::{self, Backend};
use super::outcome::{Outcome, refusal};
use crate::authorizer::Permitted;
use crate::decision::DecisionRecord;
use crate::plan::MockPlan;
use crate::ports::Ports;
use crate::refusal::{Cause, Refusal};
use crate::request_body;

/// Answers from the plan.
///
/// # Errors
/// As AWS: 415 where bodies are not passed through, 500 without a status, an output mapping or a declared method response.
pub(crate) async fn call(
    ports: &Ports,
    plan: &MockPlan,
    mut permitted: Permitted<'_>,
    record: &mut DecisionRecord,
) -> Result<Outcome, Refusal> {
    // A mapping that does not look at the body leaves it where it is.
    let needs_body = mapping::needs_body(&plan.request, &permitted)?;
    let body = if needs_body { std::mem::take(&mut permitted.routed.body) } else { gatewright_model::body::Body::empty() };
    let body = request_body::collect(body, ports.clock.as_ref()).await.map_err(refusal)?;
    let mapped = mapping::request(&plan.request, &permitted, &body)?;
    let status = status_code(&mapped).ok_or_else(|| refusal(Cause::MockWithoutStatus))?;
    let backend = Backend { selected_by: Cow::Owned(status.to_string()), headers: HeaderMap::new(), body: Cow::Borrowed("") };
    mapping::response(&plan.response, &permitted, &backend, record)
}

/// The whole-number `statusCode` of a relaxed JSON object (`{statusCode: 200}` counts), as AWS reads a MOCK's template.
#[must_use]
pub fn status_code(text: &str) -> Option<u16> {
    #[derive(serde::Deserialize)]
    #[serde(rename_all = "camelCase")]
    struct Template {
        status_code: Option<serde_json::Number>,
    }
    let text = text.trim();
    // serde would read a list as the members in order.
    if !text.starts_with('{') {
        return None;
    }
    match serde_json::from_str::<Template>(text) {
        Ok(template) => return template.status_code?.as_u64().and_then(|status| u16::try_from(status).ok()),
        Err(problem) if problem.is_data() => return None,
        Err(_) => {}
    }
    let inner = text.strip_prefix('{')?.strip_suffix('}')?;
    inner.split(',').find_map(|pair| {
        let (key, value) = pair.split_once(':')?;
        (key.trim().trim_matches(['"', '\'']) == "statusCode").then(|| value.trim().parse().ok())?
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_status_is_read_from_relaxed_json() {
        for (text, expected) in [
            (r#"{"statusCode": 200}"#, Some(200)),
            ("{statusCode: 204}", Some(204)),
            ("{ 'statusCode' : 201 , message: 'x' }", Some(201)),
            (r#"{"statusCode": "200"}"#, None),
            (r#"{"statusCode": 200.5}"#, None),
            (r#"{"statuscode": 200}"#, None),
            ("{}", None),
            ("", None),
            ("[200]", None),
            (r#"{"statusCode": 99999}"#, None),
        ] {
            assert_eq!(status_code(text), expected, "{text}");
        }
    }
}
