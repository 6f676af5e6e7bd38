//! The function that an invocation URI names on this stage.

use gatewright_model::invocation_uri::template_of;
use gatewright_model::ports::FunctionRef;

use crate::plan::StagePlan;

/// Fills in the stage's variables. What then names no function, or by a variable another account's, which AWS does not allow, is
/// nothing: every call is refused.
pub(super) fn function(uri: Option<&str>, plan: &StagePlan) -> Option<FunctionRef> {
    let template = template_of(uri?).ok()?;
    if let Some(function) = template.as_function() {
        return Some(function.clone());
    }
    let variable = |name: &str| plan.stage_variables.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str());
    template.resolve(&variable).ok().filter(|function| function.account == plan.account)
}
