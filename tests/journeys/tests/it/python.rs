//! Scripts in `python/`, which use boto3. One process runs a whole script: that is much cheaper than one `aws` command a call.

use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::aws;
use crate::folder::Folder;
use crate::process::{self, Running};
use crate::seen;
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

/// Runs a script `SCRIPT CHROMIUM FOLDER …` that leaves pictures of what a browser shows in the folder, which stays where the script fails.
#[track_caller]
pub(crate) fn in_a_browser(server: &Server, script: &str, arguments: &[&str]) -> Value {
    let shots = std::env::temp_dir().join(format!("gatewright-{script}-{}", std::process::id()));
    std::fs::create_dir_all(&shots).unwrap();
    let chromium = process::given("GATEWRIGHT_TEST_CHROMIUM");
    let given = [chromium.to_str().unwrap(), shots.to_str().unwrap()];
    let told = run(server, script, &[&given, arguments].concat());
    std::fs::remove_dir_all(&shots).unwrap();
    told
}

/// Starts a script that runs beside the test. `home` is where it runs.
#[track_caller]
pub(crate) fn start(server: &Server, script: &str, home: &Folder) -> Running {
    Running::start(&mut command(server, script, home))
}

/// Starts a script that needs no server and runs beside the test.
#[track_caller]
pub(crate) fn start_alone(script: &str) -> Running {
    let mut command = Command::new(process::given("GATEWRIGHT_TEST_PYTHON"));
    command.env("PYTHONDONTWRITEBYTECODE", "1").arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("python").join(script));
    Running::start(&mut command)
}

fn command(server: &Server, script: &str, home: &Folder) -> Command {
    let mut command = Command::new(process::given("GATEWRIGHT_TEST_PYTHON"));
    command.arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("python").join(script)).current_dir(home.path());
    aws::surround(&mut command, &server.endpoint, home);
    command.envs(seen::folder().map(|folder| (seen::VARIABLE, folder)));
    command
}

/// A deployment package with one file.
#[track_caller]
pub(crate) fn package(path: &str, source: &str) {
    package_of(path, &[("app.py", source)], None);
}

/// A deployment package with these files, name and text, and all that lies in a folder; made by Python's own zipfile.
#[track_caller]
pub(crate) fn package_of(path: &str, files: &[(&str, &str)], folder: Option<&Path>) {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("python/pack.py");
    let mut command = Command::new(process::given("GATEWRIGHT_TEST_PYTHON"));
    command.env("PYTHONDONTWRITEBYTECODE", "1").arg(script).arg(path).args(folder);
    let files: serde_json::Map<String, Value> = files.iter().map(|(name, text)| ((*name).into(), (*text).into())).collect();
    let output = process::run(command.env("FILES", Value::Object(files).to_string()));
    assert!(output.status.success(), "{}", process::text(&output).1);
}
