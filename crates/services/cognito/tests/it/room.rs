//! A room of user pools over a fresh store, called as clients call it: JSON in, JSON out, through the model's constraints.

use std::path::PathBuf;
use std::pin::Pin;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};
use std::task::Poll;

use bytes::Bytes;
use gatewright_cognito::{Ports, service};
use gatewright_identity::Identity;
use gatewright_keys::ServerKey;
use gatewright_model::ids::AccountId;
use gatewright_model::ports::{Clock as _, Message, Messages};
use gatewright_store::Store;
use gatewright_store::record::{Kind, Scope};
use gatewright_testkit::clock::FakeClock;
use gatewright_testkit::entropy::SeededEntropy;
use gatewright_testkit::invoke::NamedFunctions;
use gatewright_wire::constraints::check;
use gatewright_wire::error::write_error;
use gatewright_wire::matching::{Matched, match_operation};
use gatewright_wire::read::read_input;
use gatewright_wire::request::Request;
use gatewright_wire::service::{CallContext, Service, ServiceError};
use gatewright_wire::write::write_output;
use http::{HeaderMap, HeaderValue, Method};
use serde_json::{Value, json};

pub(crate) const PASSWORD: &str = "Passw0rd!";

/// Code and message of an error.
pub(crate) type Refused = (String, String);

pub(crate) struct Room {
    pub(crate) store: Store,
    pub(crate) clock: FakeClock,
    pub(crate) outbox: Arc<Outbox>,
    pub(crate) identity: Arc<Identity>,
    pub(crate) functions: Arc<NamedFunctions>,
    services: [Service; 1],
    directory: PathBuf,
}

/// Keeps every message.
#[derive(Default)]
pub(crate) struct Outbox(Mutex<Vec<Message>>);

impl Outbox {
    pub(crate) fn all(&self) -> Vec<Message> {
        self.0.lock().unwrap().clone()
    }

    pub(crate) fn last(&self) -> Message {
        self.all().pop().unwrap()
    }

    /// The six digits of the last message.
    pub(crate) fn last_code(&self) -> String {
        let body = self.last().body;
        body.split(|letter: char| !letter.is_ascii_digit()).find(|word| word.len() == 6).unwrap().to_owned()
    }
}

impl Messages for Outbox {
    fn send(&self, message: Message) {
        self.0.lock().unwrap().push(message);
    }
}

impl Room {
    pub(crate) fn new() -> Self {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let directory = std::env::temp_dir().join(format!("gatewright-cognito-{}-{number}", std::process::id()));
        let _ = std::fs::remove_dir_all(&directory);
        let clock = FakeClock::new();
        let store = Store::open(&directory, Arc::new(clock.clone())).unwrap();
        let entropy = Arc::new(SeededEntropy::new(u64::from(number) + 1));
        let outbox = Arc::new(Outbox::default());
        let functions = Arc::new(NamedFunctions::default());
        let identity = Arc::new(Identity::new(gatewright_identity::Ports {
            store: store.clone(),
            server_key: Arc::new(ServerKey::draw(&*entropy)),
            entropy,
            clock: Arc::new(clock.clone()),
            messages: Arc::clone(&outbox) as Arc<dyn Messages>,
            invoke: functions.clone(),
            issuer_base: None,
        }));
        let services = [service(Ports { identity: Arc::clone(&identity) })];
        Self { store, clock, outbox, identity, functions, services, directory }
    }

    pub(crate) fn context(&self) -> CallContext {
        gatewright_testkit::call::by_root_of(&AccountId::parse("123456789012").unwrap(), self.clock.now())
    }

    pub(crate) fn scope(&self) -> Scope {
        let context = self.context();
        Scope { account: context.account, region: Some(context.region) }
    }

    /// Status and body of a call, as they travel.
    pub(crate) async fn travel(&self, operation: &str, input: &Value) -> (u16, Value) {
        self.travel_as(self.context(), operation, input).await
    }

    /// Status and body of a call from somewhere else.
    pub(crate) async fn travel_as(&self, context: CallContext, operation: &str, input: &Value) -> (u16, Value) {
        let mut headers = HeaderMap::new();
        let target = format!("AWSCognitoIdentityProviderService.{operation}");
        headers.insert("x-amz-target", HeaderValue::from_str(&target).unwrap());
        headers.insert("content-type", HeaderValue::from_static("application/x-amz-json-1.1"));
        let body = Bytes::from(input.to_string());
        let request = Request { method: &Method::POST, path: "/", query: "", headers: &headers, body: &body };
        let Matched::Operation { service, endpoint, labels } = match_operation(&self.services, None, &request) else {
            panic!("{operation} is not offered")
        };
        let answer: Result<_, ServiceError> = async {
            let input = read_input(service, endpoint.operation, &labels, &request)
                .map_err(|problem| problem.into_service_error(service.wording))?;
            check(service, endpoint.operation, &input)?;
            endpoint.call(context, input).await
        }
        .await;
        let response = match answer {
            Ok(output) => write_output(service, endpoint.operation, &output, "id"),
            Err(error) => {
                assert!(error.status != 500, "{error:?}");
                write_error(Some(service), service.schema.protocol, &error, "id")
            }
        };
        (response.status().as_u16(), serde_json::from_slice(response.body()).unwrap_or(Value::Null))
    }

    /// The answer of a call.
    pub(crate) async fn call(&self, operation: &str, input: Value) -> Result<Value, Refused> {
        let (status, body) = self.travel(operation, &input).await;
        if status == 200 {
            return Ok(body);
        }
        assert_eq!(status, 400, "{body}");
        Err((body["__type"].as_str().unwrap().to_owned(), body["message"].as_str().unwrap().to_owned()))
    }

    /// The answer of a call that succeeds.
    #[track_caller]
    pub(crate) fn ok(&self, operation: &'static str, input: Value) -> impl Future<Output = Value> {
        let caller = std::panic::Location::caller();
        async move {
            match self.call(operation, input).await {
                Ok(answer) => answer,
                Err(refused) => panic!("{operation} at {caller}: {refused:?}"),
            }
        }
    }

    /// A call that is refused with this code and message.
    #[track_caller]
    pub(crate) fn refuses(&self, operation: &'static str, input: Value, code: &str, message: &str) -> impl Future<Output = ()> {
        let caller = std::panic::Location::caller();
        async move {
            let refused = self.call(operation, input.clone()).await;
            let expected = Err((code.to_owned(), message.to_owned()));
            assert_eq!(refused, expected, "{operation} {input} at {caller}");
        }
    }

    /// A pool with these members beside its name.
    pub(crate) async fn pool(&self, members: Value) -> String {
        let input = with(json!({ "PoolName": "people" }), members);
        self.ok("CreateUserPool", input).await["UserPool"]["Id"].as_str().unwrap().to_owned()
    }

    /// A client with these members beside its name.
    pub(crate) async fn client(&self, pool: &str, members: Value) -> Value {
        let input = with(json!({ "UserPoolId": pool, "ClientName": "web" }), members);
        self.ok("CreateUserPoolClient", input).await["UserPoolClient"].clone()
    }

    /// A public client's id.
    pub(crate) async fn public_client(&self, pool: &str) -> String {
        self.client(pool, json!({})).await["ClientId"].as_str().unwrap().to_owned()
    }

    /// The keys of a kind's records.
    pub(crate) async fn keys(&self, kind: Kind) -> Vec<String> {
        let records = self.store.scan(kind, &self.scope(), "", None, 99).await.unwrap();
        records.into_iter().map(|record| record.key).collect()
    }

    /// A user as AdminGetUser shows it.
    pub(crate) async fn user(&self, pool: &str, name: &str) -> Value {
        self.ok("AdminGetUser", json!({ "UserPoolId": pool, "Username": name })).await
    }
}

impl Drop for Room {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.directory);
    }
}

/// A call that stops after so many steps, and its answer if it was faster than that. Dropped, it is cut off there; awaited, it goes on.
pub(crate) async fn stopped_after<T>(steps: usize, mut call: Pin<&mut impl Future<Output = T>>) -> Option<T> {
    let mut taken = 0;
    std::future::poll_fn(|context| {
        if taken == steps {
            return Poll::Ready(None);
        }
        taken += 1;
        call.as_mut().poll(context).map(Some)
    })
    .await
}

/// An object with the members of both.
pub(crate) fn with(mut object: Value, members: Value) -> Value {
    let members = match members {
        Value::Object(members) => members,
        other => panic!("{other}"),
    };
    object.as_object_mut().unwrap().extend(members);
    object
}

/// Attributes as AWS lists them.
pub(crate) fn attributes(pairs: &[(&str, &str)]) -> Value {
    pairs.iter().map(|(name, value)| json!({ "Name": name, "Value": value })).collect()
}

/// The value of an attribute of a user.
pub(crate) fn attribute<'a>(user: &'a Value, name: &str) -> Option<&'a str> {
    let list = user.get("UserAttributes").or_else(|| user.get("Attributes")).unwrap().as_array().unwrap();
    list.iter().find(|attribute| attribute["Name"] == name).and_then(|attribute| attribute["Value"].as_str())
}
