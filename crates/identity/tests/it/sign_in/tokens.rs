use aws_lc_rs::signature::{RSA_PKCS1_2048_8192_SHA256, RsaPublicKeyComponents};
use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use gatewright_identity::signing_keys;
use gatewright_identity::user_pool_client::{ClientSecret, TimeUnit, TokenValidityUnits};
use gatewright_model::ports::Clock as _;
use serde_json::{Value, json};

use super::house::{App, House, id_token, tokens};

/// The header and claims of a token, checked with the keys that the pool publishes, which are read as the JSON they are.
async fn checked(house: &House, app: &App, token: &str, key_number: usize) -> Value {
    let published = signing_keys::published(&house.identity, &app.pool.id).await.unwrap().unwrap();
    let published = serde_json::to_value(published).unwrap();
    let parts: Vec<&str> = token.split('.').collect();
    let decode = |text: &str| BASE64_URL_SAFE_NO_PAD.decode(text).unwrap();
    let header: Value = serde_json::from_slice(&decode(parts[0])).unwrap();
    let key = &published["keys"][key_number];
    assert_eq!(header, json!({"kid": key["kid"], "alg": "RS256"}));
    let part = |name: &str| decode(key[name].as_str().unwrap());
    RsaPublicKeyComponents { n: part("n"), e: part("e") }
        .verify(&RSA_PKCS1_2048_8192_SHA256, format!("{}.{}", parts[0], parts[1]).as_bytes(), &decode(parts[2]))
        .unwrap();
    serde_json::from_slice(&decode(parts[1])).unwrap()
}

fn names(claims: &Value) -> Vec<&str> {
    claims.as_object().unwrap().keys().map(String::as_str).collect()
}

#[tokio::test]
async fn tokens_say_what_cognitos_say() {
    let house = House::new();
    let app = house.app().await;
    let attributes = [
        ("email", "ann@example.com"),
        ("email_verified", "true"),
        ("phone_number", "+4930123456"),
        ("phone_number_verified", "false"),
        ("address", "1 Main Street"),
        ("updated_at", "1767225600"),
    ];
    let user = house.user(&app.pool, "ann", &attributes).await;
    let given = house.tokens(&app, "ann").await;
    let (id, access) = (checked(&house, &app, id_token(&given), 0).await, checked(&house, &app, &given.access_token, 1).await);
    let now_s = house.clock.now().epoch_s();
    let issuer = format!("https://cognito-idp.us-east-1.amazonaws.com/{}", app.pool.id);

    let mut expected_id = json!({
        "sub": user.sub, "email": "ann@example.com", "email_verified": true, "phone_number": "+4930123456",
        "phone_number_verified": false, "address": {"formatted": "1 Main Street"}, "updated_at": 1_767_225_600, "iss": issuer, "cognito:username": "ann",
        "aud": app.client.id, "token_use": "id", "auth_time": now_s, "exp": now_s + 3600, "iat": now_s,
    });
    for drawn in ["origin_jti", "event_id", "jti"] {
        expected_id[drawn] = id[drawn].clone();
        assert_eq!(id[drawn].as_str().unwrap().len(), 36, "{drawn}");
    }
    assert_eq!(id, expected_id);

    let expected_access = json!({
        "sub": user.sub, "iss": issuer, "client_id": app.client.id, "origin_jti": id["origin_jti"], "event_id": id["event_id"],
        "token_use": "access", "scope": "aws.cognito.signin.user.admin", "auth_time": now_s, "exp": now_s + 3600, "iat": now_s,
        "jti": access["jti"], "username": "ann",
    });
    assert_eq!(access, expected_access);
    assert_ne!(access["jti"], id["jti"]);
    let order = "sub iss client_id origin_jti event_id token_use scope auth_time exp iat jti username";
    assert_eq!(names(&access).join(" "), order);
}

#[tokio::test]
async fn tokens_last_as_long_as_the_client_says() {
    let house = House::new();
    let app = house
        .app_with(|settings| {
            settings.access_token_validity = Some(10);
            settings.id_token_validity = Some(2);
            settings.units =
                TokenValidityUnits { access_token: Some(TimeUnit::Minutes), id_token: None, refresh_token: Some(TimeUnit::Days) };
        })
        .await;
    house.user(&app.pool, "ann", &[]).await;
    let given = house.tokens(&app, "ann").await;
    let (id, access) = (checked(&house, &app, id_token(&given), 0).await, checked(&house, &app, &given.access_token, 1).await);
    let lifetime_s = |claims: &Value| claims["exp"].as_i64().unwrap() - claims["iat"].as_i64().unwrap();
    assert_eq!((lifetime_s(&id), lifetime_s(&access), given.expires_in_s), (7200, 600, 600));
}

#[tokio::test]
async fn a_client_sees_the_attributes_that_it_may_read() {
    let house = House::new();
    let app = house.app().await;
    house.user(&app.pool, "ann", &[("email", "ann@example.com"), ("name", "Ann")]).await;
    let narrow = house.client(&app.pool, ClientSecret::None, |settings| settings.read_attributes = Some(vec!["name".to_owned()]));
    let narrow = narrow.await;
    let claims = checked(&house, &narrow, id_token(&house.tokens(&narrow, "ann").await), 0).await;
    assert_eq!((claims["name"].as_str(), claims.get("email")), (Some("Ann"), None));
}

#[tokio::test]
async fn ids_for_revocation_are_there_only_where_tokens_can_be_revoked() {
    let house = House::new();
    let app = house.app_with(|settings| settings.is_token_revocation_enabled = false).await;
    house.user(&app.pool, "ann", &[]).await;
    let given = house.tokens(&app, "ann").await;
    let claims = [checked(&house, &app, id_token(&given), 0).await, checked(&house, &app, &given.access_token, 1).await];
    for claims in claims {
        assert!(claims.get("jti").is_none() && claims.get("origin_jti").is_none(), "{claims}");
    }
}

#[tokio::test]
async fn a_refresh_keeps_the_time_of_the_sign_in() {
    let house = House::new();
    let app = house.app().await;
    house.user(&app.pool, "ann", &[]).await;
    let first = house.tokens(&app, "ann").await;
    house.wait_s(1000);
    let flow = gatewright_identity::flow::AuthFlow::RefreshToken;
    let refreshed = tokens(house.initiate(&app, flow, &[("REFRESH_TOKEN", first.refresh_token.as_deref().unwrap())]).await);
    let (before, after) =
        (checked(&house, &app, id_token(&first), 0).await, checked(&house, &app, id_token(&refreshed), 0).await);
    for kept in ["auth_time", "origin_jti", "event_id", "sub"] {
        assert_eq!(before[kept], after[kept], "{kept}");
    }
    assert_eq!(after["iat"].as_i64().unwrap() - before["iat"].as_i64().unwrap(), 1000);
    assert_ne!(before["jti"], after["jti"]);
}
