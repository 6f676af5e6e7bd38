//! A Lambda room over a fresh store.

use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};

use bytes::Bytes;
use gatewright_lambda::{
    CodeLinks, EventPorts, EventSettings, FUNCTION, FUNCTION_ALIAS, FUNCTION_URL, FUNCTION_VERSION, Ports, RESERVED_CONCURRENCY,
    RetiredRuntimes, RoleTrust, Runtimes, StoredEvents, TrustUnknown, service,
};
use gatewright_model::function::{CodePackage, FunctionDefinition};
use gatewright_model::ids::{AccountId, Region};
use gatewright_model::ports::{
    BlobError, Boxed, Clock as _, CodePackages, CodeRefusal, InvocationKind, InvokeRefusal, InvokeReply, ObjectRefusal, Objects,
    PermissionsUnknown, RolePermissions, RoleVerdict,
};
use gatewright_model::timestamp::Timestamp;
use gatewright_shapes_lambda::operations::{CreateFunction, GetFunction};
use gatewright_shapes_lambda::types::{
    CreateFunctionRequest, FunctionCode, FunctionConfiguration, GetFunctionRequest, GetFunctionResponse, Runtime,
};
use gatewright_store::Store;
use gatewright_store::record::Scope;
use gatewright_testkit::clock::FakeClock;
use gatewright_testkit::entropy::SeededEntropy;
use gatewright_testkit::invoke::{ScriptedInvoke, reply};
use gatewright_testkit::tasks::RuntimeTasks;
use gatewright_wire::constraints::check;
use gatewright_wire::document::{Document, Shape};
use gatewright_wire::error::write_error;
use gatewright_wire::operation::Operation;
use gatewright_wire::service::{CallContext, Service, ServiceError};
use gatewright_wire::write::write_output;

pub(crate) const ROLE: &str = "arn:aws:iam::123456789012:role/runner";
pub(crate) const ARN: &str = "arn:aws:lambda:us-east-1:123456789012:function:greet";

/// Status, the headers asked for, body.
pub(crate) type Travelled = (u16, Vec<Option<String>>, String);

/// An error as its caller sees it.
pub(crate) type Refused<'a> = (&'a str, u16, &'a str);

pub(crate) struct Room {
    pub(crate) store: Store,
    pub(crate) clock: FakeClock,
    pub(crate) invoke: Arc<ScriptedInvoke>,
    pub(crate) admitted: Arc<Packages>,
    pub(crate) events: Arc<StoredEvents>,
    pub(crate) event_ports: EventPorts,
    ports: Ports,
    service: Service,
    directory: PathBuf,
}

/// Takes every zip but some, and addresses it by its first bytes. `inflates to 7` inflates to 7 bytes.
#[derive(Default)]
pub(crate) struct Packages(pub(crate) Mutex<Vec<Bytes>>);

impl CodePackages for Packages {
    fn admit(&self, zip: Bytes) -> Boxed<'_, Result<CodePackage, CodeRefusal>> {
        Box::pin(async move {
            let package = self.check(zip.clone()).await?;
            self.0.lock().unwrap().push(zip);
            Ok(package)
        })
    }

    fn check(&self, zip: Bytes) -> Boxed<'_, Result<CodePackage, CodeRefusal>> {
        Box::pin(async move {
            match zip.as_ref() {
                b"broken" => Err(CodeRefusal::NotUnzippable("truncated".to_owned())),
                b"bomb" => Err(CodeRefusal::UnzippedTooLarge { limit_bytes: 262_144_000 }),
                _ => {
                    let first = zip.first().copied().unwrap_or_default();
                    let size_bytes = zip.len() as u64;
                    let said = std::str::from_utf8(&zip).ok().and_then(|text| text.strip_prefix("inflates to ")?.parse().ok());
                    let unzipped_bytes = said.unwrap_or(size_bytes);
                    Ok(CodePackage { sha256_hex: format!("{first:02x}").repeat(32), size_bytes, unzipped_bytes })
                }
            }
        })
    }

    fn zip(&self, _package: &CodePackage) -> Boxed<'_, Result<Option<Bytes>, BlobError>> {
        Box::pin(async { Ok(None) })
    }
}

struct Roles;

impl RoleTrust for Roles {
    fn trusts_lambda<'a>(&'a self, role_arn: &'a str) -> Boxed<'a, Result<bool, TrustUnknown>> {
        let answer = match role_arn.rsplit('/').next() {
            Some("runner" | "other-runner") => Ok(true),
            Some("conditional") => Err(TrustUnknown("the role\'s trust policy depends on its Condition".into())),
            _ => Ok(false),
        };
        Box::pin(async move { answer })
    }
}

/// `runner` may call every function.
struct Permissions;

impl RolePermissions for Permissions {
    fn decide<'a>(
        &'a self,
        role_arn: &'a str,
        asked: &'a [(&'a str, &'a str)],
        _context: &'a [(&'a str, &'a str)],
    ) -> Boxed<'a, Result<Vec<RoleVerdict>, PermissionsUnknown>> {
        let verdict = |(action, _): &(&str, &str)| match (role_arn == ROLE, *action) {
            (true, "lambda:InvokeFunction") => RoleVerdict::Allowed,
            _ => RoleVerdict::ImplicitDeny,
        };
        let verdicts = asked.iter().map(verdict).collect();
        Box::pin(async move { Ok(verdicts) })
    }

    fn role_arn<'a>(&'a self, _: &'a AccountId, _: &'a str) -> Boxed<'a, Result<Option<String>, PermissionsUnknown>> {
        Box::pin(async { Ok(None) })
    }
}

/// One account's bucket with some objects.
struct Bucket;

/// The bucket that [`Bucket`] has.
pub(crate) const BUCKET: &str = "builds";

impl Objects for Bucket {
    fn get<'a>(
        &'a self,
        account: &'a AccountId,
        region: &'a Region,
        bucket: &'a str,
        key: &'a str,
        version: Option<&'a str>,
        limit_bytes: u64,
    ) -> Boxed<'a, Result<Bytes, ObjectRefusal>> {
        assert_eq!((account.as_str(), region), ("123456789012", &Region::us_east_1()));
        let found = match (bucket, key, version) {
            ("elsewhere", _, _) => Err(ObjectRefusal::OtherRegion { region: Region::parse("eu-west-1").unwrap() }),
            ("foreign", _, _) => Err(ObjectRefusal::AccessDenied),
            (BUCKET, "broken.zip", None) => Ok(Bytes::from_static(b"broken")),
            (BUCKET, "empty.zip", None) => Ok(Bytes::new()),
            (BUCKET, "large.zip", None) => Err(ObjectRefusal::TooLarge { size_bytes: limit_bytes + 1, limit_bytes }),
            (BUCKET, "lost.zip", None) => Err(ObjectRefusal::Storage("a bad sector".into())),
            (BUCKET, "code.zip", None) => Ok(Bytes::from_static(b"code of now")),
            (BUCKET, "code.zip", Some("v1")) => Ok(Bytes::from_static(b"older code")),
            (BUCKET, "code.zip", Some(_)) => Err(ObjectRefusal::NoSuchVersion),
            (BUCKET, _, _) => Err(ObjectRefusal::NoSuchKey),
            _ => Err(ObjectRefusal::NoSuchBucket),
        };
        Box::pin(async move { found })
    }
}

struct Links;

impl CodeLinks for Links {
    fn link(&self, base_url: &str, sha256_hex: &str, now: Timestamp) -> String {
        format!("{base_url}/code/{sha256_hex}?now={}", now.epoch_s())
    }
}

impl Room {
    pub(crate) async fn new() -> Self {
        Self::with_functions(|_| Ok(reply("{}"))).await
    }

    pub(crate) async fn with_functions(
        script: impl Fn(&gatewright_model::ports::Invocation) -> Result<InvokeReply, InvokeRefusal> + Send + Sync + 'static,
    ) -> Self {
        Self::with_events(EventSettings::default(), script).await
    }

    /// Functions that answer from a script; of events that are to run later every one is fit.
    pub(crate) async fn with_events(
        settings: EventSettings,
        script: impl Fn(&gatewright_model::ports::Invocation) -> Result<InvokeReply, InvokeRefusal> + Send + Sync + 'static,
    ) -> Self {
        let script = move |invocation: &gatewright_model::ports::Invocation| match invocation.kind {
            InvocationKind::Event => {
                let request_id = invocation.request_id.clone().unwrap();
                Ok(InvokeReply { request_id, ..reply(invocation.payload.clone()) })
            }
            _ => script(invocation),
        };
        Self::opened(settings, ScriptedInvoke::new(script)).await
    }

    pub(crate) async fn invoking(invoke: ScriptedInvoke) -> Self {
        Self::opened(EventSettings::default(), invoke).await
    }

    async fn opened(settings: EventSettings, invoke: ScriptedInvoke) -> Self {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let directory = std::env::temp_dir().join(format!("gatewright-lambda-{}-{number}", std::process::id()));
        let _ = std::fs::remove_dir_all(&directory);
        let clock = FakeClock::new();
        let store = Store::open(&directory, Arc::new(clock.clone())).unwrap();
        let (invoke, admitted) = (Arc::new(invoke), Arc::new(Packages::default()));
        let event_ports = EventPorts {
            store: store.clone(),
            clock: Arc::new(clock.clone()),
            entropy: Arc::new(SeededEntropy::new(2)),
            tasks: Arc::new(RuntimeTasks),
            invoke: invoke.clone(),
            permissions: Arc::new(Permissions),
        };
        let events = Arc::new(StoredEvents::open(event_ports.clone(), settings).await.unwrap());
        let ports = Ports {
            store: store.clone(),
            entropy: Arc::new(SeededEntropy::new(1)),
            code: admitted.clone(),
            objects: Arc::new(Bucket),
            invoke: invoke.clone(),
            events: events.clone(),
            permissions: Arc::new(Permissions),
            roles: Arc::new(Roles),
            runtimes: Arc::default(),
            code_links: Arc::new(Links),
        };
        let service = service(ports.clone());
        Self { store, clock, invoke, admitted, events, event_ports, ports, service, directory }
    }

    /// From now on, runtimes that AWS has retired are refused.
    pub(crate) fn refuse_retired_runtimes(&mut self) {
        self.ports.runtimes = Arc::new(Runtimes::new(RetiredRuntimes::Refuse));
        self.service = service(self.ports.clone());
    }

    pub(crate) fn context(&self) -> CallContext {
        let account = AccountId::parse("123456789012").unwrap();
        gatewright_testkit::call::by_root_of(&account, self.clock.now())
    }

    /// The answer as a document, because some answers have texts that the model lacks.
    pub(crate) async fn call<O: Operation>(&self, operation: O, input: O::Input) -> Result<Document, ServiceError> {
        self.call_as(self.context(), operation, input).await
    }

    /// As somebody else, or somewhere else.
    pub(crate) async fn call_as<O: Operation>(
        &self,
        context: CallContext,
        _operation: O,
        input: O::Input,
    ) -> Result<Document, ServiceError> {
        let endpoint = self.service.endpoints.iter().find(|endpoint| endpoint.operation.name == O::SCHEMA.name).unwrap();
        endpoint.call(context, input.into_document()).await
    }

    /// A call of another account in another region.
    pub(crate) fn context_of(&self, account: &str, region: &str) -> CallContext {
        let account = AccountId::parse(account).unwrap();
        let here = gatewright_testkit::call::by_root_of(&account, self.clock.now());
        CallContext { region: Region::parse(region).unwrap(), ..here }
    }

    /// What the door checks before an endpoint sees the input.
    pub(crate) fn constrain<O: Operation>(&self, _operation: O, input: &Document) -> Result<(), ServiceError> {
        check(&self.service, O::SCHEMA, input)
    }

    /// The answer as it travels: status, the headers asked for, body.
    pub(crate) async fn travel<O: Operation>(&self, operation: O, input: O::Input, headers: &[&str]) -> Travelled {
        let response = match self.call(operation, input).await {
            Ok(document) => write_output(&self.service, O::SCHEMA, &document, "r"),
            Err(error) => write_error(Some(&self.service), self.service.schema.protocol, &error, "r"),
        };
        let header = |name: &&str| response.headers().get(*name).map(|value| value.to_str().unwrap().to_owned());
        let body = String::from_utf8(response.body().to_vec()).unwrap();
        (response.status().as_u16(), headers.iter().map(header).collect(), body)
    }

    /// The call is refused so, and the store is left as it was.
    pub(crate) async fn check_refused<O: Operation>(&self, operation: O, input: O::Input, expected: Refused<'_>) {
        let before = (self.store.feed_version(), self.records().await);
        let error = self.call(operation, input).await.unwrap_err();
        assert_eq!((error.code, error.status, error.message.as_deref().unwrap_or_default()), expected);
        assert_eq!((self.store.feed_version(), self.records().await), before, "a refused call writes nothing");
    }

    pub(crate) async fn create(&self, name: &str) -> FunctionConfiguration {
        FunctionConfiguration::from_document(self.call(CreateFunction, request(name)).await.unwrap()).unwrap()
    }

    pub(crate) async fn get(&self, name: &str) -> GetFunctionResponse {
        let input = GetFunctionRequest { function_name: name.to_owned(), qualifier: None };
        GetFunctionResponse::from_document(self.call(GetFunction, input).await.unwrap()).unwrap()
    }

    pub(crate) async fn configuration(&self, name: &str) -> FunctionConfiguration {
        self.get(name).await.configuration.unwrap()
    }

    pub(crate) async fn stored(&self, name: &str) -> Option<FunctionDefinition> {
        let record = self.store.get(FUNCTION, &self.scope(), name).await.unwrap();
        record.map(|record| record.value().unwrap())
    }

    async fn records(&self) -> Vec<(String, u64, String)> {
        let mut records = Vec::new();
        for kind in [FUNCTION, FUNCTION_VERSION, FUNCTION_ALIAS, FUNCTION_URL, RESERVED_CONCURRENCY] {
            records.extend(self.store.scan(kind, &self.scope(), "", None, 1000).await.unwrap());
        }
        records.into_iter().map(|record| (record.key, record.version, record.json)).collect()
    }

    fn scope(&self) -> Scope {
        Scope { account: self.context().account, region: Some(Region::us_east_1()) }
    }
}

impl Drop for Room {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.directory);
    }
}

/// The least that makes a function.
pub(crate) fn request(name: &str) -> CreateFunctionRequest {
    CreateFunctionRequest {
        function_name: name.to_owned(),
        runtime: Some(Runtime::Python3_13),
        role: ROLE.to_owned(),
        handler: Some("app.handler".to_owned()),
        code: FunctionCode { zip_file: Some(Bytes::from_static(b"zip")), ..FunctionCode::default() },
        ..CreateFunctionRequest::default()
    }
}

pub(crate) fn text(text: &str) -> Option<String> {
    Some(text.to_owned())
}
