//! Functions of a pool: one that takes its time before tokens, and what is told of users whom others bring.

use std::sync::Arc;

use gatewright_identity::flow::AuthFlow;
use gatewright_identity::trigger::context::TriggerContext;
use gatewright_identity::trigger::post_confirmation::{self, Confirmed};
use gatewright_identity::trigger::pre_sign_up::{self, Maker, SignUpVerdict};
use gatewright_identity::user_pool::{LambdaArn, LambdaConfig, PreTokenGenerationConfig, PreTokenGenerationVersion};
use gatewright_identity::{records, sign_in, user};
use gatewright_store::transaction::Transaction;
use gatewright_testkit::invoke::{function_error, reply};
use serde_json::{Value, json};

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

#[tokio::test]
async fn a_user_whom_a_provider_brings_can_be_refused_and_nothing_else() {
    let house = House::new();
    let function = LambdaArn::parse("arn:aws:lambda:us-east-1:123456789012:function:pre").unwrap();
    let triggers = LambdaConfig { pre_sign_up: Some(function), ..LambdaConfig::default() };
    let plain = house.pool(|_| ()).await;
    let ann = house.user(&plain, "google_1", &[("email", "ann@example.com")]).await;
    let pool = house.pool(|new| new.settings.lambda_config = triggers).await;
    let context = TriggerContext::default();
    let admit = || pre_sign_up::admit(&house.identity, &pool, &ann, Maker::ExternalProvider("client"), &context);
    house.functions.on("pre", |invocation| {
        let mut event: Value = serde_json::from_slice(&invocation.payload).unwrap();
        event["response"] = json!({ "autoConfirmUser": true, "autoVerifyEmail": true });
        Ok(reply(event.to_string()))
    });
    assert_eq!(admit().await.unwrap(), SignUpVerdict::default());
    let told: Value = serde_json::from_slice(&house.functions.seen()[0].payload).unwrap();
    let shown =
        (&told["triggerSource"], &told["userName"], &told["callerContext"]["clientId"], &told["request"]["userAttributes"]);
    let expected =
        (&json!("PreSignUp_ExternalProvider"), &json!("google_1"), &json!("client"), &json!({ "email": "ann@example.com" }));
    assert_eq!(shown, expected);
    house.functions.on("pre", |_| Ok(function_error("{\"errorMessage\":\"not here\"}")));
    refused(admit().await, "UserLambdaValidationException: PreSignUp failed with error not here.");
}

#[tokio::test]
async fn a_forgotten_password_that_was_set_is_told_as_such() {
    let house = House::new();
    let function = LambdaArn::parse("arn:aws:lambda:us-east-1:123456789012:function:post").unwrap();
    let triggers = LambdaConfig { post_confirmation: Some(function), ..LambdaConfig::default() };
    let pool = house.pool(|new| new.settings.lambda_config = triggers).await;
    house.user(&pool, "ann", &[]).await;
    let ann = user::find(&house.identity, &pool, "ann").await.unwrap().unwrap().value;
    assert!(house.functions.seen().is_empty(), "whom an administrator makes is not told of");
    house.functions.on("post", |invocation| Ok(reply(invocation.payload.clone())));
    let context = TriggerContext::default();
    let how = Confirmed::ConfirmForgotPassword;
    post_confirmation::tell(&house.identity, &pool, &ann, Some("client"), how, &context).await.unwrap();
    let told: Value = serde_json::from_slice(&house.functions.seen()[0].payload).unwrap();
    assert_eq!(told["triggerSource"], "PostConfirmation_ConfirmForgotPassword");
    let attributes = json!({ "sub": ann.sub, "cognito:user_status": "CONFIRMED" });
    assert_eq!(told["request"], json!({ "userAttributes": attributes }));
}
