//! A provider's keys (RFC 7517): those that may verify an ID token here.
//!
//! What is kept is RSA of 2048 to 4096 bits with the exponent 65537, and elliptic keys on P-256 and P-384; `use` absent or `sig`, `key_ops`
//! absent or with `verify`, `alg` absent or one of [`ALGORITHMS`]. Everything else is for somebody else and is left out; a key that is
//! published with its private half is nobody's secret, and is left out too.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64URL;
use gatewright_keys::strict_json;
use openidconnect::JsonWebKey;
use openidconnect::core::{CoreJsonWebKey, CoreJsonWebKeySet};
use serde_json::{Map, Value};

/// The algorithms of ID tokens. None of them takes a secret, so no public key is ever taken for one.
pub(crate) const ALGORITHMS: [&str; 8] = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384"];
/// Most keys of a set that are kept; a set with more is refused whole.
pub(crate) const KEYS_MAX: usize = 100;

const MODULUS_BITS: std::ops::RangeInclusive<usize> = 2048..=4096;
/// 65537, base64url.
const EXPONENT: &str = "AQAB";
const PRIVATE_MEMBERS: [&str; 8] = ["d", "p", "q", "dp", "dq", "qi", "oth", "k"];

/// The keys of a provider that count here.
#[derive(Debug)]
pub(crate) struct KeySet {
    pub(crate) keys: CoreJsonWebKeySet,
    ids: Vec<String>,
}

impl KeySet {
    /// Reads a set; `None` when it is none, or has too many keys. One without usable keys is a set too.
    pub(crate) fn read(text: &[u8]) -> Option<Self> {
        let set = strict_json::object(text).ok()?;
        let usable: Vec<&Map<String, Value>> =
            set.get("keys")?.as_array()?.iter().filter_map(Value::as_object).filter(|key| is_usable(key)).collect();
        if usable.len() > KEYS_MAX {
            return None;
        }
        let keys: Vec<CoreJsonWebKey> = usable.into_iter().filter_map(read_key).collect();
        let ids = keys.iter().filter_map(JsonWebKey::key_id).map(|id| id.as_str().to_owned()).collect();
        Some(Self { keys: CoreJsonWebKeySet::new(keys), ids })
    }

    /// Whether there is a key of this id.
    pub(crate) fn has(&self, kid: &str) -> bool {
        self.ids.iter().any(|id| id == kid)
    }
}

fn read_key(key: &Map<String, Value>) -> Option<CoreJsonWebKey> {
    serde_json::from_value(Value::Object(key.clone())).ok()
}

fn is_usable(key: &Map<String, Value>) -> bool {
    let text = |name: &str| key.get(name).and_then(Value::as_str);
    let may_verify = key.get("key_ops").is_none_or(|operations| {
        operations.as_array().is_some_and(|operations| operations.iter().any(|operation| operation.as_str() == Some("verify")))
    });
    let is_for_signatures = key.get("use").is_none_or(|usage| usage.as_str() == Some("sig")) && may_verify;
    let is_public = !PRIVATE_MEMBERS.iter().any(|name| key.contains_key(*name));
    let is_of = |family: &[&str]| {
        key.get("alg").is_none_or(|algorithm| {
            algorithm.as_str().is_some_and(|algorithm| {
                ALGORITHMS.contains(&algorithm) && family.iter().any(|start| algorithm.starts_with(start))
            })
        })
    };
    let is_point = |bytes: usize| {
        ["x", "y"].into_iter().all(|name| text(name).is_some_and(|it| BASE64URL.decode(it).is_ok_and(|it| it.len() == bytes)))
    };
    let is_strong = match text("kty") {
        Some("RSA") => is_of(&["RS", "PS"]) && text("e") == Some(EXPONENT) && text("n").is_some_and(is_modulus),
        Some("EC") => match text("crv") {
            Some("P-256") => is_of(&["ES256"]) && is_point(32),
            Some("P-384") => is_of(&["ES384"]) && is_point(48),
            _ => false,
        },
        _ => false,
    };
    is_for_signatures && is_public && is_strong
}

fn is_modulus(text: &str) -> bool {
    let Ok(modulus) = BASE64URL.decode(text) else { return false };
    let (Some(first), Some(last)) = (modulus.first(), modulus.last()) else { return false };
    let zeros = usize::try_from(first.leading_zeros()).unwrap_or_default();
    *first != 0 && last & 1 == 1 && MODULUS_BITS.contains(&(modulus.len().saturating_mul(8).saturating_sub(zeros)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    fn elliptic(kid: usize) -> Value {
        // RFC 7517, appendix A.1.
        let (x, y) = ("MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4", "4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM");
        json!({"kty": "EC", "crv": "P-256", "x": x, "y": y, "kid": kid.to_string()})
    }

    #[test]
    fn a_set_with_too_many_keys_is_none() {
        let set = |count: usize| json!({"keys": (0..count).map(elliptic).collect::<Vec<_>>()}).to_string();
        let most = KeySet::read(set(KEYS_MAX).as_bytes()).unwrap();
        assert!(most.has("0") && most.has("99") && !most.has("100"));
        assert!(KeySet::read(set(KEYS_MAX + 1).as_bytes()).is_none());
    }

    #[test]
    fn what_cannot_verify_here_is_left_out() {
        for (member, value) in [
            ("crv", json!("P-521")),
            ("crv", json!("P-384")),
            ("x", json!(7)),
            ("x", json!("")),
            ("y", json!(null)),
            ("alg", json!("ES384")),
            ("alg", json!("HS256")),
            ("use", json!("enc")),
            ("key_ops", json!("verify")),
            ("d", json!("x")),
            ("kty", json!("OKP")),
        ] {
            let mut key = elliptic(1);
            key[member] = value.clone();
            let read = KeySet::read(json!({"keys": [key]}).to_string().as_bytes()).unwrap();
            assert!(read.keys.keys().is_empty() && !read.has("1"), "{member} {value}");
        }
    }

    proptest! {
        #[test]
        fn whatever_a_provider_publishes_is_read_or_refused(
            kty in "RSA|EC|oct|OKP|\\PC{0,4}",
            name in "n|e|x|y|crv|alg|use|kid|key_ops|d|x5c|\\PC{0,4}",
            value in "AQAB|P-256|RS256|sig|\\PC{0,12}",
            text in "\\PC{0,40}",
        ) {
            let _ = KeySet::read(text.as_bytes());
            let mut key = elliptic(1);
            key["kty"] = json!(kty);
            key[name] = json!(value);
            let set = json!({"keys": [key, text]}).to_string();
            prop_assert!(KeySet::read(set.as_bytes()).is_some());
        }
    }
}
