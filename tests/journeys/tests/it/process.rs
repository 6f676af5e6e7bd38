//! Programs: what the environment names them, how they are started, waited for and ended. No wait here is without a bound.

use std::io::{BufRead, BufReader, Read};
use std::path::PathBuf;
use std::process::{Child, Command, ExitStatus, Output, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use rustix::process::{Pid, Signal, kill_process};

/// The one bound of every wait: far above what anything here takes on a busy machine.
pub(crate) const WAIT: Duration = Duration::from_secs(120);

/// The value of a variable that `cargo xtask test` sets.
#[track_caller]
pub(crate) fn given(name: &str) -> PathBuf {
    std::env::var_os(name)
        .map(PathBuf::from)
        .unwrap_or_else(|| panic!("{name} is not set: run `cargo xtask test`, which says why when it could not set it"))
}

/// `gatewright …` in an environment that has nothing of ours but the search path.
#[track_caller]
pub(crate) fn gatewright(arguments: &[&str]) -> Command {
    let mut command = Command::new(given("GATEWRIGHT_BIN"));
    command.args(arguments).env_clear().env("PATH", std::env::var_os("PATH").unwrap_or_default());
    command
}

/// Runs a program to its end.
#[track_caller]
pub(crate) fn run(command: &mut Command) -> Output {
    let told = format!("{command:?}");
    let child = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn();
    let child = child.unwrap_or_else(|problem| panic!("cannot start {told}: {problem}"));
    let pid = pid(&child);
    let (sender, ended) = channel();
    std::thread::spawn(move || sender.send(child.wait_with_output()));
    ended
        .recv_timeout(WAIT)
        .unwrap_or_else(|_| {
            let _ = kill_process(pid, Signal::KILL);
            panic!("{told} did not end within {WAIT:?}")
        })
        .unwrap()
}

/// Standard output and standard error of a program that ran to its end, as text.
pub(crate) fn text(output: &Output) -> (String, String) {
    (String::from_utf8_lossy(&output.stdout).into_owned(), String::from_utf8_lossy(&output.stderr).into_owned())
}

/// A program that runs beside the test, and ends with it.
pub(crate) struct Running {
    pid: Pid,
    lines: Receiver<String>,
    errors: Arc<Mutex<String>>,
    ended: Receiver<ExitStatus>,
    has_ended: bool,
}

impl Running {
    #[track_caller]
    pub(crate) fn start(command: &mut Command) -> Self {
        let told = format!("{command:?}");
        let child = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn();
        let mut child = child.unwrap_or_else(|problem| panic!("cannot start {told}: {problem}"));
        let pid = pid(&child);
        let (line_sender, lines) = channel();
        let stdout = BufReader::new(child.stdout.take().unwrap());
        std::thread::spawn(move || {
            // A reader that is gone is no reason to let the pipe fill up.
            stdout.lines().map_while(Result::ok).for_each(|line| drop(line_sender.send(line)));
        });
        let errors = Arc::new(Mutex::new(String::new()));
        let (mut stderr, kept) = (child.stderr.take().unwrap(), Arc::clone(&errors));
        std::thread::spawn(move || {
            let mut chunk = [0; 4096];
            while let Ok(read @ 1..) = stderr.read(&mut chunk) {
                kept.lock().unwrap().push_str(&String::from_utf8_lossy(&chunk[..read]));
            }
        });
        let (end_sender, ended) = channel();
        std::thread::spawn(move || end_sender.send(child.wait().unwrap()));
        Self { pid, lines, errors, ended, has_ended: false }
    }

    /// The next line of its standard output for which `pick` has an answer; lines before it are passed over.
    #[track_caller]
    pub(crate) fn line<T>(&self, wanted: &str, pick: impl Fn(&str) -> Option<T>) -> T {
        loop {
            match self.lines.recv_timeout(WAIT) {
                Ok(line) => {
                    if let Some(found) = pick(&line) {
                        return found;
                    }
                }
                Err(problem) => panic!("no line with {wanted} ({problem}); standard error:\n{}", self.errors()),
            }
        }
    }

    /// What it has written to standard error so far.
    pub(crate) fn errors(&self) -> String {
        self.errors.lock().unwrap().clone()
    }

    pub(crate) fn pid(&self) -> i32 {
        self.pid.as_raw_nonzero().get()
    }

    pub(crate) fn signal(&self, signal: Signal) {
        kill_process(self.pid, signal).unwrap();
    }

    /// Waits until it has ended.
    #[track_caller]
    pub(crate) fn end(&mut self) -> ExitStatus {
        match self.ended.recv_timeout(WAIT) {
            Ok(status) => {
                self.has_ended = true;
                status
            }
            Err(problem) => panic!("it did not end ({problem}); standard error:\n{}", self.errors()),
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        if !self.has_ended && self.ended.try_recv().is_err() {
            let _ = kill_process(self.pid, Signal::KILL);
            let _ = self.ended.recv_timeout(WAIT);
        }
        if std::thread::panicking() {
            eprintln!("standard error of process {}:\n{}", self.pid(), self.errors());
        }
    }
}

fn pid(child: &Child) -> Pid {
    Pid::from_child(child)
}
