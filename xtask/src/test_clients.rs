//! The clients that journeys drive the server with: the AWS CLI, boto3 and Lambda's runtime client, in an environment of their own.
//!
//! `tests/journeys/requirements.txt` pins them. The environment's folder is named after that file's content, so another list
//! makes another environment, and an unfinished one is made anew.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail, ensure};

use crate::cache;

const REQUIREMENTS: &str = "tests/journeys/requirements.txt";
/// What the pinned AWS CLI asks for.
const MINOR_VERSION_MIN: u32 = 10;

/// Where the clients are.
pub(crate) struct Clients {
    /// Python that finds boto3 and awslambdaric.
    pub(crate) python: PathBuf,
    /// Folder with `aws`.
    pub(crate) programs: PathBuf,
}

/// Installs the clients unless they are there.
pub(crate) fn install(root: &Path) -> Result<Clients> {
    let requirements = root.join(REQUIREMENTS);
    let list = std::fs::read(&requirements).with_context(|| format!("cannot read `{}`", requirements.display()))?;
    let python = python()?;
    let key: String = cache::sha256(&[list, python.version.clone().into_bytes()].concat()).chars().take(16).collect();
    let folder = cache::folder("clients")?.join(key);
    let clients = Clients { python: folder.join("bin/python"), programs: folder.join("bin") };
    // Two runs at once must not install into the same folder.
    let lock = std::fs::File::create(folder.with_extension("lock"))?;
    lock.lock()?;
    let complete = folder.join("complete");
    if complete.is_file() {
        return Ok(clients);
    }
    if folder.exists() {
        std::fs::remove_dir_all(&folder)?;
    }
    eprintln!("test: installing the AWS CLI, boto3 and awslambdaric for Python {} into `{}`", python.version, folder.display());
    if has_module(&python.program, "venv") && has_module(&python.program, "ensurepip") {
        run(Command::new(&python.program).args(["-m", "venv"]).arg(&folder))?;
        pip_install(&clients.python, &requirements, &[])?;
    } else {
        install_beside(&python.program, &folder, &requirements)?;
    }
    run(Command::new(clients.programs.join("aws")).arg("--version").stdout(Stdio::null()))?;
    run(Command::new(&clients.python).args(["-c", "import awslambdaric.bootstrap, boto3"]))?;
    std::fs::write(complete, "")?;
    Ok(clients)
}

struct Python {
    program: PathBuf,
    version: String,
}

fn python() -> Result<Python> {
    let advice = "install Python 3.10 or newer (Debian and Ubuntu: `apt install python3 python3-venv`)";
    let program = PathBuf::from(std::env::var_os("GATEWRIGHT_PYTHON").unwrap_or_else(|| "python3".into()));
    let question = "import sys, platform; print(*sys.version_info[:2], platform.machine(), sys.executable)";
    let output = Command::new(&program).args(["-c", question]).output();
    let output = output.with_context(|| format!("cannot start `{}`; {advice}", program.display()))?;
    let answer = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    let words: Vec<&str> = answer.splitn(4, ' ').collect();
    let [major, minor, machine, executable] = words.as_slice() else { bail!("`{}` does not work; {advice}", program.display()) };
    let is_new_enough = *major == "3" && minor.parse::<u32>().is_ok_and(|minor| minor >= MINOR_VERSION_MIN);
    ensure!(is_new_enough, "`{}` is Python {major}.{minor}, which is too old; {advice}", program.display());
    Ok(Python { program: PathBuf::from(executable), version: format!("{major}.{minor} {machine}") })
}

fn has_module(python: &Path, module: &str) -> bool {
    let status = Command::new(python).args(["-c", &format!("import {module}")]).stderr(Stdio::null()).status();
    status.is_ok_and(|status| status.success())
}

/// Without `venv`: packages into a folder, and two scripts that tell Python where it is.
fn install_beside(python: &Path, folder: &Path, requirements: &Path) -> Result<()> {
    ensure!(
        has_module(python, "pip"),
        "`{}` has neither venv nor pip, so the test clients cannot be installed; `apt install python3-venv` (or python3-pip)",
        python.display()
    );
    let packages = folder.join("packages");
    let programs = folder.join("bin");
    std::fs::create_dir_all(&programs)?;
    pip_install(python, requirements, &[OsStr::new("--target"), packages.as_os_str()])?;
    let start = format!("#!/bin/sh\nPYTHONPATH={:?} exec {:?}", packages.display().to_string(), python.display().to_string());
    for (name, words) in [("python", ""), ("aws", " -m awscli")] {
        let path = programs.join(name);
        std::fs::write(&path, format!("{start}{words} \"$@\"\n"))?;
        run(Command::new("chmod").arg("755").arg(&path))?;
    }
    Ok(())
}

fn pip_install(python: &Path, requirements: &Path, more: &[&OsStr]) -> Result<()> {
    let words = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input", "-r"];
    let mut command = Command::new(python);
    command.args(words).arg(requirements).args(more);
    run(&mut command).context("pip could not install the test clients; its messages are above (is the package index reachable?)")
}

fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("cannot start {command:?}"))?;
    ensure!(status.success(), "{command:?} ended with {status}");
    Ok(())
}
