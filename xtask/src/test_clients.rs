//! What the journeys drive the server with: Python's clients, npm's, AWS CLI version 2, a browser. What functions carry. And what judges policies.
//!
//! All of it is installed outside the checkout, and handed on by environment variables. Without Python's clients no journey runs at all,
//! so they end the run. What else cannot be had is named, and the journeys that need it fail.

mod aws_v2;
mod chromium;
mod node;
mod node_runtime_client;
mod python_packages;
pub(crate) mod rust_function;
mod search_path;

use std::path::{Path, PathBuf};

use anyhow::Result;

/// What an authorizer and a function are measured beside.
const SERVERLESS_OFFLINE: &str = "benches/serverless-offline";

/// What could be had, and what could not.
pub(crate) struct Clients {
    /// Environment variables of the tests, by name.
    pub(crate) variables: Vec<(&'static str, PathBuf)>,
    /// Folder of programs that functions need and the machine has not on its search path.
    pub(crate) programs: Option<PathBuf>,
    /// What is missing, and what to do about it.
    problems: Vec<String>,
}

/// Installs the clients unless they are there.
pub(crate) fn install(root: &Path) -> Result<Clients> {
    let python = python_packages::clients(root)?;
    let packages = python_packages::of_function(root, &python)?;
    let node = node::find_or_install(&python);
    let no_node = |problem: &anyhow::Error| anyhow::anyhow!("{problem:#}");
    let node_packages = node.as_ref().map_err(no_node).and_then(|node| node::packages(root, node));
    let node_clients = node.as_ref().map_err(no_node).and_then(|node| node::clients(root, node));
    let node_client = node.as_ref().map_err(no_node).and_then(|node| node_runtime_client::install(root, &python, node));
    let iam_evaluator = node.as_ref().map_err(no_node).and_then(|node| node::iam_evaluator(root, node));
    let mut clients = Clients {
        variables: vec![
            ("GATEWRIGHT_TEST_PYTHON", python.program),
            ("GATEWRIGHT_TEST_BIN_DIR", python.folder),
            ("GATEWRIGHT_TEST_AUTHORIZER_PACKAGES", packages),
        ],
        programs: node.ok().map(|node| node.folder),
        problems: Vec::new(),
    };
    clients.add("GATEWRIGHT_TEST_NODE_PACKAGES", node_packages);
    clients.add("GATEWRIGHT_TEST_NODE_CLIENTS", node_clients);
    clients.add("GATEWRIGHT_TEST_IAM_EVALUATOR", iam_evaluator);
    clients.add(node_runtime_client::VARIABLE, node_client);
    clients.add(rust_function::VARIABLE, rust_function::build(root));
    clients.add(aws_v2::VARIABLE, aws_v2::find_or_install());
    clients.add(chromium::VARIABLE, chromium::find_or_install());
    Ok(clients)
}

/// Installs serverless-offline unless it is there; the variable that names its folder to the bench.
pub(crate) fn serverless_offline(root: &Path) -> Result<(&'static str, PathBuf)> {
    let node = node::find_or_install(&python_packages::clients(root)?)?;
    let folder = node.installed(root, SERVERLESS_OFFLINE, "serverless-offline", |_| Ok(()))?;
    Ok(("GATEWRIGHT_BENCH_SERVERLESS_OFFLINE", folder))
}

/// Python's clients and a browser: what pictures of pages are made with. The two programs.
pub(crate) fn browser(root: &Path) -> Result<(PathBuf, PathBuf)> {
    Ok((python_packages::clients(root)?.program, chromium::find_or_install()?))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_had_is_named_and_the_rest_is_handed_on() {
        let mut clients = Clients { variables: Vec::new(), programs: None, problems: Vec::new() };
        clients.add("THERE", Ok(PathBuf::from("/usr/bin/there")));
        clients.add("MISSING", Err(anyhow::anyhow!("install it").context("it is not here")));
        assert_eq!(clients.variables, [("THERE", PathBuf::from("/usr/bin/there"))]);
        assert_eq!(clients.problems, ["MISSING: it is not here: install it"]);
    }
}
