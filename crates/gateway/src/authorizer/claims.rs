//! What a user pool's token says of its bearer, as backends see it: every value is text.
//!
//! Follows <https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-enable-cognito-user-pool.html> and recorded
//! events: the elements of a list stand between commas, numbers and booleans as JSON writes them, objects as JSON, and the times `exp`,
//! `iat` and `nbf` as dates, `Tue Mar 05 10:00:00 UTC 2024`. A `null` is no claim.

use std::sync::Arc;

use gatewright_keys::jwt;
use gatewright_model::ports::TokenIssuer;
use gatewright_model::timestamp::Timestamp;
use serde_json::Value;

use crate::refusal::Cause;

/// The times that are shown as dates.
const DATES: [&str; 3] = ["exp", "iat", "nbf"];
/// What is decided by; each is a text where it is present.
const DECIDING: [&str; 4] = ["token_use", "aud", "scope", "client_id"];

/// The claims of a token that its issuer signed.
#[derive(Debug)]
pub struct Claims {
    /// Names and values in turn, one behind the other.
    text: Box<str>,
    /// Where each of them ends.
    ends: Box<[u32]>,
    /// Who signed them, with the keys that they were verified by.
    pub issuer: Arc<TokenIssuer>,
    expires_s: i64,
    not_before_s: i64,
}

impl Claims {
    /// Takes over claims that the keys of `issuer` signed.
    ///
    /// # Errors
    /// `TokenMalformed` when one of those that are decided by is no text; `TokenExpired` without an `exp`, `TokenNotYetValid` when `nbf`
    /// is no time.
    pub(crate) fn verified(claims: &jwt::Claims, issuer: Arc<TokenIssuer>) -> Result<Self, Cause> {
        if DECIDING.iter().any(|name| claims.get(*name).is_some_and(|value| !value.is_string())) {
            return Err(Cause::TokenMalformed);
        }
        let expires_s = claims.get("exp").and_then(Value::as_i64).ok_or(Cause::TokenExpired)?;
        let not_before_s = match claims.get("nbf") {
            None => i64::MIN,
            Some(time) => time.as_i64().ok_or(Cause::TokenNotYetValid)?,
        };
        let mut text = String::new();
        let mut ends = Vec::with_capacity(2 * claims.len());
        for (name, value) in claims.iter().filter(|(_, value)| !value.is_null()) {
            for part in [name.as_str(), &shown(name, value)] {
                text.push_str(part);
                // A token is shorter than its limit, and so are its claims.
                ends.push(u32::try_from(text.len()).map_err(|_| Cause::TokenMalformed)?);
            }
        }
        Ok(Self { text: text.into(), ends: ends.into(), issuer, expires_s, not_before_s })
    }

    /// Whether they count at `now`: the end is excluded.
    pub(crate) fn check_times(&self, now: Timestamp) -> Result<(), Cause> {
        if now.epoch_s() >= self.expires_s {
            Err(Cause::TokenExpired)
        } else if now.epoch_s() < self.not_before_s {
            Err(Cause::TokenNotYetValid)
        } else {
            Ok(())
        }
    }

    /// Name and value of each, in the token's order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        let mut start = 0;
        let mut next = move |end: &u32| {
            let end = usize::try_from(*end).unwrap_or(usize::MAX);
            let part = self.text.get(start..end).unwrap_or_default();
            start = end;
            part
        };
        self.ends.chunks_exact(2).filter_map(move |pair| match pair {
            [name, value] => Some((next(name), next(value))),
            _ => None,
        })
    }

    /// The value of one.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.iter().find(|(known, _)| *known == name).map(|(_, value)| value)
    }

    /// About how much memory it takes.
    #[must_use]
    pub fn size_bytes(&self) -> usize {
        128 + self.text.len() + 4 * self.ends.len()
    }
}

fn shown(name: &str, value: &Value) -> String {
    match value {
        Value::Number(seconds) if DATES.contains(&name) => seconds.as_i64().and_then(date).unwrap_or_else(|| seconds.to_string()),
        Value::String(text) => text.clone(),
        Value::Array(elements) => elements.iter().map(|element| shown("", element)).collect::<Vec<_>>().join(","),
        other => other.to_string(),
    }
}

/// As Java writes a date in UTC. `None` beyond the years that there are.
fn date(epoch_s: i64) -> Option<String> {
    let time = jiff::Timestamp::from_second(epoch_s).ok()?;
    Some(time.strftime("%a %b %d %H:%M:%S UTC %Y").to_string())
}

#[cfg(test)]
mod tests {
    use gatewright_model::ports::IssuingPool;
    use gatewright_testkit::key_sets::NoKeys;
    use serde_json::json;

    use super::*;

    fn claims(value: &Value) -> Result<Claims, Cause> {
        let issuer = TokenIssuer { issuer: "i".into(), user_pool: IssuingPool::Elsewhere, keys: Arc::new(NoKeys) };
        Claims::verified(value.as_object().unwrap(), Arc::new(issuer))
    }

    #[test]
    fn every_value_is_a_text_and_times_are_dates() {
        let claims = claims(&json!({
            "sub": "u", "cognito:groups": ["admin", "users"], "email_verified": true, "exp": 1_709_632_800, "iat": 1_709_596_800,
            "auth_time": 1_709_632_800, "address": {"formatted": "1 Road"}, "none": null, "empty": [], "é": "ü", "": "",
            "identities": [{"userId": "1"}, 2, "x"], "rate": 1.5,
        }))
        .unwrap();
        assert_eq!(
            claims.iter().collect::<Vec<_>>(),
            [
                ("sub", "u"),
                ("cognito:groups", "admin,users"),
                ("email_verified", "true"),
                ("exp", "Tue Mar 05 10:00:00 UTC 2024"),
                ("iat", "Tue Mar 05 00:00:00 UTC 2024"),
                ("auth_time", "1709632800"),
                ("address", r#"{"formatted":"1 Road"}"#),
                ("empty", ""),
                ("é", "ü"),
                ("", ""),
                ("identities", r#"{"userId":"1"},2,x"#),
                ("rate", "1.5"),
            ]
        );
        assert_eq!((claims.get("é"), claims.get("none"), claims.get("su")), (Some("ü"), None, None));
    }

    #[test]
    fn what_is_decided_by_is_a_text_and_times_are_whole_seconds() {
        for name in DECIDING {
            for value in [json!(["id"]), json!(null), json!(1), json!({})] {
                assert_eq!(claims(&json!({"exp": 9, name: value})).unwrap_err(), Cause::TokenMalformed, "{name}");
            }
        }
        for value in [json!("9"), json!(9.5), json!(null), json!(1e300)] {
            assert_eq!(claims(&json!({"exp": value})).unwrap_err(), Cause::TokenExpired);
            assert_eq!(claims(&json!({"exp": 9, "nbf": value})).unwrap_err(), Cause::TokenNotYetValid);
        }
        let claims = claims(&json!({"exp": 10, "nbf": 5})).unwrap();
        let at = |epoch_ms| claims.check_times(Timestamp::from_epoch_ms(epoch_ms));
        assert_eq!(at(4_999), Err(Cause::TokenNotYetValid));
        assert_eq!((at(5_000), at(9_999)), (Ok(()), Ok(())));
        assert_eq!(at(10_000), Err(Cause::TokenExpired));
    }
}
