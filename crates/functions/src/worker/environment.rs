//! The environment of a worker process: what Lambda sets, on top of what the customer set, and nothing of the server's own.
//!
//! Follows <https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html>. Later wins: the customer's variables, then
//! credentials, then the platform's; a handful that AWS lets the customer override come first of all.
//!
//! # Not (yet) like AWS
//! - No X-Ray daemon variables: there is no daemon.
//! - The variables that name a file of authorities (`SSL_CERT_FILE` and its kin) are ours: without them, clients that bring their own
//!   would not take this server for AWS.
//! - Where the machine gives no namespaces, directories are the machine's own paths, and `AWS_ENDPOINT_URL` says where AWS is.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use gatewright_model::function_logging::LogFormat;
use gatewright_model::ports::SessionCredentials;

use crate::log::LogStream;
use crate::table::{FunctionKey, WorkerSpec};

/// In a function's environment: `awslambdaric` runs it with AWS's own runtime client (from the package or the interpreter)
/// instead of ours. Any other value keeps ours.
pub const RUNTIME_CLIENT_VARIABLE: &str = "GATEWRIGHT_RUNTIME_CLIENT";

/// In a function's environment: a program of the package or a layer that is given the command which starts the runtime, and starts it.
/// See <https://docs.aws.amazon.com/lambda/latest/dg/runtimes-modify.html>.
pub(super) const WRAPPER_VARIABLE: &str = "AWS_LAMBDA_EXEC_WRAPPER";

/// What one worker's environment is made from.
pub(super) struct Surroundings<'a> {
    pub(super) key: &'a FunctionKey,
    pub(super) spec: &'a WorkerSpec,
    pub(super) runtime_api: &'a str,
    /// As the process sees them.
    pub(super) task_root: &'a Path,
    pub(super) runtime_dir: &'a Path,
    /// Where layers are, if there is such a place.
    pub(super) layers: Option<&'a Path>,
    pub(super) trust_file: Option<&'a Path>,
    pub(super) credentials: &'a SessionCredentials,
    pub(super) log: &'a LogStream,
    /// Where the machine's own tree is seen.
    pub(super) machine: Option<Machine<'a>>,
    /// Where AWS is, for a process in this machine's own network.
    pub(super) endpoint_url: Option<&'a str>,
    pub(super) language: &'a Language,
}

/// What a language needs set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Language {
    /// With directories of layers that the runtime client does not look through by itself, which come first, and others that are
    /// added after the customer's `PYTHONPATH`.
    Python { layer_path: Vec<PathBuf>, added_path: Vec<PathBuf> },
    /// Of this version, by whose number layers are sorted, with the directory of what the runtime carries.
    Node { major: u8, carried: PathBuf },
    /// It needs nothing: the package brings its own.
    Provided,
}

/// What is different for a process that sees the machine's own tree.
pub(super) struct Machine<'a> {
    /// Its own directory.
    pub(super) scratch: &'a Path,
    /// The interpreter.
    pub(super) program: &'a Path,
}

const LAMBDAS_PATH: &str = "/var/lang/bin:/usr/local/bin:/usr/bin/:/bin:/opt/bin";
const LAMBDAS_LIBRARIES: &str = "/var/lang/lib:/lib64:/usr/lib64:/var/runtime:/var/runtime/lib:/var/task:/var/task/lib:/opt/lib";
const MACHINES_PATH: &str = "/usr/local/bin:/usr/bin:/bin";
/// Who reads which: OpenSSL (Python's `ssl`, httpx), requests, botocore, Node, curl.
const TRUST_VARIABLES: [&str; 5] =
    ["SSL_CERT_FILE", "REQUESTS_CA_BUNDLE", "AWS_CA_BUNDLE", "NODE_EXTRA_CA_CERTS", "CURL_CA_BUNDLE"];

/// All variables of the process.
pub(super) fn variables(of: &Surroundings<'_>) -> BTreeMap<String, String> {
    let mut variables = BTreeMap::new();
    let mut set = |name: &str, value: &str| {
        variables.insert(name.to_owned(), value.to_owned());
    };
    let task_root = of.task_root.to_string_lossy();
    let runtime_dir = of.runtime_dir.to_string_lossy();
    let is_provided = *of.language == Language::Provided;
    set("LANG", "en_US.UTF-8");
    set("AWS_XRAY_CONTEXT_MISSING", "LOG_ERROR");
    match of.language {
        Language::Python { .. } => set("PYTHONPATH", &runtime_dir),
        Language::Node { major, carried } => set("NODE_PATH", &node_path(*major, of.layers, carried, &runtime_dir, &task_root)),
        Language::Provided => {}
    }
    if let Some(trust_file) = of.trust_file {
        TRUST_VARIABLES.iter().for_each(|name| set(name, &trust_file.to_string_lossy()));
    }
    match &of.machine {
        None => {
            set("PATH", LAMBDAS_PATH);
            set("LD_LIBRARY_PATH", LAMBDAS_LIBRARIES);
            if !is_provided {
                set("SHLVL", "0");
            }
        }
        Some(machine) => {
            set("PATH", &search_path(machine.program, of.layers));
            if let Some(layers) = of.layers {
                set("LD_LIBRARY_PATH", &layers.join("lib").to_string_lossy());
            }
            set("HOME", &machine.scratch.to_string_lossy());
            set("TMPDIR", &machine.scratch.to_string_lossy());
        }
    }
    if let Some(endpoint_url) = of.endpoint_url {
        set("AWS_ENDPOINT_URL", endpoint_url);
    }
    for (name, value) in &of.spec.environment {
        set(name, value);
    }
    if let Language::Python { layer_path, added_path } = of.language
        && !(layer_path.is_empty() && added_path.is_empty())
    {
        let customers = of.spec.environment.get("PYTHONPATH").map(PathBuf::from);
        let ours = added_path.is_empty().then(|| of.runtime_dir.to_owned());
        let own = customers.or(ours).filter(|path| !path.as_os_str().is_empty());
        set("PYTHONPATH", &joined(layer_path.iter().chain(&own).chain(added_path)));
    }

    set("AWS_ACCESS_KEY_ID", &of.credentials.access_key_id);
    set("AWS_SECRET_ACCESS_KEY", of.credentials.secret_access_key.expose());
    set("AWS_SESSION_TOKEN", of.credentials.session_token.expose());

    set("_HANDLER", &of.spec.handler);
    if !is_provided {
        set("AWS_EXECUTION_ENV", &format!("AWS_Lambda_{}", of.spec.runtime));
        set("PWD", &task_root);
    }
    set("AWS_LAMBDA_LOG_GROUP_NAME", &of.log.group);
    set("AWS_LAMBDA_LOG_STREAM_NAME", &of.log.stream);
    if let LogFormat::Json(levels) = of.spec.logging.format {
        set("AWS_LAMBDA_LOG_FORMAT", "JSON");
        set("AWS_LAMBDA_LOG_LEVEL", levels.application.as_str());
    }
    set("LAMBDA_TASK_ROOT", &task_root);
    set("LAMBDA_RUNTIME_DIR", &runtime_dir);

    set("AWS_REGION", of.key.region.as_str());
    set("AWS_DEFAULT_REGION", of.key.region.as_str());
    set("AWS_LAMBDA_FUNCTION_NAME", &of.key.name);
    set("AWS_LAMBDA_FUNCTION_VERSION", &of.key.version.to_string());
    set("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", &of.spec.memory_size_mb.to_string());
    set("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand");
    set("AWS_LAMBDA_RUNTIME_API", of.runtime_api);
    set("TZ", ":UTC");
    variables
}

/// The interpreter's own directory first, so that `python3` in a subprocess is the one that runs the function; layers last.
fn search_path(program: &Path, layers: Option<&Path>) -> String {
    let layers = layers.map(|layers| layers.join("bin"));
    joined(program.parent().into_iter().chain([Path::new(MACHINES_PATH)]).chain(layers.as_deref()))
}

/// Layers first, then what the runtime carries, then the code.
fn node_path(major: u8, layers: Option<&Path>, carried: &Path, runtime_dir: &str, task_root: &str) -> String {
    let rest = format!("{}:{runtime_dir}:{task_root}", carried.display());
    let Some(layers) = layers.map(Path::display) else { return rest };
    format!("{layers}/nodejs/node{major}/node_modules:{layers}/nodejs/node_modules:{rest}")
}

fn joined<P: AsRef<Path>>(paths: impl IntoIterator<Item = P>) -> String {
    paths.into_iter().filter_map(|path| path.as_ref().to_str().map(str::to_owned)).collect::<Vec<_>>().join(":")
}

#[cfg(test)]
mod tests {
    use gatewright_model::function::{CodePackage, FunctionVersion};
    use gatewright_model::function_logging::FunctionLogging;
    use gatewright_model::ids::{AccountId, Region};
    use gatewright_model::secret::Secret;
    use gatewright_model::timestamp::Timestamp;

    use super::*;

    #[track_caller]
    fn check(customer: &[(&str, &str)], name: &str, expected: Option<&str>) {
        check_in(false, customer, name, expected);
    }

    #[track_caller]
    fn check_in(is_machine: bool, customer: &[(&str, &str)], name: &str, expected: Option<&str>) {
        let language = Language::Python { layer_path: Vec::new(), added_path: vec![PathBuf::from("/ric")] };
        check_with(None, &language, is_machine, customer, name, expected);
    }

    #[track_caller]
    fn check_with(
        layers: Option<&Path>,
        language: &Language,
        is_machine: bool,
        customer: &[(&str, &str)],
        name: &str,
        expected: Option<&str>,
    ) {
        let key = FunctionKey {
            account: AccountId::developer(),
            region: Region::us_east_1(),
            name: "f".to_owned(),
            version: FunctionVersion::Published(7),
        };
        let spec = WorkerSpec {
            runtime: "python3.12".to_owned(),
            handler: "app.handler".to_owned(),
            role: String::new(),
            timeout_s: 3,
            memory_size_mb: 256,
            ephemeral_storage_mb: 512,
            environment: customer.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect(),
            logging: FunctionLogging::default(),
            code: CodePackage { sha256_hex: String::new(), size_bytes: 0, unzipped_bytes: 0 },
            layers: Vec::new(),
            last_modified: Timestamp::default(),
        };
        let credentials = SessionCredentials {
            access_key_id: "ASIAKEY".to_owned(),
            secret_access_key: Secret::new("secret".to_owned()),
            session_token: Secret::new("token".to_owned()),
        };
        let log = LogStream {
            account: key.account.clone(),
            region: key.region.clone(),
            group: "/aws/lambda/f".to_owned(),
            stream: "stream".to_owned(),
        };
        let variables = variables(&Surroundings {
            key: &key,
            spec: &spec,
            runtime_api: "127.0.0.1:9",
            task_root: Path::new("/code"),
            runtime_dir: Path::new("/runtime"),
            layers,
            trust_file: Some(Path::new("/trust.pem")),
            machine: is_machine
                .then_some(Machine { scratch: Path::new("/scratch"), program: Path::new("/opt/python/bin/python3.12") }),
            endpoint_url: is_machine.then_some("http://127.0.0.1:4566"),
            credentials: &credentials,
            log: &log,
            language,
        });
        assert_eq!(variables.get(name).map(String::as_str), expected, "{name} with {customer:?}");
    }

    #[test]
    fn layers_are_searched_through_wherever_they_are() {
        let python = |layers: &[&str], added: &[&str]| {
            let paths = |paths: &[&str]| paths.iter().map(PathBuf::from).collect();
            Language::Python { layer_path: paths(layers), added_path: paths(added) }
        };
        let (own, official) = (python(&["/l/python"], &[]), python(&["/opt/python"], &["/ric"]));
        let layers = Some(Path::new("/l"));
        check_with(layers, &own, true, &[], "PYTHONPATH", Some("/l/python:/runtime"));
        check_with(layers, &own, true, &[("PYTHONPATH", "lib")], "PYTHONPATH", Some("/l/python:lib"));
        check_with(layers, &official, false, &[("PYTHONPATH", "lib")], "PYTHONPATH", Some("/opt/python:lib:/ric"));
        check_with(layers, &python(&[], &[]), false, &[], "PYTHONPATH", Some("/runtime"));
        check_with(layers, &own, true, &[], "PATH", Some("/opt/python/bin:/usr/local/bin:/usr/bin:/bin:/l/bin"));
        check_with(layers, &own, true, &[], "LD_LIBRARY_PATH", Some("/l/lib"));
        check_with(None, &own, true, &[], "LD_LIBRARY_PATH", None);
        let node = Language::Node { major: 20, carried: PathBuf::from("/carried") };
        let rest = "/carried:/runtime:/code";
        let found = format!("/l/nodejs/node20/node_modules:/l/nodejs/node_modules:{rest}");
        check_with(layers, &node, true, &[], "NODE_PATH", Some(&found));
        check_with(None, &node, true, &[], "NODE_PATH", Some(rest));
        check_with(Some(Path::new("/opt")), &node, false, &[], "NODE_PATH", Some(&found.replace("/l/", "/opt/")));
    }

    #[test]
    fn the_customer_overrides_what_aws_lets_them_and_nothing_else() {
        check(&[], "AWS_ENDPOINT_URL", None);
        check_in(true, &[], "AWS_ENDPOINT_URL", Some("http://127.0.0.1:4566"));
        check(&[], "REQUESTS_CA_BUNDLE", Some("/trust.pem"));
        check(&[("REQUESTS_CA_BUNDLE", "mine.pem")], "REQUESTS_CA_BUNDLE", Some("mine.pem"));
        check(&[], "HOME", None);
        check(&[("AWS_ENDPOINT_URL", "http://other")], "AWS_ENDPOINT_URL", Some("http://other"));
        check(&[("AWS_LAMBDA_RUNTIME_API", "evil:1")], "AWS_LAMBDA_RUNTIME_API", Some("127.0.0.1:9"));
        check(&[("AWS_ACCESS_KEY_ID", "mine")], "AWS_ACCESS_KEY_ID", Some("ASIAKEY"));
        check(&[("PATH", "/mine")], "PATH", Some("/mine"));
        check(&[], "PATH", Some("/var/lang/bin:/usr/local/bin:/usr/bin/:/bin:/opt/bin"));
        check_in(true, &[], "PATH", Some("/opt/python/bin:/usr/local/bin:/usr/bin:/bin"));
        check(&[], "PYTHONPATH", Some("/ric"));
        check(&[("PYTHONPATH", "lib")], "PYTHONPATH", Some("lib:/ric"));
        check(&[], "AWS_EXECUTION_ENV", Some("AWS_Lambda_python3.12"));
        check(&[], "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Some("256"));
        check(&[("AWS_LAMBDA_FUNCTION_VERSION", "8")], "AWS_LAMBDA_FUNCTION_VERSION", Some("7"));
        check(&[("LOG_LEVEL", "debug")], "LOG_LEVEL", Some("debug"));
        check(&[], "AWS_LAMBDA_LOG_FORMAT", None);
        check(&[], "AWS_LAMBDA_LOG_LEVEL", None);
        check(&[], "CARGO_MANIFEST_DIR", None);
    }
}
