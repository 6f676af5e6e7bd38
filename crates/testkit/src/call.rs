//! A call as the front would hand it to an endpoint.

use std::sync::Arc;

use gatewright_model::ids::{AccountId, Region};
use gatewright_model::principal::Principal;
use gatewright_model::timestamp::Timestamp;
use gatewright_wire::service::CallContext;

/// A call by `account`'s root in us-east-1 at `now`, from outside any function.
#[must_use]
pub fn by_root_of(account: &AccountId, now: Timestamp) -> CallContext {
    CallContext {
        account: account.clone(),
        region: Region::us_east_1(),
        principal: Principal::root(account.clone(), "aws"),
        request_id: "11111111-1111-4111-8111-111111111111".to_owned(),
        now,
        trace_id: None,
        base_url: Arc::from("http://127.0.0.1:4566"),
    }
}
