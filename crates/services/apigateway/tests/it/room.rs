//! A service with its own store, and calls written as JSON.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use gatewright_apigateway::{Ports, records, service};
use gatewright_model::ids::AccountId;
use gatewright_model::ports::Clock;
use gatewright_store::Store;
use gatewright_store::record::{Kind as RecordKind, Scope};
use gatewright_testkit::clock::FakeClock;
use gatewright_testkit::entropy::SeededEntropy;
use gatewright_testkit::key_sets::KeySetTable;
use gatewright_wire::constraints;
use gatewright_wire::document::Document;
use gatewright_wire::schema::{Kind, Schema};
use gatewright_wire::service::{CallContext, Service, ServiceError};
use serde_json::{Map, Value, json};

use crate::rehearsal::ScriptedRehearse;

pub(crate) const URI: &str = "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/\
                              arn:aws:lambda:us-east-1:000000000000:function:greet/invocations";

/// Status, code and message of a refusal.
pub(crate) type Refusal<'a> = (u16, &'a str, &'a str);

pub(crate) const BAD_REQUEST: &str = "BadRequestException";
pub(crate) const NOT_FOUND: &str = "NotFoundException";
pub(crate) const CONFLICT: &str = "ConflictException";

pub(crate) struct Room {
    pub(crate) service: Service,
    pub(crate) store: Store,
    pub(crate) clock: FakeClock,
    pub(crate) context: CallContext,
    pub(crate) rehearse: Arc<ScriptedRehearse>,
    pub(crate) key_sets: Arc<KeySetTable>,
    directory: PathBuf,
}

impl Room {
    pub(crate) fn new() -> Self {
        static COUNT: AtomicU64 = AtomicU64::new(0);
        let name = format!("gatewright-apigateway-{}-{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let directory = std::env::temp_dir().join(name);
        let clock = FakeClock::new();
        let store = Store::open(&directory, Arc::new(clock.clone())).unwrap();
        let entropy = Arc::new(SeededEntropy::new(7));
        let account = AccountId::developer();
        let context = gatewright_testkit::call::by_root_of(&account, clock.now());
        let rehearse = Arc::new(ScriptedRehearse::default());
        let key_sets = Arc::new(KeySetTable::default());
        let ports = Ports { store: store.clone(), entropy, rehearse: rehearse.clone(), key_sets: key_sets.clone() };
        Self { service: service(ports), store, clock, context, rehearse, key_sets, directory }
    }

    /// Calls an operation as the front does.
    pub(crate) async fn call(&self, operation: &str, input: Value) -> Result<Value, ServiceError> {
        let endpoint = self.service.endpoints.iter().find(|endpoint| endpoint.operation.name == operation);
        let endpoint = endpoint.unwrap_or_else(|| panic!("no endpoint {operation}"));
        let input = document(endpoint.operation.input, &input);
        constraints::check(&self.service, endpoint.operation, &input)?;
        let context = CallContext { now: self.clock.now(), ..self.context.clone() };
        endpoint.call(context, input).await.map(|output| json_of(&output))
    }

    /// Calls an operation that must succeed.
    #[track_caller]
    pub(crate) fn ok(&self, operation: &str, input: Value) -> impl Future<Output = Value> {
        let place = std::panic::Location::caller();
        async move {
            let answer = self.call(operation, input.clone()).await;
            answer.unwrap_or_else(|error| panic!("{place}: {operation} {input}: {error}"))
        }
    }

    /// Calls an operation that must be refused so, and must change nothing.
    #[track_caller]
    pub(crate) fn refused(&self, operation: &str, input: Value, expected: Refusal<'_>) -> impl Future<Output = ()> {
        let place = std::panic::Location::caller();
        async move {
            let before = self.records().await;
            let answer = self.call(operation, input.clone()).await;
            let error = answer.err().unwrap_or_else(|| panic!("{place}: {operation} {input} should be refused"));
            let found = (error.status, error.code, error.message.as_deref().unwrap_or_default());
            assert_eq!(found, expected, "{place}: {operation} {input}");
            assert_eq!(self.records().await, before, "{place}: {operation} {input} changed something");
        }
    }

    /// Every stored record: kind and key, version and text.
    pub(crate) async fn records(&self) -> BTreeMap<(&'static str, String), (u64, String)> {
        let mut all = BTreeMap::new();
        for kind in [records::REST_API, records::DEPLOYMENT, records::STAGE] {
            for record in self.store.scan_all(kind, None, 10_000).await.unwrap() {
                all.insert((kind.name, record.key), (record.version, record.json));
            }
        }
        all
    }

    pub(crate) fn scope(&self) -> Scope {
        Scope { account: self.context.account.clone(), region: Some(self.context.region.clone()) }
    }

    pub(crate) async fn stored<T: serde::de::DeserializeOwned>(&self, kind: RecordKind, key: &str) -> T {
        self.store.get(kind, &self.scope(), key).await.unwrap().unwrap().value().unwrap()
    }

    /// A new API: its id and its root resource's id.
    pub(crate) async fn api(&self) -> (String, String) {
        let api = self.ok("CreateRestApi", json!({"name": "pets"})).await;
        (text(&api["id"]), text(&api["rootResourceId"]))
    }

    /// An API whose root has a `GET` method with a MOCK integration.
    pub(crate) async fn api_with_mock(&self) -> (String, String) {
        let (api, root) = self.api().await;
        let method = json!({"restApiId": api, "resourceId": root, "httpMethod": "GET", "authorizationType": "NONE"});
        self.ok("PutMethod", method).await;
        let integration = json!({"restApiId": api, "resourceId": root, "httpMethod": "GET", "type": "MOCK"});
        self.ok("PutIntegration", integration).await;
        (api, root)
    }

    /// An authorizer's id.
    pub(crate) async fn authorizer(&self, api: &str, name: &str) -> String {
        let input = json!({"restApiId": api, "name": name, "type": "TOKEN", "authorizerUri": URI,
            "identitySource": "method.request.header.Authorization"});
        text(&self.ok("CreateAuthorizer", input).await["id"])
    }
}

impl Drop for Room {
    fn drop(&mut self) {
        // Nothing depends on the directory being gone.
        let _ = std::fs::remove_dir_all(&self.directory);
    }
}

/// Runs a test on its own runtime.
pub(crate) fn run(test: impl Future<Output = ()>) {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(test);
}

pub(crate) fn text(value: &Value) -> String {
    value.as_str().unwrap_or_else(|| panic!("{value} is no text")).to_owned()
}

/// `base` with the members of `more`.
pub(crate) fn with(base: &Value, more: Value) -> Value {
    let mut all = base.as_object().unwrap().clone();
    all.extend(more.as_object().unwrap().clone());
    Value::Object(all)
}

/// A patch list from `(op, path, value)`.
pub(crate) fn patches(operations: &[(&str, &str, Option<&str>)]) -> Value {
    let operation = |(op, path, value): &(&str, &str, Option<&str>)| json!({"op": op, "path": path, "value": value});
    json!({"patchOperations": operations.iter().map(operation).collect::<Vec<_>>()})
}

/// The keys of an object, in order.
pub(crate) fn keys(value: &Value) -> Vec<String> {
    let mut keys: Vec<String> = value.as_object().unwrap().keys().cloned().collect();
    keys.sort();
    keys
}

fn document(schema: &'static Schema, value: &Value) -> Document {
    match (&schema.kind, value) {
        (_, Value::Null) => Document::Null,
        (Kind::Structure { members }, Value::Object(object)) => {
            let known: Vec<&str> = members.iter().map(|member| member.name).collect();
            assert!(object.keys().all(|key| known.contains(&key.as_str())), "{value} has members that {} has not", schema.name);
            let present = members.iter().filter_map(|member| Some((member, object.get(member.name)?)));
            Document::Structure(present.map(|(member, value)| (member.name, document((member.schema)(), value))).collect())
        }
        (Kind::List { element, .. }, Value::Array(array)) => {
            Document::List(array.iter().map(|value| document(element, value)).collect())
        }
        (Kind::Map { value: schema, .. }, Value::Object(object)) => {
            Document::Map(object.iter().map(|(key, value)| (key.clone(), document(schema, value))).collect())
        }
        (_, Value::Bool(flag)) => Document::Boolean(*flag),
        (Kind::Double, Value::Number(number)) => Document::Double(number.as_f64().unwrap()),
        (_, Value::Number(number)) => Document::Integer(number.as_i64().unwrap()),
        (_, Value::String(text)) => Document::String(text.clone()),
        _ => panic!("{value} is no {}", schema.name),
    }
}

fn json_of(document: &Document) -> Value {
    match document {
        Document::Null => Value::Null,
        Document::Live(_) => panic!("no answer of this service streams"),
        Document::Boolean(flag) => json!(flag),
        Document::Integer(number) => json!(number),
        Document::Double(number) => json!(number),
        Document::String(text) => json!(text),
        Document::Blob(bytes) => json!(bytes.to_vec()),
        Document::Timestamp(time) => json!(time.epoch_ms),
        Document::List(list) => list.iter().map(json_of).collect(),
        Document::Map(map) => Value::Object(map.iter().map(|(key, value)| (key.clone(), json_of(value))).collect()),
        Document::Structure(members) => {
            Value::Object(members.iter().map(|(name, value)| ((*name).to_owned(), json_of(value))).collect::<Map<_, _>>())
        }
    }
}
