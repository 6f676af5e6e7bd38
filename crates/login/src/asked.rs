//! What the app of a visit asks for, and by which client: every page that leads to a sign-in has it in its query.

use gatewright_identity::user_pool_client::UserPoolClient;

use crate::answer::redirect;
use crate::authorization_request::{self, AppError, AuthorizationRequest, Objection, PageError};
use crate::error_page;
use crate::form::Form;
use crate::ports::Ports;
use crate::site::{Stop, Visit};

/// AWS: longest client id.
const CLIENT_ID_CHARS_MAX: usize = 128;

/// A client and what it asks for.
pub(crate) struct Asked {
    pub(crate) client: UserPoolClient,
    pub(crate) request: AuthorizationRequest,
}

impl Asked {
    /// An error, as the app gets it.
    pub(crate) fn refused(self, error: &'static str, description: impl Into<String>) -> AppError {
        let AuthorizationRequest { grant, state, .. } = self.request;
        AppError { redirect_uri: grant.redirect_uri, state, error, description: description.into() }
    }
}

/// What the app of this visit asks for.
///
/// # Errors
/// The page or redirect that says what is wrong.
pub(crate) async fn asked(ports: &Ports, visit: &Visit) -> Result<Asked, Stop> {
    asked_by(ports, visit, &visit.query).await
}

/// What an app asks for with this query.
///
/// # Errors
/// The page or redirect that says what is wrong.
pub(crate) async fn asked_by(ports: &Ports, visit: &Visit, query: &Form) -> Result<Asked, Stop> {
    let page = |error| Stop::from(error_page::sent_to(visit, error));
    let client = client(ports, visit, query).await?.ok_or_else(|| page(PageError::UnknownClient))?;
    match authorization_request::read(query, &client) {
        Ok(request) => Ok(Asked { client, request }),
        Err(Objection::Page(error)) => Err(page(error)),
        Err(Objection::App(error)) => Err(redirect(&error.address()).into()),
    }
}

/// The pool's client that a query names.
///
/// # Errors
/// Only of kind `Internal`.
pub(crate) async fn client(ports: &Ports, visit: &Visit, query: &Form) -> Result<Option<UserPoolClient>, Stop> {
    match query.get("client_id").filter(|id| id.len() <= CLIENT_ID_CHARS_MAX) {
        Some(id) => Ok(visit.client(&ports.identity, id).await?),
        None => Ok(None),
    }
}
