//! A provider's keys (RFC 7517): those that may verify an ID token here.
//!
//! What is kept is RSA of 2048 to 4096 bits with the exponent 65537, and elliptic keys on P-256 and P-384; `use` absent or `sig`, `key_ops`
//! absent or with `verify`, `alg` absent or one of [`ALGORITHMS`]. Everything else is for somebody else and is left out; a key that is
//! published with its private half is nobody's secret, and is left out too.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64URL;
use gatewright_keys::strict_json;
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
        let ids = usable.iter().filter_map(|key| key.get("kid")?.as_str()).map(str::to_owned).collect();
        let keys = usable.into_iter().filter_map(read_key).collect();
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
    let is_strong = match text("kty") {
        Some("RSA") => is_of(&["RS", "PS"]) && text("e") == Some(EXPONENT) && text("n").is_some_and(is_modulus),
        Some("EC") => match text("crv") {
            Some("P-256") => is_of(&["ES256"]),
            Some("P-384") => is_of(&["ES384"]),
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
