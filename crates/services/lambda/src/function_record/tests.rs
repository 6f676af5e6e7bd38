use std::path::PathBuf;
use std::sync::Arc;

use gatewright_model::function::{CodePackage, FunctionDefinition, FunctionState, FunctionVersion};
use gatewright_model::function_logging::FunctionLogging;
use gatewright_model::ids::{AccountId, Region};
use gatewright_model::ports::FunctionRef;
use gatewright_model::timestamp::Timestamp;
use gatewright_store::Store;
use gatewright_store::transaction::Transaction;
use gatewright_testkit::clock::FakeClock;

use super::publication::{Imprint, Publication, publish};
use super::{EDIT_ATTEMPTS_MAX, FUNCTION_VERSION, create, draft_of, edit, function_at, scope_of, version_key};

fn definition() -> FunctionDefinition {
    FunctionDefinition {
        account: AccountId::developer(),
        region: Region::us_east_1(),
        name: "greet".to_owned(),
        version: FunctionVersion::Latest,
        published_as: None,
        runtime: "python3.13".to_owned(),
        handler: "app.handler".to_owned(),
        role: "arn:aws:iam::000000000000:role/runner".to_owned(),
        description: String::new(),
        timeout_s: 3,
        memory_size_mb: 128,
        ephemeral_storage_mb: 512,
        architecture: "x86_64".to_owned(),
        environment: None,
        logging: FunctionLogging::default(),
        code: CodePackage { sha256_hex: "00".repeat(32), size_bytes: 1, unzipped_bytes: 1 },
        layers: Vec::new(),
        revision_id: "r".to_owned(),
        last_modified: Timestamp::default(),
        tags: Default::default(),
        state: FunctionState::Active,
        policy: None,
    }
}

fn greet() -> FunctionRef {
    FunctionRef { account: AccountId::developer(), region: Region::us_east_1(), name: "greet".to_owned(), qualifier: None }
}

fn open(name: &str) -> (Store, PathBuf) {
    let directory = std::env::temp_dir().join(format!("gatewright-lambda-{name}-{}", std::process::id()));
    let _ = std::fs::remove_dir_all(&directory);
    (Store::open(&directory, Arc::new(FakeClock::new())).unwrap(), directory)
}

fn write_elsewhere(store: &Store, transaction: Transaction) {
    let store = store.clone();
    let other = std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        runtime.block_on(store.commit(transaction)).unwrap();
    });
    other.join().unwrap();
}

/// Edits a function while `others` other writers come first, and says how that ended and how often it was tried.
async fn edit_after(others: u32) -> (Result<(), &'static str>, u32) {
    let (store, directory) = open(&format!("edit-{others}"));
    create(&store, &definition()).await.unwrap();
    let function = greet();
    let mut attempts = 0;
    let outcome = edit(&store, &function, |definition| {
        attempts += 1;
        if attempts <= others {
            // Another writer commits between this attempt's read and its write.
            write_elsewhere(&store, Transaction::new().put(draft_of(definition)?));
        }
        Ok(())
    })
    .await;
    let _ = std::fs::remove_dir_all(&directory);
    (outcome.map_err(|error| error.code), attempts)
}

#[tokio::test(flavor = "multi_thread")]
async fn an_edit_that_others_outrun_is_tried_again_up_to_its_limit() {
    assert_eq!(edit_after(EDIT_ATTEMPTS_MAX - 1).await, (Ok(()), EDIT_ATTEMPTS_MAX));
    assert_eq!(edit_after(EDIT_ATTEMPTS_MAX).await, (Err("ResourceConflictException"), EDIT_ATTEMPTS_MAX));
}

/// Publishes a function while `others` other writers come first, and says how that ended and how often it was tried.
async fn publish_after(others: u32) -> (Result<FunctionVersion, &'static str>, u32) {
    let (store, directory) = open(&format!("publish-{others}"));
    create(&store, &definition()).await.unwrap();
    let imprint = Imprint { description: None, revision_id: "v".to_owned(), at: Timestamp::default() };
    let mut attempts = 0;
    let outcome = publish(&store, &greet(), &imprint, |definition| {
        attempts += 1;
        if attempts <= others {
            write_elsewhere(&store, Transaction::new().put(draft_of(definition)?));
        }
        Ok(())
    })
    .await;
    let _ = std::fs::remove_dir_all(&directory);
    let outcome = outcome.map(|publication| match publication {
        Publication::New(version) | Publication::Unchanged(version) => version.version,
    });
    (outcome.map_err(|error| error.code), attempts)
}

#[tokio::test(flavor = "multi_thread")]
async fn publishing_that_others_outrun_is_tried_again_up_to_its_limit() {
    let first = Ok(FunctionVersion::Published(1));
    assert_eq!(publish_after(EDIT_ATTEMPTS_MAX - 1).await, (first, EDIT_ATTEMPTS_MAX));
    assert_eq!(publish_after(EDIT_ATTEMPTS_MAX).await, (Err("ResourceConflictException"), EDIT_ATTEMPTS_MAX));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_function_deleted_while_it_is_published_is_not_found_and_leaves_no_version() {
    let (store, directory) = open("publish-deleted");
    create(&store, &definition()).await.unwrap();
    let imprint = Imprint { description: None, revision_id: "v".to_owned(), at: Timestamp::default() };
    let outcome = publish(&store, &greet(), &imprint, |_| {
        write_elsewhere(&store, Transaction::new().delete(super::FUNCTION, scope_of(&greet()), "greet"));
        Ok(())
    })
    .await;
    assert_eq!(outcome.unwrap_err().status, 404);
    let left = store.scan(FUNCTION_VERSION, &scope_of(&greet()), "", None, 10).await.unwrap();
    let _ = std::fs::remove_dir_all(&directory);
    assert_eq!(left, []);
}

#[test]
fn a_key_leads_back_to_its_version() {
    for number in [1, 10, u64::MAX] {
        assert_eq!(function_at(&version_key("greet", number)), Some(("greet", FunctionVersion::Published(number))));
    }
    assert_eq!(function_at("greet"), Some(("greet", FunctionVersion::Latest)));
    assert_eq!(function_at("greet:live"), None);
    assert!(version_key("greet", 9) < version_key("greet", 10));
}
