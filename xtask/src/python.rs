//! The machine's Python and a pip for it, wherever the machine has them.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail, ensure};

use crate::debian;

/// What the pinned AWS CLI asks for.
const MINOR_VERSION_MIN: u32 = 10;
const ADVICE: &str = "install Python 3.10 or newer (Debian and Ubuntu: `apt install python3 python3-venv`)";

/// A Python that was started once.
pub(crate) struct Python {
    pub(crate) program: PathBuf,
    /// `3.11 x86_64`.
    pub(crate) version: String,
}

/// How to run pip: a program and its first words.
pub(crate) struct Pip {
    program: PathBuf,
    words: Vec<OsString>,
}

impl Python {
    /// `GATEWRIGHT_PYTHON`, or `python3`.
    pub(crate) fn find() -> Result<Self> {
        let program = PathBuf::from(std::env::var_os("GATEWRIGHT_PYTHON").unwrap_or_else(|| "python3".into()));
        let question = "import sys, platform; print(*sys.version_info[:2], platform.machine(), sys.executable)";
        let answer = ask(&program, question).with_context(|| format!("cannot start `{}`; {ADVICE}", program.display()))?;
        let words: Vec<&str> = answer.splitn(4, ' ').collect();
        let [major, minor, machine, executable] = words.as_slice() else {
            bail!("`{}` does not work; {ADVICE}", program.display())
        };
        let is_new_enough = *major == "3" && minor.parse::<u32>().is_ok_and(|minor| minor >= MINOR_VERSION_MIN);
        ensure!(is_new_enough, "`{}` is Python {major}.{minor}, which is too old; {ADVICE}", program.display());
        Ok(Self { program: PathBuf::from(executable), version: format!("{major}.{minor} {machine}") })
    }

    /// Whether it can make virtual environments with pip in them. Debian keeps that in a package of its own.
    pub(crate) fn has_venv(&self) -> bool {
        self.has_module("venv") && self.has_module("ensurepip")
    }

    /// Its own pip; else the wheel that Python or Debian ships; else, as root on Debian, what apt installs.
    pub(crate) fn pip(&self) -> Result<Pip> {
        if let Some(pip) = self.present_pip() {
            return Ok(pip);
        }
        if debian::can_install() {
            debian::install(&["python3-venv", "python3-pip"]).context("this Python has no pip")?;
        }
        self.present_pip()
            .with_context(|| format!("`{}` has no pip, and none could be installed; {ADVICE}", self.program.display()))
    }

    fn present_pip(&self) -> Option<Pip> {
        if self.has_module("pip") {
            return Some(Pip { program: self.program.clone(), words: vec!["-m".into(), "pip".into()] });
        }
        let bundled = ask(&self.program, "import ensurepip; print(ensurepip.__path__[0] + '/_bundled')").ok();
        let folders = bundled.into_iter().map(PathBuf::from).chain([PathBuf::from("/usr/share/python-wheels")]);
        // A wheel is a zip file, and Python runs a package inside one.
        let wheel = folders.filter_map(|folder| wheel_in(&folder)).next()?;
        Some(Pip { program: self.program.clone(), words: vec![wheel.join("pip").into_os_string()] })
    }

    fn has_module(&self, module: &str) -> bool {
        let status = Command::new(&self.program).args(["-c", &format!("import {module}")]).stderr(Stdio::null()).status();
        status.is_ok_and(|status| status.success())
    }
}

impl Pip {
    /// The pip of a virtual environment.
    pub(crate) fn of_venv(python: &Path) -> Self {
        Self { program: python.to_owned(), words: vec!["-m".into(), "pip".into()] }
    }

    /// A pip command that asks nothing and says little.
    pub(crate) fn command(&self, verb: &str) -> Command {
        let mut command = Command::new(&self.program);
        command.args(&self.words).args([verb, "--quiet", "--disable-pip-version-check", "--no-input"]);
        command
    }
}

fn ask(program: &Path, question: &str) -> Result<String> {
    let output = Command::new(program).args(["-c", question]).stderr(Stdio::null()).output()?;
    ensure!(output.status.success(), "`{}` ended with {}", program.display(), output.status);
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

fn wheel_in(folder: &Path) -> Option<PathBuf> {
    let names = std::fs::read_dir(folder).ok()?.flatten().map(|entry| entry.path());
    let is_pip = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        name.starts_with("pip-") && name.ends_with(".whl")
    };
    names.filter(is_pip).max()
}
