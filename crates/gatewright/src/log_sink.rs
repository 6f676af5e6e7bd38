//! Where functions' log lines go: to CloudWatch Logs, and to the operator's terminal.

use std::sync::Arc;

use gatewright_logs::LogIntake;
use gatewright_model::ports::{Boxed, LogPlace, LogRecord, LogSink};

/// Prints log events through `tracing`, one event a line or more, and hands them on.
pub(crate) struct Logs(pub(crate) Arc<LogIntake>);

impl LogSink for Logs {
    fn emit(&self, record: LogRecord) {
        tracing::info!(target: "function", log_group = record.log_group, "{}", shown(&record.message));
        self.0.emit(record);
    }

    fn ready<'a>(&'a self, place: &'a LogPlace) -> Boxed<'a, ()> {
        self.0.ready(place)
    }
}

/// Lambda's runtime joins the lines of one event by carriage returns, which on a terminal would write each line over the one before,
/// and would let a function write over what stands in front of its own text.
fn shown(message: &str) -> String {
    message.trim_end().replace("\r\n", "\r").replace(['\r', '\n'], "\n    ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_line_of_an_event_is_written_over_another() {
        assert_eq!(shown("[ERROR] a\r  File b\r  c\n"), "[ERROR] a\n      File b\n      c");
        assert_eq!(shown("x \r INFO forged"), "x \n     INFO forged");
        assert_eq!(shown("a\r\nb\n"), "a\n    b");
    }
}
