//! The whole trip of a request, one line a station.
//!
//! Follows the order in which AWS decides:
//! <https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-authorization-flow.html>.

use gatewright_model::arrival::{Arrival, InvokeTarget};
use gatewright_model::body::Body;
use gatewright_model::ports::{Boxed, Road};
use http::Response;

use crate::authorizer::kept::Kept;
use crate::decision::{DecisionRecord, Decisions};
use crate::integration::outcome::Outcome;
use crate::plan::LivePlan;
use crate::ports::Ports;
use crate::refusal::Refusal;
use crate::request::{RequestIds, RoadRequest};
use crate::{admission, authorizer, gateway_response, integration, router};

/// The gateway: the road and what it reads.
pub struct Gateway {
    ports: Ports,
    plan: LivePlan,
    kept: Kept,
    decisions: Decisions,
}

impl Gateway {
    /// A gateway that serves nothing until a stage is published to its [`plan`](Gateway::plan).
    #[must_use]
    pub fn new(ports: Ports) -> Self {
        let kept = Kept::new(ports.entropy.as_ref());
        Self { ports, plan: LivePlan::default(), kept, decisions: Decisions::default() }
    }

    /// What is served, to be changed by the program.
    #[must_use]
    pub fn plan(&self) -> &LivePlan {
        &self.plan
    }

    /// The doors of the road, for whoever travels it in a rehearsal.
    pub(crate) fn ports(&self) -> &Ports {
        &self.ports
    }

    /// What was decided lately, for `gatewright explain`.
    #[must_use]
    pub fn decisions(&self) -> &Decisions {
        &self.decisions
    }

    /// Forgets every cached policy, every token and every decision, for whoever empties the server.
    pub fn forget(&self) {
        self.kept.forget();
        self.decisions.clear();
    }

    async fn answer(&self, arrival: Arrival, target: InvokeTarget) -> Response<Body> {
        let ids = RequestIds::of(&arrival, self.ports.entropy.as_ref());
        let mut record = self.decisions.open(DecisionRecord::begin(&arrival, &target, &ids, self.ports.clock.as_ref()));
        let (request, body) = RoadRequest::of(arrival, target, ids);
        let answer = match self.trip(&request, body, &mut record).await {
            Ok(outcome) => outcome.into_response(&ids),
            Err(refusal) => {
                record.refused(&refusal);
                gateway_response::render(&refusal, &request, &record)
            }
        };
        record.finish(&request, &answer, self.ports.clock.as_ref());
        answer
    }

    async fn trip(&self, request: &RoadRequest, body: Body, record: &mut DecisionRecord) -> Result<Outcome, Refusal> {
        let routed = router::route(&self.plan, request, body, record)?;
        let permitted = authorizer::authorize(&self.ports, &self.kept, routed, record).await?;
        let admitted = admission::admit(permitted)?;
        integration::call(&self.ports, admitted, record).await
    }
}

impl Road for Gateway {
    fn travel(&self, arrival: Arrival, target: InvokeTarget) -> Boxed<'_, Response<Body>> {
        Box::pin(self.answer(arrival, target))
    }
}
