//! Functions whose runtime AWS has retired.

use crate::process;
use crate::python;
use crate::server::Server;

#[test]
fn retired_runtimes_are_kept_as_asked_run_by_what_is_there_and_told_of_once() {
    let server = Server::ephemeral();
    let runtimes = python::run(&server, "retired_runtimes.py", &[]);
    let log = server.log();
    for runtime in runtimes.as_array().unwrap() {
        let told: Vec<_> = log.lines().filter(|line| line.contains(runtime.as_str().unwrap())).collect();
        assert!(matches!(told[..], [line] if line.contains("WARN AWS has retired the runtime")), "{runtime}: {log}");
    }
}

#[test]
fn strict_runtimes_are_refused_as_aws_does() {
    let server = Server::with(&["--strict-runtimes"]);
    python::run(&server, "retired_runtimes.py", &["strict"]);
    assert!(!server.log().contains("retired"), "{}", server.log());
    let (help, _) = process::text(&process::run(&mut process::gatewright(&["demo", "--help"])));
    assert!(help.contains("--strict-runtimes"), "{help}");
}
