//! Where one provider is asked.

use gatewright_identity::identity_provider::{IdentityProvider, ProviderKind};
use gatewright_model::ports::{NamedBy, ProviderEndpoint};
use http::Uri;

use super::discovery::Discovery;
use super::failure::{Asked, ProviderFailure};

/// All of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Endpoints {
    /// Where browsers are sent.
    pub(crate) authorize: String,
    pub(crate) token: ProviderEndpoint,
    pub(crate) keys: ProviderEndpoint,
    /// Where it tells more of a person than its ID token does, if it does.
    pub(crate) user_info: Option<ProviderEndpoint>,
    /// Whether it always says who it is when it sends a browser back.
    pub(crate) says_issuer: bool,
}

impl Endpoints {
    /// As the settings say, and what they do not say as the document does.
    pub(super) fn new(provider: &IdentityProvider, document: Option<&Discovery>) -> Result<Self, ProviderFailure> {
        let issuer = &provider.details.oidc_issuer;
        let place = |said: Option<&String>, discovered: Option<&String>| {
            let of_settings = said.map(|url| ProviderEndpoint { url: url.clone(), named_by: NamedBy::Settings });
            let of_document =
                || discovered.map(|url| ProviderEndpoint { url: url.clone(), named_by: NamedBy::DocumentOf(issuer.clone()) });
            of_settings.or_else(of_document)
        };
        let said = &provider.details.endpoints;
        let missing = || ProviderFailure::unusable(Asked::Discovery);
        let of_document = |member: fn(&Discovery) -> Option<&String>| document.and_then(member);
        let authorize = place(said.authorize_url.as_ref(), of_document(|document| document.authorization_endpoint.as_ref()))
            .ok_or_else(missing)?;
        let token =
            place(said.token_url.as_ref(), of_document(|document| document.token_endpoint.as_ref())).ok_or_else(missing)?;
        let keys = place(said.jwks_uri.as_ref(), of_document(|document| document.jwks_uri.as_ref())).ok_or_else(missing)?;
        // Google's attributes are asked of the People API on AWS, which wants other scopes than those of OpenID Connect.
        let attributes_url = said.attributes_url.as_ref().filter(|_| !is_google(provider));
        let user_info = place(attributes_url, of_document(|document| document.userinfo_endpoint.as_ref()));
        Ok(Self {
            authorize: for_browsers(&authorize.url)?,
            token,
            keys,
            user_info,
            says_issuer: document.is_some_and(|document| document.says_issuer),
        })
    }
}

/// Whether a provider is Google itself, and not one that stands in for it.
fn is_google(provider: &IdentityProvider) -> bool {
    provider.kind == ProviderKind::Google && provider.details.adds_attributes
}

/// An address, if browsers may be sent there.
pub(super) fn for_browsers(url: &str) -> Result<String, ProviderFailure> {
    match is_for_browsers(url) {
        true => Ok(url.to_owned()),
        false => Err(ProviderFailure::unusable(Asked::Discovery)),
    }
}

/// Whether browsers may be sent there with what must not be read on the way: over TLS, or to the person's own machine.
fn is_for_browsers(url: &str) -> bool {
    let is_plain = url.bytes().all(|byte| byte.is_ascii_graphic()) && !url.contains('#');
    let Some(url) = Some(url).filter(|_| is_plain).and_then(|url| url.parse::<Uri>().ok()) else { return false };
    let is_on_own_machine = || {
        let host = url.host().unwrap_or_default();
        host == "localhost" || host.ends_with(".localhost") || host == "127.0.0.1" || host == "[::1]"
    };
    match url.scheme_str() {
        Some("https") => url.host().is_some_and(|host| !host.is_empty()),
        Some("http") => is_on_own_machine(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn browsers_are_sent_over_tls_or_to_their_own_machine() {
        for right in ["https://idp.example/a?b=c", "http://localhost:3000/a", "http://p.auth.localhost:1/a", "http://[::1]/a"] {
            assert!(is_for_browsers(right), "{right}");
        }
        for wrong in [
            "http://idp.example/a",
            "http://localhost.evil.example/",
            "javascript:alert(1)",
            "https://a.example/#x",
            "/a",
            "//a.example/",
            "https://a.example/\r\nx",
            "",
        ] {
            assert!(!is_for_browsers(wrong), "{wrong}");
        }
    }
}
