//! What the journeys drive the server with: Python's clients, AWS CLI version 2, a browser. And the packages of a function.
//!
//! All of it is installed outside the checkout, and handed on by environment variables. Without Python's clients no journey runs at all,
//! so they end the run. What else cannot be had is named, and the journeys that need it fail.

mod aws_v2;
mod chromium;
mod python_packages;

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;

/// What could be had, and what could not.
pub(crate) struct Clients {
    /// Environment variables of the tests, by name.
    pub(crate) variables: Vec<(&'static str, PathBuf)>,
    /// What is missing, and what to do about it.
    problems: Vec<String>,
}

/// Installs the clients unless they are there.
pub(crate) fn install(root: &Path) -> Result<Clients> {
    let python = python_packages::clients(root)?;
    let packages = python_packages::of_function(root, &python)?;
    let mut clients = Clients {
        variables: vec![
            ("GATEWRIGHT_TEST_PYTHON", python.program),
            ("GATEWRIGHT_TEST_BIN_DIR", python.folder),
            ("GATEWRIGHT_TEST_AUTHORIZER_PACKAGES", packages),
        ],
        problems: Vec::new(),
    };
    clients.add(aws_v2::VARIABLE, aws_v2::find_or_install());
    clients.add(chromium::VARIABLE, chromium::find_or_install());
    Ok(clients)
}

impl Clients {
    /// Names what is missing.
    pub(crate) fn tell_problems(&self) {
        for problem in &self.problems {
            eprintln!("test: journeys that need it fail: {problem}");
        }
    }

    fn add(&mut self, variable: &'static str, program: Result<PathBuf>) {
        match program {
            Ok(program) => self.variables.push((variable, program)),
            Err(problem) => self.problems.push(format!("{variable}: {problem:#}")),
        }
    }
}

/// What `program --version` says; nothing when it does not start or does not succeed.
fn version(program: &Path) -> Option<String> {
    let output = Command::new(program).arg("--version").output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Every program with one of these names on the search path, in its order, and where Debian puts them at last.
fn on_search_path(names: &[&str]) -> Vec<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> = std::env::split_paths(&path).chain([PathBuf::from("/usr/bin")]).collect();
    let programs = folders.iter().flat_map(|folder| names.iter().map(move |name| folder.join(name)));
    programs.filter(|program| program.is_file()).collect()
}
