use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use bytes::Bytes;
use gatewright_model::ids::{AccountId, Region};
use gatewright_model::ports::Clock as _;
use gatewright_s3::{BUCKET, BucketObjects, OBJECT, PART, Ports, UPLOAD, service};
use gatewright_shapes_s3::operations::{CreateBucket, GetObject, PutObject};
use gatewright_shapes_s3::types::{
    BucketLocationConstraint, CreateBucketConfiguration, CreateBucketRequest, GetObjectOutput, GetObjectRequest, PutObjectOutput,
    PutObjectRequest,
};
use gatewright_store::Store;
use gatewright_store::record::{Kind, Record, Scope};
use gatewright_testkit::clock::FakeClock;
use gatewright_testkit::entropy::SeededEntropy;
use gatewright_wire::document::{Document, Shape};
use gatewright_wire::matching::{Matched, match_operation};
use gatewright_wire::operation::Operation;
use gatewright_wire::read::read_input;
use gatewright_wire::request::Request;
use gatewright_wire::service::{CallContext, Service, ServiceError};
use http::{HeaderMap, HeaderName};
use serde_json::Value;

use crate::blobs::MemoryBlobs;

pub(crate) const OWNER: &str = "123456789012";
pub(crate) const STRANGER: &str = "210987654321";

/// An error as its caller sees it.
pub(crate) type Refused<'a> = (&'a str, u16, &'a str);

pub(crate) struct Room {
    pub(crate) store: Store,
    pub(crate) clock: FakeClock,
    pub(crate) blobs: Arc<MemoryBlobs>,
    pub(crate) objects: BucketObjects,
    pub(crate) ports: Ports,
    service: Service,
    directory: PathBuf,
}

impl Room {
    pub(crate) fn new() -> Arc<Self> {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let directory = std::env::temp_dir().join(format!("gatewright-s3-{}-{number}", std::process::id()));
        let _ = std::fs::remove_dir_all(&directory);
        let clock = FakeClock::new();
        let store = Store::open(&directory, Arc::new(clock.clone())).unwrap();
        let blobs = Arc::new(MemoryBlobs::default());
        let ports = Ports { store: store.clone(), blobs: blobs.clone(), entropy: Arc::new(SeededEntropy::new(1)) };
        let objects = BucketObjects::new(ports.clone());
        Arc::new(Self { store, clock, blobs, objects, service: service(ports.clone()), ports, directory })
    }

    /// A room with the owner's bucket `code`.
    pub(crate) async fn with_bucket() -> Arc<Self> {
        let room = Self::new();
        room.create_bucket("code").await;
        room
    }

    pub(crate) fn context(&self) -> CallContext {
        self.context_of(OWNER, "us-east-1")
    }

    pub(crate) fn context_of(&self, account: &str, region: &str) -> CallContext {
        let account = AccountId::parse(account).unwrap();
        let context = gatewright_testkit::call::by_root_of(&account, self.clock.now());
        CallContext { region: Region::parse(region).unwrap(), ..context }
    }

    pub(crate) async fn call<O: Operation>(&self, operation: O, input: O::Input) -> Result<O::Output, ServiceError> {
        self.call_as(self.context(), operation, input).await
    }

    pub(crate) async fn call_as<O: Operation>(
        &self,
        context: CallContext,
        _operation: O,
        input: O::Input,
    ) -> Result<O::Output, ServiceError> {
        let endpoint = self.service.endpoints.iter().find(|endpoint| endpoint.operation.name == O::SCHEMA.name).unwrap();
        let document = endpoint.call(context, input.into_document()).await?;
        Ok(O::Output::from_document(document).unwrap())
    }

    /// What a request is read as: the operation's name and its input.
    pub(crate) fn read(
        &self,
        (method, target): (&str, &str),
        headers: &[(&'static str, &str)],
        body: &'static str,
    ) -> Result<(&'static str, Document), ServiceError> {
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        let headers: HeaderMap =
            headers.iter().map(|(name, value)| (HeaderName::from_static(name), value.parse().unwrap())).collect();
        let body = Bytes::from_static(body.as_bytes());
        let request = Request { method: &method.parse().unwrap(), path, query, headers: &headers, body: &body };
        let Matched::Operation { service, endpoint, labels } =
            match_operation(std::slice::from_ref(&self.service), Some("s3"), &request)
        else {
            panic!("{method} {target} is no operation");
        };
        let input = read_input(service, endpoint.operation, &labels, &request);
        input.map(|input| (endpoint.operation.name, input)).map_err(|error| error.into_service_error(service.wording))
    }

    /// The call is refused so, and store and blobs are left as they were.
    pub(crate) async fn check_refused<O: Operation>(&self, operation: O, input: O::Input, expected: Refused<'_>) -> ServiceError {
        self.check_refused_as(self.context(), operation, input, expected).await
    }

    pub(crate) async fn check_refused_as<O: Operation>(
        &self,
        context: CallContext,
        operation: O,
        input: O::Input,
        expected: Refused<'_>,
    ) -> ServiceError {
        let before = (self.all_records().await, self.blob_keys());
        let Err(error) = self.call_as(context, operation, input).await else {
            panic!("expected to be refused: {expected:?}");
        };
        assert_eq!((error.code, error.status, error.message.as_deref().unwrap_or_default()), expected);
        assert_eq!((self.all_records().await, self.blob_keys()), before, "a refused call writes nothing");
        error
    }

    pub(crate) async fn create_bucket(&self, name: &str) {
        self.call(CreateBucket, bucket_in(name, None)).await.unwrap();
    }

    pub(crate) async fn put(&self, key: &str, body: impl Into<Bytes>) -> PutObjectOutput {
        self.call(PutObject, object(key, body)).await.unwrap()
    }

    pub(crate) async fn get(&self, key: &str) -> GetObjectOutput {
        self.call(GetObject, get(key)).await.unwrap()
    }

    pub(crate) async fn body(&self, key: &str) -> Bytes {
        self.get(key).await.body.unwrap()
    }

    pub(crate) async fn records(&self, kind: Kind) -> Vec<Record> {
        let account = AccountId::parse(OWNER).unwrap();
        self.store.scan(kind, &Scope { account, region: None }, "", None, 100_000).await.unwrap()
    }

    async fn all_records(&self) -> Vec<(String, String)> {
        let mut all = Vec::new();
        for kind in [BUCKET, OBJECT, UPLOAD, PART] {
            all.extend(self.records(kind).await.into_iter().map(|record| (record.key, record.json)));
        }
        all
    }

    pub(crate) fn blob_keys(&self) -> BTreeSet<String> {
        self.blobs.stored.lock().unwrap().keys().cloned().collect()
    }

    /// Every blob is named by exactly one record, and every blob that is named is there.
    #[track_caller]
    pub(crate) fn check_blobs(&self) -> impl Future<Output = ()> + '_ {
        let caller = std::panic::Location::caller();
        async move {
            let mut named = Vec::new();
            for record in self.records(OBJECT).await {
                let object: Value = serde_json::from_str(&record.json).unwrap();
                let pieces = object["pieces"].as_array().unwrap().clone();
                named.extend(pieces.iter().map(|piece| piece["blob"].as_str().unwrap().to_owned()));
            }
            for record in self.records(PART).await {
                let part: Value = serde_json::from_str(&record.json).unwrap();
                named.push(part["piece"]["blob"].as_str().unwrap().to_owned());
            }
            named.sort_unstable();
            let stored: Vec<String> = self.blob_keys().into_iter().collect();
            assert_eq!(stored, named, "blobs stored and blobs named, at {caller}");
        }
    }
}

impl Drop for Room {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.directory);
    }
}

pub(crate) fn bucket_in(name: &str, location: Option<BucketLocationConstraint>) -> CreateBucketRequest {
    let configuration = location.map(|location| CreateBucketConfiguration {
        location_constraint: Some(location),
        ..CreateBucketConfiguration::default()
    });
    CreateBucketRequest { bucket: name.to_owned(), create_bucket_configuration: configuration, ..CreateBucketRequest::default() }
}

/// The least that puts an object into the bucket `code`.
pub(crate) fn object(key: &str, body: impl Into<Bytes>) -> PutObjectRequest {
    PutObjectRequest { bucket: "code".to_owned(), key: key.to_owned(), body: Some(body.into()), ..PutObjectRequest::default() }
}

pub(crate) fn get(key: &str) -> GetObjectRequest {
    GetObjectRequest { bucket: "code".to_owned(), key: key.to_owned(), ..GetObjectRequest::default() }
}

pub(crate) fn text(text: &str) -> Option<String> {
    Some(text.to_owned())
}

/// A member of an error's body, as text.
pub(crate) fn member(error: &ServiceError, name: &str) -> Option<String> {
    let (_, value) = error.members.iter().find(|(member, _)| *member == name)?;
    Some(value.as_str().map_or_else(|| value.to_string(), str::to_owned))
}
