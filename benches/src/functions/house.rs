//! A functions room with nothing behind it: blobs and sessions in memory, logs nowhere.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use bytes::Bytes;
use gatewright_functions::{CodeStore, Functions, FunctionsPorts, RuntimeClient, Settings};
use gatewright_model::arrival::FunctionOrigin;
use gatewright_model::function::{FunctionDefinition, FunctionState, FunctionVersion};
use gatewright_model::ids::{AccountId, Region};
use gatewright_model::ports::{
    BlobError, Blobs, Boxed, Caller, Clock, CodePackages, FunctionLines, FunctionRef, Invocation, InvocationKind, Invoke,
    Lineage, LogRecord, LogSink, SessionCredentials, Sessions,
};
use gatewright_model::secret::Secret;
use gatewright_model::timestamp::Timestamp;
use gatewright_sandbox::jailer::Jailer;
use gatewright_testkit::entropy::SeededEntropy;
use gatewright_testkit::tasks::RuntimeTasks;

use crate::package::zip_of;
use crate::stopwatch::now;

/// The argument with which this program is its own jailer.
pub(crate) const AS_JAILER: &str = "--as-jailer";
/// What every call brings, and gets back.
pub(crate) const EVENT: &str =
    r#"{"type":"TOKEN","authorizationToken":"a.b.c","methodArn":"arn:aws:execute-api:us-east-1:000000000000:a1/dev/GET/x"}"#;

/// What a function is written in, and which client runs it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Language {
    Python,
    OfficialPython,
    Node,
}

impl Language {
    /// Name and text of a file whose `handler` gives back what it gets, and the runtime for it.
    pub(crate) const fn code(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::Python | Self::OfficialPython => ("app.py", "def handler(event, context):\n    return event\n", "python3.11"),
            Self::Node => ("app.js", "exports.handler = async (event) => event;\n", "nodejs20.x"),
        }
    }
}

pub(crate) struct House {
    functions: Functions,
    code: Arc<CodeStore>,
    dir: PathBuf,
}

impl House {
    /// With our runtime client, or with AWS's, which this Python has.
    pub(crate) fn new(official: Option<PathBuf>) -> Result<Self> {
        let name = if official.is_some() { "official" } else { "own" };
        let dir = std::env::temp_dir().join(format!("gatewright-bench-{}-{name}", std::process::id()));
        let blobs: Arc<dyn Blobs> = Arc::new(Memory::default());
        let code = Arc::new(CodeStore::open(dir.join("code"), blobs)?);
        let jailer = Jailer { program: PathBuf::from("/proc/self/exe"), arguments: vec![AS_JAILER.to_owned()] };
        let mut settings = Settings::new(jailer, dir.join("run"), std::env::var_os("PATH").unwrap_or_default());
        if let Some(python) = official {
            settings.interpreters.preferred = Some(python);
            settings.runtime_client = RuntimeClient::Awslambdaric { python_path_dir: None };
        }
        let ports = FunctionsPorts {
            clock: Arc::new(MachineClock),
            entropy: Arc::new(SeededEntropy::new(7)),
            tasks: Arc::new(RuntimeTasks),
            logs: Arc::new(Nowhere),
            sessions: Arc::new(Nowhere),
            code: Arc::clone(&code),
            lines: Arc::new(Nowhere),
        };
        Ok(Self { functions: Functions::new(ports, settings)?, code, dir })
    }

    pub(crate) fn is_sandboxed(&self) -> bool {
        self.functions.sandbox().parts.namespaces
    }

    /// A function that gives back what it gets. Another revision makes new workers.
    pub(crate) async fn put(&self, name: &str, language: Language, revision: i64) -> Result<()> {
        let (file, source, runtime) = language.code();
        let code = self.code.admit(zip_of(file, source)?.into()).await?;
        self.functions.table().put(FunctionDefinition {
            account: AccountId::developer(),
            region: Region::us_east_1(),
            name: name.to_owned(),
            version: FunctionVersion::Latest,
            published_as: None,
            runtime: runtime.to_owned(),
            handler: "app.handler".to_owned(),
            role: "arn:aws:iam::000000000000:role/bench".to_owned(),
            description: String::new(),
            timeout_s: 30,
            memory_size_mb: 512,
            ephemeral_storage_mb: 512,
            architecture: "x86_64".to_owned(),
            environment: None,
            logging: gatewright_model::function_logging::FunctionLogging::default(),
            code,
            layers: Vec::new(),
            revision_id: revision.to_string(),
            last_modified: Timestamp::from_epoch_ms(revision),
            tags: std::collections::BTreeMap::new(),
            state: FunctionState::Active,
            policy: None,
        });
        Ok(())
    }

    pub(crate) async fn call(&self, name: &str) -> Result<()> {
        let reply = self.functions.invoke(self.invocation(name)).await?;
        ensure!(!reply.is_function_error, "{}", String::from_utf8_lossy(&reply.payload));
        Ok(())
    }

    pub(crate) async fn timed(&self, name: &str) -> Result<Duration> {
        let invocation = self.invocation(name);
        let began = now();
        let reply = self.functions.invoke(invocation).await?;
        let took = began.elapsed();
        ensure!(!reply.is_function_error, "{}", String::from_utf8_lossy(&reply.payload));
        Ok(took)
    }

    fn invocation(&self, name: &str) -> Invocation {
        Invocation {
            function: Arc::new(FunctionRef {
                account: AccountId::developer(),
                region: Region::us_east_1(),
                name: name.to_owned(),
                qualifier: None,
            }),
            caller: Caller::Identity { arn: "arn:aws:iam::000000000000:user/bench".to_owned() },
            kind: InvocationKind::RequestResponse,
            request_id: None,
            payload: Bytes::from_static(EVENT.as_bytes()),
            wants_log_tail: false,
            client_context: None,
            patience: Duration::from_secs(60),
            lineage: Lineage::default(),
        }
    }
}

impl Drop for House {
    fn drop(&mut self) {
        // It is in the system's temporary directory.
        let _ = gatewright_functions::code::remove_tree(&self.dir);
    }
}

/// The interpreter that runs a language here.
pub(crate) async fn program(language: Language) -> Result<PathBuf> {
    let (name, question) = match language {
        Language::Python | Language::OfficialPython => ("python3.11", ["-c", "import sys; print(sys.executable)"]),
        Language::Node => ("node", ["-p", "process.execPath"]),
    };
    let output = tokio::process::Command::new(name).args(question).output().await.with_context(|| name.to_owned())?;
    ensure!(output.status.success(), "{name} does not start");
    Ok(PathBuf::from(String::from_utf8(output.stdout)?.trim()))
}

struct MachineClock;

impl Clock for MachineClock {
    fn now(&self) -> Timestamp {
        #[expect(clippy::disallowed_methods, reason = "this is the implementation of the port")]
        let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
        Timestamp::from_epoch_ms(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
    }

    fn monotonic(&self) -> Duration {
        static START: std::sync::OnceLock<std::time::Instant> = std::sync::OnceLock::new();
        let now = now();
        now.duration_since(*START.get_or_init(|| now))
    }

    fn sleep(&self, duration: Duration) -> Boxed<'static, ()> {
        #[expect(clippy::disallowed_methods, reason = "this is the implementation of the port")]
        Box::pin(tokio::time::sleep(duration))
    }
}

#[derive(Default)]
struct Memory(Mutex<HashMap<String, Bytes>>);

impl Blobs for Memory {
    fn put(&self, key: &str, bytes: Bytes) -> Boxed<'_, Result<(), BlobError>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(key.to_owned(), bytes);
        Box::pin(async { Ok(()) })
    }

    fn get(&self, key: &str) -> Boxed<'_, Result<Option<Bytes>, BlobError>> {
        let found = self.0.lock().unwrap_or_else(PoisonError::into_inner).get(key).cloned();
        Box::pin(async move { Ok(found) })
    }

    fn delete(&self, key: &str) -> Boxed<'_, Result<(), BlobError>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(key);
        Box::pin(async { Ok(()) })
    }
}

struct Nowhere;

impl LogSink for Nowhere {
    fn emit(&self, _: LogRecord) {}
}

impl Sessions for Nowhere {
    fn begin(&self, _: &str, _: &str) -> SessionCredentials {
        let secret = || Secret::new("secret".to_owned());
        SessionCredentials { access_key_id: "ASIA".to_owned(), secret_access_key: secret(), session_token: secret() }
    }

    fn end(&self, _: &str) {}
}

impl FunctionLines for Nowhere {
    fn serve(&self, _: std::net::TcpStream, _: Arc<FunctionOrigin>) -> Boxed<'static, ()> {
        Box::pin(async {})
    }
}
