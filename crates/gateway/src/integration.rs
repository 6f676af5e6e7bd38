//! The last station: map → call → map back.
//!
//! [`call`] takes only an [`Admitted`], so no backend is called for a request that nobody decided about.

use gatewright_model::body::Body;
use http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use http::{HeaderMap, HeaderValue, Response, StatusCode};

use crate::admission::Admitted;
use crate::decision::DecisionRecord;
use crate::plan::IntegrationPlan;
use crate::refusal::{Cause, Refusal, Station};
use crate::request::RequestIds;
use crate::road::Gateway;

pub mod lambda_proxy;
pub mod media_type;
pub mod mock;
pub mod proxy_event;
pub mod proxy_response;
pub mod request_body;

/// What the backend's answer came to.
#[derive(Debug)]
pub struct Outcome {
    /// Status for the client.
    pub status: StatusCode,
    /// Headers for the client, without those that every answer carries.
    pub headers: HeaderMap,
    /// Body for the client.
    pub body: Body,
}

impl Outcome {
    /// The answer as it is sent.
    #[must_use]
    pub fn into_response(self, ids: &RequestIds) -> Response<Body> {
        use http_body::Body as _;

        let mut answer = Response::new(Body::empty());
        *answer.status_mut() = self.status;
        let headers = answer.headers_mut();
        *headers = self.headers;
        headers.entry(CONTENT_TYPE).or_insert(HeaderValue::from_static("application/json"));
        if let Some(length) = self.body.size_hint().exact() {
            headers.insert(CONTENT_LENGTH, HeaderValue::from(length));
        }
        ids.write_to(headers);
        *answer.body_mut() = self.body;
        answer
    }
}

/// Calls what the route is integrated with.
///
/// # Errors
/// A [`Refusal`] when the integration is broken, cannot be called, fails, or answers what is no answer.
pub(crate) async fn call(gateway: &Gateway, admitted: Admitted, record: &mut DecisionRecord) -> Result<Outcome, Refusal> {
    let permitted = admitted.into_permitted();
    let plan = std::sync::Arc::clone(&permitted.routed.plan);
    let index = match &permitted.routed.target {
        crate::router::RouteTarget::Route { index, .. } => *index,
        crate::router::RouteTarget::Unmatched => return Err(refusal(Cause::RouteUnknown)),
    };
    let route = plan.routes.get(index).ok_or_else(|| refusal(Cause::RouteUnknown))?;
    match &route.integration {
        IntegrationPlan::LambdaProxy(lambda) => lambda_proxy::call(gateway, lambda, permitted, record).await,
        IntegrationPlan::Mock(mock) => mock::call(mock, permitted).await,
        IntegrationPlan::Broken(cause) => Err(refusal(*cause)),
    }
}

pub(crate) fn refusal(cause: Cause) -> Refusal {
    Refusal::new(Station::Integration, cause)
}
