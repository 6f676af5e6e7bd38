//! `cargo xtask test`: installs what the tests need, builds the binary, runs every test, and adds up.
//!
//! The last line is always `N passed, N failed`. Whatever keeps tests from running counts as one that failed: a test binary
//! that ends without a result or hangs, code that does not build, a client that cannot be installed.

use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ExitCode, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::Duration;

use anyhow::{Context, Result, ensure};

use crate::checkout::cargo;
use crate::recording::{self, Recording};
use crate::{codegen, test_clients};

/// What the environment calls the program that is tested.
pub(crate) const BINARY: &str = "GATEWRIGHT_BIN";

/// Set, the tests that draw their cases draw far more.
const SOAK: &str = "GATEWRIGHT_SOAK";

/// How long a test binary may say nothing before it is ended: many times what the longest test takes.
const SILENCE_MAX: Duration = Duration::from_secs(5 * 60);

/// Which tests are run, and how.
pub(crate) struct Tests {
    /// How many cases.
    pub(crate) depth: Depth,
    /// Of tests' names, of which one must hold one; all when there is none.
    pub(crate) filters: Vec<String>,
}

/// How many cases the tests draw that draw them.
#[derive(PartialEq, Eq)]
pub(crate) enum Depth {
    /// What takes seconds.
    Usual,
    /// What takes minutes.
    Soak,
}

/// Runs tests.
pub(crate) fn run(root: &Path, tests: &Tests) -> ExitCode {
    let totals = run_all(root, tests).unwrap_or_else(|problem| {
        eprintln!("test: {problem:#}");
        Totals { passed: 0, failed: 1, is_running: false }
    });
    println!("{} passed, {} failed", totals.passed, totals.failed);
    if totals.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn run_all(root: &Path, Tests { depth, filters }: &Tests) -> Result<Totals> {
    codegen::download()?;
    let clients = test_clients::install(root)?;
    clients.tell_problems();
    eprintln!("test: building gatewright");
    let binary = build(root, &[])?;
    let recording = Recording::start(&binary)?;
    eprintln!("test: running all tests");
    let mut tests = cargo()
        .args(["test", "--workspace", "--no-fail-fast", "--"])
        .args(filters)
        .env(BINARY, binary)
        .env(recording::VARIABLE, recording.folder())
        .envs(clients.variables.iter().map(|(name, value)| (name, value)))
        .env("PATH", search_path(clients.programs.as_deref())?)
        .envs((*depth == Depth::Soak).then_some((SOAK, "1")))
        .current_dir(root)
        .stdout(Stdio::piped())
        .spawn()
        .context("cannot start cargo")?;
    let mut totals = Totals::default();
    let output = tests.stdout.take().context("cargo has no output")?;
    let (line, lines) = mpsc::channel();
    // It ends with the output, or with whoever takes the lines.
    std::thread::spawn(move || BufReader::new(output).split(b'\n').try_for_each(|text| line.send(text).map_err(drop)));
    let mut stdout = std::io::stdout().lock();
    loop {
        match lines.recv_timeout(SILENCE_MAX) {
            Ok(text) => {
                let mut text = text?;
                totals.read(String::from_utf8_lossy(&text).trim_end());
                text.push(b'\n');
                stdout.write_all(&text)?;
                stdout.flush()?;
            }
            Err(RecvTimeoutError::Timeout) if totals.is_running => {
                eprintln!("test: nothing was heard of these tests for {} s, so they are ended", SILENCE_MAX.as_secs());
                end_what_it_runs(&mut tests)?;
            }
            // Cargo builds.
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => break,
        }
    }
    totals.end(tests.wait()?.success());
    if filters.is_empty() && totals.failed == 0 {
        recording.settle(root).unwrap_or_else(|problem| {
            eprintln!("test: {problem:#}");
            totals.failed = 1;
        });
    }
    // Once more, where the last lines are read.
    clients.tell_problems();
    ensure!(filters.is_empty() || totals.passed + totals.failed > 0, "no test has a name with {}", filters.join(" or "));
    Ok(totals)
}

/// Kills the test binary that cargo runs, and cargo where it cannot be told which that is; cargo goes on with the next.
fn end_what_it_runs(cargo: &mut Child) -> Result<()> {
    let tasks = std::fs::read_dir(format!("/proc/{}/task", cargo.id())).into_iter().flatten().flatten();
    let children = tasks.filter_map(|task| std::fs::read_to_string(task.path().join("children")).ok()).collect::<String>();
    let mut children = children.split_whitespace().filter_map(|pid| rustix::process::Pid::from_raw(pid.parse().ok()?)).peekable();
    if children.peek().is_none() {
        return cargo.kill().context("cannot end cargo");
    }
    children.try_for_each(|pid| rustix::process::kill_process(pid, rustix::process::Signal::KILL)).context("cannot end the tests")
}

/// The search path, with a folder at its end that has what the machine lacks.
pub(crate) fn search_path(programs: Option<&Path>) -> Result<std::ffi::OsString> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders = std::env::split_paths(&path).chain(programs.map(Path::to_owned));
    std::env::join_paths(folders).context("a folder of the search path has a colon in its name")
}

/// Builds the program as these say to cargo; gives its path.
pub(crate) fn build(root: &Path, options: &[&str]) -> Result<PathBuf> {
    let build = cargo()
        .args(["build", "--package", "gatewright", "--bin", "gatewright", "--message-format", "json-render-diagnostics"])
        .args(options)
        .current_dir(root)
        .stderr(Stdio::inherit())
        .output()
        .context("cannot start cargo")?;
    ensure!(build.status.success(), "gatewright does not build; cargo's messages are above");
    let messages = String::from_utf8_lossy(&build.stdout);
    let mut executables = messages.lines().filter_map(|line| {
        let message: serde_json::Value = serde_json::from_str(line).ok()?;
        message.get("executable")?.as_str().map(PathBuf::from)
    });
    executables.next_back().context("cargo built gatewright but did not say where")
}

#[derive(Debug, Default, PartialEq, Eq)]
struct Totals {
    passed: u64,
    failed: u64,
    /// Whether a test binary has begun and not yet given its result.
    is_running: bool,
}

impl Totals {
    /// Takes in a line of the test binaries' output.
    fn read(&mut self, line: &str) {
        if is_start(line) {
            self.failed += u64::from(self.is_running);
            self.is_running = true;
        } else if let Some(result) = line.strip_prefix("test result: ").filter(|_| self.is_running) {
            self.passed += count(result, "passed");
            self.failed += count(result, "failed");
            self.is_running = false;
        }
    }

    /// The output has ended; cargo's own word has the last say.
    fn end(&mut self, is_success: bool) {
        self.failed += u64::from(self.is_running);
        self.is_running = false;
        if !is_success && self.failed == 0 {
            self.failed = 1;
        }
    }
}

/// `running 3 tests`
fn is_start(line: &str) -> bool {
    let rest = line.strip_prefix("running ").and_then(|rest| rest.strip_suffix(" tests").or_else(|| rest.strip_suffix(" test")));
    rest.is_some_and(|number| number.parse::<u64>().is_ok())
}

/// `ok. 3 passed; 0 failed; …`: the number before a word.
fn count(result: &str, word: &str) -> u64 {
    let part = result.split([';', '.']).find_map(|part| part.trim().strip_suffix(word));
    part.and_then(|number| number.trim().parse().ok()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    const WELL: &str = "test result: ok. 3 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s";
    const BAD: &str = "test result: FAILED. 1 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s";

    #[track_caller]
    fn check(lines: &[&str], is_success: bool, expected: (u64, u64)) {
        let mut totals = Totals::default();
        lines.iter().for_each(|line| totals.read(line));
        totals.end(is_success);
        assert_eq!((totals.passed, totals.failed), expected);
    }

    #[test]
    fn results_of_all_binaries_are_added_up() {
        check(&["running 3 tests", "test a ... ok", WELL, "running 3 tests", BAD], false, (4, 2));
        check(&["running 1 test", WELL], true, (3, 0));
    }

    #[test]
    fn a_binary_that_ends_without_a_result_has_failed() {
        check(&["running 3 tests", "test a ... ok", "running 3 tests", WELL], false, (3, 1));
        check(&["running 3 tests", WELL, "running 3 tests"], false, (3, 1));
    }

    #[test]
    fn a_failure_that_no_result_shows_is_counted() {
        check(&[], false, (0, 1));
        check(&["running 3 tests", WELL], false, (3, 1));
    }

    #[test]
    fn a_result_that_no_binary_began_is_not_counted() {
        check(&["running 3 tests", WELL, WELL], true, (3, 0));
    }
}
