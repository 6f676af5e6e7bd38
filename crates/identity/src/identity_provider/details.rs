//! `ProviderDetails`: from AWS's map of texts to how a provider is asked, and back.
//!
//! Follows <https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateIdentityProvider.html>.
//!
//! # Not (yet) like AWS
//! - Google's endpoints can be put elsewhere, so that a stand-in can serve: `oidc_issuer`, `authorize_url`, `token_url`,
//!   `attributes_url` and, only here, `jwks_uri`. With an issuer that is not Google's, those that are not given are discovered.
//! - AWS asks for `https` on the ports 80 and 443. Here every port will do, and `http` on this machine itself.
//! - A detail that AWS's documentation does not name for the type is refused.
//! - AWS's words for a detail that is unknown, too long or no URL are not recorded.

use std::collections::BTreeMap;

use gatewright_model::secret::Secret;
use serde::{Deserialize, Serialize};

use crate::absolute_url::AbsoluteUrl;
use crate::refusal::Refusal;

/// Most characters of a detail.
pub const DETAIL_CHARS_MAX: usize = 2048;

const GOOGLE_ISSUER: &str = "https://accounts.google.com";
const GOOGLE_AUTHORIZE_URL: &str = "https://accounts.google.com/o/oauth2/v2/auth";
const GOOGLE_TOKEN_URL: &str = "https://www.googleapis.com/oauth2/v4/token";
const GOOGLE_ATTRIBUTES_URL: &str = "https://people.googleapis.com/v1/people/me?personFields=";
const GOOGLE_JWKS_URI: &str = "https://www.googleapis.com/oauth2/v3/certs";

/// `ProviderType`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum ProviderKind {
    /// Google, or what stands in for it.
    Google,
    /// Any OpenID Connect provider.
    Oidc,
}

/// How a provider is asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProviderDetails {
    /// What the pool is called there.
    pub client_id: String,
    /// What is asked for, separated by spaces.
    pub authorize_scopes: String,
    /// Who must have issued its tokens, letter by letter, and where its discovery document is.
    pub oidc_issuer: String,
    /// Where it is asked.
    pub endpoints: Endpoints,
    /// How its userinfo is asked.
    pub attributes_request_method: AttributesRequestMethod,
    /// Whether the names of the attributes that are wanted are put at the end of `attributes_url`.
    pub adds_attributes: bool,
}

/// Where a provider is asked. `None` is what its discovery document says.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Endpoints {
    /// `authorize_url`, where the browser is sent.
    pub authorize_url: Option<String>,
    /// `token_url`.
    pub token_url: Option<String>,
    /// `attributes_url`, its userinfo.
    pub attributes_url: Option<String>,
    /// `jwks_uri`, its keys.
    pub jwks_uri: Option<String>,
}

/// `attributes_request_method`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum AttributesRequestMethod {
    /// `GET`
    Get,
    /// `POST`
    Post,
}

impl ProviderKind {
    /// AWS's name.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Google => "Google",
            Self::Oidc => "OIDC",
        }
    }

    const fn required(self) -> (&'static [&'static str], &'static str) {
        match self {
            Self::Google => (
                &["client_id", "client_secret", "authorize_scopes"],
                "clientId, clientSecret and authorizeScopes are all required idp details.",
            ),
            Self::Oidc => (
                &["client_id", "authorize_scopes", "oidc_issuer", "attributes_request_method"],
                "clientId, authorizeScopes, oidcIssuer and attributesRequestMethod are all required idp details.",
            ),
        }
    }

    /// What may be said beside what must be. AWS shows some of it although nobody said it, and tools write back what they read.
    const fn optional(self) -> &'static [&'static str] {
        match self {
            Self::Google => &[
                "oidc_issuer",
                "authorize_url",
                "token_url",
                "token_request_method",
                "attributes_url",
                "attributes_url_add_attributes",
                "jwks_uri",
            ],
            Self::Oidc => {
                &["client_secret", "authorize_url", "token_url", "attributes_url", "jwks_uri", "attributes_url_add_attributes"]
            }
        }
    }
}

impl AttributesRequestMethod {
    /// `GET` or `POST`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
        }
    }
}

impl ProviderDetails {
    /// What AWS's map of details says, and the secret that is in it.
    ///
    /// # Errors
    /// `InvalidParameter`.
    pub(crate) fn parse(
        kind: ProviderKind,
        mut given: BTreeMap<String, String>,
    ) -> Result<(Self, Option<Secret<String>>), Refusal> {
        check_names(kind, &given)?;
        // AWS: an empty detail is none.
        given.retain(|_, value| !value.is_empty());
        let (required, words) = kind.required();
        if required.iter().any(|name| !given.contains_key(*name)) {
            return Err(Refusal::invalid_parameter(words));
        }
        let mut take = |name: &str| given.remove(name);
        let oidc_issuer = take("oidc_issuer").unwrap_or_else(|| GOOGLE_ISSUER.to_owned());
        let endpoints = Endpoints {
            authorize_url: take("authorize_url"),
            token_url: take("token_url"),
            attributes_url: take("attributes_url"),
            jwks_uri: take("jwks_uri"),
        };
        let is_google = kind == ProviderKind::Google && oidc_issuer == GOOGLE_ISSUER;
        let endpoints = if is_google { endpoints.or(google()) } else { endpoints };
        check_urls(&oidc_issuer, &endpoints)?;
        check_word("token_request_method", take("token_request_method"), &["POST"])?;
        let said = check_word("attributes_url_add_attributes", take("attributes_url_add_attributes"), &["true", "false"])?;
        let asks_google = is_google && endpoints.attributes_url.as_deref() == Some(GOOGLE_ATTRIBUTES_URL);
        let details = Self {
            client_id: take("client_id").unwrap_or_default(),
            authorize_scopes: take("authorize_scopes").unwrap_or_default(),
            attributes_request_method: request_method(take("attributes_request_method"))?,
            // AWS: of an OIDC provider it is never so, whatever is said.
            adds_attributes: kind == ProviderKind::Google && said.map_or(asks_google, |said| said == "true"),
            oidc_issuer,
            endpoints,
        };
        check_scopes(&details.authorize_scopes)?;
        Ok((details, take("client_secret").map(Secret::new)))
    }

    /// AWS's map of details, without the secret.
    #[must_use]
    pub fn shown(&self, kind: ProviderKind) -> BTreeMap<String, String> {
        let endpoints = &self.endpoints;
        // AWS: where Google's keys are is nobody's setting.
        let jwks_uri = endpoints.jwks_uri.as_ref().filter(|uri| *uri != GOOGLE_JWKS_URI || kind != ProviderKind::Google);
        let method = match kind {
            ProviderKind::Google => ("token_request_method", "POST"),
            ProviderKind::Oidc => ("attributes_request_method", self.attributes_request_method.as_str()),
        };
        let said = [
            ("client_id", self.client_id.as_str()),
            ("authorize_scopes", self.authorize_scopes.as_str()),
            ("oidc_issuer", self.oidc_issuer.as_str()),
            ("attributes_url_add_attributes", if self.adds_attributes { "true" } else { "false" }),
            method,
        ];
        let urls = [
            ("authorize_url", endpoints.authorize_url.as_ref()),
            ("token_url", endpoints.token_url.as_ref()),
            ("attributes_url", endpoints.attributes_url.as_ref()),
            ("jwks_uri", jwks_uri),
        ];
        let urls = urls.into_iter().filter_map(|(name, url)| Some((name, url?.as_str())));
        said.into_iter().chain(urls).map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
    }
}

impl Endpoints {
    fn or(self, other: Self) -> Self {
        Self {
            authorize_url: self.authorize_url.or(other.authorize_url),
            token_url: self.token_url.or(other.token_url),
            attributes_url: self.attributes_url.or(other.attributes_url),
            jwks_uri: self.jwks_uri.or(other.jwks_uri),
        }
    }
}

fn google() -> Endpoints {
    Endpoints {
        authorize_url: Some(GOOGLE_AUTHORIZE_URL.to_owned()),
        token_url: Some(GOOGLE_TOKEN_URL.to_owned()),
        attributes_url: Some(GOOGLE_ATTRIBUTES_URL.to_owned()),
        jwks_uri: Some(GOOGLE_JWKS_URI.to_owned()),
    }
}

fn check_names(kind: ProviderKind, given: &BTreeMap<String, String>) -> Result<(), Refusal> {
    let (required, optional) = (kind.required().0, kind.optional());
    let is_known = |name: &str| required.contains(&name) || optional.contains(&name);
    if let Some(name) = given.keys().find(|name| !is_known(name)) {
        let words = format!("{name} is not a detail of a provider of type {}.", kind.as_str());
        return Err(Refusal::invalid_parameter(words));
    }
    match given.iter().find(|(_, value)| value.chars().count() > DETAIL_CHARS_MAX) {
        Some((name, _)) => Err(Refusal::invalid_parameter(format!("{name} is longer than {DETAIL_CHARS_MAX} characters."))),
        None => Ok(()),
    }
}

fn check_urls(issuer: &str, endpoints: &Endpoints) -> Result<(), Refusal> {
    if AbsoluteUrl::parse(issuer).is_some_and(AbsoluteUrl::has_query) {
        return Err(Refusal::invalid_parameter(format!("{issuer} is not a valid URL.")));
    }
    let urls = [&endpoints.authorize_url, &endpoints.token_url, &endpoints.attributes_url, &endpoints.jwks_uri];
    for text in urls.into_iter().flatten().map(String::as_str).chain([issuer]) {
        let url = AbsoluteUrl::parse(text).filter(|url| !url.has_fragment());
        let url = url.ok_or_else(|| Refusal::invalid_parameter(format!("{text} is not a valid URL.")))?;
        // A secret goes there: only encrypted, or not over any network.
        let is_safe = url.is_https() || (url.is_http() && url.is_loopback());
        if !is_safe {
            return Err(Refusal::invalid_parameter("OIDC endpoint must start with https://"));
        }
    }
    Ok(())
}

fn check_word(name: &str, said: Option<String>, words: &[&str]) -> Result<Option<String>, Refusal> {
    match said {
        Some(said) if !words.contains(&said.as_str()) => {
            Err(Refusal::invalid_parameter(format!("{name} is {}, not {said}.", words.join(" or "))))
        }
        said => Ok(said),
    }
}

fn request_method(said: Option<String>) -> Result<AttributesRequestMethod, Refusal> {
    match said.as_deref() {
        None | Some("GET") => Ok(AttributesRequestMethod::Get),
        Some("POST") => Ok(AttributesRequestMethod::Post),
        Some(other) => Err(Refusal::invalid_parameter(format!(
            "1 validation error detected: Value '{other}' at 'attributesRequestMethod' failed to satisfy constraint: Member must \
             satisfy enum value set: [POST, GET]"
        ))),
    }
}

/// Names of scopes as RFC 6749 section 3.3 writes them, one space between two.
fn check_scopes(scopes: &str) -> Result<(), Refusal> {
    let is_letter = |letter: u8| matches!(letter, 0x21 | 0x23..=0x5B | 0x5D..=0x7E);
    if scopes.split(' ').all(|scope| !scope.is_empty() && scope.bytes().all(is_letter)) {
        return Ok(());
    }
    Err(Refusal::invalid_parameter("authorize_scopes are names of scopes with one space between two."))
}

#[cfg(test)]
mod tests;
