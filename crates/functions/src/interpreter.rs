//! Finding the Python or Node that stands in for a runtime, once per runtime.
//!
//! Looked for in order: the interpreter named in the settings, the exact version on the search path (`pythonX.Y`, `nodeX`), newer ones,
//! whatever the language's plain name is. A candidate counts only if it is not too old for our clients, runs, and says where it
//! really is: version managers put shims on the path, which would choose again (or fail) in a function's directory and environment. A
//! shim that fails is looked through to the versions installed beside it. Using another version than the one asked for is said once per
//! runtime, visibly, but where AWS has retired that one: then it was said when it was asked for.

use std::collections::HashMap;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use gatewright_model::ports::Clock;
use gatewright_model::runtime::{NodeRuntime, PythonRuntime, Runtime};
use gatewright_sandbox::abilities::SYSTEM_DIRECTORIES;
use tokio::process::Command;
use tokio::sync::OnceCell;

/// An interpreter that has run once and said what it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Interpreter {
    /// The real executable, never a shim.
    pub program: PathBuf,
    /// (major, minor).
    pub version: (u16, u16),
    /// Full version text, such as `3.13.0`.
    pub release: String,
    /// What it needs to read besides the system's own directories.
    pub reads: Vec<PathBuf>,
    /// Switches of its own that this one knows.
    pub switches: Vec<String>,
    /// What to tell the operator when it is not the version asked for.
    pub warning: Option<String>,
}

/// Why no interpreter can be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no {language} for `{runtime}` was found (looked at {looked_at} places on the search path)")]
pub struct NoInterpreter {
    /// `Python` or `Node`.
    pub language: &'static str,
    /// The runtime asked for.
    pub runtime: String,
    /// How many existing candidates were tried.
    pub looked_at: usize,
}

/// Where interpreters are looked for.
#[derive(Debug, Clone, Default)]
pub struct SearchPath {
    /// A Python preferred over all others, for every Python runtime.
    pub preferred: Option<PathBuf>,
    /// Directories in order, as in `PATH`.
    pub path: OsString,
}

/// The interpreters found so far, one per runtime.
pub(crate) struct Interpreters {
    search: SearchPath,
    clock: Arc<dyn Clock>,
    found: Mutex<HashMap<Asked, Arc<OnceCell<Interpreter>>>>,
}

/// How long a candidate may take to say what it is.
const PROBE_LIMIT: Duration = Duration::from_secs(10);
/// Most candidates tried for one runtime.
const CANDIDATES_MAX: usize = 64;
/// A language, in the version that a runtime names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Asked {
    Python(PythonRuntime),
    Node(NodeRuntime),
}

/// Where it is, its version, its release, its switches, and then the directories that it reads.
const PYTHON_PROBE: &str = "import os,sys;v=sys.version_info;print(sys.executable);print('%d.%d'%v[:2]);print('%d.%d.%d'%v[:3]);print()\n\
     for p in (sys.prefix,sys.base_prefix,sys.exec_prefix,os.path.dirname(os.path.dirname(os.path.realpath(sys.executable)))): print(p)";
/// Node's `require` of ES modules and its guess at what is one are switched off, as AWS does, where it has them.
const NODE_PROBE: &str = "const p=require('path'),v=process.versions.node,f=process.allowedNodeEnvironmentFlags,m=+v.split('.')[0];\
     const off=['require-module','detect-module'].filter(n=>m<24&&f.has('--experimental-'+n)).map(n=>'--no-experimental-'+n);\
     console.log([process.execPath,v.split('.').slice(0,2).join('.'),v,off.join(' '),p.dirname(p.dirname(process.execPath))].join('\\n'))";

impl Asked {
    /// What people call it.
    pub(crate) fn language(self) -> &'static str {
        match self {
            Self::Python(_) => "Python",
            Self::Node(_) => "Node",
        }
    }

    fn identifier(self) -> String {
        match self {
            Self::Python(python) => python.identifier(),
            Self::Node(node) => node.identifier(),
        }
    }

    /// The version asked for, as people say it.
    fn version(self) -> String {
        match self {
            Self::Python(python) => format!("{}.{}", python.version().0, python.version().1),
            Self::Node(node) => node.major.to_string(),
        }
    }

    fn is_met_by(self, (major, minor): (u16, u16)) -> bool {
        match self {
            Self::Python(python) => (u16::from(python.version().0), u16::from(python.version().1)) == (major, minor),
            Self::Node(node) => u16::from(node.major) == major,
        }
    }

    /// Whether our client, and so the function, runs on this version at all.
    fn can_be_run_by(self, (major, minor): (u16, u16)) -> bool {
        match self {
            Self::Python(_) => (major, minor) >= PythonRuntime::OLDEST,
            Self::Node(_) => major >= NodeRuntime::OLDEST,
        }
    }

    fn program_names(self) -> Vec<String> {
        match self {
            Self::Python(python) => python.program_names().collect(),
            Self::Node(node) => node.program_names().collect(),
        }
    }

    fn probe(self) -> [&'static str; 2] {
        match self {
            Self::Python(_) => ["-c", PYTHON_PROBE],
            Self::Node(_) => ["-e", NODE_PROBE],
        }
    }
}

impl Interpreters {
    pub(crate) fn new(search: SearchPath, clock: Arc<dyn Clock>) -> Self {
        Self { search, clock, found: Mutex::default() }
    }

    /// The interpreter for `runtime`; found once, warned about once. A failure is not remembered: it may get installed.
    pub(crate) async fn resolve(&self, runtime: Asked) -> Result<Interpreter, NoInterpreter> {
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

    async fn find(&self, runtime: Asked) -> Result<Interpreter, NoInterpreter> {
        let mut looked_at = 0;
        for candidate in candidates(&self.search, runtime).into_iter().take(CANDIDATES_MAX) {
            looked_at += 1;
            let Some(mut interpreter) = self.probe(runtime, &candidate).await else { continue };
            if !runtime.can_be_run_by(interpreter.version) {
                continue;
            }
            if !runtime.is_met_by(interpreter.version) {
                let language = runtime.language();
                let warning = format!(
                    "runtime {} is run by {language} {} ({}): no {language} {} was found",
                    runtime.identifier(),
                    interpreter.release,
                    interpreter.program.display(),
                    runtime.version(),
                );
                // Whoever asked for a version that AWS has retired was warned when they did.
                if Runtime::retired(&runtime.identifier()).is_some() {
                    tracing::debug!(runtime = runtime.identifier(), "{warning}");
                } else {
                    tracing::warn!(runtime = runtime.identifier(), "{warning}");
                }
                interpreter.warning = Some(warning);
            }
            return Ok(interpreter);
        }
        Err(NoInterpreter { language: runtime.language(), runtime: runtime.identifier(), looked_at })
    }

    async fn probe(&self, runtime: Asked, candidate: &Path) -> Option<Interpreter> {
        let run =
            Command::new(candidate).args(runtime.probe()).stdin(Stdio::null()).stderr(Stdio::null()).kill_on_drop(true).output();
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
    let switches = lines.next()?.split_whitespace().map(str::to_owned).collect();
    let reads = outside_system(lines.map(PathBuf::from))?;
    program.is_absolute().then_some(Interpreter { program, version, release, reads, switches, warning: None })
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
fn candidates(search: &SearchPath, runtime: Asked) -> Vec<PathBuf> {
    let preferred = search.preferred.iter().filter(|_| matches!(runtime, Asked::Python(_)));
    let mut candidates: Vec<PathBuf> = preferred.cloned().collect();
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
        for text in [
            "",
            "\n3.11\n3.11.7\n\n",
            "python\n3.11\n3.11.7\n\n",
            "/usr/bin/python3\nthree\n3.1.1\n\n",
            "/usr/bin/python3\n3.11\n3.11.7",
        ] {
            assert_eq!(read_probe(text), None, "{text:?}");
        }
        let found = read_probe("/usr/bin/python3.11\n3.11\n3.11.7\n\n/usr\n").map(|interpreter| interpreter.version);
        assert_eq!(found, Some((3, 11)));
    }
}
