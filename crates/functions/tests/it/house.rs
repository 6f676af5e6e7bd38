//! A functions room in a temporary directory: real processes and sockets, in-memory blobs, sessions and logs.

use std::collections::{BTreeMap, HashMap};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use bytes::Bytes;
use gatewright_functions::{CodeStore, FunctionKey, Functions, FunctionsPorts, Settings};
use gatewright_model::arrival::FunctionOrigin;
use gatewright_model::function::{CodePackage, FunctionDefinition, FunctionState, FunctionVersion};
use gatewright_model::function_logging::FunctionLogging;
use gatewright_model::ids::{AccountId, Region};
use gatewright_model::ports::{
    BlobError, Blobs, Boxed, Caller, Clock, CodePackages, Entropy, FunctionLines, FunctionRef, Invocation, InvocationKind,
    Invoke, InvokeRefusal, InvokeReply, Lineage, LogRecord, LogSink, Piece, SessionCredentials, Sessions,
};
use gatewright_model::secret::Secret;
use gatewright_model::timestamp::Timestamp;
use gatewright_sandbox::jailer::Jailer;
use gatewright_testkit::entropy::SeededEntropy;
use gatewright_testkit::tasks::RuntimeTasks;
use tokio::sync::{Notify, watch};
use zip::write::SimpleFileOptions;

/// The machine's time.
pub(crate) struct MachineClock;

impl Clock for MachineClock {
    fn now(&self) -> Timestamp {
        #[expect(clippy::disallowed_methods, reason = "this is the implementation of the port")]
        let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap();
        Timestamp::from_epoch_ms(i64::try_from(since.as_millis()).unwrap())
    }

    fn monotonic(&self) -> Duration {
        static START: std::sync::OnceLock<std::time::Instant> = std::sync::OnceLock::new();
        #[expect(clippy::disallowed_methods, reason = "this is the implementation of the port")]
        let now = std::time::Instant::now();
        now.duration_since(*START.get_or_init(|| now))
    }

    fn sleep(&self, duration: Duration) -> Boxed<'static, ()> {
        #[expect(clippy::disallowed_methods, reason = "this is the implementation of the port")]
        let sleep = tokio::time::sleep(duration);
        Box::pin(sleep)
    }
}

/// Blobs in memory.
#[derive(Default)]
pub(crate) struct MemoryBlobs(pub(crate) Mutex<HashMap<String, Bytes>>);

impl Blobs for MemoryBlobs {
    fn put(&self, key: &str, bytes: Bytes) -> Boxed<'_, Result<(), BlobError>> {
        self.0.lock().unwrap().insert(key.to_owned(), bytes);
        Box::pin(async { Ok(()) })
    }

    fn get(&self, key: &str) -> Boxed<'_, Result<Option<Bytes>, BlobError>> {
        let found = self.0.lock().unwrap().get(key).cloned();
        Box::pin(async move { Ok(found) })
    }

    fn delete(&self, key: &str) -> Boxed<'_, Result<(), BlobError>> {
        self.0.lock().unwrap().remove(key);
        Box::pin(async { Ok(()) })
    }
}

/// Counts sessions that began and have not ended.
#[derive(Default)]
pub(crate) struct CountedSessions {
    begun: AtomicU64,
    open: watch::Sender<usize>,
}

impl CountedSessions {
    /// Resolves once this many sessions, and so workers, are open.
    pub(crate) async fn are_open(&self, count: usize) {
        self.open.subscribe().wait_for(|open| *open == count).await.unwrap();
    }

    pub(crate) fn begun(&self) -> u64 {
        self.begun.load(Ordering::SeqCst)
    }
}

impl Sessions for CountedSessions {
    fn begin(&self, role_arn: &str, session_name: &str) -> SessionCredentials {
        let number = self.begun.fetch_add(1, Ordering::SeqCst);
        self.open.send_modify(|open| *open += 1);
        SessionCredentials {
            access_key_id: format!("ASIA{number:016}"),
            secret_access_key: Secret::new(format!("secret of {role_arn}")),
            session_token: Secret::new(format!("token of {session_name}")),
        }
    }

    fn end(&self, _access_key_id: &str) {
        self.open.send_modify(|open| *open -= 1);
    }
}

/// Log events in memory.
#[derive(Default)]
pub(crate) struct KeptLogs {
    records: Mutex<Vec<LogRecord>>,
    changed: Notify,
}

impl KeptLogs {
    pub(crate) fn messages(&self) -> Vec<String> {
        self.records.lock().unwrap().iter().map(|record| record.message.clone()).collect()
    }

    pub(crate) fn records(&self) -> Vec<LogRecord> {
        self.records.lock().unwrap().clone()
    }

    /// Resolves once an event is this text.
    pub(crate) async fn holds(&self, text: &str) {
        loop {
            let changed = self.changed.notified();
            if self.messages().iter().any(|message| message.contains(text)) {
                return;
            }
            changed.await;
        }
    }
}

impl LogSink for KeptLogs {
    fn emit(&self, record: LogRecord) {
        self.records.lock().unwrap().push(record);
        self.changed.notify_one();
    }
}

/// A directory that is removed at the end.
pub(crate) struct TemporaryDir(pub(crate) PathBuf);

impl TemporaryDir {
    pub(crate) fn new() -> Self {
        static NUMBER: AtomicU64 = AtomicU64::new(0);
        let number = NUMBER.fetch_add(1, Ordering::SeqCst);
        let path = std::env::temp_dir().join(format!("gatewright-functions-{}-{number}", std::process::id()));
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }
}

impl Drop for TemporaryDir {
    fn drop(&mut self) {
        let _ = gatewright_functions::code::remove_tree(&self.0);
    }
}

/// Functions that call AWS wait at a gate, and get through when it is open and enough of them are there.
pub(crate) struct Gate {
    is_open: watch::Sender<bool>,
    waiting: watch::Sender<usize>,
}

impl Gate {
    fn new() -> Arc<Self> {
        Arc::new(Self { is_open: watch::Sender::new(false), waiting: watch::Sender::new(0) })
    }

    pub(crate) fn open(&self) {
        self.is_open.send_replace(true);
    }

    /// Resolves when this many have come.
    pub(crate) async fn holds(&self, count: usize) {
        self.waiting.subscribe().wait_for(|waiting| *waiting >= count).await.unwrap();
    }
}

/// In a function: `wait()` comes back when the gate is open.
pub(crate) const WAIT: &str = "import socket\n\
    def wait():\n    with socket.create_connection(('gate.amazonaws.com', 80)) as gate:\n        return gate.recv(1)\n";

struct Lines(Arc<Gate>);

impl FunctionLines for Lines {
    fn serve(&self, mut line: std::net::TcpStream, _origin: Arc<FunctionOrigin>) -> Boxed<'static, ()> {
        let gate = Arc::clone(&self.0);
        Box::pin(async move {
            gate.waiting.send_modify(|waiting| *waiting += 1);
            gate.is_open.subscribe().wait_for(|is_open| *is_open).await.unwrap();
            let _ = line.write_all(b"!");
        })
    }
}

pub(crate) struct House {
    pub(crate) functions: Functions,
    pub(crate) code: Arc<CodeStore>,
    pub(crate) logs: Arc<KeptLogs>,
    pub(crate) sessions: Arc<CountedSessions>,
    pub(crate) gate: Arc<Gate>,
    pub(crate) dir: TemporaryDir,
}

impl House {
    pub(crate) fn new() -> Self {
        Self::with(|_| {})
    }

    pub(crate) fn with(change: impl FnOnce(&mut Settings)) -> Self {
        Self::with_clock(Arc::new(MachineClock), change)
    }

    pub(crate) fn with_clock(clock: Arc<dyn Clock>, change: impl FnOnce(&mut Settings)) -> Self {
        Self::in_dir(TemporaryDir::new(), clock, change)
    }

    /// A room that begins with what another left in `dir`.
    pub(crate) fn in_dir(dir: TemporaryDir, clock: Arc<dyn Clock>, change: impl FnOnce(&mut Settings)) -> Self {
        let blobs: Arc<dyn Blobs> = Arc::new(MemoryBlobs::default());
        let code = Arc::new(CodeStore::open(dir.0.join("code"), blobs).unwrap());
        let logs = Arc::new(KeptLogs::default());
        let gate = Gate::new();
        let sessions = Arc::new(CountedSessions::default());
        let mut settings = Settings::new(
            Jailer { program: PathBuf::from(env!("CARGO_BIN_EXE_gatewright-functions-jailer")), arguments: Vec::new() },
            dir.0.join("scratch"),
            std::env::var_os("PATH").expect("a search path with a python3"),
        );
        change(&mut settings);
        let ports = FunctionsPorts {
            clock,
            entropy: Arc::new(SeededEntropy::new(7)) as Arc<dyn Entropy>,
            tasks: Arc::new(RuntimeTasks),
            logs: Arc::clone(&logs) as Arc<dyn LogSink>,
            sessions: Arc::clone(&sessions) as Arc<dyn Sessions>,
            code: Arc::clone(&code),
            lines: Arc::new(Lines(Arc::clone(&gate))),
        };
        Self { functions: Functions::new(ports, settings).unwrap(), code, logs, sessions, gate, dir }
    }

    /// A function `f` of one file `app.py`, with `app.handler`.
    pub(crate) async fn function(&self, source: &str) -> FunctionDefinition {
        self.package(&[("app.py", source)], "app.handler").await
    }

    /// A function `f` of these files.
    pub(crate) async fn package(&self, files: &[(&str, &str)], handler: &str) -> FunctionDefinition {
        let code = self.code.admit(zipped(files)).await.unwrap();
        let definition = definition("f", handler, code);
        self.functions.table().put(definition.clone());
        definition
    }

    pub(crate) async fn invoke(&self, event: &'static str) -> Result<InvokeReply, InvokeRefusal> {
        self.functions.invoke(invocation("f", event)).await
    }

    /// The content type of an answer that streams, and its pieces to the end.
    pub(crate) async fn streamed(&self, event: &'static str) -> (Option<String>, Vec<Piece>) {
        let mut reply =
            self.functions.invoke_streaming(Invocation { wants_log_tail: false, ..invocation("f", event) }).await.unwrap();
        let mut pieces = Vec::new();
        while !matches!(pieces.last(), Some(Piece::End(_))) {
            pieces.push(std::future::poll_fn(|context| reply.pieces.poll_piece(context)).await);
        }
        (reply.content_type, pieces)
    }

    /// The payload of an answer that is no error.
    #[track_caller]
    pub(crate) fn call(&self, event: &'static str) -> impl Future<Output = String> {
        let place = std::panic::Location::caller();
        let invoke = self.functions.invoke(invocation("f", event));
        async move {
            let reply = invoke.await.unwrap_or_else(|refusal| panic!("{place}: {refusal}"));
            let payload = String::from_utf8(reply.payload.to_vec()).unwrap();
            assert!(!reply.is_function_error, "{place}: {payload}");
            payload
        }
    }
}

pub(crate) fn key(name: &str) -> FunctionKey {
    FunctionKey {
        account: AccountId::developer(),
        region: Region::us_east_1(),
        name: name.to_owned(),
        version: FunctionVersion::Latest,
    }
}

pub(crate) fn definition(name: &str, handler: &str, code: CodePackage) -> FunctionDefinition {
    FunctionDefinition {
        account: AccountId::developer(),
        region: Region::us_east_1(),
        name: name.to_owned(),
        version: FunctionVersion::Latest,
        published_as: None,
        runtime: "python3.11".to_owned(),
        handler: handler.to_owned(),
        role: "arn:aws:iam::000000000000:role/execution".to_owned(),
        description: String::new(),
        timeout_s: 30,
        memory_size_mb: 128,
        ephemeral_storage_mb: 512,
        architecture: "x86_64".to_owned(),
        environment: Some(BTreeMap::from([("GREETING".to_owned(), "hallo".to_owned())])),
        logging: FunctionLogging::default(),
        code,
        layers: Vec::new(),
        revision_id: "1".to_owned(),
        last_modified: Timestamp::default(),
        tags: BTreeMap::new(),
        state: FunctionState::Active,
        policy: None,
    }
}

pub(crate) fn invocation(name: &str, event: &'static str) -> Invocation {
    Invocation {
        function: Arc::new(FunctionRef {
            account: AccountId::developer(),
            region: Region::us_east_1(),
            name: name.to_owned(),
            qualifier: None,
        }),
        caller: Caller::Identity { arn: "arn:aws:iam::000000000000:user/tester".to_owned() },
        kind: InvocationKind::RequestResponse,
        request_id: None,
        payload: Bytes::from_static(event.as_bytes()),
        wants_log_tail: true,
        client_context: None,
        patience: Duration::from_secs(120),
        lineage: Lineage::default(),
    }
}

/// The jailers of a house, and what is still a copy of one.
pub(crate) fn jailers_of(dir: &Path) -> Vec<i32> {
    let mark = format!("GATEWRIGHT_RUN_DIR={}", dir.display());
    let processes = std::fs::read_dir("/proc").unwrap().flatten().filter_map(|entry| entry.file_name().to_str()?.parse().ok());
    let is_jailer = |pid: &i32| {
        std::fs::read(format!("/proc/{pid}/environ")).is_ok_and(|environ| String::from_utf8_lossy(&environ).contains(&mark))
    };
    processes.filter(is_jailer).collect()
}

/// A zip of these files.
pub(crate) fn zipped(files: &[(&str, &str)]) -> Bytes {
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, content) in files {
        writer.start_file(*name, options(content)).unwrap();
        writer.write_all(content.as_bytes()).unwrap();
    }
    Bytes::from(writer.finish().unwrap().into_inner())
}

/// Files and directories under `dir`, relative, sorted.
pub(crate) fn tree(dir: &Path) -> Vec<String> {
    let mut found = Vec::new();
    let mut open = vec![dir.to_owned()];
    while let Some(next) = open.pop() {
        for entry in std::fs::read_dir(&next).unwrap() {
            let path = entry.unwrap().path();
            found.push(path.strip_prefix(dir).unwrap().to_string_lossy().into_owned());
            if path.is_dir() && !path.is_symlink() {
                open.push(path);
            }
        }
    }
    found.sort();
    found
}

/// What begins like a script is one.
fn options(content: &str) -> SimpleFileOptions {
    SimpleFileOptions::default().unix_permissions(if content.starts_with("#!") { 0o755 } else { 0o644 })
}
