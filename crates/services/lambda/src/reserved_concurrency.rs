//! Reserved concurrency: PutFunctionConcurrency, GetFunctionConcurrency, DeleteFunctionConcurrency.
//!
//! Follows <https://docs.aws.amazon.com/lambda/latest/api/API_PutFunctionConcurrency.html> and the pages of the other operations. The
//! functions room enforces it; see its `fleet`.
//!
//! # Not (yet) like AWS
//! - Not known from AWS: whether a qualified name is refused by GetFunctionConcurrency and DeleteFunctionConcurrency too; here it is.

use std::sync::Arc;

use gatewright_model::ports::FunctionRef;
use gatewright_shapes_lambda::types::{
    Concurrency, DeleteFunctionConcurrencyRequest, GetFunctionConcurrencyRequest, GetFunctionConcurrencyResponse,
    PutFunctionConcurrencyRequest,
};
use gatewright_wire::service::{CallContext, ServiceError};

use crate::function_name::{resolve, unqualified_arn};
use crate::ports::Ports;
use crate::refusal::{function_not_found, invalid_parameter};
use crate::{function_record, reserved_concurrency_record};

/// PutFunctionConcurrency: what the function has to itself, and no more than that; 0 stops it.
///
/// # Errors
/// 404, and 400 when too little would be left to functions without a reservation.
pub(crate) async fn put(
    ports: Arc<Ports>,
    context: CallContext,
    input: PutFunctionConcurrencyRequest,
) -> Result<Concurrency, ServiceError> {
    let function = unqualified(&context, "PutFunctionConcurrency", &input.function_name)?;
    // AWS names the version here, as where it invokes.
    if function_record::find(&ports.store, &function).await?.is_none() {
        return Err(function_not_found(&format!("{}:$LATEST", unqualified_arn(&function))));
    }
    // The model lets nothing below 0 pass.
    let asked = u32::try_from(input.reserved_concurrent_executions).unwrap_or_default();
    reserved_concurrency_record::set(&ports.store, &function, Some(asked)).await?;
    Ok(Concurrency { reserved_concurrent_executions: Some(input.reserved_concurrent_executions) })
}

/// GetFunctionConcurrency: without a member when nothing is reserved.
///
/// # Errors
/// 404.
pub(crate) async fn get(
    ports: Arc<Ports>,
    context: CallContext,
    input: GetFunctionConcurrencyRequest,
) -> Result<GetFunctionConcurrencyResponse, ServiceError> {
    let function = unqualified(&context, "GetFunctionConcurrency", &input.function_name)?;
    function_record::load(&ports.store, &function).await?;
    Ok(GetFunctionConcurrencyResponse { reserved_concurrent_executions: reserved(&ports, &function).await? })
}

/// DeleteFunctionConcurrency: the function has its part of what nobody has reserved.
///
/// # Errors
/// 404.
pub(crate) async fn delete(
    ports: Arc<Ports>,
    context: CallContext,
    input: DeleteFunctionConcurrencyRequest,
) -> Result<(), ServiceError> {
    let function = unqualified(&context, "DeleteFunctionConcurrency", &input.function_name)?;
    reserved_concurrency_record::set(&ports.store, &function, None).await
}

/// What is reserved for a function, as it is shown.
///
/// # Errors
/// 500 when the store fails.
pub(crate) async fn reserved(ports: &Ports, function: &FunctionRef) -> Result<Option<i32>, ServiceError> {
    let reserved = reserved_concurrency_record::find(&ports.store, function).await?;
    Ok(reserved.and_then(|reserved| i32::try_from(reserved).ok()))
}

fn unqualified(context: &CallContext, operation: &str, name: &str) -> Result<FunctionRef, ServiceError> {
    let function = resolve(context, operation, name, None)?;
    match function.qualifier {
        None => Ok(function),
        Some(_) => Err(invalid_parameter(
            "This operation is permitted on Lambda functions only. Aliases and versions do not support this operation. Please \
             specify either a function name or an unqualified function ARN.",
        )),
    }
}
