//! The form of `/login`.

use askama::Template;
use gatewright_model::body::Body;
use http::{Response, StatusCode};

use super::{Frame, NameField, show};
use crate::guard::FormToken;
use crate::ports::Ports;
use crate::site::Visit;
use crate::texts::ENGLISH;

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
    sign_up: Option<String>,
    name: NameField,
    username: &'a str,
}

/// The form.
pub(crate) fn form(ports: &Ports, visit: &Visit, said: Said<'_>) -> Response<Body> {
    let token = FormToken::of(visit, &*ports.entropy);
    let status = if said.problem.is_some() { StatusCode::BAD_REQUEST } else { StatusCode::OK };
    let is_sign_up_open = !visit.pool.settings.admin_create_user_config.is_sign_up_closed;
    let page = SignInPage {
        frame: Frame { problem: said.problem, notice: said.notice, ..Frame::of_form(visit, &token.value) },
        action: visit.address("/login", &visit.raw_query),
        sign_up: is_sign_up_open.then(|| visit.address("/signup", &visit.raw_query)),
        name: NameField::of(&visit.pool, &ENGLISH),
        username: said.username,
    };
    token.with(visit, show(status, &page))
}
