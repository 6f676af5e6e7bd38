use super::boxed::Boxed;
use crate::ids::{AccountId, Region};
use crate::timestamp::Timestamp;

/// One CloudWatch log event.
#[derive(Debug, Clone)]
pub struct LogRecord {
    /// Owner of the log group.
    pub account: AccountId,
    /// Region of the log group.
    pub region: Region,
    /// `/aws/lambda/{function}`, or what the function's configuration says.
    pub log_group: String,
    /// One per environment: `YYYY/MM/DD/[version]{32 hex}`.
    pub log_stream: String,
    /// When it was written.
    pub timestamp: Timestamp,
    /// The line. What the function and the platform write as text has its line end, what the platform writes as JSON none.
    pub message: String,
}

/// Which stream log events go to.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct LogPlace {
    /// Owner of the log group.
    pub account: AccountId,
    /// Region of the log group.
    pub region: Region,
    /// `/aws/lambda/{function}`.
    pub log_group: String,
    /// One per environment.
    pub log_stream: String,
}

/// Where log events go. Bounded; never blocks its caller and never fails it.
pub trait LogSink: Send + Sync {
    /// Takes one event, or drops it when full.
    fn emit(&self, record: LogRecord);

    /// Resolves once there is room for more events of `place`, and in any case within some seconds: then more may be dropped. Who
    /// can hold back what it would emit (the output of a process) waits for this first; nobody has to.
    fn ready<'a>(&'a self, place: &'a LogPlace) -> Boxed<'a, ()> {
        let _ = place;
        Box::pin(std::future::ready(()))
    }
}
