use gatewright_identity::flow::{AuthFlow, ChallengeName};
use gatewright_identity::refresh::{self, RefreshCall};
use gatewright_identity::sign_in;
use gatewright_identity::trigger::context::TriggerContext;
use gatewright_identity::user;
use gatewright_identity::user_pool_client::ClientSecret;
use gatewright_keys::secret_hash::secret_hash;
use gatewright_model::secret::Secret;
use gatewright_store::transaction::Transaction;

use super::house::{App, House, PASSWORD, challenge, refused, tokens};

const SECRET: &str = "0123456789abcdefghijklmnopqrst";

async fn secret_app(house: &House) -> App {
    let pool = house.pool(|_| ()).await;
    house.client(&pool, ClientSecret::Given(Secret::new(SECRET.to_owned())), |_| ()).await
}

#[tokio::test]
async fn a_client_with_a_secret_proves_it_with_every_call() {
    let house = House::new();
    let app = secret_app(&house).await;
    let id = app.client.id.as_str();
    house.user(&app.pool, "ann", &[]).await;
    let hash = secret_hash("ann", id, SECRET);
    let password = [("USERNAME", "ann"), ("PASSWORD", PASSWORD)];
    tokens(house.initiate(&app, AuthFlow::UserPassword, &[password[0], password[1], ("SECRET_HASH", &hash)]).await);
    let missing = format!("NotAuthorizedException: Client {id} is configured with secret but SECRET_HASH was not received");
    refused(house.initiate(&app, AuthFlow::UserPassword, &password).await, &missing);
    let wrong = format!("NotAuthorizedException: Unable to verify secret hash for client {id}");
    for (user, client, secret) in [("bob", id, SECRET), ("ann", "other", SECRET), ("ann", id, "other")] {
        let hash = secret_hash(user, client, secret);
        let parameters = [password[0], password[1], ("SECRET_HASH", &hash)];
        refused(house.initiate(&app, AuthFlow::UserPassword, &parameters).await, &wrong);
    }
    refused(house.respond(&app, ChallengeName::PasswordVerifier, None, &[("USERNAME", "ann")]).await, &missing);
}

#[tokio::test]
async fn the_hash_of_a_refresh_is_over_the_internal_name() {
    let house = House::new();
    let pool =
        house.pool(|new| new.username_attributes = Some(vec![gatewright_identity::user_pool::ContactAttribute::Email])).await;
    let app = house.client(&pool, ClientSecret::Given(Secret::new(SECRET.to_owned())), |_| ()).await;
    let user = house.user(&app.pool, "ann@example.com", &[]).await;
    let typed = secret_hash("ann@example.com", &app.client.id, SECRET);
    let internal = secret_hash(&user.username, &app.client.id, SECRET);
    let parameters = [("USERNAME", "ann@example.com"), ("PASSWORD", PASSWORD), ("SECRET_HASH", &typed)];
    let refresh_token = tokens(house.initiate(&app, AuthFlow::UserPassword, &parameters).await).refresh_token.unwrap();
    let by_hash = |hash| [("REFRESH_TOKEN", refresh_token.as_str()), ("SECRET_HASH", hash)];
    tokens(house.initiate(&app, AuthFlow::RefreshToken, &by_hash(&internal)).await);
    let wrong = format!("NotAuthorizedException: Unable to verify secret hash for client {}", app.client.id);
    refused(house.initiate(&app, AuthFlow::RefreshToken, &by_hash(&typed)).await, &wrong);

    let call = |client_secret: Option<&str>| RefreshCall {
        client_id: app.client.id.clone(),
        client_secret: client_secret.map(str::to_owned),
        refresh_token: refresh_token.clone(),
        device_key: None,
        triggers: TriggerContext::default(),
    };
    assert!(refresh::get_tokens(&house.identity, &call(Some(SECRET))).await.is_ok());
    for wrong in [None, Some("other"), Some("")] {
        assert!(refresh::get_tokens(&house.identity, &call(wrong)).await.is_err(), "{wrong:?}");
    }
}

#[tokio::test]
async fn a_refresh_token_that_does_not_count_says_so_before_the_secret() {
    let house = House::new();
    let app = secret_app(&house).await;
    let id = app.client.id.as_str();
    house.user(&app.pool, "ann", &[]).await;
    house.user(&app.pool, "bob", &[]).await;
    let token = async |username: &str| {
        let hash = secret_hash(username, id, SECRET);
        let parameters = [("USERNAME", username), ("PASSWORD", PASSWORD), ("SECRET_HASH", hash.as_str())];
        tokens(house.initiate(&app, AuthFlow::UserPassword, &parameters).await).refresh_token.unwrap()
    };
    let (of_ann, of_bob) = (token("ann").await, token("bob").await);
    let hash = secret_hash("ann", id, SECRET);
    let refreshed = async |token: &str, hash: &str| {
        house.initiate(&app, AuthFlow::RefreshToken, &[("REFRESH_TOKEN", token), ("SECRET_HASH", hash)]).await
    };
    let invalid = "NotAuthorizedException: Invalid Refresh Token";
    for hash in [hash.as_str(), "x"] {
        refused(refreshed("damaged", hash).await, invalid);
    }
    // Whether a hash was sent at all is asked first, whose it is at the end.
    let missing = format!("NotAuthorizedException: Client {id} is configured with secret but SECRET_HASH was not received");
    refused(house.initiate(&app, AuthFlow::RefreshToken, &[("REFRESH_TOKEN", "damaged")]).await, &missing);
    let wrong = format!("NotAuthorizedException: Unable to verify secret hash for client {id}");
    refused(refreshed(&of_bob, &hash).await, &wrong);
    tokens(refreshed(&of_ann, &hash).await);

    let bob = user::find(&house.identity, &app.pool, "bob").await.unwrap().unwrap();
    user::delete(&house.identity, &app.pool, &bob).await.unwrap();
    refused(refreshed(&of_bob, &secret_hash("bob", id, SECRET)).await, invalid);
    let ann = user::find(&house.identity, &app.pool, "ann").await.unwrap().unwrap().value;
    house.store.commit(sign_in::end_all(Transaction::new(), &app.pool, &ann.sub)).await.unwrap();
    refused(refreshed(&of_ann, &hash).await, "NotAuthorizedException: Refresh Token has been revoked");
    house.wait_s(30 * 24 * 60 * 60);
    refused(refreshed(&of_ann, &hash).await, "NotAuthorizedException: Refresh Token has expired");
}

#[tokio::test]
async fn what_is_missing_is_named() {
    let house = House::new();
    let app = house.app().await;
    house.invited(&app.pool, "ann", &[]).await;
    let missing = |name: &str| format!("InvalidParameterException: Missing required parameter {name}");
    let initiated = |flow, parameters| house.initiate(&app, flow, parameters);
    refused(initiated(AuthFlow::UserPassword, &[("PASSWORD", "x")]).await, &missing("USERNAME"));
    refused(initiated(AuthFlow::UserPassword, &[("USERNAME", "x")]).await, &missing("PASSWORD"));
    refused(initiated(AuthFlow::UserSrp, &[("USERNAME", "x")]).await, &missing("SRP_A"));
    refused(initiated(AuthFlow::RefreshToken, &[]).await, &missing("REFRESH_TOKEN"));
    let session = challenge(house.sign_in(&app, "ann", PASSWORD).await).session.unwrap();
    let answered = |session, responses| house.respond(&app, ChallengeName::NewPasswordRequired, session, responses);
    refused(answered(None, &[("USERNAME", "ann"), ("NEW_PASSWORD", "x")]).await, &missing("Session"));
    refused(answered(Some(&session), &[("USERNAME", "ann")]).await, &missing("NEW_PASSWORD"));
    refused(answered(Some(&session), &[("NEW_PASSWORD", "x")]).await, &missing("USERNAME"));
}

#[tokio::test]
async fn what_is_not_built_is_refused_by_name() {
    let house = House::new();
    let app = house.app().await;
    house.user(&app.pool, "ann", &[]).await;
    for flow in ["CUSTOM_AUTH", "USER_AUTH"] {
        let words = format!("InvalidParameterException: Gatewright does not yet support the flow {flow}.");
        refused(house.initiate(&app, AuthFlow::Other(flow), &[("USERNAME", "ann")]).await, &words);
    }
    let words = "InvalidParameterException: Gatewright does not yet support the challenge SMS_MFA.";
    refused(house.respond(&app, ChallengeName::Other("SMS_MFA"), None, &[("USERNAME", "ann")]).await, words);
    // Clients that find these words go on without their device key.
    let with_device = [("USERNAME", "ann"), ("PASSWORD", PASSWORD), ("DEVICE_KEY", "us-east-1_x")];
    refused(
        house.initiate(&app, AuthFlow::UserPassword, &with_device).await,
        "ResourceNotFoundException: Device does not exist.",
    );
}

#[tokio::test]
async fn an_unknown_client_is_refused() {
    let house = House::new();
    let mut app = house.app().await;
    app.client.id = "0".repeat(26);
    let words = format!("ResourceNotFoundException: User pool client {} does not exist.", app.client.id);
    refused(house.sign_in(&app, "ann", PASSWORD).await, &words);
}
