use std::sync::Arc;

use gatewright_model::function::{CodePackage, FunctionDefinition, FunctionState};
use gatewright_model::ids::{AccountId, Region};
use gatewright_model::ports::FunctionRef;
use gatewright_model::timestamp::Timestamp;
use gatewright_store::Store;
use gatewright_store::transaction::Transaction;
use gatewright_testkit::clock::FakeClock;

use super::{EDIT_ATTEMPTS_MAX, create, draft_of, edit};

fn definition() -> FunctionDefinition {
    FunctionDefinition {
        account: AccountId::developer(),
        region: Region::us_east_1(),
        name: "greet".to_owned(),
        runtime: "python3.13".to_owned(),
        handler: "app.handler".to_owned(),
        role: "arn:aws:iam::000000000000:role/runner".to_owned(),
        description: String::new(),
        timeout_s: 3,
        memory_size_mb: 128,
        ephemeral_storage_mb: 512,
        architecture: "x86_64".to_owned(),
        environment: None,
        code: CodePackage { sha256_hex: "00".repeat(32), size_bytes: 1 },
        revision_id: "r".to_owned(),
        last_modified: Timestamp::default(),
        tags: Default::default(),
        state: FunctionState::Active,
        policy: None,
    }
}

/// Edits a function while `others` other writers come first, and says how that ended and how often it was tried.
async fn edit_after(others: u32) -> (Result<(), &'static str>, u32) {
    let directory = std::env::temp_dir().join(format!("gatewright-lambda-edit-{}-{others}", std::process::id()));
    let _ = std::fs::remove_dir_all(&directory);
    let store = Store::open(&directory, Arc::new(FakeClock::new())).unwrap();
    create(&store, &definition()).await.unwrap();
    let function =
        FunctionRef { account: AccountId::developer(), region: Region::us_east_1(), name: "greet".to_owned(), qualifier: None };
    let mut attempts = 0;
    let outcome = edit(&store, &function, |definition| {
        attempts += 1;
        if attempts <= others {
            // Another writer commits between this attempt's read and its write.
            let (store, draft) = (store.clone(), draft_of(definition)?);
            let other = std::thread::spawn(move || {
                let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
                runtime.block_on(store.commit(Transaction::new().put(draft))).unwrap();
            });
            other.join().unwrap();
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
