//! Browsers whose people came in by an identity provider.

use gatewright_identity::admin_identity_provider::{self, NewIdentityProvider};
use gatewright_identity::federation::{self, Assertion};
use gatewright_identity::identity_provider::ProviderKind;
use gatewright_identity::trigger::context::TriggerContext;
use gatewright_identity::user_pool_client::ClientSecret;
use gatewright_identity::{admin_user, login_session};
use serde_json::Map;

use crate::browser::Browser;
use crate::house::{House, PASSWORD};

#[tokio::test]
async fn a_session_opens_only_clients_that_let_people_in_so() {
    let house = House::new().await;
    let pair = |(name, value): (&str, &str)| (name.to_owned(), value.to_owned());
    let google = NewIdentityProvider {
        user_pool_id: house.pool.id.clone(),
        name: "Google".to_owned(),
        kind: ProviderKind::Google,
        details: [("client_id", "me"), ("client_secret", "secret"), ("authorize_scopes", "openid")].map(pair).into(),
        attribute_mapping: [].into(),
        identifiers: None,
    };
    let provider = admin_identity_provider::create(&house.identity, &house.pool.scope(), google).await.unwrap();
    let both = Some(vec!["COGNITO".to_owned(), "Google".to_owned()]);
    let of_both = house.client(ClientSecret::None, |settings| settings.supported_identity_providers = both).await;
    let assertion = Assertion { provider, subject: "1".to_owned(), claims: Map::new() };
    let proof = federation::sign_in(&house.identity, &house.pool, &of_both, assertion, &TriggerContext::default()).await.unwrap();
    let cookie = login_session::begin(&house.identity, &house.pool, proof).await.unwrap();
    let browser = Browser::new(&house);
    browser.cookies.borrow_mut().insert("cognito".to_owned(), cookie);

    let to_both = [("client_id", of_both.id.as_str())];
    assert!(browser.open(&browser.authorize(&to_both)).await.sent("code").is_some());
    // The house's own client takes passwords alone.
    assert!(browser.open(&browser.authorize(&[])).await.location().starts_with("/login?"));
    let never = browser.open(&browser.authorize(&[("prompt", "none")])).await;
    assert_eq!(never.sent("error").as_deref(), Some("login_required"));
    // A provider that is gone keeps nobody in.
    let gone = (house.identity.clone(), house.pool.clone());
    admin_identity_provider::delete(&gone.0, &gone.1.scope(), &gone.1.id, "Google").await.unwrap();
    assert!(browser.open(&browser.authorize(&to_both)).await.location().starts_with("/login?"));
    // Whoever has typed a password has a session for both.
    house.user("ann", &[]).await;
    browser.sign_in(&[], "ann", PASSWORD).await;
    assert!(browser.open(&browser.authorize(&to_both)).await.sent("code").is_some());

    house.wait_s(1);
    admin_user::disable(&house.identity, &house.pool, "ann").await.unwrap();
    admin_user::enable(&house.identity, &house.pool, "ann").await.unwrap();
    assert!(browser.open(&browser.authorize(&to_both)).await.location().starts_with("/login?"));
}
