//! What the demo's parts are built with: the `Operations` port, and where everything is.

use anyhow::Context;
use gatewright_model::ids::{AccountId, Region};
use gatewright_model::ports::Operations;
use gatewright_model::principal::Principal;
use serde_json::Value;

/// Where everything is; none has a slash at its end.
pub(super) struct Places<'a> {
    /// The page's origin.
    pub(super) page: &'a str,
    /// What the addresses of pools' login pages begin with.
    pub(super) login_base: &'a str,
    /// This server.
    pub(super) endpoint: &'a str,
}

impl Places<'_> {
    /// The login pages of the pool with this domain.
    pub(super) fn login(&self, prefix: &str) -> String {
        format!("{}/{prefix}", self.login_base)
    }
}

/// Calls operations as the AWS CLI would.
pub(super) struct Builder<'a> {
    operations: &'a dyn Operations,
    pub(super) principal: Principal,
    pub(super) region: Region,
}

impl<'a> Builder<'a> {
    pub(super) fn new(operations: &'a dyn Operations) -> Self {
        let region = Region::us_east_1();
        let principal = Principal::root(AccountId::developer(), region.partition());
        Self { operations, principal, region }
    }

    /// The issuer of a pool's tokens.
    pub(super) fn issuer(&self, user_pool_id: &str) -> String {
        format!("https://cognito-idp.{}.amazonaws.com/{user_pool_id}", self.region)
    }

    pub(super) async fn call(&self, service: &str, operation: &str, document: Value) -> anyhow::Result<Value> {
        let answer = self.operations.call(&self.principal, &self.region, service, operation, document).await;
        answer.with_context(|| format!("the demo could not call {service} {operation}"))
    }
}

pub(super) fn text(document: &Value, member: &str) -> anyhow::Result<String> {
    let value = document.get(member).and_then(Value::as_str);
    value.map(str::to_owned).with_context(|| format!("an answer without `{member}`"))
}
