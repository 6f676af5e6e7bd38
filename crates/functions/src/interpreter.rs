//! Finding the Python that stands in for a runtime, once per runtime.
//!
//! Looked for in order: the interpreter named in the settings, the exact `pythonX.Y` on the search path, the nearest newer one,
//! any `python3`. A candidate counts only if it runs and says where it really is: version managers put shims on the path, which
//! would choose again (or fail) in a function's directory and environment. A shim that fails is looked through to the versions
//! installed beside it. Using another version than the one asked for is said once per runtime, visibly.

use std::collections::HashMap;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use gatewright_model::ports::Clock;
use gatewright_model::runtime::PythonRuntime;
use gatewright_sandbox::abilities::SYSTEM_DIRECTORIES;
use tokio::process::Command;
use tokio::sync::OnceCell;

/// A Python that has run once and said what it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Interpreter {
    /// The real executable, never a shim.
    pub program: PathBuf,
    /// (major, minor).
    pub version: (u8, u8),
    /// Full version text, such as `3.13.0`.
    pub release: String,
    /// What it needs to read besides the system's own directories.
    pub reads: Vec<PathBuf>,
    /// What to tell the operator when it is not the version asked for.
    pub warning: Option<String>,
}

/// Why no interpreter can be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no Python for `{runtime}` was found (looked at {looked_at} places on the search path)")]
pub struct NoInterpreter {
    /// The runtime asked for.
    pub runtime: String,
    /// How many existing candidates were tried.
    pub looked_at: usize,
}

/// Where interpreters are looked for.
#[derive(Debug, Clone, Default)]
pub struct SearchPath {
    /// An interpreter preferred over all others, for every runtime.
    pub preferred: Option<PathBuf>,
    /// Directories in order, as in `PATH`.
    pub path: OsString,
}

/// The interpreters found so far, one per runtime.
pub(crate) struct Interpreters {
    search: SearchPath,
    clock: Arc<dyn Clock>,
    found: Mutex<HashMap<PythonRuntime, Arc<OnceCell<Interpreter>>>>,
}

/// How long a candidate may take to say what it is.
const PROBE_LIMIT: Duration = Duration::from_secs(10);
/// Most candidates tried for one runtime.
const CANDIDATES_MAX: usize = 64;
const PROBE: &str = "import os,sys;print(sys.executable);print('%d.%d'%sys.version_info[:2]);print('%d.%d.%d'%sys.version_info[:3])\n\
                     for p in (sys.prefix,sys.base_prefix,sys.exec_prefix,os.path.dirname(os.path.dirname(os.path.realpath(sys.executable)))): print(p)";

impl Interpreters {
    pub(crate) fn new(search: SearchPath, clock: Arc<dyn Clock>) -> Self {
        Self { search, clock, found: Mutex::default() }
    }

    /// The interpreter for `runtime`; found once, warned about once. A failure is not remembered: it may get installed.
    pub(crate) async fn resolve(&self, runtime: PythonRuntime) -> Result<Interpreter, NoInterpreter> {
        let cell = Arc::clone(self.found.lock().unwrap_or_else(PoisonError::into_inner).entry(runtime).or_default());
        cell.get_or_try_init(|| self.find(runtime)).await.cloned()
    }

    /// Warnings given so far, one per runtime that is run by another version.
    pub(crate) fn warnings(&self) -> Vec<String> {
        let found = self.found.lock().unwrap_or_else(PoisonError::into_inner);
        let mut warnings: Vec<String> =
            found.values().filter_map(|cell| cell.get()).filter_map(|interpreter| interpreter.warning.clone()).collect();
        warnings.sort();
        warnings
    }

    async fn find(&self, runtime: PythonRuntime) -> Result<Interpreter, NoInterpreter> {
        let mut looked_at = 0;
        for candidate in candidates(&self.search, runtime).into_iter().take(CANDIDATES_MAX) {
            looked_at += 1;
            let Some(mut interpreter) = self.probe(&candidate).await else { continue };
            if interpreter.version != runtime.version() {
                let warning = format!(
                    "runtime {} is run by Python {} ({}): no Python {}.{} was found",
                    runtime.identifier(),
                    interpreter.release,
                    interpreter.program.display(),
                    runtime.version().0,
                    runtime.version().1
                );
                tracing::warn!(runtime = runtime.identifier(), "{warning}");
                interpreter.warning = Some(warning);
            }
            return Ok(interpreter);
        }
        Err(NoInterpreter { runtime: runtime.identifier(), looked_at })
    }

    async fn probe(&self, candidate: &Path) -> Option<Interpreter> {
        let run =
            Command::new(candidate).args(["-c", PROBE]).stdin(Stdio::null()).stderr(Stdio::null()).kill_on_drop(true).output();
        let output = tokio::select! {
            output = run => output.ok()?,
            () = self.clock.sleep(PROBE_LIMIT) => return None,
        };
        if !output.status.success() {
            return None;
        }
        read_probe(std::str::from_utf8(&output.stdout).ok()?)
    }
}

fn read_probe(text: &str) -> Option<Interpreter> {
    let mut lines = text.lines();
    let program = PathBuf::from(lines.next()?);
    let (major, minor) = lines.next()?.split_once('.')?;
    let version = (major.parse().ok()?, minor.parse().ok()?);
    let release = lines.next()?.to_owned();
    let reads = outside_system(lines.map(PathBuf::from))?;
    program.is_absolute().then_some(Interpreter { program, version, release, reads, warning: None })
}

/// The directories that are not the system's, each once; none at all when one of them is more than an interpreter's own.
fn outside_system(directories: impl Iterator<Item = PathBuf>) -> Option<Vec<PathBuf>> {
    let is_systems = |path: &Path| SYSTEM_DIRECTORIES.iter().any(|system| path.starts_with(system));
    let mut own: Vec<PathBuf> = directories.filter(|path| !is_systems(path)).collect();
    own.sort();
    own.dedup();
    let home = std::env::var_os("HOME").map(PathBuf::from).filter(|home| home.is_absolute());
    // A home directory, or what holds it, is nothing that functions may read.
    let is_too_much = |path: &PathBuf| path.components().count() < 3 || home.as_ref().is_some_and(|home| home.starts_with(path));
    let has_too_much = own.iter().any(is_too_much);
    (!has_too_much).then_some(own)
}

/// Existing files to try, best first.
fn candidates(search: &SearchPath, runtime: PythonRuntime) -> Vec<PathBuf> {
    let mut candidates: Vec<PathBuf> = search.preferred.iter().cloned().collect();
    for name in runtime.program_names() {
        for directory in std::env::split_paths(&search.path).filter(|directory| directory.is_absolute()) {
            let program = directory.join(&name);
            if program.is_file() {
                candidates.push(program);
                candidates.extend(behind_shims(&directory, &name));
            }
        }
    }
    candidates
}

/// A version manager's `…/shims` stands beside `…/versions/{version}/bin`.
fn behind_shims(directory: &Path, name: &str) -> Vec<PathBuf> {
    if !directory.ends_with("shims") {
        return Vec::new();
    }
    let Some(versions) = directory.parent().and_then(|root| std::fs::read_dir(root.join("versions")).ok()) else {
        return Vec::new();
    };
    let mut programs: Vec<PathBuf> =
        versions.flatten().map(|version| version.path().join("bin").join(name)).filter(|program| program.is_file()).collect();
    programs.sort();
    programs.reverse();
    programs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_probe_that_says_nothing_useful_is_no_interpreter() {
        for text in
            ["", "\n3.11\n3.11.7", "python\n3.11\n3.11.7\n", "/usr/bin/python3\nthree\n3.1.1\n", "/usr/bin/python3\n3.11\n"]
        {
            assert_eq!(read_probe(text), None, "{text:?}");
        }
        let found = read_probe("/usr/bin/python3.11\n3.11\n3.11.7\n").map(|interpreter| interpreter.version);
        assert_eq!(found, Some((3, 11)));
    }
}
