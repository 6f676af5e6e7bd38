use gatewright_identity::Refusal;
use gatewright_identity::admin_user::{self, PasswordKind};
use gatewright_identity::attribute_schema::standard_attributes;
use gatewright_identity::flow::{Answer, ChallengeName};
use gatewright_identity::user::{self, UserStatus};
use gatewright_identity::user_pool_client::ClientSecret;
use gatewright_model::secret::Secret;

use super::house::{App, House, INCORRECT, PASSWORD, challenge, refused, tokens};

const NEW: &str = "N3w-Passw0rd";
const INVALID: &str = "NotAuthorizedException: Invalid session for the user.";

/// A pool that requires a name.
async fn app_with_required_name(house: &House) -> App {
    let pool = house.pool(|new| {
        let name = standard_attributes().into_iter().find(|attribute| attribute.name == "name").unwrap();
        new.schema = vec![gatewright_identity::user_pool::SchemaAttribute { is_required: true, ..name }];
    });
    house.client(&pool.await, ClientSecret::None, |_| ()).await
}

async fn session(house: &House, app: &App) -> String {
    challenge(house.sign_in(app, "ann", PASSWORD).await).session.unwrap()
}

async fn set(house: &House, app: &App, session: &str, responses: &[(&str, &str)]) -> Result<Answer, Refusal> {
    let responses = [&[("USERNAME", "ann"), ("NEW_PASSWORD", NEW)], responses].concat();
    house.respond(app, ChallengeName::NewPasswordRequired, Some(session), &responses).await
}

#[tokio::test]
async fn a_new_password_confirms_the_user_and_replaces_the_temporary_one() {
    let house = House::new();
    let app = house.app().await;
    house.invited(&app.pool, "ann", &[("email", "ann@example.com"), ("email_verified", "true")]).await;
    let next = challenge(house.sign_in(&app, "ann", PASSWORD).await);
    assert_eq!(next.name, ChallengeName::NewPasswordRequired);
    assert_eq!(next.parameters["USER_ID_FOR_SRP"], "ann");
    assert_eq!(next.parameters["requiredAttributes"], "[]");
    assert_eq!(next.parameters["userAttributes"], r#"{"email":"ann@example.com","email_verified":"true"}"#);
    tokens(set(&house, &app, &next.session.unwrap(), &[]).await);
    let user = user::find(&house.identity, &app.pool, "ann").await.unwrap().unwrap().value;
    assert_eq!(user.status, UserStatus::Confirmed);
    tokens(house.sign_in(&app, "ann", NEW).await);
    tokens(house.srp_sign_in(&app, "ann", NEW).await);
    refused(house.sign_in(&app, "ann", PASSWORD).await, INCORRECT);
}

#[tokio::test]
async fn a_session_counts_once_in_time_for_its_client_and_user() {
    let house = House::new();
    let app = house.app().await;
    let other_app = house.client(&app.pool, ClientSecret::None, |_| ()).await;
    house.invited(&app.pool, "ann", &[]).await;
    house.invited(&app.pool, "bob", &[]).await;
    let first = session(&house, &app).await;
    refused(set(&house, &other_app, &first, &[]).await, INVALID);
    let as_bob = [("USERNAME", "bob"), ("NEW_PASSWORD", NEW)];
    refused(house.respond(&app, ChallengeName::NewPasswordRequired, Some(&first), &as_bob).await, INVALID);
    for wrong in ["x", "1.AAAA", &first[..first.len() - 1], &"1.A".repeat(2000)] {
        refused(set(&house, &app, wrong, &[]).await, INVALID);
    }
    house.wait_s(180);
    refused(set(&house, &app, &first, &[]).await, "NotAuthorizedException: Invalid session for the user, session is expired.");
    let second = session(&house, &app).await;
    tokens(set(&house, &app, &second, &[]).await);
    let used = "NotAuthorizedException: Invalid session for the user, session can only be used once.";
    refused(set(&house, &app, &second, &[]).await, used);
}

#[tokio::test]
async fn another_temporary_password_or_a_disabled_user_ends_the_session() {
    let house = House::new();
    let app = house.app().await;
    house.invited(&app.pool, "ann", &[]).await;
    let first = session(&house, &app).await;
    house.wait_s(1);
    let another = Secret::new("An0ther-Temporary".to_owned());
    admin_user::set_password(&house.identity, &app.pool, "ann", another, PasswordKind::Temporary).await.unwrap();
    refused(set(&house, &app, &first, &[]).await, INVALID);
    let second = challenge(house.sign_in(&app, "ann", "An0ther-Temporary").await).session.unwrap();
    house.change_user(&app.pool, "ann", |user| user.is_enabled = false).await;
    refused(set(&house, &app, &second, &[]).await, INVALID);
}

#[tokio::test]
async fn a_forbidden_password_or_attribute_leaves_the_session_for_another_try() {
    let house = House::new();
    let app = app_with_required_name(&house).await;
    house.invited(&app.pool, "ann", &[("name", "Ann")]).await;
    house.change_user(&app.pool, "ann", |user| drop(user.attributes.remove("name"))).await;
    let next = challenge(house.sign_in(&app, "ann", PASSWORD).await);
    assert_eq!(next.parameters["requiredAttributes"], r#"["userAttributes.name"]"#);
    let session = next.session.unwrap();
    let weak = [("USERNAME", "ann"), ("NEW_PASSWORD", "weak"), ("userAttributes.name", "Ann")];
    let words = "InvalidPasswordException: Password did not conform with policy: Password not long enough";
    refused(house.respond(&app, ChallengeName::NewPasswordRequired, Some(&session), &weak).await, words);
    let words = "InvalidParameterException: Invalid attributes given, name is missing";
    refused(set(&house, &app, &session, &[]).await, words);
    assert!(set(&house, &app, &session, &[("userAttributes.nickname2", "x")]).await.is_err());
    assert!(set(&house, &app, &session, &[("userAttributes.sub", "x")]).await.is_err());
    tokens(set(&house, &app, &session, &[("userAttributes.name", "Ann")]).await);
    let user = user::find(&house.identity, &app.pool, "ann").await.unwrap().unwrap().value;
    assert_eq!(user.attribute("name"), Some("Ann"));
}

#[tokio::test]
async fn attributes_are_given_within_what_the_client_may_write() {
    let house = House::new();
    let pool = house.pool(|_| ()).await;
    let app =
        house.client(&pool, ClientSecret::None, |settings| settings.write_attributes = Some(vec!["email".to_owned()])).await;
    house.invited(&app.pool, "ann", &[("email", "old@example.com"), ("email_verified", "true")]).await;
    let session = session(&house, &app).await;
    let words = "NotAuthorizedException: A client attempted to write unauthorized attribute";
    refused(set(&house, &app, &session, &[("userAttributes.name", "Ann")]).await, words);
    tokens(set(&house, &app, &session, &[("userAttributes.email", "new@example.com")]).await);
    let user = user::find(&house.identity, &app.pool, "ann").await.unwrap().unwrap().value;
    assert_eq!((user.attribute("email"), user.attribute("email_verified")), (Some("new@example.com"), None));
}

#[tokio::test]
async fn a_blank_attribute_is_not_stored() {
    let house = House::new();
    let app = app_with_required_name(&house).await;
    house.invited(&app.pool, "ann", &[("name", "Ann"), ("email", "ann@example.com"), ("email_verified", "true")]).await;
    house.change_user(&app.pool, "ann", |user| drop(user.attributes.remove("name"))).await;
    let session = session(&house, &app).await;
    let words = "InvalidParameterException: Invalid attributes given, name is missing";
    for blank in ["", "  "] {
        refused(set(&house, &app, &session, &[("userAttributes.name", blank)]).await, words);
    }
    let responses = [("userAttributes.name", "Ann"), ("userAttributes.email", ""), ("userAttributes.nickname", " ")];
    tokens(set(&house, &app, &session, &responses).await);
    let user = user::find(&house.identity, &app.pool, "ann").await.unwrap().unwrap().value;
    let kept = [("email", Some("ann@example.com")), ("email_verified", Some("true")), ("nickname", None)];
    for (name, value) in kept {
        assert_eq!(user.attribute(name), value, "{name}");
    }
}

#[tokio::test]
async fn the_address_that_a_user_signs_in_with_is_not_changed() {
    let house = House::new();
    let app = house.email_app().await;
    house.invited(&app.pool, "ann@example.com", &[]).await;
    let next = challenge(house.sign_in(&app, "ann@example.com", PASSWORD).await);
    let session = next.session.unwrap();
    let name = next.parameters["USER_ID_FOR_SRP"].as_str();
    for address in ["other@example.com", "ann@example.com"] {
        let responses = [("USERNAME", name), ("NEW_PASSWORD", NEW), ("userAttributes.email", address)];
        let answer = house.respond(&app, ChallengeName::NewPasswordRequired, Some(&session), &responses).await;
        refused(answer, "NotAuthorizedException: Cannot modify an already provided email");
    }
    let responses = [("USERNAME", name), ("NEW_PASSWORD", NEW)];
    tokens(house.respond(&app, ChallengeName::NewPasswordRequired, Some(&session), &responses).await);
    tokens(house.sign_in(&app, "ann@example.com", NEW).await);
}
