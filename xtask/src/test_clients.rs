//! The clients that journeys drive the server with: the AWS CLI, boto3 and Lambda's runtime client, in an environment of their own.
//!
//! `tests/journeys/requirements.txt` pins them. The environment's folder is named after that file's content, so another list
//! makes another environment, and an unfinished one is made anew.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result};

use crate::cache;
use crate::python::{Pip, Python, run};

const REQUIREMENTS: &str = "tests/journeys/requirements.txt";

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
    let python = Python::find()?;
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
    if python.has_venv() {
        run(Command::new(&python.program).args(["-m", "venv"]).arg(&folder))?;
        pip_install(&Pip::of_venv(&clients.python), &requirements, &[])?;
    } else {
        install_beside(&python, &folder, &requirements)?;
    }
    run(Command::new(clients.programs.join("aws")).arg("--version").stdout(Stdio::null()))?;
    run(Command::new(&clients.python).args(["-c", "import awslambdaric.bootstrap, boto3"]))?;
    std::fs::write(complete, "")?;
    Ok(clients)
}

/// Without `venv`: packages into a folder, and two scripts that tell Python where it is.
fn install_beside(python: &Python, folder: &Path, requirements: &Path) -> Result<()> {
    let packages = folder.join("packages");
    let programs = folder.join("bin");
    std::fs::create_dir_all(&programs)?;
    pip_install(&python.pip()?, requirements, &[OsStr::new("--target"), packages.as_os_str()])?;
    let start =
        format!("#!/bin/sh\nPYTHONPATH={:?} exec {:?}", packages.display().to_string(), python.program.display().to_string());
    for (name, words) in [("python", ""), ("aws", " -m awscli")] {
        let path = programs.join(name);
        std::fs::write(&path, format!("{start}{words} \"$@\"\n"))?;
        run(Command::new("chmod").arg("755").arg(&path))?;
    }
    Ok(())
}

fn pip_install(pip: &Pip, requirements: &Path, more: &[&OsStr]) -> Result<()> {
    let mut command = pip.command("install");
    command.arg("-r").arg(requirements).args(more);
    run(&mut command).context("pip could not install the test clients; its messages are above (is the package index reachable?)")
}
