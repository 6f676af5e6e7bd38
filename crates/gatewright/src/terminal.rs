//! What people see: colours where they are wanted, errors that say what to do next.

use std::io::{IsTerminal, Write};

use anyhow::Context;

use crate::log_writer::{FlushAtEnd, LogWriter};

/// Whether output may be coloured: a terminal, and `NO_COLOR` unset or empty.
pub(crate) fn is_coloured(stream: &impl IsTerminal) -> bool {
    stream.is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
}

/// Prints an error and its causes to standard error.
pub(crate) fn error(problem: &anyhow::Error) {
    let mut stderr = std::io::stderr();
    let label = if is_coloured(&stderr) { "\u{1b}[1;31merror\u{1b}[0m" } else { "error" };
    // Nobody is left to tell when standard error is closed.
    let _ = writeln!(stderr, "{label}: {problem:#}");
}

/// Prints a line to standard output; a closed pipe is no error.
pub(crate) fn line(text: &str) {
    let _ = writeln!(std::io::stdout(), "{text}");
}

/// Prints a line to standard error, beside the result.
pub(crate) fn remark(text: &str) {
    // Nobody is left to tell when standard error is closed.
    let _ = writeln!(std::io::stderr(), "{text}");
}

/// How to call this program from here: by name where the search path leads to it, by its path elsewhere.
pub(crate) fn program() -> String {
    let Ok(own) = std::env::current_exe() else { return "gatewright".to_owned() };
    let path = std::env::var_os("PATH").unwrap_or_default();
    let is_own = |folder: std::path::PathBuf| folder.join("gatewright").canonicalize().is_ok_and(|found| found == own);
    if std::env::split_paths(&path).any(is_own) {
        return "gatewright".to_owned();
    }
    let here = std::env::current_dir().unwrap_or_default();
    own.strip_prefix(&here).unwrap_or(&own).display().to_string()
}

/// Turns on the log: `GATEWRIGHT_LOG` says how much (default `info`), on standard error. Keep what it gives until the end.
pub(crate) fn start_log() -> anyhow::Result<FlushAtEnd> {
    let wanted = std::env::var("GATEWRIGHT_LOG").unwrap_or_default();
    let wanted = if wanted.is_empty() { "info" } else { wanted.as_str() };
    let filter = tracing_subscriber::EnvFilter::builder().parse(wanted);
    let filter =
        filter.with_context(|| format!("GATEWRIGHT_LOG: `{wanted}` is no log filter, such as `warn` or `info,access=off`"))?;
    let writer = LogWriter::start(std::io::stderr())?;
    let flush = writer.flush_at_end();
    let subscriber = tracing_subscriber::fmt().with_env_filter(filter).with_writer(writer);
    let subscriber = subscriber.with_ansi(is_coloured(&std::io::stderr())).with_target(false).without_time();
    if subscriber.try_init().is_err() {
        tracing::debug!("a log subscriber is already set");
    }
    Ok(flush)
}
