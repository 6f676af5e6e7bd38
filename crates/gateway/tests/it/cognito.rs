//! COGNITO_USER_POOLS: what opens a method, what does not, and with which words; with real keys.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};
use std::time::Duration;

use aws_lc_rs::hmac;
use base64::Engine as _;
use base64::prelude::{BASE64_STANDARD, BASE64_URL_SAFE, BASE64_URL_SAFE_NO_PAD};
use gatewright_gateway::decision::explain::explain;
use gatewright_gateway::decision::{PolicySource, Verdict};
use gatewright_gateway::refusal::Cause;
use gatewright_keys::jwk::PublicKeySet;
use gatewright_keys::{SigningKey, SigningKeys, jwt};
use gatewright_model::ports::{Clock, KeysMissing, Rehearse, TestCall};
use gatewright_model::rest_api::{Authorizer, GatewayResponse, Method, RestApi};
use serde_json::{Value, json};

use crate::house::{Answer, House, api, custom, guard_says, guarded, open, policy, statement, with};

pub(crate) const ISSUER: &str = "https://cognito-idp.us-east-1.amazonaws.com/us-east-1_Pool";
pub(crate) const POOL: &str = "arn:aws:cognito-idp:us-east-1:000000000000:userpool/us-east-1_Pool";
const OTHER_ISSUER: &str = "https://cognito-idp.us-east-1.amazonaws.com/us-east-1_Other";
const OTHER_POOL: &str = "arn:aws:cognito-idp:us-east-1:000000000000:userpool/us-east-1_Other";
pub(crate) const UNAUTHORIZED: (u16, &str, &str) = (401, "UnauthorizedException", r#"{"message":"Unauthorized"}"#);
const EXPIRED: (u16, &str, &str) = (401, "UnauthorizedException", r#"{"message":"The incoming token has expired"}"#);
const BROKEN: (u16, &str, &str) = (500, "AuthorizerConfigurationException", r#"{"message":null}"#);

pub(crate) static KEYS: LazyLock<SigningKeys> = LazyLock::new(|| SigningKeys::generate().unwrap());
pub(crate) static OTHER_KEYS: LazyLock<SigningKeys> = LazyLock::new(|| SigningKeys::generate().unwrap());

fn published(keys: &SigningKeys) -> PublicKeySet {
    PublicKeySet { keys: vec![keys.id.public().clone(), keys.access.public().clone()] }
}

fn pool(authorizer: &mut Authorizer) {
    authorizer.kind = "COGNITO_USER_POOLS".into();
    authorizer.authorizer_uri = None;
    authorizer.identity_source = None;
    authorizer.provider_arns = vec![POOL.into()];
}

fn cognito(verb: &str, scopes: &[&str]) -> Method {
    Method {
        authorization_type: "COGNITO_USER_POOLS".into(),
        authorization_scopes: scopes.iter().map(|scope| (*scope).into()).collect(),
        ..custom(verb)
    }
}

/// `/id` takes ID tokens; `/scoped` takes access tokens with `pets/read` or `pets/write`.
pub(crate) fn guarded_by_pool(change: impl FnOnce(&mut Authorizer)) -> RestApi {
    let api = with(with(api(), "/id", &[cognito("GET", &[])]), "/scoped", &[cognito("GET", &["pets/read", "pets/write"])]);
    guarded(api, |authorizer| {
        pool(authorizer);
        change(authorizer);
    })
}

pub(crate) fn house(api: &RestApi) -> House {
    let house = House::new(api, guard_says(policy(json!([statement("Allow", "*")]))));
    put_pools(&house);
    house
}

/// Both pools' keys are there; of two pools elsewhere, those of one can be had.
pub(crate) fn put_pools(house: &House) {
    let foreign = |name: &str, answer| {
        let issuer = format!("https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_{name}");
        let arn = format!("arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_{name}");
        house.key_sets.put_elsewhere(&issuer, &arn, answer);
    };
    foreign("Elsewhere", Ok(Arc::new(published(&OTHER_KEYS).parse().unwrap())));
    foreign("Away", Err(KeysMissing::Unreachable));
    house.key_sets.put(ISSUER, POOL, Arc::new(published(&KEYS).parse().unwrap()));
    house.key_sets.put(OTHER_ISSUER, OTHER_POOL, Arc::new(published(&OTHER_KEYS).parse().unwrap()));
}

fn now_s(house: &House) -> i64 {
    house.clock.now().epoch_s()
}

fn merged(mut claims: Value, changes: Value) -> Value {
    for (name, value) in changes.as_object().unwrap() {
        claims[name] = value.clone();
    }
    claims
}

pub(crate) fn id_claims(house: &House, changes: Value) -> Value {
    let claims = json!({
        "sub": "u-1", "iss": ISSUER, "aud": "client-1", "token_use": "id", "exp": now_s(house) + 60, "iat": now_s(house),
    });
    merged(claims, changes)
}

pub(crate) fn access_claims(house: &House, changes: Value) -> Value {
    let claims = json!({
        "sub": "u-1", "iss": ISSUER, "client_id": "client-1", "token_use": "access", "scope": "openid pets/read",
        "exp": now_s(house) + 60,
    });
    merged(claims, changes)
}

pub(crate) fn id_token(house: &House, changes: Value) -> String {
    jwt::sign(&KEYS.id, &id_claims(house, changes)).unwrap()
}

fn access_token(house: &House, changes: Value) -> String {
    jwt::sign(&KEYS.access, &access_claims(house, changes)).unwrap()
}

/// Signed for what it is, whatever that is.
pub(crate) fn signed_raw(key: &SigningKey, header: &str, claims: &str) -> String {
    let signed = format!("{}.{}", BASE64_URL_SAFE_NO_PAD.encode(header), BASE64_URL_SAFE_NO_PAD.encode(claims));
    format!("{signed}.{}", BASE64_URL_SAFE_NO_PAD.encode(key.sign(signed.as_bytes()).unwrap()))
}

pub(crate) async fn present(house: &House, path: &str, token: &str) -> Answer {
    house.get(path, &[("Authorization", token)]).await
}

#[track_caller]
pub(crate) fn check(answer: &Answer, expected: (u16, &str, &str), what: &str) {
    let error_type = answer.headers["x-amzn-errortype"].to_str().unwrap();
    assert_eq!((answer.status, error_type, answer.body.as_str()), expected, "{what}");
}

/// Presents a token that must be refused for this cause, and that nobody may be asked about.
pub(crate) async fn refused(house: &House, path: &str, token: &str, cause: Cause, what: &str) {
    let answer = present(house, path, token).await;
    let expected = if cause == Cause::TokenExpired { EXPIRED } else { UNAUTHORIZED };
    check(&answer, expected, what);
    let record = house.gateway.decisions().last().unwrap();
    assert_eq!(record.refusal.map(|(_, cause)| cause), Some(cause), "{what}");
    assert_eq!(house.invoked(), Vec::<String>::new(), "{what}");
}

pub(crate) async fn passes(house: &House, path: &str, token: &str) -> Value {
    let answer = present(house, path, token).await;
    assert_eq!((answer.status, answer.body.as_str()), (200, "from the backend"), "{path}");
    assert_eq!(house.gateway.decisions().last().unwrap().verdict, Verdict::TokenAccepted);
    serde_json::from_slice(&house.invoke.seen().last().unwrap().payload).unwrap()
}

#[tokio::test]
async fn an_id_token_opens_a_method_without_scopes_and_its_claims_reach_the_backend() {
    let house = house(&guarded_by_pool(|_| {}));
    let changes = json!({"cognito:groups": ["admin", "users"], "email_verified": true, "iat": 0, "none": null});
    let token = id_token(&house, changes);
    let event = passes(&house, "/id", &token).await;
    let claims = &event["requestContext"]["authorizer"];
    assert_eq!(claims.as_object().unwrap().keys().collect::<Vec<_>>(), ["claims"]);
    let claims = &claims["claims"];
    assert_eq!(claims["sub"], "u-1");
    assert_eq!(claims["cognito:groups"], "admin,users");
    assert_eq!(claims["email_verified"], "true");
    assert_eq!(claims["iat"], "Thu Jan 01 00:00:00 UTC 1970");
    assert_eq!(claims["exp"], "Thu Jan 01 00:01:00 UTC 2026");
    assert!(claims.get("none").is_none());
    assert!(claims.as_object().unwrap().values().all(Value::is_string));
    assert_eq!(house.invoked(), ["backend"]);
}

#[tokio::test]
async fn the_token_may_stand_alone_or_after_bearer_and_in_no_other_way() {
    let house = house(&guarded_by_pool(|_| {}));
    let token = id_token(&house, json!({}));
    for form in [
        String::new(),
        "Bearer ".to_owned(),
        "Bearer".to_owned(),
        format!("Bearer  {token}"),
        format!("Basic {token}"),
        format!("Bearer Bearer {token}"),
        format!("{token} x"),
        format!("{token},{token}"),
        format!("\"{token}\""),
        format!("Bearer\t{token}"),
    ] {
        let answer = present(&house, "/id", &form).await;
        check(&answer, UNAUTHORIZED, &form);
    }
    for headers in [&[][..], &[("Authorization", token.as_str()), ("Authorization", token.as_str())], &[("X-Token", &token)]] {
        check(&house.get("/id", headers).await, UNAUTHORIZED, "header");
        let record = house.gateway.decisions().last().unwrap();
        assert_eq!(record.refusal.unwrap().1, Cause::IdentitySourceMissing);
    }
    assert!(house.invoked().is_empty());
    passes(&house, "/id", &token).await;
    passes(&house, "/id", &format!("Bearer {token}")).await;
    assert_eq!(house.get("/id", &[("authorization", &token)]).await.status, 200);
}

#[tokio::test]
async fn the_header_is_the_one_that_the_authorizer_names() {
    let house = house(&guarded_by_pool(|authorizer| authorizer.identity_source = Some("method.request.header.X-Token".into())));
    let token = id_token(&house, json!({}));
    check(&present(&house, "/id", &token).await, UNAUTHORIZED, "Authorization");
    assert_eq!(house.get("/id", &[("x-token", &token)]).await.status, 200);
}

#[tokio::test]
async fn without_scopes_only_id_tokens_count_and_with_scopes_only_access_tokens_that_hold_one() {
    let house = house(&guarded_by_pool(|_| {}));
    let (id, access) = (id_token(&house, json!({"scope": "pets/read"})), access_token(&house, json!({})));
    refused(&house, "/id", &access, Cause::TokenOfAnotherUse, "an access token").await;
    refused(&house, "/scoped", &id, Cause::TokenOfAnotherUse, "an ID token with a scope").await;
    for token_use in ["", "ID", "refresh", "Access"] {
        let token = id_token(&house, json!({"token_use": token_use}));
        refused(&house, "/id", &token, Cause::TokenOfAnotherUse, token_use).await;
        refused(&house, "/scoped", &access_token(&house, json!({"token_use": token_use})), Cause::TokenOfAnotherUse, token_use)
            .await;
    }
    for scope in ["", "openid", "pets", "pets/readwrite", "PETS/READ", "pets/read,openid", " ", "pets/read\tx"] {
        let token = access_token(&house, json!({"scope": scope}));
        refused(&house, "/scoped", &token, Cause::TokenWithoutScope, scope).await;
    }
    refused(&house, "/scoped", &access_token(&house, json!({"scope": ["pets/read"]})), Cause::TokenMalformed, "a list").await;
    passes(&house, "/id", &id).await;
    passes(&house, "/scoped", &access).await;
    passes(&house, "/scoped", &access_token(&house, json!({"scope": "a b pets/write"}))).await;
    // One token, seen before or not, is decided anew for each method.
    let answer = present(&house, "/scoped", &id).await;
    check(&answer, UNAUTHORIZED, "an ID token that was seen");
}

#[tokio::test]
async fn the_expression_is_about_the_audience_which_access_tokens_have_not() {
    let house = house(&guarded_by_pool(|authorizer| authorizer.identity_validation_expression = Some("client-[0-9]".into())));
    for audience in ["client-12", "xclient-1", "", "client-x", "client-1 "] {
        let token = id_token(&house, json!({"aud": audience}));
        refused(&house, "/id", &token, Cause::TokenOfAnotherAudience, audience).await;
    }
    let without = merged(id_claims(&house, json!({})), json!({"aud": null}));
    refused(&house, "/id", &jwt::sign(&KEYS.id, &without).unwrap(), Cause::TokenMalformed, "null").await;
    refused(&house, "/id", &id_token(&house, json!({"aud": ["client-1"]})), Cause::TokenMalformed, "a list").await;
    refused(&house, "/scoped", &access_token(&house, json!({})), Cause::TokenOfAnotherAudience, "an access token").await;
    passes(&house, "/id", &id_token(&house, json!({}))).await;
}

#[tokio::test]
async fn a_token_counts_until_its_end_seen_before_or_not_and_only_an_expired_one_is_told_so() {
    let house = house(&guarded_by_pool(|_| {}));
    let token = id_token(&house, json!({}));
    passes(&house, "/id", &token).await;
    house.clock.advance(Duration::from_secs(59));
    passes(&house, "/id", &token).await;
    house.clock.advance(Duration::from_secs(1));
    for what in ["seen", "forgotten"] {
        check(&present(&house, "/id", &token).await, EXPIRED, what);
        assert_eq!(house.gateway.decisions().last().unwrap().refusal.unwrap().1, Cause::TokenExpired);
    }
    assert_eq!(house.invoked().len(), 2);
    for changes in
        [json!({"exp": "9999999999"}), json!({"exp": null}), json!({"exp": 0}), json!({"exp": -1}), json!({"exp": 1e99})]
    {
        check(&present(&house, "/id", &id_token(&house, changes)).await, EXPIRED, "exp");
    }
    for nbf in [json!(now_s(&house) + 1), json!("0"), json!(null)] {
        let token = id_token(&house, json!({"nbf": nbf}));
        check(&present(&house, "/id", &token).await, UNAUTHORIZED, "nbf");
        assert_eq!(house.gateway.decisions().last().unwrap().refusal.unwrap().1, Cause::TokenNotYetValid);
    }
    assert_eq!(house.invoked().len(), 2);
    // An expired token of somebody else is nobody's expired token.
    let forged = jwt::sign(&OTHER_KEYS.id, &id_claims(&house, json!({"exp": 1}))).unwrap();
    check(&present(&house, "/id", &forged).await, UNAUTHORIZED, "forged and expired");
    passes(&house, "/id", &id_token(&house, json!({"nbf": now_s(&house)}))).await;
}

#[tokio::test]
async fn only_the_authorizers_own_pools_count() {
    let house = house(&guarded_by_pool(|_| {}));
    let foreign = jwt::sign(&OTHER_KEYS.id, &id_claims(&house, json!({"iss": OTHER_ISSUER}))).unwrap();
    refused(&house, "/id", &foreign, Cause::TokenOfForeignIssuer, "a pool that is here and not the authorizer's").await;
    for issuer in ["https://example.com", "", "us-east-1_Pool", &format!("{ISSUER}/"), &ISSUER.to_uppercase()] {
        let token = id_token(&house, json!({"iss": issuer}));
        refused(&house, "/id", &token, Cause::TokenOfForeignIssuer, issuer).await;
    }
    for issuer in [json!(null), json!([ISSUER]), json!({})] {
        refused(&house, "/id", &id_token(&house, json!({"iss": issuer})), Cause::TokenOfForeignIssuer, "no text").await;
    }
    let lent = jwt::sign(&OTHER_KEYS.id, &id_claims(&house, json!({}))).unwrap();
    refused(&house, "/id", &lent, Cause::TokenNotSigned, "another pool's key under this pool's name").await;
    let both = guarded_by_pool(|authorizer| authorizer.provider_arns = vec![OTHER_POOL.into(), POOL.into()]);
    house.publish(&both, &crate::house::stage());
    passes(&house, "/id", &foreign).await;
    passes(&house, "/id", &id_token(&house, json!({}))).await;
    // The tokens that one authorizer has seen are not thereby another's.
    house.publish(&guarded_by_pool(|_| {}), &crate::house::stage());
    check(&present(&house, "/id", &foreign).await, UNAUTHORIZED, "seen by another authorizer");
}

#[tokio::test]
async fn the_same_pool_of_another_account_is_another_pool() {
    let elsewhere = POOL.replace("000000000000", "111111111111");
    let house = house(&guarded_by_pool(|authorizer| authorizer.provider_arns = vec![elsewhere]));
    refused(&house, "/id", &id_token(&house, json!({})), Cause::TokenOfForeignIssuer, "account").await;
}

#[tokio::test]
async fn a_pool_that_is_gone_takes_the_tokens_with_it_that_were_seen() {
    let house = house(&guarded_by_pool(|_| {}));
    let token = id_token(&house, json!({}));
    passes(&house, "/id", &token).await;
    house.key_sets.remove(ISSUER);
    check(&present(&house, "/id", &token).await, UNAUTHORIZED, "gone");
    house.key_sets.put(ISSUER, POOL, Arc::new(published(&OTHER_KEYS).parse().unwrap()));
    check(&present(&house, "/id", &token).await, UNAUTHORIZED, "other keys under the same name");
    assert_eq!(house.invoked().len(), 1);
}

#[tokio::test]
async fn a_token_is_verified_once_and_never_written_down() {
    let house = house(&guarded_by_pool(|_| {}));
    let token = id_token(&house, json!({}));
    passes(&house, "/id", &token).await;
    let first = house.gateway.decisions().last().unwrap();
    assert_eq!(first.policy_source, PolicySource::None);
    house.clock.advance(Duration::from_secs(3));
    passes(&house, "/id", &format!("Bearer {token}")).await;
    let second = house.gateway.decisions().last().unwrap();
    assert_eq!(second.policy_source, PolicySource::Cache { age: Duration::from_secs(3) });
    assert_eq!(first.identity, second.identity);
    let story = explain(&second).text();
    assert!(story.contains("user pool token in header `authorization`: found (digest "), "{story}");
    assert!(story.contains("verified 3.0 s ago"), "{story}");
    check(&present(&house, "/scoped", &token).await, UNAUTHORIZED, "scoped");
    let refused = explain(&house.gateway.decisions().last().unwrap()).text();
    assert!(refused.contains("TokenOfAnotherUse") && refused.contains("one with scopes takes access tokens"), "{refused}");
    let told = format!("{story}{refused}{:?}", house.gateway.decisions().newest(10));
    assert!(!told.contains(&token[..20]) && !told.contains("u-1"), "{told}");
    // What was forgotten is verified again.
    house.gateway.forget();
    passes(&house, "/id", &token).await;
    assert_eq!(house.gateway.decisions().last().unwrap().policy_source, PolicySource::None);
}

#[tokio::test]
async fn no_forged_or_ambiguous_token_passes() {
    let house = house(&guarded_by_pool(|_| {}));
    let (kid, claims) = (KEYS.id.kid(), id_claims(&house, json!({})).to_string());
    let good = signed_raw(&KEYS.id, &format!(r#"{{"kid":"{kid}","alg":"RS256"}}"#), &claims);
    let parts: Vec<&str> = good.split('.').collect();
    let (header, body, signature) = (parts[0], parts[1], parts[2]);
    let encoded = |text: &str| BASE64_URL_SAFE_NO_PAD.encode(text);
    let headed = |header: Value| signed_raw(&KEYS.id, &header.to_string(), &claims);

    // The algorithm is the key's.
    for algorithm in ["none", "None", "NONE", "nOnE", "", "HS256", "RS384", "PS256", "ES256"] {
        let head = encoded(&json!({"kid": kid, "alg": algorithm}).to_string());
        for signature in ["", signature] {
            let token = format!("{head}.{body}.{signature}");
            refused(&house, "/id", &token, Cause::TokenNotSigned, algorithm).await;
        }
        refused(&house, "/id", &headed(json!({"kid": kid, "alg": algorithm})), Cause::TokenNotSigned, algorithm).await;
    }
    refused(&house, "/id", &format!("{header}.{body}."), Cause::TokenNotSigned, "no signature").await;
    refused(&house, "/id", &format!("{header}.{body}"), Cause::TokenMalformed, "two parts").await;

    // The public key is no secret: HMAC with it, in every form in which somebody may have it.
    let jwk = serde_json::to_value(KEYS.id.public()).unwrap();
    let n = BASE64_URL_SAFE_NO_PAD.decode(jwk["n"].as_str().unwrap()).unwrap();
    let pkcs1 = [&[0x30, 0x82, 0x01, 0x0a, 0x02, 0x82, 0x01, 0x01, 0x00][..], &n, &[0x02, 0x03, 0x01, 0x00, 0x01]].concat();
    let pem = format!("-----BEGIN RSA PUBLIC KEY-----\n{}\n-----END RSA PUBLIC KEY-----\n", BASE64_STANDARD.encode(&pkcs1));
    for secret in [n, pkcs1, pem.into_bytes(), jwk.to_string().into_bytes(), jwk["n"].as_str().unwrap().as_bytes().to_vec()] {
        for algorithm in ["HS256", "RS256"] {
            let signed = format!("{}.{body}", encoded(&json!({"kid": kid, "alg": algorithm}).to_string()));
            let tag = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, &secret), signed.as_bytes());
            let token = format!("{signed}.{}", BASE64_URL_SAFE_NO_PAD.encode(tag));
            refused(&house, "/id", &token, Cause::TokenNotSigned, algorithm).await;
        }
    }

    // Key ids are compared and nothing else is done with them.
    let long = "k".repeat(6000);
    let hostile = ["", "../../../etc/passwd", "' OR 1=1 --", "/dev/null", "ключ", "\0", "http://127.0.0.1/keys", long.as_str()];
    for hostile in hostile {
        refused(&house, "/id", &headed(json!({"kid": hostile, "alg": "RS256"})), Cause::TokenNotSigned, hostile).await;
    }
    refused(&house, "/id", &headed(json!({"kid": KEYS.access.kid(), "alg": "RS256"})), Cause::TokenNotSigned, "the other key")
        .await;
    refused(&house, "/id", &headed(json!({"alg": "RS256"})), Cause::TokenMalformed, "no kid").await;
    for kid in [json!(null), json!([kid]), json!(1)] {
        refused(&house, "/id", &headed(json!({"kid": kid, "alg": "RS256"})), Cause::TokenMalformed, "no text").await;
    }

    // A header may carry keys and addresses; they are not what it is verified by.
    let carried = json!({"kid": kid, "alg": "RS256", "jwk": OTHER_KEYS.id.public(), "jku": "http://127.0.0.1:9/", "x5u": "http://127.0.0.1:9/"});
    refused(&house, "/id", &signed_raw(&OTHER_KEYS.id, &carried.to_string(), &claims), Cause::TokenNotSigned, "a carried key")
        .await;

    // Members that change what a token means.
    for (name, value) in [
        ("crit", json!(["exp"])),
        ("crit", json!(null)),
        ("crit", json!([])),
        ("b64", json!(false)),
        ("zip", json!("DEF")),
        ("cty", json!("JWT")),
    ] {
        let token = headed(json!({"kid": kid, "alg": "RS256", name: value}));
        refused(&house, "/id", &token, Cause::TokenNotSigned, name).await;
    }
    let nested = signed_raw(&KEYS.id, &json!({"kid": kid, "alg": "RS256", "cty": "JWT"}).to_string(), &good);
    refused(&house, "/id", &nested, Cause::TokenMalformed, "a token in a token").await;
    refused(&house, "/id", &format!("{header}.{}.{signature}", encoded(&good)), Cause::TokenMalformed, "a token as claims").await;

    // One reading.
    let twice = |member: &str| claims.replacen('{', &format!("{{{member},"), 1);
    for member in [r#""sub":"admin""#, r#""token_use":"id""#, r#""exp":1"#, r#""s\u0075b":"admin""#, r#""iss":"x""#] {
        let token = signed_raw(&KEYS.id, &format!(r#"{{"kid":"{kid}","alg":"RS256"}}"#), &twice(member));
        refused(&house, "/id", &token, Cause::TokenMalformed, member).await;
    }
    let token = signed_raw(&KEYS.id, &format!(r#"{{"alg":"none","kid":"{kid}","alg":"RS256"}}"#), &claims);
    refused(&house, "/id", &token, Cause::TokenMalformed, "alg twice").await;

    // One form.
    for token in [
        format!("{good}="),
        format!("{good}=="),
        format!("{header}.{body}.{}", BASE64_URL_SAFE.encode(BASE64_URL_SAFE_NO_PAD.decode(signature).unwrap())),
        format!("{good}."),
        format!(".{good}"),
        format!("{good}.x"),
        format!("{header}..{signature}"),
        format!("{header}.{body}.{signature}\u{b7}").replace('\u{b7}', "~"),
        format!("{header}.{body}.{}", signature.replace('-', "+").replace('_', "/") + "+"),
        good.replace('.', ". "),
        "e30.e30.e30".to_owned(),
        "...".to_owned(),
        format!("{}{good}", "A".repeat(9_000)),
    ] {
        let answer = present(&house, "/id", &token).await;
        check(&answer, UNAUTHORIZED, &token[..token.len().min(200)]);
        assert!(house.invoked().is_empty());
    }
    // The last character's spare bits are nothing to choose by: 256 bytes leave four of them.
    let last = signature.chars().last().unwrap();
    let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    for other in alphabet.chars().filter(|letter| *letter != last) {
        let token = format!("{}{other}", &good[..good.len() - 1]);
        assert_eq!(present(&house, "/id", &token).await.status, 401, "{other}");
    }
    for length in (0..good.len()).step_by(37) {
        assert_eq!(present(&house, "/id", &good[..length]).await.status, 401, "cut at {length}");
    }
    // A head of that size comes no farther than the router.
    assert_eq!(present(&house, "/id", &format!("{}{good}", "A".repeat(40_000))).await.status, 431);
    assert!(house.invoked().is_empty());
    passes(&house, "/id", &good).await;
    passes(&house, "/id", &headed(json!({"typ": "JWT", "kid": kid, "alg": "RS256", "jku": "http://127.0.0.1:9/"}))).await;
}

#[tokio::test]
async fn method_and_authorizer_fit_each_other_or_the_route_is_closed() {
    let token_guard = |_: &mut Authorizer| {};
    for (api, what) in [
        (guarded(with(api(), "/id", &[cognito("GET", &[])]), token_guard), "COGNITO_USER_POOLS names a TOKEN authorizer"),
        (guarded(with(api(), "/id", &[custom("GET")]), pool), "CUSTOM names a Cognito authorizer"),
        (with(api(), "/id", &[cognito("GET", &[])]), "an authorizer that is not there"),
        (guarded(with(api(), "/id", &[Method { authorizer_id: None, ..cognito("GET", &[]) }]), pool), "none"),
        (
            guarded(with(api(), "/id", &[Method { authorization_scopes: vec!["a".into()], ..custom("GET") }]), token_guard),
            "scopes",
        ),
    ] {
        let house = house(&api);
        check(&present(&house, "/id", &id_token(&house, json!({}))).await, BROKEN, what);
        assert!(house.invoked().is_empty(), "{what}");
    }
    let changes: [fn(&mut Authorizer); 6] = [
        |authorizer| authorizer.provider_arns.clear(),
        |authorizer| authorizer.authorizer_uri = Some(crate::house::uri("guard")),
        |authorizer| authorizer.authorizer_credentials = Some("arn:aws:iam::000000000000:role/x".into()),
        |authorizer| authorizer.identity_source = Some("method.request.querystring.token".into()),
        |authorizer| authorizer.identity_source = Some("method.request.header.A,method.request.header.B".into()),
        |authorizer| authorizer.identity_validation_expression = Some("(?=x)".into()),
    ];
    for change in changes {
        let house = house(&guarded_by_pool(change));
        check(&present(&house, "/id", &id_token(&house, json!({}))).await, BROKEN, "authorizer");
        assert!(house.invoked().is_empty());
    }
}

#[tokio::test]
async fn a_time_to_live_of_zero_changes_nothing() {
    let house = house(&guarded_by_pool(|authorizer| authorizer.result_ttl_s = Some(0)));
    passes(&house, "/id", &id_token(&house, json!({}))).await;
}

#[tokio::test]
async fn a_method_arn_over_the_limit_is_refused_before_the_token_is_looked_at() {
    let api = guarded(with(api(), "/{all+}", &[cognito("GET", &[])]), pool);
    let house = house(&api);
    let answer = present(&house, &format!("/{}", "x".repeat(1600)), &id_token(&house, json!({}))).await;
    assert_eq!(answer.status, 414);
    assert!(house.invoked().is_empty());
}

#[tokio::test]
async fn refusals_can_be_customised_and_later_ones_know_the_claims() {
    let response = |body: &str| GatewayResponse {
        status_code: None,
        response_parameters: BTreeMap::new(),
        response_templates: BTreeMap::from([("application/json".into(), body.into())]),
    };
    let mut api = guarded_by_pool(|_| {});
    api.gateway_responses.insert("UNAUTHORIZED".into(), response("$context.error.message|$context.authorizer.claims.sub|"));
    api.gateway_responses
        .insert("DEFAULT_5XX".into(), response("sub $context.authorizer.claims.sub, $context.authorizer.claims['custom:tier']"));
    let house = House::new(&api, |_| Ok(gatewright_testkit::invoke::function_error("{}")));
    house.key_sets.put(ISSUER, POOL, Arc::new(published(&KEYS).parse().unwrap()));
    let answer = present(&house, "/id", &id_token(&house, json!({"exp": 1}))).await;
    assert_eq!((answer.status, answer.body.as_str()), (401, "The incoming token has expired||"));
    let answer = present(&house, "/id", &id_token(&house, json!({"custom:tier": "gold"}))).await;
    assert_eq!((answer.status, answer.body.as_str()), (502, "sub u-1, gold"));
}

#[tokio::test]
async fn claims_are_a_tokens_and_never_an_authorizer_functions() {
    let mut answer: Value = serde_json::from_str(&policy(json!([statement("Allow", "*")]))).unwrap();
    answer["context"] = json!({"claims.sub": "forged", "claims": "forged", "tier": "gold"});
    let mut api = guarded(with(api(), "/a", &[custom("GET")]), |_| {});
    let template = "$context.authorizer.claims.sub|$context.authorizer.tier";
    let response = GatewayResponse {
        status_code: None,
        response_parameters: BTreeMap::new(),
        response_templates: BTreeMap::from([("application/json".into(), template.into())]),
    };
    api.gateway_responses.insert("DEFAULT_5XX".into(), response);
    let house = House::new(&api, move |invocation| match invocation.function.name.as_str() {
        "guard" => Ok(gatewright_testkit::invoke::reply(answer.to_string())),
        _ => Ok(gatewright_testkit::invoke::function_error("{}")),
    });
    let answer = house.get("/a", &[("Authorization", "t")]).await;
    assert_eq!((answer.status, answer.body.as_str()), (502, "|gold"));
}

#[tokio::test]
async fn a_test_call_takes_id_tokens_and_shows_their_claims() {
    let draft = Arc::new(guarded_by_pool(|_| {}));
    // Nothing is deployed under this id that the test could use by mistake.
    let house = house(&with(api(), "/x", &[open("GET")]));
    let ask = async |token: String| {
        let call = TestCall { headers: vec![("Authorization".into(), token)], ..TestCall::default() };
        house.gateway.authorizer(Arc::clone(&draft), "guard0".into(), call).await
    };
    let token = id_token(&house, json!({"email_verified": true}));
    for form in [token.clone(), format!("Bearer {token}")] {
        let said = ask(form).await;
        assert_eq!((said.client_status, said.principal_id, said.policy), (0, None, None));
        assert!(said.claims.contains(&("sub".into(), "u-1".into())));
        assert!(said.claims.contains(&("email_verified".into(), "true".into())));
        assert!(said.log.contains("Successfully completed authorizer execution"), "{}", said.log);
        assert!(!said.log.contains(&token), "{}", said.log);
    }
    for token in [String::new(), access_token(&house, json!({})), id_token(&house, json!({"exp": 1})), "x".into()] {
        let said = ask(token).await;
        assert_eq!((said.client_status, said.claims), (401, Vec::new()));
        assert!(said.log.contains("Unauthorized request: test-request"), "{}", said.log);
    }
    assert!(house.gateway.decisions().last().is_none());
    assert!(house.invoked().is_empty());
}
