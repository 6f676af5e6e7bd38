//! Where a resource policy stands: in the record of the version or of the alias that it guards.

use gatewright_model::function::FunctionPolicy;
use gatewright_model::ports::FunctionRef;
use gatewright_store::Store;
use gatewright_wire::service::ServiceError;

use crate::function_name::{alias_name, arn_as_asked};
use crate::refusal::not_found;
use crate::{alias_record, function_record};

/// The part of a record that permissions read and change.
pub(crate) struct Guard<'a> {
    /// The policy.
    pub(crate) policy: &'a mut Option<FunctionPolicy>,
    /// The version's or alias's revision: every edit of the policy makes a new one.
    pub(crate) revision_id: &'a mut String,
}

/// The policy of what `function` names, and the revision of what it guards; nothing when that does not exist.
///
/// # Errors
/// 500 when the store fails.
pub(crate) async fn find(
    store: &Store,
    function: &FunctionRef,
) -> Result<Option<(Option<FunctionPolicy>, String)>, ServiceError> {
    if alias_name(function).is_some() {
        return Ok(alias_record::find(store, function).await?.map(|alias| (alias.policy, alias.revision_id)));
    }
    Ok(function_record::find(store, function).await?.map(|definition| (definition.policy, definition.revision_id)))
}

/// Changes the policy of what `function` names. `change` may be run several times, each time on the latest value; what it refuses
/// is not written.
///
/// # Errors
/// 404 when there is no such version or alias, what `change` refuses, and 409 when others keep coming first.
pub(crate) async fn edit(
    store: &Store,
    function: &FunctionRef,
    mut change: impl FnMut(Guard<'_>) -> Result<(), ServiceError> + Send,
) -> Result<(), ServiceError> {
    if alias_name(function).is_none() {
        return function_record::edit(store, function, |definition| {
            change(Guard { policy: &mut definition.policy, revision_id: &mut definition.revision_id })
        })
        .await;
    }
    let edited = alias_record::edit(store, function, |alias| {
        change(Guard { policy: &mut alias.policy, revision_id: &mut alias.revision_id })
    });
    edited.await?.ok_or_else(|| not_found(format!("Cannot find alias arn: {}", arn_as_asked(function))))
}
