//! GetAccountSettings: the limits of an account in a region, and what of them is used.
//!
//! Follows <https://docs.aws.amazon.com/lambda/latest/api/API_GetAccountSettings.html>. The limits are AWS's.
//!
//! # Not (yet) like AWS
//! - `TotalCodeSize` is shown and not enforced.

use std::sync::Arc;

use gatewright_model::function::{FunctionDefinition, FunctionVersion};
use gatewright_model::ports::FunctionRef;
use gatewright_model::reserved_concurrency::ACCOUNT_CONCURRENCY;
use gatewright_shapes_lambda::types::{AccountLimit, AccountUsage, GetAccountSettingsRequest, GetAccountSettingsResponse};
use gatewright_store::record::Scope;
use gatewright_wire::service::{CallContext, ServiceError};

use crate::layer_record::{After, LayerVersion, page_of_all};
use crate::ports::Ports;
use crate::{function_record, reserved_concurrency_record};

const TOTAL_CODE_BYTES_MAX: i64 = 80_530_636_800;
const UNZIPPED_CODE_BYTES_MAX: i64 = 262_144_000;
const ZIPPED_CODE_BYTES_MAX: i64 = 52_428_800;
/// How many records are read at once.
const BATCH: usize = 256;

/// GetAccountSettings.
///
/// # Errors
/// 500 when the store fails.
pub(crate) async fn get(
    ports: Arc<Ports>,
    context: CallContext,
    _input: GetAccountSettingsRequest,
) -> Result<GetAccountSettingsResponse, ServiceError> {
    let scope = Scope { account: context.account.clone(), region: Some(context.region.clone()) };
    let reserved = reserved_concurrency_record::total(&ports.store, &scope).await?;
    let limit = AccountLimit {
        total_code_size: Some(TOTAL_CODE_BYTES_MAX),
        code_size_unzipped: Some(UNZIPPED_CODE_BYTES_MAX),
        code_size_zipped: Some(ZIPPED_CODE_BYTES_MAX),
        concurrent_executions: i32::try_from(ACCOUNT_CONCURRENCY).ok(),
        unreserved_concurrent_executions: i32::try_from(ACCOUNT_CONCURRENCY.saturating_sub(reserved)).ok(),
    };
    Ok(GetAccountSettingsResponse { account_limit: Some(limit), account_usage: Some(usage(&ports, &context).await?) })
}

/// Functions count once; the code of each version counts, and each version of a layer.
async fn usage(ports: &Ports, context: &CallContext) -> Result<AccountUsage, ServiceError> {
    let (mut count, mut code_bytes, mut last) = (0_i64, 0_u64, None::<String>);
    loop {
        let batch = function_record::page(&ports.store, &context.account, &context.region, last.as_deref(), BATCH).await?;
        for function in &batch {
            count += 1;
            code_bytes =
                code_bytes.saturating_add(function.code.size_bytes).saturating_add(code_of_versions(ports, function).await?);
        }
        match batch.into_iter().next_back() {
            Some(function) => last = Some(function.name),
            None => break,
        }
    }
    let code_bytes = code_bytes.saturating_add(layers(ports, context).await?);
    Ok(AccountUsage { total_code_size: i64::try_from(code_bytes).ok(), function_count: Some(count) })
}

async fn layers(ports: &Ports, context: &CallContext) -> Result<u64, ServiceError> {
    let scope = Scope { account: context.account.clone(), region: Some(context.region.clone()) };
    let (mut code_bytes, mut last) = (0_u64, None::<LayerVersion>);
    loop {
        let after = last.as_ref().map(After::Version);
        let batch = page_of_all(&ports.store, &scope, after.as_ref(), BATCH).await?;
        code_bytes = batch.iter().fold(code_bytes, |sum, version| sum.saturating_add(version.package.size_bytes));
        match batch.into_iter().next_back() {
            Some(version) => last = Some(version),
            None => return Ok(code_bytes),
        }
    }
}

async fn code_of_versions(ports: &Ports, latest: &FunctionDefinition) -> Result<u64, ServiceError> {
    let function = FunctionRef {
        account: latest.account.clone(),
        region: latest.region.clone(),
        name: latest.name.clone(),
        qualifier: None,
    };
    let (mut code_bytes, mut last) = (0_u64, FunctionVersion::Latest);
    loop {
        let batch = function_record::page_of_versions(&ports.store, &function, last, BATCH).await?;
        code_bytes = batch.iter().fold(code_bytes, |sum, version| sum.saturating_add(version.code.size_bytes));
        match batch.last() {
            Some(version) => last = version.version,
            None => return Ok(code_bytes),
        }
    }
}
