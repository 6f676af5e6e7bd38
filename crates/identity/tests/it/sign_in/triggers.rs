//! A function that takes its time before tokens: whoever is shut out meanwhile gets none.

use std::sync::Arc;

use gatewright_identity::flow::AuthFlow;
use gatewright_identity::user_pool::{LambdaArn, LambdaConfig, PreTokenGenerationConfig, PreTokenGenerationVersion};
use gatewright_identity::{records, sign_in, user};
use gatewright_store::transaction::Transaction;
use gatewright_testkit::invoke::reply;

use super::house::{App, House, INCORRECT, PASSWORD, refused};

const NAME: &str = "tokens";

async fn app(house: &House) -> App {
    let function = LambdaArn::parse("arn:aws:lambda:us-east-1:123456789012:function:tokens").unwrap();
    let version = PreTokenGenerationVersion::V1;
    let triggers =
        LambdaConfig { pre_token_generation: Some(PreTokenGenerationConfig { function, version }), ..LambdaConfig::default() };
    let pool = house.pool(|new| new.settings.lambda_config = triggers).await;
    house.client(&pool, gatewright_identity::user_pool_client::ClientSecret::None, |_| ()).await
}

/// From now on something happens to ann while the function before her tokens is asked.
fn meanwhile(house: &House, app: &App, change: impl Fn(Transaction, &user::User, u64) -> Transaction + Send + Sync + 'static) {
    let (store, pool, change) = (house.store.clone(), app.pool.clone(), Arc::new(change));
    house.functions.on_async(NAME, move |invocation| {
        let (store, pool, change) = (store.clone(), pool.clone(), Arc::clone(&change));
        Box::pin(async move {
            let record = store.get(records::USER, &pool.scope(), &user::key(&pool, "ann")).await.unwrap().unwrap();
            let ann: user::User = record.value().unwrap();
            store.commit(change(Transaction::new(), &ann, record.version)).await.unwrap();
            Ok(reply(invocation.payload))
        })
    });
}

fn unchanged(house: &House) {
    house.functions.on(NAME, |invocation| Ok(reply(invocation.payload.clone())));
}

fn gone(app: &App) -> impl Fn(Transaction, &user::User, u64) -> Transaction + Send + Sync + 'static {
    let pool = app.pool.clone();
    move |transaction, _, version| transaction.delete_version(records::USER, pool.scope(), user::key(&pool, "ann"), version)
}

#[tokio::test]
async fn whoever_is_removed_while_the_function_is_asked_is_not_signed_in() {
    let house = House::new();
    let app = app(&house).await;
    house.user(&app.pool, "ann", &[]).await;
    meanwhile(&house, &app, gone(&app));
    refused(house.sign_in(&app, "ann", PASSWORD).await, INCORRECT);
}

#[tokio::test]
async fn a_refresh_token_is_looked_at_again_after_the_function() {
    let house = House::new();
    let app = app(&house).await;
    let ann = house.user(&app.pool, "ann", &[]).await;
    unchanged(&house);
    let given = house.tokens(&app, "ann").await.refresh_token.unwrap();
    let pool = app.pool.clone();
    meanwhile(&house, &app, move |transaction, _, _| sign_in::end_all(transaction, &pool, &ann.sub));
    let revoked = "NotAuthorizedException: Refresh Token has been revoked";
    refused(house.initiate(&app, AuthFlow::RefreshToken, &[("REFRESH_TOKEN", &given)]).await, revoked);

    unchanged(&house);
    let given = house.tokens(&app, "ann").await.refresh_token.unwrap();
    meanwhile(&house, &app, gone(&app));
    let words = "NotAuthorizedException: Invalid Refresh Token";
    refused(house.initiate(&app, AuthFlow::RefreshToken, &[("REFRESH_TOKEN", &given)]).await, words);
}
