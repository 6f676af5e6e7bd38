use gatewright_identity::records::{USER, key_in};
use gatewright_identity::sign_in;
use gatewright_identity::token::verify_access_token;
use gatewright_identity::user_pool_client::ClientSecret;
use gatewright_store::transaction::Transaction;

use super::house::{House, id_token, refused};

const INVALID: &str = "NotAuthorizedException: Invalid Access Token";

#[tokio::test]
async fn an_access_token_shows_its_user_by_what_the_client_may_read() {
    let house = House::new();
    let app = house.app().await;
    let user = house.user(&app.pool, "ann", &[("email", "ann@example.com"), ("name", "Ann")]).await;
    let token = house.tokens(&app, "ann").await.access_token;
    let signed_in = verify_access_token(&house.identity, &token).await.unwrap();
    assert_eq!(signed_in.user.value.sub, user.sub);
    let all: Vec<_> = signed_in.readable_attributes().collect();
    assert_eq!(all, [("sub", user.sub.as_str()), ("email", "ann@example.com"), ("name", "Ann")]);
    let narrow = house.client(&app.pool, ClientSecret::None, |settings| settings.read_attributes = Some(vec!["name".to_owned()]));
    let token = house.tokens(&narrow.await, "ann").await.access_token;
    let signed_in = verify_access_token(&house.identity, &token).await.unwrap();
    assert_eq!(signed_in.readable_attributes().collect::<Vec<_>>(), [("sub", user.sub.as_str()), ("name", "Ann")]);
}

#[tokio::test]
async fn what_is_no_access_token_is_refused() {
    let house = House::new();
    let app = house.app().await;
    house.user(&app.pool, "ann", &[]).await;
    let given = house.tokens(&app, "ann").await;
    let parts: Vec<&str> = given.access_token.split('.').collect();
    let id_parts: Vec<&str> = id_token(&given).split('.').collect();
    let mixed = [parts[0], id_parts[1], parts[2]].join(".");
    let refresh_token = given.refresh_token.clone().unwrap();
    let stranger = House::new();
    let strange_app = stranger.app().await;
    stranger.user(&strange_app.pool, "ann", &[]).await;
    let foreign = stranger.tokens(&strange_app, "ann").await.access_token;
    for wrong in
        ["", "a.b.c", id_token(&given), &refresh_token, &mixed, &given.access_token[1..], &format!("{}.", parts[..2].join("."))]
    {
        refused(verify_access_token(&house.identity, wrong).await, INVALID);
    }
    refused(verify_access_token(&house.identity, &foreign).await, INVALID);
}

#[tokio::test]
async fn an_access_token_ends_with_its_time_its_sign_in_and_its_user() {
    let house = House::new();
    let app = house.app().await;
    let user = house.user(&app.pool, "ann", &[]).await;
    let token = house.tokens(&app, "ann").await.access_token;
    house.wait_s(3599);
    assert!(verify_access_token(&house.identity, &token).await.is_ok());
    house.wait_s(1);
    refused(verify_access_token(&house.identity, &token).await, "NotAuthorizedException: Access Token has expired");

    let token = house.tokens(&app, "ann").await.access_token;
    house.store.commit(sign_in::end_all(Transaction::new(), &app.pool, &user.sub)).await.unwrap();
    refused(verify_access_token(&house.identity, &token).await, "NotAuthorizedException: Access Token has been revoked");

    let token = house.tokens(&app, "ann").await.access_token;
    house.change_user(&app.pool, "ann", |user| user.is_enabled = false).await;
    refused(verify_access_token(&house.identity, &token).await, "NotAuthorizedException: User is disabled.");
    let gone = Transaction::new().delete(USER, app.pool.scope(), key_in(&app.pool.id, "ann"));
    house.store.commit(gone).await.unwrap();
    refused(verify_access_token(&house.identity, &token).await, "UserNotFoundException: User does not exist.");
}
