//! A worker's life: everything begins together in [`start`] and ends together in the keeper task, whatever ends the process.
//!
//! Follows <https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html>.

use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};
use std::pin::pin;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use gatewright_model::arrival::FunctionOrigin;
use gatewright_model::function::runtime_version_arn;
use gatewright_model::function_logging::FunctionLogging;
use gatewright_model::ports::Boxed;
use gatewright_sandbox::recipe::{SERVICE_ADDRESS, SERVICE_PORT};
use gatewright_sandbox::{Channel, Ground};
use tokio::process::Child;

use super::connections::{self, SharedSockets};
use super::emptied_jail::{EmptiedJail, Packages};
use super::environment::{Language, Machine, Surroundings, WRAPPER_VARIABLE, variables};
use super::exchange::Exchange;
use super::jail::{EmptyJail, Jailed, Line, NotJailed};
use super::layers::Layers;
use super::not_started::{NotStarted, because, not_started};
use super::program;
use super::recipe::{Places, RUNTIME_DIR, Start, TASK_ROOT, TRUST_FILE, recipe};
use super::{Hold, Worker};
use crate::log::report::{Phase, stream_name};
use crate::log::{LogStream, WorkerLog};
use crate::room::{FunctionsPorts, Room, WORKERS_DIR};
use crate::runtime_api::Carried;
use crate::runtime_dir::SDK_DIR;
use crate::settings::NetworkPolicy;
use crate::table::{FunctionKey, FunctionPlan};

/// How long a process may take to be started, its own initialization apart.
const START_LIMIT: Duration = Duration::from_secs(10);

/// Where a worker begins.
pub(crate) enum Beginning {
    /// In a jail and a log stream of its own.
    New,
    /// In the log stream of a worker whose initialization failed, and left no jail.
    Stream(LogStream),
    /// In the jail that a worker of the same revision has left, and its log stream.
    Jail(Box<EmptiedJail>),
}

/// Starts a worker for `plan`. It is registered with the fleet, under its place, until its process is gone.
pub(crate) async fn start(
    room: &Arc<Room>,
    plan: &FunctionPlan,
    id: u64,
    (beginning, phase): (Beginning, Phase),
) -> Result<Arc<Worker>, NotStarted> {
    let spec = Arc::clone(&plan.spec);
    let code = room.ports.code.task_root(&spec.code).await.map_err(not_started)?;
    let has_own_tree = room.abilities.parts.namespaces;
    let (task_root, runtime_dir) =
        if has_own_tree { (Path::new(TASK_ROOT), Path::new(RUNTIME_DIR)) } else { (code.as_path(), room.runtime_dir.as_path()) };
    let layers = Layers::of(&room.ports.code, &spec, has_own_tree).await?;
    let program = program::of(room, &spec, &program::Seen { task_root, runtime_dir, layers: &layers, code: &code }).await?;
    let (layers_binds, layers_trust) = (layers.binds(&program.reads)?, layers.bundled_trust_files());
    let packages = Packages::at(&code, &layers_binds);
    let (stream, left_jail) = match beginning {
        Beginning::New => (log_stream(&room.ports, &plan.key, &spec.logging), None),
        Beginning::Stream(stream) => (stream, None),
        Beginning::Jail(emptied) => (emptied.stream.clone(), emptied.showing(&packages)),
    };
    let credentials = room.ports.sessions.begin(&spec.role, &plan.key.name);
    let session = Session { ports: room.ports.clone(), access_key_id: credentials.access_key_id.clone() };
    let scratch = if has_own_tree { None } else { Some(Scratch::make(&room.scratch_dir, id).map_err(not_started)?) };
    // In this machine's network, AWS's names are AWS's: the function is told where this server is instead.
    let shares_network = !has_own_tree || room.network() == NetworkPolicy::Host;
    let shared = if shares_network { Some(SharedSockets::open().await.map_err(not_started)?) } else { None };
    let address = match &shared {
        Some(shared) => shared.service_address.clone(),
        None => format!("{SERVICE_ADDRESS}:{SERVICE_PORT}"),
    };
    let is_node = matches!(program.language, Language::Node { .. });
    let node_sdk = program.included.as_ref().filter(|_| is_node).map(|(included, _)| included.dir_name());
    let trust_file = room.settings.trust_file.as_deref();
    let surroundings = Surroundings {
        key: &plan.key,
        spec: &spec,
        runtime_api: &address,
        task_root,
        runtime_dir,
        layers: layers.seen_at(),
        trust_file: if has_own_tree { trust_file.map(|_| Path::new(TRUST_FILE)) } else { trust_file },
        credentials: &credentials,
        log: &stream,
        language: &program.language,
        machine: scratch.as_ref().map(|scratch| Machine { scratch: scratch.path(), program: &program.path }),
        endpoint_url: shared.as_ref().map(|shared| shared.endpoint_url.as_str()),
    };
    let places = Places {
        code: &code,
        layers: &layers_binds,
        layers_trust: &layers_trust,
        runtime_dir: &room.runtime_dir,
        sdk_dir: room.sdk.dir(),
        node_sdk: node_sdk.as_deref(),
        reads: &program.reads,
        program: &program.path,
        trust: trust_file,
        scratch: scratch.as_ref().map(Scratch::path),
    };
    let environment = variables(&surroundings).into_iter().collect();
    // AWS: not for runtimes that the package brings.
    let wrapper = spec.environment.get(WRAPPER_VARIABLE).filter(|wrapper| {
        let is_managed = program.language != Language::Provided;
        is_managed && !wrapper.is_empty()
    });
    let wrapper = wrapper.cloned();
    let start = Start { arguments: program.arguments, wrapper, environment, channel: program.channel };
    let put_in = async {
        let enter = async |jail: Option<EmptyJail>, start: Start| {
            let jail = jail.map_or_else(|| room.spare_jail.take(), Ok)?;
            let recipe = recipe(&jail.ground, &spec, &places, start);
            jail.start(&recipe).await
        };
        let was_left = left_jail.is_some();
        let jailed = match enter(left_jail, start.clone()).await {
            // Something had happened to the jail before it was used, which says nothing about a new one.
            Err(cause) if was_left || cause.is_before_use() => enter(None, start).await,
            jailed => jailed,
        };
        jailed.map_err(|cause| {
            let is_program = matches!(&cause, NotJailed::Step { step, .. } if step == "program");
            let is_own = matches!(program.language, Language::Provided);
            not_started(cause).without_entrypoint(is_program && is_own)
        })
    };
    let Jailed { line, child, output, ground, mut sockets, leash, pid } = tokio::select! {
        jailed = put_in => jailed?,
        () = room.ports.clock.sleep(START_LIMIT) => return Err(because("the sandbox was not ready in time")),
    };
    if program.channel == Channel::Withheld {
        sockets.channel = None;
    }

    let log = WorkerLog::new(plan, stream, Arc::clone(&room.ports.logs), Arc::clone(&room.ports.clock));
    log.init_start(phase, &program.release, &runtime_version_arn(&plan.key.region, &spec.runtime));
    let worker = Arc::new(Worker {
        id,
        key: plan.key.clone(),
        spec,
        exchange: Arc::new(Exchange::new()),
        log: Arc::new(log),
        output,
        hold: Mutex::new(Some(Hold { leash, warden: sockets.warden.take() })),
        is_frozen: AtomicBool::new(false),
        pid,
        is_doomed: AtomicBool::new(false),
        ending: Mutex::new(None),
        idle_since: Mutex::new(Duration::ZERO),
        peak_mb: AtomicU64::new(0),
        peak_asked_at: Mutex::new(None),
    });
    let origin = FunctionOrigin {
        account: plan.key.account.clone(),
        region: plan.key.region.clone(),
        access_key_id: credentials.access_key_id,
    };
    let seen_at = if has_own_tree { Path::new(RUNTIME_DIR).join(SDK_DIR) } else { room.sdk.dir().to_owned() };
    let clock = Arc::clone(&room.ports.clock);
    let carried = Carried { clock, sdk: Arc::clone(&room.sdk), included: program.included, seen_at };
    connections::serve(room, &worker, (sockets, shared), address, origin, carried).map_err(not_started)?;
    // From here on nothing fails, so whoever is registered has a keeper.
    room.fleet.register(&worker);
    let end = End { line, child, ground, packages, scratch, session };
    room.ports.tasks.spawn("worker-keeper", keep(Arc::downgrade(room), Arc::clone(&worker), end));
    Ok(worker)
}

/// What ends with a worker, or goes on to the next.
struct End {
    line: Line,
    child: Child,
    ground: Ground,
    packages: Packages,
    scratch: Option<Scratch>,
    session: Session,
}

/// Watches over one process to its end, then clears up after it.
fn keep(room: std::sync::Weak<Room>, worker: Arc<Worker>, mut end: End) -> Boxed<'static, ()> {
    Box::pin(async move {
        let leash = Pulled(&worker);
        let ending = {
            let mut ending = pin!(end.line.ending());
            let mut pump = pin!(worker.log.pump(&worker.output));
            let mut is_pumping = true;
            loop {
                // The end first: output may have none.
                tokio::select! {
                    biased;
                    ending = &mut ending => break ending,
                    () = &mut pump, if is_pumping => is_pumping = false,
                }
            }
        };
        // From here on, whoever wants this worker ended has nothing to do with the jail.
        let hold = if ending.is_standing { worker.hold().take() } else { None };
        drop(leash);
        if hold.is_none() {
            // How it ended is known; that it did is what is waited for.
            let _ = end.child.wait().await;
        }
        worker.drain_output().await;
        worker.log.let_go();
        *worker.ending.lock().unwrap_or_else(PoisonError::into_inner) = Some(ending);
        worker.is_doomed.store(true, Ordering::Release);
        drop(end.session);
        if let (Some(hold), Some(room)) = (hold, room.upgrade()) {
            let jail = (end.line, end.child, Arc::clone(&worker.output));
            let emptied = EmptiedJail::of(jail, end.ground, worker.log.stream(), end.packages);
            if let Some(emptied) = emptied {
                hold.leash.let_go();
                room.fleet.keep(&worker, Box::new(emptied), &room.table, room.ports.clock.monotonic());
            }
        }
        // Whoever waits for an answer is told first; a large scratch directory takes its time.
        worker.exchange.close();
        if let Some(scratch) = end.scratch {
            scratch.remove().await;
        }
        if let Some(room) = room.upgrade() {
            room.fleet.forget(worker.id);
        }
    })
}

fn log_stream(ports: &FunctionsPorts, key: &FunctionKey, logging: &FunctionLogging) -> LogStream {
    let mut random = [0; 16];
    ports.entropy.fill(&mut random);
    // AWS: in a group that others may share, the stream says whose it is.
    let named = if logging.other_group.is_some() { key.name.as_str() } else { "" };
    LogStream {
        account: key.account.clone(),
        region: key.region.clone(),
        group: logging.log_group(&key.name),
        stream: stream_name(ports.clock.now(), named, key.version, &hex::encode(random)),
    }
}

/// Ends the process when let go of, whatever the reason: also when the keeper itself is dropped.
struct Pulled<'a>(&'a Worker);

impl Drop for Pulled<'_> {
    fn drop(&mut self) {
        self.0.kill();
    }
}

/// The credentials of one worker: ended with it.
struct Session {
    ports: FunctionsPorts,
    access_key_id: String,
}

impl Drop for Session {
    fn drop(&mut self) {
        self.ports.sessions.end(&self.access_key_id);
    }
}

/// A directory of one worker's own.
struct Scratch(Option<PathBuf>);

impl Scratch {
    fn make(scratch_dir: &Path, id: u64) -> std::io::Result<Self> {
        let path = scratch_dir.join(WORKERS_DIR).join(id.to_string());
        // Nobody else's business: functions keep secrets in temporary files.
        std::fs::DirBuilder::new().mode(0o700).create(&path)?;
        Ok(Self(Some(path)))
    }

    fn path(&self) -> &Path {
        self.0.as_deref().unwrap_or(Path::new("/nonexistent"))
    }

    async fn remove(mut self) {
        if let Some(path) = self.0.take() {
            // A function may have left a lot behind.
            let _ = tokio::task::spawn_blocking(move || clear(&path)).await;
        }
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        if let Some(path) = self.0.take() {
            clear(&path);
        }
    }
}

fn clear(path: &Path) {
    if let Err(cause) = crate::code::remove_tree(path) {
        tracing::debug!(path = %path.display(), %cause, "a worker's directory stays until the next start");
    }
}
