//! What a worker's process is to be: Lambda's file tree (`/var/task`, `/var/runtime`, `/opt`, `/tmp`) made of this machine's
//! directories. Pure.
//!
//! Where this machine gives no namespaces, the process sees the machine's own tree through Landlock's fence: its code, its interpreter
//! and the system to read, a directory of its own to write.

use std::path::{Path, PathBuf};

use gatewright_sandbox::abilities::{system_binds, system_links};
use gatewright_sandbox::recipe::{FIRST_OUTSIDE_UID, SERVICE_ADDRESS};
use gatewright_sandbox::{Abilities, Afterwards, Bind, Channel, Ground, Limits, Network, Recipe};

use crate::runtime_dir::{CARRIED_NODE_MODULES, SDK_DIR};
use crate::settings::NetworkPolicy;
use crate::table::WorkerSpec;

/// Where the code is.
pub(crate) const TASK_ROOT: &str = "/var/task";
/// Where our runtime clients and the SDKs are.
pub(crate) const RUNTIME_DIR: &str = "/var/runtime";
/// Where the interpreter is, whatever its own place.
const LANGUAGE_DIR: &str = "/var/lang";
/// Every authority that a function trusts, ours for AWS's host names among them.
pub(crate) const TRUST_FILE: &str = "/etc/ssl/certs/ca-certificates.crt";

/// Other places where programs look for authorities.
const OTHER_TRUST_FILES: [&str; 2] = ["/etc/pki/tls/certs/ca-bundle.crt", "/etc/ssl/cert.pem"];
/// Where Python packages keep authorities of their own, below the code and layers.
pub(super) const BUNDLED_TRUST_FILES: [&str; 3] = ["certifi/cacert.pem", "botocore/cacert.pem", "pip/_vendor/certifi/cacert.pem"];
/// Files of this machine that say nothing about it.
const SYSTEM_FILES: [&str; 5] = ["/etc/ld.so.cache", "/etc/alternatives", "/etc/services", "/etc/protocols", "/etc/mime.types"];

/// As AWS's documentation has it.
const PROCESSES_MAX: u64 = 1024;
const OPEN_FILES_MAX: u64 = 1024;
const UIDS: u32 = 1 << 20;

/// Where things of one worker are on this machine.
pub(super) struct Places<'a> {
    pub(super) code: &'a Path,
    pub(super) layers: &'a [Bind],
    /// Where layers have authorities of their own, in Lambda's tree.
    pub(super) layers_trust: &'a [PathBuf],
    pub(super) runtime_dir: &'a Path,
    pub(super) sdk_dir: &'a Path,
    /// In there: what Node's runtime carries, once it was fetched.
    pub(super) node_sdk: Option<&'a str>,
    /// The interpreter's own files.
    pub(super) reads: &'a [PathBuf],
    pub(super) program: &'a Path,
    pub(super) trust: Option<&'a Path>,
    /// The worker's own directory, where the machine's tree is seen.
    pub(super) scratch: Option<&'a Path>,
}

/// How a worker's process is started.
#[derive(Clone)]
pub(super) struct Start {
    pub(super) arguments: Vec<String>,
    /// What is given the command instead, and starts it.
    pub(super) wrapper: Option<String>,
    /// Whether our own runtime client is at the other end.
    pub(super) channel: Channel,
    pub(super) environment: Vec<(String, String)>,
}

/// What every worker of this room stands on; each is the `number`th user of its own, as far as there are some.
pub(crate) fn ground(abilities: &Abilities, policy: NetworkPolicy, number: u32) -> Ground {
    let network = match policy {
        _ if !abilities.parts.namespaces => Network::Host,
        NetworkPolicy::Aws | NetworkPolicy::Open => abilities.caught,
        NetworkPolicy::None => Network::Alone,
        NetworkPolicy::Host => Network::Host,
    };
    Ground { outside_uid: FIRST_OUTSIDE_UID + number % UIDS, network, parts: abilities.parts.clone() }
}

/// The recipe of one worker.
pub(super) fn recipe(ground: &Ground, spec: &WorkerSpec, places: &Places<'_>, start: Start) -> Recipe {
    let (program, arguments) = match start.wrapper {
        None => (places.program.to_owned(), start.arguments),
        Some(wrapper) => wrapped(&wrapper, places.program, start.arguments),
    };
    let mut recipe = Recipe {
        program,
        arguments,
        environment: start.environment,
        directory: places.code.to_owned(),
        binds: system_binds(),
        writable: Vec::new(),
        files: Vec::new(),
        links: Vec::new(),
        host_name: HOST_NAME.to_owned(),
        limits: limits(spec),
        channel: start.channel,
        afterwards: if places.scratch.is_some() { Afterwards::End } else { Afterwards::Stand },
        ground: ground.clone(),
    };
    let same = |path: &Path| Bind { from: path.to_owned(), to: path.to_owned() };
    recipe.binds.extend(places.reads.iter().map(|path| same(path)));
    recipe.binds.extend(places.layers.iter().cloned());
    match places.scratch {
        None => into_lambdas_tree(&mut recipe, places),
        Some(scratch) => {
            recipe.binds.extend([same(places.code), same(places.runtime_dir), same(places.sdk_dir)]);
            recipe.binds.extend(places.trust.map(same));
            recipe.writable.push(scratch.to_owned());
        }
    }
    recipe
}

/// By way of a shell, as on AWS: its status says that a wrapper is not there.
fn wrapped(wrapper: &str, program: &Path, arguments: Vec<String>) -> (PathBuf, Vec<String>) {
    let command = program.to_string_lossy();
    let shell = ["-c", "exec \"$@\"", "sh", wrapper, &command].map(str::to_owned);
    (PathBuf::from("/bin/sh"), shell.into_iter().chain(arguments).collect())
}

const HOST_NAME: &str = "169-254-100-1";

fn into_lambdas_tree(recipe: &mut Recipe, places: &Places<'_>) {
    recipe.directory = PathBuf::from(TASK_ROOT);
    recipe.writable.push(PathBuf::from("/tmp"));
    recipe.links.extend(system_links());
    // A custom runtime's `bootstrap` is in the code or in a layer, and no interpreter.
    let directory = places.program.parent().filter(|directory| !directory.starts_with(TASK_ROOT));
    if let Some(prefix) = directory.and_then(Path::parent).filter(|prefix| prefix.parent().is_some()) {
        recipe.links.push((PathBuf::from(LANGUAGE_DIR), prefix.to_owned()));
    }
    if let Some(sdk) = places.node_sdk {
        // AWS's Node looks for ES modules where NODE_PATH says; any other only in directories above: layers first, then the SDK.
        let sdk = format!("{RUNTIME_DIR}/{SDK_DIR}/{sdk}/node_modules");
        let links = [("/var/node_modules", "/opt/nodejs/node_modules"), (CARRIED_NODE_MODULES, &sdk)];
        recipe.links.extend(links.map(|(link, to)| (PathBuf::from(link), PathBuf::from(to))));
    }
    let bind = |from: &Path, to: &str| Bind { from: from.to_owned(), to: PathBuf::from(to) };
    recipe.binds.extend([bind(places.code, TASK_ROOT), bind(places.runtime_dir, RUNTIME_DIR)]);
    recipe.binds.push(bind(places.sdk_dir, &format!("{RUNTIME_DIR}/{SDK_DIR}")));
    recipe
        .binds
        .extend(SYSTEM_FILES.iter().map(Path::new).filter(|path| path.exists()).map(|path| bind(path, &path.to_string_lossy())));
    if let Some(trust) = places.trust {
        recipe.binds.push(bind(trust, TRUST_FILE));
        recipe.binds.extend(OTHER_TRUST_FILES.iter().map(|path| bind(trust, path)));
        let bundled = BUNDLED_TRUST_FILES.iter().filter(|path| places.code.join(path).is_file());
        recipe.binds.extend(bundled.map(|path| bind(trust, &format!("{TASK_ROOT}/{path}"))));
        recipe.binds.extend(places.layers_trust.iter().map(|path| bind(trust, &path.to_string_lossy())));
    }
    let names = match recipe.ground.network {
        Network::Host => {
            recipe.binds.push(bind(Path::new("/etc/resolv.conf"), "/etc/resolv.conf"));
            recipe.binds.push(bind(Path::new("/etc/hosts"), "/etc/hosts"));
            None
        }
        _ => Some(format!("nameserver {SERVICE_ADDRESS}\noptions timeout:5 attempts:1\n")),
    };
    let text = |path: &str, text: &str| (PathBuf::from(path), text.to_owned());
    recipe.files.extend([
        text("/etc/passwd", "root:x:0:0:root:/root:/sbin/nologin\nsbx_user1051:x:993:993::/home/sbx_user1051:/sbin/nologin\n"),
        text("/etc/group", "root:x:0:\nsbx_user1051:x:993:\n"),
        text("/etc/nsswitch.conf", "passwd: files\ngroup: files\nhosts: files dns\nservices: files\nprotocols: files\n"),
    ]);
    if let Some(names) = names {
        recipe.files.extend([text("/etc/resolv.conf", &names), text("/etc/hosts", "127.0.0.1 localhost\n::1 localhost\n")]);
    }
}

/// A function may have one processor at least, however little memory: AWS gives 128 MB a fourteenth of one, but a whole one while it
/// initializes, and a machine that people sit at should not be slowed down for likeness's sake.
fn limits(spec: &WorkerSpec) -> Limits {
    const MB: u64 = 1024 * 1024;
    const MB_A_PROCESSOR: u64 = 1769;
    const PERIOD_US: u64 = 100_000;
    let memory_mb = u64::from(spec.memory_size_mb);
    Limits {
        memory_bytes: memory_mb * MB,
        tmp_bytes: u64::from(spec.ephemeral_storage_mb) * MB,
        processes_max: PROCESSES_MAX,
        cpu_us_per_100_ms: (PERIOD_US * memory_mb / MB_A_PROCESSOR).max(PERIOD_US),
        open_files_max: OPEN_FILES_MAX,
    }
}
