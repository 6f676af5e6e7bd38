//! An authorization request, read against its client: what the app asks for, or why it does not get it and where that is said.
//!
//! What is wrong before the address to return to is known to be the client's is said on a page of the domain; all else is said to the app
//! there. Pure.
//!
//! Follows <https://docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html>, RFC 6749 4.1 and 4.2, and OpenID
//! Connect Core 3.1.2.
//!
//! # Not (yet) like AWS
//! - A scope that the client does not have is `invalid_scope`. AWS's guide says in one place that it is ignored, and AWS has been seen to
//!   answer `error=invalid_request&error_description=invalid_scope`.
//! - AWS's words in `error_description` are not stable; these are ours.
//! - Where `redirect_uri` is left out, it is the client's default one, as RFC 6749 3.1.2.3 has it; AWS's guide calls the parameter required.
//! - That a client has no OAuth settings is said on a page: without them none of its addresses counts.
//! - `lang`, `resource`, `claims` and `max_age` are taken and not used.

use gatewright_identity::authorization_code::Grant;
use gatewright_identity::token::scope;
use gatewright_identity::user_pool_client::{OAuthFlow, OWN_USERS, UserPoolClient, UserPoolClientSettings};
use gatewright_keys::digest::is_code_challenge;

use crate::form::Form;
use crate::redirect;

/// Longest `state` and `nonce`, in bytes.
pub(crate) const STATE_BYTES_MAX: usize = 8 * 1024;

/// What an app asks for.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct AuthorizationRequest {
    /// What it gets.
    pub(crate) response_type: ResponseType,
    /// What the user lets it have.
    pub(crate) grant: Grant,
    /// Given back as it came.
    pub(crate) state: Option<String>,
    /// Whether the user is asked.
    pub(crate) prompt: Prompt,
    /// What the name field holds at first.
    pub(crate) login_hint: Option<String>,
    /// Who is to say who somebody is.
    pub(crate) provider: ProviderChoice,
}

/// `identity_provider` or `idp_identifier`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum ProviderChoice {
    /// Neither.
    Nothing,
    /// `COGNITO`: the pool itself.
    OwnUsers,
    /// A provider of the client.
    Named(String),
    /// The provider that has this identifier.
    Identified(String),
}

/// `response_type`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ResponseType {
    /// A code.
    Code,
    /// Tokens in the fragment: the implicit grant.
    Token,
}

/// `prompt`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Prompt {
    /// Who is signed in is not asked again.
    IfNeeded,
    /// `login`, `select_account`: asked in any case.
    Always,
    /// `none`: never asked.
    Never,
}

/// Why a request gets nothing.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Objection {
    /// Said to the person, on a page.
    Page(PageError),
    /// Said to the app, at its address.
    App(AppError),
}

/// What is said on the error page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PageError {
    /// No `client_id`, or no client of this pool has it.
    UnknownClient,
    /// No address to return to, or one that is not the client's.
    RedirectMismatch,
    /// The client has no OAuth settings that count.
    OAuthNotAllowed,
    /// The client lets nobody in, or not in this way.
    NoProvider,
    /// Two parameters of one name, or none that can be read.
    Unreadable,
}

/// An error as an app gets it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct AppError {
    pub(crate) redirect_uri: String,
    pub(crate) state: Option<String>,
    pub(crate) error: &'static str,
    pub(crate) description: String,
}

impl PageError {
    /// `error` on the error page.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::UnknownClient => "invalid_client",
            Self::RedirectMismatch => "redirect_mismatch",
            Self::OAuthNotAllowed => "unauthorized_client",
            Self::NoProvider => "login_unavailable",
            Self::Unreadable => "invalid_request",
        }
    }
}

impl AppError {
    /// Where it is said. AWS: in the query, whatever was asked for.
    pub(crate) fn address(&self) -> String {
        let state = self.state.as_deref().map(|state| ("state", state));
        let parameters: Vec<(&str, &str)> =
            [("error", self.error), ("error_description", self.description.as_str())].into_iter().chain(state).collect();
        redirect::with_query(&self.redirect_uri, &parameters)
    }
}

/// Reads a request of this client.
///
/// # Errors
/// [`Objection`].
pub(crate) fn read(query: &Form, client: &UserPoolClient) -> Result<AuthorizationRequest, Objection> {
    let settings = &client.settings;
    if !settings.is_oauth_allowed {
        return Err(Objection::Page(PageError::OAuthNotAllowed));
    }
    let redirect_uri = query.get("redirect_uri").or(settings.default_redirect_uri.as_deref());
    let redirect_uri = redirect_uri.filter(|uri| redirect::is_registered(uri, settings.callback_urls.as_deref()));
    let redirect_uri = redirect_uri.ok_or(Objection::Page(PageError::RedirectMismatch))?;
    let state = query.get("state").filter(|state| state.len() <= STATE_BYTES_MAX).map(str::to_owned);
    let objection = |error, description: &str| {
        let (redirect_uri, description) = (redirect_uri.to_owned(), description.to_owned());
        Objection::App(AppError { redirect_uri, state: state.clone(), error, description })
    };
    if query.get("state").is_some() && state.is_none() {
        return Err(objection("invalid_request", "state is too long"));
    }
    let asked = (|| {
        let response_type = response_type(query, settings)?;
        let scopes = scopes(query, settings)?;
        let code_challenge = code_challenge(query)?;
        let nonce = query.get("nonce").map(str::to_owned);
        if nonce.as_ref().is_some_and(|nonce| nonce.len() > STATE_BYTES_MAX) {
            return Err(("invalid_request", "nonce is too long"));
        }
        let prompt = prompt(query)?;
        let provider = provider(query, settings)?;
        Ok((response_type, Grant { redirect_uri: redirect_uri.to_owned(), scopes, nonce, code_challenge }, prompt, provider))
    })();
    let (response_type, grant, prompt, provider) = asked.map_err(|(error, description)| objection(error, description))?;
    if settings.supported_identity_providers.iter().flatten().next().is_none() {
        return Err(Objection::Page(PageError::NoProvider));
    }
    let login_hint = query.get("login_hint").map(str::to_owned);
    Ok(AuthorizationRequest { response_type, grant, state, prompt, login_hint, provider })
}

/// `error` and `error_description`.
type Wrong = (&'static str, &'static str);

fn response_type(query: &Form, settings: &UserPoolClientSettings) -> Result<ResponseType, Wrong> {
    let (asked, flow) = match query.get("response_type") {
        Some("code") => (ResponseType::Code, OAuthFlow::Code),
        Some("token") => (ResponseType::Token, OAuthFlow::Implicit),
        Some(_) => return Err(("invalid_request", "response_type is neither code nor token")),
        None => return Err(("invalid_request", "response_type is missing")),
    };
    let is_allowed = settings.allowed_oauth_flows.iter().flatten().any(|allowed| *allowed == flow);
    if is_allowed { Ok(asked) } else { Err(("unauthorized_client", "the client may not have this response_type")) }
}

fn scopes(query: &Form, settings: &UserPoolClientSettings) -> Result<Vec<String>, Wrong> {
    let allowed = settings.allowed_oauth_scopes.as_deref().unwrap_or_default();
    let Some(asked) = query.get("scope") else { return Ok(allowed.to_vec()) };
    let mut scopes: Vec<String> = Vec::new();
    for scope in asked.split(' ').filter(|scope| !scope.is_empty()) {
        if !allowed.iter().any(|own| own == scope) {
            return Err(("invalid_scope", "the client may not have this scope"));
        }
        if !scopes.iter().any(|earlier| earlier == scope) {
            scopes.push(scope.to_owned());
        }
    }
    let has_openid = scopes.iter().any(|scope| scope == scope::OPENID);
    if !has_openid && scopes.iter().any(|scope| scope::needs_openid(scope)) {
        return Err(("invalid_scope", "email, phone and profile need openid"));
    }
    Ok(scopes)
}

fn code_challenge(query: &Form) -> Result<Option<String>, Wrong> {
    match (query.get("code_challenge"), query.get("code_challenge_method")) {
        (None, None) => Ok(None),
        (Some(challenge), Some("S256")) if is_code_challenge(challenge) => Ok(Some(challenge.to_owned())),
        (Some(_), Some("S256")) => Err(("invalid_request", "code_challenge is no SHA-256 as base64url")),
        (Some(_), Some(_)) => Err(("invalid_request", "code_challenge_method is not S256")),
        (Some(_), None) => Err(("invalid_request", "code_challenge_method is missing")),
        (None, Some(_)) => Err(("invalid_request", "code_challenge is missing")),
    }
}

fn prompt(query: &Form) -> Result<Prompt, Wrong> {
    let mut asked = Prompt::IfNeeded;
    let words: Vec<&str> = query.get("prompt").unwrap_or_default().split(' ').filter(|word| !word.is_empty()).collect();
    for word in &words {
        match *word {
            "none" if words.len() == 1 => asked = Prompt::Never,
            "login" | "select_account" => asked = Prompt::Always,
            // There is nothing to consent to here.
            "consent" => {}
            _ => return Err(("invalid_request", "prompt is none, login, select_account or consent")),
        }
    }
    Ok(asked)
}

/// Whom the app wants; whose identifier it is and whether the provider is there is found out where it is asked.
fn provider(query: &Form, settings: &UserPoolClientSettings) -> Result<ProviderChoice, Wrong> {
    match (query.get("identity_provider"), query.get("idp_identifier")) {
        (None, None) => Ok(ProviderChoice::Nothing),
        (None, Some(identifier)) => Ok(ProviderChoice::Identified(identifier.to_owned())),
        (Some(_), Some(_)) => Err(("invalid_request", "identity_provider and idp_identifier exclude each other")),
        (Some(name), None) if !settings.lets_in(name) => {
            Err(("invalid_request", "the client does not support this identity provider"))
        }
        (Some(OWN_USERS), None) => Ok(ProviderChoice::OwnUsers),
        (Some(name), None) => Ok(ProviderChoice::Named(name.to_owned())),
    }
}

#[cfg(test)]
mod tests;
