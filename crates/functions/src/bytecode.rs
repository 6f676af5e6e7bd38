//! Our Python runtime client, compiled once by each interpreter that runs it: reading its text would take longer than starting Python.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::Arc;
use std::time::Duration;

use gatewright_model::ports::Clock;
use tokio::process::Command;
use tokio::sync::Mutex;

use crate::runtime_dir::{BYTECODE_DIR, PYTHON_CLIENT, open_to_read};

/// The interpreters that have compiled it, or could not.
#[derive(Default)]
pub(crate) struct Bytecode(Mutex<HashSet<PathBuf>>);

/// How long compiling may take.
const LIMIT: Duration = Duration::from_secs(10);
/// Without looking at the text again: both are ours, and nobody else can write there.
const COMPILE: &str = "import py_compile,sys;\
     py_compile.compile(sys.argv[1],invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH)";

impl Bytecode {
    /// Sees to it that `program` has its bytecode in `runtime_dir`. Python does without if that fails, more slowly.
    pub(crate) async fn keep(&self, program: &Path, runtime_dir: &Path, clock: &Arc<dyn Clock>) {
        let mut compiled = self.0.lock().await;
        if !compiled.insert(program.to_owned()) {
            return;
        }
        let mut command = Command::new(program);
        // Isolated: nothing of the directory that the server was started in is run.
        command.args(["-I", "-S", "-c", COMPILE]).arg(runtime_dir.join(PYTHON_CLIENT)).current_dir(runtime_dir);
        command.env_clear().stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).kill_on_drop(true);
        let is_done = tokio::select! {
            status = command.status() => status.is_ok_and(|status| status.success()),
            () = clock.sleep(LIMIT) => false,
        };
        if !is_done || open(&runtime_dir.join(BYTECODE_DIR)).is_err() {
            tracing::warn!(program = %program.display(), "the runtime client could not be compiled; functions start more slowly");
        }
    }
}

/// Workers are other users than the server, where it may choose.
fn open(cache_dir: &Path) -> std::io::Result<()> {
    open_to_read(cache_dir, 0o755)?;
    for entry in std::fs::read_dir(cache_dir)? {
        open_to_read(&entry?.path(), 0o644)?;
    }
    Ok(())
}
