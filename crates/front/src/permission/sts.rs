//! What calls of STS ask for: nothing.
//!
//! AWS: GetCallerIdentity needs no permission, and a policy that denies it changes nothing.
//! <https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html>

use super::question::Asked;

pub(super) fn asked(operation: &str) -> Option<Vec<Asked>> {
    match operation {
        "GetCallerIdentity" => Some(Vec::new()),
        _ => None,
    }
}
