//! The room's inside: its ports, its settings, and what lives as long as it does (the table, the fleet, the interpreters, the scratch
//! directory). A task of its own ends idle workers until the room is gone.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Weak};
use std::time::Duration;

use gatewright_model::ports::{Clock, Entropy, FunctionLines, LogSink, Sessions, Tasks};
use gatewright_sandbox::Abilities;

use tokio::sync::{Notify, Semaphore};

use crate::bytecode::Bytecode;
use crate::code::CodeStore;
use crate::fleet::Fleet;
use crate::interpreter::Interpreters;
use crate::outside::{CONNECTIONS_OF_ALL_MAX, QUESTIONS_OF_ALL_MAX};
use crate::runtime_dir::{self, RUNTIME_DIR, open_to_read};
use crate::sdk::Sdk;
use crate::settings::{NetworkPolicy, Settings};
use crate::spare_jail::SpareJail;
use crate::table::FunctionTable;

/// What the room is plugged into.
#[derive(Clone)]
pub struct FunctionsPorts {
    /// Time.
    pub clock: Arc<dyn Clock>,
    /// Request ids, log stream names.
    pub entropy: Arc<dyn Entropy>,
    /// Where invocations and workers run.
    pub tasks: Arc<dyn Tasks>,
    /// Where log events go.
    pub logs: Arc<dyn LogSink>,
    /// Credentials of execution roles.
    pub sessions: Arc<dyn Sessions>,
    /// Deployment packages.
    pub code: Arc<CodeStore>,
    /// Where functions' connections to AWS's host names are served.
    pub lines: Arc<dyn FunctionLines>,
}

/// Why the room cannot be opened.
#[derive(Debug, thiserror::Error)]
pub enum FunctionsError {
    /// The directory for workers cannot be prepared.
    #[error("the scratch directory `{dir}` cannot be prepared")]
    ScratchDir {
        /// The directory.
        dir: PathBuf,
        /// What the file system said.
        #[source]
        cause: std::io::Error,
    },
    /// A network policy was asked for that cannot be enforced.
    #[error(
        "this machine gives no namespaces, so what functions reach cannot be limited; --function-network host says that they may reach everything"
    )]
    NetworkPolicy,
    /// Functions would be root.
    #[error(
        "this machine gives no namespaces, so functions of a server that runs as root would be root too; run it as an ordinary user"
    )]
    Root,
    /// No process can be started as a jailer.
    #[error("functions cannot be run here: not even the weakest sandbox can be made")]
    Sandbox(#[source] std::io::Error),
}

/// Everything that an invocation and a worker's life need.
pub(crate) struct Room {
    pub(crate) ports: FunctionsPorts,
    pub(crate) settings: Settings,
    pub(crate) table: Arc<FunctionTable>,
    pub(crate) fleet: Arc<Fleet>,
    pub(crate) interpreters: Interpreters,
    /// Our Python client in the bytecode of each interpreter that has run it.
    pub(crate) bytecode: Bytecode,
    /// The settings' directory, whole.
    pub(crate) scratch_dir: PathBuf,
    /// Our runtime clients, written under the scratch directory.
    pub(crate) runtime_dir: PathBuf,
    /// Places for connections and for questions of all workers; see `outside`.
    pub(crate) connections: Arc<Semaphore>,
    pub(crate) questions: Arc<Semaphore>,
    /// Told when a worker becomes idle.
    pub(crate) rested: Arc<Notify>,
    /// What the next worker starts in.
    pub(crate) spare_jail: SpareJail,
    /// What AWS's runtimes carry.
    pub(crate) sdk: Arc<Sdk>,
    /// What sandbox can be had here.
    pub(crate) abilities: Abilities,
}

/// Under the scratch directory: one directory a worker.
pub(crate) const WORKERS_DIR: &str = "workers";
/// How often idle workers are looked through; a change of a function looks at once.
const SWEEP_PERIOD: Duration = Duration::from_secs(5);

impl Room {
    /// Finds out what sandbox can be had, prepares the scratch directory and starts the task that retires idle workers.
    ///
    /// # Errors
    /// [`FunctionsError`].
    pub(crate) fn open(ports: FunctionsPorts, settings: Settings) -> Result<Arc<Self>, FunctionsError> {
        let prepared = prepare(&settings.scratch_dir)
            .map_err(|cause| FunctionsError::ScratchDir { dir: settings.scratch_dir.clone(), cause })?;
        let abilities = Abilities::find(&settings.jailer).map_err(FunctionsError::Sandbox)?;
        if !abilities.parts.namespaces {
            // Nothing would stand between functions and this machine's network, nor between root's functions and root.
            if !matches!(settings.network, None | Some(NetworkPolicy::Host)) {
                return Err(FunctionsError::NetworkPolicy);
            }
            if rustix::process::geteuid().is_root() {
                return Err(FunctionsError::Root);
            }
        }
        let sdk_dir = prepare_sdk(&settings.sdk_dir)
            .map_err(|cause| FunctionsError::ScratchDir { dir: settings.sdk_dir.clone(), cause })?;
        let sdk = Arc::new(Sdk::new(sdk_dir, Arc::clone(&ports.clock)));
        let network = settings.network(&abilities);
        let spare_jail = SpareJail::new(settings.jailer.clone(), &abilities, network, prepared.clone());
        let room = Arc::new(Self {
            table: Arc::default(),
            fleet: Arc::new(Fleet::new(settings.workers_max, settings.concurrency_max)),
            interpreters: Interpreters::new(settings.interpreters.clone(), Arc::clone(&ports.clock)),
            bytecode: Bytecode::default(),
            runtime_dir: prepared.join(RUNTIME_DIR),
            sdk,
            rested: Arc::default(),
            spare_jail,
            connections: Arc::new(Semaphore::new(CONNECTIONS_OF_ALL_MAX)),
            questions: Arc::new(Semaphore::new(QUESTIONS_OF_ALL_MAX)),
            abilities,
            scratch_dir: prepared,
            ports,
            settings,
        });
        let sweeper = sweep(Arc::downgrade(&room), Arc::clone(&room.table), Arc::clone(&room.ports.clock));
        room.ports.tasks.spawn("worker-sweeper", Box::pin(sweeper));
        let freezer = freeze(Arc::downgrade(&room), Arc::clone(&room.rested), Arc::clone(&room.ports.clock));
        room.ports.tasks.spawn("worker-freezer", Box::pin(freezer));
        Ok(room)
    }
}

impl Room {
    /// What functions can reach.
    pub(crate) fn network(&self) -> NetworkPolicy {
        self.settings.network(&self.abilities)
    }
}

impl Drop for Room {
    fn drop(&mut self) {
        self.fleet.stop();
        // Lets the sweeper see that there is nothing left to sweep.
        self.table.changed.notify_one();
        self.rested.notify_one();
    }
}

fn prepare(scratch_dir: &Path) -> std::io::Result<PathBuf> {
    std::fs::create_dir_all(scratch_dir)?;
    let dir = scratch_dir.canonicalize()?;
    let workers = dir.join(WORKERS_DIR);
    if workers.exists() {
        crate::code::remove_tree(&workers)?;
    }
    std::fs::create_dir(&workers)?;
    runtime_dir::prepare(&dir.join(RUNTIME_DIR))?;
    Ok(dir)
}

fn prepare_sdk(dir: &Path) -> std::io::Result<PathBuf> {
    std::fs::create_dir_all(dir)?;
    open_to_read(dir, 0o755)?;
    dir.canonicalize()
}

/// Freezes workers once they have been idle for a moment: between calls that follow upon each other at once nobody is.
async fn freeze(room: Weak<Room>, rested: Arc<Notify>, clock: Arc<dyn Clock>) {
    loop {
        rested.notified().await;
        loop {
            let Some(freeze_after) = room.upgrade().map(|room| room.settings.freeze_after) else { return };
            clock.sleep(freeze_after).await;
            let Some(room) = room.upgrade() else { return };
            if !room.fleet.freeze(clock.monotonic(), freeze_after) {
                break;
            }
        }
    }
}

async fn sweep(room: Weak<Room>, table: Arc<FunctionTable>, clock: Arc<dyn Clock>) {
    loop {
        tokio::select! {
            () = clock.sleep(SWEEP_PERIOD) => {}
            () = table.changed.notified() => {}
        }
        let Some(room) = room.upgrade() else { return };
        // A room without functions keeps no processes.
        if table.is_empty() {
            room.spare_jail.clear();
        } else {
            room.spare_jail.renew();
        }
        room.fleet.sweep(&table, clock.monotonic(), room.settings.idle_retirement);
    }
}
