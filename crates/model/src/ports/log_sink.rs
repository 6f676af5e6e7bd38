use crate::ids::{AccountId, Region};
use crate::timestamp::Timestamp;

/// One CloudWatch log event.
#[derive(Debug, Clone)]
pub struct LogRecord {
    /// Owner of the log group.
    pub account: AccountId,
    /// Region of the log group.
    pub region: Region,
    /// `/aws/lambda/{function}`.
    pub log_group: String,
    /// One per environment: `YYYY/MM/DD/[version]{32 hex}`.
    pub log_stream: String,
    /// When it was written.
    pub timestamp: Timestamp,
    /// The line, with its line end.
    pub message: String,
}

/// Where log events go. Bounded; never blocks its caller and never fails it.
pub trait LogSink: Send + Sync {
    /// Takes one event, or drops it when full.
    fn emit(&self, record: LogRecord);
}
