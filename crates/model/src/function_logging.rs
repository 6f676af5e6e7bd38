//! How a function's log is written, and where to.
//!
//! Follows <https://docs.aws.amazon.com/lambda/latest/api/API_LoggingConfig.html> and
//! <https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-log-level.html>.

use serde::{Deserialize, Serialize};

/// A function's `LoggingConfig`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FunctionLogging {
    /// How the platform writes its lines.
    pub format: LogFormat,
    /// The log group, if it is not the function's own.
    pub other_group: Option<String>,
}

/// `LogFormat`, with the levels that only one of the two has.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum LogFormat {
    /// `Text`: lines for people. Nothing is left out.
    #[default]
    Text,
    /// `JSON`: an object a line. What is below its level is left out.
    Json(LogLevels),
}

/// The least that is logged.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LogLevels {
    /// Of what the function writes.
    pub application: ApplicationLogLevel,
    /// Of what the platform writes.
    pub system: SystemLogLevel,
}

/// `ApplicationLogLevel`, from the most detail to the least.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum ApplicationLogLevel {
    /// `TRACE`.
    Trace,
    /// `DEBUG`.
    Debug,
    /// `INFO`.
    #[default]
    Info,
    /// `WARN`.
    Warn,
    /// `ERROR`.
    Error,
    /// `FATAL`.
    Fatal,
}

/// `SystemLogLevel`, from the most detail to the least.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum SystemLogLevel {
    /// `DEBUG`.
    Debug,
    /// `INFO`.
    #[default]
    Info,
    /// `WARN`.
    Warn,
}

impl FunctionLogging {
    /// The log group of the function of this name.
    #[must_use]
    pub fn log_group(&self, function_name: &str) -> String {
        self.other_group.clone().unwrap_or_else(|| own_log_group(function_name))
    }
}

impl ApplicationLogLevel {
    /// The text on the wire and in `AWS_LAMBDA_LOG_LEVEL`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Trace => "TRACE",
            Self::Debug => "DEBUG",
            Self::Info => "INFO",
            Self::Warn => "WARN",
            Self::Error => "ERROR",
            Self::Fatal => "FATAL",
        }
    }
}

/// `/aws/lambda/{function}`: where a function logs that was not told otherwise.
#[must_use]
pub fn own_log_group(function_name: &str) -> String {
    format!("/aws/lambda/{function_name}")
}
