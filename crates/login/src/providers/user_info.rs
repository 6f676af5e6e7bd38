//! What a provider's userinfo says of a person, put over what its ID token says.
//!
//! Follows <https://openid.net/specs/openid-connect-core-1_0.html> section 5.3.

use bytes::Bytes;
use gatewright_identity::identity_provider::{AttributesRequestMethod, IdentityProvider};
use gatewright_keys::jwt::Claims;
use gatewright_keys::strict_json;
use gatewright_model::ports::{ProviderEndpoint, ProviderRequest};
use http::header::{AUTHORIZATION, CONTENT_TYPE};
use http::{HeaderValue, Method, StatusCode};
use serde_json::{Map, Value};

use super::failure::{Asked, ProviderFailure};
use super::{ANSWER_BYTES_MAX, Providers, accepting_json};

/// Claims that are of the ID token itself: nothing else says them.
const OF_THE_TOKEN: [&str; 16] = [
    "iss",
    "sub",
    "aud",
    "azp",
    "exp",
    "iat",
    "nbf",
    "jti",
    "nonce",
    "acr",
    "amr",
    "auth_time",
    "at_hash",
    "c_hash",
    "s_hash",
    "sid",
];
/// What is said of a claim and of no other value of it.
const SAID_OF: [(&str, &str); 2] = [("email", "email_verified"), ("phone_number", "phone_number_verified")];

impl Providers {
    /// Asks of the person whose access token this is, and puts it over these claims.
    ///
    /// # Errors
    /// Among others when it is of somebody else.
    pub(crate) async fn user_info(
        &self,
        provider: &IdentityProvider,
        at: &ProviderEndpoint,
        access_token: &str,
        claims: Claims,
    ) -> Result<Claims, ProviderFailure> {
        let unusable = || ProviderFailure::unusable(Asked::UserInfo);
        let mut headers = accepting_json();
        let mut bearer =
            HeaderValue::try_from(format!("Bearer {access_token}")).map_err(|_| ProviderFailure::unusable(Asked::Token))?;
        bearer.set_sensitive(true);
        headers.insert(AUTHORIZATION, bearer);
        let method = match provider.details.attributes_request_method {
            AttributesRequestMethod::Get => Method::GET,
            AttributesRequestMethod::Post => {
                headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/x-www-form-urlencoded"));
                Method::POST
            }
        };
        let request = ProviderRequest { endpoint: at, method, headers, body: Bytes::new(), answer_bytes_max: ANSWER_BYTES_MAX };
        let answer = self.ask(request, Asked::UserInfo).await?;
        if answer.status != StatusCode::OK {
            return Err(ProviderFailure::status(Asked::UserInfo, answer.status));
        }
        let told = strict_json::object(&answer.body).map_err(|_| unusable())?;
        // 5.3.2: without this, somebody else's token would make somebody else's person.
        if told.get("sub").is_none_or(|subject| claims.get("sub") != Some(subject)) {
            return Err(ProviderFailure::Return("its userinfo is of somebody else"));
        }
        Ok(merged(claims, told))
    }
}

fn merged(mut claims: Claims, told: Map<String, Value>) -> Claims {
    for (claim, said_of_it) in SAID_OF {
        let is_another = told.get(claim).is_some_and(|value| claims.get(claim) != Some(value));
        if is_another {
            claims.remove(said_of_it);
        }
    }
    claims.extend(told.into_iter().filter(|(name, _)| !OF_THE_TOKEN.contains(&name.as_str())));
    claims
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[track_caller]
    fn check(token: &Value, told: &Value, expected: &Value) {
        let object = |value: &Value| value.as_object().unwrap().clone();
        assert_eq!(Value::Object(merged(object(token), object(told))), *expected);
    }

    #[test]
    fn userinfo_goes_over_the_token_but_not_over_what_makes_it_one() {
        let (token, told) =
            (json!({"sub": "1", "iss": "i", "name": "A"}), json!({"sub": "1", "iss": "x", "name": "B", "new": 1}));
        check(&token, &told, &json!({"sub": "1", "iss": "i", "name": "B", "new": 1}));
    }

    #[test]
    fn an_address_that_was_verified_vouches_for_no_other() {
        let token = json!({"sub": "1", "email": "a@a", "email_verified": true});
        check(&token, &json!({"email": "a@a"}), &token);
        check(&token, &json!({"email": "b@b"}), &json!({"sub": "1", "email": "b@b"}));
        check(
            &token,
            &json!({"email": "b@b", "email_verified": true}),
            &json!({"sub": "1", "email": "b@b", "email_verified": true}),
        );
    }
}
