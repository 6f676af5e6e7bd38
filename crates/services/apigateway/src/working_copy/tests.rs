use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use gatewright_model::ids::{AccountId, Region};
use gatewright_model::ports::{AuthorizerRehearsal, Boxed, MethodRehearsal, Rehearse, TestCall};
use gatewright_model::rest_api::EndpointConfiguration;
use gatewright_model::timestamp::Timestamp;
use gatewright_store::Store;
use gatewright_testkit::clock::FakeClock;
use gatewright_testkit::entropy::SeededEntropy;

use super::*;
use crate::refusal::no_resource;

struct Room {
    ports: Ports,
    context: CallContext,
    directory: PathBuf,
}

/// An edit never calls anything.
struct NoRoad;

impl Rehearse for NoRoad {
    fn method(&self, _: Arc<RestApi>, _: String, _: String, _: TestCall) -> Boxed<'_, MethodRehearsal> {
        unreachable!("no edit calls a method")
    }
    fn authorizer(&self, _: Arc<RestApi>, _: String, _: TestCall) -> Boxed<'_, AuthorizerRehearsal> {
        unreachable!("no edit calls an authorizer")
    }
}

impl Drop for Room {
    fn drop(&mut self) {
        // Nothing depends on the directory being gone.
        let _ = std::fs::remove_dir_all(&self.directory);
    }
}

fn block_on<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(future)
}

fn room(name: &str) -> Room {
    let directory = std::env::temp_dir().join(format!("gatewright-working-copy-{name}-{}", std::process::id()));
    let store = Store::open(&directory, Arc::new(FakeClock::new())).unwrap();
    let account = AccountId::developer();
    let context = gatewright_testkit::call::by_root_of(&account, Timestamp::from_epoch_ms(0));
    let endpoint_configuration =
        EndpointConfiguration { types: Vec::new(), ip_address_type: String::new(), vpc_endpoint_ids: Vec::new() };
    let api = RestApi {
        account,
        region: Region::us_east_1(),
        id: "api".to_owned(),
        name: "first".to_owned(),
        description: None,
        version: None,
        created_at: context.now,
        api_key_source: "HEADER".to_owned(),
        endpoint_configuration,
        is_execute_api_endpoint_disabled: false,
        binary_media_types: Vec::new(),
        minimum_compression_size: None,
        tags: BTreeMap::new(),
        root_resource_id: "root".to_owned(),
        resources: BTreeMap::new(),
        authorizers: BTreeMap::new(),
        gateway_responses: BTreeMap::new(),
        policy: None,
    };
    let draft = rest_api_draft(&context, &api).unwrap();
    block_on(store.commit(Transaction::new().put(draft))).unwrap();
    let ports = Ports {
        store,
        entropy: Arc::new(SeededEntropy::new(1)),
        rehearse: Arc::new(NoRoad),
        key_sets: Arc::new(gatewright_testkit::key_sets::KeySetTable::default()),
    };
    Room { ports, context, directory }
}

/// Writes the record as another call would that is always faster.
fn outrun(room: &Room, api: &RestApi) {
    let (store, draft) = (room.ports.store.clone(), rest_api_draft(&room.context, api).unwrap());
    std::thread::spawn(move || block_on(store.commit(Transaction::new().put(draft)))).join().unwrap().unwrap();
}

/// Edits while the first `lost` attempts are outrun: how often the change ran, and how the edit ended.
fn edit_losing(name: &str, lost: usize) -> (usize, Result<(), ServiceError>, String) {
    let room = room(name);
    let mut attempts = 0;
    let ended = block_on(edit(&room.ports, &room.context, "api", no_resource, |api| {
        attempts += 1;
        if attempts <= lost {
            outrun(&room, api);
        }
        api.name = "edited".to_owned();
        Ok(())
    }));
    let stored = block_on(read(&room.ports, &room.context, "api", no_resource)).unwrap().name;
    (attempts, ended, stored)
}

#[test]
fn an_edit_that_is_outrun_starts_over_from_what_is_stored() {
    let (attempts, ended, stored) = edit_losing("last", EDIT_ATTEMPTS_MAX - 1);
    assert_eq!((attempts, ended.is_ok(), stored.as_str()), (EDIT_ATTEMPTS_MAX, true, "edited"));
}

#[test]
fn an_edit_that_is_always_outrun_ends_with_a_conflict() {
    let (attempts, ended, stored) = edit_losing("always", EDIT_ATTEMPTS_MAX);
    let error = ended.unwrap_err();
    let expected = "Unable to complete operation due to concurrent modification. Please try again later.";
    assert_eq!((error.code, error.status, error.message.as_deref()), ("ConflictException", 409, Some(expected)));
    assert_eq!((attempts, stored.as_str()), (EDIT_ATTEMPTS_MAX, "first"));
}

#[test]
fn an_api_that_outgrows_a_record_is_refused() {
    let room = room("large");
    let ended = block_on(edit(&room.ports, &room.context, "api", no_resource, |api| {
        api.name = "x".repeat(17 * 1024 * 1024);
        Ok(())
    }));
    let error = ended.unwrap_err();
    assert_eq!((error.code, error.status), ("LimitExceededException", 429));
}
