use super::boxed::Boxed;
use super::invoke::{Invocation, InvokeRefusal};

/// Keeps asynchronous invocations and runs them: at least once, until they end well or have used up their attempts or their time.
pub trait EventQueue: Send + Sync {
    /// Takes an event in. Permission, function and event are checked first, as for any call. Once this is answered without a
    /// refusal, the event outlives the process: what has not ended then runs after the next start. All attempts have the
    /// request id of `invocation`. A queue that is full refuses with [`InvokeRefusal::TooManyRequests`].
    fn accept(&self, invocation: Invocation) -> Boxed<'_, Result<(), InvokeRefusal>>;
}
