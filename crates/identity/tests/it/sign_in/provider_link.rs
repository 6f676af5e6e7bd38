//! Linking people at providers to users who are there, and taking the links away.

use gatewright_identity::flow::ChallengeName;
use gatewright_identity::provider_link::{self, LINKS_MAX, ProviderUser};
use gatewright_identity::token::verify_access_token;
use gatewright_identity::user::{self, UserStatus};
use gatewright_identity::user_pool::MfaConfiguration::{On, Optional};
use gatewright_identity::user_pool::{AliasAttribute, AttributeDataType, ContactAttribute, SchemaAttribute};
use gatewright_identity::{Refusal, admin_user, login_session};
use serde_json::json;

use super::federation::{assert_as, claims, client, code_tokens, counts, google, provider, refreshed, says, user_of};
use super::house::{App, House, PASSWORD, id_token, refused, tokens, waits_for};

const INVALID: &str = "InvalidParameterException: ";
const UNKNOWN: &str = "UserNotFoundException: User does not exist.";

fn named(provider: &str, value: &str) -> ProviderUser {
    ProviderUser {
        provider_name: Some(provider.to_owned()),
        attribute_name: Some("Cognito_Subject".to_owned()),
        attribute_value: Some(value.to_owned()),
    }
}

async fn link(house: &House, app: &App, to: (&str, &str), from: (&str, &str)) -> Result<(), Refusal> {
    provider_link::link(&house.identity, &app.pool, &named(to.0, to.1), &named(from.0, from.1)).await
}

async fn disable(house: &House, app: &App, provider: &str, value: &str) -> Result<(), Refusal> {
    provider_link::disable(&house.identity, &app.pool, &named(provider, value)).await
}

#[tokio::test]
async fn whoever_is_linked_signs_in_as_the_user_who_was_there() {
    let house = House::new();
    let (app, google) = google(&house, |_| ()).await;
    let ann = house.user(&app.pool, "ann", &[("name", "Ann"), ("email", "ann@example.com"), ("email_verified", "true")]).await;
    house.wait_s(1);
    link(&house, &app, ("Cognito", "ann"), ("Google", "77")).await.unwrap();
    let linked_ms = gatewright_model::ports::Clock::now(&house.clock).epoch_ms;
    let said = json!({ "name": "Ann at Google", "email": "ann@example.com" });
    let proof = assert_as(&house, &app, &google, "77", said).await.unwrap();
    assert_eq!(proof.sub, ann.sub);
    let user = user_of(&house, &app, &proof).await;
    assert_eq!((user.username.as_str(), user.status), ("ann", UserStatus::Confirmed));
    // The same address: what was verified here stays so.
    assert_eq!((user.attribute("name"), user.attribute("email_verified")), (Some("Ann at Google"), Some("true")));
    let expected = json!([{
        "userId": "77", "providerName": "Google", "providerType": "Google", "issuer": null, "primary": "false",
        "dateCreated": linked_ms.to_string()
    }]);
    let given = code_tokens(&house, &app, proof, &["openid"]).await;
    assert_eq!(claims(id_token(&given))["identities"], expected);
    let native = tokens(house.sign_in(&app, "ann", PASSWORD).await);
    assert_eq!((&claims(id_token(&native))["identities"], &claims(id_token(&native))["sub"]), (&expected, &json!(ann.sub)));
    // Another address is not verified by having been said.
    assert_as(&house, &app, &google, "77", json!({ "email": "new@example.com" })).await.unwrap();
    let user = user::find(&house.identity, &app.pool, "ann").await.unwrap().unwrap().value;
    assert_eq!((user.attribute("email"), user.attribute("email_verified")), (Some("new@example.com"), Some("false")));
}

#[tokio::test]
async fn a_link_that_is_taken_away_ends_what_came_of_it_and_nothing_else() {
    let house = House::new();
    let (app, google) = google(&house, |_| ()).await;
    let ann = house.user(&app.pool, "ann", &[]).await;
    link(&house, &app, ("Cognito", "ann"), ("Google", "77")).await.unwrap();
    let proof = assert_as(&house, &app, &google, "77", json!({})).await.unwrap();
    let cookie = login_session::begin(&house.identity, &app.pool, proof.clone()).await.unwrap();
    let given = code_tokens(&house, &app, proof.clone(), &["openid", "aws.cognito.signin.user.admin"]).await;
    let native = house.tokens(&app, "ann").await;
    house.wait_s(1);
    disable(&house, &app, "Google", "77").await.unwrap();

    let check_ended = async || {
        assert!(!counts(&house, &app, &proof).await);
        assert!(login_session::find(&house.identity, &app.pool, &cookie).await.unwrap().is_none());
        let refresh_token = given.refresh_token.as_deref().unwrap();
        refused(refreshed(&house, &app, refresh_token).await, "NotAuthorizedException: Refresh Token has been revoked");
        let verified = verify_access_token(&house.identity, &given.access_token).await;
        refused(verified, "NotAuthorizedException: Access Token has been revoked");
    };
    check_ended().await;
    assert_eq!(user::find(&house.identity, &app.pool, "ann").await.unwrap().unwrap().value.attribute("identities"), None);
    refreshed(&house, &app, native.refresh_token.as_deref().unwrap()).await.unwrap();
    refused(disable(&house, &app, "Google", "77").await, UNKNOWN);
    // Linked again, it is another link.
    link(&house, &app, ("Cognito", "ann"), ("Google", "77")).await.unwrap();
    check_ended().await;
    assert_eq!(assert_as(&house, &app, &google, "77", json!({})).await.unwrap().sub, ann.sub);
    disable(&house, &app, "Google", "77").await.unwrap();
    // Whoever comes now is somebody new.
    let stranger = assert_as(&house, &app, &google, "77", json!({})).await.unwrap();
    assert_ne!(stranger.sub, ann.sub);
    assert_eq!(user_of(&house, &app, &stranger).await.username, "Google_77");
}

#[tokio::test]
async fn only_who_is_nobody_yet_is_linked() {
    let house = House::new();
    let (app, google) = google(&house, |_| ()).await;
    for name in ["ann", "bob"] {
        house.user(&app.pool, name, &[]).await;
    }
    assert_as(&house, &app, &google, "1", json!({})).await.unwrap();
    let merging =
        format!("{INVALID}Merging is not currently supported, provide a SourceUser that has not been signed up in order to link");
    let (ann, bob) = (("Cognito", "ann"), ("Cognito", "bob"));
    refused(link(&house, &app, ann, ("Google", "1")).await, &merging);
    link(&house, &app, ann, ("Google", "2")).await.unwrap();
    let again = format!("{INVALID}SourceUser is already linked to DestinationUser");
    refused(link(&house, &app, ann, ("Google", "2")).await, &again);
    refused(link(&house, &app, bob, ("Google", "2")).await, &merging);
    let native = format!(
        "{INVALID}Invalid SourceUser: Cognito users with a username/password may not be passed in as a SourceUser, only as a \
         DestinationUser"
    );
    refused(link(&house, &app, ann, bob).await, &native);
    refused(link(&house, &app, ("Cognito", "nobody"), ("Google", "3")).await, UNKNOWN);
    refused(link(&house, &app, ("Google", "3"), ("Google", "4")).await, UNKNOWN);
    let no_provider = format!("ResourceNotFoundException: The provider Other does not exist for User Pool {}.", app.pool.id);
    refused(link(&house, &app, ann, ("Other", "3")).await, &no_provider);
    refused(disable(&house, &app, "Other", "3").await, &no_provider);
    refused(disable(&house, &app, "Google", "3").await, UNKNOWN);
    refused(disable(&house, &app, "Cognito", "nobody").await, UNKNOWN);
    let no_subject = format!("{INVALID}Invalid SourceUser: ProviderAttributeValue is not a subject of this provider");
    refused(link(&house, &app, ann, ("Google", "a b")).await, &no_subject);
}

#[tokio::test]
async fn whoever_is_linked_while_signing_in_is_one_user_in_the_end() {
    const WAITS_MAX: usize = 50;
    let house = House::new();
    for waits in 0..WAITS_MAX {
        let (app, google) = google(&house, |_| ()).await;
        let ann = house.user(&app.pool, "ann", &[]).await;
        let mut sign_in = Box::pin(assert_as(&house, &app, &google, "1", json!({})));
        let done = waits_for(sign_in.as_mut(), waits).await;
        let is_linked = link(&house, &app, ("Cognito", "ann"), ("Google", "1")).await.is_ok();
        let is_done = done.is_some();
        let proof = match done {
            Some(done) => done.unwrap(),
            None => sign_in.await.unwrap(),
        };
        assert_eq!(proof.sub == ann.sub, is_linked, "after {waits} waits");
        assert!(counts(&house, &app, &proof).await);
        if is_done {
            assert!(!is_linked && waits > 0);
            return;
        }
    }
    panic!("it never ended");
}

#[tokio::test]
async fn what_names_nobody_is_refused() {
    let house = House::new();
    let (app, _) = google(&house, |_| ()).await;
    house.user(&app.pool, "ann", &[]).await;
    let (ann, source) = (named("Cognito", "ann"), named("Google", "1"));
    let (identity, pool) = (&house.identity, &app.pool);
    let missing = |what: &str| format!("{INVALID}Invalid {what}: ProviderName and ProviderAttributeValue are required");
    for broken in [
        ProviderUser::default(),
        ProviderUser { provider_name: None, ..source.clone() },
        ProviderUser { attribute_value: None, ..source.clone() },
        ProviderUser { attribute_value: Some(String::new()), ..source.clone() },
    ] {
        refused(provider_link::link(identity, pool, &ann, &broken).await, &missing("SourceUser"));
        refused(provider_link::link(identity, pool, &broken, &source).await, &missing("DestinationUser"));
        refused(provider_link::disable(identity, pool, &broken).await, &missing("User"));
    }
    let nameless = ProviderUser { attribute_name: None, ..source.clone() };
    let words = format!("{INVALID}Invalid SourceUser: ProviderAttributeName is required");
    refused(provider_link::link(identity, pool, &ann, &nameless).await, &words);
    // An address is what somebody may choose at a provider.
    let by_email = ProviderUser { attribute_name: Some("email".to_owned()), ..source.clone() };
    let words =
        format!("{INVALID}Gatewright does not yet support the ProviderAttributeName email of SourceUser, only Cognito_Subject.");
    refused(provider_link::link(identity, pool, &ann, &by_email).await, &words);
    // That of the destination is not looked at.
    let odd = ProviderUser { attribute_name: None, ..ann.clone() };
    provider_link::link(identity, pool, &odd, &source).await.unwrap();
}

#[tokio::test]
async fn a_user_has_up_to_five_links_and_each_of_them_signs_in() {
    let house = House::new();
    let (app, google) = google(&house, |_| ()).await;
    let first = assert_as(&house, &app, &google, "0", json!({})).await.unwrap();
    for number in 1..=LINKS_MAX {
        link(&house, &app, ("Google", "0"), ("Google", &number.to_string())).await.unwrap();
    }
    let full = "LimitExceededException: A user can be linked to at most 5 external users.";
    refused(link(&house, &app, ("Google", "3"), ("Google", "6")).await, full);
    for number in 0..=LINKS_MAX {
        let proof = assert_as(&house, &app, &google, &number.to_string(), json!({})).await.unwrap();
        assert_eq!(proof.sub, first.sub);
    }
    let primaries: Vec<bool> = user_of(&house, &app, &first).await.identities().iter().map(|own| own.is_primary).collect();
    assert_eq!(primaries, [true, false, false, false, false, false]);
    disable(&house, &app, "Google", "5").await.unwrap();
    link(&house, &app, ("Google", "0"), ("Google", "6")).await.unwrap();
}

#[tokio::test]
async fn who_is_kept_out_is_disabled() {
    let house = House::new();
    let (app, google) = google(&house, |_| ()).await;
    house.user(&app.pool, "ann", &[]).await;
    let given = house.tokens(&app, "ann").await;
    link(&house, &app, ("Cognito", "ann"), ("Google", "1")).await.unwrap();
    disable(&house, &app, "Cognito", "ann").await.unwrap();
    refused(house.sign_in(&app, "ann", PASSWORD).await, "NotAuthorizedException: User is disabled.");
    says(assert_as(&house, &app, &google, "1", json!({})).await, "access_denied", "User is disabled.");
    let refresh_token = given.refresh_token.as_deref().unwrap();
    refused(refreshed(&house, &app, refresh_token).await, "NotAuthorizedException: User is disabled.");

    let bob = assert_as(&house, &app, &google, "2", json!({})).await.unwrap();
    house.wait_s(1);
    disable(&house, &app, "Google", "2").await.unwrap();
    says(assert_as(&house, &app, &google, "2", json!({})).await, "access_denied", "User is disabled.");
    admin_user::enable(&house.identity, &app.pool, "Google_2").await.unwrap();
    assert!(!counts(&house, &app, &bob).await);
    house.wait_s(1);
    assert_eq!(assert_as(&house, &app, &google, "2", json!({})).await.unwrap().sub, bob.sub);
}

#[tokio::test]
async fn a_status_that_is_about_more_than_a_temporary_password_keeps_providers_out_too() {
    let house = House::new();
    let (app, google) = google(&house, |_| ()).await;
    house.user(&app.pool, "ann", &[]).await;
    link(&house, &app, ("Cognito", "ann"), ("Google", "1")).await.unwrap();
    let cases = [
        (UserStatus::Unconfirmed, Some("User is not confirmed.")),
        (UserStatus::ResetRequired, Some("Password reset required for the user")),
        (UserStatus::ForceChangePassword, None),
        (UserStatus::Confirmed, None),
    ];
    for (status, words) in cases {
        house.change_user(&app.pool, "ann", |user| user.status = UserStatus::Confirmed).await;
        let proof = assert_as(&house, &app, &google, "1", json!({})).await.unwrap();
        let given = code_tokens(&house, &app, proof.clone(), &["openid"]).await;
        house.change_user(&app.pool, "ann", |user| user.status = status).await;
        assert_eq!(counts(&house, &app, &proof).await, words.is_none(), "{status:?}");
        let refreshed = refreshed(&house, &app, given.refresh_token.as_deref().unwrap()).await;
        match words {
            Some(words) => {
                says(assert_as(&house, &app, &google, "1", json!({})).await, "access_denied", words);
                refused(refreshed, "NotAuthorizedException: Refresh Token has been revoked");
            }
            None => {
                assert_as(&house, &app, &google, "1", json!({})).await.unwrap();
                refreshed.unwrap();
            }
        }
    }
}

#[tokio::test]
async fn what_a_native_user_signs_in_with_is_not_changed_by_a_provider() {
    let house = House::new();
    for is_name in [true, false] {
        let pool = house
            .pool(|new| match is_name {
                true => new.username_attributes = Some(vec![ContactAttribute::Email]),
                false => new.alias_attributes = Some(vec![AliasAttribute::Email, AliasAttribute::PreferredUsername]),
            })
            .await;
        let mapping =
            [("email", "email"), ("email_verified", "email_verified"), ("preferred_username", "nick"), ("name", "name")];
        let idp = provider(&house, &pool, "MyIdP", &mapping).await;
        let app = client(&house, &pool, &[&idp], |_| ()).await;
        let name = |name: &str| if is_name { format!("{name}@example.com") } else { name.to_owned() };
        let mut subs = Vec::new();
        for who in ["ann", "bob"] {
            let email = format!("{who}@example.com");
            subs.push(house.user(&pool, &name(who), &[("email", &email), ("email_verified", "true")]).await.sub);
        }
        link(&house, &app, ("Cognito", &name("ann")), ("MyIdP", "1")).await.unwrap();
        // Bob's address, and one that is nobody's yet: ann keeps hers, verified, and takes no other.
        for email in ["bob@example.com", "free@example.com"] {
            let said = json!({ "email": email, "email_verified": true, "name": "Ann" });
            let proof = assert_as(&house, &app, &idp, "1", said).await.unwrap();
            let user = user_of(&house, &app, &proof).await;
            assert_eq!((user.attribute("email"), user.attribute("email_verified")), (Some("ann@example.com"), Some("true")));
            assert_eq!(user.attribute("name"), Some("Ann"));
        }
        for (who, sub) in ["ann", "bob"].into_iter().zip(&subs) {
            let given = house.tokens(&app, &format!("{who}@example.com")).await;
            assert_eq!(claims(&given.access_token)["sub"], sub.as_str());
        }
        assert!(user::find(&house.identity, &pool, "free@example.com").await.unwrap().is_none());
        if !is_name {
            // One that nobody has is given, unless it is somebody's.
            says(
                assert_as(&house, &app, &idp, "1", json!({ "nick": "bob" })).await,
                "invalid_request",
                "An account with the given preferred_username already exists.",
            );
            says(
                assert_as(&house, &app, &idp, "1", json!({ "nick": "myidp_2" })).await,
                "invalid_request",
                "Preferred username cannot begin with MyIdP_, since users of the identity provider MyIdP are named so.",
            );
            assert_as(&house, &app, &idp, "1", json!({ "nick": "annie" })).await.unwrap();
            assert_eq!(claims(&house.tokens(&app, "annie").await.access_token)["sub"], subs[0].as_str());
        }
    }
}

#[tokio::test]
async fn nobody_is_linked_who_has_an_attribute_that_cannot_change() {
    let house = House::new();
    let fixed = SchemaAttribute {
        name: "fixed".to_owned(),
        data_type: AttributeDataType::String,
        is_developer_only: false,
        is_mutable: false,
        is_required: false,
        string_constraints: None,
        number_constraints: None,
    };
    let (app, _) = google(&house, |new| new.schema = vec![fixed]).await;
    house.user(&app.pool, "ann", &[("custom:fixed", "x")]).await;
    house.user(&app.pool, "bob", &[]).await;
    let words = format!("{INVALID}Invalid DestinationUser: attribute custom:fixed is not mutable");
    refused(link(&house, &app, ("Cognito", "ann"), ("Google", "1")).await, &words);
    link(&house, &app, ("Cognito", "bob"), ("Google", "1")).await.unwrap();
}

#[tokio::test]
async fn whoever_a_provider_signs_in_is_not_asked_for_the_pools_second_factor_linked_or_not() {
    let house = House::new();
    let (app, google) = google(&house, |_| ()).await;
    let app = house.demanding(app, Optional).await;
    let authenticator = house.user_with_authenticator(&app, "ann").await;
    house.user(&app.pool, "bob", &[]).await;
    link(&house, &app, ("Cognito", "ann"), ("Google", "1")).await.unwrap();
    link(&house, &app, ("Cognito", "bob"), ("Google", "2")).await.unwrap();
    for configuration in [Optional, On] {
        let app = house.demanding(App { pool: app.pool.clone(), client: app.client.clone() }, configuration).await;
        house.wait_s(30);
        // Ann has an app and bob has none: both by the provider's word alone, as whoever the provider made here.
        for subject in ["1", "2", "3"] {
            let proof = assert_as(&house, &app, &google, subject, json!({})).await.unwrap();
            assert!(counts(&house, &app, &proof).await, "{configuration:?} {subject}");
            let given = code_tokens(&house, &app, proof, &["openid"]).await;
            refreshed(&house, &app, given.refresh_token.as_deref().unwrap()).await.unwrap();
        }
        // By the password, the same user is asked.
        let session = House::session_of(house.sign_in(&app, "ann", PASSWORD).await, ChallengeName::SoftwareTokenMfa);
        tokens(house.answer_code(&app, "ann", &session, &authenticator.code(&house.clock, 0)).await);
    }
}
