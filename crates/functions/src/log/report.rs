//! The lines that Lambda writes around an invocation in text format. Tabs and trailing tabs matter: people and tools cut these lines up.

use std::fmt::Write as _;
use std::time::Duration;

use gatewright_model::function::FunctionVersion;
use gatewright_model::timestamp::Timestamp;

/// How an invocation ended, as its report says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum ReportStatus {
    /// Nothing is said: the function answered, with a result or an error of its own.
    Answered,
    Timeout,
    /// The environment failed, with this type.
    Error(String),
}

/// What an initialization was part of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Phase {
    /// Nothing: it came before the first invocation.
    Init,
    /// The first invocation, in which it was repeated.
    Invoke,
    /// An invocation after one that had failed, in the same environment.
    Suppressed,
}

impl Phase {
    /// As the log says it.
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Init => "init",
            Self::Invoke | Self::Suppressed => "invoke",
        }
    }
}

/// The numbers of one invocation.
#[derive(Debug, Clone)]
pub(crate) struct Report<'a> {
    pub(crate) request_id: &'a str,
    pub(crate) duration: Duration,
    pub(crate) memory_size_mb: u32,
    pub(crate) max_memory_used_mb: u64,
    /// Only for the first invocation of a worker.
    pub(crate) init_duration: Option<Duration>,
    /// How long the function's answer is.
    pub(crate) produced_bytes: usize,
    pub(crate) status: ReportStatus,
}

pub(crate) fn init_start_line(runtime_version: &str, runtime_version_arn: &str) -> String {
    format!("INIT_START Runtime Version: {runtime_version}\tRuntime Version ARN: {runtime_version_arn}\n")
}

pub(crate) fn start_line(request_id: &str, version: FunctionVersion) -> String {
    format!("START RequestId: {request_id} Version: {version}\n")
}

pub(crate) fn end_line(request_id: &str) -> String {
    format!("END RequestId: {request_id}\n")
}

/// What stands in the place of output that was not kept.
pub(crate) fn dropped_line(bytes: u64, limit: u64) -> String {
    format!("[{bytes} bytes of output were not kept: limit {limit} bytes]\n")
}

pub(crate) fn report_line(report: &Report<'_>) -> String {
    let mut line = format!(
        "REPORT RequestId: {}\tDuration: {}\tBilled Duration: {} ms\tMemory Size: {} MB\tMax Memory Used: {} MB\t",
        report.request_id,
        milliseconds(report.duration),
        report.duration.as_micros().div_ceil(1000),
        report.memory_size_mb,
        report.max_memory_used_mb
    );
    if let Some(init_duration) = report.init_duration {
        // Writing to a text cannot fail.
        let _ = write!(line, "Init Duration: {}\t", milliseconds(init_duration));
    }
    match &report.status {
        ReportStatus::Answered => {}
        ReportStatus::Timeout => line.push_str("Status: timeout"),
        ReportStatus::Error(error_type) => {
            let _ = write!(line, "Status: error\tError Type: {error_type}");
        }
    }
    line.push('\n');
    line
}

/// What is logged of a worker that failed to start.
pub(crate) fn init_report_line(duration: Duration, phase: Phase, status: &ReportStatus) -> String {
    let phase = phase.as_str();
    let status = match status {
        ReportStatus::Answered => "success".to_owned(),
        ReportStatus::Timeout => "timeout".to_owned(),
        ReportStatus::Error(error_type) => format!("error\tError Type: {error_type}"),
    };
    format!("INIT_REPORT Init Duration: {}\tPhase: {phase}\tStatus: {status}\n", milliseconds(duration))
}

/// `2025-11-24T10:11:12.345Z`.
pub(crate) fn iso_ms(at: Timestamp) -> String {
    utc(at, "%Y-%m-%dT%H:%M:%S%.3fZ")
}

/// `2025/11/24/[$LATEST]`, or a number in the brackets, and 32 hexadecimal digits. Before the brackets, the function's name or nothing.
pub(crate) fn stream_name(at: Timestamp, function_name: &str, version: FunctionVersion, random_hex: &str) -> String {
    format!("{}/{function_name}[{version}]{random_hex}", utc(at, "%Y/%m/%d"))
}

fn utc(at: Timestamp, format: &str) -> String {
    // Times out of the calendar's range come only from a broken clock.
    jiff::Timestamp::from_millisecond(at.epoch_ms).unwrap_or(jiff::Timestamp::UNIX_EPOCH).strftime(format).to_string()
}

fn milliseconds(duration: Duration) -> String {
    let hundredths = duration.as_micros().div_euclid(10);
    format!("{}.{:02} ms", hundredths / 100, hundredths % 100)
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// A call of 3.014 ms that was answered with 7 bytes.
    pub(in crate::log) fn report_of(request_id: &str) -> Report<'_> {
        Report {
            request_id,
            duration: Duration::from_micros(3_014),
            memory_size_mb: 128,
            max_memory_used_mb: 36,
            init_duration: None,
            produced_bytes: 7,
            status: ReportStatus::Answered,
        }
    }

    fn report(status: ReportStatus, init_ms: Option<u64>) -> String {
        report_line(&Report { init_duration: init_ms.map(Duration::from_millis), status, ..report_of("r") })
    }

    #[test]
    fn report_lines_have_the_tabs_of_lambda() {
        let head = "REPORT RequestId: r\tDuration: 3.01 ms\tBilled Duration: 4 ms\tMemory Size: 128 MB\tMax Memory Used: 36 MB\t";
        assert_eq!(report(ReportStatus::Answered, None), format!("{head}\n"));
        assert_eq!(report(ReportStatus::Answered, Some(110)), format!("{head}Init Duration: 110.00 ms\t\n"));
        assert_eq!(report(ReportStatus::Timeout, None), format!("{head}Status: timeout\n"));
        let exit = ReportStatus::Error("Runtime.ExitError".to_owned());
        assert_eq!(report(exit, None), format!("{head}Status: error\tError Type: Runtime.ExitError\n"));
    }

    #[test]
    fn times_are_written_in_utc() {
        let at = Timestamp::from_epoch_ms(1_767_225_600_007);
        assert_eq!(iso_ms(at), "2026-01-01T00:00:00.007Z");
        assert_eq!(stream_name(at, "", FunctionVersion::Latest, "ab"), "2026/01/01/[$LATEST]ab");
        assert_eq!(stream_name(at, "f", FunctionVersion::Published(7), "ab"), "2026/01/01/f[7]ab");
    }
}
