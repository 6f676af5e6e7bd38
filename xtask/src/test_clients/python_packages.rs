//! Python packages: the AWS CLI, boto3, Lambda's runtime client, pycognito and playwright; and those that a function carries.
//!
//! `tests/journeys/requirements.txt` and `function-requirements.txt` pin them. A folder is named after its list's content, so another
//! list makes another folder, and an unfinished one is made anew.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result};

use crate::cache;
use crate::command::run;
use crate::python::{Pip, Python};

const CLIENTS: &str = "tests/journeys/requirements.txt";
const OF_FUNCTION: &str = "tests/journeys/function-requirements.txt";

/// An environment with the clients.
pub(super) struct Environment {
    /// Python that finds the packages.
    pub(super) program: PathBuf,
    /// Folder with `aws`.
    pub(super) folder: PathBuf,
}

/// The clients, in an environment of their own.
pub(super) fn clients(root: &Path) -> Result<Environment> {
    let python = Python::find()?;
    let list = List::read(root, CLIENTS)?;
    let folder = list.installed("clients", &python.version, |folder| {
        if python.has_venv() {
            run(Command::new(&python.program).args(["-m", "venv"]).arg(folder))?;
            pip_install(&Pip::of_venv(&folder.join("bin/python")), &list.path, &[])?;
        } else {
            install_beside(&python, folder, &list.path)?;
        }
        run(Command::new(folder.join("bin/aws")).arg("--version").stdout(Stdio::null()))?;
        let imports = "import awslambdaric.bootstrap, boto3, pycognito, playwright.sync_api";
        run(Command::new(folder.join("bin/python")).args(["-c", imports]))
    })?;
    Ok(Environment { program: folder.join("bin/python"), folder: folder.join("bin") })
}

/// What a function carries in its package, in a folder.
pub(super) fn of_function(root: &Path, clients: &Environment) -> Result<PathBuf> {
    let python = Python::find()?;
    let list = List::read(root, OF_FUNCTION)?;
    let folder = list.installed("function-packages", &python.version, |folder| {
        let pip = if python.has_venv() { Pip::of_venv(&clients.program) } else { python.pip()? };
        let packages = folder.join("packages");
        // The list is complete, and what else is installed is nothing to it.
        pip_install(
            &pip,
            &list.path,
            &["--no-deps".as_ref(), "--no-compile".as_ref(), "--target".as_ref(), packages.as_os_str()],
        )?;
        let mut import = Command::new(&python.program);
        run(import
            .args(["-c", "import jose.jwt, jwt, requests, cryptography"])
            .env("PYTHONPATH", &packages)
            .env("PYTHONDONTWRITEBYTECODE", "1"))
    })?;
    Ok(folder.join("packages"))
}

/// One pinned package, into a folder of its own.
pub(super) fn install_into(clients: &Environment, requirement: &str, folder: &Path) -> Result<()> {
    let python = Python::find()?;
    let pip = if python.has_venv() { Pip::of_venv(&clients.program) } else { python.pip()? };
    let mut command = pip.command("install");
    command.args(["--no-deps", "--no-compile", "--target"]).arg(folder).arg(requirement);
    run(&mut command)
}

struct List {
    path: PathBuf,
    content: Vec<u8>,
}

impl List {
    fn read(root: &Path, path: &str) -> Result<Self> {
        let path = root.join(path);
        let content = std::fs::read(&path).with_context(|| format!("cannot read `{}`", path.display()))?;
        Ok(Self { path, content })
    }

    /// The folder of this list's packages; `install` fills it unless it is complete.
    fn installed(&self, name: &str, python: &str, install: impl Fn(&Path) -> Result<()>) -> Result<PathBuf> {
        cache::prepared(name, &[&self.content, python.as_bytes()].concat(), |folder| {
            eprintln!("test: installing `{}` for Python {python} into `{}`", self.path.display(), folder.display());
            install(folder)
        })
    }
}

/// Without `venv`: packages into a folder, and two scripts that tell Python where it is.
fn install_beside(python: &Python, folder: &Path, requirements: &Path) -> Result<()> {
    let packages = folder.join("packages");
    let programs = folder.join("bin");
    std::fs::create_dir_all(&programs)?;
    pip_install(&python.pip()?, requirements, &["--target".as_ref(), packages.as_os_str()])?;
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
    run(&mut command).with_context(|| {
        format!("pip could not install `{}`; its messages are above (is the package index reachable?)", requirements.display())
    })
}
