use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use super::boxed::Boxed;
use crate::rest_api::RestApi;

/// A request that nobody sent, as TestInvokeMethod and TestInvokeAuthorizer take it.
#[derive(Debug, Clone, Default)]
pub struct TestCall {
    /// `/pets/1?type=dog`; `None` is the resource's own template.
    pub path_with_query: Option<String>,
    /// The body; `None` is empty.
    pub body: Option<String>,
    /// Headers in order; a name may come more than once.
    pub headers: Vec<(String, String)>,
    /// Stage variables, in place of a stage's.
    pub stage_variables: BTreeMap<String, String>,
}

/// What came of a method's test call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MethodRehearsal {
    /// The status that a client would see.
    pub status: u16,
    /// The body that a client would see.
    pub body: String,
    /// Its headers, in the order in which AWS shows them.
    pub headers: Vec<(String, String)>,
    /// AWS's execution log.
    pub log: String,
    /// How long it took.
    pub latency: Duration,
}

/// What came of an authorizer's test call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuthorizerRehearsal {
    /// 0 when the authorizer answered a policy (also one that denies), else the status that a client would see.
    pub client_status: u16,
    /// AWS's execution log.
    pub log: String,
    /// How long it took.
    pub latency: Duration,
    /// The caller, by the authorizer's word.
    pub principal_id: Option<String>,
    /// The policy document, as JSON text.
    pub policy: Option<String>,
    /// The authorizer's context, as names and texts.
    pub context: Vec<(String, String)>,
    /// The claims of a user pool's token, likewise.
    pub claims: Vec<(String, String)>,
}

/// Test calls: the road's own stations over a working copy that nobody deployed, uncached and with a log.
pub trait Rehearse: Send + Sync {
    /// Calls the method `http_method` of the resource `resource_id`, both of which `api` has. No authorizer is asked.
    fn method(&self, api: Arc<RestApi>, resource_id: String, http_method: String, call: TestCall) -> Boxed<'_, MethodRehearsal>;
    /// Asks the authorizer `authorizer_id`, which `api` has.
    fn authorizer(&self, api: Arc<RestApi>, authorizer_id: String, call: TestCall) -> Boxed<'_, AuthorizerRehearsal>;
}
