//! What a worker runs: the interpreter with a runtime client, or the package's own `bootstrap`.

use std::path::{Path, PathBuf};

use gatewright_model::runtime::Runtime;
use gatewright_sandbox::Channel;

use super::environment::{Language, RUNTIME_CLIENT_VARIABLE};
use super::layers::{BOOTSTRAP, Layers};
use super::not_started::{NotStarted, because, not_started};
use crate::interpreter::{Asked, Interpreter};
use crate::room::Room;
use crate::runtime_dir::{NODE_BOOTSTRAP, PYTHON_BOOTSTRAP, SDK_DIR};
use crate::sdk::IncludedSdk;
use crate::settings::RuntimeClient;
use crate::table::WorkerSpec;

/// A program with its arguments.
pub(super) struct Program {
    /// As the process sees it.
    pub(super) path: PathBuf,
    pub(super) arguments: Vec<String>,
    pub(super) language: Language,
    /// Whether our own client runs, at the other end of the line.
    pub(super) channel: Channel,
    /// What AWS's runtime carries, with the machine's interpreter.
    pub(super) included: Option<(IncludedSdk, PathBuf)>,
    /// What it reads besides the system, its code and our clients.
    pub(super) reads: Vec<PathBuf>,
    /// `python:3.13.0`, as the log's first line has it.
    pub(super) release: String,
}

/// Where the process sees what it runs.
pub(super) struct Seen<'a> {
    pub(super) task_root: &'a Path,
    pub(super) runtime_dir: &'a Path,
    pub(super) layers: &'a Layers,
    /// The code, as it is on this machine.
    pub(super) code: &'a Path,
}

/// The program for `spec`.
pub(super) async fn of(room: &Room, spec: &WorkerSpec, seen: &Seen<'_>) -> Result<Program, NotStarted> {
    let Seen { task_root, runtime_dir, layers, code } = *seen;
    let client = |name: &str| runtime_dir.join(name).to_string_lossy().into_owned();
    let runtime = Runtime::parse(&spec.runtime).map_err(not_started)?;
    let with = |interpreter: &Path| IncludedSdk::of(runtime).map(|included| (included, interpreter.to_owned()));
    match runtime {
        Runtime::Python(python) => {
            let interpreter = interpreter(room, Asked::Python(python)).await?;
            let mut reads = interpreter.reads;
            let layer_path = layers.python_path(interpreter.version);
            let runtime_client = runtime_client(room, spec);
            let (arguments, layer_path, added_path) = match runtime_client {
                RuntimeClient::Own => {
                    room.bytecode.keep(&interpreter.program, &room.runtime_dir, &room.ports.clock).await;
                    // It adds `/opt` itself.
                    let layer_path = if room.abilities.parts.namespaces { Vec::new() } else { layer_path };
                    (vec![NO_SITE.to_owned(), client(PYTHON_BOOTSTRAP)], layer_path, Vec::new())
                }
                RuntimeClient::Awslambdaric { python_path_dir } => {
                    reads.extend(python_path_dir.clone());
                    // It cannot ask for an SDK, so it is told where one is, if one was fetched.
                    let carried = runtime_dir.join(SDK_DIR).join(IncludedSdk::Boto3.dir_name());
                    let added_path = python_path_dir.iter().cloned().chain([carried]).collect();
                    let arguments = ["-m", "awslambdaric", spec.handler.as_str()].map(str::to_owned);
                    (arguments.into(), layer_path, added_path)
                }
            };
            let language = Language::Python { layer_path, added_path };
            Ok(Program {
                included: with(&interpreter.program),
                path: interpreter.program,
                arguments,
                language,
                channel: if *runtime_client == RuntimeClient::Own { Channel::Given } else { Channel::Withheld },
                reads,
                release: format!("python:{}", interpreter.release),
            })
        }
        Runtime::Node(node) => {
            let interpreter = interpreter(room, Asked::Node(node)).await?;
            let mut arguments = interpreter.switches;
            arguments.extend(heap_switches(spec.memory_size_mb));
            arguments.push(client(NODE_BOOTSTRAP));
            let included = with(&interpreter.program);
            let carried = match &included {
                Some((included, _)) if !room.abilities.parts.namespaces => room.sdk.dir().join(included.dir_name()),
                _ => runtime_dir.to_owned(),
            };
            let language = Language::Node { major: node.major, carried: carried.join("node_modules") };
            let (path, reads) = (interpreter.program, interpreter.reads);
            let release = format!("nodejs:{}", interpreter.release);
            Ok(Program { path, arguments, language, channel: Channel::Given, included, reads, release })
        }
        Runtime::Provided => {
            let release = spec.runtime.replacen('.', ":", 1);
            let path = layers.bootstrap(code).unwrap_or_else(|| task_root.join(BOOTSTRAP));
            Ok(Program {
                path,
                arguments: Vec::new(),
                language: Language::Provided,
                channel: Channel::Withheld,
                included: None,
                reads: Vec::new(),
                release,
            })
        }
    }
}

/// What a process with a file tree of its own does not see of this machine's, whatever it is given.
const COVERED: &str = "/tmp";

/// The interpreter, where the process will see it.
async fn interpreter(room: &Room, asked: Asked) -> Result<Interpreter, NotStarted> {
    let interpreter = room.interpreters.resolve(asked).await.map_err(not_started)?;
    let mut places = std::iter::once(&interpreter.program).chain(&interpreter.reads);
    match places.find(|place| room.abilities.parts.namespaces && place.starts_with(COVERED)) {
        None => Ok(interpreter),
        Some(covered) => Err(because(&format!(
            "`{}` cannot run functions: `{}` is under {COVERED}, and functions have a {COVERED} of their own. Install {} elsewhere, or \
             put the directory of another one first on the PATH that this server is started with",
            interpreter.program.display(),
            covered.display(),
            asked.language(),
        ))),
    }
}

/// Python without its `site`: what is installed for the machine's Python is not for functions, and finding it takes as long as all the
/// rest of starting.
const NO_SITE: &str = "-S";

/// V8 would size its heap by the machine's memory, which the process does not have; the shares are AWS's.
fn heap_switches(memory_mb: u32) -> [String; 2] {
    let share = |percent: u32| (memory_mb * percent / 100).max(1);
    [format!("--max-semi-space-size={}", share(5)), format!("--max-old-space-size={}", share(90))]
}

fn runtime_client<'a>(room: &'a Room, spec: &WorkerSpec) -> &'a RuntimeClient {
    const ASKED_FOR: &RuntimeClient = &RuntimeClient::Awslambdaric { python_path_dir: None };
    let is_asked_for = spec.environment.get(RUNTIME_CLIENT_VARIABLE).is_some_and(|client| client == "awslambdaric");
    match &room.settings.runtime_client {
        RuntimeClient::Own if is_asked_for => ASKED_FOR,
        client => client,
    }
}
