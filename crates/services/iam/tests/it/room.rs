//! An IAM room over a fresh store.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use gatewright_iam::{Ports, service};
use gatewright_model::ids::AccountId;
use gatewright_model::ports::Clock as _;
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
        gatewright_testkit::call::by_root_of(&account, self.clock.now())
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
