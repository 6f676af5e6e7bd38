//! An IAM room over a fresh store.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use gatewright_iam::{Ports, service};
use gatewright_model::ids::AccountId;
use gatewright_model::ports::Clock as _;
use gatewright_shapes_iam::operations::{AttachRolePolicy, CreatePolicy, CreateRole, DetachRolePolicy, GetPolicy, PutRolePolicy};
use gatewright_shapes_iam::types::{
    AttachRolePolicyRequest, CreatePolicyRequest, CreateRoleRequest, DetachRolePolicyRequest, GetPolicyRequest, Policy,
    PutRolePolicyRequest, Tag,
};
use gatewright_store::Store;
use gatewright_store::record::Scope;
use gatewright_store::transaction::Transaction;
use gatewright_testkit::clock::FakeClock;
use gatewright_testkit::entropy::SeededEntropy;
use gatewright_wire::constraints;
use gatewright_wire::document::{Document, Shape};
use gatewright_wire::error::write_error;
use gatewright_wire::operation::Operation;
use gatewright_wire::schema::Protocol;
use gatewright_wire::service::{CallContext, Service, ServiceError};
use gatewright_wire::write::write_output;

pub(crate) const TRUST: &str = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}"#;
pub(crate) const ALLOW_ALL: &str = r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}"#;
pub(crate) const BASIC: &str = "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole";

pub(crate) struct Room {
    pub(crate) store: Store,
    pub(crate) clock: FakeClock,
    service: Service,
    directory: PathBuf,
}

impl Room {
    pub(crate) fn new() -> Self {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let directory = std::env::temp_dir().join(format!("gatewright-iam-{}-{number}", std::process::id()));
        let _ = std::fs::remove_dir_all(&directory);
        let clock = FakeClock::new();
        let store = Store::open(&directory, Arc::new(clock.clone())).unwrap();
        let service = service(Ports { store: store.clone(), entropy: Arc::new(SeededEntropy::new(1)) });
        Self { store, clock, service, directory }
    }

    pub(crate) fn context(&self) -> CallContext {
        let account = AccountId::parse("123456789012").unwrap();
        gatewright_testkit::call::by_root_of(&account, self.clock.now())
    }

    /// Calls an operation as the front does: checked against the model first.
    pub(crate) async fn call<O: Operation>(&self, _operation: O, input: O::Input) -> Result<Document, ServiceError> {
        let endpoint = self.service.endpoints.iter().find(|endpoint| endpoint.operation.name == O::SCHEMA.name).unwrap();
        let input = input.into_document();
        constraints::check(&self.service, endpoint.operation, &input)?;
        endpoint.call(self.context(), input).await
    }

    /// The answer in its type.
    pub(crate) async fn run<O: Operation>(&self, operation: O, input: O::Input) -> Result<O::Output, ServiceError> {
        Ok(O::Output::from_document(self.call(operation, input).await?).unwrap())
    }

    /// The answer as it goes over the wire: what stands inside `<XResult>`, or the whole when there is none; or the error.
    pub(crate) async fn bytes<O: Operation>(&self, operation: O, input: O::Input) -> String {
        let answer = match self.call(operation, input).await {
            Ok(output) => write_output(&self.service, O::SCHEMA, &output, "id"),
            Err(refusal) => write_error(Some(&self.service), Protocol::AwsQuery, &refusal, "id"),
        };
        let text = String::from_utf8(answer.body().to_vec()).unwrap();
        let result = format!("{}Result>", O::SCHEMA.name);
        text.split(&result).nth(1).map_or(text.clone(), |inside| inside.trim_end_matches("</").to_owned())
    }

    /// That an operation is refused in these words and writes nothing.
    pub(crate) async fn refuses<O: Operation>(&self, operation: O, input: O::Input, refusal: (&str, u16, &str)) {
        let before = self.store.feed_version();
        let Err(error) = self.call(operation, input).await else { panic!("{} was not refused: {refusal:?}", O::SCHEMA.name) };
        assert_eq!((error.code, error.status, error.message.as_deref().unwrap()), refusal, "{}", O::SCHEMA.name);
        assert_eq!(self.store.feed_version(), before, "a refused call writes nothing");
    }

    /// A role that lambda may assume.
    pub(crate) async fn role(&self, path: &str, name: &str) {
        let input = CreateRoleRequest {
            path: Some(path.to_owned()),
            role_name: name.to_owned(),
            assume_role_policy_document: TRUST.to_owned(),
            ..CreateRoleRequest::default()
        };
        self.run(CreateRole, input).await.unwrap();
    }

    /// A managed policy that allows everything; its ARN.
    pub(crate) async fn policy(&self, path: &str, name: &str) -> String {
        let input = CreatePolicyRequest {
            path: Some(path.to_owned()),
            policy_name: name.to_owned(),
            policy_document: ALLOW_ALL.to_owned(),
            ..CreatePolicyRequest::default()
        };
        self.run(CreatePolicy, input).await.unwrap().policy.unwrap().arn.unwrap()
    }

    pub(crate) async fn attach(&self, role_name: &str, policy_arn: &str) -> Result<(), ServiceError> {
        let input = AttachRolePolicyRequest { role_name: role_name.to_owned(), policy_arn: policy_arn.to_owned() };
        self.run(AttachRolePolicy, input).await
    }

    pub(crate) async fn detach(&self, role_name: &str, policy_arn: &str) -> Result<(), ServiceError> {
        let input = DetachRolePolicyRequest { role_name: role_name.to_owned(), policy_arn: policy_arn.to_owned() };
        self.run(DetachRolePolicy, input).await
    }

    /// Writes an inline policy.
    pub(crate) async fn put(&self, role_name: &str, policy_name: &str, document: &str) -> Result<(), ServiceError> {
        let input = PutRolePolicyRequest {
            role_name: role_name.to_owned(),
            policy_name: policy_name.to_owned(),
            policy_document: document.to_owned(),
        };
        self.run(PutRolePolicy, input).await
    }

    /// The policy as GetPolicy shows it.
    pub(crate) async fn shown(&self, policy_arn: &str) -> Policy {
        let input = GetPolicyRequest { policy_arn: policy_arn.to_owned() };
        self.run(GetPolicy, input).await.unwrap().policy.unwrap()
    }

    /// Sets a kept counter of the account, which starts at 0.
    pub(crate) async fn count(&self, counter: &str, by: i64) {
        let scope = Scope { account: self.context().account, region: None };
        self.store.commit(Transaction::new().count(scope, counter, by)).await.unwrap();
    }
}

pub(crate) fn tag(key: &str, value: &str) -> Tag {
    Tag { key: Some(key.to_owned()), value: Some(value.to_owned()) }
}

/// A policy of exactly this many characters without white space, and some white space.
pub(crate) fn document_of(chars: usize) -> String {
    let rest = r#"{"Version":"2012-10-17","Id":"","Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}"#;
    rest.replace(r#""Id":"""#, &format!(r#""Id" :   "{}""#, "x".repeat(chars - rest.len())))
}

impl Drop for Room {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.directory);
    }
}
