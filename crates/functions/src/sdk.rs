//! The SDK that AWS's Python runtimes carry: fetched once, pinned, when a function first imports it and does not bring its own.
//!
//! Our runtime client asks for it over the worker's Runtime API socket, from inside the `import`; the directory that it is put into is seen
//! by every worker already, so the import then simply goes on. It is fetched outside of the sandbox, by the interpreter's own pip.
//!
//! # Not (yet) like AWS
//! - Fetched, not carried: the first import waits for it, and needs the package index.
//! - AWS's `awslambdaric`, run instead of our client, finds it only if it was fetched before.
//! - Not for Node: a function brings its `@aws-sdk` packages.

use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use gatewright_model::ports::Clock;
use tokio::process::Command;
use tokio::sync::Mutex;

/// What AWS's runtimes have is newer or older by weeks; one version for everybody is what matters here.
const REQUIREMENT: &str = "boto3==1.44.5";
/// What it stands on, just as fixed.
const ALL: [&str; 7] = [
    REQUIREMENT,
    "botocore==1.44.5",
    "jmespath==1.1.0",
    "python-dateutil==2.9.0.post0",
    "s3transfer==0.19.3",
    "six==1.17.0",
    "urllib3==2.8.0",
];
/// Its directory's name.
pub(crate) const PYTHON_SDK: &str = "python-boto3-1.44.5";
/// How long fetching may take.
const FETCH_LIMIT: Duration = Duration::from_secs(180);

/// The SDKs of this node.
pub(crate) struct Sdk {
    dir: PathBuf,
    clock: Arc<dyn Clock>,
    fetching: Mutex<()>,
    waiting: AtomicUsize,
}

/// Why there is no SDK, and what to do about it.
#[derive(Debug, thiserror::Error)]
#[error("boto3 is not in the package, and it could not be fetched ({why}). With a package index in reach, run: {command}")]
pub(crate) struct NoSdk {
    why: String,
    command: String,
}

impl Sdk {
    /// Keeps SDKs in `dir`, which must exist.
    pub(crate) fn new(dir: PathBuf, clock: Arc<dyn Clock>) -> Self {
        Self { dir, clock, fetching: Mutex::const_new(()), waiting: AtomicUsize::new(0) }
    }

    /// Where SDKs are.
    pub(crate) fn dir(&self) -> &Path {
        &self.dir
    }

    /// Whether somebody waits for one now: an initialization that does is not late.
    pub(crate) fn is_fetching(&self) -> bool {
        self.waiting.load(Ordering::Acquire) > 0
    }

    /// Sees to it that boto3 is there; gives its directory's name.
    pub(crate) async fn python(&self, interpreter: &Path) -> Result<&'static str, NoSdk> {
        let waits = Waits::begin(&self.waiting);
        let _turn = self.fetching.lock().await;
        let home = self.dir.join(PYTHON_SDK);
        if !home.is_dir() {
            self.fetch(interpreter, &home).await?;
        }
        drop(waits);
        Ok(PYTHON_SDK)
    }

    async fn fetch(&self, interpreter: &Path, home: &Path) -> Result<(), NoSdk> {
        let command = format!("{} -m pip install --target {} {}", interpreter.display(), home.display(), ALL.join(" "));
        let refuse = |why: String| NoSdk { why, command: command.clone() };
        tracing::info!("fetching {REQUIREMENT} for functions, once");
        let began = self.clock.monotonic();
        let partial = home.with_extension("partial");
        let _ = crate::code::remove_tree(&partial);
        let mut pip = Command::new(interpreter);
        // Isolated, and elsewhere than where the server was started: modules that happen to lie there are not pip's. Nothing is built.
        pip.args(["-I", "-m", "pip", "install", "--quiet", "--no-input", "--disable-pip-version-check"]);
        pip.args(["--only-binary", ":all:", "--no-deps", "--target"]).arg(&partial).args(ALL);
        pip.current_dir(&self.dir).stdin(Stdio::null()).kill_on_drop(true);
        let output = tokio::select! {
            output = pip.output() => output.map_err(|cause| refuse(cause.to_string()))?,
            () = self.clock.sleep(FETCH_LIMIT) => return Err(refuse(format!("it took longer than {} s", FETCH_LIMIT.as_secs()))),
        };
        if !output.status.success() {
            let said = String::from_utf8_lossy(&output.stderr);
            let last = said.lines().rev().find(|line| !line.trim().is_empty()).unwrap_or("pip failed").trim().to_owned();
            return Err(refuse(last));
        }
        let made = partial.clone();
        let opened = tokio::task::spawn_blocking(move || crate::code::open_tree_to_read(&made)).await;
        opened.map_err(|cause| refuse(cause.to_string()))?.map_err(|cause| refuse(cause.to_string()))?;
        std::fs::rename(&partial, home).map_err(|cause| refuse(cause.to_string()))?;
        let took = self.clock.monotonic().saturating_sub(began);
        tracing::info!("fetched {REQUIREMENT} in {:.1} s", took.as_secs_f64());
        Ok(())
    }
}

/// Somebody waits, until dropped.
struct Waits<'a>(&'a AtomicUsize);

impl<'a> Waits<'a> {
    fn begin(waiting: &'a AtomicUsize) -> Self {
        waiting.fetch_add(1, Ordering::AcqRel);
        Self(waiting)
    }
}

impl Drop for Waits<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::AcqRel);
    }
}
