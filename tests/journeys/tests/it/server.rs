//! `gatewright serve`, started for one test.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::Command;

use rustix::process::Signal;

use crate::folder::Folder;
use crate::http::{self, Answer};
use crate::process::{self, Running};

/// A server and the directory in which all that it writes stays.
pub(crate) struct Server {
    pub(crate) address: SocketAddr,
    pub(crate) endpoint: String,
    /// The certificate of its own authority.
    pub(crate) authority: PathBuf,
    pub(crate) folder: Folder,
    process: Running,
    is_ephemeral: bool,
    given: Given,
}

/// What a server is started with besides.
#[derive(Clone, Default)]
struct Given {
    flags: Vec<String>,
    variables: Vec<(String, String)>,
}

impl Server {
    /// Keeps nothing.
    #[track_caller]
    pub(crate) fn ephemeral() -> Self {
        Self::start(Folder::new(), true, Given::default())
    }

    /// Keeps nothing, and is started with these flags besides.
    #[track_caller]
    pub(crate) fn with(flags: &[&str]) -> Self {
        Self::with_all(flags, &[])
    }

    /// Keeps nothing, and has these variables in its environment besides.
    #[track_caller]
    pub(crate) fn surrounded_by(variables: &[(&str, &str)]) -> Self {
        Self::with_all(&[], variables)
    }

    /// Keeps nothing, and is started with these flags and variables besides.
    #[track_caller]
    pub(crate) fn with_all(flags: &[&str], variables: &[(&str, &str)]) -> Self {
        let flags = flags.iter().map(|flag| (*flag).to_owned()).collect();
        let variables = variables.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        Self::start(Folder::new(), true, Given { flags, variables })
    }

    /// Keeps its data in a directory of the test's own, so that it can be restarted.
    #[track_caller]
    pub(crate) fn lasting() -> Self {
        Self::start(Folder::new(), false, Given::default())
    }

    #[track_caller]
    fn start(folder: Folder, is_ephemeral: bool, given: Given) -> Self {
        let (process, announced) = launch(&folder, is_ephemeral, &given);
        let server = Self {
            address: announced.address,
            endpoint: format!("http://{}", announced.address),
            authority: announced.authority,
            folder,
            process,
            is_ephemeral,
            given,
        };
        server.wait_until_ready();
        server
    }

    /// Ends it with a signal and starts it on the same data. The port is another one.
    #[track_caller]
    pub(crate) fn restart(&mut self, signal: Signal) {
        self.process.signal(signal);
        let status = self.process.end();
        assert_eq!(status.success(), signal != Signal::KILL, "{status}; standard error:\n{}", self.process.errors());
        let (process, announced) = launch(&self.folder, self.is_ephemeral, &self.given);
        self.process = process;
        self.address = announced.address;
        self.endpoint = format!("http://{}", announced.address);
        self.authority = announced.authority;
        self.wait_until_ready();
    }

    /// Ends it with a signal, orderly; gives the directory in which it kept its data.
    #[track_caller]
    pub(crate) fn end(self, signal: Signal) -> Folder {
        let Self { folder, mut process, .. } = self;
        process.signal(signal);
        assert!(process.end().success(), "standard error:\n{}", process.errors());
        folder
    }

    #[track_caller]
    fn wait_until_ready(&self) {
        self.get("/_gatewright/ready", &[]).check(200, "", "{\"status\":\"ready\"}\n");
    }

    #[track_caller]
    pub(crate) fn get(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        http::get(self.address, path, headers)
    }

    /// What it has written to its log so far.
    pub(crate) fn log(&self) -> String {
        self.process.errors()
    }

    /// `gatewright explain …` against this server: its standard output.
    #[track_caller]
    pub(crate) fn explain(&self, what: &str) -> String {
        let output = process::run(&mut process::gatewright(&["explain", what, "--endpoint", &self.endpoint]));
        let (told, problem) = process::text(&output);
        assert!(output.status.success(), "{problem}");
        told
    }
}

struct Announced {
    address: SocketAddr,
    authority: PathBuf,
}

#[track_caller]
fn launch(folder: &Folder, is_ephemeral: bool, given: &Given) -> (Running, Announced) {
    let data = folder.path().join("data");
    let mut command = process::gatewright(&["serve", "--listen", "127.0.0.1:0"]);
    command.args(&given.flags).envs(given.variables.iter().map(|(name, value)| (name, value)));
    if is_ephemeral {
        command.arg("--ephemeral")
    } else {
        command.arg("--data-dir").arg(data)
    };
    surround(&mut command, folder);
    let process = Running::start(&mut command);
    let endpoint = process.line("`endpoint`", |line| line.strip_prefix("  endpoint   http://").map(str::to_owned));
    let (address, rest) = endpoint.split_once(' ').unwrap();
    assert_eq!(rest, " (https on the same port)");
    let authority = process.line("`authority`", |line| line.strip_prefix("  authority  ").map(PathBuf::from));
    let address = address.parse().unwrap();
    (process, Announced { address, authority })
}

/// Gives a program a home and a temporary directory inside `folder`.
pub(crate) fn surround(command: &mut Command, folder: &Folder) {
    command.env("HOME", folder.folder("home")).env("TMPDIR", folder.folder("tmp")).env("GATEWRIGHT_LOG", "info");
}

/// Every process whose command line, environment or working directory names a path under `folder`: workers, that is.
pub(crate) fn processes_below(folder: &Path) -> Vec<String> {
    let needle = folder.to_str().unwrap();
    let mut found = Vec::new();
    for entry in std::fs::read_dir("/proc").unwrap().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if !name.bytes().all(|byte| byte.is_ascii_digit()) {
            continue;
        }
        let read = |file: &str| std::fs::read(entry.path().join(file)).map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
        let command_line = read("cmdline").unwrap_or_default();
        let is_zombie = read("stat").is_ok_and(|stat| stat.rsplit(')').next().is_some_and(|rest| rest.starts_with(" Z")));
        let directory = std::fs::read_link(entry.path().join("cwd")).unwrap_or_default();
        let is_below =
            command_line.contains(needle) || directory.starts_with(folder) || read("environ").is_ok_and(|it| it.contains(needle));
        if is_below && !is_zombie {
            found.push(format!("{name}: {}", command_line.replace('\0', " ")));
        }
    }
    found
}

/// Waits until no process is below `folder` any more: workers of a killed server see its end a moment later.
#[track_caller]
pub(crate) fn wait_until_no_process_below(folder: &Path) {
    const LOOKS_MAX: usize = 200;
    for _ in 0..LOOKS_MAX {
        let left = processes_below(folder);
        let Some(pid) = left.first().and_then(|line| line.split(':').next()) else { return };
        // `tail --pid` ends when that process does: a wait without a clock of our own, and `timeout` bounds it.
        let wait = process::run(Command::new("timeout").args(["10", "tail", &format!("--pid={pid}"), "-f", "/dev/null"]));
        assert!(wait.status.success(), "processes are left behind: {left:#?}");
    }
}
