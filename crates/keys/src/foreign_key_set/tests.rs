use std::sync::LazyLock;

use proptest::prelude::*;
use serde_json::json;

use super::*;
use crate::signing_key::SigningKey;

static KEY: LazyLock<SigningKey> = LazyLock::new(|| SigningKey::generate().unwrap());
static OTHER: LazyLock<SigningKey> = LazyLock::new(|| SigningKey::generate().unwrap());

fn jwk(key: &SigningKey, changes: Value) -> Value {
    let mut jwk = serde_json::to_value(key.public()).unwrap();
    for (name, value) in changes.as_object().unwrap() {
        if value.as_str() == Some("(absent)") {
            jwk.as_object_mut().unwrap().shift_remove(name);
        } else {
            jwk[name] = value.clone();
        }
    }
    jwk
}

fn read(keys: &[Value]) -> ForeignKeySet {
    ForeignKeySet::read(json!({ "keys": keys }).to_string().as_bytes()).unwrap()
}

fn kids(set: &ForeignKeySet) -> Vec<&str> {
    set.0.iter().map(|key| key.kid.as_str()).collect()
}

#[track_caller]
fn verifies(set: &ForeignKeySet, kid: &str, key: &SigningKey) {
    assert_eq!(set.verify(kid, b"said", &key.sign(b"said").unwrap()), Ok(()));
    assert_eq!(set.verify(kid, b"sung", &key.sign(b"said").unwrap()), Err(NotSigned::WrongSignature));
}

#[test]
fn keys_for_rs256_are_kept_and_verify() {
    for changes in [
        json!({}),
        json!({"alg": "(absent)"}),
        json!({"use": "(absent)"}),
        json!({"alg": "(absent)", "use": "(absent)"}),
        json!({"key_ops": ["verify"]}),
        json!({"x5c": ["MII"], "x5t": "x", "x5u": "http://127.0.0.1:9/", "anything": {"a": [1]}}),
    ] {
        let set = read(&[jwk(&KEY, merged(&changes, &json!({"kid": "k"})))]);
        verifies(&set, "k", &KEY);
        assert!(set.has("k") && !set.has("K") && !set.has(""));
        assert_eq!(set.verify("other", b"said", b""), Err(NotSigned::UnknownKey));
    }
}

fn merged(one: &Value, other: &Value) -> Value {
    let mut merged = one.clone();
    merged.as_object_mut().unwrap().extend(other.as_object().unwrap().clone());
    merged
}

#[test]
fn what_is_for_something_else_is_left_out_and_spoils_nothing() {
    let n = |bytes: &[u8]| BASE64URL.encode(bytes);
    let modulus = BASE64URL.decode(jwk(&KEY, json!({}))["n"].as_str().unwrap()).unwrap();
    let mut even = modulus.clone();
    *even.last_mut().unwrap() &= 0xfe;
    let zero_first = [&[0][..], &modulus].concat();
    let mut bits_2047 = modulus.clone();
    bits_2047[0] = 0x7f;
    let bits_8193 = [&[1][..], &[0xff; 1024]].concat();
    let long = "k".repeat(KEY_ID_BYTES_MAX + 1);
    for changes in [
        json!({"kty": "EC"}),
        json!({"kty": "rsa"}),
        json!({"kty": "(absent)"}),
        json!({"kty": "oct", "k": "AAAA"}),
        json!({"alg": "RS384"}),
        json!({"alg": "PS256"}),
        json!({"alg": "none"}),
        json!({"alg": null}),
        json!({"alg": ["RS256"]}),
        json!({"use": "enc"}),
        json!({"use": null}),
        json!({"key_ops": ["sign"]}),
        json!({"key_ops": []}),
        json!({"key_ops": "verify"}),
        json!({"kid": "(absent)"}),
        json!({"kid": ""}),
        json!({"kid": "a b"}),
        json!({"kid": "\u{0}"}),
        json!({"kid": "schlüssel"}),
        json!({"kid": 1}),
        json!({ "kid": long }),
        json!({"e": "Aw"}),
        json!({"e": "AAEAAQ"}),
        json!({"e": "AQAB="}),
        json!({"e": "AQAA"}),
        json!({"e": ""}),
        json!({"e": 65537}),
        json!({"n": "(absent)"}),
        json!({"n": ""}),
        json!({"n": "A"}),
        json!({"n": "+/+/"}),
        json!({"n": n(&even)}),
        json!({"n": n(&zero_first)}),
        json!({"n": n(&bits_2047)}),
        json!({"n": n(&bits_8193)}),
        json!({"n": n(&modulus[..128])}),
        json!({"d": "AAAA"}),
        json!({"p": "AAAA"}),
    ] {
        let set = read(&[jwk(&KEY, changes.clone()), json!("text"), json!(null), json!([]), jwk(&OTHER, json!({"kid": "good"}))]);
        assert_eq!(kids(&set), ["good"], "{changes}");
        verifies(&set, "good", &OTHER);
    }
    let longest = "k".repeat(KEY_ID_BYTES_MAX);
    assert_eq!(kids(&read(&[jwk(&KEY, json!({ "kid": longest }))])), [longest]);
    let widest = BASE64URL.encode([0xff; 1024]);
    assert_eq!(kids(&read(&[jwk(&KEY, json!({"n": widest, "kid": "8192"}))])), ["8192"]);
    assert_eq!(kids(&read(&[])), <[&str; 0]>::default());
}

#[test]
fn one_id_for_two_keys_is_neither_and_the_same_key_twice_is_one() {
    let (one, other) = (jwk(&KEY, json!({"kid": "k"})), jwk(&OTHER, json!({"kid": "k"})));
    let third = jwk(&OTHER, json!({"kid": "third"}));
    assert_eq!(kids(&read(&[one.clone(), other.clone(), third.clone()])), ["third"]);
    assert_eq!(kids(&read(&[one.clone(), other.clone(), one.clone(), other])), <[&str; 0]>::default());
    assert_eq!(kids(&read(&[one.clone(), one.clone()])), ["k"]);
    // One that could never verify anything is no second meaning.
    assert_eq!(kids(&read(&[one, jwk(&OTHER, json!({"kid": "k", "use": "enc"})), third])), ["k", "third"]);
}

#[test]
fn what_is_no_set_or_can_be_read_in_two_ways_is_refused() {
    let key = jwk(&KEY, json!({})).to_string();
    let twice = key.replacen('{', r#"{"kty":"EC","#, 1);
    for text in [
        "",
        "null",
        "[]",
        "{}",
        r#"{"keys":{}}"#,
        r#"{"keys":null}"#,
        r#"{"keys":[]} x"#,
        r#"{"keys":[],"keys":[]}"#,
        &format!(r#"{{"keys":[{twice}]}}"#),
        &format!(r#"{{"keys":[{key}]"#),
        &format!(r#"{{"keys":{}{}}}"#, "[".repeat(500), "]".repeat(500)),
    ] {
        assert!(matches!(ForeignKeySet::read(text.as_bytes()), Err(KeysError::KeySet)), "{text}");
    }
    assert!(ForeignKeySet::read(b"{\"keys\":[],\"a\":\"\xff\"}").is_err());
}

#[test]
fn sets_are_read_up_to_their_limits() {
    let keys = |count: usize| (0..count).map(|at| jwk(&KEY, json!({"kid": at.to_string()}))).collect::<Vec<_>>();
    assert_eq!(kids(&read(&keys(KEYS_MAX))).len(), KEYS_MAX);
    let refused = ForeignKeySet::read(json!({"keys": keys(KEYS_MAX + 1)}).to_string().as_bytes());
    assert!(matches!(refused, Err(KeysError::KeySet)));
    // What is not usable does not count.
    let mixed: Vec<Value> = keys(KEYS_MAX).into_iter().chain((0..50).map(|_| json!({"kty": "EC"}))).collect();
    assert_eq!(kids(&read(&mixed)).len(), KEYS_MAX);
    let mut text = json!({"keys": keys(1)}).to_string();
    text.push_str(&" ".repeat(KEY_SET_BYTES_MAX - text.len()));
    assert_eq!(kids(&ForeignKeySet::read(text.as_bytes()).unwrap()), ["0"]);
    text.push(' ');
    assert!(ForeignKeySet::read(text.as_bytes()).is_err());
}

#[test]
fn sets_are_the_same_when_they_verify_the_same() {
    let (a, b) = (jwk(&KEY, json!({"kid": "a"})), jwk(&OTHER, json!({"kid": "b"})));
    let unusable = json!({"kty": "EC", "kid": "c"});
    assert_eq!(read(&[a.clone(), b.clone()]), read(&[b.clone(), unusable, a.clone()]));
    for different in [vec![a.clone()], vec![a, jwk(&KEY, json!({"kid": "b"}))], vec![]] {
        assert_ne!(read(&[jwk(&KEY, json!({"kid": "a"})), b.clone()]), read(&different));
    }
}

fn json_like() -> impl Strategy<Value = Value> {
    let names = prop::sample::select(vec!["kty", "alg", "use", "kid", "n", "e", "d", "key_ops", "keys", "x"]);
    let texts = prop::sample::select(vec!["RSA", "RS256", "sig", "AQAB", "k", "", "_____w", "verify"]);
    let leaf = prop_oneof![
        texts.prop_map(|text| json!(text)),
        any::<i64>().prop_map(|number| json!(number)),
        Just(json!(null)),
        ".{0,8}".prop_map(|text| json!(text)),
        prop::collection::vec(any::<u8>(), 200..300).prop_map(|bytes| json!(BASE64URL.encode(bytes))),
    ];
    leaf.prop_recursive(4, 64, 8, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::vec((names.clone(), inner), 0..8)
                .prop_map(|members| Value::Object(members.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())),
        ]
    })
}

proptest! {
    #[test]
    fn nothing_makes_the_reader_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = ForeignKeySet::read(&bytes);
    }

    #[test]
    fn whatever_is_listed_is_read_and_says_one_thing_of_each_id(keys in prop::collection::vec(json_like(), 0..12)) {
        let set = read(&keys);
        prop_assert!(set.0.len() <= keys.len());
        for key in &set.0 {
            prop_assert_eq!(set.0.iter().filter(|other| other.kid == key.kid).count(), 1);
            prop_assert_eq!(set.verify(&key.kid, b"", b""), Err(NotSigned::WrongSignature));
        }
    }
}
