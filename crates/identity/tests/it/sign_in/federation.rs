//! Signing in as whom an identity provider says somebody is.

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use gatewright_identity::admin_identity_provider::{self, NewIdentityProvider};
use gatewright_identity::admin_pool::NewUserPool;
use gatewright_identity::admin_user::{self, Invitation, NewUser, PasswordKind};
use gatewright_identity::authorization_code::{self, Grant, Redemption};
use gatewright_identity::federation::{self, Assertion, FederationRefusal};
use gatewright_identity::identity_provider::{IdentityProvider, ProviderKind};
use gatewright_identity::login_session::{self, Proof};
use gatewright_identity::records::{USER, key_in};
use gatewright_identity::refresh::{self, RefreshCall};
use gatewright_identity::sign_up::{self, AliasClaim, SignUp};
use gatewright_identity::token::{TokenSet, verify_access_token};
use gatewright_identity::trigger::context::TriggerContext;
use gatewright_identity::user::{self, ProviderIdentity, User, UserStatus};
use gatewright_identity::user_pool::{AliasAttribute, AttributeDataType, ContactAttribute, SchemaAttribute, UserPool};
use gatewright_identity::user_pool_client::{ClientSecret, PreventUserExistenceErrors, UserPoolClientSettings};
use gatewright_identity::{Refusal, grant, user_info};
use gatewright_model::ports::Clock as _;
use gatewright_model::secret::Secret;
use serde_json::{Value, json};

use super::house::{App, House, INCORRECT, PASSWORD, id_token, refused, texts, tokens, waits_for};

/// Google with this mapping.
pub(crate) async fn provider(house: &House, pool: &UserPool, name: &str, mapping: &[(&str, &str)]) -> IdentityProvider {
    let is_google = name == "Google";
    let mut details = texts(&[("client_id", "me"), ("authorize_scopes", "openid"), ("oidc_issuer", "http://localhost:9000")]);
    details.insert(if is_google { "client_secret" } else { "attributes_request_method" }.to_owned(), "GET".to_owned());
    let new = NewIdentityProvider {
        user_pool_id: pool.id.clone(),
        name: name.to_owned(),
        kind: if is_google { ProviderKind::Google } else { ProviderKind::Oidc },
        details,
        attribute_mapping: texts(mapping),
        identifiers: None,
    };
    admin_identity_provider::create(&house.identity, &pool.scope(), new).await.unwrap()
}

/// A client that lets in people of these providers and of the pool.
pub(crate) async fn client(
    house: &House,
    pool: &UserPool,
    providers: &[&IdentityProvider],
    change: impl FnOnce(&mut UserPoolClientSettings),
) -> App {
    let names = providers.iter().map(|provider| provider.name.clone()).chain(["COGNITO".to_owned()]);
    house
        .client(pool, ClientSecret::None, |settings| {
            settings.supported_identity_providers = Some(names.collect());
            change(settings);
        })
        .await
}

/// A pool with Google, which maps e-mail and name.
pub(crate) async fn google(house: &House, change: impl FnOnce(&mut NewUserPool)) -> (App, IdentityProvider) {
    let pool = house.pool(change).await;
    let google = provider(house, &pool, "Google", &[("email", "email"), ("name", "name")]).await;
    (client(house, &pool, &[&google], |_| ()).await, google)
}

pub(crate) async fn assert_as(
    house: &House,
    app: &App,
    provider: &IdentityProvider,
    subject: &str,
    claims: Value,
) -> Result<Proof, FederationRefusal> {
    let Value::Object(claims) = claims else { panic!("{claims}") };
    let assertion = Assertion { provider: provider.clone(), subject: subject.to_owned(), claims };
    federation::sign_in(&house.identity, &app.pool, &app.client, assertion, &TriggerContext::default()).await
}

/// The user who a proof says somebody is.
pub(crate) async fn user_of(house: &House, app: &App, proof: &Proof) -> User {
    proof.user(&house.identity, &app.pool).await.unwrap().unwrap()
}

pub(crate) async fn counts(house: &House, app: &App, proof: &Proof) -> bool {
    proof.user(&house.identity, &app.pool).await.unwrap().is_some()
}

#[track_caller]
pub(crate) fn says<T>(answer: Result<T, FederationRefusal>, error: &str, words: &str) {
    let Err(refusal) = answer else { panic!("not refused") };
    assert_eq!((refusal.error(), refusal.description().as_str()), (error, words));
}

pub(crate) async fn code_tokens(house: &House, app: &App, proof: Proof, scopes: &[&str]) -> TokenSet {
    let grant = grant_of(scopes);
    let code = authorization_code::issue(&house.identity, &app.pool, &app.client, grant, proof, TriggerContext::default())
        .await
        .unwrap();
    redeem(house, app, &code).await.unwrap()
}

fn grant_of(scopes: &[&str]) -> Grant {
    let scopes = scopes.iter().map(|scope| (*scope).to_owned()).collect();
    Grant { redirect_uri: "https://app.example/cb".to_owned(), scopes, nonce: None, code_challenge: None }
}

async fn redeem(house: &House, app: &App, code: &str) -> Result<TokenSet, gatewright_identity::grant_refusal::GrantRefusal> {
    let redemption = Redemption { code, redirect_uri: "https://app.example/cb", code_verifier: None };
    authorization_code::redeem(&house.identity, &app.pool, &app.client, &redemption).await
}

pub(crate) async fn refreshed(house: &House, app: &App, token: &str) -> Result<TokenSet, Refusal> {
    let call = RefreshCall {
        client_id: app.client.id.clone(),
        client_secret: None,
        refresh_token: token.to_owned(),
        device_key: None,
        triggers: TriggerContext::default(),
    };
    refresh::get_tokens(&house.identity, &call).await
}

pub(crate) fn claims(token: &str) -> Value {
    let part = token.split('.').nth(1).unwrap();
    serde_json::from_slice(&BASE64_URL_SAFE_NO_PAD.decode(part).unwrap()).unwrap()
}

async fn number_of_users(house: &House, pool: &UserPool) -> usize {
    let records = house.store.scan(USER, &pool.scope(), &key_in(&pool.id, ""), None, 99).await.unwrap();
    assert_eq!(i64::try_from(records.len()).unwrap(), user::count(&house.identity, pool).await.unwrap());
    records.len()
}

#[tokio::test]
async fn the_first_sign_in_makes_a_user_and_the_next_finds_it() {
    let house = House::new();
    let (app, google) = google(&house, |_| ()).await;
    let proof = assert_as(&house, &app, &google, "1234", json!({ "email": "ann@example.com", "name": "Ann" })).await.unwrap();
    assert_eq!(proof.provider_name(), Some("Google"));
    let ann = user_of(&house, &app, &proof).await;
    assert_eq!((ann.username.as_str(), ann.status, ann.is_enabled), ("Google_1234", UserStatus::ExternalProvider, true));
    assert!(ann.password.is_none());
    let now_ms = house.clock.now().epoch_ms;
    let identities = format!(
        r#"[{{"userId":"1234","providerName":"Google","providerType":"Google","issuer":null,"primary":true,"dateCreated":{now_ms}}}]"#
    );
    let expected =
        texts(&[("email", "ann@example.com"), ("email_verified", "false"), ("identities", &identities), ("name", "Ann")]);
    assert_eq!(ann.attributes, expected);
    // What is said now is written over what was; what is not said any more stays.
    house.wait_s(5);
    let again = assert_as(&house, &app, &google, "1234", json!({ "name": "Ann B." })).await.unwrap();
    let later = user_of(&house, &app, &again).await;
    assert_eq!((later.sub.as_str(), later.attribute("name")), (ann.sub.as_str(), Some("Ann B.")));
    assert_eq!(later.attribute("email"), Some("ann@example.com"));
    assert_eq!(later.attribute("identities"), Some(identities.as_str()));
    assert!(later.modified_at > ann.modified_at);
    assert_eq!(number_of_users(&house, &app.pool).await, 1);
    let other = assert_as(&house, &app, &google, "12345", json!({})).await.unwrap();
    assert_ne!(other.sub, ann.sub);
}

#[tokio::test]
async fn tokens_name_the_identities_and_refresh() {
    let house = House::new();
    let (app, google) = google(&house, |_| ()).await;
    let proof = assert_as(&house, &app, &google, "1234", json!({ "email": "ann@example.com", "name": "Ann" })).await.unwrap();
    let expected = json!([{
        "userId": "1234", "providerName": "Google", "providerType": "Google", "issuer": null, "primary": "true",
        "dateCreated": house.clock.now().epoch_ms.to_string()
    }]);
    let given = code_tokens(&house, &app, proof.clone(), &["openid", "email", "aws.cognito.signin.user.admin"]).await;
    let id = claims(id_token(&given));
    assert_eq!((&id["identities"], &id["cognito:username"]), (&expected, &json!("Google_1234")));
    assert_eq!((&id["email"], &id["email_verified"], id.get("name")), (&json!("ann@example.com"), &json!(false), None));
    assert_eq!(claims(&given.access_token)["username"], "Google_1234");
    assert_eq!(claims(&given.access_token).get("identities"), None);
    let fresh = refreshed(&house, &app, given.refresh_token.as_deref().unwrap()).await.unwrap();
    assert_eq!(claims(id_token(&fresh))["identities"], expected);
    // A client that may read little still learns who the user is at the provider.
    let narrow = client(&house, &app.pool, &[&google], |settings| settings.read_attributes = Some(vec!["name".to_owned()])).await;
    let implicit =
        grant::implicit(&house.identity, &narrow.pool, &narrow.client, grant_of(&["openid"]), &proof, TriggerContext::default())
            .await
            .unwrap();
    assert_eq!((&claims(id_token(&implicit))["identities"], claims(id_token(&implicit)).get("email")), (&expected, None));
    assert!(implicit.refresh_token.is_none());
    // To GetUser and userInfo they are an attribute, JSON as text.
    let text = user_of(&house, &app, &proof).await.attribute("identities").unwrap().to_owned();
    let signed_in = verify_access_token(&house.identity, &given.access_token).await.unwrap();
    assert!(signed_in.readable_attributes().any(|attribute| attribute == ("identities", text.as_str())));
    let all = code_tokens(&house, &app, proof, &["openid", "profile"]).await;
    let told = user_info::read(&house.identity, &app.pool, &all.access_token).await.unwrap();
    assert!(told.contains(&("identities".to_owned(), text)), "{told:?}");
    assert!(told.contains(&("username".to_owned(), "Google_1234".to_owned())));
}

#[tokio::test]
async fn an_address_is_verified_only_by_what_came_with_it() {
    let house = House::new();
    let pool = house.pool(|_| ()).await;
    let mapping = [("email", "email"), ("email_verified", "email_verified"), ("phone_number", "phone")];
    let google = provider(&house, &pool, "Google", &mapping).await;
    let app = client(&house, &pool, &[&google], |_| ()).await;
    let (a, b) = ("a@example.com", "b@example.com");
    let cases = [
        (json!({ "email": a, "email_verified": true }), (Some(a), Some("true"))),
        (json!({ "email": a, "email_verified": "false" }), (Some(a), Some("false"))),
        (json!({ "email": a, "email_verified": "True" }), (Some(a), Some("true"))),
        // Said of no address: not of the one that is there.
        (json!({ "email_verified": false }), (Some(a), Some("true"))),
        (json!({ "email": b }), (Some(b), Some("false"))),
        (json!({ "email_verified": true }), (Some(b), Some("false"))),
        (json!({ "email": "", "email_verified": true }), (Some(b), Some("false"))),
        (json!({ "email": [b], "email_verified": [true] }), (Some(b), Some("true"))),
    ];
    for (claims, expected) in cases {
        let proof = assert_as(&house, &app, &google, "1", claims.clone()).await.unwrap();
        let user = user_of(&house, &app, &proof).await;
        assert_eq!((user.attribute("email"), user.attribute("email_verified")), expected, "{claims}");
    }
    let proof = assert_as(&house, &app, &google, "1", json!({ "phone": "+14325551212" })).await.unwrap();
    assert_eq!(user_of(&house, &app, &proof).await.attribute("phone_number_verified"), Some("false"));
    let words = "Attributes did not conform to the schema: email_verified: Boolean must be true or false";
    says(assert_as(&house, &app, &google, "1", json!({ "email": a, "email_verified": "yes" })).await, "invalid_request", words);
}

fn attribute(name: &str, data_type: AttributeDataType, change: impl FnOnce(&mut SchemaAttribute)) -> SchemaAttribute {
    let mut attribute = SchemaAttribute {
        name: name.to_owned(),
        data_type,
        is_developer_only: false,
        is_mutable: true,
        is_required: false,
        string_constraints: None,
        number_constraints: None,
    };
    change(&mut attribute);
    attribute
}

#[tokio::test]
async fn what_cannot_be_written_signs_nobody_in() {
    let house = House::new();
    let bounds = Some((Some("2".to_owned()), Some("4".to_owned())));
    let pool = house
        .pool(|new| {
            new.schema = vec![
                attribute("given_name", AttributeDataType::String, |attribute| attribute.is_required = true),
                attribute("fixed", AttributeDataType::String, |attribute| attribute.is_mutable = false),
                attribute("team", AttributeDataType::String, |attribute| attribute.string_constraints = bounds.clone()),
                attribute("age", AttributeDataType::Number, |attribute| attribute.number_constraints = bounds),
            ];
        })
        .await;
    let mapping = [
        ("given_name", "given"),
        ("custom:fixed", "fixed"),
        ("custom:team", "team"),
        ("custom:age", "age"),
        ("email", "email"),
        ("nickname", "nick"),
    ];
    let google = provider(&house, &pool, "Google", &mapping).await;
    let app = client(&house, &pool, &[&google], |_| ()).await;
    let schema = |problem: &str| format!("Attributes did not conform to the schema: {problem}");
    let long = "x".repeat(2049);
    let cases = [
        (json!({}), "attributes required: [given_name]".to_owned()),
        (json!({ "given": "" }), "attributes required: [given_name]".to_owned()),
        (json!({ "given": null }), "attributes required: [given_name]".to_owned()),
        (json!({ "given": "Ann", "fixed": "x" }), "user.custom:fixed: Attribute cannot be updated.".to_owned()),
        (json!({ "given": "Ann", "team": "x" }), schema("custom:team: String must be no shorter than 2 characters")),
        (json!({ "given": "Ann", "team": "xxxxx" }), schema("custom:team: String must be no longer than 4 characters")),
        (json!({ "given": "Ann", "age": 5 }), schema("custom:age: Number must be no greater than 4")),
        (json!({ "given": "Ann", "age": 3.5 }), schema("custom:age: Value is not a number")),
        (json!({ "given": "Ann", "email": "nobody" }), "Invalid email address format.".to_owned()),
        (json!({ "given": long }), schema("given_name: String must be no longer than 2048 characters")),
    ];
    for (claims, words) in cases {
        says(assert_as(&house, &app, &google, "1", claims).await, "invalid_request", &words);
        assert_eq!(number_of_users(&house, &pool).await, 0);
    }
    let only_given = vec!["given_name".to_owned()];
    let narrow = client(&house, &pool, &[&google], |settings| settings.write_attributes = Some(only_given)).await;
    let words = "A client attempted to write unauthorized attribute";
    says(assert_as(&house, &narrow, &google, "1", json!({ "given": "Ann", "nick": "A" })).await, "invalid_request", words);
    let ann = json!({ "given": "x".repeat(2048), "age": "3", "team": ["a,b"], "unmapped": "y" });
    assert!(assert_as(&house, &narrow, &google, "1", json!({ "given": "Ann" })).await.is_ok());
    let user = user_of(&house, &app, &assert_as(&house, &app, &google, "2", ann).await.unwrap()).await;
    assert_eq!((user.attribute("custom:age"), user.attribute("custom:team")), (Some("3"), Some("a,b")));
    assert_eq!(user.attribute("unmapped"), None);
}

#[tokio::test]
async fn a_subject_makes_a_name_of_up_to_128_visible_letters() {
    let house = House::new();
    let (app, google) = google(&house, |_| ()).await;
    let fits = 128 - "Google_".len();
    for subject in ["", "a b", "a\nb", "\u{7f}", "ü", "\u{202e}1", &"x".repeat(fits + 1)] {
        let words =
            "Invalid subject received from Google: visible ASCII characters are needed that make a username of at most 128";
        says(assert_as(&house, &app, &google, subject, json!({})).await, "invalid_request", words);
    }
    assert_eq!(number_of_users(&house, &app.pool).await, 0);
    for subject in [&"x".repeat(fits), "a/b", "../..", "ann@example.com", "<script>", "1_2"] {
        let proof = assert_as(&house, &app, &google, subject, json!({})).await.unwrap();
        assert_eq!(user_of(&house, &app, &proof).await.username, format!("Google_{subject}"));
    }
}

#[tokio::test]
async fn subjects_that_differ_by_case_are_two_people_or_one_of_them_stays_out() {
    let house = House::new();
    let (app, google_of_cases) = google(&house, |_| ()).await;
    let one = assert_as(&house, &app, &google_of_cases, "Ann", json!({})).await.unwrap();
    let other = assert_as(&house, &app, &google_of_cases, "ann", json!({})).await.unwrap();
    assert_ne!(one.sub, other.sub);
    let (app, google) = google(&house, |new| new.case_sensitive = Some(false)).await;
    let proof = assert_as(&house, &app, &google, "Ann", json!({})).await.unwrap();
    assert_eq!(user_of(&house, &app, &proof).await.username, "google_ann");
    let words = "Already found an entry for username google_ann";
    says(assert_as(&house, &app, &google, "ann", json!({})).await, "invalid_request", words);
}

#[tokio::test]
async fn people_of_two_providers_are_never_one() {
    let house = House::new();
    let pool = house.pool(|_| ()).await;
    let one = provider(&house, &pool, "a/b", &[]).await;
    let other = provider(&house, &pool, "a/b/c", &[]).await;
    let app = client(&house, &pool, &[&one, &other], |_| ()).await;
    let first = assert_as(&house, &app, &one, "c/1", json!({})).await.unwrap();
    let second = assert_as(&house, &app, &other, "1", json!({})).await.unwrap();
    assert_ne!(first.sub, second.sub);
    assert_ne!(ProviderIdentity::key("a/b", "c/1"), ProviderIdentity::key("a/b/c", "1"));
}

#[tokio::test]
async fn a_providers_address_takes_no_account_and_no_alias() {
    let house = House::new();
    let pools: [fn(&mut NewUserPool); 2] = [
        |new| new.username_attributes = Some(vec![ContactAttribute::Email]),
        |new| new.alias_attributes = Some(vec![AliasAttribute::Email, AliasAttribute::PreferredUsername]),
    ];
    for change in pools {
        let pool = house.pool(change).await;
        let mapping = [("email", "email"), ("email_verified", "email_verified"), ("preferred_username", "nick")];
        let google = provider(&house, &pool, "Google", &mapping).await;
        let app = client(&house, &pool, &[&google], |_| ()).await;
        let name = if pool.has_username_attributes() { "ann@example.com" } else { "ann" };
        let ann = house.user(&pool, name, &[("email", "ann@example.com"), ("email_verified", "true")]).await;
        let said = json!({ "email": "ann@example.com", "email_verified": true, "nick": "ann@example.com" });
        let proof = assert_as(&house, &app, &google, "666", said).await.unwrap();
        assert_ne!(proof.sub, ann.sub);
        assert_eq!(user_of(&house, &app, &proof).await.username, "Google_666");
        let found = user::find(&house.identity, &pool, "ann@example.com").await.unwrap().unwrap().value;
        assert_eq!(found.sub, ann.sub);
        assert_eq!(claims(&house.tokens(&app, "ann@example.com").await.access_token)["sub"], ann.sub.as_str());
        // Nor does it keep anybody else from an address that is still free, even with a password of its own.
        let said = json!({ "email": "bob@example.com", "email_verified": true });
        assert_as(&house, &app, &google, "666", said).await.unwrap();
        set_password(&house, &pool, "Google_666", PasswordKind::Permanent).await.unwrap();
        assert!(user::find(&house.identity, &pool, "bob@example.com").await.unwrap().is_none());
        let name = if pool.has_username_attributes() { "bob@example.com" } else { "bob" };
        let bob = house.user(&pool, name, &[("email", "bob@example.com"), ("email_verified", "true")]).await;
        assert_eq!(claims(&house.tokens(&app, "bob@example.com").await.access_token)["sub"], bob.sub.as_str());
    }
}

async fn set_password(house: &House, pool: &UserPool, name: &str, kind: PasswordKind) -> Result<(), Refusal> {
    let password = Secret::new(PASSWORD.to_owned());
    admin_user::set_password(&house.identity, pool, name, password, kind).await
}

async fn created(house: &House, pool: &UserPool, username: &str, attributes: &[(&str, &str)]) -> Result<User, Refusal> {
    let new = NewUser {
        triggers: TriggerContext::default(),
        username: username.to_owned(),
        attributes: texts(attributes),
        temporary_password: None,
        alias_claim: AliasClaim::Refuse,
        invitation: Invitation::Suppress,
    };
    admin_user::create(&house.identity, pool, new).await
}

#[tokio::test]
async fn nobody_takes_the_name_of_a_providers_user() {
    let house = House::new();
    let (app, _) = google(&house, |new| new.alias_attributes = Some(vec![AliasAttribute::PreferredUsername])).await;
    let words = |what: &str| {
        format!(
            "InvalidParameterException: {what} cannot begin with Google_, since users of the identity provider Google are named so."
        )
    };
    for name in ["Google_123", "google_123", "GOOGLE_x"] {
        let request = SignUp {
            triggers: TriggerContext::default(),
            client_id: app.client.id.clone(),
            secret_hash: None,
            username: name.to_owned(),
            password: Some(Secret::new(PASSWORD.to_owned())),
            attributes: texts(&[]),
        };
        refused(sign_up::sign_up(&house.identity, request).await, &words("Username"));
        refused(created(&house, &app.pool, name, &[]).await, &words("Username"));
        let preferred = created(&house, &app.pool, "ann", &[("preferred_username", name)]).await;
        refused(preferred, &words("Preferred username"));
    }
    assert_eq!(number_of_users(&house, &app.pool).await, 0);
    assert!(created(&house, &app.pool, "googler_1", &[]).await.is_ok());
    let (by_email, _) = google(&house, |new| new.username_attributes = Some(vec![ContactAttribute::Email])).await;
    assert!(created(&house, &by_email.pool, "google_fan@example.com", &[]).await.is_ok());
}

#[tokio::test]
async fn a_provider_that_comes_later_adopts_nobody() {
    let house = House::new();
    let pool = house.pool(|_| ()).await;
    let native = house.user(&pool, "Google_123", &[("email", "ann@example.com")]).await;
    let google = provider(&house, &pool, "Google", &[("email", "email")]).await;
    let app = client(&house, &pool, &[&google], |_| ()).await;
    let words = "Already found an entry for username Google_123";
    says(assert_as(&house, &app, &google, "123", json!({ "email": "x@example.com" })).await, "invalid_request", words);
    let after = user::find(&house.identity, &pool, "Google_123").await.unwrap().unwrap().value;
    assert_eq!((after.sub, after.attributes), (native.sub, native.attributes));
    assert_eq!(number_of_users(&house, &pool).await, 1);
}

#[tokio::test]
async fn a_client_lets_in_only_the_providers_that_it_names() {
    let house = House::new();
    let (app, google) = google(&house, |_| ()).await;
    let closed = client(&house, &app.pool, &[], |_| ()).await;
    let words = "Identity provider Google is not enabled for this client";
    says(assert_as(&house, &closed, &google, "1", json!({})).await, "invalid_request", words);
    let elsewhere = house.app().await;
    says(assert_as(&house, &elsewhere, &google, "1", json!({})).await, "server_error", "Internal server error");
    let mixed = App { pool: app.pool.clone(), client: elsewhere.client };
    says(assert_as(&house, &mixed, &google, "1", json!({})).await, "server_error", "Internal server error");
    assert_eq!(number_of_users(&house, &app.pool).await, 0);
    // Nor does a session that began for another client let anybody in.
    let proof = assert_as(&house, &app, &google, "1", json!({})).await.unwrap();
    assert!(proof.is_admitted_by(&app.client));
    assert!(!proof.is_admitted_by(&closed.client));
    assert!(!proof.is_admitted_by(&mixed.client));
}

#[tokio::test]
async fn two_first_sign_ins_at_once_make_one_user() {
    const WAITS_MAX: usize = 50;
    let house = House::new();
    for is_again in [false, true] {
        for waits in 0..WAITS_MAX {
            let (app, google) = google(&house, |_| ()).await;
            if is_again {
                assert_as(&house, &app, &google, "1", json!({ "name": "zero" })).await.unwrap();
            }
            let mut one = Box::pin(assert_as(&house, &app, &google, "1", json!({ "name": "one" })));
            let done = waits_for(one.as_mut(), waits).await;
            let two = assert_as(&house, &app, &google, "1", json!({ "name": "two" })).await.unwrap();
            let is_done = done.is_some();
            let one = match done {
                Some(done) => done.unwrap(),
                None => one.await.unwrap(),
            };
            assert_eq!(one.sub, two.sub, "after {waits} waits");
            assert!(counts(&house, &app, &one).await && counts(&house, &app, &two).await);
            assert_eq!(number_of_users(&house, &app.pool).await, 1);
            if is_done {
                break;
            }
            assert!(waits + 1 < WAITS_MAX);
        }
    }
}

#[tokio::test]
async fn a_disabled_user_is_out_and_what_was_ended_stays_so() {
    let house = House::new();
    let (app, google) = google(&house, |_| ()).await;
    let proof = assert_as(&house, &app, &google, "1", json!({})).await.unwrap();
    let cookie = login_session::begin(&house.identity, &app.pool, proof.clone()).await.unwrap();
    let given = code_tokens(&house, &app, proof.clone(), &["openid", "aws.cognito.signin.user.admin"]).await;
    let refresh_token = given.refresh_token.as_deref().unwrap();
    let code = authorization_code::issue(
        &house.identity,
        &app.pool,
        &app.client,
        grant_of(&["openid"]),
        proof.clone(),
        TriggerContext::default(),
    )
    .await
    .unwrap();
    house.wait_s(1);
    admin_user::disable(&house.identity, &app.pool, "Google_1").await.unwrap();
    says(assert_as(&house, &app, &google, "1", json!({ "name": "new" })).await, "access_denied", "User is disabled.");
    refused(refreshed(&house, &app, refresh_token).await, "NotAuthorizedException: User is disabled.");
    assert!(!counts(&house, &app, &proof).await);
    admin_user::enable(&house.identity, &app.pool, "Google_1").await.unwrap();
    assert!(!counts(&house, &app, &proof).await);
    assert!(login_session::find(&house.identity, &app.pool, &cookie).await.unwrap().is_none());
    assert!(redeem(&house, &app, &code).await.is_err());
    refused(refreshed(&house, &app, refresh_token).await, "NotAuthorizedException: Refresh Token has been revoked");
    let revoked = "NotAuthorizedException: Access Token has been revoked";
    refused(verify_access_token(&house.identity, &given.access_token).await, revoked);
    house.wait_s(1);
    let again = assert_as(&house, &app, &google, "1", json!({})).await.unwrap();
    assert!(counts(&house, &app, &again).await);
    code_tokens(&house, &app, again.clone(), &["openid"]).await;
    let found = user::find(&house.identity, &app.pool, "Google_1").await.unwrap().unwrap();
    user::delete(&house.identity, &app.pool, &found).await.unwrap();
    assert!(!counts(&house, &app, &again).await);
    let new = assert_as(&house, &app, &google, "1", json!({})).await.unwrap();
    assert_ne!(new.sub, again.sub);
}

#[tokio::test]
async fn disabling_ends_a_native_users_sign_ins_too() {
    let house = House::new();
    let app = house.app().await;
    house.user(&app.pool, "ann", &[]).await;
    let given = house.tokens(&app, "ann").await;
    admin_user::disable(&house.identity, &app.pool, "ann").await.unwrap();
    refused(house.sign_in(&app, "ann", PASSWORD).await, "NotAuthorizedException: User is disabled.");
    admin_user::enable(&house.identity, &app.pool, "ann").await.unwrap();
    let refresh_token = given.refresh_token.as_deref().unwrap();
    refused(refreshed(&house, &app, refresh_token).await, "NotAuthorizedException: Refresh Token has been revoked");
    house.wait_s(1);
    house.tokens(&app, "ann").await;
    let unknown = "UserNotFoundException: User does not exist.";
    refused(admin_user::disable(&house.identity, &app.pool, "nobody").await, unknown);
    refused(admin_user::enable(&house.identity, &app.pool, "nobody").await, unknown);
}

#[tokio::test]
async fn a_federated_user_has_no_password_until_an_administrator_sets_one() {
    let house = House::new();
    let (app, google) = google(&house, |_| ()).await;
    let proof = assert_as(&house, &app, &google, "1", json!({ "email": "ann@example.com" })).await.unwrap();
    refused(house.sign_in(&app, "Google_1", PASSWORD).await, INCORRECT);
    refused(house.sign_in(&app, &proof.sub, "").await, INCORRECT);
    let challenge = house.srp_challenge(&app, "Google_1").await.unwrap();
    let answer: Vec<(String, String)> = house.srp_answer(&app, &challenge, PASSWORD).into_iter().collect();
    let answer: Vec<(&str, &str)> = answer.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let verifier = gatewright_identity::flow::ChallengeName::PasswordVerifier;
    refused(house.respond(&app, verifier, None, &answer).await, INCORRECT);
    let confirmed = admin_user::confirm_sign_up(&house.identity, &app.pool, "Google_1", &TriggerContext::default()).await;
    refused(confirmed, "NotAuthorizedException: User cannot be confirmed. Current status is EXTERNAL_PROVIDER");

    set_password(&house, &app.pool, "Google_1", PasswordKind::Permanent).await.unwrap();
    let user = user_of(&house, &app, &proof).await;
    assert_eq!(user.status, UserStatus::Confirmed);
    let native = tokens(house.sign_in(&app, "Google_1", PASSWORD).await);
    assert_eq!(claims(id_token(&native))["identities"][0]["userId"], "1");
    // The provider's sign-in goes on working, whatever is to be done about the password.
    for kind in [PasswordKind::Permanent, PasswordKind::Temporary] {
        set_password(&house, &app.pool, "Google_1", kind).await.unwrap();
        assert!(counts(&house, &app, &proof).await);
        let again = assert_as(&house, &app, &google, "1", json!({})).await.unwrap();
        let given = code_tokens(&house, &app, again, &["openid"]).await;
        refreshed(&house, &app, given.refresh_token.as_deref().unwrap()).await.unwrap();
    }
    // What the password had opened is closed until there is a new one.
    let refresh_token = native.refresh_token.as_deref().unwrap();
    refused(refreshed(&house, &app, refresh_token).await, "NotAuthorizedException: Refresh Token has been revoked");
}

#[tokio::test]
async fn a_provider_that_is_gone_keeps_nobody_in() {
    let house = House::new();
    let (app, google) = google(&house, |_| ()).await;
    let proof = assert_as(&house, &app, &google, "1", json!({ "email": "ann@example.com" })).await.unwrap();
    let tokens = code_tokens(&house, &app, proof, &["openid"]).await;
    let refresh_token = tokens.refresh_token.unwrap();
    assert!(refreshed(&house, &app, &refresh_token).await.is_ok());
    admin_identity_provider::delete(&house.identity, &app.pool.scope(), &app.pool.id, "Google").await.unwrap();
    let refusal = refreshed(&house, &app, &refresh_token).await.unwrap_err();
    assert_eq!(refusal.message, "Refresh Token has been revoked");
}

#[tokio::test]
async fn who_has_no_password_is_nobody_to_a_client_that_hides_users() {
    let house = House::new();
    let (app, google) = google(&house, |new| new.username_attributes = Some(vec![ContactAttribute::Email])).await;
    let hiding = |settings: &mut UserPoolClientSettings| {
        settings.prevent_user_existence_errors = Some(PreventUserExistenceErrors::Enabled)
    };
    let app = client(&house, &app.pool, &[&google], hiding).await;
    assert_as(&house, &app, &google, "1", json!({ "email": "ann@example.com" })).await.unwrap();
    let shown = async |name: &str| house.srp_challenge(&app, name).await.unwrap().parameters["USER_ID_FOR_SRP"].clone();
    let (there, nobody) = (shown("Google_1").await, shown("Google_2").await);
    assert_eq!((there.len(), nobody.len()), (36, 36), "{there} {nobody}");
}
