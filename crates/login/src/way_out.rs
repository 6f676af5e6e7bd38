//! The way out: a browser is sent to an identity provider, with what it must bring back.
//!
//! What goes along: `state`, which holds the app's request, sealed, and is bound to this browser by a cookie; `nonce`, which the ID token must
//! say; the challenge of PKCE, so that a code is of no use to anybody else. `prompt` and `login_hint` are handed on as the app wrote them.
//!
//! Follows <https://openid.net/specs/openid-connect-core-1_0.html> section 3.1.2.1 and
//! <https://docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html>.

use gatewright_identity::identity_provider::IdentityProvider;
use gatewright_identity::provider_visit::{self, NewVisit, REQUEST_BYTES_MAX};
use gatewright_keys::digest::code_challenge;

use crate::answer::redirect;
use crate::asked::Asked;
use crate::cookie::Cookie;
use crate::endpoint::RETURN_PATH;
use crate::guard::own_origin;
use crate::ports::Ports;
use crate::redirect::with_query;
use crate::site::{Outcome, Visit};

/// Characters of the cookie: 160 bits.
const BROWSER_CHARS: usize = 32;

/// Sends the browser of this visit, whose query is the app's request, to a provider.
pub(crate) async fn leave(
    ports: &Ports,
    visit: &Visit,
    asked: Asked,
    provider: &IdentityProvider,
    login_hint: Option<&str>,
) -> Outcome {
    if visit.raw_query.len() > REQUEST_BYTES_MAX {
        return Ok(redirect(&asked.refused("invalid_request", "the request is too long").address()));
    }
    let authorize_url = match ports.providers.authorize_url(provider).await {
        Ok(url) => url,
        Err(failure) => {
            let (error, description) = failure.said_to_app(provider);
            return Ok(redirect(&asked.refused(error, description).address()));
        }
    };
    let Some(redirect_uri) = return_address(visit) else {
        return Ok(redirect(&asked.refused("invalid_request", "the request has no host").address()));
    };
    let browser = match Cookie::ProviderVisit.of(visit) {
        Some(browser) => browser.to_owned(),
        None => ports.entropy.lower_id(BROWSER_CHARS),
    };
    let new = NewVisit { provider, request: &visit.raw_query, redirect_uri: &redirect_uri, browser: &browser };
    let outward = provider_visit::begin(&ports.identity, &visit.pool, new)?;
    let challenge = code_challenge(&outward.code_verifier);
    let fixed = [
        ("client_id", provider.details.client_id.as_str()),
        ("response_type", "code"),
        ("redirect_uri", redirect_uri.as_str()),
        ("scope", provider.details.authorize_scopes.as_str()),
        ("state", outward.state.as_str()),
        ("nonce", outward.nonce.as_str()),
        ("code_challenge", challenge.as_str()),
        ("code_challenge_method", "S256"),
    ];
    let handed_on = [("prompt", visit.query.get("prompt")), ("login_hint", login_hint)];
    let handed_on = handed_on.into_iter().filter_map(|(name, value)| Some((name, value?)));
    let parameters: Vec<(&str, &str)> = fixed.into_iter().chain(handed_on).collect();
    let mut answer = redirect(&with_query(&authorize_url, &parameters));
    Cookie::ProviderVisit.set(visit, &browser, &mut answer);
    Ok(answer)
}

/// Where providers send browsers back to that stand here.
pub(crate) fn return_address(visit: &Visit) -> Option<String> {
    Some(format!("{}{}", own_origin(visit)?, visit.address(RETURN_PATH, "")))
}
