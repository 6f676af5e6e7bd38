//! The role by which a function is called.

use std::sync::Arc;

use gatewright_model::role_arn::RoleArn;

use crate::plan::StagePlan;
use crate::refusal::Cause;

/// The role that credentials name, if there are any. By anything else, another account's role too, nobody is called: that is the `cause`.
pub(super) fn role(credentials: Option<&str>, plan: &StagePlan, cause: Cause) -> Result<Option<Arc<RoleArn>>, Cause> {
    let own = |credentials| RoleArn::parse(credentials).filter(|role| role.account == plan.account).map(Arc::new);
    credentials.map(|credentials| own(credentials).ok_or(cause)).transpose()
}
