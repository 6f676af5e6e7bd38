//! `gatewright demo`: what it prints can be run, and nothing of it is left behind.

use std::cell::RefCell;
use std::net::SocketAddr;
use std::process::Command;

use rustix::process::Signal;

use crate::folder::Folder;
use crate::http::{self, Answer};
use crate::process::{self, Running};
use crate::server;

pub(crate) struct Demo {
    folder: Folder,
    running: Running,
    /// All that it has printed, line by line.
    lines: Vec<String>,
}

impl Demo {
    #[track_caller]
    pub(crate) fn start() -> Self {
        Self::start_at("127.0.0.1:0", &[], &[])
    }

    /// With a stand-in for Google.
    #[track_caller]
    pub(crate) fn with_google() -> Self {
        Self::start_at("127.0.0.1:0", &["--stand-in-google"], &[])
    }

    #[track_caller]
    fn start_at(address: &str, flags: &[&str], variables: &[(&str, &str)]) -> Self {
        let folder = Folder::new();
        let mut command = process::gatewright(&["demo", "--listen", address]);
        command.args(flags);
        server::surround(&mut command, &folder);
        command.envs(variables.iter().copied());
        let running = Running::start(&mut command);
        let lines = RefCell::new(Vec::new());
        running.line("the end of what it prints", |line| {
            lines.borrow_mut().push(line.trim().to_owned());
            line.contains("Ctrl-C ends it").then_some(())
        });
        Self { folder, running, lines: lines.into_inner() }
    }

    /// What it has printed after a word: `open`, `user name`, `password`.
    #[track_caller]
    pub(crate) fn told(&self, word: &str) -> &str {
        self.all_told(word).next().unwrap_or_else(|| panic!("no `{word}` in {:#?}", self.lines))
    }

    /// All that it has printed after a word.
    pub(crate) fn all_told(&self, word: &str) -> impl Iterator<Item = &str> {
        self.lines.iter().filter_map(move |line| Some(line.strip_prefix(word)?.strip_prefix(' ')?.trim()))
    }

    /// The lines for curl, with the token in its place: without a token, with it, and with it where the policy says no.
    #[track_caller]
    fn curl_lines(&self) -> [String; 3] {
        let token = self.sign_in();
        let curl = self.lines.iter().filter(|line| line.starts_with("curl ")).map(|line| line.replace("$TOKEN", &token));
        curl.collect::<Vec<_>>().try_into().unwrap()
    }

    /// Does what `TOKEN=$(curl … | sed …)` does: the answer is piped through the very sed that is printed.
    #[track_caller]
    fn sign_in(&self) -> String {
        let line = self.lines.iter().find_map(|line| line.strip_prefix("TOKEN=$(curl -s ")?.strip_suffix(')')).unwrap();
        let (curl, filter) = line.split_once(" | ").unwrap();
        let mut pieces = curl.split('\'');
        let [host_header, content_type, body] = [(); 3].map(|()| {
            pieces.next().unwrap();
            pieces.next().unwrap()
        });
        let headers = [host_header, content_type].map(|header| header.split_once(": ").unwrap());
        let (address, _) = address_of(curl);
        let answer = http::send(address, http::request("POST", &address.to_string(), "/", &headers, body));
        assert_eq!(answer.status, 200, "{answer:?}");
        let script = format!("printf %s \"$ANSWER\" | {filter}");
        let output = process::run(Command::new("sh").args(["-c", &script]).env("ANSWER", answer.text()));
        let token = process::text(&output).0.trim().to_owned();
        assert_eq!(token, answer.json()["AuthenticationResult"]["IdToken"]);
        token
    }

    /// Ends it, and looks at what is left.
    #[track_caller]
    pub(crate) fn end(mut self, signal: Signal) {
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

/// Where a printed line's last word leads: `http://address/path`.
#[track_caller]
fn address_of(line: &str) -> (SocketAddr, String) {
    let url = line.rsplit(' ').next().unwrap();
    let (address, path) = url.strip_prefix("http://").and_then(|rest| rest.split_once('/')).unwrap();
    (address.parse().unwrap(), format!("/{path}"))
}

/// Runs a printed line: `curl -i [-H "name: value"] http://address/path`.
#[track_caller]
fn curl(line: &str) -> Answer {
    let (options, _) = line.rsplit_once(' ').unwrap();
    let header = options.strip_prefix("curl -i").unwrap().trim();
    let header = header.strip_prefix("-H \"").and_then(|rest| rest.strip_suffix('"'));
    let headers: Vec<(&str, &str)> = header.and_then(|header| header.split_once(": ")).into_iter().collect();
    let (address, path) = address_of(line);
    http::get(address, &path, &headers)
}

#[track_caller]
fn runs_and_ends(signal: Signal) {
    let demo = Demo::start();
    let [missing, allowed, denied] = demo.curl_lines();
    curl(&missing).check(401, "UnauthorizedException", r#"{"message":"Unauthorized"}"#);
    curl(&allowed).check(200, "", r#"{"hello": "demo", "path": "/hello"}"#);
    curl(&denied).check(
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
    // Under `nohup` it ends nothing, and so it is for whatever is started there.
    runs_and_ends(if is_hangup_ignored() { Signal::TERM } else { Signal::HUP });
}

fn is_hangup_ignored() -> bool {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let mask = status.lines().find_map(|line| line.strip_prefix("SigIgn:")).unwrap();
    u64::from_str_radix(mask.trim(), 16).unwrap() & 1 == 1
}

#[test]
fn two_demos_at_once_take_two_ports() {
    let first = Demo::start();
    let [_, allowed, _] = first.curl_lines();
    let (address, _) = address_of(&allowed);
    let second = Demo::start_at(&address.to_string(), &[], &[]);
    let [_, allowed_by_second, _] = second.curl_lines();
    assert_ne!(address_of(&allowed_by_second).0, address);
    curl(&allowed_by_second).check(200, "", r#"{"hello": "demo", "path": "/hello"}"#);
    second.end(Signal::TERM);
    curl(&allowed).check(200, "", r#"{"hello": "demo", "path": "/hello"}"#);
}

#[test]
fn a_killed_demo_leaves_no_process_behind() {
    let demo = Demo::start();
    let [_, allowed, _] = demo.curl_lines();
    assert_eq!(curl(&allowed).status, 200);
    let Demo { folder, mut running, .. } = demo;
    let server_process = format!("{}: ", running.pid());
    assert!(server::processes_below(folder.path()).iter().any(|process| process.starts_with(&server_process)));
    running.signal(Signal::KILL);
    running.end();
    server::wait_until_no_process_below(folder.path());
}

const GOOGLES_CLIENT: &str = "123-abc.apps.googleusercontent.com";
/// Better than the flag: command lines are seen by others.
const GOOGLES_SECRET: (&str, &str) = ("GATEWRIGHT_GOOGLE_CLIENT_SECRET", "a-secret-that-google-gave");

#[test]
fn with_a_client_at_google_people_are_sent_there_to_come_back_where_the_demo_says() {
    let demo = Demo::start_at("127.0.0.1:0", &["--google-client-id", GOOGLES_CLIENT], &[GOOGLES_SECRET]);
    assert!(!demo.lines.iter().any(|line| line.contains(GOOGLES_SECRET.1)), "{:#?}", demo.lines);
    let mut after = demo.lines.iter().skip_while(|line| !line.starts_with("Google's console must have this redirect URI"));
    let redirect_uri = after.nth(1).unwrap();
    let login = redirect_uri.strip_suffix("/oauth2/idpresponse").unwrap();
    let host = login.strip_prefix("http://").and_then(|rest| rest.strip_suffix("/_gatewright/auth/demo")).unwrap();
    let port = host.strip_prefix("localhost:").unwrap().parse().unwrap();

    // As the demo's page asks.
    let client_id = demo.lines.iter().find_map(|line| line.split("\"ClientId\":\"").nth(1)?.split('"').next()).unwrap();
    let asked = format!(
        "/_gatewright/auth/demo/oauth2/authorize?client_id={client_id}&response_type=code&redirect_uri={}&scope=openid+email+profile\
         &state=s&identity_provider=Google",
        written(demo.told("open"))
    );
    let sent = http::send(SocketAddr::from(([127, 0, 0, 1], port)), http::request("GET", host, &asked, &[], ""));
    assert_eq!(sent.status, 302, "{sent:?}");
    let (to, query) = sent.header("location").split_once('?').unwrap();
    assert_eq!(to, "https://accounts.google.com/o/oauth2/v2/auth");
    for parameter in [
        format!("client_id={GOOGLES_CLIENT}"),
        format!("redirect_uri={}", written(redirect_uri)),
        "response_type=code".to_owned(),
        "scope=openid%20email%20profile".to_owned(),
    ] {
        assert!(query.split('&').any(|given| given.eq_ignore_ascii_case(&parameter)), "{parameter}: {query}");
    }
    assert!(!query.contains(GOOGLES_SECRET.1), "{query}");
    demo.end(Signal::TERM);
}

#[test]
fn a_client_at_google_is_its_id_and_its_secret() {
    let folder = Folder::new();
    for (flags, variables, missing) in [
        (&["--google-client-id", GOOGLES_CLIENT][..], &[][..], "--google-client-secret"),
        (&[], &[GOOGLES_SECRET], "--google-client-id"),
        (&["--google-client-secret", GOOGLES_SECRET.1], &[], "--google-client-id"),
    ] {
        let mut command = process::gatewright(&["demo", "--listen", "127.0.0.1:0"]);
        server::surround(&mut command, &folder);
        let output = process::run(command.args(flags).envs(variables.iter().copied()));
        let (told, problem) = process::text(&output);
        assert_eq!(output.status.code(), Some(2), "{flags:?} {told}{problem}");
        assert!(problem.contains(missing) && !problem.contains(GOOGLES_SECRET.1), "{flags:?} {problem}");
    }
}

/// As queries have it.
fn written(address: &str) -> String {
    address.replace(':', "%3A").replace('/', "%2F")
}
