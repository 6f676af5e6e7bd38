//! Tokens of a provider for the code that a browser brought from it.
//!
//! Follows [RFC 6749](https://www.rfc-editor.org/rfc/rfc6749) 4.1.3 and 5, [RFC 7636](https://www.rfc-editor.org/rfc/rfc7636) 4.5. AWS:
//! the client proves itself by `client_secret_post` and in no other way.

use bytes::Bytes;
use gatewright_identity::identity_provider::IdentityProvider;
use gatewright_keys::strict_json;
use gatewright_model::ports::{ProviderEndpoint, ProviderRequest};
use gatewright_model::secret::Secret;
use http::header::CONTENT_TYPE;
use http::{HeaderValue, Method, StatusCode};
use serde_json::{Map, Value};

use super::failure::{Asked, ProviderFailure, words};
use super::{ANSWER_BYTES_MAX, Providers, accepting_json};
use crate::form::written;

/// What is sent. (No `Debug`: it must not be logged.)
pub(crate) struct TokenRequest<'a> {
    pub(crate) code: &'a str,
    pub(crate) redirect_uri: &'a str,
    pub(crate) code_verifier: &'a str,
    pub(crate) client_secret: Option<Secret<String>>,
}

/// What comes back. (No `Debug`: it must not be logged.)
pub(crate) struct Tokens {
    pub(crate) id_token: String,
    pub(crate) access_token: String,
}

impl Providers {
    /// Asks for tokens.
    pub(crate) async fn tokens(
        &self,
        provider: &IdentityProvider,
        at: &ProviderEndpoint,
        request: &TokenRequest<'_>,
    ) -> Result<Tokens, ProviderFailure> {
        let fixed = [
            ("grant_type", "authorization_code"),
            ("code", request.code),
            ("redirect_uri", request.redirect_uri),
            ("client_id", provider.details.client_id.as_str()),
            ("code_verifier", request.code_verifier),
        ];
        let secret = request.client_secret.as_ref().map(|secret| ("client_secret", secret.expose().as_str()));
        let form: Vec<(&str, &str)> = fixed.into_iter().chain(secret).collect();
        let mut headers = accepting_json();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/x-www-form-urlencoded"));
        let body = Bytes::from(written(&form));
        let question = ProviderRequest { endpoint: at, method: Method::POST, headers, body, answer_bytes_max: ANSWER_BYTES_MAX };
        let answer = self.ask(question, Asked::Token).await?;
        if answer.status != StatusCode::OK {
            return Err(ProviderFailure::Status(Asked::Token, answer.status, said(&answer.body)));
        }
        let unusable = || ProviderFailure::unusable(Asked::Token);
        let given = strict_json::object(&answer.body).map_err(|_| unusable())?;
        let is_bearer =
            given.get("token_type").is_none_or(|kind| kind.as_str().is_some_and(|kind| kind.eq_ignore_ascii_case("bearer")));
        let text = |name: &str| text_of(&given, name).filter(|text| !text.is_empty()).ok_or_else(unusable);
        let tokens = Tokens { id_token: text("id_token")?, access_token: text("access_token")? };
        if is_bearer { Ok(tokens) } else { Err(unusable()) }
    }
}

fn text_of(answer: &Map<String, Value>, name: &str) -> Option<String> {
    answer.get(name).and_then(Value::as_str).map(str::to_owned)
}

/// What a provider says of an error; nothing when it says it in another way than RFC 6749.
fn said(answer: &[u8]) -> String {
    let Ok(answer) = strict_json::object(answer) else { return String::new() };
    let parts = ["error", "error_description"].into_iter().filter_map(|name| text_of(&answer, name));
    words(&parts.collect::<Vec<_>>().join(" "))
}
