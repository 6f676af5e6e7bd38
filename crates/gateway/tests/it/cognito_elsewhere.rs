//! COGNITO_USER_POOLS with user pools elsewhere: when an issuer is asked for its keys, when nobody is, and what refusals say.

use std::sync::{Arc, LazyLock};
use std::time::Duration;

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use gatewright_gateway::decision::PolicySource;
use gatewright_gateway::decision::explain::explain;
use gatewright_gateway::refusal::Cause;
use gatewright_keys::foreign_key_set::ForeignKeySet;
use gatewright_keys::{SigningKey, jwt};
use gatewright_model::ports::{KeysMissing, Rehearse, TestCall, VerifyingKeys};
use gatewright_model::rest_api::{Authorizer, RestApi};
use serde_json::{Value, json};

use crate::cognito::{
    ISSUER, KEYS, UNAUTHORIZED, access_claims, check, guarded_by_pool, house, id_claims, id_token, passes, present, refused,
    signed_raw,
};
use crate::house::{House, api, open, stage, with};

const FOREIGN_ISSUER: &str = "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Far";
const FOREIGN_POOL: &str = "arn:aws:cognito-idp:eu-west-1:111111111111:userpool/eu-west-1_Far";

static KEY: LazyLock<SigningKey> = LazyLock::new(|| SigningKey::generate().unwrap());
static NEXT_KEY: LazyLock<SigningKey> = LazyLock::new(|| SigningKey::generate().unwrap());

fn published(keys: &[&SigningKey]) -> Arc<dyn VerifyingKeys> {
    let keys: Vec<_> = keys.iter().map(|key| key.public()).collect();
    Arc::new(ForeignKeySet::read(json!({ "keys": keys }).to_string().as_bytes()).unwrap())
}

fn guarded_from_afar() -> RestApi {
    guarded_by_pool(|authorizer| authorizer.provider_arns.push(FOREIGN_POOL.into()))
}

fn house_with(answer: Result<Arc<dyn VerifyingKeys>, KeysMissing>) -> House {
    let house = house(&guarded_from_afar());
    house.key_sets.put_elsewhere(FOREIGN_ISSUER, FOREIGN_POOL, answer);
    house
}

fn from_afar(mut claims: Value) -> Value {
    claims["iss"] = json!(FOREIGN_ISSUER);
    claims
}

fn foreign_id(house: &House, changes: Value) -> String {
    jwt::sign(&KEY, &from_afar(id_claims(house, changes))).unwrap()
}

fn fetches(house: &House) -> usize {
    house.key_sets.fetched().len()
}

#[tokio::test]
async fn an_issuer_is_asked_once_and_its_tokens_open_what_names_it() {
    let house = house_with(Ok(published(&[&KEY])));
    let token = foreign_id(&house, json!({}));
    let event = passes(&house, "/id", &token).await;
    assert_eq!(event["requestContext"]["authorizer"]["claims"]["iss"], FOREIGN_ISSUER);
    assert_eq!(house.key_sets.fetched(), [(FOREIGN_ISSUER.to_owned(), KEY.kid().to_owned())]);
    house.clock.advance(Duration::from_secs(1));
    passes(&house, "/id", &token).await;
    assert!(matches!(house.gateway.decisions().last().unwrap().policy_source, PolicySource::Cache { .. }));
    // Another token, by a key that is known.
    passes(&house, "/id", &foreign_id(&house, json!({"sub": "u-2"}))).await;
    let access = jwt::sign(&KEY, &from_afar(access_claims(&house, json!({})))).unwrap();
    passes(&house, "/scoped", &access).await;
    assert_eq!(fetches(&house), 1);
    // Beside the pool that is here, about whom nobody is asked.
    passes(&house, "/id", &id_token(&house, json!({}))).await;
    let lent = jwt::sign(&KEY, &id_claims(&house, json!({}))).unwrap();
    refused_again(&house, &lent, Cause::TokenNotSigned, "a foreign key under the name of the pool here").await;
    assert_eq!(fetches(&house), 1);
}

/// Like [`refused`], when functions were invoked before.
async fn refused_again(house: &House, token: &str, cause: Cause, what: &str) {
    check(&present(house, "/id", token).await, UNAUTHORIZED, what);
    assert_eq!(house.gateway.decisions().last().unwrap().refusal.map(|(_, cause)| cause), Some(cause), "{what}");
}

#[tokio::test]
async fn garbage_makes_nobody_ask_anything() {
    let house = house(&guarded_by_pool(|authorizer| {
        authorizer.provider_arns.push(FOREIGN_POOL.into());
        authorizer.identity_validation_expression = Some("client-[0-9]".into());
    }));
    house.key_sets.put_elsewhere(FOREIGN_ISSUER, FOREIGN_POOL, Ok(published(&[&KEY])));
    let claims = from_afar(id_claims(&house, json!({}))).to_string();
    let headed = |header: Value| signed_raw(&KEY, &header.to_string(), &claims);
    let kid = KEY.kid();
    let long = "k".repeat(257);
    for (token, cause) in [
        (headed(json!({"kid": kid, "alg": "none"})), Cause::TokenNotSigned),
        (headed(json!({"kid": kid, "alg": "HS256"})), Cause::TokenNotSigned),
        (headed(json!({"kid": kid, "alg": "RS256", "crit": ["exp"]})), Cause::TokenNotSigned),
        (headed(json!({"kid": kid, "alg": "RS256", "zip": "DEF"})), Cause::TokenNotSigned),
        (headed(json!({"alg": "RS256"})), Cause::TokenMalformed),
        (headed(json!({"kid": 1, "alg": "RS256"})), Cause::TokenMalformed),
        (headed(json!({"kid": "", "alg": "RS256"})), Cause::TokenKeyUnknown),
        (headed(json!({"kid": "a b", "alg": "RS256"})), Cause::TokenKeyUnknown),
        (headed(json!({"kid": "\u{0}", "alg": "RS256"})), Cause::TokenKeyUnknown),
        (headed(json!({"kid": "ключ", "alg": "RS256"})), Cause::TokenKeyUnknown),
        (headed(json!({"kid": long, "alg": "RS256"})), Cause::TokenKeyUnknown),
        (foreign_id(&house, json!({"exp": 1})), Cause::TokenExpiredUnverified),
        (foreign_id(&house, json!({"exp": null})), Cause::TokenExpiredUnverified),
        (foreign_id(&house, json!({"exp": "9999999999"})), Cause::TokenExpiredUnverified),
        (foreign_id(&house, json!({"nbf": house.clock_now_s() + 1})), Cause::TokenNotYetValid),
        (foreign_id(&house, json!({"token_use": "access"})), Cause::TokenOfAnotherUse),
        (foreign_id(&house, json!({"token_use": ["id"]})), Cause::TokenOfAnotherUse),
        (foreign_id(&house, json!({"aud": "stranger"})), Cause::TokenOfAnotherAudience),
        (format!("{}x", foreign_id(&house, json!({}))), Cause::TokenMalformed),
        (format!("{}.x", foreign_id(&house, json!({}))), Cause::TokenMalformed),
        (signed_raw(&KEY, r#"{"kid":"k","alg":"RS256"}"#, &claims.replacen('{', r#"{"sub":"x","#, 1)), Cause::TokenMalformed),
        (jwt::sign(&KEY, &id_claims(&house, json!({"iss": format!("{FOREIGN_ISSUER}/")}))).unwrap(), Cause::TokenOfForeignIssuer),
        (
            jwt::sign(&KEY, &id_claims(&house, json!({"iss": FOREIGN_ISSUER.replace("_Far", "_Other")}))).unwrap(),
            Cause::TokenOfForeignIssuer,
        ),
        // The pool that is here has all its keys.
        (
            signed_raw(&KEYS.id, r#"{"kid":"other","alg":"RS256"}"#, &id_claims(&house, json!({})).to_string()),
            Cause::TokenNotSigned,
        ),
    ] {
        refused(&house, "/id", &token, cause, &token[..token.len().min(300)]).await;
    }
    let without_scope = jwt::sign(&KEY, &from_afar(access_claims(&house, json!({"scope": "other"})))).unwrap();
    refused(&house, "/scoped", &without_scope, Cause::TokenWithoutScope, "scope").await;
    assert_eq!(fetches(&house), 0);
    // All that is wrong with this one is its signature.
    let good = foreign_id(&house, json!({}));
    let (signed, _) = good.rsplit_once('.').unwrap();
    let forged = format!("{signed}.{}", BASE64_URL_SAFE_NO_PAD.encode(NEXT_KEY.sign(signed.as_bytes()).unwrap()));
    refused(&house, "/id", &forged, Cause::TokenNotSigned, "forged").await;
    assert_eq!(fetches(&house), 1);
    // Now that there are keys, an expired token's bearer is told so.
    refused(&house, "/id", &foreign_id(&house, json!({"exp": 1})), Cause::TokenExpired, "expired").await;
    passes(&house, "/id", &good).await;
    assert_eq!(fetches(&house), 1);
}

#[tokio::test]
async fn addresses_and_keys_that_a_token_carries_are_not_followed() {
    let house = house_with(Ok(published(&[&KEY])));
    let claims = from_afar(id_claims(&house, json!({}))).to_string();
    let carried = json!({
        "kid": KEY.kid(), "alg": "RS256", "jwk": NEXT_KEY.public(), "jku": "https://evil.example/keys", "x5u": "https://evil.example/",
        "x5c": ["MIIB"],
    });
    let token = signed_raw(&NEXT_KEY, &carried.to_string(), &claims);
    refused(&house, "/id", &token, Cause::TokenNotSigned, "a carried key").await;
    let unknown = json!({"kid": NEXT_KEY.kid(), "alg": "RS256", "jwk": NEXT_KEY.public(), "jku": "https://evil.example/keys"});
    let token = signed_raw(&NEXT_KEY, &unknown.to_string(), &claims);
    refused(&house, "/id", &token, Cause::TokenKeyUnknown, "a carried key of its own id").await;
    assert!(house.key_sets.fetched().iter().all(|(issuer, _)| issuer == FOREIGN_ISSUER));
    passes(&house, "/id", &signed_raw(&KEY, &carried.to_string(), &claims)).await;
}

#[tokio::test]
async fn every_reason_for_a_missing_key_is_401_and_explained() {
    for (missing, cause, advice) in [
        (KeysMissing::UnknownKey, Cause::TokenKeyUnknown, "publishes no key of the token's `kid`"),
        (KeysMissing::Unreachable, Cause::IssuerUnreachable, "within 1.5 s"),
        (KeysMissing::Forbidden, Cause::IssuerForbidden, "--allow-issuer"),
        (KeysMissing::AnswerUnusable, Cause::IssuerAnswerUnusable, "no key set"),
        (KeysMissing::TooMany, Cause::IssuersTooMany, "too many"),
    ] {
        let house = house_with(Err(missing));
        refused(&house, "/id", &foreign_id(&house, json!({})), cause, advice).await;
        let told = explain(&house.gateway.decisions().last().unwrap()).text();
        assert!(told.contains(&format!("{cause:?}")) && told.contains(advice), "{told}");
    }
    let house = house_with(Ok(published(&[])));
    refused(&house, "/id", &foreign_id(&house, json!({})), Cause::TokenKeyUnknown, "an empty set").await;
}

#[tokio::test]
async fn a_rotated_set_brings_its_new_key_and_takes_the_old_one_s_tokens_with_it() {
    let house = house_with(Ok(published(&[&KEY])));
    let token = foreign_id(&house, json!({}));
    passes(&house, "/id", &token).await;
    house.key_sets.put_elsewhere(FOREIGN_ISSUER, FOREIGN_POOL, Ok(published(&[&NEXT_KEY])));
    let next = jwt::sign(&NEXT_KEY, &from_afar(id_claims(&house, json!({})))).unwrap();
    passes(&house, "/id", &next).await;
    assert_eq!(fetches(&house), 2);
    refused_again(&house, &token, Cause::TokenKeyUnknown, "seen, and its key is withdrawn").await;
    // A set that is known no more is asked for again.
    house.key_sets.remove(FOREIGN_ISSUER);
    passes(&house, "/id", &next).await;
}

#[tokio::test]
async fn a_pool_elsewhere_counts_for_the_authorizers_that_name_it() {
    let house = house_with(Ok(published(&[&KEY])));
    let token = foreign_id(&house, json!({}));
    passes(&house, "/id", &token).await;
    house.publish(&guarded_by_pool(|_| {}), &stage());
    refused_again(&house, &token, Cause::TokenOfForeignIssuer, "seen by another authorizer").await;
    refused_again(&house, &foreign_id(&house, json!({"sub": "u-2"})), Cause::TokenOfForeignIssuer, "its keys are known").await;
    let of_another_account = |authorizer: &mut Authorizer| {
        authorizer.provider_arns = vec![FOREIGN_POOL.replace("111111111111", "000000000000")];
    };
    house.publish(&guarded_by_pool(of_another_account), &stage());
    refused_again(&house, &token, Cause::TokenOfForeignIssuer, "an account that has no such pool").await;
    assert_eq!(fetches(&house), 1);
    assert_ne!(FOREIGN_ISSUER, ISSUER);
}

#[tokio::test]
async fn a_test_call_asks_too() {
    let house = house(&with(api(), "/x", &[open("GET")]));
    house.key_sets.put_elsewhere(FOREIGN_ISSUER, FOREIGN_POOL, Ok(published(&[&KEY])));
    let draft = Arc::new(guarded_from_afar());
    for (token, status) in [(foreign_id(&house, json!({})), 0), (foreign_id(&house, json!({"exp": 1})), 401)] {
        let call = TestCall { headers: vec![("Authorization".into(), token)], ..TestCall::default() };
        let said = house.gateway.authorizer(Arc::clone(&draft), "guard0".into(), call).await;
        assert_eq!((said.client_status, said.claims.contains(&("iss".into(), FOREIGN_ISSUER.into()))), (status, status == 0));
    }
    assert_eq!(fetches(&house), 1);
}
