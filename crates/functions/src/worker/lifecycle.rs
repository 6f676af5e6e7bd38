//! A worker's life: everything begins together in [`start`] and ends together in the keeper task, whatever ends the process.
//!
//! Follows <https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html>.

use std::future::poll_fn;
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};
use std::pin::pin;
use std::process::Stdio;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::task::Poll;
use std::time::Duration;

use gatewright_model::function::runtime_version_arn;
use gatewright_model::ports::Boxed;
use gatewright_model::runtime::PythonRuntime;
use rustix::process::Pid;
use tokio::net::TcpListener;
use tokio::process::{Child, Command};

use super::Worker;
use super::environment::{RUNTIME_CLIENT_VARIABLE, Surroundings, variables};
use super::exchange::Exchange;
use super::group::Group;
use crate::error_payload::Exit;
use crate::log::report::stream_name;
use crate::log::{LogStream, OutputPipe, WorkerLog, output_pipe};
use crate::room::{FunctionsPorts, Room, WORKERS_DIR};
use crate::runtime_api;
use crate::settings::RuntimeClient;
use crate::table::{FunctionKey, FunctionPlan, WorkerSpec};

/// Why no worker could be started.
#[derive(Debug, thiserror::Error)]
#[error("{what}")]
pub(crate) struct NotStarted {
    what: String,
}

/// Starts a worker for `plan`. It is registered with the fleet, under its place, until its process is gone.
pub(crate) async fn start(room: &Arc<Room>, plan: &FunctionPlan, id: u64) -> Result<Arc<Worker>, NotStarted> {
    let spec = Arc::clone(&plan.spec);
    let runtime = PythonRuntime::parse(&spec.runtime).map_err(not_started)?;
    let interpreter = room.interpreters.resolve(runtime).await.map_err(not_started)?;
    let task_root = room.ports.code.task_root(&spec.code).await.map_err(not_started)?;
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.map_err(not_started)?;
    let address = listener.local_addr().map_err(not_started)?.to_string();
    let scratch = Scratch::make(&room.scratch_dir, id).map_err(not_started)?;
    let stream = log_stream(&room.ports, &plan.key);
    let credentials = room.ports.sessions.begin(&spec.role, &plan.key.name);
    let session = Session { ports: room.ports.clone(), access_key_id: credentials.access_key_id.clone() };
    let client = runtime_client(room, &spec);
    let surroundings = Surroundings {
        key: &plan.key,
        spec: &spec,
        runtime_api: &address,
        endpoint_url: &room.settings.endpoint_url,
        task_root: &task_root,
        runtime_dir: &room.scratch_dir,
        scratch: scratch.path(),
        program: &interpreter.program,
        credentials: &credentials,
        log: &stream,
        python_path: match client {
            RuntimeClient::Own => None,
            RuntimeClient::Awslambdaric { python_path_dir } => python_path_dir.as_deref(),
        },
    };
    let mut command = Command::new(&interpreter.program);
    // The package's directory is shared by all its workers: no bytecode is written into it.
    command.arg("-B");
    match client {
        RuntimeClient::Own => command.arg(&room.bootstrap),
        RuntimeClient::Awslambdaric { .. } => command.args(["-m", "awslambdaric"]),
    };
    command.arg(&spec.handler).env_clear().envs(variables(&surroundings)).current_dir(&task_root);
    let (child, output) = spawn(command).map_err(not_started)?;
    let process = child
        .id()
        .and_then(|id| Pid::from_raw(i32::try_from(id).ok()?))
        .ok_or_else(|| NotStarted { what: "the process ended before it could be watched".to_owned() })?;

    let log = WorkerLog::new(stream, Arc::clone(&room.ports.logs), Arc::clone(&room.ports.clock));
    let runtime_arn = runtime_version_arn(&plan.key.region, &spec.runtime);
    log.aside(format!("INIT_START Runtime Version: python:{}\tRuntime Version ARN: {runtime_arn}\n", interpreter.release));
    let worker = Arc::new(Worker {
        id,
        key: plan.key.clone(),
        spec,
        exchange: Arc::new(Exchange::new()),
        log: Arc::new(log),
        output: Arc::new(output),
        group: Group::of(process),
        is_doomed: AtomicBool::new(false),
        exit: Mutex::new(None),
        idle_since: Mutex::new(Duration::ZERO),
        peak_mb: AtomicU64::new(0),
    });
    room.fleet.register(&worker);
    let api = runtime_api::serve(listener, address, Arc::clone(&worker.exchange), Arc::clone(&room.ports.tasks));
    room.ports.tasks.spawn("runtime-api", Box::pin(api));
    room.ports.tasks.spawn("worker-keeper", keep(Arc::downgrade(room), Arc::clone(&worker), child, scratch, session));
    Ok(worker)
}

/// Watches over one process to its end, then clears up after it.
fn keep(
    room: std::sync::Weak<Room>,
    worker: Arc<Worker>,
    mut child: Child,
    scratch: Scratch,
    session: Session,
) -> Boxed<'static, ()> {
    Box::pin(async move {
        let leash = Leash(&worker);
        let status = {
            let mut wait = pin!(child.wait());
            let mut end = pin!(poll_fn(|context| worker.group.poll_end(|| wait.as_mut().poll(context))));
            let mut pump = pin!(worker.log.pump(&worker.output));
            let mut is_pumping = true;
            loop {
                // The end first: output may have none.
                tokio::select! {
                    biased;
                    status = &mut end => break status,
                    () = &mut pump, if is_pumping => is_pumping = false,
                }
            }
        };
        drop(leash);
        worker.drain_output().await;
        let exit = status.map_or(Exit::Unknown, Exit::from);
        *worker.exit.lock().unwrap_or_else(PoisonError::into_inner) = Some(exit);
        worker.is_doomed.store(true, Ordering::Release);
        drop(session);
        // Whoever waits for an answer is told first; a large scratch directory takes its time.
        worker.exchange.close();
        scratch.remove().await;
        if let Some(room) = room.upgrade() {
            room.fleet.forget(worker.id);
        }
    })
}

fn spawn(mut command: Command) -> std::io::Result<(Child, OutputPipe)> {
    let (output, writer) = output_pipe()?;
    let child =
        command.stdin(Stdio::null()).stdout(writer.try_clone()?).stderr(writer).process_group(0).kill_on_drop(true).spawn()?;
    Ok((child, output))
}

fn runtime_client<'a>(room: &'a Room, spec: &WorkerSpec) -> &'a RuntimeClient {
    const ASKED_FOR: &RuntimeClient = &RuntimeClient::Awslambdaric { python_path_dir: None };
    let is_asked_for = spec.environment.get(RUNTIME_CLIENT_VARIABLE).is_some_and(|client| client == "awslambdaric");
    match &room.settings.runtime_client {
        RuntimeClient::Own if is_asked_for => ASKED_FOR,
        client => client,
    }
}

fn log_stream(ports: &FunctionsPorts, key: &FunctionKey) -> LogStream {
    let mut random = [0; 16];
    ports.entropy.fill(&mut random);
    LogStream {
        account: key.account.clone(),
        region: key.region.clone(),
        group: format!("/aws/lambda/{}", key.name),
        stream: stream_name(ports.clock.now(), key.version, &hex::encode(random)),
    }
}

fn not_started(cause: impl std::error::Error) -> NotStarted {
    let mut what = cause.to_string();
    let mut source = cause.source();
    while let Some(cause) = source {
        what = format!("{what}: {cause}");
        source = cause.source();
    }
    NotStarted { what }
}

/// Ends the process's group when let go of, whatever the reason: also when the keeper itself is dropped.
struct Leash<'a>(&'a Worker);

impl Drop for Leash<'_> {
    fn drop(&mut self) {
        let _ = self.0.group.poll_end(|| Poll::Ready(()));
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
