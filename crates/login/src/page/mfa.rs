//! The form of `/mfa`.

use askama::Template;
use gatewright_identity::flow::Challenge;
use gatewright_model::body::Body;
use http::{Response, StatusCode};

use super::{Frame, show};
use crate::guard::FormToken;
use crate::ports::Ports;
use crate::site::Visit;

/// `/mfa`.
#[derive(Template)]
#[template(path = "mfa.html")]
struct MfaPage<'a> {
    frame: Frame<'a>,
    action: String,
    username: &'a str,
    session: &'a str,
    device: Option<&'a str>,
}

/// The form for a challenge.
pub(crate) fn form(ports: &Ports, visit: &Visit, challenge: &Challenge) -> Response<Body> {
    let text = |name: &str| challenge.parameters.get(name).map(String::as_str);
    let session = challenge.session.as_deref().unwrap_or_default();
    let username = text("USER_ID_FOR_SRP").unwrap_or_default();
    page(ports, visit, Shown { username, session, device: text("FRIENDLY_DEVICE_NAME"), problem: None })
}

/// What the form shows.
pub(crate) struct Shown<'a> {
    pub(crate) username: &'a str,
    pub(crate) session: &'a str,
    /// What the user calls the app.
    pub(crate) device: Option<&'a str>,
    pub(crate) problem: Option<String>,
}

/// The form.
pub(crate) fn page(ports: &Ports, visit: &Visit, shown: Shown<'_>) -> Response<Body> {
    let token = FormToken::of(visit, &*ports.entropy);
    let status = if shown.problem.is_some() { StatusCode::BAD_REQUEST } else { StatusCode::OK };
    let page = MfaPage {
        frame: Frame { problem: shown.problem, ..Frame::of_form(visit, &token.value) },
        action: visit.address("/mfa", &visit.raw_query),
        username: shown.username,
        session: shown.session,
        device: shown.device,
    };
    token.with(visit, show(status, &page))
}
