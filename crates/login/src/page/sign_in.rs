//! The form of `/login`.

use askama::Template;
use gatewright_identity::forgot_password::is_offered;
use gatewright_identity::identity_provider::{IdentityProvider, ProviderKind};
use gatewright_model::body::Body;
use http::{Response, StatusCode};

use super::{Frame, NameField, show};
use crate::form::written;
use crate::guard::FormToken;
use crate::ports::Ports;
use crate::site::Visit;
use crate::texts::ENGLISH;
use crate::ways_in::shown_name;

/// What the form says beside its fields.
#[derive(Debug, Default)]
pub(crate) struct Said<'a> {
    /// What is in the name field.
    pub(crate) username: &'a str,
    /// What went wrong.
    pub(crate) problem: Option<String>,
    /// What went well.
    pub(crate) notice: Option<&'static str>,
}

/// `/login`.
#[derive(Template)]
#[template(path = "sign_in.html")]
struct SignInPage<'a> {
    frame: Frame<'a>,
    action: String,
    forgot_password: Option<String>,
    sign_up: Option<String>,
    name: NameField,
    username: &'a str,
    /// Whether there is a form for the pool's own users.
    has_own_users: bool,
    providers: Vec<ProviderLink<'a>>,
    /// The field for an address whose provider is looked for, if there is one to find.
    email_field: Option<&'static str>,
}

/// A provider that people may choose.
#[derive(Debug)]
struct ProviderLink<'a> {
    name: &'a str,
    /// AWS's class for its button.
    class: &'static str,
    address: String,
}

/// The field of a form that leads to the provider of an e-mail address.
pub(crate) const PROVIDER_EMAIL_FIELD: &str = "provider_email";

/// The form.
pub(crate) fn form(ports: &Ports, visit: &Visit, said: Said<'_>) -> Response<Body> {
    let token = FormToken::of(visit, &*ports.entropy);
    let status = if said.problem.is_some() { StatusCode::BAD_REQUEST } else { StatusCode::OK };
    let is_sign_up_open = !visit.pool.settings.admin_create_user_config.is_sign_up_closed;
    let has_own_users = visit.ways_in.has_own_users;
    let page = SignInPage {
        frame: Frame { problem: said.problem, notice: said.notice, ..Frame::of_form(visit, &token.value) },
        action: visit.address("/login", &visit.raw_query),
        forgot_password: (has_own_users && is_offered(&visit.pool)).then(|| visit.address("/forgotPassword", &visit.raw_query)),
        sign_up: (has_own_users && is_sign_up_open).then(|| visit.address("/signup", &visit.raw_query)),
        name: NameField::of(&visit.pool, &ENGLISH),
        username: said.username,
        has_own_users,
        providers: visit.ways_in.providers.iter().map(|provider| link(visit, provider)).collect(),
        email_field: visit.ways_in.has_identifiers().then_some(PROVIDER_EMAIL_FIELD),
    };
    token.with(visit, show(status, &page))
}

/// The app's request again, to this provider.
fn link<'a>(visit: &'a Visit, provider: &'a IdentityProvider) -> ProviderLink<'a> {
    let is_kept = |name: &str| !matches!(name, "identity_provider" | "idp_identifier");
    let request = visit.query.pairs().filter(|(name, _)| is_kept(name));
    let request: Vec<(&str, &str)> = request.chain([("identity_provider", provider.name.as_str())]).collect();
    let class = match provider.kind {
        ProviderKind::Google => "socialButton-customizable",
        ProviderKind::Oidc => "idpButton-customizable",
    };
    ProviderLink { name: shown_name(provider), class, address: visit.address("/oauth2/authorize", &written(&request)) }
}
