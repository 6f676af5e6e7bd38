//! Functions that answer from a script.

use std::sync::{Mutex, PoisonError};

use gatewright_model::ports::{Boxed, Invocation, Invoke, InvokeRefusal, InvokeReply};

type Script = dyn Fn(&Invocation) -> Result<InvokeReply, InvokeRefusal> + Send + Sync;

/// Answers every invocation with one closure and remembers what it was asked.
pub struct ScriptedInvoke {
    script: Box<Script>,
    seen: Mutex<Vec<Invocation>>,
}

impl ScriptedInvoke {
    /// Functions that answer as `script` says.
    pub fn new(script: impl Fn(&Invocation) -> Result<InvokeReply, InvokeRefusal> + Send + Sync + 'static) -> Self {
        Self { script: Box::new(script), seen: Mutex::new(Vec::new()) }
    }

    /// Every invocation so far, in order.
    #[must_use]
    pub fn seen(&self) -> Vec<Invocation> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// A successful reply with this payload.
#[must_use]
pub fn reply(payload: impl Into<bytes::Bytes>) -> InvokeReply {
    InvokeReply {
        request_id: "11111111-1111-4111-8111-111111111111".to_owned(),
        executed_version: "$LATEST".to_owned(),
        payload: payload.into(),
        is_function_error: false,
        log_tail: None,
        duration: std::time::Duration::from_millis(1),
    }
}

/// A function error with this payload.
#[must_use]
pub fn function_error(payload: impl Into<bytes::Bytes>) -> InvokeReply {
    InvokeReply { is_function_error: true, ..reply(payload) }
}

impl Invoke for ScriptedInvoke {
    fn invoke(&self, invocation: Invocation) -> Boxed<'_, Result<InvokeReply, InvokeRefusal>> {
        let answer = (self.script)(&invocation);
        self.seen.lock().unwrap_or_else(PoisonError::into_inner).push(invocation);
        Box::pin(async move { answer })
    }
}
