//! What goes when a function or one of its versions is deleted, all at once.
//!
//! Follows <https://docs.aws.amazon.com/lambda/latest/api/API_DeleteFunction.html>.

use gatewright_model::function::FunctionVersion;
use gatewright_model::ports::FunctionRef;
use gatewright_store::transaction::Transaction;
use gatewright_store::{Store, StoreError};
use gatewright_wire::service::ServiceError;

use crate::alias_record::{self, FUNCTION_ALIAS, aliases_of};
use crate::event_invoke_config_record::{self, EVENT_INVOKE_CONFIG, configs_of};
use crate::function_name::unqualified_arn;
use crate::function_record::{
    EDIT_ATTEMPTS_MAX, FUNCTION, FUNCTION_VERSION, latest_record, scope_of, version_record, versions_of,
};
use crate::refusal::{conflict, update_in_progress};
use crate::{function_url_record, reserved_concurrency_record};

/// Removes a function with all its versions, its aliases, their policies, configurations and URLs, and what is reserved for it.
///
/// # Errors
/// 409 when others keep coming first.
pub(crate) async fn delete(store: &Store, function: &FunctionRef) -> Result<(), ServiceError> {
    let (scope, name) = (scope_of(function), &function.name);
    for _ in 0..EDIT_ATTEMPTS_MAX {
        // Read before everything else that goes with it: whoever adds to that later writes this record again, and the removal fails.
        let Some(record) = latest_record(store, function).await? else { return Ok(()) };
        let transaction = Transaction::new()
            .delete_version(FUNCTION, scope.clone(), name.clone(), record.version)
            .delete_prefix(FUNCTION_VERSION, scope.clone(), versions_of(name))
            .delete_prefix(FUNCTION_ALIAS, scope.clone(), aliases_of(name))
            .delete_prefix(EVENT_INVOKE_CONFIG, scope.clone(), configs_of(name));
        let transaction = function_url_record::removal(store, function, transaction).await?;
        let transaction = reserved_concurrency_record::removal(store, function, transaction).await?;
        match store.commit(transaction).await {
            Ok(_) => return Ok(()),
            Err(StoreError::VersionMismatch { .. }) => {}
            Err(other) => return Err(ServiceError::internal(other)),
        }
    }
    Err(update_in_progress(&unqualified_arn(function)))
}

/// Removes one published version with its policy, if it is there. Its number stays taken.
///
/// # Errors
/// 409 when an alias leads to it, or others keep coming first.
pub(crate) async fn delete_version(store: &Store, function: &FunctionRef, number: u64) -> Result<(), ServiceError> {
    for _ in 0..EDIT_ATTEMPTS_MAX {
        // Read before the aliases: an alias that comes to lead here later writes this record again, and the removal fails.
        let Some(record) = version_record(store, function, number).await? else { return Ok(()) };
        let aliases = alias_record::leading_to(store, function, FunctionVersion::Published(number)).await?;
        if !aliases.is_empty() {
            let names = aliases.join(", ");
            return Err(conflict(format!("Unable to delete version because the following aliases reference it: [{names}]")));
        }
        let transaction = Transaction::new().delete_version(FUNCTION_VERSION, record.scope, record.key, record.version);
        let version = FunctionRef { qualifier: Some(number.to_string()), ..function.clone() };
        let transaction = event_invoke_config_record::removal(&version, transaction);
        match store.commit(transaction).await {
            Ok(_) => return Ok(()),
            Err(StoreError::VersionMismatch { .. }) => {}
            Err(other) => return Err(ServiceError::internal(other)),
        }
    }
    Err(update_in_progress(&unqualified_arn(function)))
}
