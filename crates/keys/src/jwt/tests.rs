use std::sync::LazyLock;

use gatewright_model::secret::Secret;
use gatewright_testkit::entropy::SeededEntropy;
use serde_json::json;

use super::*;
use crate::jwk::{ParsedKeySet, PublicKeySet};
use crate::seal::ServerKey;
use crate::signing_key::SigningKeys;

static KEYS: LazyLock<SigningKeys> = LazyLock::new(|| SigningKeys::generate().unwrap());

fn published() -> PublicKeySet {
    PublicKeySet { keys: vec![KEYS.id.public().clone(), KEYS.access.public().clone()] }
}

fn set() -> ParsedKeySet {
    published().parse().unwrap()
}

fn token_with(header: &Value) -> String {
    let signed = format!("{}.{}", BASE64URL.encode(header.to_string()), BASE64URL.encode(r#"{"sub":"u"}"#));
    let signature = KEYS.id.sign(signed.as_bytes()).unwrap();
    format!("{signed}.{}", BASE64URL.encode(signature))
}

#[test]
fn the_header_is_exactly_the_one_that_cognito_writes() {
    let token = sign(&KEYS.id, &json!({"sub": "u"})).unwrap();
    let header = BASE64URL.decode(token.split('.').next().unwrap()).unwrap();
    assert_eq!(String::from_utf8(header).unwrap(), format!(r#"{{"kid":"{}","alg":"RS256"}}"#, KEYS.id.kid()));
}

#[test]
fn a_signed_token_gives_its_claims_in_their_order() {
    let token = sign(&KEYS.access, &json!({"sub": "u", "a": [1, "é"], "exp": 5})).unwrap();
    let claims = verify(&token, &set()).unwrap();
    assert_eq!(Value::Object(claims).to_string(), r#"{"sub":"u","a":[1,"é"],"exp":5}"#);
}

#[test]
fn the_algorithm_is_the_keys() {
    let kid = KEYS.id.kid();
    assert!(verify(&token_with(&json!({"kid": kid, "alg": "RS256"})), &set()).is_ok());
    for algorithm in ["none", "None", "HS256", "RS512", "PS256", "rs256", ""] {
        let token = token_with(&json!({"kid": kid, "alg": algorithm}));
        assert!(matches!(verify(&token, &set()), Err(KeysError::TokenAlgorithm)), "{algorithm}");
    }
    for (member, value) in [
        ("crit", json!(["exp"])),
        ("crit", json!(null)),
        ("b64", json!(false)),
        ("zip", json!("DEF")),
        ("cty", json!("JWT")),
        ("cty", json!("at+jwt")),
    ] {
        let token = token_with(&json!({"kid": kid, "alg": "RS256", member: value}));
        assert!(matches!(verify(&token, &set()), Err(KeysError::TokenAlgorithm)), "{member}");
    }
    // HS256 over the public key, the classic confusion: refused before any key is used.
    let unknown = token_with(&json!({"kid": "another", "alg": "RS256"}));
    assert!(matches!(verify(&unknown, &set()), Err(KeysError::TokenKey)));
}

#[test]
fn a_token_of_another_key_or_with_other_claims_is_refused() {
    let token = sign(&KEYS.id, &json!({"sub": "u"})).unwrap();
    let parts: Vec<&str> = token.split('.').collect();
    let other_claims = format!("{}.{}.{}", parts[0], BASE64URL.encode(r#"{"sub":"v"}"#), parts[2]);
    assert!(matches!(verify(&other_claims, &set()), Err(KeysError::TokenSignature)));
    let lent = token_with(&json!({"kid": KEYS.access.kid(), "alg": "RS256"}));
    assert!(matches!(verify(&lent, &set()), Err(KeysError::TokenSignature)));
    for malformed in
        ["", ".", "..", "a.b.c", parts[0], &format!("{token}."), &format!("{token}.x"), &format!(".{token}"), &token[1..]]
    {
        assert!(verify(malformed, &set()).is_err(), "{malformed}");
    }
    assert!(verify(&format!("{}.{}.", parts[0], parts[1]), &set()).is_err());
}

#[test]
fn a_token_may_be_as_long_as_the_limit() {
    let longest = |padding: usize| sign(&KEYS.id, &json!({"p": "x".repeat(padding)})).unwrap();
    let mut padding = 23_000;
    while longest(padding + 1).len() <= TOKEN_BYTES_MAX {
        padding += 1;
    }
    assert!(verify(&longest(padding), &set()).is_ok());
    assert!(matches!(verify(&longest(padding + 1), &set()), Err(KeysError::TokenTooLong)));
}

#[test]
fn times_are_whole_seconds_and_the_end_is_excluded() {
    let at = |epoch_ms| Timestamp::from_epoch_ms(epoch_ms);
    let check = |claims: Value, epoch_ms| check_times(claims.as_object().unwrap(), at(epoch_ms));
    assert!(check(json!({"exp": 10}), 9_999).is_ok());
    assert!(matches!(check(json!({"exp": 10}), 10_000), Err(KeysError::TokenExpired)));
    assert!(matches!(check(json!({}), 0), Err(KeysError::TokenExpired)));
    assert!(matches!(check(json!({"exp": "10"}), 0), Err(KeysError::TokenExpired)));
    assert!(matches!(check(json!({"exp": 10, "nbf": 5}), 4_999), Err(KeysError::TokenNotYetValid)));
    assert!(check(json!({"exp": 10, "nbf": 5}), 5_000).is_ok());
    assert!(check(json!({"exp": 10, "nbf": "5"}), 5_000).is_err());
}

#[test]
fn sealed_keys_open_for_their_pool_and_sign_as_before() {
    let server_key = ServerKey::new(Secret::new([1; 32]));
    let sealed = KEYS.sealed(&server_key, "us-east-1_A", &SeededEntropy::new(1)).unwrap();
    let stored = serde_json::to_string(&sealed).unwrap();
    let sealed = serde_json::from_str(&stored).unwrap();
    let opened = SigningKeys::open(&sealed, &server_key, "us-east-1_A").unwrap();
    let token = sign(&opened.access, &json!({"sub": "u"})).unwrap();
    assert!(verify(&token, &sealed.public().parse().unwrap()).is_ok());
    assert!(SigningKeys::open(&sealed, &server_key, "us-east-1_B").is_err());
    assert!(SigningKeys::open(&sealed, &ServerKey::new(Secret::new([2; 32])), "us-east-1_A").is_err());
    // The two keys cannot stand in for each other.
    let mut swapped = sealed.clone();
    std::mem::swap(&mut swapped.id, &mut swapped.access);
    assert!(SigningKeys::open(&swapped, &server_key, "us-east-1_A").is_err());
}

#[test]
fn keys_are_published_as_cognito_publishes_them() {
    let published = serde_json::to_value(published()).unwrap();
    let keys = published["keys"].as_array().unwrap();
    assert_eq!(keys.len(), 2);
    for key in keys {
        let members: Vec<&str> = key.as_object().unwrap().keys().map(String::as_str).collect();
        assert_eq!(members, ["alg", "e", "kid", "kty", "n", "use"]);
        assert_eq!(
            (&key["alg"], &key["e"], &key["kty"], &key["use"]),
            (&json!("RS256"), &json!("AQAB"), &json!("RSA"), &json!("sig"))
        );
        let kid = key["kid"].as_str().unwrap();
        assert!(kid.len() == 44 && kid.ends_with('='), "{kid}");
        assert_eq!(BASE64URL.decode(key["n"].as_str().unwrap()).unwrap().len(), 256);
    }
}

#[test]
fn only_rsa_2048_is_a_signing_key() {
    assert!(SigningKey::from_pkcs8(b"").is_err());
    let larger = aws_lc_rs::rsa::KeyPair::generate(aws_lc_rs::rsa::KeySize::Rsa3072).unwrap();
    let document: aws_lc_rs::encoding::Pkcs8V1Der<'_> = aws_lc_rs::encoding::AsDer::as_der(&larger).unwrap();
    assert!(matches!(SigningKey::from_pkcs8(document.as_ref()), Err(KeysError::PrivateKey)));
}

#[test]
fn a_member_that_is_written_twice_makes_a_token_malformed() {
    let signed = |header: &str, claims: &str| {
        let signed = format!("{}.{}", BASE64URL.encode(header), BASE64URL.encode(claims));
        let signature = KEYS.id.sign(signed.as_bytes()).unwrap();
        format!("{signed}.{}", BASE64URL.encode(signature))
    };
    let kid = KEYS.id.kid();
    let header = format!(r#"{{"kid":"{kid}","alg":"RS256"}}"#);
    assert!(verify(&signed(&header, r#"{"sub":"u","a":{"b":[{"c":1}]}}"#), &set()).is_ok());
    for claims in [
        r#"{"sub":"u","sub":"v"}"#,
        r#"{"sub":"u","s\u0075b":"u"}"#,
        r#"{"a":{"b":1,"b":1}}"#,
        r#"{"a":[{"b":1,"b":2}]}"#,
        r#"["sub"]"#,
        r#""sub""#,
        r#"{"sub":"u"} {}"#,
        "",
    ] {
        assert!(matches!(verify(&signed(&header, claims), &set()), Err(KeysError::TokenMalformed)), "{claims}");
    }
    for header in [
        format!(r#"{{"kid":"{kid}","kid":"{kid}","alg":"RS256"}}"#),
        format!(r#"{{"kid":"{kid}","alg":"none","alg":"RS256"}}"#),
        format!(r#"{{"kid":"{kid}","alg":"RS256","jku":"a","jku":"b"}}"#),
        format!(r#"{{"kid":["{kid}"],"alg":"RS256"}}"#),
        r#"{"alg":"RS256"}"#.to_owned(),
    ] {
        assert!(matches!(verify(&signed(&header, r#"{"sub":"u"}"#), &set()), Err(KeysError::TokenMalformed)), "{header}");
    }
}

#[test]
fn keys_and_addresses_that_a_header_carries_are_not_followed() {
    let foreign = SigningKeys::generate().unwrap().id;
    let header = json!({
        "kid": KEYS.id.kid(), "alg": "RS256", "jwk": foreign.public(), "jku": "http://127.0.0.1:1/keys",
        "x5u": "http://127.0.0.1:1/chain", "x5c": ["AAAA"],
    });
    assert!(verify(&token_with(&header), &set()).is_ok());
    let signed = format!("{}.{}", BASE64URL.encode(header.to_string()), BASE64URL.encode(r#"{"sub":"u"}"#));
    let forged = format!("{signed}.{}", BASE64URL.encode(foreign.sign(signed.as_bytes()).unwrap()));
    assert!(matches!(verify(&forged, &set()), Err(KeysError::TokenSignature)));
}

#[test]
fn a_set_with_one_id_twice_is_none() {
    let key = KEYS.id.public().clone();
    assert!(matches!(PublicKeySet { keys: vec![key.clone(), key] }.parse(), Err(KeysError::PublicKey)));
}
