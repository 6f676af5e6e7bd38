//! Where functions' log lines go until there is a logs service: to the operator's terminal.

use gatewright_model::ports::{LogRecord, LogSink};

/// Prints log events through `tracing`, one event a line.
pub(crate) struct TerminalLogs;

impl LogSink for TerminalLogs {
    fn emit(&self, record: LogRecord) {
        let message = record.message.trim_end();
        tracing::info!(target: "function", log_group = record.log_group, "{message}");
    }
}
