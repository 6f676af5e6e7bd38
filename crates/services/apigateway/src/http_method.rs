//! The verbs that a method, and the call that its integration makes, can have.
//!
//! See `httpMethod` of <https://docs.aws.amazon.com/apigateway/latest/api/API_PutMethod.html>.

use gatewright_wire::service::ServiceError;

use crate::refusal::bad_request;

/// In the order of AWS's refusal.
const VERBS: [&str; 8] = ["GET", "PUT", "POST", "DELETE", "PATCH", "OPTIONS", "HEAD", "ANY"];

/// Refuses what is no verb, in AWS's words.
pub(crate) fn check(verb: &str) -> Result<(), ServiceError> {
    if VERBS.contains(&verb) {
        Ok(())
    } else {
        Err(bad_request(format!("Invalid HttpMethod specified. Valid options are {}", VERBS.join(","))))
    }
}
