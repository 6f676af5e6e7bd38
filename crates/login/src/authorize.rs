//! `/oauth2/authorize`: where an app sends people; and how what they grant is given to it.
//!
//! Who is signed in here already goes straight back to the app, everybody else to `/login` with the same query, or to the identity provider
//! that the app names or that is the only way in.
//!
//! Follows <https://docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html>.

use gatewright_identity::Refusal;
use gatewright_identity::authorization_code;
use gatewright_identity::grant;
use gatewright_identity::grant_refusal::GrantRefusal;
use gatewright_identity::login_session::{self, Proof};
use gatewright_model::body::Body;
use http::Response;

use crate::answer::redirect;
pub(crate) use crate::asked::{Asked, asked};
use crate::authorization_request::{AuthorizationRequest, PageError, Prompt, ResponseType};
use crate::cookie::Cookie;
use crate::error_page;
use crate::ports::Ports;
use crate::redirect::{with_fragment, with_query};
use crate::site::{Outcome, Stop, Visit};
use crate::way_out;

/// What is said of a query that cannot be read.
pub(crate) fn unreadable(visit: &Visit) -> Response<Body> {
    error_page::sent_to(visit, PageError::Unreadable)
}

/// GET.
pub(crate) async fn authorize(ports: &Ports, visit: &Visit) -> Outcome {
    let asked = asked(ports, visit).await?;
    let session = match Cookie::Session.of(visit) {
        Some(cookie) => login_session::find(&ports.identity, &visit.pool, cookie).await?,
        None => None,
    };
    // Who came in by a way that this client does not have signs in for it anew.
    let session = session.filter(|(session, _)| session.proof.is_admitted_by(&asked.client));
    // A provider that is gone keeps nobody in.
    let is_there = |name: &str| visit.ways_in.providers.iter().any(|provider| provider.name == name);
    let session = session.filter(|(session, _)| session.proof.provider_name().is_none_or(is_there));
    match (session, asked.request.prompt) {
        (Some((session, _)), Prompt::IfNeeded | Prompt::Never) => granted(ports, visit, asked, session.proof).await,
        (None, Prompt::Never) => Ok(redirect(&asked.refused("login_required", "nobody is signed in").address())),
        (_, Prompt::Always) | (None, Prompt::IfNeeded) => match visit.ways_in.straight_to(&asked.request.provider) {
            Ok(Some(provider)) => {
                let login_hint = asked.request.login_hint.clone();
                way_out::leave(ports, visit, asked, provider, login_hint.as_deref()).await
            }
            Ok(None) => Ok(redirect(&visit.address("/login", &visit.raw_query))),
            Err(description) => Ok(redirect(&asked.refused("invalid_request", description).address())),
        },
    }
}

/// Gives the app what it asks for, at its address.
///
/// # Errors
/// Also the redirect that says what a function of the pool has against it.
pub(crate) async fn granted(ports: &Ports, visit: &Visit, asked: Asked, proof: Proof) -> Outcome {
    let Asked { client, request: AuthorizationRequest { response_type, grant, state, .. } } = asked;
    let state = state.as_deref().map(|state| ("state", state));
    let redirect_uri = grant.redirect_uri.clone();
    match response_type {
        ResponseType::Code => {
            let triggers = visit.triggers();
            let issued = authorization_code::issue(&ports.identity, &visit.pool, &client, grant, proof, triggers).await;
            let code = match issued {
                Err(refusal) if refusal.kind.is_of_trigger() => return Err(refused(&redirect_uri, &refusal, state)),
                other => other?,
            };
            let parameters: Vec<(&str, &str)> = std::iter::once(("code", code.as_str())).chain(state).collect();
            Ok(redirect(&with_query(&redirect_uri, &parameters)))
        }
        ResponseType::Token => {
            match grant::implicit(&ports.identity, &visit.pool, &client, grant, &proof, visit.triggers()).await {
                Ok(tokens) => {
                    let expires_in = tokens.expires_in_s.to_string();
                    let id_token = tokens.id_token.as_deref().map(|token| ("id_token", token));
                    let others =
                        [("access_token", tokens.access_token.as_str()), ("token_type", "Bearer"), ("expires_in", &expires_in)];
                    let parameters: Vec<(&str, &str)> = id_token.into_iter().chain(others).chain(state).collect();
                    Ok(redirect(&with_fragment(&redirect_uri, &parameters)))
                }
                Err(GrantRefusal::Failed(refusal)) => Err(refusal.into()),
                Err(GrantRefusal::Triggered(refusal)) => Err(refused(&redirect_uri, &refusal, state)),
                // The user was changed since the session was looked at.
                Err(GrantRefusal::InvalidGrant | GrantRefusal::UnauthorizedClient | GrantRefusal::InvalidScope) => {
                    let told = [("error_description", "the sign-in counts no more"), ("error", "login_required")];
                    let parameters: Vec<(&str, &str)> = told.into_iter().chain(state).collect();
                    Ok(redirect(&with_query(&redirect_uri, &parameters)))
                }
            }
        }
    }
}

/// AWS: what a function says against tokens is said to the app, in the query whatever was asked for.
fn refused(redirect_uri: &str, refusal: &Refusal, state: Option<(&str, &str)>) -> Stop {
    let told = [("error_description", refusal.message.as_str()), ("error", "invalid_request")];
    let parameters: Vec<(&str, &str)> = told.into_iter().chain(state).collect();
    redirect(&with_query(redirect_uri, &parameters)).into()
}
