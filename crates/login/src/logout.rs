//! `/logout`: ends the browser's session, and sends people to an address of the app's or back to the sign-in.
//!
//! Follows <https://docs.aws.amazon.com/cognito/latest/developerguide/logout-endpoint.html>. The tokens that apps have stay good.

use gatewright_identity::login_session;
use gatewright_identity::user_pool_client::UserPoolClient;
use http::StatusCode;

use crate::answer::redirect;
use crate::authorization_request::PageError;
use crate::cookie::Cookie;
use crate::error_page;
use crate::page;
use crate::ports::Ports;
use crate::redirect::is_registered;
use crate::site::{Outcome, Visit};

/// GET.
pub(crate) async fn get(ports: &Ports, visit: &Visit) -> Outcome {
    let client = match visit.query.get("client_id") {
        Some(id) => visit.client(&ports.identity, id).await?,
        None => None,
    };
    let Some(client) = client else { return Ok(error_page::sent_to(visit, PageError::UnknownClient)) };
    let address = match destination(visit, &client) {
        Destination::Address(address) => address,
        Destination::Mismatch => return Ok(error_page::sent_to(visit, PageError::RedirectMismatch)),
        Destination::Missing => {
            let message = "Required String parameter 'redirect_uri' is not present";
            return Ok(page::error(StatusCode::BAD_REQUEST, visit, message, None));
        }
    };
    if let Some(cookie) = Cookie::Session.of(visit) {
        login_session::end(&ports.identity, &visit.pool, cookie).await?;
    }
    let mut answer = redirect(&address);
    Cookie::Session.clear(visit, &mut answer);
    Cookie::FormToken.clear(visit, &mut answer);
    Ok(answer)
}

enum Destination {
    Address(String),
    Mismatch,
    Missing,
}

fn destination(visit: &Visit, client: &UserPoolClient) -> Destination {
    let settings = &client.settings;
    if let Some(address) = visit.query.get("logout_uri") {
        let is_own = is_registered(address, settings.logout_urls.as_deref());
        return if is_own { Destination::Address(address.to_owned()) } else { Destination::Mismatch };
    }
    match visit.query.get("redirect_uri") {
        // What else is wrong with the query is said where it leads.
        Some(address) if is_registered(address, settings.callback_urls.as_deref()) => {
            Destination::Address(visit.address("/login", &visit.raw_query))
        }
        Some(_) => Destination::Mismatch,
        None => Destination::Missing,
    }
}
