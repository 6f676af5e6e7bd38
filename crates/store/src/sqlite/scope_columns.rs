//! A scope in the database: the columns `account` and `region`, which every table has. No region is the empty text, so that
//! it can be part of a key.

use gatewright_model::ids::{AccountId, IdError, Region};

use crate::error::StoreError;
use crate::record::Scope;

/// The column of a scope's region.
pub(super) fn region_column(scope: &Scope) -> &str {
    scope.region.as_ref().map_or("", |region| region.as_str())
}

/// The scope that two columns hold.
pub(super) fn scope_from(account: &str, region: &str) -> Result<Scope, StoreError> {
    let damaged = |cause: IdError| StoreError::Corrupt { what: cause.to_string() };
    let account = AccountId::parse(account).map_err(damaged)?;
    let region = if region.is_empty() { None } else { Some(Region::parse(region).map_err(damaged)?) };
    Ok(Scope { account, region })
}
