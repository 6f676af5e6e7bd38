//! An IAM room over a fresh store.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use gatewright_iam::{Ports, service};
use gatewright_model::ids::{AccountId, Region};
use gatewright_model::ports::Clock as _;
use gatewright_model::principal::Principal;
use gatewright_store::Store;
use gatewright_testkit::clock::FakeClock;
use gatewright_testkit::entropy::SeededEntropy;
use gatewright_wire::document::{Document, Shape};
use gatewright_wire::operation::Operation;
use gatewright_wire::service::{CallContext, Service, ServiceError};

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
        CallContext {
            trace_id: None,
            principal: Principal::root(account.clone(), "aws"),
            account,
            region: Region::us_east_1(),
            request_id: "r".to_owned(),
            now: self.clock.now(),
            base_url: Arc::from("http://127.0.0.1:4566"),
        }
    }

    pub(crate) async fn call<O: Operation>(&self, _operation: O, input: O::Input) -> Result<Document, ServiceError> {
        let endpoint = self.service.endpoints.iter().find(|endpoint| endpoint.operation.name == O::SCHEMA.name).unwrap();
        endpoint.call(self.context(), input.into_document()).await
    }
}

impl Drop for Room {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.directory);
    }
}
