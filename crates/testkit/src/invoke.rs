//! Functions that answer from a script.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use std::task::{Context, Poll};

use gatewright_model::ports::{Boxed, Invocation, Invoke, InvokeRefusal, InvokeReply, Piece, Pieces, StreamedReply};
use tokio::sync::{Semaphore, mpsc};

type Script = dyn Fn(&Invocation) -> Result<InvokeReply, InvokeRefusal> + Send + Sync;
type StreamScript = dyn Fn(&Invocation) -> Result<StreamedReply, InvokeRefusal> + Send + Sync;

/// Answers every invocation with one closure and remembers what it was asked.
pub struct ScriptedInvoke {
    script: Box<Script>,
    stream: Option<Box<StreamScript>>,
    seen: Mutex<Vec<Invocation>>,
    held: Option<(String, Arc<Semaphore>)>,
}

impl ScriptedInvoke {
    /// Functions that answer as `script` says.
    pub fn new(script: impl Fn(&Invocation) -> Result<InvokeReply, InvokeRefusal> + Send + Sync + 'static) -> Self {
        Self { script: Box::new(script), stream: None, seen: Mutex::new(Vec::new()), held: None }
    }

    /// The same, where an answer may stream.
    #[must_use]
    pub fn streaming(self, stream: impl Fn(&Invocation) -> Result<StreamedReply, InvokeRefusal> + Send + Sync + 'static) -> Self {
        Self { stream: Some(Box::new(stream)), ..self }
    }

    /// The same, where one function answers only as often as the semaphore has permits.
    #[must_use]
    pub fn holding(self, function: &str) -> (Self, Arc<Semaphore>) {
        let permits = Arc::new(Semaphore::new(0));
        (Self { held: Some((function.to_owned(), Arc::clone(&permits))), ..self }, permits)
    }

    /// Every invocation so far, in order.
    #[must_use]
    pub fn seen(&self) -> Vec<Invocation> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

type NamedScript = dyn Fn(Invocation) -> Boxed<'static, Result<InvokeReply, InvokeRefusal>> + Send + Sync;

/// Functions by name, put in place as a test goes on; any other does not exist. Remembers what it was asked.
#[derive(Default)]
pub struct NamedFunctions {
    functions: Mutex<HashMap<String, Arc<NamedScript>>>,
    seen: Mutex<Vec<Invocation>>,
}

impl NamedFunctions {
    /// From now on the function of this name answers so.
    pub fn on(&self, name: &str, script: impl Fn(&Invocation) -> Result<InvokeReply, InvokeRefusal> + Send + Sync + 'static) {
        self.on_async(name, move |invocation| {
            let answer = script(&invocation);
            Box::pin(async move { answer })
        });
    }

    /// From now on the function of this name does this.
    pub fn on_async(
        &self,
        name: &str,
        script: impl Fn(Invocation) -> Boxed<'static, Result<InvokeReply, InvokeRefusal>> + Send + Sync + 'static,
    ) {
        self.functions.lock().unwrap_or_else(PoisonError::into_inner).insert(name.to_owned(), Arc::new(script));
    }

    /// Every invocation so far, in order.
    #[must_use]
    pub fn seen(&self) -> Vec<Invocation> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Invoke for NamedFunctions {
    fn invoke(&self, invocation: Invocation) -> Boxed<'_, Result<InvokeReply, InvokeRefusal>> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner).push(invocation.clone());
        let functions = self.functions.lock().unwrap_or_else(PoisonError::into_inner);
        match functions.get(&invocation.function.name) {
            Some(script) => script(invocation),
            None => Box::pin(async move { Err(InvokeRefusal::NotFound { arn: invocation.function.arn() }) }),
        }
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

/// An answer that streams what it is fed.
#[must_use]
pub fn fed(content_type: Option<&str>) -> (mpsc::UnboundedSender<Piece>, StreamedReply) {
    let (feed, fed) = mpsc::unbounded_channel();
    let InvokeReply { request_id, executed_version, .. } = reply("");
    let content_type = content_type.map(str::to_owned);
    (feed, StreamedReply { request_id, executed_version, content_type, pieces: Box::new(Fed(fed)) })
}

struct Fed(mpsc::UnboundedReceiver<Piece>);

impl Pieces for Fed {
    fn poll_piece(&mut self, context: &mut Context<'_>) -> Poll<Piece> {
        // Whoever feeds it ends it.
        self.0.poll_recv(context).map(|piece| piece.unwrap_or_else(|| unreachable!("the answer was not ended")))
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
        let held = self.held.as_ref().filter(|(function, _)| *function == invocation.function.name);
        let held = held.map(|(_, permits)| Arc::clone(permits));
        self.seen.lock().unwrap_or_else(PoisonError::into_inner).push(invocation);
        Box::pin(async move {
            if let Some(permits) = held
                && let Ok(permit) = permits.acquire().await
            {
                permit.forget();
            }
            answer
        })
    }

    fn invoke_streaming(&self, invocation: Invocation) -> Boxed<'_, Result<StreamedReply, InvokeRefusal>> {
        let Some(stream) = &self.stream else {
            return Box::pin(async move { self.invoke(invocation).await.map(StreamedReply::whole) });
        };
        let answer = stream(&invocation);
        self.seen.lock().unwrap_or_else(PoisonError::into_inner).push(invocation);
        Box::pin(async move { answer })
    }
}
