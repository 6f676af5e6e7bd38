//! A path or verb that matches nothing: AWS answers as if an AWS_IAM method stood there.
//!
//! The check is the very one of [`iam`](super::iam), header and query, body and policies. Who passes it is told that there is nothing.
//!
//! Follows <https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html>
//! (MISSING_AUTHENTICATION_TOKEN; RESOURCE_NOT_FOUND: "after an API request passes authentication and authorization") and bodies that
//! AWS was seen to send. The check runs only here, never on a route that exists and is not AWS_IAM.

use super::iam;
use crate::decision::DecisionRecord;
use crate::ports::Ports;
use crate::refusal::{Cause, Refusal, Station};
use crate::router::Routed;

/// The refusal for a request that matched no route.
pub(super) async fn refuse(ports: &Ports, routed: Routed<'_>, record: &mut DecisionRecord) -> Refusal {
    match iam::authorized(ports, routed, record).await {
        Ok(_) => Refusal::new(Station::Authorizer, Cause::ResourceNotFound),
        Err(refusal) => refusal,
    }
}
