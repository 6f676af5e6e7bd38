//! `/oauth2/idpresponse`: a browser comes back from an identity provider.
//!
//! Who comes back without the `state` of a visit that began in this browser less than five minutes ago, and has not ended yet, is told so on
//! a page. For everybody else the app's own request goes on: to the app with a code, or with what went wrong.
//!
//! The visit knows which provider it went to, so that one cannot answer for another: its code goes to its own token endpoint, and its ID
//! token must be its issuer's.
//!
//! Follows <https://docs.aws.amazon.com/cognito/latest/developerguide/federation-endpoints.html>,
//! [RFC 9207](https://www.rfc-editor.org/rfc/rfc9207) and [RFC 9700](https://www.rfc-editor.org/rfc/rfc9700) 4.4.

use gatewright_identity::federation::{self, Assertion};
use gatewright_identity::identity_provider;
use gatewright_identity::provider_visit::{self, Comer, Return};
use gatewright_keys::jwt::Claims;
use gatewright_model::body::Body;
use http::{Response, StatusCode};

use crate::answer::redirect;
use crate::asked::asked_by;
use crate::authorization_request::PageError;
use crate::cookie::Cookie;
use crate::form::Form;
use crate::page;
use crate::ports::Ports;
use crate::providers::failure::{ProviderFailure, words};
use crate::providers::id_token::{self, Expected};
use crate::providers::token_request::TokenRequest;
use crate::sign_in::signed_in;
use crate::site::{Outcome, Stop, Visit};
use crate::texts::ENGLISH;
use crate::way_out::return_address;

/// Longest code of a provider that is handed back to it, in bytes.
const CODE_BYTES_MAX: usize = 4 * 1024;

/// GET.
pub(crate) async fn get(ports: &Ports, visit: &Visit) -> Outcome {
    let (state, browser, here) = (visit.query.get("state"), Cookie::ProviderVisit.of(visit), return_address(visit));
    let (Some(state), Some(browser), Some(redirect_uri)) = (state, browser, &here) else { return Ok(over(visit)) };
    let comer = Comer { state, browser, redirect_uri };
    let Some(back) = provider_visit::end(&ports.identity, &visit.pool, comer).await? else { return Ok(over(visit)) };
    // It was read when the visit began.
    let Ok(query) = Form::parse(&back.request) else { return Ok(over(visit)) };
    let asked = asked_by(ports, visit, &query).await?;
    if !asked.client.settings.lets_in(&back.provider.name) {
        let description = "the client does not support this identity provider";
        return Ok(redirect(&asked.refused("invalid_request", description).address()));
    }
    let claims = match claims(ports, visit, &back, redirect_uri).await? {
        Ok(claims) => claims,
        Err(Said { error, description }) => return Ok(redirect(&asked.refused(error, description).address())),
    };
    let Some(subject) = id_token::subject(&claims).map(str::to_owned) else { return Ok(over(visit)) };
    let assertion = Assertion { provider: back.provider, subject, claims };
    match federation::sign_in(&ports.identity, &visit.pool, &asked.client, assertion, &visit.triggers()).await {
        Ok(proof) => signed_in(ports, visit, asked, proof).await,
        Err(refusal) => {
            tracing::debug!(%refusal, "a sign-in by a provider was refused");
            let (error, description) = (refusal.error(), refusal.description());
            Ok(redirect(&asked.refused(error, description).address()))
        }
    }
}

/// What is said of a query that cannot be read, or of a visit that there is not.
pub(crate) fn over(visit: &Visit) -> Response<Body> {
    page::error(StatusCode::BAD_REQUEST, visit, ENGLISH.visit_over, Some(PageError::Unreadable.code()))
}

/// What the app is told.
struct Said {
    error: &'static str,
    description: String,
}

/// What the provider says of the person, verified.
async fn claims(ports: &Ports, visit: &Visit, back: &Return, redirect_uri: &str) -> Result<Result<Claims, Said>, Stop> {
    let provider = &back.provider;
    let client_secret = identity_provider::client_secret(&ports.identity, provider)?;
    let said = async {
        let endpoints = ports.providers.endpoints(provider).await?;
        let issuer = provider.details.oidc_issuer.as_str();
        match visit.query.get("iss") {
            Some(said) if said != issuer => return Err(ProviderFailure::Return("another provider has answered")),
            None if endpoints.says_issuer => return Err(ProviderFailure::Return("nobody says which provider has answered")),
            _ => {}
        }
        if let Some(error) = visit.query.get("error") {
            return Ok(Err(refused_there(error, visit.query.get("error_description"))));
        }
        let code = visit.query.get("code").filter(|code| code.len() <= CODE_BYTES_MAX);
        let code = code.ok_or(ProviderFailure::Return("it gave no code"))?;
        let request = TokenRequest { code, redirect_uri, code_verifier: &back.code_verifier, client_secret };
        let tokens = ports.providers.tokens(provider, &endpoints.token, &request).await?;
        let kid = id_token::key_id(&tokens.id_token)?;
        let keys = ports.providers.keys(&endpoints.keys, kid.as_deref()).await?;
        let expected = Expected {
            issuer,
            client_id: &provider.details.client_id,
            nonce: &back.nonce,
            access_token: &tokens.access_token,
            now: ports.clock.now(),
        };
        let claims = id_token::verified(&tokens.id_token, &keys, expected)?;
        match &endpoints.user_info {
            Some(at) => ports.providers.user_info(provider, at, &tokens.access_token, claims).await.map(Ok),
            None => Ok(Ok(claims)),
        }
    };
    Ok(match said.await {
        Ok(said) => said,
        Err(failure) => {
            tracing::warn!(?failure, provider = provider.name, "an identity provider has signed nobody in");
            let (error, description) = failure.said_to_app(provider);
            Err(Said { error, description })
        }
    })
}

/// What the provider has said instead of a code: `access_denied` is the person's own word, everything else is between it and the pool.
fn refused_there(error: &str, description: Option<&str>) -> Said {
    let description = words(description.unwrap_or(error));
    match error {
        "access_denied" => Said { error: "access_denied", description },
        _ => Said { error: "invalid_request", description: words(&format!("{error} {description}")) },
    }
}
