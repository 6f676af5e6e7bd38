//! The environment of a worker process: what Lambda sets, on top of what the customer set, and nothing of the server's own.
//!
//! Follows <https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html>. Later wins: the customer's variables, then
//! credentials, then the platform's; a handful that AWS lets the customer override come first of all.
//!
//! # Not (yet) like AWS
//! - `LAMBDA_TASK_ROOT` and the working directory are the package's directory on this machine, not `/var/task`.
//! - `HOME` and `TMPDIR` are a directory of the worker's own, removed after it; `/tmp` itself is the machine's.
//! - No X-Ray daemon variables: there is no daemon.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::Path;

use gatewright_model::ports::SessionCredentials;

use crate::log::LogStream;
use crate::table::{FunctionKey, WorkerSpec};

/// In a function's environment: `awslambdaric` runs it with AWS's own runtime client (from the package or the interpreter)
/// instead of ours. Any other value keeps ours.
pub const RUNTIME_CLIENT_VARIABLE: &str = "GATEWRIGHT_RUNTIME_CLIENT";

/// Names the scratch directory, and so the server, that a process belongs to; the customer cannot set it.
pub(crate) const RUNTIME_DIR_VARIABLE: &str = "LAMBDA_RUNTIME_DIR";

/// What one worker's environment is made from.
pub(super) struct Surroundings<'a> {
    pub(super) key: &'a FunctionKey,
    pub(super) spec: &'a WorkerSpec,
    pub(super) runtime_api: &'a str,
    pub(super) endpoint_url: &'a str,
    pub(super) task_root: &'a Path,
    pub(super) runtime_dir: &'a Path,
    pub(super) scratch: &'a Path,
    pub(super) program: &'a Path,
    pub(super) credentials: &'a SessionCredentials,
    pub(super) log: &'a LogStream,
    /// Added after the customer's `PYTHONPATH`.
    pub(super) python_path: Option<&'a Path>,
}

const BASE_PATH: &str = "/usr/local/bin:/usr/bin:/bin";

/// All variables of the process.
pub(super) fn variables(of: &Surroundings<'_>) -> BTreeMap<OsString, OsString> {
    let mut variables = BTreeMap::new();
    let mut set = |name: &str, value: OsString| {
        variables.insert(OsString::from(name), value);
    };
    set("PATH", search_path(of.program));
    set("LANG", "en_US.UTF-8".into());
    set("HOME", of.scratch.into());
    set("TMPDIR", of.scratch.into());
    set("AWS_ENDPOINT_URL", of.endpoint_url.into());
    set("AWS_XRAY_CONTEXT_MISSING", "LOG_ERROR".into());
    // Interpreters that the function starts must not write into the package's directory either: all its workers share it.
    set("PYTHONDONTWRITEBYTECODE", "1".into());
    for (name, value) in &of.spec.environment {
        set(name, value.into());
    }
    if let Some(extra) = of.python_path {
        set("PYTHONPATH", joined(of.spec.environment.get("PYTHONPATH"), extra));
    }

    set("AWS_ACCESS_KEY_ID", of.credentials.access_key_id.as_str().into());
    set("AWS_SECRET_ACCESS_KEY", of.credentials.secret_access_key.expose().into());
    set("AWS_SESSION_TOKEN", of.credentials.session_token.expose().into());

    set("_HANDLER", of.spec.handler.as_str().into());
    set("AWS_EXECUTION_ENV", format!("AWS_Lambda_{}", of.spec.runtime).into());
    set("AWS_LAMBDA_LOG_GROUP_NAME", of.log.group.as_str().into());
    set("AWS_LAMBDA_LOG_STREAM_NAME", of.log.stream.as_str().into());
    set("LAMBDA_TASK_ROOT", of.task_root.into());
    // Also tells `leftovers` whose process this is.
    set(RUNTIME_DIR_VARIABLE, of.runtime_dir.into());
    set("PWD", of.task_root.into());

    set("AWS_REGION", of.key.region.as_str().into());
    set("AWS_DEFAULT_REGION", of.key.region.as_str().into());
    set("AWS_LAMBDA_FUNCTION_NAME", of.key.name.as_str().into());
    set("AWS_LAMBDA_FUNCTION_VERSION", of.key.version.to_string().into());
    set("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", of.spec.memory_size_mb.to_string().into());
    set("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand".into());
    set("AWS_LAMBDA_RUNTIME_API", of.runtime_api.into());
    set("TZ", ":UTC".into());
    variables
}

/// The interpreter's own directory first, so that `python3` in a subprocess is the one that runs the function.
fn search_path(program: &Path) -> OsString {
    match program.parent() {
        Some(directory) => {
            let mut path = directory.as_os_str().to_owned();
            path.push(":");
            path.push(BASE_PATH);
            path
        }
        None => BASE_PATH.into(),
    }
}

fn joined(customer: Option<&String>, extra: &Path) -> OsString {
    let mut path = OsString::new();
    if let Some(customer) = customer.filter(|customer| !customer.is_empty()) {
        path.push(customer);
        path.push(":");
    }
    path.push(extra);
    path
}

#[cfg(test)]
mod tests {
    use gatewright_model::function::{CodePackage, FunctionVersion};
    use gatewright_model::ids::{AccountId, Region};
    use gatewright_model::secret::Secret;
    use gatewright_model::timestamp::Timestamp;

    use super::*;

    #[track_caller]
    fn check(customer: &[(&str, &str)], name: &str, expected: Option<&str>) {
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
            code: CodePackage { sha256_hex: String::new(), size_bytes: 0 },
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
            endpoint_url: "http://127.0.0.1:4566",
            task_root: Path::new("/code"),
            runtime_dir: Path::new("/runtime"),
            scratch: Path::new("/scratch"),
            program: Path::new("/opt/python/bin/python3.12"),
            credentials: &credentials,
            log: &log,
            python_path: Some(Path::new("/ric")),
        });
        let found = variables.get(&OsString::from(name)).and_then(|value| value.to_str());
        assert_eq!(found, expected, "{name} with {customer:?}");
    }

    #[test]
    fn the_customer_overrides_what_aws_lets_them_and_nothing_else() {
        check(&[], "AWS_ENDPOINT_URL", Some("http://127.0.0.1:4566"));
        check(&[("AWS_ENDPOINT_URL", "http://other")], "AWS_ENDPOINT_URL", Some("http://other"));
        check(&[("AWS_LAMBDA_RUNTIME_API", "evil:1")], "AWS_LAMBDA_RUNTIME_API", Some("127.0.0.1:9"));
        check(&[("AWS_ACCESS_KEY_ID", "mine")], "AWS_ACCESS_KEY_ID", Some("ASIAKEY"));
        check(&[("PATH", "/mine")], "PATH", Some("/mine"));
        check(&[], "PATH", Some("/opt/python/bin:/usr/local/bin:/usr/bin:/bin"));
        check(&[], "PYTHONPATH", Some("/ric"));
        check(&[("PYTHONPATH", "lib")], "PYTHONPATH", Some("lib:/ric"));
        check(&[], "AWS_EXECUTION_ENV", Some("AWS_Lambda_python3.12"));
        check(&[], "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Some("256"));
        check(&[("AWS_LAMBDA_FUNCTION_VERSION", "8")], "AWS_LAMBDA_FUNCTION_VERSION", Some("7"));
        check(&[], "PYTHONDONTWRITEBYTECODE", Some("1"));
        check(&[("PYTHONDONTWRITEBYTECODE", "")], "PYTHONDONTWRITEBYTECODE", Some(""));
        check(&[("LOG_LEVEL", "debug")], "LOG_LEVEL", Some("debug"));
        check(&[], "CARGO_MANIFEST_DIR", None);
    }
}
