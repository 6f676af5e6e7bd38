//! The error documents that the platform itself writes when a function does not answer, byte for byte as Lambda does.
//!
//! A function's own errors are written by its runtime client and pass through untouched. In the platform's documents `errorType`
//! comes first.

use std::os::unix::process::ExitStatusExt;
use std::process::ExitStatus;
use std::time::Duration;

use bytes::Bytes;

/// Most bytes a function may answer with: 6 MiB and 100 bytes, as Lambda's Runtime API counts it.
pub const RESPONSE_BYTES_MAX: usize = 6_291_556;

/// Type of the document for a process that ended before it answered.
pub(crate) const EXIT_ERROR: &str = "Runtime.ExitError";

/// In the log, why a process was ended that used more memory than it may.
pub(crate) const OUT_OF_MEMORY: &str = "Runtime.OutOfMemory";

/// How a worker process ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Exit {
    /// By itself, with this status.
    Status(i32),
    /// By a signal.
    Signal(i32),
    /// The operating system did not say.
    Unknown,
}

impl From<ExitStatus> for Exit {
    fn from(status: ExitStatus) -> Self {
        match (status.code(), status.signal()) {
            (Some(code), _) => Self::Status(code),
            (None, Some(signal)) => Self::Signal(signal),
            (None, None) => Self::Unknown,
        }
    }
}

impl Exit {
    /// Lambda's sentence for it, as in the error document and in the log.
    pub(crate) fn sentence(self, request_id: &str) -> String {
        let what = match self {
            Self::Status(0) | Self::Unknown => "Runtime exited without providing a reason".to_owned(),
            Self::Status(code) => format!("Runtime exited with error: exit status {code}"),
            Self::Signal(signal) => format!("Runtime exited with error: signal: {}", signal_name(signal)),
        };
        format!("RequestId: {request_id} Error: {what}")
    }
}

/// Lambda's label for an error: the client's word if it is well formed, else unknown.
pub(crate) fn error_label(given: &str) -> String {
    let is_well_formed = given.split_once('.').is_some_and(|(family, name)| {
        matches!(family, "Runtime" | "Function")
            && name.len() > 1
            && name.starts_with(|first: char| first.is_ascii_uppercase())
            && name.bytes().all(|byte| byte.is_ascii_alphabetic())
    });
    match given {
        _ if is_well_formed => given.to_owned(),
        _ if given.starts_with("Function.") => "Function.Unknown".to_owned(),
        _ => "Runtime.Unknown".to_owned(),
    }
}

/// The document for a process that ended before it answered.
pub(crate) fn exit_error(request_id: &str, exit: Exit) -> Bytes {
    document(EXIT_ERROR, &exit.sentence(request_id))
}

/// The document for a package of a custom runtime that has nothing to be run.
pub(crate) fn no_entrypoint(request_id: &str) -> Bytes {
    let message =
        format!("RequestId: {request_id} Error: Couldn't find valid bootstrap(s): [/var/task/bootstrap /opt/bootstrap]");
    document("Runtime.InvalidEntrypoint", &message)
}

/// The document for a function that did not answer in time.
pub(crate) fn timed_out(request_id: &str, timeout: Duration) -> Bytes {
    document("Sandbox.Timedout", &format!("RequestId: {request_id} Error: {}", timed_out_sentence(timeout)))
}

/// `Task timed out after 3.00 seconds`.
pub(crate) fn timed_out_sentence(timeout: Duration) -> String {
    format!("Task timed out after {}.{:02} seconds", timeout.as_secs(), timeout.subsec_millis() / 10)
}

/// The document for an answer over [`RESPONSE_BYTES_MAX`].
pub(crate) fn response_too_large() -> Bytes {
    // Recorded with the message first, unlike the others.
    let message = format!("Response payload size exceeded maximum allowed payload size ({RESPONSE_BYTES_MAX} bytes).");
    Bytes::from(serde_json::json!({ "errorMessage": message, "errorType": "Function.ResponseSizeTooLarge" }).to_string())
}

fn document(error_type: &str, message: &str) -> Bytes {
    Bytes::from(serde_json::json!({ "errorType": error_type, "errorMessage": message }).to_string())
}

/// Signal names as Lambda's supervisor, a Go program, prints them.
fn signal_name(signal: i32) -> String {
    let name = match signal {
        1 => "hangup",
        2 => "interrupt",
        3 => "quit",
        4 => "illegal instruction",
        5 => "trace/breakpoint trap",
        6 => "aborted",
        7 => "bus error",
        8 => "floating point exception",
        9 => "killed",
        11 => "segmentation fault",
        13 => "broken pipe",
        14 => "alarm clock",
        15 => "terminated",
        other => return format!("signal {other}"),
    };
    name.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(document: Bytes, expected: &str) {
        assert_eq!(document, expected);
    }

    #[test]
    fn platform_errors_are_written_as_lambda_writes_them() {
        check(
            exit_error("r", Exit::Status(0)),
            r#"{"errorType":"Runtime.ExitError","errorMessage":"RequestId: r Error: Runtime exited without providing a reason"}"#,
        );
        check(
            exit_error("r", Exit::Status(127)),
            r#"{"errorType":"Runtime.ExitError","errorMessage":"RequestId: r Error: Runtime exited with error: exit status 127"}"#,
        );
        check(
            exit_error("r", Exit::Signal(9)),
            r#"{"errorType":"Runtime.ExitError","errorMessage":"RequestId: r Error: Runtime exited with error: signal: killed"}"#,
        );
        check(
            timed_out("r", Duration::from_secs(3)),
            r#"{"errorType":"Sandbox.Timedout","errorMessage":"RequestId: r Error: Task timed out after 3.00 seconds"}"#,
        );
        check(
            response_too_large(),
            r#"{"errorMessage":"Response payload size exceeded maximum allowed payload size (6291556 bytes).","errorType":"Function.ResponseSizeTooLarge"}"#,
        );
    }
}
