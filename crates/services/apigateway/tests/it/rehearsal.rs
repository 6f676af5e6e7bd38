//! A road that answers test calls as told, and remembers what it was asked.

use std::sync::{Arc, Mutex};

use gatewright_model::ports::{AuthorizerRehearsal, Boxed, MethodRehearsal, Rehearse, TestCall};
use gatewright_model::rest_api::RestApi;

/// What was asked: the API's id, what of it, and the call.
#[derive(Debug, Clone)]
pub(crate) struct Asked {
    pub(crate) rest_api_id: String,
    /// `{resource} {verb}` or the authorizer's id.
    pub(crate) of: String,
    pub(crate) call: TestCall,
}

#[derive(Debug, Default)]
pub(crate) struct ScriptedRehearse {
    pub(crate) asked: Mutex<Vec<Asked>>,
    pub(crate) method: Mutex<Option<MethodRehearsal>>,
    pub(crate) authorizer: Mutex<Option<AuthorizerRehearsal>>,
}

impl ScriptedRehearse {
    fn ask(&self, api: &RestApi, of: String, call: TestCall) {
        self.asked.lock().unwrap().push(Asked { rest_api_id: api.id.clone(), of, call });
    }

    /// The only call so far.
    pub(crate) fn only(&self) -> Asked {
        let asked = self.asked.lock().unwrap();
        assert_eq!(asked.len(), 1, "{asked:?}");
        asked[0].clone()
    }
}

impl Rehearse for ScriptedRehearse {
    fn method(&self, api: Arc<RestApi>, resource_id: String, http_method: String, call: TestCall) -> Boxed<'_, MethodRehearsal> {
        self.ask(&api, format!("{resource_id} {http_method}"), call);
        let answer = self.method.lock().unwrap().clone().unwrap();
        Box::pin(async move { answer })
    }

    fn authorizer(&self, api: Arc<RestApi>, authorizer_id: String, call: TestCall) -> Boxed<'_, AuthorizerRehearsal> {
        self.ask(&api, authorizer_id, call);
        let answer = self.authorizer.lock().unwrap().clone().unwrap();
        Box::pin(async move { answer })
    }
}
