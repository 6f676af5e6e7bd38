//! Scripts in `python/`, which use boto3. One process runs a whole script: that is much cheaper than one `aws` command a call.

use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::aws;
use crate::folder::Folder;
use crate::process::{self, Running};
use crate::server::Server;

/// Runs a script against a server; its last line of output as JSON, `null` when it prints nothing.
#[track_caller]
pub(crate) fn run(server: &Server, script: &str, arguments: &[&str]) -> Value {
    let home = Folder::new();
    let output = process::run(command(server, script, &home).args(arguments));
    let (answer, problem) = process::text(&output);
    assert!(output.status.success(), "{script} failed:\n{answer}{problem}");
    answer.lines().last().map(|line| serde_json::from_str(line).unwrap()).unwrap_or_default()
}

/// Starts a script that runs beside the test. `home` is where it runs.
#[track_caller]
pub(crate) fn start(server: &Server, script: &str, home: &Folder) -> Running {
    Running::start(&mut command(server, script, home))
}

fn command(server: &Server, script: &str, home: &Folder) -> Command {
    let mut command = Command::new(process::given("GATEWRIGHT_TEST_PYTHON"));
    command.arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("python").join(script)).current_dir(home.path());
    aws::surround(&mut command, &server.endpoint, home);
    command
}

/// A deployment package with one file, made by Python's own zipfile.
#[track_caller]
pub(crate) fn package(path: &str, source: &str) {
    let script =
        "import sys, zipfile\nwith zipfile.ZipFile(sys.argv[1], 'w') as package: package.writestr('app.py', sys.argv[2])";
    let output = process::run(Command::new(process::given("GATEWRIGHT_TEST_PYTHON")).args(["-c", script, path, source]));
    assert!(output.status.success(), "{}", process::text(&output).1);
}
