//! The lines that Lambda writes around an invocation in JSON format, without their line ends.
//!
//! Follows <https://docs.aws.amazon.com/lambda/latest/dg/telemetry-schema-reference.html>, with its members in the order in which AWS
//! was seen to log them, and the "system log level event mapping" of
//! <https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-log-level.html>: what went wrong is a warning.
//!
//! A function that answers with an error of its own has succeeded in the platform's eyes. In JSON format nothing more is said of a timeout or
//! a process that ended than the status and its error's type.
//!
//! # Not (yet) like AWS
//! - No `tracing` and no `spans`: there is no X-Ray.
//! - Not known from AWS: where `errorType` stands (here behind `status`), which ARN `platform.start` names for a call of an alias (here the function's,
//!   unqualified), and the words of `platform.logsDropped`.

use std::time::Duration;

use gatewright_model::function::FunctionVersion;
use gatewright_model::function_logging::{LogLevels, SystemLogLevel};
use gatewright_model::timestamp::Timestamp;
use serde::Serialize;

use super::report::{Phase, Report, ReportStatus, iso_ms};
use crate::table::FunctionPlan;

/// How the platform writes about one worker.
#[derive(Debug)]
pub(super) struct PlatformJson {
    pub(super) levels: LogLevels,
    function_arn: String,
    function_name: String,
    function_version: FunctionVersion,
    instance_id: String,
    memory_size_mb: u32,
}

#[derive(Serialize)]
struct Event<'a, R> {
    time: String,
    r#type: &'a str,
    record: R,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct InitStart<'a> {
    initialization_type: &'a str,
    phase: &'a str,
    runtime_version: &'a str,
    runtime_version_arn: &'a str,
    function_name: &'a str,
    function_version: String,
    instance_id: &'a str,
    instance_max_memory: u64,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct InitDone<'a> {
    initialization_type: &'a str,
    phase: &'a str,
    #[serde(flatten)]
    status: Status<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    metrics: Option<InitMetrics>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct InitMetrics {
    duration_ms: f64,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Start<'a> {
    request_id: &'a str,
    function_arn: &'a str,
    version: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct RuntimeDone<'a> {
    request_id: &'a str,
    #[serde(flatten)]
    status: Status<'a>,
    metrics: RuntimeMetrics,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct RuntimeMetrics {
    duration_ms: f64,
    produced_bytes: usize,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ReportRecord<'a> {
    request_id: &'a str,
    metrics: ReportMetrics,
    #[serde(flatten)]
    status: Status<'a>,
}

#[derive(Serialize)]
struct ReportMetrics {
    #[serde(rename = "durationMs")]
    duration_ms: f64,
    #[serde(rename = "billedDurationMs")]
    billed_duration_ms: u128,
    #[serde(rename = "memorySizeMB")]
    memory_size_mb: u32,
    #[serde(rename = "maxMemoryUsedMB")]
    max_memory_used_mb: u64,
    #[serde(rename = "initDurationMs", skip_serializing_if = "Option::is_none")]
    init_duration_ms: Option<f64>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct LogsDropped {
    reason: &'static str,
    dropped_records: u64,
    dropped_bytes: u64,
}

#[derive(Clone, Copy, Serialize)]
#[serde(rename_all = "camelCase")]
struct Status<'a> {
    status: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    error_type: Option<&'a str>,
}

const INITIALIZATION_TYPE: &str = "on-demand";

impl PlatformJson {
    /// For a worker of `plan`, which is known by the name of its log stream.
    pub(super) fn new(plan: &FunctionPlan, instance_id: String, levels: LogLevels) -> Self {
        Self {
            levels,
            function_arn: plan.arn.clone(),
            function_name: plan.key.name.clone(),
            function_version: plan.key.version,
            instance_id,
            memory_size_mb: plan.spec.memory_size_mb,
        }
    }

    /// `platform.initStart`.
    pub(super) fn init_start(
        &self,
        now: Timestamp,
        phase: Phase,
        runtime_version: &str,
        runtime_version_arn: &str,
    ) -> Option<String> {
        let record = InitStart {
            initialization_type: INITIALIZATION_TYPE,
            phase: phase.as_str(),
            runtime_version,
            runtime_version_arn,
            function_name: &self.function_name,
            function_version: self.function_version.to_string(),
            instance_id: &self.instance_id,
            instance_max_memory: u64::from(self.memory_size_mb) * 1024 * 1024,
        };
        self.line(SystemLogLevel::Info, now, "platform.initStart", record)
    }

    /// `platform.initRuntimeDone` and `platform.initReport`.
    pub(super) fn init_report(
        &self,
        now: Timestamp,
        duration: Duration,
        phase: Phase,
        status: &ReportStatus,
    ) -> [Option<String>; 2] {
        let level = level_of(status, SystemLogLevel::Debug);
        let (status, metrics) = (Status::of(status), InitMetrics { duration_ms: milliseconds(duration) });
        let record = |metrics| InitDone { initialization_type: INITIALIZATION_TYPE, phase: phase.as_str(), status, metrics };
        [
            self.line(level, now, "platform.initRuntimeDone", record(None)),
            self.line(level, now, "platform.initReport", record(Some(metrics))),
        ]
    }

    /// `platform.start`.
    pub(super) fn start(&self, now: Timestamp, request_id: &str, version: FunctionVersion) -> Option<String> {
        let record = Start { request_id, function_arn: &self.function_arn, version: version.to_string() };
        self.line(SystemLogLevel::Info, now, "platform.start", record)
    }

    /// `platform.logsDropped`.
    pub(super) fn logs_dropped(&self, now: Timestamp, bytes: u64, lines: u64) -> Option<String> {
        let reason = "Some logs were dropped because the function is logging too much";
        let record = LogsDropped { reason, dropped_records: lines, dropped_bytes: bytes };
        self.line(SystemLogLevel::Warn, now, "platform.logsDropped", record)
    }

    /// `platform.runtimeDone` and `platform.report`.
    pub(super) fn report(&self, now: Timestamp, report: &Report<'_>) -> [Option<String>; 2] {
        let (request_id, status) = (report.request_id, Status::of(&report.status));
        let is_answered = report.status == ReportStatus::Answered;
        let done = RuntimeDone {
            request_id,
            status,
            metrics: RuntimeMetrics {
                duration_ms: milliseconds(report.duration),
                produced_bytes: if is_answered { report.produced_bytes } else { 0 },
            },
        };
        let record = ReportRecord {
            request_id,
            metrics: ReportMetrics {
                duration_ms: milliseconds(report.duration),
                billed_duration_ms: report.duration.as_micros().div_ceil(1000),
                memory_size_mb: report.memory_size_mb,
                max_memory_used_mb: report.max_memory_used_mb,
                init_duration_ms: report.init_duration.map(milliseconds),
            },
            status,
        };
        [
            self.line(level_of(&report.status, SystemLogLevel::Debug), now, "platform.runtimeDone", done),
            self.line(level_of(&report.status, SystemLogLevel::Info), now, "platform.report", record),
        ]
    }

    fn line(&self, level: SystemLogLevel, now: Timestamp, r#type: &str, record: impl Serialize) -> Option<String> {
        if level < self.levels.system {
            return None;
        }
        // Texts and numbers can always be written.
        serde_json::to_string(&Event { time: iso_ms(now), r#type, record }).ok()
    }
}

impl<'a> Status<'a> {
    fn of(status: &'a ReportStatus) -> Self {
        match status {
            ReportStatus::Answered => Self { status: "success", error_type: None },
            ReportStatus::Timeout => Self { status: "timeout", error_type: None },
            ReportStatus::Error(error_type) => Self { status: "error", error_type: Some(error_type) },
        }
    }
}

fn level_of(status: &ReportStatus, of_success: SystemLogLevel) -> SystemLogLevel {
    if *status == ReportStatus::Answered { of_success } else { SystemLogLevel::Warn }
}

/// With up to three digits behind the point; the longest invocation fits by far.
fn milliseconds(duration: Duration) -> f64 {
    f64::from(u32::try_from(duration.as_micros()).unwrap_or(u32::MAX)) / 1000.0
}

#[cfg(test)]
mod tests;
