//! `gatewright demo`: what it prints can be run, and nothing of it is left behind.

use std::net::SocketAddr;

use rustix::process::Signal;

use crate::folder::Folder;
use crate::http::{self, Answer};
use crate::process::{self, Running};
use crate::server;

struct Demo {
    folder: Folder,
    running: Running,
    /// The curl lines, in order.
    lines: Vec<String>,
}

impl Demo {
    #[track_caller]
    fn start() -> Self {
        let folder = Folder::new();
        let mut command = process::gatewright(&["demo", "--listen", "127.0.0.1:0"]);
        server::surround(&mut command, &folder);
        let running = Running::start(&mut command);
        let curl = || running.line("curl", |line| line.trim().starts_with("curl ").then(|| line.trim().to_owned()));
        let lines = vec![curl(), curl(), curl()];
        running.line("the end of what it prints", |line| line.contains("Ctrl-C ends it").then_some(()));
        Self { folder, running, lines }
    }

    /// Ends it, and looks at what is left.
    #[track_caller]
    fn end(mut self, signal: Signal) {
        let before = server::processes_below(self.folder.path());
        assert!(before.len() >= 3, "the server and two workers were expected, not {before:?}");
        self.running.signal(signal);
        let status = self.running.end();
        assert!(status.success(), "{status}: {}", self.running.errors());
        let left = server::processes_below(self.folder.path());
        assert!(left.is_empty(), "processes are left behind: {left:#?}");
        let left: Vec<_> = std::fs::read_dir(self.folder.folder("tmp")).unwrap().flatten().collect();
        assert!(left.is_empty(), "files are left behind: {left:?}");
        let left: Vec<_> = std::fs::read_dir(self.folder.folder("home")).unwrap().flatten().collect();
        assert!(left.is_empty(), "files are left behind: {left:?}");
    }
}

/// Runs a printed line: `curl -i [-H 'name: value'] http://address/path`.
#[track_caller]
fn curl(line: &str) -> Answer {
    let (options, url) = line.rsplit_once(' ').unwrap();
    let header = options.strip_prefix("curl -i").unwrap().trim();
    let header = header.strip_prefix("-H '").and_then(|rest| rest.strip_suffix('\''));
    let headers: Vec<(&str, &str)> = header.and_then(|header| header.split_once(": ")).into_iter().collect();
    let (address, path) = url.strip_prefix("http://").and_then(|rest| rest.split_once('/')).unwrap();
    let address: SocketAddr = address.parse().unwrap();
    http::get(address, &format!("/{path}"), &headers)
}

#[track_caller]
fn runs_and_ends(signal: Signal) {
    let demo = Demo::start();
    let [missing, allowed, denied] = demo.lines.as_slice() else { panic!("{:?}", demo.lines) };
    curl(missing).check(401, "UnauthorizedException", r#"{"message":"Unauthorized"}"#);
    curl(allowed).check(200, "", r#"{"hello": "demo-user", "path": "/hello"}"#);
    curl(denied).check(
        403,
        "AccessDeniedException",
        r#"{"Message":"User is not authorized to access this resource with an explicit deny in an identity-based policy"}"#,
    );
    demo.end(signal);
}

#[test]
fn the_printed_lines_work_and_ctrl_c_leaves_nothing_behind() {
    runs_and_ends(Signal::INT);
}

#[test]
fn sigterm_leaves_nothing_behind() {
    runs_and_ends(Signal::TERM);
}

#[test]
fn closing_the_terminal_leaves_nothing_behind() {
    runs_and_ends(Signal::HUP);
}

#[test]
fn two_demos_at_once_take_two_ports() {
    let first = Demo::start();
    let address = first.lines[0].split("http://").nth(1).unwrap().split('/').next().unwrap().to_owned();
    let folder = Folder::new();
    let mut command = process::gatewright(&["demo", "--listen", &address]);
    server::surround(&mut command, &folder);
    let mut second = Running::start(&mut command);
    let line = second.line("curl", |line| line.trim().starts_with("curl ").then(|| line.trim().to_owned()));
    assert!(!line.contains(&address), "{line}");
    curl(&line).check(401, "UnauthorizedException", r#"{"message":"Unauthorized"}"#);
    second.signal(Signal::TERM);
    assert!(second.end().success());
    curl(&first.lines[1]).check(200, "", r#"{"hello": "demo-user", "path": "/hello"}"#);
}

#[test]
fn a_killed_demo_leaves_no_process_behind() {
    let demo = Demo::start();
    assert_eq!(curl(&demo.lines[1]).status, 200);
    let Demo { folder, mut running, .. } = demo;
    let server_process = format!("{}: ", running.pid());
    assert!(server::processes_below(folder.path()).iter().any(|process| process.starts_with(&server_process)));
    running.signal(Signal::KILL);
    running.end();
    server::wait_until_no_process_below(folder.path());
}
