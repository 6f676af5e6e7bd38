//! How much a line that a function writes matters, in JSON format.
//!
//! Follows <https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-log-level.html>: the `level` of an object that says when it
//! was written; what has no level, or one that nobody knows, is `INFO`.
//!
//! # Not (yet) like AWS
//! - AWS takes "most common naming conventions" for the time; here it is `timestamp`, `time` or `@timestamp`.

use gatewright_model::function_logging::ApplicationLogLevel;
use serde::Deserialize;
use serde_json::Value;

/// The members that count. A member given twice makes the line no object that says anything.
#[derive(Deserialize)]
struct Line {
    level: Value,
    #[serde(alias = "time", alias = "@timestamp")]
    timestamp: Value,
}

/// The level of a line.
pub(super) fn of(line: &str) -> ApplicationLogLevel {
    stated(line).unwrap_or_default()
}

fn stated(line: &str) -> Option<ApplicationLogLevel> {
    if !line.starts_with('{') {
        return None;
    }
    let line: Line = serde_json::from_str(line).ok()?;
    line.timestamp.as_str()?.parse::<jiff::Timestamp>().ok()?;
    Some(match line.level.as_str()?.to_ascii_uppercase().as_str() {
        "TRACE" => ApplicationLogLevel::Trace,
        "DEBUG" => ApplicationLogLevel::Debug,
        "INFO" => ApplicationLogLevel::Info,
        // As Python's logging calls them.
        "WARN" | "WARNING" => ApplicationLogLevel::Warn,
        "ERROR" => ApplicationLogLevel::Error,
        "FATAL" | "CRITICAL" => ApplicationLogLevel::Fatal,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, expected: ApplicationLogLevel) {
        assert_eq!(of(line), expected, "{line}");
    }

    #[test]
    fn a_line_counts_by_its_level_if_it_says_when_it_was_written() {
        check(r#"{"level":"debug","msg":"x","timestamp":"2024-11-02T16:51:31.587199Z"}"#, ApplicationLogLevel::Debug);
        check(r#"{"timestamp":"2024-06-18T02:07:06Z","level":"WARNING"}"#, ApplicationLogLevel::Warn);
        check("{\"time\":\"2024-06-18T02:07:06+02:00\",\"level\":\"Critical\"}\n", ApplicationLogLevel::Fatal);
        check(r#"{"@timestamp":"2024-06-18T02:07:06Z","level":"TRACE"}"#, ApplicationLogLevel::Trace);
        check(r#"{"timestamp":"2024-06-18T02:07:06Z","level":"ERROR"}"#, ApplicationLogLevel::Error);
    }

    #[test]
    fn everything_else_is_of_level_info() {
        for line in [
            "",
            "hello world",
            "[\"level\"]",
            r#"{"level":"ERROR"}"#,
            r#"{"level":"ERROR","timestamp":"today"}"#,
            r#"{"level":"ERROR","timestamp":1718676426}"#,
            r#"{"level":"NOTICE","timestamp":"2024-06-18T02:07:06Z"}"#,
            r#"{"level":3,"timestamp":"2024-06-18T02:07:06Z"}"#,
            r#"{"timestamp":"2024-06-18T02:07:06Z"}"#,
            r#"{"level":"ERROR","level":"DEBUG","timestamp":"2024-06-18T02:07:06Z"}"#,
            r#"{"level":"ERROR","timestamp":"2024-06-18T02:07:06Z""#,
        ] {
            check(line, ApplicationLogLevel::Info);
        }
    }
}
