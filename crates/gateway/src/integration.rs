//! The last station: map → call → map back.
//!
//! [`call`] takes only an [`Admitted`], so no backend is called for a request that nobody decided about.

use std::sync::Arc;

use crate::admission::Admitted;
use crate::decision::DecisionRecord;
use crate::plan::IntegrationPlan;
use crate::ports::Ports;
use crate::refusal::{Cause, Refusal};
use crate::router::RouteTarget;

pub mod function_call;
pub mod http_proxy;
pub mod lambda;
pub mod lambda_proxy;
pub mod mapping;
pub mod mock;
pub mod outcome;
pub mod proxy_response;

use outcome::{Outcome, refusal};

/// Calls what the route is integrated with.
///
/// # Errors
/// A [`Refusal`] when the integration is broken, cannot be called, fails, or answers what is no answer.
pub(crate) async fn call(ports: &Ports, admitted: Admitted<'_>, record: &mut DecisionRecord) -> Result<Outcome, Refusal> {
    let permitted = admitted.into_permitted();
    let plan = Arc::clone(&permitted.routed.plan);
    let index = match &permitted.routed.target {
        RouteTarget::Route { index, .. } => *index,
        RouteTarget::Unmatched => return Err(refusal(Cause::RouteUnknown)),
    };
    let route = plan.routes.get(index).ok_or_else(|| refusal(Cause::RouteUnknown))?;
    match &route.integration {
        IntegrationPlan::LambdaProxy(lambda) => lambda_proxy::call(ports, lambda, permitted, record).await,
        IntegrationPlan::Lambda(lambda) => lambda::call(ports, lambda, permitted, record).await,
        IntegrationPlan::HttpProxy(upstream) => http_proxy::call(ports, upstream, permitted, record).await,
        IntegrationPlan::Mock(mock) => mock::call(ports, mock, permitted, record).await,
        IntegrationPlan::Broken(cause) => Err(refusal(*cause)),
    }
}
