//! What the operator decides about functions.

use std::ffi::OsString;
use std::path::PathBuf;
use std::time::Duration;

use gatewright_model::reserved_concurrency::ACCOUNT_CONCURRENCY;
use gatewright_sandbox::Abilities;
use gatewright_sandbox::jailer::Jailer;

use crate::interpreter::SearchPath;

/// The room's settings.
#[derive(Debug, Clone)]
pub struct Settings {
    /// How this program is started again as a jailer.
    pub jailer: Jailer,
    /// What functions can reach, if the operator has said; the default otherwise.
    pub network: Option<NetworkPolicy>,
    /// A file of all authorities that functions trust (PEM): the machine's, and the one for AWS's host names.
    pub trust_file: Option<PathBuf>,
    /// For workers' own directories; emptied at start. One server's alone.
    pub scratch_dir: PathBuf,
    /// Where SDKs are kept that were fetched for functions; made if need be.
    pub sdk_dir: PathBuf,
    /// Where interpreters are looked for.
    pub interpreters: SearchPath,
    /// Which client speaks the Runtime API in Python workers.
    pub runtime_client: RuntimeClient,
    /// Most worker processes at once, of all functions together.
    pub workers_max: usize,
    /// Most invocations at once in one account and region.
    pub concurrency_max: usize,
    /// How long a worker stands idle before its processes are stopped, until the next call.
    pub freeze_after: Duration,
    /// How long a worker may stand idle before it is ended.
    pub idle_retirement: Duration,
}

/// What functions can reach besides themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum NetworkPolicy {
    /// AWS's host names, which are this server, and nothing else.
    Aws,
    /// AWS's host names, which are this server, and everything that this machine reaches, but this machine itself, its metadata
    /// service, and whatever is nobody's.
    #[default]
    Open,
    /// Whatever this machine reaches, itself included.
    Host,
    /// Nothing.
    None,
}

/// Which client speaks the Runtime API in Python workers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RuntimeClient {
    /// Ours, which needs nothing installed. A function can ask for AWS's with [`crate::RUNTIME_CLIENT_VARIABLE`].
    Own,
    /// AWS's `awslambdaric`, unchanged, from the package, the interpreter, or this directory.
    Awslambdaric {
        /// Added to `PYTHONPATH`.
        python_path_dir: Option<PathBuf>,
    },
}

impl Settings {
    /// The defaults: our runtime client, 64 processes, SDKs beside the scratch directory, AWS's 1,000 invocations an account, ten minutes idle. `search_path` is
    /// the server's `PATH`.
    #[must_use]
    pub fn new(jailer: Jailer, scratch_dir: PathBuf, search_path: OsString) -> Self {
        Self {
            sdk_dir: scratch_dir.with_extension("sdk"),
            jailer,
            network: None,
            trust_file: None,
            scratch_dir,
            interpreters: SearchPath { preferred: None, path: search_path },
            runtime_client: RuntimeClient::Own,
            workers_max: 64,
            concurrency_max: ACCOUNT_CONCURRENCY as usize,
            freeze_after: Duration::from_millis(100),
            idle_retirement: Duration::from_secs(600),
        }
    }

    /// What functions can reach, in a sandbox of these abilities.
    #[must_use]
    pub fn network(&self, abilities: &Abilities) -> NetworkPolicy {
        let fallback = if abilities.parts.namespaces { NetworkPolicy::default() } else { NetworkPolicy::Host };
        self.network.unwrap_or(fallback)
    }
}
