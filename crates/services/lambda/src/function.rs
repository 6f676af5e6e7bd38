//! Functions: created, shown, listed, updated, deleted.
//!
//! Follows <https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html> and the pages of the other operations. Each
//! answers for `$LATEST`; what reads takes an alias and the number of a published version too, and what deletes takes the latter.

mod create;
mod read;
mod settings;
mod update;

use std::sync::Arc;

use gatewright_model::function::{FunctionVersion, LATEST};
use gatewright_model::ports::FunctionRef;
use gatewright_shapes_lambda::types::{DeleteFunctionRequest, DeleteFunctionResponse};
use gatewright_wire::service::{CallContext, ServiceError};

pub(crate) use create::create;
pub(crate) use read::{get, get_configuration, list};
pub(crate) use update::{update_code, update_configuration};

use crate::function_name::{resolve, unqualified_arn};
use crate::ports::Ports;
use crate::refusal::{function_not_found, invalid_parameter};
use crate::{function_record, function_removal};

/// DeleteFunction: the function with all its versions and aliases, or the one version that is named. AWS answers 204, although its model says 200.
///
/// # Errors
/// 404 without a qualifier in any case; 400 for `$LATEST` and for aliases; 409 for a version that an alias leads to.
pub(crate) async fn delete(
    ports: Arc<Ports>,
    context: CallContext,
    input: DeleteFunctionRequest,
) -> Result<DeleteFunctionResponse, ServiceError> {
    let function = resolve(&context, "DeleteFunction", &input.function_name, input.qualifier.as_deref())?;
    let latest = FunctionRef { qualifier: None, ..function.clone() };
    if function_record::find(&ports.store, &latest).await?.is_none() {
        return Err(function_not_found(&unqualified_arn(&function)));
    }
    match function.qualifier.as_deref() {
        None => function_removal::delete(&ports.store, &function).await?,
        Some(LATEST) => {
            return Err(invalid_parameter("$LATEST version cannot be deleted without deleting the function."));
        }
        // AWS: deleting a version that does not exist succeeds.
        Some(version) if version.bytes().all(|byte| byte.is_ascii_digit()) => {
            if let Some(FunctionVersion::Published(number)) = FunctionVersion::parse(version) {
                function_removal::delete_version(&ports.store, &function, number).await?;
            }
        }
        Some(_) => return Err(invalid_parameter("Deletion of aliases is not currently supported.")),
    }
    Ok(DeleteFunctionResponse { status_code: Some(204) })
}
